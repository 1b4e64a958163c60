"""Whatever a text prints as a period, counting it gives windows in order or a reason, and never an exception."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.periods import scan_periods
from factcheck.extract.periods.grammar import load_grammar
from factcheck.models import AsOf, Block, Extreme, Point, PriceField, Stamp
from factcheck.resolve.windows import windows
from tests.resolve.calendars_for_tests import CRYPTO, HONG_KONG, NEW_YORK, Weekdays

_NUMBERS = ["1", "27", "31", "52", "2024", "2026", "'12", "3.5", "½", "29th", "03/04/2025", "2025-01-27", "9999"]
_WORDS = [word.capitalize() for word in load_grammar().vocabulary] + list(load_grammar().vocabulary)
_soup = st.lists(st.sampled_from(_WORDS + _NUMBERS + [",", "-", "'s"]), min_size=1, max_size=30).map(" ".join)
_heads = st.sampled_from(
    ["since", "from its", "in the", "over the past", "on", "in the week ended", "last", "this", "for the", "between"]
)
_days = st.dates(date(2023, 1, 10), date(2025, 6, 30))
_calendars = st.sampled_from([NEW_YORK, HONG_KONG, CRYPTO])


@given(_heads, _soup, _days, _calendars, st.sampled_from([None, 3, 15, 22]))
@settings(max_examples=400, deadline=None)
def test_windows_run_forward_or_say_why_not(
    head: str, words: str, day: date, calendar: Weekdays, hour: int | None
) -> None:
    text = f"{head} {words}"
    at = None if hour is None else datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    moment = None if at else datetime.combine(day, NEW_YORK.closes, UTC)
    as_of = AsOf(Stamp(day, at), "given", "", country="US", moment=moment)
    for mention in scan_periods(text):
        period = windows(mention.expression(Block(text, 0)), as_of=as_of, calendar=calendar)
        assert period.windows or period.reason is not None
        assert len({(window.base, window.end) for window in period.windows}) == len(period.windows)
        for window in period.windows:
            assert window.end.session <= day + timedelta(days=1)
            if isinstance(window.base, Point) and window.base.field is PriceField.CLOSE:
                assert window.base.session < window.end.session
            if isinstance(window.base, Extreme):
                assert window.base.first <= window.base.last <= window.end.session
