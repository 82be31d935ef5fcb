"""Chinese numerals as numbers: 三十八万, 二十万亿, 一万五千亿, 三点五, 二〇二〇, 七八十.

The grammar is that of GB/T 15835-2011: digits stand in front of 十, 百 and 千, these make sections of four,
and 万 and 亿 close sections (万亿 closes one of twelve). 两 is 二 in front of a scale or a measure word.
"""

from __future__ import annotations

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "壹": 1, "贰": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10_000, "亿": 100_000_000, "万亿": 1_000_000_000_000}
LONGEST = 24
"""Longer runs of numeral characters are no number that a document states."""
NUMERAL_CHARACTERS = "零〇○一二两三四五六七八九十百千万亿"
_WRITTEN = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"))


def read_numeral(text: str) -> tuple[float, float | None] | None:
    """The number a Chinese numeral states: (value, None), or (low, high) for an estimate such as 三五 or 七八十.

    None where the characters are no numeral (千万 as such is one, 万千 is not; two digits in a row that do not
    follow each other are read by place, as in 二〇二〇).

    >>> read_numeral("三十八万"), read_numeral("二十万亿"), read_numeral("三点五")
    ((380000.0, None), (20000000000000.0, None), (3.5, None))
    >>> read_numeral("七八十"), read_numeral("万千")
    ((70.0, 80.0), None)
    """
    if not text or len(text) > LONGEST:
        return None
    whole, point, decimals = text.partition("点")
    if point:
        return _with_decimals(whole, decimals)
    if all(c in DIGITS for c in text):
        return _digits(text)
    spread = _estimate(text)
    if spread is not None:
        low, high = _read(spread[0]), _read(spread[1])
        return (float(low), float(high)) if low is not None and high is not None and low < high else None
    value = _read(text)
    return None if value is None else (float(value), None)


def write_numeral(number: int) -> str:
    """A whole number from 0 to 9999 in Chinese numerals; any other in Arabic digits.

    >>> [write_numeral(n) for n in (0, 12, 105, 110, 2031, 12345)]
    ['零', '十二', '一百零五', '一百一十', '二千零三十一', '12345']
    """
    if not 0 <= number < 10_000:
        return str(number)
    if number == 0:
        return _WRITTEN[0]
    written, skipped, rest = "", False, number
    for size, name in _PLACES:
        digit, rest = divmod(rest, size)
        if digit:
            # 十二, but 一百一十二.
            written += "零" * skipped + (_WRITTEN[digit] if written or digit > 1 or size > 10 else "") + name
        skipped = bool(written) and not digit
    return written + ("零" * skipped + _WRITTEN[rest] if rest else "")


def _digits(text: str) -> tuple[float, float | None] | None:
    values = [DIGITS[c] for c in text]
    if len(values) == 3 and 0 not in values:
        return None  # 一二三: an enumeration
    if len(values) == 2 and 0 < values[0] < values[1] <= values[0] + 2:
        return float(values[0]), float(values[1])  # 三五, 七八: an estimate; 一九 would be read by place
    return float(int("".join(map(str, values)))), None


def _with_decimals(whole: str, decimals: str) -> tuple[float, float | None] | None:
    digits = decimals.rstrip("万亿")
    if not digits or any(c not in DIGITS for c in digits):
        return None
    base = _read(whole) if whole else None
    scale = SCALES.get(decimals[len(digits) :]) if len(digits) < len(decimals) else 1
    if base is None or scale is None:
        return None
    fraction = "".join(str(DIGITS[c]) for c in digits)
    return float(f"{base}.{fraction}") * scale, None


def _estimate(text: str) -> tuple[str, str] | None:
    """Low and high of an estimate of two neighbouring digits in a numeral (三四十万 -> 三十万, 四十万)."""
    for i in range(len(text) - 1):
        a, b = DIGITS.get(text[i]), DIGITS.get(text[i + 1])
        if a and b and (i == 0 or text[i - 1] not in DIGITS) and text[i + 2 : i + 3] not in DIGITS:
            if b == a + 1 or (a, b) == (3, 5):
                return text[: i + 1] + text[i + 2 :], text[:i] + text[i + 1 :]
            return None
    return None


def _read(text: str) -> int | None:
    """An exact whole number; None where the characters do not make one."""
    total = section = digit = 0
    last_small, seen = 10_000, False
    for i, c in enumerate(text):
        if c in DIGITS:
            if digit and c not in "零〇":
                return None
            digit = DIGITS[c]
        elif c in SMALL:
            size = SMALL[c]
            if size >= last_small or (not digit and i):
                return None
            section += (digit or 1) * size
            digit, last_small = 0, size
        elif c in SCALES:
            held = section + digit
            if not held and not (total and c == "亿"):
                held = 1 if i == 0 else 0
            if held == 0 and (total == 0 or c == "万"):
                return None
            total = (total + held) * SCALES[c] if c == "亿" else total + held * SCALES[c]
            section, digit, last_small = 0, 0, 10_000
        else:
            return None
        seen = True
    return total + section + digit if seen else None
