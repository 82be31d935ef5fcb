# ruff: noqa: E501, ISC004
"""Headings, levels and sections of invented documents in the usual styles, with and without line ends."""

from __future__ import annotations

import pytest

from analyzer.lexicon import Lexicon
from analyzer.model.layout import Layout
from analyzer.structure import read_layout

LEXICON = Lexicon()

REPORT = """临江省人民政府履行教育职责自评报告
一、主要做法
1.学校布局更加合理。新建小学十二所。改造教学点四十个。
2.教师队伍稳步壮大。招聘教师三百名。培训校长五十名。
二、存在问题
一是投入还有缺口。部分县区生均经费偏低。乡镇学校设备陈旧。
二是管理还不够细。个别学校制度不全。督导结果运用不充分。
三、下一步措施
（一）加大投入
省级财政每年安排专项资金。各县区足额配套。
（二）严格管理
健全督导制度。公开督导结果。
"""


def read(text: str) -> Layout:
    return read_layout(text, LEXICON)


def outline(text: str) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.number, s.title) for s in read(text).sections]


def test_series_nest_in_the_order_of_the_document() -> None:
    assert outline(REPORT) == [
        (1, "一、", "主要做法"),
        (2, "1.", "学校布局更加合理"),
        (2, "2.", "教师队伍稳步壮大"),
        (1, "二、", "存在问题"),
        (2, "一是", "投入还有缺口"),
        (2, "二是", "管理还不够细"),
        (1, "三、", "下一步措施"),
        (2, "（一）", "加大投入"),
        (2, "（二）", "严格管理"),
    ]


def test_without_line_ends_the_same_headings_are_found() -> None:
    glued = REPORT.replace("\n", "") * 1 + "各市县要结合实际认真抓好落实。" * 30
    wanted = [(level, number) for level, number, _ in outline(REPORT)]
    assert [(level, number) for level, number, _ in outline(glued)] == wanted


def test_sections_hold_their_parts_and_end_where_the_next_begins() -> None:
    sections = read(REPORT).sections
    by_id = {s.id: s for s in sections}
    for section in sections:
        assert section.start == section.heading_start < section.heading_end <= section.end
        if section.parent is not None:
            above = by_id[section.parent]
            assert above.start < section.start
            assert section.end <= above.end
            assert section.level == above.level + 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the document's own order, not the usual one
        (
            "1、总体情况\n一、城区\n城区完成改造。新增绿地。\n二、乡镇\n乡镇完成改造。新建公园。\n"
            "2、存在不足\n一、资金\n资金缺口较大。筹措困难。\n二、人员\n人员不足。流动频繁。\n",
            [(1, "1、"), (2, "一、"), (2, "二、"), (1, "2、"), (2, "一、"), (2, "二、")],
        ),
        # a number that counts on across its parents
        (
            "一、总体要求\n（一）指导思想。坚持改革创新。坚持协调推进。\n（二）基本原则。坚持统筹。坚持共享。\n"
            "二、重点任务\n（三）完善设施。新建泵站。改造管网。\n（四）强化管护。落实责任。加强巡查。\n",
            [(1, "一、"), (2, "（一）"), (2, "（二）"), (1, "二、"), (2, "（三）"), (2, "（四）")],
        ),
        # a doubled and a missing number
        (
            "一、现状\n水质总体良好。断面达标。\n二、问题\n管网老化。漏损偏高。\n二、任务\n改造管网。更换水表。\n四、保障\n加强领导。强化考核。\n",
            [(1, "一、"), (1, "二、"), (1, "二、"), (1, "四、")],
        ),
        # an excerpt that begins below the highest series
        (
            "（四）民生持续改善。新增就业三万人。新建养老院两所。\n二、明年安排\n（一）稳住就业。开展培训。落实补贴。\n（二）办好学校。新建小学。改造操场。\n",
            [(2, "（四）"), (1, "二、"), (2, "（一）"), (2, "（二）")],
        ),
        ("1 总则\n1.1 目的\n为做好防汛工作，制定本预案。\n1.2 依据\n依据防洪法。\n2 组织\n2.1 指挥部\n设立指挥部。\n2.2 办公室\n设办公室。\n",
         [(1, "1"), (2, "1.1"), (2, "1.2"), (1, "2"), (2, "2.1"), (2, "2.2")]),
        ("第一章 总则\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于全市。\n第二章 职责\n第三条 市水务局负责监督。\n",
         [(1, "第一章"), (2, "第一条"), (2, "第二条"), (1, "第二章"), (2, "第三条")]),
        ("第一步：摸清底数\n各县区逐村登记。汇总上报。\n第二步：分类处置\n逐户制定方案。限期整改。\n", [(1, "第一步："), (1, "第二步：")]),
    ],
)  # fmt: skip
def test_levels(text: str, wanted: list[tuple[int, str]]) -> None:
    assert [(level, number) for level, number, _ in outline(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "全市重点抓好三件事：一是修好水渠；二是管好水库；三是用好水价。\n各县区要抓好落实。\n",
        "有下列情形之一的，不予受理：\n（一）材料不全的；\n（二）超过期限的；\n（三）不属于本机关职责的。\n",
        "依照第三条第（一）项和第（二）项办理。第一产业、第二产业稳步增长。\n",
        "统一、规范、高效的市场逐步形成。一、二、三产业融合发展。\n",
        "全年增长3.5%，其中1.2亿元用于水利，2.1亿元用于教育。\n",
        "二○○四年六月修订通过。\n",
        "会议时间10月8日\n参加人员：各科室负责人\n",
    ],
)
def test_enumerations_citations_and_figures_open_no_section(text: str) -> None:
    assert outline(text) == []


