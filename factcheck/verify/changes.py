"""Changes over a period: percent, points, money, yields and multiples, by closes unless words name another price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from factcheck.models import (
    Approximation,
    Claim,
    Direction,
    Extreme,
    Instrument,
    Kind,
    PeriodExpression,
    PeriodKind,
    Point,
    PriceField,
    Quantity,
    Reason,
    ResolvedClaim,
    ResolvedPeriod,
    Side,
    Window,
)
from factcheck.verify.asked import Asked, ending
from factcheck.verify.check import Check
from factcheck.verify.closing import closing
from factcheck.verify.context import Context
from factcheck.verify.currencies import currency_factor, in_unit
from factcheck.verify.expecting import expected_change
from factcheck.verify.further import from_last_held, further, to_last_held
from factcheck.verify.judging import Expectation
from factcheck.verify.moves import Shape, move_of, shape_of
from factcheck.verify.pricing import SPLIT_LATER, history_of, price_of
from factcheck.verify.ranges import bounded
from factcheck.verify.reading import Evaluation, Gap, no_reading, noted
from factcheck.verify.single_sessions import on_some_session
from factcheck.verify.targets import Target, Weighting, targets
from factcheck.verify.weighting import weighted
from factcheck.verify.windowing import windows_for
from factcheck.verify.wording import day_words

_IS_OVER = "told as earlier, and the move of the whole session"
_EXTREMES = {Direction.DOWN: (Side.LOW, PriceField.LOW), Direction.UP: (Side.HIGH, PriceField.HIGH)}
_OTHER_WAY = {Direction.DOWN: Direction.UP, Direction.UP: Direction.DOWN}
# Changes of these are told in points or in the quote itself, whatever money stands beside them.
_UNITLESS = frozenset({"index", "volatility", "yield", "currency"})


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """Each target the subject may mean, over each window the period may mean."""
    quantity = resolved.claim.quantity
    if quantity is None:
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    found = False
    for target in targets(resolved.subject, context):
        if _is_bond_price(resolved.claim, quantity, target.first):
            continue
        for evaluation in _of_target(resolved, quantity, target, context):
            found = True
            yield evaluation
    if not found:
        yield no_reading(Reason.NO_PRICE_DATA if resolved.subject.instrument else Reason.NEEDS_MEMBERS)


def _of_target(resolved: ResolvedClaim, quantity: Quantity, target: Target, context: Context) -> Iterator[Evaluation]:
    claim = resolved.claim
    shape = shape_of(claim.kind, quantity.unit, target.first)
    money = _in_money_held(claim, quantity, target.first, context)
    if isinstance(money, Gap):
        yield Evaluation(f"change in {quantity.unit}", None, gap=money, holds_back=True, proxy=target.proxy)
        return
    quantity = money
    expected = expected_change(quantity, claim.direction, shape, context, target.first)
    asked = Asked(claim, quantity, target, shape, expected, context)
    counted = windows_for(resolved, target.first, context)
    for window in counted:
        for variant in _price_variants(claim, quantity, window, inverse=target.inverse):
            if target.weighting is not Weighting.SINGLE:
                yield weighted(asked, variant)
            elif claim.period.kind is PeriodKind.INTRADAY and _at_a_close(quantity):
                told = closing(asked, variant) if _is_earlier(claim) else None
                yield noted(told, _IS_OVER) if told is not None and told.fits else bounded(asked, variant)
            else:
                told = closing(asked, variant)
                passing = _within_a_session(claim.period, resolved.period) or _is_unofficial_open(quantity, target)
                unclosed = passing and not told.fits
                yield bounded(asked, variant) if unclosed else told
                if told.fits is None:
                    yield from from_last_held(asked, variant)
                    yield from to_last_held(asked, variant)
    if target.weighting is Weighting.SINGLE:
        yield from _most_of_stretch(asked, counted)
        yield from _since_split(asked, resolved, counted)
        yield from further(asked, resolved, counted)
        yield from on_some_session(asked, resolved, counted)


def _most_of_stretch(asked: Asked, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    """As in "down as much as 11.4% in January": the lowest or highest price of a stretch, on whichever day."""
    if asked.quantity.approximation is not Approximation.AT_MOST or asked.claim.direction not in _EXTREMES:
        return
    side, field = _EXTREMES[asked.claim.direction]
    if asked.target.inverse:
        side, field = _EXTREMES[_OTHER_WAY[asked.claim.direction]]
    history = history_of(asked.context.prices, asked.target.first.symbol)
    for window, price in product(counted, (field, PriceField.CLOSE)):
        if isinstance(history, Gap) or not isinstance(window.base, Point):
            continue
        found = price_of(history, Extreme(side, window.base.session, window.end.session, price))
        if isinstance(found, Gap) or found.session in {window.base.session, window.end.session}:
            continue
        name = f"close on {day_words(window.base.session)} to {price} on {day_words(found.session)}"
        note = f"at its {side} of the stretch, on {day_words(found.session)}"
        yield closing(asked, Window(name, window.base, Point(found.session, price), note))


def _since_split(asked: Asked, resolved: ResolvedClaim, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    """As in "the most since it lost $6.29 in January", told after a split: in the money of the story's own day."""
    history = history_of(asked.context.prices, asked.target.first.symbol)
    if asked.shape is not Shape.DIFFERENCE or resolved.as_of is None or isinstance(history, Gap) or not history.splits:
        return
    told = resolved.as_of.stamp.day
    for window in counted:
        if history.split_factor_after(window.end.session) != history.split_factor_after(told):
            yield noted(closing(replace(asked, printed_on=told), window), SPLIT_LATER)


