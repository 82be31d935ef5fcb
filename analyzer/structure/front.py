"""Front matter: title, document number, addressee; and the document's genre."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.matcher import TermMatcher
from .lines import Line
from .numbering import number_at
from .zones import DATE, DATE_LINE, DOCUMENT_NUMBER, Span

_MARKUP = re.compile(r"^[#*>\s]+")
_ADDRESSEE = re.compile(r"[^。！？]{2,300}:$")
_SALUTATION = re.compile(r"(?:各位|同志们|尊敬的|女士们|朋友们)")
_ADDRESSED = re.compile(r"[各省市县区州局委厅部院办校府单位厂司门]")
_BODY_LINE = re.compile(r"。|；")
_MAX_FRONT = 30
_MAX_TITLE = 90
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MIN_TITLE_HAN = 4
_MAX_TITLE_LINES = 5
_SHORT_TITLE, _MAX_ISSUER = 6, 30
_ORGAN = re.compile(r"[府厅局委会院部办室]$")


class Front:
    """The lines before the body begins, and what they say."""

    def __init__(self, end: int, title: str | None) -> None:
        self.end = end
        self.title = title


def read_front(
    text: str, folded: str, lines: Sequence[Line], skip: Sequence[Span], genres: TermMatcher
) -> Front:
    """Where the body begins and the title in front of it; `skip` are stretches of boilerplate."""
    visible = [line for line in lines if not any(s.start <= line.start < s.end for s in skip)]
    if not visible:
        return Front(0, None)
    first = visible[0]
    if first.end - first.start > 200 and _BODY_LINE.search(folded, first.start, first.end):
        return _front_in_line(text, folded, first, skip, genres)
    body = _first_body_line(folded, visible)
    front = visible[:body]
    title = _title(text, folded, front, genres)
    end = visible[body].start if body < len(visible) else visible[-1].end
    return Front(end if front else 0, title)


def _first_body_line(folded: str, lines: Sequence[Line]) -> int:
    last_front = 0
    for i, line in enumerate(lines[:_MAX_FRONT]):
        visible = folded[line.start : line.end]
        if _ADDRESSEE.match(visible) and (
            _SALUTATION.match(visible) or (_ADDRESSED.search(visible) and i > 0)
        ):
            return i + 1
        markup = _MARKUP.match(visible)
        number = number_at(folded, line.start + (markup.end() if markup else 0))
        if number is not None and number.style not in {"bullet", "bare"} and not DATE.match(visible):
            return i
        if _BODY_LINE.search(visible) and len(visible) > 15:
            return i
        last_front = i + 1
    return last_front if last_front == len(lines) and last_front < 3 else min(last_front, 1)


def _title(text: str, folded: str, front: Sequence[Line], genres: TermMatcher) -> str | None:
    """The front line (with its wrapped neighbours) that ends like a document of a known genre, else the first likely one."""
    named: tuple[int, str] | None = None
    plain: str | None = None
    for i, line in enumerate(front):
        if not _may_be_title(folded, line):
            continue
        own = _clean(text[line.start : line.end])
        if plain is None:
            plain = own
        if _ends_with_genre(own, genres):
            named = (i, own)
            break
    if named is None:
        return plain
    return _with_lines_above(text, folded, front, *named, genres)


def _with_lines_above(
    text: str, folded: str, front: Sequence[Line], i: int, title: str, genres: TermMatcher
) -> str:
    """A title broken over lines: from the line that says 关于, or from the issuer's, on."""
    lines: list[str] = []
    for k in range(i - 1, max(i - _MAX_TITLE_LINES, -1), -1):
        above = _clean(text[front[k].start : front[k].end])
        if not _may_be_title(folded, front[k]) or _ends_with_genre(above, genres):
            break
        lines.insert(0, above)
        if len("".join(lines)) + len(title) > _MAX_TITLE:
            break
        if "关于" in above:
            # An issuer may stand alone above: 某省人民政府 / 关于…的意见.
            issuer = (
                _clean(text[front[k - 1].start : front[k - 1].end]) if k and above.startswith("关于") else ""
            )
            return (issuer if _ORGAN.search(issuer) else "") + "".join(lines) + title
    if lines and (title.startswith("关于") or len(title) <= _SHORT_TITLE) and len(lines[-1]) <= _MAX_ISSUER:
        return lines[-1] + title
    return title


def _may_be_title(folded: str, line: Line) -> bool:
    visible = _MARKUP.sub("", folded[line.start : line.end])
    if (
        not 3 <= len(visible) <= _MAX_TITLE
        or visible.endswith((":", "。", ";", ","))
        or visible.startswith(("——", "--", "(", "来源", "时间"))
    ):
        return False
    if len(_HAN.findall(visible)) < _MIN_TITLE_HAN:
        return False
    if (number := number_at(folded, line.start)) is not None and number.style not in {"bare", "shi"}:
        return False
    return not (DATE_LINE.match(visible) or DATE.match(visible) or DOCUMENT_NUMBER.fullmatch(visible))


def _clean(visible: str) -> str:
    return re.sub(r"^[#*>\s]+|\s+$", "", visible)


def _ends_with_genre(title: str, genres: TermMatcher) -> bool:
    bare = re.sub(r"[（(][^）)]{1,12}[）)]$", "", title).rstrip("》”")
    found = genres.find(bare)
    return bool(found) and found[-1][1] == len(bare)


def _front_in_line(text: str, folded: str, line: Line, skip: Sequence[Span], genres: TermMatcher) -> Front:
    """Front matter in a text without line ends: up to the addressee's colon, the title up to number or genre word."""
    start = max([line.start, *(s.end for s in skip if line.start <= s.end < line.end)])
    piece = re.compile(r"([^。！？【】]{2,40})【第[一二三四五六七八九十]{1,3}[篇部]】").match(folded, start)
    if piece:
        return Front(piece.end(), text[piece.start(1) : piece.end(1)])
    head = folded[start : start + 400]
    numbered = DOCUMENT_NUMBER.search(head)
    opening = re.match(
        r"[^。！？;]{4,90}?(?=[^。！？;]{0,20}[〔\[]20\d\d|各省|各市|各区|各县|各位代表)", head
    )
    end = 0
    addressee = re.match(r"[^。！？;]{6,300}?[府门位局委构校]:", head)
    if addressee:
        end = start + addressee.end()
    title = None
    for a, b, _ in genres.find(head[:_MAX_TITLE]):
        if "关于" in head[:a] and (numbered is None or b <= numbered.end()):
            title = text[start : start + b]
            if opening and b >= opening.end() - 1:
                break
            if addressee or numbered:
                following = head[b : b + 1]
                if following in "(" or DOCUMENT_NUMBER.match(head, b) or head[b : b + 1] == "各":
                    break
    if title is None or not (addressee or numbered):
        return Front(end, title if addressee or numbered else None)
    return Front(max(end, start + len(title)), title)


def genre_of(
    title: str | None, opening: str, names: Sequence[tuple[str, str]], openings: Sequence[tuple[str, str]]
) -> str | None:
    """Genre by the longest name that ends the title, else by a phrase that opens such documents.

    >>> genre_of("某省关于发展托育的意见", "", [("意见", "意见")], [])
    '意见'
    """
    if title:
        bare = re.sub(r"[（(][^）)]{1,20}[）)]\s*$", "", title).rstrip('》”" ')
        fitting = [(len(name), genre) for name, genre in names if bare.endswith(name)]
        if fitting:
            return max(fitting)[1]
    hits = [(opening.find(phrase), -len(phrase), genre) for phrase, genre in openings if phrase in opening]
    return min(hits)[2] if hits else None
