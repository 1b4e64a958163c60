"""A checked article made by hand, with one claim of every outcome; no stage of the package had a part in it.

The closes of the Hang Seng TECH Index on its three named days, and Nvidia's two, are real; price paths are invented.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import numpy as np

from factcheck.models import (
    Approximation,
    Article,
    AsOf,
    Assertion,
    Basket,
    Block,
    CheckedArticle,
    CheckedClaim,
    Claim,
    Computed,
    Coverage,
    Direction,
    Evidence,
    Failure,
    Finding,
    Instrument,
    Kind,
    Link,
    OtherReading,
    PeriodExpression,
    PeriodKind,
    Plausibility,
    Point,
    Quantity,
    Reason,
    Repair,
    ResolvedClaim,
    ResolvedPeriod,
    Severity,
    Span,
    Stamp,
    Status,
    Subject,
    SubjectKind,
    Verdict,
    Window,
)
from factcheck.prices.series import Missing, PriceHistory
from factcheck.report.report import Report

TEXT = """Hong Kong tech is back in favour

The Hang Seng Tech Index has gained 25% since its trough of January 13, 2023, leaving the Nasdaq 100 and its 4.4% \
advance far behind. Traders on the floor already call it a bull market.

New York had its own scare. On January 27 American technology stocks lost 27%, and Nvidia alone shed nearly \
$589 billion of its worth. Alibaba and Xiaomi added 43% and 34% over the month.

Strategists think the Dow and the S&P 500 could each gain 5% by summer.
"""

AS_OF = AsOf(
    stamp=Stamp(date(2025, 2, 12)),
    basis="joint",
    support="7 of 8 claims hold on 12 February 2025, no other date holds more than 3",
    country="HK",
    rests_on=("c06", "c07"),
)
HSTECH = Instrument("^HSTECH", "Hang Seng TECH Index", "index", "HKD", "XHKG", "HK")
NDX = Instrument("^NDX", "Nasdaq 100", "index", "USD", "XNAS", "US")
NVDA = Instrument("NVDA", "NVIDIA Corporation", "equity", "USD", "XNAS", "US")
ALIBABA = Instrument("9988.HK", "Alibaba Group", "equity", "HKD", "XHKG", "HK")
BABA = Instrument("BABA", "Alibaba Group (ADR)", "adr", "USD", "XNYS", "US", home="9988.HK")
XIAOMI = Instrument("1810.HK", "Xiaomi", "equity", "HKD", "XHKG", "HK")
DOW = Instrument("^DJI", "Dow Jones Industrial Average", "index", "USD", "XNYS", "US")
SPX = Instrument("^GSPC", "S&P 500", "index", "USD", "XNYS", "US")
TECH = Basket("American technology stocks", "proxies", ("^NDX", "^IXIC", "XLK"))


def span(words: str, *, text: str = TEXT) -> Span:
    """Where the words stand in the text; they must stand there once."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return Span(start, start + len(words))


def subject(words: str, *, kind: SubjectKind = SubjectKind.NAME, text: str = TEXT) -> Subject:
    return Subject(span=span(words, text=text), text=words, kind=kind, head=words)


def quantity(
    words: str,
    value: str,
    unit: str = "percent",
    *,
    low: str,
    high: str | None,
    approximation: Approximation = Approximation.EXACT,
    text: str = TEXT,
) -> Quantity:
    place = span(words, text=text)
    half = Decimal("0.5")
    limits = (Decimal(low), None if high is None else Decimal(high))
    return Quantity(place, place, words, Decimal(value), unit, approximation, half, *limits)


def sentence_of(place: Span, *, text: str = TEXT) -> Span:
    """The sentence around a place, by full stops followed by white space."""
    start = max(text.rfind(". ", 0, place.start) + 2, text.rfind("\n", 0, place.start) + 1, 0)
    stops = [stop + 1 for mark in (". ", ".\n") if (stop := text.find(mark, place.end)) >= 0]
    return Span(start, min(stops, default=len(text)))


