"""One document to one report: the only place that knows the order of the steps."""

from __future__ import annotations

from .check import Findings, Rule, run_rules, select_rules
from .config import Settings
from .extract import find_identity, find_initiatives, find_metrics, find_points, find_references
from .lexicon import Lexicon
from .link import link_answers
from .model.document import Document
from .model.report import Report
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
        layout = read_layout(document.text, self.lexicon)
        initiatives = find_initiatives(layout, self.lexicon)
        metrics = find_metrics(layout, self.lexicon)
        references = find_references(layout, self.lexicon)
        problems, measures = find_points(layout, self.lexicon)
        identity = find_identity(layout, references, self.lexicon)
        links = link_answers(problems, measures, self.lexicon)
        found = Findings(
            layout=layout,
            lexicon=self.lexicon,
            metrics=metrics,
            initiatives=initiatives,
            references=references,
            problems=problems,
            measures=measures,
            links=links,
        )
        settings = self.settings.for_file(document.source.path)
        diagnostics = run_rules(found, self._rules(settings), settings)
        return Report(
            source=document.source,
            title=layout.title,
            genre=layout.genre,
            year=identity.year,
            place=identity.place,
            issuer=identity.issuer,
            outline=layout.sections,
            initiatives=initiatives,
            metrics=metrics,
            problems=problems,
            measures=measures,
            links=links,
            references=references,
            diagnostics=diagnostics,
            summary={
                "characters": len(document.text),
                "sections": len(layout.sections),
                "initiatives": len(initiatives),
                "metrics": len(metrics),
                "blanks": sum(m.status != "given" for m in metrics),
                "problems": sum(p.parent is None for p in problems),
                "measures": sum(m.parent is None for m in measures),
                "links": len(links),
                "references": len(references),
                "diagnostics": len(diagnostics),
            },
            text=document.text,
            origins=document.origins,
        )

    @staticmethod
    def _rules(settings: Settings) -> tuple[Rule, ...]:
        return select_rules(
            select=settings.select,
            ignore=settings.ignore,
            severity=settings.severity,
            preview=settings.preview,
        )
