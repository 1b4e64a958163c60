"""Shares as market wraps, exchanges of Asia, stories of one company and their headlines tell of them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Check

HEADLINES = [
    ("Tesla Shares Hit New All-Time Closing High", "rec up Tesla Shares"),  # capitals make no name of the record's words
    ("Pfizer Stock Sinks to Fresh 52-Week Low on Trial Halt", "ext down Pfizer Stock"),  # nor of a dated low
    ("Bitcoin Rallies to New Record High Above $91,000", "rec up Bitcoin; level 91000 USD Bitcoin"),  # record and threshold
    ("Dow Sheds 410 Points in Its Worst Day Since April", "pts down 410 Dow; ext down Dow"),  # worst day
    ("Netflix Falls to Lowest Level in Three Years", "ext down Netflix"),  # lowest level
    ("Intel Becomes First Chip Company to Top $900 Billion in Market Value", "mv 900000000000 USD Intel"),  # the first to reach
    ("Ford became the third carmaker to reach $150 billion in market value.", "mv 150000000000 USD Ford"),  # the third to reach
    ("Meta is the only company to trade above $800.", "level 800 USD Meta"),  # the only one
]  # fmt: skip

QUESTIONS = [
    ("Why Is Boeing Down 6.3% Since Its Last Results?", "pct down 6.3 Boeing"),  # why takes the fall for granted
    ("Why did Shell shares jump 4% on Tuesday?", "pct up 4 Shell shares"),  # why with a helping verb
    ("Down 48% This Year, Is Intel Stock a Buy?", "pct down 48 Intel Stock"),  # the fall stands before the question
    ("Is Netflix a buy after falling 9%?", "pct down 9 Netflix"),  # what came before is granted
    ("Is the 17% drop in Nvidia a chance to buy?", "pct down 17 Nvidia"),  # a definite drop
    ("Sensex slides 520 points: what should investors do?", "pts down 520 Sensex"),  # news, then the question
    ("Will Tesla fall 20% this year?", "question pct down 20 Tesla"),  # asked
    ("Could the Dow gain 500 points today?", "question pts up 500 Dow"),  # asked
    ("Can gold reach $3,000 an ounce?", "question level 3000 USD gold"),  # asked
]  # fmt: skip

PLACES = [
    ("Tokyo lost 0.9 percent, Sydney shed 0.4 percent and Taipei added 0.2 percent.", "pct down 0.9 Tokyo; pct down 0.4 Sydney; pct up 0.2 Taipei"),  # a list of exchanges
    ("Manila, Jakarta and Bangkok each rose 0.3 percent.", "pct up 0.3 Manila; pct up 0.3 Jakarta; pct up 0.3 Bangkok"),  # several with one figure
    ("The Nikkei ended up 1.1 percent while Seoul shed 0.6 percent.", "pct up 1.1 Nikkei; pct down 0.6 Seoul"),  # beside an index
    ("Frankfurt closed down 0.8 percent.", "pct down 0.8 Frankfurt"),  # alone, with a verb of closing
    ("London grew 3% and Paris 2%, the consultancy said of office space.", ""),  # economies grow
    ("House prices in London rose 4%, while Paris fell 2%.", ""),  # house prices
    ("Singapore fell 3 percent short of its target.", ""),  # one city and no market
]  # fmt: skip

LISTS = [
    ("Ford and Toyota were down two cents to $12.10 and $171.40, respectively.", "price down 0.02 USD Ford; level 12.10 USD Ford; price down 0.02 USD Toyota; level 171.40 USD Toyota"),  # one change, a price each
    ("Apple, Intel and Boeing eased 1% each to $210.20, $21.45 and $174.", "pct down 1 Apple; pct down 1 Intel; pct down 1 Boeing; level 210.20 USD Apple; level 21.45 USD Intel; level 174 USD Boeing"),  # three of them
    ("Shell and BP gained 4p to 2,510p and 412p.", "price up 0.04 GBP Shell; price up 0.04 GBP BP; level 25.10 GBP Shell; level 4.12 GBP BP"),  # pence
    ("Decliners were led by Shell and BP, which dropped 3.1 percent and 2.2 percent respectively.", "pct down 3.1 Shell; pct down 2.2 BP"),  # a pronoun for those brought in
    ("The Sensex was pulled lower by Tesla and Ford, which slid 4% and 1%, respectively.", "pct down 4 Tesla; pct down 1 Ford"),  # by a cause
    ("Gainers included Sony and Toyota, which climbed 2 percent and 5 percent respectively.", "pct up 2 Sony; pct up 5 Toyota"),  # members of a group
    ("Boeing, which traded at twice its usual volume and fell 3%, weighed on the Dow.", "pct down 3 Boeing"),  # both verbs of one pronoun
]  # fmt: skip

EXCHANGES = [
    ("The index opened 3.10 points better at 1,571.20.", "pts up 3.10 The index; level 1571.20 points The index"),  # better after points
    ("The Hang Seng opened 41 points easier at 19,204.", "pts down 41 Hang Seng; level 19204 points Hang Seng"),  # easier
    ("Tesla was quoted 20 cents better at $181.", "price up 0.20 USD Tesla; level 181 USD Tesla"),  # after money
    ("Apple's profit was 20 cents better than expected.", ""),  # compared
    ("Turnover came to 3.1 billion units worth RM1.9 billion.", "vol 3100000000 Turnover"),  # shares called units
    ("The Topix lost ground by 1.4%.", "pct down 1.4 Topix"),  # lose ground
    ("The FTSE 250 gained ground by 0.6 percent.", "pct up 0.6 FTSE 250"),  # gain ground
    ("Only three of the 11 groups in the S&P 500 rose.", "cmp down S&P 500"),  # only a few
    ("None of the 11 sectors gained.", "cmp down sectors"),  # none
    ("Six of the 10 main groups closed higher.", "cmp up groups"),  # groups of an exchange
    ("On the Sensex, 41 stocks hit a 52-week high while 112 stocks hit a 52-week low.", "cmp down stocks"),  # counts of highs and lows
    ("As many as 30 stocks, among them Ford, hit 52-week highs.", ""),  # a count alone
    ("The Dow swung more than 700 points on Monday.", "pts none 700 Dow"),  # a range with a bound
    ("The rally put the Dow up 510 points, or a gain of 2 percent, the largest in a year.", "pts up 510 Dow; pct up 2 Dow; ext up Dow"),  # a superlative set after the gain
    ("Data had sent the Stoxx 600 index of top European shares as low as 501.20, before it closed down 1 point at 505.", "level 501.20 points Stoxx 600; pts down 1 it; level 505 points it"),  # an index and what it holds
]  # fmt: skip

MOVED_MOST = [
    ("Ford sank 7 percent, the biggest fall in the Dow.", "pct down 7 Ford; rank down Ford"),  # a noun, and the index
    ("Citigroup jumped 6.2 percent to $51, the most in the S&P 500.", "pct up 6.2 Citigroup; level 51 USD Citigroup; rank up Citigroup"),  # the most
    ("Tesla lost 9%, the most of any stock in the S&P 500 index.", "pct down 9 Tesla; rank down Tesla"),  # of any stock
    ("Boeing had the steepest decline on the Dow.", "rank down Boeing"),  # had the steepest
    ("Intel was among the biggest declines in the Dow.", ""),  # one of several
    ("That was the biggest drop in the Dow since March.", "ext down Dow"),  # of the index itself
    ("Intel was the biggest loser of the day in Tokyo with a drop of 3.9 percent.", "rank down Intel; pct down 3.9 Intel"),  # of the day in a city
]  # fmt: skip

CAUSES = [
    ("Netflix saw its shares get whacked by nearly 19% after the report.", "pct down 19 its shares"),  # get whacked by
    ("Ford was hammered 6% on Thursday.", "pct down 6 Ford"),  # was hammered
    ("Shares of Intel were slammed 11%.", "pct down 11 Intel"),  # were slammed
    ("Results dragged down the stock to $18.20, 26% down from Monday's close of $24.59.", "level 18.20 USD the stock; pct down 26 the stock; level 24.59 USD the stock"),  # down before the object
    ("Ford was pressured by rivals with 6% of the market.", ""),  # not by a figure
]  # fmt: skip

NO_MOVES = [
    ("Jobless claims fall to seven-week low", ""),  # statistics of jobs
    ("Boeing's top line up 8%; bottom line up 12%", ""),  # results by their line
    ("Tesla stock is up 290% year-to-date (YTD) and is up 15% since May.", "pct up 290 Tesla stock; pct up 15 Tesla stock"),  # brackets that name no ticker
]  # fmt: skip

VALUES = [
    ("With over $40 billion market cap, Baidu leads its rivals.", "mv 40000000000 USD Baidu"),  # the sum before the noun
    ("Apple, with its $3.1 trillion market value, fell 2%.", "mv 3100000000000 USD Apple; pct down 2 Apple"),  # and what follows is of the company
    ("The company, which has a $45 billion market cap, gained 3%.", "mv 45000000000 USD The company; pct up 3 The company"),  # in a clause of its own
    ("The report knocked another $4 billion off the value of the company.", "mvc down 4000000000 USD the company"),  # off the value of
    ("The stock is near its five-year high valuation of 24 times earnings.", ""),  # a multiple is no price
]  # fmt: skip

WRAPS = [
    ("Stock Market LIVE: Sensex slips, down 310 pts; Nifty near 24,100", "pts down 310 Sensex; level 24100 points Nifty"),  # a label before the colon
    ("Returns this year: Apple 5%, Tesla -3%, Ford 12%.", "pct up 5 Apple; pct down 3 Tesla; pct up 12 Ford"),  # a heading, and no sign beside a minus
    ("S&P 500 -0.4%, Dow 0.1%", "pct down 0.4 S&P 500; pct up 0.1 Dow"),  # no sign beside a minus
    ("Sector losses: Shell 2.1%, BP 3%.", "pct down 2.1 Shell; pct down 3 BP"),  # a heading of losses
    ("Ford, Intel and Boeing were among six companies that hit 52-week lows.", "ext down Ford; ext down Intel; ext down Boeing"),  # some of a group
    ("The Nikkei slid again to notch a five-session losing streak, the longest since April.", "streak down 5 sessions Nikkei; ext down Nikkei"),  # how long, and how rare
    ("Monday's drop of 3% was the worst since 2008 for the Dow.", "pct down 3 Dow; ext down Dow"),  # whose it is stands last
    ("Gains of about 2.5% each in Boeing and Ford helped the Dow.", "pct up 2.5 Boeing; pct up 2.5 Ford"),  # two that hold one gain
    ("Seven of the 11 S&P 500 sectors rose, led by Apple with a 1.4% gain.", "cmp up S&P 500 sectors; pct up 1.4 Apple"),  # what is brought in, with its gain
    ("The Kospi rose in May and June and is up 3%.", "pct up 3 Kospi"),  # a month after a month
    ("That brought the S&P 500 back within 4% of its all-time high.", "pct down 4 S&P 500; rec up S&P 500"),  # how far, and near what
    ("The top performer has been drugmaker AstraZeneca, up about 40%.", "pct up 40 AstraZeneca"),  # the subject after the copula
    ("The Topix fell, and its loss for the month is now 7 percent.", "pct down 7 its"),  # a noun, a copula and the figure
    ("The Dow's gain for the week was 2.3%.", "pct up 2.3 Dow"),  # with an owner
    ("On the exchange, 945 shares rose and 2,132 fell.", "cmp down 945 shares"),  # more fell
    ("All of the four sub-indices lost ground.", "cmp down sub-indices"),  # counts in words
    ("Biotechs fell 3%, their worst day since May.", "pct down 3 Biotechs; ext down Biotechs"),  # a group by its trade
    ("The stock climbed three-point-five percent.", "pct up 3.5 stock"),  # decimals in words
    ("It eased one point two five percent.", "pct down 1.25 It"),  # without hyphens
]  # fmt: skip

ABROAD = [
    ("Ayala closed P0.20 higher to P31.50, while Aboitiz slid P1.10 to P129.", "price up 0.20 PHP Ayala; level 31.50 PHP Ayala; price down 1.10 PHP Aboitiz; level 129 PHP Aboitiz"),  # pesos by their letter
    ("Shares of Zorbic ended the week 2.1% higher at Kes.43.50.", "pct up 2.1 Zorbic; level 43.50 KES Zorbic"),  # shillings
    ("The Topix rose 0.5 percent, making it Asia's best performer.", "pct up 0.5 Topix; rank up it"),  # a place as the group
    ("The Kospi was Southeast Asia's worst performer.", "rank down Kospi"),  # and after a copula
    ("The All Share stood at 743.50 by the close.", "level 743.50 points All Share"),  # an index by its last words
    ("After five successive down days, the FTSE 250 jumped 3%.", "streak down 5 sessions FTSE 250; pct up 3 FTSE 250"),  # down days
    ("Gold explorer Kelvane hit the roof - up 48% to 10.5p.", "pct up 48 Kelvane; level 0.105 GBP Kelvane"),  # a trade before the name
    ("Shares closed some 23% offside.", "pct down 23 Shares"),  # London for lower
    ("The bank had shares valued at $813 million transacted, a third of the week's trades.", ""),  # a parcel of shares
    ("Intel slid on weak demand and an unchanged AI forecast.", ""),  # what is unchanged is no price
    ("Trading was thin, with shares of 35 firms unchanged.", ""),  # a count of firms
    ("On the exchange 30 shares rose, 20 fell and 11 were unchanged.", "cmp up 30 shares"),  # a count of stocks
    ("Ford, Intel and Boeing (-6.5%) all fell.", "pct down 6.5 Boeing"),  # the bracket is of the last
    ("Tesla's 22% decline is twice as steep as that of the index's second-biggest decliner.", "pct down 22 Tesla"),  # another's place, and no halving
]  # fmt: skip

PAPERS = [
    ("Shell gained 17 cents to close at €31.99 after its report.", "price up 0.17 EUR Shell; level 31.99 EUR Shell"),  # cents of the currency beside them
    ("The bank closed 18 cent up at €13.83.", "price up 0.18 EUR The bank; level 13.83 EUR The bank"),  # before the word of direction
    ("HSBC ended at €21.10, a gain of 1.5 per cent or 35 cent.", "level 21.10 EUR HSBC; pct up 1.5 HSBC; price up 0.35 EUR HSBC"),  # after the price
    ("Ford rose 5 cents to $12.10.", "price up 0.05 USD Ford; level 12.10 USD Ford"),  # and of the dollar
    ("Citigroup tumbled 21% to $US6.50, a 13-year low.", "pct down 21 Citigroup; level 6.50 USD Citigroup; ext down Citigroup"),  # Sydney's sign for dollars
    ("MARKET CLOSE S&P 500 at new record as banks gain", "rec up S&P 500"),  # a label without a colon
    ("MARKET REPORT: Topix at all-time high above 2,900", "rec up Topix; level 2900 points Topix"),  # and with one
    ("Within the Nasdaq 100, 24 stocks rose, 18 fell and eight were unchanged.", "cmp up Nasdaq 100"),  # stocks counted
    ("The Nikkei climbed 900 points to breach the key 42,000 mark.", "pts up 900 Nikkei; level 42000 points Nikkei"),  # a verb, an article and an adjective
    ("The Dow is now fewer than 400 points above its Nov. 20 close.", "pts up 400 Dow"),  # a dated close
    ("The Topix is 3% below its January close.", "pct down 3 Topix"),  # and of a month
    ("The Dax is down 11 percent this year, its worst-ever start.", "pct down 11 Dax; rec down Dax"),  # worst-ever
    ("The Topix had its biggest-ever gain on Monday.", "rec up Topix"),  # biggest-ever
    ("The Kospi crumbled 9 percent, the biggest drop in its 40-year history.", "pct down 9 Kospi; rec down Kospi"),  # in its history of years
    ("It was the Sensex's sixth-largest drop ever and the biggest since March 2020.", "rec down Sensex; ext down Sensex"),  # two ranks of one move
    ("The rout erased about $700 billion in shareholder wealth.", "mvc down 700000000000 USD shareholder wealth"),  # in wealth
    ("The Nasdaq shriveled 88 points, or 5.8 percent.", "pts down 88 Nasdaq; pct down 5.8 Nasdaq"),  # a verb of papers
]  # fmt: skip

WORTH = [
    ("Meta joins the $2 trillion club", "mv 2000000000000 USD Meta"),  # a club by its sum
    ("Apple was the first of the giants, cracking the $1 trillion level in 2018.", "mv 1000000000000 USD Apple"),  # a level
    ("The chip designer ended the day with a market cap of $2.9 trillion.", "mv 2900000000000 USD chip designer"),  # whose market cap it is
    ("Tesla has fallen 27% this year, slashing the carmaker's market value by $214 billion.", "pct down 27 Tesla; mvc down 214000000000 USD market value"),  # a verb of cutting
    ("Nvidia added $330 billion to market cap in a day.", "mvc up 330000000000 USD Nvidia"),  # the noun alone owns nothing
    ("The bank passed the $1 billion mark in quarterly profit.", ""),  # a mark of results
    ("Palantir is worth nearly $39 million for every employee.", ""),  # a head
    ("Ford shares slid 3%, with about 115 million changing hands.", "pct down 3 Ford shares; vol 115000000"),  # shares left out
    ("Inflation fell to 2.4 percent - its lowest level since 2021.", ""),  # what has no price
    ("Ether and solana led as 19 out of 20 tokens rose.", "cmp up tokens"),  # out of
]  # fmt: skip

REPORTS = [
    ("Hopes that the bank will cut rates had propelled a 12% jump in the Stoxx 600.", "pct up 12 Stoxx 600"),  # a modal verb of another clause
    ("The fall in bank shares by 1% came late.", "pct down 1 bank shares"),  # by, after whose fall it is
    ("It came with a 1.3% rise in defence stocks.", "pct up 1.3 defence stocks"),  # a trade that ends as a plain noun
    ("This was the highest close for the Topix since May.", "ext up Topix"),  # whose it is stands after "this"
    ("German shares are the worst regional performers this quarter, down 4%.", "pct down 4 German shares"),  # performers have no date
    ("Flagship indexes in Germany, Italy and France each slid over 1 per cent.", "pct down 1 Flagship indexes in Germany, Italy and France"),  # three places
    ("Tesla fell 2% after it posted a profit for the third straight quarter.", "pct down 2 Tesla"),  # a streak of profits
    ("Analysts had looked for a loss of 36 cents per share from Intel.", ""),  # results by the share
    ("Netflix posted a loss of 76 cents a share.", ""),  # with an article
    ("Boeing's $1.26 loss per share was wider than a year before.", ""),  # after the noun
    ("Sales rose, though it was below the 0.4% expected by analysts.", ""),  # what was awaited
    ("Stop Loss: -15% from entry.", ""),  # an order, not what has a price
    ("The Dow dropped a relatively few 7.91 points to 6451.16.", "pts down 7.91 Dow; level 6451.16 points Dow"),  # size told first
    ("The Dow fell 1%, the S&P 500 a sharper 2%.", "pct down 1 Dow; pct down 2 S&P 500"),  # beside the other's
]  # fmt: skip


@pytest.mark.parametrize(
    "text, claims",
    [
        *HEADLINES,
        *QUESTIONS,
        *PLACES,
        *LISTS,
        *EXCHANGES,
        *MOVED_MOST,
        *CAUSES,
        *NO_MOVES,
        *VALUES,
        *WRAPS,
        *ABROAD,
        *PAPERS,
        *WORTH,
        *REPORTS,
    ],
)
def test_claims(text: str, claims: str, check: Check) -> None:
    check(text, claims)
