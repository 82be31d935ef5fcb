"""What each section does: background, achievement, problem, cause, measure, goal, or something else."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ..lexicon import Lexicon
from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RoleCueRow
from ..model.layout import Role
from .outline import Heading
from .role_model import RoleModel, Scores
from .sentence_roles import SentenceRoles

# Genres that tell others what to do, from the first task to the last; and those that set norms.
_MEASURES_THROUGHOUT = frozenset(
    {"意见", "实施意见", "通知", "规划", "方案", "计划", "决定", "措施", "要点", "预案", "批复"}
)
_NORMS = frozenset({"法律", "条例", "办法", "规定", "细则", "规则", "章程", "指南", "标准", "表格"})
STRONG, WEAK = 2, 1
# What a part may be though the section above it is surely something else.
_OVERRULES: dict[Role, frozenset[Role]] = {
    "achievement": frozenset({"problem", "cause"}),
    "problem": frozenset({"cause", "measure"}),
    "cause": frozenset({"problem", "measure"}),
}
# How far the text of a silent section and the words of its heading and of its neighbours count.
_CUE_BONUS: dict[Role, float] = {"problem": 2.0, "cause": 2.0, "achievement": 0.8}
_OTHER_BONUS = 0.4
_SIBLING_SHARE = 1.0
# Deeds that are done: 推进改革取得新进展 tells of an outcome, though it begins like a task.
_OUTCOME = ("取得", "成效")
# A strong cue of so many characters is strong wherever it stands; a shorter one only in a short heading.
_PLAIN_CUE = 4
# 目标 in 明确学习目标 tells nothing; 问题 in 还存在…的问题 does.
_NOUNS_ONLY: frozenset[Role] = frozenset({"goal", "background", "other", "cause"})
_OBJECTS: frozenset[Role] = frozenset({"problem", "cause", "achievement", "goal"})


class Cue(Struct, frozen=True):
    """The role that a heading's words name, and how strongly."""

    role: Role
    weight: int


