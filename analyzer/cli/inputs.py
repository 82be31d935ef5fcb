"""The documents of a run: read, analysed, and counted where they cannot be."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ..config import Settings
from ..errors import InputError, InternalError, Lang, NothingToRead, ZhengceError
from ..model.document import Document
from ..model.report import Checked, Failure, FailureReason, FailureSource, Report
from ..readers import SUFFIXES, count_passed_over, expand, from_path, from_stream, printable_path
from .program import BAD_INPUT
from .progress import progress

if TYPE_CHECKING:
    from ..pipeline import Analyzer

Found = TypeVar("Found")
STANDARD_INPUT = Path("-")


class Run:
    """One pass over the paths that a user gave.

    Iterating gives a Report or a Failure for each file in the order of the input. A failure is told on standard
    error as it happens (unless `quiet`: the failure stands in the output itself), and the run goes on; `finish`
    ends the command with code 2 if there was one.
    """

    def __init__(self, paths: Sequence[Path], settings: Settings, lang: Lang, *, quiet: bool = False) -> None:
        self.settings = settings
        self.lang = lang
        self.quiet = quiet
        self.failed = 0
        self.single = len(paths) == 1 and not paths[0].is_dir() and paths[0].suffix.lower() != ".zip"
        self.files = list(expand(paths))
        if not self.files:
            raise NothingToRead(path=printable_path(paths[0]), known=" ".join(s[1:] for s in SUFFIXES))
        self._tell_passed_over(paths)

    @cached_property
    def analyzer(self) -> Analyzer:
        """The analyser of the run, made when it is first needed."""
        # Imported here: a command's --help does not need the analyser.
        from ..pipeline import Analyzer

        return Analyzer(self.settings)

    def __iter__(self) -> Iterator[Report | Failure]:
        return self._each(self.analyzer.analyze)

    def checked(self) -> Iterator[Checked]:
        """What is wrong in each document, without the rest of its report."""
        return (found for found in self._each(self.analyzer.check) if isinstance(found, Checked))

    def _each(self, analyze: Callable[[Document], Found]) -> Iterator[Found | Failure]:
        for path in progress(self.files, self.lang):
            try:
                yield analyze(read_one(path, self.settings))
            except InputError as error:
                yield self.fail(path, error)
            except Exception as error:
                if self.single:
                    raise
                reason = f"{type(error).__name__}: {error}"
                yield self.fail(path, InternalError(path=printable_path(path), reason=reason))

    def reports(self) -> Iterator[Report]:
        """The reports alone."""
        return (found for found in self if isinstance(found, Report))

    @property
    def read(self) -> int:
        """How many files could be read, once all have been gone through."""
        return len(self.files) - self.failed

    def finish(self) -> None:
        """Ends the command with code 2 where a file could not be read."""
        if self.failed:
            if not self.single:
                words = (
                    f"{self.failed} 个文件未能读取。"
                    if self.lang == "zh"
                    else f"{self.failed} files not read."
                )
                click.echo(words, err=True)
            click.get_current_context().exit(BAD_INPUT)

    def fail(self, path: Path, error: ZhengceError) -> Failure:
        """Counts and tells what went wrong with one file."""
        self.failed += 1
        if not self.quiet:
            click.echo(error.message(self.lang), err=True)
        return Failure(
            source=FailureSource(printable_path(Path(path.name)), printable_path(path)),
            error=FailureReason(error.code, error.message(self.lang)),
        )

    def _tell_passed_over(self, paths: Sequence[Path]) -> None:
        passed_over = sum(count_passed_over(path) for path in paths if path.is_dir())
        if passed_over:
            zh, en = (
                f"另有 {passed_over} 个文件不是能读取的格式，没有读。",
                f"{passed_over} files passed over: not of a readable format.",
            )
            click.echo(en if self.lang == "en" else zh, err=True)


def read_one(path: Path, settings: Settings) -> Document:
    """A file, or standard input for "-". Raises InputError."""
    if path == STANDARD_INPUT:
        return from_stream(sys.stdin.buffer, settings)
    return from_path(path, settings)


def analyze_one(path: Path, settings: Settings) -> Report:
    """The report of one file, or of standard input for "-". Raises InputError."""
    from ..pipeline import Analyzer

    return Analyzer(settings).analyze(read_one(path, settings))
