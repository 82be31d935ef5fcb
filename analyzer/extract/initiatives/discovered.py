"""Quoted names that no lexicon has: a name and its head noun, a number formula, a slogan, a named action.

What a quoted stretch is shows in its own form, in what stands before it and in what stands behind it. Irony,
speech, titles and plain emphasis fall out by the same three.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ...model.findings import InitiativeKind
from ...text.regex import regex
from .formulas import NUMERAL, is_enumeration, is_formula, is_one_formula, is_plan_period, is_streak
from .found import Found
from .passage import Passage
from .quotes import Quoted
from .tables import QUOTED_USES, NameTables

_NOTE = regex(r"[\[〔]\d{1,3}[\]〕]$")
_SPLIT = regex(r"[、,，:：;·]|(?<![A-Za-z]) ")
_NAME = regex(
    r"(?:[\u4e00-\u9fffA-Za-z0-9+×·、,—\-]|\([\u4e00-\u9fff]\)|\d[.%])+(?: [\u4e00-\u9fffA-Za-z]+)*"
)
_CLAUSE_BREAK = regex(r"[,。;!?:、()《》\s]")
# “东中西”三大板块: the name says what is counted.
_COUNTED_SET = regex(r"[二两三四五六七八九十]大[\u4e00-\u9fff]{2}")
_NUMBER_OF = regex(r"[两三四五六七八九十]个$")
_DATE = regex(r"\d{1,2}[·.\-]\d{1,2}")
_BESIDE = ("", "、", "和", "与", "及", "以及", ",", "、以")
_SHORT_QUOTE = 6
_ROW, _WORD = 3, 2
_LONG_NAME, _LONGEST_NAME, _LONGEST_SLOGAN = 5, 18, 36


def discover_quoted(passage: Passage, tables: NameTables, known: Iterable[tuple[int, int]]) -> list[Found]:
    """Names in quotes beside the `known` ones, each with its marks and its head noun, in the order of the text.

    `known` are the (start, end) of mentions that the lexicon explains; names beside them are likelier names.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> passage = Passage(read_layout("开展“青禾护苗”行动，着力解决“入园难”问题。", lexicon))
    >>> [(f.name, f.kind, f.start, f.end) for f in discover_quoted(passage, NameTables(lexicon), [])]
    [('青禾护苗', 'programme', 2, 10)]
    """
    starts = {start for start, _ in known}
    occupied = bytearray(len(passage.text) + 1)
    for start, end in known:
        occupied[start:end] = b"\1" * (end - start)
    quotes = [
        q for q in passage.quoted if passage.is_open(q.start) and (not occupied[q.start] or q.start in starts)
    ]
    judged: dict[int, Found | None] = {
        q.start: _found(q, passage, "programme", 0.9) if q.start in starts else _judge(q, passage, tables)
        for q in quotes
    }
    _drop_beside_plain(quotes, judged, passage, tables)
    _share_between_neighbours(quotes, judged, passage, tables)
    names = {f.name for f in judged.values() if f is not None and f.confidence >= 0.7}
    found = []
    for quote in quotes:
        one = judged[quote.start]
        core = quote.inner(passage.text)
        if one is None and _is_told(core, names) and _may_name(core, quote, passage, tables):
            one = _found(quote, passage, "programme", 0.65)
        if one is not None and quote.start not in starts:
            found.append(one)
    return found


def _is_told(core: str, names: set[str]) -> bool:
    """Whether the words are a name found elsewhere or the part of a formula: 一核 of 一核两翼多点."""
    counts = len(core) == _WORD and core[0] in NUMERAL
    return core in names or (counts and any(core in name and is_formula(name) for name in names))


def _judge(quote: Quoted, passage: Passage, tables: NameTables) -> Found | None:
    text = passage.text
    core = _NOTE.sub("", quote.inner(text))
    if not _may_name(core, quote, passage, tables):
        return None
    inner_head = tables.ending_heads.ending_at(core)
    if inner_head is not None and len(core) > len(inner_head):
        return _found(quote, passage, tables.heads[inner_head].kind, 0.9, quote.end)
    if tables.programme_heads.ending_at(core) and len(core) > _LONG_NAME:
        return _found(quote, passage, "programme", 0.8, quote.end)
    head = tables.head_behind(text, quote.end)
    if is_formula(core) or _counted(core, quote, text):
        end, row = head if head is not None else (quote.end, None)
        return _found(quote, passage, row.kind if row else "slogan", 0.85, end)
    if _SPLIT.search(core):
        return _slogan(quote, core, passage, tables)
    if len(core) > _LONGEST_NAME or len(core) < 2:
        return None
    if head is not None and head[1].use not in QUOTED_USES:
        return _found(quote, passage, head[1].kind, 0.85, head[0])
    if head is not None and head[1].use == "service":
        # “指尖”办理: a plain word that says how a service is given.
        return _found(quote, passage, head[1].kind, 0.6, head[0])
    if tables.segmenter.knows(core):
        return None
    if head is not None and head[1].kind == "programme":
        return _found(quote, passage, "programme", 0.75, head[0])
    listed = tables.listed_before(text, quote.end)
    if listed is not None and tables.adverbs.starting_at(core) is None:
        return _found(quote, passage, listed.kind, 0.7)
    return _named_action(quote, core, passage, tables)


def _counted(core: str, quote: Quoted, text: str) -> bool:
    """Whether the quote says what a formula counts: 五个“必须统筹”, 三个“十条”."""
    return (
        len(core) <= _SHORT_QUOTE
        and _NUMBER_OF.search(text, max(0, quote.start - 2), quote.start) is not None
    )


def _may_name(core: str, quote: Quoted, passage: Passage, tables: NameTables) -> bool:
    """Whether nothing speaks against a name: its own words, the words before it and behind it."""
    text = passage.text
    if not _NAME.fullmatch(core) or len(core) > _LONGEST_SLOGAN:
        return False
    if core in tables.plain_quotes or core.replace("、", "") in tables.plain_quotes:
        return False
    if is_plan_period(core) or _DATE.fullmatch(core):
        return False
    plain = is_streak(core) or (tables.context("plain_ending").ending_at(core) and not is_formula(core))
    if plain and not tables.acts_behind(text, quote.end):
        return False
    if any(tables.context(kind).starting_at(text, quote.end) for kind in ("plain_after", "title_after")):
        return False
    if tables.context("plain_before").ending_at(text, quote.start):
        return False
    opened = text.endswith((":", ","), 0, quote.start)
    said = opened and tables.context("speech_before").ending_at(text, quote.start - 1)
    return not said


def _slogan(quote: Quoted, core: str, passage: Passage, tables: NameTables) -> Found | None:
    head = tables.head_behind(passage.text, quote.end)
    if is_enumeration(core):
        return _found(quote, passage, "slogan", 0.7, head[0] if head is not None else quote.end)
    if head is not None and head[1].kind == "programme" and head[1].reach:
        # “东沟、西岭蜜梨”特色品牌: a strong head asks nothing of the parts.
        return _found(quote, passage, "programme", 0.7, head[0])
    parts = [p for p in _SPLIT.split(core) if p]
    if len(parts) < 2 or max(map(len, parts)) - min(map(len, parts)) > 2 or len(parts[0]) < 2:
        return None
    if head is not None:
        sure = 0.8 if len(parts[0]) > 2 else 0.6
        return _found(quote, passage, head[1].kind, sure, head[0])
    long_row = len(parts) >= _ROW and len(parts[0]) > _WORD
    if long_row or (len(parts[0]) > _WORD and is_governed(quote.start, passage, tables, means=True)):
        return _found(quote, passage, "slogan", 0.6)
    return _found(quote, passage, "slogan", 0.55) if _is_row(parts, quote, passage, tables) else None


def _is_row(parts: list[str], quote: Quoted, passage: Passage, tables: NameTables) -> bool:
    """Whether three or more words of two characters make a slogan: ruled by a verb or alike (稳岗、稳产、稳价)."""
    if len(parts) < _ROW or any(len(part) != _WORD for part in parts):
        return False
    if passage.text.startswith(("的", "等"), quote.end):
        return False
    shared = len({part[0] for part in parts}) == 1 or len({part[-1] for part in parts}) == 1
    return shared or is_governed(quote.start, passage, tables)


def _named_action(quote: Quoted, core: str, passage: Passage, tables: NameTables) -> Found | None:
    slogan = tables.head_behind(passage.text, quote.end)
    if slogan is not None and len(core) >= 3:
        return _found(quote, passage, "slogan", 0.65, slogan[0])
    if len(core) < 3:
        return None
    if tables.context("predicate_after").starting_at(passage.text, quote.end):
        return _found(quote, passage, "programme", 0.65)
    if passage.text.startswith("的", quote.end):
        return None
    if _COUNTED_SET.match(passage.text, quote.end):
        return _found(quote, passage, "slogan", 0.65)
    if is_governed(quote.start, passage, tables, means=len(core) >= _LONG_NAME):
        return _found(quote, passage, "programme", 0.7 if is_one_formula(core) or len(core) > 3 else 0.6)
    return _found(quote, passage, "slogan", 0.6) if is_one_formula(core) else None


def is_governed(start: int, passage: Passage, tables: NameTables, *, means: bool = False) -> bool:
    """Whether a verb of doing rules what begins at `start`: before it or with a few words between (打造10个“…”).

    With `means` a preposition of means (通过, 按照) counts as well.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> passage = Passage(read_layout("全面实施“青禾”计划，所谓“面子”不可取。", lexicon))
    >>> [is_governed(quote.start, passage, NameTables(lexicon)) for quote in passage.quoted]
    [True, False]
    """
    before = passage.text[max(0, start - 14) : start]
    clause = _CLAUSE_BREAK.split(before)[-1]
    for place in range(len(clause), 0, -1):
        by_means = means and tables.means.ending_at(clause, place)
        if by_means or tables.verbs.ending_at(clause, place) or tables.openers.ending_at(clause, place):
            return len(clause) - place <= 8
    return False


def _drop_beside_plain(
    quotes: list[Quoted], judged: dict[int, Found | None], passage: Passage, tables: NameTables
) -> None:
    """In a row of products or organisations (“参苓丸”、“五味安神精”) what only looks like a formula is one of them."""
    pairs = list(pairwise(quotes))
    ending = tables.context("plain_ending")
    for plain, doubtful in [*pairs, *((right, left) for left, right in pairs)]:
        one = judged[doubtful.start]
        if one is None or judged[plain.start] is not None or one.end != doubtful.end:
            continue
        beside = passage.text[min(plain.end, doubtful.end) : max(plain.start, doubtful.start)] in _BESIDE
        if beside and ending.ending_at(plain.inner(passage.text)):
            judged[doubtful.start] = None


def _share_between_neighbours(
    quotes: list[Quoted], judged: dict[int, Found | None], passage: Passage, tables: NameTables
) -> None:
    """In a row of quotes (“金专”“金课”, “甲”和“乙”) a doubtful one is what its neighbour is."""
    pairs = list(pairwise(quotes))
    for sure, doubtful in [*pairs, *((right, left) for left, right in reversed(pairs))]:
        first = judged[sure.start]
        if (
            first is None
            or judged[doubtful.start] is not None
            or not _side_by_side(sure, doubtful, passage.text)
        ):
            continue
        core = doubtful.inner(passage.text)
        if (
            tables.segmenter.knows(core)
            or _SPLIT.search(core)
            or not _may_name(core, doubtful, passage, tables)
        ):
            continue
        judged[doubtful.start] = _found(doubtful, passage, first.kind, max(0.5, first.confidence - 0.15))


def _side_by_side(one: Quoted, two: Quoted, text: str) -> bool:
    left, right = (one, two) if one.start < two.start else (two, one)
    gap = text[left.end : right.start]
    if len(gap) > 2 or gap not in _BESIDE:
        return False
    difference = abs((one.end - one.start) - (two.end - two.start))
    short = min(one.end - one.start, two.end - two.start) < _SHORT_QUOTE
    return difference <= (6 if not gap else 2 if short else 4)


def _found(
    quote: Quoted, passage: Passage, kind: InitiativeKind, confidence: float, end: int | None = None
) -> Found:
    return Found(quote.start, end or quote.end, _NOTE.sub("", quote.inner(passage.text)), kind, confidence)
