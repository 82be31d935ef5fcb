"""To which field of policy a text belongs, by the words of `lexicons/domains.tsv`."""

from __future__ import annotations

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

    def weights(self, text: str, lead: str = "") -> dict[str, int]:
        """Each domain with the weight of its words in `text`, and of those in `lead` over again.

        >>> DomainTagger({"教育": "education", "医院": "health"}).weights("新建医院，办好教育", lead="教育")
        {'health': 2, 'education': 8}
        """
        found: dict[str, int] = {}
        for words, worth in ((text, 1), (lead, _LEAD_WEIGHT)):
            for start, end, index in self._matcher.find(words) if words else ():
                domain = self._domains[index]
                found[domain] = found.get(domain, 0) + worth * (end - start)
        return found

    def domain(self, text: str, lead: str = "") -> str | None:
        """The heaviest domain, the first named among equals; None where no word is known."""
        weights = self.weights(text, lead)
        return max(weights, key=weights.__getitem__) if weights else None


def domain_tagger(lexicon: Lexicon) -> DomainTagger:
    """The tagger of a lexicon; use it through `lexicon.built`. A user's row replaces a shipped one."""
    return DomainTagger({row.word: row.type or "" for row in lexicon.table("domains", WordRow)})
