"""The periods counted for many dates at once agree with those counted for one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import numpy as np
import pytest

from factcheck.models import AsOf, Point, Stamp
from factcheck.resolve.cutoffs import cutoffs
from factcheck.resolve.windows import windows
from tests.resolve.calendars_for_tests import NEW_YORK
from tests.resolve.stories import period

# One expression of every form that a date can be searched with.
FORMS = [
    "",
    "today",
    "yesterday",
    "in the previous session",
    "on Monday",
    "last Friday",
    "on January 27",
    "since January 27",
    "since February",
    "since the end of 2023",
    "since 2023",
    "since last week",
    "from its January 13, 2025 low",
    "this year",
    "this week",
    "last week",
    "this month",
    "last month",
    "this quarter",
    "last quarter",
    "last year",
    "in January",
    "in late January",
    "in the third quarter",
    "in 2024",
    "in the last month",
    "over the past six months",
    "over the past three weeks",
    "over the past 10 days",
    "in the past five sessions",
    "over the past year",
]


@pytest.mark.parametrize("words", FORMS)
def test_agrees_with_windows_on_every_session_of_a_winter(words: str) -> None:
    today = NEW_YORK.sessions(date(2025, 1, 2), date(2025, 3, 31))
    held = NEW_YORK.sessions(date(2021, 1, 4), date(2025, 3, 31))
    found = cutoffs(period(words), today, today)
    assert found is not None
    end = np.searchsorted(held, today, side="right") - 1
    last = (
        end - found.skipped if found.last is None else np.minimum(np.searchsorted(held, found.last, "right") - 1, end)
    )
    base = last - found.back if found.base is None else np.searchsorted(held, found.base, "right") - 1
    for at, day in enumerate(today.astype(object).tolist()):
        moment = datetime.combine(day, NEW_YORK.closes, UTC)
        default = windows(
            period(words), as_of=AsOf(Stamp(day), "given", "", country="US", moment=moment), calendar=NEW_YORK
        ).default
        if default is None or base[at] >= last[at]:
            # Not yet begun, or begun with the story itself: no move to look for.
            continue
        assert isinstance(default.base, Point)
        got = (held[base[at]].astype(object), held[last[at]].astype(object))
        assert got == (default.base.session, default.end.session), day


# Forms that say nothing of a story's date.
UNDATED = [
    "two weeks ago",
    "the following day",
    "on the first trading day of 2025",
    "from its record high",
    "off its peak",
    "since the election",
    "in early trading",
    "over recent weeks",
]


@pytest.mark.parametrize("words", UNDATED)
def test_other_forms_are_left_out(words: str) -> None:
    days = NEW_YORK.sessions(date(2025, 1, 2), date(2025, 1, 31))
    assert cutoffs(period(words), days, days) is None
