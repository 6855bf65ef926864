"""Names: what is found in a passage, of what kind, and why."""

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk.columns import TABLES
from textdesk.corpus import from_texts, read_folder
from textdesk.figures.aliases import Alias, read_aliases
from textdesk.figures.names import names

CASES = json.loads((Path(__file__).parents[1] / "cases" / "names.json").read_text(encoding="utf-8"))["cases"]
SEEDS = Path(__file__).parents[2] / "seeds"
PIECES = [
    "US", "Pak-US", "us", "Mr", "President", "Jane Doe", "Doe", "(JD)", "Zarb-e-Azab", "Operation", "War on", "The",
    "of", "and", "book,", "“", "”", "'s", "’s", "groups such as", "Washington, D.C.", "\n", ". ", ",", "Al-", "O'",
    "É", "İ", "\ud83d", "😀", "\0",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=150), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))


def found_in(text, aliases=None):
    return names(from_texts({"a": text}), aliases)


def rows(found):
    role = found["role"].astype(object).where(found["role"].notna(), None)
    return list(zip(found["text"], found["kind"], found["identity"], role, strict=True))


def expected(case):
    return [(name[0], name[1], (name[2:] or name)[0], name[3] if len(name) > 3 else None) for name in case["names"]]


def with_known_failures(case):
    failure = case.get("known_failure")
    marks = [pytest.mark.xfail(strict=True, reason=failure)] if failure else []
    return pytest.param(case, marks=marks, id=f"{case['class']}: {case['text'][:30]}")


@pytest.mark.parametrize("case", [with_known_failures(case) for case in CASES])
def test_names_of_a_passage(case):
    assert rows(found_in(case["text"])) == expected(case)


def test_there_are_enough_passages():
    assert len(CASES) >= 60


@pytest.fixture(scope="module")
def sample():
    return names(read_folder(SEEDS))


def identities(found, kind):
    return set(found.loc[found["kind"].eq(kind), "identity"])


def test_people_of_the_sample(sample):
    assert identities(sample, "person") == {"Christine Fair", "Donald Trump", "Mohammad Sharifullah"}
    assert sample.loc[sample["text"].eq("Sharifullah"), "identity"].tolist() == ["Mohammad Sharifullah"]
    assert sample.loc[sample["text"].eq("Donald Trump"), "role"].tolist() == ["US President"]


def test_acronyms_of_the_sample_are_their_long_forms(sample):
    named = sample.drop_duplicates("text").set_index("text")["identity"]
    assert named[["US", "WOT", "TTP", "GCTF"]].tolist() == [
        "United States",
        "War on Terror",
        "Tehreek-e-Taliban Pakistan",
        "Global Counterterrorism Force",
    ]


def test_events_of_the_sample(sample):
    assert identities(sample, "event") >= {
        "Operation Zarb-e-Azab",
        "Operation Radd-ul-Fasaad",
        "Azm-e-Istehkam",
        "War on Terror",
        "Doha Peace Accord",
        "Counterterrorism Dialogue",
    }


def test_a_book_s_title_hides_the_countries_in_it(sample):
    book = sample[sample["kind"].eq("work")].iloc[0]
    assert book["text"] == "The Counter-Coalitions: Cooperation with Pakistan and India"
    assert "India" not in set(sample["identity"])


def test_the_two_countries_of_a_pair_are_counted_once_each(sample):
    pair = sample[sample["why"].eq("rule: country pair")]
    assert pair[["text", "identity"]].to_numpy().tolist() == [["Pak", "Pakistan"], ["US", "United States"]]


SWAPPED = {
    "United States (US)": "European Union (EU)", "US": "EU", "Pakistan": "Morocco", "Pak-": "Morocco-",
    "Afghanistan": "Libya", "Afghans": "Libyans", "Afghan": "Libyan", "Kabul": "Tripoli", "India": "Spain",
    "Christine Fair": "Helena Brandt", "Donald Trump": "Ursula Vandermeer", "President": "Commissioner",
    "Mohammad Sharifullah": "Karim Benhaddou", "Sharifullah": "Benhaddou", "TTP": "HUL",
    "Tehreek-e-Taliban Pakistan (TTP)": "Harakat-ul-Maghreb Libya (HUL)", "Zarb-e-Azab": "Desert Shield",
    "Radd-ul-Fasaad": "Barkhane", "Azm-e-Istehkam": "Nour-e-Sahel",
    "War on Terror (WOT)": "Battle against Smuggling (BAS)", "Doha Peace Accord": "Skhirat Political Agreement",
    "Counterterrorism Dialogue": "Migration Dialogue",
    "Global Counterterrorism Force (GCTF)": "Mediterranean Border Agency (MBA)",
    "The Counter-Coalitions: Cooperation with": "Across the Strait: A History of",
}  # fmt: skip


