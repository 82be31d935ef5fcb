"""Each figure of the evaluation on the smallest case that shows what it counts."""

import pytest
from msgspec import convert

from analyzer.errors import GoldInvalid
from analyzer.evaluate import MEASURES, Count, Scores, evaluate_folder, read_gold
from analyzer.evaluate.findings import score_blanks, score_initiatives, score_metrics, score_references
from analyzer.evaluate.gold import (
    GoldBlank,
    GoldHeading,
    GoldInitiative,
    GoldLink,
    GoldMetric,
    GoldPoint,
    GoldReference,
)
from analyzer.evaluate.points import score_links, score_points
from analyzer.evaluate.structure import score_headings, score_roles
from analyzer.model.findings import Initiative, Link, Metric, Point, Reference
from analyzer.model.layout import Section


def metric(start: int, end: int, value: float | None, unit: str | None, **more) -> Metric:
    base = {
        "text": "",
        "start": start,
        "end": end,
        "indicator": "入学率",
        "kind": "quantity",
        "value": value,
        "value_text": "",
        "value_start": start,
        "value_end": start,
        "unit": unit,
        "status": "blank" if value is None else "given",
        "section": None,
        "confidence": 1.0,
    }
    return convert({**base, **more}, Metric)


def initiative(start: int, end: int) -> Initiative:
    return Initiative(
        text="", name="", kind="slogan", entry=None, start=start, end=end, section=None, confidence=1.0
    )


def point(key: str, start: int, end: int, parent: str | None = None) -> Point:
    return Point(id=key, parent=parent, text="", start=start, end=end, section=None)


def section(start: int, level: int = 1, role: str = "problem") -> Section:
    return convert(
        {
            "id": f"s{start}",
            "parent": None,
            "level": level,
            "number": None,
            "title": "",
            "role": role,
            "heading_start": start,
            "heading_end": start + 1,
            "start": start,
            "end": start + 9,
        },
        Section,
    )


def test_counts_give_precision_recall_and_f1():
    count = Count(3, 4, 6)
    assert (count.precision, count.recall) == (0.75, 0.5)
    assert count.f1 == pytest.approx(0.6)


def test_nothing_expected_and_nothing_found_is_perfect():
    assert Count().f1 == 1.0


def test_something_found_where_nothing_was_expected_is_not():
    assert Count(0, 1, 0).f1 == 0.0


def test_a_blank_may_be_off_by_one():
    gold = [GoldBlank(10), GoldBlank(20)]
    found = [metric(11, 12, None, "%"), metric(22, 23, None, "%"), metric(5, 6, 1.0, "%")]
    assert score_blanks(found, gold) == Count(1, 2, 2)


def test_a_doubtful_blank_counts_neither_way():
    gold = [GoldBlank(10, optional=True)]
    assert score_blanks([metric(10, 11, None, "%")], gold) == Count(0, 0, 0)
    assert score_blanks([], gold) == Count(0, 0, 0)


def test_a_mention_covers_the_core_and_keeps_near_the_full_mention():
    gold = [GoldInitiative("三早", "“三早”育苗工程", 10, 18)]
    assert score_initiatives([initiative(11, 13)], gold, ()) == Count(1, 1, 1)
    assert score_initiatives([initiative(8, 20)], gold, ()) == Count(1, 1, 1)
    assert score_initiatives([initiative(7, 18)], gold, ()) == Count(0, 1, 1)
    assert score_initiatives([initiative(14, 18)], gold, ()) == Count(0, 1, 1)


def test_a_second_mention_inside_a_matched_or_doubtful_one_is_free():
    gold = [GoldInitiative("三早", "“三早”育苗工程", 10, 18)]
    found = [initiative(10, 18), initiative(14, 18), initiative(30, 34), initiative(50, 54)]
    assert score_initiatives(found, gold, [(29, 34)]) == Count(1, 2, 1)


def test_a_reference_needs_place_title_and_number():
    gold = [GoldReference(5, "湖区管理办法", "青政发〔2031〕7号")]

    def found(**more):
        return [
            Reference(**{"text": "", "title": "湖区管理办法", "number": None, "start": 5, "end": 9, **more})
        ]

    assert score_references(found(number="青政发〔2031〕7号"), gold, ()) == Count(1, 1, 1)
    assert score_references(found(), gold, ()) == Count(0, 1, 1)
    assert score_references(found(number="青政发〔2031〕7号", start=7), gold, ()) == Count(0, 1, 1)
    assert score_references(found(), [], [(4, 9)]) == Count(0, 0, 0)


