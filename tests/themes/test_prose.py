"""What is said of themes is counted from their tables."""

from textdesk import from_texts, prose, themes

TEXTS = from_texts({"a": "War and peace. Peace now. War, war and peace. War and peace."})
BOOK = themes.Codebook((themes.Theme("War", match=("war", "battle*")), themes.Theme("Peace", match=("peace",))))
CODED = themes.code(TEXTS, BOOK)


def test_rules_that_never_fire_are_counted_and_heavy_ones_named():
    assert str(prose.rules(themes.rules(CODED, BOOK))) == (
        "1 of 3 rules never fires. More than half of a theme hangs on “war” for “War”."
    )
    assert str(prose.rules(themes.rules(CODED, themes.Codebook()))).startswith("There is no rule")


def test_company_is_said_with_its_denominator():
    assert str(prose.theme_company(themes.company(CODED, TEXTS))) == (
        "Most often “Peace” and “War” meet, in 3 of 4 sentences; measured against chance, “Peace” and “War”: "
        "1.0 times as often as expected (3 sentences)."
    )
    assert str(prose.theme_company(themes.company(CODED.head(0), TEXTS))) == "No two themes meet in a sentence."


def test_what_a_pattern_would_catch_is_said_with_what_is_new():
    texts = from_texts({"a": "War now. Truce and war. A truce and peace. Truce!"})
    coded = themes.code(texts, BOOK)

    def said(theme, pattern):
        return str(prose.tried(themes.tried(coded, texts, BOOK, theme, pattern), pattern))

    assert said("War", "truce") == (
        "“truce” would catch 3 passages: 1 in a sentence that no theme covers yet, "
        "1 in a sentence that only other themes cover and 1 in a sentence that the theme covers already."
    )
    assert said("", "war") == "“war” would catch 2 passages, all in sentences that a theme covers already."
    assert said("New", "peace") == "“peace” would catch 1 passage, in a sentence that only other themes cover."
    assert said("War", "cease-fire") == "“cease-fire” would catch nothing in these texts."
    assert said("War", "") == "No pattern is tried here."


def test_what_a_theme_rules_out_is_not_caught():
    book = themes.Codebook((themes.Theme("War", match=("war",), unless=("price war*",)),))
    texts = from_texts({"a": "A price war. A war of nerves."})
    tried = themes.tried(themes.code(texts, book), texts, book, "War", "war")
    assert tried["sentence"].tolist() == [2]


def test_who_asks_for_no_topics_waits_for_no_learner(run_python):
    code = "import sys; import textdesk.themes; print([m for m in ('scipy', 'sklearn') if m in sys.modules])"
    assert run_python(code) == "[]"
