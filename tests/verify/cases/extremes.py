"""Records, extremes since a date, streaks and regimes. The answer of each row can be read off its closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.models import (
    EARLIER_MARK,
    CalendarUnit,
    Direction,
    Instrument,
    Kind,
    Link,
    Measure,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    PriceField,
    Proximity,
    Quantity,
    Reason,
    Regime,
    RegimeName,
    ResolvedClaim,
    Side,
    Status,
    Streak,
    Superlative,
)
from factcheck.prices.series import Split
from factcheck.verify.context import Context
from tests.verify.factories import (
    GOLD,
    INDEX,
    SHARE,
    YEN,
    YIELD,
    Case,
    claim,
    figure,
    history,
    market,
    past,
    resolved,
    since,
    year_to_date,
)

OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
LACKING = Reason.NO_PRICE_DATA
UP, DOWN = Direction.UP, Direction.DOWN
WEEK, MONTH, YEAR = CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.YEAR

# One close a year on 10 January, or the weekday before it, reaches back three decades.
DECADES = [date(year, 1, 10) for year in range(1992, 2025)]
EMPTY = market()
# A record close that stood 50 below the high of the day before.
METAL = market(history("GC=F", [2000.0, 2010.0, 2050.0], highs=[2001.0, 2100.0, 2052.0]))


def long(*last: float) -> Any:
    """A long history at 100 with these closes in its last days."""
    days = [*DECADES, *(date(2025, 1, 11 - count) for count in range(len(last), 0, -1))]
    return market(history("^X", [100.0] * len(DECADES) + list(last), days=days))


def high(kind: Kind = Kind.RECORD, quantity: Quantity | None = None, **more: Any) -> ResolvedClaim:
    """A high, or a low with ``side``; a closing one with ``settled``."""
    side = more.pop("side", Side.HIGH)
    measure = more.pop("measure", Measure.LEVEL)
    window = more.pop("window", CalendarUnit.SESSION)
    field = more.pop("field", PriceField.CLOSE)
    link = more.pop("link", None)
    unit = more.pop("unit", "percent")
    settled = more.pop("settled", False)
    detail = Superlative(measure, side, window, unit, field, more.pop("count", 1), more.pop("parts", ()), settled)
    direction = UP if side is Side.HIGH else DOWN
    return resolved(claim(kind, direction, quantity, detail=detail, **more), link=link)


def hit(points: str) -> ResolvedClaim:
    """A record high with its figure, on the Friday of the story."""
    friday = PeriodExpression(PeriodKind.SESSION, anchor=PartialDate(weekday=4))
    return high(quantity=figure(points, "points"), period=friday)


def said_high() -> ResolvedClaim:
    """A record of the day's high by its words."""
    return high(field=PriceField.HIGH)


def low_touched() -> ResolvedClaim:
    """A record low that was touched."""
    return high(side=Side.LOW, field=PriceField.LOW)


def record_price(dollars: str) -> ResolvedClaim:
    """The record close of a share with its price."""
    return high(quantity=figure(dollars, "USD"), settled=True, link=Link(SHARE))


def lowest(period: PeriodExpression | None, **more: Any) -> ResolvedClaim:
    """The lowest close since a date."""
    return high(Kind.EXTREME_SINCE, side=Side.LOW, period=period, **more)


# A fifth lost in 2022, a tenth won in 2023, a twentieth lost in 2024.
BAD_YEARS = market(
    history(
        "^X",
        [90.0, 100.0, 80.0, 88.0, 83.6],
        days=[
            date(2020, 12, 31),
            date(2021, 12, 31),
            *(date(year, 12, 29) for year in (2022, 2023)),
            date(2024, 12, 31),
        ],
    )
)


def mark_before(points: str) -> ResolvedClaim:
    """A record that the session told of has broken."""
    made = high(quantity=figure(points, "points"))
    return replace(made, claim=replace(made.claim, notes=(EARLIER_MARK,)))


def worst_year(period: PeriodExpression) -> ResolvedClaim:
    """The worst calendar year since a day, in a story of the last session of 2024."""
    made = high(Kind.EXTREME_SINCE, side=Side.LOW, measure=Measure.MOVE, window=CalendarUnit.YEAR, period=period)
    return resolved(made.claim, as_of=date(2024, 12, 31))


def yield_fall() -> ResolvedClaim:
    """The biggest fall of a yield since 2023."""
    return high(Kind.EXTREME_SINCE, side=Side.LOW, measure=Measure.MOVE, link=Link(YIELD), period=since(2023))


