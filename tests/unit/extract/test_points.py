import pytest

from analyzer.extract import find_points
from analyzer.extract.points.cues import compile_cues
from analyzer.lexicon import Lexicon
from analyzer.model.findings import Point
from analyzer.model.layout import Layout
from analyzer.structure import read_layout

from .layouts import Heading, make_layout

LEXICON = Lexicon()


def tops(points: tuple[Point, ...]) -> list[str]:
    return [p.text for p in points if p.parent is None]


def singles(points: tuple[Point, ...]) -> list[str]:
    return [p.text for p in points if p.parent is not None]


def problems(*parts: str | Heading, genre: str | None = None) -> tuple[Point, ...]:
    return find_points(make_layout(*parts, genre=genre), LEXICON)[0]


def measures(*parts: str | Heading, genre: str | None = None) -> tuple[Point, ...]:
    return find_points(make_layout(*parts, genre=genre), LEXICON)[1]


PROBLEM_PART = (
    Heading(1, "三、", "存在的主要问题", "problem"),
    "\n",
    Heading(2, "一是", "经费投入还不到位", "problem"),
    "。部分乡镇运转经费紧张。校舍维修资金缺口较大；",
    Heading(2, "二是", "师资结构不够合理", "problem"),
    "。音体美教师短缺，骨干教师流失。",
)


def test_numbered_problems_are_items_and_their_sentences_points() -> None:
    found = problems(*PROBLEM_PART)
    assert [(p.id, p.parent) for p in found] == [
        ("p1", None),
        ("p1.1", "p1"),
        ("p1.2", "p1"),
        ("p2", None),
        ("p2.1", "p2"),
    ]
    assert singles(found) == [
        "部分乡镇运转经费紧张。",
        "校舍维修资金缺口较大；",
        "音体美教师短缺，骨干教师流失。",
    ]


def test_an_item_begins_with_its_number_and_ends_before_the_next() -> None:
    first = tops(problems(*PROBLEM_PART))[0]
    assert first == "一是经费投入还不到位。部分乡镇运转经费紧张。校舍维修资金缺口较大；"


def test_points_carry_section_and_domain() -> None:
    found = {p.id: p for p in problems(*PROBLEM_PART)}
    assert found["p2"].section == "s3"
    assert found["p2.1"].domain == "education"


def test_problem_part_in_paragraphs_gives_an_item_for_each() -> None:
    found = problems(
        Heading(1, "三、", "存在的问题与不足", "problem"),
        "\n水利设施老化失修，抗旱能力不强，丰产不稳产。\n农产品加工企业规模偏小，品牌影响力不足，附加值低。\n",
    )
    assert len(tops(found)) == 2


def test_section_that_names_its_problem_is_one_item_over_several_paragraphs() -> None:
    found = problems(
        Heading(1, "三、", "水利设施老化失修", "problem"),
        "\n全县病险水库较多，抗旱能力不足。\n灌区渠系渗漏严重，水利用率偏低。\n",
    )
    assert len(tops(found)) == 1
    assert len(singles(found)) == 2


@pytest.mark.parametrize(
    "opener",
    [
        "我们也清醒地看到，发展中还存在不少困难和问题：",
        "在肯定成绩的同时，必须清醒认识到，工作中还有一些薄弱环节。主要是：",
        "同时，我们也深知，前进道路上还面临不少挑战，主要表现在：",
        "但是，我县教育发展中依然存在不少矛盾和问题。",
        "五年来成就是巨大的，但前进中仍然存在不少困难和问题。",
    ],
)
def test_admission_without_heading_is_an_item_with_clauses_as_points(opener: str) -> None:
    found = problems(
        Heading(1, "一、", "工作回顾", "achievement"),
        "\n全年粮食总产再创新高，农民收入稳步增长。\n",
        opener,
        "产业链条偏短，龙头企业不强；财政收支矛盾突出；少数干部作风不实。对此，我们将认真加以解决。\n",
        Heading(1, "二、", "今年工作安排", "measure"),
        "\n加快补齐短板。",
    )
    assert len(tops(found)) == 1
    assert tops(found)[0].startswith(opener)
    assert tops(found)[0].endswith("少数干部作风不实。对此，我们将认真加以解决。")
    assert singles(found) == ["产业链条偏短，龙头企业不强；", "财政收支矛盾突出；", "少数干部作风不实。"]


