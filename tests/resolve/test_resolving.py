"""Claims of an article get their sessions: carried periods, baskets, foreign markets, stories without a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from factcheck.models import (
    Article,
    AsOf,
    Basket,
    Block,
    CalendarUnit,
    Claim,
    Direction,
    Extraction,
    Extreme,
    Instrument,
    Kind,
    Link,
    PeriodExpression,
    PeriodKind,
    Point,
    PriceField,
    Reason,
    ResolvedClaim,
    Span,
    Stamp,
    Streak,
)
from factcheck.resolve.headline import headline_date
from factcheck.resolve.resolving import resolve
from tests.resolve.calendars_for_tests import TwoMarkets
from tests.resolve.stories import Told, instrument, period, ranked, story, told

CALENDARS = TwoMarkets()
AMERICAN = AsOf(Stamp(date(2025, 2, 12)), "given", "", country="US", moment=datetime(2025, 2, 12, 21, tzinfo=UTC))


def resolved(
    claims: Sequence[Told], as_of: AsOf | None = AMERICAN, *, blocks: Sequence[Block] = ()
) -> tuple[ResolvedClaim, ...]:
    return resolve(story(claims, blocks=blocks), claims, as_of, calendars=CALENDARS)


def sessions(claim: ResolvedClaim) -> tuple[str, str]:
    default = claim.period.default
    assert default is not None
    assert isinstance(default.base, Point)
    return default.base.session.isoformat(), default.end.session.isoformat()


def test_claims_keep_their_order_and_their_own_periods() -> None:
    found = resolved([told(1, "AAA", "this year"), told(2, "1.HK", "on Monday"), told(3, "AAA", "last week")])
    assert [claim.claim.id for claim in found] == ["c1", "c2", "c3"]
    assert [sessions(claim) for claim in found] == [
        ("2024-12-31", "2025-02-12"),
        ("2025-02-07", "2025-02-10"),
        ("2025-01-31", "2025-02-07"),
    ]


def test_each_market_counts_on_its_own_calendar() -> None:
    # Hong Kong was closed from 29 to 31 January, New York was not.
    found = resolved([told(1, "AAA", "on February 3"), told(2, "1.HK", "on February 3")])
    assert [sessions(claim)[0] for claim in found] == ["2025-01-31", "2025-01-28"]


# The periods of the claims before, in order; the period asked for; what it is read as, and whether it was carried.
CARRIED = [
    # "during this time" is the stretch told before
    (["over the past month"], "during this time", PeriodKind.TRAILING, True),
    # ... and not the session told between
    (["over the past month", "on January 27"], "over the same period", PeriodKind.TRAILING, True),
    # "during this time" with nothing told before stays as it is
    ([], "during this time", PeriodKind.NONE, False),
    # "within a single trading day" is the date told before
    (["on January 27"], "within a single trading day", PeriodKind.SESSION, True),
    # ... and the latest session where no date was told
    (["this year"], "within a single trading day", PeriodKind.SESSION, False),
    # nothing printed in a story told over a stretch: the stretch goes on
    (["over the past month"], "", PeriodKind.TRAILING, True),
    # nothing printed in a story of the day: the latest session
    (["on Wednesday", "this year"], "", PeriodKind.NONE, False),
    # nothing printed after a session that the text names: that session
    (["on January 27"], "", PeriodKind.SESSION, True),
    # a period of its own is never replaced
    (["over the past month"], "this week", PeriodKind.WEEK, False),
]


@pytest.mark.parametrize("before, words, kind, inherited", CARRIED)
def test_carried(before: list[str], words: str, kind: PeriodKind, inherited: bool) -> None:
    claims = [told(number, "AAA", told_before) for number, told_before in enumerate(before)]
    last = resolved([*claims, told(9, "AAA", words)])[-1]
    assert (last.claim.period.kind, last.claim.period.inherited) == (kind, inherited)


def test_single_day_takes_the_date_told_before() -> None:
    found = resolved([told(1, "AAA", "on January 27"), told(2, "BBB", "within a single trading day")])
    assert sessions(found[1]) == ("2025-01-24", "2025-01-27")


def test_stretch_of_the_sentence_before_is_another_reading_in_a_story_of_the_day() -> None:
    found = resolved([told(1, "AAA"), told(2, "AAA", "this year"), told(3, "BBB")])
    assert sessions(found[2]) == ("2025-02-11", "2025-02-12")
    assert found[2].period.windows[-2].base == Point(date(2024, 12, 31))
    assert found[2].period.windows[-2].note == "over the period of the sentence before"


# The window that is ranked; the sessions of the gain told beside it, in a story of Wednesday 12 February 2025.
RANKED = [
    # the best week since June: from the last close of the week before
    (CalendarUnit.WEEK, ("2025-02-07", "2025-02-12")),
    # the best month: from the last close of January
    (CalendarUnit.MONTH, ("2025-01-31", "2025-02-12")),
    # the best quarter
    (CalendarUnit.QUARTER, ("2024-12-31", "2025-02-12")),
    # the best year
    (CalendarUnit.YEAR, ("2024-12-31", "2025-02-12")),
    # the best day: the session itself
    (CalendarUnit.SESSION, ("2025-02-11", "2025-02-12")),
]


@pytest.mark.parametrize("window, expected", RANKED)
def test_a_gain_beside_the_best_of_its_kind_is_of_what_is_ranked(
    window: CalendarUnit, expected: tuple[str, str]
) -> None:
    found = resolved([ranked(1, "AAA", "since June", window), told(2, "AAA", sentence=1)])
    assert sessions(found[1]) == expected
    # Where a stretch is ranked, the latest session stays another reading.
    assert ("2025-02-11", "2025-02-12") in [
        (base.session.isoformat(), window.end.session.isoformat())
        for window in found[1].period.windows
        if isinstance(base := window.base, Point)
    ]


def test_what_is_ranked_is_not_the_period_of_another_name() -> None:
    found = resolved([ranked(1, "AAA", "since June", CalendarUnit.WEEK), told(2, "BBB", sentence=1)])
    assert sessions(found[1]) == ("2025-02-11", "2025-02-12")


def test_levels_do_not_go_on_with_a_stretch() -> None:
    found = resolved([told(1, "AAA", "over the past month"), told(2, "AAA", kind=Kind.LEVEL)])
    assert found[1].claim.period.kind is PeriodKind.NONE


def test_a_heading_gives_its_period_to_the_lines_below() -> None:
    # As agencies list how the indexes fared: a line that is a period and a colon, then the figures.
    lines = ["For the week:", "The index is up 12 points.", "For the year:", "The index is up 90 points."]
    starts = [0, 100, 200, 300]
    blocks = [Block(line, start) for line, start in zip(lines, starts, strict=True)]
    found = resolved([told(1, "AAA"), told(3, "AAA")], blocks=blocks)
    assert [claim.claim.period.kind for claim in found] == [PeriodKind.WEEK, PeriodKind.YEAR_TO_DATE]
    assert [sessions(claim) for claim in found] == [("2025-02-07", "2025-02-12"), ("2024-12-31", "2025-02-12")]


# A line of a few words that ends in a period and a colon heads the lines below; what goes on after it, or has a figure
# of its own, is prose. The latest session stays another reading: such a line may head a single paragraph.
@pytest.mark.parametrize(
    ("heading", "kind", "words"),
    [
        ("Asian indexes for the week:", PeriodKind.WEEK, "for the week"),  # a noun before the period
        ("How the main gauges fared this month:", PeriodKind.MONTH, "this month"),  # a clause before it
        ("The day's movers in Singapore since January:", PeriodKind.SINCE, "since January"),  # counted from a date
        (
            "For the week, the main gauges all closed lower:",
            PeriodKind.WEEK,
            "For the week",
        ),  # it begins with the period
        ("This month, the three gauges rose:", PeriodKind.MONTH, "This month"),  # ... another
        ("For the week, 40 of them fell:", PeriodKind.NONE, None),  # ... a figure after it: a sentence
        ("For the week in Singapore:", PeriodKind.NONE, None),  # the period does not end it
        ("The bank cut 40 posts this month:", PeriodKind.NONE, None),  # a figure of its own: a sentence
        ("What the nine analysts asked said about the outlook for the year:", PeriodKind.NONE, None),  # too many words
    ],
)
def test_a_heading_of_a_few_words_may_end_in_its_period(heading: str, kind: PeriodKind, words: str | None) -> None:
    found = resolved([told(1, "AAA")], blocks=[Block(heading, 0), Block("The index is up 12 points.", 100)])
    assert (found[0].claim.period.kind, found[0].claim.period.text) == (kind, words)
    if words is not None:
        latest = "close on 11 February 2025 to close on 12 February 2025"
        assert latest in [window.name for window in found[0].period.windows]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("January was weak: the index is up 12 points.", PeriodKind.NAMED_MONTH),  # a month that a list is about
        ("2024 was kind: the index is up 12 points.", PeriodKind.NAMED_YEAR),  # a year
        ("Trading was weak: the index is up 12 points.", PeriodKind.NONE),  # no time at all
    ],
)
def test_the_time_that_words_before_a_colon_are_about(words: str, kind: PeriodKind) -> None:
    listed = told(1, "AAA")
    at = 100 + words.index("the index")
    listed = replace(listed, claim=replace(listed.claim, sentence=Span(at, at + 20), trigger=None))
    found = resolved([listed], blocks=[Block(words, 100)])
    assert found[0].claim.period.kind is kind


# Lists that lost their line breaks: the heading within a paragraph, and at the end of the line before.
@pytest.mark.parametrize(
    ("blocks", "at"),
    [
        ([Block("It rose 1%. For the week: The index is up 12 points. Shares are up 9 points.", 0)], 52),
        ([Block("It rose 1% to 100. For the week:", 0), Block("The index is up 12 points.", 52)], 52),
    ],
)
def test_a_heading_within_a_paragraph_gives_its_period_to_what_follows(blocks: list[Block], at: int) -> None:
    before, below = told(0, "AAA"), told(1, "AAA")
    before = replace(before, claim=replace(before.claim, sentence=Span(0, 10), trigger=None))
    below = replace(below, claim=replace(below.claim, sentence=Span(at, at + 20), trigger=None))
    found = resolved([before, below], blocks=blocks)
    assert [claim.claim.period.kind for claim in found] == [PeriodKind.NONE, PeriodKind.WEEK]


# "Climbed for a fifth day, up 11.5% over the run", "rose for a third straight week, adding 2%", and a run that the move
# beside it ended.
@pytest.mark.parametrize(
    ("unit", "ended", "words", "kind", "expected"),
    [
        (CalendarUnit.SESSION, False, "over the run", PeriodKind.TRAILING, ("2025-02-05", "2025-02-12")),
        (CalendarUnit.WEEK, False, "", PeriodKind.WEEK, ("2025-02-07", "2025-02-12")),
        (CalendarUnit.MONTH, True, "", PeriodKind.MONTH, ("2025-01-31", "2025-02-12")),
        (CalendarUnit.SESSION, False, "", PeriodKind.NONE, ("2025-02-11", "2025-02-12")),
    ],
)
def test_the_move_beside_a_streak(
    unit: CalendarUnit, ended: bool, words: str, kind: PeriodKind, expected: tuple[str, str]
) -> None:
    streak = told(1, "AAA", "", "5", kind=Kind.STREAK)
    assert streak.claim.quantity is not None
    counted = replace(streak.claim.quantity, value=Decimal(5), unit=f"{unit}s")
    direction = Direction.DOWN if ended else streak.claim.direction
    streak = replace(
        streak,
        claim=replace(streak.claim, direction=direction, quantity=counted, detail=Streak(unit, ended=ended)),
    )
    move = told(1, "AAA")
    if words:
        period = PeriodExpression(PeriodKind.NONE, span=Span(101, 101 + len(words)), text=words)
        move = replace(move, claim=replace(move.claim, period=period))
    found = resolved([streak, move])
    assert found[1].claim.period.kind is kind
    assert sessions(found[1]) == expected


@pytest.mark.parametrize(
    ("market", "kind"),
    [
        ("Stocks", PeriodKind.WEEK),  # each index of a market whose week is counted
        ("Wall Street", PeriodKind.WEEK),
        ("BBB", PeriodKind.NONE),  # the week of another company
    ],
)
def test_the_members_of_a_market_whose_weeks_are_counted(market: str, kind: PeriodKind) -> None:
    streak = told(1, market, "", "2", kind=Kind.STREAK)
    streak = replace(streak, claim=replace(streak.claim, detail=Streak(CalendarUnit.WEEK)))
    members = [told(number, symbol, "", "1.7", sentence=1) for number, symbol in ((2, "AAA"), (3, "CCC"))]
    found = resolved([streak, *members])
    assert [claim.claim.period.kind for claim in found[1:]] == [kind, kind]


def test_a_sentence_that_names_a_session_may_end_a_stretch_there() -> None:
    # Told on Wednesday of the Friday before: the year to Friday is another reading than the year to Wednesday.
    block = Block("It rose on Friday, up 3% this year", 100)
    found = resolved([told(1, "AAA", "this year")], blocks=[block])
    ends = {window.end.session: window.note for window in found[0].period.windows}
    assert sessions(found[0]) == ("2024-12-31", "2025-02-12")
    assert ends[date(2025, 2, 7)] == "ending with the session that the text names"


@pytest.mark.parametrize(
    "words",
    [
        "As of the previous close, it is up 3% this year",
        "It is up 3% this year as of yesterday's close",
        "Through the prior session it had gained 3% this year",
        "Up to the previous trading day, it rose 3% this year",
    ],
)
def test_a_stretch_that_is_counted_up_to_the_session_before_may_end_there(words: str) -> None:
    # Told on Wednesday: the year to Tuesday is another reading than the year to Wednesday.
    found = resolved([told(1, "AAA", "this year")], blocks=[Block(words, 100)])
    assert [window.end.session for window in found[0].period.windows][:1] == [date(2025, 2, 12)]
    assert date(2025, 2, 11) in {window.end.session for window in found[0].period.windows}


@pytest.mark.parametrize(
    "words",
    [
        "It is up 3% this year, more than by the previous close",
        "It is up 3% this year and fell in the previous session",
    ],
)
def test_a_day_counted_back_that_nothing_is_counted_up_to_ends_no_stretch(words: str) -> None:
    found = resolved([told(1, "AAA", "this year")], blocks=[Block(words, 100)])
    assert date(2025, 2, 11) not in {window.end.session for window in found[0].period.windows}


def test_a_story_told_late_ends_its_stretches_with_the_day_it_opens_with() -> None:
    # Told on Wednesday of Tuesday, which the first paragraph names.
    blocks = [Block("It rose on Tuesday", 100), Block("It is up 3% this year, and was higher a day earlier", 200)]
    claims = [told(1, "AAA", "on Tuesday"), told(2, "AAA", "this year"), told(3, "AAA", "a day earlier")]
    found = resolved(claims, blocks=blocks)
    ends = {window.end.session for window in found[1].period.windows}
    assert sessions(found[1])[1] == "2025-02-12"
    assert date(2025, 2, 11) in ends
    # A day earlier than the story is Tuesday, and a day earlier than Tuesday is Monday.
    assert [window.end.session.day for window in found[2].period.windows] == [11, 10]


def test_a_story_of_its_own_day_has_no_other_end() -> None:
    blocks = [Block("It rose on Wednesday", 100), Block("It was higher a day earlier", 200)]
    found = resolved([told(1, "AAA", "on Wednesday"), told(2, "AAA", "a day earlier")], blocks=blocks)
    assert [window.end.session.day for window in found[1].period.windows] == [11]


def test_the_first_day_and_the_last_are_readings_of_what_has_none() -> None:
    told_days = [told(1, "AAA", "on Tuesday"), told(2, "BBB", "on Friday")]
    found = resolved([*told_days, told(3, "CCC")], blocks=[Block("It rose.", 100), Block("The other.", 300)])
    days = [window.end.session for window in found[2].period.windows]
    assert days[0] == date(2025, 2, 12)
    assert {date(2025, 2, 7), date(2025, 2, 11)} <= set(days)


def test_an_extreme_counted_from_by_a_story_told_late_is_of_its_close_and_of_its_price() -> None:
    block = Block("It set a record on Tuesday and fell from that peak", 100)
    found = resolved([told(1, "AAA", "from that peak")], blocks=[block])
    tuesday = [window.base for window in found[0].period.windows if window.end.session == date(2025, 2, 11)]
    assert [base.field for base in tuesday if isinstance(base, Extreme)][:2] == [PriceField.CLOSE, PriceField.HIGH]


def test_without_a_date_only_what_prints_its_own_is_counted() -> None:
    found = resolved(
        [told(1, "AAA", "on January 27, 2025"), told(2, "AAA", "on Monday"), told(3, "AAA", "in 2024")], None
    )
    assert sessions(found[0]) == ("2025-01-24", "2025-01-27")
    assert (found[1].period.windows, found[1].period.reason) == ((), Reason.NO_AS_OF)
    assert sessions(found[2]) == ("2023-12-29", "2024-12-31")
    assert all(claim.as_of is None for claim in found)


class Members:
    """Implements the part of a catalogue that names a basket's instruments."""

    def instrument(self, symbol: str) -> Instrument | None:
        return None if symbol == "UNKNOWN" else instrument(symbol)


