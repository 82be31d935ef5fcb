"""How a document is built: zones, headings and their tree, section roles, sentences."""

from .layout import read_layout

__all__ = ["read_layout"]
