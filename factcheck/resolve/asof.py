"""The moment a story speaks from: told by the caller, printed with the story, or inferred; never today's date.

A date that is inferred says what it rests on, and names the claims that were used to infer it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.models import AsOf, Extraction, Stamp
from factcheck.prices.market import Calendars, Instruments, Prices
from factcheck.resolve.headline import headline_date
from factcheck.resolve.home import LinkedClaim, home_country, placed
from factcheck.resolve.inference import infer
from factcheck.resolve.readings import day_name


def date_article(
    extraction: Extraction,
    links: Sequence[LinkedClaim],
    *,
    given: Stamp | None,
    prices: Prices,
    calendars: Calendars,
    catalogue: Instruments | None = None,
) -> AsOf | None:
    """The story's as-of moment by the first basis that gives one, or None where no date fits better than another.

    In order: the caller's, the published metadata, the dateline or a full date in the headline, a printed level that
    fits one session only, the date on which most of the article's claims hold.
    """
    country = home_country(extraction, links, catalogue)
    article = extraction.article
    if given is not None:
        return placed(given, "given", "given by the caller", country=country, calendars=calendars)
    if article.published is not None:
        support = "the article's published date"
        return placed(article.published, "metadata", support, country=country, calendars=calendars)
    if article.dateline is not None and article.dateline.day is not None:
        stamp = Stamp(article.dateline.day)
        support = f"the dateline, {day_name(stamp.day)}"
        return placed(stamp, "dateline", support, country=country, calendars=calendars)
    headline = headline_date(article)
    if headline is not None:
        support = f"the headline, {day_name(headline)}"
        return placed(Stamp(headline), "dateline", support, country=country, calendars=calendars)
    return infer(extraction, links, country=country, prices=prices, calendars=calendars)
