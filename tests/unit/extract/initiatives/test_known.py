"""Names of the lexicon in the text: quotes of every kind, senses, plain words of a field."""

from collections.abc import Callable
from typing import TypeVar

import pytest

from analyzer.extract.initiatives import find_initiatives
from analyzer.lexicon import Lexicon
from analyzer.lexicon.rows import InitiativeRow
from analyzer.model.findings import Initiative
from analyzer.model.layout import Layout, Zone
from analyzer.text.folding import fold

Built = TypeVar("Built")
ROWS = (
    InitiativeRow(
        key="三习·幼儿园",
        name="三习",
        kind="slogan",
        type="formula",
        domain="education",
        members=("晨习", "午习", "晚习"),
        level="national",
        cues=("幼儿", "养成"),
        source="例",
    ),
    InitiativeRow(
        key="三习·农技",
        name="三习",
        kind="programme",
        type="formula",
        domain="agriculture",
        level="national",
        cues=("农技", "大棚"),
        source="例",
    ),
    InitiativeRow(
        key="双一流",
        name="双一流",
        aliases=("双一流建设", "世界一流大学和一流学科建设"),
        kind="programme",
        type="programme",
        domain="education",
        members=("世界一流大学", "世界一流学科"),
        source="例",
    ),
    InitiativeRow(
        key="学说", name="“三个青禾”重要思想", kind="concept", type="theory", domain="ideology", source="例"
    ),
    InitiativeRow(
        key="青禾发展理念", name="青禾发展理念", kind="concept", type="theory", domain="ideology", source="例"
    ),
    InitiativeRow(
        key="数码经济", name="数码经济", kind="concept", type="theory", domain="digital", source="例"
    ),
    InitiativeRow(
        key="青禾育种", name="青禾育种", kind="programme", type="programme", domain="agriculture", source="例"
    ),
    InitiativeRow(
        key="智联网+", name="智联网+", kind="programme", type="formula", domain="digital", source="例"
    ),
    InitiativeRow(
        key="七五普法",
        name="七五普法",
        aliases=("七五",),
        kind="programme",
        type="plan",
        domain="law",
        cues=("普法",),
        source="例",
    ),
    InitiativeRow(
        key="深耕行动",
        name="青禾深耕行动",
        aliases=("深入实施青禾深耕行动",),
        kind="programme",
        type="campaign",
        domain="agriculture",
        source="例",
    ),
    InitiativeRow(
        key="稳乡、兴乡、护乡",
        name="稳乡、兴乡、护乡",
        aliases=("稳定乡村",),
        kind="slogan",
        type="slogan",
        domain="agriculture",
        source="例",
    ),
    InitiativeRow(
        key="青禾进园",
        name="青禾进园",
        aliases=("青禾进园活动",),
        kind="programme",
        type="campaign",
        domain="education",
        source="例",
    ),
    InitiativeRow(
        key="青禾引水",
        name="青禾引水",
        aliases=("青禾引水工程",),
        kind="programme",
        type="facility",
        domain="water",
        source="例",
    ),
    InitiativeRow(
        key="两保",
        name="两保",
        aliases=("保粮、保电",),
        kind="slogan",
        type="formula",
        domain="finance",
        source="例",
    ),
)


class OwnLexicon(Lexicon):
    def initiatives(self) -> tuple[InitiativeRow, ...]:
        return ROWS

    def kept(self, table: str, kind: type[Built], build: Callable[[Lexicon], Built]) -> Built:
        del table, kind
        return build(self)


@pytest.fixture(scope="module")
def find() -> Callable[[str], list[Initiative]]:
    lexicon = OwnLexicon()

    def run(text: str) -> list[Initiative]:
        zones = (Zone("body", 0, len(text)),)
        layout = Layout(
            text=text, folded=fold(text), title=None, genre=None, zones=zones, sections=(), sentences=()
        )
        return list(find_initiatives(layout, lexicon))

    return run


@pytest.mark.parametrize(
    "mention",
    [
        "“双一流”建设",
        "‘双一流’建设",
        "「双一流」建设",
        '"双一流"建设',
        '“双一流"建设',
        "世界一流大学和一流学科建设",
    ],
)
def test_one_initiative_under_all_its_names_and_quotes(
    find: Callable[[str], list[Initiative]], mention: str
) -> None:
    (one,) = find(f"推进{mention}，成效明显。")
    assert (one.text, one.entry, one.name) == (mention, "双一流", "双一流")
    assert one.expansion == "世界一流大学、世界一流学科"


