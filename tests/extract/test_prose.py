"""Sentences as papers, wires and brokers print them today: market moves, and all that stands around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Assertion, Claim

MOVES = [
    (
        "Bank shares were among the hardest hit, with Citigroup C.N down 5.4 percent at $21.30 and Bank of America BAC.N off 4.8 percent.",
        "pct down 5.4 Citigroup; level 21.30 USD Citigroup; pct down 4.8 Bank of America",
    ),  # Reuters codes after names
    (
        "General Electric (GE.N) gained 1.1 percent to $19.87 and was the top boost to the Dow.",
        "pct up 1.1 General Electric; level 19.87 USD General Electric",
    ),  # code in brackets, loose rank
    (
        "The CBOE Volatility index .VIX, a gauge of investor fear, jumped 14 percent, its biggest one-day rise since August.",
        "pct up 14 CBOE Volatility; ext up CBOE Volatility",
    ),  # index with code and apposition
    ("The KBW bank index .BKX slid 2.2 percent.", "pct down 2.2 KBW bank index"),  # index with code
    (
        "Research In Motion shares fell as much as 7.5 percent to a 15-month low before closing down 5.1 percent at C$62.40.",
        "pct down 7.5 Research In Motion; ext down Research In Motion; pct down 5.1 Research In Motion; level 62.40 CAD Research In Motion",
    ),  # two moves and a low
    (
        "The Nasdaq, which is heavily weighted toward technology, ended the session 43 points lower at 2,310.",
        "pts down 43 Nasdaq; level 2310 points Nasdaq",
    ),  # points after the session
    (
        "Oil was steady above $90 a barrel after earlier climbing more than $1.",
        "level 90 USD Oil; price up 1 USD Oil",
    ),  # bound above, move after
    (
        "U.S. stock index futures pointed to a lower open on Wall Street, with S&P 500 futures down 0.4 percent.",
        "pct down 0.4 S&P 500 futures",
    ),  # futures as subject
    (
        "The euro rose to $1.3215 from $1.3148 late Thursday in New York.",
        "level 1.3215 USD euro; level 1.3148 USD euro",
    ),  # late in New York
    (
        "Spot silver was up 1.9 percent at $21.34 an ounce, while platinum gained 0.5 percent to $1,442.50.",
        "pct up 1.9 Spot silver; level 21.34 USD Spot silver; pct up 0.5 platinum; level 1442.50 USD platinum",
    ),  # spot metals
    (
        "Tokyo's Topix index lost 1 percent, extending its slide this month to 7 percent.",
        "pct down 1 Topix index; pct down 7 Topix index",
    ),  # extending its slide to
    ("Chip maker AMD's stock is up 112% over the last 12 months.", "pct up 112 AMD"),  # possessive of a ticker
    (
        "Cryptocurrency-exposed stocks also rose, with Coinbase gaining 4.5% and MicroStrategy up 6%.",
        "pct up 4.5 Coinbase; pct up 6 MicroStrategy",
    ),  # with two participles
    (
        "Solana's SOL token jumped 8% to $178, leading gains among the largest tokens.",
        "pct up 8 SOL; level 178 USD SOL",
    ),  # token with owner
    (
        "BTC is up 1.5% in the past 24 hours and trades just above $97,000.",
        "pct up 1.5 BTC; level 97000 USD BTC",
    ),  # two verbs, bound
    (
        "Palantir (NYSE:PLTR) +18% after strong guidance; Super Micro (NASDAQ:SMCI) -6%.",
        "pct up 18 Palantir; pct down 6 Super Micro",
    ),  # signs after tickers in brackets
    (
        "The stock closed Tuesday at $33.12, up 2.3% for the day and 61% year-to-date.",
        "level 33.12 USD stock; pct up 2.3 stock; pct up 61 stock",
    ),  # day and year to date
    ("It was the stock's second consecutive day of gains.", "streak up 2 sessions stock"),  # second consecutive day
    (
        "The stock outperformed some of its competitors Friday, as Ford fell 1.2% to $10.11 and General Motors dropped 2.0% to $46.50.",
        "cmp up stock; pct down 1.2 Ford; level 10.11 USD Ford; pct down 2.0 General Motors; level 46.50 USD General Motors",
    ),  # in the house style of a market-data desk
    (
        "The 30-share BSE Sensex fell 548 points or 0.70 per cent to settle at 77,311.80, while the NSE Nifty declined 178 points or 0.76 per cent to 23,381.60.",
        "pts down 548 Sensex; pct down 0.70 Sensex; level 77311.80 points Sensex; pts down 178 Nifty; pct down 0.76 Nifty; level 23381.60 points Nifty",
    ),  # Mumbai close
    (
        "Among sectoral indices, Nifty Realty slumped 2.5 per cent, followed by Nifty Media, which lost 1.9 per cent.",
        "pct down 2.5 Nifty Realty; pct down 1.9 Nifty Media",
    ),  # sector indices
    (
        "Shares of the company settled at Rs 1,044.75, up 4.02 per cent, on the BSE.",
        "level 1044.75 INR Shares of the company; pct up 4.02 Shares of the company",
    ),  # company without a name
    (
        "The Indian rupee strengthened 61 paise to 86.84 against the US dollar.",
        "price up 0.61 INR Indian rupee; level 86.84 INR Indian rupee",
    ),  # paise
    (
        "Asian shares were mixed, with Japan's Nikkei up 0.6% and South Korean stocks 0.3% lower.",
        "pct up 0.6 Nikkei; pct down 0.3 South Korean stocks",
    ),  # mixed sessions
    (
        "Alibaba's Hong Kong-listed shares have soared nearly 50% so far this year, adding roughly $100 billion in market value.",
        "pct up 50 Alibaba's Hong Kong-listed shares; mvc up 100000000000 USD Alibaba's Hong Kong-listed shares",
    ),  # listed in, adding market value
    (
        "The Swiss franc was last at 0.9105 against the dollar, down 0.3%.",
        "level 0.9105 CHF Swiss franc; pct down 0.3 Swiss franc",
    ),  # franc at
    (
        "The benchmark 10-year yield, which hit 4.66% on Wednesday, was last down 8.5 bps at 4.55%.",
        "level 4.66 percent 10-year yield; yld down 8.5 10-year yield; level 4.55 percent 10-year yield",
    ),  # relative clause and last
    (
        "Italian 10-year bond yields rose 3 basis points to 3.53%, leaving the gap over Bunds at 108 bps.",
        "yld up 3 Italian 10-year bond yields; level 3.53 percent Italian 10-year bond yields; cmp up gap",
    ),  # spread kept out
    (
        "European shares closed at a record high on Friday, with the pan-European STOXX 600 index ending 0.2% higher at 554.8 points for an eighth straight week of gains.",
        "rec up European shares; pct up 0.2 STOXX 600; level 554.8 points STOXX 600; streak up 8 weeks STOXX 600",
    ),  # record, level and streak
    (
        "Nestle gained 6.2%, the biggest boost to the STOXX 600, while Siemens climbed 7.2% to an all-time high.",
        "pct up 6.2 Nestle; pct up 7.2 Siemens; rec up Siemens",
    ),  # boost, all-time high
    (
        "Barclays fell 5% to the bottom of the FTSE 100 despite higher profit.",
        "pct down 5 Barclays; rank down Barclays",
    ),  # bottom of
    (
        "The dollar index was on track for a weekly drop of 1.1%, its worst since November.",
        "pct down 1.1 dollar index; ext down dollar index",
    ),  # on track for a drop
    (
        "Gold is heading for its seventh straight weekly gain, up about 2.3% so far.",
        "streak up 7 weeks Gold; pct up 2.3 Gold",
    ),  # heading for a streak
    (
        "Tesla shares have plunged more than 40% from their mid-December record, wiping out over $600 billion in market value.",
        "pct down 40 Tesla shares; mvc down 600000000000 USD Tesla shares",
    ),  # wiping out value
    (
        "Nvidia shares tumbled 17% on Monday, erasing $593 billion from its market value in the largest one-day loss in history.",
        "pct down 17 Nvidia shares; mvc down 593000000000 USD its market value; rec down its market value",
    ),  # largest loss in history
    (
        "The S&P 500 closed 10.1% below its Feb. 19 peak, confirming a correction.",
        "pct down 10.1 S&P 500; regime down S&P 500",
    ),  # below a dated peak
    (
        "Copper, often seen as an economic bellwether, was down for a fourth day, slipping 0.9% to $9,345.",
        "streak down 4 sessions Copper; pct down 0.9 Copper; level 9345 USD Copper",
    ),  # apposition with as
    (
        "Lenovo shed 3.3%, Tencent Holdings dropped 2.7%, and smartphone maker Xiaomi skidded 4.0%.",
        "pct down 3.3 Lenovo; pct down 2.7 Tencent; pct down 4.0 Xiaomi",
    ),  # Holdings and adjectives
    (
        "On Wall Street on Friday, the S&P 500 fell less than 0.1% to 6,114.63.",
        "pct down 0.1 S&P 500; level 6114.63 points S&P 500",
    ),  # less than 0.1%
    (
        "In other dealings early Monday, benchmark U.S. crude rose 18 cents to $70.89 a barrel.",
        "price up 0.18 USD U.S. crude; level 70.89 USD U.S. crude",
    ),  # cents on crude
    (
        "The U.S. dollar fell to 151.87 Japanese yen from 152.31 yen.",
        "level 151.87 JPY dollar; level 152.31 JPY dollar",
    ),  # yen from yen
    (
        "Airbnb soared 14.4% for one of the biggest gains in the S&P 500 after beating forecasts.",
        "pct up 14.4 Airbnb",
    ),  # one of the biggest
    (
        "Homebuilders tumbled, including a 4.7% drop for D.R. Horton and a 3.9% slide for Lennar.",
        "pct down 4.7 D.R. Horton; pct down 3.9 Lennar",
    ),  # including a drop for
    (
        "The Russell 2000 index of smaller companies slid 2.9%, underperforming the broader market.",
        "pct down 2.9 Russell 2000; cmp down Russell 2000",
    ),  # underperforming
    (
        "All told, the S&P 500 lost 104.39 points to 6,013.13.",
        "pts down 104.39 S&P 500; level 6013.13 points S&P 500",
    ),  # all told
    (
        "Intel's stock price has fallen to about $20 from more than $60 in 2021.",
        "level 20 USD Intel's stock price; level 60 USD Intel's stock price",
    ),  # to about, from more than
    (
        "Since the beginning of the year, the index has lost more than a tenth of its value.",
        "pct down 10 index",
    ),  # more than a tenth
    (
        "Its shares, which fell almost 3% on Tuesday, are up about 21% for the year.",
        "pct down 3 Its shares; pct up 21 Its shares",
    ),  # almost and about
    (
        "Shares of Hims & Hers Health jumped 26%, while Viking Therapeutics dropped 5%.",
        "pct up 26 Hims & Hers Health; pct down 5 Viking Therapeutics",
    ),  # ampersand in a name
    (
        "Coca-Cola added 4.7% and CVS Health rallied 14.9% to help lead the market.",
        "pct up 4.7 Coca-Cola; pct up 14.9 CVS Health",
    ),  # two rallies
    ("Lyft sank 7.9% even though it reported a stronger profit than expected.", "pct down 7.9 Lyft"),  # even though
    (
        "Arabica coffee futures hit a record $4.34 per pound.",
        "rec up Arabica coffee futures",
    ),  # record price without of
    (
        "The Baltic Dry Index slipped 6 points, or 0.7%, to 815 points, its lowest since 2023.",
        "pts down 6 Baltic Dry Index; pct down 0.7 Baltic Dry Index; level 815 points Baltic Dry Index; ext down Baltic Dry Index",
    ),  # shipping index
    ("Corporate bond spreads widened 12 basis points to 131 basis points.", ""),  # spread
    ("The gap between two- and 10-year yields narrowed to 22 basis points.", ""),  # gap between yields
    ("Rio Tinto closed 1.3% lower in London at £49.05.", "pct down 1.3 Rio Tinto; level 49.05 GBP Rio Tinto"),  # pounds
    (
        "Analysts note that the shares have underperformed, falling 12% since January versus a 4% rise in the index.",
        "cmp down shares; pct down 12 shares; pct up 4 index",
    ),  # versus a rise
]

FINANCE_PAGES = [
    (
        "The company, which is based in Ohio, saw its stock slump 9% after a downgrade.",
        "pct down 9 its stock",
    ),  # relative clause, saw its stock slump
    (
        "Wall Street's fear index surged past 30 before settling at 27.6.",
        "level 30 points fear index; level 27.6 points fear index",
    ),  # past and before settling at
    (
        "The index of Chinese companies listed in the US climbed 3.1%.",
        "pct up 3.1 index of Chinese companies",
    ),  # index of companies with a reduced relative
    (
        "Pharmaceutical stocks led the decline, with Roche down 2.4% and Novartis shedding 1.9%.",
        "pct down 2.4 Roche; pct down 1.9 Novartis",
    ),  # group, then members
    (
        "PayPal fell 13.2% to $77.7, becoming one of the worst performers on the S&P 500.",
        "pct down 13.2 PayPal; level 77.7 USD PayPal",
    ),  # becoming one of the worst
    (
        "Up more than 5% at one point, the stock finished 1% lower.",
        "pct up 5 stock; pct down 1 stock",
    ),  # opening words and a second figure
    (
        "Oil's 3% slump on Monday deepened losses for the year to 9%.",
        "pct down 3 Oil; pct down 9 Oil",
    ),  # noun and what remains of losses
    (
        "It touched $105.20, its highest since 2014, before paring gains to trade 2% higher at $101.",
        "level 105.20 USD It; ext up It; pct up 2 It; level 101 USD It",
    ),  # pronoun with four claims
    (
        "Traders pushed the euro up as much as 0.9% to $1.1215.",
        "pct up 0.9 euro; level 1.1215 USD euro",
    ),  # causative with particle and level
    (
        "The KOSPI has shed 12% from its July peak of 2,896.",
        "pct down 12 KOSPI; level 2896 points KOSPI",
    ),  # peak with its level
    (
        "Airlines bucked the trend: Delta gained 2%, United 1.5%.",
        "pct up 2 Delta; pct up 1.5 United",
    ),  # colon and gapping
    (
        "By contrast, Hong Kong's benchmark has surged 17 per cent in 2025.",
        "pct up 17 benchmark",
    ),  # opening phrase and place as owner
    (
        "Berkshire's Class B shares lost 0.8%, Mastercard Inc gained 1.1%.",
        "pct down 0.8 Berkshire; pct up 1.1 Mastercard",
    ),  # share classes, comma between clauses
    ("Turnover on the main board came to HK$321.6 billion.", ""),  # turnover in money is no count of shares
    ("The greenback bounced 0.6% from a three-month low.", "pct up 0.6 greenback; ext down greenback"),  # from a low
    (
        "Shares of Kering, the owner of Gucci, sank 11% in Paris after it issued a profit warning.",
        "pct down 11 Kering",
    ),  # apposition with owner
    (
        "Micron Technology Inc. shares gained as much as 5.2% in late trading.",
        "pct up 5.2 Micron Technology",
    ),  # maker with Inc. and late trading
    ("The stock had gained 22% this year through Tuesday's close.", "pct up 22 stock"),  # through a close
    (
        "Eli Lilly rose 3.4 per cent to $812.50, lifting its market capitalisation above $770 billion.",
        "pct up 3.4 Eli Lilly; level 812.50 USD Eli Lilly; mv 770000000000 USD",
    ),  # causative with a level of value
    (
        "New York-traded crude for March delivery dropped 2.7% to settle at $71.03 a barrel.",
        "pct down 2.7 crude; level 71.03 USD crude",
    ),  # exchange before, delivery month between
    (
        "West Texas Intermediate for April delivery rose $1.25, or 1.8%, to $70.40.",
        "price up 1.25 USD West Texas Intermediate; pct up 1.8 West Texas Intermediate; level 70.40 USD West Texas Intermediate",
    ),  # contract month between name and verb
    (
        "Yields on two-year Treasuries, which are more sensitive to policy, slid as low as 4.15%.",
        "level 4.15 percent Yields on two-year Treasuries",
    ),  # relative clause and as low as
    (
        "The offshore yuan gained 0.3 percent to 7.2830 a dollar.",
        "pct up 0.3 yuan; level 7.2830 CNY yuan",
    ),  # offshore currency
    (
        "The Stoxx 600 Banks Index is up 16% since the start of January, its best start to a year since 1997.",
        "pct up 16 Stoxx 600; ext up Stoxx 600",
    ),  # best start to a year
    (
        "Shares in Vodafone closed at 68.2p, a fall of 7%.",
        "level 0.682 GBP Vodafone; pct down 7 Vodafone",
    ),  # a fall of, after a level
    (
        "XRP and Cardano's ADA led losses, sliding 7% and 9% respectively.",
        "pct down 7 XRP; pct down 9 ADA",
    ),  # coins with owner, respectively
    (
        "Ethereum slumped below $2,500 for the first time since September before recovering to $2,710.",
        "level 2500 USD Ethereum; level 2710 USD Ethereum",
    ),  # below and recovering to
    ("Dogecoin (DOGE) is down 28% in a month.", "pct down 28 Dogecoin"),  # ticker of a coin
    (
        "The total crypto market capitalization fell 5% to $3.1 trillion.",
        "pct down 5 market capitalization; mv 3100000000000 USD market capitalization",
    ),  # capitalisation of a market
    (
        "Adani Enterprises shares closed 2.9% lower at 2,253.60 rupees.",
        "pct down 2.9 Adani Enterprises; level 2253.60 INR Adani Enterprises",
    ),  # lower before at
    (
        "Nifty IT fell 1.2%, with Infosys, TCS and Wipro down between 1% and 2%.",
        "pct down 1.2 Nifty IT; pct down 1 Infosys; pct down 1 TCS; pct down 1 Wipro",
    ),  # with three between
    ("The Aussie was last buying 63.5 US cents, up 0.4%.", "level 0.635 USD Aussie; pct up 0.4 Aussie"),  # US cents
    (
        "Malaysian palm oil futures closed 1.3% higher at 4,601 ringgit a metric ton, a third straight gain.",
        "pct up 1.3 palm oil futures; level 4601 MYR palm oil futures; streak up 3 sessions palm oil futures",
    ),  # a third straight gain without a verb
    (
        "Dalian iron ore's most-traded May contract ended morning trade 1.6% higher at 822.5 yuan.",
        "pct up 1.6 contract; level 822.5 CNY contract",
    ),  # most-traded contract, object before the figure
    (
        "Benchmark three-month tin was up 0.8 percent at $31,275.",
        "pct up 0.8 tin; level 31275 USD tin",
    ),  # benchmark three-month
    (
        "SoftBank's stock sank 6 percent, its steepest fall in six months, after the results.",
        "pct down 6 SoftBank's stock; ext down SoftBank's stock",
    ),  # steepest fall in months
    (
        "The dollar rose 0.5 percent versus the yen to 153.1.",
        "pct up 0.5 dollar; level 153.1 JPY dollar",
    ),  # versus the yen to
    (
        "The Canadian dollar was trading nearly unchanged at C$1.4310 to the greenback.",
        "pct flat 0 Canadian dollar; level 1.4310 CAD Canadian dollar",
    ),  # nearly unchanged at
    ("Israel's TA-35 index climbed 1.2% to a record 2,530.", "pct up 1.2 TA-35; rec up TA-35"),  # a record N
    (
        "Super Micro Computer surged 47% this week, the stock's best weekly performance since May 2022.",
        "pct up 47 Super Micro Computer; ext up stock",
    ),  # best week since
    (
        "Intel has risen for five days in a row and is up 22% over that stretch.",
        "streak up 5 sessions Intel; pct up 22 Intel",
    ),  # days in a row and over that stretch
    (
        "Nissan dived 6% while Honda, which called off merger talks, jumped 8%.",
        "pct down 6 Nissan; pct up 8 Honda",
    ),  # relative clause of an event
    (
        "Moderna tumbled 17% to a four-year low of $35.20.",
        "pct down 17 Moderna; ext down Moderna; level 35.20 USD Moderna",
    ),  # low of N
    (
        "The S&P 500's 23% gain in 2024 followed a 24% advance in 2023.",
        "pct up 23 S&P 500; pct up 24 S&P 500",
    ),  # gain followed an advance
    (
        "The Magnificent Seven have fallen 6% as a group since mid-December, while the other 493 stocks are up 2%.",
        "pct down 6 Magnificent Seven; pct up 2 stocks",
    ),  # the rest of an index
]

STANDINGS = [
    ("The S&P 500 notched its 20th record close of the year.", "rec up S&P 500"),  # number of records
    ("The Nasdaq set its first record since November 2021.", "rec up Nasdaq"),  # first record since
    ("Gold retreated from an all-time high of $2,942.70 hit on Tuesday.", "rec up Gold"),  # retreated from a record
    ("The stock has set 12 new highs in the past month.", ""),  # count of highs
    ("Bitcoin broke its previous record of $73,797 set in March.", "rec up Bitcoin"),  # broke its previous record
    ("It was the steepest weekly drop in the Nasdaq since September.", "ext down Nasdaq"),  # steepest weekly drop in
    ("Cocoa prices are at their highest since 1977.", "ext up Cocoa prices"),  # highest since a year
    (
        "The ruble weakened to its lowest against the dollar since March 2022.",
        "ext down ruble",
    ),  # lowest against the dollar
    ("The Kospi closed at its lowest level in 13 months.", "ext down Kospi"),  # lowest in months
    ("Zinc touched its strongest level since August before easing.", "ext up Zinc"),  # strongest since a month
    ("The index recorded its longest winning streak since 2004.", "ext up index"),  # longest streak since
    ("Japanese stocks logged their worst day since 1987.", "ext down Japanese stocks"),  # worst day since a year
    ("The pound fell to its weakest in more than a year.", "ext down pound"),  # weakest in more than a year
    ("Shares hit their lowest point this year.", "ext down Shares"),  # lowest this year
    ("Crude oil capped its biggest weekly advance since early October.", "ext up Crude oil"),  # biggest weekly advance
    ("The bank index posted its best month in two years.", "ext up bank index"),  # best month in years
    ("Wheat slid to a four-year low of $5.20 a bushel.", "ext down Wheat; level 5.20 USD Wheat"),  # four-year low of
    ("It was the third time this month that the Dow fell more than 500 points.", "pts down 500 Dow"),  # count of days
    (
        "The Dow closed lower for a ninth straight day, its longest losing streak since 1978.",
        "streak down 9 sessions Dow; ext down Dow",
    ),  # ninth day and longest
    ("Silver gained for the fourth time in five days.", "streak up 4 sessions Silver"),  # fourth time in five days
    ("The Nikkei ended a five-session winning streak.", "streak up 5 sessions Nikkei"),  # ended a winning streak
    (
        "Tin rose for a sixth consecutive day to $31,450 a ton.",
        "streak up 6 sessions Tin; level 31450 USD Tin",
    ),  # to a price after a streak
    ("The Ibovespa extended losses to a fifth session.", "streak down 5 sessions Ibovespa"),  # to a fifth session
    (
        "The small-cap Russell 2000 fell into correction territory on Tuesday.",
        "regime down Russell 2000",
    ),  # correction territory
    (
        "Oil entered a bear market, having lost 20% from its high.",
        "regime down Oil; pct down 20 Oil",
    ),  # entered, having lost
    (
        "The DAX is 22% above its October low, putting it in a bull market.",
        "pct up 22 DAX; regime up DAX",
    ),  # putting it in
    ("Brent is now in a technical bull market.", "regime up Brent"),  # technical bull market
    (
        "Utilities were the best-performing sector in the S&P 500, rising 1.4%.",
        "rank up Utilities; pct up 1.4 Utilities",
    ),  # best-performing sector
    ("Rolls-Royce topped the FTSE 100 with a 5.6% gain.", "pct up 5.6 Rolls-Royce"),  # topped with a gain
    (
        "Entain was the biggest faller on the FTSE 100, down 8.3%.",
        "rank down Entain; pct down 8.3 Entain",
    ),  # biggest faller on
    ("The peso was the worst performer among emerging-market currencies.", "rank down peso"),  # worst among
    (
        "Emerging-market stocks have beaten the S&P 500 by 8 percentage points this year.",
        "cmp up Emerging-market stocks",
    ),  # beaten by points
    (
        "The yield premium on French bonds over German ones widened to 82 basis points.",
        "cmp up yield premium",
    ),  # yield premium
    ("Gainers outnumbered losers by more than two to one in Tokyo.", "cmp up Gainers"),  # gainers and losers
    ("Roughly three stocks fell for every one that rose on the NYSE.", "cmp down stocks"),  # for every one
    ("Seven of the S&P 500's 11 sectors advanced.", "cmp up S&P 500"),  # seven of the eleven
    (
        "Volume was 14.2 billion shares, above the 20-day average of 12.5 billion.",
        "vol 14200000000 Volume; cmp up Volume; vol 12500000000 Volume",
    ),  # volume above its average
    ("More than twice as many shares as usual changed hands.", ""),  # more than usual
    ("Shares of GameStop traded at more than three times their average daily volume.", ""),  # times their average
    (
        "Tesla's market value surpassed $1 trillion, more than that of the next five carmakers combined.",
        "mv 1000000000000 USD Tesla's market value",
    ),  # more than the next five
    (
        "BYD's market capitalisation of HK$1.1 trillion is larger than Ford's.",
        "mv 1100000000000 HKD BYD's market capitalisation",
    ),  # larger than
    (
        "The two-year yield, at 4.21%, is 15 basis points below the 10-year yield.",
        "level 4.21 percent two-year yield; cmp down two-year yield",
    ),  # yield between commas
    ("Futures on the Nasdaq 100 were 0.3% higher.", "pct up 0.3 Nasdaq 100"),  # futures on
    (
        "The Stoxx Europe 600 Technology Index lost 4%, the most since 2022.",
        "pct down 4 Stoxx Europe 600; ext down Stoxx Europe 600",
    ),  # the most since
    (
        "Nasdaq Golden Dragon China Index jumps 6.4%",
        "pct up 6.4 Nasdaq Golden Dragon China Index",
    ),  # index with a long name
    ("A gauge of Asian equities slipped 0.5%.", "pct down 0.5 gauge of Asian equities"),  # gauge of
    (
        "The onshore yuan was 0.1% stronger at 7.2412 per dollar.",
        "pct up 0.1 yuan; level 7.2412 CNY yuan",
    ),  # onshore currency
    (
        "Turkey's lira slumped 10% to a record low of 41 per dollar.",
        "pct down 10 lira; rec down lira",
    ),  # record of N per dollar
]

# Results, macro data, targets, flows, offers, positions, prices of goods: one of each a line, none a market claim.
OTHERS = [
    "The retailer's same-store sales rose 3.4%, topping the 2.9% analysts had expected.",
    "The drugmaker now expects full-year earnings of $6.10 to $6.30 a share, up from $5.90.",
    "Its backlog grew to $12.3 billion, a 14% increase from a year ago.",
    "Analysts at Citigroup lifted their target on the shares to 450p from 410p.",
    "The brokerage has a price target of Rs 1,250 on the stock, implying an upside of 22 per cent.",
    "Consensus calls for earnings of 92 cents per share on revenue of $4.1 billion.",
    "Private payrolls increased by 155,000 last month, the smallest gain since January 2021.",
    "Retail sales slid 1.1% in July, the biggest drop since 2020, the Commerce Department said.",
    "The core PCE price index rose 0.1% from the previous month.",
    "China's industrial output grew 4.5% in July from a year earlier, slowing from 4.9% in June.",
    "The U.K. economy shrank 0.3% in the third quarter.",
    "The Bank of Japan raised its benchmark rate to 0.5%, the highest in 17 years.",
    "Traders are pricing in 75 basis points of cuts by December.",
    "The company plans to return $10 billion to shareholders through buybacks.",
    "The fund's assets under management rose 8% to $45 billion.",
    "Foreign investors sold a net Rs 5,600 crore of Indian shares last month.",
    "Investors pulled $3.2 billion from equity funds last week, the most since March.",
    "The ETF has an expense ratio of 0.09%.",
    "The IPO was priced at the top of its range and raised $1.4 billion.",
    "The combined entity would have a market share of about 35%.",
    "The stock trades at a 15% discount to its peers.",
    "The company's debt stands at $23 billion, or 3.4 times EBITDA.",
    "Hedge funds cut their net long position in gold by 12,000 contracts.",
    "OPEC+ agreed to cut output by 2.2 million barrels per day.",
    "U.S. natural gas storage rose by 58 billion cubic feet.",
    "The median forecast of 12 strategists is for the index to end the year at 4,900.",
    "The put option has a strike price of $45 and expires in June.",
    "Our buy zone is $18 to $20, with a stop at $16.",
    "RSI is at 72, which signals overbought conditions.",
    "The 50-day moving average crossed above the 200-day moving average at $61.",
    "Over the past 20 years, the index has gained an average of 1.2% in December.",
    "Management guided for revenue growth of 18% to 20%.",
    "Passenger traffic climbed 6.2% in October.",
    "The average price of a new car rose 3% to $48,000.",
    "Home prices in San Francisco fell 4.2% from a year earlier.",
    "A gallon of regular cost $3.41 on average, down 6 cents from a week ago.",
    "The tax would apply to income above $400,000.",
    "Unemployment in the euro zone edged down to 6.4%.",
    "The government will sell a 5% stake in the insurer.",
    "He owns 4.6 million shares, or 2.3% of the company.",
    "Turkey's annual inflation rate jumped to 61%.",
    "The bank set aside $1.9 billion for bad loans, up from $1.1 billion.",
    "iPhone revenue declined 2.4% to $39.3 billion.",
    "The airline said unit revenue fell 5% while costs rose 3%.",
    "Subscribers increased 13% to 260 million.",
    "Copper production at the mine fell 11%.",
    "The 30-year fixed mortgage rate averaged 6.9%.",
    "The premium paid was 28% above the closing price.",
    "Net interest income dropped to its lowest in three years.",
    "The company guided to second-quarter revenue of $8.5 billion, plus or minus 2%.",
    "Cloud sales rose 19% to $11.9 billion, missing the average estimate of $12.2 billion.",
    "Morgan Stanley raised its price target on the stock to $430 from $400 and kept an overweight rating.",
    "The mean target price of 41 analysts is 182 pence.",
    "Barclays expects Brent to average $83 a barrel in 2025.",
    "UBS sees gold at $3,200 by mid-2026.",
    "The central bank held its benchmark rate at 10.5% for a sixth straight meeting.",
    "The producer price index for final demand advanced 0.4 percent in January.",
    "Euro zone inflation eased to 2.4%, its lowest since October.",
    "Nonfarm payrolls rose by 143,000, the smallest gain in three months.",
    "The Philadelphia Fed manufacturing index dropped to 18.1 from 44.3.",
    "New home sales fell 10.5% to a seasonally adjusted annual rate of 657,000.",
    "The Empire State index climbed 18 points to 5.7.",
    "Iron ore imports fell 8.4% from a year earlier.",
    "Steel output dropped to 81.9 million tons, a six-month low.",
    "The fund returned money to investors after a loss of $300 million.",
    "SoftBank posted a quarterly net loss of 369 billion yen.",
    "The lender's net interest margin narrowed 15 basis points to 2.1%.",
    "Net asset value per share rose 3% to 412p.",
    "The company has a price-to-sales ratio of 8.2, compared with an industry average of 5.1.",
    "The average recommended weighting in equities was 52%.",
    "Foreigners bought a net 120 billion yen of Japanese stocks last week.",
    "Short interest stands at 14% of the float.",
    "The Securities and Exchange Commission fined the firm $18 million.",
    "Elliott has built a stake of more than $2.5 billion in the company.",
    "The takeover values the company at about $5.6 billion including debt.",
    "The offer price of 210 pence a share is a 48% premium to Tuesday's close.",
    "The utility will pay a final dividend of 24.3p, up 5%.",
    "Coffee exports from Brazil rose 28% to a record 50.4 million bags.",
    "U.S. gasoline demand fell to 8.3 million barrels per day.",
    "The carrier's load factor rose 2.1 percentage points to 84.6%.",
    "The tax rate would fall to 15% from 21%.",
    "The yen-based import price index rose 2.3%.",
    "Demand for diesel fell 4% and refinery runs dropped 2%.",
    "The CEO's pay rose 18% to $74.6 million.",
    "Average selling prices declined 5% in the quarter.",
    "The Treasury sold $42 billion of 10-year notes at a high yield of 4.632%.",
    "Mutual fund assets crossed Rs 67 lakh crore in January.",
    "The S&P 500's forward price-to-earnings ratio is around 22.",
    "Options imply a 7% move in either direction after results.",
]


@pytest.mark.parametrize(("text", "expected"), MOVES + FINANCE_PAGES)
def test_moves(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), STANDINGS)
def test_standings(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize("text", OTHERS)
def test_no_market_claims(claims_of: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.assertion is Assertion.ASSERTED] == []
