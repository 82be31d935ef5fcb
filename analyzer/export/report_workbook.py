"""An Excel workbook of one or several reports, made for people: one sheet a kind of finding, in their language."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct

from ..digest.excerpts import metric_excerpt
from ..digest.groups import heading, missing
from ..digest.tables import TABLES, document_row, failure_row, located_rows
from ..errors import OutputError
from ..model.document import Source
from ..model.report import Failure, Report
from .table_files import cell, replace
from .workbook import LOST, MOST_ROWS, Row, Sheet, write_workbook

Say = Callable[[str], str]
"""The word for a key in the reader's language: of a column, a sheet, or a value such as `status.blank`."""

_WHERE = ("document", "line", "column", "place")
_COUNTS = (
    "characters",
    "initiatives",
    "metrics",
    "blanks",
    "problems",
    "measures",
    "references",
    "diagnostics",
)
# Columns of each sheet; those not in the report are made by `_more`.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("document", "title", "genre", "year", "place_name", "issuer", "number", "date", *_COUNTS),
    "sections": (*_WHERE, "level", "heading", "role"),
    "initiatives": (
        *_WHERE,
        "heading",
        "text",
        "name",
        "entry",
        "kind",
        "domain",
        "expansion",
        "confidence",
    ),
    "metrics": (
        *_WHERE,
        "heading",
        "indicator",
        "value_text",
        "value",
        "value_high",
        "unit",
        "status",
        "context",
        "relation",
        "direction",
        "baseline",
        "comparator",
        "period",
        "scope",
        "aim",
        "confidence",
        "reason",
    ),
    "problems": (*_WHERE, "heading", "id", "parent", "domain", "text"),
    "measures": (*_WHERE, "heading", "id", "parent", "domain", "text"),
    "links": (*_WHERE, "problem", "problem_text", "measure", "measure_text", "score", "words"),
    "references": (*_WHERE, "heading", "title", "number", "issuer", "year", "named", "text"),
    "diagnostics": (*_WHERE, "severity", "code", "description", "confidence"),
    "failures": ("document", "code", "message"),
}
_TITLES = {
    "heading": "section",
    "issuer": "issued_by",
    "sections.heading": "title",
    "failures.message": "description",
    "sections.level": "depth",
    "links.problem": "problem_id",
    "links.measure": "measure_id",
}
_LONG = ("text", "problem_text", "measure_text", "context", "description", "expansion", "reason", "message")
# What means something in an address; Chinese stays as it is, because not every Excel reads it back from UTF-8.
_QUOTED = {ord(c): f"%{ord(c):02X}" for c in ' "#%:<>?[]^`{|}'}
_NAMED = ("kind", "domain", "role", "status", "severity", "direction", "aim")


class _Known(Struct, frozen=True):
    """What the rows of one report refer to."""

    points: dict[str, str]
    headings: dict[str, str]
    metrics: dict[int, str]
    """Context of each metric by the start of its value."""


def export_workbook(
    reports: Iterable[Report | Failure], output: Path, say: Say, *, english: bool = False
) -> None:
    """Writes the workbook; a row's document leads to the file it came from. Raises OutputError."""
    rows: dict[str, list[Row]] = {name: [] for name in _COLUMNS}
    for report in reports:
        if isinstance(report, Failure):
            rows["failures"].append(Row(tuple(failure_row(report)[c] for c in _COLUMNS["failures"])))
            continue
        link = _link(report.source, output.parent)
        rows["documents"].append(_document(report, link))
        known = _known(report, say("mark"))
        for name, key, _ in TABLES:
            for fields in located_rows(report, key):
                rows[name].append(_row(name, fields | _more(name, fields, known, english=english), link, say))
    sheets = [_sheet(name, found, say) for name, found in rows.items() if found or name != "failures"]
    replace(output, lambda part: write_workbook(sheets, part))


def _sheet(name: str, rows: list[Row], say: Say) -> Sheet:
    if len(rows) > MOST_ROWS:
        zh = f"{len(rows)} 行，超过 Excel 的上限，请用 --format csv 或 parquet"
        en = f"{len(rows)} rows are more than Excel holds; use --format csv or parquet"
        raise OutputError(path=say(name), reason=(zh, en))
    columns = _COLUMNS[name]
    # Plain text has no pages or cells; a column without a word is left out.
    kept = [i for i, c in enumerate(columns) if c != "place" or any(row.cells[i] for row in rows)]
    return Sheet(
        name=say({"sections": "outline"}.get(name, name)),
        titles=tuple(say(_title(name, columns[i])) for i in kept),
        rows=rows if len(kept) == len(columns) else [_without(row, kept) for row in rows],
        count=len(rows),
        wrapped=tuple(place for place, i in enumerate(kept) if columns[i] in _LONG),
    )


def _without(row: Row, kept: list[int]) -> Row:
    lost = tuple(place for place, i in enumerate(kept) if i in row.lost)
    return Row(tuple(row.cells[i] for i in kept), lost, row.link)


def _title(name: str, column: str) -> str:
    """The key of a column's word; some fields are called otherwise in some sheets."""
    return _TITLES.get(f"{name}.{column}") or _TITLES.get(column, column)


def _document(report: Report, link: str | None) -> Row:
    fields = document_row(report) | {"place_name": report.place}
    return Row(
        tuple(cell(fields[column]) for column in _COLUMNS["documents"]),
        lost=(_COLUMNS["documents"].index("blanks"),) if missing(report.metrics) else (),
        link=link,
    )


def _row(name: str, fields: dict[str, Any], link: str | None, say: Say) -> Row:
    cells = []
    for column in _COLUMNS[name]:
        value = fields[column]
        if column in _NAMED and value is not None:
            value = say(f"{column}.{value}")
        elif isinstance(value, list):
            value = "、".join(value)
        cells.append(cell(value))
    lost = fields.get("status") in ("blank", "placeholder")
    return Row(tuple(cells), lost=_lost(name) if lost else (), link=link)


def _lost(name: str) -> tuple[int, ...]:
    return tuple(i for i, column in enumerate(_COLUMNS[name]) if column in LOST)


def _more(name: str, fields: dict[str, Any], known: _Known, *, english: bool) -> dict[str, Any]:
    match name:
        case "sections":
            return {"heading": known.headings[fields["id"]]}
        case "links":
            texts = known.points
            return {
                "problem_text": texts.get(fields["problem"]),
                "measure_text": texts.get(fields["measure"]),
            }
        case "metrics":
            reason = fields["reason_en" if english else "reason"]
            return {"context": known.metrics[fields["value_start"]], "reason": reason}
        case "diagnostics":
            return {"description": (fields["message_en"] if english else "") or fields["message"]}
        case _:
            return {}


def _known(report: Report, mark: str) -> _Known:
    points = (*report.problems, *report.measures)
    contexts = {m.value_start: str(metric_excerpt(report.text, m, mark, 24)) for m in report.metrics}
    return _Known({p.id: p.text for p in points}, {s.id: heading(s) for s in report.outline}, contexts)


def _link(source: Source, folder: Path) -> str | None:
    """The way to the file from the workbook's folder, so that both can be moved together.

    An absolute one is misread outside Windows: xlsxwriter takes the root off. Nothing in a name can lead elsewhere.
    """
    if source.path is None or not (path := Path(source.path)).is_file():
        return None
    try:
        way = Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive of Windows
        return path.resolve().as_uri()
    return "external:" + way.translate(_QUOTED)
