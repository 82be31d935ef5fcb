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


class IssuerRow(Struct, frozen=True, kw_only=True):
    """`issuers.tsv`: a body that issues documents, with what its document numbers begin with."""

    name: str
    aliases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    """发文机关代字: 国办发, 教体艺, 皖政办."""
    type: str
    """party, government, congress, court, military, group, institution, former."""
    level: str
    """national, province."""
    region: str | None = None
    source: str


class OrganCodeRow(Struct, frozen=True, kw_only=True):
    """`organ_codes.tsv`: the part of a local document number that stands behind the place (皖|教)."""

    code: str
    province: str
    """What the body is called in a province."""
    city: str
    """What it is called in a city or county."""
    source: str


class RegionRow(Struct, frozen=True, kw_only=True):
    """`regions.tsv`: a province, city or county of China."""

    code: str
    name: str
    short: str
    level: str
    """province, city, county."""
    parent: str | None = None
    abbreviations: tuple[str, ...] = ()
    """One-character names as in document numbers: 皖, 穗."""
    source: str


class LawRow(Struct, frozen=True, kw_only=True):
    """`laws.tsv`: a law, an administrative regulation or a party rule, by its full name."""

    name: str
    aliases: tuple[str, ...] = ()
    type: str
    """law, regulation, party_rule."""
    source: str
