"""The block of labels that a government site puts above a document: 信息名称：… 发文机构：… 发文字号：… 生成日期：…"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import asdict, replace

from ..lexicon.matcher import EdgeWords
from ..model.document import Card
from ..text.folding import fold
from ..text.regex import regex
from .lines import Line, split_lines

# 文    号：, [文号], or in a table without colons 文号 and a tab.
_LABEL = regex(r"[\u4e00-\u9fff](?:[ ]{0,8}[\u4e00-\u9fff]){1,60}[ ]{0,8}(?:[:\]】]|(?=\t))")
_MARKS = ":]】"
_LEAD = " \t[【*#|·"
_HAN = regex(r"[\u4e00-\u9fff]")
_NUMBER = regex(r"[^:。]{2,40}\d[^:。]{0,6}号")
_DAY = regex(r"((?:19|20)\d\d)\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})")
_BODY = regex(r"[。;]")
_PROSE = 15
# How far down a label block is looked for, how far its labels stand apart, how many it has at least.
_HEAD_LINES = 40
_APART = 3
_FEWEST = 2
# A label right behind a value in Chinese must be long: 教育部发文字号：
_SURE = 4
_LONGEST_ISSUER = 60
_SHORTEST_TITLE = 4
_TITLE_LINES = 5


class Labels(Struct, frozen=True):
    """The rows of `labels.tsv`: what each label is followed by."""

    kinds: Mapping[str, str]
    words: EdgeWords


class Block(Struct, frozen=True):
    """A label block: what it declares, and the index of the first line below it."""

    card: Card
    stop: int


class _Entry(Struct):
    label: str
    value: str
    line: int


def iso_day(written: str) -> str | None:
    """The first day in a string as year-month-day.

    >>> iso_day("发布时间：2031年4月2日 16:07")
    '2031-04-02'
    """
    match = _DAY.search(written)
    if match is None or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):
        return None
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def page_card(declared: Card, beside: str, labels: Labels) -> Card:
    """What a page declares of its document: the labels beside the text over the elements of its head."""
    block = read_block(beside, fold(beside), split_lines(beside), labels, fewest=1)
    return lay_over(declared, block.card) if block else declared


def lay_over(declared: Card, card: Card) -> Card:
    """A card, with what is declared elsewhere where it says nothing."""
    return replace(declared, **{key: value for key, value in asdict(card).items() if value is not None})


def read_block(
    text: str, folded: str, lines: Sequence[Line], labels: Labels, fewest: int = _FEWEST
) -> Block | None:
    """The first block of at least so many labels in the head of a document, if it declares anything."""
    entries: list[_Entry] = []
    for number, line in enumerate(lines[:_HEAD_LINES]):
        found = list(_entries(text, folded, line, number, labels))
        gap = number - entries[-1].line if entries else 0
        if found:
            if gap > _APART:
                break
            _continue(entries, text, lines, number)
            entries += found
        elif gap > _APART and len({e.label for e in entries}) >= fewest:
            break
        elif gap > _APART:
            entries = []
    if len({e.label for e in entries}) < fewest:
        return None
    card = _card(entries, labels)
    return Block(card, entries[-1].line + 1) if card != Card() else None


def find_title(title: str, folded: str, lines: Sequence[Line], block: Block | None) -> int | None:
    """Index of the line where a declared title stands, alone or broken over lines; the last one above the text.

    Prose right below a block of labels is the abstract that the last of them gives.
    """
    wanted, found = _squeezed(fold(title)), None
    for i, line in enumerate(lines[:_HEAD_LINES]):
        within = block is not None and i < block.stop + _APART
        if line.end - line.start > _PROSE and not within and _BODY.search(folded, line.start, line.end):
            break
        joined = ""
        for part in lines[i : i + _TITLE_LINES]:
            joined += _squeezed(folded[part.start : part.end])
            if joined == wanted:
                found = i
            if not wanted.startswith(joined):
                break
    return found


def _squeezed(words: str) -> str:
    return "".join(words.split())


def _entries(text: str, folded: str, line: Line, number: int, labels: Labels) -> Iterator[_Entry]:
    """Labels and values of a line that begins with a label."""
    places: list[tuple[str, int, int]] = []
    for match in _LABEL.finditer(folded, line.start, line.end):
        label = labels.words.ending_at(_squeezed(match[0].rstrip(_MARKS)))
        if label is None:
            continue
        start = _start_of(label, folded, match.start(), match.end())
        first = not folded[line.start : start].strip(_LEAD)
        bounded = start == match.start() or not _HAN.match(folded, start - 1)
        if first or (places and (bounded or len(label) >= _SURE)):
            places.append((label, start, match.end()))
    for i, (label, _, value) in enumerate(places):
        end = places[i + 1][1] if i + 1 < len(places) else line.end
        yield _Entry(label, text[value:end].strip(), number)


def _start_of(label: str, folded: str, start: int, end: int) -> int:
    """Where a label that may be spaced out begins, which ends at `end`."""
    left = len(label)
    for place in range(end - 1, start - 1, -1):
        left -= folded[place] not in f" {_MARKS}"
        if not left:
            return place
    return start


def _continue(entries: list[_Entry], text: str, lines: Sequence[Line], number: int) -> None:
    """Lines between two lines of labels go on with the value above them."""
    if entries:
        between = lines[entries[-1].line + 1 : number]
        entries[-1].value += "".join(text[line.start : line.end] for line in between)


def _card(entries: Sequence[_Entry], labels: Labels) -> Card:
    """The first value of each kind that has the form of one."""
    found: dict[str, str] = {}
    for entry in entries:
        kind = labels.kinds[entry.label]
        if kind in _READ and (value := _READ[kind](entry.value)) is not None:
            found.setdefault(kind, value)
    return Card(**found)


def _title(value: str) -> str | None:
    return value if len(_HAN.findall(value)) >= _SHORTEST_TITLE else None


def _issuer(value: str) -> str | None:
    return value if _HAN.search(value) and 2 <= len(value) <= _LONGEST_ISSUER else None


def _number(value: str) -> str | None:
    return value if _NUMBER.fullmatch(value) else None


_READ: dict[str, Callable[[str], str | None]] = {
    "title": _title,
    "issuer": _issuer,
    "number": _number,
    "written": iso_day,
    "published": iso_day,
}
