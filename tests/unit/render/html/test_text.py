"""The text on the page is the document's text, whatever overlaps in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.render.html.text import Gap, Mark, marked_lines

TEXT = "一、成效\n深入实施“强师惠民”行动，投入万元。\n"


def joined(lines):
    return "".join(piece.text for line in lines for piece in line.pieces)


def pieces(text, marks, gaps=(), anchors=()):
    return [piece for line in marked_lines(text, marks, gaps, anchors) for piece in line.pieces]


@st.composite
def texts_with_spans(draw):
    text = draw(st.text(alphabet="甲乙😀é\u0301\r\n<&\"'\u202e\x00 ", max_size=40))
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: tuple(sorted(p))),
            max_size=8,
        )
    )
    return text, spans


@given(texts_with_spans())
def test_the_pieces_are_the_text_and_each_lies_in_the_spans_it_names(case):
    text, spans = case
    marks = [Mark(start, end, f"k{i}", f"n{i}") for i, (start, end) in enumerate(spans)]
    made = pieces(text, marks)
    assert len("".join(p.text for p in made)) == len(text)
    offset = 0
    for piece in made:
        for at in range(offset, offset + len(piece.text)):
            inside = {f"n{i}" for i, (start, end) in enumerate(spans) if start <= at < end}
            assert set(piece.names.split()) == inside
        offset += len(piece.text)


@given(texts_with_spans())
def test_every_anchor_and_gap_is_written_once(case):
    text, spans = case
    anchors = [(start, f"a{i}") for i, (start, _) in enumerate(spans)]
    gaps = [Gap(end, end, f"g{i}") for i, (_, end) in enumerate(spans)]
    made = pieces(text, [], gaps, anchors)
    assert sorted(name for p in made for name in p.anchors) == sorted(name for _, name in anchors)
    assert sorted(name for p in made for name in p.gaps) == sorted(g.name for g in gaps)


def test_a_gap_stands_in_front_of_its_unit():
    offset = TEXT.index("万元")
    found = next(p for p in pieces(TEXT, [], [Gap(offset, offset, "n1")]) if p.gaps)
    assert found.text.startswith("万元")


def test_the_innermost_finding_is_named_first():
    start = TEXT.index("“强师")
    outer, inner = Mark(start, start + 8, "p", "p1"), Mark(start, start + 6, "i", "i1")
    assert pieces(TEXT, [inner, outer])[2].names == "i1 p1"


def test_lines_end_where_the_text_has_line_ends():
    assert [joined([line]) for line in marked_lines("甲\r\n乙\r丙\n\n丁", [], [])] == [
        "甲\r\n",
        "乙\r",
        "丙\n",
        "\n",
        "丁",
    ]


def test_controls_are_shown_as_pictures():
    assert joined(marked_lines("甲\x00\x1b[31m\u202e乙", [], [])) == "甲␀␛[31m�乙"