def test_basket_counts_on_its_first_known_member() -> None:
    basket = Basket("Two", "members", ("UNKNOWN", "1.HK"))
    claim = replace(told(1, "AAA", "on February 3"), subject=Link(basket=basket))
    [found] = resolve(story([claim]), [claim], AMERICAN, calendars=CALENDARS, catalogue=Members())
    assert sessions(found) == ("2025-01-28", "2025-02-03")


def test_subject_without_a_meaning_counts_on_the_home_market() -> None:
    unknown = replace(told(1, "AAA", "on Monday"), subject=Link(reason=Reason.UNRESOLVED_SUBJECT))
    assert sessions(resolved([unknown])[0]) == ("2025-02-07", "2025-02-10")
    assert resolved([unknown], None)[0].period.reason is Reason.UNRESOLVED_SUBJECT


# A first line, and the date it gives.
HEADLINES = [
    # a weekday with its numeric date, month first
    ("How major stock indexes fared Tuesday, 4/25/2023", date(2023, 4, 25)),
    # the weekday tells day from month: 4 March 2025 was a Tuesday
    ("How the indexes fared Tuesday, 3/4/2025", date(2025, 3, 4)),
    # ... and 3 April 2025 a Thursday
    ("How the indexes fared Thursday, 3/4/2025", date(2025, 4, 3)),
    # nothing tells day from month
    ("How the indexes fared on 3/4/2025", None),
    # a date in words
    ("Market wrap, January 27, 2025", date(2025, 1, 27)),
    # a weekday that disagrees with its date
    ("Market wrap, Monday, January 28, 2025", None),
    # no year
    ("Market wrap, January 27", None),
    # two dates
    ("From January 27, 2025 to January 28, 2025: the wrap of January 29, 2025 and January 30, 2025", None),
]


