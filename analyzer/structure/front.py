"""Front matter: the title, and where the body begins; and the document's genre."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ..lexicon.matcher import TermMatcher
from ..text.regex import regex
from .glued_title import ORDER_NUMBER, closed, title_lengths
from .lines import Line
from .numbering import number_at
from .zones import DATE, DATE_LINE, DOCUMENT_NUMBER, Span

_MARKUP = regex(r"^[#*>\s<!\-—]+")
_ADDRESSEE = regex(r"[^。!?]{2,300}:$")
_ADDRESSED = regex(r"[各省市县区州局委厅部院办校府单位厂司门]")
_BODY_LINE = regex(r"[。;]")
_HAN = regex(r"[\u4e00-\u9fff]")
_ORGAN = regex(r"[府厅局委会院部办室]$")
_PLACE = regex(r"[\u4e00-\u9fff]{1,2}[省市县区旗州盟镇乡村]")
_SPACED = regex(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff](?: |$))")
_TRAILING_BRACKET = regex(r"[(（][^()（）]{1,20}[)）]\s*$")
_ASKED = ("问:", "答:", "记者:", "记者问:")
# 某省年鉴【第一篇】…: a piece of a larger work.
_PIECE = regex(r"([^。!?【】]{2,40})【第[一二三四五六七八九十]{1,3}[篇部]】")
_GLUED_ADDRESSEE = regex(r"[^。!?;]{0,200}?[府门位局委构校厅部]:")
# 新闻频道 来源：… 2031年12月31日 19:06: when a page was put out.
_PUT_OUT = regex(r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*\d{1,2}:\d{2}")
# 某某部令, and behind it what it puts in force.
_ORDER = regex(r"[\u4e00-\u9fff]{2,40}令(?:[ (（]*第\s*\d+\s*号[)）]?)?")
_ORDERED = regex(r"《([^》]{4,60})》")
_ORDER_REACH = 200
# …的讲话发表时间：2031-03-09, …报告——2031年1月9日在…: what a page or a report says of itself behind the title.
_SOURCED = regex(
    r"(?<=[\u4e00-\u9fff)）])[ ]*(?:(?:发[布表]|更新)(?:时间|日期)[:：]|[—―-]{2,4}\d{4}年\d{1,2}月).*$"
)
_MAX_FRONT = 30
_MAX_TITLE = 90
_MAX_TITLE_LINES = 5
_MIN_TITLE_HAN = 4
_LAST_WORDS = 6
_LONGEST_NAME = 12
_GLUED_HEAD = 500
_SHORT_LINE = 40


class FrontWords(Struct, frozen=True):
    """Words that tell front matter: names of genres, and the rows of `front_words.tsv`."""

    names: tuple[str, ...]
    genres: TermMatcher
    salutations: tuple[str, ...]
    offices: tuple[str, ...]
    labels: tuple[str, ...]


class Front(Struct, frozen=True):
    """Where the body begins, and the title in front of it."""

    end: int
    title: str | None


def read_front(
    text: str, folded: str, lines: Sequence[Line], skip: Sequence[Span], words: FrontWords
) -> Front:
    """Front matter of a document; `skip` are stretches of boilerplate."""
    visible = [line for line in lines if not any(s.start <= line.start < s.end for s in skip)]
    if not visible:
        return Front(0, None)
    first = visible[0]
    if _holds_more_than_title(folded, first):
        return _front_in_line(text, folded, first, skip, words)
    body = _first_body_line(folded, visible, words)
    front = [line for line in visible[:body] if _may_be_title(folded, line, words)]
    title = _title([_clean(text[line.start : line.end], words) for line in front], words)
    end = visible[body].start if body < len(visible) else visible[-1].end
    if title and _ORDER.fullmatch(title):
        title = _ordered(text, end) or title
    return Front(end if body else 0, title)


def _ordered(text: str, start: int) -> str | None:
    """The title of what an order puts in force: 现公布《某某条例》."""
    named = _ORDERED.search(text, start, start + _ORDER_REACH)
    return named[1] if named else None


def _holds_more_than_title(folded: str, line: Line) -> bool:
    """Whether the first line holds title, number, addressee and perhaps all the text, its line ends lost."""
    visible = folded[line.start : line.end]
    if len(visible) > _MAX_TITLE:
        return _BODY_LINE.search(visible) is not None
    return len(visible) > _SHORT_LINE and bool(_ADDRESSEE.match(visible) and DOCUMENT_NUMBER.search(visible))


def _first_body_line(folded: str, lines: Sequence[Line], words: FrontWords) -> int:
    last = 0
    for i, line in enumerate(lines[:_MAX_FRONT]):
        visible = folded[line.start : line.end]
        if _ADDRESSEE.match(visible) and (
            visible.startswith(words.salutations) or (_ADDRESSED.search(visible) and i > 0)
        ):
            return i + 1
        if visible.startswith(_ASKED) or (visible.endswith(":") and "," in visible):
            return i
        if not i and visible.endswith("。"):
            return i  # no title ends so: an excerpt
        if i and visible.endswith("?") and visible != folded[lines[0].start : lines[0].end]:
            return i
        markup = _MARKUP.match(visible)
        number = number_at(folded, line.start + (markup.end() if markup else 0))
        if number is not None and number.style != "bullet" and not DATE.match(visible):
            following = number_at(folded, lines[i + 1].start) if i + 1 < len(lines) else None
            if number.style != "bare" or (
                following is not None and following.path in {(number.value, 1), (number.value, 0, 1)}
            ):
                return i
        if _BODY_LINE.search(visible) and len(visible) > 15:
            return i
        last = i + 1
    return last if last == len(lines) and last < 3 else min(last, 1)


def _may_be_title(folded: str, line: Line, words: FrontWords) -> bool:
    visible = _MARKUP.sub("", folded[line.start : line.end])
    if not 1 <= len(visible) <= _MAX_TITLE or visible[-1] in ":。;," or visible.startswith(words.salutations):
        return False
    if folded.startswith(("——", "--", "(", "[", "—"), line.start) or visible.startswith(("来源", "时间")):
        return False
    number = number_at(folded, line.start)
    if number is not None and number.style not in {"bare", "shi"}:
        return False
    dated = DATE_LINE.match(visible) or DATE.match(visible) or _PUT_OUT.search(visible)
    return not (dated or DOCUMENT_NUMBER.fullmatch(visible))


def _clean(visible: str, words: FrontWords) -> str:
    """A line as a title: without markup, a label in front, a document number behind, blanks between spaced letters."""
    title = _MARKUP.sub("", visible).strip()
    title = _SOURCED.sub("", title)
    label, colon, rest = title.replace(":", "：").partition("：")
    if colon and label in words.labels:
        title = rest.strip()
    number = DOCUMENT_NUMBER.search(title)
    if number and number.end() == len(title) and (head := _before_number(title, words)):
        title = head
    return _SPACED.sub("", title)


def _before_number(title: str, words: FrontWords) -> str | None:
    """The part of a line up to the last genre word, if a document number is all that follows."""
    ends = [b for _, b, _ in words.genres.find(title) if DOCUMENT_NUMBER.match(title[b:].lstrip())]
    return title[: ends[-1]] if ends else None


def _title(lines: Sequence[str], words: FrontWords) -> str | None:
    """The first line, or run of lines, that ends like a document of a known genre; else the first likely line."""
    for i in range(len(lines)):
        joined = ""
        for k, line in enumerate(lines[i : i + _MAX_TITLE_LINES]):
            joined += line
            if len(joined) > _MAX_TITLE:
                break
            if (
                ends_with_genre(joined, words)
                and closed(joined.replace("（", "(").replace("）", ")"))
                and (k == 0 or _runs_on(lines[i : i + k + 1]))
            ):
                return joined
    likely = [x for x in lines if _is_long_enough(x) and not _names_speaker(x, words)]
    return likely[0] if likely else None


def _is_long_enough(line: str) -> bool:
    """Whether a line has the words of a title; the name of a place is one, however short."""
    return len(_HAN.findall(line)) >= _MIN_TITLE_HAN or _PLACE.fullmatch(line) is not None


def _names_speaker(line: str, words: FrontWords) -> bool:
    """Whether a line ends in an office and a name: 自治区主席 某某某."""
    return any(office in line[-len(office) - _LONGEST_NAME :] for office in words.offices)


def _runs_on(lines: Sequence[str]) -> bool:
    """Whether lines are one title broken over lines, not a letterhead above a title of its own."""
    if "关于" in lines[0] or "对" in lines[0] or len(lines[-1]) <= _LAST_WORDS:
        return True
    return any(line.startswith("关于") for line in lines[1:]) and bool(_ORGAN.search(lines[0]))


def ends_with_genre(title: str, words: FrontWords) -> bool:
    """Whether a title ends with the name of a genre, brackets such as （试行） left aside."""
    return _TRAILING_BRACKET.sub("", title).rstrip("》” ").endswith(words.names)


def _front_in_line(text: str, folded: str, line: Line, skip: Sequence[Span], words: FrontWords) -> Front:
    """Front matter in a text without line ends: the title ends where it is said again, or where its genre is named."""
    start = max([line.start, *(s.end for s in skip if line.start <= s.end < line.end)])
    markup = _MARKUP.match(folded[start : start + 20])
    start += markup.end() if markup else 0
    piece = _PIECE.match(folded, start)
    if piece:
        return Front(piece.end(), text[piece.start(1) : piece.end(1)])
    head = folded[start : min(start + _GLUED_HEAD, line.end)]
    if head.startswith(words.salutations):
        return Front(0, None)
    length = next(title_lengths(head, words.genres), 0)
    if not length:
        return Front(0, None)
    title = _clean(text[start : start + length], words)
    while head.startswith(head[:length], length):
        head, start = head[length:], start + length
    addressee = _GLUED_ADDRESSEE.match(head[length:])
    number = DOCUMENT_NUMBER.match(head, length + (head[length : length + 1] == "("))
    number = number or ORDER_NUMBER.match(head, length)
    end = start + length + (addressee.end() if addressee else number.end() - length if number else 0)
    return Front(end, title)


def genre_of(
    title: str | None, opening: str, names: Sequence[tuple[str, str]], openings: Sequence[tuple[str, str]]
) -> str | None:
    """Genre by the longest name that ends the title, else by a phrase that opens such documents.

    >>> genre_of("某省关于发展托育的意见", "", [("意见", "意见")], [])
    '意见'
    """
    if title:
        bare = _TRAILING_BRACKET.sub("", title).replace(" ", "").rstrip('》”"')
        fitting = [(len(name), genre) for name, genre in names if bare.endswith(name)]
        if fitting:
            return max(fitting)[1]
    hits = [(opening.find(phrase), -len(phrase), genre) for phrase, genre in openings if phrase in opening]
    return min(hits)[2] if hits else None
