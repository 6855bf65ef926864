"""The sample says what it says; with other names, numbers and dates in it, it says those."""

import pandas as pd
import pytest

from tests.support import ROOT, cases
from textdesk import figures, from_texts, themes, words

SAMPLE = cases("sample")


@pytest.fixture(scope="module")
def swapped(sample):
    (document,) = sample
    text = document.text
    for old, new in SAMPLE["swapped"]["words"]:
        assert old in text
        text = text.replace(old, new)
    return from_texts({"swapped.txt": text})


@pytest.fixture(params=["as it is", "swapped"], scope="module")
def version(request, sample, swapped):
    """A corpus and what it is known to say."""
    return (sample, SAMPLE) if request.param == "as it is" else (swapped, SAMPLE["swapped"])


def same(found, expected):
    return pd.isna(found) if expected is None else found == expected


def test_the_sample_leans_on_these_words(sample):
    counted = words.count(sample).set_index("word")
    assert counted["count"].sum() == 574
    assert counted.loc["pakistan", ["count", "variants"]].tolist() == [20, "Pakistan 13, Pakistan’s 7"]
    assert counted.loc["US", "count"] == 13
    assert counted.loc["counter-terrorism", "count"] == 6
    assert counted.loc["al-qaeda", "count"] == 2
    assert counted[~counted["is_stop"]].index[:2].tolist() == ["pakistan", "US"]


def test_every_number_is_found_with_its_bounds_and_what_it_counts_and_no_other(version):
    texts, says = version
    found = figures.numbers(texts)
    amounts = found[~found["kind"].isin(["date", "label"])].to_dict("records")
    assert [amount["text"] for amount in amounts] == [expected["text"] for expected in says["numbers"]]
    for amount, expected in zip(amounts, says["numbers"], strict=True):
        for column, value in expected.items():
            assert same(amount[column], value), f"{amount['text']}: {column} is {amount[column]!r}, not {value!r}"


def test_every_date_is_found_as_precise_as_it_is_stated(version):
    texts, says = version
    found = figures.numbers(texts)
    assert found.loc[found["kind"] == "date", "date"].tolist() == says["dates"]


def test_people_are_one_person_each_however_they_are_named(version):
    texts, says = version
    found = figures.names(texts)
    assert found.loc[found["kind"] == "person", "identity"].tolist() == says["people"]


def test_acronyms_stand_for_what_the_text_says(version):
    texts, says = version
    found = figures.acronyms(texts)
    assert dict(zip(found["short"], found["long"], strict=True)) == says["acronyms"]


def test_the_quotation_has_its_speaker_and_who_passes_it_on(version):
    texts, says = version
    (quote,) = figures.quotes(texts).query("kind == 'direct'").to_dict("records")
    assert quote["speaker"] == "US officials"
    assert quote["reported_by"] == says["people"][0]


def test_the_samples_codebook_codes_what_its_sentences_mean(sample):
    book = themes.read_codebook(ROOT / "seeds")
    coded = themes.code(sample, book)
    found = {theme.name: sorted(set(coded.loc[coded["theme"] == theme.name, "sentence"])) for theme in book.themes}
    assert found == SAMPLE["themes"]
    quiet = themes.uncoded(sample, coded)
    assert len(quiet) + len(coded.drop_duplicates(["doc", "sentence"])) == len(sample.sentences)


def test_the_samples_codebook_is_described_in_full():
    for theme in themes.read_codebook(ROOT / "seeds").themes:
        assert all((theme.description, theme.include, theme.exclude, theme.colour, theme.match)), theme.name
