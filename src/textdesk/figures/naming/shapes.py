"""What names look like on paper: capitalised words, hyphened names, the little words inside names."""

from functools import lru_cache

import regex

from textdesk.lexicons import word_set

HYPHEN = "[-‐‑]"
_APOSTROPHE = "['’ʼ]"
# Zarb-e-Azab, Radd-ul-Fasaad, Port-au-Prince, Stratford-upon-Avon.
_PARTICLES = (
    "e|i|o|y|ul|ur|us|un|uz|ud|al|el|as|ash|at|ad|an|ar|az|de|la|le|les|du|des|sur|sous|upon|on|in|au|aux|en|und|"
    "ibn|bin|bint|ben|abu|van|von|der|den|under|the|of|and|to"
)
PARTICLE = regex.compile(rf"{HYPHEN}(?:{_PARTICLES}){HYPHEN}")
# These join the names of towns; the others those of movements and operations.
TOWN_PARTICLE = regex.compile(rf"{HYPHEN}(?:sur|sous|upon|on|in|au|aux|en|le|les|under|the|by){HYPHEN}")
_LETTERS = r"[\p{L}\p{M}\p{Nd}]"
# A possessive is never part of a name, but the apostrophes of O'Brien and Shi'ite are.
_REST = rf"{_LETTERS}*+(?:{_APOSTROPHE}(?![sS]\b)\p{{L}}++){{0,3}}+"
_WORD = rf"(?:(?:al|el|ul|an|as|ash|ad|at|ar|az){HYPHEN}|[dlO]{_APOSTROPHE})?\p{{Lu}}{_REST}"
_INITIALS = r"(?:\p{Lu}\.){1,4}+(?:\p{Lu}(?!\p{L}))?"
NAME_WORD = (
    rf"(?:{_INITIALS}"
    rf"|{_WORD}(?:&\p{{Lu}}+|{HYPHEN}(?:(?:{_PARTICLES}){HYPHEN})*+[\p{{Lu}}\p{{Nd}}]{_REST}){{0,6}}+"
    rf"(?:(?<=\b(?:St|Mt|Ft|Jr|Sr|Dr|Mr|Ms|Mrs|Gen|Col|Gov|Sen|Rep|Prof|Rev|Capt|Lt|Sgt|Maj))\.)?)"
)
CAPITALISED = regex.compile(rf"(?<![\p{{L}}\p{{Nd}}]|\p{{L}}['’.]){NAME_WORD}")
_WORDS = regex.compile(r"[\p{L}\p{M}\p{Nd}&.'’]+")
_ACRONYM = regex.compile(
    rf"(?=(?:\P{{Lu}}*\p{{Lu}}){{2}})[\p{{Lu}}\p{{Nd}}][\p{{Lu}}\p{{Nd}}&.]*(?:{HYPHEN}[\p{{Lu}}\p{{Nd}}]+)*s?"
)
_UNIFIED = str.maketrans({"’": "'", "ʼ": "'", "-": " ", "‐": " ", "‑": " "})
# Office chérifien des phosphates: other languages write most words of a body's name small.
_FOREIGN = regex.compile(r"\p{Lu}\p{L}+\s(?:\p{L}+\s){0,5}(?:des?|du|das?|dos?|della?|der|für|y)\s\p{L}")
_SHOUTED_LETTERS = 12
_LONGEST_HEADLINE = 150
_FEWEST_IN_HEADLINE = 4


def is_plain_opener(word: str) -> bool:
    """Whether a capitalised word is a grammatical one that merely opens a sentence.

    >>> [is_plain_opener(word) for word in ["Under", "US", "Paris"]]
    [True, False, False]
    """
    return word in word_set("sentence_openers.txt") or (
        word.istitle() and word.lower() in word_set("stop_words_english.txt")
    )


def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals, two of them at least.

    >>> [is_acronym(word) for word in ["TTP", "IS-K", "U.S.", "G20", "Nato", "A"]]
    [True, True, True, False, False, False]
    """
    return bool(_ACRONYM.fullmatch(word))


def is_shouted(text: str) -> bool:
    """Whether a passage is written in capitals, so that capitals in it say nothing.

    >>> is_shouted("THEY TOLD US TO LEAVE"), is_shouted("The US left")
    (True, False)
    """
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    return upper >= _SHOUTED_LETTERS and upper > 2 * lower


def is_headline(sentence: str) -> bool:
    """Whether a sentence capitalises all its telling words, four of them at least, and has no full stop.

    >>> is_headline("Modi, Macron Sign Jet Deal in Paris"), is_headline("Ada Byron met Mary Kane in Paris.")
    (True, False)
    """
    if sentence.rstrip().endswith((".", ",", ";")) or len(sentence) > _LONGEST_HEADLINE:
        return False
    telling = [word for word in _WORDS.findall(sentence) if word.lower() not in word_set("stop_words_english.txt")]
    return len(telling) >= _FEWEST_IN_HEADLINE and not any(word[0].islower() for word in telling)


def is_name_like(phrase: str) -> bool:
    """Whether the telling words of a phrase are capitalised, as those of names are.

    >>> is_name_like("Tehreek-e-Taliban Pakistan"), is_name_like("gross domestic product")
    (True, False)
    """
    if _FOREIGN.match(phrase):
        return True
    words = [word for word in phrase.split() if word.lower() not in word_set("small_words_in_names.txt")]
    capitals = sum(any(map(str.isupper, word)) for word in words)
    return bool(words) and capitals * 3 >= len(words) * 2 and any(map(str.isupper, words[-1]))


@lru_cache(maxsize=4096)
def name_key(surface: str) -> str:
    """Return the key under which two spellings are one name: no article, possessive, dots or hyphens.

    >>> [name_key(name) for name in ["the U.S.", "US’s", "Al-Qaeda", "al Qaeda", "US", "us"]]
    ['US', 'US', 'al qaeda', 'al qaeda', 'US', 'us']
    """
    words = surface.translate(_UNIFIED).split()
    if len(words) > 1 and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    if words:
        words[-1] = words[-1].removesuffix("'s").removesuffix("'")
    return " ".join(_word_key(word) for word in words if word)


def _word_key(word: str) -> str:
    bare = word.replace(".", "")
    return bare if is_acronym(bare) and len(bare) <= 5 else bare.casefold()