class RoleReader:
    """Reads roles with the cue words of a lexicon and, where headings are silent, a model of sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("role_cues", RoleCueRow)
        self._rows = [r for r in rows if r.place == "heading"]
        self._matcher = TermMatcher([r.word for r in self._rows])
        self._sentences = SentenceRoles([r for r in rows if r.place == "sentence"])
        self._model = RoleModel.shipped()

    def cue(self, title: str) -> Cue | None:
        """The first strong cue of a heading, else its first weak one.

        A verb of doing counts at the beginning only (加强…, not …加强), and takes what it solves with it
        (解决突出问题); words of growth count behind their subject only (农业稳步发展). A short strong word is weak
        in a long heading.
        """
        strong_roles: list[Role] = []
        weak: Cue | None = None
        for start, end, i in self._matcher.find(title):
            row = self._rows[i]
            strong = row.weight == STRONG and (end - start >= _PLAIN_CUE or 3 * (end - start) >= len(title))
            if row.weight == STRONG and not strong and row.role in _NOUNS_ONLY:
                continue
            outcome = start > 0 and (end == len(title) or row.word.startswith(_OUTCOME))
            task = weak is not None and weak.role == "measure"
            if strong and not (task and row.role in _OBJECTS):
                strong_roles.append(row.role)
            elif row.role == "achievement" and outcome and not strong:
                weak = Cue("achievement", WEAK)
            elif start == 0 and row.role in {"measure", "achievement"}:
                weak = Cue("measure", WEAK)
            elif row.role != "measure" and not task:
                weak = weak or Cue(row.role, WEAK)
        if not strong_roles:
            return weak
        # 主要目标和重点任务: what stands below may be either.
        mixed = strong_roles[0] == "goal" and (
            "measure" in strong_roles or (weak is not None and weak.role == "goal")
        )
        return Cue(strong_roles[0], WEAK if mixed else STRONG)

    def read(
        self,
        text: str,
        genre: str | None,
        headings: Sequence[Heading],
        titles: Sequence[str],
        sentences: Sequence[tuple[int, int]],
    ) -> tuple[list[Role], list[Role]]:
        """Roles of the headings' sections and of the sentences."""
        norms = genre in _NORMS or 2 * sum(h.style == "article" for h in headings) > len(headings) > 0
        if norms:
            return ["other"] * len(headings), ["other"] * len(sentences)
        cues = [self.cue(title) for title in titles]
        roles = _from_headings(headings, _with_children(headings, cues), genre)
        silent = [i for i, role in enumerate(roles) if role is None]
        scores = self._model.scores(text, sentences) if silent or not headings else None
        sections = self._fill(headings, cues, roles, sentences, scores)
        return sections, self._sentences.read(text, headings, sections, sentences, scores)

    def _fill(
        self,
        headings: Sequence[Heading],
        cues: Sequence[Cue | None],
        roles: list[Role | None],
        sentences: Sequence[tuple[int, int]],
        scores: list[Scores] | None,
    ) -> list[Role]:
        """Roles of sections whose headings are silent: from their text, their own weak words and their neighbours."""
        own = self._own_scores(headings, cues, roles, sentences, scores)
        filled: list[Role] = []
        for i, role in enumerate(roles):
            parent, cue = headings[i].parent, cues[i]
            if role is not None:
                filled.append(role)
            elif parent is not None and not (cue is not None and cue.role in {"problem", "cause"}):
                filled.append(filled[parent])
            else:
                near = [own[k] for k in own if k != i and headings[k].parent == parent]
                filled.append(
                    self._model.best(own[i], near, _SIBLING_SHARE) or (cue.role if cue else "other")
                )
        return filled

    def _own_scores(
        self,
        headings: Sequence[Heading],
        cues: Sequence[Cue | None],
        roles: list[Role | None],
        sentences: Sequence[tuple[int, int]],
        scores: list[Scores] | None,
    ) -> dict[int, Scores]:
        """What the model says of each silent section."""
        own: dict[int, Scores] = {}
        starts = [a for a, _ in sentences]
        for i, role in enumerate(roles):
            if role is None and scores is not None:
                first, last = (
                    bisect_left(starts, headings[i].end),
                    bisect_left(starts, headings[i].section_end),
                )
                cue = cues[i]
                own[i] = self._model.mean(
                    scores[first:last],
                    cue.role if cue else None,
                    _CUE_BONUS.get(cue.role, _OTHER_BONUS) if cue else 0.0,
                )
        return own


def _with_children(headings: Sequence[Heading], cues: Sequence[Cue | None]) -> list[Cue | None]:
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


def _from_headings(
    headings: Sequence[Heading], cues: Sequence[Cue | None], genre: str | None
) -> list[Role | None]:
    """Roles as far as headings and genre tell them; None where they are silent."""
    roles: list[Role | None] = []
    sure: list[bool] = []
    default: Role | None = "measure" if genre in _MEASURES_THROUGHOUT else None
    for i, heading in enumerate(headings):
        parent = heading.parent
        above = roles[parent] if parent is not None else default
        above_sure = sure[parent] if parent is not None else False
        role, is_sure = _decide(cues[i], above, above_sure)
        roles.append(role)
        sure.append(is_sure)
    return roles


def _decide(cue: Cue | None, above: Role | None, above_sure: bool) -> tuple[Role | None, bool]:
    if cue is None:
        return above, above_sure
    if cue.weight == STRONG:
        if not above_sure or above in {None, "background", "other"}:
            return cue.role, True
        if above is not None and cue.role in _OVERRULES.get(above, ()):
            return cue.role, True
        return above, True
    if above == "background" and cue.role in {"achievement", "problem"}:
        return cue.role, False
    if cue.role == "goal" and not above_sure:
        return "goal", False
    if above is None and cue.role in {"problem", "cause"}:
        return cue.role, False
    if above == "goal" and not above_sure and cue.role == "measure":
        return "measure", False
    return above, above_sure


__all__ = ["Cue", "RoleReader"]
