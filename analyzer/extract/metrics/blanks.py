"""Missing numbers: a unit with nothing to count. Percentages by rule, everything else by the trained model."""

from __future__ import annotations

from collections.abc import Iterator

from .candidates import Candidate, find_candidates
from .certain import certain_blanks, ruined_blanks
from .dates import date_blanks, empty_dates, lost_years, years_are_lost
from .features import features
from .gaps import Gap, blank
from .latin import latin_blanks
from .masks import Masks
from .model import STRONG_ODDS, BlankModel, Evidence, blank_model
from .quantities import Quantity
from .reasons import SPACE_LEFT, Reason, joined, nothing_before, others_missing
from .sound import bounded, counted_noun, good_chinese, measured_noun, mostly_good, named_relation, priced
from .vocabulary import Vocabulary

# Below this probability a place is good Chinese as far as a reader is concerned.
REPORTED = 0.5
# In a document without any certain blank.
REPORTED_ALONE = 0.55
# In a document that has lost most of its numbers.
REPORTED_RUINED = 0.25
# Of what is mostly good Chinese, in a damaged document.
REPORTED_GOOD = 0.55
# With so many certain blanks a document has lost its numbers.
DAMAGED = 3
# A document that has lost so many numbers, and such a share of them, is looked at place by place.
RUINED = 8
RUINED_SHARE = 0.4
# Log-odds of a unit between 达到, 提高到 … and a mark: nothing else can stand there.
NAMED_ODDS = 8.0
# Log-odds of a unit of measurement between a noun and a mark (耕地公顷；).
NOUN_ODDS = 6.5
# Log-odds of a counter between a noun and a mark (实验室个、).
COUNTED_ODDS = 5.5


def find_blanks(text: str, words: Vocabulary, masks: Masks, given: int, certain: int) -> list[Gap]:
    """Every place of a folded text where a number is missing without a trace, with how sure that is.

    `given` and `certain` are the quantities that stand and the placeholders that were found: with the certain
    blanks they tell how damaged the document is.
    """
    sure = sure_blanks(text, words, masks)
    forms = [*empty_dates(text)]
    model = blank_model()
    scored = _scored(text, words, masks, model, model.gate)
    found = [*_doubtful(text, scored, model, given, certain + len(sure))]
    blanks = certain + len(sure) + len(found)
    if blanks >= RUINED and blanks > RUINED_SHARE * (blanks + given):
        scored = _scored(text, words, masks, model, None)
        found = [*_doubtful(text, scored, model, given, certain + len(sure), REPORTED_RUINED)]
        found += [*ruined_blanks(text), *lost_years(text, words)]
    elif years_are_lost(text, sure):
        found += lost_years(text, words)
    return sorted([*sure, *forms, *found], key=_place)


def sure_blanks(text: str, words: Vocabulary, masks: Masks) -> list[Gap]:
    """The blanks that need no model and show that the document has lost its numbers."""
    found = (*certain_blanks(text, words), *latin_blanks(text, words))
    return [*(g for g in found if not masks.hold(g.quantity.value_start)), *date_blanks(text, words)]


def _scored(
    text: str, words: Vocabulary, masks: Masks, model: BlankModel, gate: frozenset[str] | None
) -> list[tuple[Candidate, float]]:
    return [
        (c, max(model.odds(features(text, c, words)), proven(text, c, words)))
        for c in find_candidates(text, words, gate)
        if not masks.hold(c.start) and not good_chinese(text, c, words)
    ]


def _place(gap: Gap) -> int:
    return gap.quantity.value_start


def _doubtful(
    text: str,
    scored: list[tuple[Candidate, float]],
    model: BlankModel,
    given: int,
    certain: int,
    reported: float = REPORTED,
) -> Iterator[Gap]:
    """The candidates that are held to be blanks in the light of the others."""
    blanks = certain + sum(odds >= STRONG_ODDS for _, odds in scored)
    for candidate, odds in scored:
        evidence = Evidence(blanks - (odds >= STRONG_ODDS), given)
        good = mostly_good(text, candidate)
        if evidence.blanks < DAMAGED and good:
            continue
        p = model.probability(odds, evidence)
        if p >= (REPORTED_GOOD if good else reported if evidence.blanks else REPORTED_ALONE):
            yield blank(
                candidate.start,
                candidate.end,
                round(min(p, 0.995), 3),
                _reason(candidate, evidence),
                unit=candidate.unit,
                unit_type=candidate.type,
            )


def proven(text: str, candidate: Candidate, words: Vocabulary) -> float:
    """Log-odds that the words round the place prove; those of the model are taken where they are higher."""
    if named_relation(text, candidate):
        return NAMED_ODDS
    if measured_noun(text, candidate, words) or priced(text, candidate) or bounded(text, candidate):
        return NOUN_ODDS
    if counted_noun(text, candidate, words):
        return COUNTED_ODDS
    return -NAMED_ODDS * 2


def _reason(candidate: Candidate, evidence: Evidence) -> Reason:
    reasons = [nothing_before(candidate.unit)]
    if candidate.unit_start > candidate.start:
        reasons.append(SPACE_LEFT)
    if evidence.blanks >= 3:
        reasons.append(others_missing(evidence.blanks))
    return joined(*reasons)


def merge(quantities: list[Quantity], gaps: list[Gap]) -> list[tuple[Quantity, Gap | None]]:
    """Quantities and gaps in the order of the text; a gap inside a given quantity is dropped, and the reverse."""
    spots: list[tuple[Quantity, Gap | None]] = [(q, None) for q in quantities]
    spots += [(g.quantity, g) for g in gaps]
    spots.sort(key=lambda s: (s[0].value_start, s[1] is None))
    out: list[tuple[Quantity, Gap | None]] = []
    for quantity, gap in spots:
        if out and quantity.value_start < out[-1][0].end - len(out[-1][0].after):
            continue
        out.append((quantity, gap))
    return out
