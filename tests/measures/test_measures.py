"""Formulas agree with published numbers, hold at their limits, and are undefined where they are undefined."""

import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.measures.adapter import CALL, FUNCTIONS
from tests.support import cases
from textdesk.measures import association, dispersion, keyness, richness, significance, succession

PUBLISHED = [
    case
    for name in ("keyness", "association", "dispersion", "richness", "readability")
    for case in cases(f"measures_{name}")
]
LIMITS = cases("measures_limits")
WORDS = st.lists(st.integers(0, 6), max_size=60)


@pytest.mark.parametrize("case", PUBLISHED, ids=[f"{case['function']}: {case['source']}" for case in PUBLISHED])
def test_published_numbers_come_out(case):
    got = CALL(case["function"], case["input"], case["params"])
    assert got == pytest.approx(case["expected"], rel=0, abs=case["tolerance"])


@pytest.mark.parametrize("case", LIMITS, ids=[f"{case['function']}: {case['why']}" for case in LIMITS])
def test_limits_are_what_they_mean_and_undefined_is_never_a_number(case):
    got = CALL(case["function"], case["input"], case["params"])
    if case["expected"] is None:
        assert math.isnan(got)
    else:
        assert got == pytest.approx(case["expected"], rel=1e-12, abs=1e-12)


def test_every_function_has_a_published_number_or_a_limit():
    assert {case["function"] for case in PUBLISHED + LIMITS} >= FUNCTIONS.keys() - {"hdd_sum", "keyness_chi2_signed"}


def test_p_is_that_of_a_chi_squared_with_one_degree_of_freedom():
    statistics = np.concatenate([np.linspace(0, 60, 500), np.linspace(60, 1300, 100)])
    exact = [math.erfc(math.sqrt(statistic / 2)) for statistic in statistics]
    assert significance.p_value(statistics) == pytest.approx(exact, rel=1e-12, abs=0)
    assert significance.p_value([0, 3.841459, 6.634897, 10.827566]) == pytest.approx([1, 0.05, 0.01, 0.001], abs=1e-6)
    assert significance.p_value(0) == 1
    assert significance.p_value([math.inf, math.nan]).tolist() == pytest.approx([0, math.nan], nan_ok=True)


@given(st.lists(st.floats(0, 1) | st.just(math.nan), max_size=20))
def test_adjusted_p_is_that_of_benjamini_and_hochberg(values):
    adjusted = significance.adjusted_p(values)
    known = [p for p in values if not math.isnan(p)]
    for p, got in zip(values, adjusted, strict=True):
        larger = [len(known) * other / sum(q <= other for q in known) for other in known if other >= p]
        assert got == pytest.approx(min([1.0, *larger]) if not math.isnan(p) else math.nan, nan_ok=True)


@given(st.tuples(*[st.integers(0, 12)] * 4))
def test_fisher_counts_the_tables_no_likelier_than_the_observed(cells):
    both, left, right, neither = cells
    table = both, both + left, both + right, sum(cells)
    ways = [
        math.comb(table[1], k) * math.comb(table[3] - table[1], table[2] - k)
        for k in range(max(0, table[1] + table[2] - table[3]), min(table[1], table[2]) + 1)
    ]
    observed = math.comb(table[1], both) * math.comb(table[3] - table[1], table[2] - both)
    exact = sum(way for way in ways if way <= observed) / sum(ways)
    assert float(significance.fisher_p(*table)) == pytest.approx(exact if sum(cells) else math.nan, nan_ok=True)
    assert neither == table[3] - table[1] - table[2] + both


def test_g2_keeps_its_digits_in_a_large_sample():
    joint, margin, total = 1100, 10**6, 10**9
    rest = margin - joint
    cells = [(joint, margin**2), *[(rest, margin * (total - margin))] * 2]
    cells.append((total - margin - rest, (total - margin) ** 2))
    exact = 2 * sum(cell * (Decimal(cell) * total / product).ln() for cell, product in cells)
    assert float(association.log_likelihood(joint, margin, margin, total)) == pytest.approx(float(exact), rel=1e-12)


def test_the_interval_holds_the_ratio_and_narrows_with_more_words():
    few_low, few_high = keyness.log_ratio_interval(4, 2, 1_000, 1_000)
    many_low, many_high = keyness.log_ratio_interval(400, 200, 100_000, 100_000)
    assert few_low < many_low < 1 < many_high < few_high


def test_arrays_are_taken_element_by_element():
    ratios = keyness.log_ratio(np.array([4, 0]), np.array([0, 4]), 1_000, 1_000)
    assert ratios.tolist() == [3.0, -3.0]
    assert significance.fisher_p([[1, 4]], 4, 4, 8).shape == (1, 2)
    assert dispersion.juilland_d([[3, 3], [6, 0]], [10, 10]).tolist() == [1.0, 0.0]


@given(WORDS, st.integers(1, 70))
def test_moving_and_segmented_ratios_are_means_of_plain_ones(words, size):
    def mean_ratio(step):
        stretches = [words[begin : begin + size] for begin in range(0, len(words) - size + 1, step)]
        return np.mean([len(set(stretch)) / size for stretch in stretches]) if stretches else math.nan

    assert succession.mattr(words, size) == pytest.approx(mean_ratio(1), nan_ok=True)
    assert succession.msttr(words, size) == pytest.approx(mean_ratio(size), nan_ok=True)


@given(WORDS)
def test_mtld_closes_each_factor_where_the_ratio_first_falls_below_the_threshold(words):
    def one_way(way):
        factors, stretch = 0.0, []
        for word in way:
            stretch.append(word)
            if len(set(stretch)) / len(stretch) < 0.72:
                factors, stretch = factors + 1, []
        if stretch:
            factors += (1 - len(set(stretch)) / len(stretch)) / (1 - 0.72)
        return len(way) / factors if factors else math.nan

    expected = (one_way(words) + one_way(words[::-1])) / 2
    assert succession.mtld(words) == pytest.approx(expected, nan_ok=True)
    assert succession.mtld([f"word {word}" for word in words]) == pytest.approx(expected, nan_ok=True)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(1, 20))
def test_hdd_is_the_ratio_of_words_drawn_without_putting_back(frequencies, draws):
    words = sum(frequencies)
    if words < draws:
        assert math.isnan(richness.hdd(frequencies, draws))
        return
    missed = [math.comb(words - often, draws) / math.comb(words, draws) for often in frequencies]
    assert richness.hdd(frequencies, draws) == pytest.approx(sum(1 - chance for chance in missed) / draws)
