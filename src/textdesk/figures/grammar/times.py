"""Times of day: "5 pm", "17:22", "6 o'clock"."""

from textdesk.figures.grammar.figure import Figure, Found
from textdesk.figures.grammar.lexing import NUMBER, WORD, Tokens
from textdesk.lexicons import stop_words

DAY_NAMES = frozenset(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
_BEFORE_CLOCK = frozenset({"at", "by", "from", "to", "until", "till", "before", "after", "around"})
_HALVES = {"am": 0, "pm": 12}


def time(tokens: Tokens, position: int) -> Found | None:
    """Return the time of day at a position, and the position after it; its ``date`` is as ISO 8601 writes it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [time(lex(text), 0)[0].date for text in ["10:27 PM", "5am", "17:22", "2:55 p.m.", "6 o'clock"]]
    ['T22:27', 'T05', 'T17:22', 'T14:55', 'T06']
    """
    if tokens[position].kind != NUMBER:
        return None
    hour, minute, last = _clock(tokens, position)
    if _is_soldiers(tokens, position):
        clock = tokens[position].text
        return Figure(
            *_place(tokens, position, last + 1), "time", "time of day", date=f"T{clock[:2]}:{clock[2:]}"
        ), last + 1
    half, end = _half(tokens, last)
    if hour > 24 or minute >= 60 or (half and not 1 <= hour <= 12):
        return None
    has_minutes = last > position + 1
    if not half and has_minutes and _is_verse(tokens, position):
        return None
    if not half and not has_minutes and tokens[last].key != "o'clock":
        return None
    end = end if half else last + (tokens[last].key == "o'clock")
    hour = hour % 12 + _HALVES[half] if half else hour
    clock = f"T{hour:02}:{minute:02}" if minute or has_minutes else f"T{hour:02}"
    return Figure(*_place(tokens, position, end), "time", "time of day", date=clock), end


def _place(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    return tokens[first].start, tokens[last - 1].end


def _is_soldiers(tokens: Tokens, position: int) -> bool:
    """Such as "at 0900 hours"."""
    text = tokens[position].text
    is_clock = len(text) == 4 and text.isdecimal() and int(text[:2]) < 24 and int(text[2:]) < 60
    return is_clock and tokens[position + 1].key in {"hours", "hrs"} and tokens[position - 1].key in _BEFORE_CLOCK


def _is_verse(tokens: Tokens, position: int) -> bool:
    """Whether the words before two numbers make them chapter and verse, or a ratio: "John 3:16", "a ratio of 1:30"."""
    before = tokens[position - 1]
    if any(token.key in {"ratio", "odds"} for token in tokens[max(0, position - 6) : position]):
        return True
    return before.kind == WORD and before.text[0].isupper() and before.key not in stop_words() | DAY_NAMES


def _clock(tokens: Tokens, position: int) -> tuple[int, int, int]:
    """Hours and minutes, and the position after them: "10:27", "10.45 pm"."""
    nothing = 99, 0, position + 1
    hour, colon, minute = tokens[position : position + 3]
    if colon.text == ":" and colon.glued and minute.glued and minute.text.isdecimal() and len(minute.text) == 2:
        return (
            (int(hour.text), int(minute.text), position + 3)
            if hour.text.isdecimal() and len(hour.text) <= 2
            else nothing
        )
    whole, _, part = hour.text.partition(".")
    if len(part) == 2 and part.isdecimal() and whole.isdecimal() and len(whole) <= 2 and _half(tokens, position + 1)[0]:
        return int(whole), int(part), position + 1
    return (int(hour.text), 0, position + 1) if hour.text.isdecimal() and len(hour.text) <= 2 else nothing


def _half(tokens: Tokens, position: int) -> tuple[str, int]:
    """Which half of the day is named at a position: "am", "p.m."."""
    token, stop, letter = tokens[position : position + 3]
    if token.key in _HALVES:
        return token.key, position + 1
    key = token.key + letter.key
    if stop.text == "." and stop.glued and letter.glued and key in _HALVES:
        last = position + 3
        return key, last + (tokens[last].text == "." and tokens[last].glued)
    return "", position
