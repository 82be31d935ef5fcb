"""Diagnostics as SARIF 2.1.0, the format of code scanning services (OASIS standard, 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..check import Rule
from ..errors import Lang
from ..model.report import Diagnostic, Report
from ..text.positions import LineIndex

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def to_sarif(reports: Sequence[Report], rules: Sequence[Rule], version: str, *, lang: Lang = "zh") -> str:
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


def _results(report: Report, places: dict[str, int], lang: Lang) -> list[dict[str, Any]]:
    lines = LineIndex(report.text)
    uri = (report.source.path or report.source.id).replace("\\", "/")
    return [
        {
            "ruleId": diagnostic.code,
            **({"ruleIndex": places[diagnostic.code]} if diagnostic.code in places else {}),
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": diagnostic.message_en if lang == "en" else diagnostic.message},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": uri},
                        "region": _region(diagnostic, lines),
                    }
                }
            ],
            "rank": round(diagnostic.confidence * 100, 1),
        }
        for diagnostic in report.diagnostics
    ]


def _region(diagnostic: Diagnostic, lines: LineIndex) -> dict[str, int]:
    end_line, end_column = lines.locate(diagnostic.end)
    return {
        "startLine": diagnostic.line,
        "startColumn": diagnostic.column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": diagnostic.start,
        "charLength": diagnostic.end - diagnostic.start,
    }
