"""Every error has its own code, both sentences, and survives the way home from a worker."""

from __future__ import annotations

import pickle
import re
import string

import pytest

from analyzer import errors


def _leaves(kind: type[errors.ZhengceError]) -> list[type[errors.ZhengceError]]:
    below = kind.__subclasses__()
    return [leaf for child in below for leaf in _leaves(child)] if below else [kind]


KINDS = _leaves(errors.ZhengceError)


def test_codes_are_unique() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"E\d{3}", code) for code in codes)


def test_the_tree_in_the_docstring_names_every_error() -> None:
    assert all(kind.__name__ in (errors.__doc__ or "") for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_both_sentences_are_filled_from_the_same_fields(kind: type[errors.ZhengceError]) -> None:
    fields = {
        name
        for template in (kind.zh, kind.en)
        for _, name, _, _ in string.Formatter().parse(template)
        if name
    }
    error = kind(**dict.fromkeys(fields, "某"))
    assert error.message("zh").startswith(kind.code)
    assert error.message("en") != error.message("zh")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(copy), str(copy)) == (kind, str(error))
