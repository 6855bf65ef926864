"""To other tools and back: what they write is read, what they read is written, what is lost is said."""

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import cases
from textdesk import export, from_texts, themes
from textdesk.themes.exchange.line_ends import place_before, with_plain_line_ends
from textdesk.themes.exchange.safe_xml import read_xml

DICTIONARIES = cases("dictionaries")

BOOK = themes.Codebook(
    (
        themes.Theme(
            "R&D <é>",
            description="Research;\nand development",
            include="labs",
            colour="#332288",
            match=("Pakistan’s", "caf*"),
            unless=("café crème",),
            expressions=(r"\d+ labs?",),
        ),
        themes.Theme("R&D <é>/Below", match=("deep",), above="R&D <é>"),
        themes.Theme("=Formula", match=("war on terror",)),
    ),
)
TEXT = "\ufeff“Pakistan’s” 😀 cafe\u0301, cafe\u0301 cre\u0300me.\r\nDeep: 12 labs;\rwar on terror.\n\n=war on terror"


@pytest.fixture
def texts():
    return from_texts({"a & b.txt": TEXT, "quiet.txt": "Nothing here."})


@pytest.fixture
def coded(texts):
    return themes.code(texts, BOOK)


@pytest.mark.parametrize("case", DICTIONARIES.values(), ids=DICTIONARIES)
def test_a_dictionary_is_read_as_its_tool_means_it(tmp_path, case):
    path = tmp_path / case["file"]
    path.write_bytes(case["text"].encode())
    book = themes.read_codebook(path, layout=case.get("layout"))
    assert [[theme.name, list(theme.match)] for theme in book.themes] == case["themes"]


@pytest.mark.parametrize(
    ("name", "content", "because"),
    [
        ("a.dic", "%\n1\tA\n%\nword\t7\n", "line 4: there is no category '7'"),
        ("a.dic", "word\n", "has a number and a name"),
        ("a.dic", "%\n1\tA\n", "no categories between two lines of %"),
        ("a.lc3", "word\n", "line 1: a pattern stands before"),
        ("a.ykd", "<!DOCTYPE d [<!ENTITY a 'b'>]><dictionary>&a;</dictionary>", "line 1: a document type"),
        ("a.ykd", "<html/>", "no Yoshikoder dictionary"),
        ("a.qdc", "<CodeBook><Codes>", "line 1: no element found"),
        ("a.qdc", "<a>" * 50, "nested more than"),
        ("a.qdc", "<Project/>", "no REFI-QDA codebook"),
        ("a.qdpx", "no zip", "not a ZIP file"),
        ("a.csv", "code\nTrade\n", "no column tag, name, path"),
        ("a.csv", "tag,parent\na,b\nb,a\n", "below themselves"),
        ("a.csv", "tag\na\na\n", "'a' stands there twice"),
        ("a.yml", "A: {match: [wom?n]}", "line 1: expected ',' or ']', but got '?'; between brackets"),
        ("a.doc", "", "'.doc' is no layout"),
    ],
)
def test_what_is_no_codebook_is_refused_with_its_reason(tmp_path, name, content, because):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.") as error:
        themes.read_codebook(path)
    assert because in str(error.value)


@pytest.mark.parametrize("name", ["b.yml", "b.qdc"])
def test_a_codebook_comes_back_as_it_went(tmp_path, name):
    themes.write_codebook(BOOK, tmp_path / name)
    assert themes.read_codebook(tmp_path / name) == BOOK


def test_what_a_format_cannot_carry_is_said(tmp_path):
    losses = themes.write_codebook(BOOK, tmp_path / "b.dic")
    assert set(zip(losses["where"], losses["what"], strict=True)) == {
        ("R&D <é>", "description"),
        ("R&D <é>", "what to include"),
        ("R&D <é>", "colour"),
        ("R&D <é>", "patterns that never count"),
        ("R&D <é>", "regular expressions"),
        ("R&D <é>/Below", "its place below another theme"),
    }
    assert themes.write_codebook(BOOK, tmp_path / "b.yml").empty
    assert themes.write_codebook(BOOK, tmp_path / "b.qdc")["reason"].str.startswith("kept as text").all()


