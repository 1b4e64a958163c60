"""Figures that are no market claims, and claims that are not asserted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

OTHER_NUMBERS = [
    "Net profit rose 12% to $3.4 billion.",  # results
    "Apple's revenue fell 4% in the quarter.",  # company possessive, results
    "Sales at Walmart increased 5.2%, beating estimates.",  # sales at
    "Operating margin widened to 21.3% from 19.8%.",  # margin
    "Adjusted earnings per share of $1.42 topped the $1.35 consensus.",  # eps
    "Inflation slowed to 3.1% in June.",  # macro
    "The unemployment rate rose to 4.1 percent.",  # jobs
    "GDP grew 2.4% in the second quarter.",  # growth
    "The Fed raised rates by 25 basis points.",  # policy
    "The ECB left its deposit rate at 4%.",  # policy level
    "The consumer price index climbed 0.4% in March.",  # macro index
    "The manufacturing PMI fell to 48.7.",  # survey
    "The index for shelter rose 0.5 percent.",  # component of CPI
    "Housing starts dropped 8.3%.",  # housing
    "Exports rose 9% while imports fell 2%.",  # trade
    "Crude inventories fell by 3.2 million barrels.",  # stocks of crude
    "Gasoline stockpiles rose 1.1 million barrels, the most since May.",  # superlative of inventories
    "The bank raised its price target to $210 from $190.",  # target
    "Goldman Sachs cut its year-end S&P 500 target to 4,300.",  # index target
    "The shares trade at 18 times forward earnings.",  # valuation
    "The stock has a price-to-earnings ratio of 32.",  # ratio
    "The dividend yield is 4.5%.",  # dividend
    "The board declared a dividend of 24 cents a share.",  # dividend money
    "Berkshire owns a 5.8% stake in the company.",  # stake
    "Its market share slipped to 17% from 19%.",  # share of market
    "Equity funds drew $12 billion in the week.",  # flows
    "Bond funds had inflows of $4.1 billion, the largest since April.",  # flows superlative
    "The company agreed to buy its rival for $2.1 billion, a 30% premium.",  # deal
    "The offer of $54 per share represents a premium of 22%.",  # offer
    "The company will cut 8% of its workforce.",  # jobs
    "About 60% of companies have beaten forecasts.",  # share of a whole
    "Nvidia clawed back half its loss.",  # a share of a move taken back
    "The Stoxx 600 erased a third of its gains.",  # a share of gains
    "Traders see a 70% chance of a cut in September.",  # odds
    "The 200-day moving average sits at 4,120.",  # technical
    "Support is seen at $1,900, with resistance at $1,950.",  # technical levels
    "Historically stocks have gained 75% of the time after such signals.",  # frequency
    "The airline carried 12.1 million passengers, up 8%.",  # operations
    "Boeing delivered 45 jets in March, down from 64 a year earlier.",  # deliveries
    "Production fell 3% to 210,000 barrels a day.",  # output
    "The company repurchased 75,000 shares at an average price of $41.20.",  # buyback
    "Tariffs on steel rose to 25%.",  # tariffs
    "He bought 200 shares of Apple at $150.",  # own purchase
    "Section 232 tariffs took effect in March.",  # law
    "Revenue per user rose 6%, and churn fell to 1.2%.",  # metrics
    "Mortgage rates climbed to 7.1%.",  # mortgage rates
    "The trade deficit widened to $68 billion.",  # deficit
    "House prices fell 1.3% in February.",  # house prices
    "Wages grew 4.2%, the slowest pace since 2021.",  # wages with superlative
    "Its loan book expanded 11 percent to 2.3 trillion rupees.",  # bank business
    "Cash flow from operations doubled to $900 million.",  # doubled result
    "Apple shares rose after quarterly profit jumped 21%.",  # move without a figure, result with one
    "Ford fell despite a 9% rise in sales.",  # result in a noun phrase
    "The S&P 500 trades at 21 times expected earnings.",  # multiple of an index
    "The company sold 1.2 million cars, an increase of 14%.",  # appositive change of sales
    "Net new subscribers fell to a three-year low.",  # extreme of a metric
    "Consumer confidence hit its lowest level since 2011.",  # macro extreme
    "Hotel prices rose 4% and taxi prices 2%.",  # prices of what nobody trades
    "The average hotel price climbed 6% to $141.",  # the same with an article
    "Core services prices were unchanged in May.",  # a capital that only opens the sentence
    "Furniture prices slipped 0.8%, with used furniture prices down 2%.",  # two of them
    "Lisbon posted a 9.1% year-over-year price increase.",  # a place
    "The 12-Town Composite posted a 3.3% year-over-year gain.",  # a rise on the year of no price
    "Ford posted a 6% year-on-year increase.",  # results told without their noun
    "The funds now hold over 2.3 million ETH.",  # a count of coins
    "The firm's holdings topped 41,000 BTC.",  # a count before a symbol
    "The RSI slipped to 38.2, while the ADX is at 19.",  # indicators of chartists
    "The stochastic oscillator rose above 80.",  # another
    "At 212.5 MMbbl, inventories are 3% lower than a year ago.",  # a unit that is counted
    "Boeing earned $1.10 a share for the quarter ended May 3, above the 98 cents that brokers had expected.",  # results
    "Managers said they held 6.1% in cash, a 2 percentage point jump.",  # people, not prices
    "Pollsters say they see a swing of 4 percentage points.",  # people again
    "Companies added 3.1% more staff, firms said.",  # nobody's shares
    "Investors cut their underweight in stocks to 12%, the lowest since March.",  # a position in stocks
    "Boeing took a $0.38-per-share loss.",  # a loss of the company
    "Ford reported a 22 cents a share loss.",  # the same in words
    "Shell was hurt by a 12% fall in nine-month net profit.",  # a span that measures a result
    "Retailers were one of the week's best-performing sectors.",  # no definite place
    "Trading surged 700% above its three-month average.",  # the amount of trading
    "Attendances at the races rose 12% to 2.1 million.",  # a plural with the capital of a sentence's start
    "Membership fell 4% last year.",  # a singular with the ending of a common noun
    "Viewers of the final were 18% up on 2019.",  # the same before "of"
    "Crowds for the Harvest Cup were 22 percent down.",  # before a name
    "The average attendance is up 9% on the season.",  # an adjective, not an index
    "The average first-night audience was 410, a 6% increase.",  # with a count
    "Rent inflation was highest in Leeds, where it hit 9.2%.",  # a pronoun for it
    "The average villa price was £410,000, and it is £3,000 below its peak.",  # a pronoun for a price nobody trades
    "Towns like Harlow and Luton saw 20% increases in rental costs.",  # a rise in what follows
    "Clubs reported a 7% drop in attendances.",  # a fall in what follows
    "Rents have gone up 60%, with Salford (+53.5%) and Luton (+51%) behind.",  # a list of the same measure
    "November marked the fourth straight month of price increases.",  # a month
    "Flat sales continued to contract (-5.5% in April).",  # a verb
    "The factory PMI has shrunk since May. The index rose to 49.4 from 48.9.",  # an index named before that is a survey
    "The sentiment index slid. The gauge lost 3 points.",  # another
    "Bitcoin's dominance rose to 58%.",  # a share of a market
    "Ether is old and among the top ten coins.",  # how many are ranked
    "Kelvane was one of the top five stocks of the Dow.",  # of shares
    "Ether, which is 1/4 of bitcoin in size, is old.",  # how much of another
    "Cocoa stocks fell 3% from June.",  # goods in silos
    "Malt and sugar stocks rose 2.5% last month.",  # goods joined
    "Zinc stocks climbed 4% to 91,000 tonnes.",  # a weight tells that they are goods
    "Tin stocks in Asian warehouses were 6% lower.",  # a warehouse does
    "The gasoline index slipped 1.4% last month.",  # a part of consumer prices
    "The diesel index is up 9% on the year.",  # another
    "The energy index lost 2% in April after a 1% rise in March.",  # told by the month
    "The services reading was 51.2, the index's weakest since May.",  # an index that a reading is of
    "Factory output shrank 2%. This was the third straight decline and the steepest since May.",  # "this" for output
    "Rents rose 6% in Leeds. It was followed by York, with a gain of 5%.",  # "it" for a measure nobody trades
    "Wholesale prices sank 3% in April. They fell 1% in May.",  # "they"
    "The council raised its property tax, taking it to the highest level in ten years.",  # "it" for an object
    "It was the third month in a row that hiring fell, after a 2% drop in May.",  # "it" for a clause
    "This is the sixth monthly decline in steel output.",  # a noun after the streak tells what fell
    "That made it a fourth straight rise in imports.",  # with a pronoun
    "The fall in exports was led by cars, which saw a 7% drop in orders.",  # no stocks that fell
    "The miner's realised price was $1,812 an ounce, 4% up on the year.",  # what a company was paid
    "Boeing shipped more, and Ford was 7.5% up year-on-year.",  # a company's results told on the year
    "Toyota was 14% higher sequentially.",  # on the quarter
    "On past form the Dow has an average return of 1.9% in April.",  # how such months go
    "The average gain is 2.4%, with average losses of 1% in August.",  # the same with an article
    "The pound meets the 61.8% retracement at 1.2710, with the 100-day SMA at 1.2755.",  # levels of chartists
    "Open interest in copper futures is high, though it has dropped 4% since May.",  # "it" for the first of two
    "Two-year swaps traded at 3.1%, 40bps below the cash rate.",  # the rate of a central bank
    "Situated near 1.0940, this mark is of no use to anyone.",  # a participle that opens a sentence
    "That was the best reading since May.",  # a reading that "that" stands for
    "It was the weakest reading of the year.",  # "it" for one
    "The biggest drop was in Tasmania, which fell 11%.",  # a state
    "The Orlek Institute index of consumer sentiment slipped from 101.2 to 92.8.",  # what an index is of
    "There was a 14% rise in pork belly stocks.",  # meat in stores
    "Prices dipped 0.4% in May.",  # prices of what is not told
    "Ford said on Tuesday that labour costs rose to 8%, the highest since May.",  # the one who tells of it
    "Toyota reported that output fell to a two-year low.",  # with a conjunction
    "The 30-year fixed-rate mortgage passed 7%, and now it stands half a percentage point lower.",  # a loan
    "The Tilbury indicator stands at 3.7 out of 10.",  # an indicator
    "Tesla bought an additional 1,045 bitcoin.",  # a count of coins by name
    "Apple posted earnings that outperformed the year-ago result.",  # results beside results
    "The labour force participation rate is at its highest since 2001.",  # a rate of people
    "Load factors of 83% were the highest recorded for any October on record.",  # a month that nobody trades
    "The fastest rise was seen in the butter index, as it gained 2.4%.",  # "it" for a part of a statistic
    "The all-cash deal is valued at C$51 billion, preferred stock included.",  # a deal, and no stock of the rest
    "The equity value of the deal is $1.1 billion.",  # what a bid comes to
    "LME stocks are down 65% this year.",  # metal in the warehouses of an exchange
    "Tesla's funds bought 49,962 contracts.",  # a count that was bought
    "CoinShares are widely quoted: funds it tracks lost 4% of their holders.",  # a name with an inner capital
    "The combined margins for petrol and diesel were a mere 2 pence.",  # two goods of one measure
    "The cost of petrol is at 150.1 pence per litre, while diesel has climbed to 152.41 pence per litre.",  # at the pump
    "The IFO business climate index fell in May to 101.4. It was for the fifth straight month of decline.",  # "it" after a survey
    "The business sentiment index fell by 1.3 points. The former advanced 1.1 points to 124.8.",  # its parts
    "Nickel witnessed the highest-ever delivery of 999 tonnes.",  # a record of something else
    "Copper had the highest ever turnout of voters.",  # of a known other thing
    "The combined margins for petrol and diesel were a mere 2 pence.",  # two goods of one measure
    "The cost of petrol is at 150.1 pence per litre, while diesel has climbed to 152.41 pence per litre.",  # at the pump
    "The IFO business climate index fell in May to 101.4. It was for the fifth straight month of decline.",  # "it" of a survey
    "The business sentiment index fell by 1.3 points. The former advanced 1.1 points to 124.8.",  # its parts
    "Nickel witnessed the highest-ever delivery of 999 tonnes.",  # a record of something else
    "Copper had the highest ever turnout of voters.",  # of a known other thing
    "Durum wheat at 84.9 million bushels is up 18 percent.",  # a crop
    "Soft Red Winter, at 466 million bushels, is up 2 percent from July.",  # between commas
    "In all, 529 million bushels are spring wheat, up 2 percent from July.",  # the other way round
    "So far in 2016, gasoline supplied is 2.5% higher versus 2015.",  # what was supplied
    "The four week rolling average shows that demand is up 0.4%.",  # of anything
    "The 30-day computing power average has risen to 807.",  # of another thing
    "The bid to cover ratio came in at 3.15x. That was the highest since September 2015.",  # "that" of an auction
    "US ending stocks were 32.2 million, up 21% and the most since 2009.",  # what a season leaves
    "In contrast, imports of crude oil jumped 9.9 percent to 42.17 million tonnes.",  # goods by weight
    "Purchases of copper (-3.8 percent to 404,000 tonnes); steel (-8.5 percent to 0.97 million tonnes) fell.",  # in a list
    "The bullish index of large speculators fell by 0.21 to 2.71.",  # a mood
    "The short position on gold fell by 11,586 contracts to 16,916 contracts (a 3-year low).",  # a position
    "The position had risen by 30,000 net contracts and was at the highest of the past ten weeks.",  # a net one
    "The average of 30 short-term price targets ranges from a low of $40 to a high of $90.",  # average of targets
    "The average of a dozen analysts' estimates has fallen to $4.10.",  # average of estimates
    "Vera Ross upgraded Kelvane and lifted her target to $88, a cool 14% higher than current levels.",  # from today
    "Ordway's note puts Kelvane at $210, 11% above its current price.",  # from today's price
    "A year ago Kelvane shares were 11% higher than they are now.",  # what it was from now
    "Kelvane was then 11% cheaper than today.",  # ... from today
    "Ross Boosts Kelvane (NASDAQ:KLVN) Price Target to $36.00",  # in capitals, and no retailer
    "Kelvane (NYSE:KLV) Price Target Raised to $84.00 at Ordway",  # raised
    "Target (NYSE:TGT) Price Target Cut to $112.00",  # of the retailer itself
    "Kelvane's sales rise - 12% last year - has slowed.",  # between dashes, of sales
    "Vera May's net approval rating is +24% compared to -22% for her rival.",  # a name that is a month's
    "The Gallup tracker has confidence up 9 points at 29%.",  # a pollster's
    "YouGov's weekly index fell 2 points to 41.",  # a pollster's index
    "The survey told of a decrease in its lead from 19% to just 9%.",  # where a move began
    "The carrier sells 14-day advance purchase fares.",  # bought ahead
    "Guests get 15% off rooms with 21-day advance booking.",  # booked ahead
    "Ordway Advisors LP now owns 3,346,239 shares of the phone maker's stock valued at $837,965,000.",  # a parcel
    "The fund holds 12 million shares in the lender worth $410 million.",  # shares in
    "The director sold them at an average price of $5.46, for a total value of $178,978.80.",  # what a sale came to
    "She bought the stock at $7, for a total value of $70,000.",  # what a purchase came to
    "The Transport Department said 25% of trains ran late, the worst performance since 1995.",  # a public body
    "The price of the average home and the number of loans both posted the largest rise for 18 months.",  # a home
    "The bank said the price of the average house rose in May to reach $258,478.",  # to reach
    "The price of a season ticket rose to a record £4,000.",  # a ticket
    "Brokers approved 122,000 loans in December, the highest total in 18 months.",  # a count
    "Zorbic opened 120 stores, the largest number in its history.",  # a number
    "Ordway signed up 4,000 readers, its highest tally since 2019.",  # a tally
    "The trade body's survey showed factory orders grew at their weakest pace in two years.",  # what showed
    "Zorbic Research said figures show shop openings fell at their fastest pace since 2009.",  # what figures show
    "Rents fell in the North (-0.6%), the South East (-0.5%) and the South West (-0.1%).",  # of regions
    "House prices slipped in London (-1.2%) and Kent (-0.3%).",  # of regions, short
    "Sales rose at the group's stores in Leeds (+4%) and York (+2%).",  # of shops
    "Zorbic Research said its gauge of business confidence sank, when it suffered its sharpest drop in a decade.",  # it
    "A batting average above 30 is good and 50 is rare.",  # of cricket
    "Her career average of 54 was a record.",  # of a career
    "All-in sustaining cost (AISC) fell by $40 to $829 an ounce.",  # costs by their letters
    "The smartphone market shrank 7 percent in the third quarter.",  # what is sold
    "The region's solar sector has grown 12% since 2019.",  # a trade that grew
    "Worldwide cloud markets expanded 20% last year.",  # several
    "Zorbic held a market share of 39 percent, little changed from the 40 percent a year before.",  # a ratio
    "Kelvane's margin was 12%, unchanged from 12% in May.",  # of results
    "All token funds saw $2 billion in inflows, the highest since July.",  # of what flowed
    "Zorbic took $40 million in deposits, the most since 2021.",  # of what was paid in
    "Ross cut Kelvane to Underperform from Outperform.",  # a rating
    "Vera Ross has an Outperform rating on Kelvane.",  # a rating that is had
    "The maker's biggest rivals gained 20% in August sales.",  # in sales of a month
    "Kelvane rose 12% in deliveries last year.",  # in deliveries
    "Ordway and Kelvane reported 12 percent increases, while Zorbic was up 23 percent.",  # reported, and another
    "Kelvane reported a 4% gain, and Ordway a 2% drop.",  # reported, with a verb left out
    "Imports of oil increased by 5.1%, iron ore by 8.1% and coal by 22.9%.",  # of goods that came in
    "The country's exports of copper rose 4% to 30,000 tonnes.",  # of goods that went out
    "Imports from Peru increased by 8.8% and from Zorbia by 3.3%.",  # from places
    "Managers' global equity allocations are now the lowest in two years.",  # of what they hold
    "US bond allocations are at a 9-month low.",  # told as a low
    "The fund's Asian stock allocations have doubled.",  # doubled
    "Ross moved the miner from neutral to outperform.",  # a rating in small letters
    "The bank cut it to underperform from hold.",  # and back
    "Building approvals slid 6% in March after a 3% fall in February.",  # approvals of building
    "Loan approvals climbed 4% to 61,000.",  # approvals of loans
    "The regulator's approvals dropped 12% last year.",  # approvals of a body
    "Holders get a contingent value right worth up to $4 a share.",  # a right that a deal gives
]

FORCES = [
    ("The rupee is seen at 84.50 by year end.", "forecast level 84.50 INR rupee"),  # seen at
    ("Ten-year yields are seen at 4.1% in June.", "forecast level 4.1 percent yields"),  # of yields
    ("The index was last seen at 7,000.", "level 7000 points index"),  # last seen
    ("The stock could rise 20% by year-end.", "forecast pct up 20 stock"),  # could
    ("Gold will hit $3,000 next year, he said.", "forecast level 3000 USD Gold"),  # will
    ("Analysts expect the euro to fall 5%.", "forecast pct down 5 euro"),  # expect to
    # what "not only" tells, and what "not" denies
    ("Ford not only rose 3% but hit a record.", "pct up 3 Ford; rec up Ford"),
    ("The Dow did not just fall 2%.", "pct down 2 Dow"),
    ("Ford did not rise 3%.", "negated pct up 3 Ford"),
    # a forecast made, which moved them, and what one tells
    ("Ford's forecast caused the shares to plunge 27%.", "pct down 27 the shares"),
    ("The company's earnings forecast on Thursday pushed the shares 9% lower.", "pct down 9 the shares"),
    ("A weak forecast made the stock slide 8%.", "pct down 8 the stock"),
    ("Analysts forecast the shares to fall 8%.", "forecast pct down 8 the shares"),
    ("The bank forecast a cut would send the shares down 8%.", "forecast pct down 8 the shares"),
    ("The Nasdaq may drop another 10%.", "forecast pct down 10 Nasdaq"),  # may
    ("If the S&P 500 falls 10%, the Fed would act.", "hypothetical pct down 10 S&P 500"),  # if
    ("Miners would stay in profit even if gold fell another 30%.", "hypothetical pct down 30 gold"),  # even if
    ("Traders sold as if Shell had lost 50%.", "hypothetical pct down 50 Shell"),  # as if
    ("Will bitcoin reach $100,000 this year?", "question level 100000 USD bitcoin"),  # question
    (
        "Coal is estimated to average $57 this year, before slowly rising to $65.",
        "forecast level 65 USD Coal",
    ),  # before, and what comes after
    (
        "Gold could surge to $3,150, marking a 19% rise from current levels.",
        "forecast level 3150 USD Gold; forecast pct up 19 Gold",
    ),  # counted from now
    (
        "Ford could drop as low as $8, representing a fall of 40% from its high.",
        "forecast level 8 USD Ford; forecast pct down 40 Ford",
    ),  # what the forecast means in percent
    ("Gold may hit $3,000, implying a 12% gain.", "forecast level 3000 USD Gold; forecast pct up 12 Gold"),  # the same
    ("Ford fell to $8, representing a fall of 20%.", "level 8 USD Ford; pct down 20 Ford"),  # ... and of what happened
    ("Metals were seen returning 28% over the year.", "forecast pct up 28 Metals"),  # seen doing
    ("Gold has seen a 3% loss.", "pct down 3 Gold"),  # has seen
    ("A correction is defined as a 10% fall from the peak of the Dow.", "hypothetical pct down 10 Dow"),  # a definition
    (
        "The Dow lost 4%; the usual definition of a slump is a drop of 20% from its high.",
        "pct down 4 Dow; hypothetical pct down 20 Dow",
    ),  # ... after a move
    (
        "The S&P 500 has gone 109 days without posting a 1% drop.",
        "hypothetical pct down 1 S&P 500",
    ),  # how long none came
    ("Without a 2% gain all year, Ford rose 3%.", "hypothetical pct up 2 Ford; pct up 3 Ford"),  # told first
    ("Oil prices to rise 8% by 2026 - bank", "forecast pct up 8 Oil prices"),  # headline infinitive
    ("Futures point to a 1% drop at the open.", "forecast pct down 1 Futures"),  # futures point to
    ("The chance of gold topping $3,000 has grown.", ""),  # chance of
    ("The Dow rose 1%, while two ended flat.", "pct up 1 Dow"),  # a count in words
    ("Apple did not fall 5% on Monday.", "negated pct down 5 Apple"),  # negation
    ("The Dow narrowly missed closing at a record.", "negated rec up Dow"),  # what was narrowly missed
    ("The S&P 500 narrowly avoided confirming a bear market.", "negated regime down S&P 500"),  # ... or avoided
    ("The Dow just missed ending more than 20% below its record.", "negated pct down 20 Dow"),  # over a figure
    ("Ford narrowly missed forecasts and its shares fell 3%.", "pct down 3 shares"),  # of something else
    ("Brent never rose above $90 that month.", "negated level 90 USD Brent"),  # never
    ("Tesla is expected to open 2% lower.", "forecast pct down 2 Tesla"),  # expected to
    ("Shares rose 3% after the Fed said it would cut rates.", "pct up 3 Shares"),  # modal after the claim
    (
        "Brent rose 65 cents to settle at $85.09.",
        "price up 0.65 USD Brent; level 85.09 USD Brent",
    ),  # infinitive of result
    ("The news helped the DAX to gain 1.2%.", "pct up 1.2 DAX"),  # helped to gain
    ("Another 5% drop would be no surprise.", ""),  # of nothing named
    ("A 3% rise in the dollar would hurt exporters.", "hypothetical pct up 3 the dollar"),  # of the dollar
    ("A further 10% fall in the shares could follow.", "hypothetical pct down 10 the shares"),  # could follow
    ("A 2% fall in Kelvane shares dragged on the index.", "pct down 2 Kelvane shares"),  # it did
    ("If oil were to climb above $120, airlines would suffer.", "hypothetical level 120 USD oil"),  # were to
    (
        "This could push the token beyond $105 and eventually breach the $110 mark.",
        "forecast level 105 USD token; forecast level 110 USD token",
    ),  # the second verb
    ("Gold may fall to $1,900 or lose 10%.", "forecast level 1900 USD Gold; forecast pct down 10 Gold"),  # or
    ("Kelvane could cut jobs, and its shares fell 3%.", "pct down 3 shares"),  # a clause of its own
]


@pytest.mark.parametrize("text", OTHER_NUMBERS)
def test_other_numbers(check: Callable[[str, str], None], text: str) -> None:
    check(text, "")


@pytest.mark.parametrize(("text", "expected"), FORCES)
def test_forces(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
