"""Quotation marks as they stand in real files: of every kind, mixed, nested, doubled, lost."""

import pytest

from analyzer.extract.initiatives.quotes import find_quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“三早”育苗", ["“三早”"]),
        ("‘三早’「双高」『一校一策』", ["‘三早’", "「双高」", "『一校一策』"]),
        ('"三早"和"双高"', ['"三早"', '"双高"']),
        ("“三早“育苗", ["“三早“"]),
        ("”三早”育苗", ["”三早”"]),
        ("“统筹推进‘五位一体’布局”", ["“统筹推进‘五位一体’布局”", "‘五位一体’"]),
        ("“说到这里。没有完\n“三早”", ["“三早”"]),
        ("没有引号", []),
        ("“”", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quoted(text)] == expected
