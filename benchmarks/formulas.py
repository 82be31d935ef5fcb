"""Which quoted number formulas of a folder of documents the lexicon explains.

    python benchmarks/formulas.py FOLDER [--list N] [--floor 0.8]

Every quoted stretch with the form of a number formula (双一流, 一县一案, 1+X) counts, but for five-year plans and
plain expressions (一刀切). It is explained where an initiative covers it that has a lexicon entry or of which the
document itself says what it stands for. Prints the share and the unexplained ones by frequency, each with one context.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from analyzer.extract.initiatives import find_initiatives
from analyzer.extract.initiatives.expansions import expansions
from analyzer.extract.initiatives.formulas import is_formula, is_one_formula, is_plan_period
from analyzer.extract.initiatives.known import bare
from analyzer.extract.initiatives.passage import Passage
from analyzer.extract.initiatives.tables import NameTables
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout


def main() -> int:
    """Count, print, and end with 1 below the floor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", type=int, default=60, help="how many unexplained ones to print")
    parser.add_argument("--floor", type=float, default=0.0)
    options = parser.parse_args()
    lexicon = Lexicon()
    plain = frozenset(lexicon.words("plain_quotes"))
    known, told, missing, contexts = 0, 0, Counter[str](), dict[str, str]()
    for path in sorted(options.folder.rglob("*.txt")):
        layout = read_layout(path.read_text(encoding="utf-8-sig"), lexicon)
        passage = Passage(layout)
        covered = [(i.start, i.end) for i in find_initiatives(layout, lexicon) if i.entry is not None]
        said = expansions(passage, lexicon.built(NameTables))
        for quote in passage.quoted:
            core = bare(quote.inner(passage.text))
            if (
                core in plain
                or is_plan_period(core)
                or not (is_formula(core) or is_one_formula(core))
                or not passage.is_open(quote.start)
            ):
                continue
            if any(start <= quote.start < end for start, end in covered):
                known += 1
            elif quote.inner(passage.text) in said:
                told += 1
            else:
                missing[core] += 1
                near = passage.text[max(0, quote.start - 25) : quote.end + 20].replace("\n", "/")
                contexts.setdefault(core, f"{path.stem}: {near}")
    total = known + told + missing.total()
    share = (known + told) / total if total else 1.0
    print(f"{known} by the lexicon and {told} by the document of {total} quoted number formulas: {share:.3f}")
    for core, count in missing.most_common(options.list):
        print(f"{count}\t{core}\t{contexts[core]}")
    return 1 if share < options.floor else 0


if __name__ == "__main__":
    sys.exit(main())
