"""Small stories for tests: claims with their link and period, over made-up prices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

import numpy as np

from factcheck.extract.periods import scan_periods
from factcheck.models import (
    Approximation,
    Article,
    Block,
    CalendarUnit,
    Claim,
    Dateline,
    Direction,
    Extraction,
    Instrument,
    Kind,
    Link,
    Measure,
    PeriodExpression,
    PeriodKind,
    Quantity,
    Reason,
    Side,
    Span,
    Stamp,
    Subject,
    SubjectKind,
    Superlative,
)
from factcheck.prices.series import Missing, PriceHistory
from tests.resolve.calendars_for_tests import HONG_KONG, NEW_YORK, Weekdays

# Room for claims of a hundred characters each; only places matter, not words.
_TEXT = "." * 4000


@dataclass(frozen=True)
class Told:
    """Implements what a linked claim is."""

    claim: Claim
    subject: Link
    benchmark: Link | None = None


@dataclass
class Book:
    """Implements ``Prices`` from closes by symbol."""

    histories: dict[str, PriceHistory] = field(default_factory=dict)

    def history(self, symbol: str) -> PriceHistory | Missing:
        return self.histories.get(symbol) or Missing(symbol, Reason.NO_PRICE_DATA, "not made up")

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        return Missing(symbol, Reason.NO_PRICE_DATA, f"no share count on {session}")


def instrument(symbol: str) -> Instrument:
    country, exchange = ("HK", "XHKG") if symbol.endswith(".HK") else ("US", "XNYS")
    return Instrument(symbol, symbol, "equity", "USD", exchange, country)


def history(symbol: str, closes: Mapping[date, float]) -> PriceHistory:
    days = np.array(sorted(closes), dtype="datetime64[D]")
    values = np.array([closes[day] for day in sorted(closes)])
    codes = np.zeros(len(days), dtype=np.int16)
    return PriceHistory(symbol, "USD", days, values, values, values, values, values, codes, ("made up",))


def walk(symbol: str, *, seed: int, first: str = "2015-01-02", last: str = "2025-06-30") -> PriceHistory:
    """Ten years of a random walk of one percent a day on the symbol's own calendar."""
    calendar: Weekdays = HONG_KONG if symbol.endswith(".HK") else NEW_YORK
    days = calendar.sessions(date.fromisoformat(first), date.fromisoformat(last))
    steps = np.random.default_rng(seed).normal(0.0003, 0.01, len(days))
    values = np.round(1000 * np.exp(np.cumsum(steps)), 2)
    return history(symbol, dict(zip(days.astype(object).tolist(), values.tolist(), strict=True)))


def told(
    number: int,
    symbol: str,
    words: str = "",
    value: str | None = None,
    *,
    kind: Kind = Kind.PERCENT_CHANGE,
    direction: Direction = Direction.UP,
    sentence: int | None = None,
) -> Told:
    """Claim ``c<number>`` of its own sentence, or of another's, with the period that ``words`` express."""
    start = 100 * (number if sentence is None else sentence)
    quantity = None
    if value is not None:
        printed = Decimal(value)
        exponent = printed.as_tuple().exponent
        half = Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
        spot = Span(start + 20, start + 25)
        quantity = Quantity(
            spot, spot, value, printed, "percent", Approximation.EXACT, half, printed - half, printed + half
        )
    subject = Subject(Span(start, start + 5), symbol, SubjectKind.NAME, symbol)
    claim = Claim(f"c{number}", kind, direction, Span(start, start + 99), subject, period(words), quantity)
    return Told(claim, Link(instrument(symbol)))


def ranked(number: int, symbol: str, words: str, window: CalendarUnit, *, sentence: int | None = None) -> Told:
    """Claim ``c<number>``: the best ``window`` in the stretch that ``words`` express."""
    plain = told(number, symbol, words, kind=Kind.EXTREME_SINCE, sentence=sentence)
    return replace(plain, claim=replace(plain.claim, detail=Superlative(Measure.MOVE, Side.HIGH, window)))


def period(words: str) -> PeriodExpression:
    if not words:
        return PeriodExpression(PeriodKind.NONE)
    [mention] = scan_periods(words)
    return mention.expression(Block(words, 0))


def story(
    claims: Sequence[Told],
    *,
    published: Stamp | None = None,
    dateline: Dateline | None = None,
    blocks: Sequence[Block] = (),
) -> Extraction:
    """An article of these claims: one paragraph unless ``blocks`` are given."""
    paragraphs = tuple(blocks) or (Block(_TEXT, 0),)
    article = Article("story", "test", _TEXT, paragraphs, published=published, dateline=dateline)
    return Extraction(article, tuple(linked.claim for linked in claims), (), 0, 0)
