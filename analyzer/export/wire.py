"""The wire form: JSON and JSON Lines."""

from __future__ import annotations

import json
from typing import Any, TextIO

import msgspec

from ..model.report import Failure, Report


def to_dict(report: Report | Failure) -> dict[str, Any]:
    """The report as plain data, without the text."""
    data: dict[str, Any] = msgspec.to_builtins(report)
    data.pop("text", None)
    return data


def to_json(report: Report | Failure, *, indent: int | None = None) -> str:
    """The report as one JSON object; `indent` None gives one line."""
    data = to_dict(report)
    try:
        raw = msgspec.json.encode(data)
    except UnicodeEncodeError:
        # Half a surrogate pair, from a str that was given: only escapes can carry it.
        return json.dumps(data, indent=indent)
    return (msgspec.json.format(raw, indent=indent) if indent else raw).decode("utf-8")


def write_json(data: object, out: TextIO) -> None:
    """Any typed data as indented JSON with a line end."""
    out.write(msgspec.json.format(msgspec.json.encode(data), indent=2).decode("utf-8") + "\n")
