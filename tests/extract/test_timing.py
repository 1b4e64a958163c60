"""Which period of its sentence a figure is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import (
    AVERAGE_VOLUME,
    EARLIER_MARK,
    Approximation,
    CalendarUnit,
    Claim,
    Comparison,
    Kind,
    Measure,
    PartialDate,
    PeriodKind,
    PriceField,
    Streak,
    Superlative,
)

ROWS = [
    # a week told by its length
    ("Over the two-day trading week, Ford gained 3%.", ["Over the two-day trading week"]),
    (
        "Gold rose 2% on Friday, and 4% in the holiday-shortened four-day week.",
        ["on Friday", "in the holiday-shortened four-day week"],
    ),
    ("Ford lost 3% in the shortened trading week.", ["in the shortened trading week"]),
    ("Ford lost 3% in a two-day rout.", [None, None]),
    # the month of a highest price, which the words make a mark
    ("The DAX passed its previous highest closing price of 8,012.53 from May.", ["from May"]),
    # a price of now
    ("Ford closed at $11 on Thursday and is now at $12.", ["on Thursday", None]),
    ("Gold, at $1,990 on May 3, currently trades at about $2,010.", ["on May 3", None]),
    ("Ford fell on Thursday as buyers now wait, ending at $11.", ["on Thursday"]),
    # some sessions of a week
    ("Ford slid 4% in last week's final two sessions.", ["in last week's final two sessions"]),
    ("Ford slid 4% over the first three days of this week.", ["over the first three days of this week"]),
    ("Gold lost 2% in the week's last two days.", ["in the week's last two days"]),
    # a period behind the adverb that a sentence opens with
    ("Notably, last week marked a first as Ford crossed $12.", ["last week"]),
    ("Meanwhile, this month was kind to gold, which rose 4%.", ["this month"]),
    ("Ford, last week a laggard, rose 4%.", [None]),
    # the name of a paper is no day
    ("For the week, Ford's losses were 8%, USA Today reported.", ["For the week"]),
    ("Ford fell 2% today, USA Today said.", ["today"]),
    # a price within a session is of the day told after it, or with the figure before, or of the stretch told first
    ("On Friday Ford topped $12, setting an intraday high of $12.40.", ["On Friday", "On Friday"]),
    ("Last week Ford passed $12, with an intraday high of $12.40.", ["Last week", "Last week"]),
    ("Ford rose 2% on Friday, well off the intraday high of $12.40 it hit last week.", ["on Friday", "last week"]),
    ("Ford closed at $11, under an intraday high of $12.40 that was set on May 3.", [None, "on May 3"]),
    # ... and names no hour of what is told before it
    ("Ford rose 2% to $12, off an intraday high of $12.40.", [None, None, "off an intraday high"]),
    ("Ford rose 2%, below an intraday high of $12.40.", [None, "below an intraday high"]),
    # what the words own of which the mark is
    ("Ford is down 9% from the stock's high last year.", ["from the stock's high last year"]),
    ("The Dow is 7% below the index's May record.", ["below the index's May record"]),
    ("Gold ended a 12% slide from the index's 2020 peak.", ["from the index's 2020 peak"]),
    # a year before a noun is that of its figure alone
    ("Ford is up 33%, after a 2022 loss of 31%.", [None, "2022"]),
    ("Ford is up 33% this year, ahead of its strong 2019 gain of 24%.", ["this year", "2019"]),
    ("Ford's 2021 advance of 136% was its best.", ["2021"]),
    ("Ford rose 33% in 2019.", ["in 2019"]),
    # an hour of the session, with a hyphen, that the close does not share
    ("By mid-day the Dow was down 150 points.", ["By mid-day"]),
    ("By midday the Dow was off 150 points, but it finished 120 points, or 1%, lower.", ["By midday", None, None]),
    ("In early trading Ford was up 3%, and closed the session 1% higher at $12.", ["In early trading", None, None]),
    ("At noon Ford was up 3%; it settled 1% lower.", ["At noon", None]),
    # ... whose day it is, if one is named
    ("On Tuesday morning Ford was up 3%, but it ended 1% higher.", ["On Tuesday morning"] * 2),
    # ... and not what was told with it
    ("By midday the Dow was off 150 points and the DAX lost 2%.", ["By midday"] * 2),
    ("By midday the Dow was off 150 points, or 2%, at 9,120.", ["By midday"] * 3),
    # the end of a week that has a figure of its own
    ("The Dow rose 40 points, or 0.1%, ending the week 1.1% higher.", [None, None, "the week"]),
    ("Ford fell less than 1% to $12, finishing the month up 4%.", [None, None, "the month"]),
    ("Gold lost 2%, closing out the quarter down 9%.", [None, "the quarter"]),
    # a stretch added to a move of the day: the clause after it begins with the day again
    ("Gold rose 0.4%, up 2% this week, and silver gained 1%, up 3% this week.", [None, "this week", None, "this week"]),
    ("The DAX fell 1% to 9,800, down 2% for the month, while the CAC 40 lost 2%.", [None, None, "for the month", None]),
    (
        "Ford added 3%, taking its rise in May to 9%, but Tesla slid 2%, losing 4% in May.",
        [None, "in May", None, "in May"],
    ),
    # ... but goes on with the stretch of a first move
    ("Gold rose 4% this week, and silver gained 1%.", ["this week", "this week"]),
    ("The DAX closed at 9,800, up 2% this month, while the CAC 40 lost 3%.", [None, "this month", "this month"]),
    # what a move is put down to has its own time
    ("Zinc rose 1.4%, supported by last week's news of a strike.", [None]),
    ("The DAX closed up 2%, underpinned by Friday's data.", [None]),
    ("Ford fell 3%, weighed down by last month's recall.", [None]),
    ("Ford rose 3%, helped along by trading, by Friday's close.", ["by Friday's close"]),
    # an aside told after the exchange has its own time
    ("Copper on the LME (London), which fell 4% last week, rose 1%.", ["last week", None]),
    ("Sony on the Tokyo exchange, which hit a record in May, lost 2%.", ["in May", None]),
    ("Silver on the Comex exchange, which has gained 9% this year, was up 1% at $21.", ["this year", None, None]),
    # the day of what a price is set against is no day of the price itself
    ("The Nikkei closed at 28,100, compared with Friday's 28,400.", [None, "Friday"]),
    ("The rupee ended at 81.86, as compared to Monday's 81.65.", [None, "Monday"]),
    ("Gold was at $1,810 against Thursday's $1,830.", [None, "Thursday"]),
    ("The 10-year yield stood at 4.10% on Friday, as compared with Monday's 4.08%.", ["on Friday", "Monday"]),
    # how far back a mark is the highest dates no figure of it
    (
        "Silver rose 1%, having earlier touched its highest since July 2008 at $18.26.",
        [None, "since July 2008", "earlier"],
    ),
    # a price about the middle of a day
    ("The DAX peaked at 9,820 after midday and closed at 9,790.", ["after midday", None]),
    # a stretch by the chart that it is told on
    ("On the weekly chart, bitcoin has lost 4%.", ["On the weekly chart"]),
    ("Bitcoin is up 8% on the monthly timeframe.", ["on the monthly timeframe"]),
    ("Bitcoin broke out on the weekly chart and rose 3% on Wednesday.", ["on Wednesday"]),
    # a price in brackets is of the day of the move beside it, and of no stretch
    ("Ford ($12.20) rose 2% on Wednesday.", ["on Wednesday", "on Wednesday"]),
    ("Ford ($12.20) gained 48% in 2023.", [None, "in 2023"]),
    # against what session a move is counted is no day of the price it led to
    ("The DAX added 1.5% against the previous session to close at 9,800.", [None, None]),
    ("Gold rose 2% compared with the previous day to $1,990.", [None, None]),
    ("The Nikkei lost 40 points versus the prior close to end at 9,800 points.", [None, None]),
    # where it stands now is no price of the time before
    ("The DAX was at 9,100 a week ago and now stands at 9,800.", ["a week ago", None]),
    ("Bitcoin stood above $70,000 last month, but it is now down to $68,000.", ["last month", None]),
    ("Ford rose to $12 on Friday, and its market value is now $48 billion.", ["on Friday", None]),
    # the week of a mark that a price is near
    (
        "The euro was firmer at $1.0809 and within striking distance of last week's two-year peak of $1.0916.",
        [None, "two-year peak", "last week"],
    ),
    # the part of a session that an absolute clause goes on with
    (
        "Stocks slid right after the opening bell, with the DAX losing over 200 points.",
        ["right after the opening bell"],
    ),
    # what did not last, told after the figure
    ("Worries pushed the DAX down over 300 points briefly.", ["briefly"]),
    # up to which session the words count
    ("As of the previous close, the DAX has lost 2% this month.", ["this month"]),
    ("As of the previous close, the DAX stood at 9,800.", ["As of the previous close"]),
    # half a year without its year, and half a day
    ("The Dow gained 17.6% in the first half while the DAX climbed 3.7%.", ["in the first half", "in the first half"]),
    ("Over the second half, Ford lost 12%.", ["Over the second half"]),
    ("The FTSE 100 lost 2% in the first half of the session.", ["in the first half of the session"]),
    ("Gold rose 2% in the first half of the week.", [None]),
    # ... which is a company's own
    ("Ford fell 3% on worries about growth in the second half.", [None]),
    ("Its outlook for the year sent Ford down 8%.", [None]),
    ("Ford was down 9% in the first few minutes of trading.", ["in the first few minutes of trading"]),
    ("Ford fell 9% within the opening 10 minutes.", ["within the opening 10 minutes"]),
    (
        "The Dow fell 444.23 points (0.99%) on the day and 241.26 points (0.54%) for the week.",
        ["on the day", "on the day", "for the week", "for the week"],
    ),
    (
        "The Dow fell 0.99% (444.23 points) on Friday and 0.54% for the week.",
        ["on Friday", "on Friday", "for the week"],
    ),
    ("The Dow had a great 2013, gaining 26.5%.", ["2013"]),
    ("The Dow had a great 2013 -- gaining 26.5%.", ["2013"]),
    ("After a stellar 2013, in which it gained 26.5%, the Dow fell.", ["2013"]),
    ("After a stellar 2013, the Dow fell 1%.", [None]),
    ("The Dow had a great 2013; Ford gained 2%.", [None]),
    ("Within minutes of opening today, Ford lost 3%.", ["Within minutes of opening today"]),
    ("Ford lost 3% within an hour of the open.", ["within an hour of the open"]),
    ("Ford's sales for the month of May pushed the shares up 3%.", [None]),
    ("Strong results for 2024 lifted Ford 8%.", [None]),
    ("Ford rose 8% after lifting its forecasts for the full year.", [None]),
    ("A warning for the first half pushed Ford 9% lower on Friday.", ["on Friday"]),
    ("Losses for the year pushed Ford 9% lower.", ["for the year"]),
    ("Ford fell 3% on fears for demand in the third quarter.", [None]),
    ("Gold rose 2% on bets on inflation in the first half.", [None]),
    # an hour of a market by the name of its street
    ("Ford rallied 5% to $13.59 in early Wall Street trade.", ["in early Wall Street trade"] * 2),
    # where a stretch began
    ("Ford is at $12. It stood at $9 when the year began.", [None, "when the year began"]),
    ("Gold was at $1,990 as this quarter opened.", ["as this quarter opened"]),
    ("The Dow was at 9,120 when 2024 started.", ["when 2024 started"]),
    # the day of a price in brackets is of that price alone
    ("Ford is down 58% for the year (at Tuesday's close of $11).", ["for the year", "at Tuesday's close"]),
    ("Gold is 3% lower this month (from $1,990 on May 2).", ["this month"]),
    # ... but not one that the brackets tell of the figure itself
    ("Ford rose 2% (on Tuesday).", ["on Tuesday"]),
    # a change over a week that its adjective gives
    ("The DAX lost 1% on Friday, making for a weekly change of -3%.", ["on Friday", "weekly"]),
    # a year up to a month of it
    ("Ford climbed 45% this year through June.", ["this year through June"]),
    ("The Dow gained 9% for the year to date through July 31.", ["for the year to date through July 31"]),
    # what the move of the day brings a stretch to is of that stretch alone, and the second of two figures of its own
    ("Ford jumped 2.1% to bring its rally in May to 14%.", [None, "in May"]),
    ("The DAX slid 1.3% to take its loss this year to 6%.", [None, "this year"]),
    ("Gold lost 0.7% on Friday to push its drop for the week to 3.2%.", ["on Friday", "for the week"]),
    ("The DAX advanced 1.1% and 4.6% for the week.", [None, "for the week"]),
    ("Ford lost 0.8% and 12% so far this year.", [None, "so far this year"]),
    # ... but not where it is one move in points and percent, or of two subjects
    ("The DAX gained 212 points and 1.1% for the week.", ["for the week"] * 2),
    ("The DAX and the Dow rose 1.1% and 2.2% for the week.", ["for the week"] * 2),
    # how far it is from an extreme that "than" names, beside its adjective
    ("Ford trades at $9, about 40% lower than its 2021 peak of $15.", [None] + ["than its 2021 peak"] * 2),
    ("Gold is 9% higher than its low of $1,810 in October.", ["than its low", "in October"]),
    ("The euro is 4% weaker than its January high.", ["than its January high"]),
    # ... which is not how far it fell to below one
    ("Ford fell 2% to a level lower than its March low.", [None]),
    # how far back no other lead reaches is not what it is measured over
    (
        "In the third quarter of 2023, Ford outperformed Tesla for the first time since 2021.",
        ["In the third quarter of 2023"],
    ),
    ("Ford outperformed Tesla for the first time since June.", [None]),
    ("Ford has outperformed Tesla since June.", ["since June"]),
    # the perfect counts from the day of an event
    ("Following its split on 14 May, Ford has lost 20%.", ["on 14 May"]),
    ("Ford has gained 12% after the vote on November 5.", ["on November 5"]),
    # the day of a mark after a participle, and how far it is from a mark that is told by its price
    (
        "Since its peak of $480 reached on 17 December, Ford has lost half.",
        ["on 17 December", "Since its peak of $480 reached on 17 December"],
    ),
    (
        "Since its low of 3,120 hit on Monday, the DAX has gained 4%.",
        ["on Monday", "Since its low of 3,120 hit on Monday"],
    ),
    ("Bitcoin is down 40% from its $126,000 all-time high.", ["from its $126,000 all-time high"] * 2),
    ("Ford trades 12% below the $40 high of last year.", ["below the $40 high of last year"] * 2),
    ("Gold is struggling to recover from its $2,090 record high.", ["from its $2,090 record high"]),
    # the trend of the day before is not of the day told
    ("Ford continued its upward trend from the previous day, gaining 3% to $12.", [None, None]),
    # days that no calendar tells
    ("Bitcoin plunged to $30,000 days later.", ["days later"]),
    ("Gold hit $2,010. A few weeks later it traded at $1,940.", [None, "A few weeks later"]),
    ("Ford was back at $12 just hours later.", ["just hours later"]),
    # a day without a price is no day of the figure
    ("The DAX closed at 16,723.92 as dealers came back from a holiday on Thursday.", [None]),
    ("After a public holiday on Monday, the Nikkei fell 2%.", [None]),
    ("The Nikkei fell 2% as it reopened after the closure on Monday.", [None]),
    # what is built on is of the stretch before, with the word "from" and in a genitive
    ("The Dow jumped 13% in 2024, building on a gain of 5% from last year.", ["in 2024", "from last year"]),
    ("Ford added 0.4%, building on Tuesday's gain of 1.1%.", [None, "on Tuesday"]),
    ("Gold rose 3%, building on last week's 2% advance.", [None, "last week"]),
    # the day of a price moved from, in a genitive
    ("Ford fell from Friday's closing price of $12.40 to $11.20 by the end of Monday.", ["from Friday", "Monday"]),
    ("Gold rose to $2,010 from Tuesday's close of $1,990.", ["from Tuesday's close", "from Tuesday's close"]),
    # the day of a mark that the fall came after
    ("Ford fell 65 cents, or 0.3%, after hitting an all-time high Thursday.", [None, None, "Thursday"]),
    ("Gold slid 2% following a record high on Monday.", [None, "on Monday"]),
    ("Ford fell 3% after a poor report on Thursday.", ["on Thursday"]),
    # ranked by now, and not on the day told before
    ("The Dow dropped 5.8% on Friday and has now logged its worst two days ever.", ["on Friday", None]),
    ("Gold rose 2% on Monday and is now at its highest ever.", ["on Monday", None]),
    # an aside before the verb that ends the stretch
    ("The Dow, off 0.9% to 29,638, finished November with a gain of 11.8%.", [None, None, "November"]),
    ("Ford, up 2%, ended the week 5% higher.", [None, "the week"]),
    # where it stands since then
    ("The Dow rose 3% and is back in positive territory for the year.", [None]),
    # the subject of a sentence is its month; a week with a word before it
    ("November was a fine month, and the Dow rose 12%.", ["November"]),
    ("March proved cruel: the Dow lost 9%.", ["March"]),
    ("Gold rose 3% as May was 4 cents lower.", [None, None]),
    ("The Dow ended a volatile week 3% higher.", ["a volatile week"]),
    ("S&P 500 ends holiday-shortened week up nearly 3 percent", ["holiday-shortened week"]),
    # on a day that no words tell
    ("The S&P 500 rose 24% last year, with Ford recently hitting record highs.", ["last year", "recently"]),
    # what had not come yet
    ("Ford fell 4.1% to $11, before its earnings results on Wednesday.", [None, None]),
    ("Gold rose 2% ahead of jobs data on Friday.", [None]),
    # ... what a company or a bank is thought to do
    ("Ford jumped 5% on news the maker would join the S&P 500 in December.", [None]),
    ("Gold rose 2% on bets the Fed will cut rates this year.", [None]),
    ("Ford fell 4% after the maker said it would report on Friday.", [None]),
    # ... but for a stretch that stands before it
    ("Ford is up 5% this year as dealers bet it would join the S&P 500.", ["this year"]),
    # how a day's close stood to its range names no hour
    ("The Dow closed near session highs, adding 188 points, or 1.2%.", [None, None]),
    ("Ford ended well off its low of the day, up 2% at $12.", [None, None]),
    ("Ford finished at its session low, losing 2%.", [None]),
    ("Ford gained 2% and ended near its session high.", [None]),
    # ... the stretch told before, up to the day that it is told through
    ("The Dow did the best of the indexes in 2022, down 8.6% through Thursday.", ["in 2022"]),
    ("Ford held up well this year, down 8.6% through Thursday.", ["this year"]),
    ("Ford gained 2% through Thursday's close.", ["Thursday's close"]),
    # ... the day of what a move is set beside
    ("The day's loss of 1% for Ford paled against Tuesday's.", [None]),
    ("Ford fell 1%, a small loss beside Tuesday's.", [None]),
    ("Ford lost 4% in Tuesday's rout.", ["Tuesday"]),
    # ... as where it stood by then does
    ("At the low, the Dow was down 188 points.", ["At the low"]),
    ("The low price took the index down 188 points.", ["The low price"]),
    ("At the low end of its range, the Dow rose 2%.", [None]),
    ("The Dow traded near session highs, adding 188 points.", ["session"]),
    ("At its session low, Ford was down 2%.", ["At its session low"]),
    # how far it had come at a turn
    ("The S&P 500's 52 percent decline at its November low was steep.", ["at its November low"]),
    # the course of a stretch
    ("The Dow plunged 34 percent over the course of the year.", ["over the course of the year"]),
    # half a day, in which more came about than by its end
    ("The Dow fell 500 points in the morning, but steadied.", ["in the morning"]),
    ("Ford sank 3% during the afternoon.", ["during the afternoon"]),
    # a day that a distance is counted from
    ("The Dow is 7% below its close on June 11.", ["below its close on June 11"]),
    ("Gold is 2% above its level of June 11.", ["above its level of June 11"]),
    ("The Dow is 3.2% below its intraday all-time high.", ["below its intraday all-time high"]),
    # when a price stood where it stands now
    ("The dollar index fell 0.6% to 99.40, a level seen in March 2022.", [None, None]),
    ("Ford fell 3% on Monday to levels seen in March.", ["on Monday"]),
    ("Gold rose 2% to a level seen a year ago.", [None]),
    # the latest session by other words
    (
        "Ford ended the recent trading session at $12.10, up 0.7%.",
        ["the recent trading session", "the recent trading session"],
    ),
    ("In the latest trading session, Ford closed at $12.10.", ["In the latest trading session"]),
    ("Ford closed the most recent trading day at $12.10.", ["the most recent trading day"]),
    # the mark that a figure told twice is measured from
    ("The Dow closed 12 points, or 0.3%, below its record.", ["below its record", "below its record"]),
    ("Ford ended $4 (2%) above its May low.", ["above its May low", "above its May low"]),
    ("Gold was $9, or about 0.4%, short of its high.", ["short of its high", "short of its high"]),
    # the stretch that was ended, across "with"
    ("The Nikkei 225 finished the week with a gain of 0.9%.", ["the week"]),
    # a period of its own comes first
    ("The Nikkei 225 finished the week with a gain of 0.9% on Friday.", ["on Friday"]),
    # the figure of a lead takes the period of its comparison
    ("The Dow has outperformed the Russell 2000 by 5.3 percentage points this year.", ["this year"]),
    # when it was first so, and how far back nothing was so
    ("Bitcoin surged past $100,000 for the first time last December.", ["last December"]),
    ("Gold topped $2,000 for the first time in 2020.", ["in 2020"]),
    ("Silver topped $50 for the first time since 1980.", [None]),
    # the day of what was outdone
    (
        "The Nikkei's drop of 4,451 points surpassed the 3,836 point decline on Oct. 20, 1987.",
        [None, "on Oct. 20, 1987"],
    ),
    ("Shell's 3% slide eclipsed the 2% drop on Monday.", [None, "on Monday"]),
    # another market's close is an hour of the session
    ("The Shanghai Composite was 0.2% lower at the close of the ASX.", ["at the close of the ASX"]),
    ("The Dow was up 0.3% at the close of European trading.", ["at the close of European trading"]),
    # a stretch after one that was told
    ("Gold rallied 23% in the next two months.", ["in the next two months"]),
    ("The Dow lost 9% within the next five sessions.", ["within the next five sessions"]),
    # the stretch that a clause tells of
    ("The pound capped a bruising week that saw it lose 2%.", ["week"]),
    ("Gold closed out a volatile month in which it gained 5%.", ["month"]),
    ("Ford ended a rough year that brought a 12% drop in its shares.", ["year"]),
    # the day of a price that something is measured by is no other figure's
    ("The Dow stood 1% above where it left off the day before, having added 80 points.", [None]),
    ("Shell is 3% below where it closed on Friday, having lost 4%.", ["below where it closed on Friday", None]),
    # a level moved from has the day beside it, and the level reached has not
    ("The 10-year yield rose to 4.10% from 4.08% late Wednesday.", [None, "late Wednesday"]),
    # what a day's move is counted from is not the day of the move
    ("Ford closed at $12.28 on Thursday, down 0.7% from the previous session.", ["on Thursday", "on Thursday"]),
    # a day counted back is that of the figure beside it alone
    ("Ford declined 0.6%, following a 3.1% gain the day before.", [None, "the day before"]),
    ("Ford, which had tumbled 8.5% a day earlier, added 4%.", ["a day earlier", None]),
    ("Shell rose 1% after a loss of 2% the previous day, and BP climbed 3%.", [None, "the previous day", None]),
    # the day of a move that another came after, told behind it or before it
    ("Shell added 3.7%, after a 4.9% jump on Monday.", [None, "on Monday"]),
    ("Shell slipped 2% to 2,650 pence following a 3% gain on Friday.", [None, None, "on Friday"]),
    ("After losing 4% on Monday, Ford rose 2%.", ["on Monday", None]),
    # ... told by no words, where only those after the comma name a day or a stretch
    ("After losing 4%, Ford rose 2% on Tuesday.", ["After losing", "on Tuesday"]),
    ("In Milan, after losing 4%, Ford rose 2% on Tuesday.", ["after losing", "on Tuesday"]),
    ("After losing 14%, Ford recovered in the second half, rising 2%.", ["After losing", "in the second half"]),
    ("After losing as much as 4%, Ford rose 2% on Tuesday.", ["on Tuesday", "on Tuesday"]),
    ("After the index lost 4%, Ford rose 2% on Tuesday.", ["on Tuesday", "on Tuesday"]),
    # a period set off by a comma, of all clauses that are set off so, and one of the last clause alone
    ("Apple fell 3%, and Ford lost 2%, for the week.", ["for the week", "for the week"]),
    ("Apple fell 3%, and Ford lost 2% for the week.", [None, "for the week"]),
    ("Apple fell 3% at its opening on Monday before recovering.", ["at its opening on Monday"]),
    ("Apple fell 3% at the opening of trading.", ["at the opening of trading"]),
    # ... but the day of a report is that of the move
    ("Ford fell 5% after it cut its outlook on Thursday.", ["on Thursday"]),
    # how far back a ranking reaches is not what the figure beside it is counted over, ranked or not
    ("The Nasdaq 100 lost 0.8%, at its average for the first time since February.", [None]),
    ("The Dow closed down 3.5%, after a drop of 6.3%, the largest since March 2020.", [None, None, "since March 2020"]),
    # ... but what a ranking is set against has a period of its own
    ("The Dax has risen 15.7% since June, the most since a 35.4% surge in 2009.", ["since June", "in 2009", "in 2009"]),
    # the week before, by other words
    ("Oil gained 6% this week after a 5% drop the week prior.", ["this week", "the week prior"]),
    # a clause that tells of the week before it
    ("The Nasdaq last fell more in the week to October 25, when it lost 5.5%.", ["in the week to October 25"]),
    # ... from a mark that is no record of its own, though its high is named
    ("The Dow ended 3% below its Jan. 4 closing record high.", ["below its Jan. 4 closing record"]),
    # how far off an extreme, beside a move of the day
    ("The Dax rose 2%, just 1% away from its all-time high.", [None, "away from its all-time high"]),
    ("Shell slipped 0.5% and is 3% short of its February peak.", [None, "short of its February peak"]),
    ("Ford climbed 2% to within 4% of its record.", [None, "of its record"]),
    # in mid-session
    ("Halfway through the session, the Dow was up 560 points.", ["Halfway through the session"]),
    # ... and told first, of all that follow
    ("A day earlier, Ford had slipped 2% and Shell 3%.", ["A day earlier", "A day earlier"]),
    # an adjective is of the figure after its noun
    ("The Nikkei 225 ended 0.2% higher at 39,572.49, for a monthly loss of 0.8%.", [None, None, "monthly"]),
    ("Ford lost 2% on Friday, a weekly drop of 5%.", ["on Friday", "weekly"]),
    ("Shell closed at 2,650 pence for a weekly gain of 4%.", [None, "weekly"]),
    # what follows from a move has a period of its own
    ("The Dow ended Tuesday down 0.4%, taking its gain for the year to 4.3%.", ["Tuesday", "for the year"]),
    # a year that was good or bad
    ("2013 was a good year for Ford, which rose 25.5%.", ["2013"]),
    # a name that says more than its phrase, before the lead
    ("The Dow has outperformed the Russell 2000 of smaller companies by 2.3 points this year.", ["this year"]),
    # the stretch in which a move is the largest is not what the figure beside it is counted over
    ("Ford posted its biggest weekly gain since June, rising 4.2%.", ["since June", None]),
    ("Shell had its worst month since 2020, losing 14%.", ["since 2020", None]),
    ("Siemens suffered its steepest fall since March, shedding 5.6% to 171 euros.", ["since March", None, None]),
    # ... and the day that is named before it is
    ("On Friday Ford posted its biggest fall since March 2020, shedding 4.9%.", ["since March 2020", "On Friday"]),
    # a price is of no day that a move beside it is counted from
    ("The Nikkei rose 701 points, or 1.8%, from Thursday at 38,859.57.", ["from Thursday", "from Thursday", None]),
    ("Ford rose 12% from March 3 to $14.", ["from March 3", None]),
    ("The dollar was up 0.3% from Monday at 150.20 yen.", ["from Monday", None]),
    # ... nor of the stretch of what came of it
    ("Ford fell to $12.10, extending its slide this year to 60%.", [None, "this year"]),
    ("Shell touched 2,310 pence, taking its loss for the month to 9%.", [None, "for the month"]),
    ("Gold hit $2,010, putting it up 4% for the week.", [None, "for the week"]),
    # a day in a clause about something else
    ("Ford was down 32% in the first session since it reported results after the close on Tuesday.", [None]),
    ("Shell lost 4% on Monday and 3% since its report came out on Friday.", ["on Monday", "on Friday"]),
    # the day of a price that another has named
    ("Ford lost 9%, taking $4 billion off the company's Tuesday valuation of $50 billion.", [None, None, "Tuesday"]),
    ("Shell fell 2% from its Friday price of 2,710 pence.", [None]),
    # minutes into the session
    ("About 15 minutes into trading, Ford was down 3%.", ["About 15 minutes into trading"]),
    ("Ford was off 3% shortly after the London close.", ["shortly after the London close"]),
    # one move told in two units has the period that stands after the second
    (
        "The Dow was up 250 points or 5.2% this month, and it was up 902 points or 21.5% over the past four months.",
        ["this month", "this month", "over the past four months", "over the past four months"],
    ),
    ("Ford is down 20% this year and lost $1 or 8% on Monday.", ["this year", "on Monday", "on Monday"]),
    (
        "The Dow is up 3,666 points or 56% from its low of 6,547 reached on March 9, 2009.",
        ["from its low of 6,547 reached on March 9, 2009"] * 2 + ["on March 9, 2009"],
    ),
    # the day of what a main clause came after
    ("After getting hammered on Friday, Ford gained 3%.", [None]),
    ("Following rising sharply on Monday, Ford lost 3%.", [None]),
    ("Despite slipping on Tuesday, Shell rose 2% to 2,650 pence.", [None, None]),
    # the day of a record that was broken
    (
        "The DAX sank 2,172 points, breaking the record for a one-day drop set on May 22, 2008.",
        [None, "on May 22, 2008"],
    ),
    ("Ford lost 9%, passing its record for the biggest loss hit on June 2.", [None]),
    # how it had gone before what is told
    ("The DAX fell, erasing a rally that had added as much as 27%.", ["that had"]),
    ("Shell slid, ending a run that had gained 12%.", ["that had"]),
    ("Ford, which had tumbled 8.5%, added 4%.", ["which had", None]),
    # since something that no words date, between the noun and its figure
    ("Ford fell 2% today, bringing its drop since it reported results to 28%.", ["today", "since it reported results"]),
    ("Ford rose 2% on Monday, taking its gain since the bid to 26%.", ["on Monday", "since the bid"]),
    ("Ford rose 2%, taking its gain since May to 26%.", [None, "since May"]),
    # where it had stood on a day, which is no move of that day
    ("The Dow is up 0.6% for the year, having been up 8.9% on Feb. 2.", ["for the year", "on Feb. 2"]),
    # what is told of a company's shares in passing
    ("Ford, whose shares have doubled this year, rose 1.5%.", ["this year", None]),
    ("Ford, whose stock is up 41% since May, fell 2% and Intel lost 1%.", ["since May", None, None]),
    ("Ford, whose shares rose 1.5% on Monday, ended at $12.", ["on Monday", None]),
    # the day of the price it is set against, from which the move is counted
    ("Ford fell $1.20 compared with Friday's closing price of $14.", ["compared with Friday's closing price"] * 2),
    ("Brent lost $3.10 versus Monday's settlement price of $70.", ["versus Monday's settlement price"]),
    # what is still to come
    ("The Brent contract, which will expire on Tuesday, fell 3%.", [None]),
    ("Ford, which will report on Thursday, lost 2%.", [None]),
    # how far back no other run reaches
    ("Ford rose for an eighth session, its lengthiest run since March.", [None]),
    ("Ford gained 3% in mid-day trading.", ["in mid-day trading"]),
    # trading before the opening, told of all that follow
    (
        "Banks are weak in premarket trading on Friday, with Apple down 1.1% and Ford dipping 0.6%.",
        ["in premarket trading on Friday", "in premarket trading on Friday"],
    ),
    ("In after-hours trading, Intel lost 4% and Nvidia 2%.", ["In after-hours trading", "In after-hours trading"]),
    # the day of the figure that was undone
    ("The Dow climbed 1,086 points, making up for a 653-point plunge on Monday.", [None, "on Monday"]),
    ("The Dow rose 412 points, erasing a 300-point loss on Monday.", [None, "on Monday"]),
    ("Ford gained 4%, recouping a 3% loss on Tuesday.", [None, "on Tuesday"]),
    # where a price stands since the year began
    ("The Dow dove into negative territory for the year, tumbling nearly 300 points.", [None]),
    ("Ford turned positive for the month, rising 4%.", [None]),
    ("The DAX slid into the red for the week, losing 2% to 9,410.", [None, None]),
    # of a clause of a time before
    ("Ford fell 94 cents to $12.10, and had lost 45 cents Wednesday.", [None, None, "Wednesday"]),
    # a day known by its name
    ("The Dow sank 400 points on Christmas Eve.", ["on Christmas Eve"]),
    ("Ford rallied 4% on New Year's Eve and ended 2018 down 5%.", ["on New Year's Eve", "2018"]),
    ("Retailers shed 2% on Black Friday.", ["on Black Friday"]),
    # the highest price and the day of it, which is no day of what followed
    ("Ford rose 2%, topping its highest price of $14.10 on May 3.", [None]),
    ("Shell fell for a seventh straight week from its highest level of $64 on May 3.", [None, "on May 3"]),
    ("The DAX closed at 9,410, below its lowest level of 9,480 on March 12.", [None, "on March 12"]),
    # a fall that another one passed, on a day that is not told
    ("Ford shed 4%, a drop topped only by Shell, which lost 9% after its results.", [None, "by Shell, which"]),
    ("The drop of 9% is larger than that of Intel, which tumbled 28% after a warning.", ["that of Intel, which"]),
    ("Ford slid 6%, a fall exceeded only by Toyota, which dropped 8%.", [None, "by Toyota, which"]),
    # ... nor is that of who held a record, but that of who helped to set one is
    ("Ford beat the record set in May by Shell, which gained 9%.", ["in May", "by Shell, which"]),
    ("The rise of 6% topped the mark held by Toyota, which had climbed 5% after its report.", ["by Toyota, which"]),
    ("Ford gained 8%, passing the previous record of Shell, which rose 7% in one day.", [None, None, "in one day"]),
    ("The Dow closed at a record on Friday, helped by Shell, which rose 7%.", ["on Friday", "on Friday"]),
    ("Ford broke the record set by Shell, and the Dow, which gained 3%, ended at 9,410.", [None, None]),
    # said in passing of the subject, before its main verb: a relative clause, an apposition, an adjective
    ("Tesla, which fell 3% last week, rose 2% to $250.", ["last week", None, None]),
    ("The peso, which has lost 9% this year, gained 0.4%.", ["this year", None]),
    ("Renault, the best of the sector this year, fell 1.7% to 40 euros.", ["this year", None, None]),
    ("Alphabet (GOOGL), up 12% this month, slipped 0.6%.", ["this month", None]),
    ("Shares that were up 40% this year slid 6% on the news.", ["this year", None]),
    # ... but the day of the main verb is that of all that follows it
    ("Tesla, which makes cars, rose 2% on Monday to $250.", ["on Monday", "on Monday"]),
    ("On Monday, Tesla, which fell 3% last week, rose 2%.", ["last week", "On Monday"]),
    # one period at the end of two clauses joined without a comma
    ("Apple is up 12% and Microsoft up 9% so far this year.", ["so far this year", "so far this year"]),
    ("Gold was 3% higher and silver 5% higher for the month.", ["for the month", "for the month"]),
    ("The Dow rose 1% and the Nasdaq gained 2% last week.", ["last week", "last week"]),
    # ... but not across a comma, nor what is one thing's own
    ("The Dow rose 1%, and the Nasdaq was up 2% last week.", [None, "last week"]),
    ("Gold fell 3% and silver rose 5% from its January low.", [None, "from its January low"]),
    ("Apple added 1% and Tesla rose 2% in after-hours trading.", [None, "in after-hours trading"]),
    # a part of the day, of both figures of one predicate
    ("The ringgit slipped 12 sen to a record low of 4.7910 in early trade.", ["in early trade", "in early trade"]),
    # what the day ended at is no price within it
    ("The VIX rose as high as 31.2 earlier but ended at 28, up 4%.", ["earlier", None, None]),
    ("Oil touched $91 earlier in the day before settling at $88.40.", ["earlier in the day", None]),
    # the close of another market is a moment within the session
    ("The Dow was 0.4% higher at the London close.", ["at the London close"]),
    ("By the time European markets closed, the Nasdaq had gained 1%.", ["By the time European markets closed"]),
    # the day on which the extreme was reached that the figure is told from
    (
        "The Hang Seng is 2.6% shy of its decade high of 30,003.49 reached last month.",
        ["shy of its decade high of 30,003.49 reached last month", "last month"],
    ),
    (
        "Ford stands 9% below its two-decade peak of $14 set in May.",
        ["below its two-decade peak of $14 set in May", "in May"],
    ),
    (
        "Shell is 20% above the pandemic low of 900 pence hit in March.",
        ["above the pandemic low of 900 pence hit in March", "in March"],
    ),
    # the date of a clause that the figure is counted from
    ("Ford has jumped 44% since the company reported first-quarter earnings on April 22.", ["on April 22"]),
    (
        "Shell lost 15% this year but has gained 9% since it raised its full-year target in July.",
        ["this year", "in July"],
    ),
    # what a move is set against is not its day
    ("The Sensex was up 1.3% at 12.29 pm, against its previous day's close.", ["at 12.29 pm"]),
    ("Ford gained 2% to $51, compared with the previous day's close of $50.", [None, None, "the previous day's close"]),
    # ... but not the date that a ranking reaches back to
    ("Ford rose 10%, to its highest since the company cut jobs in June.", [None, "in June"]),
    # a second verb that puts its period before its own figure
    ("The Dow slid 310 points, or 1.8%, and closed off the week down 3.5%.", [None, None, "the week"]),
    # the sessions of a streak whose move is told
    ("The Dow posted a seven-day decline of 612 points, or 5.9%.", [None, "seven-day", "seven-day"]),
    # the peak of a market
    (
        "The Dow is off 31.6% from the bull-market peak on October 9, 2007.",
        ["from the bull-market peak on October 9, 2007"],
    ),
    # a day that is not over
    ("Thus far today, Apple is down nearly 6%.", ["Thus far today"]),
    # how far back a new high reaches
    ("Brent climbed 1.6% to $68.32, a new high in nearly seven weeks.", [None, None, None]),
    ("Ford gained 5% to hit a fresh high in three years.", [None, None]),
    # the date of a mark that is passed or set against, after its figure
    (
        "The DAX ended at 12,410, up 0.8%, topping its earlier record finish of 12,391 on June 5.",
        [None, None, "on June 5"],
    ),
    ("Brent rose 2% to $70.10, surpassing the high of $69.95 from last week.", [None, None, "from last week"]),
    ("The Nikkei added 1% and broke the record of 38,915 set in 1989.", [None, "in 1989"]),
    # ... after the verb that set it
    ("Shell climbed 2%, nearing the record high it set in early September.", [None, "in early September"]),
    ("The FTSE 100 had its fifth straight gain, close to the peak it hit on May 22.", [None]),
    # so many days that the text counted before
    ("Over those ten sessions the Dow has gained a third.", ["Over those ten sessions"]),
    ("The Dow rose on Monday. In these three days it added 4%.", ["In these three days"]),
    ("The Dow has added 4% over three days.", ["over three days"]),
    # an hour that the close which follows is not of
    ("Earlier, Tokyo's Nikkei closed 4.4% lower at 18,559.63.", [None, None]),
    ("Earlier in the day, the Hang Seng ended down 3.7%.", [None]),
    ("Earlier, the Hang Seng was down 3.7%.", ["Earlier"]),
    ("Earlier, the Hang Seng dropped 3.7% to 24,309.07.", ["Earlier", None]),
    # a figure that its day owns, with a ranking of some other stretch after it
    ("The Dow rose 1% after Thursday's 4.2% jump, its third of more than 1% this week.", [None, "Thursday"]),
    ("The Dow fell 2% on Thursday, its third loss of more than 1% this week.", ["on Thursday"]),
    # an aside, and the direction that follows it with no verb
    ("Shares rose, with the FTSE 100, which closed at a record on Friday, up 0.4%.", ["on Friday", None]),
    ("The FTSE 100, which fell on Friday, up 0.4% at 8,170, led gains.", [None, None]),
    ("The FTSE 100, up 0.4% on Friday, fell 1%.", ["on Friday", None]),
    # what ranks a price or a move, and no words say which
    ("Gold fell 1.3% to $1,623.30, the least since April 2020.", [None, None]),
    ("Gold rose 0.1% on Monday, the least since May.", ["on Monday"]),
    ("Gold has lost at least 5% since May.", ["since May"]),
    # a day of the week before, and the day before something else
    ("Gold rose over the week, from $1,950 the Friday before.", ["the Friday before"]),
    ("Gold had stood at $1,950 the Monday earlier, a trader said.", ["the Monday earlier"]),
    ("Gold fell 2% on the Friday before the vote.", ["Friday"]),
    # the day after one told before, and of an event
    ("The Dow fell 2% on Monday and rose 3% the day after.", ["on Monday", "the day after"]),
    ("On Aug. 5 the Nikkei plunged 12.4%, only to rebound 10.2% the day after.", ["On Aug. 5", "the day after"]),
    ("The Dow rose 2% the day after the election.", ["after the election"]),
    # a run after a move that its day owns, and no run of that day
    ("The Dow rose 0.7%, its second straight gain after Friday's 2.5% slide.", [None, None, "Friday"]),
    ("The Dow rose 0.7%, its third rise in a row following Thursday's 2% drop.", [None, None, "Thursday"]),
    # ... before the mark
    ("The DAX gained 1.1% and passed its May 3 peak of 12,390.", [None, "May 3"]),
    ("Passing its March 2022 high of $5.04, copper gained 0.7%.", ["March 2022", None]),
    # ... while a mark reached is of the day of the move
    ("Ford climbed 2% to its high of $14 on Monday.", ["on Monday", "on Monday"]),
    ("Ford closed at a record high of 25 dollars on Tuesday, up 3%.", ["on Tuesday", "on Tuesday"]),
    # the record that a move is counted from is one of that day
    (
        "Tesla has lost half its value since a Dec. 17 record close of $479.",
        ["since a Dec. 17 record close", "since a Dec. 17 record close"],
    ),
    # the time of what was moved from, which need be no claim
    ("Nvidia is now worth $3 trillion, up from $1 trillion at the start of the year.", [None]),
    ("Ford closed at $10, down from $14 as recently as April.", [None, "as recently as April"]),
    ("Shell trades at 2,600 pence, down from 2,900 in late 2023.", [None, "in late 2023"]),
    ("BP is worth $80 billion, compared with about $120 billion in early 2023.", [None]),
    # periods dealt out to as many figures
    ("The Dow is up 2% and 12% this week and this year, respectively.", ["this week", "this year"]),
    (
        "Over the past week, 3 months and 1 year, gold has returned 1%, 4% and 21% respectively.",
        ["Over the past week", "3 months", "1 year"],
    ),
    (
        "Shell gained 3% and 11% over the past month and the past year, respectively.",
        ["over the past month", "the past year"],
    ),
    # ... but one period told for two companies is of both
    ("Ford and Toyota rose 2% and 3% this week, respectively.", ["this week", "this week"]),
    # a day told in another sentence
    ("Bitcoin stood at $66,000 then, with ether at $4,700.", ["then", "then"]),
    ("Back then, Ford traded at $8.", ["Back then"]),
    ("Shell was worth $200 billion at the time.", ["at the time"]),
    # ... but not what came next
    ("Ford rose 3% then fell back to $12.", [None, None]),
    # a price that turned, at a time of its own
    ("Shell peaked at 2,950 pence and trades at 2,600.", ["peaked", None]),
    ("Tesla, which saw its market value peak at over $1 trillion, is worth $340 billion.", ["peak", None]),
    ("The Nasdaq bottomed at 10,088 and has gained 60%.", ["bottomed", None]),
    # ... unless it is printed
    ("Brent peaked at $97 in September.", ["in September"]),
    # the day of a mark that was beaten is not that of the figure which beat it
    ("The Dow closed at 40,120, above the 39,950 it reached on May 6.", [None, "on May 6"]),
    ("The Dow rose 1% to 40,120, beating the record of 39,950 set on May 6.", [None, None, "on May 6"]),
    ("Gold gained 2% to $2,530, topping the $2,500 peak touched last Tuesday.", [None, None, "last Tuesday"]),
    ("The Dow closed at 40,120, surpassing its closing high of 39,950 from May 2021.", [None, "from May 2021"]),
    ("The Dow closed at 40,120, topping at last the peak of 39,950 from May 2021.", [None, "from May 2021"]),
    ("The Dow rose 1% to 40,120, past the record of 39,950 that it had set on May 6.", [None, None, "on May 6"]),
    # a clause with a subject and a period of its own
    (
        "In the fourth quarter Ford rose 11%, and it ended the year on a nine-week winning streak.",
        ["In the fourth quarter", "the year"],
    ),
    # ... nor that of a price it is set against
    ("After opening 2% lower, Ford ended Tuesday up 1%.", ["Tuesday", "Tuesday"]),  # an opening of that day
    ("The yuan fell 0.4% to 7.21, against 7.18 on Friday.", [None, None, "on Friday"]),
    # the day of what a move undid, with a figure and without
    ("The Dow surged 1,020 points, recouping all of Monday's loss.", [None]),
    ("Ford climbed 2.7%, more than erasing Monday's drop of 2.5%.", [None, "Monday"]),
    ("Ford climbed 2.7%, in Monday's heaviest trading.", ["Monday"]),
    ("Ford sank 2.4%, giving back most of Thursday's 2.6% rally.", [None, "Thursday"]),
    # what a second verb, or what came of the move, is of; the latest session stays another reading
    ("The Dow fell 431 points and turned negative for the year.", ["for the year"]),
    ("Ford fell 2%, turning lower for the year.", ["for the year"]),
    # ... while gains of which no figure is told have their stretch to themselves
    ("Ford fell 2%, nearly wiping out its gains for the year.", [None]),
    # when the mark was set that is passed, and not when it was
    ("The Dow rose 1.9% to a record, topping its previous record set in May.", [None, None, "in May"]),
    ("The Dow ended at a record 45,631.74, beating the record set on May 4.", [None, "on May 4"]),
    ("Ford rose 3%, surpassing the mark of $14 it set on May 4.", [None]),
    # what was before is of its own clause
    ("Ford gave up 6.4%, having been down 15% earlier, while Intel fell 4.8%.", [None, "earlier", None]),
    ("Ford rose 2%, having slid 5% earlier.", [None, "earlier"]),
    # a price that another is a multiple of, and the day a move is counted from
    ("Shell soared 8.2% to $64, double where it began the year.", [None, None, "where it began the year"]),
    ("Ford is up 2% and has doubled from where it started the year.", [None, "from where it started the year"]),
    (
        "Brent rose 0.8% to $68 but was down about 5% from the previous Friday.",
        [None, None, "from the previous Friday"],
    ),
    # what the move brought a longer one to
    ("The Nasdaq's 1% fall took its losses for 2026 past 3%.", [None, "for 2026"]),
    (
        "Brent rose 4%, bringing its two-day jump to 11% and its year-to-date rise to 30%.",
        [None, "two-day", "year-to-date"],
    ),
    ("Gold's 2% jump on Monday lifted its gain for the month to 7%.", ["on Monday", "for the month"]),
    # how it was on a day that no words date
    ("Gold had set a record before the rout.", ["had"]),
    ("Both indexes had touched record intraday highs.", ["had"]),
    ("Gold had set a record on Monday.", ["on Monday"]),
    ("Ford sank 8%, trimming what had been a 41% gain for the week to 31%.", [None, "had"]),
    ("Ford touched a record intraday high.", [None]),
    ("Ford is up 6% this year, having been down 15% at its low point on April 8.", ["this year", "having"]),
    ("Shell has gained 6%, having lost 15% on April 8.", [None, "on April 8"]),
    # ... and told first: what came of it is of no day named
    ("Having been down 15% at its low on April 8, Ford rose 3%.", [None]),
    ("Having closed at $11.20 on May 3, Ford gained 2%.", ["on May 3", None]),
    ("Down 12% for the year on Tuesday, Shell climbed 4%.", ["for the year", None]),
    ("Once down 30% at its trough in March, Boeing fell 1%.", ["at its trough", None]),
    # ... or after a move or a mark of another day
    ("Despite its slump on Monday, gold added 0.4%.", [None]),
    ("After a record high on May 3, Ford lost 2% to $11.", ["on May 3", None, None]),
    # ... not after news, which may be of the day itself
    ("After the statement on Tuesday, gold added 0.4%.", ["on Tuesday"]),
    # crashes gone by
    (
        "The Nasdaq fell 78% in the dot-com bust and 31% in the Covid crash.",
        ["in the dot-com bust", "in the Covid crash"],
    ),
    ("Ford lost 60% during the financial crisis.", ["during the financial crisis"]),
    ("The Dow had sunk 34% in the March 2020 selloff.", ["in the March 2020 selloff"]),
    ("Gold fell 45% after the tech bubble burst.", ["after the tech bubble burst"]),
    # ... which a move may well be counted from
    ("Ford has gained 300% since the financial crisis.", ["since the financial crisis"]),
    # the first of its kind since a year is not counted from it
    ("Bitcoin fell 6.3%, its first down year since 2022.", [None]),
    ("Ford rose 2%, its first weekly gain since May.", [None]),
    ("Ford reported its first annual fall in sales since 2019, and the stock fell 8%.", [None]),
    ("Toyota posted its first ever full quarterly net loss since 2011, sending the shares down 4%.", [None]),
    ("The first gain for Ford since May lifted the stock 4%.", [None]),
    # ... but what is told first of is counted from it
    ("First came the rally: since May, Ford has gained 30%.", ["since May"]),
    # days put back by no count, and moments after what is not dated here
    ("Ford tumbled 9% a few days ago and Shell 4% several weeks ago.", ["a few days ago", "several weeks ago"]),
    ("The pound shed 2% in the minutes after the vote.", ["in the minutes after"]),
    ("In the immediate aftermath of the ruling, Ford fell 6%.", ["In the immediate aftermath"]),
    ("Oil soared 8% in the days following the attack.", ["in the days following"]),
    # ... which a stretch up to now is not
    ("Ford fell 9% over the past few days.", ["over the past few days"]),
    # so many days that are called a stretch, be it told when they ended or not
    ("Tesla sank 16% over the five-day stretch ending October 20.", ["over the five-day stretch ending October 20"]),
    ("Ford fell 7% in a four-session span.", ["in a four-session span"]),
    ("Shell lost 9% in the two-week period that ended on May 3.", ["in the two-week period that ended on May 3"]),
    # a run told after the move over it
    ("Ford lost 17% during its three-day losing stretch.", ["three-day", None]),
    ("Ford lost 2%, extending its three-day losing stretch.", [None, None]),
    # ... or before it
    ("Ford fell for a fifth straight session, losing 19% over that time.", [None, "over that time"]),
    ("It was the third straight loss for Ford -- down 12% over the period.", [None, "over the period"]),
    ("Ford shed 3%, and is down 12% over the period.", [None, "over the period"]),
    # the close that a day's move, or a week's, is counted from
    ("The FTSE 100 closed 8.9% lower on yesterday's close.", [None]),
    ("The DAX ended 2% up on Monday's close.", [None]),
    ("The FTSE 100 finished 21% lower on last week's close.", ["on last week's close"]),
    ("The FTSE 100 was 8.9% lower at yesterday's close.", ["at yesterday's close"]),
    # a crash within a session, which the words date or not
    ("Thursday's flash crash sent the Dow down 1,000 points.", ["Thursday"]),
    ("The flash crash, which took the Dow down 1,000 points, rattled Ford.", ["crash"]),
    ("The Dow fell 140 points on Friday, a day after the flash crash.", ["on Friday"]),
    # hours after the close, whatever happened in them
    (
        "Ford slid 20% in after-hours trading following the release, shaving $9 billion off its market value.",
        ["in after-hours trading", "in after-hours trading"],
    ),
    # a year by other words
    ("Gold gained 64% across 2025.", ["across 2025"]),
    ("Silver surged 140% for the full year, hitting a record.", ["for the full year", "for the full year"]),
    ("The DAX lost 4.6% in the first week of trading in 2005.", ["in the first week of trading in 2005"]),
    # a peak before, in the latest month of its name
    ("Ford rose 6%, smashing its previous July peak.", [None]),
    # the day of a mark that was passed
    ("Ford rose 2% to edge past Monday's all-time closing high.", [None, "past Monday"]),
    ("The DAX ended at 9,410 to top Monday's record close of 9,380.", [None, "Monday"]),
    # a clause that goes on with a month, past whose words it is
    ("Ford set a record in May, according to dealers, when it gained 8%.", ["in May", "in May"]),
    # counted from a day told before, in whatever words
    ("Ford fell 2% on April 8 and has since gained 24%.", ["on April 8", "has since"]),
    # since a day on which somebody bought
    ("A buyer of Ford at the end of 2021 is down 13%.", ["at the end of 2021"]),
    ("Anyone who bought Ford on May 3 is up 13%.", ["on May 3"]),
    # a rally or a slide of so many weeks, before its verb
    ("A six-week rally has added 23% to the Dow.", ["six-week"]),
    ("A four-week slide has taken 32% off Ford.", ["four-week"]),
    ("A four-week strike has taken 32% off Ford.", [None]),
    # ... and not by the verb that tells what has come since
    ("Ford fell 9% from May 2 to June 6 and has since recovered half of it.", ["from May 2 to June 6"]),
    ("Ford lost 9% in May and has since rebounded with its rivals.", ["in May"]),
    ("Ford has fallen 9% from May 2 to June 6, and it has since gained 3%.", ["from May 2 to June 6", "has since"]),
    ("Since then, Ford and Shell have risen 3% and 4%, respectively.", ["Since then", "Since then"]),
    ("Ford and Shell have risen 3% and 4% since then.", ["since then", "since then"]),
    ("Shell is up 24% since.", ["since"]),
    ("In the weeks since it has risen 24%.", ["In the weeks since"]),
    ("Between then and Friday Ford gained 24%.", ["Between then and Friday"]),
    ("Ford has since recovered and is up 3% this year.", ["this year"]),
    ("Ford has gained 24% since it cut its forecast.", ["since it cut its forecast"]),
    # ... or up to one
    ("Ford fell 18.9% by April 8.", ["by April 8"]),
    ("Ford was up 2% by Friday's close.", ["by Friday's close"]),
    # what is told of several before their verb
    ("Amazon and Apple, due to report after the bell, lost 3% and 2%.", [None, None]),
    # how it was before the move, or when that began
    ("Ford's 8.8% tumble wiped out most of what it had made this year.", [None]),
    ("Down 26% to $21, Intel is worth less than half of what it was at the end of 2023.", [None, None]),
    ("The DAX has lost 5.5% since the first quarter ended at a record.", ["since the first quarter"] * 2),
    # in some minutes of the session
    ("The Dow, down more than 1,000 points in the final hour, closed 357 points lower.", ["in the final hour", None]),
    # beside a week that is counted, and no other way than it went
    ("Ford posted its first weekly loss in 10 weeks, shedding 1.5%.", ["first weekly"]),
    ("Gold suffered its third monthly decline of the year, losing 3.3%.", ["third monthly"]),
    ("Ford rose 2%, heading for its first weekly loss.", [None]),
    ("The DAX's April loss of 4.2% was its first since October.", ["April"]),
    # of a year, in an adjective and in a phrase
    ("The Nasdaq posted an annual gain of 43.4%.", ["annual"]),
    ("On a yearly basis, the Nasdaq rose 43.4%.", ["On a yearly basis"]),
    # at a turn that the same clause names first
    ("Oil gained 7%; at its peak in March it had been up more than 60%.", ["in March", "had"]),
    # a record of the day before, told first
    ("A day after hitting a record, gold lost 5.7%.", ["day after", None]),
    # the period after "and" is of the clause it opens
    (
        "In the past year they have gained 60%, and this year they are up 12%.",
        ["In the past year", "this year"],
    ),
    # off the high of a day by its close
    ("Ford closed up 1.2%, well off its high of the day.", [None]),
    # where a price stands by then is not what the move is counted from
    ("The 10-year yield fell 16 basis points to 1.58%, not far above its record low.", [None, None]),
    ("Gold fell 3% from its record high.", ["from its record high"]),
    # a session that was over earlier in the day, and a moment of one
    ("The Nikkei had closed above 42,000 for the first time earlier in the day.", [None]),
    ("The Dow hit 40,000 earlier in the day.", ["earlier in the day"]),
    # what was earlier, before the main clause tells what came of it
    ("Earlier falling 800 points, the Dow settled 486 points lower.", ["Earlier", None]),
    ("Earlier having gained 2%, Ford ended 1% down at $12.", ["Earlier", None, None]),
    ("Earlier on Friday, the Dow fell 300 points.", ["Earlier on Friday"]),
    # the day of what is said in passing of one subject is not that of the next
    ("But the Dow, which closed at a record on Monday, fell 2% and the Nasdaq lost 1%.", ["on Monday", None, None]),
    ("Ford, which hit a high on Monday, slid 2% and Shell gained 1%.", [None, None]),
    ("Ford, due to report on Monday, slid 2%, while Shell gained 1%.", [None, None]),
    # where a session opened
    ("The Dow opened more than 1,000 points lower before recovering.", ["opened"]),
    ("Ford opened up 3% at $12 and closed at $11.", ["opened", None, None]),
    ("Ford rose 3%, opening a new plant.", [None]),
    # moves that did not last: the word that says so tells that they are of some hour
    ("The Nasdaq was down almost 5% before ending 0.6% higher.", ["before", None]),
    ("Ford briefly fell 3%.", ["briefly"]),
    ("The Dow fell 900 points in the first minutes before closing down 500.", ["in the first minutes", None]),
    ("Ford rose 9% on Tuesday before easing 4% on Wednesday.", ["on Tuesday", "on Wednesday"]),
    ("Ford rose 9% last month before easing.", ["last month"]),
    ("The FTSE 100 was up 1% at midday before slipping to end 0.2% lower.", ["at midday", None]),
    # the year that a record is the first of tells no day of it
    ("The Dow notched its first record close of 2025, ending up 0.5% at 44,880.", [None, None, None]),
    # ... and the day on which something came about for the first time
    (
        "Bitcoin began the year near $42,000 and topped $100,000 for the first time on Dec. 5.",
        ["the year", "on Dec. 5"],
    ),
    # how far back the first of its kind reaches, and which of a year's records it is
    ("The Dow soared 846 points, or 1.9%, to its first record close since December.", [None, None, "since December"]),
    ("Apple shed 27%, its first yearly loss since 2018.", [None]),
    # ... where the size that it is the first of stands between
    ("Gold's slide of 2.4% was the first of 2% or more since May.", [None]),
    ("Ford shed 5.1%, its first of at least 5% since 2023.", [None]),
    ("Shell climbed 4.4%, the first of 4% or more since March.", [None]),
    # the day that owns another move, and not the one told of
    ("The DAX lost 2.6% on top of Wednesday's 3.2%.", [None]),
    ("Ford fell 2% despite Wednesday's 5% jump.", [None, "Wednesday"]),
    ("Gold added 2% to recoup Wednesday's losses.", [None]),
    ("Ford slid 2% to $11 after Wednesday's 4% drop, but Shell rose 1%.", [None, None, "Wednesday", None]),
    # ... which is the same day where it is told within it
    ("Ford fell 3% in Wednesday's 2% rout.", ["Wednesday", "Wednesday"]),
    # the time of what was outdone, though it is no claim
    ("The DAX's 4% jump dwarfed its 1% average gain of last year; Ford rose 2%.", [None, None]),
    ("Gold's 3% drop exceeded the average loss of May.", [None]),
    ("Ford's 5% leap surpassed the average one of March.", [None]),
    # the day of a part of the move
    ("Ford gained 8%, most of it on Thursday.", [None]),
    ("Gold rose 3% last week, half of that on Friday.", ["last week"]),
    ("Shell lost 6% over the four trading days, the bulk of which on Monday.", ["over the four trading days"]),
    # before the day that the head of the sentence tells
    ("On Monday the DAX, which had dropped 3%, rose 2%.", ["which had", "On Monday"]),
    ("Monday's best was Ford, which had lost 5%, with a gain of 6%.", ["which had", "Monday"]),
    ("On May 3 Shell, which had gained 1% by noon, ended 2% lower.", ["by noon", "On May 3"]),
    # a time told in passing, after which nothing is of the day before it
    ("Ford fell 5% on Friday; Shell, down 4% then, bounced 3%.", ["on Friday", "then", None]),
    ("Ford rose 2% on May 3, and Shell, which was down 3% at the time, added 4%.", ["on May 3", "at the time", None]),
    ("Gold fell 2% on Monday; silver, off 4% back then, added 1%.", ["on Monday", "back then", None]),
    # a day that is counted on from, and not the one told of
    ("A day after Wednesday's slump, the DAX added 2%.", [None]),
    ("Only two sessions after touching a peak on May 3, Ford shed 4%.", [None]),
    ("On Thursday, a day after Wednesday's slump, the DAX added 2%.", ["On Thursday"]),
    # the month or quarter that the news is about, and not that of the move
    ("With September's retail sales beating forecasts, Ford gained 3%.", [None]),
    ("After the second quarter's earnings topped estimates, Shell rose 2%.", [None]),
    ("Despite May's weak factory orders, the DAX added 1%.", [None]),
    # ... unless it says when
    ("In May's heavy selling, the DAX lost 6%.", ["In May"]),
    ("The DAX's 1% gain took it to its 16th record of 2024.", [None, "of 2024"]),
    # a period before the next figure
    ("Ford lifted its gain for March to 3.5% and for the quarter to 7%.", ["for March"]),
    # a year that a verb says has ended
    ("Ford slipped 0.3% on Friday to close 2022 at $11.60, down 44%.", ["on Friday", "2022", "2022"]),
    # what a move made up for
    ("The Dow jumped 1,017 points, more than making up for Monday's 972-point loss.", [None, "Monday"]),
    # a day counted back from the noun of another figure
    (
        "The S&P 500 sank 6%, on top of a 5% slide the day before, and the Dow gave up 2,230 points.",
        [None, "the day before", None],
    ),
    # an adjective of time is of the figure right before it
    ("The Dow's three-week winning streak ended with a 2.7% weekly drop.", [None, "weekly"]),
    # the stretch that was ended, before what it ended with
    ("The Dow finished 2024 with a gain of 13% after rising 14% in 2023.", ["2024", "in 2023"]),
    ("Ford ended the week with a 3% loss after dropping 5% in May.", ["the week", "in May"]),
    # the adjective right after the figure
    ("Shell saw a 1.2% weekly decline, the fourth such loss in five weeks.", ["weekly"]),
    ("Ford slipped 0.4% on Friday after a 3% monthly gain.", ["on Friday", "monthly"]),
    ("Gold closed at $1,241 after a 2% quarterly drop.", [None, "quarterly"]),
    # since a day that no words date
    ("The Dow is up 6,000 points since the president was elected.", ["since the president was elected"]),
    ("Ford has lost 12% since its chief executive quit.", ["since its chief executive quit"]),
    ("Gold is 3% higher since the bank raised its forecast.", ["since the bank raised its forecast"]),
    # the clause that tells of the day before, and of another
    ("The Dow tumbled 531 points, a day after the index lost 358 points.", [None, "day after"]),
    ("Shell climbed 2% to 2,650 pence, one session after it dropped 3%.", [None, None, "one session after"]),
    ("Ford added 1%, three days after it had plunged 9%.", [None, "three days after"]),
    # ... but of what is no move, it dates nothing
    ("The Dow tumbled 531 points a day after China devalued.", [None]),
    # the months of contracts
    ("U.S. crude for October ended down 31 cents at $93.65 a barrel.", [None, None]),
    ("Crude for delivery in May settled at $48.87, down 5%.", [None, None]),
    ("Copper for March rose 1.2%.", [None]),
    # a run that was over
    ("During their seven-session climb, gold futures gained 4.9%.", ["During their seven-session"]),
    ("During its nine-session advance, Ford added 11%.", ["During its nine-session"]),
    ("Throughout that five-session slide, Shell lost 22%.", ["Throughout that five-session"]),
    # the furthest point of the day
    ("At its lowest point of the day, the Dow was down 1,597 points.", ["At its lowest point of the day"]),
    ("The Nasdaq was off 4.1% at its worst point of the session.", ["at its worst point of the session"]),
    ("At the session low, Ford had lost 6%.", ["At the session low"]),
    ("At the lows of the afternoon the Dow had fallen 600 points.", ["At the lows of the afternoon"]),
    ("The Nasdaq was up 2% at the high of the session.", ["at the high of the session"]),
    ("Ford was down 4% at its low of the morning.", ["at its low of the morning"]),
    # a day's nickname
    (
        "The worst percentage loss remains October 19, 1987, known as Black Monday, when the Dow fell 22%.",
        ["Black Monday"],
    ),
    # where an extreme of the year stands
    ("Apple's 52-week low stands at $116.21.", ["52-week low"]),
    ("Ford's 52-week high stood at $25.87.", ["52-week high"]),
    # in which something came about so often
    ("The S&P 500 rose 1.1% to an all-time high for the second time this week.", [None, None]),
    ("Ford fell 4% for the third time this month.", [None]),
    ("Gold topped $2,000 for the fifth time this year.", [None]),
    # what had come about by the time of a mark
    ("At its peak in July, Ford had tripled in 2024.", ["At its peak in July"]),
    (
        "At its record-high close in June, Nvidia had gained 170% this year.",
        ["in June", "At its record-high close in June"],
    ),
    ("At the low in March, Shell had lost 60%.", ["At the low in March"]),
    # ... but a move to it is of the day
    ("At its peak on Tuesday, Ford was up 3%.", ["on Tuesday"]),
    # from an extreme told by a superlative
    ("Ford has climbed 20% from its lowest close this year.", ["from its lowest close this year"]),
    ("The Dow is off 626 points from its highest close of the year.", ["from its highest close of the year"]),
    ("Shell is 9% below its highest level reached in May.", ["below its highest level reached in May"]),
    # ... which is one of its own where it reaches back
    ("Ford added 3%, a rebound from its lowest level since 2020.", [None, "since 2020"]),
    # in which something came about so often, beside a figure
    ("The Dow ended Tuesday up 1.5% for its third positive close in four days.", ["Tuesday"]),
    ("Ford slid 3%, its fifth such loss in six sessions.", [None]),
    ("Gold added 2% on Friday for a second gain in three days.", ["on Friday", "in three days"]),
    # the stretch that was ended, before what came with the move
    ("The index finished June up 1.8%, rising every week during the quarter.", ["June"]),
    ("Shell ended May 4% lower, suffering from weak refining during the quarter.", ["May"]),
    ("The Dow closed 2023 up 13.7%, making up for the loss of last year.", ["2023"]),
    # within the session, in two words
    ("The Nifty fell 1,162 points intra day.", ["intra day"]),
    # the same day of a unit before
    ("Bitcoin is up 41% since this time last year.", ["since this time last year"]),
    ("Ether has gained 11% from this time last week.", ["from this time last week"]),
    ("Gold is 3% higher than this time last month.", ["than this time last month"]),
    # a length of time before the noun of a move, which no streak needs
    ("Ford posted a two-day loss of 9%.", ["two-day"]),
    ("Gold has a three-week gain of $112, or 4%.", ["three-week", "three-week"]),
    ("Shell fell 1.2% on Friday, taking its four-day loss to 6%.", ["on Friday", "four-day"]),
    # ... one session is the session itself
    ("Ford posted a one-day loss of 9%.", [None]),
    # up to a day that is told apart from the beginning
    ("From its June peak, the Nasdaq had fallen 14% by Monday's close.", ["From its June peak"]),
    ("The Dow had dropped 18% from its peak by Monday.", ["from its peak"]),
    ("Since January 5, Ford had lost 11% by March 9.", ["Since January 5"]),
    # ... a day without a beginning is the day of the move, or one up to which it ran
    ("Ford was down 3% by Monday's close.", ["by Monday's close"]),
    ("By the closing bell, Ford had lost 3%.", ["By the closing bell"]),
    ("By the end of the day the Dow was off 300 points.", ["By the end of the day"]),
    # the beginning of a stretch, told before the figure, goes before what is said beside it
    ("Since its July 11 record, Ford has fallen 25%, a bear market in under a month.", ["Since its July 11 record"]),
    ("Since May, gold has risen 30%, a rally unmatched in 40 years.", ["Since May"]),
    ("Ford has fallen 25%, its biggest slide in two years.", [None, "in two years"]),
    # the price that a stretch began with is of its beginning, and what follows is not
    ("The Dow, which began 2026 at 48,063, ended Friday at 52,146.", ["2026", "Friday"]),
    ("The Dow closed Friday at 52,146, having started the week at 52,635.", ["Friday", "the week"]),
    ("The Dow started the year at 48,063 and now stands at 52,146.", ["the year", None]),
    # from what was told before
    ("From there, Ford rallied 37% to the final bell.", ["From there"]),
    ("Ford bottomed in March and has doubled from there.", ["from there"]),
    ("From then on, gold gained 12%.", ["From then"]),
    ("Ford closed at $14 on May 3 and is down 20% from that level.", ["on May 3", "from that level"]),
    ("Ford closed at $14 on May 3. It is down 20% from that price.", ["on May 3", "from that price"]),
    # ... and no mark: "that" begins a clause
    ("Ford fell 20% from that point on May 3.", ["from that point"]),
    ("Ford fell 20% on news from that country.", [None]),
    # where the session stood before it turned
    ("The Sensex turned a loss of more than 400 points into a gain of 84.", ["turned"]),
    ("The Dow reversed a 400-point loss to close up 84 points.", ["reversed", None]),
    ("Ford overcame a drop of 3% to end 1% higher.", ["overcame", None]),
    ("Gold shook off a 2% slide and settled 1% higher.", ["shook", None]),
    # ... which a day or a stretch of its own is not
    ("The Dow erased a 4% loss for the year.", ["for the year"]),
    # the day of an earlier move that the one told came on top of
    ("Ford lost 3.8%, on top of a 2% decline on Wednesday.", [None, "on Wednesday"]),
    ("Ford lost 3.8%, extending a 2% decline on Wednesday.", [None, "on Wednesday"]),
    ("Gold gained 2%, clawing back part of a 5% drop on Friday.", [None, "on Friday"]),
    ("The Dow rose 2%, building on a 1% gain on Tuesday.", [None, "on Tuesday"]),
    # what was lost before, in other words
    ("The Nikkei surged 6%, recovering everything it had lost a day earlier.", [None]),
    ("Gold rose 3%, recouping all it had lost on Monday.", [None]),
    # where the price stands over a stretch, and by how much
    ("Tesla is back in the red for the year, with a loss of 13%.", ["for the year"]),
    ("The FTSE 100 is in positive territory for 2024, with a gain of 7%.", ["for 2024"]),
    ("Oil is higher for the month, with a gain of 3%.", ["for the month"]),
    # ... but not that of another
    ("Stocks were higher for the week, with Ford climbing 3%.", [None]),
    # from the close of a date, which is not a move of that day
    ("Ford has fallen 17.5% from its February 2 close.", ["from its February 2 close"]),
]


@pytest.mark.parametrize(
    "text",
    [
        "The Dow is up 0.6% for the year, having been up 8.9% on Feb. 2.",
        "The Dow had been up by 8.9% on Feb. 2.",
        "Ford is down 3% this year, after having been higher by 9% in May.",
    ],
)
def test_where_it_had_stood_is_left_open(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert claims_of(text)[-1].period.anchor == DAY_TOLD_BEFORE


@pytest.mark.parametrize("text, periods", ROWS)
def test_period(text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


@pytest.mark.parametrize(
    "text, carried",
    [
        ("The Dow fell 431 points and turned negative for the year.", True),  # a second verb
        ("Ford fell 2%, turning lower for the year.", True),  # a participle
        ("Ford ended the week with more losses, falling 2%.", True),  # of the week, or of its last day
        ("The Dow finished the month on the back foot, shedding 0.4% to 9,120.", True),  # the month
        ("Ford finished the year lower, dropping 2% in thin trade.", True),  # the year
        ("Ford ended the week 2% lower.", False),  # without a participle
        ("Ford fell 2% or 30 cents for the year.", False),  # another figure of the move
        ("Ford fell 2% for the year.", False),  # its own
    ],
)
def test_a_period_that_may_be_of_something_else(
    text: str, carried: bool, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert claims_of(text)[0].period.inherited is carried


@pytest.mark.parametrize(
    "text",
    [
        "The Dow rose 2% to 40,120, breaking the previous record of 39,950.",
        "The Dow closed at 40,120, beating its old closing record of 39,950.",
        "The Dow is down 10% from its closing high of 39,950 set on July 31.",
        "That came weeks before the Nasdaq peaked at its all-time high of 5,132.52.",
        "It rose until the Dow hit its record close of 39,950.",
    ],
)
def test_a_mark_that_another_came_after(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    *_, mark = claims_of(text)
    assert mark.notes == (EARLIER_MARK,)


@pytest.mark.parametrize(
    "text",
    [
        "The Dow closed at its all-time high of 39,950.",
        "The Nasdaq hit a record high of 5,132.52.",
        "The Dow rose before it hit a record of 39,950.",
    ],
)
def test_a_mark_that_was_reached_just_now(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    *_, mark = claims_of(text)
    assert mark.notes == ()


def test_a_mark_is_of_the_month_it_is_from(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    _, mark = claims_of("The Dow closed at 40,120, surpassing its closing high of 39,950 from May 2021.")
    _, day = claims_of("The Dow closed at 40,120, surpassing its closing high of 39,950 from May 6, 2021.")
    _, _, base = claims_of("The Dow fell 1% to 40,120, a drop of 400 points from May 6, 2021.")
    assert [claim.period.kind for claim in (mark, day, base)] == [
        PeriodKind.NAMED_MONTH,
        PeriodKind.SESSION,
        PeriodKind.SINCE,
    ]


# What a superlative that names no stretch of its own ranks.
WINDOWS = [
    # the move of a month, told by its adjective
    ("The Hang Seng posted a monthly gain of 13.4%, its best since November 2022.", CalendarUnit.MONTH),
    # ... by the name of the month
    ("The Nikkei 225 fell 4% in May, the most since 2020.", CalendarUnit.MONTH),
    # the week before the comma
    ("Shell rose 3% for the week, its best since June.", CalendarUnit.WEEK),
    # the year so far
    ("BP has climbed 30% this year, its best since 2016.", CalendarUnit.YEAR),
    # a day that is named, and none at all
    ("Ford added 3% on Friday, the most since June.", CalendarUnit.SESSION),
    ("Ford added 3%, the most since June.", CalendarUnit.SESSION),
    # the stretch of the superlative before, whose date is none
    ("The Dow had its worst week since March and Ford lost 6%, its worst since May.", CalendarUnit.WEEK),
    # that of the rank before, which goes on without a noun
    ("It was the Dow's best week since May and the best for the DAX since June.", CalendarUnit.WEEK),
    ("It was Ford's worst month since May, and the worst for Shell since 2020.", CalendarUnit.MONTH),
    ("It was the Dow's best quarter since May and the worst for Shell since 2020.", CalendarUnit.QUARTER),
    # its own word comes first
    ("Shell rose 3% for the week, its best day since June coming on Friday.", CalendarUnit.SESSION),
    # "such" a one
    ("Silver fell 0.2%, a weekly drop of 4%, its biggest such fall since July.", CalendarUnit.WEEK),
    ("Shell had a monthly gain of 9%, the largest such gain since 2020.", CalendarUnit.MONTH),
    # a stretch told in another clause is not the one
    ("BP is up 30% this year, while Shell rose 3%, the most since June.", CalendarUnit.SESSION),
]


@pytest.mark.parametrize("text, window", WINDOWS)
def test_window_of_a_superlative(
    text: str, window: CalendarUnit, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    ranked = [claim.detail for claim in claims_of(text) if isinstance(claim.detail, Superlative)]
    assert ranked[-1].window is window


UNIT = CalendarUnit
# Stretches of several windows, and those that recur every year: the window, how many, and which parts of a year.
STRETCHES = [
    ("The Dow had its worst two-day drop since March.", (UNIT.SESSION, 2, ())),  # joined by a hyphen
    ("The Nikkei had its best three weeks since 2020.", (UNIT.WEEK, 3, ())),  # apart
    ("The DAX posted its best two-year stretch since 1999.", (UNIT.YEAR, 2, ())),  # years
    ("Ford posted its biggest 10-day gain since 2009.", (UNIT.SESSION, 10, ())),  # digits
    ("Ford posted its biggest single-day gain since 2009.", (UNIT.SESSION, 1, ())),  # one
    ("Ford had its best week-long run since 2009.", (UNIT.WEEK, 1, ())),  # as long as one
    ("The FTSE 100 had its best January since 2013.", (UNIT.MONTH, 1, (1,))),  # a month by name
    ("It was the worst September ever for the Dow.", (UNIT.MONTH, 1, (9,))),  # ... of all time
    ("The Dow had its best first quarter since 2013.", (UNIT.QUARTER, 1, (1,))),  # a quarter by its place
    ("The CAC 40 had its best first-quarter performance in six years.", (UNIT.QUARTER, 1, (1,))),  # with a hyphen
    ("The S&P 500 suffered its worst first half since 1970.", (UNIT.QUARTER, 2, (2,))),  # two quarters, the second last
    ("Gold had its worst first half of a year since 2016.", (UNIT.QUARTER, 2, (2,))),  # which of them
    ("The Dow logged its worst first half of the year since 1970.", (UNIT.QUARTER, 2, (2,))),  # of this one
    ("The Dow posted its worst three-month period since the first quarter of 2020.", (UNIT.QUARTER, 1, ())),
    ("The Dow posted its worst three-month period since April 2020.", (UNIT.MONTH, 3, ())),  # any three months
    ("Gold had its worst first half to any year since 2016.", (UNIT.QUARTER, 2, (2,))),  # ... in other words
    ("Gold had its best half-year since 2016.", (UNIT.QUARTER, 2, (2, 4))),  # either half
    ("Ford ended 2018 with a loss of 5.6%, its worst decline since 2008.", (UNIT.YEAR, 1, ())),  # set beside
    ("The DAX slumped 21% this quarter for the biggest decline since 2011.", (UNIT.QUARTER, 1, ())),  # after "for"
    ("Ford lost 9.4% this week, its biggest drop since March.", (UNIT.WEEK, 1, ())),  # the same
    ("Ford, which is up 30% this year, jumped 9%, its biggest gain since May.", (UNIT.SESSION, 1, ())),  # another's
    ("The 10-year Treasury yield jumped in its biggest move since 2020.", (UNIT.SESSION, 1, ())),  # when it is due
    ("Two-year note yields rose in their biggest daily move since 2009.", (UNIT.SESSION, 1, ())),  # the same
    ("The yield on the 10-year Treasury note had its biggest weekly rise since May.", (UNIT.WEEK, 1, ())),  # the same
    ("Tesla fell 23% over the past four trading days, the most since 2020.", (UNIT.SESSION, 4, ())),  # told before
    ("Tesla fell 23% over the past month, the most since 2020.", (UNIT.SESSION, 0, ())),  # of no calendar month
    ("The Dow had its best multi-day run since 2020.", (UNIT.SESSION, 0, ())),  # of no number
    ("The Dow rose for a ninth straight week, its longest winning streak since 2004.", (UNIT.WEEK, 1, ())),  # a run
    ("The Dow won back its loss of last week, when it fell 4%, the most since 2022.", (UNIT.WEEK, 1, ())),  # a clause
    ("The Dow is below its level of May 9, when it fell 4%, the most since 2022.", (UNIT.SESSION, 1, ())),  # of a day
    ("Gold had its longest weekly losing streak since May.", (UNIT.WEEK, 1, ())),  # by its adjective
    ("The Dow had its best performance through September since 1997.", (UNIT.SESSION, 0, ())),  # up to a month
    ("Gold's largest gain through July in 26 years cheered the bulls.", (UNIT.SESSION, 0, ())),  # the same
    ("Ford had its worst run to June since 2009.", (UNIT.SESSION, 0, ())),  # the same
    ("The Dow capped a five-day slide, the longest since May.", (UNIT.SESSION, 1, ())),  # of days
]


@pytest.mark.parametrize("text, expected", STRETCHES)
def test_stretch_of_a_superlative(
    text: str, expected: tuple[CalendarUnit, int, tuple[int, ...]], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    ranked = [claim.detail for claim in claims_of(text) if isinstance(claim.detail, Superlative)]
    assert [(detail.window, detail.count, detail.parts) for detail in ranked] == [expected]


@pytest.mark.parametrize(
    "text, units",
    [
        # a second rank of the move that was ranked before
        ("It was the Dow's sixth-largest point decline ever and the biggest since May 2001.", ["points", "points"]),
        (
            "It was the Nasdaq's third-biggest point gain in history and the largest since March 24.",
            ["points", "points"],
        ),
        ("It was the Dow's fifth-worst loss ever and the steepest since May 2001.", ["percent", "percent"]),
    ],
)
def test_unit_of_a_second_rank(text: str, units: list[str], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    ranked = [claim.detail for claim in claims_of(text) if isinstance(claim.detail, Superlative)]
    assert [detail.move_unit for detail in ranked] == units


@pytest.mark.parametrize(
    "text, unit",
    [
        # the points just told, where the words name no stretch
        ("The Dow sank 2,231 points, the most since June.", "points"),
        ("The Dow sank 2,231 points, its worst day since June.", "percent"),
        ("The Dow sank 5.5%, the most since June.", "percent"),
    ],
)
def test_unit_of_a_superlative(text: str, unit: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    ranked = [claim.detail for claim in claims_of(text) if isinstance(claim.detail, Superlative)]
    assert [detail.move_unit for detail in ranked] == [unit]


@pytest.mark.parametrize(
    "text, ended",
    [
        ("The Dow's three-week winning streak ended on Friday.", True),  # the verb after it
        (
            "The Dow closed lower on Friday after a three-day winning run.",
            True,
        ),  # what a move without a figure came after
        ("The Dow pared gains and ended lower after three-day winning run.", True),  # ... the last of two
        ("The Dow closed higher after a three-day losing streak.", True),  # ... upwards
        ("The Dow closed higher after a three-day winning run.", False),  # ... the same way
        ("Ford's six-day rally was snapped on Friday.", True),  # passive
        ("The Dow snapped a three-week winning streak.", True),  # the verb before it
        ("The Dow's three-week winning streak goes on.", False),
        ("The Dow ended lower for a third straight day.", False),  # a day that ended, and a run that goes on
        ("Ford ended in the red for the second day in a row.", False),
        ("Ford finished higher for third day in a row.", False),  # without an article
    ],
)
def test_streaks_that_ended(text: str, ended: bool, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.detail.ended for claim in claims_of(text) if isinstance(claim.detail, Streak)] == [ended]


@pytest.mark.parametrize(
    "text, ahead",
    [
        ("The FTSE 100 outperformed the DAX this year.", True),  # the object
        ("The FTSE 100 was outperformed by the DAX this year.", False),  # who did it
        ("The S&P 500 rose 4%, outpaced by the DAX.", False),  # a participle
        ("The Dow outperformed the DAX by 5 percentage points in May.", True),  # by how much
    ],
)
def test_which_of_two_is_ahead(text: str, ahead: bool, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.detail.ahead for claim in claims_of(text) if isinstance(claim.detail, Comparison)] == [ahead]


# A move over two days that is ranked is no run of two days; a run that is ranked is one.
@pytest.mark.parametrize(
    "text, streaks",
    [
        ("The Dow had its worst two-day drop since March.", 0),
        ("The Dow had its biggest three-day slide since March.", 0),
        ("The Dow had its worst five-day losing streak since March.", 1),
        ("The Dow ended a two-day drop.", 1),
    ],
)
def test_ranked_moves_are_no_streaks(text: str, streaks: int, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert sum(claim.kind is Kind.STREAK for claim in claims_of(text)) == streaks


@pytest.mark.parametrize(
    "text, words",
    [
        ("Tesla plunged 15%, its seventh-worst day ever.", "seventh-worst day ever"),  # one word
        ("It was Tesla's third worst day ever.", "third worst day ever"),  # two
        ("The Dow had its 10th-worst loss ever.", "10th-worst loss ever"),  # digits
        ("It was Tesla's worst day ever.", "worst day ever"),  # the first
    ],
)
def test_the_place_goes_with_the_superlative(
    text: str, words: str, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    ranked = [claim.trigger for claim in claims_of(text) if isinstance(claim.detail, Superlative)]
    assert [trigger and trigger.of(text) for trigger in ranked] == [words]


# What a superlative without a noun of its own ranks.
MEASURES = [
    # a noun set beside the sum, and one that names the stretch
    ("Apple added $400 billion in market value on Monday, its biggest gain ever.", Measure.MARKET_VALUE),
    ("Nvidia fell 17%, wiping out $589 billion, the biggest loss ever.", Measure.MARKET_VALUE),
    ("Apple lost $180 billion of its value on Monday, its worst day since 2020.", Measure.MOVE),
    # ... of a value, by the words that it is said of
    ("Meta added $197 billion to its market value in the biggest one-day gain ever.", Measure.MARKET_VALUE),
    # the sum of market value just told
    ("Nvidia lost $593 billion of market value on Monday, the most ever.", Measure.MARKET_VALUE),
    ("Tesla shed $127 billion in market value on Tuesday, the most since 2020.", Measure.MARKET_VALUE),
    # the percent just told
    ("Ford fell 12% on Monday, the most since 2020.", Measure.MOVE),
    # what it stands at, by a word of levels or by "at"
    ("Ford's 2% rise left it at its loftiest since 2020.", Measure.LEVEL),
    ("The yen is at its best since May.", Measure.LEVEL),
    ("Ford was 2% lower and the cheapest since May.", Measure.LEVEL),
    ("Ford rose 12%, its best since 2020.", Measure.MOVE),
    # sums by the words after its noun
    ("Nvidia fell 10%, the largest single-day decline in market value ever.", Measure.MARKET_VALUE),
    ("Meta suffered its biggest one-day loss of market value on record.", Measure.MARKET_VALUE),
    # the noun of its own comes first
    ("Nvidia lost $593 billion of market value in its biggest one-day drop since 2020.", Measure.MOVE),
]


@pytest.mark.parametrize("text, measure", MEASURES)
def test_measure_of_a_superlative(text: str, measure: Measure, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    ranked = [claim.detail for claim in claims_of(text) if isinstance(claim.detail, Superlative)]
    assert [detail.measure for detail in ranked] == [measure]


# The volumes of a sentence, and whether each is a mean over sessions.
VOLUMES = [
    # the day's and the mean it is set against
    ("About 818 million Ford shares changed hands on Monday, against a 20-day average of 240 million.", [False, True]),
    ("Ford's volume was 150 million shares, above its average of 90 million shares.", [False, True]),
    # the mean first
    ("An average of 1.2 billion Ford shares changed hands a day.", [True]),
    # no mean at all
    ("Some 30 million Ford shares changed hands.", [False]),
]


@pytest.mark.parametrize("text, averages", VOLUMES)
def test_average_volumes(text: str, averages: list[bool], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    volumes = [claim for claim in claims_of(text) if claim.kind is Kind.VOLUME]
    assert [AVERAGE_VOLUME in claim.notes for claim in volumes] == averages


def test_a_lead_is_the_figure_of_its_comparison(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (claim,) = claims_of("The Dow has outperformed the Russell 2000 by more than 5 percentage points this year.")
    assert claim.quantity is not None
    assert (claim.quantity.text, claim.quantity.unit) == ("5 percentage points", "percentage_points")
    assert claim.quantity.approximation is Approximation.MORE_THAN


# The price of the session that a move ended at.
PRICES = [
    # to hit, touch or reach a high or low
    ("The Sensex surged 895 points to hit a fresh record high.", PriceField.HIGH),
    ("The Sensex sank 895 points or 1.2% to hit a one-month low.", PriceField.LOW),  # both figures of the one move
    ("Ford slid 4% to touch a 52-week low.", PriceField.LOW),
    ("Tesla added 3% to reach an all-time high of $480 and closed at $470.", PriceField.HIGH),
    # a closing high is a close, and so is a high that is not said to be hit
    ("Apple rose 2% to hit a record closing high.", PriceField.CLOSE),
    ("Apple rose 2% to a record high.", PriceField.CLOSE),
    ("Apple rose 2%, having hit a record high on Monday.", PriceField.CLOSE),
]


@pytest.mark.parametrize("text, field", PRICES)
def test_price_that_a_move_ended_at(
    text: str, field: PriceField, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    first = claims_of(text)[0]
    assert first.quantity is not None
    assert first.quantity.field is field


# ... and of the moment that words beside a move name.
MOMENTS = [
    # at the head of the clause, with its day
    ("At its low on Monday, the Dow was down 4%.", [PriceField.LOW]),
    # after the figure
    ("The Dow was down 4% at its worst point of the day.", [PriceField.LOW]),
    ("The Dow was up 900 points at its high of the session.", [PriceField.HIGH]),
    ("At their worst levels, the Dow fell more than 840 points and the DAX slid 2%.", [PriceField.LOW, PriceField.LOW]),
    # the other clause is of the close
    ("The Dow was down 4% at its worst point, and closed 1% lower.", [PriceField.LOW, PriceField.CLOSE]),
    # a move that did not last, and one of a stretch
    ("The Nasdaq was down almost 5% before ending 0.6% higher.", [PriceField.LOW, PriceField.CLOSE]),
    ("The Dow fell 1%, after briefly being down 10% from its record.", [PriceField.CLOSE, PriceField.LOW]),
    ("Ford fell 3% before its results.", [PriceField.CLOSE]),
    # where a session stood before it turned
    ("The Nasdaq swung from a 3.5% drop to a 3.3% gain.", [PriceField.LOW, PriceField.CLOSE]),
    ("The Dow reversed from an 859-point loss to a 92-point gain.", [PriceField.LOW, PriceField.CLOSE]),
    ("Ford rebounded from a 3.5% drop on Monday.", [PriceField.CLOSE]),
    # the first price of a session
    ("The Dow opened 2% lower and closed 1% higher.", [PriceField.OPEN, PriceField.CLOSE]),
    ("Ford was down 13% at the open.", [PriceField.OPEN]),
    ("Ford opened at $12.40, down 3%.", [PriceField.OPEN]),
    ("On Monday Ford opened at $12.40, down 3%.", [PriceField.OPEN]),
    ("That day the Kospi opened 0.7% lower.", [PriceField.OPEN]),
    ("On Monday Ford opened at $12.40 and closed down 3%.", [PriceField.CLOSE]),
    ("Ford opened at $12.40 and closed down 3%.", [PriceField.CLOSE]),
    # at some point of the day, before the figure or after it; a level told so is any price of the session
    ("The Nasdaq fell 6.4% at one point but ended 3.4% lower.", [PriceField.LOW, PriceField.CLOSE]),
    ("At one stage on Monday the Dow had lost 1,200 points.", [PriceField.LOW]),
    ("Ford was up 4% to $12 at one stage.", [PriceField.HIGH]),
    # a level that ranks, and one that is named, are no moments
    ("The Dow closed up 1% at its highest since May.", [PriceField.CLOSE]),
    ("The Dow ended up 1% at its high of 40,120.", [PriceField.CLOSE]),
]


@pytest.mark.parametrize("text, prices", MOMENTS)
def test_price_of_the_moment_told(
    text: str, prices: list[PriceField], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    moves = [claim.quantity for claim in claims_of(text) if claim.kind in {Kind.PERCENT_CHANGE, Kind.POINT_CHANGE}]
    assert [quantity.field for quantity in moves if quantity is not None] == prices


# Hedges that follow their figure in a sentence.
HEDGES = [
    ("The DAX lost 2% or so on Monday.", Approximation.ABOUT),
    ("Gold rose 3 percent or so.", Approximation.ABOUT),
    ("Ford gained 2% more or less.", Approximation.ABOUT),
    ("The CAC 40 fell 2.5% or a little more.", Approximation.AT_LEAST),
    ("Shell slid 2% or less.", Approximation.LESS_THAN),
    # "or" of another figure is none
    ("The Dow rose 2% or 600 points.", Approximation.EXACT),
]


@pytest.mark.parametrize("text, approximation", HEDGES)
def test_hedge_after_its_figure(
    text: str, approximation: Approximation, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    first = claims_of(text)[0]
    assert first.quantity is not None
    assert first.quantity.approximation is approximation


# The hedge before the first figure of a list is that of all; one of its own, or before a later one, is not.
LISTS = [
    ("Apple and Ford dropped over 12% and 15%, respectively.", [Approximation.MORE_THAN, Approximation.MORE_THAN]),
    ("Apple, Ford and Shell rose about 2%, 3% and 4%.", [Approximation.ABOUT] * 3),
    ("Apple and Ford rose 2% and more than 3%, respectively.", [Approximation.EXACT, Approximation.MORE_THAN]),
    ("Apple and Ford rose nearly 2% and over 3%, respectively.", [Approximation.NEARLY, Approximation.MORE_THAN]),
    # a mark right before the figure
    ("Nvidia rose 5% and Intel ~1%.", [Approximation.EXACT, Approximation.ABOUT]),
]


@pytest.mark.parametrize("text, approximations", LISTS)
def test_hedges_of_a_list(
    text: str, approximations: list[Approximation], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    found = [claim.quantity.approximation for claim in claims_of(text) if claim.quantity is not None]
    assert found == approximations


@pytest.mark.parametrize(
    "text, measure",
    [
        ("Ford's value passed its record high of $774.7 billion.", Measure.MARKET_VALUE),  # a sum of a company's size
        ("Shell hit a record market value of $3.5 trillion.", Measure.MARKET_VALUE),  # in so many words
        ("Ford broke its own record of $774.7 billion set in 2015.", Measure.MARKET_VALUE),  # in none
        ("Ford hit a record high of $153.70.", Measure.LEVEL),  # a price
        ("The Dow closed at a record high of 27,110.80.", Measure.LEVEL),  # a level
    ],
)
def test_what_a_record_is_of(text: str, measure: Measure, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.detail.measure for claim in claims_of(text) if isinstance(claim.detail, Superlative)] == [measure]


@pytest.mark.parametrize(
    "text, ended",
    [
        (
            "Friday's bounce in the S&P 500 and the Dow came after three days of losses.",
            True,
        ),  # before the noun of change
        ("The S&P 500 rose on Friday after three days of losses.", True),  # before the verb
        ("Gold slipped after five days of gains.", True),  # the other way
        ("The S&P 500 fell on Friday after three days of losses.", False),  # it went on
    ],
)
def test_a_run_that_was_over(text: str, ended: bool, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.detail.ended for claim in claims_of(text) if isinstance(claim.detail, Streak)] == [ended]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # the perfect after a dated event counts from it; the past tells of the day
        ("Following its split on 14 May, Ford has lost 20%.", PeriodKind.SINCE),
        ("After the fire at its plant on 3 June, Ford shares have by now lost a fifth.", PeriodKind.SINCE),
        ("Ford gained 12% after the vote on November 5.", PeriodKind.SESSION),
        ("Following its split on 14 May, Ford had lost 20%.", PeriodKind.SESSION),
        ("After the vote on November 5, Ford has gained 12%, and GM rose 2%.", PeriodKind.SINCE),
        ("Ford has gained 12% on November 5.", PeriodKind.SESSION),
    ],
)
def test_moves_counted_from_an_event(
    text: str, kind: PeriodKind, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert claims_of(text)[0].period.kind is kind


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        # a clause that tells which day it was, and none
        ("Ford tumbled 14% on the day regulators opened an inquiry.", True),
        ("Ford lost 4% on the day of the recall.", True),
        ("Ford lost 4% on the day that the Fed met.", True),
        ("Ford lost 4% on the day, the most since May.", False),
        ("Ford rose 2% on the day to $12.", False),
        ("Ford was 2% higher on the day in London.", False),
    ],
)
def test_a_day_that_a_clause_tells(text: str, opened: bool, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    period = claims_of(text)[0].period
    assert (period.anchor == PartialDate(shift=1, shift_unit=CalendarUnit.SESSION)) is opened


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # the move of a stretch joined to what the day brought
        ("The DAX rose 1.5% to 9,800 and 2.8% for the week.", [None, None, "for the week"]),
        ("Gold fell 0.4% to $1,310 and 3% in the month.", [None, None, "in the month"]),
        ("Ford lost 2% to $12 and 9% this year.", [None, None, "this year"]),
        ("The DAX rose 1.5% and the CAC 40 2.8% for the week.", ["for the week", "for the week"]),
        # one move more than once
        ("Brent posted weekly drops of 2%.", ["weekly"]),
        ("After monthly reports of drops, Ford lost 4%.", [None]),
        ("Gold, leaving annual rises of 3%, ended at $1,310.", ["annual", None]),
    ],
)
def test_a_move_of_the_day_before_one_of_a_stretch(
    text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.period.text or None for claim in claims_of(text)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # a stretch printed once, after what a move is set beside
        ("The Nasdaq is up 7.5% -- ahead of the 2.9% gain in the DAX and 2.6% rise in the Dow this year.", ["this year"] * 3),
        ("Ford is up 12%, ahead of the Dow's 3% gain this year.", ["this year"] * 3),
        ("Ford is up 12%, outpacing the Dow's 3% gain this year.", ["this year"] * 3),
        ("Ford has risen 12%, lagging a 30% rise in gold since May.", ["since May"] * 3),
        ("Ford has fallen 12%, more than the 3% drop in the Dow since January.", ["since January"] * 2),
        ("A 4% gain in gold and a 9% rise in silver this year drew buyers.", ["this year"] * 2),
        # ... and after two rivals
        ("Sterling is 18% down against the dollar and 11% lower versus the euro since May.", ["since May"] * 2),
        ("The euro is 2% higher on the dollar and 3% higher against the yen this month.", ["this month"] * 2),
        # ... past what a currency is counted in
        ("The euro gained 1.4% against the dollar and the yen is up 1.3% this week.", ["this week"] * 2),
        ("Sterling fell 0.6% versus the euro and gold rose 2% this month.", ["this month"] * 2),
        ("The euro gained 1.4% against the dollar, and Ford was up 3% this week.", [None, "this week"]),
        # of one of them alone
        ("Ford rose 2%, while the Dow is up 3% this month.", [None, "this month"]),
        ("Ford rose 2% on Monday, ahead of the Dow's 3% gain this year.", ["on Monday", "on Monday", "this year"]),
        ("The euro fell 0.4% on the dollar and lost 2% against the yen this week.", [None, "this week"]),
        # a day of the year that dates a mark which was passed
        ("The Dow rose 1% to 26,000, beating its previous record high close on July 20.", [None, None, "on July 20"]),
        ("The Dow rose 1% to 26,000, topping its record close of Jan. 26.", [None, None, "Jan. 26"]),
        ("The Dow rose 1%, surpassing its prior record on Jan. 26.", [None, "on Jan. 26"]),
        ("The Dow rose 1%, topping its record close on Friday.", ["on Friday", "on Friday"]),
        # ... and a mark that it is close to
        ("The Dow is within a scant 17 points of its record high.", ["of its record high", None]),
        ("Gold closed within just $3 of its May high.", ["of its May high"]),
    ],
)  # fmt: skip
def test_a_stretch_or_a_day_of_what_a_move_is_set_beside(
    text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.period.text or None for claim in claims_of(text)] == periods
