"""Suggestions are found without a codebook or beside it, and never invent a place."""

import numpy as np
import pytest

from textdesk import from_texts, themes
from textdesk.measures.embedding import leading_directions
from textdesk.themes.vectors import word_vectors


def first(text, top=3, **how):
    return themes.phrases(from_texts({"a": text}), top=top, **how)["phrase"].tolist()


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The ministers want to reduce harbour fees.", {"minister", "ministers", "harbour fees"}),
        ("The government approved harbour fees quickly.", {"government", "harbour fees"}),
        ("Distributed systems were studied in detail.", {"Distributed systems", "detail"}),
        ("The United States and the sea walls.", {"United States", "sea walls"}),
        ("In 2024, 30 ports. They said nothing important.", {"ports"}),
        ("Every harbour permit turns a sea wall into a quay.", {"harbour permit", "sea wall", "quay"}),
        ("The harbour master raises harbour fees.", {"harbour master", "harbour fees"}),
        ("A ferry carrying about 140 sailors, three dogs and twelve cats.", {"ferry", "sailors", "dogs", "cats"}),
        ("Cold winds swept through the port on Tuesday.", {"Cold winds", "port"}),
        ("The travellers move at night: a wall robust to waves.", {"travellers", "traveller", "wall", "waves"}),
        ("The image is decomposed by a filter, and lost to sight.", {"image", "filter", "sight"}),
    ],
)
def test_phrases_hold_no_verb_numeral_or_adverb(text, phrases):
    found = set(first(text, top=9))
    assert found
    assert found <= phrases


def test_a_phrase_that_stands_only_inside_a_longer_one_is_none():
    assert first("A tidal sea wall. A tidal sea wall.") == ["tidal sea wall"]
    assert "sea wall" in first("A tidal sea wall. A tidal sea wall. The sea wall. A sea wall.")


def test_a_phrase_ends_in_its_head():
    assert first("The electronic journal, the electronic library.", top=9) == [
        "electronic journal",
        "electronic library",
    ]


def test_part_of_a_better_phrase_is_one_only_where_it_stands_alone_too():
    text = "Forest fires. The forest fires reached the town: more forest fires, and a fire."
    assert first(text, top=9) == ["forest fires", "town"]
    assert "fire" in first(text + " The fire, a fire and this fire.", top=9)


def test_plural_and_singular_are_one_phrase_with_the_place_of_the_first():
    [row] = themes.phrases(from_texts({"a": "Sea walls fell. A sea wall stood."}), top=1).to_dict("records")
    assert (row["phrase"], row["count"], row["text"]) == ("sea wall", 2, "Sea walls")


def test_words_are_written_small_where_the_texts_ever_do():
    assert first("Sea walls fell in Norway. The sea walls of Norway.", top=2) == ["sea walls", "Norway"]


def test_a_long_row_of_words_is_not_cut_into_pieces():
    assert first("The tall old grey stone sea wall ship is up. The grey stone is not.", top=9) == ["grey stone"]


def test_what_comes_early_comes_first():
    text = "The harbour bridge opened. " + "And so it was. " * 100 + "The railway bridge opened."
    found = first(text, top=9)
    assert found.index("harbour bridge") < found.index("railway bridge")


def test_the_classes_of_words_may_come_from_the_parse():
    text = "The algorithm outperforms neural networks."
    assert "algorithm outperforms neural networks" in first(text)
    assert set(first(text, tagged=True)) == {"algorithm", "neural networks"}


def test_phrases_of_a_folder_say_in_how_many_texts_they_stand():
    texts = from_texts({"a": "The sea wall is new.", "b": "Sea walls for all.", "c": "A harbour."})
    [row, *_] = themes.folder_phrases(texts).to_dict("records")
    assert (row["phrase"], row["count"], row["documents"]) == ("sea wall", 2, 2)


PORTS = from_texts({"a": "Ports need cranes. The port has cranes. Farms need rain. A port is a port. Rain falls."})
BOOK = themes.Codebook((themes.Theme("Ports", match=("port*",)),))


def test_the_company_of_a_theme_leaves_its_own_words_out():
    near = themes.near_theme(themes.code(PORTS, BOOK), PORTS, "Ports")
    assert near[["word", "sentences", "count_a", "count_b"]].to_numpy().tolist() == [["cranes", 2, 2, 0]]


def test_a_theme_without_a_passage_has_no_company():
    with pytest.raises(ValueError, match="no passage is coded as 'Farms'"):
        themes.near_theme(themes.code(PORTS, BOOK), PORTS, "Farms")


def sentences(nouns, verbs, times):
    rng = np.random.default_rng(1)
    return [f"The {rng.choice(nouns)} {rng.choice(verbs)} {rng.choice(verbs)}." for _ in range(times)]


def test_words_used_alike_are_near():
    ships = sentences(["ship", "boat", "ferry"], ["sails", "docks", "sinks"], 700)
    cows = sentences(["cow", "goat", "sheep"], ["grazes", "chews", "bleats"], 700)
    texts = from_texts({"a": " ".join(ships), "b": " ".join(cows)})
    book = themes.Codebook((themes.Theme("Ships", match=("ship", "boat")),))
    like = themes.like_theme(themes.code(texts, book), texts, "Ships")
    assert like["word"][0] == "ferry"
    assert not {"ship", "boat"} & set(like["word"])
    again = themes.like_theme(themes.code(texts, book), texts, "Ships")
    assert again.equals(like)


def test_too_few_words_to_learn_from_are_refused_with_what_to_do():
    with pytest.raises(ValueError, match="near_theme"):
        themes.like_theme(themes.code(PORTS, BOOK), PORTS, "Ports")
    assert len(word_vectors(from_texts({"a": "one two"})).terms) == 0


def test_leading_directions_are_those_of_the_singular_values():
    table = np.random.default_rng(3).standard_normal((40, 30)) @ np.diag(0.5 ** np.arange(30))
    left, values, _ = np.linalg.svd(table, full_matrices=False)
    found = leading_directions(table, 5)
    assert np.allclose(np.abs(found), np.abs(left[:, :5] * np.sqrt(values[:5])), atol=1e-6)
