"""Saved web pages: the document they show, and what they declare of it."""

from __future__ import annotations

from typing import Any

from ...config import Settings
from ...errors import FileDamaged, NoText, UndecodableText
from ...model.document import Card, Document, Origin
from ...text.regex import regex
from ..source import converted_source
from ..text import decode_file
from .furniture import furniture
from .main_text import find_main
from .page import read_page

MEDIA_TYPE = "text/html"
_CHARSET = regex(rb"<meta[^>]{0,200}?charset=[\"']?\s*([A-Za-z0-9_\-]{2,20})", 2)
_HEAD = 4096
# Nested deeper than any page is: 40,000 open tags cost a parser its stack, not a reader his patience.
_TAG = regex(rb"<(/?)(div|span|table|tr|td|ul|ol|li|font|b|i|p|section)\b", 2)
_DEEPEST = 2_000
# What the pages of Chinese governments declare (国办发〔2017〕47号, annex 2), those of gov.cn, and those of WeChat.
_TITLES = ("articletitle", "og:title")
_SOURCES = ("contentsource",)
_DAYS = ("pubdate", "publishdate", "firstpublishedtime")
_DAY = regex(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})")


def read_html(raw: bytes, *, name: str, path: str | None, settings: Settings) -> Document:
    """The document of a page, a line for each paragraph, cells of a table row parted by tabs.

    Raises UndecodableText, SettingsError for an unknown encoding, FileDamaged for absurd nesting, NoText for a page
    without words.
    """
    from resiliparse.parse.html import HTMLTree

    shown = path or name
    if _depth(raw) > _DEEPEST:
        raise FileDamaged(path=shown, reason=("标签嵌套过深", "tags nested too deeply"))
    declared = _CHARSET.search(raw[:_HEAD])
    decoded = decode_file(raw, settings.encoding or _codec(declared[1] if declared else None))
    if decoded is None and settings.encoding is None:
        # Pages often declare what they are not in.
        decoded = decode_file(raw, None)
    if decoded is None:
        raise UndecodableText(path=shown)
    tree = HTMLTree.parse(decoded.text)
    page = read_page(tree.body)
    card = _card(tree)
    main = find_main(
        page, [title for title in (card.title, tree.title) if title], furniture(settings.lexicons)
    )
    text, beside = ("\n".join(page.lines[i].text for i in lines) for lines in (main.lines, main.beside))
    if not text:
        raise NoText(path=shown)
    source = converted_source(
        raw, text, name=name, path=path, media_type=MEDIA_TYPE, encoding=decoded.encoding, bom=decoded.bom
    )
    return Document(source, text, _paragraphs(text), card, beside)


def _card(tree: Any) -> Card:  # noqa: ANN401 - resiliparse has no types
    """Title, source and day of publication as the page's meta elements give them."""
    declared: dict[str, str] = {}
    for meta in tree.document.query_selector_all("meta"):
        name = (meta.getattr("name") or meta.getattr("property") or "").lower()
        if content := " ".join((meta.getattr("content") or "").split()):
            declared.setdefault(name, content)

    def first(names: tuple[str, ...]) -> str | None:
        return next((declared[name] for name in names if name in declared), None)

    day = _DAY.match(first(_DAYS) or "")
    return Card(
        title=first(_TITLES),
        issuer=first(_SOURCES),
        published=f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}" if day else None,
    )


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
        origins.append(Origin(start=position, end=position + len(line), paragraph=number))
        position += len(line) + 1
    return tuple(origins)
