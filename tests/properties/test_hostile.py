"""Texts that no office wrote: a report comes all the same, in time that grows with the length and no faster."""

from __future__ import annotations

import time

import pytest

from analyzer.pipeline import Analyzer
from analyzer.readers import from_text

ANALYZER = Analyzer()
LENGTH = 30_000
# A text of this length takes a tenth of a second; one step that is quadratic in it takes minutes.
SECONDS = 10
MARKS = "，。；：！？、“”‘’（）《》〈〉—…·"
UNITS = {
    "opening quotes": "“",
    "closing quotes": "”",
    "straight quotes": '"',
    "opening brackets": "（",
    "title marks": "《",
    "closing title marks": "》",
    "titles never closed": "《办法\n",
    "emoji": "😀👍🏽",
    "control characters": "一、\0工作\0",
    "blank lines": " \n",
    "mixed line ends": "一\r\n二\r三\n四\u2028",
    "zero-width spaces": "教\u200b",
    "numerals": "十五",
    "percent signs": "达到%",
    "blanks": "_",
    "document numbers": "国办发〔2031〕1号",
    "short titles": "《意见》",
    "quoted heads": "“青禾”工程",
    "heads": "实施行动计划",
    "sums": "A+",
    "problems": "存在不足问题。",
    "one line": "一是教师不足，二是加强培训，投入3亿元",
}


def nested_titles() -> str:
    return "《〈" * (LENGTH // 4) + "〉》" * (LENGTH // 4)


def only_marks() -> str:
    return "".join(MARKS[i * i * i % len(MARKS)] for i in range(LENGTH))


TEXTS = {name: (unit * LENGTH)[:LENGTH] for name, unit in UNITS.items()}
TEXTS |= {"nested titles": nested_titles(), "only marks": only_marks()}


@pytest.mark.parametrize("name", TEXTS)
def test_a_report_comes_in_reasonable_time(name: str) -> None:
    text = TEXTS[name]
    if not text.strip():
        text += "。"
    began = time.process_time()
    report = ANALYZER.analyze(from_text(text))
    assert time.process_time() - began < SECONDS
    findings = (
        *report.initiatives,
        *report.metrics,
        *report.references,
        *report.problems,
        *report.measures,
    )
    assert all(text[one.start : one.end] == one.text for one in findings)
    assert all(0 <= one.start <= one.end <= len(text) for one in report.diagnostics)
