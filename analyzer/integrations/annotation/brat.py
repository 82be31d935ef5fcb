"""brat: NAME.txt and NAME.ann in its standoff format, and the annotation.conf that declares the labels.

A span that runs over a line end is written as fragments, since brat knows no other; read back, it is one span from
the start of the first to the end of the last. Lines beginning with # (notes) and kinds of line that are not
written here are passed over.
"""

from __future__ import annotations

import re

from ...errors import GoldInvalid
from ...model.layout import ROLES
from ...text.regex import regex
from .marks import ANSWERS, HEADINGS, LABELS, MEASURE, MEASURE_POINT, PROBLEM, PROBLEM_POINT, Mark, Marked

_PART = regex(r"[^\n]+")
_SPAN = regex(r"(T\S+)\t(\S+) (\d+(?: \d+;\d+)* \d+)(?:\t|$)")
_ROLE = regex(r"A\S+\tRole (\S+) (\S+)")
_TIE = regex(rf"R\S+\t{ANSWERS} Arg1:(\S+) Arg2:(\S+)")


def to_brat(marked: Marked) -> str:
    """The lines of the .ann file; the .txt file holds `marked.text`."""
    spans = {m.id: _fragments(marked.text, m) for m in marked.marks}
    marks = [mark for mark in marked.marks if spans[mark.id]]
    names = {mark.id: f"T{n}" for n, mark in enumerate(marks, 1)}
    lines = []
    for mark in marks:
        parts = spans[mark.id]
        places = ";".join(f"{start} {end}" for start, end in parts)
        words = " ".join(marked.text[start:end] for start, end in parts)
        lines.append(f"{names[mark.id]}\t{mark.label} {places}\t{words}")
    roles = [m for m in marks if m.role]
    lines += [f"A{n}\tRole {names[m.id]} {m.role}" for n, m in enumerate(roles, 1)]
    ties = [(names[a], names[b]) for a, b in marked.ties if a in names and b in names]
    lines += [f"R{n}\t{ANSWERS} Arg1:{a} Arg2:{b}" for n, (a, b) in enumerate(ties, 1)]
    return "".join(f"{line}\n" for line in lines)


def _fragments(text: str, mark: Mark) -> list[tuple[int, int]]:
    return [found.span() for found in _PART.finditer(text, mark.start, mark.end)]


def from_brat(name: str, text: str, annotations: str) -> Marked:
    """A document from its two files. Raises GoldInvalid for a line that cannot be read."""
    spans: dict[str, tuple[str, int, int]] = {}
    roles: dict[str, str] = {}
    ties: list[tuple[str, str]] = []
    for number, line in enumerate(annotations.split("\n"), 1):
        if found := _SPAN.match(line):
            offsets = [int(n) for n in re.split("[ ;]", found[3])]
            spans[found[1]] = (found[2], offsets[0], offsets[-1])
        elif found := _ROLE.match(line):
            roles[found[1]] = found[2]
        elif found := _TIE.match(line):
            ties.append((found[1], found[2]))
        elif line[:1] in ("T", "R"):
            raise GoldInvalid(
                path=f"{name}.ann",
                problem=(f"第 {number} 行看不懂：{line[:40]}", f"line {number} cannot be read: {line[:40]}"),
            )
    marks = tuple(
        Mark(id=key, label=label, start=start, end=end, role=roles.get(key))
        for key, (label, start, end) in spans.items()
    )
    return Marked(name=name, text=text, marks=marks, ties=tuple(ties))


def configuration() -> str:
    """annotation.conf for the folder: labels, the tie, the role of a heading."""
    problems, measures = f"{PROBLEM}|{PROBLEM_POINT}", f"{MEASURE}|{MEASURE_POINT}"
    return "\n".join(
        [
            "[entities]",
            *LABELS,
            "[relations]",
            f"{ANSWERS} Arg1:{problems}, Arg2:{measures}",
            "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
            "[events]",
            "[attributes]",
            f"Role Arg:{'|'.join(HEADINGS)}, Value:{'|'.join(ROLES)}",
            "",
        ]
    )
