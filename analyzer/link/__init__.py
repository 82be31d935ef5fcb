"""Which measure answers which problem, and which answers none."""

from .answers import link_answers
from .gaps import unanswered, unprompted

__all__ = ["link_answers", "unanswered", "unprompted"]
