"""Formulas agree with published numbers, and are undefined where they are undefined."""

import math

import numpy as np
import pytest

from tests.support import cases
from textdesk.measures import association, dispersion, keyness

FUNCTIONS = {
    "keyness_ll": lambda case: keyness.log_likelihood(case["a"], case["b"], case["c"], case["d"]),
    "log_ratio": lambda case: keyness.log_ratio(case["a"], case["b"], case["c"], case["d"]),
    "mi": lambda case: association.mutual_information(case["o11"], case["r1"], case["c1"], case["n"]),
    "log_dice": lambda case: association.log_dice(case["o11"], case["r1"], case["c1"]),
    "g2": lambda case: association.log_likelihood(case["o11"], case["r1"], case["c1"], case["n"]),
    "dp": lambda case: dispersion.dp(case["freqs"], case["sizes"]),
    "dp_norm": lambda case: dispersion.dp_norm(case["freqs"], case["sizes"]),
}


@pytest.mark.parametrize(
    ("name", "case"),
    [(name, case) for name, published in cases("measures").items() for case in published],
)
def test_published_numbers_come_out(name, case):
    assert float(FUNCTIONS[name](case["input"])) == pytest.approx(case["expected"], abs=case["tolerance"])


def test_p_is_that_of_a_chi_squared_with_one_degree_of_freedom():
    assert keyness.p_value([0, 3.841459, 6.634897, 10.827566]) == pytest.approx([1, 0.05, 0.01, 0.001], abs=1e-6)


def test_the_interval_holds_the_ratio_and_narrows_with_more_words():
    few_low, few_high = keyness.log_ratio_interval(4, 2, 1_000, 1_000)
    many_low, many_high = keyness.log_ratio_interval(400, 200, 100_000, 100_000)
    assert few_low < many_low < 1 < many_high < few_high


def test_undefined_is_not_zero():
    assert math.isnan(keyness.log_likelihood(0, 0, 10, 10))
    assert math.isnan(keyness.log_ratio(1, 1, 0, 10))
    assert math.isnan(association.mutual_information(0, 5, 5, 100))
    assert math.isnan(dispersion.dp_norm([3], [10]))
    assert math.isnan(dispersion.dp([0, 0], [10, 10]))


def test_arrays_are_taken_element_by_element():
    ratios = keyness.log_ratio(np.array([4, 0]), np.array([0, 4]), 1_000, 1_000)
    assert ratios.tolist() == [3.0, -3.0]
