"""Names and quotes beside plain spaCy with the same pipeline; run by hand: python -m tests.benchmarks.names [FILE].

FILE holds one text a paragraph; without it the sample is read again and again. Both run in one process, one
after the other, so that only their ratio means something.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

WORDS = 20_000


def seconds(run: Callable[[], object]) -> float:
    """How long something takes."""
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def main(file: str | None) -> None:
    """Print the ratios: the first reading beside plain spaCy, the second beside the first."""
    with tempfile.TemporaryDirectory() as cache:
        os.environ["TEXTDESK_CACHE"] = cache
        # The store looks for its folder when it is used, so this comes first.
        from textdesk import figures, from_texts, language, read_folder  # noqa: PLC0415
        from textdesk.language import store  # noqa: PLC0415

        if file:
            pieces = Path(file).read_text(encoding="utf-8").split("\n\n")
        else:
            sample = next(iter(read_folder(Path(__file__).parents[2] / "seeds"))).text
            pieces = [sample] * (WORDS // len(sample.split()) + 1)
        texts = {f"{number:05}": f"{piece}\n\nText {number}." for number, piece in enumerate(pieces)}
        nlp = language.model()
        list(nlp.pipe(["A first sentence, so that everything is loaded."]))
        plain = seconds(lambda: [len(doc.ents) for doc in nlp.pipe(texts.values())])
        names = seconds(lambda: figures.names(from_texts(texts)))
        quotes = seconds(lambda: figures.quotes(from_texts(texts)))
        store.forget()
        corpus = from_texts(texts)
        again = seconds(lambda: (figures.names(corpus), figures.quotes(corpus)))
        words = sum(len(text.split()) for text in texts.values())
        sys.stdout.write(
            f"{words:,} words in {len(texts):,} texts\n"
            f"names at {100 * plain / names:.0f} % of the speed of plain spaCy ({names:.1f} s and {plain:.1f} s)\n"
            f"names and quotes at {100 * plain / (names + quotes):.0f} %\n"
            f"read again from the cache in {100 * again / (names + quotes):.1f} % of the first time ({again:.2f} s)\n",
        )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
