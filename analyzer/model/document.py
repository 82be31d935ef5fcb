"""A document as it was read: its text, which no later step changes, and where it came from."""

from __future__ import annotations

from msgspec import Struct


class Source(Struct, frozen=True, kw_only=True):
    """Where a text came from and how its bytes were understood."""

    id: str
    """File name, or "-" for standard input, or "text" for a string."""
    path: str | None = None
    media_type: str = "text/plain"
    encoding: str | None = None
    """Name of the encoding the bytes were decoded with; None where a str was given."""
    bom: bool = False
    newline: str | None = None
    """"lf", "crlf", "cr", "mixed", or None for one line."""
    invisible: int = 0
    """How many zero-width characters stand in the text."""
    replaced: int = 0
    """How many broken byte sequences had to be read as U+FFFD."""
    sha256: str
    """Of the file's bytes (of the UTF-8 text where a str was given)."""
    characters: int


class Document(Struct, frozen=True):
    """A source and its decoded text; every position in a report counts characters of `text`."""

    source: Source
    text: str
