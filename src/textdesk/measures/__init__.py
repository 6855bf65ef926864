"""Formulas, each with its source: numbers in, numbers out. Undefined is NaN, never 0."""
