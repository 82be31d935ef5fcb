"""A formal document without its date.

What: 有主送机关的通知、意见等，没有成文日期；正文里提到的日期不算。
Why: 成文日期决定文件何时成立，缺少日期无法归档和执行。
Wrong: 各学校：……特此通知。青岚县教育局
Right: 各学校：……特此通知。青岚县教育局　2021年6月30日
Source: GB/T 9704-2012 7.3.5 发文机关署名、成文日期和印章
What (en): A notice, opinion or the like with addressees and without its own date; dates within the text
    do not count.
Why (en): The date says when the document came into being; without it, it can be neither filed nor carried
    out.
Source (en): GB/T 9704-2012 7.3.5 (signature, date and seal)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..paragraphs import body_paragraphs
from ..rule import Finding, Findings, Rule

_ADDRESSEE = regex(r"^[ \u3000\t]*各(?!位)[^。;!?\d\n]{2,80}:[ \u3000]*$", re.MULTILINE)
_DATE = regex(
    r"(?:(?:19|20)\d\d|[一二][一二三四五六七八九〇零○0]{3})[ ]?年[ ]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[ ]?月"
    r"[ ]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?日|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}"
)
_CLOSING = regex(r"(?:特此(?:通知|通报|函告|函复|报告|公告|请示)|此复|请(?:认真)?(?:遵照|贯彻)执行)[。.]?")
_HEAD = 800
# A date in a longer line is that of a meeting or of another document.
_DATE_LINE = 40
_SENTENCE_ENDS = ("。", ";", ":")


def check(found: Findings) -> Iterator[Finding]:
    """The closing formula (else the addressees) of a document with addressees that gives no day of its own."""
    addressees = _ADDRESSEE.search(found.folded, 0, _HEAD)
    if addressees is None or _has_day(found.folded):
        return
    closing = None
    for start, end in found.shared(body_paragraphs):
        closing = _CLOSING.search(found.folded, start, end) or closing
    place = closing or addressees
    yield Finding(
        start=place.start(),
        end=place.end(),
        zh="全文没有成文日期",
        en="the document has no date",
        confidence=0.7,
    )


def _has_day(folded: str) -> bool:
    """Whether a short line that is no sentence (a signature, a bracket under the title, a site's) holds a full date."""
    for match in _DATE.finditer(folded):
        line_end = folded.find("\n", match.end())
        line_start = folded.rfind("\n", 0, match.start()) + 1
        line = folded[line_start : line_end if line_end >= 0 else len(folded)].strip()
        if len(line) <= _DATE_LINE and not line.endswith(_SENTENCE_ENDS):
            return True
    return False


RULE = Rule(
    code="DOC003",
    name="missing-date",
    severity="warning",
    source="GB/T 9704-2012 7.3.5",
    zh="公文没有成文日期。",
    en="A formal document has no date.",
    check=check,
)
