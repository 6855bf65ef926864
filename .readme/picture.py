"""Put the first chart of 01_words into README.md: the picture and its description, as they are stored."""

import base64
import re
from pathlib import Path

import nbformat

ROOT = Path(__file__).parent.parent
NOTEBOOK = ROOT / "notebooks" / "01_words.ipynb"
README = ROOT / "README.md"


def stored_chart() -> tuple[bytes, str]:
    """Return the notebook's first chart and the sentence that describes it."""
    outputs = (output for cell in nbformat.read(NOTEBOOK, as_version=4).cells for output in cell.get("outputs", []))
    chart = next(output for output in outputs if "image/png" in output.get("data", {}))
    return base64.b64decode(chart.data["image/png"]), chart.metadata["image/png"]["alt"]


if __name__ == "__main__":
    picture, sentence = stored_chart()
    (ROOT / ".readme" / "words.png").write_bytes(picture)
    readme = README.read_text(encoding="utf-8")
    README.write_text(re.sub(r"!\[[^\]]*\]", lambda _: f"![{sentence}]", readme, count=1), encoding="utf-8")
