"""One difference between two versions of a document."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal["metric", "initiative", "reference", "problem", "measure"]


class Change(Struct, frozen=True, kw_only=True):
    """One difference; `old` and `new` are the words of the two versions, None where there is none."""

    kind: Kind
    name: str
    old: str | None
    new: str | None
    old_start: int | None = None
    new_start: int | None = None
