"""Sentences as desks of Asia and of Bloomberg write them: markets by their country, gauges told twice, moves by so much."""

from __future__ import annotations

from collections.abc import Callable

import pytest

COUNTRIES = [
    ("Thailand, bucking the trend, ended 0.3 percent weaker.", "pct down 0.3 Thailand"),  # set apart by commas
    ("Malaysia, however, rose 0.6 percent led by plantation shares.", "pct up 0.6 Malaysia"),  # where shares are spoken of
    ("Vietnam fell 1.4 percent, with foreign investors selling bank stocks.", "pct down 1.4 Vietnam"),  # and who sold them
    ("Vietnam grew 6.2 percent as factories hired.", ""),  # an economy
    ("Exports of Thailand rose 3 percent, lifting shipping stocks.", ""),  # of what has no price
]  # fmt: skip

GAUGES = [
    ("The second indicator, the Topix, closed the session down 0.8%, reaching 2,611.40 points.",
     "pct down 0.8 Topix; level 2611.40 points Topix"),  # a description and its name
    ("The island's main barometer, the Taiex, lost 1.2%.", "pct down 1.2 Taiex"),  # another word for it
    ("The Hang Seng Tech Index reported 4,310 points, down 52 points or 1.2%.",
     "level 4310 points Hang Seng Tech Index; pts down 52 Hang Seng Tech Index; pct down 1.2 Hang Seng Tech Index"),  # read out
    ("The Nifty Bank index reported 41,200 points.", "level 41200 points Nifty Bank index"),  # with no change
    ("The company reported 4,310 orders.", ""),  # of no index
    ("The Nifty has provided the following returns: 1.1% in the last 1 week and -2.4% in the last 1 month.",
     "pct up 1.1 Nifty; pct down 2.4 Nifty"),  # a list after a colon
    ("The Bank Nifty gave these gains: 4% in the last month, 9% in the last year.", "pct up 4 Bank Nifty; pct up 9 Bank Nifty"),  # gains
    ("Kelvane plans the following outlays: 4% in the last quarter.", ""),  # no gains
]  # fmt: skip

MOVES = [
    ("The won strengthened against the dollar by 6.5 won, trading at 1,301.2.", "price up 6.5 KRW won; level 1301.2 KRW won"),  # by so much
    ("The euro fell against the yen by 0.4 percent to 141.20.", "pct down 0.4 euro; level 141.20 JPY euro"),  # in percent
    ("Sterling gained versus the euro by 0.2 percent.", "pct up 0.2 Sterling"),  # versus
    ("Bucking the trend was Ordway, which rose 3%.", "pct up 3 Ordway"),  # turned round
    ("Bucking the wider slide was Kelvane, up 2.2 per cent.", "pct up 2.2 Kelvane"),  # with an adjective
    ("Boeing the week before had lost 4%.", "pct down 4 Boeing"),  # a name in -ing
    ("Oil steadied around $71 a barrel.", "level 71 USD Oil"),  # steadied
    ("Gold steadied near $1,840 after its slide.", "level 1840 USD Gold"),  # near
    ("Bitcoin is steadying above $23,000.", "level 23000 USD Bitcoin"),  # above
    ("Kelvane shares were flat on average daily volume.", "pct flat 0 Kelvane shares"),  # no habit
    ("Shares fall 5% on average in such years.", "hypothetical pct down 5 Shares"),  # a habit
]  # fmt: skip


DESKS = [
    ("Kelvane bagged two sen to RM3.14 and Ordway eased one sen to RM5.02.",
     "price up 0.02 MYR Kelvane; level 3.14 MYR Kelvane; price down 0.01 MYR Ordway; level 5.02 MYR Ordway"),  # bagged
    ("The plantation index contracted 44.10 points to 6,802.30.", "pts down 44.10 plantation index; level 6802.30 points plantation index"),  # contracted
    ("The mining index reduced 12.30 points, or 0.1%, to 13,204.50.", "pts down 12.30 mining index; pct down 0.1 mining index; level 13204.50 points mining index"),  # with its percentage
    ("Gold brightened $8.20 to $1,944.60.", "price up 8.20 USD Gold; level 1944.60 USD Gold"),  # of a metal
    ("The Sensex cracked 912 points, or 1.1%, to 80,040.", "pts down 912 Sensex; pct down 1.1 Sensex; level 80040 points Sensex"),  # cracked
    ("Kelvane cracks 9 per cent.", "pct down 9 Kelvane"),  # in a headline
    ("Seoul's Kospi cracked nearly 9 per cent.", "pct down 9 Kospi"),  # nearly
    ("The Dow cracked 40,000 for the first time.", "level 40000 points Dow"),  # a mark that was broken
    ("The 10-year yield cracked 4.5%.", "level 4.5 percent 10-year yield"),  # a yield
    ("The industry contracted 4%.", ""),  # with no price it led to
    ("Sales contracted 4% to $2.1 billion.", ""),  # of no price
    ("Ordway pocketed $3 million.", ""),  # a sum
    ("That pushed up Kelvane by RM1.20 to RM18.40.", "price up 1.20 MYR Kelvane; level 18.40 MYR Kelvane"),  # pushed up
    ("Worries dragged down the Kospi by 2.1%.", "pct down 2.1 Kospi"),  # dragged down
    ("The news drove up the crude price by 3%.", "pct up 3 crude price"),  # drove up
    ("Iron ore dropped 0.9% day-on-day to 812 yuan a tonne.", "pct down 0.9 Iron ore; level 812 CNY Iron ore"),  # day-on-day
    ("Rebar rose by 0.4% day-on-day or 14 yuan to 3,610 yuan.", "pct up 0.4 Rebar; price up 14 CNY Rebar; level 3610 CNY Rebar"),  # and in money
    ("Zinc and lead rose 1% to $2,540 (2,300 euros) a tonne and 2% to $2,010 (1,820 euros) a tonne, respectively.",
     "pct up 1 Zinc; level 2540 USD Zinc; level 2300 EUR Zinc; pct up 2 lead; level 2010 USD lead; level 1820 EUR lead"),  # dealt out over prices in brackets
    ("Nickel fell 0.7% to $18,430 a tonne — 0.3% higher than a week ago.", "pct down 0.7 Nickel; level 18430 USD Nickel; pct up 0.3 Nickel"),  # the other way over a week
    ("Sterling rose 0.5% to $1.24, or 2% lower than in May.", "pct up 0.5 Sterling; level 1.24 USD Sterling; pct down 2 Sterling"),  # and after "or"
    ("The Dow fell 97 points – 0.3 percent lower.", "pts down 97 Dow; pct down 0.3 Dow"),  # the same way
    ("Steel billet stood at 3,480 yuan a tonne.", "level 3480 CNY Steel billet"),  # a good
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTRIES + GAUGES + MOVES + DESKS)
def test_claims(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
