"""Where a finding stands, in words: page, paragraph or cell of a Word file or PDF."""

from __future__ import annotations

from bisect import bisect_right

from ..errors import Lang
from ..model.document import Origin
from ..model.report import Reviewed
from ..text.positions import LineIndex

_PARTS = {
    "textbox": ("文本框", "text box"),
    "footnote": ("脚注", "footnote"),
    "header": ("页眉", "header"),
    "footer": ("页脚", "footer"),
}
_COUNTS = (
    ("page", "第{}页", "page {}"),
    ("table", "表{}", "table {}"),
    ("row", "第{}行", "row {}"),
    ("cell", "第{}格", "cell {}"),
)


class Places:
    """The places of one report; plain text has none, there line and column say all."""

    def __init__(self, report: Reviewed, lang: Lang = "zh") -> None:
        self._lines = LineIndex(report.text)
        self._origins = report.origins
        self._starts = [origin.start for origin in report.origins]
        self._lang = lang

    def at(self, offset: int) -> str | None:
        """The place of the character at an offset, None where the file says nothing of it."""
        index = bisect_right(self._starts, offset) - 1
        return place(self._origins[index], self._lang) if index >= 0 else None

    def shown(self, offset: int) -> str:
        """What a person finds in the file: that place, or line and column (3:51) of a plain text."""
        return self.at(offset) or "{}:{}".format(*self._lines.locate(offset))


def place(origin: Origin, lang: Lang = "zh") -> str | None:
    """Page, paragraph or cell in words.

    >>> place(Origin(start=0, end=4, page=3, paragraph=12)), place(Origin(start=0, end=4, table=2, row=1, cell=3))
    ('第3页第12段', '表2第1行第3格')
    """
    english = lang == "en"
    words = [_PARTS[origin.part][english]] if origin.part in _PARTS else []
    words += [
        (en if english else zh).format(count)
        for key, zh, en in _COUNTS
        if (count := getattr(origin, key)) is not None
    ]
    if origin.paragraph is not None and origin.table is None:
        words.append((f"paragraph {origin.paragraph}") if english else f"第{origin.paragraph}段")
    return (", " if english else "").join(words) or None
