"""An annotation as typed data: NAME.json beside NAME.txt. A key that is absent was not annotated and is not scored."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from ..errors import GoldInvalid


class GoldBlank(Struct, frozen=True):
    """A place where a number is missing; `offset` is where it should stand."""

    offset: int
    optional: bool = False


class GoldInitiative(Struct, frozen=True):
    """A mention of an initiative: `core` names it, `full` is the mention with quotes and head noun."""

    core: str
    full: str
    start: int
    end: int


class GoldReference(Struct, frozen=True):
    """A document that is named, by title, by number, or by both."""

    start: int
    title: str | None = None
    number: str | None = None


class GoldHeading(Struct, frozen=True):
    """A heading; `start` is the first character of its number."""

    start: int
    level: int
    role: str | None = None
    optional: bool = False


class GoldMetric(Struct, frozen=True):
    """A quantity. `value` is a number, a ratio "1:342", a range "34-35", or None for a blank."""

    start: int
    end: int
    value: float | str | None = None
    unit: str | None = None
    indicator: str | None = None
    optional: bool = False


class GoldPoint(Struct, frozen=True):
    """A problem or a measure: an item (parent None) or one of its points."""

    start: int
    end: int
    parent: str | None = None
    optional: bool = False


class GoldLink(Struct, frozen=True):
    """A problem point and the starts of the measures that answer it."""

    start: int
    end: int
    measures: tuple[int, ...]


class GoldStart(Struct, frozen=True):
    """A heading in doubt: reporting it or not is both right."""

    start: int


class Gold(Struct, frozen=True):
    """All that people marked in one document."""

    blanks: tuple[GoldBlank, ...] | None = None
    initiatives: tuple[GoldInitiative, ...] | None = None
    initiatives_optional: tuple[tuple[int, int], ...] = ()
    references: tuple[GoldReference, ...] | None = None
    references_optional: tuple[tuple[int, int], ...] = ()
    outline: tuple[GoldHeading, ...] | None = None
    outline_optional: tuple[GoldStart, ...] = ()
    metrics: tuple[GoldMetric, ...] | None = None
    problems: tuple[GoldPoint, ...] | None = None
    measures: tuple[GoldPoint, ...] | None = None
    links: tuple[GoldLink, ...] = ()


def read_gold(path: Path) -> Gold:
    """The annotation in a file. Raises GoldInvalid, which names the file and the place of what is wrong."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Gold)
    except (OSError, msgspec.DecodeError) as error:
        raise GoldInvalid(path=path, problem=str(error)) from error
