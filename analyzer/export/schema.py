"""The JSON Schema of the wire form, made from the types themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from ..model.report import SCHEMA, Failure, Report
from .wire import ASIDE


def report_schema() -> dict[str, Any]:
    """The schema (2020-12) of one line of `analyze --format jsonl`: a report or a failure.

    >>> [option["$ref"] for option in report_schema()["anyOf"]]
    ['#/$defs/Report', '#/$defs/Failure']
    """
    _, parts = msgspec.json.schema_components([Report, Failure], ref_template="#/$defs/{name}")
    for name in ("Report", "Failure"):
        parts[name]["properties"]["schema"] = {"const": SCHEMA}
        parts[name]["required"] = ["schema", *parts[name]["required"]]
    for key in ASIDE:
        parts["Report"]["properties"].pop(key)
    parts["Report"]["required"].remove("text")
    parts.pop("Origin")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "zhengce report",
        "anyOf": [{"$ref": "#/$defs/Report"}, {"$ref": "#/$defs/Failure"}],
        "$defs": parts,
    }
