"""Groups: mentions of one initiative together, problems beside measures."""

from __future__ import annotations

import msgspec

from analyzer.digest.entries import initiative_entries, metric_entries
from analyzer.digest.groups import group_initiatives, item_answers, point_answers, unanswered, unasked
from analyzer.model.findings import Link
from analyzer.model.report import Report


def test_mentions_of_one_initiative_are_one_group(report: Report) -> None:
    (group,) = group_initiatives(report.initiatives)
    assert (group.name, group.form, group.known, len(group.mentions)) == (
        "强师惠民",
        "“强师惠民”行动",
        False,
        2,
    )


def test_senses_of_one_name_are_two_groups(report: Report) -> None:
    first, second = report.initiatives
    mentions = (
        msgspec.structs.replace(first, entry="三早·健康"),
        msgspec.structs.replace(second, entry="三早育苗工程"),
    )
    assert len(group_initiatives(mentions)) == 2


def test_an_item_has_the_best_score_of_its_points(report: Report) -> None:
    links = (*report.links, Link(problem="p1.1", measure="m1", score=0.9, words=("队伍",)))
    first, second = item_answers(msgspec.structs.replace(report, links=links))
    assert [(a.measure.id, a.score, a.words) for a in first.answers] == [("m1", 0.9, ("队伍",))]
    assert second.answers == ()


def test_points_carry_their_own_answers(report: Report) -> None:
    scores = {pair.problem.id: [a.score for a in pair.answers] for pair in point_answers(report)}
    assert scores == {"p1": [0.71], "p1.1": [0.52], "p2": []}


def test_what_has_no_partner_is_named(report: Report) -> None:
    assert [p.id for p in unanswered(report)] == ["p2"]
    assert [m.id for m in unasked(report)] == ["m2"]
    assert unasked(msgspec.structs.replace(report, problems=(), links=())) == []


def test_links_to_what_is_not_there_are_passed_over(report: Report) -> None:
    links = (Link(problem="p9", measure="m1", score=1.0), Link(problem="p2", measure="m9", score=1.0))
    assert unanswered(msgspec.structs.replace(report, links=links)) == [
        report.problems[0],
        report.problems[2],
    ]


def test_a_metric_row_tells_its_place_and_never_a_number_that_is_not_there(report: Report) -> None:
    given, blank, placeholder = metric_entries(report)
    assert (given.line, given.value, given.section) == (3, 97.5, "一、主要成效")
    assert (blank.value, blank.value_text, blank.before[-2:], blank.after[:4]) == (
        None,
        "",
        "提高",
        "个百分点",
    )
    assert (placeholder.value, placeholder.value_text, placeholder.line) == (None, "XX", 4)


def test_initiatives_are_counted_over_reports(report: Report) -> None:
    (entry,) = initiative_entries([report, report])
    assert (entry.name, entry.count, entry.documents) == ("强师惠民", 4, 1)
