"""Findings while typing, in any editor that speaks the Language Server Protocol (extra `lsp`)."""
