"""Coding by the index against one regular expression a theme, over the same texts; run by hand.

usage: python -m tests.benchmarks.themes DICTIONARY TEXTS.jsonl.gz [WORDS]

The texts are JSON lines with a "text" each; they are repeated until there are WORDS words.
"""

import gzip
import json
import re
import resource
import sys
import time
from pathlib import Path

import regex

from textdesk import from_texts, themes

WORDS = 1_700_000


def read(path, words):
    """The texts by name, repeated up to so many words."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    chosen, size = {}, 0
    while size < words:
        text = texts[len(chosen) % len(texts)]
        chosen[f"{len(chosen):06}"] = text
        size += len(text.split())
    return chosen


def expression(theme):
    """One expression for all patterns of a theme, longest first, as a script would write it."""
    ways = sorted(theme.match, key=len, reverse=True)
    parts = [regex.escape(way).replace(r"\*", r"[\w'’-]*").replace(r"\ ", r"[\s-]+") for way in ways]
    return rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"


def main():
    """Print the seconds of each way, and their ratio."""
    dictionary, path, *rest = sys.argv[1:]
    chosen = read(Path(path), int(rest[0]) if rest else WORDS)
    book = themes.read_codebook(dictionary)

    started = time.process_time()
    texts = from_texts(chosen)
    size = len(texts.index)
    indexed = time.process_time() - started
    coded = themes.code(texts, book)
    ours = time.process_time() - started

    for engine in (re, regex):
        started = time.process_time()
        compiled = [engine.compile(expression(theme), engine.IGNORECASE) for theme in book.themes if theme.match]
        matches = sum(len(one.findall(text)) for one in compiled for text in chosen.values())
        theirs = time.process_time() - started
        say(f"{engine.__name__}: {theirs:.2f} s for {matches:,} matches; ours is {ours / theirs:.3f} of it")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"ours: {ours:.2f} s, {indexed:.2f} s of them for the index: {len(coded):,} matches in {size:,} words")
    say(f"{memory:.0f} MB at most")


def say(line):
    """Print a line."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
