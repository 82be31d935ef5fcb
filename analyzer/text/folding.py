"""Same-length folding: full-width digits, letters and marks read as ASCII, so that offsets stay."""

from __future__ import annotations

# NFKC would do the same and more, but it changes lengths; `str.translate` with single characters cannot.
_FULL_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}
_OTHER = {
    0x3000: " ",  # ideographic space
    0x00A0: " ",
    # Thin, fixed and zero-width spaces of web pages and typesetting.
    **dict.fromkeys((*range(0x2000, 0x200C), 0x202F, 0x205F, 0x2060, 0xFEFF), " "),
    0x2236: ":",  # ∶ as in 1∶342
    0x2013: "-",
    0xFE6A: "%",
    0x066A: "%",
    0x2105: "%",  # ℅, "care of", taken for %
}
# Spaces that a web page has left in plain text.
_ENTITIES = ("&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;")
_TABLE: dict[int, int | str] = {**_FULL_WIDTH, **_OTHER}


def fold(text: str) -> str:
    """The text with full-width forms as ASCII, one character for one character.

    >>> fold("达９７．５％，比例１∶３")
    '达97.5%,比例1:3'
    """
    folded = text.translate(_TABLE)
    if "&" in folded:
        for entity in _ENTITIES:
            folded = folded.replace(entity, " " * len(entity))
    return folded
