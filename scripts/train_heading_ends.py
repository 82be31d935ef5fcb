"""Train the model of `analyzer/structure/heading_ends.tsv` on headings that end with their line.

    train_heading_ends.py FOLDER [--out analyzer/structure/heading_ends.tsv] [--evaluate]

FOLDER holds documents as .txt. Of each heading that fills its line without an end mark and has text below, the line
end is taken out: that place is a heading's end, all others near by are not; and so is none inside a heading that a 。
closes. Documents are split in two halves by the checksum of their names; --evaluate trains on one half and
prints figures on the other.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from analyzer.lexicon import Lexicon
from analyzer.model.layout import Layout
from analyzer.structure import read_layout
from analyzer.structure.heading_ends import BIAS, MAX_TITLE, MIN_TITLE, features, find_end

MIN_BODY = 20
MIN_COUNT = 4
Example = tuple[str, int | None]
"""Text from a heading's first word on, and where the heading ends in it; None where a 。 closes it."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--evaluate", action="store_true")
    arguments = parser.parse_args()
    lexicon = Lexicon()
    halves: tuple[list[Example], list[Example]] = ([], [])
    for path in sorted(arguments.folder.glob("*.txt")):
        layout = read_layout(path.read_bytes().decode("utf-8-sig"), lexicon)
        halves[zlib.crc32(path.stem.encode()) % 2].extend(examples(layout))
    halves = (list(dict.fromkeys(halves[0])), list(dict.fromkeys(halves[1])))
    print("headings", len(halves[0]), len(halves[1]))
    if arguments.evaluate:
        table = train(halves[0])
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
            evaluate(table, halves[1], threshold)
    if arguments.out:
        table = train(halves[0] + halves[1])
        lines = ["feature\tweight", *(f"{name}\t{table[name]:g}" for name in sorted(table))]
        arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def examples(layout: Layout) -> Iterator[Example]:
    """Headings with the text behind them as if no line end stood between."""
    for section in layout.sections:
        title = layout.folded[section.heading_end - len(section.title) : section.heading_end]
        behind = layout.folded[section.heading_end : section.heading_end + 120]
        if not MIN_TITLE <= len(title) <= MAX_TITLE:
            continue
        if behind[:1] == "。":
            yield title + "。", None
        elif behind[:1] in "\r\n":
            body = behind.strip().split("\n")[0]
            if len(body) >= MIN_BODY and "。" in layout.text[section.heading_end : section.heading_end + 300]:
                yield title + body[:40], len(title)


def train(data: list[Example]) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    rows: list[list[str]] = []
    labels: list[int] = []
    for text, end in data:
        for at in range(MIN_TITLE, min(MAX_TITLE, len(text) - 1)):
            rows.append(features(text, at, 0))
            labels.append(int(at == end))
    counts = Counter(f for row in rows for f in row)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{f: 1.0 for f in row if counts[f] >= MIN_COUNT} for row in rows])
    model = LogisticRegression(C=1.0, max_iter=300)
    model.fit(matrix, labels)
    table = {BIAS: round(float(model.intercept_[0]), 2)}
    for j, name in enumerate(vectorizer.get_feature_names_out()):
        if abs(weight := round(float(model.coef_[0][j]), 2)) >= 0.2:
            table[str(name)] = weight
    return table


def evaluate(table: dict[str, float], data: list[Example], threshold: float) -> None:
    """Of headings without a mark: how many ends are found; of those with one: how many are cut by mistake."""
    open_ends = [(t, e) for t, e in data if e is not None]
    closed = [t for t, e in data if e is None]
    right = wrong = cut = 0
    for text, end in open_ends:
        found = find_end(text, 0, len(text), table)
        if found is not None and found[1] >= threshold:
            right += found[0] == end
            wrong += found[0] != end
    for text in closed:
        found = find_end(text, 0, len(text), table)
        cut += found is not None and found[1] >= threshold
    print(
        f"{threshold}: found {right}/{len(open_ends)} elsewhere {wrong}; cut by mistake {cut}/{len(closed)}"
    )


if __name__ == "__main__":
    main()
