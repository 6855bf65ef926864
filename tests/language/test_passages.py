"""The one spaCy pass: our sentences, places that hold, the same whether parsed or remembered, bounded memory."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk import figures, from_texts, language
from textdesk.language import passages, store

WORDS = "Mrs Ada Byron met the World Food Programme (WFP) in Lima. “We stay,” she said. The WFP paid 40 nurses. "


def parsed(text):
    return list(language.parse(from_texts({"a": text})["a"]))


def tokens_of(one):
    return [
        (token.text, token.idx, token.tag_, token.pos_, token.dep_, token.head.i, token.ent_type_, token.is_sent_start)
        for token in one.doc
    ]


def tokens(text):
    return [tokens_of(paragraph) for paragraph in parsed(text)]


def test_sentences_are_ours():
    document = from_texts({"a": "The E.U. agreed on it. Ms. Oduya did not\nA heading"})["a"]
    starts = [
        paragraph.start + sent.start_char for paragraph in language.parse(document) for sent in paragraph.doc.sents
    ]
    assert starts == [sentence.start for sentence in document.sentences]


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab Ü.\n\r\u2028\ud800\u00a0中", max_size=40))
def test_every_letter_keeps_its_place(text):
    for paragraph in parsed(text):
        piece = text[paragraph.start : paragraph.start + len(paragraph.doc.text)]
        assert piece.replace("\ud800", "\ufffd") == paragraph.doc.text


def annotations(one):
    return [(token.text, token.tag_, token.dep_, token.head.i, token.ent_type_) for token in one.doc]


def test_a_sentence_is_parsed_the_same_whatever_else_is_asked_for():
    text = "Nobody spoke. Nine of the 30 ships sank near Aden! All slept, and 4 woke.\n\nThe port paid $5 million."
    alone, other = from_texts({"a": text})["a"], from_texts({"a": text})["a"]
    store.forget()
    some = language.parse_sentences({alone: [1, 3]})[alone]
    store.forget()
    list(language.parse(other))
    assert [*map(annotations, some)] == [*map(annotations, language.parse_sentences({other: [1, 3]})[other])]


def test_sentences_parsed_before_are_not_parsed_again():
    document = from_texts({"a": "Nobody spoke. Nine slept. All woke.\n\nThe port paid."})["a"]
    store.forget()
    whole = [tokens_of(one) for one in language.parse(document)]
    store.forget()
    language.parse_sentences({document: [2, 0]})
    assert [tokens_of(one) for one in language.parse(document)] == whole


def test_a_paragraph_is_its_sentences():
    document = from_texts({"a": "Nobody spoke.  Nine of the 30 ships sank\nnear Aden! All slept."})["a"]
    [paragraph] = language.parse(document)
    assert paragraph.doc.text == document.text
    sentences = language.parse_sentences({document: range(3)})[document]
    assert [token.text for token in paragraph.doc] == [token.text for one in sentences for token in one.doc]


def test_a_text_can_be_read_again_and_again():
    document = from_texts({"a": "Lima is in Peru.\n\nOslo is not."})["a"]
    passages_of_it = language.parse(document)
    assert len(list(passages_of_it)) == len(list(passages_of_it)) == 2


def test_what_is_remembered_is_what_was_parsed():
    text = WORDS + "\n\n" + WORDS
    store.forget()
    fresh = tokens(text)
    assert tokens(text) == fresh


def test_spacy_runs_once_for_numbers_names_and_quotes(monkeypatch):
    parsed_texts = []
    run = passages._made
    monkeypatch.setattr(passages, "_made", lambda *piece: parsed_texts.append(1) or run(*piece))
    store.forget()
    texts = from_texts({"a": WORDS, "b": "Omar Said left."})
    figures.names(texts)
    figures.quotes(texts)
    figures.numbers(texts)
    assert len(parsed_texts) == sum(len(document.sentences) for document in texts)


def test_a_word_longer_than_spacy_takes_is_no_error(monkeypatch):
    monkeypatch.setattr(passages, "_LONGEST_PIECE", 50)
    [paragraph] = parsed("a" * 333)
    assert paragraph.doc.text == "a" * 333


def test_a_long_text_is_kept_in_stretches(monkeypatch):
    monkeypatch.setattr(passages, "_STRETCH", 50)
    paragraphs = parsed("\n\n".join([WORDS] * 5))
    assert [paragraph.doc.text for paragraph in paragraphs] == [WORDS.rstrip()] * 5


def test_where_everything_is_remembered_the_model_stays_on_the_shelf(run_python, monkeypatch, tmp_path):
    monkeypatch.setenv("TEXTDESK_CACHE", str(tmp_path))
    line = (
        "from textdesk import figures, from_texts, language;"
        "texts = from_texts({'a': 'Ada Byron said that Lima waits.'});"
        "print(len(figures.names(texts)), len(figures.quotes(texts)), language.model.cache_info().misses)"
    )
    assert run_python(line) == "2 1 1"
    assert run_python(line) == "2 1 0"


@pytest.mark.parametrize("text", ["", "\n\n", "…"])
def test_a_text_without_words_is_no_error(text):
    assert len(parsed(text)) == len(from_texts({"a": text})["a"].paragraphs)
