"""What holds for the rules and their fixes on any text."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.check.baseline import make_baseline
from analyzer.check.fixes import apply_fixes
from analyzer.config import Settings
from analyzer.pipeline import Analyzer
from analyzer.readers import from_text

PIECES = st.sampled_from(
    [
        "，，",
        "。。",
        "、",
        "“",
        "”",
        "‘",
        "’",
        "（",
        "）",
        "(",
        ")",
        "《",
        "》",
        "〈",
        "〉",
        "[2021]",
        "〔2021〕",
        "〔98〕",
        "第3号",
        "03号",
        "国发",
        "关于",
        "的通知",
        "\n",
        "\r\n",
        "\n\n",
        "一、",
        "二、",
        "（一）、",
        "1、",
        "一是",
        "二是",
        "第三，",
        "12。5%",
        "3.%",
        "5~10%",
        "13～17万元",
        "3千余人",
        "约30人左右",
        "减少2倍",
        "1O0所",
        "百分之5",
        "2.1%个百分点",
        "三、五个",
        "二零二零年",
        "二○二一年",
        "2月30日",
        "2021年03月05日",
        "98年5月",
        "2025—2021年",
        "2021-2023年",
        "2021年3月5日（星期四）",
        "……等",
        "&quot;",
        ",",
        ":",
        "附件：1.表；",
        "以上报告，请予审批",
        "以下三项工作：",
        "分别占60%、50%",
        "由120亿元增加到150亿元，增长35%",
        "双一硫",
        "四个意思",
        "９８％",
        "😀",
        "𠮷",
        "\u2028",
        "加强领导",
        "落实责任",
        "学校",
        "各区人民政府",
        "特此通知。",
        "来源：新华社",
        "以下简称《办法》",
        "《办法》",
        "达到%",
        "投入亿元",
        "XX个",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, min_size=1, max_size=30).map("".join).filter(str.strip),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60).filter(str.strip),
)


@cache
def analyzer():
    return Analyzer(Settings(preview=True))


def diagnostics(text):
    return analyzer().analyze(from_text(text)).diagnostics


def settled(text):
    """The text after as many rounds of fixes as `check --fix` may take."""
    for _ in range(20):
        text, applied = apply_fixes(text, diagnostics(text))
        if not applied or not text.strip():
            break
    return text


@settings(max_examples=150)
@given(TEXTS)
def test_places_lie_in_the_text_and_messages_say_something(text):
    for found in diagnostics(text):
        assert 0 <= found.start < found.end <= len(text)
        assert 0 <= found.confidence <= 1
        assert found.message
        assert found.message_en
        assert all(0 <= fix.start <= fix.end <= len(text) for fix in found.fixes)
        before = text[: found.start].replace("\r\n", "\n").replace("\r", "\n")
        assert found.line == before.count("\n") + 1


@settings(max_examples=150)
@given(TEXTS)
def test_fixed_twice_is_fixed_once(text):
    once = settled(text)
    assert not once.strip() or apply_fixes(once, diagnostics(once)) == (once, 0)


@settings(max_examples=100)
@given(TEXTS)
def test_fixes_never_bring_in_a_digit(text):
    digits = [c for c in text if c.isdigit()]
    kept = iter(digits)
    assert all(c in kept for c in settled(text) if c.isdigit())


@settings(max_examples=100)
@given(TEXTS)
def test_a_baseline_of_everything_leaves_nothing(text):
    found = diagnostics(text)
    assert make_baseline({"a": (text, found)}).new_findings("a", text, found) == ()
