"""Quantities with what they count, and the places where a number is missing."""

from .find import find_metrics

__all__ = ["find_metrics"]
