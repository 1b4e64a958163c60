"""Ranks beside a copula or a genitive, runs of what is held, lists of Indian desks, and infinitives a verb leads to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RANKS = [
    ("The Dow's biggest winner was Ford, up 31% this year.", "rank up Ford; pct up 31 Ford"),  # winner
    ("The Dow's leading laggard was Boeing, down 2.9 per cent.", "rank down Boeing; pct down 2.9 Boeing"),  # leading laggard
    ("The biggest gainer on the Dow during Friday's year-ending session was Ford.", "rank up Ford"),  # a session between
    ("Ford's 4.4 percent drop was the largest fall in the Dow.", "pct down 4.4 Ford; rank down Ford"),  # the move ranked after a copula
    ("The bond market suffered its worst year in modern history.", "rec down bond market"),  # of all time by other words
]  # fmt: skip

RUNS = [
    ("Ford closed at a record high on Tuesday for a third consecutive session.", "rec up Ford"),  # records are counted, over the day
    ("The DAX hit an all-time high on Monday for a second straight day.", "rec up DAX"),  # another word
    ("The DAX rose on Monday for a second straight day.", "streak up 2 sessions DAX"),  # gains are
    ("Friday's bounce came after three days of losses for the Dow.", "streak down 3 sessions Dow"),  # over before the noun of change
    ("Shares of drillers benefited from a third straight gain in oil prices.", "streak up 3 sessions oil prices"),  # of what the noun is in
    ("The bank was helped by a fourth straight weekly drop in the yen.", "streak down 4 weeks yen"),  # a currency
    ("The DAX slipped, ending a run of six straight gains.", "streak up 6 sessions DAX"),  # gains counted alone
    ("The DAX slipped 2% for the week after six straight gains.", "pct down 2 DAX; streak up 6 weeks DAX"),  # of weeks
    ("Ford reported two straight losses.", ""),  # of a business
    ("The DAX fell 1.7% after data which showed unemployment had risen for the third month in a row.", "pct down 1.7 DAX"),  # of a statistic
    ("The DAX rose 1.7% as exports grew for a fourth straight month.", "pct up 1.7 DAX"),  # with another verb
]  # fmt: skip

LISTS = [
    ("Among sectors, media, realty, pharma shed 0.5% each.", "pct down 0.5 media; pct down 0.5 realty; pct down 0.5 pharma"),  # commas alone
    ("Among sectoral indices, metal, energy rose 0.6 per cent.", "pct up 0.6 metal; pct up 0.6 energy"),  # two
    ("Among top U.S. banks, Bank of America and Citigroup each fell more than 10 percent.", "pct down 10 Bank of America; pct down 10 Citigroup"),  # a group that opens with "top"
    ("With all ten sectors in the S&P 500 higher, traders cheered.", "cmp up sectors"),  # breadth in an index
]  # fmt: skip

LED_TO = [
    ("The Dow rose 2%, snapping a record streak of four straight weekly losses.", "pct up 2 Dow; streak down 4 weeks Dow"),  # over a noun and its rank
    ("The Dow fell as a report showed growth in the factory sector for a third consecutive month.", ""),  # of what is no price
    ("The Dow fell for a third consecutive month as growth in the factory sector slowed.", "streak down 3 months Dow"),  # of the price
    ("The Dow fell 2%, snapping a four-day run.", "pct down 2 Dow; streak none 4 sessions Dow"),  # the way is not the run's
    ("The Dow rose 1% and ended a five-session streak.", "pct up 1 Dow; streak none 5 sessions Dow"),  # nor here
    ("The Dow rose 1% in a five-session streak.", "pct up 1 Dow; streak up 5 sessions Dow"),  # a run that goes on
    ("Stocks snapped an eight-day losing streak to rise 1%.", "streak down 8 sessions Stocks; pct up 1 Stocks"),  # over a noun
    ("Ford shrugged off the news to gain 2.5%.", "pct up 2.5 Ford"),  # over an unknown noun
    ("Kelvane defied the gloom to add 3%.", "pct up 3 Kelvane"),  # defied
    ("The government told banks to cut 2%.", ""),  # whom somebody told
    ("Kelvane was one of the few shares to go against the market and rose 1.7 per cent.", "pct up 1.7 Kelvane"),  # a past goes on with no infinitive
    ("Ordway surged by the daily limit of 10 percent to 39.50 yuan.", "pct up 10 Ordway; level 39.50 CNY Ordway"),  # a limit
    ("At 11:20 a.m. PDT the Dow was up 78 points, surpassing its previous high of 10,725.4.", "pts up 78 Dow; level 10725.4 points Dow"),  # a time zone is no name
    ("U.S. 10-year rates stand at 3.23 per cent.", "level 3.23 percent U.S. 10-year rates"),  # a bond by its length
    ("Two-year rates rose 5 basis points to 4.1%.", "yld up 5 Two-year rates; level 4.1 percent Two-year rates"),  # in words
    ("30-year mortgage rates rose to 6.9%.", ""),  # of loans
    ("The price of Zorbic coin (ZRB), a token tied to an app, has dropped 75%.", "pct down 75 price of Zorbic coin"),  # what it is, after the comma
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANKS)
def test_ranks(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_runs(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), LED_TO)
def test_led_to(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