def claim(  # noqa: PLR0913 - a row states only what differs
    number: int,
    kind: Kind,
    about: Subject,
    *,
    amount: Quantity | None = None,
    direction: Direction = Direction.UP,
    period: PeriodExpression | None = None,
    trigger: Span | None = None,
    benchmark: Subject | None = None,
    assertion: Assertion = Assertion.ASSERTED,
    text: str = TEXT,
) -> Claim:
    place = amount.span if amount else trigger or about.span
    return Claim(
        id=f"c{number:02}",
        kind=kind,
        direction=direction,
        sentence=sentence_of(place, text=text),
        subject=about,
        period=period or PeriodExpression(PeriodKind.NONE),
        quantity=amount,
        benchmark=benchmark,
        assertion=assertion,
        trigger=trigger,
    )


def close(symbol: str, day: date, value: str, *, currency: str = "HKD", source: str = "sample") -> Evidence:
    return Evidence(symbol, day, "close", Decimal(value), currency, "split-adjusted", source)


def window(base: date, end: date) -> ResolvedPeriod:
    return ResolvedPeriod((Window("default", Point(base), Point(end)),))


def checked(
    of: Claim,
    link: Link,
    verdict: Verdict,
    *,
    period: ResolvedPeriod | None = None,
    benchmark: Link | None = None,
) -> CheckedClaim:
    return CheckedClaim(ResolvedClaim(of, link, benchmark, period or ResolvedPeriod(), AS_OF), verdict)


def _since_low() -> CheckedClaim:
    words = "since its trough of January 13, 2023"
    period = PeriodExpression(PeriodKind.SINCE_EXTREME, span(words), words)
    year = span("2023")
    return checked(
        claim(
            1,
            Kind.PERCENT_CHANGE,
            subject("Hang Seng Tech Index"),
            amount=quantity("25%", "25", low="24.5", high="25.5"),
            period=period,
        ),
        Link(instrument=HSTECH, why="alias 'Hang Seng Tech Index'"),
        Verdict(
            Status.CONTRADICTED,
            "Prices give +15.9%, not +25%. With January 13, 2025 the figure is +25.1%.",
            severity=Severity.VALUE,
            reading="close on 13 January 2023 to close on 12 February 2025",
            computed=Computed(Decimal("15.948080917453751"), "percent"),
            accepted=(Decimal("24.5"), Decimal("25.5")),
            difference=Decimal("-9.051919082546249"),
            formula="5281.18 / 4554.78 - 1 = 15.95%",
            evidence=(
                close("^HSTECH", date(2023, 1, 13), "4554.78"),
                close("^HSTECH", date(2025, 2, 12), "5281.18"),
            ),
            other_readings=(
                OtherReading("intraday low of 13 January 2023", Decimal("17.2031"), fits=False),
                OtherReading("close of 12 January 2023", None, fits=None),
            ),
            plausibility=Plausibility(0.9712, Decimal("53.04"), date(2024, 10, 7), date(2020, 7, 27)),
            repairs=(
                Repair(
                    "year",
                    "2023",
                    "2025",
                    Decimal("25.0895"),
                    0.0123,
                    "The Hang Seng Tech Index has gained 25% since its trough of January 13, 2025, leaving the Nasdaq "
                    "100 and its 4.4% advance far behind.",
                    ((year, "2025"),),
                ),
                Repair(
                    "digits_swapped",
                    "25",
                    "15",
                    Decimal("15.9481"),
                    0.41,
                    "The Hang Seng Tech Index has gained 15% since its trough of January 13, 2023, leaving the Nasdaq "
                    "100 and its 4.4% advance far behind.",
                    weak=True,
                ),
            ),
        ),
        period=window(date(2023, 1, 13), date(2025, 2, 12)),
    )


