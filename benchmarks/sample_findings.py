"""A sample of what `check` tells of a folder: `python benchmarks/sample_findings.py FOLDER [SIZE] [SEED] [RULE]`.

Prints how many findings there are per 100,000 characters, then SIZE of them (100), chosen with the SEED (1), each with
the words round it, to be read and judged one by one. Rules named by code are sampled alone, also those in preview.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from analyzer.config import Settings
from analyzer.model.report import Diagnostic
from analyzer.pipeline import Analyzer
from analyzer.readers import from_path

BEFORE, AFTER = 60, 40


def main(folder: str, size: str = "100", seed: str = "1", *rules: str) -> int:
    settings = Settings(select=rules)
    analyzer = Analyzer(settings)
    characters = 0
    found: list[tuple[str, str, Diagnostic]] = []
    for path in sorted(Path(folder).glob("*.txt")):
        document = from_path(path, settings)
        characters += len(document.text)
        found += ((path.name, document.text, d) for d in analyzer.check(document).diagnostics)
    print(f"{len(found)} findings, {100_000 * len(found) / max(characters, 1):.1f} per 100,000 characters")
    chosen = random.Random(int(seed)).sample(found, min(int(size), len(found)))  # noqa: S311
    for name, text, diagnostic in sorted(chosen, key=lambda row: (row[2].code, row[0], row[2].start)):
        print(
            f"{diagnostic.code} {name}:{diagnostic.line} {diagnostic.message}\n    {in_context(text, diagnostic)}"
        )
    return 0


def in_context(text: str, diagnostic: Diagnostic) -> str:
    """The words round a finding in one line, the finding itself between 【 and 】."""
    start, end = diagnostic.start, diagnostic.end
    around = f"{text[max(0, start - BEFORE) : start]}【{text[start:end]}】{text[end : end + AFTER]}"
    return "⏎".join(line.strip() for line in around.splitlines())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
