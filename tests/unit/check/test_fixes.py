"""Safe fixes: in the order of the text, never over each other, never a number."""

import pytest

from analyzer.check.fixes import SAFE, apply_fixes, unified_diff
from analyzer.model.report import Diagnostic, Fix


def diagnostic(*fixes, confidence=0.95):
    return Diagnostic(
        code="PUN007",
        name="doubled-mark",
        severity="error",
        message="",
        start=fixes[0].start,
        end=fixes[0].end,
        line=1,
        column=1,
        confidence=confidence,
        fixes=fixes,
    )


def test_fixes_are_applied_from_front_to_back():
    found = [diagnostic(Fix(6, 8, "。")), diagnostic(Fix(2, 4, "，"))]
    assert apply_fixes("领导，，落实。。", found) == ("领导，落实。", 2)


def test_one_that_overlaps_an_earlier_one_waits():
    found = [diagnostic(Fix(0, 3, "甲")), diagnostic(Fix(2, 4, "乙"))]
    assert apply_fixes("一二三四", found) == ("甲四", 1)


def test_the_same_fix_of_two_rules_is_applied_once():
    assert apply_fixes("，，", [diagnostic(Fix(0, 2, "，"))] * 2) == ("，", 1)


@pytest.mark.parametrize(
    ("start", "end", "replacement"), [(0, 0, "3"), (0, 1, "12"), (0, 1, "２"), (0, 3, "21%")]
)
def test_a_fix_that_brings_in_a_number_is_refused(start, end, replacement):
    assert apply_fixes("1，2%", [diagnostic(Fix(start, end, replacement))])[1] == 0


def test_a_doubtful_fix_is_left_to_a_person():
    found = [diagnostic(Fix(0, 3, "双一流"), confidence=SAFE - 0.01)]
    assert apply_fixes("双一硫", found) == ("双一硫", 0)


def test_a_fix_that_changes_nothing_is_none():
    assert apply_fixes("，", [diagnostic(Fix(0, 1, "，"))]) == ("，", 0)


def test_the_diff_ends_lines_only_where_patch_does():
    # U+2028 and form feed are line ends for str.splitlines, not for patch.
    diff = unified_diff("一\u2028，，\x0c\n二", "一\u2028，\x0c\n二", "a.txt")
    assert diff.split("\n") == [
        "--- a/a.txt",
        "+++ b/a.txt",
        "@@ -1,2 +1,2 @@",
        "-一\u2028，，\x0c",
        "+一\u2028，\x0c",
        " 二",
        "\\ No newline at end of file",
        "",
    ]
