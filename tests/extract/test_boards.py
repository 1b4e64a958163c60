"""Boards of closes in a line of prose: names with their prices and, with a sign, their changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ENTRIES = [
    # one after the other, the change in brackets
    ("S&P 500 6,832.76 (-1.57%), Dow 49,451.98 (+1.34%).", "level 6832.76 points S&P 500; pct down 1.57 S&P 500; level 49451.98 points Dow; pct up 1.34 Dow"),
    # behind a heading that dates them
    ("Closes for May 3: Dow 49,451.98 (-1.34%), Nasdaq Composite 22,597.15 (-2.03%).",
     "level 49451.98 points Dow; pct down 1.34 Dow; level 22597.15 points Nasdaq Composite; pct down 2.03 Nasdaq Composite"),
    # without brackets
    # the way told by a word, and how far in points, in percent, in both
    ("Dow 49,451.98, down 671.2 (1.34%).", "level 49451.98 points Dow; pts down 671.2 Dow; pct down 1.34 Dow"),
    ("Dow 49,451.00, down 671.2 (1.34%).", "level 49451 points Dow; pts down 671.2 Dow; pct down 1.34 Dow"),
    ("Dow 49,451.98, down 671.2; Nasdaq 22,597.15, up 54.8.", "level 49451.98 points Dow; pts down 671.2 Dow; level 22597.15 points Nasdaq; pts up 54.8 Nasdaq"),
    ("Apple $189.30, up $2.10, Ford $10.20, down 3.4%.", "level 189.3 USD Apple; price up 2.1 USD Apple; level 10.2 USD Ford; pct down 3.4 Ford"),
    ("The Dow has 30 members, up 2 from 28.", ""),  # no price
    ("Dow 49,451.98 -1.34%; Nasdaq 22,597.15 -2.03%", "level 49451.98 points Dow; pct down 1.34 Dow; level 22597.15 points Nasdaq; pct down 2.03 Nasdaq"),
    ("S&P 500 6,832.76, -108.71, -1.57%", "level 6832.76 points S&P 500; pts down 108.71 S&P 500; pct down 1.57 S&P 500"),
    # with colons, all in one line
    ("Dow: 49,451.98 (-1.34%), Nasdaq: 22,597.15 (-2.03%)", "level 49451.98 points Dow; pct down 1.34 Dow; level 22597.15 points Nasdaq; pct down 2.03 Nasdaq"),
    # shares in money
    ("Apple $261.73 (-5.0%), Microsoft $401.84 (+0.6%)", "level 261.73 USD Apple; pct down 5 Apple; level 401.84 USD Microsoft; pct up 0.6 Microsoft"),
    # no change beside it, no sign on it, and no decimals: as likely a name with a number
    ("Apple $261.73, Microsoft $401.84", ""),
    ("The Dow 50,000 (a mark of its own) is near.", ""),
    ("Nasdaq 5,000 (+12 firms) was the theme.", ""),
]  # fmt: skip


@pytest.mark.parametrize("text, claims", ENTRIES)
def test_entries(text: str, claims: str, check: Callable[[str, str], None]) -> None:
    check(text, claims)
