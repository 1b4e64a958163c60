"""What "when" joins to a date is of that date: the session told, another stretch, or a session left open."""

from __future__ import annotations

import pytest

from factcheck.extract import Extractor
from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.ingest import article_from_text
from factcheck.models import CalendarUnit, PartialDate, PeriodExpression, PeriodKind
from factcheck.resolve import Catalogue
from factcheck.resolve.carrying import carried
from factcheck.resolve.spoken import SentenceSessions

OPEN = "open"
OWN = "own"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(names=Catalogue.load().names())


def read(extractor: Extractor, text: str, figure: str) -> tuple[PeriodExpression, PeriodExpression]:
    """The period a figure is read with, and the one its own words gave."""
    extraction = extractor.extract(article_from_text(text, id="a", source="test"))
    found = zip(
        extraction.claims, carried(extraction, extraction.claims, SentenceSessions(extraction.article)), strict=True
    )
    return next(
        (chosen.expression, claim.period)
        for claim, chosen in found
        if claim.quantity is not None and figure in claim.quantity.text
    )


@pytest.mark.parametrize(
    ("text", "figure", "kind", "words"),
    [
        # The date that "when" hangs on is of no claim.
        ("The last bear market was in 2020, when the Nasdaq gained 44%.", "44", PeriodKind.NAMED_YEAR, "in 2020"),
        ("It came on March 16, 2020, when the Dow fell 12.9%.", "12.9", PeriodKind.SESSION, "on March 16, 2020"),
        # ... which possesses what is not told again.
        ("A loss of 1% paled against Tuesday's, when the Dow lost 4.1%.", "4.1", PeriodKind.SESSION, "Tuesday"),
        # ... a dash before it.
        (
            "It was the biggest loss since Sept. 3, 2024 — when the Dow lost 1.5%.",
            "1.5",
            PeriodKind.SESSION,
            "since Sept. 3, 2024",
        ),
        (
            "Oil headed for its worst day since May 5, 2021 – when it shed 4.8%.",
            "4.8",
            PeriodKind.SESSION,
            "since May 5, 2021",
        ),
        ("It came on March 16, 2020 -- when the Dow fell 12.9%.", "12.9", PeriodKind.SESSION, "on March 16, 2020"),
        # ... a month told by its bare name.
        ("The worst was March 2020, when the Dow fell 13.7%.", "13.7", PeriodKind.NAMED_MONTH, "in March 2020"),
        ("It ranks behind only June 2022, when oil fell 7.8%.", "7.8", PeriodKind.NAMED_MONTH, "in June 2022"),
        ("To beat is October 2011, when the Dow rose 9.5%.", "9.5", PeriodKind.NAMED_MONTH, "in October 2011"),
        ("The last losing year was 2018, when the Dow fell 5.6%.", "5.6", PeriodKind.NAMED_YEAR, "in 2018"),
        # A stretch that the clause counts lies somewhere in that time.
        ("The last one was in early 2020, when the Dow fell 37% in a month.", "37", OPEN, "in early 2020"),
        # ... as does one to that day from a mark before it; the figure of the day may stand between.
        (
            "The Dow rose 24% from its May 6 low of 4,982, when it was 19% below its peak.",
            "19",
            OPEN,
            "from its May 6 low",
        ),
        # ... and a day that is not told by its date
        ("The worst was Black Monday in 1987, when the Dow fell 508 points.", "508", OPEN, "in 1987"),
        ("It beat the best day in 2020, when the Dow gained 11.4%.", "11.4", OPEN, "in 2020"),
        ("Its last such session in March 2020, when the Dow fell 9.9%, was worse.", "9.9", OPEN, "in March 2020"),
        # Told of an earlier time than the story's, in so many words.
        ("Before this week the Dow was down 6.7% for the year.", "6.7", OPEN, "for the year"),
        ("A year ago the Dow had just lost 19.4%.", "19.4", OPEN, "A year ago"),
        ("Before the bell the Dow was up 2% this year.", "2", PeriodKind.YEAR_TO_DATE, "this year"),
        # The slide, the rally or the swing of days that are told by both ends.
        (
            "Most of the slide from May 6 to June 3, when the Dow lost 9.4%, is made up.",
            "9.4",
            PeriodKind.SINCE,
            "from May 6 to June 3",
        ),
        (
            "The rally between May 6 and June 3, when gold rose 6.1%, is over.",
            "6.1",
            PeriodKind.SINCE,
            "between May 6 and June 3",
        ),
        # A comma before "when" that ends no date.
        ("The news came late, when the Dow was down 2%.", "2", PeriodKind.NONE, None),
    ],
)
def test_a_date_that_no_claim_has(
    text: str, figure: str, kind: PeriodKind | str, words: str | None, extractor: Extractor
) -> None:
    expression, _ = read(extractor, text, figure)
    assert expression.text == words
    if kind == OPEN:
        assert (expression.kind, expression.anchor and expression.anchor.shift) == (PeriodKind.SESSION, 1)
    else:
        assert expression.kind is kind


