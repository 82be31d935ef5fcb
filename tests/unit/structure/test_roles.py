# ruff: noqa: E501
"""Roles of sections and sentences."""

from __future__ import annotations

import pytest

from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout
from analyzer.structure.roles import RoleReader

LEXICON = Lexicon()
READER = RoleReader(LEXICON)


@pytest.mark.parametrize(
    ("title", "role", "weight"),
    [
        ("主要问题与原因分析", "problem", 2),
        ("存在的困难和问题", "problem", 2),
        ("指导思想", "goal", 2),
        ("主要增长因素分析", "cause", 2),
        ("新时代的使命任务", "goal", 2),
        ("组成人员", "other", 2),
        ("发展远程会诊的必要性", "background", 2),
        ("有关部门下一步拟采取的措施", "measure", 2),
        ("保障措施", "measure", 2),
        ("2021年工作回顾", "achievement", 2),
        ("加强河道管护", "measure", 1),
        ("切实解决突出问题", "measure", 1),
        ("供水能力稳步提升", "achievement", 1),
        ("推进改革取得新进展", "achievement", 1),
        ("管网老化较为严峻", "problem", 1),
        ("主要工作及成效", "achievement", 2),
        ("主要目标和重点任务", "goal", 1),
        ("过去五年建设成就和今后五年主要目标任务", "goal", 1),
        ("年度目标任务完成情况", "achievement", 2),
        ("关于白水河渡口建设问题", "measure", 1),
        ("关于当前存在的主要问题", "problem", 2),
        ("合理确定供水目标", None, 0),
    ],
)
def test_cues_of_headings(title: str, role: str | None, weight: int) -> None:
    cue = READER.cue(title)
    assert (cue.role if cue else None, cue.weight if cue else 0) == (role, weight)


def test_a_plain_noun_heading_says_nothing() -> None:
    assert READER.cue("河道与水库") is None


def roles(text: str) -> list[str]:
    return [s.role for s in read_layout(text, LEXICON).sections]


def test_parts_take_the_role_of_the_section_above() -> None:
    text = "一、存在问题\n（一）经费\n经费缺口较大。筹措困难。\n（二）人员\n人员不足。流动频繁。\n"
    assert roles(text) == ["problem", "problem", "problem"]


def test_a_part_may_name_the_problem_of_a_background_section() -> None:
    text = "一、发展形势\n（一）建设取得积极进展。水厂建成。管网贯通。\n（二）形势依然严峻。水源不足。设施老化。\n"
    assert roles(text) == ["background", "achievement", "problem"]


def test_opinions_are_measures_behind_their_goals() -> None:
    text = "临江市关于加强供水工作的意见\n各县：\n一、总体要求\n坚持统筹。坚持共享。\n二、水源与管网\n新建水源。改造管网。\n"
    assert roles(text) == ["goal", "measure"]


def test_a_silent_heading_takes_the_role_of_its_parts() -> None:
    text = "一、统领全局\n（一）指导思想。坚持统筹。坚持改革。\n（二）基本原则。坚持共享。坚持绿色。\n二、保障措施\n加强领导。强化考核。\n"
    assert roles(text)[0] == "goal"


def test_statutes_have_no_roles() -> None:
    text = "临江市供水办法\n第一条 为了保障供水，制定本办法。\n第二条 供水单位应当加强管理。\n第三条 本办法自发布之日起施行。\n"
    assert set(roles(text)) == {"other"}


REPORT = (
    "一、2021年工作回顾\n过去一年，全县新建水厂三座。粮食总产稳定增长。\n"
    "同时，我们也清醒认识到，发展中还存在不少困难和问题：水源工程滞后，部分乡镇供水不稳。一些干部作风不实。"
    "对这些问题，我们将采取有力措施，切实加以解决。\n二、2022年工作安排\n新建水库一座。\n"
)


@pytest.mark.parametrize("text", [REPORT, REPORT.replace("\n", "")])
def test_a_report_hides_its_problems_in_a_paragraph(text: str) -> None:
    layout = read_layout(text, LEXICON)
    found = [text[s.start : s.end] for s in layout.sentences if s.role == "problem"]
    assert [f[:6] for f in found] == ["同时，我们也", "一些干部作风"]


def test_the_hidden_problems_end_with_their_paragraph() -> None:
    text = REPORT.replace("对这些问题，我们将采取有力措施，切实加以解决。", "").replace(
        "二、", "全县团结奋进。\n二、"
    )
    layout = read_layout(text, LEXICON)
    after = next(s for s in layout.sentences if text[s.start : s.end] == "全县团结奋进。")
    assert after.role == "achievement"