@pytest.mark.parametrize("line, day", HEADLINES)
def test_headline_date(line: str, day: date | None) -> None:
    assert headline_date(Article("a", "test", line, (Block(line, 0),))) == day


def test_long_first_paragraph_is_no_headline() -> None:
    line = "On January 27, 2025 the index fell. " + "It had risen for days. " * 10
    assert headline_date(Article("a", "test", line, (Block(line, 0),))) is None


def test_claims_may_come_from_another_paragraph_than_the_first() -> None:
    # The period of one paragraph is not carried into the next.
    blocks = [Block("It gained 3% over the past month.", 100), Block("The other rose 2%.", 200)]
    found = resolved([told(1, "AAA", "over the past month"), told(2, "BBB")], blocks=blocks)
    assert found[1].claim.period.kind is PeriodKind.NONE


def test_extraction_is_left_as_it_was() -> None:
    claims = [told(1, "AAA", "over the past month"), told(2, "AAA", "during this time")]
    extraction: Extraction = story(claims)
    before: tuple[Claim, ...] = extraction.claims
    resolve(extraction, claims, AMERICAN, calendars=CALENDARS)
    assert extraction.claims == before
    assert extraction.claims[1].period == period("during this time")
    assert extraction.claims[0].sentence == Span(100, 199)
