"""The prices that claims need are known before any is asked for."""

from __future__ import annotations

from datetime import date

from factcheck.models import (
    AsOf,
    Basket,
    Claim,
    Direction,
    Extreme,
    Instrument,
    Kind,
    Link,
    PeriodExpression,
    PeriodKind,
    Point,
    ResolvedClaim,
    ResolvedPeriod,
    Side,
    Span,
    Stamp,
    Subject,
    SubjectKind,
    Window,
)
from factcheck.prices.needs import requests_of, share_requests_of
from factcheck.prices.source import PriceRequest

HSTECH = Instrument("^HSTECH", "Hang Seng TECH Index", "index", "HKD", "XHKG")
NVIDIA = Instrument("NVDA", "Nvidia", "equity", "USD", "XNAS")
ALIBABA = Instrument("9988.HK", "Alibaba", "equity", "HKD", "XHKG")
ALIBABA_ADR = Instrument("BABA", "Alibaba", "adr", "USD", "XNYS", home="9988.HK")


def resolved(
    link: Link,
    *windows: Window,
    kind: Kind = Kind.PERCENT_CHANGE,
    benchmark: Link | None = None,
    day: date | None = None,
) -> ResolvedClaim:
    claim = Claim(
        id="c1",
        kind=kind,
        direction=Direction.UP,
        sentence=Span(0, 1),
        subject=Subject(Span(0, 1), "x", SubjectKind.NAME, "x"),
        period=PeriodExpression(PeriodKind.NONE),
    )
    as_of = None if day is None else AsOf(Stamp(day), "given", "")
    return ResolvedClaim(claim, link, benchmark, ResolvedPeriod(windows), as_of)


def window(base: date, end: date) -> Window:
    return Window("w", Point(base), Point(end))


def test_the_spans_of_all_claims_of_a_symbol_become_one() -> None:
    month = resolved(Link(HSTECH), window(date(2025, 1, 13), date(2025, 2, 12)), day=date(2025, 2, 12))
    low = Window("low", Extreme(Side.LOW, date(2023, 1, 2), date(2025, 2, 12)), Point(date(2025, 2, 12)))
    assert requests_of([month, resolved(Link(HSTECH), low)]) == (
        PriceRequest("^HSTECH", date(2022, 12, 19), date(2025, 2, 12)),
    )


def test_listings_benchmarks_and_members_count() -> None:
    week = window(date(2025, 1, 31), date(2025, 2, 7))
    span = (date(2025, 1, 17), date(2025, 2, 7))
    against = Link(basket=Basket("Two", "members", ("AAPL", "MSFT")))
    found = requests_of([resolved(Link(ALIBABA, others=(ALIBABA_ADR,)), week, benchmark=against)])
    assert found == tuple(PriceRequest(symbol, *span) for symbol in ("9988.HK", "AAPL", "BABA", "MSFT"))


def test_a_claim_without_sessions_or_instrument_needs_nothing() -> None:
    assert requests_of([resolved(Link(NVIDIA), day=date(2025, 2, 12))]) == ()
    assert requests_of([resolved(Link(), window(date(2025, 1, 31), date(2025, 2, 7)))]) == ()


def test_share_counts_are_for_market_value_alone() -> None:
    day = window(date(2025, 1, 24), date(2025, 1, 27))
    claims = [
        resolved(Link(NVIDIA), day, kind=Kind.MARKET_VALUE_CHANGE),
        resolved(Link(ALIBABA), day, kind=Kind.PERCENT_CHANGE),
    ]
    assert share_requests_of(claims) == (PriceRequest("NVDA", date(2025, 1, 10), date(2025, 1, 27)),)
