"""Alpha as published, undefined where it is undefined."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import cases
from textdesk.measures import agreement

PUBLISHED = cases("measures_agreement")["cases"]
RATING = st.one_of(st.none(), st.integers(0, 3))
TABLE = st.integers(2, 4).flatmap(
    lambda coders: st.lists(st.lists(RATING, min_size=coders, max_size=coders), min_size=1, max_size=12),
)


def as_ratings(case):
    return np.array(case, dtype=np.float64)


@pytest.mark.parametrize("case", PUBLISHED, ids=[case["name"] for case in PUBLISHED])
def test_alpha_is_what_its_author_computes_by_hand(case):
    for level in set(agreement.LEVELS) & set(case):
        assert round(agreement.alpha(as_ratings(case["ratings"]), level), 3) == case[level]


def test_full_agreement_is_one_and_constant_ratings_have_no_alpha():
    assert agreement.alpha([[1, 2, 3], [1, 2, 3]], "ordinal") == 1.0
    assert np.isnan(agreement.alpha([[1, 1, 1], [1, 1, 1]]))
    assert np.isnan(agreement.alpha([[1, 2, np.nan], [np.nan, np.nan, 3]]))
    assert np.isnan(agreement.alpha(np.empty((2, 0))))
    assert np.isnan(agreement.alpha_interval([[1, 1, 1], [1, 1, 1]]).low)


def test_two_values_are_the_same_at_every_level():
    ratings = as_ratings(PUBLISHED[0]["ratings"])
    alphas = [agreement.alpha(ratings, level) for level in agreement.LEVELS]
    assert np.allclose(alphas, alphas[0])


def test_the_interval_holds_alpha_and_is_narrower_with_more_units():
    ratings = as_ratings(PUBLISHED[1]["ratings"])
    few, many = agreement.alpha_interval(ratings), agreement.alpha_interval(np.tile(ratings, 20))
    assert few.low < agreement.alpha(ratings) < few.high
    assert many.high - many.low < (few.high - few.low) / 3


def test_an_unknown_level_is_refused():
    with pytest.raises(ValueError, match="no level of measurement"):
        agreement.alpha([[1], [1]], "metric")


def by_pairs(ratings, level):
    """Alpha from its definition, pair by pair."""
    units = [unit[~np.isnan(unit)] for unit in ratings.T]
    units = [unit for unit in units if len(unit) > 1]
    everything = np.concatenate([*units, np.empty(0)])

    def difference(one, other):
        if level == "nominal":
            return float(one != other)
        if level == "interval":
            return (one - other) ** 2
        low, high = min(one, other), max(one, other)
        between = np.count_nonzero((everything >= low) & (everything <= high))
        ends = np.count_nonzero(everything == one) + np.count_nonzero(everything == other)
        return (between - ends / 2) ** 2 if one != other else 0.0

    observed = sum(difference(a, b) / (len(unit) - 1) for unit in units for a in unit for b in unit)
    expected = sum(difference(a, b) for a in everything for b in everything)
    return 1 - (len(everything) - 1) * observed / expected if expected else np.nan


@given(TABLE, st.sampled_from(agreement.LEVELS))
def test_alpha_is_its_definition(rows, level):
    ratings = as_ratings(rows).T
    assert np.isclose(agreement.alpha(ratings, level), by_pairs(ratings, level), equal_nan=True)
