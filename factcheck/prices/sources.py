"""The sources of a run in their order: files named by the user, the local store, the shipped sample."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from factcheck.prices.files import FilePrices, SamplePrices
from factcheck.prices.source import PriceSource
from factcheck.prices.store import Store, default_store_path


def open_store(configured: str | Path = "") -> Store:
    """The store at the configured path, or where this user's data lies; its file is created when first used."""
    return Store(Path(configured) if configured else default_store_path())


def local_sources(
    paths: Iterable[Path], *, store: Store | None = None, not_after: date | None = None
) -> tuple[PriceSource, ...]:
    """What can be asked without a network. A store that has no file yet is left out, and none is created.

    Rows of files dated after ``not_after`` are dropped. Raises ``PriceFileError`` as ``FilePrices`` does.
    """
    files = [FilePrices(path, not_after=not_after) for path in paths]
    held = [store] if store is not None and store.path.exists() else []
    return (*files, *held, SamplePrices())