@pytest.mark.parametrize(
    ("text", "figure", "kind", "anchor"),
    [
        # The month, the quarter or the opening months that the words before the year name.
        (
            "The last time the Dow had so strong a May was in 2009, when it gained 4.1%.",
            "4.1",
            PeriodKind.NAMED_MONTH,
            PartialDate(year=2009, month=5),
        ),
        (
            "Its last losing October was in 2018, when the Nasdaq fell 9.2%.",
            "9.2",
            PeriodKind.NAMED_MONTH,
            PartialDate(year=2018, month=10),
        ),
        (
            "The last time it fell in the fourth quarter was in 2018, when the Dow lost 11.8%.",
            "11.8",
            PeriodKind.NAMED_QUARTER,
            PartialDate(year=2018, quarter=4),
        ),
        # The quarter that the clause itself names is of the year told, and none other.
        (
            "The last such start was in 1998, when the S&P 500 added 13.5% in the first quarter.",
            "13.5",
            PeriodKind.NAMED_QUARTER,
            PartialDate(year=1998, quarter=1),
        ),
        # Two months: which of them is meant stays as the year.
        (
            "May and June were last both good in 2009, when the Dow gained 18.8%.",
            "18.8",
            PeriodKind.NAMED_YEAR,
            PartialDate(year=2009),
        ),
        # A month with a year of its own is no part of another.
        (
            "Unlike in May 2010, the slide of choice was in 2008, when the Dow lost 33.8%.",
            "33.8",
            PeriodKind.NAMED_YEAR,
            PartialDate(year=2008),
        ),
    ],
)
def test_a_part_of_the_year_told(
    text: str, figure: str, kind: PeriodKind, anchor: PartialDate, extractor: Extractor
) -> None:
    expression, _ = read(extractor, text, figure)
    assert (expression.kind, expression.anchor) == (kind, anchor)


