"""Prices set against a mark, regimes that something sends a price into, and names and pronouns beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Regime

MARKS = [
    ("The index closed 12 points, or 0.3%, below its record.", "pts down 12 index; pct down 0.3 index"),  # told twice
    ("Ford ended $4 (2%) above its May low.", "price up 4 USD Ford; pct up 2 Ford"),  # in brackets
    ("The Dow finished 151 points, or about 0.4%, short of its closing high.", "pts down 151 Dow; pct down 0.4 Dow"),  # hedged
    ("The slide left the shares 12p, or 3 per cent, below their issue price.", "price down 0.12 GBP shares; pct down 3 shares"),  # moved there
    ("At Tuesday's closing price of $35.90, the shares were down 0.8%.", "level 35.90 USD shares; pct down 0.8 shares"),  # a day's price opens
    ("At a price of $61.40, the stock has lost 9% since May.", "level 61.40 USD stock; pct down 9 stock"),  # a price
    ("After beginning 2022 at $47,000, bitcoin fell to $16,900.", "level 47000 USD bitcoin; level 16900 USD bitcoin"),  # what it began at
    ("The yield sank to 3.18 percent -- its lowest since May -- from 3.31 percent.", "level 3.18 percent yield; ext down yield; level 3.31 percent yield"),  # over dashes
    ("It is still 172 points — or 0.6% — below its high.", "pts down 172 It; pct down 0.6 It"),  # between dashes
    ("The index is 9 points -- or 0.3% -- off its record.", "pts down 9 index; pct down 0.3 index"),  # of two hyphens
    ("The yield spiked to 2.02 percent during the speech, from 1.94 percent.", "level 2.02 percent yield; level 1.94 percent yield"),  # over an occasion and a comma
    ("The euro rose to $1.1020 on the news, from $1.0980.", "level 1.1020 USD euro; level 1.0980 USD euro"),  # news
    ("The pound fell to $1.2460 against the dollar after the vote, from $1.2530.", "level 1.2460 USD pound; level 1.2530 USD pound"),  # and the other currency
    ("The index ended the day at 7,594.91 down around 1.6%.", "level 7594.91 points index; pct down 1.6 index"),  # a price, then a hedged change
    ("Ford closed at $31.20 up about 2%.", "level 31.20 USD Ford; pct up 2 Ford"),  # in money
    ("Gold fell 1% to $2,140 an ounce — 0.2% higher than a week ago.", "pct down 1 Gold; level 2140 USD Gold; pct up 0.2 Gold"),  # after a dash, a word of its own
    ("Gold fell in spot trading by 1.1% to $2,310.", "pct down 1.1 Gold; level 2310 USD Gold"),  # what kind of deals
    ("The stock climbed to the tune of ₹371 apiece levels.", ""),  # no rise by so much
    ("Silver slid to $24.10 – a one-month low – from $25 on Friday.", "level 24.10 USD Silver; ext down Silver; level 25 USD Silver"),  # over other dashes
]  # fmt: skip

SESSIONS = [
    ("Apple (AAPL) closed the latest trading day at $41.20, indicating a -1.3% change from the day before.", "level 41.20 USD Apple; pct down 1.3 Apple"),  # a sign tells the way
    ("Ford (F) ended the recent trading session at $12.10, demonstrating a +0.7% swing from the prior close.", "level 12.10 USD Ford; pct up 0.7 Ford"),  # a swing one way
    ("Intel closed the most recent trading day at $27.30, moving +0.4% from the previous trading session.", "level 27.30 USD Intel; pct up 0.4 Intel"),  # moving
    ("Dow futures traded at 41,200, indicating a 1% drop at the open.", "level 41200 points Dow futures; forecast pct down 1 Dow futures"),  # what futures point to
    ("The Dow saw a 2.1% swing.", "pct none 2.1 Dow"),  # no sign
]  # fmt: skip

LIMITS = [
    ("Coking coal for May delivery tumbled by its 7% daily limit to 1,204 yuan a tonne.", "pct down 7 coal; level 1204 CNY coal"),  # a figure in it
    ("Cotton rose by the three-cent limit to 84.12 cents a pound.", "price up 0.03 USD Cotton; level 0.8412 USD Cotton"),  # in money
    ("Rebar futures fell by their 8 percent limit to 3,010 yuan.", "pct down 8 Rebar futures; level 3010 CNY Rebar futures"),  # no word between
]  # fmt: skip

REGIMES = [
    ("Monday's losses sent the Dow into bear market territory.", "regime down Dow"),  # sent there
    ("Losses pushed the Nasdaq into correction territory, 11% below its peak.", "regime down Nasdaq; pct down 11 Nasdaq"),  # and how far
    ("The rally took the Nikkei 225 into a bull market.", "regime up Nikkei 225"),  # an article
    ("Selling has dragged the Dow and the Nasdaq into a correction.", "regime down Dow; regime down Nasdaq"),  # both
]  # fmt: skip

EXTREMES = [
    ("Shares fell to 156p – a 14–year low.", "level 1.56 GBP Shares; ext down Shares"),  # a dash for a hyphen
    ("The stock rose to a five–year high.", "ext up stock"),  # in words
    ("Copper sank to 18–month lows.", "ext down Copper"),  # several
]  # fmt: skip

SUBJECTS = [
    ("The Nikkei opened lower and found it hard to recover, ending down 0.7%.", "pct down 0.7 Nikkei"),  # no pronoun of a price
    ("The DAX found it increasingly difficult to hold on, closing 0.2% lower.", "pct down 0.2 DAX"),  # with an adverb
    ("The metal seen as a bellwether for growth traded 0.4% higher.", "pct up 0.4 metal"),  # what it passes for
    ("The index regarded as a gauge of small firms rose 1.2%.", "pct up 1.2 index"),  # regarded
    ("Gold, viewed as a haven, rose 2%.", "pct up 2 Gold"),  # set apart
    ("Iron ore prices with 62% Fe content rose above $107.", "level 107 USD ore prices"),  # how pure it is
    ("Prices of copper cargoes with a 25% metal content fell 2%.", "pct down 2 copper"),  # with an article
    ("Ethanol with a 5% water content slid 3.1%.", "pct down 3.1 Ethanol"),  # of another good
    ("The Dow® ($DJI) fell 1,679.40 points (–3.98%).", "pts down 1679.40 Dow; pct down 3.98 Dow"),  # a sign after the name
    ("The Nasdaq Composite™ rose 2%.", "pct up 2 Nasdaq Composite"),  # another
    ("The $SPX rose 1.2% and the $NDX gained 2%.", "pct up 1.2 $SPX; pct up 2 $NDX"),  # tickers with an article
    ("Shares of this leading seller of garden tools tanked 7%.", "pct down 7 Shares of this leading seller"),  # no name
    ("Shares of the Ohio-based maker of pumps and valves fell 7%.", "pct down 7 maker"),  # a verb's form in it
    ("Shares of this owner of parking space slid 3.2% to $14.", "pct down 3.2 owner; level 14 USD owner"),  # an owner
    ("Sales of the leading maker of vans rose 3%.", ""),  # of no shares
    ("Shares of the maker fell after orders for pumps dropped 3%.", ""),  # what was ordered
    ("The Topix rose 1%, while the CSI 300 on China's second exchange lost 2%.", "pct up 1 Topix; pct down 2 CSI 300"),  # where it is told of
    ("London's top flight closed 0.3% higher.", "pct up 0.3 top flight"),  # an index by another name
    ("Snap plummeted 33 percent to $11.29.", "pct down 33 Snap; level 11.29 USD Snap"),  # a verb's name
    ("Snap shares lost 4%.", "pct down 4 Snap shares"),  # before what is held
    ("Retailers fell, while Zoom lost 3%.", "pct down 3 Zoom"),  # inside a sentence
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MARKS + LIMITS + SESSIONS)
def test_prices(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), REGIMES + EXTREMES)
def test_standings(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_subjects(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("The Nasdaq closed in a bear market.", True),  # a close
        ("The Russell 2000 finished the week in correction territory.", True),  # of a week
        ("The Nasdaq dipped into a bear market.", False),  # at some moment
        ("The S&P 500 fell into a bear market before closing higher.", False),  # the close was another
    ],
)
def test_which_regimes_are_of_closes(claims_of: Callable[[str], tuple[Claim, ...]], text: str, settled: bool) -> None:
    assert [claim.detail.settled for claim in claims_of(text) if isinstance(claim.detail, Regime)] == [settled]
