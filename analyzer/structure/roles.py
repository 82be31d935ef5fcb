"""What each section does: background, achievement, problem, cause, measure, goal, or something else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..lexicon import Lexicon
from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RoleCueRow
from ..model.layout import ROLES, Role
from .cues import STRONG, Cue, CueReader, tasked_chapters
from .heading_roles import MEASURES_THROUGHOUT, demanded, from_headings, with_children
from .outline import Heading
from .questions import QuestionReader
from .role_model import RoleModel, Scores
from .sentence_roles import SentenceRoles

# Genres that set norms.
_NORMS = frozenset({"法律", "条例", "办法", "规定", "细则", "规则", "章程", "指南", "标准", "表格"})
# Accounts of what was done and what will be: each part is one or the other.
_REPORTS = frozenset({"政府工作报告", "工作报告", "报告", "自评报告", "总结", "述职报告", "讲话"})
# Accounts of what was done alone, up to where they turn to what comes next.
_REVIEWS = frozenset({"总结", "述职报告"})
# News tells what others did, and does nothing itself.
_TELLING = frozenset({"新闻"})
# A speech reviews nothing under headings worded like tasks.
_SPEECHES = frozenset({"讲话"})
_LOOKS_AHEAD, _LOOKS_BACK = (
    frozenset({"problem", "goal", "measure"}),
    frozenset({"achievement", "background", "other"}),
)
# How far the text of a silent section and the words of its heading and of its neighbours count.
_CUE_BONUS: dict[Role, float] = {"problem": 2.0, "cause": 2.0, "achievement": 0.8}
_OTHER_BONUS = 0.4
_SIBLING_SHARE = 1.0
# How much less likely, as a difference of logarithms, is nearly as likely.
_NEARLY = 0.5
_FAR = 1.0
# So many sentences show whether a section tells of results.
_SAMPLE = 16


class RoleReader:
    """Reads roles with the cue words of a lexicon and, where headings are silent, a model of sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("role_cues", RoleCueRow)
        genres = tuple(word for word in lexicon.words("genres") if len(word) > 1)
        self._cues = CueReader([r for r in rows if r.place == "heading"], genres)
        self._sober = TermMatcher(lexicon.words("contrasts", "sober"))
        self._questions = QuestionReader([r for r in rows if r.place == "question"])
        self._sentences = SentenceRoles([r for r in rows if r.place == "sentence"])
        self._model = RoleModel.shipped()

    def cue(self, title: str) -> Cue | None:
        """What a heading's words say by themselves."""
        return self._cues.cue(title)

    def read(
        self,
        text: str,
        genre: str | None,
        headings: Sequence[Heading],
        titles: Sequence[str],
        questions: Sequence[str | None],
        sentences: Sequence[tuple[int, int]],
        own_year: int | None = None,
    ) -> tuple[list[Role], list[Role]]:
        """Roles of the headings' sections and of the sentences.

        `questions` are the headings that ask, whole; `own_year` is the year that the document's title names.
        """
        norms = genre in _NORMS or 2 * sum(h.style == "article" for h in headings) > len(headings) > 0
        if norms:
            return ["other"] * len(headings), ["other"] * len(sentences)
        cues = self._asked(questions, demanded(text, headings, self._cues.cues(headings, titles, own_year)))
        cut_off = genre is None and not any(questions)
        roles = from_headings(headings, with_children(headings, cues), genre, cut_off=cut_off)
        turn = self._turn(text, genre)
        if genre not in MEASURES_THROUGHOUT:
            self._look_back(text, headings, cues, roles, sentences)
        sections = self._fill(text, headings, cues, roles, sentences, turn, genre)
        scores = None if headings else self._model.scores(text, sentences)
        return self._sentences.read(text, headings, sections, sentences, scores)

    def _turn(self, text: str, genre: str | None) -> int | None:
        """Where a report first soberly admits what it lacks, or its end; None in what is no report.

        A text of no known genre is one where it does admit: an excerpt.
        """
        if genre is not None and genre not in _REPORTS:
            return None
        first = next((start for start, _, _ in self._sober.find(text)), None)
        return len(text) if first is None and genre in _REPORTS else first

    def _asked(self, questions: Sequence[str | None], cues: Sequence[Cue | None]) -> list[Cue | None]:
        """The cues, those of questions by what they ask for."""
        told = list(cues)
        for i, question in enumerate(questions):
            if question is not None:
                role = self._questions.role(question)
                told[i] = Cue(role, STRONG) if role else None
        return told

    def _fill(
        self,
        text: str,
        headings: Sequence[Heading],
        cues: Sequence[Cue | None],
        roles: Sequence[Role | None],
        sentences: Sequence[tuple[int, int]],
        turn: int | None,
        genre: str | None,
    ) -> list[Role]:
        """Roles of sections whose headings are silent: from their text, their own weak words and their neighbours."""
        report = turn is not None
        behind = [turn is not None and heading.start > turn for heading in headings]
        silent = [i for i, role in enumerate(roles) if role is None and headings[i].parent is None]
        starts = [a for a, _ in sentences]
        own = {i: self._own_scores(text, headings[i], cues[i], sentences, starts) for i in silent}
        tasked = tasked_chapters(headings, cues) if genre is None or report else frozenset()
        filled: list[Role] = []
        for i, (role, heading, cue) in enumerate(zip(roles, headings, cues, strict=True)):
            if role is not None:
                filled.append(role)
            elif heading.parent is not None:
                above = filled[heading.parent]
                # A chapter that nothing tells, or in a speech the model alone, may still hold tasks.
                guessed = genre in _SPEECHES and above == "achievement" and roles[heading.parent] is None
                untold = above == "other" or guessed
                filled.append("measure" if untold and heading.parent in tasked else above)
            else:
                # What a report says before its turn tells nothing of what it says behind.
                near = [scores for k, scores in own.items() if k != i and behind[k] == behind[i]]
                best = self._model.best(own[i], near, _SIBLING_SHARE, sure=not report)
                best = (best if genre not in _TELLING else None) or (cue.role if cue else "other")
                # A report goes from what was done to what will be: behind problems, goals and tasks nothing is review.
                task = behind[i] and _may_be_task(own[i])
                ahead = report and (task or _LOOKS_AHEAD.intersection(filled))
                if ahead and best in _LOOKS_BACK:
                    best = "measure"
                elif genre in _REVIEWS and best == "measure" and not ahead:
                    best = "achievement"
                filled.append(best)
        return filled

    def _look_back(
        self,
        text: str,
        headings: Sequence[Heading],
        cues: Sequence[Cue | None],
        roles: list[Role | None],
        sentences: Sequence[tuple[int, int]],
    ) -> None:
        """Makes achievements of what is worded like a task (持续加强政府自身建设) where its text tells of results."""
        starts = [a for a, _ in sentences]
        turned: set[int] = set()
        for i, (heading, cue) in enumerate(zip(headings, cues, strict=True)):
            if heading.parent in turned:
                turned.add(i)
                roles[i] = "achievement" if roles[i] == "measure" else roles[i]
            elif heading.parent is None and roles[i] == "measure" and cue is not None:
                scores = self._own_scores(text, heading, None, sentences, starts, most=_SAMPLE)
                if _tells_results(scores):
                    turned.add(i)
                    roles[i] = "achievement"

    def _own_scores(
        self,
        text: str,
        heading: Heading,
        cue: Cue | None,
        sentences: Sequence[tuple[int, int]],
        starts: Sequence[int],
        *,
        most: int | None = None,
    ) -> Scores:
        """What the model says of a section (or of its first sentences), with what a weak word of its heading adds."""
        first, last = bisect_left(starts, heading.end), bisect_left(starts, heading.section_end)
        last = last if most is None else min(last, first + most)
        bonus = _CUE_BONUS.get(cue.role, _OTHER_BONUS) if cue else 0.0
        return self._model.mean(
            self._model.scores(text, sentences[first:last]), cue.role if cue else None, bonus
        )


def _may_be_task(scores: Scores) -> bool:
    """Whether the model holds a text nearly as soon for a task as for anything else."""
    return scores[ROLES.index("measure")] >= max(scores) - _NEARLY


def _tells_results(scores: Scores) -> bool:
    """Whether the model holds a text far sooner for an achievement than for a task."""
    return scores[ROLES.index("achievement")] >= scores[ROLES.index("measure")] + _FAR
