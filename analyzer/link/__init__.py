"""Which measure answers which problem."""

from .answers import link_answers

__all__ = ["link_answers"]
