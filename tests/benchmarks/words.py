"""Words per second beside the peers, whole processes, on the same texts in one run.

    python -m tests.benchmarks.words FOLDER
    python -m tests.benchmarks.words FOLDER --grow debates.jsonl.gz --megabytes 50

FOLDER holds .txt files; ``--grow`` fills it first from a file of JSON lines with a ``text`` each,
whose lines are shuffled every time they come round. Peers are measured where they are installed:
pip install scikit-learn nltk polars. CPU seconds are the system's own account of each process.
"""

import argparse
import gzip
import json
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

READ = "import os, sys; folder = sys.argv[1]; paths = sorted(os.path.join(folder, n) for n in os.listdir(folder))\n"
LOOP = """
import re
from collections import Counter
pattern = re.compile({pattern!r})
print(sum(Counter(pattern.findall(open(path, encoding='utf-8').read().lower())).total() for path in paths))
"""
# The definition of a word as far as Python's own re can say it: words, numbers, addresses, handles.
OWN = (
    r"https?://\w[^\s<>\"]*[\w/]|[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+|(?<![\w&])[@#][^\W\d]\w*"
    r"|[^\W_](?:[^\W_]|[-'’](?=[^\W_])|(?<=\d)[.,/:](?=\d))*"
)
PROGRAMS = {
    "wc -w": None,
    r"re \w+ and Counter": READ + LOOP.format(pattern=r"\w+"),
    "re own pattern and Counter": READ + LOOP.format(pattern=OWN),
    "textdesk: every word, its place, its texts": """
import sys
from textdesk import read_folder
found = read_folder(sys.argv[1])
print(len(found.index), len(found.frequencies.chunks[0].ids))
""",
    "textdesk: words.count": """
import sys
from textdesk import read_folder, words
print(words.count(read_folder(sys.argv[1]))['count'].sum())
""",
    "textdesk: words.count of a stream": """
import sys
from textdesk import stream_folder, words
print(words.count(stream_folder(sys.argv[1]))['count'].sum())
""",
    "scikit-learn CountVectorizer": READ
    + """
from sklearn.feature_extraction.text import CountVectorizer
print(CountVectorizer(input='filename', token_pattern=r'\\w+').fit_transform(paths).sum())
""",
    "NLTK wordpunct and FreqDist": READ
    + """
from nltk import FreqDist, wordpunct_tokenize
print(sum(FreqDist(wordpunct_tokenize(open(path, encoding='utf-8').read().lower())).N() for path in paths))
""",
    "polars": READ
    + """
import polars
texts = polars.DataFrame({'doc': paths, 'text': [open(path, encoding='utf-8').read() for path in paths]})
words = texts.with_columns(polars.col('text').str.to_lowercase().str.extract_all(r'\\w+')).explode('text')
print(words.group_by('doc', 'text').len()['len'].sum())
""",
}


def grow(folder: Path, source: Path, megabytes: float) -> None:
    """Write texts of the source's lines in another order until there are so many megabytes."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"].split("\n") for line in lines]
    folder.mkdir(parents=True, exist_ok=True)
    shuffler = random.Random(1)  # noqa: S311
    size = number = 0
    while size < megabytes * 1e6:
        lines = texts[number % len(texts)]
        shuffler.shuffle(lines)
        size += (folder / f"{number:06}.txt").write_bytes("\n".join(lines).encode())
        number += 1


def processor_seconds(command: list[str]) -> tuple[float, float, str]:
    """Run a command; return its CPU seconds, its peak memory in megabytes and what it printed last."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(command[0])
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said.strip().split("\n")[-1]


def whole_processes(folder: Path, runs: int) -> None:
    """Print the CPU time of each program, all of them in turn, as medians."""
    figures: dict[str, list[tuple[float, float, str]]] = {}
    for name, program in list(PROGRAMS.items()) * runs:
        code = (
            ["sh", "-c", f"cat {folder}/*.txt | wc -w"]
            if program is None
            else [sys.executable, "-c", program, str(folder)]
        )
        try:
            figures.setdefault(name, []).append(processor_seconds(code))
        except RuntimeError:
            figures[name] = []
    loops = {name: statistics.median(run[0] for run in figures[name]) for name in figures if name.startswith("re ")}
    plain, own = loops.values()
    print(f"{'':46}{'CPU s':>8}{'/ re w+':>10}{'/ re own':>10}{'peak MB':>9}  counted")
    for name, found in figures.items():
        if not found:
            print(f"{name:46}  not installed")
            continue
        seconds = statistics.median(run[0] for run in found)
        print(f"{name:46}{seconds:8.2f}{seconds / plain:10.2f}{seconds / own:10.2f}{found[0][1]:9.0f}  {found[0][2]}")


def once_built(folder: Path) -> None:
    """Print the time of each view of an index that stands, and what two threads save."""
    from textdesk import read_folder, words  # noqa: PLC0415
    from textdesk.corpus.build import build_index  # noqa: PLC0415

    texts = read_folder(folder)
    walls = []
    for threads in (1, 2, 1, 2, 1, 2):
        start = time.perf_counter()
        build_index(texts.documents, threads)
        walls.append(time.perf_counter() - start)
    print(f"\nIndex by one thread / by two, wall: {statistics.median(walls[::2]) / statistics.median(walls[1::2]):.2f}")
    counted = words.count(texts)
    word = counted.loc[counted["count"] < 26_000, "word"].iloc[0]
    half = len(texts) // 2
    left, right = texts.only(texts.names[:half]), texts.only(texts.names[half:])
    for number, document in enumerate(texts):
        document.metadata["group"] = str(number % 8)  # type: ignore[index]
    views = {
        f"100 lines of {word!r}": lambda: words.concordance(texts, word, rows=100),
        "all its lines": lambda: words.concordance(texts, word),
        "a phrase": lambda: words.concordance(texts, f"the {word}", rows=100),
        "a wildcard": lambda: words.concordance(texts, "secur*", rows=100),
        "collocates within 5": lambda: words.collocations(texts, word),
        "keyness of all words": lambda: words.compare(left, right),
        "counts by 8 groups": lambda: words.count_by(texts, "group"),
        "all runs of two words": lambda: words.ngrams(texts),
    }
    print(f"\n{len(texts.index):,} tokens once built{'':16}{'rows':>10}{'CPU ms':>10}")
    for name, view in views.items():
        view()
        times = []
        for _ in range(5):
            start = time.process_time()
            rows = len(view())
            times.append(1000 * (time.process_time() - start))
        print(f"{name:40}{rows:10,}{statistics.median(times):10.1f}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--grow", type=Path)
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    if given.grow:
        grow(given.folder, given.grow, given.megabytes)
    whole_processes(given.folder, given.runs)
    once_built(given.folder)


if __name__ == "__main__":
    main()
