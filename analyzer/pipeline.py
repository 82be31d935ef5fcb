"""One document to one report: the only place that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence

from .check import Findings, Rule, run_rules, select_rules
from .config import Settings
from .lexicon import Lexicon
from .model.document import Document
from .model.report import Checked, Diagnostic, Report
from .structure import read_layout


class Analyzer:
    """Holds the lexicon and what is built from it, so that a second document costs only its own length."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.lexicon = Lexicon(self.settings.lexicons, self.settings.userdicts)
        # Rules that nobody knows are an error now, not after the first document.
        self._rules(self.settings)

    def analyze(self, document: Document) -> Report:
        """The full report of a document."""
        # Imported here: a check does without it.
        from .extract import find_identity

        found = self._findings(document)
        layout = found.layout
        identity = find_identity(layout, found.references, self.lexicon)
        diagnostics = self._diagnostics(found, document)
        return Report(
            source=document.source,
            title=layout.title,
            genre=layout.genre,
            year=identity.year,
            place=identity.place,
            issuer=identity.issuer,
            number=identity.number,
            date=identity.date,
            outline=layout.sections,
            initiatives=found.initiatives,
            metrics=found.metrics,
            problems=found.problems,
            measures=found.measures,
            links=found.links,
            references=found.references,
            diagnostics=diagnostics,
            summary=_counts(found, diagnostics),
            text=document.text,
            origins=document.origins,
        )

    def check(self, document: Document) -> Checked:
        """What is wrong in a document; only what the rules ask for is looked for."""
        diagnostics = self._diagnostics(self._findings(document), document)
        return Checked(
            source=document.source, diagnostics=diagnostics, text=document.text, origins=document.origins
        )

    def _findings(self, document: Document) -> Findings:
        return Findings(
            read_layout(document.text, self.lexicon, document.card, document.beside), self.lexicon
        )

    def _diagnostics(self, found: Findings, document: Document) -> tuple[Diagnostic, ...]:
        settings = self.settings.for_file(document.source.path)
        return run_rules(found, self._rules(settings), settings)

    @staticmethod
    def _rules(settings: Settings) -> tuple[Rule, ...]:
        return select_rules(
            select=settings.select,
            ignore=settings.ignore,
            severity=settings.severity,
            preview=settings.preview,
        )


def _counts(found: Findings, diagnostics: Sequence[Diagnostic]) -> dict[str, int]:
    """The summary of a report: items of problems and measures without their single points."""
    return {
        "characters": len(found.text),
        "sections": len(found.layout.sections),
        "initiatives": len(found.initiatives),
        "metrics": len(found.metrics),
        "blanks": sum(m.status != "given" for m in found.metrics),
        "problems": sum(p.parent is None for p in found.problems),
        "measures": sum(m.parent is None for m in found.measures),
        "links": len(found.links),
        "references": len(found.references),
        "diagnostics": len(diagnostics),
    }