def test_passage_in_the_middle_of_a_paragraph_ends_with_its_resolve() -> None:
    found = problems(
        "全年粮食总产再创新高。我们也清醒地看到存在的问题：产业链条偏短；财政收支矛盾突出。我们一定高度重视，认真解决。"
        "各位代表，成绩来之不易。\n"
    )
    assert tops(found)[0].endswith("认真解决。")


def test_paragraph_that_opens_with_an_admission_is_an_item_as_a_whole() -> None:
    found = problems(
        "同时，我们也清醒地看到，工作中还存在不少困难和问题，主要是产业链条偏短，财政收支矛盾突出。"
        "既要正视困难，更要坚定信心。我县资源丰富，前景广阔。\n各位代表，成绩来之不易。\n"
    )
    assert tops(found)[0].endswith("前景广阔。")


def test_an_address_in_front_of_an_admission_belongs_to_its_item() -> None:
    text = "各位代表！我们也清醒地看到，还存在不少困难和问题：产业链条偏短；财政收支矛盾突出。我们一定认真解决。\n"
    found, _ = find_points(read_layout(text, LEXICON), LEXICON)
    assert tops(found)[0].startswith("各位代表！")
    assert singles(found) == ["产业链条偏短；", "财政收支矛盾突出。"]


def test_admission_goes_on_over_paragraphs_of_a_list() -> None:
    found = problems(
        "我们也清醒地看到，工作中还存在一些问题。\n——城乡差距依然较大，公共服务不均衡。\n"
        "——生态环境基础薄弱，治理任务艰巨。\n各位代表，成绩来之不易。",
    )
    assert tops(found)[0].endswith("治理任务艰巨。")


def test_admission_ends_where_two_sentences_lack_nothing() -> None:
    found = problems(
        "但是也要看到，部分行业产能过剩，投资结构不合理。今年计划增长百分之七。这个速度符合实际。市场秩序较差。"
    )
    assert tops(found) == ["但是也要看到，部分行业产能过剩，投资结构不合理。"]


def test_preamble_sentence_behind_but_is_an_item_without_points() -> None:
    found = problems(
        "近年来，我省冷链物流较快发展。但行业还存在设施布局不合理、信息化水平不高等问题。为此，现提出以下意见。\n",
        Heading(1, "一、", "总体要求", "goal"),
        "\n坚持市场主导。\n",
        genre="意见",
    )
    assert tops(found) == ["但行业还存在设施布局不合理、信息化水平不高等问题。"]
    assert singles(found) == []


def test_but_in_the_middle_of_a_report_opens_nothing() -> None:
    assert not problems(
        Heading(1, "一、", "工作回顾", "achievement"),
        "\n虽然面临困难，但全县上下攻坚克难，问题得到解决。但任务仍然艰巨。\n",
    )


def test_although_is_left_to_the_side_of_but() -> None:
    """The sentence is the point as a whole; what lacks stands behind 但 and is found."""
    found = problems(
        Heading(1, "二、", "主要问题", "problem"),
        "\n",
        Heading(2, "（一）", "服务能力不足", "problem"),
        "。虽已建成三级网络，但村级人员配备不齐。\n",
    )
    assert singles(found) == ["虽已建成三级网络，但村级人员配备不齐。"]


def test_heading_that_solves_problems_is_a_task_among_tasks() -> None:
    parts = (
        Heading(1, "二、", "重点任务", "measure"),
        "\n",
        Heading(2, "（一）", "加强队伍建设", "measure"),
        "。按标准配齐专任教师。\n",
        Heading(2, "（二）", "着力解决校舍不足问题", "problem"),
        "。新建、改扩建学校十二所。\n",
    )
    assert not problems(*parts)
    assert len(tops(measures(*parts))) == 2


def test_problem_role_without_a_word_of_lack_is_not_believed() -> None:
    assert not problems(
        Heading(1, "一、", "地理位置", "problem"),
        "\n本县地处平原，交通便利。\n",
        Heading(1, "二、", "物产", "problem"),
        "\n盛产稻米、莲藕和鲜鱼。\n",
    )


