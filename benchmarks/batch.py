"""Throughput and memory of a batch: `python benchmarks/batch.py FOLDER [--documents N] [--check]`.

Analyses every .txt file of the folder, repeated under new names until there are N documents (once by default), with
one worker and with two, each into a new store, and cuts the same texts with jieba.lcut. Prints for each run
documents and characters a second, by the clock and by the processor, and the peak memory of the parent and of the
largest worker. On a machine that others use too, only the figures by the processor mean something. `--check` ends
with code 1 where one worker falls below the pinned ratio to jieba (by the processor; `pinned.json`), or where two
workers spend more on the same work than is pinned.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

PINNED = Path(__file__).with_name("pinned.json")
SCRIPT = """
import json, resource, sys, time
from pathlib import Path
from analyzer.batch import run_batch
from analyzer.batch.items import find_items
times, started = [], time.perf_counter()
done = lambda outcome: times.append((outcome.analysed, time.perf_counter() - started))
summary = run_batch(find_items([sys.argv[1]]), Path(sys.argv[2]), workers=int(sys.argv[3]), done=done)
peak = lambda who: resource.getrusage(who).ru_maxrss / 1024
seconds = time.perf_counter() - started
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
spent = sum(one.ru_utime + one.ru_stime for one in used)
print(json.dumps([seconds, spent, summary.documents, summary.characters,
    peak(resource.RUSAGE_SELF), peak(resource.RUSAGE_CHILDREN), times]))
"""


class Run(NamedTuple):
    """What one batch took; memory in MB, `times` the documents of each chunk and when it was done."""

    seconds: float
    processor: float
    documents: int
    characters: int
    parent: float
    worker: float
    times: list[tuple[int, float]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    texts = [
        path.read_text(encoding="utf-8", errors="replace") for path in sorted(given.folder.glob("*.txt"))
    ]
    with tempfile.TemporaryDirectory() as name:
        table = Path(name) / "documents.jsonl"
        write_table(table, texts, given.documents or len(texts))
        jieba = sum(map(len, texts)) / cut_seconds(texts)
        one, two = (batch(table, Path(name) / f"store{n}", n) for n in (1, 2))
    print(f"jieba.lcut    {jieba / 1e6:6.2f} M characters/s; load of the machine {os.getloadavg()[0]:.1f}")
    for workers, run in ((1, one), (2, two)):
        report(workers, run, jieba)
    ratio, extra = one.characters / one.processor / jieba, two.processor / one.processor
    print(
        f"two workers against one: {one.seconds / two.seconds:.2f} by the clock, {extra:.2f} of the processor time"
    )
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))["batch"]
    return int(given.check and (ratio < pinned["one_worker_to_jieba"] or extra > pinned["two_workers_cost"]))


def write_table(path: Path, texts: list[str], count: int) -> None:
    """The texts as a JSON Lines table, one after the other and again, each under a key of its own."""
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            row = {"document": f"{number:06}", "text": texts[number % len(texts)]}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def batch(table: Path, store: Path, workers: int) -> Run:
    """One batch in a process of its own, so that its memory can be told."""
    command = [sys.executable, "-c", SCRIPT, str(table), str(store), str(workers)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    shutil.rmtree(store)
    return Run(*json.loads(done.stdout.splitlines()[-1]))


def cut_seconds(texts: list[str]) -> float:
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    started = time.process_time()
    for text in texts:
        jieba.lcut(text)
    return time.process_time() - started


def report(workers: int, run: Run, jieba: float) -> None:
    rate = run.characters / run.processor
    print(
        f"{workers} worker(s)   {rate / 1e6:6.2f} M characters/s of processor time, {rate / jieba:.2f} x jieba; "
        f"{run.documents / run.seconds:.1f} documents/s by the clock; peak {run.parent:.0f} MB, largest worker "
        f"{run.worker:.0f} MB ({run.documents} documents in {run.seconds:.1f} s, processor {run.processor:.1f} s)"
    )
    quarters = [speed(run.times, part) for part in range(4)]
    print("              documents/s in each quarter: " + ", ".join(f"{value:.1f}" for value in quarters))


def speed(times: list[tuple[int, float]], part: int) -> float:
    """Documents a second in one quarter of the chunks."""
    size = max(1, len(times) // 4)
    chunk = times[part * size : (part + 1) * size]
    before = times[part * size - 1][1] if part else 0.0
    return sum(count for count, _ in chunk) / (chunk[-1][1] - before) if chunk else 0.0


if __name__ == "__main__":
    sys.exit(main())
