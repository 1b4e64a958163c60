"""Resolved claims and tiny markets made by hand, so that a row of a table states only what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import numpy as np

from factcheck.models import (
    Approximation,
    Article,
    AsOf,
    Assertion,
    Basket,
    Block,
    CalendarUnit,
    Claim,
    Detail,
    Direction,
    Extraction,
    Instrument,
    Kind,
    Link,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Point,
    PriceField,
    Proximity,
    Quantity,
    Reason,
    ResolvedClaim,
    ResolvedPeriod,
    Side,
    Span,
    Stamp,
    Status,
    Subject,
    SubjectKind,
    Verdict,
    Window,
)
from factcheck.prices.market import SessionCalendar
from factcheck.prices.series import Floats, Missing, PriceHistory, Split
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.rules import load_rules
from factcheck.verify.verifying import verify

TEN = Decimal(10)
FRIDAY_10_JANUARY = date(2025, 1, 10)

INDEX = Instrument("^X", "Example Index", "index", "USD", "XTST", "US")
SHARE = Instrument("ABC", "Example Corp", "equity", "USD", "XTST", "US")
OTHER = Instrument("DEF", "Other Corp", "equity", "USD", "XTST", "US")
THIRD = Instrument("GHI", "Third Corp", "equity", "USD", "XTST", "US")
YEN = Instrument("JPY=X", "Dollar/yen", "currency", "JPY", "XTST", "JP")
GOLD = Instrument("GC=F", "Gold", "commodity", "USD", "XTST")
YIELD = Instrument("^TNX", "US 10-year yield", "yield", "USD", "XTST", "US")
COIN = Instrument("BTC-USD", "Bitcoin", "crypto", "USD", "XTST")
FUND = Instrument("FND", "Example Fund", "fund", "USD", "XTST", "US")
CATALOGUE = {item.symbol: item for item in (INDEX, SHARE, OTHER, THIRD, YEN, GOLD, COIN, YIELD, FUND)}


@dataclass(frozen=True, slots=True)
class Weekdays:
    """A calendar on which every weekday is a session that closes at 21:00 UTC."""

    name: str = "XTST"

    def is_session(self, day: date) -> bool:
        return day.weekday() < 5

    def on_or_before(self, day: date) -> date:
        while not self.is_session(day):
            day -= timedelta(days=1)
        return day

    def on_or_after(self, day: date) -> date:
        while not self.is_session(day):
            day += timedelta(days=1)
        return day

    def offset(self, session: date, count: int) -> date:
        step = timedelta(days=1 if count > 0 else -1)
        while count:
            session += step
            if self.is_session(session):
                count -= 1 if count > 0 else -1
        return session

    def sessions(self, first: date, last: date) -> np.ndarray:
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        return np.array([day for day in days if self.is_session(day)], dtype="datetime64[D]")

    def closed_by(self, moment: datetime) -> date:
        day = moment.date() if moment.time() >= time(21) else moment.date() - timedelta(days=1)
        return self.on_or_before(day)

    def open_of(self, session: date) -> datetime:
        return datetime.combine(session, time(14, 30), tzinfo=UTC)

    def close_of(self, session: date) -> datetime:
        return datetime.combine(session, time(21), tzinfo=UTC)


class OneCalendar:
    """The weekdays for every instrument and country."""

    def of(self, instrument: Instrument) -> SessionCalendar:
        del instrument
        return Weekdays()

    def of_country(self, country: str) -> SessionCalendar:
        del country
        return Weekdays()


@dataclass
class MadePrices:
    """Histories by symbol, and share counts by symbol."""

    histories: Mapping[str, PriceHistory] = field(default_factory=dict)
    shares: Mapping[str, Decimal] = field(default_factory=dict)

    def history(self, symbol: str) -> PriceHistory | Missing:
        return self.histories.get(symbol) or Missing(symbol, Reason.NO_PRICE_DATA, f"no prices of {symbol}")

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        if symbol in self.shares:
            return self.shares[symbol], "made by hand"
        return Missing(symbol, Reason.NO_PRICE_DATA, f"no share count of {symbol} on {session}")


class Symbols:
    """A catalogue of the instruments above."""

    def instrument(self, symbol: str) -> Instrument | None:
        return CATALOGUE.get(symbol)


def history(  # noqa: PLR0913 - a row names only what it needs
    symbol: str,
    closes: Sequence[float],
    *,
    last: date = FRIDAY_10_JANUARY,
    highs: Sequence[float] | None = None,
    lows: Sequence[float] | None = None,
    opens: Sequence[float] | None = None,
    volumes: Sequence[float] | None = None,
    splits: tuple[Split, ...] = (),
    soft: frozenset[date] = frozenset(),
    days: Sequence[date] | None = None,
    currency: str | None = None,
) -> PriceHistory:
    """Closes on consecutive weekdays that end on ``last`` (or on the ``days`` given); NaN where nothing is given."""
    count = len(closes)
    if days is None:
        calendar = Weekdays()
        days = [calendar.offset(last, -number) for number in range(count)][::-1]
    return PriceHistory(
        symbol=symbol,
        currency=currency or CATALOGUE[symbol].currency,
        sessions=np.array(days, dtype="datetime64[D]"),
        open=_column(opens, count),
        high=_column(highs, count),
        low=_column(lows, count),
        close=_column(closes, count),
        volume=_column(volumes, count),
        source_codes=np.zeros(count, dtype=np.int16),
        source_names=("made by hand",),
        splits=splits,
        soft=soft,
    )


def _column(values: Sequence[float] | None, count: int) -> Floats:
    return np.array([float("nan")] * count if values is None else values, dtype=np.float64)


def market(*histories: PriceHistory, shares: Mapping[str, str] | None = None) -> Context:
    """A context over these histories, with the shipped rules."""
    rules = load_rules()
    counts = {symbol: Decimal(count) for symbol, count in (shares or {}).items()}
    prices = MadePrices({item.symbol: item for item in histories}, counts)
    return Context(prices, OneCalendar(), Symbols(), rules.tolerances, rules.extremes)


def figure(
    text: str,
    unit: str = "percent",
    approximation: Approximation = Approximation.EXACT,
    *,
    price: PriceField = PriceField.CLOSE,
    scale: str = "1",
) -> Quantity:
    """A printed number with the interval that the domain gives its approximation; ``scale`` is "1e9" for billions."""
    printed = Decimal(text.replace(",", ""))
    exponent = printed.as_tuple().exponent
    assert isinstance(exponent, int)
    factor = Decimal(scale)
    value, half = printed * factor, Decimal(1).scaleb(min(exponent, 0)) * factor / 2
    low, high = _interval(value, half, approximation)
    span = Span(10, 10 + len(text))
    return Quantity(span, span, text, value, unit, approximation, half, low, high, field=price)


def _interval(value: Decimal, half: Decimal, approximation: Approximation) -> tuple[Decimal, Decimal | None]:
    match approximation:
        case Approximation.ABOUT:
            wide = max(half, value * Decimal("0.05"))
            return value - wide, value + wide
        case Approximation.NEARLY:
            return value - max(half, value / 10), value
        case Approximation.MORE_THAN:
            return value, None
        case Approximation.AT_LEAST:
            return value - half, None
        case Approximation.LESS_THAN | Approximation.AT_MOST:
            return Decimal(0), value + half
        case _:
            return value - half, value + half


def subject(name: str = "the index") -> Subject:
    """The words that name what moved."""
    return Subject(Span(0, len(name)), name, SubjectKind.NAME, name)


def claim(  # noqa: PLR0913 - a row names only what it needs
    kind: Kind = Kind.PERCENT_CHANGE,
    direction: Direction = Direction.UP,
    quantity: Quantity | None = None,
    *,
    period: PeriodExpression | None = None,
    detail: Detail | None = None,
    assertion: Assertion = Assertion.ASSERTED,
    proximity: Proximity = Proximity.REACHED,
    benchmark: bool = False,
    name: str = "c1",
) -> Claim:
    """A claim about one session unless a period is given."""
    return Claim(
        name,
        kind,
        direction,
        Span(0, 40),
        subject(),
        period or PeriodExpression(PeriodKind.NONE),
        quantity,
        subject("the other") if benchmark else None,
        detail,
        assertion,
        proximity,
    )


def resolved(
    made: Claim,
    instrument: Instrument | None = INDEX,
    *,
    link: Link | None = None,
    benchmark: Link | None = None,
    as_of: date = FRIDAY_10_JANUARY,
    at: datetime | None = None,
    period: ResolvedPeriod | None = None,
) -> ResolvedClaim:
    """A claim told after the close of ``as_of``, its period counted on weekdays."""
    moment = AsOf(Stamp(as_of, at), "given", "given by the caller")
    counted = period or windows(made.period, as_of=moment, calendar=Weekdays())
    return ResolvedClaim(made, link or Link(instrument), benchmark, counted, moment)


def group(*symbols: str, role: str = "members") -> Link:
    """A basket of instruments above."""
    return Link(basket=Basket("the group", role, symbols))


def year_to_date() -> PeriodExpression:
    return PeriodExpression(PeriodKind.YEAR_TO_DATE)


def past(count: int, unit: CalendarUnit = CalendarUnit.SESSION) -> PeriodExpression:
    """ "In the past N sessions"."""
    return PeriodExpression(PeriodKind.TRAILING, count=Decimal(count), unit=unit)


def since(year: int | None = None, month: int | None = None, day: int | None = None) -> PeriodExpression:
    """ "Since D", by the parts of the date that are printed."""
    return PeriodExpression(PeriodKind.SINCE, anchor=PartialDate(year=year, month=month, day=day))


def from_extreme(side: Side) -> PeriodExpression:
    """ "From its low" or "from its peak", undated."""
    return PeriodExpression(PeriodKind.SINCE_EXTREME, side=side)


def one_session(base: date, end: date) -> ResolvedPeriod:
    """A window from one close to another, whatever the words."""
    return ResolvedPeriod((Window("the window", Point(base), Point(end)),))


@dataclass(frozen=True)
class Case:
    """One row of a table: a claim told in a market, and what checking it must give."""

    what: str
    told: ResolvedClaim
    market: Context
    status: Status
    value: str | None = None
    reason: Reason | None = None


def verdict(case: Case) -> Verdict:
    """The verdict on the one claim of a case, through the whole of the stage."""
    text = "x" * 60
    article = Article("a", "a.txt", text, (Block(text, 0),))
    extraction = Extraction(article, (case.told.claim,), (), 0, 0)
    context = case.market
    checked, _ = verify(
        extraction,
        (case.told,),
        prices=context.prices,
        calendars=context.calendars,
        catalogue=context.catalogue,
        rules=load_rules(),
    )
    return checked[0].verdict
