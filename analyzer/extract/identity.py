"""What a document is, apart from what stands in it: its year and day, its number, its place, who issued it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ..lexicon import Lexicon
from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RegionRow
from ..model.findings import Reference
from ..model.layout import Layout
from ..text.regex import regex
from .document_day import document_day
from .document_year import document_year, session_line
from .references.issuers import Issuers

# 我省, 全市: the document speaks of one place, though its title may not name it.
_OWN = {
    "province": regex("[我全本][省区](?!别)|自治区(?:党委|政府|人民政府|主席)"),
    "city": regex("[我全本][市州盟](?!场)"),
    "county": regex("[我全本][县旗区](?!别|域)"),
}
# What speaks of the country as its own belongs to no place.
_NATIONAL = regex("我国|代表国务院|各省、自治区、直辖市")
# 省和县, 中心城区: two characters are found in other words.
_SHORTEST = 3
# They do not speak of themselves as 我省.
_NOT_PROVINCES = ("特别行政区", "台湾省")
_SITUATED = regex("(?:位于|地处|坐落于)([^，。,\n]{2,30})")
# A number may stand broken over lines, or spaced: 国发 〔2031〕 35 号.
_BLANKS = regex(r"\s+")
_WORK_REPORT = "政府工作报告"
_COUNTRY = regex("全国人民代表大会|代表国务院|国务院总理")
_HEAD = 600
# A title or a body's name may begin with a year or 中共 before it names its place.
_LEAD = 6
# 2024年, 关于: what may stand before a place that is named later on.
_TITLE_LEAD = regex(r"^(?:[\d年\s]+|中共|关于|加快|推进)+")


class Identity(Struct, frozen=True):
    """Each part is None where the document does not say."""

    year: int | None = None
    place: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: str | None = None


class Regions:
    """Names of provinces, cities and counties; built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("regions", RegionRow)
        self._levels: dict[str, str] = {}
        self._full: dict[str, str] = {}
        for row in rows:
            # Short names of counties are everyday words (东城, 朝阳, 和平); those of provinces are not.
            for name in (row.name, row.short) if row.level == "province" else (row.name,):
                if name and name not in self._full:
                    self._full[name], self._levels[name] = row.name, row.level
        self._names = list(self._full)
        self._matcher = TermMatcher(self._names)

    def first(self, words: str) -> str | None:
        """The place a title or an issuer's name speaks of: the most exact of those it begins with.

        >>> Regions(Lexicon()).first("吉林省长春市2024年政府工作报告")
        '长春市'
        """
        place, end = None, _LEAD
        for start, stop, i in self._matcher.find(words):
            # 吉林省长春市: each name stands right behind the one before.
            if start > end:
                break
            place, end = self._full[self._names[i]], stop
        return place

    def most_frequent(self, words: str, level: str) -> str | None:
        """The place of one level that is named most often, at least twice."""
        counts = Counter(
            self._full[name]
            for _, _, i in self._matcher.find(words)
            if self._levels[name := self._names[i]] == level and len(self._full[name]) >= _SHORTEST
        )
        for name in [name for name in counts if name.endswith(_NOT_PROVINCES)]:
            del counts[name]
        found = counts.most_common(1)
        return found[0][0] if found and found[0][1] > 1 else None


def find_identity(layout: Layout, references: Sequence[Reference], lexicon: Lexicon) -> Identity:
    """Year, day, number, place and issuer of a document.

    The day: see `document_day`; the year: see `document_year`, else that of the day. The issuer is named by the
    title, the document's own number or the labels above it, in this order. The place is the issuer's (none for a
    national one), else that of the title or of the session a report was read out to, else the one that a text of 我省
    or 全市 names most often. A work report is issued by the government of its place; that of the country, by the
    State Council.
    """
    own = _own_number(layout, references)
    issuers, regions = lexicon.built(Issuers), lexicon.built(Regions)
    issuer = (
        (issuers.of_title(layout.title) if layout.title else None)
        or (own.issuer if own else None)
        or (issuers.named(layout.card.issuer) if layout.card.issuer else None)
    )
    place = regions.first(issuer) if issuer else _place(layout, regions)
    if issuer is None and layout.genre == _WORK_REPORT:
        country = place is None and _COUNTRY.search(layout.folded, 0, _HEAD)
        issuer = "国务院" if country else f"{place}人民政府" if place else None
    number = _BLANKS.sub("", layout.card.number or (own.number if own else None) or "") or None
    day = document_day(layout)
    year = document_year(layout, own) or (int(day[:4]) if day else None)
    return Identity(year, place, issuer, number, day)


def _own_number(layout: Layout, references: Sequence[Reference]) -> Reference | None:
    """The number a document bears itself: one without a title, in its front matter."""
    for reference in references:
        if reference.title is None and _in_front(layout, reference.start):
            return reference
    return None


def _in_front(layout: Layout, offset: int) -> bool:
    return any(zone.kind == "front" and zone.start <= offset < zone.end for zone in layout.zones)


def _place(layout: Layout, regions: Regions) -> str | None:
    named = regions.first(_TITLE_LEAD.sub("", layout.title or ""))
    if named is not None:
        return named
    session = session_line(layout)
    if session is not None:
        return regions.first(session.partition("在")[2])
    own = _own_place(layout, regions)
    # What a description of a place says first: 青岚镇位于…县西南部.
    situated = _SITUATED.search(layout.text, 0, _HEAD) if own is None else None
    return regions.first(situated[1]) if situated else own


def _own_place(layout: Layout, regions: Regions) -> str | None:
    """The place that the text calls its own: the level it speaks of most, unless it speaks of the country more."""
    text = layout.text
    counts = {level: len(pattern.findall(text)) for level, pattern in _OWN.items()}
    national = len(_NATIONAL.findall(text))
    for level, count in sorted(counts.items(), key=lambda item: -item[1]):
        if count > 1 and count > national and (place := regions.most_frequent(text, level)):
            return place
    return None
