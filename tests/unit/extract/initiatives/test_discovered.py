"""Initiatives that no lexicon has: found by their form, told apart from what only looks like them."""

from collections.abc import Callable
from typing import TypeVar

import pytest

from analyzer.extract.initiatives import find_initiatives
from analyzer.extract.initiatives.expansions import expansions
from analyzer.extract.initiatives.passage import Passage
from analyzer.extract.initiatives.tables import NameTables
from analyzer.lexicon import Lexicon
from analyzer.lexicon.rows import InitiativeRow
from analyzer.model.findings import Initiative
from analyzer.model.layout import Layout, Zone
from analyzer.text.folding import fold

Built = TypeVar("Built")
Find = Callable[[str], list[Initiative]]


class EmptyLexicon(Lexicon):
    """Tables of form, but no initiative known."""

    def initiatives(self) -> tuple[InitiativeRow, ...]:
        return ()

    def kept(self, table: str, kind: type[Built], build: Callable[[Lexicon], Built]) -> Built:
        del table, kind
        return build(self)


def layout_of(text: str) -> Layout:
    zones = (Zone("body", 0, len(text)),)
    return Layout(
        text=text, folded=fold(text), title=None, genre=None, zones=zones, sections=(), sentences=()
    )


@pytest.fixture(scope="module")
def find() -> Find:
    lexicon = EmptyLexicon()
    return lambda text: list(find_initiatives(layout_of(text), lexicon))


