"""Imports cost: the light path loads none of the heavy packages, and help loads not even the analyser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from analyzer.cli.findings import FORMATS

HEAVY = ("pandas", "sklearn", "spacy", "jieba", "numpy", "scipy")
SCRIPT = """
import sys
from analyzer.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print("|".join(sorted(sys.modules)), file=sys.stderr)
"""


def _modules(*args: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", SCRIPT, *args], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines()[-1].split("|"))


@pytest.fixture
def path(tmp_path: Path) -> str:
    made = tmp_path / "报告.txt"
    made.write_text("一、主要成效\n高中阶段毛入学率达到97%，投入亿元。\n", encoding="utf-8")
    return str(made)


@pytest.mark.parametrize(
    "args",
    [
        *(("check", "--format", form) for form in FORMATS),
        ("check", "--diff", "--preview"),
        ("check", "--fix"),
        ("analyze", "--format", "json"),
        ("analyze", "--format", "jsonl"),
        ("metrics", "--missing"),
    ],
)
def test_no_heavy_package_is_loaded(args: tuple[str, ...], path: str) -> None:
    assert not _modules(*args, path).intersection(HEAVY)


@pytest.mark.parametrize(
    "args",
    [
        ("analyze", "--format", "json"),
        *(("check", "--format", form) for form in FORMATS),
    ],
)
def test_a_pipe_does_without_rich(args: tuple[str, ...], path: str) -> None:
    assert "rich.console" not in _modules(*args, path)


@pytest.mark.parametrize("args", [("--help",), ("analyze", "--help"), ("--version",), ("schema",)])
def test_what_reads_no_document_loads_no_analyser(args: tuple[str, ...]) -> None:
    loaded = _modules(*args)
    assert "analyzer.pipeline" not in loaded
    assert not loaded.intersection((*HEAVY, "rich.console", "rjieba"))


def test_import_analyzer_costs_nothing() -> None:
    code = "import sys, analyzer; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()).intersection((*HEAVY, "msgspec", "analyzer.api"))


def test_the_spacy_factory_loads_no_analyser() -> None:
    code = "import sys, spacy; spacy.blank('zh'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "analyzer.integrations.spacy_factory" in loaded
    assert not loaded.intersection(("analyzer.pipeline", "analyzer.integrations.spacy_component", "jieba"))
