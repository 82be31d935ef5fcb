"""Which quoted words have the form of a number formula."""

import pytest

from analyzer.extract.initiatives.formulas import is_formula, is_one_formula, is_plan_period


@pytest.mark.parametrize(
    "core",
    [
        "三早",
        "双一流",
        "四个自信",
        "一县一案",
        "六卓越一拔尖",
        "三基地一目的地",
        "1+X",
        "5G+",
        "1+3+N",
        "2+3+6+6",
        "761",
        "3815",
        "互联网+",
        "十百千",
        "五个做精做细",
        "一个一般不低于、两个只增不减",
        "文化素质+职业技能",
        "数据要素×",
        "百县千镇万村",
        "7+N",
    ],
)
def test_formulas(core: str) -> None:
    assert is_formula(core)


@pytest.mark.parametrize("core", ["阳光招生", "十四五", "九五", "2035", "一般", "一网通", "AI", "", "三"])
def test_other_words(core: str) -> None:
    assert not is_formula(core)


def test_one_formulas_are_a_form_of_their_own() -> None:
    assert is_one_formula("一网通办")
    assert not is_one_formula("网通办")


def test_plan_periods() -> None:
    assert all(map(is_plan_period, ["十五五", "十三五", "七五", "一五"]))
    assert not is_plan_period("三五成群")
