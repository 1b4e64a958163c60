"""Several sources become one history; splits and share counts stand on the price as it was printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Reason
from factcheck.prices import FilePrices, PriceBook, SamplePrices
from factcheck.prices.merge import merged, merged_splits
from factcheck.prices.series import Missing, PriceHistory, Split

WriteCsv = Callable[..., Path]


def history(days: list[int], closes: list[float], source: str, **more: object) -> PriceHistory:
    """A history of days of January 2025 with closes alone."""
    nothing = np.full(len(days), np.nan)
    return PriceHistory(
        symbol="A",
        currency="USD",
        sessions=np.array([f"2025-01-{day:02}" for day in days], dtype="datetime64[D]"),
        open=nothing,
        high=nothing,
        low=nothing,
        close=np.array(closes, dtype=np.float64),
        volume=nothing,
        source_codes=np.zeros(len(days), dtype=np.int16),
        source_names=(source,),
        **more,  # type: ignore[arg-type]
    )


def test_the_first_source_wins_and_the_next_fills_gaps(write_csv: WriteCsv) -> None:
    mine = write_csv("mine.csv", "ticker,date,close", "NVDA,2025-01-27,118.40")
    book = PriceBook([FilePrices(mine), SamplePrices()])
    found = book.history("NVDA")
    assert isinstance(found, PriceHistory)
    prices = [found.price(day) for day in (date(2025, 1, 24), date(2025, 1, 27))]
    assert [(price.value, price.source) for price in prices if price] == [
        (Decimal("142.62"), "sample"),
        (Decimal("118.4"), "mine.csv"),
    ]
    assert book.history("NVDA") is found


def test_what_no_source_holds() -> None:
    failed = Missing("X", Reason.SOURCE_UNAVAILABLE, "Yahoo answered 429 three times")
    book = PriceBook([SamplePrices()], unavailable={"X": failed})
    assert book.history("Y") == Missing("Y", Reason.NO_PRICE_DATA, "no prices in sample")
    assert book.history("X") == failed
    assert PriceBook([]).history("Y") == Missing("Y", Reason.NO_PRICE_DATA, "no prices in no source")


# Prices a tenth apart are of another basis, and none of these are: 105 is 9.4 percent above 96.
_ON_ONE_BASIS = st.floats(96, 105)


@given(
    first=st.dictionaries(st.integers(1, 31), _ON_ONE_BASIS, min_size=1),
    second=st.dictionaries(st.integers(1, 31), _ON_ONE_BASIS, min_size=1),
)
def test_merging_is_a_union_in_which_the_first_wins(first: dict[int, float], second: dict[int, float]) -> None:
    parts = [history(sorted(part), [part[day] for day in sorted(part)], name)
             for part, name in ((first, "one"), (second, "two"))]  # fmt: skip
    whole = merged(parts)
    expected = second | first
    assert [day.day for day in whole.sessions.tolist()] == sorted(expected)
    assert whole.close.tolist() == [expected[day] for day in sorted(expected)]
    names = [whole.source_names[code] for code in whole.source_codes]
    assert names == ["one" if day in first else "two" for day in sorted(expected)]


def test_a_source_on_another_basis_fills_nothing() -> None:
    # the second is not adjusted for a 10-for-1 split of the first
    whole = merged([history([2, 3], [10, 11], "one"), history([2, 3, 6], [100, 110, 120], "two")])
    assert whole.close.tolist() == [10, 11]


def test_soft_sessions_come_only_with_their_own_row() -> None:
    one = history([2], [10], "one")
    two = history([2, 3], [10, 11], "two", soft=frozenset({date(2025, 1, 2), date(2025, 1, 3)}))
    assert merged([one, two]).soft == {date(2025, 1, 3)}


def test_one_split_dated_twice_counts_once() -> None:
    # NVIDIA's 10-for-1 by its first day at the new price and by its distribution
    first, second = Split(date(2024, 6, 10), Decimal(10)), Split(date(2024, 6, 7), Decimal(10))
    other = Split(date(2021, 7, 20), Decimal(4))
    assert merged_splits([(first,), (other, second)]) == (other, first)


# Closes as the newspapers of the day printed them; the table holds split-adjusted ones.
@pytest.mark.shared
@pytest.mark.parametrize(
    ("symbol", "session", "printed"),
    [
        # before and after the 10-for-1 of June 2024
        ("NVDA", date(2024, 6, 7), "1208.88"),
        ("NVDA", date(2024, 6, 10), "121.79"),
        # before the 4-for-1 of July 2021 as well
        ("NVDA", date(2021, 7, 19), "751.19"),
        # the 1-for-8 of General Electric: the adjusted price is eight times the printed one
        ("GE", date(2021, 7, 30), "12.95"),
        # years before a split: Apple in January 2012 at 28 times its present basis, Amazon at 20
        ("AAPL", date(2012, 1, 3), "411.23"),
        ("AMZN", date(2020, 1, 2), "1898.01"),
        ("TSLA", date(2020, 8, 28), "2213.40"),
    ],
)
def test_levels_as_printed(shared: Path, symbol: str, session: date, printed: str) -> None:
    found = PriceBook([FilePrices(shared / "prices"), SamplePrices()]).history(symbol)
    assert isinstance(found, PriceHistory)
    evidence = found.price(session, as_printed=True)
    assert evidence is not None
    assert abs(evidence.value - Decimal(printed)) <= Decimal(printed) * Decimal("0.0005")
    assert evidence.basis == "as printed"


@pytest.mark.shared
def test_a_percent_over_a_split_uses_adjusted_closes(shared: Path) -> None:
    # 1,208.88 to 121.79 is +0.75%, not -90%
    found = PriceBook([FilePrices(shared / "prices")]).history("NVDA")
    assert isinstance(found, PriceHistory)
    before, after = found.price(date(2024, 6, 7)), found.price(date(2024, 6, 10))
    assert before is not None
    assert after is not None
    assert round(after.value / before.value - 1, 4) == Decimal("0.0075")


def test_share_count_of_nvidia_from_the_sample() -> None:
    found = PriceBook([SamplePrices()]).shares_outstanding("NVDA", date(2025, 1, 27))
    assert not isinstance(found, Missing)
    count, basis = found
    assert round(count / 10**9, 2) == Decimal("24.49")
    assert basis == "market value of 2025-01-27 (sample) / close of 2025-01-27 (sample)"


@pytest.mark.parametrize(
    ("session", "count", "rests_on"),
    [
        # the session's own value
        (date(2025, 1, 6), 50, "2025-01-06"),
        # before a 2-for-1 split: half as many shares
        (date(2025, 1, 2), 25, "2025-01-06"),
        # weeks later: the last value before it
        (date(2025, 2, 20), 50, "2025-01-06"),
    ],
)
def test_share_counts_by_nearness_and_over_a_split(
    write_csv: WriteCsv, tmp_path: Path, session: date, count: int, rests_on: str
) -> None:
    write_csv("p.csv", "ticker,date,close", "A,2025-01-02,10", "A,2025-01-06,12", "A,2025-02-20,13")
    write_csv("m.csv", "ticker,date,market_cap", "A,2025-01-06,600")
    write_csv("s.csv", "ticker,date,ratio", "A,2025-01-03,2")
    found = PriceBook([FilePrices(tmp_path)]).shares_outstanding("A", session)
    assert not isinstance(found, Missing)
    assert found[0] == count
    assert rests_on in found[1]


def test_no_share_count_from_far_away(write_csv: WriteCsv, tmp_path: Path) -> None:
    write_csv("p.csv", "ticker,date,close", "A,2024-01-02,10", "A,2025-01-06,12")
    write_csv("m.csv", "ticker,date,market_cap", "A,2024-01-02,600")
    answer = PriceBook([FilePrices(tmp_path)]).shares_outstanding("A", date(2025, 1, 6))
    assert answer == Missing("A", Reason.NO_PRICE_DATA, "no market value or share count near 2025-01-06")
