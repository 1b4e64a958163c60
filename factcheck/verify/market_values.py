"""Market value and its change: prices as printed times the shares outstanding at the end of the period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from factcheck.models import (
    Computed,
    Evidence,
    Extreme,
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
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.judging import Expectation, expectation
from factcheck.verify.moves import Shape, move_of
from factcheck.verify.pricing import history_of, price_of
from factcheck.verify.reached import (
    NO_DAY,
    days_of_lowest_and_highest,
    is_undated_start,
    may_be_any_day,
    moments_of,
    stretch_words,
    year_before,
)
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.shares import market_value, shares_of
from factcheck.verify.targets import Target, Weighting, targets
from factcheck.verify.windowing import windows_for
from factcheck.verify.wording import day_words, plain, rounded, scaled

# Stretches in which a single session may be meant.
_NAMED = frozenset({PeriodKind.NAMED_YEAR, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_MONTH, PeriodKind.YEAR})
# Counts are told by the quarter: one that changes within days is none of trading.
_SHARES_MAY_CHANGE = timedelta(days=7)
Part = tuple[Decimal, str, tuple[Evidence, ...]]


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """Each listing or the whole basket, over each window."""
    quantity = resolved.claim.quantity
    found = False
    for target in targets(resolved.subject, context) if quantity is not None else ():
        if quantity is None or target.weighting is Weighting.VALUE:
            continue
        slack = quantity.value * context.tolerances.share_count_percent.value / 100
        level = resolved.claim.kind is Kind.MARKET_VALUE
        expected = expectation(quantity, resolved.claim.direction, context, target.first, slack=slack, level=level)
        counted = moments_of(resolved.claim, windows_for(resolved, target.first, context))
        for window in counted:
            found = True
            yield from _within_the_session(resolved, target, window, expected, context)
            yield _evaluated(resolved.claim.kind, target, window, quantity, expected, context)
            yield from () if level else _between_values(target, window, quantity, expected, context)
            if level and target.weighting is Weighting.SINGLE and isinstance(window.base, Extreme):
                yield from _at_extreme(target, window.base, quantity, expected, context)
            if level and target.weighting is Weighting.SINGLE and may_be_any_day(resolved, quantity):
                yield from _in_stretch(target, window, quantity, expected, context)
        if not level and resolved.claim.period.kind in _NAMED:
            yield from _on_some_day(target, counted[:1], quantity, expected, context)
        if counted and target.weighting is Weighting.SINGLE and is_undated_start(resolved.claim):
            for evaluation in _in_stretch(target, year_before(counted[-1]), quantity, expected, context):
                yield replace(evaluation, fits=None, gap=NO_DAY, holds_back=True) if evaluation.fits else evaluation
    if not found:
        yield no_reading(Reason.AMBIGUOUS_PERIOD if quantity is not None else Reason.UNSUPPORTED_KIND)


def _evaluated(
    kind: Kind, target: Target, window: Window, quantity: Quantity, expected: Expectation, context: Context
) -> Evaluation:
    single = target.weighting is Weighting.SINGLE
    reading = f"{window.name}; {target.label}" if target.label and single else window.name
    symbols = tuple(instrument.symbol for instrument in target.instruments)
    parts = [
        (_change if kind is Kind.MARKET_VALUE_CHANGE else _value)(target, symbol, window, context) for symbol in symbols
    ]
    gap = next((part for part in parts if isinstance(part, Gap)), None)
    held = [part for part in parts if not isinstance(part, Gap)]
    evidence = tuple(price for _, _, prices in held for price in prices)
    if gap is None and any(price.currency != quantity.unit for price in evidence):
        gap = Gap(Reason.NO_PRICE_DATA, f"prices are in {evidence[0].currency}, the claim is in {quantity.unit}")
    if gap is not None:
        return Evaluation(reading, None, gap=gap, evidence=evidence, proxy=target.proxy, symbols=symbols)
    value = sum((part[0] for part in held), Decimal(0))
    fits, note = expected.judge(value)
    formula = f"{' + '.join(part[1] for part in held)} = {scaled(value)}"
    computed = Computed(rounded(value, 0), quantity.unit)
    note = note or window.note if fits else None
    return Evaluation(
        reading, fits, computed, expected.accepted, formula, evidence, note, proxy=target.proxy, symbols=symbols
    )


def _between_values(
    target: Target, window: Window, quantity: Quantity, expected: Expectation, context: Context
) -> Iterator[Evaluation]:
    """As in "has lost $300 billion in value this year": the one value less the other, each by the shares of its day."""
    if target.weighting is not Weighting.SINGLE or not isinstance(window.base, Point):
        return
    if window.end.session - window.base.session < _SHARES_MAY_CHANGE:
        return
    symbol = target.first.symbol
    before, after = (market_value(context.prices, symbol, point.session) for point in (window.base, window.end))
    if isinstance(before, Gap) or isinstance(after, Gap) or after.price.currency != quantity.unit:
        return
    value = after.value - before.value
    fits, note = expected.judge(value)
    yield Evaluation(
        f"{window.name}; by the shares of each day",
        fits,
        Computed(rounded(value, 0), quantity.unit),
        expected.accepted,
        f"{scaled(after.value)} - {scaled(before.value)} = {scaled(value)}",
        (before.price, after.price),
        note or "the shares outstanding changed in that time",
        symbols=(symbol,),
    )


def _within_the_session(
    resolved: ResolvedClaim, target: Target, window: Window, expected: Expectation, context: Context
) -> Iterator[Evaluation]:
    """As in "has shed $258 billion with an hour left": told of an hour, which the session's low and high bound."""
    quantity = resolved.claim.quantity
    changed = resolved.claim.kind is Kind.MARKET_VALUE_CHANGE and resolved.period.reason is Reason.INTRADAY
    if quantity is None or not changed:
        return
    ends = [replace(window, end=Point(window.end.session, field)) for field in (PriceField.LOW, PriceField.HIGH)]
    found = [_evaluated(Kind.MARKET_VALUE_CHANGE, target, end, quantity, expected, context) for end in ends]
    values = [one.computed.value for one in found if one.computed is not None]
    if len(values) < len(found) or expected.possible(values):
        gap = Gap(Reason.INTRADAY, "a change in mid-session, which daily prices bound and cannot settle")
        yield replace(found[0], fits=None, computed=None, gap=gap, holds_back=True)


