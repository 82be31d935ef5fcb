"""How many of the numbers that real scraped copies have lost are found again.

    python benchmarks/lost_digits.py DAMAGED SOUND [--show N]

Both folders hold UTF-8 .txt documents of the same names: the copy without its digits, and the original. Nobody made
the damage for us: percent signs, Latin letters and quotation marks have gone with the digits. A number counts as lost
where none of its characters is left; what follows in the copy says what kind of loss it is.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from analyzer.extract import find_metrics
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# A number that is found may be told beside a space.
NEAR = 1
# So much may have gone in one place: a number, its sign, a quotation mark.
GONE = 8
HEADING = re.compile(r"(?:^|\n)[0-9]{1,2}[.、．]")
DATE, HEAD, PART = "a date", "a heading", "more of the same date"


class Lost(NamedTuple):
    """A number that a copy has lost: where it stood in the copy, what kind of place that is, and the original."""

    place: int
    kind: str
    around: str


def lost_numbers(damaged: str, sound: str) -> Iterator[Lost]:
    """The numbers of `sound` that have gone from `damaged`, in the order of the text."""
    where: dict[int, int] = {}
    for start, at, size in SequenceMatcher(None, sound, damaged, autojunk=False).get_matching_blocks():
        where.update((start + offset, at + offset) for offset in range(size))
    dated = 0
    for match in NUMBER.finditer(sound):
        start, end = match.span()
        left = next((i for i in range(start - 1, start - GONE, -1) if i in where), None)
        right = next((i for i in range(end, end + GONE) if i in where), None)
        if left is None or right is None or where[right] - where[left] > NEAR + 1:
            continue  # a stretch that the copy does not have, or a number that is left
        kind = kind_of(sound, start, end)
        same, dated = dated == start - 1 and sound[start - 1] in "年月", end if kind == DATE else 0
        if same:
            kind = PART  # 2020年3月5日 is one loss
        around = f"{sound[max(0, start - 12) : start]}|{match[0]}|{sound[end : end + 10]}"
        yield Lost(where[left] + 1, kind, around.replace("\n", "⏎"))


def kind_of(sound: str, start: int, end: int) -> str:
    """What the copy has left of the quantity: its unit, a part of it, nothing."""
    before, after = sound[max(0, start - 1) : start], sound[end : end + 1]
    if after in ("年", "月", "日"):
        return DATE
    if HEADING.match(sound, max(0, start - 1)):
        return HEAD
    if after in ("%", "％", "℅"):
        return "the percent sign has gone, too"
    if (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha()):
        return "beside Latin letters, gone, too"
    return "the unit is left" if "\u4e00" <= after <= "\u9fff" else "nothing is left"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("damaged", type=Path)
    parser.add_argument("sound", type=Path)
    parser.add_argument("--show", type=int, default=0, help="examples of misses to print for each kind")
    options = parser.parse_args()
    lexicon = Lexicon()
    lost: Counter[str] = Counter()
    found: Counter[str] = Counter()
    misses: dict[str, list[str]] = {}
    beside: list[str] = []
    for path in sorted(options.damaged.glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig")
        sound = (options.sound / path.name).read_bytes().decode("utf-8-sig")
        metrics = find_metrics(read_layout(text, lexicon), lexicon)
        places = {m.value_start for m in metrics if m.status != "given"}
        numbers = [*lost_numbers(text, sound)]
        gone = {number.place + d for number in numbers for d in range(-NEAR, NEAR + 2)}
        beside += [f"{text[max(0, p - 12) : p]}|{text[p : p + 10]}" for p in sorted(places - gone)]
        for number in numbers:
            if number.kind == PART:
                continue
            lost[number.kind] += 1
            if any(number.place + d in places for d in (0, NEAR, -NEAR)):
                found[number.kind] += 1
            else:
                misses.setdefault(number.kind, []).append(number.around)
    print("| kind | lost | found | share |\n| --- | ---: | ---: | ---: |")
    for kind, count in lost.most_common():
        print(f"| {kind} | {count} | {found[kind]} | {found[kind] / count:.3f} |")
        for around in misses.get(kind, [])[: options.show]:
            print("    ", around)
    for name, left_out in (("all but dates and headings", (DATE, HEAD)), ("all", ())):
        there = sum(n for kind, n in lost.items() if kind not in left_out)
        hits = sum(n for kind, n in found.items() if kind not in left_out)
        print(f"| {name} | {there} | {hits} | {hits / max(1, there):.3f} |")
    print(f"{len(beside)} reported where no number has gone")
    for around in beside[: options.show]:
        print("    ", around.replace("\n", "⏎"))


if __name__ == "__main__":
    main()
