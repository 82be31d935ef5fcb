"""All references: titles and numbers found, joined, judged, and led back to one document each."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import Lexicon
from ...model.findings import Reference
from ...model.layout import Layout
from ...structure.lookup import SectionIndex, ZoneIndex
from ...text.regex import regex
from .identity import identify, unbracketed_title
from .issuers import Issuers
from .join import Mention, Titled, join
from .kinds import Kinds
from .numbers import Number, NumberFinder
from .places import Places, Speaker
from .titles import Title, find_titles
from .wording import plain

# Characters beside a title in which the words that tell its kind stand.
_BESIDE = 24
# A title stands within so many characters of the document's start.
_OWN_TITLE = 80
_LIST_GAP = regex(r"[\s、,，和及与]*\Z")
# 2031年…工作要点; …办法(2031年修订). A span of years is what a plan covers, not when it was issued.
_TITLE_YEAR = regex(r"\A((?:19|20)\d\d)年度?(?![-—至~～])|\(((?:19|20)\d\d)年?(?:修订|修正|版|年版|本)?\)\Z")


def find_references(layout: Layout, lexicon: Lexicon) -> tuple[Reference, ...]:
    """All references of a document in the order of the text.

    A title in 《》 that is a document gives one, with the number beside it; a number that stands alone
    gives one with `title` None. Site boilerplate is passed over.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> text = "落实《教育部关于做好校园防汛工作的通知》（教发〔2031〕5号），观看纪录片《大河》。"
    >>> layout = read_layout(text, lexicon)
    >>> [(r.number, r.issuer, r.year) for r in find_references(layout, lexicon)]
    [('教发〔2031〕5号', '教育部', 2031)]
    """
    judge = lexicon.built(Kinds)
    zones = ZoneIndex(layout)
    titles = [
        t
        for t in find_titles(layout.text, judge.ends_document)
        if zones.kind((t.start + t.end) // 2) != "boilerplate"
    ]
    numbers = _outside(lexicon.built(NumberFinder).find(layout.folded), titles)
    numbers = [n for n in numbers if zones.kind(n.start) != "boilerplate"]
    joined = join(layout.folded, titles, numbers, _own_title_end(layout))
    taken = {n.start for _, n in joined if n is not None}
    mentions: list[Mention] = [*_judged(layout.text, joined, judge)]
    mentions += [(None, n) for n in numbers if n.start not in taken]
    mentions.sort(key=_start)
    return identify(_build(layout, lexicon, judge, mentions), layout, judge.laws)


def _own_title_end(layout: Layout) -> int:
    """Up to where the document's own title may reach: its first lines behind a site's words."""
    first = next((zone.start for zone in layout.zones if zone.kind != "boilerplate"), 0)
    return first + _OWN_TITLE


def _start(mention: Mention) -> int:
    return min(part.start for part in mention if part is not None)


def _outside(numbers: Sequence[Number], titles: Sequence[Title]) -> list[Number]:
    """Numbers that stand in no title (《关于贯彻国发〔2031〕9号文件的意见》 is one document)."""
    outside: list[Number] = []
    following = iter([*titles, None])
    title = next(following)
    for number in numbers:
        while title is not None and title.end <= number.start:
            title = next(following)
        if title is None or number.start < title.start:
            outside.append(number)
    return outside


def _judged(text: str, joined: Sequence[Titled], judge: Kinds) -> list[Titled]:
    """The titles that are documents. Those in a row (《…》《…》等作品) share the words round the row."""
    kept: list[Titled] = []
    row: list[Titled] = []
    for i, (title, number) in enumerate(joined):
        row.append((title, number))
        following = joined[i + 1][0] if i + 1 < len(joined) else None
        if following is not None and number is None and _LIST_GAP.match(text, title.end, following.start):
            continue
        before = text[max(0, row[0][0].start - _BESIDE) : row[0][0].start]
        after = text[title.end : title.end + _BESIDE]
        kept += _of_row(row, before, after, judge)
        row = []
    return kept


def _of_row(row: Sequence[Titled], before: str, after: str, judge: Kinds) -> list[Titled]:
    """The documents of a row; beside a document, a title without a document's noun is one too."""
    sure = [n is not None or judge.is_document(t.inside, before, after) for t, n in row]
    return [m for m, good in zip(row, sure, strict=True) if good or (any(sure) and judge.may_be(m[0].inside))]


def _build(layout: Layout, lexicon: Lexicon, judge: Kinds, mentions: Sequence[Mention]) -> list[Reference]:
    sections = SectionIndex(layout.sections)
    bodies = lexicon.built(Issuers)
    speakers = lexicon.built(Places).speaking(layout) if any(number for _, number in mentions) else ()
    found: list[Reference] = []
    for title, number in mentions:
        start = _start((title, number))
        end = max(part.end for part in (title, number) if part is not None)
        if title is not None and number is not None and number.start > title.end:
            end += layout.folded[end : end + 1] == ")"
        loose = unbracketed_title(layout, start, judge.ends_document) if title is None else None
        named = title.inside if title is not None else loose
        issuer = bodies.of_title(named) if named else None
        found.append(
            Reference(
                text=layout.text[start:end],
                title=title.inside if title is not None else None,
                number=layout.text[number.start : number.end] if number is not None else None,
                issuer=issuer or _issuer_beside(layout.text, (title, number), bodies, speakers),
                year=_year(title, number),
                named=loose,
                start=start,
                end=end,
                section=sections.at(start),
            )
        )
    return found


def _issuer_beside(text: str, mention: Mention, bodies: Issuers, speakers: Sequence[Speaker]) -> str | None:
    """From the words in front of the title, else from the number."""
    title, number = mention
    issuer = (
        bodies.before(text[max(0, title.start - _BESIDE * 2) : title.start]) if title is not None else None
    )
    if issuer is None and number is not None and number.code:
        issuer = bodies.of_code(number.code, speakers)
    return issuer


def _year(title: Title | None, number: Number | None) -> int | None:
    if number is not None and number.year:
        return number.year
    match = _TITLE_YEAR.search(plain(title.inside)) if title is not None else None
    return int(match[1] or match[2]) if match else None
