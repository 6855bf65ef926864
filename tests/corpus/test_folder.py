"""Every file is accounted for, none stops the others, nothing leaves the folder."""

import hashlib
import os

import pytest

from textdesk import from_texts, read_folder


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_text("Second text.", encoding="utf-8")
    (tmp_path / "a.md").write_text("First text.", encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "C.TXT").write_text("Third text.", encoding="utf-8")
    return tmp_path


def reasons(texts):
    report = texts.report
    return dict(zip(report["file"], report["reason"], strict=True))


def test_texts_come_sorted_by_path_with_their_subfolders(folder):
    assert [document.name for document in read_folder(folder)] == ["a.md", "b.txt", "below/C.TXT"]


def test_a_file_that_cannot_be_read_is_listed_and_the_others_are_read(folder):
    (folder / "broken.txt").write_bytes(b"It\xe2\x80\x99s \x92")
    texts = read_folder(folder)
    assert len(texts) == 3
    assert "damaged UTF-8" in reasons(texts)["broken.txt"]


def test_what_is_no_text_is_listed(folder):
    (folder / "table.xlsx").write_bytes(b"PK\x03\x04")
    assert reasons(read_folder(folder))["table.xlsx"] == "not a .txt or .md file"


def test_links_are_not_followed(folder, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("Not yours.", encoding="utf-8")
    (folder / "link.txt").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    texts = read_folder(folder)
    assert len(texts) == 3
    assert reasons(texts)["link.txt"] == reasons(texts)["loop"] == "a link: links are not followed"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_does_not_hang_the_reading(folder):
    os.mkfifo(folder / "pipe.txt")
    assert reasons(read_folder(folder))["pipe.txt"] == "a device or pipe, not a file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_forbidden_file_is_listed(folder):
    (folder / "a.md").chmod(0)
    assert reasons(read_folder(folder))["a.md"] == "reading it is not permitted"


def test_a_file_too_large_is_listed(folder):
    with (folder / "large.txt").open("wb") as file:
        file.truncate(64 * 2**20 + 1)
    assert "larger than 64 MB" in reasons(read_folder(folder))["large.txt"]


def test_an_encoding_can_be_named_for_one_file(folder):
    (folder / "old.txt").write_bytes("Göteborg ist groß".encode("mac_roman"))
    texts = read_folder(folder, encoding={"old.txt": "mac_roman"})
    assert texts["old.txt"].text == "Göteborg ist groß"
    assert reasons(texts)["old.txt"] == "as you said"


def test_hidden_files_and_companions_are_no_texts(folder):
    (folder / ".hidden.txt").write_text("x", encoding="utf-8")
    (folder / "codebook.yml").write_text("Peace: {match: peace}", encoding="utf-8")
    assert len(read_folder(folder).report) == 3


def test_an_empty_folder_is_an_empty_corpus(tmp_path):
    texts = read_folder(tmp_path)
    assert (len(texts), len(texts.report), len(texts.tokens)) == (0, 0, 0)


def test_a_missing_folder_and_a_file_are_said_so(folder):
    with pytest.raises(FileNotFoundError, match="there is no folder 'nowhere'"):
        read_folder(folder / "nowhere")
    with pytest.raises(NotADirectoryError, match=r"'b\.txt' is a file"):
        read_folder(folder / "b.txt")


def test_a_path_with_spaces_and_accents_is_read(tmp_path):
    place = tmp_path / "mes données – été"
    place.mkdir()
    (place / "déjà vu.txt").write_text("Encore.", encoding="utf-8")
    assert read_folder(place)["déjà vu.txt"].text == "Encore."


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_metadata_become_columns_as_they_are_written(folder, separator, encoding):
    rows = ["file,author,party", "a.md,André,NA", "b.txt,007,no"]
    (folder / "metadata.csv").write_bytes("\r\n".join(rows).replace(",", separator).encode(encoding))
    metadata = read_folder(folder).metadata.set_index("doc")
    assert metadata.loc["a.md"].tolist() == ["André", "NA"]
    assert metadata.loc["b.txt"].tolist() == ["007", "no"]


def test_a_text_named_in_the_metadata_but_missing_is_listed(folder):
    (folder / "metadata.csv").write_text("file,year\ngone.txt,1999\n", encoding="utf-8")
    assert "not read here" in reasons(read_folder(folder))["gone.txt"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("name,year\na.md,1999\n", "has no column 'file'"),
        ("file,year\na.md,1999\na.md,2000\n", "two rows for 'a.md'"),
        ("file,year\na.md,1999,extra\n", "line 2: more cells than the header has columns"),
    ],
)
def test_metadata_that_cannot_be_used_are_listed_and_stop_nothing(folder, content, reason):
    (folder / "metadata.csv").write_text(content, encoding="utf-8")
    texts = read_folder(folder)
    assert len(texts) == 3
    assert reason in reasons(texts)["metadata.csv"]


def test_strings_in_hand_make_the_same_corpus():
    texts = from_texts({"a": "Peace. War."}, {"a": {"year": "1999"}})
    assert texts["a"].metadata["year"] == "1999"
    assert texts.report.loc[0, ["read", "sentences", "words"]].tolist() == [True, 2, 2]


def test_a_name_that_is_not_there_is_said_so():
    with pytest.raises(KeyError, match="there is no text named 'b'"):
        from_texts({"a": ""})["b"]


def test_the_report_says_which_bytes_were_read(folder):
    (folder / "broken.txt").write_bytes(b"It\xe2\x80\x99s \x92")
    digests = read_folder(folder).report.set_index("file")["sha256"]
    assert digests["b.txt"] == hashlib.sha256(b"Second text.").hexdigest()
    assert digests["broken.txt"] == ""
