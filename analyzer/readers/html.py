"""Saved web pages: the main text with its headings and tables, and what the page declares of it."""

from __future__ import annotations

import re
from typing import Any

from ..errors import FileDamaged, NoText, UndecodableText
from ..model.document import Card, Document, Origin
from ..text.regex import regex
from .source import converted_source
from .text import decode_file

MEDIA_TYPE = "text/html"
_CHARSET = regex(rb"<meta[^>]{0,200}?charset=[\"']?\s*([A-Za-z0-9_\-]{2,20})", re.IGNORECASE)
_HEAD = 4096
# Nested deeper than any page is: 40,000 open tags cost a parser its stack, not a reader his patience.
_TAG = regex(rb"<(/?)(div|span|table|tr|td|ul|ol|li|font|b|i|p|section)\b", re.IGNORECASE)
_DEEPEST = 2_000
# The extractor takes an element of one Chinese character (37<span>元</span>) for an icon; a noncharacter keeps it.
_LONE = regex(r">(\s*[^\x00-\x7f])(?=\s*<)")
_KEEPER = "\ufdd0"
# What prose ends in. A page that would lose more of its sentences than this is read whole.
_SENTENCE = regex(r"[^。\n]{15}。")
_LOST = 0.1
# What the pages of Chinese governments declare (国办发〔2017〕47号, annex 2).
_TITLE, _PUBLISHED = "meta[name=ArticleTitle]", "meta[name=PubDate]"
_DAY = regex(r"(\d{4})-(\d{2})-(\d{2})")
_BLANK_LINES = regex(r"\n[ \t]*(?:\n[ \t]*)+")
_INDENT = regex(r"(?m)^[ \t]+|[ \t]+$")
_BULLET = regex(r"(?m)^•[ \t]+")


def read_html(raw: bytes, *, name: str, path: str | None, encoding: str | None = None) -> Document:
    """The main text of a page, a line for each paragraph, cells of a table row parted by tabs.

    Raises UndecodableText, SettingsError for an unknown encoding, FileDamaged for absurd nesting, NoText for a page
    without words.
    """
    from resiliparse.parse.html import HTMLTree

    shown = path or name
    if _depth(raw) > _DEEPEST:
        raise FileDamaged(path=shown, reason=("标签嵌套过深", "tags nested too deeply"))
    declared = _CHARSET.search(raw[:_HEAD])
    decoded = decode_file(raw, encoding or _codec(declared[1] if declared else None))
    if decoded is None and encoding is None:
        # Pages often declare what they are not in.
        decoded = decode_file(raw, None)
    if decoded is None:
        raise UndecodableText(path=shown)
    tree = HTMLTree.parse(_LONE.sub(rf">\1{_KEEPER}", decoded.text))
    text = _main_text(tree)
    if not text:
        raise NoText(path=shown)
    source = converted_source(
        raw, text, name=name, path=path, media_type=MEDIA_TYPE, encoding=decoded.encoding, bom=decoded.bom
    )
    return Document(source, text, _paragraphs(text), _card(tree))


def _main_text(tree: Any) -> str:  # noqa: ANN401 - resiliparse has no types
    """The page without its furniture; the whole of it where that would take prose away."""
    from resiliparse.extract.html2text import extract_plain_text

    main, whole = (
        _tidy(extract_plain_text(tree, main_content=only, preserve_formatting=True, alt_texts=False) or "")
        for only in (True, False)
    )
    sentences = set(_SENTENCE.findall(whole))
    return main if len(sentences - set(_SENTENCE.findall(main))) <= _LOST * len(sentences) else whole


def _card(tree: Any) -> Card:  # noqa: ANN401
    """Title and day of publication as the page's meta elements give them."""
    title, published = (
        " ".join(((found and found.getattr("content")) or "").split())
        for found in (tree.document.query_selector(name) for name in (_TITLE, _PUBLISHED))
    )
    day = _DAY.match(published)
    return Card(title=title or None, published=day[0] if day else None)


def _codec(declared: bytes | None) -> str | None:
    """The encoding a page declares; gb2312 pages hold characters of its superset."""
    if declared is None:
        return None
    known = declared.decode("ascii").lower()
    return (
        "gb18030"
        if known in ("gb2312", "gbk", "gb18030")
        else ("utf-8" if known in ("utf-8", "utf8") else None)
    )


def _tidy(page: str) -> str:
    """The extracted text without blank lines, list marks and the indentation of its markup."""
    page = page.replace(_KEEPER, "").replace("\r\n", "\n").replace("\xa0", " ")
    text = _INDENT.sub("", page)
    return _BULLET.sub("", _BLANK_LINES.sub("\n", text)).strip("\n ")


def _depth(raw: bytes) -> int:
    depth = deepest = 0
    for match in _TAG.finditer(raw):
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _paragraphs(text: str) -> tuple[Origin, ...]:
    origins: list[Origin] = []
    position = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line:
            origins.append(Origin(start=position, end=position + len(line), paragraph=number))
        position += len(line) + 1
    return tuple(origins)
