"""Offsets survive every annotation tool: emoji, rare characters, combining marks, any line end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.integrations.annotation.brat import from_brat, to_brat
from analyzer.integrations.annotation.doccano import from_doccano, to_doccano
from analyzer.integrations.annotation.label_studio import from_label_studio, to_label_studio
from analyzer.integrations.annotation.marks import LABELS, Mark, Marked
from analyzer.integrations.annotation.twin import shift, twin

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "一、投入万元“三早”。甲乙 \t\r\n\u3000\u2028\x85\x00\ufeff\u200bé\u0301😀𠮷👨\u200d👩\U0001f1e8"
        ),
        st.characters(),
    ),
    max_size=60,
)


@st.composite
def marked_texts(draw):
    text = draw(TEXTS.filter(bool))
    starts = draw(st.lists(st.integers(0, len(text) - 1), max_size=8))
    marks = tuple(
        Mark(
            id=f"x{n}",
            label=draw(st.sampled_from(LABELS)),
            start=start,
            end=draw(st.integers(start + 1, len(text))),
            role=draw(st.sampled_from([None, "problem"])),
        )
        for n, start in enumerate(starts)
    )
    ids = [mark.id for mark in marks]
    ties = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=3)) if ids else []
    return text, Marked(name="报告.txt", text=twin(text), marks=marks, ties=tuple(ties))


def spans(marked, *, roles=True):
    return sorted((m.label, m.start, m.end, (m.role or "") if roles else "") for m in marked.marks)


def tied(marked):
    by_id = {m.id: (m.label, m.start, m.end) for m in marked.marks}
    return sorted((by_id[a], by_id[b]) for a, b in marked.ties)


@given(TEXTS)
def test_a_twin_counts_the_same_however_one_counts(text):
    made = twin(text)
    assert len(made) == len(text)
    assert len(made.encode("utf-16-le")) == 2 * len(text)
    assert len(made.splitlines()) <= made.count("\n") + 1
    assert twin(made) == made
    assert shift(text, made, "报告.txt") == 0


@given(TEXTS)
def test_blanks_that_a_tool_cut_off_are_counted(text):
    made = twin(text)
    moved = shift(text, made.strip(), "报告.txt")
    if made.strip():
        assert made[moved:].startswith(made.strip())


@given(marked_texts())
def test_doccano_gives_back_what_it_got(case):
    _, marked = case
    back = from_doccano(to_doccano(marked), "x")
    assert (back.name, back.text, spans(back)) == (marked.name, marked.text, spans(marked, roles=False))
    back = from_doccano(to_doccano(marked, ties=True), "x")
    assert (spans(back), tied(back)) == (spans(marked, roles=False), tied(marked))


@given(marked_texts())
def test_label_studio_gives_back_what_it_got(case):
    _, marked = case
    (back,) = from_label_studio(to_label_studio([marked]).encode(), "x")
    assert (back.name, back.text) == (marked.name, marked.text)
    assert (spans(back), tied(back)) == (spans(marked), tied(marked))


@given(marked_texts())
def test_brat_gives_back_what_it_got(case):
    _, marked = case
    back = from_brat(marked.name, marked.text, to_brat(marked))
    # brat has no line ends at the ends of a span, and no span of nothing else.
    wanted = sorted(
        (
            m.label,
            m.start + len(words) - len(words.lstrip("\n")),
            m.start + len(words.rstrip("\n")),
            m.role or "",
        )
        for m in marked.marks
        if (words := marked.text[m.start : m.end]).strip("\n")
    )
    assert spans(back) == wanted


@given(marked_texts())
def test_every_line_of_brat_is_one_line_with_three_fields(case):
    _, marked = case
    for line in to_brat(marked).split("\n")[:-1]:
        assert len(line.splitlines()) == 1
        assert line.count("\t") == (2 if line[0] == "T" else 1)
