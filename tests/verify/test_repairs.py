"""Repairs: one small edit that makes the claim true, written into the sentence, rated against chance."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import CheckedArticle, Repair, Span, Status
from factcheck.prices.series import Split
from factcheck.verify.history_moves import merged
from factcheck.verify.repair.edit import replaced
from factcheck.verify.repair.rules import repair_rules, siblings
from tests.verify.stories import Desk, Moves, StoryPrices

TUESDAY = date(2025, 1, 14)
WEDNESDAY = date(2025, 1, 15)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@dataclass(frozen=True)
class Row:
    """A sentence that does not match, the moves that day, and the repair that must come first."""

    what: str
    text: str
    moves: Moves
    kind: str
    sentence: str
    published: str = "2025-02-20T22:00:00Z"
    opens: Moves = field(default_factory=dict)
    splits: tuple[Split, ...] = ()


ROWS = (
    Row(
        "the turn of the year forgotten",
        "The S&P 500 fell 4.0% on January 16, 2024.",
        {"^GSPC": {date(2025, 1, 16): -4.0}},
        "year",
        "The S&P 500 fell 4.0% on January 16, 2025.",
    ),
    Row(
        "a year and its base, in a since",
        "The S&P 500 is up 9.0% since January 16, 2024.",
        {"^GSPC": {date(2024, 6, 3): -30.0, date(2025, 1, 17): 9.0}},
        "year",
        "The S&P 500 is up 9.0% since January 16, 2025.",
        "2025-01-17T22:00:00Z",
    ),
    Row(
        "the month before",
        "The S&P 500 fell 4.0% on February 14, 2025.",
        {"^GSPC": {TUESDAY: -4.0}},
        "month",
        "The S&P 500 fell 4.0% on January 14, 2025.",
    ),
    Row(
        "an abbreviated month stays abbreviated",
        "The S&P 500 fell 4.0% on Feb. 14, 2025.",
        {"^GSPC": {TUESDAY: -4.0}},
        "month",
        "The S&P 500 fell 4.0% on Jan. 14, 2025.",
    ),
    Row(
        "the day before",
        "The S&P 500 fell 4.0% on January 13, 2025.",
        {"^GSPC": {TUESDAY: -4.0}},
        "session",
        "The S&P 500 fell 4.0% on January 14, 2025.",
    ),
    Row(
        "a weekday of its own",
        "The S&P 500 fell 4.0% on Wednesday.",
        {"^GSPC": {TUESDAY: -4.0}},
        "session",
        "The S&P 500 fell 4.0% on Tuesday.",
        "2025-01-15T22:00:00Z",
    ),
    Row(
        "one digit",
        "The S&P 500 rose 1.8% on January 14, 2025.",
        {"^GSPC": {TUESDAY: 1.3}},
        "digit",
        "The S&P 500 rose 1.3% on January 14, 2025.",
    ),
    Row(
        "two digits swapped",
        "The S&P 500 rose 3.1% on January 14, 2025.",
        {"^GSPC": {TUESDAY: 1.3}},
        "digits_swapped",
        "The S&P 500 rose 1.3% on January 14, 2025.",
    ),
    Row(
        "the decimal point lost",
        "The S&P 500 rose 13% on January 14, 2025.",
        {"^GSPC": {TUESDAY: 1.3}},
        "decimal",
        "The S&P 500 rose 1.3% on January 14, 2025.",
    ),
    Row(
        "the opposite word",
        "The S&P 500 rose 4.0% on January 14, 2025.",
        {"^GSPC": {TUESDAY: -4.0}},
        "sign",
        "The S&P 500 fell 4.0% on January 14, 2025.",
    ),
    Row(
        "the day of the month for the figure",
        "There was a 27% drop in the S&P 500 on January 27.",
        {"^GSPC": {date(2025, 1, 27): -3.0}},
        "leaked_number",
        "There was a 3% drop in the S&P 500 on January 27.",
        "2025-01-28T22:00:00Z",
    ),
    Row(
        "the sibling index",
        "The Nasdaq 100 fell 4.0% on January 14, 2025.",
        {"^IXIC": {TUESDAY: -4.0}},
        "sibling",
        "The Nasdaq Composite fell 4.0% on January 14, 2025.",
    ),
    Row(
        "items of a list in each other's place",
        "Apple and Microsoft rose 5.2% and 2.6%, respectively, on January 14, 2025.",
        {"AAPL": {TUESDAY: 2.6}, "MSFT": {TUESDAY: 5.2}},
        "swapped",
        "Apple and Microsoft rose 2.6% and 5.2%, respectively, on January 14, 2025.",
    ),
    Row(
        "two sessions' fall told of one",
        "The S&P 500 fell 6.9% on January 15, 2025.",
        {"^GSPC": {TUESDAY: -3.0, WEDNESDAY: -4.0}},
        "sessions_count",
        "The S&P 500 fell 6.9% over two sessions to January 15, 2025.",
    ),
    Row(
        "two sessions' loss, the figure before its noun",
        "The S&P 500 had a 6.9% loss on January 15, 2025.",
        {"^GSPC": {TUESDAY: -3.0, WEDNESDAY: -4.0}},
        "sessions_count",
        "The S&P 500 had a 6.9% loss over two sessions to January 15, 2025.",
    ),
    Row(
        "a weekday goes with its date",
        "The S&P 500 fell 4.0% on Tuesday, January 16, 2024.",
        {"^GSPC": {date(2025, 1, 16): -4.0}},
        "year",
        "The S&P 500 fell 4.0% on Thursday, January 16, 2025.",
    ),
    Row(
        "a month in figures",
        "The S&P 500 fell 4.0% on 2025-02-07.",
        {"^GSPC": {date(2025, 1, 7): -4.0}},
        "month",
        "The S&P 500 fell 4.0% on 2025-01-07.",
    ),
    Row(
        "a price before the split against one after it",
        # 100 to 200 across a four-for-one split is printed as 400 to 200.
        "Apple lost 50% in 2024.",
        {"AAPL": {date(2024, 7, 2): 100.0}},
        "split",
        "Apple gained 100% in 2024.",
        splits=(Split(date(2024, 6, 10), Decimal(4)),),
    ),
    Row(
        "percent for points",
        "The S&P 500 lost 250% on January 14, 2025.",
        {"^GSPC": {TUESDAY: -5.0}},
        "unit",
        "The S&P 500 lost 250 points on January 14, 2025.",
    ),
    Row(
        "counted from the open",
        "Apple fell 7.0% on January 14, 2025.",
        {"AAPL": {TUESDAY: -0.1}},
        "base",
        "Apple fell 7.0% from its open on January 14, 2025.",
        # 4,990.01 to 5,000 is the quiet range; the session opens where a fall of 7% ends at its close.
        opens={"AAPL": {TUESDAY: 5365.59}},
    ),
    Row(
        "a streak miscounted",
        "The S&P 500 rose for a fifth straight session on January 17, 2025.",
        {"^GSPC": {date(2025, 1, day): change for day, change in ((13, -1.0), (14, 1), (15, 1), (16, 1), (17, 1))}},
        "sessions_count",
        "The S&P 500 rose for a fourth straight session on January 17, 2025.",
    ),
)


def first_repair(checked: CheckedArticle) -> Repair:
    """The best repair of the first claim that has one."""
    found = next((claim.verdict.repairs for claim in checked.claims if claim.verdict.repairs), ())
    assert found, [claim.verdict.summary for claim in checked.claims]
    return found[0]


@pytest.mark.parametrize("row", ROWS, ids=[row.what for row in ROWS])
def test_right_repair_comes_first(row: Row, desk: Desk) -> None:
    prices = StoryPrices(row.moves, opens=row.opens, splits={"AAPL": row.splits})
    repair = first_repair(desk.check(row.text, row.published, prices))
    assert (repair.kind, repair.sentence) == (row.kind, row.sentence)
    assert 0 <= repair.chance <= 1


def test_every_kind_of_the_list_has_a_row() -> None:
    assert {row.kind for row in ROWS} == set(repair_rules().size)


def test_two_errors_get_no_repair(desk: Desk) -> None:
    # 5 December is another month and 7.7 another figure: no one edit mends it.
    prices = StoryPrices({"^GSPC": {TUESDAY: -4.0}})
    checked = desk.check("The S&P 500 fell 7.7% on December 5, 2024.", "2025-02-20T22:00:00Z", prices)
    assert checked.claims[0].verdict.status is Status.CONTRADICTED
    assert checked.claims[0].verdict.repairs == ()


def test_an_index_of_the_same_sentence_is_no_sibling_of_a_company(desk: Desk) -> None:
    # 7.7% is what the index fell, but nobody writes Apple for an index; 7.7 and 2.0 share no digit.
    prices = StoryPrices({"AAPL": {TUESDAY: -2.0}, "^NDX": {TUESDAY: -7.7}, "MSFT": {TUESDAY: -7.7}})
    told = {
        "Apple fell 7.7% on January 14, 2025, the same as the Nasdaq 100.": [],
        "Apple fell 7.7% on January 14, 2025. Microsoft lost 7.7%.": ["Microsoft"],
    }
    for text, siblings_offered in told.items():
        repairs = desk.check(text, "2025-02-20T22:00:00Z", prices).claims[0].verdict.repairs
        assert [repair.after for repair in repairs if repair.kind == "sibling"] == siblings_offered


def test_a_shared_date_is_not_moved_where_that_spoils_the_other_claim(desk: Desk) -> None:
    # The S&P 500 did fall 4.7% the day before, but the Nasdaq 100's 2.0% is of the day that is named.
    prices = StoryPrices({"^GSPC": {date(2025, 1, 13): -4.7, TUESDAY: -4.0}, "^NDX": {TUESDAY: -2.0}})
    text = "The S&P 500 fell 4.7% and the Nasdaq 100 fell 2.0% on January 14, 2025."
    repairs = desk.check(text, "2025-02-20T22:00:00Z", prices).claims[0].verdict.repairs
    assert [repair.kind for repair in repairs if repair.kind == "session"] == []
    assert (repairs[0].kind, repairs[0].after) == ("digit", "4.0")


def test_an_edit_that_mends_both_claims_comes_before_one_that_mends_one(desk: Desk) -> None:
    # Either figure is one digit from that of the 14th; both are those of the 13th.
    monday = date(2025, 1, 13)
    moves = {"^GSPC": {monday: -4.7, TUESDAY: -4.0}, "^NDX": {monday: -2.8, TUESDAY: -2.0}}
    text = "The S&P 500 fell 4.7% and the Nasdaq 100 fell 2.8% on January 14, 2025."
    repair = first_repair(desk.check(text, "2025-02-20T22:00:00Z", StoryPrices(moves)))
    assert (repair.kind, repair.after) == ("session", "January 13, 2025")


def test_the_chance_of_a_digit_is_the_share_of_days_it_would_mend(desk: Desk) -> None:
    # Quiet days move by 0.1%: changing a digit of 0.9 gives 0.0 to 0.8 and 1.9 to 9.9, so that half of them (those up)
    # would be mended as well, a chance too good to trust.
    prices = StoryPrices({"^GSPC": {TUESDAY: 0.5}})
    repairs = (
        desk.check("The S&P 500 rose 0.9% on January 14, 2025.", "2025-02-20T22:00:00Z", prices)
        .claims[0]
        .verdict.repairs
    )
    digit = next(repair for repair in repairs if repair.kind == "digit")
    assert digit.chance == pytest.approx(0.5, abs=0.01)
    assert digit.weak


def test_a_glued_sentence_is_mended_where_it_stands(desk: Desk) -> None:
    prices = StoryPrices({"^GSPC": {date(2025, 1, 16): -4.0}})
    text = "Stocks had a quiet monthNotably, the S&P 500 fell 4.0% on January 16, 2024, dramatically."
    repair = first_repair(desk.check(text, "2025-02-20T22:00:00Z", prices))
    assert repair.sentence.endswith("the S&P 500 fell 4.0% on January 16, 2025, dramatically.")


def test_siblings_go_both_ways() -> None:
    table = siblings()
    assert all(symbol in table[other] for symbol, others in table.items() for other in others)


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), max_size=8))
def test_merged_ranges_are_disjoint_and_hold_the_same_points(ranges: list[tuple[float, float]]) -> None:
    joined = merged(tuple(ranges))
    assert all(first[1] < second[0] for first, second in pairwise(joined))
    for low, high in ranges:
        if low <= high:
            assert any(start <= low and high <= end for start, end in joined)


@given(st.text(min_size=6, max_size=40), st.data())
def test_replacing_touches_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text) - 1))
    assert replaced(text, Span(0, len(text)), [(Span(start, end), "new")]) == text[:start] + "new" + text[end:]
