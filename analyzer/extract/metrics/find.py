"""All metrics of a document: quantities that count something, and the places where a number is missing."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import Lexicon
from ...model.findings import Metric
from ...model.layout import Layout
from ...structure.lookup import SectionIndex, ZoneIndex
from .blanks import find_blanks, merge
from .counted import counted
from .gaps import Gap
from .indicators import Namer
from .masks import Masks
from .names import Name
from .placeholders import find_placeholders
from .quantities import Quantity, scan_quantities
from .ranks import ranks
from .surroundings import Surroundings
from .vocabulary import Vocabulary, vocabulary

# Stretches in which the document itself says nothing.
_NOT_READ = frozenset({"boilerplate", "contents"})
_FULL_WIDTH = {"(": "（", ")": "）", "~": "～"}
# A name stands within so many characters of its number.
_NEAR = 200


def find_metrics(layout: Layout, lexicon: Lexicon) -> tuple[Metric, ...]:
    """All metrics of a document in the order of the text; one without its number has `value` None.

    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> text = "全县建成公办园12所，入园率达到%，比上年提高1.5个百分点。"
    >>> for m in find_metrics(read_layout(text, lexicon), lexicon):
    ...     print(m.indicator, m.value, m.unit, m.status)
    公办园 12.0 所 given
    入园率 None % blank
    入园率比上年提高 1.5 个百分点 given
    """
    words = vocabulary(lexicon)
    text = layout.folded
    masks = Masks(text, words)
    quantities = [
        q for raw in scan_quantities(text, words) if (q := counted(raw, text, masks, words)) is not None
    ]
    quantities += ranks(text)
    holders = find_placeholders(text, words)
    lost = sum(h.lost for h in holders)
    blanks = find_blanks(text, words, masks, given=len(quantities), certain=lost)
    zones = ZoneIndex(layout)
    spots = [
        s for s in merge(quantities, [*holders, *blanks]) if zones.kind(s[0].value_start) not in _NOT_READ
    ]
    names = Namer(text, words).name_all([q for q, _ in spots])
    return tuple(_metrics(layout, words, spots, names))


def _as_written(indicator: str | None, text: str) -> str | None:
    """The indicator with the brackets and dashes of the text: names are read on folded characters."""
    if indicator is None or indicator in text:
        return indicator
    return "".join(wide if (wide := _FULL_WIDTH.get(c)) and wide in text else c for c in indicator)


def _metrics(
    layout: Layout, words: Vocabulary, spots: Sequence[tuple[Quantity, Gap | None]], names: Sequence[Name]
) -> list[Metric]:
    sections = SectionIndex(layout.sections)
    around = Surroundings(layout, words)
    out = []
    for (quantity, gap), name in zip(spots, names, strict=True):
        start = min(name.start, quantity.start)
        end = quantity.end if gap is not None else max(quantity.end, name.end)
        out.append(
            Metric(
                text=layout.text[start:end],
                start=start,
                end=end,
                indicator=_as_written(name.indicator, layout.text[max(0, start - _NEAR) : end + _NEAR]),
                kind=quantity.kind,
                value=quantity.value,
                value_high=quantity.high,
                value_text=layout.text[quantity.value_start : quantity.value_end],
                value_start=quantity.value_start,
                value_end=quantity.value_end,
                unit=quantity.unit,
                base_value=quantity.base_value,
                base_unit=quantity.base_unit,
                status=gap.status if gap is not None else "given",
                relation=name.relation,
                direction=name.direction,
                baseline=name.baseline,
                comparator=quantity.before or quantity.after or None,
                period=around.period(start, end, origin=name.relation == "从"),
                scope=name.scope or around.scope(start),
                aim=around.aim(start, end),
                section=sections.at(start),
                confidence=gap.confidence if gap is not None else 0.9,
                reason=gap.reason.zh if gap is not None else None,
                reason_en=gap.reason.en if gap is not None else None,
            )
        )
    return out
