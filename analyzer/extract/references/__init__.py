"""Document references: 《titles》, document numbers (发文字号), and which mentions mean the same document."""

from .find import find_references

__all__ = ["find_references"]
