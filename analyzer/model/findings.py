"""What the extractors find. Field names are the report's keys; positions are half-open character offsets."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

InitiativeKind = Literal["programme", "slogan", "concept"]
MetricKind = Literal["quantity", "percentage", "points", "ratio", "fraction", "multiple", "rank"]
MetricStatus = Literal["given", "blank", "placeholder"]
Direction = Literal["up", "down", "level"]
Aim = Literal["target", "achievement"]


class Initiative(Struct, frozen=True, kw_only=True):
    """One mention of a policy initiative, quotes and head noun included (“三早”育苗工程)."""

    text: str
    name: str
    kind: InitiativeKind
    entry: str | None
    """Key of the lexicon entry; None for one discovered by its form."""
    domain: str | None = None
    expansion: str | None = None
    """What the name stands for, where the lexicon or the document says so."""
    start: int
    end: int
    section: str | None
    confidence: float


class Metric(Struct, frozen=True, kw_only=True):
    """One quantity with what it counts. `value` is in the unit as written; a missing one stays None."""

    text: str
    start: int
    end: int
    indicator: str | None
    kind: MetricKind
    value: float | None
    value_high: float | None = None
    """Upper end of a range."""
    value_text: str
    value_start: int
    value_end: int
    unit: str | None
    base_value: float | None = None
    """`value` in `base_unit`: 90 万平方米 is 900000 平方米."""
    base_unit: str | None = None
    status: MetricStatus
    relation: str | None = None
    direction: Direction | None = None
    baseline: str | None = None
    """What it is compared with: 上年, 全国平均水平."""
    comparator: str | None = None
    period: str | None = None
    scope: str | None = None
    aim: Aim | None = None
    section: str | None
    confidence: float
    reason: str | None = None
    """Why a number is held to be missing, in Chinese."""
    reason_en: str | None = None


class Point(Struct, frozen=True, kw_only=True):
    """A problem or a measure: an item (parent None) or one of its single points."""

    id: str
    parent: str | None
    text: str
    start: int
    end: int
    section: str | None
    domain: str | None = None


class Link(Struct, frozen=True, kw_only=True):
    """A measure that answers a problem point, with the words both share."""

    problem: str
    measure: str
    score: float
    words: tuple[str, ...] = ()


class Reference(Struct, frozen=True, kw_only=True):
    """A document that the text names: 《title》, its 文号, or both."""

    text: str
    title: str | None
    number: str | None
    issuer: str | None = None
    """Who issued it, joint issuers joined by "、"; as far as the text or the document number says so."""
    year: int | None = None
    """Year of the document number, else the one year in the title."""
    named: str | None = None
    """Full title of the document, the same for every mention of it under a short title or a bare number."""
    start: int
    end: int
    section: str | None = None
