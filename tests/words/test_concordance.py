"""A concordance line is a place, and company is counted around it."""

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


def test_no_place_no_company():
    assert words.concordance(TEXTS, "harbour").empty
    assert words.collocations(TEXTS, "harbour").empty
