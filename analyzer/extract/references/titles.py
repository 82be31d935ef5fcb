"""Where titles stand between 《 and 》: nested, wrapped over lines, or left unclosed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ...text.regex import regex

# Longer than any title of an official document; what goes on is an unclosed mark.
LONGEST = 160
_MOST_LINES = 4
# 《…《…》…》 is as deep as titles go; what is deeper is a row of broken marks.
_DEEPEST = 3

_OPENING = regex("[《«≪]")
_MARK = regex("[《«≪》»≫〈〉。\n]")
# A longer line may begin with words that are no part of the title.
_SHORT_LINE = 10
_CLOSING = regex("[》»≫]")
_HEAD = regex("(?:(?<=[\n“])|\\A)[^,，。;；:：、“”《》〈〉\n]+\\Z")
# Where a title whose 》 was forgotten may end.
_STOP = regex("[,，。;；《》\n(（]")
_LINE_BREAK = regex(r"\s*[\r\n]\s*")


class Title(NamedTuple):
    """A title in its marks: text[start] is the 《; `inside` is the title as one line."""

    start: int
    end: int
    inside: str


def find_titles(text: str, ends_document: Callable[[str], bool]) -> list[Title]:
    """Outermost titles of a text. An unclosed one counts where `ends_document` says that its words end one.

    >>> [t.inside for t in find_titles("印发《贯彻〈教育督导条例〉实施办法》的通知", lambda _: False)]
    ['贯彻〈教育督导条例〉实施办法']
    >>> [t.inside for t in find_titles("按照《校园安全管理办法,抓好落实", lambda t: t.endswith("办法"))]
    ['校园安全管理办法']
    >>> [t.inside for t in find_titles("会议指出，“湖区规划纲要》提出", lambda t: t.endswith("纲要"))]
    ['湖区规划纲要']
    """
    titles: list[Title] = []
    place = 0
    while opening := _OPENING.search(text, place):
        start = opening.start()
        end = _closing(text, start)
        if end is None:
            end = _cut_short(text, start, ends_document)
        if end is None:
            place = start + 1
            continue
        closed = text[end - 1] in "》»≫〉"
        inside = _LINE_BREAK.sub("", text[start + 1 : end - closed]).strip()
        if inside:
            titles.append(Title(start, end, inside))
        place = end
    return sorted([*titles, *_unopened(text, titles, ends_document)])


def _unopened(text: str, titles: list[Title], ends_document: Callable[[str], bool]) -> list[Title]:
    """Titles that lost their 《: from the start of a line or of a quote to a 》 that closes nothing."""
    found: list[Title] = []
    following = iter([*titles, None])
    title = next(following)
    for mark in _CLOSING.finditer(text):
        while title is not None and title.end < mark.end():
            title = next(following)
        if title is not None and title.start < mark.start():
            continue
        head = _HEAD.search(text, max(0, mark.start() - LONGEST // 2), mark.start())
        words = head.group().strip() if head else ""
        sure = (
            len(words) <= _SHORT_LINE
            or words.startswith("关于")
            or text[mark.start() - len(words) - 1] == "“"
        )
        if words and sure and ends_document(words):
            found.append(Title(mark.start() - len(words), mark.end(), words))
    return found


def _closing(text: str, start: int) -> int | None:
    """End of the title that opens at `start`; None where it does not close within reach."""
    depth, inner, lines = 1, 0, 0
    for mark in _MARK.finditer(text, start + 1, start + LONGEST):
        sign = mark.group()
        if sign == "\n":
            lines += 1
        if sign == "。" or lines > _MOST_LINES or depth > _DEEPEST:
            return None
        if sign in "《«≪":
            depth += 1
        elif sign == "〈":
            inner += 1
        elif sign == "〉" and inner:
            inner -= 1
        elif sign in "》»≫〉":
            depth -= 1
            if not depth:
                return _past_inner(text, mark.end()) if inner and sign != "〉" else mark.end()
    return None


def _past_inner(text: str, end: int) -> int:
    """《转发〈办法》的通知》: the first 》 closes 〈 by mistake, the title goes on to the next one."""
    later = _MARK.search(text, end, end + LONGEST // 4)
    return later.end() if later and later.group() == "》" else end


def _cut_short(text: str, start: int, ends_document: Callable[[str], bool]) -> int | None:
    for stop in _STOP.finditer(text, start + 1, start + LONGEST // 2):
        if ends_document(text[start + 1 : stop.start()]):
            return stop.start()
        if stop.group() not in ",，(（":
            break
    return None
