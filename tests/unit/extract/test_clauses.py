import pytest

from analyzer.extract.points.clauses import clauses, paragraphs, trimmed
from analyzer.text.folding import fold


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in clauses(fold(text), 0, len(text))]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("基础薄弱；投入不足。", ["基础薄弱；", "投入不足。"]),
        ("基础薄弱; 投入不足.", ["基础薄弱;", "投入不足."]),
        ("提出“一要快；二要稳”的要求。落实到位。", ["提出“一要快；二要稳”的要求。", "落实到位。"]),
        ("完善机制（含考核；奖惩）。", ["完善机制（含考核；奖惩）。"]),
        ("第一行没有句号\n第二行。", ["第一行没有句号", "第二行。"]),
        ("怎么办？抓落实！", ["怎么办？", "抓落实！"]),
        ("他说“干就干好。”散会。", ["他说“干就干好。”", "散会。"]),
        ("左括号（没有合上；后面照常。\n另起一段。", ["左括号（没有合上；后面照常。", "另起一段。"]),
        ("右括号）多出一个；后面照常。", ["右括号）多出一个；", "后面照常。"]),
        ("　　", []),
    ],
)
def test_cutting(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_paragraphs_leave_out_empty_lines_and_indents() -> None:
    text = "　　甲。\r\n\r\n  乙。"
    assert [text[a:b] for a, b in paragraphs(fold(text), 0, len(text))] == ["甲。", "乙。"]


def test_trimming_white_space_only_gives_an_empty_span() -> None:
    start, end = trimmed("   ", 0, 3)
    assert start >= end
