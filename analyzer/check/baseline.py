"""A baseline: findings that were there before and are not to be told again, wherever they have moved to."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from ..errors import SettingsError
from ..model.report import Diagnostic
from ..text.regex import regex

_CONTEXT = 8
_LINE_END = regex(r"[\r\n]")


class Baseline(msgspec.Struct, frozen=True):
    """For each document (by name) how often each fingerprint was found."""

    documents: dict[str, dict[str, int]] = {}
    version: int = 1

    def new_findings(self, name: str, text: str, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The diagnostics that the baseline does not hold; of three alike where it holds two, the third."""
        known = Counter(self.documents.get(name, {}))
        fresh: list[Diagnostic] = []
        for diagnostic in diagnostics:
            mark = fingerprint(diagnostic, text)
            if known[mark] > 0:
                known[mark] -= 1
            else:
                fresh.append(diagnostic)
        return tuple(fresh)


def fingerprint(diagnostic: Diagnostic, text: str) -> str:
    """What a finding is, apart from where it stands: code, words, and the visible words next to them in the line.

    An edit elsewhere in the text, or other line ends, does not change it.
    """
    before = text[max(0, diagnostic.start - 4 * _CONTEXT) : diagnostic.start]
    after = text[diagnostic.end : diagnostic.end + 4 * _CONTEXT]
    words = (
        diagnostic.code,
        "".join(_LINE_END.split(before)[-1].split())[-_CONTEXT:],
        text[diagnostic.start : diagnostic.end],
        "".join(_LINE_END.split(after)[0].split())[:_CONTEXT],
    )
    return hashlib.sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def make_baseline(findings: Mapping[str, tuple[str, Iterable[Diagnostic]]]) -> Baseline:
    """A baseline that holds every finding given: by name of the document, its text and its diagnostics."""
    return Baseline(
        {
            name: dict(sorted(Counter(fingerprint(d, text) for d in diagnostics).items()))
            for name, (text, diagnostics) in sorted(findings.items())
        }
    )


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises SettingsError where it cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Baseline)
    except (OSError, msgspec.DecodeError) as error:
        problem = f"不是可用的基线文件（{error}）", f"no baseline that can be used ({error})"
        raise SettingsError(path=path, problem=problem) from error


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Writes the baseline as JSON that reads well in a diff."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(baseline), indent=1) + b"\n")
