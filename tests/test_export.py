"""A table comes back from a file as it was, and no cell of it runs."""

import csv
import itertools
import re

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import cases
from textdesk import export, figures, from_texts, words

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1", '=HYPERLINK("http://a.example")']
WORDS = [
    "NA",
    "null",
    "nan",
    "None",
    "N/A",
    "#N/A",
    "true",
    "007",
    "1e5",
    "1/2",
    "'tis",
    "_x0041_",
    "https://a.example",
]
TEXTS = [*FORMULAS, *WORDS, *filter(None, cases("hostile")), "two\nlines", 'a "quoted", word', "ünïcödé 🙂", " spaces "]
NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

text = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=20)


def by_number(match):
    return f"⟨U+{ord(match.group()):04X}⟩"


def cell_of(path):
    sheet = openpyxl.load_workbook(path).active
    return sheet["A2"]


def saved(path, found):
    export.to_csv(found, path)
    return export.read_csv(path)


@pytest.mark.parametrize("found", TEXTS)
def test_a_text_comes_back_from_csv(tmp_path, found):
    before = pd.DataFrame({"text": [found, "x"], "count": [1, 2]})
    assert saved(tmp_path / "a.csv", before)["text"].tolist() == [re.sub("[\0\ud800-\udfff]", by_number, found), "x"]


@pytest.mark.parametrize("found", FORMULAS)
def test_no_cell_of_a_csv_begins_like_a_formula(tmp_path, found):
    export.to_csv(pd.DataFrame({found: [found]}), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert all(cell.startswith("'") for row in csv.reader(file) for cell in row)


def test_numbers_are_no_texts(tmp_path):
    found = pd.DataFrame({"log_ratio": [-1.5, np.nan, 1 / 3], "count": [-2, 3, 4], "is_stop": [True, False, True]})
    pd.testing.assert_frame_equal(saved(tmp_path / "a.csv", found), found)
    assert "'" not in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


def test_a_readers_own_columns_are_numbers_where_all_cells_are(tmp_path):
    found = saved(
        tmp_path / "a.csv", pd.DataFrame({"my_rate": [0.5, np.nan], "party": ["1", "SPD"], "word": ["150", "007"]})
    )
    assert found["my_rate"].tolist()[0] == 0.5
    assert found["party"].tolist() == ["1", "SPD"]
    assert found["word"].tolist() == ["150", "007"]


def test_a_column_that_is_not_what_its_name_says_loses_nothing(tmp_path):
    own = pd.DataFrame({"count": ["3", "many"], "is_stop": ["True", "perhaps"], "start": [1.0, np.nan]})
    pd.testing.assert_frame_equal(saved(tmp_path / "a.csv", own), own)


@given(st.lists(st.tuples(text, st.none() | text, st.floats(allow_nan=True), st.integers(-(2**53), 2**53)), max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_table_comes_back_from_csv(tmp_path, rows):
    before = pd.DataFrame(rows, columns=["text", "unit", "value", "count"])
    before = before.astype({"text": "str", "unit": "str", "value": "float64", "count": "int64"})
    pd.testing.assert_frame_equal(saved(tmp_path / "a.csv", before), before)


@pytest.mark.parametrize("found", TEXTS)
def test_every_text_of_a_workbook_is_a_text(tmp_path, found):
    export.to_xlsx(pd.DataFrame({"text": [found]}), tmp_path / "a.xlsx")
    cell = cell_of(tmp_path / "a.xlsx")
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value.replace("_x005F_", "_") == NO_XML.sub(by_number, re.sub("\r\n?", "\n", found))


@given(st.lists(st.tuples(st.text(max_size=20), st.floats(), st.booleans()), min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_table_makes_a_workbook_without_formulas(tmp_path, rows):
    export.to_xlsx(pd.DataFrame(rows, columns=["text", "value", "read"]), tmp_path / "a.xlsx")
    cells = list(itertools.chain.from_iterable(openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows()))
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}


def test_numbers_of_a_workbook_are_numbers(tmp_path):
    export.to_xlsx(
        pd.DataFrame({"count": [3], "value": [np.nan], "read": [True], "n": pd.array([7], "Int64")}),
        tmp_path / "a.xlsx",
    )
    row = [cell.value for cell in openpyxl.load_workbook(tmp_path / "a.xlsx").active[2]]
    assert row == [3, None, True, 7]


def test_what_excel_cannot_hold_is_said(tmp_path):
    with pytest.raises(ValueError, match="row 3 of the column 'text' has 32,768 characters, and Excel takes 32,767"):
        export.to_xlsx(pd.DataFrame({"text": ["a", "b" * 32_768]}), tmp_path / "a.xlsx")
    with pytest.raises(ValueError, match="1,048,576 rows are too many for Excel"):
        export.to_xlsx(pd.DataFrame({"count": np.zeros(1_048_576)}), tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    path = tmp_path / "a.csv"
    export.to_csv(pd.DataFrame({"text": ["first"]}), path)

    class Broken:
        def __str__(self):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        export.to_csv(pd.DataFrame({"text": ["second", Broken()]}), path)
    assert export.read_csv(path)["text"].tolist() == ["first"]
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]


def test_excel_sees_that_a_csv_is_utf8(tmp_path):
    export.to_csv(pd.DataFrame({"text": ["é"]}), tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbftext\r\n\xc3\xa9\r\n"


MAKERS = {
    "words": words.find,
    "counts": words.count,
    "lines": lambda texts: words.concordance(texts, "null"),
    "numbers": figures.numbers,
    "report": lambda texts: texts.report,
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_tables_come_back_with_the_words_that_look_missing(tmp_path, make):
    found = make(from_texts({"a": "NA paid $5 to null, nan and None.", "=b": "-5% of null."}))
    back = saved(tmp_path / "a.csv", found)
    as_text = {name: "str" for name in found if found[name].dtype == "category"}
    expected = found.astype(as_text)
    texts = [name for name in expected if expected[name].dtype == "str"]
    expected[texts] = expected[texts].replace("", None)
    pd.testing.assert_frame_equal(back, expected)


@pytest.mark.parametrize("rows", [0, 1])
def test_a_table_without_rows_keeps_its_columns(tmp_path, rows):
    found = words.count(from_texts({"a": "peace"} if rows else {}))
    pd.testing.assert_frame_equal(saved(tmp_path / "a.csv", found), found.astype({"first_doc": "str"}))
    export.to_xlsx(found, tmp_path / "a.xlsx")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").active.max_row == rows + 1
