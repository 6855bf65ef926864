"""Every function that the published cases name, as one call: ``CALL(function, input, params)``."""

import math
from collections import Counter

import numpy as np

from textdesk.measures import association, dispersion, keyness, readability, richness, significance, succession

BASES = {"e": math.e}


def counts(case):
    """How often each word stands: from a frequency spectrum, or from the words themselves."""
    if "spectrum" in case:
        spectrum = case["spectrum"].items()
        return np.repeat([int(often) for often, _ in spectrum], [words for _, words in spectrum])
    return list(Counter(case["tokens"]).values())


def two_texts(measure):
    return lambda case, params: measure(case["a"], case["b"], case["c"], case["d"], **params)


def two_texts_as_a_table(measure):
    return lambda case, _: measure(*keyness.margins(case["a"], case["b"], case["c"], case["d"]))


def pair(measure):
    return lambda case, _: measure(case["o11"], case["r1"], case["c1"], case["n"])


def pair_alone(measure):
    return lambda case, _: measure(case["o11"], case["r1"], case["c1"])


def parts(measure):
    return lambda case, _: measure(case["freqs"], case["sizes"])


def listed(measure):
    return lambda case, _: measure(counts(case))


def listed_in_base(measure):
    return lambda case, params: measure(counts(case), *(BASES.get(base, base) for base in params.values()))


def in_order(measure):
    return lambda case, params: measure(case["tokens"], **params)


def signed(measure):
    return lambda *table: significance.signed(measure(*table), *table)


def corrected_by_williams(measure):
    return lambda *table: measure(*table) / significance.williams_divisor(*table[1:])


def words_in(*names):
    """The inputs of a readability formula, by the names that the cases give them."""

    def with_formula(formula):
        return lambda case, _: formula(*(case[name] for name in names))

    return with_formula


FUNCTIONS = {
    "keyness_ll": two_texts(keyness.log_likelihood),
    "log_ratio": two_texts(keyness.log_ratio),
    "pct_diff": two_texts(keyness.percent_difference),
    "odds_ratio": two_texts(keyness.odds_ratio),
    "simple_maths": two_texts(keyness.simple_maths),
    "diff_coefficient": two_texts(keyness.difference_coefficient),
    "keyness_g2": two_texts_as_a_table(association.log_likelihood),
    "keyness_g2_signed": two_texts_as_a_table(signed(association.log_likelihood)),
    "keyness_g2_williams": two_texts_as_a_table(corrected_by_williams(association.log_likelihood)),
    "keyness_chi2": two_texts_as_a_table(significance.chi_squared),
    "keyness_chi2_signed": two_texts_as_a_table(signed(significance.chi_squared)),
    "keyness_chi2_yates": two_texts_as_a_table(significance.chi_squared_yates),
    "keyness_chi2_williams": two_texts_as_a_table(corrected_by_williams(significance.chi_squared)),
    "fisher_p": two_texts_as_a_table(significance.fisher_p),
    "mi": pair(association.mutual_information),
    "npmi": pair(association.normalised_mutual_information),
    "t_score": pair(association.t_score),
    "z_score": pair(association.z_score),
    "dice": pair_alone(association.dice),
    "log_dice": pair_alone(association.log_dice),
    "min_sensitivity": pair_alone(association.minimum_sensitivity),
    "delta_p_c_given_n": pair(association.delta_p),
    "delta_p_n_given_c": lambda case, _: association.delta_p(case["o11"], case["c1"], case["r1"], case["n"]),
    "g2": pair(association.log_likelihood),
    "g2_signed": pair(signed(association.log_likelihood)),
    "chi2": pair(significance.chi_squared),
    "chi2_signed": pair(signed(significance.chi_squared)),
    "dp": parts(dispersion.dp),
    "dp_norm": parts(dispersion.dp_norm),
    "juilland_d": parts(dispersion.juilland_d),
    "carroll_d2": parts(dispersion.carroll_d2),
    "rosengren_s": parts(dispersion.rosengren_s),
    "dkl": parts(dispersion.kullback_leibler),
    "range": lambda case, _: dispersion.parts_with(case["freqs"]),
    "arf": lambda case, _: dispersion.average_reduced_frequency(case["positions"], case["n"]),
    "ttr": listed(richness.ttr),
    "rttr": listed(richness.rttr),
    "cttr": listed(richness.cttr),
    "herdan_c": listed(richness.herdan_c),
    "herdan_vm": listed(richness.herdan_vm),
    "dugast_u": listed_in_base(richness.dugast_u),
    "maas_a2": listed_in_base(richness.maas_a2),
    "summer_s": listed_in_base(richness.summer_s),
    "yule_k": listed(richness.yule_k),
    "yule_i": listed(richness.yule_i),
    "simpson_d": listed(richness.simpson_d),
    "honore": listed(richness.honore),
    "hdd": lambda case, params: richness.hdd(counts(case), **params),
    # The same as a sum instead of a mean, as koRpus prints it.
    "hdd_sum": lambda case, params: richness.hdd(counts(case), **params) * params["draws"],
    "mattr": in_order(succession.mattr),
    "msttr": in_order(succession.msttr),
    "mtld": in_order(succession.mtld),
    "mtld_partial_factor": lambda case, params: succession.mtld_partial_factor(case["ttr"], **params),
    "mtld_value": lambda case, _: succession.mtld_value(case["words"], case["factors"]),
    "flesch": words_in("words", "sentences", "syllables")(readability.flesch),
    "flesch_kincaid": words_in("words", "sentences", "syllables")(readability.flesch_kincaid),
    "fog_no_exclusions": words_in("words", "sentences", "words_3plus_syllables")(readability.fog),
    "smog": words_in("sentences", "words_3plus_syllables")(readability.smog),
    "ari": words_in("words", "sentences", "letters")(readability.automated_readability),
    "coleman_liau": words_in("words", "sentences", "letters")(readability.coleman_liau),
}


def CALL(function, case, params):  # noqa: N802 - the name that the checkers of cases ask for
    """Return what our function gives for a case, as a number."""
    if function not in FUNCTIONS:
        raise NotImplementedError(function)
    return float(FUNCTIONS[function](case, params))
