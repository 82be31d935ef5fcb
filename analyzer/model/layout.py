"""How a document is laid out: sections, sentences, and stretches that are no part of its body."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .document import Card

Role = Literal["background", "achievement", "problem", "cause", "measure", "goal", "other"]
ROLES: tuple[Role, ...] = ("background", "achievement", "problem", "cause", "measure", "goal", "other")

ZoneKind = Literal["body", "boilerplate", "contents", "front", "signature", "attachment", "table"]


class Section(Struct, frozen=True, kw_only=True):
    """A heading and all that stands below it, up to the next heading of the same or a higher level."""

    id: str
    parent: str | None
    level: int
    number: str | None
    title: str
    role: Role
    heading_start: int
    heading_end: int
    start: int
    end: int


class Zone(Struct, frozen=True):
    """A stretch of one kind; zones follow each other without gap or overlap from 0 to the text's end."""

    kind: ZoneKind
    start: int
    end: int


class Sentence(Struct, frozen=True):
    """A sentence: start at its first visible character, end behind its end mark. `role` is what it does."""

    start: int
    end: int
    role: Role


class Layout(Struct, frozen=True, kw_only=True):
    """What the extractors get: the text, its same-length folded twin, and the structure found in it.

    `folded` has full-width digits, letters and marks as ASCII, one character for one character, so that
    offsets in it are offsets in `text`.
    """

    text: str
    folded: str
    title: str | None
    card: Card = Card()
    """What the document's page or the block of labels above it declares; `title` is the one decided on."""
    genre: str | None
    zones: tuple[Zone, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
