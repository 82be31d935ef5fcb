"""What people see of a small report, word for word (`pytest --snapshot-update` after a wanted change)."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from rich.console import ConsoleRenderable
from syrupy.assertion import SnapshotAssertion

from analyzer.errors import Lang
from analyzer.model.report import Report
from analyzer.render.answers import answers_view
from analyzer.render.markdown import markdown
from analyzer.render.metrics import metrics_table
from analyzer.render.outline import outline_table
from analyzer.render.overview import overview
from analyzer.render.summary import summary
from analyzer.render.terminal import show

VIEWS: dict[str, Callable[[Report, Lang], ConsoleRenderable]] = {
    "summary": summary,
    "outline": outline_table,
    "problems": answers_view,
    "metrics": lambda report, lang: metrics_table([report], lang),
    "overview": lambda report, lang: overview([report, report], lang),
}


def _plain(content: ConsoleRenderable, monkeypatch: pytest.MonkeyPatch, width: int) -> str:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    out = io.StringIO()
    show(content, out)
    return out.getvalue()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_in_a_pipe(
    report: Report, view: str, lang: Lang, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _plain(VIEWS[view](report, lang), monkeypatch, 100) == snapshot


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_markdown(report: Report, lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert markdown(report, lang) == snapshot
