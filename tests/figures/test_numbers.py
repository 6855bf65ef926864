"""Numbers: the sample, the sample with other figures in it, cases, and what must hold for any text."""

import math
import sys

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import ROOT, cases
from textdesk import from_texts, read_folder
from textdesk.columns import TABLES
from textdesk.figures.grammar import read
from textdesk.figures.names import names
from textdesk.figures.numbers import numbers
from textdesk.language import parse_sentences

CASES = cases("numbers")
GROUPS = [name for name in CASES if name not in {"comment", "pieces", "known failures"}]

SAMPLE = [
    ("September 11, 2001", "2001-09-11", None),
    ("two", 2, "countries"),
    ("80,000", 80_000, "lives"),
    ("$150 billion", 150e9, "economic losses"),
    ("seventy thousand", 70_000, "troops"),
    ("March 4", "--03-04", None),
    ("2021", "2021", None),
    ("170", 170, "Afghans"),
    ("a dozen", 12, "US servicemen"),
    ("2024", "2024", None),
    ("10 May 2024", "2024-05-10", None),
]
SWAPS = [
    ("over 80,000 lives", "nearly 64,000 families", ("64,000", 64_000, "families", "~")),
    ("over 80,000 lives", "at least 1.2 lakh jobs", ("1.2 lakh", 120_000, "jobs", ">=")),
    ("exceeding $150 billion", "of up to €90 million", ("€90 million", 90e6, "economic losses", "<=")),
    ("exceeding $150 billion", "in excess of Rs 350 crore", ("Rs 350 crore", 3.5e9, "economic losses", ">")),
    ("exceeding $150 billion", "topping £2.4tn", ("£2.4tn", 2.4e12, "economic losses", ">")),
    (
        "over seventy thousand troops",
        "about sixty-five thousand engineers",
        ("sixty-five thousand", 65_000, "engineers", "~"),
    ),
    ("over seventy thousand troops", "half a million guards", ("half a million", 500_000, "guards", "=")),
    ("170 Afghans", "ninety-one Syrians", ("ninety-one", 91, "Syrians", "=")),
    ("over a dozen US servicemen", "around two dozen French policemen", ("two dozen", 24, "French policemen", "~")),
    ("over a dozen US servicemen", "fewer than 30 UN observers", ("30", 30, "UN observers", "<")),
    ("the two countries", "the three governments", ("three", 3, "governments", "=")),
    ("September 11, 2001,", "July 7, 2005,", ("July 7, 2005", "2005-07-07", None, "=")),
    ("On March 4,", "On June 19,", ("June 19", "--06-19", None, "=")),
    ("the 2021 Abbey Gate", "the 2017 Abbey Gate", ("2017", "2017", None, "=")),
    ("10 May 2024", "3 December 1998", ("3 December 1998", "1998-12-03", None, "=")),
]


def missing(value):
    return value is None or value != value  # noqa: PLR0124 - NaN is not itself


def claims(found):
    """The rows that are figures, each as its words, its value or date, what it counts and its hedge."""
    rows = found[found["kind"] != "label"].to_dict("records")
    return [
        (
            row["text"],
            row["date"] if row["kind"] == "date" else row["value"],
            None if missing(row["counts"]) else row["counts"],
            row["modifier"],
        )
        for row in rows
    ]


def sample_text():
    [document] = read_folder(ROOT / "seeds")
    return document.text


def test_sample_has_its_eleven_figures_and_no_other():
    found = claims(numbers(read_folder(ROOT / "seeds")))
    assert [claim[:3] for claim in found] == SAMPLE
    assert [claim[3] for claim in found if claim[3] != "="] == [">", ">", ">", ">"]


@pytest.mark.parametrize(("old", "new", "claim"), SWAPS, ids=[swap[1] for swap in SWAPS])
def test_sample_with_another_figure_has_that_one(old, new, claim):
    text = sample_text()
    assert old in text
    found = claims(numbers(from_texts({"a": text.replace(old, new)})))
    assert claim in found
    assert len(found) == len(SAMPLE)


@pytest.mark.parametrize("case", [case for group in GROUPS for case in CASES[group]], ids=lambda case: case["text"])
def test_case_is_read(case):
    check(case)


@pytest.mark.parametrize("case", CASES["known failures"], ids=lambda case: case["text"])
@pytest.mark.xfail(strict=True, reason="a known failure")
def test_known_failure_still_fails(case):
    check(case)


def check(case):
    wants_labels = any(figure.get("kind") == "label" for figure in case["figures"])
    found = numbers(from_texts({"a": case["text"]}))
    rows = found[found["kind"].eq("label") == wants_labels].to_dict("records")
    assert [row["text"] for row in rows] == [figure["text"] for figure in case["figures"]]
    for row, figure in zip(rows, case["figures"], strict=True):
        for column, wanted in figure.items():
            assert agrees(row[column], wanted), (column, row[column], wanted)


