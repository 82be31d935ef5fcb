"""What a name stands for where the document itself says so: in brackets, in a glossary, by 是指, by 以下简称."""

from __future__ import annotations

from ...text.counting import counted
from ...text.regex import regex
from .passage import Passage
from .tables import NameTables

# A head noun may stand between the name and its explanation: “三稳”目标(稳…), “三早”育苗工程，即….
_HEAD = r"[\u4e00-\u9fff]{0,10}?"
_BRACKETS = regex(rf"{_HEAD}\((?:即|指|是指|包括|分别是)?[:,]?([^()]{{4,120}})\)")
_THAT_IS = regex(
    rf"{_HEAD}[,(]?(?:即(?![将时可便使日刻])|(?:分别)?是?指(?!导|出|标|引|数|挥|定|示)|系指|包括|分别[是为])[:,]?"
    r"((?:[^。;\n()]|\([^()]*\)){4,120})"
)
_LISTED = regex(rf"{_HEAD}(?::|——?|,一是)([^。\n:]{{4,160}})")
_GLOSS = regex(rf"{_HEAD}:([^。\n]{{4,160}})")
_LINE_START = regex(r"(?:^|\n)\s*(?:\[?\d{1,3}[\]\..、]?|注\d*:?)?\s*$")
_SHORT_FOR = regex(r"([^,。;:、()《》“”\n]{4,40})\((?:以下|下)?(?:统称|简称|称为?)?为?$")
_SHORT_MARK = regex(r"\((?:以下|下)(?:统|简)?称为?$")
_LIST = regex(
    r"((?:[^,。;:、()《》“”\s]{1,24}[、和及与]|“[^“”]{1,12}”[、和及与]?){1,11}"
    r"(?:[^,。;:、()《》“”\s]{1,14}?|“[^“”]{1,12}”))等?$"
)
_PAIR, _WORD = 2, 2
# The longest of the items behind the first is no more than so many times as long as the shortest.
_UNLIKE = 2.5
_ITEM = regex(r"[、和及与]")


def expansions(passage: Passage, tables: NameTables) -> dict[str, str]:
    """Quoted name -> what the document says it stands for; the first saying counts.

    A list counts only where it has as many items as the name says.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> text = "兜牢“三稳”（稳就业、稳收入、稳物价）底线，办好“两改”（改厕、改水、改电）。"
    >>> expansions(Passage(read_layout(text, lexicon)), NameTables(lexicon))
    {'三稳': '稳就业、稳收入、稳物价'}
    """
    found: dict[str, str] = {}
    for quote in passage.quoted:
        name = quote.inner(passage.text)
        if name not in found and (said := _said_of(name, quote.start, quote.end, passage.text, tables)):
            found[name] = said
    return found


def _said_of(name: str, start: int, end: int, text: str, tables: NameTables) -> str | None:
    before = text[max(0, start - 90) : start]
    if (match := _BRACKETS.match(text, end)) and _fits(name, match[1]):
        return match[1].strip()
    if match := _THAT_IS.match(text, end):
        return match[1].strip()
    if _LINE_START.search(before) and (match := _GLOSS.match(text, end)):
        return match[1].strip()
    if (match := _LISTED.match(text, end)) and _fits(name, match[1]):
        return match[1].strip()
    if _SHORT_MARK.search(before) and (match := _SHORT_FOR.search(before)):
        return _without_leads(match[1].strip(), tables)
    match = _LIST.search(before)
    if (
        match
        and _begins_clause(before, match.start())
        and _is_list(match[1], tables)
        and _fits(name, match[1])
    ):
        return _list_items(match[1], tables)
    return None


def _is_list(words: str, tables: NameTables) -> bool:
    """Whether three or more like things are listed, and no verb follows the last: 总产、单产、面积实现“三增长”."""
    items = _ITEM.split(words)
    lengths = [len(item) for item in items[1:]]
    alike = min(lengths, default=0) * _UNLIKE >= max(lengths, default=1)
    return len(items) > _PAIR and alike and tables.openers.ending_at(words) is None


def _begins_clause(before: str, start: int) -> bool:
    return start > 0 and not "\u4e00" <= before[start - 1] <= "\u9fff"


def _list_items(words: str, tables: NameTables) -> str:
    """The items as they stand, less what leads up to the first where the others have no verb of their own."""
    first, *others = _ITEM.split(words)
    if all(len(item) == _WORD for item in others):
        # 进一步擦亮效率、服务、诚信: words of two characters.
        return words[len(first) - _WORD :]
    if any(tables.lead_at(item, 0) or tables.openers.starting_at(item) for item in others):
        return words
    owned = 0 if any("的" in item for item in others) else first.rfind("的") + 1
    return _without_leads(words[owned:], tables)


def _without_leads(words: str, tables: NameTables) -> str:
    """The words less the verbs and adverbs that lead up to them: 做好茶、果、药 -> 茶、果、药."""
    start = 0
    while lead := _lead_at(words, start, tables):
        start += len(lead)
    return words[start:] or words


def _lead_at(words: str, start: int, tables: NameTables) -> str | None:
    means = tables.means.starting_at(words, start)
    return means or tables.lead_at(words, start) or tables.openers.starting_at(words, start)


def _fits(name: str, items: str) -> bool:
    """Whether as many items are listed as the name counts."""
    return len(_ITEM.split(items)) in counted(name)