def test_a_table_of_contents_is_no_outline() -> None:
    text = "目　录\n第一章 现状\n第二章 任务\n第三章 保障\n第一章 现状\n水库蓄水充足。\n第二章 任务\n加固堤防。\n第三章 保障\n落实资金。\n"
    layout = read(text)
    assert [s.number for s in layout.sections] == ["第一章", "第二章", "第三章"]
    assert any(z.kind == "contents" for z in layout.zones)


def test_an_unnumbered_line_above_a_paragraph_is_a_heading() -> None:
    body = (
        "今年以来，全县持续推进农村供水工程建设，新建水厂三座，改造管网一百二十公里，供水保障能力明显提高。"
    )
    text = f"{body}\n供水能力明显提高\n{body}\n管护机制逐步建立\n{body}\n"
    assert [t for _, _, t in outline(text)] == ["供水能力明显提高", "管护机制逐步建立"]


def test_two_documents_in_one_file_begin_anew() -> None:
    part = "一、回顾\n工作扎实推进。成效明显。\n二、打算\n继续推进。抓好落实。\n"
    assert [n for _, n, _ in outline(part + part)] == ["一、", "二、", "一、", "二、"]


def test_a_first_sentence_too_long_for_a_title_gives_its_first_clause() -> None:
    long = (
        "各级教育行政部门要进一步提高思想认识，切实加强组织领导，"
        + "健全工作机制，" * 8
        + "确保任务落实。后文。"
    )
    text = f"一、{long}\n二、{long}\n"
    assert [t for _, _, t in outline(text)] == ["各级教育行政部门要进一步提高思想认识"] * 2


def test_questions_are_headings_where_they_are_asked_line_by_line() -> None:
    text = "供水补助解答\n问：哪些农户可以申请？\n答：本县农户均可申请。具体见通知。\n问：怎样申请补助？\n答：到村委会领表。填写后交镇里。\n"
    assert [t for _, _, t in outline(text)] == ["哪些农户可以申请", "怎样申请补助"]


def test_a_numbered_question_loses_its_label() -> None:
    text = "一、问：什么是规模化供水？\n答：日供水一千吨以上。集中供水。\n二、问：补助多少？\n答：每户三百元。县里承担。\n"
    assert [t for _, _, t in outline(text)] == ["什么是规模化供水", "补助多少"]


