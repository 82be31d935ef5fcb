"""Numbers in Chinese numerals: 三十八万人, 百分之五, 三分之二, 三比一, 一两项."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.numerals import NUMERAL_CHARACTERS, read_numeral
from ...text.regex import regex
from .quantity import Quantity, Tail, assemble, plain
from .vocabulary import Vocabulary, scale_size

_NUMERAL = regex(
    r"[二两三四五六七八九十百千][点〇○零一二两三四五六七八九十百千万亿]*|一(?:[点〇○零二两三四五六七八九十百千万亿][点〇○零一二两三四五六七八九十百千万亿]*)?"
)
_PARTS = regex(
    r"(百|千|万)分之([零〇一二两三四五六七八九十百点]+|[0-9]+(?:\.[0-9]+)?)|([二三四五六七八九十]+)分之([一二两三四五六七八九十]+)"
)
_UPPER_PART = regex(r"[至到](?:百分之)?([一二两三四五六七八九十][〇零一二三四五六七八九十点]*)(?![个项年])")
_NUMERAL_RATIO = regex(r"([一二三四五六七八九十]+)比([一二三四五六七八九十]+)")
# 一半以上, 超半数, 过半的: a half is counted where it is compared.
_HALF = regex(r"(?:一半|半数)(?=以上)|(?<=超过)(?:一半|半数)|(?<=[超近逾])(?:一半|半数)|(?<=过)半(?=的)")
# 一半, 一些, 一步: words of their own.
_NO_ONE = frozenset("、半些定体致样起直步方是个")
_LONGEST = 20
_PARTS_UNIT = {"百": "%", "千": "‰", "万": "‱"}


def chinese(text: str, words: Vocabulary) -> Iterator[Quantity]:
    """Halves, and quantities in Chinese numerals with a unit."""
    for match in _HALF.finditer(text):
        yield plain(text, match.start(), match.end(), 0.5, "fraction", words)
    for match in _NUMERAL.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST:
            continue
        follow = text[end : end + 1]
        if match[0] == "一" and follow in _NO_ONE:
            continue
        if follow == "分" or (follow == "比" and match[0] not in ("一", "十")):
            special = _parts(text, start, words) or _numeral_ratio(text, start, words)
            if special is not None:
                yield special
                continue
        before = text[start - 1 : start]
        if before and (before in "第数几0123456789." or before in NUMERAL_CHARACTERS):
            continue
        quantity = _numeral_quantity(text, start, match[0], words)
        if quantity is not None:
            yield quantity


def _numeral_quantity(text: str, start: int, run: str, words: Vocabulary) -> Quantity | None:
    """三十八万人: the last 万 or 亿 goes to the unit, so that the value is 38."""
    run = _without_unit_head(text, start, run, words)
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
    read = read_numeral(core)
    if read is None or not core or core[-1] == "点":
        return None
    if text[end : end + 1] in ("至", "到") and (upper := _NUMERAL.match(text, end + 1)) is not None:
        top = read_numeral(upper[0])
        if top is not None and top[0] > read[0]:  # 一至两项, 三到五家
            read, end = (read[0], top[0]), upper.end()
            tail = Tail("", "", words.unit_at(text, end), end, end)
            if tail.unit is None:
                return None
            tail = tail._replace(end=end + len(tail.unit.text))
            return assemble(text, start, read[0], read[1], tail, words, chinese=True)
    if scale and ("亿" in core or "万" in core) and (whole := read_numeral(core + scale)) is not None:
        read = (whole[0] / scale_size(scale), None)  # 四亿零七百万 is 40700 万
    unit = words.unit_at(text, end)
    if unit is None and not scale:
        return None
    low, high = read
    tail = Tail(opened, scale, unit, start + len(core), end + (len(unit.text) if unit else 0))
    return assemble(text, start, low, high, tail, words, chinese=True)


def _without_unit_head(text: str, start: int, run: str, words: Vocabulary) -> str:
    """The run without a last 千 or 百 that belongs to the unit: 二百万千瓦, but not 一千五百公里."""
    end = start + len(run)
    if len(run) < 2 or run[-1] not in "百千":
        return run
    shifted = words.unit_at(text, end - 1)
    if shifted is None or len(shifted.text) == 1:
        return run
    whole = read_numeral(run) is not None and words.unit_at(text, end) is not None
    return run if whole else run[:-1]


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
        value, high, end = read[0], read[1], match.end()
        upper = _UPPER_PART.match(text, end)
        if upper is not None and (top := read_numeral(upper[1])) is not None and top[0] > value:
            high, end = top[0], upper.end()  # 百分之四到五
        quantity = plain(text, start, end, value, "percentage", words)
        unit = _PARTS_UNIT[match[1]]
        return quantity._replace(unit=unit, unit_type="percent", base_unit=unit, high=high, chinese=True)
    low, up = read_numeral(match[3]), read_numeral(match[4])
    if low is None or up is None or not low[0] or up[0] >= low[0]:
        return None
    return plain(text, start, match.end(), up[0] / low[0], "fraction", words)._replace(chinese=True)


def _numeral_ratio(text: str, start: int, words: Vocabulary) -> Quantity | None:
    match = _NUMERAL_RATIO.match(text, start)
    if match is None:
        return None
    left, right = read_numeral(match[1]), read_numeral(match[2])
    if left is None or right is None or not right[0]:
        return None
    return plain(text, start, match.end(), left[0] / right[0], "ratio", words)._replace(chinese=True)
