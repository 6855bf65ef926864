"""Which speaker a quotation in quotation marks has, judged from the words before and after it."""

from collections.abc import Callable

import regex

from textdesk.corpus import Span
from textdesk.figures.speech.cues import Cue, is_passive
from textdesk.figures.speech.kept_apart import is_answer, is_coined, is_single_word, is_term
from textdesk.figures.speech.setting import Attribution, Setting

# "said:", "said that", "told reporters:", "called it": little stands between the cue and the mark.
_TIGHT_BEFORE = regex.compile(
    r"[\s,:]*(?:\p{Ll}[\p{L}’']*\s){0,2}?(?:that|it|him|her|them|as|how|the\s\p{Ll}+|reporters|\p{L}+)?[\s,:–—-]*"
)
# "called the plan", "accused the ministry of", "described her as a": the labelled stands between.
_LABEL_BEFORE = regex.compile(r"[\s:]*(?:[\p{L}’'-]+:?\s){0,6}")
# What stands between a cue and a colon: told | reporters in Lima on Monday:
_COLON_BEFORE = regex.compile(r"[^.;:“”\"]{0,90}:\s*")
_ONLY_MARKS = regex.compile(r"[\s,.;:–—-]*")
_CONJUNCTION = regex.compile(r"[\s,;–—-]*(?:and|but|while|or|which|who|whose|where|in which|about which)\b")
_STOP = regex.compile(r"[,.;:“”]")
_FINAL = regex.compile(r"[\s\p{P}]*")
_NAME = r"(?P<name>\p{Lu}[\p{L}\p{M}.’'-]+(?:\s(?:(?:de|van|von|bin|al|el)\s)?\p{Lu}[\p{L}\p{M}.’'-]+){0,3})"
_ONLY_NAME = regex.compile(rf"{_NAME}:\s")
_DASH_NAME = regex.compile(rf"\s{{0,3}}[—–―-]{{1,2}}\s?{_NAME}(?=[,.\n(]|\s*$|$)")
_COMMA_LAST = regex.compile(r",\s(?:(?:the|an?)\s)?$")


def attributed(setting: Setting) -> Attribution | None:
    """Return who says the quotation, by the nearest words that can tell; None where none does."""
    for rule in _RULES:
        found = rule(setting)
        if found is not None:
            return found
    return None


def _cue_right_before(setting: Setting) -> Attribution | None:
    """Maria Lopez said: “...”; the minister said that “...”; she called it “...”."""
    cues = setting.cues.between(*setting.before)
    if not cues:
        return None
    patterns = (_LABEL_BEFORE,) if cues[-1].kind == "label" else (_TIGHT_BEFORE, _COLON_BEFORE)
    if not any(pattern.fullmatch(setting.text, cues[-1].place.end, setting.before.end) for pattern in patterns):
        return None
    is_apart = is_single_word if cues[-1].kind == "label" else is_term
    if is_apart(setting) and not is_answer(setting, cues[-1]):
        return None
    if cues[-1].kind == "label" and is_coined(setting, cues[-1]):
        return None
    return _with_speaker(setting, cues[-1], setting.before.start)


def _with_speaker(setting: Setting, cue: Cue, floor: int) -> Attribution | None:
    speaker = cue.speaker
    if speaker is not None and not _near(setting, speaker):
        speaker = None
    if speaker is None and cue.kind != "phrase" and not is_passive(setting.passage.doc[cue.token]):
        speaker = setting.passage.phrase_before(cue.token, floor)
    return Attribution(speaker, cue.place) if speaker else None


def _near(setting: Setting, speaker: Span) -> bool:
    """Whether a subject stands around its own quotation, not beyond another one."""
    return setting.before.start <= speaker.start <= setting.after.end


