"""The date of a story: told, printed, or read off its figures, and refused where two dates fit alike."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from factcheck.models import AsOf, Dateline, Direction, Kind, Span, Stamp
from factcheck.prices.series import PriceHistory
from factcheck.resolve.asof import date_article
from tests.resolve.calendars_for_tests import NEW_YORK, TwoMarkets
from tests.resolve.stories import Book, Told, history, story, told, walk

DAY = date(2025, 2, 12)
CALENDARS = TwoMarkets()


def dated(
    claims: Sequence[Told],
    book: Book,
    *,
    given: Stamp | None = None,
    published: Stamp | None = None,
    dateline: Dateline | None = None,
) -> AsOf | None:
    extraction = story(claims, published=published, dateline=dateline)
    return date_article(extraction, claims, given=given, prices=book, calendars=CALENDARS)


# What is known of a date: the caller's, the published one, the dateline's; the date that counts and its basis.
ORDER = [
    # the caller's goes before all
    (date(2025, 1, 1), date(2025, 1, 2), date(2025, 1, 3), date(2025, 1, 1), "given"),
    # the published date goes before the dateline
    (None, date(2025, 1, 2), date(2025, 1, 3), date(2025, 1, 2), "metadata"),
    # the dateline
    (None, None, date(2025, 1, 3), date(2025, 1, 3), "dateline"),
]


@pytest.mark.parametrize("given, published, printed, day, basis", ORDER)
def test_order_of_bases(
    given: date | None, published: date | None, printed: date | None, day: date, basis: str
) -> None:
    as_of = dated(
        [told(1, "AAA", value="1.0")],
        Book(),
        given=Stamp(given) if given else None,
        published=Stamp(published) if published else None,
        dateline=Dateline(Span(0, 5), "HONG KONG", "HK", printed) if printed else None,
    )
    assert as_of is not None
    assert (as_of.stamp.day, as_of.basis) == (day, basis)


def test_no_basis_gives_no_date() -> None:
    assert dated([told(1, "AAA", value="1.0")], Book()) is None


# Where the story is told: the dateline's country, the claims' instruments, the home and the moment of its close (UTC).
HOMES = [
    # the dateline's country, whatever is traded
    ("HK", ["AAA", "BBB"], "HK", 8),
    # most instruments are American
    (None, ["AAA", "BBB", "1.HK"], "US", 21),
    # most instruments are listed in Hong Kong
    (None, ["AAA", "1.HK", "2.HK"], "HK", 8),
    # a tie goes to the one named first
    (None, ["1.HK", "AAA"], "HK", 8),
]


@pytest.mark.parametrize("country, symbols, home, hour", HOMES)
def test_home_market(country: str | None, symbols: list[str], home: str, hour: int) -> None:
    claims = [told(number, symbol, value="1.0") for number, symbol in enumerate(symbols)]
    dateline = Dateline(Span(0, 5), "ANYWHERE", country, None) if country else None
    as_of = dated(claims, Book(), given=Stamp(DAY), dateline=dateline)
    assert as_of is not None
    assert (as_of.country, as_of.moment) == (home, datetime(2025, 2, 12, hour, tzinfo=UTC))


def test_time_of_day_needs_no_home_close() -> None:
    at = datetime(2025, 2, 12, 15, 30, tzinfo=UTC)
    as_of = dated([told(1, "AAA", value="1.0")], Book(), given=Stamp(DAY, at))
    assert as_of is not None
    assert (as_of.stamp.at, as_of.moment) == (at, None)


@pytest.fixture(scope="module")
def book() -> Book:
    return Book({symbol: walk(symbol, seed=seed) for seed, symbol in enumerate(("AAA", "BBB", "CCC", "DDD", "1.HK"))})


def close(book: Book, symbol: str, day: date, sessions_before: int = 0) -> float:
    held = book.histories[symbol]
    row = held.index_at_or_before(day)
    assert row is not None
    return float(held.close[row - sessions_before])


def percent(book: Book, symbol: str, day: date, base: date) -> str:
    """The move from the close on or before ``base``, printed to one decimal."""
    return f"{100 * (close(book, symbol, day) / close(book, symbol, base) - 1):.1f}"


def moved(number: int, book: Book, symbol: str, base: date, words: str = "") -> Told:
    """A true claim of 12 February 2025."""
    value = percent(book, symbol, DAY, base)
    direction = Direction.DOWN if value.startswith("-") else Direction.UP
    return told(number, symbol, words, value.lstrip("-"), direction=direction)


YESTERDAY, MONTH, YEAR = date(2025, 2, 11), date(2025, 1, 12), date(2024, 12, 31)


def test_level_with_its_change_dates_a_story(book: Book) -> None:
    level = told(1, "AAA", value=f"{close(book, 'AAA', DAY):.2f}", kind=Kind.LEVEL, direction=Direction.NONE)
    move = moved(2, book, "AAA", YESTERDAY)
    beside = told(
        2,
        "AAA",
        value=str(move.claim.quantity.value) if move.claim.quantity else None,
        direction=move.claim.direction,
        sentence=1,
    )
    as_of = dated([level, beside], book)
    assert as_of is not None
    assert (as_of.stamp, as_of.basis, as_of.rests_on) == (Stamp(DAY), "level", ("c1", "c2"))
    assert "with the change printed beside it fits AAA on that date alone" in as_of.support


def test_a_close_after_the_home_market_speaks_for_its_own_date_too() -> None:
    # New York closes hours after Hong Kong: alone, its close of the 11th is in the next day's story; beside a level of
    # Hong Kong's own 11th, in one told at night.
    closes = {date(2025, 2, 10): 1200.11, date(2025, 2, 11): 1234.56, date(2025, 2, 12): 1250.0}
    book = Book({symbol: history(symbol, closes) for symbol in ("AAA", "1.HK")})
    home = Dateline(Span(0, 5), "HONG KONG", "HK", None)
    abroad = told(1, "AAA", value="1234.56", kind=Kind.LEVEL, direction=Direction.NONE)
    own = told(2, "1.HK", value="1234.56", kind=Kind.LEVEL, direction=Direction.NONE)
    found = [dated(claims, book, dateline=home) for claims in ([abroad], [abroad, own])]
    assert [as_of.stamp.day if as_of else None for as_of in found] == [date(2025, 2, 12), date(2025, 2, 11)]


def test_level_of_five_digits_dates_a_story_when_it_occurred_once() -> None:
    closes = {date(2025, 2, day): value for day, value in ((10, 1200.11), (11, 1234.56), (12, 1250.0))}
    level = told(1, "AAA", value="1234.56", kind=Kind.LEVEL, direction=Direction.NONE)
    as_of = dated([level], Book({"AAA": history("AAA", closes)}))
    assert as_of is not None
    assert (as_of.stamp.day, as_of.basis) == (date(2025, 2, 11), "level")


def test_level_that_occurred_twice_dates_nothing() -> None:
    closes = {date(2025, 2, day): value for day, value in ((3, 1234.56), (10, 1200.0), (11, 1234.56), (12, 1250.0))}
    level = told(1, "AAA", value="1234.56", kind=Kind.LEVEL, direction=Direction.NONE)
    assert dated([level], Book({"AAA": history("AAA", closes)})) is None


def test_level_that_nothing_else_bears_out_dates_nothing(book: Book) -> None:
    # A misprinted level can hit another day by chance: two moves that do not hold there speak against it.
    level = told(1, "AAA", value=f"{close(book, 'AAA', date(2019, 5, 14)):.2f}", kind=Kind.LEVEL)
    claims = [level, told(2, "BBB", value="77.7"), told(3, "CCC", value="88.8")]
    assert dated(claims, book) is None


def test_most_claims_date_a_story(book: Book) -> None:
    # Six true claims of one day and two that are wrong.
    claims = [
        moved(1, book, "AAA", YESTERDAY),
        moved(2, book, "BBB", YESTERDAY),
        moved(3, book, "CCC", MONTH, "over the past month"),
        moved(4, book, "DDD", YEAR, "this year"),
        moved(5, book, "AAA", MONTH, "over the past month"),
        moved(6, book, "BBB", YEAR, "so far this year"),
        told(7, "CCC", "this year", "66.6"),
        told(8, "DDD", value="9.9"),
    ]
    as_of = dated(claims, book)
    assert as_of is not None
    assert (as_of.stamp, as_of.basis) == (Stamp(DAY), "joint")
    assert as_of.rests_on == ("c1", "c2", "c3", "c4", "c5", "c6")
    assert as_of.support.startswith("6 of 8 claims with prices hold on that date; the next best, ")


def test_of_very_many_claims_the_first_date_a_story(book: Book) -> None:
    right = [moved(number, book, ("AAA", "BBB", "CCC", "DDD")[number % 4], YESTERDAY) for number in range(300)]
    # What comes after the first 300 would outvote them.
    wrong = [told(number, "AAA", value="66.6") for number in range(300, 1000)]
    as_of = dated([*right, *wrong], book)
    assert as_of is not None
    assert as_of.stamp == Stamp(DAY)
    assert as_of.support.startswith("300 of 300 claims with prices hold on that date")
    assert dated([*wrong, *right], book) is None


def test_home_market_and_foreign_claims_are_dated_together(book: Book) -> None:
    # A story out of Hong Kong on the 12th: its own close of the 12th, the American one of the 11th.
    foreign_base = date(2025, 2, 10)
    value = f"{100 * (close(book, 'AAA', YESTERDAY) / close(book, 'AAA', foreign_base) - 1):.1f}"
    claims = [
        moved(1, book, "1.HK", YESTERDAY),
        moved(2, book, "1.HK", MONTH, "over the past month"),
        moved(3, book, "1.HK", date(2025, 2, 7), "this week"),
        told(4, "AAA", value=value.lstrip("-"), direction=Direction.DOWN if value[0] == "-" else Direction.UP),
    ]
    as_of = dated(claims, book)
    assert as_of is not None
    assert (as_of.stamp.day, as_of.country) == (DAY, "HK")
    assert "c4" in as_of.rests_on


def test_few_ordinary_moves_date_nothing(book: Book) -> None:
    # Two daily moves of one decimal fit many days of ten years.
    assert dated([moved(1, book, "AAA", YESTERDAY), moved(2, book, "BBB", YESTERDAY)], book) is None


def test_two_dates_that_fit_alike_are_refused() -> None:
    # The same fortnight of prices twice: whatever fits the first fits the second.
    rng = np.random.default_rng(3)
    moves = {
        symbol: np.tile(np.round(100 + rng.normal(0, 5, 300).cumsum() % 50, 2), 2) for symbol in ("AAA", "BBB", "CCC")
    }
    days = NEW_YORK.sessions(date(2020, 1, 2), date(2023, 12, 29))[:600].astype(object).tolist()
    book = Book({symbol: history(symbol, dict(zip(days, values, strict=True))) for symbol, values in moves.items()})
    claims = []
    for number, (symbol, values) in enumerate(moves.items()):
        change = 100 * (values[100] / values[99] - 1)
        direction = Direction.UP if change > 0 else Direction.DOWN
        claims.append(told(number, symbol, value=f"{abs(change):.2f}", direction=direction))
    assert dated(claims, book) is None


def test_a_weekday_that_all_days_of_a_week_share_dates_the_story_on_itself(book: Book) -> None:
    # "On Wednesday" means the 12th from the 12th to the 18th: the story is taken to be of the 12th.
    claims = [moved(number, book, symbol, YESTERDAY, "on Wednesday") for number, symbol in enumerate(book.histories)]
    as_of = dated(claims[:4], book)
    assert as_of is not None
    assert as_of.stamp.day == DAY


def test_fifteen_claims_over_ten_years_take_well_under_a_second(book: Book) -> None:
    bases = [
        (YESTERDAY, ""),
        (MONTH, "over the past month"),
        (YEAR, "this year"),
        (date(2025, 1, 27), "since January 27"),
    ]
    claims = [
        moved(4 * at + number, book, symbol, base, words)
        for at, (base, words) in enumerate(bases)
        for number, symbol in enumerate(("AAA", "BBB", "CCC", "DDD"))
    ][:15]
    dated(claims, book)
    start = time.process_time()
    as_of = dated(claims, book)
    assert time.process_time() - start < 0.6
    assert as_of is not None
    assert as_of.stamp.day == DAY


@pytest.mark.shared
def test_seed_article_is_dated_by_its_claims(shared: Path) -> None:
    # A real undated article: most of its claims hold on 12 February 2025.
    from factcheck.extract.extractor import Extractor
    from factcheck.ingest.article import article_from_text
    from factcheck.prices.book import PriceBook
    from factcheck.prices.calendars import ExchangeCalendars
    from factcheck.prices.files import FilePrices
    from factcheck.resolve.catalogue import Catalogue
    from factcheck.resolve.linker import Linker

    catalogue = Catalogue.load()
    text = (shared / "seed" / "hang-seng-tech-article.txt").read_text(encoding="utf-8")
    extraction = Extractor(names=catalogue.names()).extract(article_from_text(text, id="seed", source="seed"))
    links = Linker(catalogue).link(extraction)
    as_of = date_article(
        extraction,
        links,
        given=None,
        prices=PriceBook([FilePrices(shared / "prices")]),
        calendars=ExchangeCalendars.load(),
        catalogue=catalogue,
    )
    assert as_of is not None
    assert (as_of.stamp, as_of.country, as_of.basis) == (Stamp(DAY), "HK", "joint")
    assert len(as_of.rests_on) >= 5


def test_history_is_not_asked_past_its_end() -> None:
    # A story cannot be dated after the last price held: such a date would look as if all figures stood still.
    held: PriceHistory = walk("AAA", seed=9, last="2025-02-12")
    book = Book({"AAA": held})
    level = told(1, "AAA", value=f"{float(held.close[-1]):.2f}", kind=Kind.LEVEL, direction=Direction.NONE)
    as_of = dated([level], book)
    assert as_of is not None
    assert (as_of.stamp, as_of.basis) == (Stamp(DAY), "level")
