"""What a row of each lexicon file holds. `lexicons/README.md` says the same for people who write rows."""

from __future__ import annotations

from msgspec import Struct

from ..model.findings import InitiativeKind


class InitiativeRow(Struct, frozen=True, kw_only=True):
    """`initiatives/*.tsv`: one initiative in one sense."""

    key: str
    """Unique over all files; the report's `entry`."""
    name: str
    """The words that name it; several rows may share a name (三早), each a sense."""
    aliases: tuple[str, ...] = ()
    kind: InitiativeKind
    type: str
    """slogan, formula, programme, project, reform, pilot, zone, fund, strategy, plan, campaign, title, system."""
    domain: str | None = None
    """Compulsory in the shipped tables, one of `DOMAINS`; a user's own row may leave it out."""
    members: tuple[str, ...] = ()
    """What a numeric formula counts, in order."""
    meaning: str | None = None
    level: str | None = None
    """national, province, city."""
    issuer: str | None = None
    year: int | None = None
    document: str | None = None
    """The document or meeting it comes from."""
    cues: tuple[str, ...] = ()
    """Words near by that speak for this sense."""
    source: str


class WordRow(Struct, frozen=True, kw_only=True):
    """A plain word list: one word (or phrase) a row, with a class where the list has several."""

    word: str
    type: str | None = None
    source: str
