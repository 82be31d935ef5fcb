"""What a row of each lexicon file holds. `lexicons/README.md` says the same for people who write rows."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ..model.findings import Direction, InitiativeKind
from ..model.layout import Role


class InitiativeRow(Struct, frozen=True, kw_only=True):
    """`initiatives/*.tsv`: one initiative in one sense."""

    key: str
    """Unique over all files; the report's `entry`."""
    name: str
    """The words that name it; several rows may share a name (三早), each a sense."""
    aliases: tuple[str, ...] = ()
    kind: InitiativeKind
    type: str
    """slogan, formula, programme, project, reform, pilot, zone, fund, strategy, plan, campaign, title, system, ….

    `lexicons/README.md` lists them all.
    """
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
    """national, province, city."""
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


class HeadRow(Struct, frozen=True, kw_only=True):
    """`initiative_heads.tsv`: a noun that ends the name of an initiative (工程, 计划, 行动)."""

    word: str
    kind: InitiativeKind
    """What a discovered name with this head is."""
    use: str
    """What a name without quotes needs: action (行动: little), plan (计划: words of its own), work (工程: a verb of
    doing, none of building), name (战略), pilot, scheme (专项: no word behind it), project (words of a measure before
    it), site (基地: 建设 behind it or 国家 before it); quoted: a quoted name; service: a quoted name, a plain word too
    (“指尖”办理)."""
    reach: int = 0
    """How many characters may stand between the closing quote and the head (“三早”育苗工程 has 2)."""
    source: str


class UnitRow(Struct, frozen=True, kw_only=True):
    """`units/*.tsv`: a unit of measurement or a measure word."""

    unit: str
    type: str
    """measure, money, counter, percent, permille, points, tenth (成), multiple, duration, age."""
    dimension: str
    base: str
    """The plain name of the unit where this is another name for it (平米: 平方米), else the unit itself."""
    source: str


class RelationRow(Struct, frozen=True, kw_only=True):
    """`metric_relations.tsv`: a word between an indicator and its number."""

    word: str
    type: str
    """reach (达到), change (增长; so 增长到, 增长了), rate (增幅), shift (only 调整到), compare (高于), share (占)."""
    direction: Direction | None = None
    relation: str
    """The name the report gives the relation."""
    source: str


class JointRow(Struct, frozen=True, kw_only=True):
    """`joint_words.tsv`: a word that names several subjects at once (城乡)."""

    word: str
    members: tuple[str, ...]
    """What it names, in the order in which figures follow: 城镇, 农村."""
    source: str


class RoleCueRow(Struct, frozen=True, kw_only=True):
    """`role_cues.tsv`: words of a heading (of a sentence, of a question) that tell what its section does."""

    word: str
    role: Role
    weight: int = 1
    """2: says so whatever the section above is; 1: only where the section above says nothing."""
    place: Literal["heading", "sentence", "question"] = "heading"
    source: str


class IdfRow(Struct, frozen=True, kw_only=True):
    """`word_idf.tsv`: how rare a word is in policy texts."""

    word: str
    """A word as jieba cuts it; "*" stands for every word the table lacks."""
    idf: float
    source: str


class ConceptRow(Struct, frozen=True, kw_only=True):
    """`concepts.tsv`: a word and the matters it speaks of, under which problems and measures meet."""

    word: str
    concepts: tuple[str, ...]
    source: str
