"""Finds the dateline at the head of a story: "HONG KONG, Feb 12 (Agency) -", "NEW YORK —", "January 27 -"."""

from __future__ import annotations

import re
from datetime import date

from factcheck.ingest.rules import countries_by_place
from factcheck.ingest.stamps import latest_day, month_number
from factcheck.models import Block, Dateline, Stamp

_REACH = 160
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_PLACE = r"[A-Z][A-Za-zÀ-ÿ.'’-]{1,24}(?: [A-Za-zÀ-ÿ.'’-]{1,24}){0,3}"
_DATE = (
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}},? )?"
    rf"(?:(?P<month>{_MONTH}) (?P<day>[0-9]{{1,2}})|(?P<day_first>[0-9]{{1,2}}) (?P<month_last>{_MONTH}))"
    rf"(?:,? (?P<year>(?:19|20)[0-9]{{2}}))?"
)
_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE})(?:/{_PLACE})?(?:, (?P<region>[A-Z][A-Za-z.]{{1,20}}(?: [A-Z][a-z]{{2,12}})?))?"
    rf"(?:,? {_DATE})?"
    rf"|{_DATE.replace('?P<', '?P<only_')})"
    r"(?:,? ?(?P<agency>\([^()]{2,40}\)))?(?P<dash> ?(?:--?|[–—]) ?| ?: )(?=\S)"
)


def find_dateline(blocks: tuple[Block, ...], *, published: Stamp | None) -> Dateline | None:
    """The dateline of one of the first blocks, or ``None``.

    ``day`` is known only where its year is printed or follows from ``published``. ``country`` is an ISO 3166 code.
    """
    for block in blocks[:6]:
        found = _DATELINE.match(block.text[:_REACH])
        if found is None:
            continue
        place = found["place"]
        country = (_country(place) or _country(found["region"] or "")) if place else None
        month = found["month"] or found["month_last"] or found["only_month"] or found["only_month_last"]
        # A capitalised word before a dash is a dateline only when it is a known place, or stands in capitals with a
        # date or an agency beside it.
        if country is None and not ((month or found["agency"]) and (place is None or place.isupper())):
            continue
        return Dateline(block.source_span(0, _end(found)), place, country, _day(found, month, published))
    return None


def _end(found: re.Match[str]) -> int:
    return len(found[0][: found.start("dash")].rstrip()) or found.end()


def _country(place: str) -> str | None:
    return countries_by_place().get(" ".join(place.casefold().split()))


def _day(found: re.Match[str], month_name: str | None, published: Stamp | None) -> date | None:
    month = month_number(month_name) if month_name else None
    printed = found["day"] or found["day_first"] or found["only_day"] or found["only_day_first"]
    if month is None or printed is None:
        return None
    year = found["year"] or found["only_year"]
    try:
        if year is not None:
            return date(int(year), month, int(printed))
    except ValueError:
        return None
    return None if published is None else latest_day(month, int(printed), until=published.day)
