"""Figures told of a company alone: of its business where the sentence weighs for that, else of its shares."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BUSINESS = [
    "Deliveries at Ford and Toyota each sank about 7% last month, as three rivals told of growth.",  # of deliveries
    "Zorbic keeps its 22% share of the market, whereas Ordway and Kelvane have grown by 5.2% and 3.9%.",  # grown
    "Kelvane took the biggest slice of the market, growing 4.8% over the period.",  # growing, and no share before
    "Toyota showed a 9 percent drop but stayed ahead of Ford for the month and for the January-June period.",  # a month
    "Ford notched up a 14 percent August gain in vehicles.",  # what is made
    "Ordway rose 6 percent week-on-week and came third.",  # a comparison of results
    "It declined 0.4 per cent in May, after a decline of 0.9 per cent in April.",  # one month against another
    "Kelvane Research said Ordway, the grocery arm of Zorbic, had the worst sales drop over the spring, one of 3.1%.",  # sales
    "Zorbic also had a strong month for orders, showing an 18 percent increase.",  # of orders
    "Ford chalked up a 21 percent August gain, while Toyota climbed 4.5 percent.",  # alike in one sentence
    "Ford's van sales dropped 12%, while trucks, among them its Zorbic and Kelvane, were up 2.2%.",  # of a brand
    "Ford's quarterly shipments fell 8%. Toyota was down 3 percent for the month.",  # after business a sentence before
    "Toyota reported a 4% decline for June. Ordway was up 31 percent and Kelvane was up 12 percent.",  # goes on
    "The region's console market, meanwhile, shrank 3.3 percent.",  # a market of goods
    "The global PC market, however, declined 2.7 percent last year.",  # in capitals
    "Ordway fell 6 percent on slack sales of Zorbic vans, while its own trucks held up.",  # why, told by goods
    "Ordway sold 41,000 vans, marking a second straight annual decline.",  # a run of years
    "Kelvane was up 12.4 percent to 71.3m.",  # to a count in millions
    "Kelvane Motors also saw an 11 percent increase in March.",  # an increase that is seen in a month
    "Ordway & Co net jumped 21% on brisk trade.",  # of what is earned
    "Zorbic Stores net rose 9%.",  # the same of stores
    "The chain posted a profit despite a comps decline of 1.9%.",  # sales at the same shops
    "Makers at home gave up 0.3 points of market share.",  # of a share of a market
    "Corn futures and options ADV grew 17 percent to 310,000 contracts.",  # contracts a day
    "The group said sales in the half ending in June climbed 4.1%.",  # of sales, with a period before the verb
    "A maker of paints reported revenue in the first quarter ended in May grew 6%.",  # reported
    "It said that the average cottage in town was now worth £160,000.",  # whoever said so is not worth it
    "They said that a terraced house was valued at £210,000.",  # several who said so
    "Its latest index showed a 0.4% increase last month.",  # an index that its maker reads from
    "Their gauge shows a 2% drop in May.",  # a gauge of theirs
    "The scoring averages of both teams are the highest on record.",  # of sport
    "Conservatives lost three points after the vote.",  # a party
    "Ordway (NYSE: ORD) posted a 12 percent increase in vans sold in May.",  # whatever its ticker
    "Kelvane held a strong second place in the market for vans, up 6 percent in June.",  # a market of goods
    "Ordway's U.S. unit posted a 14 percent decline for May.",  # a unit of a company, and no currency
    "Kelvane's drug unit rose 3%.",  # by what it makes
    "Ordway was up 8% in constant currency.",  # as sales are told
    "Kelvane rose 6% at constant exchange rates.",  # in other words
    "Manufacturing fell 0.4% in March.",  # a part of the economy
    "In all, Buick was up 12 percent and Jeep was down 4 percent.",  # makes that are not listed
    "Toyota was up 6 percent, Lexus was down 2 percent and Ford was up 9 percent.",  # companies told of beside one
    "All but American Honda (down 3 percent) did well, with Ford up 2 percent.",  # a make of two words
    "Pick-ups did well, lifting Chevrolet to a 7% gain.",  # a cause of sales
    "Ordway rose 12% to $2.4 million.",  # a sum no share costs
    "HUNTERS OF ZORB fell 31% on Friday to $4.6M.",  # written short
    "The sequel was off 40% to $61 million, and Ordway eased 12% to $9.5 million.",  # two takings
]

SHARES = [
    ("In the 12 months to June 18, Ordway climbed 7.3%.", "pct up 7.3 Ordway"),  # to a day
    ("China's CSI 300 fell 14% over the 12 months ended June.", "pct down 14 CSI 300"),  # an index and whose it is
    (
        "In the quarter to March the Nasdaq-100 put on 9.9%, half of it in March.",
        "pct up 9.9 Nasdaq-100",
    ),  # two stretches
    ("With van sales slowing, Ordway fell 3%.", "pct down 3 Ordway"),  # what opens a sentence tells why
    ("With its profit short of forecasts, Kelvane lost 8%.", "pct down 8 Kelvane"),  # of its own
    ("With orders for trucks drying up, Ordway shed 2%.", "pct down 2 Ordway"),  # of goods
    ("Ordway (NYSE: ORD) fell 3%.", "pct down 3 Ordway"),  # a ticker, and no sign of business
    ("Ordway (ORD) rose 4% in May.", "pct up 4 Ordway"),  # against a month
    ("Ford fell 3% in early trading after its sales dropped 9% in June.", "pct down 3 Ford"),  # a session
    ("Toyota sales fell, and Ford was down 4% at $11.20.", "pct down 4 Ford; level 11.20 USD Ford"),  # a price beside
    ("Zorbic missed its goals and trimmed its outlook, prompting a 7% slide.", "pct down 7 Zorbic"),  # what news did
    ("Ford closed 2% lower, hurt by weak orders during the quarter.", "pct down 2 Ford"),  # a close
    ("Wary of falling sales, funds dumped Ford, sending it down 5%.", "pct down 5 it"),  # what was done to it
    ("Strong deliveries lifted Tesla 5%.", "pct up 5 Tesla"),  # a cause
    (
        "Ford and Boeing, users of steel, rose 3% and 4%, respectively.",
        "pct up 3 Ford; pct up 4 Boeing",
    ),  # what they are
    ("Ford — a member of the group — rose 3%.", "pct up 3 Ford"),  # between dashes
    (
        "The broader Nifty too saw selling and fell by 490.95 points.",
        "pts down 490.95 Nifty",
    ),  # an index with a word before it
    ("Ford faced heavy selling and fell 3%.", "pct down 3 Ford"),  # what is done with shares
    ("Nvidia jumped 12% in May.", "pct up 12 Nvidia"),  # one sign alone
    ("After its profit fell, Ordway lost 6%.", "pct down 6 Ordway"),  # a reason before
    ("Kelvane, whose sales shrank, dropped 8%.", "pct down 8 Kelvane"),  # in a clause about it
    ("Boeing slid 4% on weak orders.", "pct down 4 Boeing"),  # a reason after
    ("Apple's revenue grew 5%, and its stock gained 1%.", "pct up 1 its stock"),  # shares are named
    (
        "Car sales grew, the FTSE 100 lost 1%, and Shell dropped 2%.",
        "pct down 1 FTSE 100; pct down 2 Shell",
    ),  # an index
    ("Ordway's dividend and outlook pleased, and Ordway gained 3%.", "pct up 3 Ordway"),  # news, nothing measured
    ("Ford, the No. 2 U.S. automaker, fell 3 percent.", "pct down 3 Ford"),  # a stop that ends nothing
    ("Shares of Kelvane, the country's No. 3 baker, rose 2 percent.", "pct up 2 Shares of Kelvane"),  # of shares
    ("Ford gained 2% after a rival recalled 40,000 cars.", "pct up 2 Ford"),  # a reason, told by goods
    ("Another local grocer, Kelvane (KLV), climbed 14 percent.", "pct up 14 Kelvane"),  # described, then named
    ("One more retailer, Ordway, was off 9 percent.", "pct down 9 Ordway"),  # the same without a ticker
    ("A small insurer, Zorbic, lost 3 percent at $4.10.", "pct down 3 Zorbic; level 4.10 USD Zorbic"),  # and a price
    ("Ordway & Company dropped 6.2% to $31.", "pct down 6.2 Ordway; level 31 USD Ordway"),  # one name
    ("Kelvane & Group rose 2% and Zorbic & Partners fell 3%.", "pct up 2 Kelvane; pct down 3 Zorbic"),  # two such
    (
        "Kelvane surged 7% to $105 after the maker said sales in the quarter ending in June jumped 9%.",
        "pct up 7 Kelvane; level 105 USD Kelvane",
    ),  # of whom it is told, and of what
    (
        "Kelvane and Ordway enjoyed rises of 4% and 3%, riding a wave of strong retail sales.",
        "pct up 4 Kelvane; pct up 3 Ordway",
    ),  # a reason that a participle tells
    ("Ordway said it fell 3% in Paris trading.", "pct down 3 it"),  # a name that says so
    ("Its benchmark index fell 2% on Monday.", "pct down 2 index"),  # of a country
    ("Ford gained 3% after its Lincoln brand sold more.", "pct up 3 Ford"),  # a make in a reason
    (
        "Chevrolet's parent is listed, and General Kelvane rose 2% to $41.",
        "pct up 2 General Kelvane; level 41 USD General Kelvane",
    ),  # a price beside
    ("India's unit fell 0.2% against the dollar.", "pct down 0.2 unit"),  # a currency
    ("Ordway jumped 6% after sales rose 9% in constant currency.", "pct up 6 Ordway"),  # what it moved upon
    (
        "Kelvane Manufacturing rose 3% to $12.",
        "pct up 3 Kelvane Manufacturing; level 12 USD Kelvane Manufacturing",
    ),  # part of a name
    ("Lincoln National rose 4%.", "pct up 4 Lincoln National"),  # another company of its name
    ("Kelvane rose 4% to 1.2 million won.", "pct up 4 Kelvane; level 1200000 KRW Kelvane"),  # a small coin
    (
        "Ordway rose 3%, for a market value of $2.1 billion.",
        "pct up 3 Ordway; mv 2100000000 USD Ordway",
    ),  # a value is told
    ("The No. 1 miner, Rio Tinto, gained 4 percent.", "pct up 4 miner"),  # a name after it
]


@pytest.mark.parametrize("text", BUSINESS)
def test_business_makes_no_claim(check: Callable[[str, str], None], text: str) -> None:
    check(text, "")


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_shares_make_one(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