def _on_some_day(
    target: Target, counted: tuple[Window, ...], quantity: Quantity, expected: Expectation, context: Context
) -> Iterator[Evaluation]:
    """As in "passed its rival's $232 billion loss in 2022": that of one session of the year, which no words name."""
    history = history_of(context.prices, target.first.symbol)
    if isinstance(history, Gap) or target.weighting is not Weighting.SINGLE:
        return
    lacking: Evaluation | None = None
    for window in counted:
        if not isinstance(window.base, Point):
            continue
        rows = history.rows_between(window.base.session, window.end.session)
        for row in range(rows.start + 1, rows.stop):
            day = replace(window, base=Point(history.session_at(row - 1)), end=Point(history.session_at(row)))
            found = _evaluated(Kind.MARKET_VALUE_CHANGE, target, day, quantity, expected, context)
            lacking = found if found.gap is not None else lacking
            if found.fits:
                yield replace(found, fits=None, gap=NO_DAY, holds_back=True)
                return
    if lacking is not None:
        yield replace(lacking, holds_back=True)


def _in_stretch(
    target: Target, window: Window, quantity: Quantity, expected: Expectation, context: Context
) -> Iterator[Evaluation]:
    """As in "was worth $1.1 trillion in April": between what it was worth at the lowest and the highest close."""
    history = history_of(context.prices, target.first.symbol)
    days = None if isinstance(history, Gap) else days_of_lowest_and_highest(history, window)
    values = [market_value(context.prices, target.first.symbol, day) for day in days or ()]
    held = [found for found in values if not isinstance(found, Gap) and found.price.currency == quantity.unit]
    if values and len(held) == len(values):
        low, high = (found.value for found in held)
        yield Evaluation(
            f"between the lowest and the highest {stretch_words(window)}",
            expected.possible((low, high)),
            None,
            expected.accepted,
            f"{scaled(low)} to {scaled(high)} in the stretch",
            tuple(found.price for found in held),
            "holds for days within the stretch, not for its end",
            symbols=(target.first.symbol,),
        )


def _at_extreme(
    target: Target, extreme: Extreme, quantity: Quantity, expected: Expectation, context: Context
) -> Iterator[Evaluation]:
    """As in "down from a peak of $1.2 trillion": what it was worth on the day of the highest close."""
    history = history_of(context.prices, target.first.symbol)
    price = history if isinstance(history, Gap) else price_of(history, replace(extreme, field=PriceField.CLOSE))
    found = price if isinstance(price, Gap) else market_value(context.prices, target.first.symbol, price.session)
    if isinstance(found, Gap) or found.price.currency != quantity.unit:
        return
    fits, note = expected.judge(found.value)
    yield Evaluation(
        f"the {'highest' if extreme.side is Side.HIGH else 'lowest'} close, {day_words(found.price.session)}",
        fits,
        Computed(rounded(found.value, 0), quantity.unit),
        expected.accepted,
        f"{plain(found.price.value)} x {scaled(found.shares)} shares = {scaled(found.value)}",
        (found.price,),
        note or "the value is that of the extreme",
        symbols=(target.first.symbol,),
    )


def _change(target: Target, symbol: str, window: Window, context: Context) -> Part | Gap:
    """Price change in the money of the end day, times the shares of the end day."""
    instrument = next(found for found in target.instruments if found.symbol == symbol)
    move = move_of(Shape.DIFFERENCE, instrument, window, context)
    difference = move.value()
    if move.gap is not None or difference is None:
        return move.gap or Gap(Reason.NO_PRICE_DATA, f"no prices of {symbol}")
    shares = shares_of(context.prices, symbol, window.end.session)
    if isinstance(shares, Gap):
        return shares
    base, end = move.evidence
    return (
        difference * shares[0],
        f"({plain(end.value)} - {plain(base.value)}) x {scaled(shares[0])} shares",
        move.evidence,
    )


def _value(_target: Target, symbol: str, window: Window, context: Context) -> Part | Gap:
    found = market_value(context.prices, symbol, window.end.session)
    if isinstance(found, Gap):
        return found
    return found.value, f"{plain(found.price.value)} x {scaled(found.shares)} shares", (found.price,)


MARKET_VALUES = Check((Kind.MARKET_VALUE, Kind.MARKET_VALUE_CHANGE), readings)
