"""Texts of the same words are alike, texts of different ones are not, and the numbers are those of the formula."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk import charts, from_texts, prose, words
from textdesk.measures.correlation import fisher_interval
from textdesk.measures.scaling import classical_scaling

THREE = from_texts({"a": "war war war and peace", "b": "peace and quiet", "c": "3 apples"})
TOPICS = ["wheat rain farm", "steel mill coal", "vote seat party"]
TWELVE = from_texts({f"t{n:02}": f"{TOPICS[n % 3]} " * 5 + f"the own{n} " * (n + 1) for n in range(12)})


def test_the_cosine_is_that_of_log_scaled_counts():
    pair = words.similar(THREE).set_index(["doc", "other"]).loc[("a", "b")]
    a, b = [1 + math.log(3), 1, 1, 0], [0, 1, 1, 1]
    cosine = sum(x * y for x, y in zip(a, b, strict=True)) / (math.hypot(*a) * math.hypot(*b))
    assert pair["cosine"] == pytest.approx(cosine)
    assert pair["jaccard"] == pytest.approx(2 / 4)
    assert pair[["shared", "alike"]].tolist() == [2, "peace"]


def test_texts_without_a_common_word_are_not_alike():
    found = words.similar(THREE).set_index(["doc", "other"])
    assert found.loc[("a", "c"), ["cosine", "jaccard", "shared", "alike"]].tolist() == [0, 0, 0, ""]


def test_grammatical_words_are_left_out_on_request():
    pair = words.similar(THREE, content=True).set_index(["doc", "other"]).loc[("a", "b")]
    assert pair["jaccard"] == pytest.approx(1 / 3)


def test_the_same_words_are_fully_alike_and_no_words_are_unknown():
    found = words.similar(from_texts({"a": "War, war.", "b": "War", "c": "1914"})).set_index(["doc", "other"])
    assert found.loc[("a", "b"), ["cosine", "jaccard"]].tolist() == [1, 1]
    assert found.loc[("a", "c"), ["cosine", "jaccard"]].isna().all()


def test_every_pair_stands_once_or_only_the_nearest():
    assert len(words.similar(TWELVE)) == 66
    nearest = words.similar(TWELVE, top=1)
    assert len(nearest) < 12
    assert {*nearest["doc"], *nearest["other"]} == {document.name for document in TWELVE}


def test_of_many_texts_the_nearest_are_listed():
    many = from_texts({f"t{number:03}": f"word{number} word{number + 1} word" for number in range(201)})
    assert 201 * 5 / 2 <= len(words.similar(many)) <= 201 * 5
    with pytest.raises(ValueError, match="5,001 texts are too many"):
        words.similar(from_texts({str(number): "" for number in range(5001)}))


def test_a_map_puts_texts_of_one_topic_together():
    mapped = words.text_map(TWELVE, content=True)
    places = mapped[["x", "y"]].to_numpy()
    near = [math.dist(places[i], places[j]) for i, j in combinations(range(12), 2) if i % 3 == j % 3]
    far = [math.dist(places[i], places[j]) for i, j in combinations(range(12), 2) if i % 3 != j % 3]
    assert max(near) < min(far)
    assert 0.5 < mapped["kept"].iloc[0] <= 1


def test_a_map_is_the_same_twice_and_leaves_out_a_text_without_words():
    first, second = words.text_map(TWELVE), words.text_map(TWELVE)
    assert first.equals(second)
    for axis in ("x", "y"):
        assert first[axis].max() >= -first[axis].min() - 1e-9
    more = from_texts({**{document.name: document.text for document in TWELVE}, "empty": "1, 2."})
    assert words.text_map(more)["x"].isna().tolist() == [False] * 12 + [True]


def test_a_map_and_correlations_of_few_texts_are_refused_in_words():
    assert words.text_map(THREE).empty
    assert "from ten texts on" in prose.text_map(words.text_map(THREE)).text
    assert "ten texts" in charts.text_map(words.text_map(THREE), "Which texts are alike?").alt
    assert words.correlations(THREE, "peace").empty
    assert "ten texts" in prose.correlations(words.correlations(THREE, "peace"), "peace").text


def test_distances_in_a_plane_come_back():
    rng = np.random.default_rng(7)
    true = rng.normal(size=(12, 2))
    distances = np.hypot(*(true[:, None] - true[None]).transpose(2, 0, 1))
    places, kept = classical_scaling(distances)
    assert np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) == pytest.approx(distances)
    assert kept == pytest.approx(1)
    assert math.isnan(classical_scaling(np.zeros((3, 3)))[1])


def test_words_that_rise_together_correlate_as_the_formula_says():
    days = range(1, 13)
    texts = from_texts(
        {str(n): "rain " * n + "mud " * (n + n % 2) + "dust " * (12 - n) + "x " * (88 - n - n % 2) for n in days},
    )
    found = words.correlations(texts, "rain").set_index("word")
    rates = [(n, n + n % 2) for n in days]
    r = np.corrcoef(np.array(rates).T)[0, 1]
    assert found.loc["mud", "r"] == pytest.approx(r)
    assert (found.loc["mud", "low"], found.loc["mud", "high"]) == pytest.approx(fisher_interval(r, 12))
    assert found.loc["dust", "r"] == pytest.approx(-1)
    assert "rain" not in found.index
    assert words.correlations(texts, "snow").empty


def test_the_interval_of_a_correlation_is_symmetric_on_the_scale_of_fisher():
    low, high = fisher_interval([0.5, 0.0, 1.0], 28)
    assert np.arctanh(low[:2]) == pytest.approx([math.atanh(0.5) - 1.96 / 5, -1.96 / 5], abs=1e-4)
    assert high[1] == pytest.approx(-low[1])
    assert (low[2], high[2]) == (1, 1)
    assert math.isnan(fisher_interval(0.5, 3)[0])


def test_likeness_is_said_in_words():
    assert "Of 3 pairs listed, most alike are a and b (cosine 0.46) with 2" in prose.similar(words.similar(THREE)).text
    two = from_texts({"a": "war", "b": "war"})
    assert prose.similar(words.similar(two)).text == "a and b (cosine 1.00) with 1 different word in common."
    assert "nothing to compare" in prose.similar(words.similar(from_texts({}))).text
    assert "12 texts" in prose.text_map(words.text_map(TWELVE)).text
    said = prose.correlations(words.correlations(TWELVE, "wheat"), "wheat").text
    assert "over 12 texts" in said
    assert "chance alone would give about" in said
    assert "Nothing to relate" in prose.correlations(words.correlations(TWELVE, "snow"), "snow").text


def test_a_map_is_read_off_what_was_drawn():
    chart = charts.text_map(words.text_map(TWELVE, content=True), "Which texts are alike?")
    assert "Map of 12 texts" in chart.alt
    near = chart.alt.split("nearest are ")[1].split(",")[0].split(" and ")
    assert int(near[0][1:]) % 3 == int(near[1][1:]) % 3
    assert chart.png()


@settings(max_examples=30)
@given(st.lists(st.text("ab cd", max_size=12), max_size=5))
def test_likeness_is_between_none_and_full(contents):
    found = words.similar(from_texts({str(number): text for number, text in enumerate(contents)}))
    assert len(found) == len(contents) * (len(contents) - 1) // 2
    for column in ("cosine", "jaccard"):
        assert found[column].dropna().between(0, 1).all()
