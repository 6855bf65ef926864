"""What a reporting word says that somebody said: the clause, the plan, the demand or the thing that it governs."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import regex

from textdesk.corpus import Span
from textdesk.figures.speech.reach import Report, around, between, clause, rest_of_sentence, trimmed
from textdesk.lexicons import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_OBJECTS = frozenset({"dobj", "nsubj", "dative"})
# What may belong to a thing that is reported: accused the bank | of fraud; called him | a liar;
# praised them | for staying
_WITH_OBJECT = frozenset({"prep", "oprd", "acomp", "xcomp", "dobj", "ccomp"})
_OWN_PREPOSITIONS = frozenset({"at", "of", "as", "to", "against", "about", "over"})
_MOST_WORDS_AFTER = 4
_OPENS_MORE = regex.compile(r"[:“\"‘«]")


def content_of(report: Report) -> Span | None:
    """Return what the cue attributes, without the "that" before it; None where nothing is reported."""
    for find in _FRAMES[report.cue.kind]:
        found = find(report)
        if found is not None:
            return found
    return None


def _of_noun(report: Report) -> Span | None:
    """His claim | that the dam would hold; her promise | to leave; their demand | for calm."""
    told = [child for child in report.verb.rights if child.dep_ in {"acl", "ccomp", "relcl", "prep"}]
    if not told:
        return None
    is_thing = told[0].dep_ == "prep"
    return between(report, told[0].left_edge, told[0].right_edge) if is_thing else clause(report, told[0])


def _clause_after(report: Report) -> Span | None:
    """Said | the dam would hold."""
    clauses = [child for child in report.verb.children if child.dep_ == "ccomp" and child.pos_ in _CLAUSES]
    return clause(report, clauses[0]) if clauses else None


def _belief(report: Report) -> Span | None:
    """Fears | the dam will burst; but not: found the door open."""
    clauses = [child for child in report.verb.children if child.dep_ == "ccomp" and _is_finite(child)]
    is_believed = bool(clauses) and report.verb.lower_ in word_set("verbs_of_belief.txt")
    return clause(report, clauses[0]) if is_believed else None


def _is_finite(verb: "Token") -> bool:
    return verb.tag_ in _FINITE or any(
        child.tag_ in _FINITE and child.dep_ in {"aux", "auxpass"} for child in verb.lefts
    )


def _aside(report: Report) -> Span | None:
    """As Peter Okello argues, | the dam would hold."""
    as_ = (child for child in report.verb.children if child.dep_ in {"mark", "advmod"} and child.lower_ == "as")
    return around(report) if report.verb.dep_ == "advcl" and any(as_) else None


def _plan(report: Report) -> Span | None:
    """Promised | to mend the dam."""
    plans = [child for child in report.verb.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
    is_plan = bool(plans) and report.verb.lower_ in word_set("verbs_of_promise.txt")
    return between(report, plans[0].left_edge, plans[0].right_edge) if is_plan else None


def _demand(report: Report) -> Span | None:
    """Urged | the mayor to mend the dam."""
    verb = report.verb
    tasks = [child for child in verb.rights if child.dep_ in {"xcomp", "ccomp", "advcl"} and _is_task(child)]
    if not tasks or verb.lower_ not in word_set("verbs_of_demand.txt"):
        return None
    whom = [child for child in verb.rights if child.dep_ in _OBJECTS and child.i < tasks[0].i]
    whom = whom or [child for child in tasks[0].lefts if child.dep_ == "nsubj"]
    return between(report, whom[0].left_edge, tasks[0].right_edge) if whom else None


def _is_task(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _that(report: Report) -> Span | None:
    """Said | that the dam would hold, where the parse lost the clause."""
    index, passage = report.cue.token + 1, report.passage
    if index >= len(passage.doc) or passage.doc[index].lower_ != "that":
        return None
    sentence = report.document.sentence_at(report.cue.place.start)
    return trimmed(report.document.text, Span(passage.end(passage.doc[index]), sentence.end))


def _lost_clause(report: Report) -> Span | None:
    """Insisted | the dam would hold, where the parse took the verb for something else."""
    verb, after = report.verb, report.cue.token + 1
    phrase = report.passage.chunks.get(after)
    if verb.tag_ not in {"VBD", "VBZ", "VBN"} or phrase is None or phrase[0] != after or phrase[1] >= len(verb.doc):
        return None
    following = verb.doc[phrase[1]]
    told = following.head if following.dep_ in {"aux", "auxpass"} else following
    return between(report, verb.doc[after], told.right_edge) if following.tag_ in _FINITE else None


def _fronted(report: Report) -> Span | None:
    """The dam will hold, | the mayor said."""
    cue, text = report.cue, report.document.text
    if cue.speaker is None or report.verb.dep_ in {"relcl", "acl", "conj", "advcl"}:
        return None
    start, end = report.document.sentence_at(cue.place.start)[1:]
    before = text[start : min(cue.speaker.start, cue.place.start)].removesuffix("the ").removesuffix("a ").rstrip()
    closes = max(cue.speaker.end, cue.place.end)
    is_last = len(text[closes:end].split()) < _MOST_WORDS_AFTER and not _OPENS_MORE.search(text, closes, end)
    return trimmed(text, Span(start, start + len(before))) if before.endswith(",") and is_last else None


def _thing(report: Report) -> Span | None:
    """Rejected | the claim; called for | calm; accused the bank | of fraud."""
    if report.verb.lower_ not in word_set("verbs_of_stance.txt"):
        return None
    parts = list(_parts_after(report.verb))
    is_thing = any(part.dep_ != "prep" for part in parts)
    return between(report, parts[0].left_edge, parts[-1].right_edge) if is_thing else None


def _parts_after(verb: "Token") -> Iterator["Token"]:
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ == "for" and child.i == verb.i + 1:
            yield from (part for part in child.children if part.dep_ == "pobj")
        elif child.lower_ == "for" and any(part.dep_ == "pcomp" for part in child.children):
            yield child
        elif child.dep_ in {"prep", "punct", "cc"} and child.lower_ not in _OWN_PREPOSITIONS:
            return
        elif child.dep_ in _WITH_OBJECT:
            yield child


_STANCES = (_demand, _belief, _plan, _thing)
_FRAMES: dict[str, tuple[Callable[[Report], Span | None], ...]] = {
    "phrase": (rest_of_sentence,),
    "noun": (_of_noun,),
    "stance": _STANCES,
    "label": _STANCES,
    "verb": (_demand, _clause_after, _aside, _plan, _that, _lost_clause, _fronted, _thing),
}
