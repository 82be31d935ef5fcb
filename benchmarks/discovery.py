"""Recall of discovery alone: a document's own names are taken out of the lexicon before it is read.

    python benchmarks/discovery.py GOLD_FOLDER [--floor 0.75] [--show]

For each NAME.json (gold annotation) beside NAME.txt, every lexicon row whose name or alias is in a gold name, or holds
one, is left out; what is found then is compared with the gold mentions: a mention counts as found where a finding
covers its core and stays inside the full mention widened by two characters.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from analyzer.extract.initiatives import find_initiatives
from analyzer.extract.initiatives.known import bare
from analyzer.lexicon import Lexicon
from analyzer.lexicon.rows import InitiativeRow
from analyzer.model.findings import Initiative
from analyzer.structure import read_layout

Built = TypeVar("Built")


class ReducedLexicon(Lexicon):
    """The shipped lexicon without the rows for some names."""

    def __init__(self, cores: Collection[str]) -> None:
        super().__init__()
        self._cores = cores

    def initiatives(self) -> tuple[InitiativeRow, ...]:
        """Every initiative that shares no name with the cores."""
        return tuple(row for row in super().initiatives() if not self._names_a_core(row))

    def kept(self, table: str, kind: type[Built], build: Callable[[Lexicon], Built]) -> Built:
        """What is kept on disk is made of the whole tables; this lexicon is made anew for each document."""
        del table, kind
        return build(self)

    def _names_a_core(self, row: InitiativeRow) -> bool:
        names = [bare(name) for name in (row.name, *row.aliases)]
        return any(name in core or core in name for name in names for core in self._cores)


def main() -> int:
    """Score every document, print one line each and the sum, end with 1 below the floor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--floor", type=float, default=0.75)
    parser.add_argument("--show", action="store_true", help="print what was missed")
    options = parser.parse_args()
    hits = total = 0
    for path in sorted(p for folder in options.gold for p in folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))["initiatives"]
        lexicon = ReducedLexicon({bare(entry["core"]) for entry in gold})
        text = path.with_suffix(".txt").read_bytes().decode("utf-8-sig")
        found = find_initiatives(read_layout(text, lexicon), lexicon)
        missed = [entry for entry in gold if not any(_covers(one, entry) for one in found)]
        print(f"{path.stem}: {len(gold) - len(missed)} of {len(gold)}")
        for entry in missed if options.show else ():
            print("   missed", entry["full"], entry["start"])
        hits, total = hits + len(gold) - len(missed), total + len(gold)
    recall = hits / total if total else 1.0
    print(f"recall of discovery alone: {recall:.3f}")
    return 1 if recall < options.floor else 0


def _covers(one: Initiative, entry: dict[str, object]) -> bool:
    start, full, core = int(str(entry["start"])), str(entry["full"]), str(entry["core"])
    at = start + full.index(core)
    return (
        one.start <= at
        and one.end >= at + len(core)
        and one.start >= start - 2
        and one.end <= start + len(full) + 2
    )


if __name__ == "__main__":
    sys.exit(main())
