"""Names in words: what is said is what the tables say."""

from textdesk import figures, from_texts, prose, together

TEXT = "“We stay,” said Ada Byron in Lima. Ada Byron met Omar Haddad in Lima. Haddad left."


def test_names_in_words():
    texts = from_texts({"a": TEXT})
    found, said = figures.names(texts), figures.quotes(texts)
    pairs = (
        "3 pairs of names meet. Most often “Ada Byron” and “Lima”: 2 sentences name both; 2 name the one, 2 the other."
    )
    assert prose.company(together(found, found)).text == pairs
    lima = "Most often “Ada Byron” stands beside “Lima”, in 2 of its 2 sentences."
    assert prose.beside(together(found, found)).text == lima
    assert prose.speakers(said).text == "1 statement, in quotation marks, by “Ada Byron”."
    assert prose.uncertain(figures.uncertain(found), found).text.startswith("None of 6 mentions is uncertain")


def test_a_pronoun_is_nobody_who_speaks_most():
    said = figures.quotes(
        from_texts({"a": "They said that it was late. They said that it was cold. Anna Lund said it rained."})
    )
    assert prose.speakers(said).text.endswith("Most often: “Anna Lund” (1). Of 2 it says so by a pronoun alone.")


def test_what_was_amended_names_the_model_and_adds_up():
    texts = from_texts({"a": "It began with Operation Rising Tide in Lima."})
    found = figures.names(texts)
    said = prose.amended(figures.amended(texts, found), found, figures.model_version()).text
    assert said.startswith("The model is en_core_web_sm 3.8.0, spaCy 3.8.")
    assert "Of 2 mentions it found 1 as they stand here; rules mended" in said


def test_what_an_alias_changes():
    texts = from_texts({"a": TEXT})
    before = figures.names(texts)
    renamed = figures.names(texts, [figures.Alias("Lima", "Lima, Ohio", "")])
    dropped = figures.names(texts, [figures.Alias("Lima", "", "none")])
    same = "With this line, 2 of 6 mentions have another name or kind."
    assert prose.aliased(before, renamed).text == same
    assert prose.aliased(before, dropped).text.endswith("another name or kind and 2 are no names any more.")


def test_nothing_is_said_of_nothing():
    texts = from_texts({})
    found, said = figures.names(texts), figures.quotes(texts)
    assert prose.beside(together(found, found)).text.startswith("None stands")
    assert prose.company(together(found, found)).text == "No two names stand in one sentence."
    assert prose.speakers(said).text == "Nobody is quoted in these texts."
    assert prose.uncertain(figures.uncertain(found), found).text == "There is no name here, so none is uncertain."
    assert prose.amended(figures.amended(texts, found), found, "m").text.endswith("no name, and the rules none either.")
    assert prose.aliased(found, found).text == "There is no name here for a line to change."
    assert figures.names(from_texts({"a": "It rains."}), [figures.Alias("", "nobody", "")]).empty
