"""Changes brought up to date by a longer stretch, told in brackets beside a name, or in a list without verbs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BROUGHT = [
    ("Tesla shares rose 4%, taking their gain since the bid was announced to 26 per cent.", "pct up 4 Tesla shares; pct up 26 Tesla shares"),  # since something happened
    ("Boeing fell 2%, bringing its total decline since the company reported to 28%.", "pct down 2 Boeing; pct down 28 Boeing"),  # with another word before the noun
    ("The Stoxx 600 lost 1.5%, bringing its fall for the holiday-shortened week to 1.9 per cent.", "pct down 1.5 Stoxx 600; pct down 1.9 Stoxx 600"),  # a week told by an adjective
    ("The Dow lost 90 points, extending its drop over the four sessions to 410 points.", "pts down 90 Dow; pts down 410 Dow"),  # in points
    ("Ford cut its forecast for growth since the merger to 2%.", ""),  # of growth
]  # fmt: skip

BRACKETED = [
    ("Punters expect a counter offer from Shell (up 4.5p to 2,193p), which gave itself more time.", "price up 0.045 GBP Shell; forecast level 21.93 GBP Shell"),  # the one who offers
    ("The plant is run by Boeing (down 3%), which was founded in 1916.", "pct down 3 Boeing"),  # the one who runs it
    ("He has lost his taste for Tesla (down 2%) and Ford (up 1%).", "pct down 2 Tesla; pct up 1 Ford"),  # two names
]  # fmt: skip

LISTED = [
    ("BP rose 12p to 230p, Shell, 51p to 822p, and HSBC, 31p to 752p.", "price up 0.12 GBP BP; level 2.30 GBP BP; price up 0.51 GBP Shell; level 8.22 GBP Shell; price up 0.31 GBP HSBC; level 7.52 GBP HSBC"),  # commas for verbs
    ("BP fell 2p to 410p, HSBC, 4p to 612p, while Shell was flat.", "price down 0.02 GBP BP; level 4.10 GBP BP; price down 0.04 GBP HSBC; level 6.12 GBP HSBC; pct flat 0 Shell"),  # with another clause
    ("Tesla rose 2% to $410, Ford, 3% to $14.", "pct up 2 Tesla; level 410 USD Tesla; pct up 3 Ford; level 14 USD Ford"),  # in percent
    ("BP rose 2p, Shell, 51, said.", "price up 0.02 GBP BP"),  # no price that it leads to
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BROUGHT + BRACKETED + LISTED)
def test_brought_to_date(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
