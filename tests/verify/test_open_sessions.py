"""Figures of an hour of the session: known by the level beside them, by an hour told elsewhere, by each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.models import Status
from factcheck.prices.series import Split
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, OPEN, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE, Status.SUPPORTED_WITH_NOTE
DAY = date(2024, 8, 6)
# From 4,994.01 on Monday the S&P 500 gained 3%, the Dow 2%, the Nasdaq 4% and Apple 5%, all from a fall in the morning.
ALL = ("^GSPC", "^DJI", "^IXIC", "AAPL")
PRICES = StoryPrices(
    dict(zip(ALL, ({DAY: 3.0}, {DAY: 2.0}, {DAY: 4.0}, {DAY: 5.0}), strict=True)),
    highs={symbol: {DAY: 5260.0} for symbol in ALL},
    lows={symbol: {DAY: 4960.4} for symbol in ALL},
)

ROWS = [
    # 3% above Monday's 4,994.01, of which day the price of now is not
    ("The S&P 500 closed at 4,994.01 on Monday and is now at 5,143.83.", [OK, OK]),
    ("The S&P 500 was at 4,994.01 on Monday. It currently stands at 5,143.83.", [OK, OK]),
    # 300 points lie between the day's high and its low
    ("The S&P 500 fell 300 points from the day's high to 4,960.", [OPEN, OPEN]),
    ("The S&P 500 fell 390 points from the day's high to 4,960.", [WRONG, OPEN]),
    # 0.8% above 4,994.01 is 5,033.96, a price of the day: both are of one hour
    ("The S&P 500 gained 0.8% to 5,033.96.", [OPEN, OPEN]),
    ("The Dow rose 39.95 points to 5,033.96.", [OPEN, OPEN]),
    ("The S&P 500 gained 0.8% to 5,033.96. Apple added 1.2%.", [OPEN, OPEN, OPEN]),
    # ... where no low and high of the day are held
    ("Microsoft added 0.8% to $5,033.96.", [OPEN, OPEN]),
    # ... where the level is the record of that hour, which the day went on to beat
    ("Apple rose 0.8% on Tuesday, hitting an intraday record of $5,033.96.", [OPEN, OPEN]),
    # ... where the level is not what the change makes
    ("The S&P 500 gained 0.8% to 5,061.40.", [WRONG, WRONG]),
    # ... nor a price of the day
    ("The Nasdaq Composite gained 8% to 5,393.53.", [WRONG, WRONG]),
    # ... nor where the words make it the close
    ("The S&P 500 closed up 0.8% at 5,033.96.", [WRONG, WRONG]),
    # ... nor does a close that another part of the sentence tells
    ("The S&P 500 closed up 3.0%; during the day, it gained 0.8% to 5,033.96.", [OK, OPEN, OPEN]),
    ("The S&P 500 closed up 3.0%; during the day, it gained 0.8% to 5,061.40.", [OK, WRONG, WRONG]),
    # ... where the change and the day stand together, beside a close that holds
    ("The S&P 500 closed up 3.0%. It gained 0.8% during the session.", [OK, OPEN]),
    ("The S&P 500, which fell 0.6% during the day, closed up 3.0%.", [OPEN, OK]),
    ("The S&P 500 lost 0.6% during the trading day before it closed 3.0% higher.", [OPEN, OK]),
    # ... beyond the prices of the day, with no close told, of another that closed
    ("The S&P 500 closed up 3.0%. It lost 0.8% during the session.", [OK, WRONG]),
    ("The S&P 500 lost 0.6% during the session.", [WRONG]),
    ("The S&P 500 lost 0.6% during the session. The Dow closed up 2.0%.", [WRONG, OK]),
    # ... nor where the close stands between the two
    ("The S&P 500 gained 0.8% to close higher during the session. It was up 3.0%.", [WRONG, OK]),
    # a low cut off and not rounded: 4,960.40 printed as 4,960 on a fall of 0.7%
    ("The S&P 500 closed up 3.0%. It lost 0.7% during the session to 4,960.", [OK, OPEN, OPEN]),
    ("The S&P 500 closed up 3.0%. It lost 0.7% during the session to 4,959.", [OK, WRONG, WRONG]),
    # ... of which its other sentences tell nothing
    (
        "The S&P 500 closed up 3.0%. At its worst it gained 0.8% to 5,033.96. The Dow rose 0.6%.",
        [OK, OPEN, OPEN, WRONG],
    ),
    # late trading of a share may be that after the close, where the session saw no such price
    ("Apple rose 9% to $5,443.47 in late trading.", [OPEN, OPEN]),
    ("Apple shares fell as much as 12% in late trading in New York.", [OPEN]),
    # ... which an index has none of
    ("The S&P 500 rose 9% in late trading.", [WRONG]),
    ("The Dow rose 9% to 5,443.47 in late deals.", [WRONG, WRONG]),
    # the hour that another paragraph tells
    ("Stocks were mixed at midday.\n\nThe S&P 500 rose 0.8%.", [OPEN]),
    ("Wall Street was higher in early trading.\n\nThe Nasdaq Composite rose 1.1% and Apple 2.4%.", [OPEN, OPEN]),
    ("As of 11:15 a.m. most shares were up.\n\nThe Dow fell 0.3%.", [OPEN]),
    ("Trading paused for the lunch break.\n\nThe Dow fell 0.3%.", [OPEN]),
    ("Shares were on track for their best day in weeks.\n\nThe Dow rose 1.3%.", [OPEN, OPEN]),
    ("Tech was on track to close lower.\n\nThe Dow rose 0.8%.", [OPEN]),
    # ... of which no price was told
    ("Stocks were mixed at midday.\n\nThe S&P 500 rose 8%.", [WRONG]),
    # ... which is over
    ("Stocks had been mixed at midday.\n\nThe S&P 500 rose 0.8%.", [WRONG]),
    # ... or which the other figures are not of
    ("Stocks were mixed at midday.\n\nThe S&P 500 rose 3.0%. The Dow rose 0.8%.", [OK, WRONG]),
    # three that hold at no close, and at some hour all of them
    ("The S&P 500 rose 0.8%, the Dow 0.6% and the Nasdaq Composite 1.3%.", [OPEN, OPEN, OPEN]),
    # ... not two, nor three with a fourth that no hour gives, nor in a story of the close
    ("The S&P 500 rose 0.8% and the Dow 0.6%.", [WRONG, WRONG]),
    ("The S&P 500 rose 0.8%, the Dow 0.6%, the Nasdaq Composite 1.3% and Apple 12%.", [WRONG] * 4),
    ("Stocks ended higher.\n\nThe S&P 500 rose 0.8%, the Dow 0.6% and the Nasdaq Composite 1.3%.", [WRONG] * 3),
]

# Told in London on the same day, with no hour: its close is the last before New York's, which then is Monday's 4,994.01.
LONDON_ROWS = [
    # the first trades of the day that New York had not closed: the change is open, the level a price of that session
    ("The Dow was 39.95 points higher at 5,033.96.", [OPEN, NOTED]),
    ("In New York the S&P 500 added 0.8% to 5,033.96.", [OPEN, OPEN]),
    # ... and what is told beside them of the same session
    ("The Dow was 39.95 points higher at 5,033.96. The Nasdaq Composite put on 1.3%.", [OPEN, NOTED, OPEN]),
    # ... where the level is not the change's from the last close known
    ("The Dow was 39.95 points higher at 5,061.40.", [WRONG, NOTED]),
    # ... nor a price of that session; of the one before no high is held
    ("The Dow was 300.00 points higher at 5,294.01.", [WRONG, OPEN]),
    # ... nor where the words make it a close
    ("The Dow ended 39.95 points higher at 5,033.96.", [WRONG, WRONG]),
    # ... and without a level to tell it, as far as some price of that session bears it out
    ("The Nasdaq Composite put on 1.3%.", [OPEN]),
    ("The Nasdaq Composite put on 8%.", [WRONG]),
]

# Told in London, whose market had opened when Tokyo's was long closed, and before Hong Kong's was.
ABROAD = StoryPrices(
    {"^N225": {DAY: 4.0}, "^HSI": {DAY: -1.0}, "^FTSE": {DAY: 2.0}}, symbols=("^N225", "^HSI", "^FTSE")
)
ABROAD_ROWS = [
    ("The FTSE 100 was up 0.5% in early deals. The Nikkei gained 3.1%.", [OPEN, WRONG]),
    ("The FTSE 100 was up 0.5% in early deals. The Hang Seng lost 0.4%.", [OPEN, OPEN]),
    ("The FTSE 100 was up 0.5% in early deals. The Nikkei gained 4.0% and the Hang Seng lost 1.0%.", [OPEN, OK, OK]),
]

# Apple gained 6% on 8 May, and 5% by the close of the day told.
BEST_ROWS = [
    # the best day so far, at an hour: what the rest of the session did to it no close tells
    ("As of 11:15 a.m. Apple was up 6.5%, its biggest one-day gain since March.", [OPEN, OPEN]),
    ("Apple was up 6.5% at the midday break. It was the stock's best day since March.", [OPEN, OPEN]),
    ("As of 2:30 p.m. the Dow was up 1.5%. Apple enjoyed its biggest one-day gain since March.", [OPEN, OPEN]),
    # ... where the close bears it out too: nothing beats its 5% after May
    ("As of 11:15 a.m. Apple was up 6.5%, its biggest one-day gain since May.", [OPEN, OK]),
    # ... and in a story of the close
    ("Apple closed up 5%, its biggest one-day gain since March.", [OK, WRONG]),
]


# The Dow and Apple began at 4,990, four points below Monday's close, and went down to 4,960.
OPENING_ROWS = [
    # the first price of an index is told otherwise by others, and within the day's range is left open
    ("The Dow opened 30 points lower on Tuesday.", [OPEN]),
    ("The Dow opened Tuesday down 0.6%.", [OPEN]),
    ("The Dow opened 4 points lower on Tuesday.", [OK]),
    # ... beyond which it cannot have been
    ("The Dow opened 100 points lower on Tuesday.", [WRONG]),
    # a share has one
    ("Apple opened 0.6% lower on Tuesday.", [WRONG]),
    # a fall within the session is ranked among such falls, which closes do not tell
    ("The Dow's intraday drop of 0.6% was its biggest since March.", [OPEN, OPEN]),
    ("The Dow's intraday drop of 0.6% was the largest on record.", [OPEN, OPEN]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_figures_of_an_hour(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-08-06T22:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.mark.parametrize(("text", "statuses"), OPENING_ROWS, ids=[row[0] for row in OPENING_ROWS])
def test_first_prices_and_falls_within_a_session(text: str, statuses: list[Status], desk: Desk) -> None:
    prices = StoryPrices(
        dict(zip(ALL, ({DAY: 3.0}, {DAY: 2.0}, {DAY: 4.0}, {DAY: 5.0}), strict=True)),
        opens={symbol: {DAY: 4990.0} for symbol in ALL},
        highs={symbol: {DAY: 5260.0} for symbol in ALL},
        lows={symbol: {DAY: 4960.4} for symbol in ALL},
    )
    checked = desk.check(text, "2024-08-06T22:00:00Z", prices).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.mark.parametrize(("text", "statuses"), LONDON_ROWS, ids=[row[0] for row in LONDON_ROWS])
def test_figures_of_a_session_not_yet_closed(text: str, statuses: list[Status], desk: Desk) -> None:
    told = f"LONDON, August 6 - Shares in Britain made gains.\n\n{text}"
    checked = desk.check(told, "2024-08-06", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.mark.parametrize(("text", "statuses"), ABROAD_ROWS, ids=[row[0] for row in ABROAD_ROWS])
def test_the_hour_of_one_market_in_another(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(f"LONDON - Shares in Europe rose.\n\n{text}", "2024-08-06", ABROAD).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.mark.parametrize(("text", "statuses"), BEST_ROWS, ids=[row[0] for row in BEST_ROWS])
def test_the_best_day_so_far(text: str, statuses: list[Status], desk: Desk) -> None:
    prices = StoryPrices({"AAPL": {date(2024, 5, 8): 6.0, DAY: 5.0}, "^DJI": {DAY: 2.0}})
    checked = desk.check(text, "2024-08-06T22:00:00Z", prices).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


def test_the_level_and_the_close_before_are_both_as_printed_then(desk: Desk) -> None:
    four_for_one = (Split(date(2024, 9, 2), Decimal(4)),)
    prices = StoryPrices(
        {"AAPL": {DAY: 5.0}},
        highs={"AAPL": {DAY: 5260.0}},
        lows={"AAPL": {DAY: 4960.0}},
        splits={"AAPL": four_for_one},
    )
    # Four times the 4,994.01 held of Monday is 19,976.04, and 0.8% above that is 20,135.85.
    checked = desk.check("Apple gained 0.8% to $20,135.85.", "2024-08-06T22:00:00Z", prices).claims
    assert [one.verdict.status for one in checked] == [OPEN, OPEN]