def yields(lowest_before: float) -> Context:
    """A fall from 4 to 1.1 in 2023, one to the yield given in 2024, and one from 3.2 to 3 on 10 January."""
    days = [date(2023, 12, 27), date(2023, 12, 28), date(2024, 5, 3), *(date(2025, 1, day) for day in (6, 7, 8, 9, 10))]
    return market(history("^TNX", [4.0, 1.1, lowest_before, 3.2, 3.2, 3.2, 3.2, 3.0], days=days))


def longest_rise(instrument: Instrument) -> ResolvedClaim:
    """The longest run of gains since 2021."""
    return high(Kind.EXTREME_SINCE, measure=Measure.STREAK, link=Link(instrument), period=since(2021))


def rises(symbol: str) -> Context:
    """Three gains in a row, a week up and down in turn, and two gains in the last days."""
    return market(history(symbol, [4.0, 4.1, 4.2, 4.3, 4.2, 4.3, 4.2, 4.3, 4.2, 4.3, 4.2, 4.3, 4.4]))


def since_the_crisis() -> ResolvedClaim:
    """The worst day since the financial crisis, which went on from September 2008 to March 2009."""
    period = PeriodExpression(PeriodKind.EVENT, anchor=PartialDate(event="lehman"))
    return high(Kind.EXTREME_SINCE, side=Side.LOW, measure=Measure.MOVE, period=period)


def crisis(lost: float, later: float = 1.0) -> Context:
    """So many percent lost on 6 February 2009 and on 6 May 2011, and five on 10 January 2025."""
    closes = [100.0, 100.0 - lost, 100.0, 100.0 - later, *[100.0] * 6, 95.0]
    days = [date(2009, 2, 5), date(2009, 2, 6), date(2011, 5, 5), date(2011, 5, 6)]
    days += [date(2025, 1, day) for day in (2, 3, 6, 7, 8, 9, 10)]
    return market(history("^X", closes, days=days))


def worst_since_saturday() -> ResolvedClaim:
    """The worst day since 21 December 2024, a day without a session."""
    period = since(year=2024, month=12, day=21)
    return high(Kind.EXTREME_SINCE, side=Side.LOW, measure=Measure.MOVE, period=period)


def fell_after_saturday(sessions: int) -> Context:
    """A fall of a tenth so many sessions after the first one of that week, and of a twentieth on 10 January."""
    return market(history("^X", [100.0] * (sessions + 1) + [90.0] * (14 - sessions) + [85.5]))


def run(
    text: str,
    count: str,
    direction: Direction = UP,
    unit: CalendarUnit = CalendarUnit.SESSION,
    *,
    ended: bool = False,
    **more: Any,
) -> ResolvedClaim:
    made = figure(count, f"{unit}s")
    quantity = Quantity(
        made.span, made.number, text, made.value, made.unit, made.approximation, made.half_unit, made.value, made.value
    )
    return resolved(claim(Kind.STREAK, direction, quantity, detail=Streak(unit, ended=ended), **more))


def regime(name: RegimeName, *, entered: bool = True, settled: bool = False, **more: Any) -> ResolvedClaim:
    direction = UP if name is RegimeName.BULL else DOWN
    return resolved(claim(Kind.REGIME, direction, detail=Regime(name, entered=entered, settled=settled), **more))


def within(name: RegimeName) -> ResolvedClaim:
    """A market entered at some moment of the session."""
    return regime(name, period=PeriodExpression(PeriodKind.INTRADAY))


