"""The wire form: JSON and JSON Lines."""

from __future__ import annotations

from typing import Any, TextIO

import msgspec

from ..model.report import Failure, Report

ASIDE = ("text", "origins")
"""What a report carries along that is not part of the wire form."""


def to_dict(report: Report | Failure) -> dict[str, Any]:
    """The report as plain data, without the text and its origins."""
    data: dict[str, Any] = msgspec.to_builtins(report)
    for key in ASIDE:
        data.pop(key, None)
    return data


def to_json(report: Report | Failure, *, indent: int | None = None) -> str:
    """The report as one JSON object; `indent` None gives one line."""
    raw = msgspec.json.encode(to_dict(report))
    return (msgspec.json.format(raw, indent=indent) if indent else raw).decode("utf-8")


def write_json(data: object, out: TextIO) -> None:
    """Any typed data as indented JSON with a line end."""
    out.write(msgspec.json.format(msgspec.json.encode(data), indent=2).decode("utf-8") + "\n")
