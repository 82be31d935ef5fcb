"""Which reader for which format: told from the bytes, whatever the file is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

from msgspec import Struct

from ..model.document import Document
from ..text.regex import regex

Reader = Callable[..., Document]


class Format(Struct, frozen=True):
    """A format that can be read: its names in folders, and where its reader is."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    function: str

    def reader(self) -> Reader:
        """The reading function, imported when it is needed."""
        found: Reader = getattr(import_module(self.module, __package__), self.function)
        return found


FORMATS = (
    Format("docx", (".docx",), ".docx", "read_docx"),
    Format("pdf", (".pdf",), ".pdf", "read_pdf"),
    Format("html", (".html", ".htm", ".shtml", ".xhtml"), ".html", "read_html"),
    Format("ofd", (".ofd",), ".ofd", "read_ofd"),
    Format("doc", (".doc", ".wps", ".rtf", ".odt"), ".legacy_word", "read_legacy_word"),
)
TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown")
"""Names of plain text in folders; a file that is named outright is read whatever it is called."""
SUFFIXES = (*TEXT_SUFFIXES, *(suffix for form in FORMATS for suffix in form.suffixes))
"""Every name that a folder run picks up."""

_BY_NAME = {form.name: form for form in FORMATS}
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
# Browsers write where a page was saved from in front of it: <!-- saved from url=… -->; some save a part of a page.
# Nothing is given back: a text that begins with many blanks is told from a page at once.
_HTML = regex(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--(?>.{0,999}?-->)|<\?xml[^>]{0,99}>)*+"
    rb"<(?:!doctype|html|head|body|meta|title|div|section|article|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096


def format_of(raw: bytes) -> Format | None:
    """The format of a file that is not plain text; None for text and for what no reader reads.

    >>> format_of(b"%PDF-1.7").name, format_of("通知".encode())
    ('pdf', None)
    """
    if raw.startswith(b"%PDF"):
        return _BY_NAME["pdf"]
    if raw.startswith(_RTF) or (raw.startswith(_ZIP) and _OPEN_TEXT in raw[:_HEAD]):
        return _BY_NAME["doc"]
    if raw.startswith(_ZIP):
        # The names of an archive's parts stand in clear both in front of each part and at its end.
        if b"word/" in raw:
            return _BY_NAME["docx"]
        return _BY_NAME["ofd"] if b"OFD.xml" in raw else None
    if raw.startswith(_OLE):
        return _BY_NAME["doc"] if _WORD_STREAM in raw else None
    if _HTML.match(raw[:_HEAD]):
        return _BY_NAME["html"]
    return None


def is_encrypted_office(raw: bytes) -> bool:
    """Whether the bytes are a Word, Excel or PowerPoint file behind a password."""
    return raw.startswith(_OLE) and _ENCRYPTED_STREAM in raw
