"""Points of two versions: which are the same, reworded, new or gone."""

from __future__ import annotations

from analyzer.compare.points import compare_points
from analyzer.model.findings import Point


def points(*texts: str) -> list[Point]:
    return [
        Point(id=f"m{n}", parent=None, text=text, start=n * 100, end=n * 100 + len(text), section=None)
        for n, text in enumerate(texts, 1)
    ]


def changes(old: list[Point], new: list[Point]) -> list[tuple[str | None, str | None]]:
    return [(change.old, change.new) for change in compare_points("measure", old, new)]


def test_points_that_only_moved_are_no_change() -> None:
    assert changes(points("修建村道。", "改造灌区。"), points("改造灌区。", "修建村道。")) == []


def test_each_point_is_reworded_from_the_one_most_like_it() -> None:
    old = points("新建改建农村公路五十公里。", "新建改建乡镇幼儿园五所。")
    new = points("新建改建乡镇幼儿园六所。", "新建改建农村公路六十公里。")
    assert changes(old, new) == [(old[1].text, new[0].text), (old[0].text, new[1].text)]


def test_points_with_little_in_common_are_new_and_gone() -> None:
    assert changes(points("改造灌区。"), points("培育家政服务品牌。")) == [
        (None, "培育家政服务品牌。"),
        ("改造灌区。", None),
    ]


def test_one_point_is_reworded_only_once() -> None:
    old, new = points("扩建乡镇卫生院。"), points("扩建乡镇卫生院两所。", "扩建乡镇卫生院三所。")
    assert changes(old, new) == [(old[0].text, new[0].text), (None, new[1].text)]
