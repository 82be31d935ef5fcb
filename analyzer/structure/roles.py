"""What each section and each sentence does: tells background, achievement, problem, cause, measure, goal."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RoleCueRow
from ..model.layout import Role
from .outline import Heading

_MEASURES_THROUGHOUT = frozenset(
    {"意见", "实施意见", "通知", "规划", "方案", "计划", "决定", "措施", "要点", "预案"}
)
_NORMS = frozenset({"法律", "条例", "办法", "规定", "细则", "规则", "章程"})
_REPORTS = frozenset({"政府工作报告", "工作报告"})


class RoleReader:
    """Reads roles with the cue words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("role_cues", RoleCueRow)
        self._heading_rows = [r for r in rows if r.place == "heading"]
        self._headings = TermMatcher([r.word for r in self._heading_rows])
        self._sentence_rows = [r for r in rows if r.place == "sentence"]
        self._sentences = TermMatcher([r.word for r in self._sentence_rows])

    def read(
        self,
        text: str,
        genre: str | None,
        headings: Sequence[Heading],
        titles: Sequence[str],
        sentences: Sequence[tuple[int, int]],
    ) -> tuple[list[Role], list[Role]]:
        """Roles of the headings' sections and of the sentences."""
        sections = self._section_roles(genre, headings, titles)
        return sections, self._sentence_roles(text, headings, sections, sentences)

    def cue(self, title: str) -> tuple[Role, int] | None:
        """The role that a heading's words name, and how strongly: the first strong cue, else the first one."""
        hits = [self._heading_rows[i] for _, _, i in self._headings.find(title)]
        if not hits:
            return None
        row = next((r for r in hits if r.weight == 2), hits[0])
        return row.role, row.weight

    def _section_roles(
        self, genre: str | None, headings: Sequence[Heading], titles: Sequence[str]
    ) -> list[Role]:
        roles: list[Role] = []
        for heading, title in zip(headings, titles, strict=True):
            above = roles[heading.parent] if heading.parent is not None else None
            cue = self.cue(title)
            roles.append(self._section_role(genre, cue, above))
        return roles

    def _section_role(self, genre: str | None, cue: tuple[Role, int] | None, above: Role | None) -> Role:
        if above is None or above in {"background", "other"}:
            if cue is not None and (cue[1] == 2 or above is None):
                return cue[0]
            if above is not None:
                return above
            return "measure" if genre in _MEASURES_THROUGHOUT else "other"
        if cue is not None and cue[1] == 2 and above != "goal":
            return cue[0] if cue[0] in {"problem", "cause"} else above
        return above

    def _sentence_roles(
        self,
        text: str,
        headings: Sequence[Heading],
        sections: Sequence[Role],
        sentences: Sequence[tuple[int, int]],
    ) -> list[Role]:
        roles: list[Role] = []
        at = -1
        problem_until = -1
        for start, end in sentences:
            while at + 1 < len(headings) and headings[at + 1].start <= start:
                at += 1
            role: Role = sections[at] if at >= 0 else "background"
            for _, _, i in self._sentences.find(text[start:end]):
                row = self._sentence_rows[i]
                if row.role == "problem" and role in {"achievement", "background", "other"}:
                    stop = text.find("\n", start)
                    problem_until = stop if stop >= 0 else min(len(text), start + 800)
                elif row.role == "measure" and start < problem_until:
                    problem_until = -1
            roles.append("problem" if start < problem_until else role)
        return roles
