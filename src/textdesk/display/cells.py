"""The cells of a table as a reader wants them."""

import re
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionDtype

from textdesk.display.letters import visible

_INNER_UNDERSCORE = re.compile(r"(?<=[a-z])_(?=[a-z])")
# Where the column's own name would be a riddle in print.
_HEADINGS = {
    "left_units": "left in all",
    "right_units": "right in all",
    "counts_head": "its noun",
    "ngram": "words in a row",
}


def formatted(shown: pd.DataFrame) -> pd.DataFrame:
    """Return the cells as texts: thousands apart, no more decimals than needed, blanks for NaN.

    >>> formatted(pd.DataFrame({"per_thousand": [1200.5, None]})).to_dict("list")
    {'per thousand': ['1,200.50', '']}
    """
    columns = [_formatted_column(shown.iloc[:, position]) for position in range(shown.shape[1])]
    headings = [_HEADINGS.get(str(name)) or _INNER_UNDERSCORE.sub(" ", str(name)) for name in shown.columns]
    return pd.DataFrame(dict(enumerate(columns)), index=shown.index).set_axis(headings, axis=1)


def is_number(dtype: ExtensionDtype | np.dtype[Any]) -> bool:
    """Return whether a column of that type is set as numbers are, to the right."""
    return pd.api.types.is_numeric_dtype(dtype) and not pd.api.types.is_bool_dtype(dtype)


def _formatted_column(column: "pd.Series[Any]") -> "pd.Series[str]":
    if pd.api.types.is_bool_dtype(column.dtype):
        texts = ["yes" if value else "no" for value in column]
    elif is_number(column.dtype):
        decimals = 0 if all(pd.isna(value) or float(value).is_integer() for value in column) else 2
        texts = ["" if pd.isna(value) else _number(float(value), decimals) for value in column]
    else:
        texts = ["" if pd.isna(value) else visible(str(value)) for value in column]
    return pd.Series(texts, index=column.index, dtype="str")


def _number(value: float, decimals: int) -> str:
    if 0 < abs(value) < 0.005:
        return "< 0.01"
    return f"{value:,.{decimals}f}"
