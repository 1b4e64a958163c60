"""Currencies, bonds, metals, energy, crops and coins: the ways of telling a price that shares do not share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    ("The euro dropped to 0.8412 against the pound.", "level 0.8412 GBP euro"),  # quoted in the other currency
    ("Sterling climbed to 191.40 against the yen.", "level 191.40 JPY Sterling"),  # of two, the pound is the base
    ("Against the Swiss franc, the euro slid to 0.9360.", "level 0.9360 CHF euro"),  # opening against
    ("The greenback eased 0.3% versus the yen to 149.20.", "pct down 0.3 greenback; level 149.20 JPY greenback"),  # versus
    ("The Australian dollar firmed to 0.6710 against the U.S. dollar.", "level 0.6710 USD Australian dollar"),  # base against dollar
    ("The rupee closed at 84.10 against the dollar.", "level 84.10 INR rupee"),  # no base: counted in itself
    ("The European currency moved to 1.1120.", "level 1.1120 USD European currency"),  # a base alone, in dollars
]  # fmt: skip

RATES = [
    ("The euro traded at 1.0810 against the dollar and 0.8560 against the pound.", "level 1.0810 USD euro; level 0.8560 GBP euro"),  # two rates
    ("Sterling was last at 1.2610 versus the dollar and 1.1680 per euro.", "level 1.2610 USD Sterling; level 1.1680 EUR Sterling"),  # per euro
    ("The yen stood at 151.10 per dollar and 163.40 per euro.", "level 151.10 JPY yen; level 163.40 JPY yen"),  # of no base
    ("The local unit ended at 85.12, registering a gain of 14 paise.", "level 85.12 INR unit; price up 0.14 INR unit"),  # a currency without its name, by its coins
    ("It settled at 82.40 against the American currency, a rise of 9 paise.", "level 82.40 INR It; price up 0.09 INR It"),  # a pronoun
    ("The local currency weakened 2 sen to 4.4120 against the dollar.", "price down 0.02 MYR currency; level 4.4120 MYR currency"),  # other coins
    ("The domestic unit opened at 85.66 against the greenback.", "level 85.66 points unit"),  # none told
    ("The euro bought $1.1020 and 161.20 yen on Tuesday against $1.1055 and 161.85 yen on Monday.", "level 1.1020 USD euro; level 161.20 JPY euro; level 1.1055 USD euro; level 161.85 JPY euro"),  # two rates told again
    ("Sterling fetched $1.2710 and 1.1650 euros, compared with $1.2690.", "level 1.2710 USD Sterling; level 1.1650 EUR Sterling; level 1.2690 USD Sterling"),  # the first of them
    ("The dollar slipped 0.3% versus the yen to 148.60 and the euro firmed 0.2% to 1.0830.", "pct down 0.3 dollar; level 148.60 JPY dollar; pct up 0.2 euro; level 1.0830 USD euro"),  # a pair of its own
    ("Against the Swiss franc the dollar was at 0.8810, while sterling traded at 1.2715.", "level 0.8810 CHF dollar; level 1.2715 USD sterling"),  # in a clause of its own
    ("The euro fell against the yen to 160.2 and the pound dropped to 190.1.", "level 160.2 JPY euro; level 190.1 JPY pound"),  # no dollars by its size
    ("The yen traded at 151.40, from 150.20 on Monday, when it touched 149.90.", "level 151.40 JPY yen; level 150.20 JPY yen; level 149.90 JPY it"),  # what "it" goes on with
]  # fmt: skip

YIELDS = [
    ("The 10-year note was yielding 4.12 percent.", "level 4.12 percent 10-year note"),  # was yielding
    ("The notes yield 2.31 percent.", "level 2.31 percent notes"),  # verb or noun
    ("Bunds yielded 2.45%, up from 2.40% on Monday.", "level 2.45 percent Bunds; level 2.40 percent Bunds"),  # yielded
    (
        "The two-year yield was at 3.90 percent, compared with 3.84 percent late on Friday.",
        "level 3.90 percent two-year yield; level 3.84 percent two-year yield",
    ),  # yield beside a yield
]  # fmt: skip

BESIDE = [
    ("Spot silver was at $24.10, compared with $23.85 in late New York trade.", "level 24.10 USD Spot silver; level 23.85 USD Spot silver"),  # price beside a price
    ("Copper stood at $8,910 a ton, against $8,850 on Tuesday.", "level 8910 USD Copper; level 8850 USD Copper"),  # against
    ("Brent traded at $81.20 (1430 GMT), compared with $80.75 a day earlier.", "level 81.20 USD Brent; level 80.75 USD Brent"),  # over a bracketed time
    ("Gasoline futures settled 1.2 percent higher, or 3 cents, at $2.41 a gallon.", "pct up 1.2 Gasoline futures; price up 0.03 USD Gasoline futures; level 2.41 USD Gasoline futures"),  # or N after the word of direction
    ("Platinum ended 2% lower, or $19.40, at $951.", "pct down 2 Platinum; price down 19.40 USD Platinum; level 951 USD Platinum"),  # lower, or
    ("Cocoa closed 0.8% higher, or $58, on Tuesday.", "pct up 0.8 Cocoa; price up 58 USD Cocoa"),  # with no level
]  # fmt: skip

EXTREMES = [
    ("That was the highest settlement since June.", "ext up That"),  # pointing word
    ("This was its lowest close in two years.", "ext down This"),  # this
    ("Both are near three-month lows.", "ext down Both"),  # both
    ("The yen sank to a monthly low of 157.30 per dollar.", "ext down yen; level 157.30 JPY yen"),  # monthly low
    ("Ether fell to a weekly low of $2,310.", "ext down Ether; level 2310 USD Ether"),  # weekly low
    ("Coffee reached a yearly high of $2.48 a pound.", "ext up Coffee; level 2.48 USD Coffee"),  # yearly high
    ("Nickel pulled back from a four-month high above 18,400.", "ext up Nickel; level 18400 points Nickel"),  # high above N
    ("The euro moved away from a one-year low under $1.05.", "ext down euro; level 1.05 USD euro"),  # low under N
    ("Zinc hit a record high on Monday at $4,610.", "rec up Zinc"),  # a day between record and figure
    ("Lead touched an all-time low last week of $455.", "rec down Lead"),  # a week between
    ("Two-year yields climbed to a May 2010 high of 0.91 percent.", "level 0.91 percent Two-year yields"),  # month and year before the extreme
]  # fmt: skip

PRICES_BESIDE_CHANGES = [
    ("Gold ended $12 lower, near $1,240.", "price down 12 USD Gold; level 1240 USD Gold"),  # near its price
    ("Silver was up 31 cents, around $24.40 an ounce.", "price up 0.31 USD Silver; level 24.40 USD Silver"),  # around
    ("Brent traded 40 cents lower, just above $71 a barrel.", "price down 0.40 USD Brent; level 71 USD Brent"),  # just above
    ("Ford and Intel rose $2 and $3, respectively.", "price up 2 USD Ford; price up 3 USD Intel"),  # two changes
    ("It was gold's largest one-day dollar gain since May. It is up 3% this year.", "ext up gold; pct up 3 It"),  # the money of a move
    ("Oil had its biggest dollar and percentage loss since June.", "ext down Oil"),  # both
    ("It was tin's worst percentage and dollar drop since May. It is down 9% this year.", "ext down It; pct down 9 It"),  # the other way round
    ("A rush into havens lifted the most active contract to a six-week high.", "ext up contract"),  # no largest move
    ("Buyers sent the most traded copper futures to a three-year high.", "ext up copper futures"),  # traded
    ("The dip took the most widely held coin to a one-month low.", "ext down coin"),  # widely
    ("Bitcoin slid again, pushing its seven-day drop to almost 16%.", "pct down 16 Bitcoin"),  # what was lost in that time
    ("The fall took ether's five-day slide to 9%.", "pct down 9 ether"),  # no run of days
    ("Palladium rose, stretching its four-day advance to 7.5%.", "pct up 7.5 Palladium"),  # nor of gains
    ("Zinc snapped a five-day drop.", "streak down 5 sessions Zinc"),  # a run without a figure
]  # fmt: skip

MONTHS = [
    ("The dollar index rose to its highest level of June at 97.80.", "ext up dollar index; level 97.80 points dollar index"),  # of a month
    ("Sterling fell to its lowest of October.", "ext down Sterling"),  # lowest of
    ("The euro fell back to test November lows at 1.0530.", "level 1.0530 USD euro"),  # a month before the extreme
    ("Silver hit $26.10, the loftiest since May.", "level 26.10 USD Silver; ext up Silver"),  # loftiest
    ("Palm oil fell on Tuesday, ending a two-session rise.", "streak up 2 sessions Palm oil"),  # a rise that ended
    ("Wheat snapped a four-day drop.", "streak down 4 sessions Wheat"),  # a drop
]  # fmt: skip

SEEN = [
    ("Tin climbed to $33,200, a price level not seen since the summer of 2022.", "level 33200 USD Tin; ext up Tin"),  # price level
    ("Bund yields touched a low of 1.91%, levels not seen since the spring.", "level 1.91 percent Bund yields; ext down Bund yields"),  # levels after a low
    ("Bitcoin dropped to levels unseen since late 2023.", "ext down Bitcoin"),  # unseen
    ("Sugar hit a fresh 2026 low.", "ext down Sugar"),  # low of a year
    ("Ether set a new high for the year.", "ext up Ether"),  # for the year
    ("Wheat marked a new low for 2025.", "ext down Wheat"),  # for a named year
    ("Two-year yields plunged to a record.", "rec down Two-year yields"),  # the verb tells which record
    ("The lira sank below 40 per dollar to a record.", "level 40 TRY lira; rec down lira"),  # over a level
    ("Gold climbed to a record.", "rec up Gold"),  # and upward
]  # fmt: skip

GAPS = [
    ("The spread between Spanish and German 10-year yields widened to 120 basis points.", "cmp up spread"),  # of two names
    ("The gap between French and German bond yields narrowed to 48 basis points.", "cmp down gap"),  # gap between
    ("The spread between two-year and 10-year yields fell to its lowest since 2007.", "ext down spread"),  # an extreme of it
]  # fmt: skip

WORDS = [
    ("Lastly, heating oil futures added 0.4% to $2.31 a gallon.", "pct up 0.4 heating oil; level 2.31 USD heating oil"),  # an adverb first
    ("Notably, silver fell 2%.", "pct down 2 silver"),  # another
    ("The fiber has lost 11 percent this quarter.", "pct down 11 fiber"),  # cotton by description
    ("Gasoline edged up a penny to $2.61 a gallon.", "price up 0.01 USD Gasoline; level 2.61 USD Gasoline"),  # a penny
    ("Heating oil lost a cent to $2.75.", "price down 0.01 USD Heating oil; level 2.75 USD Heating oil"),  # a cent
    ("Crude futures fell more sharply, by 4%.", "pct down 4 Crude futures"),  # by after a comma
    ("Corn rose for a third week.", "streak up 3 weeks Corn"),  # for a third week
    ("Treasuries fell for a fifth month.", "streak down 5 months Treasuries"),  # month
    ("The peso lost 13 centavos.", "price down 0.13 BRL peso"),  # minor units
]  # fmt: skip

KEY = [
    ("Bitcoin slipped below the key $88,000 level.", "level 88000 USD Bitcoin"),  # key
    ("Gold climbed back above the crucial $2,400 mark.", "level 2400 USD Gold"),  # crucial
    ("The yen weakened past the sensitive 160 level.", "level 160 JPY yen"),  # any adjective
    ("The zinc price fell 2% from its close last Friday at $2,780.", "pct down 2 zinc price; level 2780 USD zinc price"),  # close last Friday at
]  # fmt: skip

FRACTIONS = [
    ("Wheat settled at $5.48¾ a bushel.", "level 5.4875 USD Wheat"),  # a sign for the quarter cents
    ("December corn traded up 2¼ cents to $4.19 ½ a bushel.", "price up 0.0225 USD December corn; level 4.195 USD December corn"),  # apart from the cents
    ("Soybeans slid to $10.02¼.", "level 10.0225 USD Soybeans"),  # at the end
]  # fmt: skip

THAN = [
    ("Spot gold was at $1,961, still higher than $1,955.40 late on Monday.", "level 1961 USD Spot gold; level 1955.40 USD Spot gold"),  # higher than a price
    ("Copper stood at $8,410, lower than $8,460 on Friday.", "level 8410 USD Copper; level 8460 USD Copper"),  # lower than
    ("The two-year yield was at 4.10%, higher than 4.02% a day earlier.", "level 4.10 percent two-year yield; level 4.02 percent two-year yield"),  # a yield
    ("Gold slipped towards around $2,310.", "level 2310 USD Gold"),  # towards, about
    ("Ten-year yields eased back toward 3.80%.", "level 3.80 percent Ten-year yields"),  # toward a percentage
]  # fmt: skip

MATURITIES = [
    ("The two-year yield topped 5% and the 10-year exceeded 4%.", "level 5 percent two-year yield; level 4 percent 10-year"),  # the length alone
    ("The 30-year was up 3 basis points at 4.91%.", "yld up 3 30-year; level 4.91 percent 30-year"),  # a copula after it
    ("The five-year fell 6 basis points to 3.70%.", "yld down 6 five-year; level 3.70 percent five-year"),  # a verb after it
    ("The 10-year plan raised 4% of the cost.", ""),  # a plan of ten years
]  # fmt: skip

AVERAGES = [
    ("Trading volume in gold futures was down 18 percent from the 100-day average.", "cmp down Trading volume"),  # down from the average
    ("Volume was up 40% from its 30-day average.", "cmp up Volume"),  # up from
    ("Turnover fell 12% from the 20-day average.", "cmp down Turnover"),  # a verb
]  # fmt: skip

CARGOES = [
    ("Average daily earnings for capesizes, which carry cargoes such as iron ore and coal, gained $269 to $12,894.", ""),  # earnings of ships
    ("Average daily earnings for panamaxes, which ferry grain and coal, fell by $204 to $13,862.", ""),  # what they carry moves by no such figure
    ("The panamax index, which tracks grain and coal cargoes, fell 23 points to 1,540.", "pts down 23 panamax index; level 1540 points panamax index"),  # the index does
]  # fmt: skip

UP_TO = [
    ("The price of the bond fell 40 cents, pushing its yield up to 2.31 percent from 2.27 percent.", "price down 0.40 USD bond; level 2.31 percent yield; level 2.27 percent yield"),  # a level reached
    ("Traders drove the yield up to 4.02%.", "level 4.02 percent yield"),  # drove
    ("The higher price lowered the yield to 3.20 percent.", "level 3.20 percent yield"),  # lowered
    ("The rally took gold up to $2,120.", "level 2120 USD gold"),  # not of a yield alone
    ("The 10-year Treasury rose 12/32 to yield 3.61 percent.", "pts up 0.375 10-year Treasury; level 3.61 percent 10-year Treasury"),  # to yield
    ("Its yield slipped to 4.41 from 4.46 percent.", "level 4.41 percent yield; level 4.46 percent yield"),  # the unit once
    ("The 10-year yield is posting small gains at 4.20%.", "level 4.20 percent 10-year yield"),  # where it stands
]  # fmt: skip

GENITIVES = [
    ("The euro fell to $1.0820, compared to Monday's $1.0850.", "level 1.0820 USD euro; level 1.0850 USD euro"),  # a day's price
    ("The dollar rose to 148.20 yen from Friday's 147.90 yen.", "level 148.20 JPY dollar; level 147.90 JPY dollar"),  # from a day's
    ("Gold was at $2,040, against Tuesday's $2,031.", "level 2040 USD Gold; level 2031 USD Gold"),  # against
    ("The dollar was stable at 148.10 yen.", "level 148.10 JPY dollar"),  # stable makes no claim of its own
]  # fmt: skip

CROSSES = [
    ("Toward the close: EUR/USD -0.34%, USD/JPY -0.14%.", "pct down 0.34 EUR/USD; pct down 0.14 USD/JPY"),  # a pair is no price
    ("GBP/USD +0.21% at 1.2710.", "pct up 0.21 GBP/USD; level 1.2710 USD GBP/USD"),  # and its level
    ("The index, which tracks the dollar against six major currencies, finished Tuesday's session up 0.3 percent.", "pct up 0.3 index"),  # a count in a relative clause
]  # fmt: skip

TOLD_OF_MOVES = [
    ("Monday's drop was the biggest for spot gold since December 2013.", "ext down spot gold"),  # the noun before the copula
    ("The gain was the largest for copper in two years.", "ext up copper"),  # a gain
    ("The decline was the sharpest for Brent since March.", "ext down Brent"),  # sharpest
    ("Oil hit $75, a high for the year.", "level 75 USD Oil; ext up Oil"),  # high for the year
    ("The pound made a new year-to-date low.", "ext down pound"),  # year-to-date
    ("Silver fell for a second straight session after a six-day rally.", "streak down 2 sessions Silver; streak up 6 sessions Silver"),  # the rally came before
]  # fmt: skip

DELIVERIES = [
    ("Sugar for October delivery, the most active contract, jumped 3.6 percent.", "pct up 3.6 Sugar"),  # apposition after delivery
    ("Cotton futures for December delivery were unchanged at 71 cents a pound.", "pct flat 0 Cotton futures; level 0.71 USD Cotton futures"),  # flat after delivery
    ("May white sugar rose 0.4%.", "pct up 0.4 sugar"),  # a word between month and good
    ("May London cocoa fell 1%.", "pct down 1 cocoa"),  # a place between
]  # fmt: skip

CONTRACTS = [
    ("May was 4 cents lower at $3.61 1/2.", "price down 0.04 USD May; level 3.615 USD May"),  # a month that is a modal verb too
    ("July corn rose 2 cents and May gained 3 cents to $4.10.", "price up 0.02 USD July corn; price up 0.03 USD May; level 4.10 USD May"),  # after and
    ("May closed 6 cents higher at $5.02.", "price up 0.06 USD May; level 5.02 USD May"),  # closed
    ("Corn may close lower by 4 cents.", "forecast price down 0.04 USD Corn"),  # the verb stays one
]  # fmt: skip

DATED_CONTRACTS = [
    ("July 2031 shed RM14 to RM4,102 and August 2031 lost RM9 to RM4,087.", "price down 14 MYR July 2031; level 4102 MYR July 2031; price down 9 MYR August 2031; level 4087 MYR August 2031"),  # a month with its year
    ("May 2030 finished RM3 higher at RM3,990 a tonne.", "price up 3 MYR May 2030; level 3990 MYR May 2030"),  # the month that is a modal verb
    ("June 2030 and July 2030 rose by RM6 and RM8 to RM3,911 a tonne and RM3,905 a tonne, respectively.", "price up 6 MYR June 2030; level 3911 MYR June 2030; price up 8 MYR July 2030; level 3905 MYR July 2030"),  # changes and prices dealt out
    ("In March 2030 copper rose $40 to $9,120.", "price up 40 USD copper; level 9120 USD copper"),  # after a preposition it dates
    ("Silver and copper slid 12 cents and 3 cents to $24.10 and $3.88.", "price down 0.12 USD Silver; level 24.10 USD Silver; price down 0.03 USD copper; level 3.88 USD copper"),  # two named things
    ("The barley contract traded on the Winnipeg exchange settled at C$212.40.", "level 212.40 CAD contract"),  # a participle between subject and verb
]  # fmt: skip

SUBJECTS_BY_THEIR_TRADE = [
    ("Prices have slid 4.1 percent from an intraday high of $3.112.", "pct down 4.1 Prices; level 3.112 USD Prices"),  # trading tells what prices these are
    ("Prices rose 2% to $71 a barrel.", "pct up 2 Prices; level 71 USD Prices"),  # what is counted does
    ("Prices of the fuel are down 12% so far this year.", "pct down 12 fuel"),  # a good that is a verb too
    ("May Kansas wheat closed up 6 cents at $5.14.", "price up 0.06 USD wheat; level 5.14 USD wheat"),  # a month before a market's good
    ("Ten-year Spanish debt has lost 1.9 percent this year.", "pct down 1.9 debt"),  # a bond by its length
    ("The settlement was the highest since May 4.", "ext up settlement"),  # a close by another name
    ("The close was the lowest of the year.", "ext down close"),  # by its own
    ("Live cattle slid after rising to a contract high of 181.2 cents.", "level 1.812 USD cattle"),  # no contract of that sentence
]  # fmt: skip

TOLD_ASIDE = [
    ("After moving above 109.30 yen, the dollar topped 109.40 yen.", "level 109.30 JPY dollar; level 109.40 JPY dollar"),  # a verb that needs no object
    ("Having opened at $41.10, the coin closed at $44.", "level 41.10 USD coin; level 44 USD coin"),  # an auxiliary that opens
    ("Coal prices from the Dalrymple terminal have risen 6 percent.", "pct up 6 Coal prices"),  # where it comes from
    ("COMEX prices rose 2% in the rally.", "pct up 2 prices"),  # prices of an exchange
    ("The price of Brent – the benchmark for oil – has slipped below $41.", "level 41 USD Brent"),  # between dashes
    ("Gold -- the oldest of havens -- rose 2%.", "pct up 2 Gold"),  # of another kind
    ("Zinc fell $US9 to $US2,410.", "price down 9 USD Zinc; level 2410 USD Zinc"),  # dollars as Australians print them
    ("BP rose 9c to $A41.20.", "price up 0.09 AUD BP; level 41.20 AUD BP"),  # their own
    ("The dollar touched R18.41.", "level 18.41 ZAR dollar"),  # rand
    ("Silver gained 41 cents per troy ounce, or 1.6%, to $26.20.", "price up 0.41 USD Silver; pct up 1.6 Silver; level 26.20 USD Silver"),  # what the change is of
    ("The lira fell 2% against the dollar to hit its lowest since May.", "pct down 2 lira; ext down lira"),  # an infinitive that tells what came of it
    ("This was the fourth straight week where gold closed higher.", "streak up 4 weeks gold"),  # whose week follows
    ("The price of the metal is up 8% since May.", "pct up 8 price of the metal"),  # a price by a description
    ("The euro traded at 161.20 yen, compared with 160.85.", "level 161.20 JPY euro; level 160.85 JPY euro"),  # a bare figure beside a rate
    ("The Nikkei closed at 38,120.5, against 37,990.2 on Monday.", "level 38120.5 points Nikkei; level 37990.2 points Nikkei"),  # beside points
    ("The euro traded at 161.20 yen, against 4 a year ago.", "level 161.20 JPY euro"),  # too far from it
    ("The pound fell for an eighth day.", "streak down 8 sessions pound"),  # before a vowel
    ("The dollar index touched 71.40, the lowest since its inception.", "level 71.40 points dollar index; rec down dollar index"),  # of all its life
    ("Gold of 99.5 per cent purity had closed at Rs 71,600 per 10 grams.", "level 71600 INR Gold"),  # how fine it is
    ("Gold rose 3%, its third in a row.", "pct up 3 Gold"),  # no noun before the count
    ("Gold heads for a weekly gain, the fourth in a row.", "streak up 4 weeks Gold"),  # the unit of the gain
    ("Silver posted a monthly loss of 6%, its second straight.", "pct down 6 Silver; streak down 2 months Silver"),  # past the figure
    ("After trading calmly, gaining nearly 9 percent since May, the tin ETF sank 5 percent.", "pct up 9 tin ETF; pct down 5 tin ETF"),  # a participle in opening words
    ("The euro climbed to the 1.2390 area to last trade at 1.2388.", "level 1.2390 USD euro; level 1.2388 USD euro"),  # a word after the figure
    ("Tin rose after tapping its highest since May at $31,400.", "ext up Tin; level 31400 USD Tin"),  # a verb of reaching
]  # fmt: skip

YEARS_AND_SPELLS = [
    ("Bund yields hit 2031 low on growth fears", "ext down Bund yields"),  # a year without article
    ("Copper at 2030 high", "ext up Copper"),  # after at
    ("Oil slid to 2,031 dollars", "level 2031 USD Oil"),  # a price that looks like a year
    ("The coffee contract fell to a month-low of 141.20 cents.", "ext down coffee contract; level 1.412 USD coffee contract"),  # a length and an extreme in one word
    ("Gold climbed to a year-high of $3,120.", "ext up Gold; level 3120 USD Gold"),  # another
    ("Silver extended its weekly winning streak to five.", "streak up 5 weeks Silver"),  # the unit stands with the streak
    ("Brent stretched its daily losing run to four.", "streak down 4 sessions Brent"),  # of sessions
    ("Gold up 3rd week in row as dollar slips", "streak up 3 weeks Gold"),  # a headline without article
    ("The gauge stands at 1840.25, down 22.15 from Monday.", "level 1840.25 points gauge; pts down 22.15 gauge"),  # a bare change beside a bare level
    ("Two-year borrowing costs fell to 2.71 percent.", "level 2.71 percent borrowing costs"),  # a yield by its length
    ("The benchmark for coal rose 1.8%.", "pct up 1.8 benchmark for coal"),  # what a price is the benchmark for
]  # fmt: skip

RANGES = [
    ("Bitcoin fluctuated between $61,200 and $63,900.", "level 61200 USD Bitcoin"),  # fluctuated
    ("After oscillating between $70 and $74, crude settled at $71.", "level 70 USD crude; level 71 USD crude"),  # participle first
    ("Litecoin (LTC), whose price went up 3% to $71.20, led the day.", "pct up 3 Litecoin; level 71.20 USD Litecoin"),  # whose price
    ("Sterling rebounded to end the New York session at 1.2710.", "level 1.2710 USD Sterling"),  # a place in the object
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    PAIRS
    + RATES
    + YIELDS
    + BESIDE
    + KEY
    + UP_TO
    + GENITIVES
    + CROSSES
    + FRACTIONS
    + THAN
    + MATURITIES
    + AVERAGES
    + CARGOES
    + DELIVERIES,
)
def test_prices(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    EXTREMES
    + TOLD_OF_MOVES
    + PRICES_BESIDE_CHANGES
    + MONTHS
    + SEEN
    + GAPS
    + WORDS
    + CONTRACTS
    + RANGES
    + DATED_CONTRACTS
    + YEARS_AND_SPELLS
    + SUBJECTS_BY_THEIR_TRADE
    + TOLD_ASIDE,
)
def test_moves(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)
