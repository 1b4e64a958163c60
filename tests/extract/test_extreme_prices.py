"""Prices that words call the highest or the lowest of a session."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, PriceField

HIGH, LOW, CLOSE = PriceField.HIGH, PriceField.LOW, PriceField.CLOSE

ROWS = [
    ("Ford touched an intraday high of $12.40 on May 3.", HIGH, "on May 3"),  # of the day told after it
    ("Ford sank to an intraday low of $11.05 on May 3.", LOW, "on May 3"),  # the lowest
    ("On Friday Ford hit a session high of $12.40.", HIGH, "On Friday"),  # of the day told before it
    ("Ford fell to a day's low of $11.05.", LOW, None),  # no day told
    ("Ford hit $12.40 at its session peak on May 3.", HIGH, "on May 3"),  # the price first
    ("Gold traded near its session low of $2,431.", LOW, None),  # one that is near
    (
        "Ford ended at $12, off an intraday high of about $12.40.",
        HIGH,
        "off an intraday high",
    ),  # beside a close, and hedged
    ("Ford climbed to a high of $12.40 on May 3.", CLOSE, "on May 3"),  # a high of whatever: maybe of closes
    ("Ford ended the session higher at $12.40.", CLOSE, None),  # the session, and no mark of it
]


@pytest.mark.parametrize(("text", "field", "period"), ROWS, ids=[row[0] for row in ROWS])
def test_price_of_a_session(
    text: str, field: PriceField, period: str | None, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    last = claims_of(text)[-1]
    assert last.quantity is not None
    assert (last.quantity.field, last.period.text) == (field, period)
