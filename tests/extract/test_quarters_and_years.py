"""Weeks, months, quarters and years told one beside the other, and moves ranked among those of such stretches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import WEEK_BEFORE, Claim, Measure, Superlative

STRETCHES = [
    # a noun and its figure, its stretch, and the copula before what ranks it
    ("The DAX's loss of 7% for the quarter was its largest in a decade.", [("quarter", 1, "in a decade")]),
    ("The Nikkei's slide of 9% in the month was the steepest since 2009.", [("month", 1, "since 2009")]),
    ("Ford shares' drop of 4% was the biggest since May.", [("session", 1, "since May")]),
    ("The Dow's 12% fall was its biggest weekly loss in six years.", [("week", 1, "in six years")]),
    ("Gold's weekly rise, 2%, was the biggest since June.", [("week", 1, "since June")]),
    # of any quarter, though told of the fourth or the first, and of such parts of years alone
    ("Gold's fourth-quarter loss of 7% was its largest since 2008.", [("quarter", 1, "since 2008")]),
    ("Gold is up 3% after a first quarter that was its worst since 2008.", [("quarter", 1, "since 2008")]),
    ("Gold capped a 20% gain for the three months that is its best since 2008.", [("session", 0, "since 2008")]),
    ("Gold had its worst first six months since 1970.", [("quarter", 2, "since 1970")]),
    ("Gold had its worst six months since 1970.", [("month", 6, "since 1970")]),
    # the year that owns the move
    ("The Nifty's 2018 loss of 3% was the largest in ten years.", [("year", 1, "in ten years")]),
    # the calendar's own quarter, month and year
    ("Intel shares leapt 43% in the quarter, their best in eight years.", [("quarter", 1, "in eight years")]),
    ("Gold fell 6% over the year, the most since 2015.", [("year", 1, "since 2015")]),
    # ... and a stretch that may end on any day, whose moves are not ranked
    ("Gold fell 6% over the past month, the most since 2015.", [("session", 0, "since 2015")]),
]

PERIODS = [
    # a number goes on with the quarter told in full before it or after it
    ("The DAX lost 5% in the first quarter and 16% in the second.", ["in the first quarter", "in the second"]),
    ("Ford shares fell 9% in the second quarter after a 4% drop in the first.", ["in the second quarter", "in the first"]),
    ("In the third quarter gold rose 3%; in the fourth it lost 2%.", ["In the third quarter", "in the fourth"]),
    ("Having lost 9% in the first, the Nikkei fell 4% in the second quarter.", ["in the first", "in the second quarter"]),
    # ... with halves and weeks
    ("The Dow gained 5% in the second half of 2021, after adding 12% in the first.", ["in the second half of 2021", "in the first"]),
    ("The Dow rose 3% in the first week of May and 1% in the second.", ["in the first week of May", "in the second"]),
    ("In the first week of May gold rose 3%; in the second week it lost 1%.", ["In the first week of May", "in the second week"]),
    # ... and with none of another year
    ("Gold's 9% gain was the biggest since the first quarter of 1991, after a 3% loss in the first.", [None, "since the first quarter of 1991", "in the first"]),
    # ... and with none where another noun follows, or none was told
    ("Gold lost 5% in the first quarter and 16% in the second test of $1,800.", ["in the first quarter"] * 2),
    ("Gold lost 5% in May and 6% in the second.", ["in May", "in May"]),
    ("Gold lost 5% in the first quarter and 6% in the second week.", ["in the first quarter"] * 2),
    # a month that the sentence begins with
    ("June alone was painful: the DAX fell 8%.", ["June alone"]),
    ("June itself brought a loss of 8% for the DAX.", ["June itself"]),
    ("October was no better, with the Dow losing 3%.", ["October"]),
    ("March was nominated by 3% of readers as the Dow fell 2%.", [None]),
    # the year that owns a move
    ("The Dow's 2018 loss of 6% came late.", ["2018"]),
    # days that own what they brought, and the last of them is that of the move
    ("Monday's laggard became Tuesday's leader as Ford shares jumped 6%.", ["Tuesday"]),
    ("Monday's losers were Tuesday's winners: Ford shares rose 6%.", ["Tuesday"]),
    ("Monday's selloff deepened as Ford shares fell 6%.", ["Monday"]),
    # the day before, told of in a clause, though the sentence begins with its own
    ("On Friday stocks slipped, a day after the Dow closed at a record.", ["day after"]),
    ("On Friday, a day after Ford fell 2%, the Dow closed at a record.", ["day after", "On Friday"]),
    # a clause headed by its period, like the one before it
    ("On the week gold rose 6%, on the year it is up 31%.", ["On the week", "on the year"]),
    ("On Monday gold rose 6%, on Tuesday the metal lost 2%.", ["On Monday", "on Tuesday"]),
    ("Gold rose 6%, on Tuesday its best day.", ["on Tuesday"]),
    # up to a day, from one that the words before tell
    ("By Friday gold had lost 7%.", ["By Friday"]),
    # what had come about before, on a day that no words tell
    ("Gold had already gained 3% ahead of the report.", ["had"]),
    ("Gold had gained 3% before the report.", ["had"]),
    ("Gold had gained 3% by noon.", ["by noon"]),
    ("Gold regained some of the 6% it had lost.", ["it had"]),
    # of another that ranks higher
    ("The Dow plunged 9% on Friday, its worst day ever after Oct. 19, 1987, to close at 3,321.", ["on Friday", "on Friday", "on Friday"]),
    ("The Dow plunged 9% after Oct. 19, 1987.", ["Oct. 19, 1987"]),
    # its own mark, and the eve of the year
    ("The Dow is off 42% from its own peak, set on the same day.", ["from its own peak"]),
    ("Gold has shed a fifth of its value since New Year's Eve.", ["since New Year's Eve"]),
    # from a dated mark to a day, and between two marks, the second of which no calendar tells
    ("From its January high to Monday's close, gold fell 9%.", ["From its January high to Monday's close"]),
    ("Between its Jan. 27 record and Monday, the DAX fell 9%.", ["Between its Jan. 27 record and Monday"]),
    ("Gold fell 9% from its January high to its March low.", ["from its January high to its March low"]),
    ("Peak to trough, the DAX fell 9%.", ["Peak to trough"]),
    # the month that owns its figure, after a gain in another
    ("For the month gold is up 3%, after a 6% gain in May and April's 9% slide.", ["For the month", "in May", "April"]),
    ("For the month gold is up 3%, after a 6% gain in May.", ["For the month", "in May"]),
    # how far it is from there, told with a noun
    ("For the DAX, which fell 2% to 16,776, the distance from its own high has grown to 10%.", [None, None]),
    # lists of days, with a verb and without
    ("On Monday gold lost 2%, on Tuesday it rose 3%, on Wednesday 15%, on Thursday 2%.", ["On Monday", "on Tuesday", "on Wednesday", "on Thursday"]),
    ("The vote done, on Monday gold had lost 2%, on Tuesday it rose 3%.", ["on Monday", "on Tuesday"]),
    # a day before a clause is none that a calendar tells, and a stretch before one is none of the figure's
    ("The day before the vote, gold fell 2%.", ["The day before"]),
    ("Since its record on July 16, two weeks before Iraq invaded, gold has lost 9%.", ["Since its record on July 16"]),
    ("Gold rose 2%. The week before, it had lost 3%.", [None, "The week before"]),
    ("Gold rose 2%. The week before the metal had lost 3%.", [None, "The week before"]),
    ("Gold is 2% below its level before the vote.", ["below its level before"]),
    # up to a day, in brackets
    ("The plunge erased its gain for 2018 (as of Wednesday gold was up 23%).", ["as of Wednesday"]),
    # the day of the verb after "and", and not of what has come about
    ("Gold has risen 22% and set a record on Friday.", [None, "on Friday"]),
    ("Gold rose 2% and set a record on Friday.", ["on Friday", "on Friday"]),
    # two figures in one stretch
    ("In the second quarter the two fell 16% and 22%, after losing 5% and 9% in the first.", ["In the second quarter"] * 2 + ["in the first"] * 2),
    ("Gold ended 2023 at $2,070, up 13% and 1% short of its record.", ["2023", "2023", "short of its record"]),
    # more than in any since a day, over which nothing is counted
    ("In the fourth quarter gold shed 14%, more than in any since the third quarter of 2011.", ["In the fourth quarter"]),
    ("In the fourth quarter gold lost 7%, the Dow's 12% drop its biggest in seven years.", ["In the fourth quarter"] * 2),
    # over the run told before
    ("Gold has fallen four days in a row, for a combined loss of 12%.", [None, "four days"]),
    ("Gold has fallen four days in a row, for a loss of 12%.", [None, None]),
    # the last quarter of a year, and the year before
    ("A year ago, in the last quarter of 2018, gold had lost 3%.", ["in the last quarter of 2018"]),
    ("In the year before, 1994, gold had lost 3%.", ["In the year before"]),
    # how it was before, and days to come
    ("The DAX went from 3% up for the year to 1% down.", ["from 3% up", "for the year"]),
    ("For the quarter, which ends next Friday, the DAX is down 21%.", ["For the quarter"]),
    # where it stands by now
    ("Gold rose 5% this week and is back in positive territory for 1998, up 4%.", ["this week", "for 1998"]),
    ("Gold rose 5% this week, moving into positive territory for the year, gaining $9 on Friday.", ["this week", "on Friday"]),
    # how far above the low of a holiday
    ("A four-day rally took gold 6% above its Christmas Eve low.", ["above its Christmas Eve low"]),
]  # fmt: skip

FIGURES = [
    (
        "Monday's drop left the Dow at 6,547.05, less than half its own record of 14,164.53.",
        "level 6547.05 points Dow; rec up Dow",
    ),  # no price of the day
    (
        "The DAX was down 5% for the week (the Nikkei: 2%) and has now lost a third of its value.",
        "pct down 5 DAX; pct down 33.33 DAX",
    ),  # not of what stands in brackets
    (
        "The DAX was down 5% for the week (the Nikkei fell 2%) and has now lost a third.",
        "pct down 5 DAX; pct down 2 Nikkei; pct down 33.33 DAX",
    ),  # though it moved too
    ("Stocks edged lower, the Dow having closed at a record a day earlier.", "rec up Dow"),  # what it had done
    ("The Dow fell 2% to close at a record.", "pct down 2 Dow; rec down Dow"),  # where it fell to
]


BACK = [
    # before the week, month or year told in the same words
    ("Gold lost 3% this week, 2% last week and 4% the week before.", [0, -1, -2]),
    ("Gold gained 3% last month, after losing 2% the month before.", [-1, -2]),
    # ... and before the running one
    ("Gold lost 3% this week after losing 4% the week before.", [0, -1]),
    ("Gold gained 3% after losing 2% last week.", [None, -1]),
]


@pytest.mark.parametrize("text, shifts", BACK)
def test_counted_back(text: str, shifts: list[int | None], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    anchors = [claim.period.anchor for claim in claims_of(text)]
    assert [None if anchor is None else anchor.shift for anchor in anchors] == shifts


WEEKS = [
    # the week before the one told
    ("The DAX rose 7% this week, after its worst week since May.", [False, True]),
    ("The DAX rebounded 7% from its worst week since May.", [False, True]),
    ("Last week was the worst for the DAX since May.", [True]),
    ("A week earlier the DAX had suffered its worst week since May.", [True]),
    # ... and the week told, that of a move told beside it, or a day
    ("The DAX lost 10% the week before, its worst week since May.", [False, False]),
    ("The DAX rose 7%, its best week since May.", [False, False]),
    ("The DAX rose 2% after its worst day since May.", [False, False]),
]


@pytest.mark.parametrize("text, before", WEEKS)
def test_week_before(text: str, before: list[bool], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [WEEK_BEFORE in claim.notes for claim in claims_of(text)] == before


@pytest.mark.parametrize("text, ranked", STRETCHES)
def test_stretch(text: str, ranked: list[tuple[str, int, str]], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    found = [(claim.detail, claim.period.text) for claim in claims_of(text) if isinstance(claim.detail, Superlative)]
    assert [(str(detail.window), detail.count, period) for detail, period in found] == ranked


@pytest.mark.parametrize("text, periods", PERIODS)
def test_period(text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


@pytest.mark.parametrize(
    "text, measure",
    [
        ("Rout wipes $600 billion off Ford in record one-day loss", Measure.MARKET_VALUE),  # of the sum
        ("Ford shares plunge 17% in record one-day loss", Measure.MOVE),  # of the move
    ],
)
def test_what_a_record_ranks(text: str, measure: Measure, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.detail.measure for claim in claims_of(text) if isinstance(claim.detail, Superlative)] == [measure]


@pytest.mark.parametrize("text, claims", FIGURES)
def test_claims(text: str, claims: str, check: Callable[[str, str], None]) -> None:
    check(text, claims)
