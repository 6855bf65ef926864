"""Ranges of two amounts: "20-30 people", "from $5 to $7 billion", "three or four days"."""

from textdesk.figures.grammar.amounts import Amount, amount
from textdesk.figures.grammar.hedges import way_of
from textdesk.figures.grammar.lexing import DASHES, HYPHENS, NONE, Tokens, is_plural


def second_of_range(tokens: Tokens, one: Amount) -> Amount | None:
    """Return the other end of the range that an amount begins: "20-30 people", "from $5 to $7 billion"."""
    connector = _connector(tokens, one.last)
    if connector is None:
        return None
    word, position = connector
    other = amount(tokens, position)
    if other is None or not _matches(tokens, one, other):
        return None
    if not _is_range(tokens, one, other, word):
        return None
    return other


def _connector(tokens: Tokens, position: int) -> tuple[str, int] | None:
    token, after = tokens[position], tokens[position + 1]
    if token.key == "up" and after.key == "to":
        return "to", position + 2
    if token.text in HYPHENS and after.key == "to":
        return "to", position + 2 + (tokens[position + 2].text in HYPHENS)
    if token.key in {"to", "and", "or", "till"}:
        return token.key, position + 1 + (after.text in HYPHENS and tokens[position + 2].glued)
    if token.text in DASHES and (token.glued or not after.glued):
        return "-", position + 1
    return None


def _matches(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """Whether two amounts are in the same unit, said at least at one end: "5 to 10 percent", "$5-10"."""
    if one.numeral.kind != other.numeral.kind or one.numeral.low == one.numeral.low:
        return False
    if other.unit is None and one.unit is not None and is_plural(tokens[other.last]):
        return False  # "paid £3m to 9,000 pensioners"
    if one.unit is None or other.unit is None:
        return one.unit is None or one.signed or _frame(tokens, one.first) == "from"
    return one.unit.name == other.unit.name and bool(
        one.unit.currencies == other.unit.currencies or set(one.unit.currencies) & set(other.unit.currencies),
    )


def _is_range(tokens: Tokens, one: Amount, other: Amount, word: str) -> bool:
    before = _frame(tokens, one.first)
    if word == "and":
        return before == "between"
    if word == "or":
        step = other.numeral.base - one.numeral.base
        is_round = step > 0 and one.numeral.base % 10 == other.numeral.base % 10 == 0 and step <= one.numeral.base
        return one.unit is None and (step == 1 or is_round or (step > 0 and other.unit is not None))
    if word == "-":
        return one.numeral.value < other.numeral.value or one.unit is not None or one.numeral.base <= other.numeral.base
    if before == "from":
        return True
    # "rose 5 percent to 20 percent" tells a change and a level
    is_change = one.unit is not None and (way_of(tokens[one.first - 1].key) or tokens[one.first - 1].key == "by")
    return not is_change and one.numeral.base <= other.numeral.base


def _frame(tokens: Tokens, first: int) -> str:
    """The "between" or "from" that opens a range, also before a hedge: "from about 5 to 7"."""
    for back in (1, 2, 3, 4):
        if tokens[first - back].key in {"between", "from"}:
            return tokens[first - back].key
        if tokens[first - back].kind == NONE:
            break
    return ""


def ends(one: Amount, other: Amount) -> tuple[float, float]:
    """Return both ends of a range as numbers: in "10 to 15 billion" the scale is said once.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> tokens = lex("10 to 15 billion")
    >>> one = amount(tokens, 0)
    >>> ends(one, second_of_range(tokens, one))
    (10000000000.0, 15000000000.0)
    """
    first, second = one.numeral, other.numeral
    scale = second.value / second.base if second.base else 1
    shares_scale = first.value == first.base and abs(first.value) < 1000 and first.base <= max(second.base, 1) * 2
    value = first.value * scale if shares_scale and scale > 1 else first.value
    return value, second.value
