"""Many documents at a glance: one row each, and the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from os.path import commonprefix
from typing import cast

from rich.table import Table
from rich.text import Text

from ..digest.excerpts import printable, shorten
from ..errors import Lang
from ..model.report import Report
from .labels import label
from .styles import MISSING
from .terminal import table

_COUNTS = ("characters", "initiatives", "metrics", "missing", "problems", "measures", "references")
_LEAST_TEXT = 16
# Columns that a narrow window goes without: genre, references, title, measures, problems, initiatives.
_SPARE = (2, 9, 1, 8, 7, 4)


def overview(reports: Iterable[Report], lang: Lang = "zh") -> Table:
    """A table with a row for each document and one of sums; documents that lack numbers stand out.

    Documents are named from the folder that holds them all.
    """
    columns = ["document", "title", "genre", *_COUNTS]
    made = table(*(label(c, lang) for c in columns), numbers=range(3, len(columns)), fixed=(2,), spare=_SPARE)
    for texts in made.columns[:2]:
        texts.min_width = _LEAST_TEXT
    sums: Counter[str] = Counter()
    names: list[str] = []
    for report in reports:
        numbers = {key: report.summary["blanks" if key == "missing" else key] for key in _COUNTS}
        sums.update(numbers)
        cells = [
            Text(str(number), style=MISSING if key == "missing" and number else "")
            for key, number in numbers.items()
        ]
        names.append(report.source.path or report.source.id)
        made.add_row(
            Text(),
            Text(shorten(" ".join((report.title or "").split()), 24)),
            report.genre or "",
            *cells,
        )
    shared = commonprefix(names)  # noqa: RUF071 - cut back to a folder in the next line
    start = max(shared.rfind("/"), shared.rfind("\\")) + 1
    for name, cell in zip(names, made.columns[0].cells, strict=True):
        cast(Text, cell).append(printable(name[start:]))
    made.add_section()
    made.add_row(
        Text(f"{label('total', lang)} {len(names)}", style="bold"),
        "",
        "",
        *(str(sums[key]) for key in _COUNTS),
    )
    return made
