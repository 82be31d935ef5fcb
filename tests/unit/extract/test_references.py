"""Which documents a text refers to: titles, numbers, issuers, and which mentions mean the same."""

import pytest

from analyzer.extract import find_references
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

LEXICON = Lexicon()


def find(text: str):
    return find_references(read_layout(text, LEXICON), LEXICON)


def titles(text: str) -> list[str | None]:
    return [r.title for r in find(text)]


def numbers(text: str) -> list[str | None]:
    return [r.number for r in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("印发《关于加强湖区治理的意见》。", ["关于加强湖区治理的意见"]),
        ("制定《贯彻〈湖区保护条例〉实施方案》。", ["贯彻〈湖区保护条例〉实施方案"]),
        ("转发《关于印发《湖区治理办法》的通知》。", ["关于印发《湖区治理办法》的通知"]),
        ("根据《湖区管理条例》《渔船登记办法》和《湿地规划》,", ["湖区管理条例", "渔船登记办法", "湿地规划"]),
        ("落实《\n湖区保护条例\n》要求。", ["湖区保护条例"]),
        ("发布«湖区治理行动方案»。", ["湖区治理行动方案"]),
        ("落实《湖区发展规划（2031—2035年）》。", ["湖区发展规划（2031—2035年）"]),
        ("《湖区生态报告：守护一湖清水》发布。", ["湖区生态报告：守护一湖清水"]),
        ("中国发表《湖区的治理实践》白皮书。", ["湖区的治理实践"]),
        ("执行国家标准《湖泊水体 术语》。", ["湖泊水体 术语"]),
        ("签订《2031年湖区治理目标责任状》。", ["2031年湖区治理目标责任状"]),
    ],
)
def test_titles_in_book_marks_are_references(text, expected):
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照《关于加强湖区治理的意见,扎实推进。", ["关于加强湖区治理的意见"]),
        ("按照《湖区管理办法(青政办〔2031〕7号)要求,", ["湖区管理办法"]),
        ("按照《湖区管理办法〉要求,", ["湖区管理办法"]),
        ("读《湖边的日子,很受感动。另见《湖区管理办法》。", ["湖区管理办法"]),
        ("》》点击进入《《收藏", []),
        ("会议认为，“规划纲要（草案）》切实可行。", ["规划纲要（草案）"]),
        ("大家认为按照湖区管理办法》要求", []),
    ],
)
def test_marks_that_do_not_close_do_no_harm(text, expected):
    assert titles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "电影《湖上来信》获奖。",
        "话剧《湖边人家》、歌曲《渔光曲》等3部作品获奖。",
        "《向湖》《望山》等一批优秀作品热播。",
        "《人民日报》头版报道。",
        "接受《湖区晚报》记者采访。",
        "同上思政第一课《读懂湖区》。",
        "开设《湖区文化》地方课程。",
        "阅读《湖区通史》一书。",
        "编纂《湖区志》。",
        "办好《湖区研究》等学术期刊。",
        "出自《论语》。",
        "举办《湖区书法》展览。",
        "持有《食品经营许可证》。",
        "填写《入湖船只登记表》。",
        "收到《新生录取通知书》。",
    ],
)
def test_works_papers_courses_and_certificates_are_no_documents(text):
    assert find(text) == ()


def test_a_law_stays_a_document_beside_a_lecture():
    assert titles("举办《中华人民共和国湿地保护法》专题讲座。") == ["中华人民共和国湿地保护法"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《关于湖区治理的意见》（青政发〔2031〕7号）", "青政发〔2031〕7号"),
        ("《关于湖区治理的意见》(青政发[2031]7号)", "青政发[2031]7号"),
        ("《关于湖区治理的意见》（青政发(2031)7号）", "青政发(2031)7号"),
        ("《关于湖区治理的意见》（青政发［2031］7号）", "青政发［2031］7号"),
        ("《关于湖区治理的意见》（青政发【2031】7号）", "青政发【2031】7号"),
        ("《关于湖区治理的意见》（青政发〔２０３１〕７号）", "青政发〔２０３１〕７号"),
        ("《关于湖区治理的意见》青政发〔2031〕第7号", "青政发〔2031〕第7号"),
        ("青政发〔2031〕7号《关于湖区治理的意见》", "青政发〔2031〕7号"),
        ("《湖区管理规定》（教育部令第39号）", "教育部令第39号"),
        ("《湖区税收办法》（国家税务总局公告2031年第15号）", "国家税务总局公告2031年第15号"),
        ("《湖区税收办法》（国家税务总局2031年第15号公告）", "国家税务总局2031年第15号公告"),
        ("《湖区水质标准》（GB/T 12345-2031）", "GB/T 12345-2031"),
        ("《湖区学校建设标准》（建标 109-2031）", "建标 109-2031"),
        ("《关于湖区治理的意见》（青政发〔2031〕7、8号）", "青政发〔2031〕7、8号"),
        ("《甲办法》《乙办法》《丙办法》三个文件（青政发〔2031〕7号）", "青政发〔2031〕7号"),
    ],
)
def test_the_number_beside_a_title_belongs_to_it(text, expected):
    found = find("根据" + text + "要求")
    assert found[-1].number == expected
    assert found[-1].title is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照国办发〔2031〕71号文件要求", ["国办发〔2031〕71号"]),
        ("参照教育部教发［2031］2号文件", ["教发［2031］2号"]),
        ("根据中发〔2031〕8号和国发〔2031〕9号", ["中发〔2031〕8号", "国发〔2031〕9号"]),
        ("国务院关于湖区的决定国发 〔2031〕 39 号各省", ["国发 〔2031〕 39 号"]),
        ("（2031年1月8日中华人民共和国国务院令第142号发布）", ["中华人民共和国国务院令第142号"]),
        ("青岚省人民政府令\n\n（第19号）", ["青岚省人民政府令\n\n（第19号）"]),
        ("国务院第412号令规定", ["国务院第412号令"]),
        ("沪网文（2031）12号", []),
        ("项目编号：HQ〔2031〕12号", []),
        ("地址：湖滨路100号", []),
        ("收到第5号令箭", []),
        ("建成8号线、12号线", []),
        ("神舟(2031)十号", []),
    ],
)
def test_a_number_alone_is_a_reference_without_title(text, expected):
    found = find(text)
    assert [r.number for r in found] == expected
    assert all(r.title is None for r in found)


