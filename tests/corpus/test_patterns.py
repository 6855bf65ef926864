"""Words and phrases are found as a reader writes them, and nothing else."""

import pytest

from textdesk import from_texts
from textdesk.corpus import phrase_places

TEXT = "Counter-terrorism, counter terrorism and counterterrorism. Tell us what the US wants from NATO. War on terror."


def found(query, *, any_spelling=False):
    texts = from_texts({"a": TEXT})
    first, last = phrase_places(texts, query, any_spelling=any_spelling)
    starts, ends = texts.tokens["start"].to_numpy(), texts.tokens["end"].to_numpy()
    return [TEXT[starts[i] : ends[j]] for i, j in zip(first, last, strict=True)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("US", ["US"]),
        ("us", ["us"]),
        ("nato", ["NATO"]),
        ("war on terror", ["War on terror"]),
        ("terror*", ["terrorism", "terror"]),
        ("counter-terrorism", ["Counter-terrorism"]),
        ("terrorism and", ["terrorism and"]),
        ("counterterrorism tell", []),
        ("u*", ["us"]),
        ("wa?", ["War"]),
        ("w?nts", ["wants"]),
        ("?at*", ["NATO"]),
        ("counter?terrorism", []),
        ("terror???", ["terrorism"]),
        ("peace", []),
    ],
)
def test_a_query_finds_what_it_says(query, expected):
    assert found(query) == expected


def test_hyphen_space_and_nothing_can_be_the_same():
    expected = ["Counter-terrorism", "counter terrorism", "counterterrorism"]
    for query in ("counter-terrorism", "counter terrorism", "counter-terror*"):
        assert found(query, any_spelling=True) == expected


@pytest.mark.parametrize("query", ["", " ", "*", "?*", "a b c d e f g h i"])
def test_a_query_that_says_nothing_is_refused(query):
    with pytest.raises(ValueError, match="cannot be sought"):
        found(query)


def test_nothing_is_found_where_there_is_nothing():
    for query in ("peace", ""):
        first, last = phrase_places(from_texts({}), query)
        assert (len(first), len(last)) == (0, 0)
