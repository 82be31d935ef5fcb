"""Look at the outlines of a folder of documents: how stable, how plausible, and which look strangest.

    measure_outline.py FOLDER [--strangest N]

Needs no annotation. "stable" compares each outline with that of the same text without its line ends: the share of
headings (place and level) that both have. Odd documents are printed for a reader to find the rule that went wrong.
"""

from __future__ import annotations

import argparse
import re
import zlib
from itertools import pairwise
from pathlib import Path

from analyzer.lexicon import Lexicon
from analyzer.model.layout import Layout
from analyzer.structure import read_layout

LONG_TITLE = 60
_ENDS = re.compile(r"[。；;]")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--strangest", type=int, default=5)
    parser.add_argument("--unstable", type=int, default=0)
    arguments = parser.parse_args()
    lexicon = Lexicon()
    halves: tuple[list[float], list[float]] = ([0, 0, 0], [0, 0, 0])
    found: list[tuple[float, str, Layout]] = []
    unstable: list[tuple[int, str, list[str]]] = []
    overlong, deep = [], []
    for path in sorted(arguments.folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig")
        layout = read_layout(text, lexicon)
        both, with_ends, without, differences = compare(text, layout, lexicon)
        half = halves[zlib.crc32(path.stem.encode()) % 2]
        for i, n in enumerate((both, with_ends, without)):
            half[i] += n
        unstable.append((with_ends + without - 2 * both, path.stem, differences))
        found.append((strangeness(layout), path.stem, layout))
        titles = [s.title for s in layout.sections]
        if titles and sum(len(t) > LONG_TITLE for t in titles) > 0.3 * len(titles):
            overlong.append(path.stem)
        if any(s.level > 6 for s in layout.sections):
            deep.append(path.stem)
    for name, (both, a, b) in zip(("first half", "second half"), halves, strict=True):
        print(
            f"{name}: headings {a:.0f}, without line ends {b:.0f}, stable F1 {2 * both / max(a + b, 1):.3f}"
        )
    print("overlong:", overlong, "deeper than 6:", deep)
    for _, stem, differences in sorted(unstable, reverse=True)[: arguments.unstable]:
        print("~~~~", stem, len(differences), *differences[:14], sep="\n    ")
    for score, stem, layout in sorted(found, key=lambda f: -f[0])[: arguments.strangest]:
        show(score, stem, layout)


def compare(text: str, layout: Layout, lexicon: Lexicon) -> tuple[int, int, int, list[str]]:
    """Headings that both readings have, that each has, and what differs."""
    moved = [0]
    for char in text:
        moved.append(moved[-1] + (char not in "\r\n"))
    bare = "".join(c for c in text if c not in "\r\n")
    other = read_layout(bare, lexicon)
    ours = {(moved[s.heading_start], s.level): s for s in layout.sections}
    theirs = {(s.heading_start, s.level): s for s in other.sections}
    differences = [
        (at, f"- {s.level} {s.number} {s.title[:30]}") for at, s in ours.items() if at not in theirs
    ]
    differences += [
        (at, f"+ {s.level} {s.number} {s.title[:30]}") for at, s in theirs.items() if at not in ours
    ]
    return len(ours.keys() & theirs.keys()), len(ours), len(theirs), [d for _, d in sorted(differences)]


def strangeness(layout: Layout) -> float:
    """How little an outline looks like one: long or empty titles, depth, gaps, an inner level first."""
    sections = layout.sections
    if not sections:
        return len(layout.text) / 8000
    count = len(sections)
    long_titles = sum(len(s.title) > 40 for s in sections) / count
    empty = sum(not s.title and not (s.number or "").startswith("第") for s in sections) / count
    inner_first = 2 * (sections[0].level > 1)
    depth = max(0, max(s.level for s in sections) - 4)
    jumps = sum(b.level > a.level + 1 for a, b in pairwise(sections)) / count
    plain = sum(s.number is None for s in sections) / count
    closed = sum(bool(_ENDS.search(s.title)) for s in sections) / count
    repeated = 1 - len({(s.number, s.title) for s in sections}) / count
    starts = [s.heading_start for s in sections] + [len(layout.text)]
    sparse = max(b - a for a, b in pairwise(starts)) / 12000
    return (
        5 * long_titles
        + 5 * empty
        + inner_first
        + depth
        + 5 * jumps
        + plain
        + 5 * closed
        + 3 * repeated
        + sparse
    )


def show(score: float, stem: str, layout: Layout) -> None:
    zones = [(z.kind, z.start, z.end) for z in layout.zones if z.kind != "body"]
    print(f"==== {stem} {score:.2f} | {layout.title} | {layout.genre} | {zones[:8]}")
    for section in layout.sections[:45]:
        print("  " + "    " * (section.level - 1), section.number, "|", section.title[:70], "|", section.role)


if __name__ == "__main__":
    main()
