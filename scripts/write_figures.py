"""Writes the table of scores into pages: `python scripts/write_figures.py GOLD_DIR PAGE...`.

The table goes between the lines `<!-- figures -->` and `<!-- end of figures -->`. A page named zh is Chinese.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from analyzer.errors import Lang
from analyzer.evaluate import Evaluation, evaluate_folder
from analyzer.render.labels import label

_PLACE = re.compile(r"<!-- figures -->.*?<!-- end of figures -->", re.DOTALL)
_COLUMNS = ("measure", "precision", "recall", "f1", "expected")


def main(gold: str, *pages: str) -> None:
    found = evaluate_folder(Path(gold))
    for page in map(Path, pages):
        lang: Lang = "zh" if "zh" in page.name else "en"
        filled = f"<!-- figures -->\n{table(found, lang)}\n<!-- end of figures -->"
        page.write_text(_PLACE.sub(lambda _: filled, page.read_text(encoding="utf-8")), encoding="utf-8")  # noqa: B023


def table(found: Evaluation, lang: Lang) -> str:
    """All documents together, as a Markdown table."""
    lines = [" | ".join(label(column, lang) for column in _COLUMNS), "--- | ---: | ---: | ---: | ---:"]
    for name, count in found.total.counts():
        cells = [
            label(f"measure.{name}", lang),
            *(f"{x:.3f}" for x in (count.precision, count.recall, count.f1)),
        ]
        lines.append(" | ".join([*cells, f"{count.expected:.0f}"]))
    return "\n".join(f"| {line} |" for line in lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