def test_a_short_text_in_one_line_is_read_as_glued() -> None:
    text = (
        "现将有关情况报告如下：一、主要工作及成效（一）防汛抗旱取得胜利。成功防御洪水三次。转移群众五千人。"
        "（二）工程建设有序推进。完成投资2.3亿元。新建水厂3座。二、存在的主要问题一是资金投入不足。部分工程滞后。配套率低。"
        "二是管护力量薄弱。人员年龄偏大。技术力量缺乏。三、下一步工作打算（一）加快项目建设。确保汛前完工。抓好质量。"
        "（二）强化运行管护。落实经费。完善考核。"
    )
    assert [(level, n) for level, n, _ in outline(text)] == [
        (1, "一、"), (2, "（一）"), (2, "（二）"), (1, "二、"), (2, "一是"), (2, "二是"), (1, "三、"), (2, "（一）"), (2, "（二）"),
    ]  # fmt: skip


def test_a_list_of_single_sentences_behind_a_colon_is_no_outline() -> None:
    assert (
        outline(
            "为落实会议精神，各单位要做好以下工作：\n1.开展自查。\n2.上报情况。\n3.落实整改。\n请于5月底前完成。\n"
        )
        == []
    )


def test_a_glossary_behind_a_report_is_no_part_of_it() -> None:
    text = "一、回顾\n修建水库三座。\n二、安排\n新建水厂。\n名词解释\n1.海绵城市：\n指能够吸水、蓄水的城市。\n2.河长制：\n指由党政领导担任河长。\n"
    assert [n for _, n, _ in outline(text)] == ["一、", "二、"]


def test_the_only_series_of_a_reply_is_its_body_though_a_colon_announces_it() -> None:
    text = "某省人民政府关于青禾水库建设的批复\n青禾市人民政府：\n现批复如下：\n一、同意建设青禾水库，由你市组织实施。\n二、工程建设应当节约用地，保护生态环境。\n三、有关部门要加强指导和监督检查。\n"
    assert [s.number for s in read(text).sections] == ["一、", "二、", "三、"]


def test_an_excerpt_may_begin_with_the_last_block_of_a_series() -> None:
    text = "八是加强队伍建设。轮训干部三千名。评议机关作风。\n我们持续改善民生。新建学校两所。\n二、今年工作安排\n加快修建灌渠。\n"
    assert outline(text) == [(2, "八是", "加强队伍建设"), (1, "二、", "今年工作安排")]


def test_numbers_of_two_lost_chapters_stand_two_levels_down() -> None:
    text = "3.节约用地。严格审批。\n4.稳步推进。分批实施。\n（三）工作目标。全部完成。\n二、主要任务\n（一）修建灌渠。当年完工。\n"
    assert [level for level, _, _ in outline(text)] == [3, 3, 2, 1, 2]


def test_a_first_chapter_in_the_middle_of_words_is_shown_by_its_first_part() -> None:
    body = "全年新建学校两所，改造危房三百户，修建公路五十公里，各项工作都有新的进展。" * 6
    text = f"请各位代表审议，并提出意见一、二〇三〇年工作回顾过去一年成绩显著。（一）农业连年丰收。{body}"
    assert [(level, number) for level, number, _ in outline(text)] == [(1, "一、"), (2, "（一）")]


def test_heads_of_columns_run_into_a_first_line_are_no_title() -> None:
    text = "现将典型做法通报如下，请各地结合实际认真学习借鉴。\n附件\n典型做法\n序号改革事项主要内容一、改革审批制度\n某市精简审批事项，企业办事时间缩短一半，材料减少三分之二，群众普遍满意。再造流程。\n二、改进服务\n某县设立窗口。\n"
    assert [(number, title) for _, number, title in outline(text)][-2:] == [
        ("一、", "改革审批制度"),
        ("二、", "改进服务"),
    ]


