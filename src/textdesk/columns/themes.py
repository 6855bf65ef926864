"""Columns of the tables of themes."""

from collections.abc import Mapping

from textdesk.columns.column import COUNT, DOCUMENTS, FIRST, KEYNESS, PLACE, Column

TABLES: Mapping[str, tuple[Column, ...]] = {
    "themes": (
        *PLACE,
        Column("theme", "str", "the codebook's theme"),
        Column("rule", "str", "the pattern that matched"),
    ),
    "tried": (
        *PLACE,
        Column("theme", "str", "the theme that the pattern is tried for"),
        Column("rule", "str", "the pattern"),
        Column("new", "str", "whether the sentence is new to every theme, or to this one; empty otherwise"),
    ),
    "rules": (
        Column("theme", "str", "the codebook's theme"),
        Column("rule", "str", "the pattern"),
        COUNT,
        Column("share", "float64", "share of the theme's matches, from 0 to 1"),
        Column("note", "str", "a rule that never fires, or makes most of its theme; empty otherwise"),
        *FIRST,
    ),
    "theme_counts": (
        Column("theme", "str", "the codebook's theme"),
        Column("part", "str", "the text, its paragraph, or the group of texts"),
        COUNT,
        Column("words", "int64", "how many words the part has"),
        Column("per_thousand", "float64", "count per 1,000 words of the part"),
    ),
    "theme_keyness": (
        Column("part", "str", "the text, its paragraph, or the group of texts: the left side"),
        Column("theme", "str", "the codebook's theme"),
        *KEYNESS,
        *FIRST,
    ),
    "theme_company": (
        Column("left", "str", "the one theme"),
        Column("right", "str", "the other"),
        Column("together", "int64", "in how many sentences (or other units) both stand"),
        Column("left_units", "int64", "in how many the one stands"),
        Column("right_units", "int64", "in how many the other stands"),
        Column("units", "int64", "how many sentences (or other units) there are"),
        Column("expected", "float64", "in how many both would stand by chance"),
        Column("lift", "float64", "together / expected: 1 = as by chance, 2 = twice as often"),
        *FIRST,
    ),
    "codings": (
        *PLACE,
        Column("coder", "str", "who rated the sentence"),
        Column("theme", "str", "the theme it was rated for"),
        Column("value", "float64", "1 = has the theme, 0 = has it not, or how much of it"),
    ),
    "agreement": (
        Column("theme", "str", "the theme, or all of them together"),
        Column("coders", "int64", "how many coders there are"),
        Column("sentences", "int64", "sentences (for all themes: of each theme) that two coders or more have rated"),
        Column("positives", "int64", "in how many of them at least one coder sees the theme"),
        Column("same", "float64", "share of pairs of ratings that are the same, from 0 to 1"),
        Column("alpha", "float64", "Krippendorff's alpha: 1 = full agreement, 0 = as by chance"),
        Column("low", "float64", "lower end of the 95 % interval of alpha"),
        Column("high", "float64", "upper end of the 95 % interval of alpha"),
        Column("note", "str", "why alpha is undefined or rests on little; empty otherwise"),
    ),
    "disagreements": (
        *PLACE,
        Column("theme", "str", "the theme that is rated differently"),
        Column("codes", "str", "what each coder says"),
    ),
    "losses": (
        Column("where", "str", "the theme or the text that it is about"),
        Column("what", "str", "what the format does not carry as it is"),
        Column("reason", "str", "what became of it"),
    ),
    "phrases": (
        *PLACE,
        Column("phrase", "str", "a suggested key phrase, as it is mostly written; its place is its first"),
        COUNT,
        Column("score", "float64", "how telling it is; only the order matters"),
    ),
    "folder_phrases": (
        Column("phrase", "str", "a suggested key phrase, as it is mostly written"),
        COUNT,
        DOCUMENTS,
        Column("score", "float64", "how telling it is; only the order matters"),
        *FIRST,
    ),
    "near_theme": (
        Column("word", "str", "a word that keeps the theme's company: a suggestion"),
        Column("sentences", "int64", "in how many sentences of the theme it stands"),
        *KEYNESS,
        *FIRST,
    ),
    "like_theme": (
        Column("word", "str", "a word that is used like the theme's own: a suggestion"),
        COUNT,
        Column("cosine", "float64", "how near it is to the theme's words, 1 = used the same"),
        Column("like", "str", "the words of the theme that it is nearest to"),
        *FIRST,
    ),
    "topics": (
        Column("topic", "Int64", "the topic's number, that of most texts first"),
        Column("title", "str", "phrases and words that tell it from others: a suggestion"),
        Column("strongest", "str", "its ten strongest words"),
        Column("texts", "int64", "in how many texts it is the strongest"),
        Column("share", "float64", "share of the texts, from 0 to 1"),
        Column("stability", "float64", "how well other runs find it again: 1 = the same texts every time"),
        *FIRST,
    ),
    "topic_texts": (
        Column("doc", "category", "the text's name"),
        Column("topic", "Int64", "its strongest topic; missing where it has none of their words"),
        Column("weight", "float64", "that topic's share of all topics in the text, from 0 to 1"),
    ),
    "topic_sentences": (
        *PLACE,
        Column("topic", "Int64", "the topic that the sentence stands for"),
        Column("score", "float64", "how much of the topic's words it has for its length; only the order matters"),
    ),
    "learned": (
        Column("theme", "str", "the theme"),
        Column("sentences", "int64", "how many sentences are coded by hand"),
        Column("positives", "int64", "how many of them have the theme"),
        Column("same", "float64", "share of held-out sentences that are predicted as the coder says, from 0 to 1"),
        Column("alpha", "float64", "Krippendorff's alpha of coder and predictions: 1 = agreement, 0 = as by chance"),
        Column("low", "float64", "lower end of the 95 % interval of alpha"),
        Column("high", "float64", "upper end of the 95 % interval of alpha"),
        Column("note", "str", "why the theme is not learned; empty otherwise"),
    ),
    "suggested": (
        *PLACE,
        Column("theme", "str", "the theme"),
        Column("suggested", "bool", "whether the sentence may have the theme: a suggestion"),
        Column("chance", "float64", "how sure the learner is that it has, from 0 to 1"),
    ),
}
