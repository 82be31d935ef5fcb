"""Whether a text holds document numbers at all: cheaper than looking for references where there are none."""

from __future__ import annotations

from ..text.regex import regex
from .rule import Findings

# 〔2021〕3号, [2021]第3号, (2021)3号: folded, so that full-width digits and brackets count.
_NUMBER = regex(r"[〕\])】](?<=\d[\d年].) ?第?\d{1,4} ?号")


def count_document_numbers(found: Findings) -> int:
    """How many places of the text look like a document number."""
    return sum(1 for _ in _NUMBER.finditer(found.folded))
