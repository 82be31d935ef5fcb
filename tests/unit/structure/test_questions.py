"""Interviews: questions as headings, and what they ask for."""

from __future__ import annotations

import pytest

from analyzer.lexicon import Lexicon
from analyzer.lexicon.rows import RoleCueRow
from analyzer.structure import read_layout
from analyzer.structure.questions import QuestionReader

LEXICON = Lexicon()
READER = QuestionReader([r for r in LEXICON.table("role_cues", RoleCueRow) if r.place == "question"])


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("请介绍一下《办法》出台的背景和意义", "background"),
        ("为什么要修订《办法》", "background"),
        ("目前农村供水存在哪些问题", "problem"),
        ("《方案》的主要目标是什么", "goal"),
        ("《方案》明确了哪些重点任务", "measure"),
        ("下一步如何抓好《方案》的贯彻落实", "measure"),
        ("针对存在的问题，《方案》提出了哪些举措", "measure"),
        ("试点工作取得了哪些成效", "achievement"),
        ("《目标任务书》由谁填写", None),
    ],
)
def test_a_question_tells_what_its_answer_does(question: str, role: str | None) -> None:
    assert READER.role(question) == role


def outline(text: str) -> list[tuple[int, str, str]]:
    return [(s.level, s.role, s.title) for s in read_layout(text, LEXICON).sections]


def test_questions_within_a_line_are_headings_and_what_they_count_is_below() -> None:
    text = (
        "近日，某部负责人回答了记者提问。问：《方案》出台的背景是什么？答：灌区节水任务很重。各地期盼已久。"
        "问：目前灌区管理存在哪些问题？答：主要有两个方面。一是设施老化。渠道渗漏严重。二是管护缺位。人员不足。"
    )
    assert outline(text) == [
        (1, "background", "《方案》出台的背景是什么"),
        (1, "problem", "目前灌区管理存在哪些问题"),
        (2, "problem", "设施老化"),
        (2, "problem", "管护缺位"),
    ]


def test_a_numbered_question_is_one_heading() -> None:
    text = "1. 问：节水的现状如何？答：总体平稳。2. 问：下一步有哪些任务？答：改造灌区。配齐人员。"
    assert outline(text) == [(1, "background", "节水的现状如何"), (1, "measure", "下一步有哪些任务")]


def test_of_a_long_question_the_last_clauses_are_the_title() -> None:
    lead = "近日某部印发了关于进一步加强农村供水工程建设和运行管理工作并健全长效机制的若干政策意见及其配套实施细则"
    text = f"问：{lead}，请问主要目标是什么？\n答：到2030年全面达标。\n问：有哪些措施？\n答：加大投入。"
    assert outline(text)[0] == (1, "goal", "请问主要目标是什么")


def test_one_question_makes_no_interview() -> None:
    assert outline("问：为什么？答：因为缺水。") == []


def test_what_is_counted_by_must_is_to_be_done_whatever_it_mends() -> None:
    text = "三、工作安排\n一要盘活闲置设施。清查底数。分类处置。二要破解利用率不高难题。摸清需求。共享共用。"
    assert [role for _, role, _ in outline(text)] == ["measure", "measure", "measure"]


FAQ = """社会保险怎么办？一文说清
01 什么人可以参保？
凡在本市就业的人员都可以参保，外地户籍人员也不例外。
02 需要哪些材料？
身份证原件和近期照片两张即可，不收任何费用。
断缴以后还能补吗？
可以在三个月内补缴，逾期的按新参保办理手续。
"""


def test_lines_that_ask_are_headings_where_there_are_some() -> None:
    sections = read_layout(FAQ, LEXICON).sections
    assert [(s.level, s.number, s.title) for s in sections] == [
        (1, "01", "什么人可以参保"),
        (1, "02", "需要哪些材料"),
        (1, None, "断缴以后还能补吗"),
    ]
    assert {s.role for s in sections} == {"other"}


def test_one_line_that_asks_is_put_for_effect() -> None:
    text = "各地情况怎样？\n总的看进展顺利，农户普遍欢迎，各项工作都有了新的成绩。\n"
    assert not read_layout(text, LEXICON).sections
