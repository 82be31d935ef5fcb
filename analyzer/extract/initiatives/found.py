"""What discovery yields: a name with its place, before it is made an Initiative."""

from __future__ import annotations

from msgspec import Struct

from ...model.findings import InitiativeKind


class Found(Struct, frozen=True):
    """A mention discovered by its form."""

    start: int
    end: int
    name: str
    kind: InitiativeKind
    confidence: float
    expansion: str | None = None