def test_in_running_text_the_number_behind_the_notice_belongs_to_the_title():
    found = find("　" * 90 + "按照关于印发《湖区治理办法》的通知（青政发〔2031〕7号）要求")
    assert [(r.title, r.number) for r in found] == [("湖区治理办法", "青政发〔2031〕7号")]


def test_the_number_of_a_notice_at_its_head_is_not_that_of_what_it_issues():
    found = find(
        "教育部关于印发《湖区教师管理办法》的通知(教师〔2031〕7号)各省、自治区教育厅:现将办法印发给你们。"
    )
    assert [(r.title, r.number) for r in found] == [("湖区教师管理办法", None), (None, "教师〔2031〕7号")]


def test_numbers_inside_a_title_are_part_of_it():
    assert numbers("落实《关于贯彻国办发〔2031〕71号文件的意见》。") == [None]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("落实《国务院办公厅关于湖区治理的意见》。", "国务院办公厅"),
        ("落实《中共中央国务院关于湖区治理的意见》。", "中共中央、国务院"),
        ("落实《财政部 税务总局关于湖区税收的通知》。", "财政部、国家税务总局"),
        ("落实教育部等八部门《关于湖区教育的意见》。", "教育部等八部门"),
        ("党中央、国务院印发《湖区治理规划纲要》。", "中共中央、国务院"),
        ("生态环境部联合印发《湖区治理方案》。", "生态环境部"),
        ("省发展改革委印发《湖区治理方案》。", None),
        ("落实《湖区治理方案》（皖政办〔2031〕7号）。", "安徽省人民政府办公厅"),
        ("落实《湖区治理方案》（皖财农〔2031〕7号）。", "安徽省财政厅"),
        ("落实《湖区治理方案》（国教督办〔2031〕7号）。", "国务院教育督导委员会办公室"),
        ("宝鸡市湖区文件\n宝政办发〔2031〕7号\n", "宝鸡市人民政府办公室"),
        ("落实《湖区治理方案》（青政发〔2031〕7号）。", "青海省人民政府"),
        ("青岛市各区：落实《湖区治理方案》（青政发〔2031〕7号）。", "青岛市人民政府"),
        ("落实《湖区治理方案》（穗教发〔2031〕7号）。", "广州市教育局"),
        ("落实《湖区治理方案》（广府办〔2031〕7号）。", None),
        ("落实《湖区治理方案》（教育部令第39号）。", "教育部"),
    ],
)
def test_the_issuer_comes_from_title_words_before_or_number(text, issuer):
    assert find(text)[0].issuer == issuer


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("《湖区治理方案》（皖政办〔2031〕7号）", 2031),
        ("《2031年湖区工作要点》", 2031),
        ("《湖区治理办法（2031年修订）》", 2031),
        ("《湖区发展规划（2031—2035年）》", None),
        ("《湖区治理办法》", None),
    ],
)
def test_the_year_is_stated_never_guessed(text, year):
    assert find(text)[0].year == year


def test_a_short_title_means_the_document_it_was_introduced_for():
    text = "落实《湖区发展规划纲要》（以下简称《纲要》）。《渔业条例》配套。按照《纲要》，"
    assert [r.named for r in find(text)] == [
        "湖区发展规划纲要",
        "湖区发展规划纲要",
        "渔业条例",
        "湖区发展规划纲要",
    ]


def test_a_short_title_without_introduction_means_the_last_one_of_that_kind():
    found = find("编制了《湖区五年规划纲要（草案）》，提请审议。《纲要（草案）》提出，《纲要草案》明确")
    assert {r.named for r in found} == {"湖区五年规划纲要(草案)"}


def test_a_law_is_one_under_its_short_and_full_name():
    found = find("依照《中华人民共和国教育法》和《教育法》，")
    assert {r.named for r in found} == {"中华人民共和国教育法"}


def test_a_bare_number_means_the_document_that_carries_it():
    found = find("落实《国务院办公厅关于湖区治理的意见》（国办发〔2031〕7号）。按照国办发〔2031〕7号要求，")
    assert found[1].title is None
    assert found[1].named == "国务院办公厅关于湖区治理的意见"


def test_an_unbracketed_title_names_the_document_of_its_number():
    found = find("经研究，转发关于加强湖区治理工作的通知（青政发〔2031〕7号），请落实。")
    assert (found[0].title, found[0].named) == (None, "关于加强湖区治理工作的通知")


def test_a_title_without_its_issuer_is_the_same_document():
    found = find("国务院印发了《国务院关于湖区治理的意见》。《关于湖区治理的意见》提出")
    assert {r.named for r in found} == {"国务院关于湖区治理的意见"}


def test_text_and_section_stand_where_the_reference_stands():
    text = "一、总体要求\n落实《湖区治理办法》（青政发〔2031〕7号）。\n二、保障措施\n压实责任。\n"
    reference = find(text)[0]
    assert reference.text == text[reference.start : reference.end] == "《湖区治理办法》（青政发〔2031〕7号）"
    assert reference.section is not None
