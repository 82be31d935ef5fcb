"""Whatever the text: problems, measures and links keep their promises on positions and ids."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.extract import find_points
from analyzer.lexicon import Lexicon
from analyzer.link import link_answers
from analyzer.structure import read_layout
from analyzer.text.words import Segmenter

LEXICON = Lexicon()
SEGMENTER = Segmenter()

PIECES = (
    "一、存在的主要问题",
    "二、下一步工作措施",
    "（一）加强水利建设",
    "一是",
    "二是",
    "我们也清醒地看到，还存在不少困难和问题：",
    "主要表现在",
    "但",
    "教师队伍数量不足",
    "河道治理滞后",
    "完善职业教育体系",
    "严格落实责任",
    "对此，我们将认真解决",
    "。",
    "；",
    "，",
    "：",
    "\n",
    "\r\n",
    "（",
    "）",
    "“",
    "第一条",
    " ",
    "\u200b",
    "😀",
)
DOCUMENTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)


@settings(max_examples=200)
@given(DOCUMENTS)
def test_points_lie_in_the_text_and_in_their_items(text: str) -> None:
    for points in find_points(read_layout(text, LEXICON), LEXICON):
        items = {p.id: p for p in points}
        assert len(items) == len(points)
        for p in points:
            assert 0 <= p.start < p.end <= len(text)
            assert text[p.start : p.end] == p.text
            if p.parent is not None:
                assert items[p.parent].start <= p.start
                assert p.end <= items[p.parent].end


@settings(max_examples=200)
@given(DOCUMENTS)
def test_items_come_in_order_and_do_not_overlap(text: str) -> None:
    for points in find_points(read_layout(text, LEXICON), LEXICON):
        tops = [p for p in points if p.parent is None]
        assert all(a.end <= b.start for a, b in pairwise(tops))


@settings(max_examples=100)
@given(DOCUMENTS)
def test_links_lead_from_problems_to_measures(text: str) -> None:
    problems, measures = find_points(read_layout(text, LEXICON), LEXICON)
    for link in link_answers(problems, measures, LEXICON):
        assert link.problem in {p.id for p in problems}
        assert link.measure in {m.id for m in measures}
        assert 0 < link.score <= 1


@given(st.text())
def test_words_joined_are_the_text(text: str) -> None:
    assert "".join(SEGMENTER.cut(text)) == text
