"""Small charts as inline SVG; colours and fonts come from the page's style sheet, so they follow dark and light."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from math import cos, pi, sin
from typing import TYPE_CHECKING

from msgspec import Struct

from ...digest.excerpts import shorten
from ...digest.groups import heading, missing
from ...errors import Lang
from ...model.findings import MetricStatus
from ...model.report import Report
from ..labels import label
from ..lettering import fitted

if TYPE_CHECKING:
    from markupsafe import Markup

_ROWS, _WIDTH, _HEIGHT, _NAMES, _LETTER = 10, 420, 26, 180, 13
_STATUSES: tuple[MetricStatus, ...] = ("given", "blank", "placeholder")


class Bar(Struct, frozen=True):
    """A row of a bar chart; `parts` are the lengths of its stacked pieces, each with the class of its colour."""

    name: str
    parts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """The length of the whole bar."""
        return sum(length for _, length in self.parts)


def section_bars(report: Report) -> list[Bar]:
    """What stands in each section of the highest level: initiatives, given and missing numbers."""
    top = min((s.level for s in report.outline), default=1)
    lost = missing(report.metrics)
    given = [m for m in report.metrics if m.status == "given"]
    kinds = [
        (kind, sorted(f.start for f in found))
        for kind, found in (("c-i", report.initiatives), ("c-m", given), ("c-gap", lost))
    ]
    bars = [
        Bar(heading(s), tuple((k, bisect_left(at, s.end) - bisect_left(at, s.start)) for k, at in kinds))
        for s in report.outline
        if s.level == top
    ]
    return [bar for bar in bars if bar.total]


def domain_bars(report: Report, lang: Lang) -> list[Bar]:
    """How many initiatives, problems and measures each domain has, the largest first."""
    counts = Counter(
        (domain, kind)
        for kind, found in (("c-i", report.initiatives), ("c-p", report.problems), ("c-a", report.measures))
        for finding in found
        if (domain := finding.domain)
    )
    domains = {domain for domain, _ in counts}
    bars = [
        Bar(label(f"domain.{d}", lang), tuple((k, counts[d, k]) for k in ("c-i", "c-p", "c-a")))
        for d in domains
    ]
    return sorted(bars, key=lambda bar: (-bar.total, bar.name))


def bar_chart(title: str, bars: Sequence[Bar]) -> Markup:
    """Stacked bars with their names in front and their totals behind."""
    from markupsafe import Markup

    shown = bars[:_ROWS]
    longest = max((bar.total for bar in shown), default=1)
    scale = (_WIDTH - _NAMES - 40) / longest
    rows = Markup("").join(_row(bar, place, scale) for place, bar in enumerate(shown))
    return _svg(title, _WIDTH, max(1, len(shown)) * _HEIGHT + 6, rows)


def share_chart(report: Report, lang: Lang) -> Markup:
    """A ring: how many of the numbers are given, missing, and placeholders; the share that is missing within."""
    from markupsafe import Markup

    counts = Counter(m.status for m in report.metrics)
    total = sum(counts.values())
    if not total:
        return Markup("")
    ring, start = Markup(""), 0.0
    for status in _STATUSES:
        share = counts[status] / total
        ring += _arc(start, share, f"c-{status}")
        start += share
    lost = (total - counts["given"]) / total
    middle = Markup(
        '<text class="big" x="90" y="88" text-anchor="middle">{}</text>'
        '<text x="90" y="110" text-anchor="middle">{}</text>'
    ).format(f"{lost:.0%}", label("missing", lang))
    legend = Markup("").join(
        Markup(
            '<rect class="{}" x="200" y="{}" width="12" height="12" rx="3"/><text x="220" y="{}">{} {}</text>'
        ).format(f"c-{status}", y - 11, y, label(f"status.{status}", lang), counts[status])
        for status, y in zip(_STATUSES, (66, 94, 122), strict=True)
    )
    return _svg(label("chart.numbers", lang), _WIDTH, 180, ring + middle + legend)


def _row(bar: Bar, place: int, scale: float) -> Markup:
    from markupsafe import Markup

    y = place * _HEIGHT + 4
    made = Markup('<text x="{}" y="{}" text-anchor="end"><title>{}</title>{}</text>').format(
        _NAMES - 8, y + 14, shorten(bar.name, 120), fitted(bar.name, _NAMES - 8, _LETTER)
    )
    x = float(_NAMES)
    for kind, length in bar.parts:
        if length:
            made += Markup(
                '<rect class="{}" x="{}" y="{}" width="{}" height="18"><title>{}</title></rect>'
            ).format(kind, f"{x:.1f}", y, f"{length * scale:.1f}", length)
        x += length * scale
    return made + Markup('<text class="quiet" x="{}" y="{}">{}</text>').format(
        f"{x + 6:.1f}", y + 14, bar.total
    )


def _arc(start: float, share: float, kind: str) -> Markup:
    from markupsafe import Markup

    if share >= 1:
        return Markup('<circle class="ring {}" cx="90" cy="90" r="66"/>').format(kind)
    if share <= 0:
        return Markup("")
    (x1, y1), (x2, y2) = _at(start), _at(start + share)
    return Markup('<path class="ring {}" d="M{} {}A66 66 0 {} 1 {} {}"/>').format(
        kind,
        x1,
        y1,
        int(share > 0.5),
        x2,
        y2,
    )


def _at(share: float) -> tuple[str, str]:
    angle = share * 2 * pi - pi / 2
    return f"{90 + 66 * cos(angle):.2f}", f"{90 + 66 * sin(angle):.2f}"


def _svg(title: str, width: int, height: int, content: Markup) -> Markup:
    from markupsafe import Markup

    return Markup('<svg role="img" viewBox="0 0 {} {}"><title>{}</title>{}</svg>').format(
        width, height, title, content
    )
