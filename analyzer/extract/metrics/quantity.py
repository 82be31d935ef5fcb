"""A number with its unit, and how it is put together from what stands behind the digits."""

from __future__ import annotations

from typing import NamedTuple

from ...model.findings import MetricKind
from .vocabulary import Unit, Vocabulary, longest_at, longest_before, scale_size


class Quantity(NamedTuple):
    """A number in a text with its unit. `start` takes in a comparator in front, `end` one behind."""

    start: int
    value_start: int
    value_end: int
    end: int
    value: float | None
    high: float | None
    unit: str | None
    unit_type: str
    base_value: float | None
    base_unit: str | None
    kind: MetricKind
    before: str
    after: str
    chinese: bool


class Tail(NamedTuple):
    """What follows the digits: an open mark (余), a scale, a unit, and where all that ends."""

    open: str
    scale: str
    unit: Unit | None
    digits_end: int
    end: int


def read_tail(text: str, place: int, words: Vocabulary) -> Tail:
    """Open mark, scale and unit behind digits that end at `place`."""
    at = place + 1 if text[place : place + 1] == " " else place
    mark = text[at : at + 1]
    opened = mark if mark and mark in "余多来" else ""
    at += len(opened)
    scale = words.scale_at(text, at)
    at += len(scale)
    if scale and not opened and text[at : at + 1] in ("余", "多"):
        opened = text[at]
        at += 1
    unit = words.unit_at(text, at)
    if unit is None and text[at : at + 1] == " " and text[at + 1 : at + 2] in ("%", "‰"):
        at += 1
        unit = words.unit_at(text, at)
    if unit is None and not scale:
        return Tail(
            opened if opened and at == place + 1 else "",
            "",
            None,
            place,
            place + len(opened) * (at == place + 1),
        )
    end = at + (len(unit.text) if unit else 0)
    return Tail(opened, scale, unit, place, _past_double(text, end, words) if unit else end)


def _past_double(text: str, end: int, words: Vocabulary) -> int:
    """Past a second unit in brackets, which is no part of the first: 40台（套）, 2万套（间）."""
    double = words.unit_at(text, end + 1) if text[end : end + 1] in ("(", "（") else None
    closed = end + 1 + len(double.text) if double is not None else 0
    return closed + 1 if closed and text[closed : closed + 1] in (")", "）") else end


def assemble(
    text: str, start: int, value: float, high: float | None, tail: Tail, words: Vocabulary, *, chinese: bool
) -> Quantity:
    """The quantity whose digits begin at `start` and are followed by `tail`."""
    unit = tail.unit
    name = (tail.scale + unit.text) if unit is not None else tail.scale
    size = scale_size(tail.scale) * (TENTH if unit is not None and unit.type == "tenth" else 1)
    before = _comparator(text, start, words)
    after = longest_at(words.after, text, tail.end)
    if after == "强" and "\u4e00" <= text[tail.end + 1 : tail.end + 2] <= "\u9fff":
        after = ""  # 9轮强降雨
    end = tail.end + len(after)
    kind = KINDS.get(unit.type, "quantity") if unit is not None else "quantity"
    return Quantity(
        start - len(before),
        start,
        tail.digits_end,
        end,
        value,
        high,
        name or None,
        unit.type if unit is not None else "",
        _rounded(value * size) if name else None,
        (unit.base if unit is not None else None),
        kind,
        before,
        tail.open or after,
        chinese,
    )


def _comparator(text: str, start: int, words: Vocabulary) -> str:
    """What stands in front of a number that begins at `start`: 近, 不低于; no 达 of 下达."""
    before = longest_before(words.before, text, start, 0)
    return "" if len(before) == 1 and text[start - 2 : start] in words.verb_set else before


# 九成 is 90 %.
TENTH = 10
KINDS: dict[str, MetricKind] = {
    "tenth": "percentage",
    "percent": "percentage",
    "permille": "percentage",
    "points": "points",
    "multiple": "multiple",
}


def _rounded(value: float) -> float:
    """Without the noise of binary fractions (1.1 * 10000 = 11000.000000000002)."""
    return float(f"{value:.12g}")


def plain(
    text: str, start: int, end: int, value: float | None, kind: MetricKind, words: Vocabulary
) -> Quantity:
    """A ratio, a fraction: a value without a unit."""
    before = _comparator(text, start, words)
    after = longest_at(words.after, text, end)
    return Quantity(
        start - len(before),
        start,
        end,
        end + len(after),
        value,
        None,
        None,
        "",
        value,
        None,
        kind,
        before,
        after,
        False,
    )
