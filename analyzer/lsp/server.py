"""The language server: checks a document when it is opened or changed, and offers its safe fixes."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec
from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from ..config import Settings, find_settings
from ..errors import EmptyFile, Lang, ZhengceError
from ..model.report import Checked, Diagnostic
from ..pipeline import Analyzer
from ..readers import from_text
from ..version import VERSION
from .positions import EditorPositions

# A pause this long in the typing starts a check.
_PAUSE_SECONDS = 0.25
_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "info": lsp.DiagnosticSeverity.Information,
}


class ZhengceServer(LanguageServer):
    """Holds an analyzer and what was last found in every open document."""

    def __init__(self, lang: Lang = "zh", settings: Settings | None = None) -> None:
        # Whole texts: lines are then counted by us, not by splitlines(), which breaks at marks editors do not.
        super().__init__("zhengce", VERSION, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.lang = lang
        self.settings = settings
        self.reports: dict[str, Checked] = {}
        self._analyzer: Analyzer | None = None
        self._waiting: dict[str, asyncio.Task[None]] = {}

    @property
    def analyzer(self) -> Analyzer:
        """Made at first use, with the settings of the folder that is open."""
        if self._analyzer is None:
            root = self.workspace.root_path
            self._analyzer = Analyzer(self.settings or find_settings(Path(root) if root else Path.cwd()))
        return self._analyzer

    def check(self, uri: str) -> None:
        """Checks a document as it stands now and publishes its diagnostics."""
        text = self.workspace.get_text_document(uri).source
        try:
            document = from_text(text, id=uri.rsplit("/", 1)[-1])
            located = msgspec.structs.replace(document.source, path=to_fs_path(uri))
            report = self.analyzer.check(msgspec.structs.replace(document, source=located))
        except EmptyFile:
            self.clear(uri)
            return
        except ZhengceError as error:
            shown = lsp.ShowMessageParams(lsp.MessageType.Error, error.message(self.lang))
            self.window_show_message(shown)
            return
        self.reports[uri] = report
        places = EditorPositions(text, self.workspace.position_encoding)
        found = [_diagnostic(d, places, self.lang) for d in report.diagnostics]
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found))

    def check_soon(self, uri: str) -> None:
        """Checks after a pause in the typing; a further change starts the pause anew."""
        self.forget(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._check_after_pause(uri))

    def clear(self, uri: str) -> None:
        """Takes back what was found in a document that is closed or has become empty."""
        self.reports.pop(uri, None)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def forget(self, uri: str) -> None:
        """Drops a check that is waiting."""
        if task := self._waiting.pop(uri, None):
            task.cancel()

    async def _check_after_pause(self, uri: str) -> None:
        await asyncio.sleep(_PAUSE_SECONDS)
        self._waiting.pop(uri, None)
        self.check(uri)


def make_server(lang: Lang = "zh", settings: Settings | None = None) -> ZhengceServer:
    """A server with its features, ready for `start_io()`."""
    server = ZhengceServer(lang, settings)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def _opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.check(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def _changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def _saved(params: lsp.DidSaveTextDocumentParams) -> None:
        server.forget(params.text_document.uri)
        server.check(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.forget(uri)
        server.clear(uri)

    options = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, options)
    def _fixes(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return _code_actions(server, params)

    return server


def _diagnostic(found: Diagnostic, places: EditorPositions, lang: Lang) -> lsp.Diagnostic:
    return lsp.Diagnostic(
        range=places.range(found.start, found.end),
        message=found.message_en if lang == "en" else found.message,
        severity=_SEVERITIES[found.severity],
        code=found.code,
        source="zhengce",
    )


def _code_actions(server: ZhengceServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """The safe fixes of the findings that the editor's range touches."""
    uri = params.text_document.uri
    report = server.reports.get(uri)
    if report is None:
        return []
    places = EditorPositions(report.text, server.workspace.position_encoding)
    actions = []
    for found in report.diagnostics:
        diagnostic = _diagnostic(found, places, server.lang)
        if not found.fixes or not _touch(diagnostic.range, params.range):
            continue
        edits = [lsp.TextEdit(places.range(fix.start, fix.end), fix.replacement) for fix in found.fixes]
        actions.append(
            lsp.CodeAction(
                title=diagnostic.message,
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                edit=lsp.WorkspaceEdit(changes={uri: edits}),
            )
        )
    return actions


def _touch(one: lsp.Range, other: lsp.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
