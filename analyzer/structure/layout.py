"""From text to Layout: the steps in their order."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ..lexicon import Lexicon
from ..lexicon.matcher import EdgeWords, TermMatcher
from ..model.document import Card
from ..model.layout import Layout, Role, Section, Sentence, Zone
from ..text.folding import fold
from ..text.regex import regex
from ..text.sentences import sentence_spans
from .card import Labels, find_title, lay_over, page_card, read_block
from .front import Front, FrontWords, genre_of, read_front
from .lines import Line, split_lines
from .outline import Heading, read_headings
from .questions import question_of
from .roles import RoleReader
from .zones import Boilerplate, Span, find_spans, kind_at, tile

_MARKS = frozenset("，、；：。！？）》”’」』】,;:!?).")
_YEAR = regex(r"((?:19|20)\d\d)年")
_NO_CARD = Card()
_FIRST_WORDS = 40
_SKIPPED = frozenset({"boilerplate", "contents", "front", "signature", "attachment"})


class _Words:
    """What the structure needs of a lexicon, built once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.not_numbers = TermMatcher(lexicon.words("not_numbers"))
        self.boilerplate = Boilerplate(
            lines=frozenset(fold(w) for w in lexicon.words("boilerplate", "line")),
            tails=frozenset(fold(w) for w in lexicon.words("boilerplate", "from")),
            glossaries=lexicon.words("boilerplate", "glossary"),
            edges=tuple(fold(w) for w in lexicon.words("boilerplate", "edge")),
            heads=tuple(fold(w) for w in lexicon.words("boilerplate", "head")),
            within=TermMatcher([fold(w) for w in lexicon.words("boilerplate", "within")]),
        )
        genres = _typed(lexicon, "genres")
        self.genres = genres
        self.front = FrontWords(
            names=tuple(w for w, _ in genres),
            genres=TermMatcher([w for w, _ in genres if len(w) > 1]),
            salutations=lexicon.words("front_words", "salutation"),
            offices=lexicon.words("front_words", "office"),
            labels=lexicon.words("labels", "title"),
        )
        kinds = dict(_typed(lexicon, "labels"))
        self.labels = Labels(kinds, EdgeWords(kinds))
        self.openings = _typed(lexicon, "genre_openings")
        self.roles = RoleReader(lexicon)


def _typed(lexicon: Lexicon, table: str) -> list[tuple[str, str]]:
    from ..lexicon.rows import WordRow

    return [(row.word, row.type or "") for row in lexicon.table(table, WordRow)]


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    return _Words(lexicon)


def read_layout(text: str, lexicon: Lexicon, declared: Card = _NO_CARD, beside: str = "") -> Layout:
    r"""Zones, outline, roles and sentences of a text.

    `declared` is what its file says of it apart from the text, `beside` are lines with labels round the text.

    >>> layout = read_layout("一、主要成绩\n建成学校三所。\n二、存在问题\n师资不足。", Lexicon())
    >>> [(s.title, s.role) for s in layout.sections]
    [('主要成绩', 'achievement'), ('存在问题', 'problem')]
    """
    words = _words(lexicon)
    folded = fold(text)
    lines = split_lines(text)
    spans = find_spans(folded, lines, words.boilerplate)
    skip = [span for span in spans if span.kind == "boilerplate"]
    front, card = _front(text, folded, lines, skip, words, page_card(declared, beside, words.labels))
    if front.end:
        spans.append(Span("front", 0, front.end))
    zones = tile(spans, len(text))
    kind = kind_at(zones)
    genre = genre_of(front.title, text[: front.end + 1500], words.genres, words.openings)
    headings = read_headings(
        folded, lines, words.not_numbers, lambda i: kind(i) not in _SKIPPED, _end_of_body(zones, len(text))
    )
    titles = [_title(text, heading) for heading in headings]
    sentences = _sentences(text, headings)
    questions = [question_of(folded, h.start, h.title_start, h.end) for h in headings]
    section_roles, sentence_roles = words.roles.read(
        text, genre, headings, titles, questions, sentences, _year_of(front.title)
    )
    return Layout(
        text=text,
        folded=folded,
        title=front.title,
        card=card,
        genre=genre,
        zones=zones,
        sections=tuple(_section(text, i, h, section_roles[i]) for i, h in enumerate(headings)),
        sentences=tuple(
            Sentence(a, b, role)
            for (a, b), role in zip(sentences, sentence_roles, strict=True)
            if kind(a) not in _SKIPPED
        ),
    )


def _front(
    text: str, folded: str, lines: list[Line], skip: list[Span], words: _Words, declared: Card
) -> tuple[Front, Card]:
    """Front matter, and what is declared of the document: by a block of labels in its head, else by its file.

    A declared title that stands in the text is the title, and all above it is front matter.
    """
    block = read_block(text, folded, lines, words.labels)
    card = lay_over(declared, block.card) if block else declared
    place = find_title(card.title, folded, lines, block) if card.title else None
    first = place if place is not None else block.stop if block else 0
    front = read_front(text, folded, lines[first:], skip, words.front)
    end = max(front.end, lines[first - 1].end if first else 0)
    certain = place is not None or (block is not None and block.card.title)
    return Front(end, card.title if certain else front.title or card.title), card


def _title(text: str, heading: Heading) -> str:
    """The words of a heading; of one that is a number alone, the first of what stands behind it."""
    end = heading.end
    if end == heading.title_start:
        end = max(end, min(end + _FIRST_WORDS, heading.section_end))
    return text[heading.title_start : end]


def _year_of(title: str | None) -> int | None:
    """The one year that a title names: 2026年政府工作报告."""
    years = set(map(int, _YEAR.findall(title or "")))
    return years.pop() if len(years) == 1 else None


def _end_of_body(zones: tuple[Zone, ...], length: int) -> int:
    """The last section ends before trailing boilerplate and signatures."""
    end = length
    for zone in reversed(zones):
        if zone.kind not in {"boilerplate", "signature"}:
            break
        end = zone.start
    return end


def _sentences(text: str, headings: list[Heading]) -> list[tuple[int, int]]:
    """Sentences, cut before each heading and behind each heading that no end mark closes."""
    cuts = {0, len(text)}
    for heading in headings:
        cuts.add(heading.start)
        # A title cut out of a longer sentence stops before a mark, one that runs on into the text before a word.
        if heading.end > heading.title_start and text[heading.end : heading.end + 1] not in _MARKS:
            cuts.add(heading.end)
    bounds = sorted(cuts)
    return [span for a, b in pairwise(bounds) for span in sentence_spans(text, a, b)]


def _section(text: str, i: int, heading: Heading, role: Role) -> Section:
    number = text[heading.start : heading.number_end].strip() or None
    return Section(
        id=f"s{i + 1}",
        parent=None if heading.parent is None else f"s{heading.parent + 1}",
        level=heading.level,
        number=number,
        title=text[heading.title_start : heading.end].strip(),
        role=role,
        heading_start=heading.start,
        heading_end=heading.end,
        start=heading.start,
        end=heading.section_end,
    )