def test_years_tell_the_review_from_the_plan() -> None:
    text = (
        "临江县政府工作报告\n各位代表：\n一、2021年主要工作\n新建水厂三座。\n二、2022年工作\n修建公路十条。\n"
    )
    assert roles(text) == ["achievement", "measure"]


def test_tasks_under_a_mixed_heading_are_measures() -> None:
    text = "一、2021年工作回顾\n新建水厂。\n二、主要目标和重点任务\n（一）抓工业。新建园区。引进企业。\n（二）抓农业。改造农田。推广良种。\n"
    assert roles(text) == ["achievement", "goal", "measure", "measure"]


def test_a_speech_reviews_nothing_under_headings_worded_like_tasks() -> None:
    praised = (
        "近年来，全市经济保持较快增长，成绩显著，群众收入明显提高，生产总值增长百分之八，新增就业三万人。"
    )
    parts = "".join(f"（{n}）{title}\n{praised}{praised}\n" for n, title in zip("一二三", TASKS, strict=True))
    text = f"在全市工作会议上的讲话\n一、关于经济发展\n{praised}{praised}\n{parts}二、关于保障民生\n{praised}{praised}\n"
    sections = read_layout(text, LEXICON).sections
    assert [s.role for s in sections if s.level == 2] == ["measure"] * 3


TASKS = ("着力推进创新驱动", "着力改善城乡面貌", "着力扩大对外开放")


def test_silent_chapters_of_a_plan_without_its_title_are_tasks() -> None:
    text = "二、发展目标\n建成水库两座。\n三、分工安排\n各县负责征地。\n四、保障措施\n落实资金。\n"
    assert [section.role for section in read_layout(text, LEXICON).sections] == ["goal", "measure", "measure"]


def test_what_stands_deeper_in_front_of_a_cut_off_aim_is_an_aim() -> None:
    text = "3.节约集约。加强统筹。\n4.平稳有序。分批实施。\n（三）工作目标。全部完成。\n二、主要任务\n加快修建灌渠。\n"
    assert [section.role for section in read_layout(text, LEXICON).sections] == [
        "goal",
        "goal",
        "goal",
        "measure",
    ]


def test_units_with_problems_are_no_problems() -> None:
    assert READER.cue("对存在突出问题的单位进行约谈") != READER.cue("存在突出问题")


def test_the_title_of_a_plan_that_a_notice_carries_is_no_task() -> None:
    text = (
        "临江市人民政府关于印发节水工作方案的通知\n各区人民政府：\n现将方案印发给你们，请认真贯彻执行。\n临江市农村节水工作方案\n"
        "为推进农村节水，改善群众用水条件，促进农业可持续发展，结合我市实际，制定本方案，请遵照执行。\n"
        "一、总体要求\n（一）重大意义。节水利国利民。\n（二）工作目标。全部达标。\n二、重点任务\n加快修建灌渠。\n"
    )
    sections = read_layout(text, LEXICON).sections
    assert [s.role for s in sections] == ["other", "goal", "background", "goal", "measure"]


def test_a_summary_reviews_under_headings_worded_like_tasks() -> None:
    text = (
        "现将全年工作总结如下：\n一、加强民防队伍建设\n街道始终把民防工作放在全局中考虑，定期听取汇报，配齐管理人员。\n"
        "二、推进民防进社区\n街道办公楼建立了避难场所，设立了指示标志，六个社区完善了制度。\n"
    )
    assert [s.role for s in read_layout(text, LEXICON).sections] == ["achievement", "achievement"]


def test_a_whole_sentence_is_no_sure_heading() -> None:
    text = (
        "临江省人民政府关于加大奖励力度的通知\n各市：\n"
        "一、对推进农村供水改革工作成效明显、落实节水灌溉等政策措施群众反映好的县（市、区），优先纳入全省水利综合改革试点范围。\n"
        "二、对完成公路养护任务好的县（市、区），在安排养护资金时予以倾斜。\n"
    )
    assert roles(text) == ["measure", "measure"]


def test_parts_worded_like_tasks_below_the_aims_of_a_year_are_tasks() -> None:
    parts = "（一）加快水网建设。新建水厂。\n（二）健全节水机制。完善水价。\n（三）农村面貌焕新。整治河道。\n"
    assert roles("二、2031年总体要求\n全省上下要坚持统筹。\n" + parts) == [
        "goal",
        "measure",
        "measure",
        "measure",
    ]
    assert roles("二、主要目标任务\n全省上下要坚持统筹。\n" + parts) == [
        "goal",
        "measure",
        "measure",
        "measure",
    ]
    assert set(roles("二、基本原则\n全省上下要坚持统筹。\n" + parts)) == {"goal"}