def day(year: int | None, month: int, number: int) -> PartialDate:
    return PartialDate(year=year, month=month, day=number)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        # An extreme since a day, and what happened on that day.
        (
            "The Nasdaq fell 3.1%, its worst day since May 3, 2022, when it slid 4.4%.",
            "4.4",
            day(2022, 5, 3),
        ),
        # A level of that day; the weekday at the end is the main clause's.
        (
            "The Dow's lowest close since June 9, 2016, when the index ended at 18,102.40, came on Tuesday.",
            "18,102.40",
            day(2016, 6, 9),
        ),
        # The figure told in another way after a comma is of the same clause.
        (
            "It was the Dow's biggest drop since March 2, 2015, when it lost 310.20 points, or 1.9%.",
            "1.9",
            day(2015, 3, 2),
        ),
        # A move counted from a low, and the level of the low.
        (
            "The S&P 500 is up 31% since March 5, when it closed at 2,210.75.",
            "2,210.75",
            day(None, 3, 5),
        ),
        # One session of a month that names none.
        ("The Nasdaq had its worst day since May 2022, when it lost 4.7% in one session.", "4.7", OPEN),
        # A price at some time of a month.
        ("Gold is up 9% since August, when it dropped to $1,705 an ounce.", "1,705", OPEN),
        # A stretch counted back from no day that the words name.
        ("The Nasdaq is at its highest since May 2022, when it rose 2.3% for the month.", "2.3", OPEN),
        # The main clause before the date keeps its own day.
        ("The Nasdaq fell 3.1%, its worst day since May 3, 2022, when it slid 4.4%.", "3.1", OWN),
        # A new clause after the comma is no part of the aside.
        ("It was the lowest since May 3, 2022, when the index slid, and the Nasdaq fell 2.6%.", "2.6", OWN),
        # "When" that hangs on no date joins two moves of one day.
        ("The Nasdaq fell 3.1% when the Dow lost 2.2%.", "2.2", OWN),
    ],
)
def test_what_happened_then(extractor: Extractor, text: str, figure: str, expected: PartialDate | str) -> None:
    chosen, own = read(extractor, text, figure)
    if expected == OWN:
        assert chosen == own
        return
    assert (chosen.kind, chosen.inherited) == (PeriodKind.SESSION, True)
    assert chosen.anchor is not None
    if expected == OPEN:
        assert chosen.anchor.shift == 1
    else:
        assert chosen.anchor == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "That day" after such a clause is its day ...
        (
            "The record is of Oct. 19, 1987, when the Dow lost 508 points. It ended that day at 1,738.",
            day(1987, 10, 19),
        ),
        ("It fell most on May 3, 2022, when it lost 4%. The Nasdaq finished that day at 1,738.", day(2022, 5, 3)),
        # ... which stays open where no words tell it.
        ("The worst was Black Monday in 1987, when the Dow lost 508 points. It ended that day at 1,738.", OPEN),
        # Of a day that the story itself tells it is that one.
        ("The Dow closed above 1,700 on Thursday. It ended that day at 1,738.", PartialDate(weekday=3)),
    ],
)
def test_that_day_after_such_a_clause(extractor: Extractor, text: str, expected: PartialDate | str) -> None:
    chosen, _ = read(extractor, text, "1,738")
    assert chosen.kind is PeriodKind.SESSION
    assert chosen.anchor == (DAY_TOLD_BEFORE if expected == OPEN else expected)


def test_a_stretch_told_before_is_that_of_the_clause(extractor: Extractor) -> None:
    chosen, _ = read(extractor, "The Dow lost 4.1% last week, when the Nasdaq lost 5.3%.", "5.3")
    assert (chosen.kind, chosen.inherited) == (PeriodKind.WEEK, True)


def test_the_week_that_ended_then_where_weeks_are_ranked(extractor: Extractor) -> None:
    chosen, _ = read(extractor, "The Dow had its worst weekly decline since May 7, 2010, when it fell 5.7%.", "5.7")
    assert (chosen.kind, chosen.until, chosen.inherited) == (PeriodKind.WEEK, day(2010, 5, 7), True)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Dow had its biggest two-week gain since May 7, 2010, when it rose 5.7%.", 2),
        ("It was the Dow's worst three-week stretch since May 7, 2010, when it lost 5.7%.", 3),
        # the clause counts the same weeks in words of its own
        ("The Dow logged its best two-week rally since May 7, 2010, when it gained 5.7% in that two-week period.", 2),
    ],
)
def test_the_weeks_that_ended_then_where_runs_of_weeks_are_ranked(extractor: Extractor, text: str, count: int) -> None:
    chosen, _ = read(extractor, text, "5.7")
    assert (chosen.kind, chosen.unit, chosen.until) == (PeriodKind.TRAILING, CalendarUnit.WEEK, day(2010, 5, 7))
    assert chosen.count == count