def texts(found: list[Initiative]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全面启动“阳光分班”改革，", ["“阳光分班”改革"]),
        ("深入推进中小学“四早”育苗工程，", ["“四早”育苗工程"]),
        ("开展党建“强根领雁”行动，引领基层", ["“强根领雁”行动"]),
        ("提出“六个做实做细”防控要求。", ["“六个做实做细”"]),
        ("按照「一校一策」消除大班额。", ["「一校一策」"]),
        ('推进“2+X"证书制度试点，', ['“2+X"证书制度']),
        ("实施‘八特二优’计划。", ["‘八特二优’计划"]),
        ("开展“双强”“双特”学校评聘。", ["“双强”", "“双特”"]),
        ("综合采用“拆、改、管、护”等方式，", ["“拆、改、管、护”"]),
        ("坚持“稳链、固链、强链”，", ["“稳链、固链、强链”"]),
        ("深化教师“县（校）企互派”，", ["“县（校）企互派”"]),
        ("并联核准和“多卷合审”等改革、", ["“多卷合审”"]),
        ("支持企业“绿能直连”等试点，", ["“绿能直连”"]),
        ("进行“利税分计，税后还本”的试点，", ["“利税分计，税后还本”的试点"]),
        ("民生事项“指尖”办理、", ["“指尖”办理"]),
        ("整合“一本台账”，搭建“一个系统”，", ["“一本台账”", "“一个系统”"]),
        ("“江畔云展”数字文旅大平台建成。", ["“江畔云展”数字文旅大平台"]),
        ("“我的湖畔课堂”开创了研学新局面。", ["“我的湖畔课堂”"]),
        ("着力打造“银课”“银师”。", []),
        ("用好“国育、省育计划”等培训项目，", ["“国育、省育计划”"]),
        ("按照“绿色发展、科学兴县、共享幸福”的总要求，", ["“绿色发展、科学兴县、共享幸福”的总要求"]),
        ("推进“数据+监管”，", ["“数据+监管”"]),
        ("聚力“842”重点工程建设。", ["“842”重点工程"]),
        ("“青禾护苗”“清河断流”等专项行动成效明显。", ["“青禾护苗”", "“清河断流”"]),
        ("创建“温暖村小”经验做法。", ["“温暖村小”"]),
        ("开展“蓝天”专项整治行动。", ["“蓝天”专项整治行动"]),
        ("围绕“东中西”三大板块建设，", ["“东中西”"]),
        ("构建“县城—集镇—中心村”发展轴。", ["“县城—集镇—中心村”"]),
        ("开展“百社联百村[10]”行动。", ["“百社联百村[10]”行动"]),
        ("开展“过户难”动态清零专项行动，", ["“过户难”动态清零专项行动"]),
        ("实施产量“双提升”工程，", ["“双提升”工程"]),
        ("实施“0.5度”降温行动，落实“林场工程 ”。", ["“0.5度”降温行动", "“林场工程 ”"]),
        ("“果十条”政策效应显现，“果满山头”金字招牌更亮。", ["“果十条”", "“果满山头”金字招牌"]),
        ("营造“青禾乐购”环境，培育“青禾登云”企业20家。", ["“青禾乐购”环境", "“青禾登云”企业"]),
        ("对信用好的企业实行“直通车”机制，", ["“直通车”机制"]),
        ("着力打造“东沟、西岭蜜梨”特色品牌，", ["“东沟、西岭蜜梨”特色品牌"]),
        ("引入“Green Field”项目经验。", ["“Green Field”项目"]),
        ("按照四个“必须算清”的要求，", ["“必须算清”"]),
        (
            "努力在“守住一条底线、建好两座水库、走出山区新路”上见成效。",
            ["“守住一条底线、建好两座水库、走出山区新路”"],
        ),
        ("“共享果园”开辟富民新路，“果林上的清河”驶入快车道。", ["“共享果园”", "“果林上的清河”"]),
        ("形成“一环三带多点”格局，发挥“一环”作用。", ["“一环三带多点”格局", "“一环”"]),
    ],
)
def test_quoted_names_are_found(find: Find, text: str, expected: list[str]) -> None:
    assert texts(find(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("立德树人有效落实。实施高校思政课提质行动，构建", ["高校思政课提质行动"]),
        ("推进山区教师支持计划，按标准发放补助。", ["山区教师支持计划"]),
        ("我省深入实施学前教育三年行动计划和城镇配套园专项治理。", ["学前教育三年行动计划"]),
        ("继续实施富民兴县战略，做强县域经济。", ["富民兴县战略"]),
        ("深入开展规范涉企收费专项行动，", ["规范涉企收费专项行动"]),
        ("我市全力推进了百亿斤蔬菜产能基地建设，", ["百亿斤蔬菜产能基地建设"]),
        ("大山州、丽水市入选国家碳汇交易试点。", ["国家碳汇交易试点"]),
        ("实施提升行政效能攻坚行动。", ["提升行政效能攻坚行动"]),
        ("实施好义务教育薄弱环节提升项目，", ["义务教育薄弱环节提升项目"]),
        ("实施重点项目提质攻坚行动，", ["重点项目提质攻坚行动"]),
        ("启动种业强基工程和哲学社会科学铸魂工程。", ["种业强基工程", "哲学社会科学铸魂工程"]),
        ("奋力打好特色果业升级攻坚战。", ["特色果业升级攻坚战"]),
        ("开展重点果业链招商行动，重点开展新一轮果园提质行动。", ["重点果业链招商行动", "果园提质行动"]),
        ("成效明显。三是持续深化社区养老提质工程。", ["社区养老提质工程"]),
        ("有序实施幼儿园、乡镇中学提升行动，", ["幼儿园、乡镇中学提升行动"]),
        ("组织实施村庄卫生大扫除、城乡环境洁净行动，", ["城乡环境洁净行动"]),
        ("开展旅游环境优化行动，实施重点企业谋划行动。", ["旅游环境优化行动", "重点企业谋划行动"]),
        ("实施有效供给上台阶行动，", ["有效供给上台阶行动"]),
        ("实施青禾协同创新专项，制定工作方案。", ["青禾协同创新专项"]),
        ("依托清河高新区国家果品服务出口基地，", ["国家果品服务出口基地"]),
        ("争创工业软件、家居家电国家果品加工中试基地。", ["国家果品加工中试基地"]),
        ("全面实施森林战略，", ["森林战略"]),
        ("获批全国首个果品全产业链开放发展试点，", ["果品全产业链开放发展试点"]),
        ("启动第三轮果园产值核算试点。", ["果园产值核算试点"]),
        ("大力开展传统戏曲进校园活动，", ["传统戏曲进校园活动"]),
        ("二、主要任务\n（一）果园体系强基行动。\n建设果园。", ["果园体系强基行动"]),
    ],
)
def test_names_without_quotes_begin_where_the_name_begins(find: Find, text: str, expected: list[str]) -> None:
    assert texts(find(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "义务教育“城镇挤”“乡村弱”等问题还存在。",
        "在政策的“滋养”下取得新进展。",
        "他指出：“要把教育摆在优先位置，抓紧抓实。”",
        "以“我和我的家乡”为题作了报告。",
        "坚决纠治“一刀切”做法。",
        "举办“金色童年”大赛和“新春”音乐会。",
        "“专任教师”是指具有教师资格的人员。",
        "成立“学校美育指导小组”。",
        "“十四五”时期，我们站在新的起点。",
        "纳入教学计划，实施课程化管理。",
        "制定年度工作计划，有计划地推进。",
        "加快重点工程和民生项目建设。",
        "新建水库工程、管网工程顺利完工。",
        "印发《关于实施“青禾”行动的通知》。",
        "工程建设质量明显提高，计划经济时期形成的体制已经改变。",
        "抓住重要战略机遇期，完成战略任务。",
        "特制定本行动计划。",
        "实施15个片区品质提升示范项目，实施乡村清洁供暖惠民工程23项。",
        "粮食总产实现“十三连丰”，事故起数、死亡人数“双下降”。",
        "可通过“机构简介”一栏查询。",
        "公司主导品种有“清热颗粒”。",
        "解放军赢得三大战役的胜利。",
        "建成东河灌区工程、新城水厂项目。",
        "主导品种有“参苓口服乳液”、“五味安神精”、“清咽丸”等。",
        "落实中“水流半截渠”等现象仍然存在。",
        "其中“进一步方便群众办事”等政策深得人心。",
        "堵塞“跑、冒、滴、漏”，扫除“黄、赌、毒”。",
        "崇尚“诚信、友善、互助”的风气。",
        "发挥重大项目战略牵引作用。",
        "资金纳入财政计划和信贷计划。",
        "年内完成3000套改造计划。",
        "按照均衡发展和五年行动计划的要求，分班级数有计划、分步骤配齐。",
        "加强生活废水治理工程建设。",
        "名单在“青禾区政府网站”公布。",
        "打造城市旅游“生态名片”，驶入“动车时代”。",
        "将八类人员纳入保障和救助试点范围。",
        "采取协调一致行动，根据自身建设计划，将课程纳入学校教学计划。",
        "设立美育专项经费，组织果园专项检查。",
        "把握“建城70周年”机遇，“果林联赛”火爆出圈。",
    ],
)
def test_what_only_looks_like_an_initiative_is_left_alone(find: Find, text: str) -> None:
    assert texts(find(text)) == []


