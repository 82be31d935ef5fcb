"""How many deleted numbers are found again, under damage of several kinds, and how much is reported beside them.

    python benchmarks/damage.py FOLDER [--half even|odd|all] [--show N]

FOLDER holds UTF-8 .txt documents, taken in sorted order; `--half odd` looks at the documents that
`scripts/train_blanks.py --half even` has not learnt from. A deleted number counts as to be found where a unit, a
percent sign or a noun follows it, and it is no part of a date.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path
from typing import NamedTuple

from analyzer.extract import find_metrics
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

NUMBER = re.compile(r"(?<![0-9A-Za-z.])[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9.])")
FOLLOWED = re.compile(r"[\u4e00-\u9fff%％‰]")
NOT_COUNTED = re.compile(r"[年月日号时届版和与及或、至到的是为在]|世纪")


class Mode(NamedTuple):
    """One kind of damage."""

    name: str
    share: float
    fill: str
    whole: bool
    """Only numbers without a decimal point."""


MODES = (
    Mode("sound", 0.0, "", False),
    Mode("all numbers", 1.0, "", False),
    Mode("whole numbers", 1.0, "", True),
    Mode("one in twenty", 0.05, "", False),
    Mode("spaces", 1.0, " ", False),
    Mode("asterisks", 1.0, "**", False),
    Mode("letter x", 1.0, "x", False),
    Mode("brackets", 1.0, "（ ）", False),
)


class Hole(NamedTuple):
    """Where a number has gone, and whether it is to be found."""

    place: int
    counts: bool
    around: str


def damage(text: str, mode: Mode, chance: random.Random) -> tuple[str, list[Hole]]:
    """The damaged text and where numbers have gone from it."""
    out: list[str] = []
    holes: list[Hole] = []
    last = length = 0
    for match in NUMBER.finditer(text):
        if (mode.whole and "." in match[0]) or chance.random() >= mode.share:
            continue
        piece = text[last : match.start()]
        length += len(piece)
        start, end = match.span()
        counts = FOLLOWED.match(text, end) is not None and NOT_COUNTED.match(text, end) is None
        holes.append(
            Hole(length, counts, f"{text[max(0, start - 8) : start]}|{match[0]}|{text[end : end + 8]}")
        )
        out += [piece, mode.fill]
        length += len(mode.fill)
        last = end
    out.append(text[last:])
    return "".join(out), holes


class Tally:
    """Counts of one mode over all documents, with examples."""

    def __init__(self) -> None:
        self.found = self.missed = self.beside = 0
        self.misses: list[str] = []
        self.extras: list[str] = []

    def add(self, text: str, holes: list[Hole], places: set[int], width: int) -> None:
        """Count one document."""
        for hole in holes:
            if not hole.counts:
                continue
            if any(hole.place + d in places for d in range(-1, width + 2)):
                self.found += 1
            else:
                self.missed += 1
                self.misses.append(hole.around)
        near = {h.place + d for h in holes for d in range(-1, width + 3)}
        for place in places - near:
            self.beside += 1
            self.extras.append(f"{text[max(0, place - 10) : place]}▲{text[place : place + 8]}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all")
    parser.add_argument("--show", type=int, default=0, help="examples of each kind to print")
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.txt"))
    paths = {"even": paths[::2], "odd": paths[1::2], "all": paths}[options.half]
    texts = [p.read_bytes().decode("utf-8-sig") for p in paths]
    lexicon, chance = Lexicon(), random.Random(3)  # noqa: S311
    for mode in MODES:
        tally = Tally()
        for text in texts:
            broken, holes = damage(text, mode, chance)
            metrics = find_metrics(read_layout(broken, lexicon), lexicon)
            tally.add(broken, holes, {m.value_start for m in metrics if m.status != "given"}, len(mode.fill))
        share = tally.found / max(1, tally.found + tally.missed)
        print(
            f"{mode.name:15} found {tally.found} of {tally.found + tally.missed} ({share:.3f}), beside {tally.beside}"
        )
        for around in [*tally.misses[: options.show], *tally.extras[: options.show]]:
            print("    ", around.replace("\n", "⏎"))


if __name__ == "__main__":
    main()
