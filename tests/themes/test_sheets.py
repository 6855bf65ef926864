"""Coding by hand: any spreadsheet's file is read back, and what coders differ on is listed."""

import csv
import io

import openpyxl
import pandas as pd
import pytest

from textdesk import from_texts, themes

TEXT = "“Trade” grows. =Wages fall, says Anna. The sea is calm — and Café opens."
BOOK = themes.Codebook((themes.Theme("Trade", match=("trade",)), themes.Theme("=Wages", match=("wages",))))


@pytest.fixture
def texts():
    return from_texts({"a; b.txt": TEXT})


def filled(texts, folder, marks, *, encoding="utf-8-sig", separator=","):
    """The sheet as a spreadsheet saves it, with marks by row and column."""
    themes.coding_sheet(texts, BOOK, folder / "sheet.csv")
    rows = list(csv.reader(io.StringIO((folder / "sheet.csv").read_text(encoding="utf-8-sig"))))
    for (row, column), mark in marks.items():
        rows[row][column] = mark
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    (folder / "anna.csv").write_bytes(out.getvalue().encode(encoding))
    return folder / "anna.csv"


def ratings(found):
    return found[["sentence", "theme", "value"]].to_numpy().tolist()


def test_a_sheet_has_a_row_a_sentence_and_an_empty_column_a_theme(texts, tmp_path):
    sheet = themes.coding_sheet(texts, BOOK, tmp_path / "sheet.csv")
    assert sheet.columns.tolist()[6:] == ["Trade", "=Wages"]
    assert len(sheet) == 3
    assert (sheet[["Trade", "=Wages"]] == "").all(axis=None)


def test_a_sheet_without_a_codebook_has_columns_to_name(texts, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert themes.coding_sheet(texts).columns.tolist()[6:] == ["theme 1", "theme 2", "theme 3"]
    assert (tmp_path / "coding_sheet.csv").exists()


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [
        ("utf-8-sig", ","),
        ("utf-8", ";"),
        ("utf-16", "\t"),
        ("utf-16-le", ";"),
        ("cp1252", ";"),
        ("mac_roman", ";"),
        ("cp1250", "\t"),
    ],
)
def test_whatever_a_spreadsheet_writes_is_read(texts, tmp_path, encoding, separator):
    path = filled(texts, tmp_path, {(1, 6): "x", (2, 7): "1"}, encoding=encoding, separator=separator)
    found = themes.read_sheet(path, texts)
    assert ratings(found) == [[1, "Trade", 1.0], [1, "=Wages", 0.0], [2, "Trade", 0.0], [2, "=Wages", 1.0]]
    assert set(found["coder"]) == {"anna"}
    assert found["text"].tolist()[0] == "“Trade” grows."


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_a_separator_that_excel_names_and_commas_between_quotes_are_understood(texts, tmp_path, end):
    path = tmp_path / "anna.csv"
    for opening in (f"sep=;{end}", f"SEP=;{end}", ""):
        rows = ["sentence;doc;note;Trade, wages", '"2";"a; b.txt";"a, b, c";x', '3;"a; b.txt";;0']
        path.write_text(opening + end.join(rows), encoding="cp1252", newline="")
        assert ratings(themes.read_sheet(path, texts)) == [[2, "Trade, wages", 1.0], [3, "Trade, wages", 0.0]]


def as_saved(path, marks):
    """The workbook as a spreadsheet saves it: numbers as decimals, a sheet of its own in front."""
    book = openpyxl.load_workbook(path)
    sheet = book.active
    for row in sheet.iter_rows(min_row=2):
        row[2].value = float(row[2].value)
    for (row, column), mark in marks.items():
        sheet.cell(row, column, mark)
    book.create_sheet("What the marks mean", 0).append(["x", "the sentence has the theme"])
    book.save(path)
    return path


def test_a_workbook_goes_out_and_comes_back(texts, tmp_path):
    sheet = themes.coding_sheet(texts, BOOK, tmp_path / "ben.xlsx")
    assert sheet.columns.tolist()[6:] == ["Trade", "=Wages"]
    found = themes.read_sheet(as_saved(tmp_path / "ben.xlsx", {(2, 7): True, (3, 8): 0.5, (4, 7): "?"}), texts)
    assert ratings(found) == [
        [1, "Trade", 1.0],
        [1, "=Wages", 0.0],
        [2, "Trade", 0.0],
        [2, "=Wages", 0.5],
        [3, "=Wages", 0.0],
    ]
    assert set(found["coder"]) == {"ben"}


def test_a_workbook_says_names_as_they_are(tmp_path):
    texts = from_texts({"_x0041_'=1.txt": "One."})
    book = themes.Codebook((themes.Theme("'=_x0041_", match=("one",)),))
    themes.coding_sheet(texts, book, tmp_path / "a.xlsx")
    found = themes.read_sheet(as_saved(tmp_path / "a.xlsx", {(2, 7): 2}), texts)
    assert found[["doc", "theme", "value"]].to_numpy().tolist() == [["_x0041_'=1.txt", "'=_x0041_", 2.0]]