FORMS = [row for name, rows in cases("number_forms").items() if name != "comment" for row in rows]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[0])
def test_form_is_read(form):
    words, kind, value, unit, sign, *per = form
    [figure] = read(f"They told of {words} there.")
    assert (figure.kind, figure.unit or figure.currency, figure.modifier) == (kind, unit, sign)
    assert math.isclose(figure.value, value, rel_tol=1e-9)
    assert not per or figure.per == per[0]


def agrees(found, wanted):
    if wanted is None or isinstance(wanted, str):
        return missing(found) if wanted is None else found == wanted
    return math.isclose(found, wanted, rel_tol=1e-5)


def test_empty_corpus_gives_an_empty_table_with_all_columns():
    found = numbers(from_texts({}))
    assert found.empty
    assert list(found.columns) == [column.name for column in TABLES["numbers"]]


def test_counted_nouns_have_places():
    texts = from_texts({"a": sample_text()})
    for row in numbers(texts).dropna(subset="counts").to_dict("records"):
        assert texts["a"].text[row["counts_start"] : row["counts_end"]] == row["counts"]
        assert row["counts"].endswith(row["counts_head"])


def test_only_sentences_with_figures_are_parsed(monkeypatch):
    asked = []

    def watched(wanted):
        asked.extend(wanted.values())
        return parse_sentences(wanted)

    monkeypatch.setattr(sys.modules["textdesk.figures.numbers"], "parse_sentences", watched)
    text = "Nobody came. Nine ships sank in 1990. It was in 1991. We left.\n\nThe port lost $5 million."
    numbers(from_texts({"a": text}))
    assert asked == [[1, 4]]


def test_numbers_are_the_same_whether_names_were_asked_for_or_not():
    text = sample_text()
    alone = numbers(from_texts({"a": text}))
    texts = from_texts({"a": text})
    names(texts)
    pd.testing.assert_frame_equal(alone, numbers(texts))


def test_deserts_take_time_in_proportion_and_never_raise():
    for desert in [
        "1,2,3,",
        "one thousand, ",
        "$",
        "-",
        "May ",
        "1/2/",
        "tens of thousands of ",
        "12-34-",
        "half a ",
        "[1,",
    ]:
        read(desert * 2000)


ALPHABET = st.sampled_from([*CASES["pieces"].split(), "\n", "\n\n", "\x00", "\ud800", "\u00a0", "\u200f"])
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=80),
    st.lists(st.tuples(ALPHABET, st.sampled_from([" ", "", "-"])), max_size=30).map(
        lambda parts: "".join(word + gap for word, gap in parts),
    ),
)


@settings(max_examples=3000, deadline=None)
@given(TEXTS)
def test_figures_of_any_text_have_places_and_bounds_in_order(text):
    end = 0
    for figure in read(text):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end
        if figure.low == figure.low:
            assert figure.low <= figure.value
        if figure.high == figure.high:
            assert figure.value <= figure.high


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_rows_of_any_text_show_their_place(text):
    for row in numbers(from_texts({"a": text})).to_dict("records"):
        assert text[row["start"] : row["end"]] == row["text"]


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**15, "quadrillion"), (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]


def in_words(number, comma="", link=" and ", hyphen="-"):
    """A number in words, as the British say it, or without "and" as Americans do."""
    style = comma, link, hyphen
    for scale, name in SCALES:
        if number >= scale:
            rest = number % scale
            joiner = link if 0 < rest < 100 else f"{comma} "
            return f"{in_words(number // scale, *style)} {name}" + (joiner + in_words(rest, *style) if rest else "")
    if number >= 100:
        return f"{SMALL[number // 100]} hundred" + (link + in_words(number % 100, *style) if number % 100 else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"{hyphen}{SMALL[number % 10]}" if number % 10 else "")


@settings(max_examples=2000, deadline=None)
@given(
    st.one_of(st.integers(2, 10**15), st.integers(2, 10**6)),
    st.sampled_from(["", ","]),
    st.sampled_from([" and ", " "]),
    st.sampled_from(["-", " ", "\u2010"]),
)
def test_numbers_survive_being_said(number, comma, link, hyphen):
    words = in_words(number, comma, link, hyphen)
    text = f"They saw {words} stars."
    [figure] = read(text)
    assert (figure.value, text[figure.start : figure.end]) == (number, words)


@settings(max_examples=1000, deadline=None)
@given(st.integers(1000, 10**15))
def test_numbers_survive_being_grouped(number):
    for written in (f"{number:,}", f"{number:,}".replace(",", "\u202f"), f"{number:,}".replace(",", "’")):
        [figure] = read(f"They saw {written} stars.")
        assert figure.value == number
