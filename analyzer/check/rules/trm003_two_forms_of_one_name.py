"""One initiative under two names.

What: 同一文件中，同一项目前后用了不同的名称。
Why: 名称不统一，读者会以为是两件事。
Wrong: 实施“特岗计划”……落实农村义务教育阶段学校教师特设岗位计划
Right: 首次用全称并注明简称，此后统一用简称
Source: 编辑校对惯例（名称前后一致）
What (en): The same initiative under two names in one document.
Why (en): A reader takes them for two things.
Source (en): editing practice (names agree throughout)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Initiative
from ..rule import Finding, Findings, Rule

_QUOTES = '“”‘’「」"'


def check(found: Findings) -> Iterator[Finding]:
    """The first mention of an entry under another name than its first one."""
    first: dict[str, str] = {}
    reported: set[str] = set()
    for mention in found.initiatives:
        if mention.entry is None or mention.kind != "programme" or mention.entry in reported:
            continue
        form = _form(mention)
        known = first.setdefault(mention.entry, form)
        if form != known:
            reported.add(mention.entry)
            yield Finding(
                start=mention.start,
                end=mention.end,
                zh=f"前文称“{known}”，这里称“{form}”",
                en=f"called {known} before and {form} here",
                confidence=0.6,
            )


def _form(mention: Initiative) -> str:
    """The entry's own name, or the words that stand in its place; a head noun behind makes no other name."""
    return mention.name if mention.name in mention.text else mention.text.strip(_QUOTES)


RULE = Rule(
    code="TRM003",
    name="two-forms-of-one-name",
    severity="info",
    status="preview",
    source="编辑校对惯例（名称前后一致）",
    zh="同一项目前后名称不一。",
    en="One initiative under two names.",
    check=check,
)
