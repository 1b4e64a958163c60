"""A date read off the figures themselves: one session that a printed level fits, or the date most claims hold on."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.models import AsOf, Extraction
from factcheck.prices.market import Calendars, Prices
from factcheck.resolve.home import Instruments, LinkedClaim


def infer(
    extraction: Extraction,
    links: Sequence[LinkedClaim],
    *,
    country: str | None,
    prices: Prices,
    calendars: Calendars,
    catalogue: Instruments | None,
) -> AsOf | None:
    """Not yet."""
    return None