@pytest.mark.parametrize(
    ("expected", "found", "right"),
    [
        (97, metric(0, 5, 97.0, "%"), 1),
        (97, metric(0, 5, 97.0, "％"), 1),
        (97, metric(0, 5, 97.0, "个百分点"), 0),
        (97, metric(0, 5, 96.0, "%"), 0),
        (97, metric(9, 12, 97.0, "%"), 0),
        (None, metric(0, 5, None, "%"), 1),
        ("1:4", metric(0, 5, 0.25, "%"), 1),
        ("5-8", metric(0, 5, 5.0, "%", value_high=8.0), 1),
        ("5-8", metric(0, 5, 5.0, "%"), 0),
    ],
)
def test_a_metric_needs_place_value_and_unit(expected, found, right):
    gold = [GoldMetric(0, 5, expected, "%", "入学率")]
    assert score_metrics([found], gold)[0] == Count(right, 1, 1)


def test_indicators_are_judged_on_the_right_metrics_only():
    gold = [GoldMetric(0, 5, 97, "%", "毛入学率"), GoldMetric(10, 15, 3, "所", "学校")]
    found = [metric(0, 5, 97.0, "%"), metric(10, 15, 3.0, "所", indicator="图书")]
    assert score_metrics(found, gold)[1] == Count(1, 2, 2)


def test_a_heading_needs_place_and_level():
    gold = [GoldHeading(0, 1), GoldHeading(20, 2), GoldHeading(40, 2, optional=True)]
    found = [section(1), section(20, level=1), section(40), section(60)]
    assert score_headings(found, gold, [61]) == Count(1, 2, 2)


def test_roles_are_weighed_by_characters():
    gold = [GoldHeading(10, 1, "problem"), GoldHeading(40, 1, "measure")]
    found = [section(10, role="problem"), section(30, role="cause")]
    assert score_roles(found, gold, 50) == Count(20, 40, 40)


def test_points_are_weighed_by_characters_and_items_by_their_start():
    gold = [GoldPoint(0, 10), GoldPoint(2, 8, "p1"), GoldPoint(20, 30)]
    found = [point("p1", 3, 15), point("p2", 50, 60)]
    characters, items = score_points(found, gold, 100)
    assert characters == Count(7, 22, 20)
    assert items == Count(1, 2, 2)


def test_a_doubtful_point_counts_neither_way():
    gold = [GoldPoint(0, 10, optional=True)]
    assert score_points([point("p1", 0, 10)], gold, 100) == (Count(0, 0, 0), Count(0, 0, 0))


def test_the_best_link_of_the_innermost_point_decides():
    problems = [point("p1", 0, 20), point("p1.1", 5, 15, "p1")]
    measures = [point("m1", 100, 120), point("m1.1", 105, 110, "m1"), point("m2", 200, 220)]
    links = [
        Link(problem="p1", measure="m2", score=0.9),
        Link(problem="p1.1", measure="m2", score=0.2),
        Link(problem="p1.1", measure="m1.1", score=0.6),
    ]
    assert score_links(problems, measures, links, [GoldLink(5, 15, (101,))]) == Count(1, 1, 1)
    assert score_links(problems, measures, links, [GoldLink(5, 15, (200,))]) == Count(0, 1, 1)


def test_scores_of_two_documents_add_up():
    both = Scores(blanks=Count(1, 2, 3)) + Scores(blanks=Count(1, 1, 1), links=Count(0, 1, 1))
    assert dict(both.counts()) == {"blanks": Count(2, 3, 4), "links": Count(0, 1, 1)}


def test_a_folder_gives_rows_for_a_table(tmp_path):
    (tmp_path / "通知.txt").write_text("落实《湖区管理办法》。", encoding="utf-8")
    (tmp_path / "通知.json").write_text(
        '{"references": [{"title": "湖区管理办法", "start": 2}]}', encoding="utf-8"
    )
    evaluation = evaluate_folder(tmp_path)
    assert evaluation.rows() == [
        ("通知", "references", 1.0, 1.0, 1.0, 1, 1, 1),
        ("总计", "references", 1.0, 1.0, 1.0, 1, 1, 1),
    ]
    assert set(dict(evaluation.total.counts())) <= set(MEASURES)


def test_an_unusable_annotation_is_named(tmp_path):
    bad = tmp_path / "坏.json"
    bad.write_text('{"blanks": [{"offset": "三"}]}', encoding="utf-8")
    with pytest.raises(GoldInvalid, match="坏"):
        read_gold(bad)


def test_a_folder_without_annotations_is_an_error(tmp_path):
    with pytest.raises(GoldInvalid):
        evaluate_folder(tmp_path)
