"""Writes the findings of `check` in the format asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

import msgspec

from ..errors import Lang
from ..model.report import Reviewed
from ..version import VERSION

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "rdjson")


def write_findings(reports: Iterable[Reviewed], form: str, out: TextIO, lang: Lang) -> int:
    """Writes the diagnostics of the reports, as they come where the format allows it; says how many there were."""
    counts: Counter[str] = Counter()
    counted = _counted(reports, counts)
    match form:
        case "json" | "jsonl":
            _write_rows(counted, out, as_list=form == "json")
        case "sarif":
            from ..check import all_rules
            from ..export.sarif import to_sarif

            out.write(to_sarif(list(counted), all_rules(), VERSION, lang=lang) + "\n")
        case "rdjson":
            from ..export.rdjson import to_rdjson

            out.write(to_rdjson(list(counted), lang=lang) + "\n")
        case "github":
            from ..export.github import to_github

            for report in counted:
                out.writelines(f"{line}\n" for line in to_github(report, lang=lang))
        case _:
            _write_text(counted, out, form, lang, counts)
    return counts.total()


def _counted(reports: Iterable[Reviewed], counts: Counter[str]) -> Iterator[Reviewed]:
    for report in reports:
        counts.update(found.severity for found in report.diagnostics)
        yield report


def _write_rows(reports: Iterable[Reviewed], out: TextIO, *, as_list: bool) -> None:
    rows = (
        {"path": report.source.path or report.source.id, **msgspec.to_builtins(found)}
        for report in reports
        for found in report.diagnostics
    )
    if as_list:
        from ..export.wire import write_json

        write_json(list(rows), out)
        return
    for row in rows:
        out.write(msgspec.json.encode(row).decode("utf-8") + "\n")


def _write_text(
    reports: Iterable[Reviewed], out: TextIO, form: str, lang: Lang, counts: Counter[str]
) -> None:
    from ..render import diagnostics
    from ..render.lines import line_width, show_line

    width, read = line_width(out), 0
    for read, report in enumerate(reports, 1):  # noqa: B007 - whether any file could be read
        for line in (
            diagnostics.full(report, width, lang) if form == "full" else diagnostics.concise(report, lang)
        ):
            show_line(line, out)
    if form == "full" and read:
        show_line(diagnostics.closing_line(counts, lang), out)
