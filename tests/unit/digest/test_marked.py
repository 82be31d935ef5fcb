"""Problems and measures are shown with a mark where a number is missing, and nowhere else."""

from __future__ import annotations

import io

from analyzer import analyze
from analyzer.digest.marked import marked_points
from analyzer.render.answers import answers_view
from analyzer.render.html import html_page
from analyzer.render.markdown import markdown
from analyzer.render.terminal import show

TEXT = """江临市教育发展自评报告
一、存在的问题
一是学位供给不足。主城区公办园在园幼儿占比只有%，低于全省平均水平个百分点。
二是经费保障不够。
二、下一步措施
一是扩大学位供给。新增公办园学位XX个，占比提高到60%。
二是落实经费保障。
"""


def test_the_mark_stands_in_front_of_each_unit_and_the_rest_is_unchanged() -> None:
    report = analyze(TEXT)
    marked = marked_points(report, "【缺】")
    texts = [p.text for p in marked.problems]
    assert any("占比只有【缺】%，低于全省平均水平【缺】个百分点" in text for text in texts)
    assert [t.replace("【缺】", "") for t in texts] == [p.text for p in report.problems]
    assert marked.measures == report.measures
    assert marked.text == report.text


def test_every_view_of_problems_shows_it() -> None:
    report = analyze(TEXT)
    out = io.StringIO()
    show(answers_view(report), out)
    views = [out.getvalue().replace("\\n", ""), markdown(report), html_page(report)]
    assert all("占比只有【缺】%" in view for view in views)
