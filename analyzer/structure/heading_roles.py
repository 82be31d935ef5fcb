"""What headings tell of their sections' roles: by their words, those above and below them, and the genre."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ..model.layout import Role
from .cues import STRONG, WEAK, Cue
from .outline import Heading

MEASURES_THROUGHOUT = frozenset(
    {"意见", "实施意见", "通知", "规划", "方案", "计划", "决定", "措施", "要点", "预案", "批复"}
)
"""Genres that tell others what to do, from the first task to the last."""
# What the chapters of a plan surely are, how many show it, and what one does not tell of.
_PLANNED, _LEAST_PLANNED = frozenset({"goal", "measure"}), 2
_REPORTED = frozenset({"achievement", "problem", "cause"})
# What a part may be though the section above it is surely something else.
_OVERRULES: dict[Role, frozenset[Role]] = {
    "goal": frozenset({"background"}),
    "achievement": frozenset({"problem", "cause"}),
    "problem": frozenset({"cause", "measure"}),
    "cause": frozenset({"problem", "measure"}),
}


class Said(Struct, frozen=True):
    """What is known of a section's role; `sure` where strong words said it."""

    role: Role | None
    sure: bool = False
    mixed: bool = False


def demanded(text: str, headings: Sequence[Heading], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues, but what 一要, 二要 count is to be done, whatever lack its words mend."""
    return [
        Cue("measure", WEAK) if text[h.number_end - 1 : h.number_end] == "要" else cue
        for h, cue in zip(headings, cues, strict=True)
    ]


def with_children(headings: Sequence[Heading], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """A heading that says nothing itself says what most of its parts say (指导思想, 基本原则, 主要目标: goal)."""
    resolved = list(cues)
    children: dict[int | None, list[Cue | None]] = {}
    for cue, heading in zip(cues, headings, strict=True):
        children.setdefault(heading.parent, []).append(cue)
    for i, cue in enumerate(cues):
        if cue is not None and cue.weight == STRONG:
            continue
        parts = children.get(i, [])
        strong = Counter(p.role for p in parts if p is not None and p.weight == STRONG)
        if strong and len(parts) >= 2:
            role, n = strong.most_common(1)[0]
            if 2 * n > len(parts):
                resolved[i] = Cue(role, STRONG)
    return resolved


def from_headings(
    headings: Sequence[Heading], cues: Sequence[Cue | None], genre: str | None, *, cut_off: bool
) -> list[Role | None]:
    """Roles as far as headings and genre tell them; None where they are silent.

    In a text that may be `cut_off` from its title its chapters may show that it is a plan.
    """
    said: list[Said] = []
    tasks = _plan_start(headings, cues) if cut_off else len(headings)
    tasks = 0 if genre in MEASURES_THROUGHOUT else tasks
    for i, (cue, heading) in enumerate(zip(cues, headings, strict=True)):
        default = Said("measure" if i >= tasks else None)
        said.append(_decide(cue, default if heading.parent is None else said[heading.parent]))
    return _with_cut_off_aims(headings, cues, [told.role for told in said])


def _with_cut_off_aims(
    headings: Sequence[Heading], cues: Sequence[Cue | None], roles: list[Role | None]
) -> list[Role | None]:
    """The roles; in front of an aim whose chapter an excerpt lacks, what stands deeper is one: 4. before （三）目标."""
    aim = None
    for i in reversed(range(len(headings))):
        heading = headings[i]
        if heading.parent is None and aim is not None and heading.level > aim:
            roles[i] = "goal"
        elif heading.parent is None and heading.level > 1 and cues[i] == Cue("goal", STRONG):
            aim = heading.level
    return roles


def _plan_start(headings: Sequence[Heading], cues: Sequence[Cue | None]) -> int:
    """From which heading on silent chapters of an excerpt are tasks, since it is a plan; their number if it is none.

    It is one where its chapters speak surely of aims and tasks, and none of what was reached or lacks.
    """
    chapters = [i for i, heading in enumerate(headings) if heading.parent is None]
    sure = {i: cue.role for i in chapters if (cue := cues[i]) is not None and cue.weight == STRONG}
    planned = [i for i, role in sure.items() if role in _PLANNED]
    if len(planned) < _LEAST_PLANNED or _REPORTED.intersection(sure.values()):
        return len(headings)
    return 0 if sure[planned[0]] == "measure" else planned[0]


def _decide(cue: Cue | None, above: Said) -> Said:
    """What a heading says under a section that says `above`."""
    if cue is not None and cue.weight == STRONG:
        if not above.sure or above.role in {None, "background", "other"}:
            return Said(cue.role, sure=True, mixed=cue.mixed)
        if above.role is not None and cue.role in _OVERRULES.get(above.role, ()):
            return Said(cue.role, sure=True)
        return above
    if above.role == "goal" and above.mixed and (cue is None or cue.role != "goal"):
        return Said("measure")
    if cue is None:
        return above
    if cue.role == "goal" and not above.sure:
        return Said("goal", mixed=cue.mixed)
    if above.role == "background" and cue.role in {"achievement", "problem"}:
        return Said(cue.role)
    if above.role is None and cue.role in {"problem", "cause"}:
        return Said(cue.role)
    if above.role == "goal" and not above.sure and cue.role == "measure":
        return Said("measure")
    return above
