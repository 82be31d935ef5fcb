"""What a file is that no reader reads, told from its first bytes; what a text file is, told from its name."""

from __future__ import annotations

from pathlib import Path

_MEDIA_TYPES = {".md": "text/markdown", ".markdown": "text/markdown"}

# First bytes, what to call the file. Excel and PowerPoint files are zip archives; the part names that stand near
# the front tell them apart. What can be read (`formats.py`) is not asked for here.
_MAGIC = (
    (b"PK\x03\x04", "压缩包"),
    (b"PK\x05\x06", "空压缩包"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Word/Excel/WPS（doc、xls、wps）"),
    (b"\x89PNG\r\n\x1a\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"II*\0", "TIFF 图片"),
    (b"MM\0*", "TIFF 图片"),
    (b"Rar!\x1a", "RAR 压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包"),
    (b"\x1f\x8b", "gzip 压缩包"),
    (b"SQLite format 3\0", "SQLite 数据库"),
    (b"\x7fELF", "程序"),
)
_ZIP_PARTS = (
    (b"xl/", "Excel 表格（xlsx）"),
    (b"ppt/", "PowerPoint（pptx）"),
)


def media_type(path: Path) -> str:
    """The media type of a text file by its name.

    >>> media_type(Path("说明.md"))
    'text/markdown'
    """
    return _MEDIA_TYPES.get(path.suffix.lower(), "text/plain")


def binary_kind(raw: bytes) -> str | None:
    """What kind of file that is no text the bytes are, in Chinese; None for text.

    >>> binary_kind(b"GIF89a"), binary_kind("通知".encode())
    ('GIF 图片', None)
    """
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            if magic.startswith(b"PK"):
                return next((name for part, name in _ZIP_PARTS if part in raw), kind)
            return kind
    return None
