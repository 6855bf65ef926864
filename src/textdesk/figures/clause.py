"""Who does what in the clause that a figure stands in: "Pakistan lost", "the ministry says"."""

from typing import TYPE_CHECKING, NamedTuple

from textdesk.figures.phrases import NOUNS, phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_VERBS = frozenset({"VERB", "AUX"})
_SHARED = frozenset({"conj", "xcomp", "advcl", "aux"})


class Clause(NamedTuple):
    """The verb of a figure's clause and its subject; None where there is none, or only a pronoun."""

    subject: str | None
    verb: str | None


def clause_of(span: "Span") -> Clause:
    """Return the clause that a figure stands in; of "170 people died" the subject is the figure itself, so none.

    >>> from textdesk import from_texts
    >>> from textdesk.language import parse
    >>> [paragraph] = parse(from_texts({"a": "In these efforts, Pakistan has lost over 80,000 lives."})["a"])
    >>> clause_of(paragraph.doc[8:9])
    Clause(subject='Pakistan', verb='lost')
    """
    above = [span.root, *span.root.ancestors]
    # "sustained losses exceeding $5": the losses are what exceeds it, who sustained them is the subject
    verb = next((token for token in above if token.pos_ in _VERBS and token.dep_ != "acl"), None)
    if verb is None:
        return Clause(None, None)
    subject = _subject(verb)
    if subject is None or subject.pos_ not in NOUNS:
        return Clause(None, verb.text)
    if subject in span or (subject.is_ancestor(span.root) and not subject.is_ancestor(verb)):
        return Clause(None, verb.text)  # "170 people died"
    found = phrase_of(subject)
    return Clause(subject.doc[found.first.i : found.head.i + 1].text, verb.text)


def _subject(verb: "Token") -> "Token | None":
    """The subject of a verb, also one that it shares with the verb before it."""
    for above in [verb, *verb.ancestors]:
        found = next((child for child in above.children if child.dep_ in _SUBJECTS), None)
        if found is not None and above.dep_ == "relcl" and found.pos_ == "PRON":
            return above.head  # "the bombing, which killed 170"
        if found is not None or above.dep_ not in _SHARED:
            return found
    return None
