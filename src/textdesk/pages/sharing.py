"""A folder of texts to a site on the disk: made where anything has changed, written whole or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textdesk.corpus import Corpus, read_folder
from textdesk.pages.plan import OVERVIEW, Wishes
from textdesk.pages.single import in_one
from textdesk.pages.standing import making_of, remember, stands
from textdesk.pages.writing import check_target, write_file, write_site

if TYPE_CHECKING:
    from textdesk.pages.run import Progress


class Shared(NamedTuple):
    """The page to open, and whether the site was made ``anew`` or stands as it was."""

    page: Path
    anew: bool


def share(folder: Path, to: Path, progress: "Progress", made_by: str, wishes: Wishes | None = None) -> Shared:
    """Run the notebooks over a folder of texts and write the site; return the overview's path, or the single file's.

    Neither the folder nor the notebooks are changed. An earlier site is replaced only when the new
    one is complete, and left as it is where everything that it was made from is the same.

    Raises FileNotFoundError or NotADirectoryError where the folder is missing, ValueError where
    ``to`` lies inside it or holds other files or where a notebook asked for is unknown,
    RuntimeError where a notebook fails or the folder changes meanwhile.
    """
    asked = wishes or Wishes()
    source, target = folder.resolve(), to.resolve()
    if asked.single_file and target.suffix != ".html":
        target = target.with_name(f"{target.name}.html")
    check_target(folder, source, target)
    page = target if asked.single_file else target / OVERVIEW
    texts = read_folder(source)
    making = making_of(texts, source, asked, made_by)
    if stands(target, making):
        return Shared(page, anew=False)
    pages = _pages(texts, source, progress, made_by, asked)
    if making_of(read_folder(source), source, asked, made_by) != making:
        raise RuntimeError("the folder changed while its pages were made: share it again")
    if asked.single_file:
        pages = {target.name: in_one(pages)}
        write_file(target, pages[target.name])
    else:
        write_site(target, pages)
    remember(pages, making)
    return Shared(page, anew=True)


def _pages(texts: Corpus, source: Path, progress: "Progress", made_by: str, wishes: Wishes) -> dict[str, str]:
    from textdesk.pages.site import make_pages  # noqa: PLC0415 - heavy, and not needed where the site stands

    try:
        return make_pages(texts, source, progress, made_by, wishes)
    except RuntimeError as error:
        raise RuntimeError(f"{error} - nothing was written, earlier pages stay") from None
