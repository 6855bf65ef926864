"""Topics only where they are the same again and again, and said to be too few otherwise."""

import numpy as np
import pytest

from textdesk import from_texts, themes

FIELDS = {
    "sea": ["ship", "harbour", "sailor", "anchor", "cargo", "tide", "crane", "freight", "vessel", "pilot"],
    "farm": ["wheat", "tractor", "harvest", "cattle", "barley", "plough", "orchard", "shepherd", "irrigation", "soil"],
    "court": ["judge", "verdict", "appeal", "lawyer", "witness", "sentence", "trial", "jury", "evidence", "statute"],
}


def corpus(fields, each):
    rng = np.random.default_rng(5)
    made = {}
    for field in fields:
        for number in range(each):
            words = rng.choice(FIELDS[field], size=(24, 5))
            made[f"{field}{number:02}"] = " ".join(f"The {' '.join(row)} again." for row in words)
    return made


MADE = corpus(FIELDS, 24)


@pytest.fixture(scope="module")
def found():
    return themes.topics(from_texts(MADE))


def test_texts_of_three_fields_have_three_stable_topics(found):
    assert len(found.topics) == 3
    assert found.topics["stability"].min() > 0.95
    assert found.topics["texts"].tolist() == [24, 24, 24]


def test_each_text_belongs_to_the_topic_of_its_field(found):
    fields = found.texts["doc"].astype("str").str.rstrip("0123456789")
    assert found.texts.groupby(fields)["topic"].nunique().tolist() == [1, 1, 1]
    assert found.texts["weight"].between(0.5, 1).all()


def test_a_topic_is_named_by_its_own_words_and_shown_in_its_sentences(found):
    texts = from_texts(MADE)
    for row in found.topics.to_dict("records"):
        [field] = [field for field, words in FIELDS.items() if set(row["strongest"].split(", ")) == set(words)]
        assert set(row["title"].replace(",", "").split()) <= set(FIELDS[field])
        own = found.sentences[found.sentences["topic"] == row["topic"]]
        assert len(own) == 3
        assert own["doc"].astype("str").str.startswith(field).all()
        for place in own.to_dict("records"):
            assert texts[place["doc"]].text[place["start"] : place["end"]] == place["text"]


def test_the_order_of_the_texts_makes_no_difference(found):
    turned = themes.topics(from_texts(dict(reversed(MADE.items()))))
    assert turned.topics.equals(found.topics)
    assert turned.texts.sort_values("doc", key=lambda doc: doc.astype("str"))["topic"].tolist() == (
        found.texts.sort_values("doc", key=lambda doc: doc.astype("str"))["topic"].tolist()
    )


def test_the_number_may_be_said():
    assert len(themes.topics(from_texts(MADE), count=2).topics) == 2
    with pytest.raises(ValueError, match="count=1"):
        themes.topics(from_texts(MADE), count=1)


def test_few_texts_are_refused_with_what_to_do_instead():
    with pytest.raises(ValueError, match=r"topics need 50 texts; this folder has 49: read folder_phrases\(\)"):
        themes.topics(from_texts({str(number): "The sea." for number in range(49)}))


def test_texts_that_do_not_fall_into_topics_are_said_not_to():
    rng = np.random.default_rng(2)
    words = [f"w{number}x" for number in range(60)]
    texts = from_texts({str(number): " ".join(rng.choice(words, 40)) for number in range(60)})
    with pytest.raises(ValueError, match="do not fall into topics"):
        themes.topics(texts)


def test_texts_without_a_common_word_have_no_topics():
    with pytest.raises(ValueError, match="have too few words in common"):
        themes.topics(from_texts({str(number): f"only{number}x" for number in range(60)}))
