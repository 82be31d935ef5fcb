"""What a file is that no reader reads, told from its first bytes; what a text file is, told from its name."""

from __future__ import annotations

from pathlib import Path

_MEDIA_TYPES = {".md": "text/markdown", ".markdown": "text/markdown"}

# First bytes, what to call the file. Excel and PowerPoint files are zip archives; the part names that stand near
# the front tell them apart. What can be read (`formats.py`) is not asked for here.
_MAGIC = (
    (b"PK\x03\x04", ("压缩包", "an archive")),
    (b"PK\x05\x06", ("空压缩包", "an empty archive")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        ("旧版 Word/Excel/WPS（doc、xls、wps）", "an old Word/Excel/WPS file"),
    ),
    (b"\x89PNG\r\n\x1a\n", ("PNG 图片", "a PNG picture")),
    (b"\xff\xd8\xff", ("JPEG 图片", "a JPEG picture")),
    (b"GIF8", ("GIF 图片", "a GIF picture")),
    (b"II*\0", ("TIFF 图片", "a TIFF picture")),
    (b"MM\0*", ("TIFF 图片", "a TIFF picture")),
    (b"Rar!\x1a", ("RAR 压缩包", "a RAR archive")),
    (b"7z\xbc\xaf\x27\x1c", ("7z 压缩包", "a 7z archive")),
    (b"\x1f\x8b", ("gzip 压缩包", "a gzip archive")),
    (b"SQLite format 3\0", ("SQLite 数据库", "an SQLite database")),
    (b"\x7fELF", ("程序", "a program")),
)
_ZIP_PARTS = (
    (b"xl/", ("Excel 表格（xlsx）", "an Excel workbook")),
    (b"ppt/", ("PowerPoint（pptx）", "PowerPoint slides")),
)


def media_type(path: Path) -> str:
    """The media type of a text file by its name.

    >>> media_type(Path("说明.md"))
    'text/markdown'
    """
    return _MEDIA_TYPES.get(path.suffix.lower(), "text/plain")


def binary_kind(raw: bytes) -> tuple[str, str] | None:
    """What kind of file that is no text the bytes are, in Chinese and English; None for text.

    >>> binary_kind(b"GIF89a"), binary_kind("通知".encode())
    (('GIF 图片', 'a GIF picture'), None)
    """
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            if magic.startswith(b"PK"):
                return next((name for part, name in _ZIP_PARTS if part in raw), kind)
            return kind
    return None
