"""Marks that came back from a tool as the annotation that `zhengce evaluate` reads.

A mark says where and what kind; what else an annotation holds (value and unit, number and title) is taken from the
report's finding at the same place, else read from the marked words alone. Of a metric whose number cannot be read,
the annotation says `optional`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any

from ...model.findings import Metric
from ...model.report import Report
from ...structure.numbering import number_at
from ...text.folding import fold
from .marks import (
    HEADINGS,
    INITIATIVE,
    MEASURE,
    MEASURE_POINT,
    METRIC,
    MISSING,
    PROBLEM,
    PROBLEM_POINT,
    REFERENCE,
    Mark,
    Marked,
)
from .twin import shift

Row = dict[str, Any]
Again = Callable[[str], Report]
"""Analyses some words on their own."""


def to_gold(marked: Marked, report: Report, again: Again) -> Row:
    """The annotation of a document whose report is given. Raises GoldInvalid where the texts differ."""
    moved = shift(report.text, marked.text, marked.name)
    length = len(report.text)
    marks = [
        Mark(
            id=m.id, label=m.label, start=max(0, m.start + moved), end=min(length, m.end + moved), role=m.role
        )
        for m in sorted(marked.marks, key=lambda m: (m.start, -m.end))
    ]
    found = _Gold(report, [m for m in marks if m.start < m.end], again)
    problems, problem_items = found.points(PROBLEM, PROBLEM_POINT, "p")
    measures, measure_items = found.points(MEASURE, MEASURE_POINT, "m")
    return {
        "file": f"{marked.name}",
        "chars": length,
        "blanks": [found.blank(m) for m in found.of(MISSING)],
        "initiatives": [found.initiative(m) for m in found.of(INITIATIVE)],
        "references": [found.reference(m) for m in found.of(REFERENCE)],
        "outline": [found.heading(m) for m in found.of(*HEADINGS)],
        "metrics": [found.metric(m) for m in found.of(METRIC)],
        "problems": problems,
        "measures": measures,
        "links": found.links(marked.ties, problem_items, measure_items),
    }


class _Gold:
    """The marks of one document and what its report knows of them."""

    def __init__(self, report: Report, marks: Sequence[Mark], again: Again) -> None:
        self._report, self._text, self._marks, self._again = report, report.text, marks, again

    def of(self, *labels: str) -> list[Mark]:
        return [m for m in self._marks if m.label in labels]

    def words(self, mark: Mark) -> str:
        return self._text[mark.start : mark.end]

    def blank(self, mark: Mark) -> Row:
        known = next((m for m in self._report.metrics if m.value_start == mark.start), None)
        unit = known.unit if known else self.words(mark)
        return {"offset": mark.start, "unit": unit, "indicator": known.indicator if known else None}

    def initiative(self, mark: Mark) -> Row:
        full = self.words(mark)
        known = next(
            (i for i in self._report.initiatives if (i.start, i.end) == (mark.start, mark.end)), None
        )
        core = known.name if known and known.name in full else _quoted(full)
        row = {"core": core, "full": full, "start": mark.start, "end": mark.end}
        return {**row, "kind": known.kind} if known else row

    def reference(self, mark: Mark) -> Row:
        known = next((r for r in self._report.references if r.start == mark.start), None)
        known = known or next(iter(self._again(self.words(mark)).references), None)
        title, number = (known.title, known.number) if known else (self.words(mark).strip("《》"), None)
        return {"title": title, "number": number, "start": mark.start, "end": mark.end}

    def heading(self, mark: Mark) -> Row:
        words = self.words(mark)
        section = next((s for s in self._report.outline if s.heading_start == mark.start), None)
        number = number_at(fold(words), 0)
        cut = number.end if number else 0
        if section and section.number and words.startswith(section.number):
            cut = len(section.number)
        role = mark.role or (section.role if section else None)
        row = {"level": HEADINGS.index(mark.label) + 1, "number": words[:cut] or None, "title": words[cut:]}
        return {**row, "role": role, "start": mark.start}

    def metric(self, mark: Mark) -> Row:
        inside = [m for m in self._report.metrics if mark.start <= m.value_start <= m.value_end <= mark.end]
        exact = [m for m in inside if (m.start, m.end) == (mark.start, mark.end)]
        known = next(iter(exact or inside or self._again(self.words(mark)).metrics), None)
        row: Row = {"start": mark.start, "end": mark.end}
        if known is None:
            return {**row, "indicator": None, "value": None, "unit": None, "optional": True}
        return {**row, "indicator": known.indicator, "value": _value(known), "unit": known.unit}

    def points(self, item: str, single: str, prefix: str) -> tuple[list[Row], dict[str, int]]:
        """Items with their points as rows, and for each mark the start of its item."""
        items = self.of(item)
        starts = [m.start for m in items]
        rows, tops, counts = [], {}, [0] * len(items)
        for mark in self.of(item, single):
            index = bisect_right(starts, mark.start) - 1
            parent = None
            if mark.label == single and index >= 0 and mark.start < items[index].end:
                counts[index] += 1
                parent = f"{prefix}{index + 1}"
                key = f"{parent}.{counts[index]}"
                tops[mark.id] = items[index].start
            else:
                key = f"{prefix}{index + 1}" if mark.label == item else f"{prefix}-{mark.start}"
                tops[mark.id] = mark.start
            place = {"start": mark.start, "end": mark.end, "text": self.words(mark)}
            rows.append({"id": key, "parent": parent, **place})
        return rows, tops

    def links(
        self, ties: Sequence[tuple[str, str]], problems: dict[str, int], measures: dict[str, int]
    ) -> list[Row]:
        by_id = {m.id: m for m in self._marks}
        found: dict[str, list[int]] = {}
        for problem, measure in ties:
            if (
                problem in problems
                and measure in measures
                and measures[measure] not in found.get(problem, ())
            ):
                found.setdefault(problem, []).append(measures[measure])
        return [
            {"start": m.start, "end": m.end, "text": self.words(m), "measures": starts}
            for key, starts in found.items()
            if (m := by_id[key])
        ]


def _quoted(full: str) -> str:
    start = full.find("“") + 1
    end = full.find("”", start)
    return full[start:end] if 0 < start < end else full


def _value(metric: Metric) -> float | str | None:
    """A ratio and a range as text, as annotations have them."""
    if metric.value_high is not None:
        return f"{_plain(metric.value)}-{_plain(metric.value_high)}"
    if metric.kind == "ratio" and metric.value is not None:
        return metric.value_text.replace("∶", ":").replace("：", ":")
    return metric.value


def _plain(value: float | None) -> str:
    return "" if value is None else str(int(value) if value.is_integer() else value)
