"""Changes over a period: percent, points, money, yields and multiples, by closes unless words name another price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from factcheck.models import (
    Approximation,
    Claim,
    Direction,
    Extreme,
    Instrument,
    Kind,
    PeriodKind,
    Point,
    PriceField,
    Quantity,
    Reason,
    ResolvedClaim,
    Side,
    Window,
)
from factcheck.verify.asked import Asked, ending
from factcheck.verify.check import Check
from factcheck.verify.closing import closing
from factcheck.verify.context import Context
from factcheck.verify.currencies import currency_factor, in_unit
from factcheck.verify.expecting import expected_change
from factcheck.verify.further import from_last_held, further
from factcheck.verify.moves import move_of, shape_of
from factcheck.verify.pricing import history_of, price_of
from factcheck.verify.ranges import bounded
from factcheck.verify.reading import Evaluation, Gap, no_reading, noted
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
    if money is not quantity:
        quantity, claim = money, replace(claim, quantity=money)
    expected = expected_change(claim, quantity, shape, context, target.first)
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
                unclosed = _within_a_session(resolved) and not told.fits
                yield bounded(asked, variant) if unclosed else told
                if told.fits is None:
                    yield from from_last_held(asked, variant)
    if target.weighting is Weighting.SINGLE:
        yield from _most_of_stretch(asked, counted)
        yield from further(asked, resolved, counted)


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


def _is_earlier(claim: Claim) -> bool:
    """As in "Earlier, Tokyo's Nikkei shed 1.3%", which may tell of a session that is over."""
    return (claim.period.text or "").casefold() == "earlier"


def _within_a_session(resolved: ResolvedClaim) -> bool:
    """A move of an hour, or one that did not last: the session's extremes may settle it, its close does not."""
    return resolved.period.reason is Reason.INTRADAY or resolved.claim.period.kind is PeriodKind.INTRADAY


def misses(resolved: ResolvedClaim, context: Context) -> bool:
    """True where the closes of the default window give a move that the figure does not accept without a note."""
    claim, quantity, window = resolved.claim, resolved.claim.quantity, resolved.period.default
    instrument = resolved.subject.instrument
    if instrument is None or quantity is None or window is None:
        return False
    if _within_a_session(resolved):
        return False
    if _is_bond_price(claim, quantity, instrument):
        return False
    money = _in_money_held(claim, quantity, instrument, context)
    if isinstance(money, Gap):
        return True
    if money is not quantity:
        quantity, claim = money, replace(claim, quantity=money)
    inverse = resolved.subject.inverse
    shape = shape_of(claim.kind, quantity.unit, instrument)
    meant = next(_price_variants(claim, quantity, window, inverse=inverse))
    value = move_of(shape, instrument, meant, context, inverse=inverse).value()
    return value is None or not expected_change(claim, quantity, shape, context, instrument).holds_plainly(value)


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
    misses,
)