def _nasdaq() -> tuple[CheckedClaim, CheckedClaim]:
    period = PeriodExpression(PeriodKind.SINCE_EXTREME, span("since its trough of January 13, 2023"), inherited=True)
    behind = span("leaving the Nasdaq 100 and its 4.4% advance far behind")
    note = Verdict(
        Status.SUPPORTED_WITH_NOTE,
        "Holds from 13 January 2025, the date that the correction of the index's own gain gives.",
        reading="close on 13 January 2025 to close on 11 February 2025",
        computed=Computed(Decimal("4.3712"), "percent"),
        accepted=(Decimal("4.35"), Decimal("4.45")),
        difference=Decimal("-0.0288"),
        formula="21693.52 / 20784.72 - 1 = 4.37%",
        evidence=(
            close("^NDX", date(2025, 1, 13), "20784.72", currency="USD"),
            close("^NDX", date(2025, 2, 11), "21693.52", currency="USD"),
        ),
        depends_on=("c01",),
        notes=("The last New York close known to a Hong Kong story is that of the day before.",),
    )
    ahead = Verdict(
        Status.SUPPORTED,
        "+25.1% against +4.4%.",
        reading="close on 13 January 2025 to the latest close",
        computed=Computed(Decimal("20.7"), "percentage_points"),
        evidence=(close("^HSTECH", date(2025, 1, 13), "4221.92"), close("^HSTECH", date(2025, 2, 12), "5281.18")),
    )
    return (
        checked(
            claim(
                2, Kind.PERCENT_CHANGE, subject("Nasdaq 100"), amount=quantity("4.4%", "4.4", low="4.35", high="4.45"),
                period=period,
            ),
            Link(instrument=NDX, why="alias 'Nasdaq 100'"),
            note,
            period=window(date(2023, 1, 13), date(2025, 2, 11)),
        ),
        checked(
            claim(
                3, Kind.COMPARISON, subject("Hang Seng Tech Index"), trigger=behind,
                benchmark=subject("Nasdaq 100"), period=period,
            ),
            Link(instrument=HSTECH, why="alias 'Hang Seng Tech Index'"),
            ahead,
            benchmark=Link(instrument=NDX, why="alias 'Nasdaq 100'"),
            period=window(date(2025, 1, 13), date(2025, 2, 12)),
        ),
    )  # fmt: skip


def _regime() -> CheckedClaim:
    return checked(
        claim(
            4,
            Kind.REGIME,
            replace(subject("Hang Seng Tech Index"), kind=SubjectKind.IMPLIED),
            trigger=span("bull market"),
        ),
        Link(instrument=HSTECH, why="subject of the sentence before"),
        Verdict(
            Status.SUPPORTED,
            "The index stands 25.1% above its closing low of 13 January 2025.",
            computed=Computed(Decimal("25.0895"), "percent"),
            formula="5281.18 / 4221.92 - 1 = 25.09%",
            evidence=(close("^HSTECH", date(2025, 1, 13), "4221.92"), close("^HSTECH", date(2025, 2, 12), "5281.18")),
        ),
    )


