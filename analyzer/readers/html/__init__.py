"""Saved web pages: what they show as lines, which of these are the document, and what the page says of it."""

from .read import read_html

__all__ = ["read_html"]
