"""The HTML page of a small report, without its style sheet and script."""

from __future__ import annotations

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from analyzer.errors import Lang
from analyzer.model.report import Report
from analyzer.render.html import html_page


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_page(report: Report, lang: Lang, snapshot: SnapshotAssertion) -> None:
    page = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1\3", html_page(report, lang), flags=re.DOTALL)
    assert re.sub(r"sha256-[^']+", "sha256-…", page) == snapshot