@pytest.mark.parametrize(
    ("text", "figure", "kind", "anchor"),
    [
        # A date that possesses the figure: the whole of the month, quarter or year that is ranked ...
        (
            "The Nasdaq rose 7.1% for the month, its best month since May 2020's 6.8% gain.",
            "6.8",
            PeriodKind.NAMED_MONTH,
            PartialDate(year=2020, month=5),
        ),
        (
            "It was the Dow's worst year since 2008's brutal 33.8% loss.",
            "33.8",
            PeriodKind.NAMED_YEAR,
            PartialDate(year=2008),
        ),
        (
            "The Dow had its best monthly gain since March, when it rose 5.1%.",
            "5.1",
            PeriodKind.NAMED_MONTH,
            PartialDate(month=3),
        ),
        # ... the very day ...
        (
            "The Dow fell 3.5%, its worst day since May 3, 2022's 4.1% drop.",
            "4.1",
            PeriodKind.SESSION,
            PartialDate(year=2022, month=5, day=3),
        ),
        # ... and, where days are ranked, some day of a month
        (
            "Gold fell 3.5%, its worst day since March's dramatic 9.5% plunge.",
            "9.5",
            PeriodKind.SESSION,
            DAY_TOLD_BEFORE,
        ),
        # What the date does not possess is the sentence's own.
        (
            "It was the Dow's best month since May, and its 3.5% rise on Friday helped.",
            "3.5",
            PeriodKind.SESSION,
            PartialDate(weekday=4),
        ),
    ],
)
def test_a_figure_that_its_date_possesses(
    extractor: Extractor, text: str, figure: str, kind: PeriodKind, anchor: PartialDate
) -> None:
    chosen, _ = read(extractor, text, figure)
    assert (chosen.kind, chosen.anchor) == (kind, anchor)


@pytest.mark.parametrize(
    ("text", "figure", "kind", "weekday"),
    [
        # The day that the sentence before names, though nothing is claimed in it.
        ("The indices tumbled last Tuesday. The Dow lost 1.9%.", "1.9", PeriodKind.SESSION, 1),
        # ... and the first day of a week that it says began, whatever the week is called.
        ("Stocks began the last week of May on a firm note. The Dow lost 1.9%.", "1.9", PeriodKind.SESSION, 0),
        ("Wall Street opened last week with losses. The Dow lost 1.9%.", "1.9", PeriodKind.SESSION, 0),
        ("The week started badly. The Dow lost 1.9%.", "1.9", PeriodKind.SESSION, 0),
        ("Investors expect to begin the week warily. The Dow lost 1.9%.", "1.9", PeriodKind.NONE, None),
        ("Stocks ended the week on a firm note. The Dow lost 1.9% on Friday.", "1.9", PeriodKind.SESSION, 4),
        # ... but not one of two, nor one of another paragraph.
        ("The report of Friday comes on Tuesday. The Dow lost 1.9%.", "1.9", PeriodKind.NONE, None),
        ("The indices tumbled last Tuesday.\n\nThe Dow lost 1.9%.", "1.9", PeriodKind.NONE, None),
    ],
)
def test_the_day_named_before(
    extractor: Extractor, text: str, figure: str, kind: PeriodKind, weekday: int | None
) -> None:
    chosen, _ = read(extractor, text, figure)
    assert chosen.kind is kind
    assert (chosen.anchor.weekday if chosen.anchor is not None else None) == weekday


