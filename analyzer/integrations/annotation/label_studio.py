"""Label Studio: a list of tasks with predictions to correct, and the labelling interface they need.

Versions of Label Studio differ in whether they count code points or UTF-16 units; in the twin both are the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from ...errors import GoldInvalid
from ...model.layout import ROLES
from ...version import VERSION
from .marks import ANSWERS, LABELS, Mark, Marked

_COLOURS = ("#1d6f5c", "#2b5fa8", "#c4161c", "#8a5a00", "#a3561a", "#d08a4a", "#5b4ba8", "#8d80cc")


def to_label_studio(documents: Iterable[Marked]) -> str:
    """The tasks of all documents as one JSON list."""
    tasks = [
        {
            "data": {"text": marked.text, "document": marked.name},
            "predictions": [{"model_version": f"zhengce {VERSION}", "result": _results(marked)}],
        }
        for marked in documents
    ]
    return msgspec.json.format(msgspec.json.encode(tasks), indent=1).decode() + "\n"


def from_label_studio(raw: bytes, where: str) -> list[Marked]:
    """The documents of an export in the JSON format; of several annotations of a task the last one that was kept.

    A task that nobody annotated counts as its prediction. Raises GoldInvalid.
    """
    try:
        return [_task(task) for task in msgspec.json.decode(raw)]
    except (msgspec.DecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise GoldInvalid(
            path=where,
            problem=(f"不是 Label Studio 导出的 JSON：{error}", f"no JSON of Label Studio: {error}"),
        ) from error


def interface() -> str:
    """The labelling interface (XML) to paste into the project's settings."""
    labels = "".join(
        f'    <Label value="{label}" background="{_COLOURS[min(n, len(_COLOURS) - 1)]}"/>\n'
        for n, label in enumerate(LABELS)
    )
    roles = "".join(f'    <Choice value="{role}"/>\n' for role in ROLES)
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{labels}  </Labels>\n'
        f'  <Relations>\n    <Relation value="{ANSWERS}"/>\n  </Relations>\n'
        '  <Text name="text" value="$text" granularity="symbol"/>\n'
        f'  <Choices name="role" toName="text" perRegion="true">\n{roles}  </Choices>\n</View>\n'
    )


def _results(marked: Marked) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = []
    for mark in marked.marks:
        span = {"start": mark.start, "end": mark.end, "text": marked.text[mark.start : mark.end]}
        region = {"id": mark.id, "to_name": "text"}
        labels = {**span, "labels": [mark.label]}
        results.append({**region, "from_name": "label", "type": "labels", "value": labels})
        if mark.role:
            choice = {**span, "choices": [mark.role]}
            results.append({**region, "from_name": "role", "type": "choices", "value": choice})
    ties = [
        {"type": "relation", "from_id": a, "to_id": b, "direction": "right", "labels": [ANSWERS]}
        for a, b in marked.ties
    ]
    return results + ties


def _task(task: dict[str, Any]) -> Marked:
    kept = [a for a in task.get("annotations", ()) if not a.get("was_cancelled")]
    results = (kept or task.get("predictions") or [{"result": []}])[-1]["result"]
    roles = {r["id"]: r["value"]["choices"][0] for r in results if r["type"] == "choices"}
    marks = [
        Mark(
            id=r["id"],
            label=r["value"]["labels"][0],
            start=int(r["value"]["start"]),
            end=int(r["value"]["end"]),
            role=roles.get(r["id"]),
        )
        for r in results
        if r["type"] == "labels"
    ]
    ties = tuple((r["from_id"], r["to_id"]) for r in results if r["type"] == "relation")
    data = task["data"]
    return Marked(name=str(data["document"]), text=str(data["text"]), marks=tuple(marks), ties=ties)