def _new_york() -> tuple[CheckedClaim, CheckedClaim]:
    day = PeriodExpression(PeriodKind.SESSION, span("On January 27"), "On January 27")
    scare = Verdict(
        Status.IMPLAUSIBLE,
        "No broad group of American technology stocks lost that much in a day: the Nasdaq Composite lost 3.1% on "
        "27 January 2025, and 12.3% on its worst day.",
        severity=Severity.VALUE,
        reading="close on 24 January 2025 to close on 27 January 2025",
        computed=Computed(Decimal("-2.97"), "percent"),
        accepted=(Decimal("-27.5"), Decimal("-26.5")),
        difference=Decimal("24.03"),
        formula="21127.28 / 21774.01 - 1 = -2.97%",
        evidence=(
            close("^NDX", date(2025, 1, 24), "21774.01", currency="USD"),
            close("^NDX", date(2025, 1, 27), "21127.28", currency="USD"),
        ),
        other_readings=(
            OtherReading("Nasdaq Composite", Decimal("-3.07"), fits=False),
            OtherReading("Technology Select Sector fund", Decimal("-4.9"), fits=False),
        ),
        plausibility=Plausibility(
            1.0, Decimal("-12.32"), date(2020, 3, 16), date(1971, 2, 5), "Nasdaq Composite, as its class"
        ),
        repairs=(
            Repair(
                "leaked_number",
                "27%",
                "3%",
                Decimal("-2.97"),
                0.08,
                "On January 27 American technology stocks lost 3%.",
            ),
        ),
    )
    worth = Verdict(
        Status.SUPPORTED,
        "Prices give -$592.7 billion.",
        reading="close on 24 January 2025 to close on 27 January 2025",
        computed=Computed(Decimal(-592658000000), "USD"),
        formula="(118.42 - 142.62) x 24,490,000,000 shares = -$592.7 billion",
        evidence=(
            close("NVDA", date(2025, 1, 24), "142.62", currency="USD"),
            close("NVDA", date(2025, 1, 27), "118.42", currency="USD"),
        ),
    )
    return (
        checked(
            claim(
                5, Kind.PERCENT_CHANGE, subject("American technology stocks", kind=SubjectKind.GROUP),
                amount=quantity("27%", "27", low="26.5", high="27.5"), direction=Direction.DOWN, period=day,
            ),
            Link(basket=TECH, why="group 'American technology stocks'"),
            scare,
            period=window(date(2025, 1, 24), date(2025, 1, 27)),
        ),
        checked(
            claim(
                6, Kind.MARKET_VALUE_CHANGE, subject("Nvidia"), direction=Direction.DOWN, period=day,
                amount=quantity(
                    "nearly $589 billion", "589000000000", "USD", low="530100000000", high="589000000000",
                    approximation=Approximation.NEARLY,
                ),
            ),
            Link(instrument=NVDA, why="alias 'Nvidia'"),
            worth,
            period=window(date(2025, 1, 24), date(2025, 1, 27)),
        ),
    )  # fmt: skip


def _list() -> tuple[CheckedClaim, CheckedClaim]:
    month = PeriodExpression(PeriodKind.TRAILING, span("over the month"), "over the month")
    return (
        checked(
            claim(7, Kind.PERCENT_CHANGE, subject("Alibaba"), amount=quantity("43%", "43", low="42.5", high="43.5"), period=month),
            Link(instrument=ALIBABA, why="home listing", others=(BABA,), alternatives=(BABA,)),
            Verdict(
                Status.SUPPORTED,
                "Prices give +43.0%.",
                computed=Computed(Decimal("43.0"), "percent"),
                evidence=(close("9988.HK", date(2025, 1, 10), "81.20"), close("9988.HK", date(2025, 2, 12), "116.10")),
            ),
            period=window(date(2025, 1, 10), date(2025, 2, 12)),
        ),
        checked(
            claim(8, Kind.PERCENT_CHANGE, subject("Xiaomi"), amount=quantity("34%", "34", low="33.5", high="34.5"), period=month),
            Link(instrument=XIAOMI, why="alias 'Xiaomi'"),
            Verdict(
                Status.SUPPORTED_WITH_NOTE,
                "Prices give +31.4% over the month, and +34.5% from the low of 13 January.",
                computed=Computed(Decimal("31.4"), "percent"),
                other_readings=(OtherReading("from 13 January 2025", Decimal("34.5"), fits=True),),
            ),
        ),
    )  # fmt: skip


def _forecasts() -> tuple[CheckedClaim, CheckedClaim]:
    outlook = Verdict(Status.NOT_CHECKABLE, "A forecast: there is nothing to check yet.", reason=Reason.FORECAST)
    gain = quantity("5%", "5", low="4.5", high="5.5", text=TEXT.replace("25%", "###"))
    return (
        checked(
            claim(9, Kind.PERCENT_CHANGE, subject("Dow"), amount=gain, assertion=Assertion.FORECAST),
            Link(instrument=DOW, why="alias 'Dow'"),
            outlook,
        ),
        checked(
            claim(10, Kind.PERCENT_CHANGE, subject("S&P 500"), amount=gain, assertion=Assertion.FORECAST),
            Link(instrument=SPX, why="alias 'S&P 500'"),
            outlook,
        ),
    )


