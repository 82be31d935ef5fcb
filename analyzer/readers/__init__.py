"""From a path, bytes or a str to a Document: one file per format."""

from .read import from_bytes, from_path, from_text

__all__ = ["from_bytes", "from_path", "from_text"]