@pytest.mark.parametrize(
    "text",
    [
        # "Had been", told in passing, leaves open its own clause alone.
        "Apple shed 4%, trimming what had been a 41% gain. Microsoft lost 2%.",
        # ... and so does "having" at the end.
        "Apple gained 3%, having been down 15% at its low point. Microsoft lost 2%.",
        # ... or where it had turned.
        "Once down 21% at its trough, Apple recovered. Microsoft lost 2%.",
        # ... or in a clause about its subject, of which the main clause and what follows say another thing.
        "Apple, which had touched $240 before the report, fell to $221. Microsoft lost 2%.",
        "Ford fell, giving up a rally that had added 9%. Microsoft lost 2%.",
        # ... or of which a record is told.
        "Just two days after its worst Christmas Eve on record, Apple gained 3%. Microsoft lost 2%.",
        # ... in the sentence itself.
        "Tesla, which had risen as much as 5%, lost 2%.",
        "Ford trimmed what had been a 30% gain, and General Motors lost 2%.",
    ],
)
def test_what_had_been_is_not_gone_on_with(extractor: Extractor, text: str) -> None:
    chosen, own = read(extractor, text, "2%")
    assert (chosen, own.kind) == (own, PeriodKind.NONE)


@pytest.mark.parametrize(
    "text",
    [
        # From the day of the sentence before.
        "The Dow hit bottom on April 8. From there it rallied 37%.",
        # ... in the same sentence.
        "The Dow touched a low on April 8, and from then on gained 37%.",
    ],
)
def test_from_there_is_from_the_day_told_before(extractor: Extractor, text: str) -> None:
    chosen, _ = read(extractor, text, "37")
    assert (chosen.kind, chosen.anchor) == (PeriodKind.SINCE, day(None, 4, 8))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # The day of the first move is not that of the one after it.
        ("Gold lost 0.2%, following a decline of 0.7% Monday.", "0.2"),
        # ... told by a participle
        ("Copper gained 1.4% to $8,910 a ton, after falling 3% on Monday.", "1.4"),
        # ... or a noun on which it came
        ("The Dow added 1.1% on top of a 2% advance on Friday.", "1.1"),
        ("The Dow lost 1.6%, building on Friday's plunge of 650 points.", "1.6"),
        ("The Dow lost 1.6%, adding to Friday's 2% slide.", "1.6"),
        ("Gold rose 1.6%, extending Friday's gain of nearly 2%.", "1.6"),
    ],
)
def test_what_a_move_came_after_has_a_day_of_its_own(extractor: Extractor, text: str, figure: str) -> None:
    chosen, own = read(extractor, text, figure)
    assert (chosen, own.kind) == (own, PeriodKind.NONE)


def test_the_most_that_a_move_was_is_of_its_day(extractor: Extractor) -> None:
    chosen, _ = read(extractor, "The Dow fell 1% after dropping as much as 3% on Monday.", "1%")
    assert chosen.kind is PeriodKind.SESSION


@pytest.mark.parametrize(
    ("text", "figure", "year"),
    [
        # The month after one of a year that is printed.
        ("In March 2021 the Dow rose 6.6%, then in April it gained 2.7%.", "2.7", 2021),
        # ... joined by "and"
        ("Gold lost 6.5% in February 2013 and 7.6% in April.", "7.6", 2013),
        # ... in the year that followed
        ("The Dow fell 8.7% in December 2018 and rose 7.2% in January.", "7.2", 2019),
        # The month before it, which it is set against.
        ("Gold rose 17.4% in September 2024, after a 3.3% loss in August.", "3.3", 2024),
        ("The Dow fell 8.7% in January 2019, having gained 1.7% in December.", "1.7", 2018),
        ("The Dow fell 8.7% in June 2019 following a gain of 1.7% in May.", "1.7", 2019),
        # Not after a date that a move is counted from.
        ("The Dow is up 40% since March 2020 and rose 2% in April.", "2%", None),
        # ... nor in another sentence
        ("The Dow rose 6.6% in March 2021. It gained 2.7% in April.", "2.7", None),
    ],
)
def test_a_month_goes_on_in_the_year_told(extractor: Extractor, text: str, figure: str, year: int | None) -> None:
    chosen, _ = read(extractor, text, figure)
    assert chosen.kind is PeriodKind.NAMED_MONTH
    assert chosen.anchor is not None
    assert chosen.anchor.year == year
