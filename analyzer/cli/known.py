"""Baselines at the command line: findings that were there before are not told again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from ..check.baseline import make_baseline, read_baseline, write_baseline
from ..model.report import Reviewed

Silence = Callable[[Reviewed], Reviewed]


def known_findings(path: Path | None) -> Silence:
    """What leaves out of a report the diagnostics that a baseline file holds; without a file it changes nothing.

    Documents are named from the folder in which the file stands.
    """
    if path is None:
        return lambda report: report
    baseline = read_baseline(path)

    def silence(report: Reviewed) -> Reviewed:
        name = document_name(report, path.parent)
        fresh = baseline.new_findings(name, report.text, report.diagnostics)
        return msgspec.structs.replace(report, diagnostics=fresh)

    return silence


def save_baseline(reports: Iterable[Reviewed], path: Path) -> int:
    """Writes a baseline of all that was found; says how many findings it holds."""
    found = {
        document_name(report, path.parent): (report.text, report.diagnostics)
        for report in reports
        if report.diagnostics
    }
    write_baseline(make_baseline(found), path)
    return sum(len(diagnostics) for _, diagnostics in found.values())


def document_name(report: Reviewed, folder: Path) -> str:
    """How a baseline in a folder calls a document: the same from wherever the program is run."""
    if report.source.path is None:
        return report.source.id
    return Path(os.path.relpath(report.source.path, folder)).as_posix()
