"""Figures of a session that was open at the close of the story's own market, told with a day and no hour."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, OPEN, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE, Status.SUPPORTED_WITH_NOTE
DAY = date(2024, 8, 6)
# From 4,994.01 on Monday Tokyo gained 4%, Hong Kong lost 1%, Mumbai and Frankfurt gained 2% and New York 3%.
MOVES = {"^N225": 4.0, "^HSI": -1.0, "^BSESN": 2.0, "^GDAXI": 2.0, "^GSPC": 3.0, "0700.HK": -2.0}
PRICES = StoryPrices(
    {symbol: {DAY: percent} for symbol, percent in MOVES.items()},
    highs={symbol: {DAY: 5160.0} for symbol in ("^BSESN", "^GSPC")},
    lows={symbol: {DAY: 4960.0} for symbol in ("^BSESN", "^GSPC")},
    symbols=tuple(MOVES),
)

ROWS = [
    # Tokyo closes two hours before Hong Kong: neither Monday's 0.1% nor the day's 1%, but some price between
    ("TOKYO", "In Hong Kong, the Hang Seng was down 2.6%.", [OPEN]),
    ("TOKYO", "Elsewhere in Asia, the Hang Seng slipped 0.4%, with Tencent off 3.1%.", [OPEN, OPEN]),
    ("TOKYO", "The Hang Seng lost 1.7% to 4,909.11.", [OPEN, OPEN]),
    ("TOKYO", "The Hang Seng has fallen 1.7% this week.", [OPEN]),
    ("TOKYO", "The Nikkei closed 4% higher, while the Hang Seng was down 2.6%.", [OK, OPEN]),
    # ... what holds at a close is read with it
    ("TOKYO", "The Hang Seng lost 1.0%.", [NOTED]),
    ("TOKYO", "The Nikkei gained 4%. In Hong Kong, the benchmark lost 1.0%. The index is off 5%.", [OK, NOTED, OPEN]),
    # ... what lies too far from the day's close is of no hour of it
    ("TOKYO", "In Hong Kong, the Hang Seng was down 26%.", [WRONG]),
    ("TOKYO", "In Hong Kong, the Hang Seng was up 8%.", [WRONG]),
    # ... nor what is told as the close, or of a level that the change does not make
    ("TOKYO", "In Hong Kong, the Hang Seng closed 2.6% lower.", [WRONG]),
    ("TOKYO", "The Hang Seng fell 2.6%, ending at 4,864.17.", [WRONG, WRONG]),
    ("TOKYO", "The Hang Seng lost 1.7% to 4,961.30.", [WRONG, OPEN]),
    # ... nor the figures of its own market, or of a day that is over
    ("TOKYO", "The Nikkei was up 2.6%.", [WRONG]),
    ("TOKYO", "On Monday the Hang Seng was down 2.6%.", [WRONG]),
    # Europe and New York open hours after Tokyo's close
    ("TOKYO", "In Frankfurt, the DAX was up 1.2%.", [WRONG]),
    ("TOKYO", "The S&P 500 was up 1.2%.", [WRONG]),
    # ... unless the story, told later, tells how it opened
    ("TOKYO", "European shares opened higher, with the DAX up 1.2%.", [OPEN]),
    ("TOKYO", "European shares opened higher, with the DAX up 12%.", [WRONG]),
    ("TOKYO", "The Hang Seng, which ended 0.1% lower on Monday, was down 2.6%.", [OK, OPEN]),
    # Hong Kong's close comes in Mumbai's afternoon, whose low and high are held, and in Europe's morning
    ("HONG KONG", "India's Sensex gained 1.1%, and Germany's DAX was 0.7% higher.", [OPEN, OPEN]),
    ("HONG KONG", "India's Sensex gained 4.6%.", [WRONG]),
    ("HONG KONG", "The Nikkei gained 2.6%.", [WRONG]),
    # Mumbai's comes after Hong Kong's
    ("MUMBAI", "Germany's DAX rose 0.7%, while the Hang Seng was down 2.6%.", [OPEN, WRONG]),
    # New York's comes last
    ("NEW YORK", "Germany's DAX rose 0.7% and the Hang Seng fell 2.6%.", [WRONG, WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("place", "text", "statuses"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS])
def test_figures_of_markets_still_open(place: str, text: str, statuses: list[Status], desk: Desk) -> None:
    told = f"{place}, August 6 - Shares made large moves.\n\n{text}"
    checked = desk.check(told, "2024-08-06", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