PLAN = (
    "为做好今年工作，现就有关事项通知如下。\n",
    Heading(1, "一、", "总体要求", "goal"),
    "\n坚持稳字当头。\n",
    Heading(1, "二、", "完善服务体系", "measure"),
    "\n",
    Heading(2, "（一）", "健全网络", "measure"),
    "。每个乡镇建成一个综合服务站。推动村级全覆盖。\n",
    Heading(2, "（二）", "提升能力", "measure"),
    "。加强人员培训；落实补助政策。\n",
    Heading(1, "三、", "强化组织保障", "measure"),
    "\n各地要压实责任，加大投入。\n",
)


def test_tasks_of_a_plan_are_the_lowest_numbered_parts() -> None:
    found = measures(*PLAN, genre="通知")
    assert [t[:7] for t in tops(found)] == ["（一）健全网络", "（二）提升能力", "三、强化组织保"]


def test_the_last_task_ends_where_a_report_turns_to_the_governments_own_work() -> None:
    found = measures(
        Heading(1, "二、", "今年主要工作", "measure"),
        "\n",
        Heading(2, "（一）", "加强水利建设", "measure"),
        "。加快修建灌渠。改造泵站。\n",
        Heading(2, "（二）", "改善民生", "measure"),
        "。扩大就业。新建养老院。\n新的任务对政府工作提出了更高要求，必须加强法治政府建设。要提升行政效能，要改进干部作风。\n",
    )
    assert [top[:4] for top in tops(found)] == ["（一）加", "（二）改", "新的任务"]


def test_a_part_that_lost_its_number_stands_beside_the_numbered_ones() -> None:
    found = measures(
        Heading(1, "二、", "今年主要工作", "measure"),
        "\n",
        Heading(2, "（一）", "加强水利建设", "measure"),
        "。加快修建灌渠。改造泵站。\n",
        Heading(2, "", "加强政府自身建设", "measure"),
        "\n",
        Heading(3, "（一）", "改进作风", "measure"),
        "。减少会议。\n推进政务公开，及时回应群众关切。\n",
    )
    assert [top[:5] for top in tops(found)] == ["（一）加强", "（一）改进"]


def test_the_last_task_ends_before_what_is_attached() -> None:
    found = measures(
        Heading(1, "一、", "加强水利建设", "measure"),
        "\n加快修建灌渠。改造泵站。\n",
        Heading(1, "二、", "改善民生", "measure"),
        "\n扩大就业。新建养老院。\n附件\n领导小组名单\n组长：某某\n",
        genre="通知",
    )
    assert tops(found)[-1].endswith("新建养老院。")


def test_the_last_task_ends_before_what_asks_for_a_decision() -> None:
    found = measures(
        Heading(1, "一、", "加强水利建设", "measure"),
        "\n加快修建灌渠。改造泵站。\n",
        Heading(1, "二、", "改善民生", "measure"),
        "\n扩大就业。新建养老院。\n以上意见如无不妥，请批转各地执行。\n",
        genre="报告",
    )
    assert tops(found)[-1].endswith("新建养老院。")


def test_a_line_that_breaks_off_ends_no_passage() -> None:
    found = problems(
        Heading(1, "一、", "工作回顾", "achievement"),
        "\n全年粮食总产再创新高，农民收入稳步增长。\n",
        "我们也清醒地看到，工作中还存在不少困难和问题。产业链条偏短，财政收支矛盾突出，经\n济风险隐患较多，干部作风不实。\n",
    )
    assert tops(found)[0].endswith("干部作风不实。")


def test_aims_are_no_measures() -> None:
    assert not any("稳字当头" in t for t in tops(measures(*PLAN, genre="通知")))


def test_tasks_under_a_heading_of_aims_and_tasks_are_measures() -> None:
    found = measures(
        Heading(1, "二、", "“十五五”时期主要目标任务", "goal"),
        "\n",
        Heading(2, "（一）", "产业结构更加优化", "goal"),
        "。坚持工业立县，加快园区建设。\n",
        Heading(2, "（二）", "发展目标", "goal"),
        "。地区生产总值年均增长6%。\n",
    )
    assert [t[:10] for t in tops(found)] == ["（一）产业结构更加优"]


