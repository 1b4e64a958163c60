"""Period expressions of market English: what is found, and what it says, before any calendar is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extract.periods import PeriodMention, scan_periods
from factcheck.models import Block, CalendarUnit, PartialDate, PeriodKind, PriceField, Side, Span

NONE, SESSION, SINCE, EXTREME = PeriodKind.NONE, PeriodKind.SESSION, PeriodKind.SINCE, PeriodKind.SINCE_EXTREME
YTD, WEEK, MONTH, QUARTER, YEAR = (
    PeriodKind.YEAR_TO_DATE,
    PeriodKind.WEEK,
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.YEAR,
)
TRAILING, EVENT, INTRADAY, EXTENDED = (
    PeriodKind.TRAILING,
    PeriodKind.EVENT,
    PeriodKind.INTRADAY,
    PeriodKind.EXTENDED_HOURS,
)
IN_MONTH, IN_QUARTER, IN_YEAR = PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR
HIGH, LOW = Side.HIGH, Side.LOW

UNITS = {
    "s": CalendarUnit.SESSION,
    "d": CalendarUnit.DAY,
    "w": CalendarUnit.WEEK,
    "m": CalendarUnit.MONTH,
    "q": CalendarUnit.QUARTER,
    "y": CalendarUnit.YEAR,
}


def on(
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    *,
    weekday: int | None = None,
    quarter: int | None = None,
    part: str | None = None,
    event: str | None = None,
) -> PartialDate:
    return PartialDate(year=year, month=month, day=day, weekday=weekday, quarter=quarter, part=part, event=event)


def back(shift: int, unit: str, **more: int | str) -> PartialDate:
    return PartialDate(shift=shift, shift_unit=UNITS[unit], **more)  # type: ignore[arg-type]


def found(text: str) -> list[tuple[str, PeriodMention]]:
    return [(text[mention.start : mention.end], mention) for mention in scan_periods(text)]


# The words, the expression they hold, its kind and its anchor.
DATED = [
    # a weekday with its preposition
    ("The index fell 2% on Monday.", "on Monday", SESSION, on(weekday=0)),
    # a weekday alone, as agencies write it
    ("Shares closed 3% higher Friday.", "Friday", SESSION, on(weekday=4)),
    # possessive with the word session
    ("during Monday's session the Dow lost 1%", "during Monday's session", SESSION, on(weekday=0)),
    # possessive without a preposition
    ("ending Friday's session up 3.5%", "Friday's session", SESSION, on(weekday=4)),
    # month and day
    ("a 27% drop on January 27", "on January 27", SESSION, on(None, 1, 27)),
    # day and month, British order
    ("It rose 3% on 27 January.", "on 27 January", SESSION, on(None, 1, 27)),
    # day and abbreviated month without a stop
    ("It rose 3% on 27 Jan", "on 27 Jan", SESSION, on(None, 1, 27)),
    # abbreviated month with its stop and a year
    ("It closed at 83 on Jan. 27, 2025, a high", "on Jan. 27, 2025", SESSION, on(2025, 1, 27)),
    # day first with a year
    ("on 27 January 2025 it fell", "on 27 January 2025", SESSION, on(2025, 1, 27)),
    # ordinal day
    ("on January 27th it fell 3%", "on January 27th", SESSION, on(None, 1, 27)),
    # ordinal day before the month
    ("on the 27th of January it fell", "on the 27th of January", SESSION, on(None, 1, 27)),
    # the day of the month alone
    ("it fell 3% on the 27th", "on the 27th", SESSION, on(None, None, 27)),
    # weekday with its date
    (
        "It lost 2% on Monday, January 27, 2025 in heavy trade",
        "on Monday, January 27, 2025",
        SESSION,
        on(2025, 1, 27, weekday=0),
    ),
    # ISO date
    ("It lost 2% on 2025-01-27.", "on 2025-01-27", SESSION, on(2025, 1, 27)),
    # numeric date whose first number can only be a day
    ("It lost 2% on 27/01/2025.", "on 27/01/2025", SESSION, on(2025, 1, 27)),
    # numeric date whose second number can only be a day
    ("It lost 2% on 01/27/2025.", "on 01/27/2025", SESSION, on(2025, 1, 27)),
    # dots are written day first
    ("It lost 2% on 03.04.2025.", "on 03.04.2025", SESSION, on(2025, 4, 3)),
    # today
    ("The index fell 2% today", "today", SESSION, back(0, "d")),
    # yesterday
    ("Gold rose 1% yesterday.", "yesterday", SESSION, back(-1, "d")),
    # the previous session
    ("after losing 5% in the previous session, it", "in the previous session", SESSION, back(-1, "s")),
    # the day before
    ("It had gained 2% the day before.", "the day before", SESSION, back(-1, "s")),
    # days ago: one session
    ("It had lost 4% three days ago.", "three days ago", SESSION, back(-3, "d")),
    # weeks ago: one week
    ("Two weeks ago it lost 3%.", "Two weeks ago", WEEK, back(-2, "w")),
    # last Friday keeps the word last
    ("It fell 1% last Friday.", "last Friday", SESSION, back(-1, "w", weekday=4)),
    # as of a weekday
    ("at $10,538 as of Thursday, down", "as of Thursday", SESSION, on(weekday=3)),
    # on the day: the session the story is about
    ("The index ended 2% lower on the day.", "on the day", SESSION, None),
    # at the close
    ("It was up 2% at the close.", "at the close", SESSION, None),
    # following the report: the reaction of one session
    ("shares plunging 10% following the report", "following the report", SESSION, None),
    # the first session of a year
    ("On the first trading day of 2025 it fell", "On the first trading day of 2025", SESSION, on(2025, part="start")),
    # the last session of the running year
    (
        "On the last trading day of the year, it rose",
        "On the last trading day of the year",
        SESSION,
        back(0, "y", part="end"),
    ),
    # where a year started
    ("The index started the year at 4,769", "the year", SESSION, back(0, "y", part="start")),
    # a day after one told before
    ("It fell 7% the following day.", "the following day", SESSION, PartialDate(shift=1, shift_unit=UNITS["s"])),
    # before in a month that is named
    ("It had traded near 162 earlier in July.", "earlier in July", PeriodKind.NAMED_MONTH, on(None, 7)),
    # a time after one told before
    (
        "Three weeks later it had won back 9%.",
        "Three weeks later",
        SESSION,
        PartialDate(shift=1, shift_unit=UNITS["s"]),
    ),
    ("A year later it was up 20%", "A year later", SESSION, PartialDate(shift=1, shift_unit=UNITS["s"])),
    # in the wake of results
    ("shares lost 8% in the wake of the results", "in the wake of the results", SESSION, None),
    # since a date without a year
    ("highest since January 28.", "since January 28", SINCE, on(None, 1, 28)),
    # since a full date
    ("biggest gain since Sept. 30, 2024", "since Sept. 30, 2024", SINCE, on(2024, 9, 30)),
    # since a month
    ("the lowest since December", "since December", SINCE, on(None, 12)),
    # since a month of a year
    ("lowest point since January 2023 and", "since January 2023", SINCE, on(2023, 1)),
    # since a year
    ("the largest decline since 2007.", "since 2007", SINCE, on(2007)),
    # since a two-digit year
    ("jump most since '12 after upgrades", "since '12", SINCE, on(2012)),
    # a two-digit year of the last century
    ("worst day since '87", "since '87", SINCE, on(1987)),
    # since the late part of a year
    ("reaching their highest since late 2022.", "since late 2022", SINCE, on(2022, part="late")),
    # since the early part of a year
    ("gain since early 2003, ending", "since early 2003", SINCE, on(2003, part="early")),
    # since the late part of a month
    ("worst day since late April 2009.", "since late April 2009", SINCE, on(2009, 4, part="late")),
    # since the middle of a month, with a hyphen
    ("up 4% since mid-June", "since mid-June", SINCE, on(None, 6, part="mid")),
    # since the end of a year
    ("up 4% since the end of 2008", "since the end of 2008", SINCE, on(2008, part="end")),
    # since the start of a year that is named
    ("up 4% since the start of 2024", "since the start of 2024", SINCE, on(2024, part="start")),
    # since the beginning of a month
    ("up 4% since the beginning of January", "since the beginning of January", SINCE, on(None, 1, part="start")),
    # since a weekday
    ("up 4% since Monday", "since Monday", SINCE, on(weekday=0)),
    # since a weekday's close
    ("up 4% since Friday's close", "since Friday's close", SINCE, on(weekday=4)),
    # from a date
    ("up 4% from January 13", "from January 13", SINCE, on(None, 1, 13)),
    # since last week
    ("down 6% since last week", "since last week", SINCE, back(-1, "w")),
    # since last year
    ("the most since last year", "since last year", SINCE, back(-1, "y")),
    # since last November
    ("the most since last November", "since last November", SINCE, back(-1, "y", month=11)),
    # since a month of last year
    ("the most since November last year", "since November last year", SINCE, back(-1, "y", month=11)),
    # since a quarter
    ("its best since the third quarter of 2022", "since the third quarter of 2022", SINCE, on(2022, quarter=3)),
    # since at least a year
    ("the lowest since at least 1990", "since at least 1990", SINCE, on(1990)),
    # since a clause that holds a date
    ("biggest decline since traders fled in June, as", "in June", SINCE, on(None, 6)),
    # a figure within such a clause ends it
    ("worst since a 5.3 percent drop in May", "in May", IN_MONTH, on(None, 5)),
    # from where it stood on a date
    ("12% below where it stood on Jan. 2", "below where it stood on Jan. 2", SINCE, on(None, 1, 2)),
    # compared with the end of last year
    (
        "down 12% compared with the end of last year",
        "compared with the end of last year",
        SINCE,
        back(-1, "y", part="end"),
    ),
    # from where it began the year
    ("down 12% from where it began the year", "from where it began the year", YTD, None),
    # a year that is finished, without its verb
    ("It finished the year up 24%.", "the year", YTD, None),
    # year to date in capitals
    ("YTD, shares still up 13.7%", "YTD", YTD, None),
    # so far this year
    ("up 13% so far this year", "so far this year", YTD, None),
    # this year
    ("has weakened 13 percent this year, mostly", "this year", YTD, None),
    # year-to-date as an adjective
    ("gave up 7 percent in the year-to-date period", "in the year-to-date period", YTD, None),
    # since the start of the year
    ("risen more than 40 percent since the start of the year", "since the start of the year", YTD, None),
    # since the beginning of the year
    ("down 71% since the beginning of the year", "since the beginning of the year", YTD, None),
    # since it began
    ("up 9% since the year began", "since the year began", YTD, None),
    # within it
    ("a record set earlier in the year", "earlier in the year", YTD, None),
    ("up 5.5% halfway through the year", "halfway through the year", YTD, None),
    ("lost 5.3% in the five days", "in the five days", PeriodKind.TRAILING, None),
    # set against its first price
    ("26% higher than at the start of the year", "than at the start of the year", YTD, None),
    # since the turn of the year
    ("up 9% since the turn of the year", "since the turn of the year", YTD, None),
    # for the year
    ("The index is up 27.8% for the year.", "for the year", YTD, None),
    # this week
    ("fallen by about a quarter this week", "this week", WEEK, back(0, "w")),
    # for the week
    ("The Dow fell 1% for the week.", "for the week", WEEK, back(0, "w")),
    # a weekly gain
    ("posted a weekly gain of 2%", "weekly", WEEK, back(0, "w")),
    # last week
    ("It fell 3% last week.", "last week", WEEK, back(-1, "w")),
    # the previous week
    ("after a 2% rise in the previous week", "in the previous week", WEEK, back(-1, "w")),
    # the week of a date
    ("after a 4% slide in the week of March 9", "in the week of March 9", WEEK, on(None, 3, 9)),
    # this month
    ("up 6% this month", "this month", MONTH, back(0, "m")),
    # the year that a superlative is of
    ("the biggest gain of the year", "of the year", YTD, None),
    # the month that a superlative is of
    ("the S&P 500's worst day of the month", "of the month", MONTH, back(0, "m")),
    # so far this month
    ("up 6% so far this month", "so far this month", MONTH, back(0, "m")),
    # for the month
    ("It finished 2% lower for the month.", "for the month", MONTH, back(0, "m")),
    # last month
    ("It fell 3% last month.", "last month", MONTH, back(-1, "m")),
    # this quarter
    ("It has lost 8% this quarter", "this quarter", QUARTER, back(0, "q")),
    # for the quarter
    ("down 8% for the quarter", "for the quarter", QUARTER, back(0, "q")),
    # last quarter
    ("It fell 3% last quarter.", "last quarter", QUARTER, back(-1, "q")),
    # last year
    ("after rising 19% last year", "last year", YEAR, back(-1, "y")),
    # a named month
    ("It gained 3% in January.", "in January", IN_MONTH, on(None, 1)),
    # a named month of a year
    ("rose nine days in a row in August 2024.", "in August 2024", IN_MONTH, on(2024, 8)),
    # May is a month after a preposition and with a capital
    ("It gained 3% in May.", "in May", IN_MONTH, on(None, 5)),
    # a month that is closed out, without its verb
    ("It closed out January with a gain", "January", IN_MONTH, on(None, 1)),
    # a year that ended at a level
    ("The index ended 2024 at 5,881.63", "2024", IN_YEAR, on(2024)),
    # a part of a month
    ("It gained 3% in late January", "in late January", IN_MONTH, on(None, 1, part="late")),
    # possessive month, without the possessive mark
    ("January's 3% drop", "January", IN_MONTH, on(None, 1)),
    # the month as the one that saw it, even where its name is an auxiliary too
    ("May saw the index rise 3%", "May", IN_MONTH, on(None, 5)),
    # from the close of a date
    ("It has lost 3% from its March 29 close.", "from its March 29 close", SINCE, on(None, 3, 29)),
    # a quarter in words
    ("It gained 3% in the third quarter", "in the third quarter", IN_QUARTER, on(quarter=3)),
    # a quarter of a year
    ("in the first quarter of 2024 it lost 3%", "in the first quarter of 2024", IN_QUARTER, on(2024, quarter=1)),
    # a quarter in letters
    ("It gained 3% in Q3 2023", "in Q3 2023", IN_QUARTER, on(2023, quarter=3)),
    # the final quarter of a year
    ("In the final quarter of 2018 it lost", "In the final quarter of 2018", IN_QUARTER, on(2018, quarter=4)),
    # a quarter glued to its year
    ("It gained 3% in 3Q24", "in 3Q24", IN_QUARTER, on(2024, quarter=3)),
    # a named year
    ("after rising 9% in 2024", "in 2024", IN_YEAR, on(2024)),
    # for a named year
    ("lost 33.8 percent for 2008", "for 2008", IN_YEAR, on(2008)),
    # possessive year
    ("2022's 19% slump", "2022", IN_YEAR, on(2022)),
    # since an election
    ("up 12% since the election", "since the election", EVENT, on(event="us_election")),
    # since an election of a year
    ("up 12% since the 2020 election", "since the 2020 election", EVENT, on(2020, event="us_election")),
    # since an election with its date behind it
    (
        "gained 6% since the U.S. election on Nov. 5",
        "since the U.S. election on Nov. 5",
        EVENT,
        on(None, 11, 5, event="us_election"),
    ),
    # since an announcement with its date
    (
        "down 9% since the April 2 tariff announcement",
        "since the April 2 tariff announcement",
        EVENT,
        on(None, 4, 2, event="liberation_day"),
    ),
    # since the start of the pandemic
    (
        "the lowest since the start of the pandemic",
        "since the start of the pandemic",
        EVENT,
        on(event="covid_pandemic"),
    ),
    # since a crash with its year
    (
        "sharpest fall since the 1987 stock market crash",
        "since the 1987 stock market crash",
        EVENT,
        on(1987, event="crash_1987"),
    ),
    # since Russia's invasion
    (
        "the highest since Russia's invasion of Ukraine",
        "since Russia's invasion of Ukraine",
        EVENT,
        on(event="ukraine_invasion"),
    ),
    # since the financial crisis
    ("worst month since the financial crisis", "since the financial crisis", EVENT, on(event="lehman")),
    # since taking office
    ("down 5% since Trump took office", "since Trump took office", EVENT, on(event="us_inauguration")),
    # a weekday's half
    ("at $28.77 Thursday afternoon", "Thursday afternoon", INTRADAY, on(weekday=3)),
    # early trading
    ("up 2% in early trading", "in early trading", INTRADAY, None),
    # the last minutes
    ("up 2% going into the close of trading", "going into the close of trading", INTRADAY, None),
    ("down 1% heading into the closing bell", "heading into the closing bell", INTRADAY, None),
    ("lost 12 points heading into the close, as", "heading into the close", INTRADAY, None),
    # early trade on a weekday
    ("up 2% in early trade on Monday", "in early trade on Monday", INTRADAY, on(weekday=0)),
    # a weekday's early trading
    ("up 2% in Monday's early trading", "in Monday's early trading", INTRADAY, on(weekday=0)),
    # afternoon trade of a weekday
    ("down 6.1% in afternoon trade Thursday, wiping", "in afternoon trade Thursday", INTRADAY, on(weekday=3)),
    # by a time of day
    ("fell 1.7 percent by 1203 GMT while", "by 1203 GMT", INTRADAY, None),
    # a clock that looks like a year
    ("fell 1.7 percent by 2003 GMT while", "by 2003 GMT", INTRADAY, None),
    # a time of day with a full stop
    ("stood at 4,549.8 at 12.10 AEST while", "at 12.10 AEST", INTRADAY, None),
    ("was trading at 1.52 by 8.30 BST.", "by 8.30 BST", INTRADAY, None),
    # by a time with a.m.
    ("down 1% by 11 a.m. ET", "by 11 a.m. ET", INTRADAY, None),
    # at a time with minutes
    ("down 1% at 11:30 a.m. local time", "at 11:30 a.m. local time", INTRADAY, None),
    # the break at noon of the bourses of the east
    ("fell 0.4% by the local noon break, as", "by the local noon break", INTRADAY, None),
    (
        "up 80 points at the midday trading recess on Friday after",
        "at the midday trading recess on Friday",
        INTRADAY,
        on(weekday=4),
    ),
    ("lost 1.2% before the lunch break", "before the lunch break", INTRADAY, None),
    # its last hour, as of which something is told
    ("up 0.4% as of its final hour of trading", "as of its final hour of trading", INTRADAY, None),
    # midday
    ("up 3% near midday", "near midday", INTRADAY, None),
    # in recent trade
    ("rose 5% in recent trade, reaching", "in recent trade", INTRADAY, None),
    # earlier
    ("rose as high as 39.25 earlier, its", "earlier", INTRADAY, None),
    # earlier in the session
    ("was up 2% earlier in the session", "earlier in the session", INTRADAY, None),
    # intraday
    ("set an intraday high of 14,021", "intraday", INTRADAY, None),
    # a low of the session
    ("It hit a session low of 4,512", "a session", INTRADAY, None),
    # the high of the session
    ("covering 416 points from its session high", "from its session high", INTRADAY, None),
    # off the lows of the day
    ("closed off the lows of the day", "off the lows of the day", INTRADAY, None),
    # at one point
    ("was down 4% at one point", "at one point", INTRADAY, None),
    ("at one point in the day, it was down 4%", "at one point in the day", INTRADAY, None),
    ("lost 80 points at one stage during the session, then", "at one stage during the session", INTRADAY, None),
    ("was up 2% at one point during the trading day", "at one point during the trading day", INTRADAY, None),
    # premarket
    ("shot up 4.4% in premarket trading Thursday", "in premarket trading Thursday", EXTENDED, on(weekday=3)),
    # premarket with a hyphen
    ("down 3% in pre-market trading", "in pre-market trading", EXTENDED, None),
    # after hours with a hyphen
    ("jumped 9% in after-hours trading", "in after-hours trading", EXTENDED, None),
    # after-hours trading of a weekday
    ("in Wednesday's after-hours trading it fell", "in Wednesday's after-hours trading", EXTENDED, on(weekday=2)),
    # after the bell
    ("down 8.7 percent after the bell", "after the bell", EXTENDED, None),
    # index futures
    ("S&P 500 futures rose 0.4%", "500 futures", EXTENDED, None),
    # extended trading
    ("rose 6% in extended trading", "in extended trading", EXTENDED, None),
    # a reference to the period before
    ("the Hang Seng climbed 15% during this time", "during this time", NONE, None),
    # the same period
    ("the Nifty dipped 1 percent over the same period", "over the same period", NONE, None),
]


@pytest.mark.parametrize("text, surface, kind, anchor", DATED)
def test_dated(text: str, surface: str, kind: PeriodKind, anchor: PartialDate | None) -> None:
    assert [(words, mention.kind, mention.anchor) for words, mention in found(text)] == [(surface, kind, anchor)]


# The words, the expression they hold, its count and its unit.
COUNTED = [
    # the last month
    ("outperformed the Nasdaq 100 in the last month.", "in the last month", "1", "m"),
    # the past month
    ("Over the past month, shares have tumbled", "Over the past month", "1", "m"),
    # a single month
    ("In just a single month, the index surged", "In just a single month", "1", "m"),
    # a month
    ("up 20% in a month", "in a month", "1", "m"),
    # over the month
    ("increases of 43% over the month", "over the month", "1", "m"),
    # N months in words
    ("has doubled in the last six months, with", "in the last six months", "6", "m"),
    # N months in digits
    ("down 24% over the past 6 months", "over the past 6 months", "6", "m"),
    # N sessions
    ("gained 23% over the 12 months, after", "over the 12 months", "12", "m"),
    ("lost a third in the past five sessions.", "in the past five sessions", "5", "s"),
    # N trading days are sessions
    ("down 7% over the past three trading days", "over the past three trading days", "3", "s"),
    # N days
    ("down 7% in the past 10 days", "in the past 10 days", "10", "d"),
    # N weeks
    ("Over the past three weeks, it", "Over the past three weeks", "3", "w"),
    # N years
    ("in last 5 years the stock tripled", "in last 5 years", "5", "y"),
    # twelve months
    ("up 31% over the past 12 months", "over the past 12 months", "12", "m"),
    # the past year
    ("up 31% over the past year", "over the past year", "1", "y"),
    # the past week
    ("up 3% in the past week", "in the past week", "1", "w"),
    # the past quarter
    ("up 3% over the past quarter", "over the past quarter", "1", "q"),
    # a decade is ten years
    ("doubled over the past decade", "over the past decade", "10", "y"),
    # a fortnight is two weeks
    ("up 3% in the past fortnight", "in the past fortnight", "2", "w"),
    # twenty-four hours are one day
    ("dropped 4% over the past 24 hours", "over the past 24 hours", "1", "d"),
    # a period of hours
    ("dropped 4% over the past 24-hour period", "over the past 24-hour period", "1", "d"),
    # in two weeks
    ("lost $26 billion in two weeks.", "in two weeks", "2", "w"),
    # in just two days
    ("lost 12% in just two days", "in just two days", "2", "d"),
    # a couple of weeks
    ("lost 12% in the past couple of weeks", "in the past couple of weeks", "2", "w"),
    # a hyphenated length before a move
    ("after a two-day decline", "two-day", "2", "d"),
    # a year earlier
    ("up 12% from a year earlier", "from a year earlier", "1", "y"),
    # N months ago
    ("down 12% from three months ago", "from three months ago", "3", "m"),
    # a 52-week high
    ("hit a 52-week high", "52-week high", "52", "w"),
    # a 17-month low
    ("hits fresh 17-month low vs yen", "17-month low", "17", "m"),
    # five-year in words
    ("Oil drops to five-year low", "five-year low", "5", "y"),
    # a half added in digits
    ("near 3-1/2 year low", "3-1/2 year low", "3.5", "y"),
    # a half added as one character
    ("from a 2-½ month low", "2-½ month low", "2.5", "m"),
    # a half added in words
    ("sank to a three-and-a-half year low", "three-and-a-half year low", "3.5", "y"),
    # this past week
    ("This past week, it was up 5%", "This past week", "1", "w"),
    # that day: one session, its date told before
    ("That day, the index fell 7%", "That day", "1", "s"),
    # year on year
    ("up 12% year-on-year", "year-on-year", "1", "y"),
    # a length left open
    ("robust performance over recent weeks.", "over recent weeks", None, "w"),
    # a numbered week of a month
    ("sank 6% in the third week of October.", "in the third week of October", "3", "w"),
    # the same as a subject
    ("The second full week of May brought a 4% gain", "The second full week of May", "2", "w"),
    # weeks from the start of a month
    ("rose 7% over the first two weeks of November", "over the first two weeks of November", "2", "w"),
    # the week that ends a month
    ("gave back 2% in the last week of the month", "in the last week of the month", "1", "w"),
    # weeks that end a year
    ("added 3% in the final two weeks of 2023", "in the final two weeks of 2023", "2", "w"),
    # half a month
    ("lost 4% in the second half of August", "in the second half of August", "0.5", "m"),
    # a few days
    ("down 5% in the past few days", "in the past few days", None, "d"),
    # the window of a superlative is one session
    ("its biggest one-day gain", "one-day", "1", "s"),
    # one session, its date told elsewhere
    ("lost $589 billion within a single trading day", "within a single trading day", "1", "s"),
]


@pytest.mark.parametrize("text, surface, count, unit", COUNTED)
def test_counted(text: str, surface: str, count: str | None, unit: str | None) -> None:
    expected = (surface, None if count is None else Decimal(count), None if unit is None else UNITS[unit])
    assert [(words, mention.count, mention.unit) for words, mention in found(text)] == [expected]


# The words, the expression, the extreme's side, the date it is looked for at, and the price it is taken from.
EXTREMES = [
    # the low of a date
    (
        "climbed 18% from its October 12, 2022 low, well ahead",
        "from its October 12, 2022 low",
        LOW,
        on(2022, 10, 12),
        PriceField.CLOSE,
    ),
    # the low of a year, in a genitive, of a share price by its name
    ("has tripled since 2022's share price low, hit", "since 2022's share price low", LOW, on(2022), PriceField.CLOSE),
    ("down 12% from 2021's high, and", "from 2021's high", HIGH, on(2021), PriceField.CLOSE),
    ("up 9% from 2023\u2019s stock price low.", "from 2023\u2019s stock price low", LOW, on(2023), PriceField.CLOSE),
    # the closing high of a date, with the comma of a full date
    (
        "off 8 percent from its July 16, 2024, closing high, not far",
        "from its July 16, 2024, closing high",
        HIGH,
        on(2024, 7, 16),
        PriceField.CLOSE,
    ),
    # the peak of a month
    ("down 9% from its February peak", "from its February peak", HIGH, on(None, 2), PriceField.CLOSE),
    # a month's low with the indefinite article
    ("up 9% from a February low", "from a February low", LOW, on(None, 2), PriceField.CLOSE),
    # possessive month
    ("up 17% from June’s closing low", "from June’s closing low", LOW, on(None, 6), PriceField.CLOSE),
    # below a high
    ("still 14% below its Aug. 16 high", "below its Aug. 16 high", HIGH, on(None, 8, 16), PriceField.CLOSE),
    # a high in a month, told after it
    ("down 9% from a peak in February", "from a peak in February", HIGH, on(None, 2), PriceField.CLOSE),
    # a low hit on a date
    ("up 9% from the low hit on April 8", "from the low hit on April 8", LOW, on(None, 4, 8), PriceField.CLOSE),
    # bottoming
    ("up 60% since bottoming in October 2022", "since bottoming in October 2022", LOW, on(2022, 10), PriceField.CLOSE),
    # an undated peak
    ("2.2 percent off its peak.", "off its peak", HIGH, None, PriceField.CLOSE),
    # recent highs
    ("Down 32% from recent highs, the stock", "from recent highs", HIGH, None, PriceField.CLOSE),
    # a record high
    ("down 19% from that record high and", "from that record high", HIGH, on(event="record"), PriceField.CLOSE),
    # away from a record
    (
        "still 2% away from their record high while",
        "away from their record high",
        HIGH,
        on(event="record"),
        PriceField.CLOSE,
    ),
    # an intraday record
    (
        "35 points away from the all-time intraday high of 5,669.67",
        "away from the all-time intraday high",
        HIGH,
        on(event="record"),
        PriceField.HIGH,
    ),
    # a record of a month
    (
        "down 8% from its record high in February",
        "from its record high in February",
        HIGH,
        on(None, 2, event="record"),
        PriceField.CLOSE,
    ),
    # the low of a year, with the day of it and without
    ("up 9% from its low for the year.", "from its low for the year", LOW, back(0, "y"), PriceField.CLOSE),
    (
        "up 9% from its low for the year, set on March 26.",
        "from its low for the year, set on March 26",
        LOW,
        on(None, 3, 26),
        PriceField.CLOSE,
    ),
    (
        "down 9% from this year's closing high on May 3.",
        "from this year's closing high on May 3",
        HIGH,
        on(None, 5, 3),
        PriceField.CLOSE,
    ),
    (
        "off 9% from its peak, reached in February.",
        "from its peak, reached in February",
        HIGH,
        on(None, 2),
        PriceField.CLOSE,
    ),
    # an intraday low of a date
    ("up 9% from its April 7 intraday low", "from its April 7 intraday low", LOW, on(None, 4, 7), PriceField.LOW),
]


@pytest.mark.parametrize("text, surface, side, anchor, field", EXTREMES)
def test_extreme(text: str, surface: str, side: Side, anchor: PartialDate | None, field: PriceField) -> None:
    got = [(words, m.kind, m.side, m.anchor, m.side_field) for words, m in found(text)]
    assert got == [(surface, EXTREME, side, anchor, field)]


# The words, the expression, its kind, and where it ends.
ENDED = [
    # from one date to another
    ("rose 9% from January 13 to February 12", "from January 13 to February 12", SINCE, on(None, 2, 12)),
    # between two dates
    ("fell 34% between Feb. 19 and March 23, 2020", "between Feb. 19 and March 23, 2020", SINCE, on(2020, 3, 23)),
    # from one year to another
    ("tripled from 2009 to 2013", "from 2009 to 2013", SINCE, on(2013)),
    # two days told together
    ("On April 3 and 4, the index lost 10.5%", "On April 3 and 4", TRAILING, on(None, 4, 4)),
    # two weekdays told together
    ("On Thursday and Friday it lost 10.5%", "On Thursday and Friday", TRAILING, on(weekday=4)),
    # a half year in letters
    ("In H1 2022 it lost 20.6%", "In H1 2022", IN_QUARTER, on(2022, quarter=2)),
    # the month to a date
    ("In the month through Feb. 12 it gained", "In the month through Feb. 12", TRAILING, on(None, 2, 12)),
    # the week ended on a date
    ("rose 2% in the week ended Jan. 31", "in the week ended Jan. 31", WEEK, on(None, 1, 31)),
    # the week to a weekday
    ("rose 2% in the week to Friday", "in the week to Friday", WEEK, on(weekday=4)),
    # months to a month
    ("lost 8% in the three months to June", "in the three months to June", TRAILING, on(None, 6)),
    # months ended in a month of a year
    (
        "lost 8% in the six months ended June 2022",
        "in the six months ended June 2022",
        TRAILING,
        on(2022, 6),
    ),
    # the quarter ended on a date
    ("lost 8% in the quarter ended March 31", "in the quarter ended March 31", QUARTER, on(None, 3, 31)),
    # this year through a date
    ("up 5% this year through Thursday", "this year through Thursday", YTD, on(weekday=3)),
    # a half year ends with its second quarter
    ("lost 20.6% in the first half of 2022", "in the first half of 2022", IN_QUARTER, on(2022, quarter=2)),
]


@pytest.mark.parametrize("text, surface, kind, until", ENDED)
def test_ended(text: str, surface: str, kind: PeriodKind, until: PartialDate) -> None:
    assert [(words, mention.kind, mention.until) for words, mention in found(text)] == [(surface, kind, until)]


# Text without any period of the market in it.
SILENT = [
    # a maturity
    "The 10-year Treasury yield rose to 4.5%.",
    # a yield that is named by its maturity
    "The two-year yield was little changed",
    # a moving average
    "It fell below its 200-day moving average.",
    # the verb may
    "Shares may fall by 3%",
    # the verb march
    "Investors march on with a gain of 2%",
    # a delivery month
    "crude for March delivery closed at $73.32",
    # a contract month
    "the April contract gained 2%",
    # a figure that looks like a year
    "The index rose 2008 points",
    # money that looks like a year
    "gold at $2024 an ounce",
    # a count of shares
    "11.2 billion shares changed hands",
    # a company's own quarter
    "sales fell 11.7% in its quarter ended Dec. 28",
    # a company's first quarter, as an adjective
    "fell 3% after a downbeat first-quarter profit outlook",
    # a quarter's results
    "rose 3% after Q3 earnings",
    # economic data for a month
    "jumped after weak job growth for January",
    # the window of a weekly superlative
    "its worst weekly performance",
    # the unit of a streak
    "its sixth consecutive weekly gain",
    # how the last session of a week went
    "Ending the week on a positive note, it rose 254 points",
    "It finished the month on a sour note",
    # numbers without any date word
    "The Dow rose 127.83 points, or 1.24 percent, to 10,447.93",
    # nothing
    "",
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert found(text) == []


# Several expressions of one sentence, in text order.
SEVERAL = [
    # two stretches
    ("up 3% this week and 12% this year", ["this week", "this year"]),
    # a session and a stretch
    ("It fell 1% on Friday and 4% for the week", ["on Friday", "for the week"]),
    # a date inside a longer expression is not found twice
    ("from its January 13, 2023 low, and on January 27", ["from its January 13, 2023 low", "on January 27"]),
    # an extreme and the day up to which it is counted
    ("from its January 13, 2023 low to January 27", ["from its January 13, 2023 low to January 27"]),
    # sentence ends are not crossed
    ("It rose in May. 5 analysts cheered on Monday.", ["in May", "on Monday"]),
    # a year's end and a comparison
    (
        "up 4% in 2023 against a loss so far this year after falling 11% in 2023",
        ["in 2023", "so far this year", "in 2023"],
    ),
]


@pytest.mark.parametrize("text, surfaces", SEVERAL)
def test_several(text: str, surfaces: list[str]) -> None:
    assert [words for words, _ in found(text)] == surfaces


def test_no_year_has_a_third_half() -> None:
    (mention,) = scan_periods("It is up 2% since the third half")
    assert mention.anchor == PartialDate()


def test_numeric_date_of_unknown_order_keeps_the_other_reading() -> None:
    [mention] = scan_periods("It lost 2% on 03/04/2025")
    assert mention.anchor == PartialDate(2025, 3, 4, alternative=PartialDate(2025, 4, 3))


def test_expression_points_into_the_source() -> None:
    # The repair of "lastMonthThis" inserts two characters after the fifth; spans still quote the source.
    source = "firms Notably, up 3% since January 2023 low"
    text = "firms. Notably, up 3% since January 2023 low"
    offsets = [*range(5), 5, *range(5, len(source) + 1)]
    block = Block(text, 100, tuple(100 + offset for offset in offsets))
    [mention] = scan_periods(text)
    expression = mention.expression(block, inherited=True)
    assert expression.text == "since January 2023 low"
    assert expression.span == Span(100 + source.index("since"), 100 + source.index("since") + len(expression.text))
    assert expression.inherited


def test_scan_is_linear() -> None:
    # Ten times the text must cost about ten times as much, even where every word is a date word.
    import time

    def cost(text: str) -> float:
        start = time.process_time()
        scan_periods(text)
        return time.process_time() - start

    hostile = "since the end of last "
    scan_periods(hostile)
    short = min(cost(hostile * 500) for _ in range(3))
    assert min(cost(hostile * 5000) for _ in range(2)) < 40 * short
