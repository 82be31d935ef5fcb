"""A document number of a later year than the document it stands in.

What: 落款为2020年的文件引用了〔2021〕号文件，或者自己的文号是〔2021〕。
Why: 不可能引用尚未印发的文件，文号也不会晚于成文日期；年份或文号有误。
Wrong: 根据青教发〔2023〕5号文件……2021年6月30日
Right: 根据青教发〔2020〕5号文件……2021年6月30日
Source: 编辑校对惯例（引文核对）
What (en): A number of a later year than the document has itself, cited in it or as its own.
Why (en): Nobody cites what has not been issued, nor is a number later than the date: one of the years is
    wrong.
Source (en): editing practice (checking of citations)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..document_numbers import count_document_numbers
from ..rule import Finding, Findings, Rule

_SIGNED = regex(r"^[ \t]*(?P<year>(?:19|20)\d\d)年\d{1,2}月\d{1,2}日[ \t]*$", re.MULTILINE)
_OWN = regex(
    r"^[ \t]*\(?(?P<number>[\u4e00-\u9fff]{2,16}[〔\[(【](?P<year>(?:19|20)\d\d)年?[〕\])】]第?\d{1,5}号)\)?[ \t]*$",
    re.MULTILINE,
)


def check(found: Findings) -> Iterator[Finding]:
    """Numbers, the document's own among them, whose year lies after the last date that stands alone in a line."""
    if not found.shared(count_document_numbers):
        return
    signed = [int(m["year"]) for m in _SIGNED.finditer(found.folded)]
    if not signed:
        return
    latest = max(signed)
    late = {m.span("number") for m in _OWN.finditer(found.folded) if int(m["year"]) > latest}
    late |= {(r.start, r.end) for r in found.references if r.number and (r.year or latest) > latest}
    for start, end in sorted(late):
        number = found.text[start:end]
        yield Finding(
            start=start,
            end=end,
            zh=f"文号“{number}”晚于成文日期（{latest}年）",
            en=f"{number} is later than the date of the document ({latest})",
            confidence=0.75,
        )


RULE = Rule(
    code="REF007",
    name="number-after-date",
    severity="warning",
    source="编辑校对惯例",
    zh="文号晚于成文日期。",
    en="A document number is later than the document.",
    check=check,
)
