"""Numbers with their units as people write them: Arabic, Chinese, mixed, ranges, ratios, fractions, multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.findings import MetricKind
from ...text.numerals import NUMERAL_CHARACTERS, read_numeral
from .vocabulary import Unit, Vocabulary, longest_at, longest_before, scale_size

_ARABIC = re.compile(r"[0-9](?:[0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[0-9]*)(?:\.[0-9]+)?")
# Old scans set digits apart: "1 9 9 8", "12. 5%".
_SPACED = re.compile(
    r"[0-9](?: [0-9]){0,12} ?\. ?[0-9](?: [0-9]){0,6}(?= ?[%万亿])"
    r"|[0-9](?: [0-9](?![0-9.])){1,12}(?=[ 年%万亿])"
    r"|[0-9]+(?:\. ?| \.)[0-9]+(?= ?%)"
)
_NUMERAL = re.compile(
    r"[二两三四五六七八九十百千][点〇零一二两三四五六七八九十百千万亿]*|一(?:[点〇零二两三四五六七八九十百千万亿][点〇零一二两三四五六七八九十百千万亿]*)?"
)
_RANGE = re.compile(r"[~\-—]{1,2}|[至到]")
_RATIO = re.compile(r" ?: ?([0-9]+(?:\.[0-9]+)?)(?: ?: ?([0-9]+(?:\.[0-9]+)?))?(?![0-9:])")
_FRACTION = re.compile(r"/([0-9]{1,2})(?![0-9/])")
_PARTS = re.compile(
    r"(百|千|万)分之([零〇一二两三四五六七八九十百点]+|[0-9]+(?:\.[0-9]+)?)|([二三四五六七八九十]+)分之([一二两三四五六七八九十]+)"
)
_NUMERAL_RATIO = re.compile(r"([一二三四五六七八九十]+)比([一二三四五六七八九十]+)")
_LONGEST = 20
_PARTS_UNIT = {"百": "%", "千": "‰", "万": "‱"}


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


_COMPARED = ("不低于", "不高于", "不超过", "达到", "结构为", "配置为", "调整为", "优化为", "调整到")


class _Tail(NamedTuple):
    """What follows the digits: an open mark (余), a scale, a unit, and where all that ends."""

    open: str
    scale: str
    unit: Unit | None
    digits_end: int
    end: int


def scan_quantities(text: str, words: Vocabulary) -> list[Quantity]:
    """Every number with a unit in a folded text, in the order of the text.

    Bare numbers come too (`unit` None): the caller knows what may stand without a unit.
    """
    found = [*_arabic(text, words), *_chinese(text, words)]
    found.sort(key=lambda q: q.value_start)
    out: list[Quantity] = []
    for quantity in found:
        if not out or quantity.value_start >= out[-1].end:
            out.append(quantity)
    return out


def _arabic(text: str, words: Vocabulary) -> Iterator[Quantity]:
    position = 0
    search = _ARABIC.search
    while (match := search(text, position)) is not None:
        start, end = match.span()
        digits = match[0]
        if text[end : end + 1] in " ." and (spaced := _SPACED.match(text, start)) is not None:
            end, digits = spaced.end(), spaced[0].replace(" ", "")
        before = text[start - 1 : start]
        code = len(digits) > _LONGEST  # a telephone or serial number
        if code or (before and (before.isascii() and (before.isalpha() or before in "._#&"))):
            position = end
            continue
        quantity = _quantity(text, start, end, float(digits.replace(",", "")), words)
        position = max(end, quantity.end)
        yield quantity


def _quantity(text: str, start: int, end: int, value: float, words: Vocabulary) -> Quantity:
    """The quantity whose digits stand at start..end."""
    nxt = text[end : end + 2]
    if nxt[:1] in ":" or nxt == " :":
        if (ratio := _RATIO.match(text, end)) is not None and _is_ratio(text, start, ratio):
            over = float(ratio[1])
            quotient = value / over if over and ratio[2] is None else None
            return _plain(text, start, ratio.end(), quotient, "ratio", words)
    elif (
        nxt[:1] == "/"
        and (fraction := _FRACTION.match(text, end)) is not None
        and value < int(fraction[1]) > 1
    ):
        return _plain(text, start, fraction.end(), value / int(fraction[1]), "fraction", words)
    tail = _tail(text, end, words)
    high: float | None = None
    low_tail = tail
    if (mark := _RANGE.match(text, tail.end)) is not None:
        second = _ARABIC.match(text, mark.end())
        if second is not None:
            upper = _tail(text, second.end(), words)
            if _same_kind(tail, upper, mark[0]):
                high, tail = float(second[0].replace(",", "")), upper
                if low_tail.unit is not None and low_tail.scale != upper.scale:
                    value = value * scale_size(low_tail.scale) / scale_size(upper.scale)
    return _assemble(text, start, value, high, tail, words, chinese=False)


def _same_kind(low: _Tail, upper: _Tail, mark: str) -> bool:
    if upper.unit is None and not upper.scale:
        return low.unit is None and mark in ("-", "~", "—", "--", "——")
    if low.unit is None:
        return not low.scale or low.scale == upper.scale or mark not in "至到"
    return upper.unit is not None and low.unit.text == upper.unit.text


def _is_ratio(text: str, start: int, ratio: re.Match[str]) -> bool:
    """Whether a:b is a ratio and no time of day and no colon before a list."""
    clause = text[max(0, start - 14) : start]
    if text[ratio.end() : ratio.end() + 1] in ("年", ".", "、"):
        return False
    if ratio[2] is not None or clause.endswith(_COMPARED) or any(c in clause for c in "比率按"):
        return True
    return (
        len(ratio[1].partition(".")[0]) != 2
        and text[start] == "1"
        and clause[-1:] not in ("表", "图", "件", "栏")
    )


def _tail(text: str, place: int, words: Vocabulary) -> _Tail:
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
        return _Tail(
            opened if opened and at == place + 1 else "",
            "",
            None,
            place,
            place + len(opened) * (at == place + 1),
        )
    return _Tail(opened, scale, unit, place, at + (len(unit.text) if unit else 0))


def _assemble(
    text: str, start: int, value: float, high: float | None, tail: _Tail, words: Vocabulary, *, chinese: bool
) -> Quantity:
    unit = tail.unit
    name = (tail.scale + unit.text) if unit is not None else tail.scale
    size = scale_size(tail.scale)
    before = longest_before(words.before, text, start, 0)
    after = longest_at(words.after, text, tail.end)
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


KINDS: dict[str, MetricKind] = {
    "percent": "percentage",
    "permille": "percentage",
    "points": "points",
    "multiple": "multiple",
}


def _rounded(value: float) -> float:
    """Without the noise of binary fractions (1.1 * 10000 = 11000.000000000002)."""
    return float(f"{value:.12g}")


def _plain(
    text: str, start: int, end: int, value: float | None, kind: MetricKind, words: Vocabulary
) -> Quantity:
    """A ratio, a fraction: a value without a unit."""
    before = longest_before(words.before, text, start, 0)
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


def _chinese(text: str, words: Vocabulary) -> Iterator[Quantity]:
    for match in _NUMERAL.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST:
            continue
        follow = text[end : end + 1]
        if follow == "分" or (follow == "比" and match[0] not in ("一", "十")):
            special = _parts(text, start, words) or _numeral_ratio(text, start, words)
            if special is not None:
                yield special
                continue
        if match[0] == "一" and follow in (
            "、",
            "半",
            "些",
            "定",
            "体",
            "致",
            "样",
            "起",
            "直",
            "步",
            "方",
            "是",
            "个",
        ):
            if follow == "半" and text[end + 1 : end + 3] == "以上":
                yield _plain(text, start, end + 1, 0.5, "fraction", words)
            continue
        before = text[start - 1 : start]
        if before and (before in "第数几0123456789." or before in NUMERAL_CHARACTERS):
            continue
        quantity = _numeral_quantity(text, start, match[0], words)
        if quantity is not None:
            yield quantity


def _numeral_quantity(text: str, start: int, run: str, words: Vocabulary) -> Quantity | None:
    """三十八万人: the last 万 or 亿 goes to the unit, so that the value is 38."""
    core = run.rstrip("万亿")
    scale = run[len(core) :]
    end = start + len(run)
    opened = ""
    if text[end : end + 1] in ("余", "多") and (core[-1:] in ("十", "百", "千") or scale):
        opened = text[end]
        end += 1
        if not scale:
            scale = words.scale_at(text, end)
            end += len(scale)
    if len(core) > 1 and core[-1] in "百千" and end == start + len(core):
        # 千瓦, 百帕: the last character may belong to the unit
        shifted = words.unit_at(text, end - 1)
        if shifted is not None and len(shifted.text) > 1:
            core, end = core[:-1], end - 1
    read = read_numeral(core)
    if read is None or not core or core[-1] == "点":
        return None
    if text[end : end + 1] in ("至", "到") and (upper := _NUMERAL.match(text, end + 1)) is not None:
        top = read_numeral(upper[0])
        if top is not None and top[0] > read[0]:  # 一至两项, 三到五家
            read, end = (read[0], top[0]), upper.end()
            tail = _Tail("", "", words.unit_at(text, end), end, end)
            if tail.unit is None:
                return None
            tail = tail._replace(end=end + len(tail.unit.text))
            return _assemble(text, start, read[0], read[1], tail, words, chinese=True)
    if scale and ("亿" in core or "万" in core) and (whole := read_numeral(core + scale)) is not None:
        read = (whole[0] / scale_size(scale), None)  # 四亿零七百万 is 40700 万
    unit = words.unit_at(text, end)
    if unit is None and not scale:
        return None
    low, high = read
    tail = _Tail(opened, scale, unit, start + len(core), end + (len(unit.text) if unit else 0))
    return _assemble(text, start, low, high, tail, words, chinese=True)


def _parts(text: str, start: int, words: Vocabulary) -> Quantity | None:
    """百分之五, 三分之二, 百分之5.8."""
    match = _PARTS.match(text, start)
    if match is None:
        return None
    if match[1]:
        digits = match[2]
        read = (float(digits), None) if digits[0].isdigit() and digits.isascii() else read_numeral(digits)
        if read is None or digits.endswith("点"):
            return None
        quantity = _plain(text, start, match.end(), read[0], "percentage", words)
        unit = _PARTS_UNIT[match[1]]
        return quantity._replace(unit=unit, unit_type="percent", base_unit=unit, high=read[1], chinese=True)
    low, up = read_numeral(match[3]), read_numeral(match[4])
    if low is None or up is None or not low[0] or up[0] >= low[0]:
        return None
    return _plain(text, start, match.end(), up[0] / low[0], "fraction", words)._replace(chinese=True)


def _numeral_ratio(text: str, start: int, words: Vocabulary) -> Quantity | None:
    match = _NUMERAL_RATIO.match(text, start)
    if match is None:
        return None
    left, right = read_numeral(match[1]), read_numeral(match[2])
    if left is None or right is None or not right[0]:
        return None
    return _plain(text, start, match.end(), left[0] / right[0], "ratio", words)._replace(chinese=True)
