"""Identity: one name a thing, from the mentions alone."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk.corpus import from_texts
from textdesk.figures.identity import identify
from textdesk.figures.naming.people import full_names
from textdesk.figures.naming.sameness import Named, identities

KINDS = ["person", "place", "organisation", ""]
US = ["US", "U.S.", "the United States", "United States of America", "USA"]


def people(*surfaces):
    return [full_names(surfaces)[surface] for surface in surfaces]


def names_as_given(text, *surfaces):
    """The identities of names in a text, in order, of which nothing but the place is known."""
    rows, end = [], 0
    for surface in surfaces:
        start = text.index(surface, end)
        end = start + len(surface)
        rows.append({"doc": "a", "start": start, "end": end})
    return identify(from_texts({"a": text}), pd.DataFrame(rows))["identity"].tolist()


@pytest.mark.parametrize("surface", US)
def test_the_united_states_under_all_its_names(surface):
    assert identities([Named(surface, "place")], {}) == ["United States"]


def test_a_pronoun_is_no_country():
    assert identities([Named("us", "place")], {}) != ["United States"]


def test_a_surname_is_the_person_in_full():
    assert people("Mohammad Daud", "Daud") == ["Mohammad Daud", "Mohammad Daud"]


def test_a_surname_of_two_people_is_neither():
    assert people("Ali Khan", "Imran Khan", "Khan") == ["Ali Khan", "Imran Khan", "Khan"]


def test_initials_fit_one_first_name():
    assert people("Robert Keane", "R. Keane", "T. Keane") == ["Robert Keane", "Robert Keane", "T. Keane"]


def test_a_middle_name_may_be_left_out():
    assert people("Mary T. Kane", "Mary Kane") == ["Mary T. Kane", "Mary T. Kane"]


def test_the_first_of_two_surnames_is_the_person_in_full():
    assert people("Maria Elena Quispe Mamani", "Quispe") == ["Maria Elena Quispe Mamani"] * 2


def test_a_short_form_is_the_given_name():
    assert people("Robert Keane", "Bobby Keane", "Bob") == ["Robert Keane"] * 3


def test_a_surname_of_two_people_is_the_only_one_named_so_far():
    text = "Ali Khan came. Khan sat. Imran Khan came. Khan rose."
    found = names_as_given(text, "Ali Khan", "Khan", "Imran Khan", "Khan")
    assert found == ["Ali Khan", "Ali Khan", "Imran Khan", "Khan"]


def test_a_title_is_no_part_of_who_it_is():
    text = "President Ada Okello met Mr. Lind. Okello left. Tom Lind stayed."
    found = names_as_given(text, "President Ada Okello", "Mr. Lind", "Okello", "Tom Lind")
    assert found == ["Ada Okello", "Tom Lind", "Ada Okello", "Tom Lind"]


def test_a_town_with_its_region_is_the_town():
    text = "They met in Columbus, Ohio. Columbus is large. Acorn Corporation, or Acorn, pays."
    found = names_as_given(text, "Columbus, Ohio", "Columbus", "Acorn Corporation", "Acorn")
    assert (found[0], found[2]) == (found[1], found[3])


def test_a_particle_belongs_to_the_surname():
    assert people("Faisal bin Turki", "bin Turki") == ["Faisal bin Turki", "Faisal bin Turki"]


def test_an_acronym_without_a_definition_meets_the_only_name_with_its_initials():
    named = [Named("Lake Basin Forum Authority", "organisation"), Named("LBFA", "organisation")]
    assert set(identities(named, {})) == {"Lake Basin Forum Authority"}


def test_a_company_loses_its_legal_form():
    named = [Named("Acorn Foods Inc.", "organisation"), Named("Acorn Foods", "organisation")]
    assert set(identities(named, {})) == {"Acorn Foods Inc."}


def test_a_word_of_one_longer_name_is_that_name():
    named = [Named("Harbour Relief International", "organisation"), Named("Relief", "organisation")]
    assert set(identities(named, {})) == {"Harbour Relief International"}


def test_a_word_of_two_longer_names_is_neither():
    named = [Named(name, "organisation") for name in ("Northern Bank", "Southern Bank", "Bank")]
    assert identities(named, {}) == ["Northern Bank", "Southern Bank", "Bank"]


def test_people_are_told_where_nobody_says_the_kind():
    named = [Named(surface) for surface in ("Mohammad Daud", "Daud", "Ren Guoqiang", "Ren", "the U.S.", "US")]
    assert identities(named, {}) == [*["Mohammad Daud"] * 2, *["Ren Guoqiang"] * 2, *["United States"] * 2]


def test_a_short_form_of_a_country_is_the_country():
    assert identities([Named("Pak", "place"), Named("Pakistan", "place")], {}) == ["Pakistan", "Pakistan"]


def test_a_person_and_a_place_of_one_name_stay_apart():
    assert len(set(identities([Named("Sydney", "person"), Named("Sydney", "place")], {}))) == 2


def test_what_is_settled_already_stays():
    assert identities([Named("Abbas", "person", "Mahmoud Abbas")], {}) == ["Mahmoud Abbas"]


def test_given_mentions_receive_identities():
    texts = from_texts({"a": "The Fishery Workers Union (FWU) praised Ada Byron. Byron thanked the FWU."})
    text = texts["a"].text
    spans = [(text.index("FWU"), 3), (text.index("Ada"), 9), (text.rindex("Byron"), 5), (text.rindex("FWU"), 3)]
    mentions = pd.DataFrame(
        {
            "doc": "a",
            "start": [start for start, _ in spans],
            "end": [start + size for start, size in spans],
            "kind": ["organisation", "person", "person", "organisation"],
        },
        index=[9, 7, 5, 3],
    )
    found = identify(texts, mentions)
    assert found["identity"].tolist() == ["Fishery Workers Union", "Ada Byron", "Ada Byron", "Fishery Workers Union"]
    assert found.index.tolist() == [9, 7, 5, 3]


def test_no_mentions_no_identities():
    mentions = pd.DataFrame({"doc": [], "start": [], "end": []})
    assert identify(from_texts({"a": "Nothing."}), mentions)["identity"].tolist() == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(min_size=1, max_size=20), st.sampled_from(KINDS)), max_size=12))
def test_every_mention_has_an_identity_whatever_it_is(mentions):
    settled = identities([Named(surface, kind) for surface, kind in mentions], {})
    assert len(settled) == len(mentions)
