"""A real client over standard input and output."""

import asyncio
import subprocess
import sys

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

URI = "file:///tmp/report.txt"
# An emoji (one code point, two UTF-16 units) and a character beyond the BMP stand in front of the blanks.
TEXT = "第一行。\n😀毛入学率达到%。\n𠮷县投入亿元，，建成学校12所。\n"


async def start(encodings):
    client = LanguageClient("test", "1")
    published = asyncio.Queue()
    client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: published.put_nowait(params))
    await client.start_io(sys.executable, "-m", "analyzer", "lsp")
    general = lsp.GeneralClientCapabilities(position_encodings=encodings)
    capabilities = lsp.ClientCapabilities(general=general)
    await client.initialize_async(lsp.InitializeParams(capabilities=capabilities))
    client.initialized(lsp.InitializedParams())
    return client, published


async def stop(client):
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


async def opened(encodings):
    client, published = await start(encodings)
    try:
        document = lsp.TextDocumentItem(URI, "plaintext", 1, TEXT)
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
        first = await asyncio.wait_for(published.get(), 30)
        change = lsp.DidChangeTextDocumentParams(
            lsp.VersionedTextDocumentIdentifier(2, URI),
            [lsp.TextDocumentContentChangeWholeDocument("毛入学率达到97.5%。\n")],
        )
        place = next(d.range for d in first.diagnostics if d.code == "PUN007")
        context = lsp.CodeActionContext(diagnostics=[])
        actions = await client.text_document_code_action_async(
            lsp.CodeActionParams(lsp.TextDocumentIdentifier(URI), place, context)
        )
        client.text_document_did_change(change)
        second = await asyncio.wait_for(published.get(), 30)
        return first, actions, second
    finally:
        await stop(client)


@pytest.mark.parametrize(
    ("encoding", "percent", "amount"),
    [
        (lsp.PositionEncodingKind.Utf16, 8, 5),
        (lsp.PositionEncodingKind.Utf8, 22, 13),
        (lsp.PositionEncodingKind.Utf32, 7, 4),
    ],
)
def test_columns_are_right_behind_an_emoji_and_a_character_beyond_the_bmp(encoding, percent, amount):
    first, actions, second = asyncio.run(opened([encoding]))
    starts = {d.code: d.range.start for d in first.diagnostics}
    assert starts["NUM001"] == lsp.Position(1, percent)
    assert starts["NUM002"] == lsp.Position(2, amount)
    assert [edit.new_text for a in actions for edits in a.edit.changes.values() for edit in edits] == ["，"]
    assert not second.diagnostics


async def emptied():
    client, published = await start([lsp.PositionEncodingKind.Utf16])
    try:
        client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(URI, "plaintext", 1, TEXT))
        )
        assert (await asyncio.wait_for(published.get(), 30)).diagnostics
        change = lsp.DidChangeTextDocumentParams(
            lsp.VersionedTextDocumentIdentifier(2, URI), [lsp.TextDocumentContentChangeWholeDocument("")]
        )
        client.text_document_did_change(change)
        return await asyncio.wait_for(published.get(), 30)
    finally:
        await stop(client)


def test_a_document_that_has_become_empty_has_no_findings():
    assert not asyncio.run(emptied()).diagnostics


def test_the_server_ends_without_complaint():
    words = [
        b'{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}',
        b'{"jsonrpc": "2.0", "id": 2, "method": "shutdown"}',
        b'{"jsonrpc": "2.0", "method": "exit"}',
    ]
    sent = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in words)
    done = subprocess.run(
        [sys.executable, "-m", "analyzer", "lsp"], input=sent, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
