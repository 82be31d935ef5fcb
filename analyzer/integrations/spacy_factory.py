"""What the entry points name. spaCy imports this module whenever a `Language` is made: it must cost nothing.

`Language.factory` wants its function declared when the module is imported; it is the one place in the project where
importing registers something.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from .spacy_component import ZhengceComponent
    from .spacy_tokenizer import RjiebaTokenizer


@Language.factory(
    "zhengce",
    default_config={"lexicons": [], "userdicts": []},
    assigns=["doc.spans", "doc._.zhengce"],
)
def create_component(nlp: Language, name: str, lexicons: list[str], userdicts: list[str]) -> ZhengceComponent:
    """The component behind `nlp.add_pipe("zhengce")`; `lexicons` and `userdicts` are paths as in Settings."""
    del nlp
    from .spacy_component import ZhengceComponent

    return ZhengceComponent(name, lexicons=lexicons, userdicts=userdicts)


def create_tokenizer() -> Callable[[Language], RjiebaTokenizer]:
    """For a config: `[nlp.tokenizer]` with `@tokenizers = "zhengce.rjieba.v1"`."""

    def make(nlp: Language) -> RjiebaTokenizer:
        from .spacy_tokenizer import RjiebaTokenizer

        return RjiebaTokenizer(nlp.vocab)

    return make