@pytest.fixture(scope="module")
def swapped():
    text = next(iter(read_folder(SEEDS))).text
    marks = {words: f"\ue000{number}\ue001" for number, words in enumerate(sorted(SWAPPED, key=len, reverse=True))}
    for words, mark in marks.items():
        text = text.replace(words, mark)
    for words, mark in marks.items():
        text = text.replace(mark, SWAPPED[words])
    return found_in(text)


def test_other_names_in_the_sample_are_found_as_well(swapped):
    assert identities(swapped, "person") == {"Helena Brandt", "Ursula Vandermeer", "Karim Benhaddou"}
    assert identities(swapped, "organisation") >= {
        "European Union",
        "Harakat-ul-Maghreb Libya",
        "Mediterranean Border Agency",
    }
    assert identities(swapped, "event") >= {
        "Operation Desert Shield",
        "Operation Barkhane",
        "Nour-e-Sahel",
        "Battle against Smuggling",
        "Skhirat Political Agreement",
        "Migration Dialogue",
    }
    assert identities(swapped, "work") == {"Across the Strait: A History of Morocco and Spain"}
    assert not identities(swapped, "place") & {"Pakistan", "United States", "Afghanistan", "India"}


def test_an_acronym_keeps_its_meaning_in_the_next_text():
    texts = from_texts({"a": "The Fishery Workers Union (FWU) met.", "b": "The FWU was pleased, and the FWU said so."})
    found = names(texts)
    assert set(found.loc[found["text"].eq("FWU"), "identity"]) == {"Fishery Workers Union"}


def test_a_correction_can_be_left_out():
    text = "Under Operation Rising Tide they left."
    assert "Operation Rising Tide" in set(found_in(text)["text"])
    without = names(from_texts({"a": text}), without=["events"])
    assert not without["why"].eq("rule: event pattern").any()


def test_a_correction_that_there_is_not_is_named_with_those_there_are():
    with pytest.raises(ValueError, match="there is no correction 'evnts'; the corrections are clean_edges, "):
        names(from_texts({"a": "Peace."}), without=["evnts"])


def test_every_mention_says_why():
    why = found_in("Prime Minister Amara Sesay met the WFU (Water Forum Union) in Kenya.")["why"]
    assert why.str.match(r"(model|rule|aliases\.csv): ").all()


def test_no_text_gives_an_empty_table_with_all_columns():
    for texts in (from_texts({}), from_texts({"a": ""}), from_texts({"a": "..."})):
        assert list(names(texts).columns) == [column.name for column in TABLES["names"]]
        assert names(texts).empty


def test_an_alias_overrides_and_is_the_reason():
    found = found_in("Abbas spoke in Kenya.", [Alias("Abbas", "Mahmoud Abbas", "person"), Alias("Kenya", "", "none")])
    assert rows(found) == [("Abbas", "person", "Mahmoud Abbas", None)]
    assert found["why"].tolist() == ["aliases.csv: Abbas"]


def test_an_alias_inside_a_longer_name_is_left_alone():
    found = found_in("The Bank of Kenya (BOK) raised rates.", [Alias("Kenya", "Republic of Kenya", "place")])
    assert "Bank of Kenya" in set(found["text"])


def test_aliases_are_read_from_beside_the_texts(tmp_path):
    (tmp_path / "aliases.csv").write_text("surface,identity,kind\nThe Iron Lady,Ada Byron,person\n", encoding="utf-8")
    assert read_aliases(tmp_path) == (Alias("The Iron Lady", "Ada Byron", "person"),)
    assert read_aliases(tmp_path / "aliases.csv") == read_aliases(tmp_path)


def test_a_folder_without_aliases_has_none(tmp_path):
    assert read_aliases(tmp_path) == ()


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"there is no folder or file 'my_aliases\.csv'"):
        read_aliases(tmp_path / "my_aliases.csv")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [("Abbas,,pope", "there is no kind 'pope'"), (",Abbas,person", "the surface is empty")],
)
def test_an_unusable_alias_is_said_with_its_row(tmp_path, line, sentence):
    (tmp_path / "aliases.csv").write_text(f"surface,identity,kind\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=f"aliases.csv, row 1: {sentence}"):
        read_aliases(tmp_path)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_it_never_raises_and_places_are_true_and_apart(text):
    texts = from_texts({"a": text})
    found = names(texts)
    places = pd.IntervalIndex.from_arrays(found["start"], found["end"], closed="left")
    assert not places.is_overlapping
    for row in found.to_dict("records"):
        assert texts["a"].text[row["start"] : row["end"]] == row["text"]
        assert row["text"]
        assert row["identity"]
