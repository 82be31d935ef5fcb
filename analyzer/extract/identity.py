"""What a document is, apart from what stands in it: its year, the place it speaks of, who issued it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ..lexicon import Lexicon
from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RegionRow
from ..model.findings import Reference
from ..model.layout import Layout
from .references.issuers import Issuers

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_DATE_LINE = re.compile(r"^[ \t(]*((?:19|20)\d\d)年\d{1,2}月\d{1,2}日[ \t)]*$", re.MULTILINE)
_CN_DATE_LINE = re.compile(
    r"^[ \t(]*([一二][〇○零0一二三四五六七八九]{3})年[一二三四五六七八九十]{1,3}月[^\W\d]{1,3}日[ \t)]*$",
    re.MULTILINE,
)
_CN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
# 我省, 全市: the document speaks of one place, though its title may not name it.
_OWN = {
    "province": re.compile("[我全本][省区]|自治区"),
    "city": re.compile("[我全本][市州盟]"),
    "county": re.compile("[我全本][县旗区]"),
}
_HEAD = 600
# A title or a body's name may begin with a year or 中共 before it names its place.
_LEAD = 6


class Identity(Struct, frozen=True):
    """Each part is None where the document does not say."""

    year: int | None = None
    place: str | None = None
    issuer: str | None = None


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
            if self._levels[name := self._names[i]] == level
        )
        found = counts.most_common(1)
        return found[0][0] if found and found[0][1] > 1 else None


def find_identity(layout: Layout, references: Sequence[Reference], lexicon: Lexicon) -> Identity:
    """Year, place and issuer of a document.

    The year is that of the title, else of the document's own number, else of the date it is signed with. The
    place is the issuer's (none for a national one), else the title's, else the one that a text of 我省 or 全市
    names most often.
    """
    own = _own_number(layout, references)
    issuers, regions = lexicon.built(Issuers), lexicon.built(Regions)
    issuer = (issuers.of_title(layout.title) if layout.title else None) or (own.issuer if own else None)
    place = regions.first(issuer) if issuer else regions.first(layout.title or "") or _own_place(layout, regions)
    return Identity(_year(layout, own), place, issuer)


def _own_number(layout: Layout, references: Sequence[Reference]) -> Reference | None:
    """The number a document bears itself: one without a title, in its front matter."""
    for reference in references:
        if reference.title is None and reference.start < _HEAD and _in_front(layout, reference.start):
            return reference
    return None


def _in_front(layout: Layout, offset: int) -> bool:
    return any(zone.kind == "front" and zone.start <= offset < zone.end for zone in layout.zones)


def _year(layout: Layout, own: Reference | None) -> int | None:
    if layout.title and (match := _YEAR.search(layout.title)):
        return int(match[1])
    if own is not None and own.year is not None:
        return own.year
    dates = [int(m[1]) for m in _DATE_LINE.finditer(layout.folded)]
    dates += [int(m[1].translate(_CN_DIGITS)) for m in _CN_DATE_LINE.finditer(layout.text)]
    return max(dates, default=None)


def _own_place(layout: Layout, regions: Regions) -> str | None:
    for level, pattern in reversed(_OWN.items()):
        if len(pattern.findall(layout.text)) > 1 and (place := regions.most_frequent(layout.text, level)):
            return place
    return None
