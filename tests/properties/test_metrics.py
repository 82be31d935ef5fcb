"""Whatever the text, every metric lies inside it and quotes it exactly."""

from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.extract import find_metrics
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

PIECES = st.sampled_from(
    [
        "0123456789.,，。、；：:%％‰ \u3000\n()（）《》〔〕“”XxX×*＿_…□/~～-—至到",
        "万",
        "亿",
        "万亿",
        "元",
        "个",
        "名",
        "人次",
        "个百分点",
        "公里",
        "三十八",
        "百分之",
        "分别",
        "增长",
        "达到",
        "占",
        "比上年",
        "第",
        "年",
        "月",
        "日",
        "号",
        "从",
        "提高到",
        "余",
        "多",
        "近",
        "以上",
        "覆盖率",
        "图书",
        "全市",
        "${a.b}",
        "PM",
        "倍",
        "℃",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=60))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    return Lexicon()


@settings(max_examples=300)
@given(TEXTS)
def test_metrics_lie_in_the_text_in_order_and_quote_it(text):
    found = find_metrics(read_layout(text, lexicon()), lexicon())
    for metric in found:
        assert 0 <= metric.start <= metric.value_start <= metric.value_end <= metric.end <= len(text)
        assert metric.start < metric.end
        assert metric.text == text[metric.start : metric.end]
        assert metric.value_text == text[metric.value_start : metric.value_end]
        assert 0 < metric.confidence <= 1
        assert (metric.status == "given") == (metric.reason is None) == (metric.reason_en is None)
        if metric.status != "given":
            assert metric.value is None
    assert [m.value_start for m in found] == sorted(m.value_start for m in found)


# Units, scales and marks that need no number, whatever stands beside them. All clauses are our own.
SOUND = st.sampled_from(
    [
        "投入数亿元，",
        "上亿元资金到位，",
        "惠及近万人，",
        "百万群众受益，",
        "培育万元户，",
        "引进亿元以上项目，",
        "建成万吨级泊位，",
        "突破万亿元大关，",
        "每万人拥有公交车12辆，",
        "走进千家万户，",
        "召开万人大会，",
        "打造百亿级产业集群，",
        "增产千亿斤粮食，",
        "实施万村千乡工程，",
        "个别项目进展缓慢，",
        "人均收入提高，",
        "建立台账，",
        "家长满意，",
        "培养名师，",
        "门类齐全，",
        "元旦前完成，",
        "保障米面供应，",
        "户户通水，",
        "以MW计量，",
        "由××局负责，",
        "覆盖率12%，",
        "新建学校3所，",
        "2025年5月1日起施行，",
        "若干个试点，",
        "第三次会议，",
    ]
)


@settings(max_examples=200)
@given(st.lists(SOUND, min_size=1, max_size=12).map("".join))
def test_sound_clauses_in_any_order_lack_no_number(text):
    found = find_metrics(read_layout(text, lexicon()), lexicon())
    assert [m.text for m in found if m.status != "given"] == []


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(["粮食产量", "5万吨", "，其中", "以上", "的城市", "分别为", "3%、4%", "。\n"]),
        max_size=60,
    )
)
def test_a_name_is_of_its_own_sentence(pieces):
    text = "".join(pieces)
    for metric in find_metrics(read_layout(text, lexicon()), lexicon()):
        assert "\n" not in (metric.indicator or "")
        assert len(metric.indicator or "") <= 100
