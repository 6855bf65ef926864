"""Coding: longest match, once, unless a `not` says otherwise; silence is listed too."""

from textdesk import from_texts, themes

TEXT = "Free trade and trade unions. Counter-terrorism, counterterrorism. The sea is calm."


def coded(*parts):
    return themes.code(from_texts({"a": TEXT}), themes.Codebook(parts))


def found(*parts):
    return coded(*parts)["text"].tolist()


def test_the_longest_match_counts_once():
    assert found(themes.Theme("Trade", match=("trade", "free trade"))) == ["Free trade", "trade"]


def test_what_a_not_covers_is_not_the_themes():
    assert found(themes.Theme("Trade", match=("trade",), unless=("trade union*",))) == ["trade"]


def test_hyphen_space_and_nothing_are_the_same():
    assert found(themes.Theme("Security", match=("counter-terrorism",))) == ["Counter-terrorism", "counterterrorism"]


def test_a_passage_may_belong_to_several_themes():
    both = coded(themes.Theme("A", match=("sea",)), themes.Theme("B", match=("se*",)))
    assert both[["theme", "rule"]].to_numpy().tolist() == [["A", "sea"], ["B", "se*"]]


def test_rules_that_never_fire_are_listed():
    book = themes.Codebook((themes.Theme("Sea", match=("sea", "ocean")),))
    rules = themes.rules(themes.code(from_texts({"a": TEXT}), book), book)
    assert rules[["rule", "count", "share"]].to_numpy().tolist() == [["sea", 1, 1.0], ["ocean", 0, 0.0]]


def test_sentences_without_a_theme_are_listed():
    texts = from_texts({"a": TEXT})
    quiet = themes.uncoded(texts, themes.code(texts, themes.Codebook((themes.Theme("Sea", match=("sea",)),))))
    assert quiet["sentence"].tolist() == [1, 2]


def test_suggested_phrases_stand_between_grammatical_words():
    texts = from_texts({"a": "The sea wall broke. A new sea wall is dear. Nobody paid for the sea wall."})
    assert themes.phrases(texts, top=1)["phrase"].tolist() == ["sea wall"]
