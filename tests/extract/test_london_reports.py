"""Market reports of London papers: prices that shares close "on", pence dealt with their prices, and a second stretch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CLOSED_ON = [
    ("The FTSE 100 slid before closing on 5,971.1, a fall of 25.4.", "level 5971.1 points FTSE 100; pts down 25.4 FTSE 100"),  # an index, and its points after the noun
    ("The FTSE 100 shed 71.7 points to close on 5,899.4.", "pts down 71.7 FTSE 100; level 5899.4 points FTSE 100"),  # an infinitive
    ("Ordway shares rose 0.4% and ended the day on $7.10.", "pct up 0.4 Ordway shares; level 7.10 USD Ordway shares"),  # a day between
    ("Kelvane ended the session 4.5p weaker on 425p.", "price down 0.045 GBP Kelvane; level 4.25 GBP Kelvane"),  # after a word of direction
    ("Torvane finished on 310p, up 4p.", "level 3.10 GBP Torvane; price up 0.04 GBP Torvane"),  # alone
    ("The group closed on 5 deals on Friday.", ""),  # deals
    ("The exchange closed on 31 December.", ""),  # a day
]  # fmt: skip

DEALT = [
    ("Ordway and Kelvane lost 7.5p to 611p and 130p to 5,315p respectively.", "price down 0.075 GBP Ordway; level 6.11 GBP Ordway; price down 1.30 GBP Kelvane; level 53.15 GBP Kelvane"),  # each with its price
    ("Ordway and Kelvane – Wednesday's top two performers – gained 2p to 81p and 12p to 240p.", "price up 0.02 GBP Ordway; level 0.81 GBP Ordway; price up 0.12 GBP Kelvane; level 2.40 GBP Kelvane"),  # over an aside
    ("Boeing and Ford rose $1.20 to $61.30 and $0.40 to $12.10.", "price up 1.20 USD Boeing; level 61.30 USD Boeing; price up 0.40 USD Ford; level 12.10 USD Ford"),  # in dollars
]  # fmt: skip

AGAIN = [
    ("Ordway rose 47% over the year and by 3p to 179p on Friday.", "pct up 47 Ordway; price up 0.03 GBP Ordway; level 1.79 GBP Ordway"),  # a second stretch, in money
    ("Ford has climbed 12% this year and by $0.20 to $12.30 on Monday.", "pct up 12 Ford; price up 0.20 USD Ford; level 12.30 USD Ford"),  # in dollars
    ("The Dow added 1% after a 22% improvement for the index in March.", "pct up 1 Dow; pct up 22 index"),  # improvement
    ("Margins saw a 3% improvement.", ""),  # of no price
]  # fmt: skip


COINS = [
    ("Ordway closed up 3.5 cents at 41.2.", "price up 0.035 USD Ordway; level 0.412 USD Ordway"),  # a price in the cents of its change
    ("Kelvane fell 3p to 241.", "price down 0.03 GBP Kelvane; level 2.41 GBP Kelvane"),  # in pence
    ("Torvane slid 2.5p to 213.5 while Brunvik rose 12p to 1,790.", "price down 0.025 GBP Torvane; level 2.135 GBP Torvane; price up 0.12 GBP Brunvik; level 17.90 GBP Brunvik"),  # one after another
    ("Boeing rose 40 cents to 98.20.", "price up 0.40 USD Boeing; level 98.20 USD Boeing"),  # dollars, by their decimals
    ("Kelvane fell 2p to 1.83.", "price down 0.02 GBP Kelvane; level 1.83 GBP Kelvane"),  # pounds
    ("Gold rose 50 cents to 1,262.", "price up 0.50 USD Gold; level 1262 USD Gold"),  # too much for cents
    ("Ordway lost 2.1 cent to 24.1 cent.", "price down 0.021 EUR Ordway; level 0.241 EUR Ordway"),  # cents of the euro have no s
    ("Kelvane was down 2.9 per cent at 17 cent.", "pct down 2.9 Kelvane; level 0.17 EUR Kelvane"),  # a price alone
    ("Ordway shed 4 cent to 61.5, while Kelvane added 12 cent.", "price down 0.04 EUR Ordway; level 0.615 EUR Ordway; price up 0.12 EUR Kelvane"),  # and a price in them
    ("Sugar rose 0.14 cent to 19.02 cents a pound.", "price up 0.0014 USD Sugar; level 0.1902 USD Sugar"),  # a part of one cent
    ("Ordway rose 5%, Kelvane by 6% and Torvane by 25p to 669p.", "pct up 5 Ordway; pct up 6 Kelvane; price up 0.25 GBP Torvane; level 6.69 GBP Torvane"),  # in money after percents
    ("The Dow fell 120 points and Boeing by $3.", "pts down 120 Dow; price down 3 USD Boeing"),  # after points
    ("The Dow fell 120 points and revenue by $3 million.", "pts down 120 Dow"),  # of no price
]  # fmt: skip

SAID_AGAIN = [
    ("The yield on the 10-year note rose 3 basis points. It was last at 4.21%.", "yld up 3 yield; level 4.21 percent It"),  # the yield of the sentence before
    ("Germany's 10-year yield fell to 2.31%. It last traded at 2.33%.", "level 2.31 percent yield; level 2.33 percent It"),  # a verb
    ("The 10-year yield rose 5 basis points. It was last at 4.2%, after touching 4.3%. It closed at 4.1% on Monday.", "yld up 5 yield; level 4.2 percent It; level 4.3 percent It; level 4.1 percent It"),  # once more
    ("Shares rose 3%. It was last at 4.21%.", "pct up 3 Shares"),  # no yield before
    ("The 10-year yield rose 5 basis points. Unemployment eased. It was at 3.9%.", "yld up 5 yield"),  # something else between
]  # fmt: skip

HABITS_OF_OTHERS = [
    ("Kelvane lost 12% after it gave none of the details that buyers typically expect.", "pct down 12 Kelvane"),  # of the clause that tells why
    ("Ordway lost 4% as it warned that buyers tend to wait in spring.", "pct down 4 Ordway"),  # tend to
    ("Shares fell 3% because holidays typically thin out trading.", "pct down 3 Shares"),  # because
    ("When yields fall, stocks typically rise 5%.", "hypothetical pct up 5 stocks"),  # the habit itself
]  # fmt: skip

BESIDE_OTHERS = [
    ("The FTSE 250 climbs 0.2 percent, outperforming the blue chips, off 0.4 percent, and the midcaps, 0.1 percent weaker.", "pct up 0.2 FTSE 250; cmp up FTSE 250; pct down 0.4 blue chips; pct down 0.1 midcaps"),  # what it is set beside
    ("Nvidia rose 2%, outpacing the Nasdaq, up 1%.", "pct up 2 Nvidia; cmp up Nvidia; pct up 1 Nasdaq"),  # alone
    ("The index closes flat, lagging the mid-caps, up 0.6 percent.", "pct flat 0 index; cmp down index; pct up 0.6 mid-caps"),  # after a word
    ("Nvidia outperformed the market, up 3%.", "cmp up Nvidia; pct up 3 Nvidia"),  # nothing told before
    ("The DAX rose 3%, beating the S&P 500.", "pct up 3 DAX; cmp up DAX"),  # beating an index
    ("Value stocks are beating the Nasdaq this year.", "cmp up Value stocks"),  # over a year
    ("Ordway beat the Nasdaq's listing rules.", ""),  # of something else
    ("The index slid 3.2 percent and performed slightly weaker than the DAX.", "pct down 3.2 index; cmp down index"),  # performed
    ("Bank shares have done much better than the FTSE 100.", "cmp up Bank shares"),  # done
    ("Nvidia fared worse than the Nasdaq 100, falling 4%.", "cmp down Nvidia; pct down 4 Nvidia"),  # fared
    ("Ordway did better than expected.", ""),  # than thought
    ("Sales did better than the market.", ""),  # of no price
]  # fmt: skip

LENGTHS = [
    ("The US 10-year rose 3 basis points to 4.2%.", "yld up 3 US 10-year; level 4.2 percent US 10-year"),  # after a name of the catalogue
    ("The German 10-year was last at 2.31%.", "level 2.31 percent German 10-year"),  # a country
    ("Italy's 10-year fell 4 basis points.", "yld down 4 Italy's 10-year"),  # a genitive
    ("The UK 10 year is up 1.3 basis points.", "yld up 1.3 UK 10 year"),  # no hyphen
    ("A U.S. 10-year plan rose 3%.", ""),  # a plan
]  # fmt: skip

COMING = [
    ("The S&P 500 is readying for its largest yearly rise in 16 years.", "ext up S&P 500"),  # readying, by the year
    ("The Nasdaq is staring at its worst week since March.", "ext down Nasdaq"),  # staring
    ("Sterling is facing its biggest yearly drop since 2016.", "ext down Sterling"),  # facing
    ("Despite the activity, it closed unchanged at €2.28.", "pct flat 0 it; level 2.28 EUR it"),  # not of what an opening names
    ("After the results, it fell 3%.", "pct down 3 it"),  # after
    ("As output rose, it fell 3%.", ""),  # of what a clause told
    ("Ordway reversed 2.3% to 212p.", "pct down 2.3 Ordway; level 2.12 GBP Ordway"),  # reversed
]  # fmt: skip

TAKEN_OFF = [
    ("Some 3% has been wiped off the Dow Jones.", "pct down 3 Dow Jones"),  # a passive
    ("The rout saw 4 per cent knocked off the FTSE 100.", "pct down 4 FTSE 100"),  # a participle
    ("More than 20% was wiped off shares in Ordway.", "pct down 20 shares in Ordway"),  # shares in
    ("Fears of a levy wiped 4% off Ordway shares.", "pct down 4 Ordway shares"),  # what was feared moved them all the same
    ("Fears of war knocked 2% off the index.", "pct down 2 index"),  # knocked
]  # fmt: skip

REPORTED = [
    ("Ordway, which pointed to lower takings, fell to €54.86 before recovering to €57.15.", "level 54.86 EUR Ordway; level 57.15 EUR Ordway"),  # the past before "before"
    ("Kelvane slid to 310p before climbing to 325p.", "level 3.10 GBP Kelvane; level 3.25 GBP Kelvane"),  # alone
    ("Ordway is expected to fall to $54 before recovering to $60.", "forecast level 54 USD Ordway; forecast level 60 USD Ordway"),  # both to come
    ("Torvane was the only stock to see any action, rising 3.8 per cent.", "pct up 3.8 Torvane"),  # no forecast
    ("The index fell just short of closing above 49,000.", ""),  # not reached
    ("The Dow needs a gain of 68 points, or 0.2%.", "forecast pts up 68 Dow; forecast pct up 0.2 Dow"),  # what is needed
    ("The Dow narrowly missed a record close.", "rec up Dow"),  # near
]  # fmt: skip

HEADED = [
    ("Futures up: Dow 51 pts, S&P 7.75 pts, Nasdaq 19.5 pts", "pts up 51 Dow; pts up 7.75 S&P; pts up 19.5 Nasdaq"),  # a heading, in points
    ("Indexes down: Dow 112 points, S&P 8.1 points", "pts down 112 Dow; pts down 8.1 S&P"),  # down
    ("Canal Plus rose 0.5 per cent.", "pct up 0.5 Canal Plus"),  # a conjunction in a name
    ("Sterling was flat against both the dollar and the euro at $1.277.", "pct flat 0 Sterling"),  # whose rate it is not
    ("The dollar rose against the yen and sterling, up 0.3%.", "pct up 0.3 dollar"),  # of both currencies
    ("The pound fell against the dollar and the yen rose 2%.", "pct up 2 yen"),  # with a verb of its own
]  # fmt: skip

BESIDE_LEVELS = [
    ("DAX: 5,859.43 (-107.77)", "level 5859.43 points DAX; pts down 107.77 DAX"),  # a line of a table
    ("Iseq: 2,852.20 (+34.17)", "level 2852.20 points Iseq; pts up 34.17 Iseq"),  # of Dublin
    ("The FTSE 100 closed at 7,563.62 (+12.4).", "level 7563.62 points FTSE 100; pts up 12.4 FTSE 100"),  # prose
    ("Ordway closed at 41.2 (+0.35).", "level 41.2 points Ordway"),  # of no index
    ("Stocks slid, with bank shares weaker and the yen at its strongest since June.", "ext up yen"),  # not of what a word of direction tells
    ("Bonds fell, with futures down and gold at a two-year high.", "ext up gold"),  # a high
    ("The Dow fell 2%, with oil lower and the euro at its weakest since May.", "pct down 2 Dow; ext down euro"),  # after a figure
]  # fmt: skip

PLACED = [
    ("The biggest gainer on the DAX this year has been Kelvane, up 60%.", "rank up Kelvane; pct up 60 Kelvane"),  # has been
    ("The worst performer on the FTSE 100 so far has been Ordway, down 3%.", "rank down Ordway; pct down 3 Ordway"),  # the worst
    ("The top gainer in the CAC 40 had been Torvane, up 4%.", "rank up Torvane; pct up 4 Torvane"),  # had been
    ("It was the biggest gain for a most-active contract since May.", "ext up It"),  # not of the contracts it is ranked among
    ("That marked the lowest settlement for a front-month contract since June.", "ext down That"),  # a level
    ("Oil rose 2%, the largest rise for a nearby contract since Aug. 7.", "pct up 2 Oil; ext up Oil"),  # told of a name
    ("The Dow hung on to a gain of 0.3%.", "pct up 0.3 Dow"),  # what was kept
    ("Kelvane clung to a 2% gain.", "pct up 2 Kelvane"),  # clung
    ("The index held on to gains of 0.5%.", "pct up 0.5 index"),  # held on
    ("Kelvane is in a buy zone, which tops out at 100.08.", ""),  # a level of charts
    ("Ordway was in buy range, which topped out at 64.2.", ""),  # a range
    ("Ordway topped out at 64.2.", "level 64.2 points Ordway"),  # a price
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COINS)
def test_coins(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SAID_AGAIN)
def test_yields_said_again(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), HABITS_OF_OTHERS)
def test_habits_of_others(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), BESIDE_OTHERS)
def test_beside_others(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), LENGTHS)
def test_bonds_by_length(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), COMING)
def test_coming_and_openings(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), TAKEN_OFF)
def test_taken_off(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_reported(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_headed_and_set_against(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), BESIDE_LEVELS)
def test_beside_levels(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_placed(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), CLOSED_ON)
def test_closed_on(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), DEALT)
def test_dealt(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_again(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
