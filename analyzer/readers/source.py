"""The source of a text that was taken out of a file of another format."""

from __future__ import annotations

import hashlib

from ..model.document import Source


def converted_source(
    raw: bytes,
    text: str,
    *,
    name: str,
    path: str | None,
    media_type: str,
    encoding: str | None = None,
    bom: bool = False,
) -> Source:
    """Where a text came from that a reader made of `raw`: its lines end in line feeds, whatever the file's did.

    >>> converted_source(b"<p>...", "改善民生", name="通知.html", path=None, media_type="text/html").characters
    4
    """
    return Source(
        id=name,
        path=path,
        media_type=media_type,
        encoding=encoding,
        bom=bom,
        newline="lf",
        sha256=hashlib.sha256(raw).hexdigest(),
        characters=len(text),
    )
