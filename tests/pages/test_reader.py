"""A text is typeset whole, whatever is marked in it, and every mark is explained in the register."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support import ROOT
from textdesk import from_texts
from textdesk.corpus import Document
from textdesk.display import PlaceInText
from textdesk.pages import marks, reader
from textdesk.pages.marks import Mark
from textdesk.pages.reader import Reader, Seen
from textdesk.pages.typeset import Typeset

QUOTE = "“Over 80,000 died in Kabul,” said Ali."


def typeset(text, found, seen=()):
    (page,) = Reader(from_texts({"a": text})).pages
    return Typeset(page, found, seen)


def span(text, part, kind, says=""):
    start = text.index(part)
    return Mark(start, start + len(part), kind, part, says)


def test_overlapping_marks_share_their_letters():
    found = [
        span(QUOTE, "Over 80,000 died in Kabul,", "quote"),
        span(QUOTE, "80,000", "number"),
        span(QUOTE, "Kabul", "name"),
    ]
    (paragraph,) = typeset(QUOTE, found).paragraphs
    assert [(piece.text, piece.kinds) for piece in paragraph.pieces if piece.kinds] == [
        ("Over ", ("quote",)),
        ("80,000", ("number", "quote")),
        (" died in ", ("quote",)),
        ("Kabul", ("name", "quote")),
        (",", ("quote",)),
    ]
    assert [piece.text for piece in paragraph.pieces if piece.begins] == ["Over ", "80,000", "Kabul"]


def test_marks_that_cross_are_both_there():
    text = "the Pakistan army base"
    (paragraph,) = typeset(text, [span(text, "Pakistan army", "name"), span(text, "army base", "theme")]).paragraphs
    assert [(piece.text, piece.kinds) for piece in paragraph.pieces[1:]] == [
        ("Pakistan ", ("name",)),
        ("army", ("theme", "name")),
        (" base", ("theme",)),
    ]


def test_one_thing_is_one_entry_with_all_its_places():
    text = "Kabul. Then Kabul again."
    found = [Mark(0, 5, "name", "Kabul", "place"), Mark(12, 17, "name", "Kabul", "place")]
    (entry,) = typeset(text, found).entries
    assert entry.places == [(0, 1), (12, 2)]


def test_a_row_leads_back_from_what_is_marked_there_or_from_an_entry_of_its_own():
    found = [Mark(0, 5, "name", "Kabul", "place")]
    rows = [Seen(0, 5, "04_names.html#r1", "Names"), Seen(7, 11, "02_in_context.html#r2", "In context")]
    name, place = typeset("Kabul. Then.", found, rows).entries
    assert (name.kind, name.seen) == ("name", rows[:1])
    assert (place.kind, place.heading, place.seen) == ("place", "Then", rows[1:])


def test_what_very_many_rows_show_is_folded():
    rows = [Seen(0, 5, f"01_words.html#r{number}", "Words") for number in range(30)]
    (few,) = typeset("Kabul. Then.", [Mark(0, 5, "name", "Kabul", "place")], rows[:5]).entries
    (many,) = typeset("Kabul. Then.", [Mark(0, 5, "name", "Kabul", "place")], rows).entries
    assert (few.is_shown_often, many.is_shown_often) == (False, True)


letters = st.text(st.sampled_from("ab .\n“”\u202e<&é"), max_size=60)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.sampled_from(marks.KINDS)), max_size=12)


@given(letters, spans)
def test_the_pieces_are_the_paragraphs_whatever_is_marked(text, given_spans):
    document = Document("a", text)
    found = [
        Mark(start, min(len(text), start + length), kind, "x", "y")
        for start, length, kind in given_spans
        if start < len(text) and document.sentences
    ]
    made = typeset(text, found)
    assert ["".join(piece.text for piece in paragraph.pieces) for paragraph in made.paragraphs] == [
        text[start:end] for start, end in document.paragraphs
    ]
    anchors = [piece.anchor for paragraph in made.paragraphs for piece in paragraph.pieces if piece.anchor]
    assert len(anchors) == len(set(anchors))


def test_a_long_text_has_several_pages_that_end_with_sentences(monkeypatch):
    monkeypatch.setattr(reader, "_MOST_CHARACTERS", 30)
    texts = from_texts({"a": "One is here. Two is there. Three is nowhere at all. " + "x" * 70, "b": "B."})
    pages = Reader(texts).pages
    assert [page.name for page in pages] == [
        "text-1.html",
        "text-1-2.html",
        "text-1-3.html",
        "text-1-4.html",
        "text-1-5.html",
        "text-2.html",
    ]
    assert "".join(texts["a"].text[page.start : page.end] for page in pages[:-1]) == texts["a"].text
    assert texts["a"].text[: pages[0].end].endswith("there.")


def test_a_place_is_found_on_its_page(monkeypatch):
    monkeypatch.setattr(reader, "_MOST_CHARACTERS", 30)
    found = Reader(from_texts({"a": "One is here. Two is there. Three is nowhere at all."}))
    assert found.href(PlaceInText("a", 0, 3)) == "text-1.html#c0"
    assert found.href(PlaceInText("a", 27, 32)) == "text-1-2.html#c27"
    assert found.href(PlaceInText("a")) == "text-1.html"
    assert found.href(PlaceInText("not read", 0, 3)) == ""


def test_a_number_says_what_it_is(sample):
    (found,) = marks.find_marks(sample, ROOT / "seeds").values()
    says = {mark.heading: mark.says for mark in found}
    assert says["80,000"] == "count: more than 80,000 lives"
    assert says["$150 billion"] == "money: more than 150,000,000,000 USD of economic losses"
    assert says["March 4"] == "date: --03-04, the year not stated"
    assert says["Donald Trump"] == "person, US President"
