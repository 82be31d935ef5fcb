"""Old Word and WPS files (.doc, .wps), through a converter that is installed on the machine."""

from __future__ import annotations

import shutil
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
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "document.doc")
        source.write_bytes(raw)
        # A profile of its own: a running LibreOffice of the user's would otherwise refuse.
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(source)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603
            converted = source.with_suffix(".docx").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise FileDamaged(path=shown, reason=f"转换失败：{type(error).__name__}") from error
    document = read_docx(converted, name=name, path=path)
    return msgspec.structs.replace(
        document, source=msgspec.structs.replace(document.source, media_type=MEDIA_TYPE)
    )
