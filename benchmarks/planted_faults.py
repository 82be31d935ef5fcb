"""How many planted faults `check` finds: `python benchmarks/planted_faults.py FOLDER [PER_RULE]`.

Each fault is planted by damaging a clean document of the folder (a mark dropped, a number's bracket changed, a heading
number doubled) or, where documents seldom give the chance, by a sentence put behind one of theirs. A fault counts as
found when its rule marks the damaged place (or, for whole passages, anything that it did not mark before).
The choice of documents and places is seeded. Prints a Markdown table.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from faults import PLANTS, Planted

from analyzer.check import all_rules
from analyzer.config import Settings
from analyzer.pipeline import Analyzer
from analyzer.readers import from_path, from_text

SEED = 20
PER_RULE = 40
NEAR = 30
"""Characters round the damage in which the rule's mark must stand."""


def main(folder: str, per_rule: str = str(PER_RULE)) -> int:
    texts = [from_path(path, Settings()).text for path in sorted(Path(folder).glob("*.txt"))]
    print("| 规则 | 名称 | 植入 | 找出 |\n|---|---|---:|---:|")
    planted = found = 0
    for rule in all_rules():
        if rule.code in PLANTS:
            tried, hit = recall(rule.code, texts, int(per_rule))
            planted, found = planted + tried, found + hit
            print(f"| {rule.code} | {rule.name} | {tried} | {hit} |", flush=True)
    print(f"| | 合计 | {planted} | {found} |")
    return 0


def recall(code: str, texts: list[str], per_rule: int) -> tuple[int, int]:
    """How often a rule's fault was planted, and how often it was found."""
    chance = random.Random(f"{SEED}{code}")  # noqa: S311
    analyzer = Analyzer(Settings(select=(code,)))
    tried = hit = 0
    for text in chance.sample(texts, len(texts)):
        if tried == per_rule:
            break
        planted = PLANTS[code](text, chance)
        if planted is None:
            continue
        tried += 1
        hit += is_found(analyzer, text, planted)
    return tried, hit


def is_found(analyzer: Analyzer, clean: str, planted: Planted) -> bool:
    """Whether the rule marks the damage, or tells of anything that it did not tell of the clean text."""
    after = analyzer.check(from_text(planted.text)).diagnostics
    if planted.end and any(d.start < planted.end + NEAR and planted.start - NEAR < d.end for d in after):
        return True
    # A habit of the whole document (NUM013, PUN012) is told once, at its first place, with the count of all.
    before = {d.message for d in analyzer.check(from_text(clean)).diagnostics}
    return any(d.message not in before for d in after)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
