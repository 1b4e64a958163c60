"""What mostly happens, what is guarded against, what is only expected: beside the moves that came, told in like words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RULES = [
    ("When the index falls 2%, buyers come back.", "hypothetical pct down 2 the index"),  # an opening in the present
    ("When the VIX tops 40, the S&P 500 rallies 30% within a year.", "hypothetical level 40 points VIX; hypothetical pct up 30 S&P 500"),  # and what follows from it
    ("When Brent is above $90, Ordway shares gain 4%.", "hypothetical level 90 USD Brent; hypothetical pct up 4 Ordway shares"),  # with "is"
    ("When gold fell 2% on Monday, miners lost 3%.", "pct down 2 gold; pct down 3 miners"),  # once, in the past
    ("When copper was down 4%, Kelvane slid 6%.", "pct down 4 copper; pct down 6 Kelvane"),  # with "was"
    ("When oil falls, airlines gain: Ordway rose 4% on Friday.", "pct up 4 Ordway"),  # a rule without a figure
    ("Stocks usually drop 14% in such years.", "hypothetical pct down 14 Stocks"),  # usually
    ("The Dow normally gains 3% in spring.", "hypothetical pct up 3 Dow"),  # normally
    ("In years when the S&P 500 gained more than 20%, bonds fared badly.", "hypothetical pct up 20 S&P 500"),  # of such years
    ("The S&P 500 sank 3.2%, one of those days when nothing held.", "pct down 3.2 S&P 500"),  # a day of its own
    ("Gold, usually a haven, fell 2% on Monday.", "pct down 2 Gold"),  # set apart by commas
    ("Silver, typically steadier than this, lost 5%.", "pct down 5 Silver"),  # another
    ("Gold, on average, gains 2% in May.", "hypothetical pct up 2 Gold"),  # commas that set nothing apart
    ("The S&P 500 averages a gain of 9.2% when it falls 10% in a month.", "hypothetical pct down 10 it"),  # averages
    ("A breaker is triggered when the Kospi drops 8% from its close.", "hypothetical pct down 8 Kospi"),  # what happens then
    ("Trading in Seoul is suspended when the Kospi drops 8%.", "hypothetical pct down 8 Kospi"),  # the same, another word
    ("Trading was halted when the S&P 500 fell 7% on Monday.", "pct down 7 S&P 500"),  # once
    ("The three averages added 1% on Monday when oil fell 3%.", "pct up 1 averages; pct down 3 oil"),  # indices
    ("Kelvane, normally up 3% in May, fell 2%.", "hypothetical pct up 3 Kelvane; pct down 2 Kelvane"),  # the habit, then the move
]  # fmt: skip

THUMBS = [
    ("A $10 rise in oil shaves 0.2 points off growth.", "hypothetical price up 10 USD oil; hypothetical pts down 0.2 oil"),  # what a rise does to what is no price
    ("A 1% rise in the dollar trims profits by half a point.", "hypothetical pct up 1 the dollar"),  # to profits
    ("A 10% drop in a stock needs an 11% gain to make up for it.", ""),  # of whichever stock
    ("For each basis point that yields climb, the fund loses 2%.", "hypothetical pct down 2 the fund"),  # for each
    ("For every 5% that oil gains, Kelvane shares rise 2%.", "hypothetical pct up 5 oil; hypothetical pct up 2 Kelvane shares"),  # for every
    ("A 3% drop in Apple drags the Dow lower.", "pct down 3 Apple"),  # what a drop did to another price
    ("A 3% drop in Apple dented hopes for growth.", "pct down 3 Apple"),  # in the past
    ("Whenever the Fed has cut by half a point, stocks have fallen 10%.", "hypothetical pct down 10 stocks"),  # whenever
    ("Every time oil has topped $100, airlines have lost a fifth.", "hypothetical level 100 USD oil; hypothetical pct down 20 airlines"),  # every time
    ("Every sector rose, and energy gained 2%.", "pct up 2 energy"),  # of all, and no time
    ("For the week, the Dow rose 2%.", "pct up 2 Dow"),  # over which stretch
    ("Rarely has the index risen more than 20% three years in a row.", "hypothetical pct up 20 the index; hypothetical streak up 3 times the index"),  # how seldom
    ("The index, which rarely moves 1% in a day, fell 3%.", "pct down 3 The index"),  # set apart
    ("Sell gold above $2,400, says Ordway", "hypothetical level 2400 USD gold"),  # advice
    ("Accumulate Infosys on dips to Rs 1,400.", "hypothetical level 1400 INR Infosys"),  # on dips
    ("Sell orders pushed gold below $2,400.", "level 2400 USD gold"),  # what orders did
]  # fmt: skip

SUPPOSED = [
    ("In case the Nifty breaks below 16,800, selling may grow.", "hypothetical level 16800 points Nifty"),  # in case
    ("In case of a 10% fall in the index, trading stops.", "hypothetical pct down 10 the index"),  # in case of
    ("In the event of a 7% drop in the DAX, margins double.", "hypothetical pct down 7 DAX"),  # in the event of
    ("In the event, the index rose 2%.", "pct up 2 the index"),  # what came in the end
    ("Puts that insure against a 10% drop in the S&P 500 are dear.", "hypothetical pct down 10 S&P 500"),  # insured against
    ("The fund protects holders against a 15% decline in Apple.", "hypothetical pct down 15 Apple"),  # protected
    ("The Dow rose 1%, against a 2% gain for the Nasdaq.", "pct up 1 Dow; pct up 2 Nasdaq"),  # set beside
    ("Gold, a hedge against inflation, rose 2%.", "pct up 2 Gold"),  # against what is no fall
]  # fmt: skip

SET_BESIDE = [
    ("The index is seen surging to a new high of 9,400 this year.", "forecast level 9400 points The index"),  # seen doing so
    ("Ordway sees the S&P 500 falling to 4,500 - a 2% drop from Friday's close.", "forecast level 4500 points S&P 500; forecast pct down 2 S&P 500"),  # past a dash
    ("Apple could climb to $250, a gain of 12% from Monday's close.", "forecast level 250 USD Apple; forecast pct up 12 Apple"),  # past a comma
    ("Oil is seen at $90 by June, a 10% rise from Tuesday's settlement.", "forecast level 90 USD Oil; forecast pct up 10 Oil"),  # seen at
    ("Ford fell to $12, a 3% drop from Monday.", "level 12 USD Ford; pct down 3 Ford"),  # of what came
    ("Kelvane had been expected to reach $14, but it fell to $12, a 3% drop.", "forecast level 14 USD Kelvane; level 12 USD it; pct down 3 it"),  # expected, then told
    ("Oil was last seen at $90, a 10% rise from Tuesday's settlement.", "level 90 USD Oil; pct up 10 Oil"),  # seen where it was
]  # fmt: skip

MEANS = [
    ("The Nasdaq has gained 18% a year since 2019.", ""),  # a rate
    ("Apple shares have risen 25% annually over the past decade.", ""),  # in a word
    ("The Dow has climbed 7 percent per year since 2000.", ""),  # per year
    ("The yen has lost 6% each year since 2021.", ""),  # each year
    ("Over the last 40 years the S&P 500 has climbed 8% on an annual basis.", ""),  # on a basis
    ("The Dow lost 200 points a day last week.", ""),  # in points
    ("Apple was up 10% a day after the report.", "pct up 10 Apple"),  # when, and no rate
    ("Tesla rose 4% a week before Christmas.", "pct up 4 Tesla"),  # when
    ("The index has delivered a 9% annual return over the past 20 years.", ""),  # over many years
    ("The Nasdaq logged annual gains of 18% over the past decade.", ""),  # after the noun
    ("Apple posted a 26% annual gain, its biggest since 2010.", "pct up 26 Apple; ext up Apple"),  # one year
    ("The Nikkei has climbed in November 14 times.", ""),  # how often
    ("Ford has risen nine times in May.", ""),  # before the month
    ("The shares climbed in November, rising 3%.", "pct up 3 The shares"),  # once
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RULES + THUMBS)
def test_rules(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SUPPOSED)
def test_supposed(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SET_BESIDE)
def test_set_beside_what_is_expected(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), MEANS)
def test_means(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


MOODS = [
    ("Amid fears of a recession in Europe, gold fell 0.7%.", "pct down 0.7 gold"),  # why it fell
    ("On hopes of a deal, oil rose 3%.", "pct up 3 oil"),  # why it rose
    ("Despite the risk of a recession, the Dow gained 4%.", "pct up 4 Dow"),  # against which it rose
    ("On hopes of a deal, oil may rise 3%.", "forecast pct up 3 oil"),  # what may come all the same
    ("History suggests the potential for another 60% fall in bitcoin.", "hypothetical pct down 60 bitcoin"),  # what might come
    ("Fears of a 10% fall in the Dow grew.", "hypothetical pct down 10 Dow"),  # the fall itself is feared
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOODS)
def test_moods(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
