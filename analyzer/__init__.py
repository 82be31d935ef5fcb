"""zhengce (政策): reads Chinese policy documents and tells what stands in them.

    import analyzer
    report = analyzer.analyze("自评报告.txt")        # or a text
    report.metrics, report.initiatives, report.to_json(), report.to_frames()

The names below are loaded when they are first used, so that `import analyzer` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .version import VERSION

if TYPE_CHECKING:
    from .api import Analyzer, Report, analyze, read
    from .config import Settings
    from .errors import InputError, ZhengceError
    from .model.document import Document

__version__ = VERSION
__all__ = [
    "Analyzer",
    "Document",
    "InputError",
    "Report",
    "Settings",
    "ZhengceError",
    "__version__",
    "analyze",
    "read",
]

_HOMES = {
    "Analyzer": "api",
    "Document": "model.document",
    "InputError": "errors",
    "Report": "api",
    "Settings": "config",
    "ZhengceError": "errors",
    "analyze": "api",
    "read": "api",
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
