"""ASCII punctuation within Chinese text.

What: 汉字之间用了半角的, ; : ? !，句末用了半角的. 。
Why: 中文文本应使用全角标点，混用影响排版和检索。
Wrong: 加强领导,落实责任。
Right: 加强领导，落实责任。
Source: GB/T 15834-2011 5.1 标点符号的形式和位置
What (en): ASCII , ; : ? ! between Chinese characters, or an ASCII . at the end of a sentence.
Why (en): Chinese text has full-width marks; a mixture spoils setting and searching.
Source (en): GB/T 15834-2011 5.1 (form and place of punctuation)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.report import Fix
from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_ASCII = regex(
    r"[,;:?!.](?:(?<![.])(?<=[\u4e00-\u9fff”》）].)(?=[\u4e00-\u9fff“《（])"
    # A dot between words may stand for · in a name (卡尔.马克思), behind a numeral it belongs to a heading.
    r"|(?<=[\u4e00-\u9fff]\.)(?<![一二三四五六七八九十].)(?=[\r\n]))"
)
_FULL = str.maketrans(",;:?!.", "，；：？！。")
_FULL_MARK = regex("[，；：？！]")
# A text that writes so all along is one habit, not a thousand slips.
_HABIT = 0.2


def check(found: Findings) -> Iterator[Finding]:
    """Each mark where they are slips; one finding with the count where the whole text is written so."""
    matches = list(body_matches(found, _ASCII))
    if not matches:
        return
    full = len(_FULL_MARK.findall(found.text))
    habit = len(matches) > _HABIT * (full + len(matches))
    fixes = [Fix(m.start(), m.end(), m.group().translate(_FULL)) for m in matches]
    zh, en = (f"（全文共{len(matches)}处）", f" ({len(matches)} in all)") if habit else ("", "")
    for fix in fixes[:1] if habit else fixes:
        mark = found.text[fix.start : fix.end]
        yield Finding(
            start=fix.start,
            end=fix.end,
            zh=f"中文之间的“{mark}”应为“{fix.replacement}”{zh}",
            en=f"{mark} within Chinese should be {fix.replacement}{en}",
            fixes=tuple(fixes) if habit else (fix,),
        )


RULE = Rule(
    code="PUN005",
    name="ascii-punctuation",
    severity="info",
    source="GB/T 15834-2011 5.1",
    zh="中文之间用了半角标点。",
    en="ASCII punctuation stands within Chinese text.",
    check=check,
)
