"""Speed of the whole pipeline and of its steps: `python benchmarks/speed.py FOLDER [--check]`.

Reads every .txt file of the folder, analyses them all a few times and prints characters a second beside those of
jieba.lcut on the same texts. Machines differ, so what is pinned (`pinned.json`) is the ratio to jieba on the same
machine; `--check` ends with code 1 where the whole falls below it.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from analyzer.check import Findings, run_rules, select_rules
from analyzer.config import Settings
from analyzer.extract import find_initiatives, find_metrics, find_points, find_references
from analyzer.link import link_answers
from analyzer.model.layout import Layout
from analyzer.pipeline import Analyzer
from analyzer.readers import from_path
from analyzer.structure import read_layout

PINNED = Path(__file__).with_name("pinned.json")
ROUNDS = 3


def main(folder: str, check: str = "") -> int:
    documents = [from_path(path, Settings()) for path in sorted(Path(folder).glob("*.txt"))]
    characters = sum(len(document.text) for document in documents)
    started = time.perf_counter()
    analyzer = Analyzer()
    for document in documents:
        analyzer.analyze(document)
    print(
        f"{len(documents)} documents, {characters} characters; first pass {time.perf_counter() - started:.2f} s"
    )
    whole = characters / best(lambda: [analyzer.analyze(d) for d in documents]) / 1e6
    for name, seconds in steps(analyzer, [d.text for d in documents]).items():
        print(f"{name:12} {characters / seconds / 1e6:7.2f} M characters/s")
    jieba = characters / best(cut_with_jieba([d.text for d in documents])) / 1e6
    print(f"{'whole':12} {whole:7.2f} M characters/s\n{'jieba.lcut':12} {jieba:7.2f} M characters/s")
    print(f"{'ratio':12} {whole / jieba:7.2f}")
    floor = json.loads(PINNED.read_text(encoding="utf-8"))["speed_to_jieba"]
    return int(check == "--check" and whole / jieba < floor)


def best(work: Callable[[], object]) -> float:
    """The shortest of a few rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def steps(analyzer: Analyzer, texts: list[str]) -> dict[str, float]:
    lexicon = analyzer.lexicon
    layouts = [read_layout(text, lexicon) for text in texts]
    points = [find_points(layout, lexicon) for layout in layouts]
    found = [findings(analyzer, layout) for layout in layouts]
    rules = select_rules()
    work: dict[str, Callable[[], object]] = {
        "layout": lambda: [read_layout(text, lexicon) for text in texts],
        "initiatives": lambda: [find_initiatives(layout, lexicon) for layout in layouts],
        "metrics": lambda: [find_metrics(layout, lexicon) for layout in layouts],
        "references": lambda: [find_references(layout, lexicon) for layout in layouts],
        "points": lambda: [find_points(layout, lexicon) for layout in layouts],
        "links": lambda: [link_answers(problems, measures, lexicon) for problems, measures in points],
        "rules": lambda: [run_rules(each, rules, analyzer.settings) for each in found],
    }
    return {name: best(step) for name, step in work.items()}


def findings(analyzer: Analyzer, layout: Layout) -> Findings:
    """What the rules get of one document, found beforehand."""
    found = Findings(layout, analyzer.lexicon)
    # Each kind is found when it is first asked for.
    assert all(part is not None for part in (found.metrics, found.initiatives, found.references, found.links))  # noqa: S101
    return found


def cut_with_jieba(texts: list[str]) -> Callable[[], object]:
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    return lambda: [jieba.lcut(text) for text in texts]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