def test_ordinals_in_a_task_are_not_items_of_their_own() -> None:
    found = measures(
        Heading(1, "二、", "重点任务", "measure"),
        "\n",
        Heading(2, "（一）", "深化改革", "measure"),
        "。要做好两项工作。",
        Heading(3, "一是", "推进简政放权", "measure"),
        "。取消一批证明事项。严格清单管理。",
        Heading(3, "二是", "优化营商环境", "measure"),
        "。落实惠企政策。开展满意度评价。\n",
    )
    assert len(tops(found)) == 1


def test_short_sentence_that_names_a_topic_is_no_point() -> None:
    found = measures(
        Heading(1, "（一）", "壮大县域经济", "measure"),
        "\n做强工业。加快开发区标准厂房建设，引进项目二十个。\n做活商贸。改造提升农贸市场。\n",
        genre="政府工作报告",
    )
    assert singles(found) == ["加快开发区标准厂房建设，引进项目二十个。", "改造提升农贸市场。"]


def test_a_law_has_neither_problems_nor_measures() -> None:
    parts = [
        part
        for number in "一二三四五"
        for part in (Heading(1, f"第{number}条", "县级人民政府应当加强监督管理", "measure"), "，完善制度。\n")
    ]
    assert find_points(make_layout(*parts), LEXICON) == ((), ())


def test_measure_in_a_review_of_the_past_is_an_achievement() -> None:
    found = measures(
        Heading(1, "一、", "工作回顾", "achievement"),
        "\n",
        Heading(2, "（一）", "经济稳步增长", "achievement"),
        "。完成投资三十亿元。\n",
        Heading(2, "（二）", "加强自身建设", "measure"),
        "。严格落实各项规定。\n",
    )
    assert not found


TASKS = ("加快园区建设", "深化国企改革", "全力保障民生")


def test_unsure_sections_worded_like_tasks_are_tasks_in_a_report() -> None:
    parts = [
        part
        for number, title in zip("一二三", TASKS, strict=True)
        for part in (Heading(2, f"（{number}）", title, "other"), "。推进重点项目，落实各项政策。\n")
    ]
    above = Heading(1, "二、", "2024年的工作", "other")
    review = Heading(1, "一、", "2023年工作回顾", "other")
    assert len(tops(measures(above, "\n", *parts, genre="政府工作报告"))) == 3
    assert not measures(review, "\n", *parts, genre="政府工作报告")
    assert not measures(above, "\n", *parts, genre="新闻")


def test_a_report_looks_back_before_its_admission_and_ahead_behind_it() -> None:
    found = measures(
        Heading(1, "一、", "工作回顾", "other"),
        "\n",
        Heading(2, "（一）", "经济持续回升", "achievement"),
        "。工业增加值增长7%。\n",
        Heading(2, "（二）", "加强生态保护", "measure"),
        "。整治河道二十公里。\n我们也清醒地看到，发展中还存在一些问题：产业结构不优，财政收支矛盾突出。\n",
        Heading(1, "二、", "今年主要工作", "achievement"),
        "\n",
        Heading(2, "（一）", "推进产业升级", "achievement"),
        "。培育专精特新企业十家。\n",
        Heading(2, "（二）", "加强财源建设", "achievement"),
        "。盘活存量资产，严控一般性支出。\n",
        genre="政府工作报告",
    )
    assert [t[:9] for t in tops(found)] == ["（一）推进产业升级", "（二）加强财源建设"]


def test_unsure_section_among_known_tasks_is_a_task() -> None:
    found = measures(
        Heading(1, "一、", "加强农田建设", "measure"),
        "。新建高标准农田三万亩。\n",
        Heading(1, "二、", "培育经营主体", "measure"),
        "。扶持家庭农场发展。\n",
        Heading(1, "三、", "打造区域品牌", "other"),
        "。支持农产品地理标志登记。\n",
    )
    assert len(tops(found)) == 3


@pytest.mark.parametrize(
    "text", ["失业保险扩面提质。", "加强风险评估。", "走访慰问困难群众。", "完善隐患排查机制。"]
)
def test_words_that_only_contain_a_lack_tell_of_none(text: str) -> None:
    assert LEXICON.built(compile_cues).deficit_count(text) == 0


