"""Why a number is held to be missing is said in both languages, of the same place."""

from __future__ import annotations

import pytest

from analyzer import analyze

REASONS = [
    ("入学率达到%。", "“%”前面没有数字", "no number in front of “%”"),
    ("入学率达到  %。", "只留下空格", "only a space is left"),
    ("完成投资1.%。", "数字“1.”只剩一半", "only half of the number “1.” is left"),
    ("完成投资XX万元。", "“XX”占着数字的位置", "“XX” holds the place of the number"),
    ("20XX年建成学校3所。", "年份“20XX”没有写全", "the year “20XX” is incomplete"),
    ("按照青教发〔2031〕XX号文件要求执行。", "发文字号没有写全", "the document number is incomplete"),
]


@pytest.mark.parametrize(("text", "zh", "en"), REASONS)
def test_the_reason_is_said_in_both_languages(text: str, zh: str, en: str) -> None:
    lost = [m for m in analyze(text).metrics if m.status != "given"]
    assert lost
    assert zh in (lost[0].reason or "")
    assert en in (lost[0].reason_en or "")
