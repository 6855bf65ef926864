"""``python -m textdesk``: the same as the command ``textdesk``."""

import sys

from textdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
