"""How long numbers take, as ratios in one run on the same text; by hand: ``python -m tests.benchmarks.numbers FILE``.

FILE holds prose: plain text, or one JSON object a line with a ``text`` (gzip is fine). Printed are

* the grammar alone against one plain pass that finds numerals in digits and words (at most 3);
* numbers with what they count against spaCy's own time for the same sentences (at most 1.3);
* the share of sentences that is parsed;
* the grammar on twice the text, for long sentences and for deserts of digits (about 2 is linear).
"""

import argparse
import gzip
import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from textdesk import from_texts
from textdesk.corpus import Corpus
from textdesk.figures.grammar import read
from textdesk.figures.grammar.parts import roles
from textdesk.figures.numbers import numbers
from textdesk.language import model
from textdesk.language.store import forget

RUNS = 5
DESERTS = ("1,2,3,", "one thousand, ", "$", "-", "1/2/", "tens of thousands of ", "12-34-", "half a ", "[1,", "9 ")


def texts_of(path: Path, letters: int) -> list[str]:
    """The texts in a file, up to so many letters."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines()
    found = [json.loads(line)["text"] if line.startswith("{") else line for line in lines]
    total, kept = 0, []
    for text in found:
        if total > letters:
            break
        kept.append(text)
        total += len(text)
    return kept


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The shortest of several runs, in seconds of this process."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def plain_pass() -> re.Pattern[str]:
    """One regular expression that finds numerals, in digits and in words."""
    words = {word for role in ("small", "hundred", "scale", "dozen", "many") for word in roles(role)}
    return re.compile(rf"\b(?:\d[\d,.]*|(?:{'|'.join(sorted(words, key=len, reverse=True))}))\b", re.IGNORECASE)


def grammar_ratio(texts: list[str]) -> float:
    """The grammar's time against the plain pass."""
    pattern = plain_pass()
    plain = seconds(lambda: [list(pattern.finditer(text)) for text in texts])
    return seconds(lambda: [read(text) for text in texts]) / plain


def counting_ratio(texts: list[str]) -> tuple[float, float]:
    """The time of numbers against spaCy's for the sentences parsed, and the share of sentences that is."""
    found = numbers(corpus(texts))
    counting = found[~found["kind"].isin(["date", "time", "label", "ordinal"])]
    documents = [*corpus(texts)]
    inside = {name: sorted(rows["sentence"].unique() - 1) for name, rows in counting.groupby("doc", observed=True)}
    wanted = [(one, one.sentences[number]) for one in documents for number in inside.get(one.name, [])]
    pieces = [one.text[sentence.start : sentence.end] for one, sentence in wanted]
    spacy = seconds(lambda: list(model().pipe(pieces)), runs=2)
    ours = seconds(lambda: anew(texts), runs=2)
    return ours / spacy, len(pieces) / sum(len(document.sentences) for document in documents)


def anew(texts: list[str]) -> object:
    """Numbers of texts of which nothing is remembered."""
    os.environ["TEXTDESK_CACHE"] = "off"
    forget()
    return numbers(corpus(texts))


def corpus(texts: list[str]) -> Corpus:
    """The texts afresh."""
    return from_texts({f"{number:06}": text for number, text in enumerate(texts)})


def growth(text: str) -> float:
    """How much longer twice the text takes."""
    return seconds(lambda: read(text * 2), runs=3) / seconds(lambda: read(text), runs=3)


def measured(path: Path, letters: int) -> Iterator[str]:
    """What was measured, line by line."""
    texts = texts_of(path, letters)
    yield f"{len(texts):,} texts, {sum(map(len, texts)):,} letters"
    yield f"grammar / plain pass for numerals: {grammar_ratio(texts):.2f}"
    ratio, share = counting_ratio(texts)
    yield f"numbers with what they count / spaCy on the {share:.1%} of sentences parsed: {ratio:.2f}"
    long_sentence = " ".join(texts)[: letters // 4].replace(".", ",")
    yield f"one long sentence, twice as long: {growth(long_sentence):.2f} times the time"
    for desert in DESERTS:
        yield f"{desert!r} again and again, twice as long: {growth(desert * 4000):.2f} times the time"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--letters", type=int, default=600_000, help="how much of the file to read")
    given = parser.parse_args()
    for line in measured(given.file, given.letters):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
