"""How many deleted numbers are found again, under damage of several kinds, and how much is reported beside them.

    python benchmarks/damage.py FOLDER [--half even|odd|all] [--table FILE] [--together FILE] [--show N]

FOLDER holds UTF-8 .txt documents; `--half odd` looks at those that `scripts/train_blanks.py --half even --write FILE`
has not learnt from, and `--table FILE` takes the weights it wrote. `--together` names a file whose lines list
documents (without .txt) that are nearly the same: they go to one half. A deleted number counts as to be found where
a unit, a percent sign or a noun follows it, and it is no part of a date.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path
from typing import NamedTuple

from analyzer.evaluate.halves import halves
from analyzer.extract import find_metrics
from analyzer.extract.metrics import model
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

NUMBER = re.compile(r"(?<![0-9A-Za-z.])[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9.])")
DECIMAL = re.compile(r"(?<![0-9A-Za-z.])[0-9]+\.[0-9]+(?![0-9.])")
DATED = re.compile(r"(?:20|19)[0-9]{2}(?=年)|(?<=[年月])[0-9]{1,2}(?=[月日])")
YEARS = re.compile(r"(?<![0-9.])(?:20|19)[0-9]{2}(?=年[^度])")
WHOLE_PART = re.compile(r"(?<![0-9A-Za-z.])[0-9]+(?=\.[0-9]+[\u4e00-\u9fff%％])")
FRACTION = re.compile(r"(?<=[0-9]\.)[0-9]+(?![0-9.])")
DIGITS = re.compile(r"(?<![0-9A-Za-z])[0-9]+")
RANGE = re.compile(r"(?<![0-9A-Za-z.])[0-9]+(?:\.[0-9]+)?(?=[～~][0-9])")
CHINESE = re.compile(
    r"(?<![零〇一二两三四五六七八九十百千万亿第几数0-9.])[零〇一二两三四五六七八九十百千]{2,}(?=[万亿多余]{0,2}[个家名元亩吨台套所座件])"
)
# In these modes every number counts.
WHOLLY = (DATED, YEARS, WHOLE_PART, RANGE)
FOLLOWED = re.compile(
    r"(?![万亿多余]{0,2}(?:[年月日号时届版和与及或、至到的是为在]|世纪))[\u4e00-\u9fff%％‰]"
)


class Mode(NamedTuple):
    """One kind of damage."""

    name: str
    share: float
    fill: str
    whole: bool = False
    """Only numbers without a decimal point."""
    pattern: re.Pattern[str] = NUMBER


MODES = (
    Mode("decimals", 1.0, "", pattern=DECIMAL),
    Mode("decimals, a space left", 1.0, " ", pattern=DECIMAL),
    Mode("all numbers", 1.0, ""),
    Mode("all, a space left", 1.0, " "),
    Mode("all, two wide spaces left", 1.0, "\u3000\u3000"),
    Mode("all, a thin space left", 1.0, "\u2009"),
    Mode("all digits, points left", 1.0, "", pattern=DIGITS),
    Mode("whole numbers", 1.0, "", whole=True),
    Mode("whole parts of decimals", 1.0, "", pattern=WHOLE_PART),
    Mode("fractions of decimals", 1.0, "", pattern=FRACTION),
    Mode("lower ends of ranges", 1.0, "", pattern=RANGE),
    Mode("Chinese numerals", 1.0, "", pattern=CHINESE),
    Mode("one in twenty", 0.05, ""),
    *(
        Mode(f"masked with {fill}", 1.0, fill)
        for fill in ("**", "x", "XX", "×", "＿", "□", "●", "\ufffd", "？", "……", "——", "【数值】", "nan")
    ),
    Mode("brackets", 1.0, "（ ）"),
    Mode("dates masked", 1.0, "XX", pattern=DATED),
    Mode("years", 1.0, "", pattern=YEARS),
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
    for match in mode.pattern.finditer(text):
        if (mode.whole and "." in match[0]) or chance.random() >= mode.share:
            continue
        piece = text[last : match.start()]
        length += len(piece)
        start, end = match.span()
        counts = mode.pattern in WHOLLY or FOLLOWED.match(text, end) is not None
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

    def row(self, name: str) -> str:
        """A row of the table in the documentation."""
        precision = self.found / max(1, self.found + self.beside)
        recall = self.found / max(1, self.found + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        total = self.found + self.missed
        return (
            f"| {name} | {total} | {self.found} | {self.beside} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"
        )

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


def missing(text: str, lexicon: Lexicon) -> set[int]:
    """Where the program says that a number is missing."""
    return {m.value_start for m in find_metrics(read_layout(text, lexicon), lexicon) if m.status != "given"}


def tally(mode: Mode, texts: list[str], sound: list[set[str]], lexicon: Lexicon) -> Tally:
    """One mode over all documents. What is reported on the sound text, too, is no matter of the damage."""
    chance, counts = random.Random(3), Tally()  # noqa: S311
    for text, known in zip(texts, sound, strict=True):
        broken, holes = damage(text, mode, chance)
        places = {p for p in missing(broken, lexicon) if broken[max(0, p - 6) : p] not in known}
        counts.add(broken, holes, places, len(mode.fill))
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all")
    parser.add_argument("--table", type=Path, help="weights to use instead of the program's own")
    parser.add_argument("--together", type=Path)
    parser.add_argument("--show", type=int, default=0, help="examples of each kind to print")
    options = parser.parse_args()
    if options.table is not None:
        model.TABLE = options.table
    paths = sorted(options.folder.glob("*.txt"))
    even, odd = halves(paths, options.together)
    texts = [
        p.read_bytes().decode("utf-8-sig") for p in {"even": even, "odd": odd, "all": paths}[options.half]
    ]
    lexicon = Lexicon()
    sound = [{t[max(0, p - 6) : p] for p in missing(t, lexicon)} for t in texts]
    reported = sum(len(missing(t, lexicon)) for t in texts)
    print(f"{len(texts)} documents; on the sound texts {reported} reported")
    print("| damage | to be found | found | false | precision | recall | F1 |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for mode in MODES:
        counts = tally(mode, texts, sound, lexicon)
        print(counts.row(mode.name))
        for around in [*counts.misses[: options.show], *counts.extras[: options.show]]:
            print("    ", around.replace("\n", "⏎"))


if __name__ == "__main__":
    main()
