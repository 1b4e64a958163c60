"""A claim as the text makes it, before any calendar, catalogue or price is asked.

Printed values are ``Decimal`` magnitudes in full (589 billion dollars is ``Decimal("589000000000")``); the sign of a
move lives in ``Direction``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.models.terms import (
    Approximation,
    Assertion,
    CalendarUnit,
    Direction,
    Kind,
    Measure,
    PeriodKind,
    PriceField,
    Proximity,
    RegimeName,
    Side,
    SubjectKind,
)
from factcheck.models.text import Article, Span


@dataclass(frozen=True, slots=True)
class Subject:
    """The words that name what moved.

    For an ``implied`` subject the span is that of the name it is understood from. ``head`` is the bare name without
    article, "shares of", "benchmark" or possessive, the text a catalogue is asked for. ``hints`` are words beside it
    that say which instrument is meant: a ticker in parentheses, "shares", "yield", "futures", an exchange.
    """

    span: Span
    text: str
    kind: SubjectKind
    head: str
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed figure and the interval of magnitudes that it accepts.

    ``half_unit`` is half a unit in the last printed place, in the unit of ``value``. ``low`` and ``high`` come from
    the approximation table of ``configs/hedges.toml``; ``high`` is ``None`` where the words set no upper bound.
    ``unit`` is ``percent``, ``percentage_points``, ``basis_points``, ``points``, ``times``, ``sessions``, ``weeks``,
    ``months``, ``shares`` or an ISO 4217 code. ``number`` is the span of the number without its unit. ``upto`` is the
    upper printed value of a range, whose lower one is ``value``. ``settled`` tells of a level that the words make the
    session's close and no other price of it ("closed at", "fell 3% to"), ``led_to`` of one that a change ends at.
    """

    span: Span
    number: Span
    text: str
    value: Decimal
    unit: str
    approximation: Approximation
    half_unit: Decimal
    low: Decimal
    high: Decimal | None
    upto: Decimal | None = None
    field: PriceField = PriceField.CLOSE
    settled: bool = False
    led_to: bool = False


