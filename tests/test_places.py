"""Everything has a place: text[start:end] is the row's text, for every finder and whatever the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import ROOT, cases
from textdesk import figures, from_texts, read_folder, themes, to_check, words

BOOK = themes.Codebook(
    (themes.Theme("Any", match=("a*", "*terror*", "war on terror", "he said"), unless=("about",)),),
)
FINDERS = {
    "words.find": words.find,
    "words.places": lambda texts: words.places(texts, words.count(texts)),
    "words.concordance": lambda texts: words.concordance(texts, "*a*"),
    "figures.numbers": figures.numbers,
    "figures.claims": lambda texts: figures.claims(texts, figures.numbers(texts)),
    "figures.names": figures.names,
    "figures.acronyms": figures.acronyms,
    "figures.quotes": figures.quotes,
    "themes.code": lambda texts: themes.code(texts, BOOK),
    "themes.uncoded": lambda texts: themes.uncoded(texts, themes.code(texts, BOOK)),
    "themes.as_codings": lambda texts: themes.as_codings(themes.code(texts, BOOK), texts, BOOK),
    "themes.phrases": themes.phrases,
    "sentences": lambda texts: texts.sentences,
    "to_check": lambda texts: to_check(texts, figures.numbers(texts), figures.quotes(texts)),
}
HOSTILE = cases("hostile")

# Pieces that the finders look for, glued together in any order.
PIECES = [
    *"aZ \n.,;:!?-–—'\"“”‘’«»()[]$€%/@#0123456789",
    *[
        "over ",
        "about ",
        " million",
        "twelve ",
        "half a ",
        "May ",
        " 2020",
        "Mr. ",
        " said ",
        "according to ",
        "the U.S. ",
    ],
    *[
        "Al-Qaeda",
        "Anna Lund",
        "World Bank (WB)",
        "Pak-US",
        "ı",
        "İ",
        "\u0301",
        "\u00ad",
        "\u200d",
        "\u202e",
        "\ud800",
        "\xa0",
        "中",
        "ع",
        "😀",
    ],
]


def check_places(texts, found):
    for row in found.itertuples():
        document = texts[row.doc]
        assert document.text[row.start : row.end] == row.text
        sentence = document.sentences[row.sentence - 1]
        assert sentence.paragraph == row.paragraph
        assert sentence.start <= row.start < row.end
        paragraph = document.paragraphs[row.paragraph - 1]
        assert row.end <= paragraph.end


@pytest.fixture(scope="module", params=["sample", "three texts", "hostile texts"])
def texts(request, sample):
    if request.param == "sample":
        return sample
    if request.param == "three texts":
        return read_folder(ROOT / "tests" / "cases" / "folders" / "three")
    return from_texts({f"{number}.txt": text for number, text in enumerate(HOSTILE)})


@pytest.mark.parametrize("finder", FINDERS)
def test_every_row_is_where_it_says(texts, finder):
    check_places(texts, FINDERS[finder](texts))


@pytest.mark.parametrize("finder", FINDERS)
def test_all_hostile_texts_in_one_are_read_too(finder):
    texts = from_texts({"all.txt": "\n".join(HOSTILE * 2)})
    check_places(texts, FINDERS[finder](texts))


@pytest.mark.parametrize("finder", FINDERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_row_of_any_text_is_where_it_says(finder, pieces):
    texts = from_texts({"any.txt": "".join(pieces)})
    check_places(texts, FINDERS[finder](texts))
