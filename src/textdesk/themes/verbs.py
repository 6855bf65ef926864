"""Which words read as verbs where they stand: by their form, by what stands around them, and by a frequency list."""

from functools import cache

from textdesk.lexicons import word_frequencies, word_set

_BEFORE_VERBS = frozenset(("to", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot"))
_SUBJECTS = frozenset(("i", "we", "he", "she", "they", "who"))
_AUXILIARIES = frozenset(("am", "is", "are", "was", "were", "be", "been", "have", "has", "had", "having", "not"))
_BEFORE_NUMERALS = frozenset(("about", "almost", "more", "nearly", "only", "over", "roughly"))
# A form that other forms of its verb are as frequent as this share of may be a verb.
_MAY_BE = 0.2
# The same for words that follow a plural, which few nouns do, and for a form in -s wherever it stands.
_AFTER_PLURAL = 0.7
_MOSTLY = 6.0
# So often in a billion words general English has a verb, or it is none.
_KNOWN = 100
_SHORTEST = 4


def reads_as_verb(key: str, before: str, after: str, *, is_first: bool, is_last: bool) -> bool:
    """Return whether a word is used as a verb between the word ``before`` and the word ``after`` ("" for a gap).

    ``is_first`` and ``is_last`` say that no word that a phrase may hold precedes or follows it. A
    verb is what stands after "to" or "was", in -ed after a noun or before none, before "the" or
    "off", after a plural, or what is hardly ever anything else.

    >>> reads_as_verb("turns", "procedure", "the", is_first=False, is_last=True)
    True
    >>> reads_as_verb("turns", "sharp", "of", is_first=False, is_last=True)
    False
    """
    if not key.islower():
        return False
    if is_first and before in _BEFORE_VERBS | _SUBJECTS:
        return _share(key) >= _MAY_BE
    if key.endswith("ed"):
        return (is_first and before in _AUXILIARIES) or ((is_last or not is_first) and _has_base(key))
    if key.endswith("ing"):
        has_object = after in word_set("after_verbs.txt") or after in _BEFORE_NUMERALS or after[:1].isdecimal()
        return _has_base(key) and (has_object or (is_first and before in _AUXILIARIES))
    return _is_finite(key, before, after, is_first=is_first)


def _is_finite(key: str, before: str, after: str, *, is_first: bool) -> bool:
    """Whether a form without an ending, or in -s, is a verb."""
    of_s = _share_of_s(key)
    if of_s >= _MOSTLY:
        return True
    if after in word_set("after_verbs.txt"):
        return max(_share(key), of_s) >= _MAY_BE
    return not is_first and _is_plural(before) and _share(key) >= _AFTER_PLURAL


@cache
def _share(key: str) -> float:
    """How frequent -ed and -ing of a word are beside it: "reduce" 4, "home" 0."""
    frequencies = word_frequencies()
    own = frequencies.get(key)
    return _other_forms(key) / own if own else 0.0


@cache
def _share_of_s(key: str) -> float:
    """How frequent -ed and -ing of a verb are beside its form in -s: "raises" 9, "rates" 0.6."""
    frequencies = word_frequencies()
    own = frequencies.get(key)
    if not own or not key.endswith("s") or len(key) < _SHORTEST:
        return 0.0
    bases = (key[:-1], key.removesuffix("es"), f"{key.removesuffix('ies')}y")
    return max(map(_other_forms, bases)) / own


def _other_forms(base: str) -> float:
    frequencies = word_frequencies()
    stems = {base.removesuffix("e"), base + base[-1]}
    forms = [frequencies.get(stem + ending, 0.0) for stem in stems for ending in ("ed", "ing")]
    return sum(forms) + (frequencies.get(f"{base[:-1]}ied", 0.0) if base.endswith("y") else 0.0)


@cache
def _has_base(key: str) -> bool:
    """Whether a form in -ed or -ing has its verb in general English: "planned", not "hundred"."""
    stem = key.removesuffix("ed").removesuffix("ing")
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    bases = {stem, stem + "e", doubled, stem[:-1] + "y" if stem.endswith("i") else stem}
    known = (word_frequencies().get(base, 0.0) for base in bases if len(base) > 2)
    return not key.endswith("eed") and any(frequency > _KNOWN for frequency in known)


def _is_plural(key: str) -> bool:
    return len(key) > 3 and key.endswith("s") and key[-2] not in "usi"
