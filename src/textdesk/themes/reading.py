"""A codebook from a file or folder, whoever's layout it is in."""

from pathlib import Path

from textdesk.themes.codebook import Codebook
from textdesk.themes.layout import read_own

CODEBOOK_FILE = "codebook.yml"


def read_codebook(path: str | Path) -> Codebook:
    """Return the codebook in a YAML file, or in the codebook.yml of a folder of texts.

    A folder without one gives an empty codebook. Layout: ``theme: {description, include, exclude,
    colour, match: [patterns], not: [patterns], regex: [expressions], themes: {sub-themes}}``.

    Raises FileNotFoundError where a named file is missing, ValueError with the line or theme where
    it cannot be read as a codebook.
    """
    file = Path(path)
    if file.is_dir():
        file = file / CODEBOOK_FILE
        if not file.exists():
            return Codebook()
    if not file.exists():
        raise FileNotFoundError(f"there is no codebook {file.name!r}: check the path")
    return read_own(file)