def test_the_document_says_what_a_name_stands_for(find: Find) -> None:
    found = find("兜牢“三稳”（稳就业、稳收入、稳物价）底线。做好茶、果、药“三篇好文章”。")
    assert [one.expansion for one in found] == ["稳就业、稳收入、稳物价", "茶、果、药"]


def test_a_list_with_another_count_is_no_expansion(find: Find) -> None:
    (one,) = find("兜牢“三稳”（稳就业、稳收入）底线。")
    assert one.expansion is None


def test_a_name_once_established_is_found_again_without_its_head(find: Find) -> None:
    found = find("开展“青禾护航”行动。年内“青禾护航”惠及千户。")
    assert [one.name for one in found] == ["青禾护航", "青禾护航"]


def test_discovered_initiatives_have_no_entry_and_less_confidence_than_one(find: Find) -> None:
    found = find("实施“青禾”育苗工程和山区教师支持计划。")
    assert len(found) == 2
    assert all(one.entry is None and 0.5 <= one.confidence < 0.95 for one in found)


def test_a_short_name_stands_for_the_long_one_before_it(find: Find) -> None:
    found = find(
        "实施山区教师特设岗位支持计划（以下简称“青禾计划”）。“青禾计划”指标已下达，“青禾计划”即将启动。"
    )
    assert {one.expansion for one in found if one.name == "青禾计划"} == {"山区教师特设岗位支持计划"}


@pytest.mark.parametrize(
    ("text", "expansion"),
    [
        ("实现“三稳”目标（稳就业、稳收入、稳物价）。", "稳就业、稳收入、稳物价"),
        ("推进“两改”工程，包括改厕、改水。", "改厕、改水"),
        ("打造“三大青禾高地”：种业高地、农机高地、加工高地。", "种业高地、农机高地、加工高地"),
        ("“青禾三级”即省、州（市）、县（区）。", "省、州(市)、县(区)"),
        ("附注\n3.“青禾护苗”育苗工程：为山区学校配备专职教师的项目。", "为山区学校配备专职教师的项目"),
        ("今年，进一步擦亮效率、服务、诚信“三大营商品牌”。", "效率、服务、诚信"),
        ("统筹重点流域治理、大气治理和工业“三废”治理。", None),
        ("放弃拒和、阻挠直接“三通”。", None),
    ],
)
def test_what_a_name_stands_for_is_read_beside_it(text: str, expansion: str | None) -> None:
    passage = Passage(layout_of(text))
    assert next(iter(expansions(passage, EmptyLexicon().built(NameTables)).values()), None) == expansion


def test_a_bare_three_year_action_is_the_one_the_document_names(find: Find) -> None:
    found = find("深入实施青禾山区治理三年行动。奋力夺取三年行动的全面胜利。")
    assert [one.text for one in found] == ["青禾山区治理三年行动", "三年行动"]
    assert find("奋力夺取三年行动的全面胜利。") == []


def test_many_plain_words_in_a_row_name_something(find: Find) -> None:
    assert [one.text for one in find("大力推进数字经济核心产业创新提升行动，出台若干措施。")] == [
        "数字经济核心产业创新提升行动"
    ]
