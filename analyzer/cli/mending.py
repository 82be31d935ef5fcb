"""`check --fix` and `--diff`: safe fixes put into files, or shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from ..check.fixes import apply_fixes, unified_diff
from ..errors import InputError, NotPlainText, NotWrittenBack
from ..model.document import Document
from ..model.report import Reviewed
from ..readers.formats import TEXT_SUFFIXES
from .inputs import Run
from .known import Silence
from .output import replace_bytes

# A fix can make room for another one beside it; texts settle after two or three rounds.
_ROUNDS = 20
_PLAIN = ("text/plain", "text/markdown")


def mended_reports(run: Run, silence: Silence, counts: list[int]) -> Iterator[Reviewed]:
    """Writes the fixes into each file and gives the report of what is left; adds to `counts` the fixes of each."""
    for report in map(silence, run.checked()):
        left, applied = mend(run, report, silence)
        if applied:
            try:
                replace_bytes(_path(report), _mended_bytes(report, left.text))
            except InputError as error:
                run.fail(Path(report.source.path or report.source.id), error)
                yield report
                continue
            counts.append(applied)
        yield left


def write_diffs(run: Run, silence: Silence, out: TextIO) -> int:
    """Shows what `--fix` would do as a patch and changes nothing; says in how many files."""
    changed = 0
    for report in map(silence, run.checked()):
        left, applied = mend(run, report, silence)
        if not applied:
            continue
        try:
            if report.source.path is not None:
                _mended_bytes(report, left.text)
        except InputError as error:
            run.fail(Path(report.source.path or report.source.id), error)
            continue
        changed += 1
        out.write(unified_diff(report.text, left.text, report.source.path or report.source.id))
    return changed


def mend(run: Run, report: Reviewed, silence: Silence) -> tuple[Reviewed, int]:
    """The report of the text with every safe fix applied, and how many there were."""
    total = 0
    for _ in range(_ROUNDS):
        text, applied = apply_fixes(report.text, report.diagnostics)
        if not applied:
            break
        total += applied
        report = silence(run.analyzer.check(Document(report.source, text)))
    return report, total


def _path(report: Reviewed) -> Path:
    if report.source.path is None:
        raise NotPlainText(path=report.source.id)
    return Path(report.source.path)


def _mended_bytes(report: Reviewed, text: str) -> bytes:
    """The file's new bytes. Raises an InputError where anything but the mended places would change."""
    path, source = _path(report), report.source
    encoding = source.encoding
    if encoding is None or source.media_type not in _PLAIN or path.suffix.lower() not in TEXT_SUFFIXES:
        raise NotPlainText(path=source.path)
    mark = "\ufeff" if source.bom else ""
    try:
        if (mark + report.text).encode(encoding) == path.read_bytes():
            return (mark + text).encode(encoding)
    except (UnicodeEncodeError, OSError):
        pass
    raise NotWrittenBack(path=source.path, encoding=encoding)
