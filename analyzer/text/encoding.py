"""Bytes to text: which encoding they are in, told from the bytes alone.

A byte order mark decides; then valid UTF-8; then whichever of GB 18030, Big5 and UTF-16 gives the text with
the largest share of characters that Chinese writing really uses. Nothing in the text is changed, only a
leading byte order mark is left out.
"""

from __future__ import annotations

import codecs
from functools import cache

from msgspec import Struct

# Longest mark first: that of UTF-32 starts with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Codec to decode with, name to report. Windows' code page 950 is what files called Big5 are written in;
# GB 18030 contains GBK and GB 2312.
_CANDIDATES = (
    ("gb18030", "gb18030"),
    ("cp950", "big5"),
    ("big5hkscs", "big5hkscs"),
    ("utf-16-le", "utf-16-le"),
    ("utf-16-be", "utf-16-be"),
    ("utf-8", "utf-8"),
)
_SAMPLE = 60_000
"""So many bytes are enough to tell an encoding."""
_ACCEPT = 0.7
"""Least plausibility of a text held to be read rightly."""
_CLOSE = 0.04
"""Two candidates nearer than this are a doubtful case."""
_REPLACEMENT = "\ufffd"


class Decoded(Struct, frozen=True):
    """A decoded text. `replaced` counts byte sequences that stand for no character (shown as U+FFFD)."""

    text: str
    encoding: str
    bom: bool
    replaced: int = 0


def decode(raw: bytes, encoding: str | None = None) -> Decoded | None:
    r"""The text in the bytes, or None where no encoding makes sense of them.

    `encoding` names one to use in place of finding out; LookupError where Python does not know it.

    >>> decode("投入亿元".encode("gbk") + "，改善民生".encode("gbk")).encoding
    'gb18030'
    >>> decode("\ufeff政策".encode("utf-16-le"))
    Decoded(text='政策', encoding='utf-16-le', bom=True, replaced=0)
    """
    if encoding is not None:
        return _decode_as(raw, encoding)
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _replacing(raw[len(mark) :], name, name, bom=True)
    if b"\0" not in raw:
        try:
            return Decoded(raw.decode("utf-8"), "utf-8", bom=False)
        except UnicodeDecodeError:
            pass
    best = _best_candidate(raw)
    return _replacing(raw, *best, bom=False) if best else None


def plausibility(text: str) -> float:
    """How much of a text is made of characters in daily use, from 0 to 1.

    >>> plausibility("教育公平深入推进。"), plausibility("鏁欒偛鍏钩")
    (1.0, 0.2)
    """
    if not text:
        return 0.0
    common = _common_characters()
    return sum(map(common.__contains__, text)) / len(text)


def _decode_as(raw: bytes, encoding: str) -> Decoded | None:
    codec = codecs.lookup(encoding).name
    for mark, name in _MARKS:
        # "utf-16" without an end and "utf-8-sig" leave the mark to the codec; named ends do not.
        if raw.startswith(mark) and codec.removesuffix("-sig") in (name, name[:-3]):
            return _strict(raw[len(mark) :], name, bom=True)
    # What calls itself GBK or GB 2312 often holds a character of the larger set.
    codec = "gb18030" if codec in ("gbk", "gb2312") else codec
    return _strict(raw, codec.removesuffix("-sig").replace("_", "-"), bom=False)


def _strict(raw: bytes, codec: str, *, bom: bool) -> Decoded | None:
    try:
        return Decoded(raw.decode(codec), codec, bom)
    except UnicodeDecodeError:
        return None


def _replacing(raw: bytes, codec: str, name: str, *, bom: bool) -> Decoded:
    text = raw.decode(codec, "replace")
    replaced = text.count(_REPLACEMENT)
    # A file may hold U+FFFD of its own; then nothing was replaced.
    if replaced:
        try:
            raw.decode(codec)
        except UnicodeDecodeError:
            return Decoded(text, name, bom, replaced)
    return Decoded(text, name, bom)


def _best_candidate(raw: bytes) -> tuple[str, str] | None:
    sample = raw[:_SAMPLE]
    scored: list[tuple[float, tuple[str, str]]] = []
    texts: set[str] = set()
    for codec, name in _CANDIDATES:
        if name.startswith("utf-16") and len(raw) % 2:
            continue
        text = _without_cut_end(sample, codec)
        if text not in texts:
            # Hong Kong's Big5 reads most texts as Windows' does; the first one names them.
            texts.add(text)
            scored.append((plausibility(text), (codec, name)))
    # sorted() keeps the order of the candidates where two are equal.
    scored.sort(key=lambda pair: -pair[0])
    best, chosen = scored[0]
    second = scored[1][0] if len(scored) > 1 else 0.0
    if best < _ACCEPT:
        return _doubtful(sample, [pair for pair in scored if pair[0] >= _ACCEPT / 2])
    if best - second < _CLOSE and len(sample) < _SAMPLE:
        return _doubtful(sample, [pair for pair in scored if best - pair[0] < _CLOSE]) or chosen
    return chosen


def _without_cut_end(sample: bytes, codec: str) -> str:
    # The sample may end within a character; an incremental decoder keeps those bytes back.
    return codecs.getincrementaldecoder(codec)("replace").decode(sample)


def _doubtful(sample: bytes, scored: list[tuple[float, tuple[str, str]]]) -> tuple[str, str] | None:
    """What charset-normalizer says, where it agrees with one of the candidates left."""
    if not scored:
        return None
    import charset_normalizer

    match = charset_normalizer.from_bytes(sample, cp_isolation=[codec for _, (codec, _) in scored]).best()
    if match is None:
        return None
    found = match.encoding.replace("_", "-")
    return next((pair for _, pair in scored if pair[0] == found), None)


@cache
def _common_characters() -> frozenset[str]:
    """Printable ASCII, Chinese punctuation and full-width forms, and the first levels of GB 2312 and Big5.

    Both standards put the characters in daily use (3,755 simplified, 5,401 traditional) in their first level.
    """
    simplified = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    traditional = (
        bytes((row, cell)) for row in range(0xA4, 0xC7) for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    )
    marks = (bytes((row, cell)) for row in (0xA1, 0xA3) for cell in range(0xA1, 0xFF))
    found = {chr(c) for c in range(0x20, 0x7F)} | set("\t\n\r\f")
    found |= {raw.decode("gb2312", "ignore") for raw in (*simplified, *marks)}
    found |= {raw.decode("big5", "ignore") for raw in traditional}
    return frozenset(found - {""})
