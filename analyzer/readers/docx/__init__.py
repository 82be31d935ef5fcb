"""Word files: the text a reader sees, and which run of the file each character stands in."""

from .read import open_package, read_docx
from .walk import Line, walk

__all__ = ["Line", "open_package", "read_docx", "walk"]