@pytest.mark.parametrize(
    ("text", "entry"),
    [("幼儿园坚持“三习”养成。", "三习·幼儿园"), ("农技员在大棚开展“三习”。", "三习·农技")],
)
def test_the_words_near_by_tell_senses_apart(
    find: Callable[[str], list[Initiative]], text: str, entry: str
) -> None:
    (one,) = find(text)
    assert one.entry == entry
    assert one.confidence > 0.7


def test_no_sense_is_claimed_that_nothing_speaks_for(find: Callable[[str], list[Initiative]]) -> None:
    (one,) = find("坚持“三习”。")
    assert one.entry is None
    assert one.confidence < 0.6


def test_quotes_inside_a_name_belong_to_the_mention(find: Callable[[str], list[Initiative]]) -> None:
    (one,) = find("以“三个青禾”重要思想为指导。")
    assert (one.text, one.kind) == ("“三个青禾”重要思想", "concept")


def test_a_guiding_idea_is_reported_once(find: Callable[[str], list[Initiative]]) -> None:
    assert len(find("贯彻青禾发展理念。青禾发展理念深入人心。")) == 1


def test_a_word_of_the_field_is_a_name_in_quotes_only(find: Callable[[str], list[Initiative]]) -> None:
    assert find("数码经济增长较快，普遍采用青禾育种。当地青禾育种水平高。")[0].start == 13
    assert [one.text for one in find("打造“数码经济”。")] == ["“数码经济”"]


def test_a_known_name_with_an_activity_behind_it_needs_no_verb(
    find: Callable[[str], list[Initiative]],
) -> None:
    assert [one.text for one in find("当地青禾进园活动和青禾育种各有特色。")] == ["青禾进园活动"]


def test_a_facility_is_named_with_its_head_noun_only(find: Callable[[str], list[Initiative]]) -> None:
    assert [one.text for one in find("加快建设青禾引水，全面实施青禾引水工程。")] == ["青禾引水工程"]


def test_a_part_of_a_slogan_is_none(find: Callable[[str], list[Initiative]]) -> None:
    assert find("继续稳定乡村。") == []
    assert [one.text for one in find("坚持稳乡、兴乡、护乡。")] == ["稳乡、兴乡、护乡"]


def test_what_a_formula_counts_is_none_in_plain_words(find: Callable[[str], list[Initiative]]) -> None:
    assert find("全力保粮、保电。") == []
    assert [(one.text, one.entry) for one in find("坚持“保粮、保电”。")] == [("“保粮、保电”", "两保")]


def test_names_quoted_by_themselves_are_mentions_by_themselves(
    find: Callable[[str], list[Initiative]],
) -> None:
    found = find("坚持“稳乡”、“兴乡”、“护乡”。")
    assert [(one.text, one.entry) for one in found] == [
        (text, "稳乡、兴乡、护乡") for text in ("“稳乡”", "“兴乡”", "“护乡”")
    ]


def test_a_short_formula_inside_other_words_is_none(find: Callable[[str], list[Initiative]]) -> None:
    assert find("第三习题与两保险公司。") == []
    assert [one.text for one in find("兜牢“两保”底线。")] == ["“两保”"]


def test_titles_in_book_marks_hold_no_initiatives(find: Callable[[str], list[Initiative]]) -> None:
    assert find("印发《关于推进〈双一流建设〉和“双一流”的意见》。") == []


def test_a_case_of_an_open_formula_has_its_entry(find: Callable[[str], list[Initiative]]) -> None:
    (one,) = find("推进“智联网＋教育”大平台。")
    assert (one.text, one.entry, one.domain) == ("“智联网＋教育”大平台", "智联网+", "digital")


def test_a_plan_period_is_no_campaign(find: Callable[[str], list[Initiative]]) -> None:
    assert find("“七五”期间，经济稳步增长。") == []
    assert [one.text for one in find("扎实开展“七五”普法。")] == ["“七五”普法"]


def test_words_that_lead_up_are_no_part_of_a_mention(find: Callable[[str], list[Initiative]]) -> None:
    assert [one.text for one in find("今年深入实施青禾深耕行动。")] == ["青禾深耕行动"]


def test_a_name_ends_where_its_own_quotes_end(find: Callable[[str], list[Initiative]]) -> None:
    found = find("开展“双一流”“温暖小学”行动。")
    assert [(one.text, one.entry) for one in found] == [("“双一流”", "双一流"), ("“温暖小学”行动", None)]
