"""Plain text and Markdown: the bytes decoded, and nothing else done to them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..errors import BinaryFile, EmptyFile, SettingsError, UndecodableText
from ..model.document import Document, Source
from ..text.encoding import Decoded, decode
from ..text.regex import regex
from .kinds import media_type

# Soft hyphen, Mongolian separator, zero-width space, joiners and marks, direction marks, word joiner, BOM inside.
_INVISIBLE = regex("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_NEWLINE = regex(r"\r\n|\r|\n")
_NEWLINE_NAMES = {"\n": "lf", "\r\n": "crlf", "\r": "cr"}
# What no text holds, apart from white space, the old end-of-file mark and the escape of colours.
_CONTROL = regex("[\0-\x08\x0e-\x19\x1c-\x1f\x7f]")
_CONTROL_LIMIT = 0.01
_BINARY = ("含有大量控制字符", "full of control characters")


def read_text(raw: bytes, *, name: str, path: str | None, encoding: str | None = None) -> Document:
    r"""A text file's bytes as a document.

    The text is exactly the decoded bytes without a leading byte order mark: line ends, zero-width characters and
    white space stay. Raises EmptyFile, BinaryFile or UndecodableText, and SettingsError for an encoding that
    Python does not know.

    >>> read_text("一、总体要求\r\n投入亿元".encode("gbk"), name="通知.txt", path=None).source.newline
    'crlf'
    """
    shown = path or name
    if not raw.strip():
        raise EmptyFile(path=shown)
    decoded = decode_file(raw, encoding)
    if decoded is None:
        if _is_binary(raw.decode("latin-1")):
            raise BinaryFile(path=shown, hint=_BINARY)
        raise UndecodableText(path=shown)
    text = decoded.text
    if _is_binary(text):
        raise BinaryFile(path=shown, hint=_BINARY)
    if not text.strip().strip("\ufeff\u200b"):
        raise EmptyFile(path=shown)
    source = Source(
        id=name,
        path=path,
        media_type=media_type(Path(name)),
        encoding=decoded.encoding,
        bom=decoded.bom,
        newline=newline_name(text),
        invisible=count_invisible(text),
        replaced=decoded.replaced,
        sha256=hashlib.sha256(raw).hexdigest(),
        characters=len(text),
    )
    return Document(source, text)


def decode_file(raw: bytes, encoding: str | None) -> Decoded | None:
    """The decoded bytes, None where no encoding makes sense of them. Raises SettingsError for an unknown encoding.

    >>> decode_file("改善民生".encode("gbk"), "gbk").text
    '改善民生'
    """
    try:
        return decode(raw, encoding)
    except LookupError as error:
        problem = f"不认识的编码 {encoding}", f"unknown encoding {encoding}"
        raise SettingsError(path="--encoding", problem=problem) from error


def _is_binary(text: str) -> bool:
    return len(_CONTROL.findall(text)) > max(1, len(text) * _CONTROL_LIMIT)


def newline_name(text: str) -> str | None:
    r"""How the lines of a text end: lf, crlf, cr, mixed, or None for a single line.

    >>> newline_name("一\n二\r\n三"), newline_name("一")
    ('mixed', None)
    """
    found = set(_NEWLINE.findall(text))
    if len(found) > 1:
        return "mixed"
    return _NEWLINE_NAMES[found.pop()] if found else None


def count_invisible(text: str) -> int:
    r"""How many characters stand in the text that nobody sees.

    >>> count_invisible("双\u200b一流")
    1
    """
    return len(_INVISIBLE.findall(text))