def _cue_right_after(setting: Setting) -> Attribution | None:
    """“...,” said Maria Lopez; “...,” Maria Lopez said; “...,” according to Maria Lopez."""
    cues = setting.cues.between(*setting.after)
    cues = [cue for cue in cues if cue.kind != "label"]
    if not cues or _CONJUNCTION.match(setting.text, setting.after.start, setting.after.end):
        return None
    cue, passage = cues[0], setting.passage
    gap = setting.text[setting.after.start : cue.place.start]
    if cue.kind == "phrase":
        speaker = cue.speaker if _ONLY_MARKS.fullmatch(gap) else None
        return Attribution(speaker, cue.place) if speaker else None
    if _ONLY_MARKS.fullmatch(gap):
        speaker = passage.phrase_from(cue.token + 1) or cue.speaker
        return Attribution(speaker, cue.place) if speaker else None
    return _subject_first(setting, cue)


def _subject_first(setting: Setting, cue: Cue) -> Attribution | None:
    """“...,” Maria Lopez, the director, has always said."""
    opening = _ONLY_MARKS.match(setting.text, setting.after.start, cue.place.start)
    first = setting.passage.token_from(opening.end() if opening else setting.after.start)
    speaker = setting.passage.phrase_from(first)
    is_speech = setting.text[setting.quotation.end - 1] in ",.?!…" or (opening is not None and "," in opening.group())
    if speaker is None and is_speech and cue.speaker and _is_right_before(setting, cue):
        return Attribution(Span(setting.passage.char(setting.passage.doc[first]), cue.speaker.end), cue.place)
    if speaker is None or not is_speech:
        return None
    if cue.speaker and not _overlap(cue.speaker, speaker):
        # "His daughter Ada Byron said": the parse may see two phrases there.
        is_one = setting.text[speaker.end : cue.speaker.start].isspace()
        return Attribution(Span(speaker.start, cue.speaker.end), cue.place) if is_one else None
    return Attribution(speaker, cue.place)


def _is_right_before(setting: Setting, cue: Cue) -> bool:
    """Whether nothing but words of one phrase stands between a quotation and its cue."""
    between = setting.text[setting.after.start : cue.place.start]
    return cue.speaker is not None and cue.speaker.end + 1 >= cue.place.start and not _STOP.search(between[2:])


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _cue_earlier(setting: Setting) -> Attribution | None:
    """The minister warned on Monday that the plan was “...”: the last cue before, in the same sentence."""
    cues = [cue for cue in setting.cues.between(*setting.before) if cue.kind != "label" and cue.speaker]
    if not cues or is_term(setting):
        return None
    return _with_speaker(setting, cues[-1], setting.before.start)


def _cue_at_the_end(setting: Setting) -> Attribution | None:
    """The plan is “...” for the town, the mayor said."""
    cues = [cue for cue in setting.cues.between(*setting.after) if cue.kind != "label" and cue.speaker]
    if not cues or is_term(setting):
        return None
    last = cues[-1]
    end = max(last.place.end, last.speaker.end if last.speaker else 0)
    if not _FINAL.fullmatch(setting.text, end, setting.after.end) or last.speaker is None:
        return None
    opening = setting.text[setting.after.start : min(last.place.start, last.speaker.start)]
    return Attribution(last.speaker, last.place) if _COMMA_LAST.search(opening) else None


def _before_colon(setting: Setting) -> Attribution | None:
    """Maria Lopez was blunt: “...”."""
    if not setting.text[setting.before.start : setting.before.end].rstrip().endswith(":"):
        return None
    speaker = setting.passage.person_before(setting.before)
    is_author = speaker is not None and setting.text[slice(*speaker)].lower() in {"i", "we"}
    return Attribution(speaker, None) if speaker and not is_author else None


def _name_before_colon(setting: Setting) -> Attribution | None:
    """Soto: ‘No safe place’, as headlines have it."""
    name = _ONLY_NAME.fullmatch(setting.text, setting.before.start, setting.before.end)
    return Attribution(Span(*name.span("name")), None) if name else None


def _after_dash(setting: Setting) -> Attribution | None:
    """“A map is an argument.” — Clara Voss, geographer."""
    name = _DASH_NAME.match(setting.text, setting.quotation.outer.end)
    return Attribution(Span(*name.span("name")), None) if name else None


_RULES: tuple[Callable[[Setting], Attribution | None], ...] = (
    _cue_right_before,
    _cue_right_after,
    _cue_earlier,
    _cue_at_the_end,
    _before_colon,
    _name_before_colon,
    _after_dash,
)