@dataclass(frozen=True, slots=True)
class PartialDate:
    """What the words print of a date; the rest is worked out against the as-of date.

    ``weekday`` is 0 for Monday. ``shift`` counts back in ``shift_unit`` from the as-of date: yesterday is -1 ``DAY``,
    last month -1 ``MONTH``, this week 0 ``WEEK``. ``part`` is ``early``, ``mid``, ``late``, ``start`` or ``end``.
    ``event`` is a key of ``configs/events.csv``. ``alternative`` is the other day/month order of "03/04/2025".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    shift: int | None = None
    shift_unit: CalendarUnit | None = None
    part: str | None = None
    event: str | None = None
    alternative: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class PeriodExpression:
    """The period as printed, before any calendar is asked.

    ``anchor`` is the date the words name (the D of "since D", the month of "in January"); ``until`` its end where
    one is printed ("from D to E"). ``count`` and ``unit`` are the N of "past N weeks". ``side`` and ``side_field``
    say which extreme a move is counted from ("from its January 13 low"). ``span`` is ``None`` where nothing is
    printed; ``inherited`` tells that the expression belongs to another clause or sentence and was carried over.
    """

    kind: PeriodKind
    span: Span | None = None
    text: str | None = None
    anchor: PartialDate | None = None
    until: PartialDate | None = None
    count: Decimal | None = None
    unit: CalendarUnit | None = None
    side: Side | None = None
    side_field: PriceField = PriceField.CLOSE
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Superlative:
    """Of a record or an extreme since a date: the highest or lowest ``measure``, a move being over one ``window``.

    ``move_unit`` is ``points`` where the words rank moves in points ("record point drop"), else ``percent``. A move
    may be over ``count`` windows on end, zero where its stretch is none that can be ranked; ``parts`` are the months or
    quarters of a year that it must end in ("best January", "worst first half"), empty where any will do. ``settled``
    tells of a level that the words make a close ("ended at a record"), and no price within a session. ``place`` is
    counted from the best or worst: 3 of "its third-worst day of the year".
    """

    measure: Measure
    side: Side
    window: CalendarUnit = CalendarUnit.SESSION
    move_unit: str = "percent"
    field: PriceField = PriceField.CLOSE
    count: int = 1
    parts: tuple[int, ...] = ()
    settled: bool = False
    place: int = 1


@dataclass(frozen=True, slots=True)
class Streak:
    """Of a streak: its unit and whether the words say that it ended ("snapped a six-day run").

    ``within`` is the length of time that the moves are counted in where they need not follow each other ("six of the
    past eight weeks"); zero for a run.
    """

    unit: CalendarUnit
    ended: bool = False
    within: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Of a comparison: ``ahead`` of the benchmark or behind it, by a factor where one is printed ("twice the gain").

    Of a volume set beside its average ``sessions`` are those averaged over, zero where none are told.
    """

    ahead: bool
    measure: Measure = Measure.MOVE
    factor: Decimal | None = None
    sessions: int = 0


@dataclass(frozen=True, slots=True)
class Regime:
    """Of a regime: its name, and whether the words say it was entered within the period or merely holds.

    ``settled`` tells of a market that the words say closed there ("closed in a bear market").
    """

    name: RegimeName
    entered: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Rank:
    """Of a rank: the place counted from ``side`` (1 is the first) in the group the benchmark subject names."""

    place: int
    side: Side
    measure: Measure = Measure.MOVE
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """Of an extreme since a date: no price beyond ``level`` since then, before the one told of.

    ``side`` says which way it was passed. ``level`` is in prices adjusted for splits, ``printed`` as the text has it.
    ``settled``: the words tell of closes alone. ``recent``: they name no session, and may tell of any of the week.
    """

    side: Side
    level: Decimal
    printed: str
    settled: bool = False
    recent: bool = False


# A note of a volume: the figure is a mean over sessions and not the count of one.
AVERAGE_VOLUME = "average"
# A note of a rank: one of several that share the place, as in "the top gainers were A, B and C".
ONE_OF_SEVERAL = "one_of_several"
# A note of a price: what the one before it moved from ("fell to $12 from $15"), at a time of its own.
MOVED_FROM = "moved_from"
# A note of a price: a mark reached on the day it prints, with which the rest of the story has nothing to do.
EARLIER_MARK = "earlier_mark"
# A note of a currency's record: no word tells whether it or the money that it is quoted in is at its highest.
WAY_UNTOLD = "way_untold"
# A note of a price that is ranked: it was reached in the stretch that its period ends with ("a 12-year low in March").
REACHED_IN = "reached_in"
# A note of a move that is ranked: its sentence tells it in points, and no percent.
IN_POINTS_ALONE = "in_points_alone"
# A note of a week that is ranked: it may be the one before the week told ("up 7%, after its worst week since May").
WEEK_BEFORE = "week_before"


@dataclass(frozen=True, slots=True)
class FirstMove:
    """Of an extreme since a date: no gain (``side`` high) or loss over one ``window`` since then, before that told.

    ``side`` is None of moves either way. ``least`` is what such a move is of at least, in percent; ``place`` how many
    of them there were since then with the one told.
    """

    side: Side | None
    window: CalendarUnit
    least: Decimal | None = None
    place: int = 1


@dataclass(frozen=True, slots=True)
class RecordsSet:
    """Of an extreme since a date: so many record closes (``side`` high) or lows since then, with the one told."""

    side: Side
    count: int


Detail = Superlative | Streak | Comparison | Regime | Rank | Passed | FirstMove | RecordsSet


@dataclass(frozen=True, slots=True)
class FirstTime:
    """That a level was passed, or that there was such a move, for the first time "since April" or "in four weeks".

    ``window`` is the stretch that a move is one of ("its first weekly gain"), None of a level. ``least`` bounds the
    moves counted ("of more than 1%"), ``either_way`` tells that they are gains and losses ("move"), ``place`` which of
    them it is: 3 of "its third drop of more than 1% this month", 34 of "its 34th record close of the year".
    """

    since: PeriodExpression
    window: CalendarUnit | None = None
    least: Decimal | None = None
    either_way: bool = False
    place: int = 1


@dataclass(frozen=True, slots=True)
class Claim:
    """One market claim as the text makes it. ``series`` joins the claims of one printed list, in its order."""

    id: str
    kind: Kind
    direction: Direction
    sentence: Span
    subject: Subject
    period: PeriodExpression
    quantity: Quantity | None = None
    benchmark: Subject | None = None
    detail: Detail | None = None
    assertion: Assertion = Assertion.ASSERTED
    proximity: Proximity = Proximity.REACHED
    attribution: Span | None = None
    trigger: Span | None = None
    series: str | None = None
    notes: tuple[str, ...] = ()
    first: FirstTime | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the extractor found: claims in text order, every name mentioned, and the count of other numbers."""

    article: Article
    claims: tuple[Claim, ...]
    mentions: tuple[Subject, ...]
    numbers: int
    market_numbers: int