def article(text: str = TEXT, *, name: str = "hang-seng.txt", title: str | None = "Hong Kong tech is back") -> Article:
    return Article(id=name, source=f"drafts/{name}", text=text, blocks=(Block(text, 0),), title=title)


def checked_article(name: str = "hang-seng.txt") -> CheckedArticle:
    """The article with one claim of every outcome."""
    claims = (_since_low(), *_nasdaq(), _regime(), *_new_york(), *_list(), *_forecasts())
    finding = Finding("inconsistent", ("c07", "c08"), "43% and 34% are given in the order Alibaba, Xiaomi.")
    return CheckedArticle(
        article(name=name),
        AS_OF,
        claims,
        (finding,),
        Coverage(numbers=14, market_numbers=9, claims=10, checked=8, not_checked_by_reason={"forecast": 2}),
    )


def empty_article(name: str = "results.txt") -> CheckedArticle:
    """An article that makes no market claim."""
    text = "The maker of screws sold 4,000 tonnes of them.\n"
    return CheckedArticle(article(text, name=name, title=None), None, (), (), Coverage(1, 0, 0, 0))


def report(*articles: CheckedArticle, failures: tuple[Failure, ...] = ()) -> Report:
    """A report with a fixed time, over the article above unless others are named."""
    return Report(
        articles=articles or (checked_article(),),
        failures=failures,
        settings={"offline": True},
        version="0.1.0",
        generated_at=datetime(2025, 2, 12, 9, 30, tzinfo=UTC),
    )


class MadePrices:
    """Invented paths that pass through the closes of the article: what charts are drawn from."""

    def history(self, symbol: str) -> PriceHistory | Missing:
        knots = {
            "^HSTECH": {date(2023, 1, 13): 4554.78, date(2024, 1, 31): 3005.8, date(2025, 1, 13): 4221.92, date(2025, 2, 12): 5281.18},
            "NVDA": {date(2024, 12, 2): 138.63, date(2025, 1, 24): 142.62, date(2025, 1, 27): 118.42, date(2025, 2, 12): 131.14},
            "^NDX": {date(2024, 12, 2): 21164.6, date(2025, 1, 13): 20784.72, date(2025, 1, 24): 21774.01, date(2025, 1, 27): 21127.28, date(2025, 2, 12): 21719.26},
            "9988.HK": {date(2025, 1, 10): 81.2, date(2025, 2, 12): 116.1},
        }.get(symbol)  # fmt: skip
        if knots is None:
            return Missing(symbol, Reason.NO_PRICE_DATA, f"no prices of {symbol} held")
        return history(symbol, knots)

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        return Missing(symbol, Reason.NO_PRICE_DATA, f"no share count of {symbol} on {session}")


def history(symbol: str, knots: dict[date, float]) -> PriceHistory:
    """Weekday prices in straight lines from knot to knot, with a small regular ripple between them."""
    first, last = min(knots), max(knots)
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    days = [day for day in days if day.weekday() < 5 or day in knots]
    at = [float(day.toordinal()) for day in sorted(knots)]
    closes = np.interp([float(day.toordinal()) for day in days], at, [knots[day] for day in sorted(knots)])
    ripple = [0.0 if day in knots else 0.012 * ((day.toordinal() * 7) % 5 - 2) for day in days]
    closes = closes * (1 + np.array(ripple))
    blank = np.full(len(days), np.nan)
    return PriceHistory(
        symbol=symbol,
        currency="HKD" if symbol.endswith(".HK") or symbol == "^HSTECH" else "USD",
        sessions=np.array(days, dtype="datetime64[D]"),
        open=blank,
        high=blank,
        low=blank,
        close=closes,
        volume=blank,
        source_codes=np.zeros(len(days), dtype=np.int16),
        source_names=("sample",),
    )