def test_what_is_no_sheet_is_refused_with_what_it_is(texts, tmp_path):
    (tmp_path / "a.xlsx").write_text("no workbook", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.xlsx is no Excel workbook"):
        themes.read_sheet(tmp_path / "a.xlsx", texts)
    book = openpyxl.Workbook()
    book.active.append(["name", "note"])
    book.save(tmp_path / "b.xlsx")
    with pytest.raises(ValueError, match=r"b\.xlsx has no column 'doc'; it has name, note"):
        themes.read_sheet(tmp_path / "b.xlsx", texts)
    (tmp_path / "c.csv").write_bytes(bytes.fromhex("61626380818d"))
    with pytest.raises(ValueError, match=r"c\.csv cannot be read: its encoding is uncertain .*: save it as UTF-8$"):
        themes.read_sheet(tmp_path / "c.csv", texts)


def test_blank_rows_are_not_coded_a_zero_says_none_and_a_question_mark_leaves_open(texts, tmp_path):
    found = themes.read_sheet(filled(texts, tmp_path, {(1, 6): "0", (2, 6): "?", (2, 7): "0,5"}), texts, coder="Ben")
    assert ratings(found) == [[1, "Trade", 0.0], [1, "=Wages", 0.0], [2, "=Wages", 0.5]]
    assert set(found["coder"]) == {"Ben"}


@pytest.mark.parametrize(
    ("marks", "because"),
    [
        ({(1, 6): "perhaps"}, "row 2, Trade: 'perhaps' is no mark"),
        ({(1, 6): "x", (1, 0): "b.txt"}, "row 2: there is no text named 'b.txt'"),
        ({(1, 6): "x", (1, 2): "9"}, "row 2: a; b.txt has no sentence '9'"),
        ({(1, 6): "x", (1, 5): "Trade shrinks."}, "row 2: the sentence does not say that any more"),
        ({(1, 6): "x", (2, 6): "x", (2, 2): "1", (2, 5): "Trade grows."}, "row 3: this sentence is coded twice"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_row(texts, tmp_path, marks, because):
    with pytest.raises(ValueError, match=r"anna\.csv") as error:
        themes.read_sheet(filled(texts, tmp_path, marks), texts)
    assert because in str(error.value)


def codings(texts, **values):
    """Ratings of sentences 1 to 3 for the first theme by coder; None is no rating."""
    whole = themes.as_codings(themes.code(texts, BOOK), texts, BOOK)
    whole = whole[whole["theme"] == "Trade"]
    return pd.concat([whole.assign(coder=coder, value=given).dropna() for coder, given in values.items()])


def test_agreement_counts_what_two_have_rated(texts):
    [row] = themes.agreement(codings(texts, anna=[1, 0, 1], ben=[1, 0, None], cleo=[None, 1, None])).to_dict("records")
    assert (row["coders"], row["sentences"], row["positives"]) == (3, 2, 2)
    assert row["same"] == pytest.approx(0.5)
    assert row["note"].startswith("rare: 2 of 2 have it")


def test_constant_ratings_have_no_alpha_and_say_why(texts):
    [row] = themes.agreement(codings(texts, anna=[0, 0, 0], ben=[0, 0, 0])).to_dict("records")
    assert pd.isna(row["alpha"])
    assert row["note"] == "undefined: all ratings are the same"
    [alone] = themes.agreement(codings(texts, anna=[0, 1, 0])).to_dict("records")
    assert alone["note"] == "undefined: no sentence has two ratings"


def test_all_themes_are_pooled_beside_each_alone(texts):
    both = themes.as_codings(themes.code(texts, BOOK), texts, BOOK)
    agreed = themes.agreement(pd.concat([both, both.assign(coder="anna")]))
    assert agreed["theme"].tolist() == ["Trade", "=Wages", "all themes"]
    assert agreed["alpha"].tolist() == [1.0, 1.0, 1.0]


def test_what_coders_differ_on_is_listed_with_what_each_says(texts):
    differ = themes.disagreements(codings(texts, anna=[1, 0, 1], ben=[1, 0, 0]))
    assert differ[["sentence", "theme", "codes"]].to_numpy().tolist() == [[3, "Trade", "anna 1, ben 0"]]
    assert texts["a; b.txt"].text[differ["start"][0] : differ["end"][0]] == differ["text"][0]


def test_a_coder_who_rates_twice_is_named(texts):
    once = codings(texts, anna=[1, 0, 1])
    with pytest.raises(ValueError, match=r"anna has rated sentence 1 of a; b\.txt twice"):
        themes.agreement(pd.concat([once, once]))
