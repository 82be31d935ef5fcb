"""Layouts put together by hand, so that tests of problems and measures do not rest on the reading of headings."""

from __future__ import annotations

import re
from typing import NamedTuple

from analyzer.model.layout import Layout, Role, Section, Sentence, Zone
from analyzer.text.folding import fold


class Heading(NamedTuple):
    level: int
    number: str
    title: str
    role: Role


def make_layout(*parts: str | Heading, genre: str | None = None) -> Layout:
    """A document of headings and stretches of text, in their order."""
    text, opened = "", []
    for part in parts:
        if isinstance(part, Heading):
            start = len(text)
            text += part.number + part.title
            opened.append((part, start, len(text)))
        else:
            text += part
    folded = fold(text)
    return Layout(
        text=text,
        folded=folded,
        title=None,
        genre=genre,
        zones=(Zone("body", 0, len(text)),),
        sections=tuple(_sections(opened, len(text))),
        sentences=tuple(
            Sentence(m.start(), m.end(), "other") for m in re.finditer(r"[^\s。][^。\n]*。?", folded)
        ),
    )


def _sections(opened: list[tuple[Heading, int, int]], length: int) -> list[Section]:
    found: list[Section] = []
    for place, (heading, start, end) in enumerate(opened):
        later = (s for h, s, _ in opened[place + 1 :] if h.level <= heading.level)
        above = [s for s in found if s.level < heading.level and s.end > start]
        found.append(
            Section(
                id=f"s{place + 1}",
                parent=above[-1].id if above else None,
                level=heading.level,
                number=heading.number or None,
                title=heading.title,
                role=heading.role,
                heading_start=start,
                heading_end=end,
                start=start,
                end=next(later, length),
            )
        )
    return found
