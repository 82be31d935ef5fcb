"""Old Word and WPS files, RTF and OpenDocument text, through a converter that is installed on the machine."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import msgspec

from ..errors import ConverterMissing, FileDamaged
from ..model.document import Document
from .docx import read_docx

MEDIA_TYPE = "application/msword"
_SECONDS = 120


def read_legacy_word(raw: bytes, *, name: str, path: str | None) -> Document:
    """The text as LibreOffice converts it. Raises ConverterMissing or FileDamaged."""
    shown = path or name
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise ConverterMissing(path=shown)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source = Path(folder, "document.doc")
        source.write_bytes(raw)
        # A profile of its own: a running LibreOffice of the user's would otherwise refuse.
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        try:
            _run([office, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(source)])
            converted = source.with_suffix(".docx").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            kind = type(error).__name__
            reason = f"转换失败：{kind}", f"conversion failed: {kind}"
            raise FileDamaged(path=shown, reason=reason) from error
    document = read_docx(converted, name=name, path=path)
    return msgspec.structs.replace(
        document, source=msgspec.structs.replace(document.source, media_type=MEDIA_TYPE)
    )


def _run(command: list[str]) -> None:
    """Runs a converter to its end; one that takes too long is ended with all the processes it began."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True) as process:  # noqa: S603
        try:
            code = process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            raise
    if code:
        raise subprocess.CalledProcessError(code, command)