def test_empty_document_has_nothing() -> None:
    assert find_points(
        Layout(text="", folded="", title=None, genre=None, zones=(), sections=(), sentences=()), LEXICON
    ) == ((), ())


def test_sides_from_which_a_report_looks_are_the_points_of_its_problems() -> None:
    found = problems(
        "成绩要讲足，问题也要讲透。当前全县发展仍然面临不少困难和挑战。从需求看，消费不足、投资乏力。从产业看，链条偏短、结构不优。从民生看，教育医疗还有短板。",
        "\n",
        Heading(1, "二、", "今年工作安排", "measure"),
        "\n加快建设。\n",
    )
    assert tops(found)[0].startswith("成绩要讲足")
    assert [text[:4] for text in singles(found)] == ["从需求看", "从产业看", "从民生看"]


def test_paragraphs_that_each_name_lacks_are_problems_of_their_own() -> None:
    found = problems(
        Heading(1, "一、", "工作回顾", "achievement"),
        "\n农民收入稳步增长。\n",
        "我们也清醒地看到，发展中还存在不少困难和问题。产业链条偏短，财政收支矛盾突出。\n",
        "主要是：\n农业基础薄弱，部分企业经营困难，就业压力加大。\n",
        "政府工作仍有不足，一些干部作风不实，办事效率不高。\n",
    )
    assert [top[:4] for top in tops(found)] == ["我们也清", "主要是：", "政府工作"]


def test_tasks_listed_with_dashes_below_aims_and_tasks_are_measures() -> None:
    found = measures(
        Heading(1, "二、", "“十五五”时期主要目标任务", "goal"),
        "\n我们要抓住机遇，坚定信心，推动全县经济社会发展迈上新台阶，奋力谱写现代化建设新篇章。\n",
        "——坚持创新驱动发展。加快建设省级实验室，推进企业技术改造，完善科技服务体系，培育高新技术企业百家。\n",
        "——推进乡村振兴。加快建设高标准农田，完善农村公路，提升农产品加工水平，健全帮扶机制。\n",
    )
    assert [top[:6] for top in tops(found)] == ["——坚持创新", "——推进乡村"]


def test_a_chapter_of_tasks_that_an_excerpt_cuts_off_behind_the_aims_holds_none() -> None:
    aims = (
        "今年是关键之年。做好今年工作的基本思路是：坚持稳中求进，推进改革开放，加快结构调整，着力改善民生。\n"
    )
    aims += "今年的主要预期目标是：生产总值增长6%左右，城镇新增就业2000人。\n"
    assert not measures(Heading(1, "二、", "今年主要任务", "measure"), "\n" + aims)


def test_a_heading_that_is_the_first_clause_of_a_sentence_is_one_point_with_it() -> None:
    found = measures(
        Heading(1, "一、", "对节水成效明显的县", "measure"),
        "，优先安排水利建设资金。（省水利厅负责）\n",
        Heading(1, "二、", "对养护任务完成好的县", "measure"),
        "，优先安排养护资金。（省交通厅负责）\n",
        genre="通知",
    )
    assert singles(found) == [
        "对节水成效明显的县，优先安排水利建设资金。",
        "对养护任务完成好的县，优先安排养护资金。",
    ]


def test_what_an_opinion_turns_to_in_the_middle_of_a_sentence_is_its_problem() -> None:
    found = problems(
        "近年来，各地积极推进农村供水，取得初步成效，但还存在管护机制不健全，配套政策有待完善等问题。现提出以下意见：\n",
        Heading(1, "一、", "健全管护机制", "measure"),
        "\n加快组建管护队伍。落实管护经费。\n",
        genre="意见",
    )
    assert tops(found) == ["但还存在管护机制不健全，配套政策有待完善等问题。"]


def test_what_a_list_with_dashes_only_describes_is_no_task() -> None:
    found = measures(
        Heading(1, "二、", "新征程的目标任务", "goal"),
        "\n",
        "——绿色水网是全域覆盖的水网。我们要坚持系统治理，加快河道整治，推进水源保护，完善供水管网，健全节水机制。\n",
        "——绿色水网是安全可靠的水网。我们要坚持底线思维，加快水库除险，推进堤防加固，完善应急预案，健全值守机制。\n",
    )
    assert not found