def _is_earlier(claim: Claim) -> bool:
    """As in "Earlier, Tokyo's Nikkei shed 1.3%", which may tell of a session that is over."""
    return (claim.period.text or "").casefold() == "earlier"


def _within_a_session(expression: PeriodExpression, period: ResolvedPeriod) -> bool:
    """A move of an hour, or one that did not last: the session's extremes may settle it, its close does not."""
    return period.reason is Reason.INTRADAY or expression.kind is PeriodKind.INTRADAY


def _is_unofficial_open(quantity: Quantity, target: Target) -> bool:
    """As in "the Dow opened 568 points lower": not all members of an index trade at once, and sources differ."""
    return quantity.field is PriceField.OPEN and target.first.type in {"index", "volatility"}


@dataclass(frozen=True, slots=True)
class _Screen:
    """Whether the closes of the default window give a move that the figure does not accept without a note.

    ``value`` is that move of the claim as it stands; ``expected`` what its figure accepts, None where it is in a money
    that no prices are held in.
    """

    claim: Claim
    quantity: Quantity
    period: ResolvedPeriod
    target: Target
    expected: Expectation | None
    value: Decimal | None
    context: Context

    def refuses(self) -> bool:
        """As ``Screen``."""
        return self._refuses(self.expected, self.value, self.claim.period, self.period)

    def refuses_figure(self, quantity: Quantity) -> bool:
        """As ``Screen``."""
        expected = _expected(self.claim, quantity, self.target, self.context)
        return self._refuses(expected, self.value, self.claim.period, self.period)

    def refuses_period(self, expression: PeriodExpression, period: ResolvedPeriod) -> bool:
        """As ``Screen``."""
        value = _value(self.claim, self.quantity, self.target, period, self.context)
        return self._refuses(self.expected, value, expression, period)

    def _refuses(
        self,
        expected: Expectation | None,
        value: Decimal | None,
        expression: PeriodExpression,
        period: ResolvedPeriod,
    ) -> bool:
        if _within_a_session(expression, period):
            return False
        return expected is None or value is None or not expected.holds_plainly(value)


def screen(resolved: ResolvedClaim, context: Context) -> _Screen | None:
    """The screen of a change; None of a basket, and where no figure or no yield can tell."""
    claim, quantity, instrument = resolved.claim, resolved.claim.quantity, resolved.subject.instrument
    if instrument is None or quantity is None or _is_bond_price(claim, quantity, instrument):
        return None
    target = Target((instrument,), inverse=resolved.subject.inverse)
    expected = _expected(claim, quantity, target, context)
    value = _value(claim, quantity, target, resolved.period, context)
    return _Screen(claim, quantity, resolved.period, target, expected, value, context)


def _expected(claim: Claim, quantity: Quantity, target: Target, context: Context) -> Expectation | None:
    money = _in_money_held(claim, quantity, target.first, context)
    if isinstance(money, Gap):
        return None
    shape = shape_of(claim.kind, money.unit, target.first)
    return expected_change(money, claim.direction, shape, context, target.first)


def _value(
    claim: Claim, quantity: Quantity, target: Target, period: ResolvedPeriod, context: Context
) -> Decimal | None:
    """The move of the default window, to the price that the words mean."""
    meant = next(_price_variants(claim, quantity, period.windows[0], inverse=target.inverse))
    shape = shape_of(claim.kind, quantity.unit, target.first)
    return move_of(shape, target.first, meant, context, inverse=target.inverse).value()


def _price_variants(claim: Claim, quantity: Quantity, window: Window, *, inverse: bool) -> Iterator[Window]:
    """The window ending at the price the words mean; then by the close, where they mean another."""
    field = quantity.field
    if quantity.approximation is Approximation.AT_MOST and field is PriceField.CLOSE:
        field = PriceField.LOW if (claim.direction is Direction.DOWN) != inverse else PriceField.HIGH
    if field is not PriceField.CLOSE and window.end.field is PriceField.CLOSE:
        yield replace(ending(window, field), name=f"{window.name}, by the {field} of the session")
    yield window


def _in_money_held(claim: Claim, quantity: Quantity, instrument: Instrument, context: Context) -> Quantity | Gap:
    """The amount in the money that prices are held in; a gap where only an exchange rate would tell it."""
    history = history_of(context.prices, instrument.symbol)
    if claim.kind is not Kind.PRICE_CHANGE or instrument.type in _UNITLESS or isinstance(history, Gap):
        return quantity
    factor = currency_factor(quantity.unit, history.currency)
    if factor is None:
        return Gap(Reason.NO_PRICE_DATA, f"prices are in {history.currency}, the claim is in {quantity.unit}")
    return quantity if factor == 1 else in_unit(quantity, history.currency, 1 / factor)


def _is_bond_price(claim: Claim, quantity: Quantity, instrument: Instrument) -> bool:
    """A note "down 9/32" is its price in points; only its yield is held."""
    return instrument.type == "yield" and claim.kind is Kind.POINT_CHANGE and quantity.unit == "points"


def _at_a_close(quantity: Quantity) -> bool:
    return quantity.field is PriceField.CLOSE and quantity.approximation is not Approximation.AT_MOST


CHANGES = Check(
    (Kind.PERCENT_CHANGE, Kind.POINT_CHANGE, Kind.PRICE_CHANGE, Kind.YIELD_CHANGE, Kind.MULTIPLE),
    readings,
    screen,
)