def test_what_a_pattern_means_here_alone_is_said(tmp_path):
    book = themes.Codebook((themes.Theme("A", match=("wom?n", "counter-terror*", "US", "free trade")),))
    for name, layout, said in (
        ("b.dic", None, ["wom?n", "counter-terror*", "US"]),
        ("b.yml", "quanteda", ["counter-terror*", "US"]),
        ("b.yml", None, []),
    ):
        losses = themes.write_codebook(book, tmp_path / name, layout=layout)
        assert losses["what"].tolist() == [f"the pattern {pattern}" for pattern in said]
        assert themes.read_codebook(tmp_path / name, layout=layout).themes[0].match == book.themes[0].match


def test_one_letter_is_sought_by_whichever_dictionary_says_so(tmp_path):
    (tmp_path / "a.cat").write_text("WOMEN\n\tWOM?N (1)\n\tM?N_OF_WAR (1)\n", encoding="utf-8")
    (tmp_path / "b.yml").write_text('Women: {match: ["wom?n", "m?n of war"]}\n', encoding="utf-8")
    texts = from_texts({"a": "A woman, two women, one wombat. Men of war; a mean of war."})
    for name in ("a.cat", "b.yml"):
        coded = themes.code(texts, themes.read_codebook(tmp_path / name))
        assert coded["text"].tolist() == ["woman", "women", "Men of war"]


def test_dictionaries_keep_names_and_patterns(tmp_path):
    for name, layout in (("b.dic", None), ("c.yml", "quanteda")):
        themes.write_codebook(BOOK, tmp_path / name, layout=layout)
        back = themes.read_codebook(tmp_path / name, layout=layout)
        assert [(theme.name, theme.match) for theme in back.themes] == [
            (theme.name, theme.match) for theme in BOOK.themes
        ]


def test_taguettes_codebook_keeps_all_but_colours(tmp_path):
    losses = themes.write_codebook(BOOK, tmp_path / "b.csv")
    assert "colour" in set(losses["what"])
    back = themes.read_codebook(tmp_path / "b.csv")
    assert [(theme.name, theme.match, theme.unless) for theme in back.themes] == [
        (theme.name, theme.match, theme.unless) for theme in BOOK.themes
    ]


def test_a_codebook_without_a_theme_is_no_refi_codebook(tmp_path):
    with pytest.raises(ValueError, match=r"needs one"):
        themes.write_codebook(themes.Codebook(), tmp_path / "b.qdc")


@pytest.mark.parametrize("name", ["c.qdpx", "c.csv"])
def test_coded_passages_come_back_to_their_places(tmp_path, texts, coded, name):
    themes.write_coded(coded, texts, BOOK, tmp_path / name)
    back = themes.read_coded(tmp_path / name, texts)
    assert len(coded) == 6
    assert back.to_dict("records") == coded.to_dict("records")


def test_a_project_says_the_same_in_code_points_with_plain_line_ends(tmp_path, texts, coded):
    losses = themes.write_coded(coded, texts, BOOK, tmp_path / "c.qdpx")
    assert "a & b.txt" in set(losses["where"])
    with zipfile.ZipFile(tmp_path / "c.qdpx") as archive:
        root = read_xml("project.qde", archive.read("project.qde"))
        sources = {name: archive.read(name) for name in archive.namelist() if name.startswith("sources/")}
    guids = [element.get("guid") for element in root.iter() if element.get("guid")]
    assert len(guids) == len(set(guids))
    found = []
    for source in root.iter("TextSource"):
        data = sources[source.get("plainTextPath").replace("internal://", "sources/")]
        assert b"\r" not in data
        assert not data.startswith(b"\xef\xbb\xbf")
        for passage in source.iter("PlainTextSelection"):
            start, end = int(passage.get("startPosition")), int(passage.get("endPosition"))
            found += [data.decode()[start:end]]
    assert found == coded["text"].tolist()


def test_a_project_is_read_without_its_folder(tmp_path, texts, coded):
    themes.write_coded(coded, texts, BOOK, tmp_path / "c.qdpx")
    project = themes.read_project(tmp_path / "c.qdpx")
    assert project.book == BOOK
    assert project.texts.names == texts.names
    assert project.coded["text"].tolist() == coded["text"].tolist()


def test_the_same_project_is_the_same_file(tmp_path, texts, coded):
    for name in ("c.qdpx", "d.qdpx"):
        themes.write_coded(coded, texts, BOOK, tmp_path / name)
    assert (tmp_path / "c.qdpx").read_bytes() == (tmp_path / "d.qdpx").read_bytes()


