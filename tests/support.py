"""What many tests share: where the project lies, and cases kept as data."""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def cases(name: str) -> Any:
    """Return the content of a file of cases."""
    return json.loads((ROOT / "tests" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
