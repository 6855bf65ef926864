"""A concordance line is a place, and company is counted around it."""

import math

import pytest

from textdesk import from_texts, words

TEXT = "The old port is closed. A new port opens in May.\nThe port authority paid for the new port."
TEXTS = from_texts({"a": TEXT})


def test_every_line_is_its_place_with_what_stands_around_it():
    lines = words.concordance(TEXTS, "port", width=12)
    assert lines["text"].tolist() == ["port"] * 4
    assert lines["left"].tolist() == ["The old ", "A new ", "The ", "the new "]
    assert lines["right"].tolist() == [" is closed.", " opens in", " authority", "."]


def test_a_phrase_is_found_across_a_line_of_words_but_not_of_sentences():
    assert words.concordance(TEXTS, "new port")["sentence"].tolist() == [2, 3]
    assert words.concordance(TEXTS, "closed a").empty


def test_company_stays_inside_the_paragraph_and_counts_once():
    company = words.collocations(TEXTS, "port", window=2).set_index("word")
    assert company.loc["new", "together"] == 2
    assert company.loc["authority", "together"] == 1
    assert "port" not in company.index
    assert company.loc["the", "is_stop"]


def test_lines_are_sorted_by_the_words_to_the_right_and_left():
    assert words.concordance(TEXTS, "port", sort=["R1", "R2"])["right"].str.split().str[0].tolist() == [
        ".",
        "authority",
        "is",
        "opens",
    ]
    left = words.concordance(TEXTS, "port", sort=["L1", "L2"])["left"]
    assert left.str.split().str[-2:].tolist() == [["A", "new"], ["the", "new"], ["The", "old"], ["The"]]


def test_a_sort_that_names_no_word_is_refused():
    with pytest.raises(ValueError, match="say L1, L2, L3"):
        words.concordance(TEXTS, "port", sort=["R0"])


def test_the_first_rows_are_the_first_places():
    assert words.concordance(TEXTS, "port", rows=2)["start"].tolist() == [8, 30]


def test_an_expression_finds_what_no_pattern_can_say():
    found = words.search(TEXTS, r"port (is|opens)")
    assert found["text"].tolist() == ["port is", "port opens"]
    assert found["left"].tolist()[0] == "The old "
    assert words.search(TEXTS, r"x*").empty


@pytest.mark.parametrize(("pattern", "why"), [("(", "not well formed"), (r"(?:a|aa)+c\b", "more than 0.05 seconds")])
def test_an_expression_that_cannot_be_used_is_explained(pattern, why):
    texts = from_texts({"a": f"c{'a' * 60}d c"})
    with pytest.raises(ValueError, match=why):
        words.search(texts, pattern, seconds=0.05)


def test_company_can_be_that_of_the_whole_sentence():
    company = words.collocations(TEXTS, "port", 0, within="sentence").set_index("word")
    assert company.loc["closed", "together"] == 1
    assert company.loc["new", "together"] == 2
    assert "may" in company.index


def test_company_is_sorted_by_any_measure():
    for measure in ("log_dice", "log_likelihood", "mi", "t", "together"):
        found = words.collocations(TEXTS, "port", sort=measure)[measure]
        assert found.is_monotonic_decreasing
    with pytest.raises(ValueError, match="is no measure"):
        words.collocations(TEXTS, "port", sort="p")
    with pytest.raises(ValueError, match="is no unit"):
        words.collocations(TEXTS, "port", within="text")


def test_the_measures_of_company_are_those_of_its_table():
    row = words.collocations(TEXTS, "port", window=1).set_index("word").loc["new"]
    # Seven words stand next to a "port", two of them "new"; of 19 words, two are "new".
    assert row["mi"] == pytest.approx(math.log2(2 * 19 / (7 * 2)))
    assert row["t"] == pytest.approx((2 - 7 * 2 / 19) / math.sqrt(2))
    assert row["log_dice"] == pytest.approx(14 + math.log2(2 * 2 / (4 + 2)))


def test_a_phrase_keeps_company_too_and_is_not_its_own():
    company = words.collocations(TEXTS, "new port", window=1).set_index("word")["together"]
    assert company.to_dict() == {"opens": 1, "a": 1, "the": 1}


def test_no_place_no_company():
    assert words.concordance(TEXTS, "harbour").empty
    assert words.collocations(TEXTS, "harbour").empty
