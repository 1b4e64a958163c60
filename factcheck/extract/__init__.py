"""Article to claims: what a text says of prices, with the span of every part, and nothing looked up.

``Extractor`` is built lazily: spaCy takes seconds to import, and no command should wait for it in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.extractor import Extractor

__all__ = ["Extractor"]


def __getattr__(name: str) -> object:
    if name == "Extractor":
        from factcheck.extract.extractor import Extractor

        return Extractor
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
