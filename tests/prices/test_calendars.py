"""Trading days: holidays, closures that the library does not know, early closes, and what one market knows of another."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UsageError
from factcheck.models import Instrument
from factcheck.prices import ExchangeCalendars
from factcheck.prices.calendars import ExchangeRow
from factcheck.shipped import shipped_path
from factcheck.tables import read_csv_rows


@pytest.fixture(scope="module")
def calendars(tmp_path_factory: pytest.TempPathFactory) -> ExchangeCalendars:
    return ExchangeCalendars(cache=tmp_path_factory.mktemp("calendars"))


@pytest.mark.parametrize(
    ("exchange", "day", "held"),
    [
        # closed for Typhoon Saola, and a week later for the black rainstorm
        ("XHKG", date(2023, 9, 1), False),
        ("XHKG", date(2023, 9, 8), False),
        ("XHKG", date(2023, 9, 7), True),
        # typhoon Higos: opened late and closed as usual
        ("XHKG", date(2020, 8, 19), True),
        # the day of mourning for President Carter
        ("XNAS", date(2025, 1, 9), False),
        # the four days after 11 September 2001
        ("XNYS", date(2001, 9, 14), False),
        ("XNYS", date(2001, 9, 17), True),
        # Black Monday, long before the library's own 20 years
        ("XNYS", date(1987, 10, 19), True),
        # the trading halt of a whole day in Tokyo
        ("XTKS", date(2020, 10, 1), False),
        # the Saturday of the Indian budget, and the Diwali hour
        ("XNSE", date(2025, 2, 1), True),
        ("XNSE", date(2024, 11, 1), True),
        # the indices of all Europe: a German holiday, the last day of the year, and one that all keep
        ("XSTX", date(2017, 10, 31), True),
        ("XSTX", date(2019, 12, 31), True),
        ("XSTX", date(2019, 5, 1), False),
        # weekend
        ("FX", date(2025, 2, 8), False),
        # currencies trade on Christmas Day, crypto on a Sunday
        ("FX", date(2024, 12, 25), True),
        ("24/7", date(2025, 2, 9), True),
        # Shanghai beyond the years whose holidays are announced: a weekday counts
        ("XSHG", date(2030, 5, 15), True),
    ],
)
def test_days(calendars: ExchangeCalendars, exchange: str, day: date, held: bool) -> None:
    assert calendars.of_exchange(exchange).is_session(day) is held


@pytest.mark.parametrize(
    ("exchange", "session", "close"),
    [
        # 16:00 in New York, in winter and in summer
        ("XNYS", date(2025, 2, 12), datetime(2025, 2, 12, 21, 0, tzinfo=UTC)),
        ("XNYS", date(2025, 7, 10), datetime(2025, 7, 10, 20, 0, tzinfo=UTC)),
        # the day after Thanksgiving closes at 13:00
        ("XNAS", date(2024, 11, 29), datetime(2024, 11, 29, 18, 0, tzinfo=UTC)),
        # Hong Kong: 16:00, and 12:00 on Christmas Eve
        ("XHKG", date(2025, 2, 12), datetime(2025, 2, 12, 8, 0, tzinfo=UTC)),
        ("XHKG", date(2024, 12, 24), datetime(2024, 12, 24, 4, 0, tzinfo=UTC)),
        # the currency day ends at 17:00 in New York
        ("FX", date(2025, 2, 12), datetime(2025, 2, 12, 22, 0, tzinfo=UTC)),
        # the UTC day of crypto
        ("24/7", date(2025, 2, 12), datetime(2025, 2, 13, 0, 0, tzinfo=UTC)),
    ],
)
def test_closing_moments(calendars: ExchangeCalendars, exchange: str, session: date, close: datetime) -> None:
    calendar = calendars.of_exchange(exchange)
    assert calendar.close_of(session) == close
    assert calendar.closed_by(close) == session
    assert calendar.closed_by(close - timedelta(seconds=1)) == calendar.offset(session, -1)


@pytest.mark.parametrize(
    ("exchange", "session", "opening"),
    [
        # 9:30 in New York, in winter and in summer
        ("XNYS", date(2025, 2, 12), datetime(2025, 2, 12, 14, 30, tzinfo=UTC)),
        ("XNYS", date(2025, 7, 10), datetime(2025, 7, 10, 13, 30, tzinfo=UTC)),
        # 9:30 in Hong Kong, 9:00 in Tokyo, 8:00 in London's summer
        ("XHKG", date(2025, 2, 12), datetime(2025, 2, 12, 1, 30, tzinfo=UTC)),
        ("XTKS", date(2025, 2, 12), datetime(2025, 2, 12, 0, 0, tzinfo=UTC)),
        ("XLON", date(2025, 7, 10), datetime(2025, 7, 10, 7, 0, tzinfo=UTC)),
        # metals and oil open on the evening before
        ("XCEC", date(2025, 2, 12), datetime(2025, 2, 11, 23, 0, tzinfo=UTC)),
        # Shanghai beyond the years whose holidays are announced
        ("XSHG", date(2030, 5, 15), datetime(2030, 5, 15, 1, 30, tzinfo=UTC)),
        # the UTC day of crypto
        ("24/7", date(2025, 2, 12), datetime(2025, 2, 12, 0, 0, tzinfo=UTC)),
    ],
)
def test_opening_moments(calendars: ExchangeCalendars, exchange: str, session: date, opening: datetime) -> None:
    calendar = calendars.of_exchange(exchange)
    assert calendar.open_of(session) == opening
    assert opening < calendar.close_of(session)


@pytest.mark.parametrize(
    ("exchange", "known"),
    [
        # at 09:00 on a Wednesday in Hong Kong: New York has closed Tuesday, as has Hong Kong itself
        ("XNYS", date(2025, 2, 11)),
        ("XHKG", date(2025, 2, 11)),
        # Tokyo is open
        ("XTKS", date(2025, 2, 10)),  # 11 February is a holiday
        # the currency day of Tuesday has ended, the UTC day too
        ("FX", date(2025, 2, 11)),
        ("24/7", date(2025, 2, 11)),
    ],
)
def test_what_a_morning_story_in_hong_kong_knows(calendars: ExchangeCalendars, exchange: str, known: date) -> None:
    moment = datetime(2025, 2, 12, 9, 0, tzinfo=ZoneInfo("Asia/Hong_Kong"))
    assert calendars.of_exchange(exchange).closed_by(moment) == known


@pytest.mark.parametrize(
    ("exchange", "day", "before", "after"),
    [
        # the lunar new year of 2025 in Hong Kong
        ("XHKG", date(2025, 1, 30), date(2025, 1, 28), date(2025, 2, 3)),
        # a session is its own answer
        ("XHKG", date(2025, 1, 28), date(2025, 1, 28), date(2025, 1, 28)),
        # a weekend of currencies
        ("FX", date(2025, 2, 8), date(2025, 2, 7), date(2025, 2, 10)),
        ("FX", date(2025, 2, 9), date(2025, 2, 7), date(2025, 2, 10)),
        # crypto has no gaps
        ("24/7", date(2025, 2, 8), date(2025, 2, 8), date(2025, 2, 8)),
    ],
)
def test_neighbours(calendars: ExchangeCalendars, exchange: str, day: date, before: date, after: date) -> None:
    calendar = calendars.of_exchange(exchange)
    assert (calendar.on_or_before(day), calendar.on_or_after(day)) == (before, after)


@pytest.mark.parametrize(
    ("exchange", "count"),
    [
        # January 2025: New Year's Day, Carter and Martin Luther King Day off in New York
        ("XNYS", 20),
        # Hong Kong: New Year's Day, 29 to 31 January
        ("XHKG", 19),
        ("FX", 23),
        ("24/7", 31),
    ],
)
def test_sessions_of_a_month(calendars: ExchangeCalendars, exchange: str, count: int) -> None:
    assert len(calendars.of_exchange(exchange).sessions(date(2025, 1, 1), date(2025, 1, 31))) == count


@given(
    day=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    count=st.integers(-300, 300),
    exchange=st.sampled_from(["XNYS", "XHKG", "FX", "24/7"]),
)
def test_offset_is_undone_by_its_reverse(calendars: ExchangeCalendars, day: date, count: int, exchange: str) -> None:
    calendar = calendars.of_exchange(exchange)
    session = calendar.on_or_before(day)
    moved = calendar.offset(session, count)
    assert calendar.is_session(moved)
    assert calendar.offset(moved, -count) == session
    first, last = min(session, moved), max(session, moved)
    assert len(calendar.sessions(first, last)) == abs(count) + 1


def test_instruments_and_countries_find_their_calendar(calendars: ExchangeCalendars) -> None:
    share = Instrument("9988.HK", "Alibaba", "equity", "HKD", "XHKG")
    assert calendars.of(share) is calendars.of_country("HK")
    assert calendars.of_exchange("XNAS") is calendars.of_country("US")


def test_markets_whose_holidays_nobody_tells_keep_weekdays(calendars: ExchangeCalendars) -> None:
    hanoi = calendars.of_country("VN")
    assert hanoi.close_of(date(2025, 2, 12)) == datetime(2025, 2, 12, 8, 0, tzinfo=UTC)
    # a country without any exchange in the table
    assert calendars.of_country("IS").closed_by(datetime(2025, 2, 12, 15, 59, tzinfo=UTC)) == date(2025, 2, 11)


def test_wrong_use_names_what_is_allowed(calendars: ExchangeCalendars) -> None:
    with pytest.raises(UsageError, match=r"exchange: 'XXXX' is not accepted: known are 24/7, ARCX, "):
        calendars.of_exchange("XXXX")
    with pytest.raises(UsageError, match=r"session: '2025-01-29' is not accepted: it must be a session of XHKG"):
        calendars.of_country("HK").offset(date(2025, 1, 29), 1)
    with pytest.raises(UsageError, match=r"XNYS is known from 1926-01-01 to 2040-12-31"):
        calendars.of_country("US").on_or_before(date(1900, 1, 1))


def test_a_kept_calendar_is_the_built_one(tmp_path: Path) -> None:
    built = ExchangeCalendars(cache=tmp_path).of_exchange("XHKG")
    kept = ExchangeCalendars(cache=tmp_path).of_exchange("XHKG")
    assert list(kept.sessions(date(2023, 8, 28), date(2023, 9, 15))) == list(
        built.sessions(date(2023, 8, 28), date(2023, 9, 15))
    )
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"half a fi")
    assert ExchangeCalendars(cache=tmp_path).of_exchange("XHKG").is_session(date(2025, 2, 12))


@pytest.mark.parametrize("row", read_csv_rows(shipped_path("configs", "exchanges.csv"), ExchangeRow), ids=str)
def test_every_exchange_of_the_table_has_a_calendar(calendars: ExchangeCalendars, row: ExchangeRow) -> None:
    assert (row.close is not None and row.zone != "") is (row.calendar == "weekdays")
    assert calendars.of_exchange(row.mic).is_session(date(2025, 2, 20))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("symbol", "exchange"),
    [
        # the closes of an index are another witness of the days on which its exchange traded
        ("^GSPC", "XNYS"),
        ("^HSI", "XHKG"),
        ("000300.SS", "XSHG"),
    ],
)
def test_calendars_agree_with_real_closes(
    calendars: ExchangeCalendars, shared: Path, symbol: str, exchange: str
) -> None:
    from factcheck.prices import FilePrices
    from factcheck.prices.series import PriceHistory

    history = FilePrices(shared / "prices").history(symbol)
    assert isinstance(history, PriceHistory)
    first, last = date(2013, 1, 1), date(2026, 8, 20)
    held = {day for day in history.sessions.tolist() if first <= day <= last}
    assert held == set(calendars.of_exchange(exchange).sessions(first, last).tolist())
