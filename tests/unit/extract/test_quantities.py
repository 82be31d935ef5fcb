"""Numbers with their units, as people write them. All sentences are our own."""

import pytest

from analyzer.extract.metrics.quantities import scan_quantities
from analyzer.extract.metrics.vocabulary import scale_size, vocabulary
from analyzer.text.folding import fold

from .metric_reader import given, lexicon


def scan(text):
    return scan_quantities(fold(text), vocabulary(lexicon()))


@pytest.mark.parametrize(
    ("text", "value", "high", "unit", "kind"),
    [
        ("建成泵站12座", 12, None, "座", "quantity"),
        ("增长５．８％", 5.8, None, "%", "percentage"),
        ("降低3.5‰", 3.5, None, "‰", "percentage"),
        ("提高1.5个百分点", 1.5, None, "个百分点", "points"),
        ("三十八万人", 38, None, "万人", "quantity"),
        ("三千七百多万平方米", 3700, None, "万平方米", "quantity"),
        ("二十万亿元", 20, None, "万亿元", "quantity"),
        ("1.4亿元", 1.4, None, "亿元", "quantity"),
        ("1,234.5万亩", 1234.5, None, "万亩", "quantity"),
        ("百分之五点八", 5.8, None, "%", "percentage"),
        ("5%～10%", 5, 10, "%", "percentage"),
        ("5～10%", 5, 10, "%", "percentage"),
        ("34%—35%", 34, 35, "%", "percentage"),
        ("3至5个", 3, 5, "个", "quantity"),
        ("13万元～17万元", 13, 17, "万元", "quantity"),
        ("80—90元/亩", 80, 90, "元/亩", "quantity"),
        ("一两项", 1, 2, "项", "quantity"),
        ("增长2.3倍", 2.3, None, "倍", "multiple"),
        ("翻一番", 1, None, "番", "multiple"),
        ("42万元/人", 42, None, "万元/人", "quantity"),
        ("1800所/次", 1800, None, "所/次", "quantity"),
        ("6.5微克/立方米", 6.5, None, "微克/立方米", "quantity"),
        ("5千瓦", 5, None, "千瓦", "quantity"),
        ("五百千瓦", 500, None, "千瓦", "quantity"),
        ("12. 5%", 12.5, None, "%", "percentage"),
        ("1400余万个", 1400, None, "万个", "quantity"),
        ("2700多万元", 2700, None, "万元", "quantity"),
    ],
)  # fmt: skip
def test_value_unit_and_kind(text, value, high, unit, kind):
    found = [q for q in scan(text) if q.unit]
    assert [(q.value, q.high, q.unit, q.kind) for q in found] == [(value, high, unit, kind)]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [("师生比达1∶17", 1 / 17, "ratio"), ("收入比缩小到2.6：1", 2.6, "ratio"), ("约1/4的人口", 0.25, "fraction"),
     ("三比一", 3.0, "ratio"), ("三分之二", 2 / 3, "fraction")],
)  # fmt: skip
def test_ratios_and_fractions_have_a_quotient(text, value, kind):
    (found,) = [q for q in scan(text) if q.kind == kind]
    assert found.value == pytest.approx(value)


def test_three_parts_of_a_ratio_have_no_single_value():
    (found,) = [q for q in scan("三次产业结构调整为4∶39.6∶56.4") if q.kind == "ratio"]
    assert (found.kind, found.value) == ("ratio", None)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [("近20个百分点", "近", ""), ("不低于70%", "不低于", ""), ("原则上不超过1%", "原则上不超过", ""),
     ("80%以上", "", "以上"), ("500万元及以下", "", "及以下"), ("约30亿元左右", "约", "左右"), ("260多项", "", "多")],
)  # fmt: skip
def test_comparators_stand_apart_from_the_value(text, before, after):
    (found,) = scan(text)
    assert (found.before, found.after) == (before, after)


def test_base_value_is_in_the_plain_unit():
    (metric,) = given("新增绿地面积90万平方米。")
    assert (metric.value, metric.unit, metric.base_value, metric.base_unit) == (
        90,
        "万平方米",
        900_000,
        "平方米",
    )


def test_another_name_of_a_unit_has_the_plain_name_as_base():
    (metric,) = given("新增场地面积3万平米。")
    assert (metric.unit, metric.base_unit) == ("万平米", "平方米")


def test_the_unit_table_is_large_and_every_row_has_a_source():
    from analyzer.lexicon.rows import UnitRow

    rows = lexicon().table("units", UnitRow)
    assert len({r.unit for r in rows}) == len(rows) >= 400
    assert all(r.source for r in rows)


def test_scales_multiply():
    assert scale_size("万亿") == 10**12
