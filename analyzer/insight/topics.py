"""What the documents are about: topics as groups of words, by TF-IDF and non-negative matrix factorisation."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..batch import Store
from ..lexicon import Lexicon
from .texts import Texts
from .wording import Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pandas import DataFrame
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

# Documents that a model is made from; of more, those with the least digests of their keys.
SAMPLE = 4000
_BATCH = 512
_WORDS = 20_000
_SHOWN = 10
_EXAMPLES = 3
_SEED = 20
# In more documents than this share a word does not tell topics apart.
_EVERYWHERE = 0.5
_COLUMNS = ("topic", "words", "weights", "documents", "share", "years", "examples")


def topics(store: Store, count: int = 12, *, lexicon: Lexicon | None = None) -> DataFrame:
    """Topics with their words, the strongest first, and the documents in which each is the main one.

    `years` are the first and last year of those documents, `examples` the keys of those it describes best. The
    same store gives the same topics: the start is computed (NNDSVDa), not drawn, and topics are sorted. Fewer than
    `count` come back where the documents do not have as many. Made from 4,000 documents at the most; all are
    assigned, part by part.
    """
    import pandas as pd

    wording = Wording(lexicon or Lexicon())
    about = store.query("SELECT document, year FROM documents ORDER BY document").to_pylist()
    years = {row["document"]: row["year"] for row in about}
    texts = Texts(store)
    made = _model(texts, _sample(years), count, wording)
    if made is None:
        return pd.DataFrame(columns=list(_COLUMNS))
    vectorizer, model = made
    weights, keys = _assigned(texts, vectorizer, model)
    names = vectorizer.get_feature_names_out()
    rows = [
        {**_words(component, names), **_documents(weights, keys, number, years)}
        for number, component in enumerate(model.components_)
    ]
    rows = sorted(
        (row for row in rows if row["documents"]), key=lambda row: (-row["documents"], row["words"])
    )
    return pd.DataFrame([{"topic": i, **row} for i, row in enumerate(rows, 1)], columns=list(_COLUMNS))


def _sample(keys: Iterable[str]) -> set[str]:
    """Documents to make the model from: all, or a choice that does not depend on their order."""
    ordered = sorted(keys, key=lambda key: hashlib.sha256(key.encode()).digest())
    return set(ordered[:SAMPLE])


def _model(
    texts: Texts, sample: set[str], count: int, wording: Wording
) -> tuple[TfidfVectorizer, NMF] | None:
    """Vectoriser and factorisation; None where there are no two documents with words in common."""
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

    size = len(sample)
    vectorizer = TfidfVectorizer(
        analyzer=wording.words,
        sublinear_tf=True,
        min_df=min(max(2, size // 100), 20),
        max_df=_EVERYWHERE if size > 10 else 1.0,
        max_features=_WORDS,
    )
    try:
        matrix = vectorizer.fit_transform(found.text for found in texts if found.document in sample)
    except ValueError:
        # scikit-learn's way to say that no word is left.
        return None
    count = min(count, *matrix.shape)
    model = NMF(count, init="nndsvda", random_state=_SEED, max_iter=400, tol=1e-3)
    with _quiet():
        return vectorizer, model.fit(matrix)


def _assigned(texts: Texts, vectorizer: TfidfVectorizer, model: NMF) -> tuple[NDArray[np.float32], list[str]]:
    """How much of each topic is in each document, as shares of 1; the keys of the documents."""
    import numpy as np

    keys: list[str] = []
    blocks = [np.empty((0, len(model.components_)), np.float32)]
    waiting = iter(texts)
    while batch := list(islice(waiting, _BATCH)):
        keys += [found.document for found in batch]
        weights = model.transform(vectorizer.transform(found.text for found in batch))
        total = weights.sum(axis=1, keepdims=True)
        blocks.append((weights / np.where(total, total, 1)).astype(np.float32))
    return np.concatenate(blocks), keys


def _words(component: NDArray[np.float64], names: NDArray[np.object_]) -> dict[str, Any]:
    order = component.argsort(kind="stable")[::-1][:_SHOWN]
    top = component[order[0]] or 1.0
    return {
        "words": [str(names[i]) for i in order if component[i] > 0],
        "weights": [round(float(component[i] / top), 3) for i in order if component[i] > 0],
    }


def _documents(
    weights: NDArray[np.float32], keys: Sequence[str], number: int, years: dict[str, int | None]
) -> dict[str, Any]:
    """The documents whose main topic this is."""
    own = [i for i in (weights.argmax(axis=1) == number).nonzero()[0].tolist() if weights[i, number] > 0]
    best = sorted(own, key=lambda i: (-round(float(weights[i, number]), 4), keys[i]))
    dated = [year for i in own if (year := years.get(keys[i])) is not None]
    return {
        "documents": len(own),
        "share": round(len(own) / (len(keys) or 1), 4),
        "years": [min(dated), max(dated)] if dated else [],
        "examples": [keys[i] for i in best[:_EXAMPLES]],
    }


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the notice that the last digits had not settled yet."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
