"""What a price is set apart from: a clock's city, an offer's target, a place a market trades in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

APART = [
    ("It asked for a ruling on rival Brunvik, 31p lower at £10.69, to make an offer.", "price down 0.31 GBP Brunvik; level 10.69 GBP Brunvik"),  # what the ruling is on
    ("Aldmoor is in talks to buy Brunvik, up 12p at 310p, for cash.", "price up 0.12 GBP Brunvik; level 3.10 GBP Brunvik"),  # what is to be bought
    ("Analysts at Ordway said a bid for Shell, 4 per cent lower at 2,110p, was unlikely.", "pct down 4 Shell; level 21.10 GBP Shell"),  # what the bid is for
    ("Aldmoor fell on fears for its sales, 3p lower at 98p, while the FTSE 100 rose 1%.", "price down 0.03 GBP Aldmoor; level 0.98 GBP Aldmoor; pct up 1 FTSE 100"),  # no price of sales
]  # fmt: skip

CLOCKS = [
    ("As of 9:30 a.m. Hong Kong time, the largest coin by value, Bitcoin, traded at $63,500.", "level 63500 USD Bitcoin"),  # a city's clock
    ("By 4 p.m. London time Brent was up 2% at $81.", "pct up 2 Brent; level 81 USD Brent"),  # with no comma
    ("At 10 a.m. local time the Nikkei had lost 1.2%.", "pct down 1.2 Nikkei"),  # of nowhere named
]  # fmt: skip

RESULTS = [
    ("Bitcoin gained in afternoon trade in Asia to remain above $30,000.", "level 30000 USD Bitcoin"),  # what the gain led to
    ("Gold fell in early dealings in London to trade below $1,900.", "level 1900 USD Gold"),  # a fall
    ("Gold is expected in London to trade below $1,900.", "forecast level 1900 USD Gold"),  # what may come
    ("EUR/USD is trading with small losses at 1.0830.", "level 1.0830 USD EUR/USD"),  # where it trades
    ("The Nikkei is posting losses at 38,200.", "level 38200 points Nikkei"),  # a verb with an object
    ("Boeing reported losses at $12 million.", ""),  # what a company lost
    ("The Sensex shuttled between 61,200 and 60,800.", "level 60800 points Sensex"),  # to and fro
    ("Orlo's Australia plunged 19.9 per cent to $5.35.", "pct down 19.9 Orlo's Australia; level 5.35 USD Orlo's Australia"),  # a name with a genitive in it
    ("Brunvik's Japan is up 3% at 5,200 yen.", "pct up 3 Brunvik's Japan; level 5200 JPY Brunvik's Japan"),  # another
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART + CLOCKS + RESULTS)
def test_asides_and_clocks(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
