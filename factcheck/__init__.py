"""Checks the market numbers of news articles against prices, says why, and which small edit would make them true.

>>> import factcheck
>>> report = factcheck.check_text("Nvidia fell 17% on January 27, 2025.", offline=True)
>>> print(report.to_text())
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.models import Article, Claim, Failure, Stamp
    from factcheck.pipeline import Checker
    from factcheck.report import Report
    from factcheck.settings import Settings

__all__ = ["check_article", "check_folder", "check_text", "extract_claims"]
__version__ = "0.1.0"

# The catalogue and the pipeline take a second to build. They are kept from the first text on, one set a thread, for an
# extractor serves one; prices are asked anew each time.
_kept = threading.local()


def check_text(
    text: str, *, as_of: date | str | None = None, prices: Iterable[Path | str] = (), offline: bool = False
) -> Report:
    """A report on one text.

    ``as_of`` is the day or moment the text speaks from; without it the text's own dates and figures tell.
    ``prices`` are files or folders asked before the store and the sample. With ``offline`` no socket is opened.
    Raises ``FactcheckError`` for a price file that cannot be read or a date that is none.
    """
    from factcheck.ingest import article_from_text

    article = article_from_text(text, id="text", source="text")
    return check_article(article, as_of=as_of, prices=prices, offline=offline)


def check_article(
    article: Article, *, as_of: date | str | None = None, prices: Iterable[Path | str] = (), offline: bool = False
) -> Report:
    """A report on one article, read by ``factcheck.ingest`` or made by hand; options as in ``check_text``."""
    return _checked([article], as_of=as_of, prices=prices, offline=offline)


def check_folder(
    folder: Path | str, *, as_of: date | str | None = None, prices: Iterable[Path | str] = (), offline: bool = False
) -> Report:
    """A report on every article of a folder or file; what cannot be read is listed in ``failures``."""
    from factcheck.ingest import read_articles

    return _checked(list(read_articles(Path(folder))), as_of=as_of, prices=prices, offline=offline)


def extract_claims(text: str) -> tuple[Claim, ...]:
    """The market claims of a text in its order; nothing is resolved and no price is asked."""
    from factcheck.ingest import article_from_text
    from factcheck.settings import load_settings

    checker = _checker(load_settings().values)
    return checker.extractor.extract(article_from_text(text, id="text", source="text")).claims


def _checker(settings: Settings) -> Checker:
    from factcheck.pipeline import Checker

    kept: Checker | None = getattr(_kept, "checker", None)
    _kept.checker = Checker.from_settings(settings) if kept is None else kept.with_prices_of(settings)
    checker: Checker = _kept.checker
    return checker


def _checked(
    found: Sequence[Article | Failure], *, as_of: date | str | None, prices: Iterable[Path | str], offline: bool
) -> Report:
    from factcheck.gathering import gathered
    from factcheck.report import Report
    from factcheck.settings import load_settings

    options: dict[str, object] = {"prices": [Path(path) for path in prices], "offline": offline}
    checker = _checker(load_settings(options=options).values)
    moment = _stamp(as_of)
    if not offline:
        checker, _ = gathered(checker, found, as_of=moment, now=datetime.now(UTC))
    outcomes = checker.check_all(found, as_of=moment)
    return Report.of(outcomes, settings={}, version=__version__, generated_at=datetime.now(UTC))


def _stamp(as_of: date | str | None) -> Stamp | None:
    if as_of is None:
        return None
    from factcheck.ingest import parse_stamp

    return parse_stamp(as_of if isinstance(as_of, str) else as_of.isoformat())
