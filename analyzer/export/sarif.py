"""Diagnostics as SARIF 2.1.0, the format of code scanning services (OASIS standard, 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from ..check import Rule
from ..check.baseline import fingerprint
from ..errors import Lang
from ..model.report import Diagnostic, Reviewed
from ..text.positions import LineIndex

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def to_sarif(reports: Sequence[Reviewed], rules: Sequence[Rule], version: str, *, lang: Lang = "zh") -> str:
    """One SARIF log with one run; columns count Unicode code points, as everywhere in zhengce."""
    places = {rule.code: i for i, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "zhengce",
                "version": version,
                "rules": [_descriptor(rule, lang) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [result for report in reports for result in _results(report, places, lang)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode("utf-8")


def _descriptor(rule: Rule, lang: Lang) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.en if lang == "en" else rule.zh},
        "help": {"text": rule.source},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.status == "stable"},
    }


def _results(report: Reviewed, places: dict[str, int], lang: Lang) -> list[dict[str, Any]]:
    lines = LineIndex(report.text)
    artifact = {"uri": _uri(report.source.path or report.source.id)}

    def result(diagnostic: Diagnostic) -> dict[str, Any]:
        region = _region(diagnostic.start, diagnostic.end, lines)
        made: dict[str, Any] = {
            "ruleId": diagnostic.code,
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": diagnostic.message_en if lang == "en" else diagnostic.message},
            "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
            "partialFingerprints": {"zhengce/v1": fingerprint(diagnostic, report.text)},
            "rank": round(diagnostic.confidence * 100, 1),
        }
        if diagnostic.code in places:
            made["ruleIndex"] = places[diagnostic.code]
        if diagnostic.fixes:
            replacements = [
                {
                    "deletedRegion": _region(fix.start, fix.end, lines),
                    "insertedContent": {"text": fix.replacement},
                }
                for fix in diagnostic.fixes
            ]
            made["fixes"] = [
                {"artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}]}
            ]
        return made

    return [result(diagnostic) for diagnostic in report.diagnostics]


def _region(start: int, end: int, lines: LineIndex) -> dict[str, int]:
    (line, column), (end_line, end_column) = lines.locate(start), lines.locate(end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
    }


def _uri(path: str) -> str:
    """A path as a URI reference: Chinese characters and blanks are percent-encoded (RFC 3986)."""
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(path.replace("\\", "/"))
