"""The outline as a tree with what each section does and holds."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from ..digest.excerpts import shorten
from ..digest.groups import heading, missing
from ..errors import Lang
from ..model.layout import Section
from ..model.report import Report
from .labels import label
from .styles import QUIET, ROLE_STYLES
from .terminal import Fitting

_TITLE, _LEAST_TITLE = 40, 26
# Columns that a narrow window goes without: initiatives, metrics, the role; what is missing stays.
_SPARE = (2, 3, 1)


def outline_table(report: Report, lang: Lang = "zh", limit: int | None = None) -> Table:
    """One row a section: tree and heading, role, number of initiatives and metrics in it (its subsections' too).

    With `limit`, the deepest levels are left out first; what is still too long is cut, and says so.
    """
    shown = _fitting(report.outline, limit)
    made = Fitting(show_header=False, spare=_SPARE)
    made.add_column(no_wrap=True, overflow="ellipsis", min_width=_LEAST_TITLE)
    made.add_column(no_wrap=True)
    for _ in range(3):
        made.add_column(style=QUIET, no_wrap=True)
    starts = (
        sorted(i.start for i in report.initiatives),
        sorted(m.start for m in report.metrics),
        sorted(m.start for m in missing(report.metrics)),
    )
    hidden = _hidden_below(report.outline, shown)
    for section, guide in zip(shown, _guides(shown), strict=True):
        title = Text(guide, style=QUIET)
        title.append(shorten(heading(section), _TITLE), style="not dim" if guide else "bold not dim")
        if hidden[section.id]:
            title.append(f" +{hidden[section.id]}", style=QUIET)
        role = Text(label(f"role.{section.role}", lang), style=ROLE_STYLES.get(section.role, ""))
        made.add_row(title, role, *_contents(starts, section, lang))
    if left := len(report.outline) - len(shown):
        made.add_row(Text(label("more_sections", lang, n=left), style=QUIET))
    return made


def _fitting(sections: Sequence[Section], limit: int | None) -> Sequence[Section]:
    if limit is None or len(sections) <= limit:
        return sections
    for deepest in range(max(s.level for s in sections), 0, -1):
        kept = [s for s in sections if s.level <= deepest]
        if len(kept) <= limit:
            return kept
    return kept[: limit - 1]


def _hidden_below(sections: Sequence[Section], shown: Sequence[Section]) -> Counter[str]:
    """How many sections below each shown one are left out."""
    visible = {s.id for s in shown}
    last, hidden = "", Counter[str]()
    for section in sections:
        if section.id in visible:
            last = section.id
        else:
            hidden[last] += 1
    return hidden


def _guides(sections: Sequence[Section]) -> list[str]:
    """The lines of the tree in front of each section, told from the levels alone."""
    levels = [s.level for s in sections]
    top = min(levels, default=1)
    guides = []
    for index, level in enumerate(levels):
        parts = ["" if depth == top else _branch(levels, index, depth) for depth in range(top, level + 1)]
        guides.append("".join(parts))
    return guides


def _branch(levels: Sequence[int], index: int, depth: int) -> str:
    # Does another section of this depth follow before the tree climbs above it?
    following = next((level for level in levels[index + 1 :] if level <= depth), 0)
    goes_on = following == depth
    if depth == levels[index]:
        return "├─ " if goes_on else "└─ "
    return "│  " if goes_on else "   "


def _contents(starts: tuple[list[int], ...], section: Section, lang: Lang) -> Iterator[Text]:
    for key, found in zip(("initiatives", "metrics", "missing"), starts, strict=True):
        count = bisect_left(found, section.end) - bisect_left(found, section.start)
        style = "bold red not dim" if key == "missing" else ""
        yield Text(f"{label(key, lang)} {count}" if count else "", style=style)
