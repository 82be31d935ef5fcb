"""Whatever the text: no error, offsets in range, mentions as they stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.extract.initiatives import find_initiatives
from analyzer.lexicon import Lexicon
from analyzer.model.layout import Layout, Zone
from analyzer.text.folding import fold

LEXICON = Lexicon()
PIECES = [
    *'“”‘’「」"《》，。\n、和（）5😀 ',
    *(
        "\r\n",
        "\u200b",
        "５Ｇ＋",
        "双一流",
        "三早",
        "1+X",
        "一县一案",
        "建设",
        "工程",
        "计划",
        "行动",
        "试点",
    ),
    *("深入实施", "推进", "我省", "青禾", "以下简称", "是指"),
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@settings(max_examples=300)
@given(TEXTS)
def test_mentions_stand_where_they_say(text: str) -> None:
    zones = (Zone("body", 0, len(text)),)
    layout = Layout(
        text=text, folded=fold(text), title=None, genre=None, zones=zones, sections=(), sentences=()
    )
    found = find_initiatives(layout, LEXICON)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert 0 < one.confidence <= 1
    assert [one.start for one in found] == sorted(one.start for one in found)
