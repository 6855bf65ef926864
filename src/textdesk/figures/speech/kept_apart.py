"""Quotation marks around what nobody says: titles, words kept at a distance, glosses, words on a wall."""

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import sections
from textdesk.figures.speech.cues import Cue
from textdesk.figures.speech.setting import Setting
from textdesk.lexicons import word_set

_TITLE_BEFORE = regex.compile(
    r"\b(?P<noun>\p{L}+)s?[,:]?\s$|\b(?:titled|entitled|headlined|called|named|in|author of)\s$"
)
_APART_BEFORE = regex.compile(
    r"\b(?:so-called|known as|nicknamed|codenamed|marked|stamped|inscribed|engraved|literally|mean(?:s|t|ing)"
    r"|translat(?:es|ed|ing) (?:as|into)|the (?:word|term|phrase|concept|slogan|expression|notion|label)(?: of)?"
    r"|under the (?:title|name|heading|headline|banner|slogan|motto))\s$"
)
# "remained “concerned”", "was “ironclad”"
_PREDICATE = regex.compile(r"\b(?:is|are|was|were|be|been|remain(?:s|ed)?|felt|feels?|seem(?:s|ed)?)\s$")
_DETERMINER = regex.compile(r"(?:\b(?:the|an?|his|her|its|their|this|these|no|any|some|every)|[’']s?)\s$")
_ONLY_MARKS = regex.compile(r"[\s,.;:–—-]*")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}’'-]*")


def is_title(setting: Setting) -> bool:
    """Return whether it is a title: after a word such as "book", or every telling word with a capital."""
    surface = setting.text[slice(*setting.quotation)].strip()
    if surface.endswith((".", "!")):
        return False
    return _in_capitals(surface) or (surface[0].isupper() and surface[-1] != "," and _is_announced(setting))


def _is_announced(setting: Setting) -> bool:
    before = _TITLE_BEFORE.search(setting.text, max(setting.before.start, setting.before.end - 30), setting.before.end)
    noun = (before.group("noun") or "").lower() if before else ""
    return before is not None and (not noun or noun.removesuffix("s") in sections("kind_words.txt")["work"])


def _in_capitals(surface: str) -> bool:
    words = _WORD.findall(surface)
    telling = [word for word in words if word.lower() not in word_set("stop_words_english.txt")]
    fewest = 2 if surface.endswith(",") else 1
    return (
        len(words) > 1 and len(telling) >= fewest and all(word[0].isupper() for word in telling) and surface[-1] != "?"
    )


def is_kept_apart(setting: Setting) -> bool:
    """Return whether the words are a term, a gloss or a modifier: so-called “reform”; “security” rules."""
    before = setting.text[max(setting.before.start, setting.before.end - 40) : setting.before.end]
    return bool(_APART_BEFORE.search(before)) or _is_modifier(setting)


def _is_modifier(setting: Setting) -> bool:
    """Whether a word or two in marks belong to the noun that follows: “security” rules, ‘plan 5’ loans."""
    surface = setting.text[slice(*setting.quotation)]
    index = setting.passage.token_from(setting.quotation.outer.end)
    following = setting.passage.doc[index] if index < len(setting.passage.doc) else None
    is_term = len(surface.split()) < 3 and surface[-1].isalnum() and not surface[0].isupper()
    is_noun = following is not None and following.pos_ == "NOUN" and following.text.islower()
    return is_term and is_noun and not _is_helping(setting)


def _is_helping(setting: Setting) -> bool:
    """Whether a verb is being qualified: she would “never, ever” resign."""
    index = setting.passage.token_from(setting.quotation.outer.start) - 1
    return index >= 0 and setting.passage.doc[index].pos_ == "AUX"


def is_nobodys(setting: Setting) -> bool:
    """Return whether a thing bears the words: a poster that promised “...”; a proverb his mother used: “...”."""
    thing = _thing_before(setting)
    if thing is None:
        return False
    cues = setting.cues.between(thing.end, setting.before.end)
    if not cues:
        return setting.text[thing.end : setting.before.end].rstrip().endswith(":")
    return all(cue.speaker and cue.speaker.start <= thing.start < cue.speaker.end for cue in cues)


def _thing_before(setting: Setting) -> Span | None:
    words = _WORD.finditer(setting.text, *setting.before)
    nobodys = word_set("words_of_nobody.txt")
    things = [word.span() for word in words if word.group().lower().removesuffix("s") in nobodys]
    return Span(*things[-1]) if things else None


def is_coined(setting: Setting, cue: Cue) -> bool:
    """Return whether a label is the author's own, or a term of art: I call it “...”; what economists call “...”."""
    if cue.speaker is None:
        return False
    is_author = setting.text[slice(*cue.speaker)].lower() in {"i", "we", "you", "one"}
    is_short = len(setting.text[slice(*setting.quotation)].split()) < 4 and not _is_pronoun(setting, cue.speaker)
    what = setting.text[max(0, cue.speaker.start - 12) : cue.speaker.start].lower().removesuffix("the ").rstrip()
    return is_author or (is_short and what.endswith("what"))


def _is_pronoun(setting: Setting, speaker: Span) -> bool:
    return setting.passage.doc[setting.passage.token_from(speaker.start)].pos_ == "PRON"


def is_answer(setting: Setting, cue: Cue) -> bool:
    """Return whether a single word is all that somebody says: She said: “Yes.”; but not: the so-called “reform”."""
    return cue.kind != "label" and bool(_ONLY_MARKS.fullmatch(setting.text, cue.place.end, setting.before.end))


def is_term(setting: Setting) -> bool:
    """Return whether a word, or two with an article, are a term within a report: the “new order” would hold."""
    has_article = _DETERMINER.search(setting.text, setting.before.start, setting.before.end)
    is_pair = has_article and len(setting.text[slice(*setting.quotation)].split()) == 2
    return is_single_word(setting) or bool(is_pair)


def is_single_word(setting: Setting) -> bool:
    """Return whether a single word in marks is kept at a distance, unless it is the last of what is reported."""
    is_word = len(setting.text[slice(*setting.quotation)].split()) < 2
    return is_word and not _PREDICATE.search(setting.text, setting.before.start, setting.before.end)