DIPPED_WITHIN = market(
    history("^X", [90.0, 100.0, 85.0, 82.0], highs=[91.0, 101.0, 90.0, 84.0], lows=[89.0, 97.0, 83.0, 80.0])
)
LONG_GONE = market(
    history(
        "^X",
        [100.0, 79.0, 96.0, 100.0, 81.0],
        days=[date(2016, 1, 4), date(2016, 2, 1), date(2016, 8, 1), date(2025, 1, 9), date(2025, 1, 10)],
    )
)
FELL_FAR = market(history("^X", [90.0, 100.0, 95.0, 85.0]))
# A 4-for-1 split after the story.
SPLIT_SINCE = market(history("ABC", [290.0, 280.0, 300.0], splits=(Split(date(2025, 3, 3), Decimal(4)),)))
# Falls to 80 in October 2024, back to 95, and to 85 now.
DIPPED = market(
    history(
        "^X",
        [90.0, 80.0, 84.0, 95.0, 94.0, 93.0, 92.0, 91.0, 85.0],
        days=[
            date(2023, 1, 31),
            date(2024, 10, 1),
            date(2024, 11, 15),
            *(date(2025, 1, day) for day in (3, 6, 7, 8, 9, 10)),
        ],
    )
)
# Thirty closes kept in tenths of a point.
TENTHS = market(history("^X", [8500.1 + 5 * step for step in range(28)] + [8646.9, 8674.0]))
RISING = market(history("^X", [100.0, 99.0, 100.0, 101.0, 102.0]))
SNAPPED = market(history("^X", [100.0, 99.0, 100.0, 101.0, 102.0, 101.0]))
# Fridays and Thursdays of five weeks: the weekly closes are 100, 98, 101, 102, 104.
WEEKS = market(
    history(
        "^X",
        [100.0, 97.0, 98.0, 103.0, 101.0, 102.0, 104.0],
        days=[
            date(2024, 12, 13),
            date(2024, 12, 19),
            date(2024, 12, 20),
            date(2024, 12, 26),
            date(2024, 12, 27),
            date(2025, 1, 3),
            date(2025, 1, 10),
        ],
    )
)
YENS = market(
    history(
        "JPY=X",
        [150.0, 151.0, 149.0, 155.0],
        days=[date(2020, 1, 10), date(2022, 1, 10), date(2025, 1, 9), date(2025, 1, 10)],
    )
)
# The jump of Friday stands at Monday's stamp.
EARLY_STAMPS = market(
    history(
        "JPY=X",
        [158.0, 155.5, 150.0, 151.0, 150.0, 154.0, 153.0, 157.0],
        days=[
            date(2022, 1, 10),
            date(2023, 6, 9),
            *(date(2025, 1, day) for day in (6, 7, 8, 9, 10, 13)),
        ],
    )
)
INTRADAY_HIGH = market(
    history(
        "^X",
        [100.0, 105.0, 104.0],
        highs=[101.0, 106.0, 107.0],
        days=[date(1990, 1, 10), date(2024, 1, 10), date(2025, 1, 10)],
    )
)

# Quarters of two years and the first of a third: +10, -20, +5, +5; +20, +2, -10, +5; +8 percent.
QUARTERS = market(
    history(
        "^X",
        [100.0, 110.0, 88.0, 92.4, 97.02, 116.424, 118.75248, 106.877232, 112.2210936, 121.198781],
        days=[
            date(2022, 12, 30),
            *(date(year, month, day) for year in (2023, 2024) for month, day in ((3, 31), (6, 28), (9, 30), (12, 31))),
            date(2025, 1, 10),
        ],
    )
)
QUARTER, YEAR = CalendarUnit.QUARTER, CalendarUnit.YEAR
# Two days of 2020 lost 9.1 percent, and the last two 5.9; no other two on end lost as much.
SLIDING = market(
    history(
        "^X",
        [110.0, 105.0, 100.0, 99.0, 96.03, 100.0, 97.0, 94.09],
        days=[*(date(2020, 1, day) for day in (8, 9, 10)), *(date(2025, 1, day) for day in (6, 7, 8, 9, 10))],
    )
)


def ranked(side: Side, year: int, window: CalendarUnit, count: int = 1, parts: tuple[int, ...] = ()) -> ResolvedClaim:
    """The best or worst move of such stretches since a year."""
    return high(
        Kind.EXTREME_SINCE,
        side=side,
        measure=Measure.MOVE,
        period=since(year),
        window=window,
        count=count,
        parts=parts,
    )


BEST, WORST = Side.HIGH, Side.LOW

