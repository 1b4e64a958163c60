"""Who can be a subject: names that only describe, things that are counted, statistics told of places and pronouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NOT_PRICES = [
    "Kelvane's Orlo hatchback climbed 18.4% to 31,207 cars.",  # a count of things after the change
    "Toyota notched a 6% increase to 88,410 pickups in March.",  # after a noun of change
    "Zorbic gained 4%, to 1.3 million subscribers.",  # in millions, after a comma
    "Kelvane rose 12% in May to 9,300 visitors.",  # with the time between
    "Kelvane reached 40,200 homes.",  # with no change told
    "Ordway saw a sales decline of 11 percent, and Kelvane one of 9 percent.",  # a measure before the noun of change
    "Kelvane had a revenue jump of 8.2%.",  # another measure
    "Boeing is faced with a profit slump of 30%.",  # of results
    "Kelvane shipments sank 31 percent while Ordway fell 12 percent.",  # another company told of alike
    "Ford's output rose 9%; Toyota was up 4%.",  # with a possessive
    "Boeing deliveries grew 7 percent and Airbus climbed 11 percent.",  # with a name of the catalogue
    "Kelvane's bookings gained 6%, and Ordway slid 2%.",  # without the word for which clause it is
    "The parcels handled by Kelvane have doubled in a year.",  # who did it stands before the verb
    "Calls answered by carrier Zorbic rose 30 percent.",  # after a group word
    "Losses insured by Ordway fell 4% in 2019.",  # a measure that was insured
    "Silver's price average topped $40 an ounce, rising 41.4% from last year.",  # what prices were on the mean
    "Prices in the farm sector fell 0.6%.",  # prices of a sector
    "Prices in the building industry climbed by 1.4% in March.",  # of an industry
    "Prices in the service sectors were 2% higher.",  # of several
    "The biggest drops were in Latvia (-3.1%), Malta (-2.4%) and Romania (-1.9%).",  # countries of a statistic
    "Estonia (+6%) and Croatia (+5%) saw the fastest growth.",  # countries that lead
    "Iceland fell 1.4% in the quarter.",  # a country alone
    "PBT (before one-off items) rose 14 per cent.",  # a line of the accounts by its letters
    "AUM climbed 9% to a record.",  # another
    "ARPU slipped 2% in the quarter.",  # another
    "Kelvane was up 6 percent from a year earlier.",  # a company set against a year before
    "Ford posted a 12 percent jump over last year.",  # after a noun
    "Ordway lost 4% compared with last year.",  # compared
    "Boeing had a 3% dip against the same month of 2018.",  # against the same month
    "It rose 0.4% month-on-month.",  # a pronoun told as a statistic
    "That was a 5% climb over the previous month.",  # "that"
    "They fell 2.1% in the three months to June.",  # "they", over months to a month
    "The Kelvane pickup, a favourite of farmers, soared 19%.",  # a name that describes a common noun
    "The Oscars telecast fell 9 percent.",  # an event
    "The Uefa rankings show Malta at a record low.",  # a list
    "Ford's Zorbic crossover was up 31%.",  # a model of a maker
    "In May it raised this from £40 to £55.",  # what was raised is told before
    "The toll was lifted from $6 to $8, and the ferry fare was raised from $2 to $3.",  # fares, in the passive
    "It has cut that from 31 to 28.",  # another pointing word
    "It was enough to bring the jobless rate to 4.4%, its lowest since 2001.",  # right after what it is the lowest of
    "They pushed inflation to 9.1%, its highest level in decades.",  # another measure
    "Gold rose as output rose, but spending on bridges fell to its lowest in 12 years.",  # a measure of unknown things
    "Silver gained while sales of big trucks dropped to their lowest since May.",  # after an adjective
    "Copper slid as investment in housing projects sank to its lowest in a decade.",  # a noun that may be a verb
    "It helped to lift turnout to 71%, its best since 1992.",  # of an election
    "The yield is 41.7 bushels per acre.",  # a crop by weight
    "The index for apparel dipped 0.8 percent, led by a 3-percent drop in the index for footwear.",  # parts of an index
    "The index for gas service rose 1.9% in May.",  # a part that is also a trade
    "The food index climbed 0.3%, as did the electricity index.",  # parts told like sectors
    "The all items index grew 2.8 percent for the 12 months ending June.",  # the whole of it
    "The used vehicles index lost 1.2 percent.",  # with a word before
    "The energy index was the drag on CPI, falling 3.1% in April.",  # of which the sentence tells
    "Without food and energy, the index gained 0.2% last month.",  # of the rest
    "At 48.7, the index stayed below 50 for a third month.",  # a survey by its middle
    "The gauge rose to 51.2; a figure above 50 signals expansion.",  # told as such
    "The CPI-U was unchanged in May.",  # prices by letters
    "Bond funds saw money leave for the ninth straight week.",  # what flowed, in words
    "Hybrid funds had their worst week since June.",  # funds of no one exchange
    "The group had net inflows of $2 billion, its best weekly flow since May.",  # a flow after its superlative
    "Freight markets sank 8 percent in the year.",  # a market by what is sold in it
    "The labour market was 3% weaker than in May.",  # by who works there
    "Passenger yields are 15 percent below their peak.",  # what passengers pay
    "The manufacturing sector rose 0.7% in March.",  # a part of an economy
    "Apple shipped 31.2 million (up 12%) while Boeing shipped 340 (down 4%).",  # in brackets after a count
    "Kelvane had sales of $4.1 billion (+6%).",  # after a sum, with a sign
    "Ordway sold 12,400 (a 9% rise).",  # by a noun
    "Kelvane trimmed its guidance for sales growth from -3% to 1% to -2% to 0%.",  # where a measure is
    "Ford saw margins of -1.2%, from -0.8% in May.",  # of a measure
    "Ordway put growth between -0.5% and -0.2%.",  # between
    "Kelvane agreed to a price rise of between 10% and 15%.",  # what it pays or asks
    "Ford faced a price drop of 6% for its vans.",  # what it gets
    "The grocer planned price cuts after price rises of 4%.",  # what shoppers pay
    "Peru dug 18.2 million tonnes of coal in January-February, up 5.8 % on the year.",  # two months joined
    "Kelvane made 40,100 tractors in May-June, down 3%.",  # of a company
    "Zorbic signed 9,000 readers in April/May, a rise of 6%.",  # with a stroke
    "The retailer posted a gross margin of 67.5%, the highest in 20 years.",
    "The operator reported churn of 2.1%, the lowest since 2015.",
    "Ordway said its loss ratio was 71%, the worst in a decade.",
    "Wheat ending stocks are the third highest on record.",
    "Corn ending stocks fell 5% to 2.1 billion bushels.",
    "Soybean beginning stocks rose 3%.",
    "Macy's Inc reported declines of 7.1 percent.",
    "Kohl's and Macy's reported gains of 3 percent and 2 percent.",
    "Ford reported an increase of 12 percent.",
    "Kelvane's new comedy was off 46%.",
    "Disney's latest film was down 40% in its second weekend.",
    "Apple's new phone was up 12% in Asia.",
    "The value of open positions on Bitcoin has plummeted 17%.",
    "The value of bets on oil rose 5% to $2 billion.",
    "The average of price targets on Orlo rose 3%.",
    "In Britain industrial production edged up by 0.2%, but it was still 2.7% below the level of a year earlier.",
    "In Germany output fell 3%, and it is now 7% lower than before the crisis.",
    "In Spain retail sales rose, but they remain 4% below their peak.",
    "After adjusting for seasonal effects, it rose 0.4%.",
    "This was a decrease of 0.3% after seasonal adjustment.",
    "Adjusted for seasonal swings, it fell 2%.",
    "Medical care commodities increased by 1.3%.",
    'The broker cut Orlo to "market perform" from "outperform".',
    "Ordway downgraded the name to 'sector perform' from 'outperform'.",
    'Zorbic raised the shares to "outperform".',
    "That marked the highest reading since November 2023.",
    "It posted the best reading since May.",
    "This represents the lowest reading on record.",
    "Missouri's average on Friday morning was $1.98.",
    "Ohio's average fell 3 cents to $2.07.",
    "Sales at Ford (5%) and Toyota (3%) fell.",
]

PRICES = [
    ("The Nasdaq fell 92.13 points to 15,003.20 units.", "pts down 92.13 Nasdaq; level 15003.20 points Nasdaq"),
    ("Copper for August delivery rose 3% to $4.20.", "pct up 3 Copper; level 4.20 USD Copper"),  # a contract of a month
    (
        "Boeing was the top Dow gainer, up 4.4%.",
        "pct up 4.4 Boeing; rank up Boeing",
    ),  # a noun that leaves the name its price
    ("Gold is up 20% from a year earlier.", "pct up 20 Gold"),  # what has a price by itself
    ("Shares of Kelvane are 40% higher than a year ago.", "pct up 40 Kelvane"),  # shares, by name
    ("Wheat has risen 7%, but it is 8% lower year-on-year.", "pct up 7 Wheat; pct down 8 it"),  # "it" for a price
    ("Kelvane's sales fell 9%, and its shares dropped 5%.", "pct down 5 shares"),  # shares after a measure
    ("Sri Lanka's benchmark index closed 1.2% higher.", "pct up 1.2 index"),  # an index of a country
    ("The index compiled by Kelvane rose 2%.", "pct up 2 index"),  # who compiled it
    ("Nifty slipped near 25,700 levels.", "level 25700 points Nifty"),  # a price in the English of Mumbai
    ("The energy index fell 2% to 512.3.", "pct down 2 index; level 512.3 points index"),  # a sector's index
    (
        "Gold is expected to rise 9%, reaching $3,000 by May and climbing to $3,200 by June.",
        "forecast pct up 9 Gold; forecast level 3000 USD Gold; forecast level 3200 USD Gold",
    ),  # participles that go on with the infinitive
    (
        "The Dow is set to rise 2%, hitting 45,000.",
        "forecast pct up 2 Dow; forecast level 45000 points Dow",
    ),  # after "set to"
    (
        "The dollar will end the quarter with a 4% loss.",
        "forecast pct down 4 dollar",
    ),  # what an end to come is joined to
    (
        "Data show that bitcoin will close out June with a drop of 9%.",
        "forecast pct down 9 bitcoin",
    ),  # ... after "that"
    ("Ford is set to finish the week with a 3% gain.", "forecast pct up 3 Ford"),  # ... after "set to"
    ("Ford finished the week with a 3% gain.", "pct up 3 Ford"),  # an end that came
    ("The Fed will meet, with the Dow down 3%.", "pct down 3 Dow"),  # set apart by a comma
    ("Ford managed to end the week with a 3% gain.", "pct up 3 Ford"),  # an infinitive of what came
    ("Brent rose 2%, reaching $80 by noon.", "pct up 2 Brent; level 80 USD Brent"),  # after a finite verb
    ("British Airways-owner IAG rose 4%.", "pct up 4 IAG"),  # what a company owns, and then its name
    ("Jaguar maker Tata Motors lost 3% on Monday.", "pct down 3 Tata Motors"),  # makes, without a hyphen
    ("Orlo-parent Kelvane fell 2% to 410p.", "pct down 2 Kelvane; level 4.10 GBP Kelvane"),  # of a name unknown
    ("On the FTSE 250, Kelvane is the biggest loser with a 6% fall.", "rank down Kelvane; pct down 6 Kelvane"),  # opens
    ("In the DAX, Siemens was the top gainer, up 3%.", "rank up Siemens; pct up 3 Siemens"),  # with "in"
    ("Among the S&P 500, Ford was the worst performer.", "rank down Ford"),  # with "among"
    ("The FTSE 100 is 145 points off at 5,527.", "pts down 145 FTSE 100; level 5527 points FTSE 100"),  # "off" alone
    ("Kelvane ended 3% off at 88p.", "pct down 3 Kelvane; level 0.88 GBP Kelvane"),  # in percent
    ("Apple was worth $3 trillion (up 4%).", "mv 3000000000000 USD Apple; pct up 4 Apple"),  # after what it is worth
    ("The Nikkei ended at 39,100 (-0.4%).", "level 39100 points Nikkei; pct down 0.4 Nikkei"),  # after a level
    ("The financial services sector rose 2%.", "pct up 2 sector"),  # a sector of shares
    ("Kelvane saw a share price drop of 5%.", "pct down 5 Kelvane"),  # the price of its shares
    ("Crude settled 50 cents a barrel lower.", "price down 0.50 USD Crude"),  # a price by its measure, then which way
    ("Corn closed 3 cents per bushel higher at $4.10.", "price up 0.03 USD Corn; level 4.10 USD Corn"),  # "per"
    ("The news pulled copper $90 a tonne higher.", "price up 90 USD copper"),  # of what was pulled
    (
        "The Computer and Technology sector and the Dow lost 9.4% and 5.7%, respectively.",
        "pct down 9.4 sector; pct down 5.7 Dow",
    ),  # one sector of two names
    ("The Retail and Wholesale sector gained 1.2%.", "pct up 1.2 sector"),  # the same alone
    ("The Medical and Technology sector was down 3%.", "pct down 3 sector"),  # with a group word
    (
        "The stock's performance was behind the S&P 500's daily gain of 2.5%.",
        "cmp down stock; pct up 2.5 S&P 500",
    ),  # a place beside a benchmark
    ("Kelvane's performance was ahead of the Dow's gain of 1%.", "cmp up Kelvane; pct up 1 Dow"),  # ahead
    ("The fund's performance was behind the Dax's 4% rise.", "cmp down fund; pct up 4 Dax"),  # of a fund
    ("The Dow was 1.2% off at 44,010.", "pct down 1.2 Dow; level 44010 points Dow"),  # of an index
    ("Orlo's shares were suspended at 83p.", "level 0.83 GBP Orlo"),  # where trading stopped
    ("The stock was suspended at $4.25 on Friday.", "level 4.25 USD stock"),  # of a stock
    ("The Dow notched a 2.5% January gain.", "pct up 2.5 Dow"),  # a month is no subject
    ("The Dax posted a February advance of 3%.", "pct up 3 Dax"),  # before the noun
    ("The S&P 500's March drop of 4% was a shock.", "pct down 4 S&P 500"),  # after an owner
    ("The index reported a gain of 3%.", "pct up 3 index"),  # an index does not report on its business
    ("Orlo is 1.2% lower this morning at $188.85.", "pct down 1.2 Orlo; level 188.85 USD Orlo"),  # this morning
    ("The Dow was up 0.4% late this afternoon at 44,010.", "pct up 0.4 Dow; level 44010 points Dow"),  # late in it
    ("Early this morning, gold rose 2%.", "pct up 2 gold"),  # before the clause
    ("ORLO'S shares fell by a fifth yesterday.", "pct down 20 ORLO"),  # a fraction, and a capital after the mark
    ("KELVANE'S shares rose 3% to 90p.", "pct up 3 KELVANE; level 0.90 GBP KELVANE"),  # the mark alone
    ("The shares lost a third overnight.", "pct down 33.33 shares"),  # a fraction before the time
    ("Orlo fell a fifth amid fears of a glut.", "pct down 20 Orlo"),  # before what surrounds it
    (
        "The Nasdaq (0.5%) and the Dow (0.2%) advanced.",
        "pct up 0.5 Nasdaq; pct up 0.2 Dow",
    ),  # in brackets before a verb
    (
        "The Dow (0.7%), gold (0.6%), and the Dax (0.5%) moved lower.",
        "pct down 0.7 Dow; pct down 0.6 gold; pct down 0.5 Dax",
    ),  # three
    ("Only the Nasdaq (0.3%) posted a gain.", "pct up 0.3 Nasdaq"),  # alone, with a noun
]


@pytest.mark.parametrize("text", NOT_PRICES)
def test_not_prices(check: Callable[[str, str], None], text: str) -> None:
    check(text, "")


@pytest.mark.parametrize(("text", "expected"), PRICES)
def test_prices(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
