"""Printed figures as intervals of positive values, keyed by instrument and window so that they can be compared.

Every interval is as wide as honest printing allows: the accepted interval of the words, widened for truncation. Where
two figures share no value under that, no rounding explains it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.models import (
    NAMED_STRETCHES,
    Approximation,
    Assertion,
    Claim,
    Kind,
    PeriodExpression,
    PeriodKind,
    Point,
    PriceField,
    Quantity,
    Reason,
    ResolvedClaim,
)

_HUNDRED = Decimal(100)
_UNSETTLED = frozenset({PeriodKind.INTRADAY, PeriodKind.EXTENDED_HOURS})
# Periods that end at the as-of moment: their levels are the same level even where no date is known.
_RUNNING = frozenset(
    {
        PeriodKind.NONE,
        PeriodKind.SESSION,
        PeriodKind.YEAR_TO_DATE,
        PeriodKind.WEEK,
        PeriodKind.MONTH,
        PeriodKind.QUARTER,
        PeriodKind.TRAILING,
    }
)


@dataclass(frozen=True, slots=True)
class Interval:
    """Closed range of positive values; ``high`` is None where nothing bounds it."""

    low: Decimal
    high: Decimal | None

    def meets(self, other: Interval) -> bool:
        """True when some value lies in both."""
        return (self.high is None or other.low <= self.high) and (other.high is None or self.low <= other.high)

    def widened(self, by: Decimal) -> Interval:
        """The interval with so much more on either side, never below zero."""
        return Interval(max(Decimal(0), self.low - by), None if self.high is None else self.high + by)


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim with its figure, the instrument it speaks of, and its window as a key: equal keys, same window.

    ``inverse``: the level printed may rise as the subject falls, as that of the rupee told in rupees per dollar.
    """

    claim: Claim
    quantity: Quantity
    subject: str
    window: tuple[object, ...]
    base: object
    end: object
    inverse: bool = False

    @property
    def exact(self) -> bool:
        """True where the figure is printed without a hedge or a range."""
        return self.quantity.approximation is Approximation.EXACT and self.quantity.upto is None

    @property
    def interval(self) -> Interval:
        """The accepted values, truncation included, and what "nearly" is said of that was just reached."""
        quantity = self.quantity
        high = quantity.high
        if high is not None and self.exact:
            high = max(high, quantity.value + 2 * quantity.half_unit)
        elif high is not None and quantity.approximation is Approximation.NEARLY and quantity.upto is None:
            high = max(high, quantity.value + quantity.half_unit)
        return Interval(max(Decimal(0), quantity.low), high)


def subject_key(resolved: ResolvedClaim) -> str:
    """What the claim is about: symbol, basket, or the bare name where it is not known."""
    link = resolved.subject
    if link.instrument is not None:
        return link.instrument.symbol
    if link.basket is not None:
        return link.basket.name
    return resolved.claim.subject.head.casefold()


def stated(resolved: ResolvedClaim) -> Stated | None:
    """The claim as a comparable figure; None where it has none, is not asserted, or speaks of an unsettled price."""
    claim = resolved.claim
    quantity = claim.quantity
    if quantity is None or claim.assertion is not Assertion.ASSERTED or claim.period.kind in _UNSETTLED:
        return None
    if resolved.period.reason is Reason.INTRADAY:
        return None
    default = resolved.period.default
    if default is not None:
        base = default.base.session if isinstance(default.base, Point) else default.base
        end: object = default.end.session
        return Stated(claim, quantity, subject_key(resolved), (base, end), base, end, resolved.subject.inverse)
    period = claim.period
    window: tuple[object, ...] = (period.kind, period.anchor, period.until, period.count, period.unit, period.side)
    if resolved.period.reason is Reason.AMBIGUOUS_PERIOD or _is_told_by_words_before(period):
        window = (*window, period.span)  # "by October", "the following year": the same words, another time
    running = period.kind in _RUNNING and period.until is None and (period.anchor is None or _is_shift(resolved))
    end = "as of" if running else window
    return Stated(claim, quantity, subject_key(resolved), window, None, end, resolved.subject.inverse)


def _is_told_by_words_before(period: PeriodExpression) -> bool:
    return period.kind in NAMED_STRETCHES and (period.anchor is None or (period.anchor.shift or 0) > 0)


def _is_shift(resolved: ResolvedClaim) -> bool:
    anchor = resolved.claim.period.anchor
    return anchor is not None and anchor.shift in {0, None} and anchor.day is None and anchor.month is None


def is_close(figure: Stated, field: PriceField = PriceField.CLOSE) -> bool:
    """True for a level that means a close, printed as a figure and not as a bound, and no mark that is counted from.

    ``field`` asks for another price of the session.
    """
    if figure.claim.period.kind is PeriodKind.SINCE_EXTREME:
        return False
    return figure.claim.kind is Kind.LEVEL and figure.exact and figure.quantity.field is field


def percent_of(points: Interval, level: Interval, *, up: bool) -> Interval | None:
    """The move in percent that points and end level give; None where the level leaves no base above zero."""
    if points.high is None or level.high is None:
        return None
    side = -1 if up else 1
    base_of_low, base_of_high = level.high + side * points.low, level.low + side * points.high
    if base_of_low <= 0 or base_of_high <= 0:
        return None
    return Interval(points.low / base_of_low * _HUNDRED, points.high / base_of_high * _HUNDRED)


def level_of(points: Interval, percent: Interval, *, up: bool) -> Interval | None:
    """The end level that points and percent imply; None where the percentage may be nothing."""
    if points.high is None or percent.low <= 0:
        return None
    sign = 1 if up else -1
    low = Decimal(0) if percent.high is None else points.low / percent.high * _HUNDRED + sign * points.low
    high = points.high / percent.low * _HUNDRED + sign * points.high
    return Interval(max(Decimal(0), low), high)
