"""What `compare_reports` tells of two versions of one document."""

import pytest

from analyzer.compare import compare_reports
from analyzer.pipeline import Analyzer
from analyzer.readers import from_text


@pytest.fixture(scope="module")
def changes():
    analyzer = Analyzer()

    def compare(old, new):
        reports = [analyzer.analyze(from_text(text)) for text in (old, new)]
        return [(c.kind, c.old, c.new) for c in compare_reports(*reports)]

    return compare


def test_a_document_does_not_differ_from_itself(changes):
    text = "一、工作情况\n全县高中阶段毛入学率达到96%，投入3.2亿元。落实《青岚省学前教育条例》。"
    assert changes(text, text) == []


def test_a_changed_figure_is_told_with_both_values(changes):
    assert ("metric", "96%", "97%") in changes("高中阶段毛入学率达到96%。", "高中阶段毛入学率达到97%。")


def test_a_lost_number_is_a_change_and_never_a_number(changes):
    assert ("metric", "97.5%", "【缺】%") in changes("高中阶段毛入学率达到97.5%。", "高中阶段毛入学率达到%。")


def test_references_that_came_and_went_are_told(changes):
    found = changes("落实《青岚省学前教育条例》。", "落实《青岚省职业教育条例》。")
    assert ("reference", None, "青岚省职业教育条例") in found
    assert ("reference", "青岚省学前教育条例", None) in found


def test_a_changed_point_is_named_by_the_heading_it_stands_below():
    old, new = (
        f"一、工作成效\n建成学校12所。\n二、下一步措施\n（一）加强队伍建设\n补充乡村教师{n}名，提高乡村教师待遇。\n"
        for n in (30, 50)
    )
    found = compare_reports(*(Analyzer().analyze(from_text(text)) for text in (old, new)))
    assert {change.name for change in found if change.kind == "measure"} == {"（一）加强队伍建设"}