def test_a_line_that_is_one_numbered_sentence_heads_the_paragraph_below() -> None:
    text = "三、促进发展\n讲几个问题。\n第一，确保农业稳定增长。\n这是今年最重要的任务，要改造中低产田，要兴修水利，要增加农业投入，要推广良种良法，要保护耕地。\n"
    assert [(level, title) for level, _, title in outline(text)] == [(1, "促进发展"), (2, "确保农业稳定增长")]


def test_words_too_long_for_a_title_end_where_a_heading_likely_would() -> None:
    body = "材料报送请各单位于二零三零年十二月前将材料一式三份报送到体育卫生与艺术教育处邮箱以及纸质材料邮寄到教育大厦二十二层并且电话确认"
    text = "一、申报条件\n办学满三年。\n二、" + body + "。\n"
    assert outline(text)[-1] == (1, "二、", "材料报送")


def test_an_excerpt_may_end_with_the_first_block_of_a_series() -> None:
    text = "一、工作回顾\n全年成绩显著，主要做了以下工作。\n一是加强水利建设。修建灌渠三百公里。改造泵站二十座。\n"
    assert outline(text)[-1] == (2, "一是", "加强水利建设")


def test_chapters_of_a_standard_stand_above_their_clauses() -> None:
    text = "1  总  则\n1.0.1 为规范用地，制定本标准。\n1.0.2 本标准适用于城市规划。\n2  术  语\n2.0.1 用地分类\n按用途划分。\n2.0.2 人口规模\n按常住人口统计。\n"
    assert [(level, number) for level, number, _ in outline(text)] == [
        (1, "1"), (2, "1.0.1"), (2, "1.0.2"), (1, "2"), (2, "2.0.1"), (2, "2.0.2"),
    ]  # fmt: skip


def test_the_last_word_of_a_speech_is_no_block() -> None:
    text = "提几点希望。\n第一，希望各位爱护河道。河道是村里的水源。水清鱼自来。\n第二，希望各位管好渠闸。渠闸好坏关系收成。要天天巡查。\n最后，祝各位身体健康！\n"
    assert [number for _, number, _ in outline(text)] == ["第一，", "第二，"]


def test_numbered_sentences_are_parts_where_a_sister_chapter_has_parts() -> None:
    first = "一、扩大规模\n（一）新建校舍。今年新建六所。明年再建四所。\n（二）增招教师。每年招聘百人。\n"
    sentences = "（一）新建校舍所需的经费由省级财政承担七成，其余由各县自行筹措并列入年度预算。\n（二）省里对山区县的学校建设给予适当补助，支持各县按期完成全部建设任务。\n（三）各县要把补助资金单独列支，专款专用，不得挪用。\n"
    numbers = [number for _, number, _ in outline(first + "二、落实经费\n" + sentences)]
    assert numbers == ["一、", "（一）", "（二）", "二、", "（一）", "（二）", "（三）"]
    announced = outline(first + "二、落实经费\n符合下列条件的予以补助：\n" + sentences)
    assert [number for _, number, _ in announced] == ["一、", "（一）", "（二）", "二、"]


TOPICS = (
    "城乡发展更加协调。\n改造老旧小区十二个，新建口袋公园八处，城区排水管网全部贯通，群众出行更加方便。新修农村公路六十公里，完成户厕改造三千座，村庄面貌明显改善，农民收入稳步增长。\n"
    "民生保障持续加强。\n新增就业两千人，高校毕业生去向落实率稳步提高，脱贫人口收入持续增长。新建小学两所，改造乡镇卫生院六家，养老服务中心实现乡镇全覆盖，社会大局保持稳定。\n"
)


def test_sentences_that_name_what_the_paragraph_below_is_about_are_headings() -> None:
    assert outline(TOPICS) == [(1, None, "城乡发展更加协调"), (1, None, "民生保障持续加强")]


def test_such_sentences_are_no_headings_below_numbered_ones() -> None:
    numbered = "一、工作回顾\n" + TOPICS + "二、工作安排\n加快建设。改善民生。\n"
    assert [number for _, number, _ in outline(numbered)] == ["一、", "二、"]
