"""Two neighbouring numerals as an estimate, with a 、 between.

What: 三、五天，七、八个：相邻两个数字表示概数时不用顿号。
Why: 加了顿号就成了“三天和五天”。
Wrong: 走访了三、五个村。
Right: 走访了三五个村。
Source: GB/T 15834-2011 4.5.3.4
What (en): Two neighbouring numerals that stand for an estimate, with 、 between them: 三、五天.
Why (en): With the mark it says "three days and five days".
Source (en): GB/T 15834-2011 4.5.3.4
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"""(?P<at>(?:一、两|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?<![第一二三四五六七八九十百千万零〇、]...)(?=[天年个人户次项名倍成]))(?!年级|产业|级)"""
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”表示概数时不用顿号",
        en="no 、 in the estimate {it}",
        fix=_fix,
    )


def _fix(m: re.Match[str]) -> str:
    return m["at"].replace("、", "")


RULE = Rule(
    code="NUM014",
    name="estimate-with-comma",
    severity="warning",
    source="GB/T 15834-2011 4.5.3.4",
    zh="相邻数字表示概数，中间不应有顿号。",
    en="No 、 between neighbouring numerals of an estimate.",
    check=check,
)