CASES = (
    Case("the best first quarter since 2024", ranked(BEST, 2024, QUARTER, parts=(1,)), QUARTERS, OK, "8"),
    Case("... since 2023, but 2024 had a better one", ranked(BEST, 2023, QUARTER, parts=(1,)), QUARTERS, WRONG, "8"),
    Case("the worst second quarter since 2023", ranked(WORST, 2023, QUARTER, parts=(2,)), QUARTERS, OK, "2"),
    Case("the worst first half since 2023", ranked(WORST, 2023, QUARTER, 2, (2,)), QUARTERS, OK, "22.4"),
    Case("the worst half since 2023", ranked(WORST, 2023, QUARTER, 2, (2, 4)), QUARTERS, OK, "-5.5"),
    Case("the worst two days since 2020", ranked(WORST, 2020, CalendarUnit.SESSION, 2), SLIDING, OK, "-5.91"),
    Case(
        "a stretch that no calendar bounds",
        ranked(WORST, 2020, CalendarUnit.SESSION, 0),
        SLIDING,
        OPEN,
        reason=Reason.UNSUPPORTED_KIND,
    ),
    Case(
        "the largest fall in points, where one in percent was larger",
        high(side=WORST, measure=Measure.MOVE),
        long(100.0, 80.0, 120.0, 240.0, 216.0),
        NOTED,
        "-24",
    ),
    Case(
        "a record whose figure tells its day, the one before the last",
        high(quantity=figure("103.00", "points")),
        long(101.0, 103.0, 102.0),
        NOTED,
        "103",
    ),
    Case(
        "... of the last day, by its words",
        high(
            quantity=figure("103.00", "points"),
            period=PeriodExpression(PeriodKind.SESSION, anchor=PartialDate(weekday=4)),
            settled=True,
        ),
        long(101.0, 103.0, 102.0),
        WRONG,
        "102",
    ),
    Case(
        "a currency whose price of the day is stamped with the next",
        high(Kind.EXTREME_SINCE, link=Link(YEN), period=since(2022)),
        EARLY_STAMPS,
        NOTED,
        "157",
    ),
    Case("a record close in three decades", high(), long(101.0, 103.0), OK, "103"),
    Case("a record close with its figure", high(quantity=figure("103.00", "points")), long(101.0, 103.0), OK, "103"),
    Case("a record close with another figure", high(quantity=figure("130.00", "points")), long(101.0, 103.0), WRONG),
    Case(
        "a record close of an index held in tenths", high(quantity=figure("8673.96", "points")), TENTHS, NOTED, "8674"
    ),
    Case(
        "a record of a metal that lies by the quotes of the day before",
        high(quantity=figure("2110.00", "USD"), link=Link(GOLD)),
        METAL,
        NOTED,
    ),
    Case(
        "a record of a metal beyond all quotes",
        high(quantity=figure("2163.00", "USD"), link=Link(GOLD)),
        METAL,
        WRONG,
    ),
    Case("no record: the day before was higher", high(settled=True), long(104.0, 103.0), WRONG, "103"),
    Case("a record hit, of which only the close is held", high(), long(104.0, 103.0), OPEN, reason=LACKING),
    Case("... with a figure that the high may have reached", hit("104.60"), long(104.0, 103.0), OPEN, reason=LACKING),
    Case("... with a figure below the close of the day before", hit("103.20"), long(104.0, 103.0), WRONG),
    Case("... with a figure further off than a high lies", hit("109.00"), long(104.0, 103.0), WRONG),
    Case("... of a close from which no high reaches the one before", high(), long(104.0, 98.0), WRONG, "98"),
    Case("a record of the day's high, refuted by its close", said_high(), long(104.0, 98.0), WRONG, "98"),
    Case("... and left open", said_high(), long(104.0, 103.0), OPEN, reason=LACKING),
    Case("... and lent by a record close", said_high(), long(101.0, 103.0), NOTED, "103"),
    Case("a record close, where the high alone is one", high(settled=True), INTRADAY_HIGH, WRONG, "104"),
    Case(
        "a record low touched, of which only the close is held", low_touched(), long(97.0, 98.0), OPEN, reason=LACKING
    ),
    Case("... of a close too far above the low before", low_touched(), long(90.0, 98.0), WRONG),
    Case(
        "the record settlement of a metal, whose close is no one's",
        high(settled=True, quantity=figure("2110.00", "USD"), link=Link(GOLD)),
        METAL,
        NOTED,
    ),
    Case("a record on a history of a week", high(), RISING, NOTED, "102"),
    Case(
        "a record within the week, not today",
        high(period=PeriodExpression(PeriodKind.WEEK)),
        long(104.0, 103.0),
        OK,
        "104",
    ),
    Case("a record of the day's high, said as such", high(field=PriceField.HIGH), INTRADAY_HIGH, OK, "107"),
    Case("a record of the day's high, where the close is none", high(), INTRADAY_HIGH, NOTED, "107"),
    Case("a record price as printed on its day, and split since", record_price("1200.00"), SPLIT_SINCE, NOTED),
    Case("... on the basis of the shares of today", record_price("300.00"), SPLIT_SINCE, NOTED),
    Case("... on no basis", record_price("600.00"), SPLIT_SINCE, WRONG),
    Case(
        "near a record cannot be contradicted",
        high(proximity=Proximity.NEAR),
        long(104.0, 103.0),
        OPEN,
        reason=Reason.NOT_REACHED,
    ),
    Case("a record of unknown prices", high(), EMPTY, OPEN, reason=Reason.NO_PRICE_DATA),
    Case("the biggest one-day drop ever", high(side=Side.LOW, measure=Measure.MOVE), long(100.0, 90.0), OK, "-10"),
    Case(
        "not the biggest one-day drop ever", high(side=Side.LOW, measure=Measure.MOVE), long(80.0, 75.0), WRONG, "-6.25"
    ),
    Case(
        "the lowest close since October: one of November was lower",
        lowest(since(year=2024, month=10), settled=True),
        DIPPED,
        WRONG,
    ),
    Case(
        "the lowest since October, of which no low is held",
        lowest(since(year=2024, month=10)),
        DIPPED,
        OPEN,
        reason=LACKING,
    ),
    Case("... since a month with closes out of its reach", lowest(since(year=2024, month=2)), DIPPED, WRONG, "85"),
    Case(
        "the longest run of a yield, which a fixing decides",
        longest_rise(YIELD),
        rises("^TNX"),
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case("... and of an index", longest_rise(INDEX), rises("^X"), WRONG),
    Case("the lowest since November: the 15th was lower", lowest(since(year=2024, month=11)), DIPPED, OK, "85"),
    Case("the lowest since a day", lowest(since(year=2024, month=11, day=15)), DIPPED, OK, "85"),
    Case(
        "the record that stood before, of no day",
        mark_before("110"),
        market(history("^X", [110.0, 100.0, 112.0])),
        NOTED,
        "110",
    ),
    Case(
        "... and another one",
        mark_before("108"),
        market(history("^X", [110.0, 100.0, 112.0])),
        WRONG,
    ),
    Case(
        "the worst year since a day of the one that was worse",
        worst_year(since(year=2022, month=9, day=15)),
        BAD_YEARS,
        OK,
        "-5",
    ),
    Case("... and since a day after it", worst_year(since(year=2023, month=1, day=15)), BAD_YEARS, NOTED, "-5"),
    Case("... since a year before it", worst_year(since(year=2021, month=1, day=15)), BAD_YEARS, WRONG, "-5"),
    Case(
        "a yield's biggest fall since 2023 in basis points, and not in percent", yield_fall(), yields(1.0), OK, "-0.2"
    ),
    Case("... and not where a lower yield fell further", yield_fall(), yields(0.8), WRONG, "-0.2"),
    Case("the worst day since the crisis: worse ones in its months", since_the_crisis(), crisis(8.0), OK, "-5"),
    Case("... and one after it", since_the_crisis(), crisis(2.0, later=7.0), WRONG, "-5"),
    Case("the worst day since a Saturday: Monday was worse", worst_since_saturday(), fell_after_saturday(0), OK, "-5"),
    Case("... and not Tuesday", worst_since_saturday(), fell_after_saturday(1), WRONG, "-5"),
    Case(
        "the lowest since December, though it is so since November",
        lowest(since(year=2024, month=12)),
        DIPPED,
        NOTED,
        "85",
    ),
    Case(
        "the lowest since January 2023, contradicted by November 2024",
        lowest(since(year=2023, month=1)),
        DIPPED,
        WRONG,
        "85",
    ),
    Case("the lowest of the year", lowest(year_to_date()), DIPPED, OK, "85"),
    Case(
        "the lowest since before the prices held",
        lowest(since(year=2019)),
        market(history("^X", [90.0, 85.0])),
        OPEN,
        reason=Reason.INSUFFICIENT_HISTORY,
    ),
    Case("the lowest since a time not told", lowest(None), DIPPED, OPEN, reason=Reason.AMBIGUOUS_PERIOD),
    Case("a two-month low: the better one is 56 days back", lowest(past(2, MONTH)), DIPPED, OK, "85"),
    Case("a six-month low is not, with two lower in between", lowest(past(6, MONTH)), DIPPED, WRONG, "85"),
    Case(
        "the worst week since November",
        high(
            Kind.EXTREME_SINCE,
            side=Side.LOW,
            measure=Measure.MOVE,
            window=WEEK,
            period=since(year=2024, month=12, day=13),
        ),
        WEEKS,
        WRONG,
    ),
    Case(
        "the yen's lowest since 2022: the dollar at 155",
        high(Kind.EXTREME_SINCE, side=Side.LOW, period=since(year=2022), link=Link(YEN, inverse=True)),
        YENS,
        NOTED,
        "155",
    ),
    Case("three gains in a row", run("third", "3"), RISING, OK, "3"),
    Case("a fourth gain is one too many", run("fourth", "4"), RISING, WRONG, "3"),
    Case("a second gain, but it was the third", run("2nd", "2"), RISING, WRONG, "3"),
    Case("two days of gains, of a run of three", run("two", "2"), RISING, NOTED, "3"),
    Case("three losses in a row, but they were gains", run("three", "3", DOWN), RISING, WRONG, "0"),
    Case("snapped a run of three", run("three", "3", UP, ended=True), SNAPPED, OK, "3"),
    Case("snapped a run of five", run("five", "5", UP, ended=True), SNAPPED, WRONG, "3"),
    Case(
        "snapped three losses in a row, but they were gains", run("three", "3", DOWN, ended=True), SNAPPED, WRONG, "0"
    ),
    Case("snapped a run of three of either", run("three", "3", Direction.NONE, ended=True), SNAPPED, OK, "3"),
    Case("a third weekly gain", run("3rd", "3", UP, WEEK), WEEKS, OK, "3"),
    Case("a fifth weekly gain", run("fifth", "5", UP, WEEK), WEEKS, WRONG, "3"),
    Case("a streak of unknown prices", run("three", "3"), EMPTY, OPEN, reason=Reason.NO_PRICE_DATA),
    Case(
        "entered a bull market: 20 percent above the low",
        regime(RegimeName.BULL),
        market(history("^X", [100.0, 80.0, 90.0, 96.0])),
        OK,
        "20",
    ),
    Case(
        "no bull market at 19 percent", regime(RegimeName.BULL), market(history("^X", [100.0, 80.0, 90.0, 95.0])), WRONG
    ),
    Case(
        "a bear market within a session, which its close was none of",
        within(RegimeName.BEAR),
        FELL_FAR,
        OPEN,
        reason=Reason.INTRADAY,
    ),
    Case("... and a correction, which its close was as well", within(RegimeName.CORRECTION), FELL_FAR, OK),
    Case("... of no session", regime(RegimeName.BEAR), FELL_FAR, WRONG),
    Case("entered a bear market", regime(RegimeName.BEAR), market(history("^X", [90.0, 100.0, 85.0, 79.0])), OK, "-21"),
    Case(
        "entered it the day before",
        regime(RegimeName.BEAR),
        market(history("^X", [100.0, 85.0, 79.0, 78.0])),
        NOTED,
        "-22",
    ),
    Case(
        "in a bear market since the day before",
        regime(RegimeName.BEAR, entered=False),
        market(history("^X", [100.0, 85.0, 79.0, 78.0])),
        OK,
        "-22",
    ),
    Case(
        "a correction at ten percent",
        regime(RegimeName.CORRECTION),
        market(history("^X", [100.0, 95.0, 89.0])),
        OK,
        "-11",
    ),
    Case("no correction at nine", regime(RegimeName.CORRECTION), market(history("^X", [100.0, 95.0, 91.0])), WRONG),
    # From the high of 101 on the second day to the low of 80 on the last is a fall of 20.8 percent; by closes it is 18.
    Case("dipped into a bear market within the session", regime(RegimeName.BEAR), DIPPED_WITHIN, NOTED),
    Case("... which it did not close in", regime(RegimeName.BEAR, settled=True), DIPPED_WITHIN, WRONG, "-18"),
    Case("... and which it does not hold of a bull market", regime(RegimeName.BULL), DIPPED_WITHIN, WRONG),
    Case("... told in mid-session", within(RegimeName.BEAR), DIPPED_WITHIN, NOTED),
    # A turn of 2009 that was undone since: the fall told is that from the peak of the last 52 weeks, of 19 percent.
    Case("a bear market long gone, and none now", regime(RegimeName.BEAR), LONG_GONE, WRONG, "-19"),
    Case("a regime of unknown prices", regime(RegimeName.BULL), EMPTY, OPEN, reason=Reason.NO_PRICE_DATA),
)
