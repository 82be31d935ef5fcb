"""The page in a browser, where one is installed: its script runs under its own policy and does what it says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from analyzer.model.report import Report
from analyzer.render.html import html_page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")

ACTIONS = """<script>(async () => {
const one = (s) => document.querySelector(s), all = (s) => [...document.querySelectorAll(s)];
const column = (n) => [...one("#metrics-table").tBodies[0].rows].map((row) => row.cells[n].textContent);
const marker = () => getComputedStyle(one(".gap:empty"), "::before").content;
const found = {marker: marker()};
one("[data-kind=gap]").click();
found.off = marker();
one("[data-tab=missing]").click();
found.lists = all("[data-list]").filter((list) => !list.hidden).map((list) => list.dataset.list);
one("#metrics-table th:nth-child(4)").click();
found.sorted = column(3);
one("[data-only]").click();
found.shown = [...one("#metrics-table").tBodies[0].rows].filter((row) => !row.hidden).length;
let saved;
URL.createObjectURL = (blob) => { saved = blob; return "blob:"; };
HTMLAnchorElement.prototype.click = function () { found.name = this.download; };
one("[data-csv]").click();
found.csv = await saved.text();
getSelection().selectAllChildren(one("article"));
found.copied = getSelection().toString();
location.hash = "t-i1-2";
await new Promise((done) => setTimeout(done, 50));
found.lit = all("article .flash").map((piece) => piece.textContent).join("");
document.title = JSON.stringify(found);
})()</script></body>"""


def dumped(path: Path, profile: Path) -> str:
    command = [
        str(BROWSER),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={profile}",
        "--virtual-time-budget=4000",
        "--dump-dom",
        path.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def test_the_script_runs_under_the_pages_policy_and_no_other_does(report: Report, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(html_page(report).replace("</body>", ACTIONS), encoding="utf-8")
    dom = dumped(page, tmp_path / "profile")
    assert dom.count('aria-selected="true"') == 1
    assert "<title>江临市教育发展自评报告</title>" in dom


def test_switches_lists_tables_and_jumps(report: Report, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    open_page = re.sub(r"<meta http-equiv[^>]*>", "", html_page(report))
    page.write_text(open_page.replace("</body>", ACTIONS), encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", dumped(page, tmp_path / "profile"), re.DOTALL)
    assert title
    found = json.loads(unescape(title[1]))
    assert (found["marker"], found["off"]) == ('"【缺】"', "none")
    assert found["lists"] == ["missing"]
    assert found["sorted"] == ["97.5", "", "XX"]
    assert found["shown"] == 2
    assert found["name"] == "样本.csv"
    assert found["csv"].startswith('\ufeff"位置","章节"') or found["csv"].startswith('"位置","章节"')
    assert found["copied"].rstrip("\n") == report.text.rstrip("\n")
    assert found["lit"] == "“强师惠民”行动"
