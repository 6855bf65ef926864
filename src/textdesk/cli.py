"""The command line: ``textdesk share`` and ``textdesk lab`` for any folder of texts."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from textdesk import __version__

_EXAMPLES = """\
examples:
  textdesk share speeches --to site        read the folder "speeches", write pages to "site"
  textdesk share speeches --single-file    everything in one file, site.html
  textdesk share speeches --only 03 07     two of the notebooks
  textdesk lab speeches                    explore the folder "speeches" in JupyterLab
  textdesk lab                             explore the notebooks that you stand in
  textdesk store notebooks/*.ipynb         run notebooks and keep the results in them

A folder of texts holds .txt and .md files. Beside them, each optional: metadata.csv (a column "file",
then what you know of each text), codebook.yml (your themes), aliases.csv (surface, identity, kind).
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 after a sentence that says what failed."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except (OSError, ValueError, RuntimeError, ImportError) as error:
        _say(f"textdesk: {error}\n")
        return 1
    except KeyboardInterrupt:
        _say("textdesk: stopped; nothing was written.\n")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="textdesk",
        description="Read a folder of texts: words, figures and themes, every row traceable to its place.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"textdesk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="share | lab | store")

    share = commands.add_parser("share", help="run the notebooks over a folder and write pages that work offline")
    share.add_argument("folder", type=Path, help="the folder of texts; it is only read")
    share.add_argument("--to", type=Path, default=Path("site"), metavar="DIR", help="where the pages go (site)")
    share.add_argument("--title", default="", help="the site's title, instead of one that names the folder")
    share.add_argument(
        "--only", nargs="+", default=[], metavar="NOTEBOOK", help="some of the notebooks: 03_numbers, or 03"
    )
    share.add_argument("--single-file", action="store_true", help="everything in one file, DIR.html")
    share.add_argument(
        "--public",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="name the folder by its name alone; --no-public tells where it lies",
    )
    share.set_defaults(command=_share)

    lab = commands.add_parser("lab", help="open the notebooks in JupyterLab, on a folder of your own if you name one")
    lab.add_argument("folder", type=Path, nargs="?", help="the folder of texts; it is only read")
    lab.set_defaults(command=_lab)

    store = commands.add_parser("store", help="run notebooks where they lie and keep the results in them")
    store.add_argument("notebooks", type=Path, nargs="+")
    store.set_defaults(command=_store)
    return parser


def _share(options: argparse.Namespace) -> int:
    from textdesk.pages import Wishes, share

    wishes = Wishes(options.title, options.only, options.single_file, options.public)
    shared = share(options.folder, options.to, _tell, f"textdesk {__version__}", wishes)
    page = shared.page.relative_to(Path.cwd()) if shared.page.is_relative_to(Path.cwd()) else shared.page
    said = "The pages are ready" if shared.anew else "Nothing has changed since these pages were made, so they stay"
    sys.stdout.write(f"{said}: open {page}\n")
    return 0


def _lab(options: argparse.Namespace) -> int:
    from textdesk.pages import open_lab

    return open_lab(options.folder)


def _store(options: argparse.Namespace) -> int:
    from textdesk.pages import store

    store(options.notebooks, _tell)
    return 0


def _tell(notebook: str, done: int, cells: int) -> None:
    """One line a notebook on a screen, rewritten cell by cell; in a log, a line when it is done."""
    if sys.stderr.isatty() or done == cells:
        _say(f"{notebook}: cell {done} of {cells}" + ("\n" if done == cells else ""))


def _say(line: str) -> None:
    """Write to standard error; on a screen, over what is still being rewritten there."""
    sys.stderr.write(f"\r\033[K{line}" if sys.stderr.isatty() else line)
    sys.stderr.flush()