def test_themes_of_the_table_that_the_codebook_lacks_are_codes_too(tmp_path, texts, coded):
    themes.write_coded(coded, texts, themes.Codebook(), tmp_path / "c.qdpx")
    assert set(themes.read_coded(tmp_path / "c.qdpx", texts)["theme"]) == set(coded["theme"])


def test_passages_of_another_text_are_refused(tmp_path, texts, coded):
    for name in ("c.qdpx", "c.csv"):
        themes.write_coded(coded, texts, BOOK, tmp_path / name)
        with pytest.raises(ValueError, match="there is no"):
            themes.read_coded(tmp_path / name, from_texts({"other.txt": TEXT}))
        with pytest.raises(ValueError, match="not say"):
            themes.read_coded(tmp_path / name, from_texts({"a & b.txt": "Something else."}))


def test_taguettes_own_highlights_are_found_by_their_words(tmp_path):
    path = tmp_path / "all_tags.csv"
    path.write_text("id,document,tag,content\n1,a,T,the sea\n2,a,T,the sea\n3,a,U,calm\n", encoding="utf-8")
    back = themes.read_coded(path, from_texts({"a": "The sea? the sea, calm, the\nsea."}))
    assert back[["start", "end", "theme"]].to_numpy().tolist() == [[9, 16, "T"], [18, 22, "U"], [24, 31, "T"]]


def project(**changes):
    """A project as another tool writes one, with something changed."""
    parts = {"text": "The sea.", "start": "4", "end": "7", "code": "{6B2C7A36-4C7A-4C5A-8B1B-0F6C3E1B2A01}"} | changes
    qde = (
        '<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"><CodeBook><Codes>'
        '<Code guid="6b2c7a36-4c7a-4c5a-8b1b-0f6c3e1b2a01" name="Sea" isCodable="true"/></Codes></CodeBook><Sources>'
        f'<TextSource name="a" guid="6b2c7a36-4c7a-4c5a-8b1b-0f6c3e1b2a02" {parts.get("path", "")}>'
        f"<PlainTextContent>{parts['text']}</PlainTextContent>"
        f'<PlainTextSelection startPosition="{parts["start"]}" endPosition="{parts["end"]}">'
        f'<Coding><CodeRef targetGUID="{parts["code"]}"/></Coding></PlainTextSelection>'
        "</TextSource></Sources></Project>"
    )
    if "path" in parts:
        qde = qde.replace(f"<PlainTextContent>{parts['text']}</PlainTextContent>", "")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(parts.get("name", "project.qde"), qde)
    return buffer.getvalue()


def test_a_project_of_another_tool_is_read(tmp_path):
    (tmp_path / "p.qdpx").write_bytes(project())
    coded = themes.read_project(tmp_path / "p.qdpx").coded
    assert coded[["doc", "text", "theme", "rule"]].to_numpy().tolist() == [["a", "sea", "Sea", "coded by hand"]]


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({"end": "99"}, "outside its text"),
        ({"start": "x"}, "has no place"),
        ({"code": "6b2c7a36-4c7a-4c5a-8b1b-0f6c3e1b2a09"}, "not in the codebook"),
        ({"path": 'plainTextPath="relative://a.txt"'}, "not inside the file"),
        ({"path": 'plainTextPath="internal://../a.txt"'}, "there is no sources/../a.txt inside"),
        ({"name": "other.qde"}, "there is no project.qde inside"),
    ],
)
def test_a_project_that_does_not_hold_together_is_refused(tmp_path, changes, because):
    (tmp_path / "p.qdpx").write_bytes(project(**changes))
    with pytest.raises(ValueError, match=r"p\.qdpx") as error:
        themes.read_project(tmp_path / "p.qdpx")
    assert because in str(error.value)


@given(st.text(alphabet="a\r\n\ufeff😀", max_size=20))
def test_every_place_with_plain_line_ends_leads_back(text):
    plain, removed = with_plain_line_ends(text)
    for place, letter in enumerate(plain):
        assert text[place_before(place, removed)] in {letter, "\r"}


def test_a_guarded_cell_is_read_as_it_was(tmp_path, texts, coded):
    themes.write_coded(coded, texts, BOOK, tmp_path / "c.csv")
    assert "=Formula" in set(export.read_csv(tmp_path / "c.csv")["tag"])
    assert json.dumps("'=Formula")[1:-1] in (tmp_path / "c.csv").read_text(encoding="utf-8")
