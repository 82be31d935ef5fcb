"""A text for tools that run in a browser: as long as the document, with nothing that they count differently."""

from __future__ import annotations

from ...errors import GoldInvalid
from ...text.regex import regex

STAND_IN = "〓"
"""What stands for a character beyond the first 65 536: the geta, with which printers marked a missing type."""

_BEYOND = regex("[\U00010000-\U0010ffff\ud800-\udfff\ufffe\uffff]")
# Tabs part the fields of brat's files; other controls and separators are line ends to one program and none to another.
_BLANK = regex("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")

_OTHER_TEXT = (
    "标注里的文字与原文不同，请用导出时的那份文件",
    "the text of the annotation is not that of the document: use the file that was exported",
)


def twin(text: str) -> str:
    r"""The text with one code point, and one UTF-16 unit, for each of its characters, and "\n" as its only line end.

    JavaScript counts 😀 as two, brat counts "\r\n" as one, a browser reads "\r" as "\n".

    >>> twin("投入亿元\r\n😀𠮷")
    '投入亿元 \n〓〓'
    """
    lines = text.replace("\r\n", " \n").replace("\r", "\n")
    return _BLANK.sub(" ", _BEYOND.sub(STAND_IN, lines))


def shift(text: str, returned: str, name: str) -> int:
    """How far offsets in a tool's text must be moved: tools cut blanks at the ends off.

    Raises GoldInvalid where it is not the text of the document.
    """
    sent = twin(text)
    back = returned.replace("\r\n", " \n").replace("\r", "\n")
    if sent == back:
        return 0
    if sent.strip() == back.strip():
        return (len(sent) - len(sent.lstrip())) - (len(back) - len(back.lstrip()))
    raise GoldInvalid(path=name, problem=_OTHER_TEXT)
