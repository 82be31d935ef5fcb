"""To which field of policy a text belongs, by the words of `lexicons/domains.tsv`."""

from __future__ import annotations

from collections import Counter

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...lexicon.rows import WordRow

# A heading's words say more about an item than those of its body.
_LEAD_WEIGHT = 3


class DomainTagger:
    """Counts domain words; a longer word (职业教育) says more than a short one (教育).

    >>> DomainTagger({"义务教育": "education", "医院": "health"}).domain("义务教育发展还不均衡")
    'education'
    """

    def __init__(self, words: dict[str, str]) -> None:
        self._domains = list(words.values())
        self._matcher = TermMatcher(list(words))

    def weights(self, text: str, lead: str = "") -> Counter[str]:
        """Each domain with the weight of its words in `text`, and of those in `lead` over again."""
        found: Counter[str] = Counter()
        for start, end, index in self._matcher.find(text):
            found[self._domains[index]] += end - start
        if lead:
            for start, end, index in self._matcher.find(lead):
                found[self._domains[index]] += _LEAD_WEIGHT * (end - start)
        return found

    def domain(self, text: str, lead: str = "") -> str | None:
        """The heaviest domain, the first named among equals; None where no word is known."""
        weights = self.weights(text, lead)
        return max(weights, key=weights.__getitem__) if weights else None


def domain_tagger(lexicon: Lexicon) -> DomainTagger:
    """The tagger of a lexicon; use it through `lexicon.built`. A user's row replaces a shipped one."""
    return DomainTagger({row.word: row.type or "" for row in lexicon.table("domains", WordRow)})
