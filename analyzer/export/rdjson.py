"""Diagnostics in the Reviewdog Diagnostic Format (rdjson)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..errors import Lang
from ..model.report import Diagnostic, Reviewed
from ..text.positions import LineIndex

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def to_rdjson(reports: Sequence[Reviewed], *, lang: Lang = "zh") -> str:
    """One rdjson object. Its columns count UTF-8 bytes from 1, as the format asks."""
    diagnostics = [item for report in reports for item in _diagnostics(report, lang)]
    return msgspec.json.encode({"source": {"name": "zhengce"}, "diagnostics": diagnostics}).decode("utf-8")


def _diagnostics(report: Reviewed, lang: Lang) -> list[dict[str, Any]]:
    lines = LineIndex(report.text)
    path = report.source.path or report.source.id

    def position(offset: int) -> dict[str, int]:
        line, column = lines.locate(offset)
        before = report.text[offset - column + 1 : offset]
        return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}

    def span(start: int, end: int) -> dict[str, dict[str, int]]:
        return {"start": position(start), "end": position(end)}

    def item(diagnostic: Diagnostic) -> dict[str, Any]:
        return {
            "message": diagnostic.message_en if lang == "en" else diagnostic.message,
            "location": {"path": path, "range": span(diagnostic.start, diagnostic.end)},
            "severity": _SEVERITIES[diagnostic.severity],
            "code": {"value": diagnostic.code},
            "suggestions": [{"range": span(f.start, f.end), "text": f.replacement} for f in diagnostic.fixes],
        }

    return [item(diagnostic) for diagnostic in report.diagnostics]
