"""Closing stories of exchanges: lists of movers, points without their word, breadth, volume, records in passing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FIGURES = [
    ("Zorb and Kelvane gained 4.1 and 2.6 percent respectively.", "pct up 4.1 Zorb; pct up 2.6 Kelvane"),  # the unit is printed once
    ("Zorb, Kelvane and Melt dropped 1.2, 3.4 and 5.6 percent.", "pct down 1.2 Zorb; pct down 3.4 Kelvane; pct down 5.6 Melt"),  # of three
    ("The Dow and the S&P 500 lost 81 and 9 points.", "pts down 81 Dow; pts down 9 S&P 500"),  # points once
    ("The index rose 0.30 of a point, or 0.02 percent, to 1,402.10.", "pts up 0.30 index; pct up 0.02 index; level 1402.10 points index"),  # of a point
    ("The Topix eased 0.4 of an index point.", "pts down 0.4 Topix"),  # of an index point
    ("The pound slipped 0.2 of a percent.", "pct down 0.2 pound"),  # of a percent
    ("The 30-share gauge climbed 212 points.", "pts up 212 gauge"),  # so many members
    ("The 50-stock index closed 0.4% lower at 4,120.", "pct down 0.4 index; level 4120 points index"),  # so many stocks
    ("The top loser in the 40-member pack was Zorb, down 6%.", "pct down 6 Zorb; rank down Zorb"),  # a pack
    ("The Dow slid 97.12 to close at 10,211.07.", "pts down 97.12 Dow; level 10211.07 points Dow"),  # no word for points
    ("The Nasdaq composite gained 12.4, ending at 2,204.35.", "pts up 12.4 Nasdaq; level 2204.35 points Nasdaq"),  # ending at
    ("Sensex jumps 640; Nifty tops 17,300", "pts up 640 Sensex; level 17300 points Nifty"),  # a headline
    ("Dow drops 480, worst fall since May", "pts down 480 Dow; ext down Dow"),  # before a comma
    ("On Wall Street the Dow eked out its own record, rising 138 points.", "rec up Dow; pts up 138 Dow"),  # a street and an index
    ("The January contract for Brent fell 3% to $68.15.", "pct down 3 Brent; level 68.15 USD Brent"),  # a month's contract
    ("It was the most important decline on record for any U.S. company.", ""),  # ranked among companies
    ("The Dow rose 120 points and the Nasdaq 1%, taking it 9% above its low.", "pts up 120 Dow; pct up 1 Nasdaq; pct up 9 Nasdaq"),  # in percent after points
    ("The Dow rose 120 points and unemployment 4.1%.", "pts up 120 Dow"),  # no index
    ("Crude settled at $76.71 a barrel, 2.6% lower.", "level 76.71 USD Crude; pct down 2.6 Crude"),  # a price a barrel, then the change
    ("Crude settled $1.20 a barrel lower.", "price down 1.20 USD Crude"),  # the change a barrel
    ("It was a fourth loss in a row for the Dow.", "streak down 4 sessions Dow"),  # a pronoun that points ahead
    ("That was the third straight gain for Ford.", "streak up 3 sessions Ford"),  # the same
    ("Hardest hit was the Russell 2000 with a 4.4% slump.", "pct down 4.4 Russell 2000"),  # a copula before the name
    ("Best of the bunch was Shell with a gain of 3%.", "pct up 3 Shell"),  # best
    ("Ford shares have multiplied twelvefold since 2012.", "x up 12 Ford"),  # multiplied
    ("September futures for cotton rose 1%.", "pct up 1 cotton"),  # futures for
    ("In Frankfurt the DAX lost 2%.", "pct down 2 DAX"),  # a city and an index
    ("The Dow chalked up its own record.", "rec up Dow"),  # its own
    ("The DAX fell 3% and the CAC 40 in Paris 3.3%.", "pct down 3 DAX; pct down 3.3 CAC 40"),  # a place after the second name
    ("The DAX's loss since the start of April came to almost 12%.", "pct down 12 DAX"),  # a noun that came to so much
    ("Its loss for the week amounted to 4%.", "pct down 4 Its"),  # of a pronoun
    ("The Dow's gain for the month has reached 6%.", "pct up 6 Dow"),  # reached
    ("Tokyo, by contrast, climbed 2.6% as the yen slid.", "pct up 2.6 Tokyo"),  # an aside after a city
    ("The Dow suffered one of its worst days since 2020.", ""),  # one of several: no place told
    ("It was one of the Dow's worst days on record.", ""),  # ... of a name that owns them
    ("Friday was among bitcoin's biggest one-day falls ever.", ""),  # ... among
    ("It was two of the stock's best weeks in history in a row.", ""),  # ... two of them
    ("It was the Dow's worst day on record.", "rec down Dow"),  # the very worst
    ("It was among the steepest slides for gold since May.", ""),  # among
    ("The Nikkei fell 312 on Friday.", "pts down 312 Nikkei"),  # before the day
    ("The S&P 500 has risen 14 of the past 20 days.", "streak up 14 sessions S&P 500"),  # days, not points
    ("BHP lifted 0.8 per cent to $43.10 and Zorb lifted 2.9p.", "pct up 0.8 BHP; level 43.10 USD BHP; price up 0.029 GBP Zorb"),  # lifts by itself
    ("The Dow was lifted by a 3% gain in Boeing.", "pct up 3 Boeing"),  # lifted by another
    ("The DAX inclined 1.1% to 15,204.", "pct up 1.1 DAX; level 15204 points DAX"),  # inclines, as Indian papers say
    ("The index traded between 74,516 and 73,617, closing 0.8% lower at 74,339.", "level 73617 points index; pct down 0.8 index; level 74339 points index"),  # a verb before the figure: of no other number
    ("The Nifty Small Cap 100 ended at 15,339.2, up by 99.7 points or 0.65%.", "level 15339.2 points Nifty Small Cap 100; pts up 99.7 Nifty Small Cap 100; pct up 0.65 Nifty Small Cap 100"),  # a number ends the name
    ("Top gainers were Zorb (5.8%), Kelvane (2.1%) and Melt (1.2%).", "pct up 5.8 Zorb; pct up 2.1 Kelvane; pct up 1.2 Melt"),  # a heading before brackets
    ("The biggest fallers: Shell (3.2%), BP (2.9%).", "pct down 3.2 Shell; pct down 2.9 BP"),  # of losses
    ("Among the laggards, Ford (1.4%) and Intel (0.7%) stood out.", "pct down 1.4 Ford; pct down 0.7 Intel"),  # laggards
    ("The survey covers Ford (14%) and Intel (7%).", ""),  # no heading
    ("The sector fell, hurt by Ford's 7.6% share decline.", "pct down 7.6 Ford"),  # a share decline
    ("A 12% share price slump in Zorb weighed on the index.", "pct down 12 Zorb"),  # a share price slump
    ("The bank saw a 2.6% boost in its shares.", "pct up 2.6 its shares"),  # a boost
    ("Zorb lifted 3% more iron than a year ago.", ""),  # lifts a thing
]  # fmt: skip

OWNERS = [
    ("Stocks slid, dragged by lenders like Zorb Bancorp, off 1.8 percent at $42.10.", "pct down 1.8 Zorb Bancorp; level 42.10 USD Zorb Bancorp"),  # like
    ("Other miners to gain included Zorb, Kelvane and Melt, up between 2 and 3 percent.", "pct up 2 Zorb; pct up 2 Kelvane; pct up 2 Melt"),  # included
    ("The index rose 1%, led by Zorb, up 4%, and Kelvane, up 3%.", "pct up 1 index; pct up 4 Zorb; pct up 3 Kelvane"),  # led by
    ("Apple fell after a note on its suppliers, down 2% at $180.", "pct down 2 Apple; level 180 USD Apple"),  # no list: the sentence's subject
    ("The best performer on the Nasdaq 100 was Intel, up 7%.", "rank up Intel; pct up 7 Intel"),  # named after the copula
    ("The biggest faller in the FTSE 100 is Shell.", "rank down Shell"),  # is
    ("Zorb and Kelvane were the worst performing stocks in the S&P 500.", "rank down Zorb; rank down Kelvane"),  # the group in one phrase
    ("Zorb was the best-performing stock in the Nasdaq 100.", "rank up Zorb"),  # the group in one phrase, singular
    ("Ford said quarterly sales fell, sparking a 5.1% drop to $11.20.", "pct down 5.1 Ford; level 11.20 USD Ford"),  # sparking
    ("Zorb missed its targets and cut its margin guidance, triggering a 9% slide.", "pct down 9 Zorb"),  # triggering
    ("The bank disclosed a loss, prompting a 4% fall in its shares.", "pct down 4 its shares"),  # the holder is told
    ("A rally in miners helped Australian shares end at a record high.", "rec up Australian shares"),  # end at
    ("A late rally saw the Nikkei close at a three-month high.", "ext up Nikkei"),  # close at
    ("Zorb rose 3% in early deals on news of a trial to finish 1% higher.", "pct up 3 Zorb; pct up 1 Zorb"),  # to finish
    ("Additionally, Kelvane dropped 2%.", "pct down 2 Kelvane"),  # an adverb opens
    ("Elsewhere, Zorb climbed 38p to £16.59.", "price up 0.38 GBP Zorb; level 16.59 GBP Zorb"),  # elsewhere
    ("Separately, shares in Melt lost 4%.", "pct down 4 shares in Melt"),  # separately
    ("Gold and silver miner Fresnor surged 14%.", "pct up 14 miner Fresnor"),  # two metals, one miner
    ("Copper and gold miners fell 3%.", "pct down 3 miners"),  # two metals, a group
    ("The sell-off put the index on track for its worst week since May.", "ext down index"),  # put on track
    ("The jump puts the Dow on pace for its best month since 1987.", "ext up Dow"),  # puts on pace
    ("Gold is on course for its best year since 2010.", "ext up Gold"),  # by itself
    ("Yes, the Dow dropped 19%.", "pct down 19 Dow"),  # an answer opens
    ("Gold and silver rose 2%.", "pct up 2 Gold; pct up 2 silver"),  # two metals by themselves
    ("Japan and Hong Kong stocks fell 1%.", "pct down 1 Japan and Hong Kong stocks"),  # two places
    ("Indexes in Germany, Italy and France each slid over 1%.", "pct down 1 Indexes in Germany"),  # three places after the head
    ("The sell-off pulled the Dow and the S&P 500 down 2%.", "pct down 2 Dow; pct down 2 S&P 500"),  # two moved by one verb
    ("News of a deal sent Shell and BP up 3%.", "pct up 3 Shell; pct up 3 BP"),  # sent up
    ("Stocks rose, pushing the Dow and the Nasdaq to record closing highs.", "rec up Dow; rec up Nasdaq"),  # to records: no forecast
    ("A rally lifted the Dow and the Nasdaq 1.5%.", "pct up 1.5 Dow; pct up 1.5 Nasdaq"),  # the figure right after
    ("Apple hit a low and Nvidia rose 3%.", "pct up 3 Nvidia"),  # a new clause, not an object
    ("Goldman & Co. fell 2%.", "pct down 2 Goldman & Co."),  # a sign in the name
    ("The financial services index declined 2.5% and construction and materials lost 1%.", "pct down 2.5 financial services index; pct down 1 construction and materials"),  # sectors of two words
    ("Advertising titan Zorb Media slipped 2%.", "pct down 2 Zorb Media"),  # a description before the name
]  # fmt: skip

STANDINGS = [
    ("Volume was lighter than average, with 812 million shares traded.", "cmp down Volume; vol 812000000 Volume"),  # lighter than
    ("Trading volume was higher than its 30-day average.", "cmp up volume"),  # higher than
    ("Trading volume was 82 percent of its three-month average.", "cmp down volume"),  # a share of the average
    ("The index rose 0.4%, in volume of 130 percent of its 90-day average.", "pct up 0.4 index; cmp up volume"),  # more than the average
    ("Two-thirds of the stocks on the NYSE rose.", "cmp up stocks"),  # a share of all stocks
    ("About 80 percent of the issues on the Big Board declined.", "cmp down issues"),  # issues
    ("The ratio of losing issues to gaining ones stood at 70 to 12.", "cmp down losing"),  # ratio
    ("Advancers beat decliners on the Nasdaq, but on the NYSE losing stocks were just ahead of those rising.", "cmp up Advancers; cmp down losing stocks"),  # two markets
    ("Losing issues outnumbered gainers by 3 to 1, with 371 up and 1,164 down.", "cmp down issues"),  # the counts are the same breadth
    ("The Nasdaq closed at 4,130, just shy of its January 3 closing record of 4,131.15.", "level 4130 points Nasdaq; rec up Nasdaq"),  # short of a record
    ("The shares ended at $51, just below a record of $52.20.", "level 51 USD shares; rec up shares"),  # below a record
    ("The yield fell to levels not seen since September.", "ext down yield"),  # the verb tells which way
    ("Stocks rose 1%, while the yen sank to levels last seen in May.", "pct up 1 Stocks; ext down yen"),  # not the way of the clause before
    ("Kelvane touched a 3-wk low.", "ext down Kelvane"),  # weeks written short
    ("Six of the S&P 500 sectors declined.", "cmp down S&P 500 sectors"),  # so many of the sectors
    ("Of the 40 stocks in the index, 28 rose.", "cmp up stocks"),  # so many out of all
    ("Out of a total of 3,902 shares, 1,204 fell.", "cmp down 3,902 shares"),  # a total
    ("24 out of 30 constituents ended higher.", "cmp up constituents"),  # out of
    ("The advance-decline ratio stood at 280 advances to 217 declines.", "cmp up advance-decline"),  # a ratio told
    ("The Nasdaq's record close stands at 16,057.", "rec up Nasdaq"),  # the figure of a record that stands
    ("The gauge is 26% below its record close of 14,164.", "pct down 26 gauge; rec up gauge"),  # a record close to be below of
    ("The rally took the index to a fresh 2023 high.", "ext up index"),  # the year's high
    ("Zorb slid to a new 2022 low.", "ext down Zorb"),  # the year's low
    ("Zorb is down a third from its 2011 high.", "pct down 33.33 Zorb"),  # only a mark to count from
    ("The Dow had its best year on a percentage basis since 2003.", "ext up Dow"),  # on a basis
    ("Zorb was among the day's biggest losers on the Nasdaq, sliding 20%.", "pct down 20 Zorb"),  # among, over a genitive
    ("The two-year rate rose 5.5 basis points to 3.65%.", "yld up 5.5 two-year rate; level 3.65 percent two-year rate"),  # a bond told by its length
    ("The 10-year rate was down 2 basis points, and the 30-year rate fell 4 basis points.", "yld down 2 10-year rate; yld down 4 30-year rate"),  # two lengths
    ("The 30-year rate for mortgages rose 10 basis points.", ""),  # a loan, not a bond
    ("Since 1990 the Dow has dropped by 7% or more 12 times in September.", ""),  # how often
    ("The index has lost 10% or more five times since 2000.", ""),  # how often since
    ("The gauge has had gains of 4% or more only twice this year.", ""),  # how often, in a noun
    ("Ford has fallen 20% over the past two months twice.", ""),  # after the stretch
    ("Ford has fallen 20% three times this year.", ""),  # before it
    ("Ford has fallen 20% over the past two months, twice as much as GM.", "pct down 20 Ford; cmp down Ford"),  # how much more
    ("Ford fell 20% on Friday, twice its loss on Thursday.", "pct down 20 Ford"),  # another move
    ("Zorb has fallen 2% or more just once in 2019.", ""),  # ... once
    ("Losses of 1.5% or greater have come four times since June.", ""),  # ... as a subject
    ("The Dow has closed in negative territory 17 times this year.", ""),  # ... without how far
    ("Zorb posted gains in 12 of 20 weeks and fell eight times.", ""),  # ... of a verb of falling
    ("The Nasdaq finished higher 14 times in May.", ""),  # ... of an adjective
    ("Zorb has risen ten times since 2006.", "x up 10 Zorb"),  # a factor
    ("Zorb has jumped twofold.", "x up 2 Zorb"),  # ... in one word
    ("Apple and Nvidia lost $9 billion and $4 billion of market value, respectively.", "mvc down 9000000000 USD Apple; mvc down 4000000000 USD Nvidia"),  # whose value it was
    ("Apple and Nvidia each shed $9 billion of market value.", "mvc down 9000000000 USD Apple; mvc down 9000000000 USD Nvidia"),  # ... of each
    ("Apple lost $9 billion of market value.", "mvc down 9000000000 USD Apple"),  # ... of one alone
    ("US stocks have shed $9 billion of market value this week.", "mvc down 9000000000 USD US stocks"),  # ... of a market
    ("The Dow erased $9 billion of market capitalization.", "mvc down 9000000000 USD Dow"),  # ... of an index
    ("The report wiped out $9 billion of market value.", "mvc down 9000000000 USD market value"),  # ... of what is not told
    ("The Dow held up best this year, down 2%.", "pct down 2 Dow"),  # how it fared, and no best day
    ("Zorb performed worst this week, losing 3%.", "pct down 3 Zorb"),  # ... of a week
    ("The Dow did the best of the indexes in 2022, down 8%.", "pct down 8 Dow"),  # ... among others
    ("The Dow gained 3%, its best this year.", "pct up 3 Dow; ext up Dow"),  # its best day
    ("Apple is worth $9 billion more than Nvidia, with the stock up 3%.", "pct up 3 stock"),  # by how much
    ("Apple closed with a market value of $9 billion less than that of Nvidia.", ""),  # ... in a noun
    ("Apple is worth more than $900 billion.", "mv 900000000000 USD Apple"),  # what
    ("Apple fell 9%, outpacing the 2% drop of Nvidia.", "pct down 9 Apple; cmp down Apple; pct down 2 Nvidia"),  # whose fall was the larger
    ("Apple lost 9%, surpassing Nvidia's decline of 2%.", "pct down 9 Apple; cmp down Apple; pct down 2 Nvidia"),  # ... in other words
    ("Apple fell 1%, outperforming Nvidia's 2% drop.", "pct down 1 Apple; cmp up Apple; pct down 2 Nvidia"),  # who did better
    ("Apple rose 9%, outpacing the 2% gain of Nvidia.", "pct up 9 Apple; cmp up Apple; pct up 2 Nvidia"),  # of two gains
    ("Apple lost $279 billion of value, outpacing the record of $240 billion set by Nvidia in 2022.", "rec up Apple"),  # what was outdone is of another time
    ("The shares have risen 3% or more.", "pct up 3 shares"),  # a bound alone
    ("A $1 move in any of its 30 shares results in a 6.6-point swing.", ""),  # a rule, no session
    ("Bitcoin has done better than the stock market, up 60%.", "cmp up Bitcoin; pct up 60 Bitcoin"),  # what "than" sets beside it
    ("Zorb shares fared worse than the Dow, falling 3.1%.", "cmp down Zorb; pct down 3.1 Zorb"),  # fared
    ("Gold has performed far better than silver, rising 9% to a record.", "cmp up Gold; pct up 9 Gold; rec up Gold"),  # ... with an adverb before it
    ("The Dow and the Nasdaq were within 4% of their 52-week highs.", "pct down 4 Dow; pct down 4 Nasdaq; ext up Dow; ext up Nasdaq"),  # how near
    ("The Dow is 3.2% below its intraday all-time high of 31,208.", "pct down 3.2 Dow; rec up Dow"),  # a word before the record
    ("Zorb jumped over the $900 per share mark.", "level 900 USD Zorb"),  # a price that is known
    ("Zorb rose over the $40 level to $41.20.", "level 40 USD Zorb; level 41.20 USD Zorb"),  # ... and a close beyond it
    ("Zorb rose over $12 to $310.", "price up 12 USD Zorb; level 310 USD Zorb"),  # how much
    ("The Dow set record closing highs for a second day in a row.", "rec up Dow"),  # records in a row, and no gains
    ("The S&P 500 closed at a record for a fourth straight session.", "rec up S&P 500"),  # a record without its noun
    ("Zorb hit 52-week lows for a third straight day.", "ext down Zorb"),  # lows of a stretch
    ("It was the fifth straight record close for the Nasdaq.", "rec up Nasdaq"),  # the noun after the count
    ("The Nasdaq rose for a third straight day to a record close.", "streak up 3 sessions Nasdaq; rec up Nasdaq"),  # gains that ended in one
    ("The Dow slipped, following record highs on Tuesday for the Nasdaq and the S&P 500.", "rec up Nasdaq; rec up S&P 500"),  # whose they were
    ("The VIX climbed to a record high 82.69 in March.", "rec up VIX"),  # its price
    ("The Dow hit a record high 20 times.", "rec up Dow"),  # how often
    ("The S&P 500 fell 2% with inflation at a 40-year high.", "pct down 2 S&P 500"),  # of what has no price
    ("The S&P 500 fell 2% amid unemployment near a 10-year high.", "pct down 2 S&P 500"),  # ... in other words
    ("The S&P 500 fell 2% with oil at a 13-year high.", "pct down 2 S&P 500; ext up oil"),  # of what has one
    ("The Nikkei fell by a record high of 4,451 points.", "rec down Nikkei"),  # a record move, and no price
    ("The Dow rose by a record 1,086 points.", "rec up Dow; pts up 1086 Dow"),  # ... told shortly
    ("It is on pace for its second straight decline.", "streak down 2 sessions It"),  # to come
    ("The index hasn't seen two straight days of gains since May.", ""),  # a run that was none
    ("The Dow has not risen for three sessions in a row this month.", ""),  # ... said of its days
    ("Zorb lost 4%, more than double the previous drop.", "pct down 4 Zorb"),  # how large beside another move
    ("The Nasdaq more than doubled last year's gain.", ""),  # ... of another stretch
    ("Zorb has nearly tripled its $40 billion loss of May.", ""),  # ... in money
    ("Zorb has more than doubled this year.", "x up 2 Zorb"),  # a price
    ("Zorb suffered a record one-day loss for any company.", ""),  # among all companies
    ("Zorb suffered a record one-day loss.", "rec down Zorb"),  # of its own
    ("It was the lowest close for the Dow since June and the worst for the Nasdaq since May.", "ext down Dow; ext down Nasdaq"),  # closes both times
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_owners(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), STANDINGS)
def test_standings(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
