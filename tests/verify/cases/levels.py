"""Levels, market values and volumes, each from closes given in the row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.models import (
    AVERAGE_VOLUME,
    Approximation,
    Assertion,
    Direction,
    Instrument,
    Kind,
    Link,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    PriceField,
    Quantity,
    Reason,
    ResolvedClaim,
    Status,
)
from factcheck.prices.series import Split
from tests.verify.factories import (
    COIN,
    FUND,
    GOLD,
    INDEX,
    SHARE,
    YEN,
    YIELD,
    Case,
    claim,
    figure,
    group,
    history,
    market,
    past,
    resolved,
)

OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE
ABOUT, NEARLY, ABOVE, BELOW, MOST = (
    Approximation.ABOUT,
    Approximation.NEARLY,
    Approximation.MORE_THAN,
    Approximation.LESS_THAN,
    Approximation.AT_MOST,
)
INTRADAY = PeriodExpression(PeriodKind.INTRADAY)

DECEMBER = PeriodExpression(PeriodKind.NAMED_MONTH, anchor=PartialDate(month=12))
THIS_YEAR = PeriodExpression(PeriodKind.YEAR_TO_DATE)
WINTER = [date(2024, 11, 29), *(date(2024, 12, day) for day in (2, 10, 20, 31)), date(2025, 1, 10)]
# November ended at 4,700; December went from a low of 4,350.5 on the 10th to a high of 4,960 on the 20th.
SWINGS = market(
    history(
        "^X",
        [4700.0, 4610.4, 4402.15, 4911.7, 4800.2, 5000.0],
        days=WINTER,
        highs=[4710.0, 4650.0, 4500.0, 4960.0, 4900.0, 5010.0],
        lows=[4600.0, 4580.0, 4350.5, 4705.0, 4790.0, 4990.0],
    ),
    history("GC=F", [2600.0, 2610.0, 2650.0, 2700.0, 2620.0, 2680.0], days=WINTER),
)
DAY = market(history("^X", [4900.0, 5000.25], highs=[4950.0, 5050.5], lows=[4880.0, 4940.0], opens=[4900.0, 4950.0]))
CLOSES = market(history("^X", [4900.0, 5000.25]))
# Thirty closes in tenths, the last of which was 8,673.96 before it was rounded, and 27.06 above the one before.
TENTHS = [8500.1 + 5 * step for step in range(28)] + [8646.9, 8674.0]
ROUNDED = market(history("^X", TENTHS, highs=TENTHS, lows=TENTHS, opens=TENTHS))
TICKS = market(history("ABC", TENTHS, highs=TENTHS, lows=TENTHS, opens=TENTHS))
SPLIT_LATER = market(history("ABC", [100.0, 102.5], splits=(Split(date(2025, 3, 3), Decimal(4)),)))
TWO_SPLITS = (Split(date(2025, 3, 3), Decimal(4)), Split(date(2025, 6, 2), Decimal(2)))
SPLIT_TWICE = market(history("ABC", [50.0, 51.25], splits=TWO_SPLITS))
RATES = market(history("^TNX", [4.50, 4.47], highs=[4.52, 4.51], lows=[4.48, 4.45], opens=[4.49, 4.50]))
METAL = market(history("GC=F", [2000.0, 2040.0], highs=[2010.0, 2044.0], lows=[1990.0, 1998.0], opens=[1995.0, 2001.0]))
COINS = market(
    history("BTC-USD", [52000.0, 51000.0], highs=[52500.0, 52300.0], lows=[51500.0, 50000.0], opens=[51600.0, 52000.0])
)
YENS = market(history("JPY=X", [150.0, 160.0]))
ABROAD = Instrument("ABC.HK", "Example Corp", "equity", "HKD", "XTST", "HK")
LISTED_TWICE = market(history("ABC", [33.0, 33.62]), history("ABC.HK", [130.0, 131.2], currency="HKD"))
PENCE = Instrument("ABC", "Example plc", "equity", "GBp", "XTST", "GB")
VALUED = market(history("ABC", [50.0, 40.0]), history("DEF", [10.0, 11.0]), shares={"ABC": "1e9", "DEF": "2e9"})
# At the low of the last day 12 billion of 50 are gone, at its high 6.
VALUED_IN_SESSION = market(history("ABC", [50.0, 40.0], highs=[50.0, 44.0], lows=[49.0, 38.0]), shares={"ABC": "1e9"})
OF_24_BILLION = market(history("ABC", [50.0, 24.0]), shares={"ABC": "1e9"})
UNVALUED = market(history("ABC", [50.0, 40.0]))
TRADED = market(history("ABC", [50.0, 40.0], volumes=[1e6, 3e6]))


def level(quantity: Quantity, instrument: Instrument = INDEX, **more: object) -> ResolvedClaim:
    """A level of the latest session."""
    return resolved(claim(Kind.LEVEL, NONE, quantity, **more), instrument)  # type: ignore[arg-type]


def on_friday(price: str, told: date) -> ResolvedClaim:
    """A close of Friday, 10 January, told on a later day."""
    friday = PeriodExpression(PeriodKind.SESSION, anchor=PartialDate(year=2025, month=1, day=10))
    quantity = replace(figure(price, "USD"), settled=True)
    return resolved(claim(Kind.LEVEL, NONE, quantity, period=friday), SHARE, as_of=told)


def at_home(price: str) -> ResolvedClaim:
    """A price in dollars of a share that is also listed where it is quoted in other money."""
    asked = replace(figure(price, "USD"), settled=True)
    return resolved(claim(Kind.LEVEL, NONE, asked), link=Link(SHARE, others=(ABROAD,)))


def points(
    text: str, approximation: Approximation = Approximation.EXACT, price: PriceField = PriceField.CLOSE
) -> Quantity:
    return figure(text, "points", approximation, price=price)


def closed(text: str) -> Quantity:
    """ "Closed at": no other price of the session will do."""
    return replace(points(text), settled=True)


def in_december(quantity: Quantity, instrument: Instrument = INDEX) -> ResolvedClaim:
    """A level told of a month gone by, no more is said of its day."""
    return resolved(claim(Kind.LEVEL, NONE, quantity, period=DECEMBER), instrument)


def lost(text: str, kind: Kind = Kind.MARKET_VALUE_CHANGE, direction: Direction = DOWN) -> ResolvedClaim:
    return resolved(claim(kind, direction, figure(text, "USD", scale="1e9")), SHARE)


def never_below(text: str) -> ResolvedClaim:
    """A bound in tens of billions that the text denies was ever passed."""
    bound = figure(text, "USD", scale="1e10", approximation=Approximation.LESS_THAN)
    return resolved(claim(Kind.MARKET_VALUE, NONE, bound, assertion=Assertion.NEGATED), SHARE)


def lost_by_now(text: str) -> ResolvedClaim:
    """Of a session that was open when the story was told."""
    told = lost(text)
    return replace(told, period=replace(told.period, reason=Reason.INTRADAY))


CASES = (
    Case("an index held in tenths", resolved(claim(Kind.LEVEL, NONE, figure("8673.96", "points"))), ROUNDED, OK),
    Case(
        "... is not held in whole points",
        resolved(claim(Kind.LEVEL, NONE, figure("8674.16", "points"))),
        ROUNDED,
        WRONG,
    ),
    Case(
        "points of an index held in tenths",
        resolved(claim(Kind.POINT_CHANGE, UP, figure("27.06", "points"))),
        ROUNDED,
        OK,
    ),
    Case("... that are a tenth off", resolved(claim(Kind.POINT_CHANGE, UP, figure("27.26", "points"))), ROUNDED, WRONG),
    Case(
        "tenths are the steps of a share",
        resolved(claim(Kind.LEVEL, NONE, figure("8673.96", "USD")), SHARE),
        TICKS,
        WRONG,
    ),
    Case("told of a month: its end", in_december(points("4,800.20")), SWINGS, OK, "4800.2"),
    Case("... its highest close", in_december(points("4,911.70")), SWINGS, OK, "4911.7"),
    Case("... its lowest price, said without the word", in_december(points("4,350.50")), SWINGS, OK, "4350.5"),
    Case("... the close of some day of it", in_december(closed("4,610.40")), SWINGS, NOTED, "4610.4"),
    Case("... a price that some day passed", in_december(points("4,555")), SWINGS, NOTED),
    Case("... above a mark, which the best day was", in_december(points("4,950", ABOVE)), SWINGS, OK, "4960"),
    Case("... below one that no day was", in_december(points("4,300", BELOW)), SWINGS, WRONG, "4350.5"),
    Case(
        "... a close that no day had is set beside the nearest", in_december(closed("4,991.70")), SWINGS, WRONG, "4960"
    ),
    Case("... the close before it began is none of its days", in_december(closed("4,700.00")), SWINGS, WRONG),
    Case("... of gold, as far beyond as its quotes differ", in_december(figure("2,735", "USD"), GOLD), SWINGS, NOTED),
    Case("... of gold, further", in_december(replace(figure("2,790", "USD"), settled=True), GOLD), SWINGS, WRONG),
    Case(
        "told of the year: its best close",
        resolved(claim(Kind.LEVEL, NONE, points("5,000.00"), period=THIS_YEAR)),
        SWINGS,
        OK,
        "5000",
    ),
    Case(
        "a level that December's change ended at is of its last day",
        in_december(replace(points("4,911.70"), settled=True, led_to=True)),
        SWINGS,
        WRONG,
        "4800.2",
    ),
    Case("the close", level(points("5,000.25")), DAY, OK, "5000.25"),
    # the other listing is quoted in other money: it neither fits nor holds the verdict back
    Case("a wrong price in the money of one listing", at_home("36.50"), LISTED_TWICE, WRONG, "33.62"),
    Case("the close, no decimals", level(points("5,000")), DAY, OK, "5000.25"),
    Case("closed at, one in the last place too high", level(closed("5,000.26")), DAY, NOTED, "5000.25"),
    Case("closed at, two in the last place too high", level(closed("5,000.27")), DAY, WRONG, "5000.25"),
    Case("closed at, with two digits swapped", level(closed("5,002.05")), DAY, WRONG, "5000.25"),
    Case("closed at the day's high, which it did not", level(closed("5,050.50")), DAY, WRONG, "5000.25"),
    Case("traded at, inside the day's range", level(points("5,002.05")), DAY, NOTED),
    Case("the day's high, said without the word", level(points("5,050.50")), DAY, NOTED, "5050.5"),
    Case("the day's high, said as such", level(points("5,050.50", price=PriceField.HIGH)), DAY, OK, "5050.5"),
    Case("the day's high is another figure", level(points("5,080.50", price=PriceField.HIGH)), DAY, WRONG, "5050.5"),
    Case(
        "the day's high is not held, and may be that",
        level(points("5,080.50", price=PriceField.HIGH)),
        CLOSES,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "... and is no lower than the close",
        level(points("4,980.50", price=PriceField.HIGH)),
        CLOSES,
        WRONG,
        "5000.25",
    ),
    Case(
        "the day's low is not held, and is no higher than the close",
        level(points("5,020.00", price=PriceField.LOW)),
        CLOSES,
        WRONG,
        "5000.25",
    ),
    Case(
        "the day's high told in whole thousands, which the close cuts off",
        level(points("5,000", price=PriceField.HIGH)),
        CLOSES,
        NOTED,
    ),
    # "stocks rose, hitting $207" is told of some share; points are told of what stands for the group
    Case(
        "a price of a group",
        resolved(claim(Kind.LEVEL, NONE, figure("207.05", "USD")), link=group("^X", role="proxies")),
        DAY,
        OPEN,
        reason=Reason.PROXY_ONLY,
    ),
    Case(
        "points of a group, by the one index that stands for it",
        resolved(claim(Kind.LEVEL, NONE, points("5,000.25")), link=group("^X", role="proxies")),
        DAY,
        OK,
    ),
    Case(
        "... other points",
        resolved(claim(Kind.LEVEL, NONE, points("5,900.25")), link=group("^X", role="proxies")),
        DAY,
        OPEN,
        reason=Reason.PROXY_ONLY,
    ),
    Case("topped 5,000", level(points("5,000", ABOVE)), DAY, OK, "5000.25"),
    Case("topped 5,040, in the session", level(points("5,040", ABOVE)), DAY, NOTED),
    Case("topped 5,100", level(points("5,100", ABOVE)), DAY, WRONG, "5000.25"),
    Case("near 5,050 within two percent", level(points("5,050", ABOUT)), DAY, OK, "5000.25"),
    Case("near 5,300", level(points("5,300", ABOUT)), DAY, WRONG, "5000.25"),
    Case("nearly 5,050", level(points("5,050", NEARLY)), DAY, OK, "5000.25"),
    Case("below 5,100", level(points("5,100", BELOW)), DAY, OK, "5000.25"),
    Case("below 4,960, in the session", level(points("4,960", BELOW)), DAY, NOTED),
    Case(
        "in mid-session, inside the range",
        level(points("4,960.10"), period=INTRADAY),
        DAY,
        OPEN,
        reason=Reason.INTRADAY,
    ),
    # the high was 5,050.5
    Case(
        "in mid-session, the high cut off",
        level(points("5,050.4"), period=INTRADAY),
        DAY,
        OPEN,
        reason=Reason.INTRADAY,
    ),
    # The session opened beyond the barrier that it is said to have passed, above the close before it.
    Case("no barrier passed at the open", level(points("4,910")), DAY, WRONG),
    Case("... as a round one is", level(points("4,900")), DAY, NOTED),
    Case("... and no figure whose last digit happens to be nought", level(points("4,910.50")), DAY, WRONG),
    Case(
        "in mid-session, the low cut off",
        level(points("4,939.9"), period=INTRADAY),
        market(
            history("^X", [4900.0, 5000.25], highs=[4950.0, 5050.5], lows=[4880.0, 4939.96], opens=[4900.0, 4950.0])
        ),
        OPEN,
        reason=Reason.INTRADAY,
    ),
    Case("in mid-session, below the low", level(points("4,938.9"), period=INTRADAY), DAY, WRONG, "4940.0"),
    Case("in mid-session, beyond the high", level(points("5,160.10"), period=INTRADAY), DAY, WRONG, "5050.5"),
    Case(
        "no close of the day",
        level(points("5,000.25")),
        market(history("^X", [1.0], last=date(2024, 1, 5))),
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case("as printed before a later split", level(figure("410.00", "USD"), SHARE), SPLIT_LATER, OK, "410"),
    # 410 on 10 January is 102.50 after the split of 3 March, and 51.25 after that of 2 June.
    Case("an old level on the new basis", on_friday("102.50", date(2025, 3, 10)), SPLIT_LATER, NOTED, "102.5"),
    Case("on the basis of one split of two", on_friday("102.50", date(2025, 3, 10)), SPLIT_TWICE, NOTED, "102.5"),
    Case("on that of a split still to come", on_friday("51.25", date(2025, 3, 10)), SPLIT_TWICE, WRONG, "410"),
    Case("on a basis that no split gives", on_friday("104.50", date(2025, 3, 10)), SPLIT_LATER, WRONG, "410"),
    Case("a yield within three basis points", level(figure("4.49"), YIELD), RATES, OK, "4.47"),
    Case("a yield far off", level(figure("4.87"), YIELD), RATES, WRONG, "4.47"),
    Case("gold within spot and futures", level(figure("2,065", "USD"), GOLD), METAL, NOTED),
    Case("gold far off", level(figure("2,165", "USD"), GOLD), METAL, WRONG, "2040"),
    Case(
        "gold in mid-session, a little beyond the day's high",
        level(figure("2,050", "USD"), GOLD, period=INTRADAY),
        METAL,
        OPEN,
        reason=Reason.INTRADAY,
    ),
    Case(
        "gold in mid-session, far beyond it", level(figure("2,165", "USD"), GOLD, period=INTRADAY), METAL, WRONG, "2044"
    ),
    # the lows of exchanges of coins lie further apart than those of metals
    Case("a coin's low on another exchange", level(figure("48,700", "USD"), COIN), COINS, NOTED),
    Case("a metal's low on another exchange", level(figure("1,940", "USD"), GOLD), METAL, WRONG),
    Case("a coin far below any low", level(figure("47,300", "USD"), COIN), COINS, WRONG),
    Case("yen to the dollar", level(figure("160.00", "JPY"), YEN), YENS, OK, "160"),
    Case(
        "the yen at a fraction of a dollar",
        resolved(claim(Kind.LEVEL, NONE, figure("0.00625", "USD")), link=Link(YEN, inverse=True)),
        YENS,
        NOTED,
    ),
    Case(
        "a fund's levels of the past are adjusted by vendors",
        level(figure("420.00", "USD"), FUND),
        market(history("FND", [400.0, 401.0])),
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "dollars where prices are in yuan",
        level(figure("12.00", "EUR"), SHARE),
        SPLIT_LATER,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "pounds where prices are in pence",
        level(figure("4.10", "GBP"), PENCE),
        market(history("ABC", [400.0, 410.0], currency="GBp")),
        OK,
        "410",
    ),
    Case("ten billion lost: a billion shares, ten dollars each", lost("10.0"), VALUED, OK, "-10000000000"),
    Case("within a percent for the share count", lost("9.9"), VALUED, OK, "-10000000000"),
    Case("far from it", lost("12.0"), VALUED, WRONG, "-10000000000"),
    Case(
        "lost by an hour, between the low and the high",
        lost_by_now("8.0"),
        VALUED_IN_SESSION,
        OPEN,
        reason=Reason.INTRADAY,
    ),
    Case("lost by an hour: as at the low", lost_by_now("11.8"), VALUED_IN_SESSION, OPEN, reason=Reason.INTRADAY),
    Case("lost by an hour: more than at the low", lost_by_now("14.0"), VALUED_IN_SESSION, WRONG),
    Case("lost by the close: no price in between", lost("8.0"), VALUED_IN_SESSION, WRONG),
    Case("no share count", lost("10.0"), UNVALUED, OPEN, reason=Reason.NO_PRICE_DATA),
    Case("worth forty billion", lost("40", Kind.MARKET_VALUE, NONE), VALUED, OK, "40000000000"),
    Case("not worth sixty", lost("60.5", Kind.MARKET_VALUE, NONE), VALUED, WRONG, "40000000000"),
    Case("never worth less than twenty: printed to one digit", never_below("2"), OF_24_BILLION, OK, "24000000000"),
    Case("never worth less than thirty, but it is", never_below("3"), OF_24_BILLION, WRONG, "24000000000"),
    Case("worth: no share count", lost("40", Kind.MARKET_VALUE, NONE), UNVALUED, OPEN, reason=Reason.NO_PRICE_DATA),
    Case(
        "two companies together: -10 and +2",
        resolved(claim(Kind.MARKET_VALUE_CHANGE, DOWN, figure("8.0", "USD", scale="1e9")), link=group("ABC", "DEF")),
        VALUED,
        OK,
        "-8000000000",
    ),
    Case(
        "three million shares",
        resolved(claim(Kind.VOLUME, NONE, figure("3.0", "shares", scale="1e6")), SHARE),
        TRADED,
        OK,
        "3000000",
    ),
    Case(
        "a mean of two million over two sessions",
        resolved(claim(Kind.VOLUME, NONE, figure("2.0", "shares", scale="1e6"), period=past(2)), SHARE),
        market(history("ABC", [1.0, 50.0, 40.0], volumes=[9e6, 1e6, 3e6])),
        OK,
        "2000000",
    ),
    Case(
        "not five million",
        resolved(claim(Kind.VOLUME, NONE, figure("5.0", "shares", scale="1e6")), SHARE),
        TRADED,
        WRONG,
        "3000000",
    ),
    Case(
        "a mean over sessions that are not told is no day's volume",
        resolved(
            replace(claim(Kind.VOLUME, NONE, figure("5.0", "shares", scale="1e6")), notes=(AVERAGE_VOLUME,)), SHARE
        ),
        TRADED,
        OPEN,
        reason=Reason.AMBIGUOUS_PERIOD,
    ),
    Case(
        "an index trades no shares of its own",
        resolved(claim(Kind.VOLUME, NONE, figure("5.0", "shares", scale="1e9"))),
        CLOSES,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
)
