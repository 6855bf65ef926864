"""Dates: cases, and that what is written in any form is read back."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import cases
from textdesk import from_texts
from textdesk.corpus import Corpus, Document
from textdesk.figures.grammar import read
from textdesk.figures.numbers import numbers

CASES = cases("dates")
GROUPS = [name for name in CASES if name not in {"comment", "worked out", "known failures"}]
FORMS = ["{d} {month} {y}", "{month} {d}, {y}", "{mon} {d}, {y}", "{y}-{m:02}-{d:02}", "{d}-{mon}-{y}"]


def dates(text):
    return [[text[figure.start : figure.end], figure.date] for figure in read(text) if figure.kind == "date"]


def dates_of_row(text, written):
    texts = Corpus((Document("a", text, {"date": written}),), ())
    found = numbers(texts).query("kind == 'date'")
    return [[row["text"], None if pd.isna(row["date"]) else row["date"]] for row in found.to_dict("records")]


@pytest.mark.parametrize("case", [case for group in GROUPS for case in CASES[group]], ids=lambda case: case["text"])
def test_case_is_read(case):
    assert dates(case["text"]) == case["dates"]


@pytest.mark.parametrize("case", CASES["known failures"], ids=lambda case: case["text"])
@pytest.mark.xfail(strict=True, reason="a known failure")
def test_known_failure_still_fails(case):
    assert dates(case["text"]) == case["dates"]


@pytest.mark.parametrize("case", CASES["worked out"], ids=lambda case: case["text"])
def test_date_told_from_the_day_of_writing_is_worked_out_from_metadata(case):
    assert dates_of_row(case["text"], case["written"]) == case["dates"]


def test_precision_says_how_a_date_is_told():
    found = numbers(from_texts({"a": "On 10 May 2024, in 2019/20, in the 1990s, last year, on March 4, in Q3 2021."}))
    assert found["precision"].tolist() == ["day", "span", "decade", "relative", "day", "quarter"]


@given(st.dates(dt.date(1500, 1, 1), dt.date(2100, 1, 1)), st.sampled_from(FORMS))
def test_days_are_read_in_any_form(day, form):
    written = form.format(d=day.day, m=day.month, y=day.year, month=f"{day:%B}", mon=f"{day:%b}")
    assert dates(f"It was signed on {written} at noon.") == [[written, day.isoformat()]]


def test_a_date_is_never_also_a_count():
    assert [figure.kind for figure in read("On 10 May 2024, between 2014 and 2017, in the 1990s.")] == ["date"] * 3


def test_a_day_that_no_month_has_is_no_date():
    assert dates("on 31 June") == []
