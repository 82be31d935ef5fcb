"""One indicator over years and places, in one unit, with the gaps where a number is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..batch import Store
from ..text.folding import fold
from ..text.regex import regex
from ..text.words import Segmenter

if TYPE_CHECKING:
    from pandas import DataFrame

_NOISE = regex(r"[\s“”‘’\"'《》()（）、，,：:·]+")
_LAST_YEAR = ("上年", "去年", "上一年", "上年度")
_THIS_YEAR = ("今年", "本年", "当年", "全年", "本年度")
# What a work report gives as reached was reached in the year it looks back on.
_WORK_REPORT = "政府工作报告"
_YEAR = regex(r"(?:19|20)\d\d(?=年)")
_COLUMNS = (
    "year",
    "year_from",
    "place",
    "indicator",
    "match",
    "value",
    "unit",
    "value_text",
    "status",
    "aim",
    "scope",
    "period",
    "document",
    "start",
    "end",
)


def indicator(store: Store, name: str) -> DataFrame:
    """Every mention of an indicator, by year and place; `value` is in `unit`, the basic unit of what is counted.

    Names match `exact`ly, as a part (`part`) or by all their words in the same order (`words`: 高中阶段毛入学率
    finds 高中阶段教育毛入学率); where several are named together (`list`), the passage says whose the number is.
    The year (`year_from`) is the one that stands with the number (`period`: 2020年, 上年); for what a government's
    work report says was reached, the year before it (`review`); else the document's (`document`). A missing
    number is NaN and never filled in; its `status` says so.
    """
    wanted = normal_name(name)
    words = [word for word in Segmenter().cut(wanted) if word]
    pattern = "%" + "%".join(map(_escaped, words)) + "%"
    found = store.answer(
        r"""SELECT m.document, m.indicator, d.year AS document_year, d.genre, d.place, m.value, m.base_value, m.unit,
                   m.base_unit, m.value_text, m.status, m.aim, m.scope, m.period, m.start, m."end"
        FROM metrics m JOIN documents d USING (document)
        WHERE regexp_replace(m.indicator, $1, '', 'g') LIKE $2 ESCAPE '\' ORDER BY m.document, m.start""",
        [_NOISE.pattern, pattern],
    )
    names = {
        one: "list" if "、" in one else _match(normal_name(one), wanted)
        for one in found["indicator"].unique()
    }
    found["match"] = found["indicator"].map(names)
    found["value"] = found["base_value"].fillna(found["value"])
    found["unit"] = found["base_unit"].fillna(found["unit"])
    known = zip(found["period"], found["document_year"], found["genre"], found["aim"], strict=True)
    years = [_year(*one) for one in known]
    found["year"] = [year for year, _ in years]
    found["year"] = found["year"].astype("Int64")
    found["year_from"] = [source for _, source in years]
    rows = found.sort_values(["year", "place", "document", "start"], na_position="last", kind="stable")
    return rows[list(_COLUMNS)].reset_index(drop=True)


def common_indicators(store: Store, count: int) -> list[str]:
    """The indicators that most documents give a number for, always in the same basic unit; the widest first."""
    found = store.query(
        """SELECT indicator, count(DISTINCT document) AS documents
        FROM metrics WHERE status = 'given' AND length(indicator) >= 5 AND base_unit IS NOT NULL
        GROUP BY 1 HAVING count(DISTINCT base_unit) = 1 AND documents >= 3
        ORDER BY documents DESC, indicator LIMIT $1""",
        [count],
    )
    return [str(name) for name in found["indicator"].to_pylist()]


def normal_name(name: str) -> str:
    """A name without marks and blanks, full-width letters as ASCII.

    >>> normal_name("“高中阶段” 毛入学率")
    '高中阶段毛入学率'
    """
    return _NOISE.sub("", fold(name))


def _escaped(word: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", word)


def _match(name: str, wanted: str) -> str:
    if name == wanted:
        return "exact"
    return "part" if wanted in name else "words"


def _year(period: object, year: float | None, genre: object, aim: object) -> tuple[int | None, str | None]:
    own = int(year) if year is not None and year == year else None
    if isinstance(period, str):
        if match := _YEAR.search(period):
            return int(match[0]), "period"
        if own is not None and period.startswith(_LAST_YEAR):
            return own - 1, "period"
        if own is not None and period.startswith(_THIS_YEAR):
            return own, "period"
    if own is not None and genre == _WORK_REPORT and aim == "achievement":
        return own - 1, "review"
    return own, "document" if own is not None else None
