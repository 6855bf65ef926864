"""What was read, in words."""

from textdesk.corpus import Corpus
from textdesk.display import Prose
from textdesk.prose.phrasing import NO_TEXT, listed, n


def corpus(texts: Corpus) -> Prose:
    """Say how much was read, and whether anything was left out.

    >>> from textdesk import from_texts
    >>> print(corpus(from_texts({"a": "Peace now."})))
    1 text was read: 2 words in 1 sentence and 1 paragraph. Nothing was left out.
    """
    report = texts.report
    left_out = report.loc[~report["read"], "file"].tolist()
    gap = f" {n(len(left_out), 'file')} could not be read as text: {listed(left_out[:5])}." if left_out else ""
    if not len(texts):
        return Prose(f"{NO_TEXT}{gap}")
    size = (
        f"{n(len(texts), 'text')} {'was' if len(texts) == 1 else 'were'} read: "
        f"{n(report['words'].sum(), 'word')} in {n(report['sentences'].sum(), 'sentence')} "
        f"and {n(report['paragraphs'].sum(), 'paragraph')}."
    )
    return Prose(f"{size}{gap or ' Nothing was left out.'}")


def metadata(texts: Corpus) -> Prose:
    """Say what is known of the texts beside their words."""
    names = [name for name in texts.metadata.columns if name != "doc"]
    if not names:
        return Prose("Nothing is known of these texts but their names: there is no metadata.csv beside them.")
    known = sum(bool(document.metadata) for document in texts)
    return Prose(f"metadata.csv tells {listed(names)} of {known:,} of {n(len(texts), 'text')}.")
