"""The real yfinance client against a server on the loopback interface: good answers, and everything that goes wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from factcheck.models import Reason
from factcheck.prices import ExchangeCalendars, PriceBook, SamplePrices
from factcheck.prices.courtesy import Courtesy, CourtesyRules, RequestFailedError
from factcheck.prices.fetching import FetchReport, fetch_share_counts, prefetch, wanted_spans
from factcheck.prices.market import SessionCalendar
from factcheck.prices.series import Dividend, Missing, PriceHistory, Split
from factcheck.prices.source import PriceRequest, PriceRows
from factcheck.prices.store import Store
from factcheck.prices.yahoo import YahooPrices
from tests.prices.chart_server import Chart, ChartServer, weekdays

# Wednesday 12 February 2025, 15:00 in New York: the session of the day is open.
NOW = datetime(2025, 2, 12, 20, 0, tzinfo=UTC)
WEEK = PriceRequest("NVDA", date(2025, 2, 3), date(2025, 2, 12))

RULES = CourtesyRules(
    spacing=0.5, attempts=3, first_delay=1, longest_delay=4, timeout=5, breaker=3, absent_hours=24,
    history_from=date(2000, 1, 3), not_carried=frozenset({"^HSTECH"}),
)  # fmt: skip


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def read(self) -> float:
        return self.now


def half() -> float:
    return 0.5


def no_calendar(symbol: str) -> SessionCalendar | None:
    del symbol
    return None


@pytest.fixture(scope="module")
def new_york() -> SessionCalendar:
    return ExchangeCalendars().of_country("US")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def yahoo(clock: Clock, new_york: SessionCalendar) -> YahooPrices:
    courtesy = Courtesy(RULES, sleep=clock.sleep, clock=clock.read, chance=half)
    return YahooPrices(calendar_of={"NVDA": new_york, "AAPL": new_york, "^GSPC": new_york}.get, courtesy=courtesy)


def fetched(yahoo: YahooPrices, request: PriceRequest = WEEK) -> PriceRows:
    answer = yahoo.fetch(request, now=NOW)
    assert isinstance(answer, PriceRows), answer
    return answer


def test_closed_sessions_with_their_actions(yahoo: YahooPrices, charts: ChartServer) -> None:
    charts.charts["NVDA"] = Chart(
        bars=weekdays(date(2025, 2, 3), 8, 100.25),
        splits={date(2025, 2, 5): "10:1"},
        dividends={date(2025, 2, 6): 0.04},
    )
    rows = fetched(yahoo)
    # the eighth bar, of the 12th, belongs to a session that is still open
    assert rows.sessions.tolist() == [date(2025, 2, day) for day in (3, 4, 5, 6, 7, 10, 11)]
    assert rows.close.tolist() == [100.25, 101.25, 102.25, 103.25, 104.25, 105.25, 106.25]
    assert (rows.currency, rows.source, rows.adjustment, rows.fetched_at) == ("USD", "yahoo", "split-adjusted", NOW)
    assert rows.splits == (Split(date(2025, 2, 5), Decimal(10)),)
    assert rows.dividends == (Dividend(date(2025, 2, 6), Decimal("0.04")),)


def test_a_reverse_split(yahoo: YahooPrices, charts: ChartServer) -> None:
    charts.charts["NVDA"] = Chart(bars=weekdays(date(2025, 2, 3), 3, 8), splits={date(2025, 2, 4): "1:8"})
    assert fetched(yahoo).splits == (Split(date(2025, 2, 4), Decimal("0.125")),)


def test_nan_bars_and_a_live_last_bar_are_left_out(yahoo: YahooPrices, charts: ChartServer) -> None:
    bars = [(day, None if day.day == 4 else close) for day, close in weekdays(date(2025, 2, 3), 7, 100)]
    charts.charts["NVDA"] = Chart(bars=bars, live=(datetime(2025, 2, 12, 19, 59, tzinfo=UTC), 99.0))
    assert date(2025, 2, 4) not in fetched(yahoo).sessions.tolist()
    assert fetched(yahoo).sessions.tolist()[-1] == date(2025, 2, 11)


def test_the_index_is_local_to_the_exchange(yahoo: YahooPrices, charts: ChartServer) -> None:
    # Hong Kong opens at 01:30 UTC; without a calendar only days closed everywhere are kept
    charts.charts["0700.HK"] = Chart(bars=weekdays(date(2025, 2, 3), 8, 400), zone="Asia/Hong_Kong", currency="HKD")
    rows = fetched(yahoo, PriceRequest("0700.HK", date(2025, 2, 3), date(2025, 2, 12)))
    assert rows.sessions.tolist() == [date(2025, 2, day) for day in (3, 4, 5, 6, 7, 10, 11)]
    assert rows.currency == "HKD"


def test_pence_become_pounds(yahoo: YahooPrices, charts: ChartServer) -> None:
    charts.charts["BP.L"] = Chart(bars=[(date(2025, 2, 3), 432.5)], zone="Europe/London", currency="GBp")
    rows = fetched(yahoo, PriceRequest("BP.L", date(2025, 2, 3), date(2025, 2, 7)))
    assert (rows.close.tolist(), rows.currency) == ([4.325], "GBP")


@pytest.mark.parametrize(
    ("trouble", "tries"),
    [
        # each mends itself on the second try
        (["429"], 2),
        (["html"], 2),
        (["500"], 2),
        (["cut"], 2),
        (["odd"], 2),
        # or on the third
        (["html", "cut"], 3),
    ],
)
def test_a_passing_trouble_is_asked_again(
    yahoo: YahooPrices, charts: ChartServer, trouble: list[str], tries: int
) -> None:
    # yfinance itself asks once more after a status of 400 and above, so such a trouble is told twice
    told = [name for name in trouble for _ in range(2 if name.isdigit() else 1)]
    charts.charts["NVDA"] = Chart(bars=weekdays(date(2025, 2, 3), 5, 100), trouble=list(told))
    assert len(fetched(yahoo).sessions) == 5
    assert len(charts.asked) == len(told) + 1
    assert tries == len(trouble) + 1


@pytest.mark.parametrize(
    ("trouble", "detail"),
    [
        ("html", "Yahoo answered something that is no JSON"),
        ("500", "Yahoo answered something that is no JSON"),
        ("cut", "Yahoo's answer was cut off"),
        ("odd", "Yahoo answered in a form not known: KeyError"),
        ("429", "Yahoo answered 429, too many requests"),
    ],
)
def test_a_lasting_trouble_is_an_unavailable_source(
    yahoo: YahooPrices, charts: ChartServer, trouble: str, detail: str
) -> None:
    charts.charts["NVDA"] = Chart(trouble=[trouble] * 20)
    assert yahoo.fetch(WEEK, now=NOW) == Missing("NVDA", Reason.SOURCE_UNAVAILABLE, detail)


def test_a_stall_past_the_time_out(charts: ChartServer, clock: Clock) -> None:
    rules = RULES.model_copy(update={"timeout": 0.2, "attempts": 1})
    yahoo = YahooPrices(calendar_of=no_calendar, courtesy=Courtesy(rules, sleep=clock.sleep, clock=clock.read))
    charts.charts["NVDA"] = Chart(trouble=["stall"])
    detail = "Yahoo did not answer in time"
    assert yahoo.fetch(WEEK, now=NOW) == Missing("NVDA", Reason.SOURCE_UNAVAILABLE, detail)


@pytest.mark.parametrize(
    ("chart", "detail"),
    [
        # the symbol is not known: yfinance finds no time zone
        (None, "Yahoo has no prices: no timezone found"),
        # no bar in the span
        (Chart(trouble=["empty"]), "Yahoo has no prices: no price data found"),
        # bars of open sessions alone
        (
            Chart(bars=[(date(2025, 2, 12), 100.0)]),
            "Yahoo has no closed session of NVDA from 2025-02-03 to 2025-02-12",
        ),
    ],
)
def test_nothing_there_is_no_price_data_and_not_asked_again(
    yahoo: YahooPrices, charts: ChartServer, clock: Clock, chart: Chart | None, detail: str
) -> None:
    if chart is not None:
        charts.charts["NVDA"] = chart
    symbol = "NVDA" if chart is not None else "NONE"
    answer = yahoo.fetch(PriceRequest(symbol, WEEK.first, WEEK.last), now=NOW)
    assert isinstance(answer, Missing)
    assert answer.reason is Reason.NO_PRICE_DATA
    assert answer.detail.startswith(detail)
    assert clock.slept == []


def test_what_yahoo_does_not_carry_is_not_asked_for(yahoo: YahooPrices, charts: ChartServer) -> None:
    answer = yahoo.fetch(PriceRequest("^HSTECH", WEEK.first, WEEK.last), now=NOW)
    assert answer == Missing("^HSTECH", Reason.NO_PRICE_DATA, "Yahoo does not carry ^HSTECH")
    assert charts.asked == []


def test_nobody_listening(yahoo: YahooPrices, charts: ChartServer) -> None:
    charts.address = "http://127.0.0.1:1"
    answer = yahoo.fetch(WEEK, now=NOW)
    assert answer == Missing("NVDA", Reason.SOURCE_UNAVAILABLE, "Yahoo could not be reached: ConnectionError")
    # a machine without a network finds out once, not once a symbol
    assert yahoo.courtesy.open


def test_without_a_network_one_request_is_enough(yahoo: YahooPrices, charts: ChartServer, clock: Clock) -> None:
    charts.address = "http://nowhere.invalid"
    detail = "Yahoo's name is not known: there is no network"
    assert yahoo.fetch(WEEK, now=NOW) == Missing("NVDA", Reason.SOURCE_UNAVAILABLE, detail)
    assert yahoo.courtesy.open
    assert clock.slept == []


def test_the_breaker_opens_after_repeated_429(yahoo: YahooPrices, charts: ChartServer) -> None:
    charts.charts["NVDA"] = Chart(trouble=["429"] * 20)
    charts.charts["AAPL"] = Chart(bars=weekdays(date(2025, 2, 3), 5, 100))
    assert isinstance(yahoo.fetch(WEEK, now=NOW), Missing)
    assert yahoo.courtesy.open
    asked = len(charts.asked)
    answer = yahoo.fetch(PriceRequest("AAPL", WEEK.first, WEEK.last), now=NOW)
    detail = "not asked: the requests before were refused or unanswered"
    assert answer == Missing("AAPL", Reason.SOURCE_UNAVAILABLE, detail)
    assert len(charts.asked) == asked


def test_waits_double_with_jitter_up_to_the_longest(clock: Clock) -> None:
    rules = RULES.model_copy(update={"attempts": 5, "spacing": 0.0})
    courtesy = Courtesy(rules, sleep=clock.sleep, clock=clock.read, chance=half)

    def fail() -> None:
        raise RequestFailedError("no")

    with pytest.raises(RequestFailedError):
        courtesy.ask(fail)
    # 1, 2, 4 and the longest wait of 4, each half as long again
    assert clock.slept == [1.5, 3.0, 6.0, 6.0]


def test_requests_are_spaced(clock: Clock) -> None:
    courtesy = Courtesy(RULES, sleep=clock.sleep, clock=clock.read, chance=half)
    for _ in range(3):
        courtesy.ask(clock.read)
    assert clock.slept == [0.5, 0.5]


def test_share_counts(yahoo: YahooPrices, charts: ChartServer, tmp_path: Path) -> None:
    charts.charts["NVDA"] = Chart(shares={date(2025, 1, 20): 24_490_000_000, date(2025, 2, 3): 24_480_000_000})
    store = Store(tmp_path / "prices.sqlite")
    report = FetchReport()
    fetch_share_counts(store, yahoo, [WEEK], report=report)
    counts = store.share_counts("NVDA")
    assert counts is not None
    assert counts.days.tolist() == [date(2025, 1, 20), date(2025, 2, 3)]
    found = PriceBook([store, SamplePrices()]).shares_outstanding("NVDA", date(2025, 1, 27))
    assert found == (Decimal(24_490_000_000), "share count told on 2025-01-20 (store: yahoo)")
    charts.charts["AAPL"] = Chart()
    answer = yahoo.fetch_share_counts(PriceRequest("AAPL", WEEK.first, WEEK.last))
    assert answer == Missing("AAPL", Reason.NO_PRICE_DATA, "Yahoo tells no share count of AAPL")


def test_prefetch_asks_each_symbol_once_and_then_nothing(
    yahoo: YahooPrices, charts: ChartServer, new_york: SessionCalendar, tmp_path: Path
) -> None:
    bars = weekdays(date(2025, 1, 2), 29, 230)
    charts.charts |= {"NVDA": Chart(bars=bars), "AAPL": Chart(bars=bars)}
    store = Store(tmp_path / "prices.sqlite")
    sample = SamplePrices()
    calendar_of = {"NVDA": new_york, "AAPL": new_york, "XYZ": new_york}.get
    requests = [
        # wholly in the sample: never asked
        PriceRequest("NVDA", date(2025, 1, 6), date(2025, 1, 10)),
        # two articles about one symbol, partly before the sample begins
        PriceRequest("AAPL", date(2024, 11, 1), date(2025, 1, 10)),
        PriceRequest("AAPL", date(2025, 1, 6), date(2025, 2, 12)),
        # not known to anyone
        PriceRequest("XYZ", date(2025, 1, 6), date(2025, 1, 10)),
    ]
    steps: list[tuple[int, int]] = []

    def run(now: datetime) -> FetchReport:
        return prefetch(
            requests,
            sources=[store, sample],
            store=store,
            yahoo=yahoo,
            calendar_of=calendar_of,
            now=now,
            progress=lambda done, of: steps.append((done, of)),
        )

    report = run(NOW)
    # the first fetch of a symbol takes its whole history
    assert [(symbol, first) for symbol, first, _ in charts.asked] == [("AAPL", date(2000, 1, 3))]
    assert report.fetched == {"AAPL": 29}
    assert {symbol: answer.reason for symbol, answer in report.missing.items()} == {"XYZ": Reason.NO_PRICE_DATA}
    assert report.unavailable == {}
    assert steps == [(1, 2), (2, 2)]
    # a second run finds everything answered, the gaps and the unknown symbol too
    charts.asked.clear()
    assert run(NOW) == FetchReport()
    # after the close of the day only what is new is asked for, once the sessions are due
    later = [PriceRequest("AAPL", date(2025, 1, 6), date(2025, 2, 13))]
    spans = wanted_spans(
        later, sources=[store], store=store, calendar_of=calendar_of, now=datetime(2025, 2, 13, 12, 0, tzinfo=UTC)
    )
    assert spans == (PriceRequest("AAPL", date(2025, 2, 12), date(2025, 2, 13)),)
    history = PriceBook([store, sample]).history("AAPL")
    assert isinstance(history, PriceHistory)
    assert len(np.unique(history.source_codes)) == 2


def test_what_failed_answers_unavailable(
    yahoo: YahooPrices, charts: ChartServer, new_york: SessionCalendar, tmp_path: Path
) -> None:
    charts.charts["NVDA"] = Chart(trouble=["html"] * 20)
    store = Store(tmp_path / "prices.sqlite")
    report = prefetch([WEEK], sources=[store], store=store, yahoo=yahoo, calendar_of={"NVDA": new_york}.get, now=NOW)
    book = PriceBook([store], unavailable=report.unavailable)
    answer = book.history("NVDA")
    assert isinstance(answer, Missing)
    assert answer.reason is Reason.SOURCE_UNAVAILABLE
    (record,) = store.fetches("NVDA")
    assert (record.outcome, record.rows) == ("source_unavailable", 0)
    # it is asked again next time
    assert wanted_spans([WEEK], sources=[store], store=store, calendar_of={"NVDA": new_york}.get, now=NOW) != ()
