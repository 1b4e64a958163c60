"""The closed vocabularies of the domain: every word that a field of a claim or a verdict may hold."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Kind(StrEnum):
    """What a claim says of its subject."""

    PERCENT_CHANGE = "percent_change"
    POINT_CHANGE = "point_change"
    PRICE_CHANGE = "price_change"
    LEVEL = "level"
    MARKET_VALUE_CHANGE = "market_value_change"
    MARKET_VALUE = "market_value"
    YIELD_CHANGE = "yield_change"
    MULTIPLE = "multiple"
    RECORD = "record"
    EXTREME_SINCE = "extreme_since"
    STREAK = "streak"
    COMPARISON = "comparison"
    REGIME = "regime"
    RANK = "rank"
    VOLUME = "volume"


class Direction(StrEnum):
    """Which way the words say it went."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"
    NONE = "none"


class Approximation(StrEnum):
    """How the words round or bound the printed value."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    BETWEEN = "between"


class Proximity(StrEnum):
    """Whether a record, extreme or regime is reached, or only near or on track."""

    REACHED = "reached"
    NEAR = "near"
    ON_TRACK = "on_track"


class Assertion(StrEnum):
    """The force of the sentence; only the first two are verified."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    FORECAST = "forecast"
    HYPOTHETICAL = "hypothetical"
    QUESTION = "question"


class SubjectKind(StrEnum):
    """How the text refers to the subject."""

    NAME = "name"
    TICKER = "ticker"
    ANAPHOR = "anaphor"
    GROUP = "group"
    IMPLIED = "implied"


class PriceField(StrEnum):
    """The price of a session that the words mean."""

    OPEN = "open"
    HIGH = "high"
    LOW = "low"
    CLOSE = "close"


class PeriodKind(StrEnum):
    """The form of a period expression."""

    NONE = "none"
    SESSION = "session"
    SINCE = "since"
    SINCE_EXTREME = "since_extreme"
    YEAR_TO_DATE = "year_to_date"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    TRAILING = "trailing"
    NAMED_MONTH = "named_month"
    NAMED_QUARTER = "named_quarter"
    NAMED_YEAR = "named_year"
    EVENT = "event"
    INTRADAY = "intraday"
    EXTENDED_HOURS = "extended_hours"


class CalendarUnit(StrEnum):
    """A length of time; a session is one trading day."""

    SESSION = "session"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


PRICE_CHANGES: Final = frozenset({Kind.PERCENT_CHANGE, Kind.POINT_CHANGE, Kind.PRICE_CHANGE})
"""How far a price moved: in percent, in points, in money."""

MOVES: Final = PRICE_CHANGES | {Kind.YIELD_CHANGE, Kind.MARKET_VALUE_CHANGE, Kind.MULTIPLE}
"""How far anything moved, over one session or a stretch."""

DAYS: Final = frozenset({CalendarUnit.DAY, CalendarUnit.SESSION})
"""The lengths of time of which each is one day, whichever name the words give it."""

OF_ONE_SESSION: Final = frozenset({PeriodKind.NONE, PeriodKind.SESSION})
"""Periods that are one session: the one named, or the latest where no words tell any."""

UNIT_OF_STRETCH: Final = MappingProxyType(
    {
        PeriodKind.WEEK: CalendarUnit.WEEK,
        PeriodKind.MONTH: CalendarUnit.MONTH,
        PeriodKind.NAMED_MONTH: CalendarUnit.MONTH,
        PeriodKind.QUARTER: CalendarUnit.QUARTER,
        PeriodKind.NAMED_QUARTER: CalendarUnit.QUARTER,
        PeriodKind.YEAR: CalendarUnit.YEAR,
        PeriodKind.NAMED_YEAR: CalendarUnit.YEAR,
        PeriodKind.YEAR_TO_DATE: CalendarUnit.YEAR,
    }
)
"""The weeks, months, quarters and years that a story may be told over, with the unit that each is one of."""

NAMED_STRETCHES: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR})
"""Stretches by their own name: "in March", "in the third quarter", "in 2024"."""

STRETCH_OF_UNIT: Final = MappingProxyType(
    {
        CalendarUnit.WEEK: PeriodKind.WEEK,
        CalendarUnit.MONTH: PeriodKind.MONTH,
        CalendarUnit.QUARTER: PeriodKind.QUARTER,
        CalendarUnit.YEAR: PeriodKind.YEAR,
    }
)
"""The stretch of the calendar that a length of time names: "this week", "last year"."""

TOLD_STRETCHES: Final = frozenset({*UNIT_OF_STRETCH, PeriodKind.TRAILING})
"""Stretches whose days are all told of: those of the calendar, and lengths counted back."""

UP_TO_NOW: Final = frozenset(
    {
        *(PeriodKind.SINCE, PeriodKind.SINCE_EXTREME, PeriodKind.EVENT, PeriodKind.TRAILING),
        *(PeriodKind.YEAR_TO_DATE, PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR),
    }
)
"""Stretches that end when the story is written, unless words say otherwise."""


class Side(StrEnum):
    """Which extreme: of a price path, or of a ranking (``high`` is best)."""

    HIGH = "high"
    LOW = "low"


class Measure(StrEnum):
    """What a superlative, a comparison or a rank is about."""

    LEVEL = "level"
    MOVE = "move"
    VOLUME = "volume"
    MARKET_VALUE = "market_value"
    STREAK = "streak"


class RegimeName(StrEnum):
    """A named state of a market, defined by the distance from a closing extreme."""

    BULL = "bull"
    BEAR = "bear"
    CORRECTION = "correction"


class Reason(StrEnum):
    """Why a claim is not checkable."""

    UNRESOLVED_SUBJECT = "unresolved_subject"
    AMBIGUOUS_SUBJECT = "ambiguous_subject"
    NO_PRICE_DATA = "no_price_data"
    NO_AS_OF = "no_as_of"
    AMBIGUOUS_PERIOD = "ambiguous_period"
    INTRADAY = "intraday"
    EXTENDED_HOURS = "extended_hours"
    FORECAST = "forecast"
    HYPOTHETICAL = "hypothetical"
    QUESTION = "question"
    NOT_REACHED = "not_reached"
    PROXY_ONLY = "proxy_only"
    INSUFFICIENT_HISTORY = "insufficient_history"
    NEEDS_MEMBERS = "needs_members"
    UNSUPPORTED_KIND = "unsupported_kind"
    SOURCE_UNAVAILABLE = "source_unavailable"


class Status(StrEnum):
    """The outcome of checking one claim."""

    SUPPORTED = "supported"
    SUPPORTED_WITH_NOTE = "supported_with_note"
    CONTRADICTED = "contradicted"
    IMPLAUSIBLE = "implausible"
    NOT_CHECKABLE = "not_checkable"


HOLDING: Final = frozenset({Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE})
"""Outcomes of claims that the prices bear out."""


class Severity(StrEnum):
    """How wrong: in the rounding, in the value, or in the direction or ranking."""

    ROUNDING = "rounding"
    VALUE = "value"
    DIRECTION = "direction"
