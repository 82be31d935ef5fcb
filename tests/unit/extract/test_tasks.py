"""Tasks that are paragraphs, problems of essays, items of answers."""

from __future__ import annotations

import pytest

from analyzer.extract.points import find_points
from analyzer.extract.points.counted import counted_parts
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout
from analyzer.text.folding import fold

LEXICON = Lexicon()

FARMING = "要把农业放在首位，落实种粮补贴，加强农田水利建设，推广良种良法，努力增加农民收入。"
INDUSTRY = "继续优化产业结构，改造传统工业，培育新兴产业，支持企业开展技术创新，严格控制重复建设。"
GROWTH = "去年全市生产总值增长百分之八，新增就业三万人，城乡居民收入增加了一成，群众生活得到了改善。"
ADMISSION = "我们清醒地看到，发展中还存在不少困难和问题。农业基础薄弱，产业结构不合理，一些企业亏损严重。"


def tops(text: str) -> tuple[list[str], list[str]]:
    problems, measures = find_points(read_layout(text, LEXICON), LEXICON)
    return [p.text for p in problems if p.parent is None], [m.text for m in measures if m.parent is None]


def test_paragraphs_of_a_chapter_of_tasks_are_items() -> None:
    text = f"政府工作报告\n一、去年工作回顾\n{GROWTH}\n二、今年主要任务\n{FARMING}\n{GROWTH}\n{INDUSTRY}\n"
    assert tops(text)[1] == [FARMING, INDUSTRY]


def test_a_line_that_names_a_topic_belongs_to_the_paragraph_below() -> None:
    text = f"政府工作报告\n二、今年主要任务\n加强农业的基础地位。\n{FARMING}\n调整工业结构。\n{INDUSTRY}\n"
    assert tops(text)[1] == [f"加强农业的基础地位。\n{FARMING}", f"调整工业结构。\n{INDUSTRY}"]


def test_paragraphs_behind_an_admission_are_tasks_where_no_heading_stands() -> None:
    problems, measures = tops(f"{GROWTH}\n{ADMISSION}\n{FARMING}\n{INDUSTRY}\n")
    assert problems == [ADMISSION]
    assert measures == [FARMING, INDUSTRY]


def test_one_paragraph_behind_an_admission_is_no_series() -> None:
    assert tops(f"{GROWTH}\n{ADMISSION}\n{FARMING}\n")[1] == []


def test_an_aim_is_no_task() -> None:
    aim = "今年工作的指导思想是：坚持稳中求进，加快改革步伐，扩大对外开放，促进经济发展，保持社会稳定。"
    text = f"政府工作报告\n二、今年主要任务\n{aim}\n{FARMING}\n{INDUSTRY}\n"
    assert tops(text)[1] == [FARMING, INDUSTRY]


def test_what_an_essay_finds_wrong_is_a_problem_paragraph_by_paragraph() -> None:
    first = "然而，农村养老供给不足问题仍然突出。一些乡镇敬老院设施陈旧，护理人员缺乏。"
    second = "部分村集体经济薄弱，互助养老难以持续。老人看病距离远，负担偏重。"
    text = f"各地养老服务有了长足进步。\n{first}\n{second}\n养老事业的前景广阔，值得期待，也令人鼓舞。"
    assert tops(text)[0] == [first, second]


def test_a_but_that_nothing_bears_out_is_no_problem() -> None:
    assert tops("各地养老服务有了进步。\n然而，问题仍然突出，短板不少。\n各地要加大投入，补齐短板。")[0] == []


def test_counted_parts_of_an_answer_are_items() -> None:
    text = (
        "某部负责人答记者问\n问：目前存在哪些问题？\n答：问题主要有，一是渠道设施普遍老化，渗漏严重；"
        "二是管护人员严重不足，水费难以收缴。\n问：有哪些措施？\n答：一是改造灌区骨干渠道，提高输水效率；"
        "二是落实管护责任，配齐基层人员。\n"
    )
    problems, measures = tops(text)
    assert problems == ["一是渠道设施普遍老化，渗漏严重；", "二是管护人员严重不足，水费难以收缴。"]
    assert measures == ["一是改造灌区骨干渠道，提高输水效率；", "二是落实管护责任，配齐基层人员。"]


