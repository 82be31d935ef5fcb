"""From a path, bytes or a str to a Document: one file per format."""

from .folders import count_passed_over, expand
from .formats import SUFFIXES
from .read import from_bytes, from_path, from_stream, from_text, printable_path

__all__ = [
    "SUFFIXES",
    "count_passed_over",
    "expand",
    "from_bytes",
    "from_path",
    "from_stream",
    "from_text",
    "printable_path",
]
