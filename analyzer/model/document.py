"""A document as it was read: its text, which no later step changes, and where it came from."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

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


Part = Literal["body", "table", "textbox", "footnote", "header", "footer"]


class Origin(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a stretch of the text stands in the file it was read from; counts begin with 1."""

    start: int
    end: int
    part: Part = "body"
    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    box: tuple[float, float, float, float] | None = None
    """Left, bottom, right, top in points, from the lower left corner of the page."""


class Card(Struct, frozen=True, kw_only=True):
    """What a file or page declares of its document, beside or above the text; None where it does not."""

    title: str | None = None
    issuer: str | None = None
    number: str | None = None
    """The document number, 文号."""
    written: str | None = None
    """The day it was signed, year-month-day."""
    published: str | None = None
    """The day it was put out, year-month-day."""


class Document(Struct, frozen=True):
    """A source and its decoded text; every position in a report counts characters of `text`."""

    source: Source
    text: str
    origins: tuple[Origin, ...] = ()
    """In the order of the text, without overlap; empty for plain text, where lines and columns say all."""
    card: Card = Card()
    """What the file's own metadata declares, such as the meta elements of a web page."""
    beside: str = ""
    """Lines of a page that are no part of the document and may say what it is: 索引号：… 发布机构：…"""

    def origin_of(self, offset: int) -> Origin | None:
        """Where the character at an offset comes from."""
        place = bisect_right(self.origins, offset, key=lambda origin: origin.start) - 1
        if place >= 0 and offset < self.origins[place].end:
            return self.origins[place]
        return None
