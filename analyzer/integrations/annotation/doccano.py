"""doccano: one JSON object a line.

Span labels as `[start, end, label]` under `label` (a sequence labelling project), or with ties as `entities` and
`relations` (the same with relations switched on). doccano keeps other keys as metadata and gives them back. Allow
overlapping spans in the project and leave counting by grapheme clusters off.
"""

from __future__ import annotations

from typing import Any

import msgspec

from ...errors import GoldInvalid
from .marks import ANSWERS, Mark, Marked


def to_doccano(marked: Marked, *, ties: bool = False) -> str:
    """A document as one line."""
    head = {"text": marked.text, "document": marked.name}
    if not ties:
        spans = [[m.start, m.end, m.label] for m in marked.marks]
        return msgspec.json.encode({**head, "label": spans}).decode()
    numbers = {mark.id: n for n, mark in enumerate(marked.marks, 1)}
    entities = [
        {"id": numbers[m.id], "label": m.label, "start_offset": m.start, "end_offset": m.end}
        for m in marked.marks
    ]
    relations = [
        {"id": n, "from_id": numbers[a], "to_id": numbers[b], "type": ANSWERS}
        for n, (a, b) in enumerate(marked.ties, 1)
    ]
    return msgspec.json.encode({**head, "entities": entities, "relations": relations}).decode()


def from_doccano(line: str | bytes, where: str) -> Marked:
    """A document from one line of an export, of either kind of project. Raises GoldInvalid."""
    try:
        return _read(msgspec.json.decode(line))
    except (msgspec.DecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise GoldInvalid(
            path=where, problem=(f"不是 doccano 导出的 JSONL：{error}", f"no JSONL of doccano: {error}")
        ) from error


def _read(row: dict[str, Any]) -> Marked:
    name = row.get("document") or row.get("meta", {}).get("document")
    if not isinstance(name, str):
        raise TypeError("document")
    if "entities" in row:
        marks = [
            Mark(id=str(e["id"]), label=e["label"], start=int(e["start_offset"]), end=int(e["end_offset"]))
            for e in row["entities"]
        ]
    else:
        spans = row.get("label", row.get("labels", []))
        marks = [
            Mark(id=str(n), label=str(label), start=int(start), end=int(end))
            for n, (start, end, label) in enumerate(spans, 1)
        ]
    ties = tuple((str(r["from_id"]), str(r["to_id"])) for r in row.get("relations", ()))
    return Marked(name=name, text=str(row["text"]), marks=tuple(marks), ties=ties)
