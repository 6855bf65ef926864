"""Columns of the tables of figures: numbers, names, quotations."""

from collections.abc import Mapping

from textdesk.columns.column import DOCUMENTS, FIRST, PLACE, Column

_SIDES = tuple(
    Column(f"{name}_{side}", dtype, f"of the {which} figure: {meaning}")
    for side, which in (("a", "first"), ("b", "second"))
    for name, dtype, meaning in (
        ("doc", "str", "its text"),
        ("sentence", "int32", "which sentence of the text"),
        ("start", "int64", "its first character"),
        ("end", "int64", "one past its last character"),
        ("text", "str", "the words as they stand there"),
        ("passage", "str", "its sentence, where the table given has it"),
    )
)

_NUMBERS = (
    *PLACE,
    Column(
        "kind",
        "str",
        "count, money, percent, measure, duration, age, ratio, multiple, date, time, ordinal; "
        "label = a numeral that is not a quantity",
    ),
    Column(
        "value",
        "float64",
        "the number stated, of a range its lower end; missing for dates, times, labels",
    ),
    Column("low", "float64", "at least this; missing where the words set no bound: about, nearly, up to"),
    Column("high", "float64", "at most this; missing where the words set no bound: about, nearly, over"),
    Column("modifier", "str", "= ~ > >= < <= or range; dozens and thousands are ranges too"),
    Column("modifier_text", "str", "the words that say so: over, nearly, up to"),
    Column("direction", "str", "up or down, where the number is a change or its result"),
    Column("unit", "str", "what it is measured in: percent, year, kilometre; of money, cent or penny"),
    Column("currency", "str", "ISO 4217 code of an amount of money"),
    Column("per", "str", "per what: day, barrel, person, hour for km/h"),
    Column("counts", "str", "what is counted, as the text says it"),
    Column("counts_head", "str", "the noun in it"),
    Column("counts_start", "Int64", "first character of counts"),
    Column("counts_end", "Int64", "one past the last character of counts"),
    Column("subject", "str", "the subject of its clause, unless that is the figure itself: Pakistan"),
    Column("verb", "str", "the verb of its clause: lost"),
    Column(
        "date",
        "str",
        "ISO 8601, as precise as the text: 2024-05-10, 2021, --03-04 (no year), a span as A/B, 199X a decade, "
        "18XX a century, 2012-22 a summer, T22:27 a time of day; missing where only the text's own date could tell",
    ),
    Column(
        "precision",
        "str",
        "of a date: day, month, season, quarter, half year, year, fiscal year, span, decade, century; "
        "relative = told from another day (last year), worked out only where metadata give the text's date",
    ),
    Column("rule", "str", "the rule of the grammar that read it"),
    Column("reason", "str", "for a label: why it is no quantity"),
)

TABLES: Mapping[str, tuple[Column, ...]] = {
    "numbers": _NUMBERS,
    "claims": (
        *_NUMBERS,
        Column("hedge", "str", "how sure it sounds, in plain words: more than, nearly; missing: stated flatly"),
        Column("passage", "str", "the sentence that it stands in"),
    ),
    "side_by_side": (
        Column("counts", "str", "what both count, in the words of the first"),
        Column("names", "str", "the names that both sentences share"),
        Column(
            "relation",
            "str",
            "the same; compatible (the bounds meet: over 80,000 and 90,000); different; open (one says about)",
        ),
        *_SIDES,
        Column("dates_a", "str", "the dates that the first sentence states"),
        Column("dates_b", "str", "the dates that the second sentence states"),
    ),
    "names": (
        *PLACE,
        Column("kind", "str", "person, organisation, place, group, event or work"),
        Column(
            "identity",
            "str",
            "one name for one thing in a text; acronyms that are defined hold in all texts",
        ),
        Column("role", "str", "the title or office that stands before or after it"),
        Column("why", "str", "who says so: the model, a rule or aliases.csv, and which"),
    ),
    "identities": (
        Column("identity", "str", "one name for one thing"),
        Column("kind", "str", "person, organisation, place, group, event or work"),
        Column("mentions", "int64", "how often it is named"),
        DOCUMENTS,
        Column("named_as", "str", "the ways in which it is named, with their counts"),
        Column("roles", "str", "the titles and offices that stand with it"),
        *FIRST,
    ),
    "cards": (
        Column("about", "str", "what is told: kind, roles, named as, mentions, first, last, company, says"),
        Column("told", "str", "what the texts tell of it"),
        *FIRST,
    ),
    "doubts": (
        *PLACE,
        Column("kind", "str", "person, organisation, place, group, event or work"),
        Column("identity", "str", "the name that it is taken for"),
        Column("why", "str", "who says so: the model, a rule or aliases.csv, and which"),
        Column("doubt", "str", "why it deserves a look"),
    ),
    "amended": (
        *PLACE,
        Column("kind", "str", "what kind of name it is now; missing where it is none"),
        Column("was", "str", "the name or names that the model alone saw there; missing where it saw none"),
        Column("was_kind", "str", "the kind that the model gave"),
        Column("why", "str", "the rule that changed it"),
    ),
    "acronyms": (
        *PLACE,
        Column("short", "str", "the acronym; the place is that of the whole definition"),
        Column("long", "str", "what it stands for"),
    ),
    "quotes": (
        *PLACE,
        Column(
            "kind",
            "str",
            "direct (the words inside the marks) or indirect (what is said, believed, promised, demanded or rejected)",
        ),
        Column("speaker", "str", "who says it, as the text puts it; missing where the text names nobody"),
        Column(
            "who",
            "str",
            "who that is, as names() has it; a pronoun or an office only where it can mean one person alone",
        ),
        Column("speaker_start", "Int64", "first character of the speaker"),
        Column("speaker_end", "Int64", "one past the speaker's last character"),
        Column("cue", "str", "the verb or phrase that attributes it: said, according to"),
        Column("reported_by", "str", "who reports that the speaker says so, where the text names one"),
    ),
    "checks": (
        *PLACE,
        Column("check", "str", "what kind of passage it is"),
        Column("why", "str", "why a fact-checker would look at it"),
    ),
}
