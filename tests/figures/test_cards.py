"""What the texts tell of one name, who it stands with, what was changed, and what is uncertain."""

import pytest

from textdesk.corpus import from_texts
from textdesk.figures import amended, card, identities, names, quotes, uncertain
from textdesk.mentions import meetings, together

TEXTS = {
    "a": "“We stay,” said Minister Ada Byron in Lima. Byron met Omar Haddad of Peru.\n\nOmar Haddad left Lima.",
    "b": "Ada Byron wrote that winter was near. She added: “It is cold.”",
}


@pytest.fixture(scope="module")
def texts():
    return from_texts(TEXTS)


@pytest.fixture(scope="module")
def found(texts):
    return names(texts)


def test_a_card_tells_all_of_one_name(texts, found):
    assert dict(card(texts, found, quotes(texts), "Ada Byron")[["about", "told"]].to_numpy().tolist()) == {
        "kind": "person",
        "roles": "Minister 1",
        "named as": "Ada Byron 2, Byron 1",
        "mentions": "3 in 2 of 2 texts",
        "first": "a, sentence 1: “We stay,” said Minister Ada Byron in Lima.",
        "last": "b, sentence 1: Ada Byron wrote that winter was near.",
        "company": "Lima 1, Omar Haddad 1, Peru 1",
        "says": "“We stay,”; that winter was near; “It is cold.”",
    }


def test_a_name_that_is_not_there_has_no_card(texts, found):
    assert card(texts, found, quotes(texts), "Nobody").empty


def test_identities_are_counted_over_all_texts(found):
    byron = identities(found).set_index("identity").loc["Ada Byron"]
    assert (byron["mentions"], byron["documents"]) == (3, 2)


def test_the_sentences_behind_a_pair_are_as_many_as_the_table_says(texts, found):
    for left, right, count, *_ in together(found, found).itertuples(index=False):
        assert len(meetings(texts, found, found, (left, right))) == count


def test_what_the_model_had_is_shown_beside_what_it_became():
    texts = from_texts({"a": "It began with Operation Rising Tide. TCO, the Tidal Court Order, met Mr Bell."})
    changed = amended(texts, names(texts))
    assert "Operation Rising Tide" in set(changed["text"])
    assert (changed["why"].str.startswith("rule: ") | changed["was"].notna()).all()


def test_what_is_no_name_is_shown_as_dropped():
    texts = from_texts({"a": "Our CEO praised KPIs, GDP and Q3 on Monday. The CEO and the CFO left."})
    found = names(texts)
    changed = amended(texts, found)
    gone = changed[changed["kind"].isna()]
    assert set(gone["text"]).isdisjoint(found["text"])
    assert gone["was"].eq(gone["text"]).all()


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("Ali Khan met Imran Khan in Lima. Then Khan left.", [["Khan", "may be Ali Khan or Imran Khan"]]),
        ("Ali Khan met Omar Said in Lima. Then Khan left.", []),
        ("Kenya and Peru signed.", []),
    ],
)
def test_what_is_uncertain_is_listed_with_the_doubt(text, doubts):
    found = uncertain(names(from_texts({"a": text})))
    assert found[["text", "doubt"]].to_numpy().tolist() == doubts
