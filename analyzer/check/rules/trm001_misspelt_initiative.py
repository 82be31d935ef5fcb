"""A known name with one character wrong.

What: “双一硫”“四个意思”：与已知名称只差一个读音相同或相近的字。
Why: 拼音输入的常见错误，通读时容易放过。
Wrong: 推进“双一硫”建设。
Right: 推进“双一流”建设。
Source: 词表 lexicons/initiatives；编辑校对惯例
What (en): A word that differs from a known name in one character of the same or nearly the same sound:
    双一硫.
Why (en): A common slip of typing by sound, easily passed over in reading.
Source (en): the lexicon (lexicons/initiatives); editing practice
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.report import Fix
from ...text.regex import regex
from ..homophones import SpellingIndex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_QUOTED = regex(r"[“‘「\"](?P<at>[\u4e00-\u9fff]{3,8})[”’」\"]")


def check(found: Findings) -> Iterator[Finding]:
    """Quoted words that no lexicon knows but that sound like a name it knows."""
    for match in body_matches(found, _QUOTED):
        # Asked for here: a text without quoted words needs no table of names.
        name = found.lexicon.built(SpellingIndex).intended(match["at"])
        if name is not None:
            start, end = match.span("at")
            yield Finding(
                start=start,
                end=end,
                zh=f"“{match['at']}”疑为“{name}”之误",
                en=f"{match['at']} looks like a misspelling of {name}",
                confidence=0.6,
                fixes=(Fix(start, end, name),),
            )


RULE = Rule(
    code="TRM001",
    name="misspelt-initiative",
    severity="warning",
    source="词表 lexicons/initiatives；编辑校对惯例",
    zh="已知名称写错一个字。",
    en="A known name has one wrong character.",
    check=check,
    tables=("initiatives",),
)
