from collections import Counter
from pathlib import Path

import pytest

from analyzer.lexicon import Lexicon
from analyzer.link import link_answers, unanswered, unprompted
from analyzer.link.profile import Profiler, likeness, unit
from analyzer.model.document import Source
from analyzer.model.findings import Link, Point
from analyzer.model.report import Report

LEXICON = Lexicon()


def point(id_: str, text: str, start: int = 0, parent: str | None = None) -> Point:
    return Point(id=id_, parent=parent, text=text, start=start, end=start + len(text), section=None)


MEASURES = (
    point("m1", "（一）推动职业教育提质。深化产教融合。支持中职学校改善实训条件。"),
    point("m1.1", "深化产教融合。", 12, "m1"),
    point("m1.2", "支持中职学校改善实训条件。", 19, "m1"),
    point("m2", "（二）打好污染防治攻坚战。实施黑臭水体治理。推进秸秆综合利用，严控扬尘。", 100),
    point("m2.1", "实施黑臭水体治理。", 113, "m2"),
    point("m2.2", "推进秸秆综合利用，严控扬尘。", 122, "m2"),
    point("m3", "（三）转变工作作风。力戒形式主义、官僚主义，严肃查处群众身边的腐败问题。", 200),
)


def best(problem: str) -> str | None:
    links = link_answers([point("p1", problem)], MEASURES, LEXICON)
    return links[0].measure.split(".")[0] if links else None


@pytest.mark.parametrize(
    ("problem", "measure"),
    [
        ("职业教育方面，校企合作还不够紧密。", "m1"),
        ("高职院校专业设置滞后于产业需求，双师型教师不足。", "m1"),
        ("部分河段水质不达标，治理任务艰巨。", "m2"),
        ("空气质量改善压力较大。", "m2"),
        ("少数干部不担当不作为。", "m3"),
        ("基层减负成效不明显，一些领域腐败易发多发。", "m3"),
    ],
)
def test_a_problem_finds_the_measure_that_speaks_of_its_matter(problem: str, measure: str) -> None:
    assert best(problem) == measure


@pytest.mark.parametrize(
    "problem", ["铁路专用线尚未贯通。", "对口帮扶资金拨付偏慢。", "存在不少困难和问题。"]
)
def test_no_link_where_nothing_fits(problem: str) -> None:
    assert best(problem) is None


def test_link_names_the_single_point_that_carries_it() -> None:
    links = link_answers([point("p1", "城区黑臭水体尚未消除。")], MEASURES, LEXICON)
    assert links[0].measure == "m2.1"


def test_links_of_a_problem_come_best_first_with_scores_below_one() -> None:
    problem = "职业教育投入不足，河道污染治理滞后，形式主义时有发生。"
    links = link_answers([point("p1", problem)], MEASURES, LEXICON)
    scores = [link.score for link in links]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)
    assert all(0 < s <= 1 for s in scores)


def test_shared_words_are_the_reason() -> None:
    links = link_answers([point("p1", "秸秆露天焚烧屡禁不止，扬尘污染严重。")], MEASURES, LEXICON)
    assert {"秸秆", "扬尘"} <= set(links[0].words)


def test_only_single_problems_are_linked() -> None:
    problems = [
        point("p1", "一是教育短板突出。职业教育吸引力不强。"),
        point("p1.1", "职业教育吸引力不强。", 9, "p1"),
    ]
    assert {link.problem for link in link_answers(problems, MEASURES, LEXICON)} == {"p1.1"}


def test_the_heading_above_a_problem_says_what_it_is_about() -> None:
    heading, sentence = "1.职业教育投入不足。", "两个年度预算均未安排。"
    problems = [point("p1", heading + sentence), point("p1.1", sentence, len(heading), "p1")]
    links = link_answers(problems, MEASURES, LEXICON)
    assert links[0].measure.startswith("m1")
    assert not link_answers([point("p1", sentence)], MEASURES, LEXICON)


def test_without_problems_or_measures_there_are_no_links_and_no_words_are_cut() -> None:
    lexicon = Lexicon()
    assert link_answers([], MEASURES, lexicon) == ()
    assert link_answers([point("p1", "教育短板突出。")], [], lexicon) == ()


def test_words_of_lack_do_not_tell_what_a_problem_is_about() -> None:
    assert "滞后" not in LEXICON.built(Profiler).problem("水利设施建设滞后。").words


def test_words_of_lack_that_name_a_matter_do() -> None:
    assert "拥堵" in LEXICON.built(Profiler).problem("中心城区道路拥堵突出。").words


def test_what_a_sentence_concedes_is_not_its_problem() -> None:
    profile = LEXICON.built(Profiler).problem("农机方面，虽已建成冷链仓库，但维修网点偏少。")
    assert set(profile.words) == {"农机", "维修", "网点"}


def test_words_of_a_user_dictionary_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "userdict.txt"
    path.write_text("青禾工程 20 nz\n", encoding="utf-8")
    text = "青禾工程推进缓慢。"
    assert "青禾工程" not in LEXICON.built(Profiler).problem(text).words
    assert "青禾工程" in Lexicon(userdicts=(path,)).built(Profiler).problem(text).words


def test_likeness_of_domains() -> None:
    water, health = unit(Counter(water=2)), unit(Counter(health=3))
    assert likeness(water, unit(Counter(water=5))) == 1.0
    assert likeness(water, health) == 0.0
    assert likeness(unit(Counter()), water) == 0.0


def report(problems: tuple[Point, ...], links: tuple[Link, ...]) -> Report:
    return Report(
        source=Source(id="text", sha256="", characters=0),
        title=None,
        genre=None,
        outline=(),
        initiatives=(),
        metrics=(),
        problems=problems,
        measures=MEASURES,
        links=links,
        references=(),
        diagnostics=(),
        summary={},
        text="",
    )


def test_problems_without_measure_and_measures_without_problem_are_listed() -> None:
    problems = (point("p1", "甲。乙。"), point("p1.1", "甲。", 0, "p1"), point("p1.2", "乙。", 2, "p1"))
    found = report(problems, (Link(problem="p1.1", measure="m1.2", score=0.5),))
    assert [p.id for p in unanswered(found)] == ["p1.2"]
    assert [m.id for m in unprompted(found)] == ["m2", "m3"]


def test_a_point_that_holds_most_of_the_problem_is_judged_by_its_own_domain() -> None:
    measures = (
        point("m1", "（一）深化体制改革。放宽市场准入。深化收入分配制度改革，逐步理顺分配关系。"),
        Point(id="m1.1", parent="m1", text="放宽市场准入。", start=10, end=17, section=None, domain="market"),
        Point(
            id="m1.2",
            parent="m1",
            text="深化收入分配制度改革，逐步理顺分配关系。",
            start=17,
            end=37,
            section=None,
            domain="employment",
        ),
        point("m2", "（二）做好就业和社会保障工作。救助低收入者。扩大社会保险覆盖面。", 100),
        *(
            point(f"m{n}", text, 100 * n)
            for n, text in enumerate(
                (
                    "加强水土流失治理。",
                    "发展特色农业。",
                    "扩大对外开放。",
                    "繁荣文艺创作。",
                    "建设平安城市。",
                ),
                3,
            )
        ),
    )
    (link, *_) = link_answers([point("p1", "收入分配关系尚未理顺。")], measures, LEXICON)
    assert link.measure == "m1.2"