def test_last_of_problems_counted_in_a_paragraph_ends_with_it() -> None:
    text = (
        "三、存在的主要问题\n一是经费不足。缺口较大。二是人员短缺。流动频繁。\n"
        "我们还认识到，作风建设存在不少问题。一些同志责任心不强，办事效率不高，服务意识淡薄。\n"
    )
    assert tops(text)[0][1] == "二是人员短缺。流动频繁。"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("主要是：一是经费不足；二是人员偏少。", ["一是经费不足；", "二是人员偏少。"]),
        ("首先，完善标准。其次，强化监管。", ["首先，完善标准。", "其次，强化监管。"]),
        ("第一，扩大就业。第二，改善民生。", ["第一，扩大就业。", "第二，改善民生。"]),
        ("一是完善标准；二是强化监管。到明年建成体系。", ["一是完善标准；", "二是强化监管。"]),
        (
            "一是完善标准。统一要求。二是强化监管。严格执法。",
            ["一是完善标准。统一要求。", "二是强化监管。严格执法。"],
        ),
        ("统一要求，统一标准。", []),
        ("一是经费不足。", []),
        ("三是经费不足；四是人员偏少。", []),
    ],
)
def test_counting_marks_off_parts(text: str, parts: list[str]) -> None:
    folded = fold(text)
    assert [text[a:b] for a, b in counted_parts(folded, (0, len(folded)))] == parts


SERVICE = "我们要加强政府自身建设，坚持依法行政，强化廉政监督，提高服务效能，建设人民满意的政府。"
CLOSING = "各位代表！征程万里，风帆高悬。让我们紧密团结起来，开拓创新，为建设美好家园而努力奋斗！"


def test_the_last_task_ends_where_the_speaker_turns_to_the_audience() -> None:
    text = (
        f"政府工作报告\n二、今年主要任务\n（一）稳定农业生产\n{FARMING}\n（二）加快工业升级\n{INDUSTRY}\n"
        f"各位代表！\n{SERVICE}\n{CLOSING}\n"
    )
    assert tops(text)[1] == [
        f"（一）稳定农业生产\n{FARMING}",
        f"（二）加快工业升级\n{INDUSTRY}",
        f"各位代表！\n{SERVICE}",
    ]


def test_principles_announced_in_dashes_are_no_tasks() -> None:
    principles = (
        "前进道路上，必须牢牢把握以下重大原则。\n"
        "——坚持改革开放。要破除体制障碍，扩大开放领域，激发全社会创造活力，增强发展动力。\n"
        "——坚持依法治理。要完善制度体系，严格执法程序，推进公正司法，维护群众权益。\n"
    )
    text = f"政府工作报告\n二、今年主要任务\n{principles}{FARMING}\n{INDUSTRY}\n"
    assert tops(text)[1] == [FARMING, INDUSTRY]


def test_a_first_sentence_that_orders_makes_a_task_of_the_reasons_behind_it() -> None:
    reasoned = (
        "做好明年工作，必须立足于扩大内需。外部环境仍然严峻，出口难以有较大增长。"
        "居民储蓄比较充裕，市场潜力依然很大。基础设施还是薄弱环节，需求长期存在。"
    )
    text = f"政府工作报告\n二、今年主要任务\n{reasoned}\n{INDUSTRY}\n"
    assert tops(text)[1] == [reasoned, INDUSTRY]


def test_a_sentence_that_only_announces_is_no_point() -> None:
    text = (
        f"{GROWTH}\n我们清醒地看到，青禾区发展中还存在很多困难和问题。主要是：财源基础薄弱；人才严重短缺。\n"
    )
    problems, _ = find_points(read_layout(text, LEXICON), LEXICON)
    assert [p.text for p in problems if p.parent] == ["财源基础薄弱；", "人才严重短缺。"]


def test_a_short_but_admits_what_the_next_sentences_name() -> None:
    review = f"政府工作报告\n一、过去一年的工作回顾\n{GROWTH}"
    admission = "但是，前进道路上还存在不少问题。部分企业亏损严重，边远山区群众生活困难，市场供应紧张。"
    assert tops(f"{review}{admission}\n二、今年主要任务\n{FARMING}\n{INDUSTRY}\n")[0] == [admission]


def test_short_paragraphs_under_an_announcing_heading_are_problems_where_they_name_a_lack() -> None:
    text = "三、存在的主要问题\n农机装备老化。\n人员配备不足。\n四、下一步打算\n（一）更新农机装备。\n"
    assert tops(text)[0] == ["农机装备老化。", "人员配备不足。"]
