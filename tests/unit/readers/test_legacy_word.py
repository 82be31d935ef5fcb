"""Files that LibreOffice converts: the same text as the Word file they were made from, or a clear error."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import docx
import pytest

from analyzer.config import Settings
from analyzer.errors import ConverterMissing, FileDamaged
from analyzer.readers import from_bytes, from_path, legacy_word

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice, which converts these files, is not installed"
)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le") + bytes(600)
PARAGRAPHS = (
    "青岚省教育厅关于加强乡村学校美育的意见",
    "青教体〔2031〕7号",
    "一、总体要求",
    "全省毛入园率达到97.5%，比上年提高个百分点，投入“美育”专项资金3亿元。",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word file of our own, and the same as the formats that need the converter."""
    made = tmp_path_factory.mktemp("word")
    document = docx.Document()
    for words in PARAGRAPHS:
        document.add_paragraph(words)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "毛入园率", "97.5%"
    document.add_paragraph("青岚省教育厅")
    document.save(str(made / "报告.docx"))
    profile = f"-env:UserInstallation={(made / 'profile').as_uri()}"
    for suffix in ("doc", "rtf", "odt"):
        command = [
            str(OFFICE),
            profile,
            "--headless",
            "--convert-to",
            suffix,
            "--outdir",
            str(made),
            "报告.docx",
        ]
        subprocess.run(command, cwd=made, capture_output=True, timeout=180, check=True)
    return made


@needs_office
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt"])
def test_the_text_is_that_of_the_word_file(folder: Path, suffix: str) -> None:
    found = from_path(folder / f"报告.{suffix}", Settings())
    assert found.text == from_path(folder / "报告.docx", Settings()).text
    origin = found.origin_of(found.text.rindex("97.5%"))
    assert origin is not None
    assert (origin.table, origin.row, origin.cell) == (1, 1, 2)


@needs_office
def test_a_wps_file_is_an_old_word_file_by_another_name(folder: Path) -> None:
    found = from_bytes((folder / "报告.doc").read_bytes(), id="报告.wps", path=None, settings=Settings())
    assert found.text.startswith(PARAGRAPHS[0])
    assert found.source.id == "报告.wps"


@pytest.mark.parametrize("raw", [OLD_WORD, b"{\\rtf1\\ansi x}"])
def test_without_a_converter_the_error_names_it(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(ConverterMissing, match="LibreOffice"):
        from_bytes(raw, id="报告.doc", path=None, settings=Settings())


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_a_converter_that_hangs_is_ended_with_its_children(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hanging = tmp_path / "soffice"
    hanging.write_text("#!/bin/sh\nsleep 60 &\nwait\n", encoding="utf-8")
    hanging.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(hanging))
    monkeypatch.setattr(legacy_word, "_SECONDS", 0.5)
    began = time.monotonic()
    with pytest.raises(FileDamaged, match="TimeoutExpired"):
        from_bytes(OLD_WORD, id="报告.doc", path=None, settings=Settings())
    assert time.monotonic() - began < 20
