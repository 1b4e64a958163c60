"""The dates of events that periods are counted from, each with its source in ``configs/events.csv``."""

from __future__ import annotations

from datetime import date

from factcheck.extract.periods.grammar import Event, load_events
from factcheck.models import PartialDate


def event_dates(anchor: PartialDate, today: date) -> Event | None:
    """The latest row of the anchor's event on or before ``today`` that fits the year and month printed."""
    rows = [
        row
        for row in load_events()
        if row.key == anchor.event
        and row.date <= today
        and anchor.year in {None, row.date.year}
        and anchor.month in {None, row.date.month}
    ]
    return max(rows, key=_date) if rows else None


def _date(row: Event) -> date:
    return row.date
