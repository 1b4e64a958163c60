"""Clashes between printed figures, found without a single price."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import CheckedArticle
from factcheck.verify.stated import Interval, level_of, percent_of
from tests.verify.stories import Desk, StoryPrices

TUESDAY_EVENING = "2021-12-21T22:00:00Z"


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


def told(desk: Desk, text: str, published: str | None = TUESDAY_EVENING) -> CheckedArticle:
    """A text checked over prices that begin after it."""
    return desk.check(text, published, StoryPrices({}))


# What was printed of that day: the S&P 500 rose 81.21 points to 4,649.23 and stood 893.16 above its base of 3,756.07.
CLASHES = (
    (
        "the slip of December 2021, the level printed for the day",
        "The S&P 500 rose 81.21 points, or 1.8%, to 4,649.23.\n\nFor the year, the S&P 500 is up 893.16 points, or 27.8%.",
        ("893.16 points on 3,756.07 is 23.8%, not 27.8%",),
    ),
    (
        "a triple of one sentence",
        "The Dow Jones Industrial Average fell 560.54 points, or 2.6%, to 35,492.70.",
        ("560.54 points on 36,053.24 is 1.6%, not 2.6%",),
    ),
    (
        "the points of a triple",
        "The Nasdaq composite rose 630.14 points, or 2.4%, to 15,341.09.",
        ("630.14 points on 14,710.95 is 4.3%, not 2.4%",),
    ),
    (
        "nearly, and far beyond it",
        "The Dow ended down 953.20 points, or nearly 1%, at 35,492.70.",
        ("953.20 points on 36,445.90 is 2.6%, not 1.0%",),
    ),
    (
        "two levels and the move between them",
        "Apple shares fell 17.0% to $142.62 on Tuesday, from $150.00 on Monday.",
        ("from 150.00 to 142.62 is -4.9%, not -17.0%",),
    ),
    (
        "two levels and the wrong way between them",
        "The Dow closed at 35,492.70 on Dec. 21, down from 34,932.16 on Dec. 20.",
        ("35,492.70 is up from 34,932.16, not down",),
    ),
    (
        "two levels and the wrong verb between them",
        "Apple shares rose to $142.62 from $150.00 on Monday.",
        ("142.62 is down from 150.00, not up",),
    ),
    (
        "... with words of time between",
        "The Dow slid to 35,492.70 on Tuesday from 34,932.16 on Monday.",
        ("35,492.70 is up from 34,932.16, not down",),
    ),
    (
        "a fall to a high",
        "The euro slid to its highest level since May 2020.",
        ("“slid to its highest level since May 2020”: a fall leads to no high",),
    ),
    (
        "a rise to a low",
        "Apple shares climbed to a record low.",
        ("“climbed to a record low”: a rise leads to no low",),
    ),
    (
        "a fall to a closing high",
        "The Nasdaq composite dropped back to a new all-time high.",
        ("“dropped back to a new all-time high”: a fall leads to no high",),
    ),
    (
        "a close before and the move since it",
        "Apple shares rose 17.0% to $152.40 on Tuesday after closing at $150.00 on Monday.",
        ("from 150.00 to 152.40 is +1.6%, not +17.0%",),
    ),
    (
        "a quote and a move by neither of its two ways",
        "The won was quoted at 1,080.7 per dollar, 0.93% firmer than its previous close at 1,085.4.",
        ("from 1,085.4 to 1,080.7 is -0.43%, not +0.93%",),
    ),
    (
        "two pairs that imply two levels",
        "The S&P 500 rose 81.21 points, or 1.8%, on Tuesday.\n\nFor the year, the S&P 500 is up 893.16 points, or 27.8%.",
        # 81.205 over 1.9%, the highest that 1.8% may be cut off from, to 81.22 over 1.75%; likewise for the year.
        ("81.21 points as 1.8% implies a level of 4,355 to 4,722, 893.16 points as 27.8% one of 4,094 to 4,112",),
    ),
    (
        "one figure printed twice",
        "The S&P 500 rose 1.8% on Tuesday.\n\nTechnology led. On Tuesday, the S&P 500 gained 2.4%.",
        ("the same figure is printed as +1.8% and as +2.4%",),
    ),
    (
        "one figure printed three times, the others told beside the first",
        "The S&P 500 rose 1.8% on Tuesday.\n\nThe S&P 500 gained 2.4% on Tuesday.\n\nThe S&P 500 added 3.1% on Tuesday.",
        (
            "the same figure is printed as +1.8% and as +2.4%",
            "the same figure is printed as +1.8% and as +3.1%",
        ),
    ),
    (
        "a third that agrees with the second is no clash of theirs",
        "The S&P 500 rose 1.8% on Tuesday.\n\nThe S&P 500 gained 2.4% on Tuesday.\n\nThe S&P 500 added 2.44% on Tuesday.",
        (
            "the same figure is printed as +1.8% and as +2.4%",
            "the same figure is printed as +1.8% and as +2.44%",
        ),
    ),
    (
        "a week's figure printed twice",
        "The S&P 500 rose 2.2% for the week.\n\nTechnology led. The S&P 500 gained 6.4% for the week.",
        ("the same figure is printed as +2.2% and as +6.4%",),
    ),
    (
        "a better performance that the moves printed deny",
        "Apple rose 3.0% in 2020. Microsoft rose 5.0% in 2020. Apple outperformed Microsoft in 2020.",
        ("+3.0% is not ahead of +5.0%",),
    ),
)

RANKS = "Apple was the best performer in the Dow on Tuesday. Microsoft was the best performer in the Dow on Tuesday."

HARMONY = (
    # 81.21 on 4,568.02 is 1.78 percent.
    ("a true triple", "The S&P 500 rose 81.21 points, or 1.8%, to 4,649.23 on Tuesday."),
    # 612.46 and 612.48 would be as good: agencies subtract unrounded levels.
    ("points a hundredth off", "The Nasdaq composite fell 612.48 points, or 3.1%, to 19,341.83."),
    # 1.78 cut off, not rounded.
    ("a truncated percentage", "The S&P 500 rose 81.21 points, or 1.7%, to 4,649.23."),
    # 893.16 on 3,756.07, the level from the day's sentence.
    (
        "day and year",
        "The S&P 500 rose 81.21 points, or 1.8%, to 4,649.23.\n\nFor the year, the S&P 500 is up 893.16 points, or 23.8%.",
    ),
    # "Nearly" 900 and "almost" a quarter.
    ("rough figures", "The S&P 500 rose nearly 900 points, or almost 25%, to 4,649.23 this year."),
    # 53.20 on 35,545.90 is 0.1497 percent and 368.10 on 14,972.99 is 2.458: reached, not only nearly.
    ("nearly and just reached", "The Dow ended down 53.20 points, or nearly 0.1%, at 35,492.70."),
    ("almost and just reached", "The Nasdaq composite rose 368.10 points, or almost 2%, to 15,341.09."),
    # A low or high that was touched is not the close that the percentage is counted from.
    (
        "a low touched the day before",
        "Apple shares rose 0.9% to $152.40 on Tuesday after touching a two-week low of $148.75 on Monday.",
    ),
    (
        "a high the day before",
        "The Dow fell 0.4% to 35,492.70 on Tuesday after a six-month high at 36,120.45 on Monday.",
    ),
    (
        "a low before the figures",
        "After hitting a four-month low of $140.10 on Monday, Apple shares rose 0.4% to $142.62 on Tuesday.",
    ),
    # the way from one level to another, with words of place between
    ("a level up from another", "The Dow closed at 35,492.70 on Dec. 21, up from Monday's close of 34,932.16."),
    ("a level risen to from another", "The Dow rose to 35,492.70 on Tuesday from 34,932.16 on Monday."),
    # A fall from a high, to the second of the highs, near one, and what a rupee record is counted in.
    ("a fall from a high", "Apple shares fell from a record high to $142.62."),
    ("a fall to the second of the highs", "The Dow slipped to its second-highest close ever."),
    ("a rise from a low", "The euro climbed from its lowest level since May 2020."),
    ("a rise beside a low", "Apple shares rose 2% to $142.62, days after a record low."),
    ("rupees a dollar", "The rupee fell to a record high of 84.10 per dollar."),
    # yen a dollar: fewer of them is up
    ("a quote that falls as its currency rises", "The yen was at 113.50 per dollar, up from 114.10 on Monday."),
    # 893.16 on 4,649.23 less is 16.12 percent: the low of the day, and the close that a sentence before tells.
    (
        "the low and the close of a day",
        "The S&P 500 fell 81.21 points to 5,461.18. It sank 893.16 points or 16.1% to hit an intraday low of 4,649.23.",
    ),
    # So is a price that was only brushed, or sunk to.
    (
        "a price passed the day before",
        "Apple shares rose 0.9% to $152.40 on Tuesday after brushing $148.75 on Monday.",
    ),
    ("a price sunk to", "Apple shares were up 0.9% at $152.40 on Tuesday, having sunk to $148.75 on Monday."),
    # The furthest of the day is of another moment than the points.
    (
        "points of an hour of the day",
        "The Dow fell 502 points or 0.62 percent to settle at 80,182; during the day, it lost 634 points to 80,050.",
    ),
    ("points and as much as", "Apple was down 53 points at 3,635, falling as much as 2 percent during the session."),
    # Another day, another figure.
    ("two days", "The S&P 500 rose 1.8% on Tuesday. The S&P 500 fell 1.1% on Monday."),
    # A snapshot and the close may differ.
    ("midday and close", "The S&P 500 was down 1% at midday. The S&P 500 closed 1.8% higher on Tuesday."),
    # The furthest of the day and the close.
    ("as much as and at the close", "Apple fell as much as 8.8% on Tuesday. Apple was down 8.6% on Tuesday."),
    # Several share the place.
    ("the top gainers", "On Tuesday, the top gainers on the Dow were Apple, Microsoft and Boeing."),
    ("the top gainers and losers", "The biggest losers on the Dow were Apple and Nike."),
    ("told twice", "The best performers in the Dow were Apple and Nike. Boeing was the best performer on the Nasdaq."),
    # One clause of both.
    ("several that fell", "Apple and Microsoft both slid towards the bottom of the Dow on Tuesday."),
    # From 1,085.4 to 1,080.7 the dollar buys 0.43% fewer of them.
    (
        "firmer than its close",
        "The won was quoted at 1,080.7 per dollar, 0.43% firmer than its previous close at 1,085.4.",
    ),
    ("weaker than its close", "The yen closed at 113.50 per dollar, 0.44% weaker than its previous close of 113.00."),
    # 1.80 on 150.00, 264 paise on 73.15 and 12 on 1,400: the quote per dollar rose by as much.
    ("a fall of the yen", "The yen fell 1.80 yen, or 1.2%, to 151.80 against the dollar."),
    ("a fall of the rupee", "The rupee lost 264 paise, or 3.61%, to 75.79 against the dollar."),
    ("a fall of the won", "The won slid 12.0 won, or 0.86%, to 1,412.0 per dollar."),
    # The level is the week's, and the points may be of any of its days: 1.86 of another base.
    (
        "a day of the week",
        "The S&P 500 fell 0.4% this week to 4,519.44. It was weak at times. The index lost 84.13 points or 1.86%.",
    ),
    (
        "days of the month",
        "The Dow gained 2.1% in the month to 35,519.44. Twice it fell hard. The index shed 940.13 points or 2.71%.",
    ),
    # A round mark that was passed is no close.
    ("a mark", "On Tuesday the Dow reclaimed the 35,000 level. On Tuesday the Dow jumped 807.03 points or 2.35%."),
    # A move to a close short of a record is not counted from the record.
    ("short of a record", "The Dow rose 182 points to close just shy of its record. It is 2 points shy of its record."),
    # A place over a week beside one on a day.
    (
        "a place of the week",
        "Apple was the top Dow gainer on Friday, rising 4%. On the Dow, Microsoft was the top gainer, rising 9%, and Boeing the top loser, falling 3% during the week.",
    ),
    # Two weeks of which only the sentences' dates tell.
    (
        "weeks of two dates",
        "On January 3, the S&P 500 finished up 2.2% for the week. The S&P 500 ended February 28 down 11.5% for the week.",
    ),
    # A loss of the weeks before the one that is told.
    (
        "the weeks before",
        "The S&P 500 had dropped 276 points or 3.34% in two preceding weeks. It rose 200 points or 2.51% to end the week at 8,185.80.",
    ),
    # The rounded headline and the full figure.
    ("headline and body", "The Dow rose 600 points on Tuesday.\n\nThe Dow rose 560.54 points on Tuesday."),
)


@pytest.mark.parametrize(("what", "text", "summaries"), CLASHES, ids=[row[0] for row in CLASHES])
def test_clash(what: str, text: str, summaries: tuple[str, ...], desk: Desk) -> None:
    del what
    found = told(desk, text).findings
    assert tuple(finding.summary for finding in found) == summaries
    assert all(finding.kind == "inconsistent" for finding in found)


@pytest.mark.parametrize(("what", "text"), HARMONY, ids=[row[0] for row in HARMONY])
def test_no_clash(what: str, text: str, desk: Desk) -> None:
    del what
    assert told(desk, text).findings == ()


def test_two_cannot_hold_one_place(desk: Desk) -> None:
    summaries = [finding.summary for finding in told(desk, RANKS).findings]
    assert summaries == ["Apple and Microsoft are both given the same place among the Dow"]


def test_a_finding_names_its_claims(desk: Desk) -> None:
    checked = told(desk, CLASHES[1][1])
    figures = {claim.claim.id: claim.claim.quantity.text for claim in checked.claims if claim.claim.quantity}
    assert [figures[claim] for claim in checked.findings[0].claims] == ["560.54 points", "2.6%", "35,492.70"]


def test_without_any_date_the_triple_is_still_weighed(desk: Desk) -> None:
    assert [item.summary for item in told(desk, CLASHES[0][1], None).findings] == list(CLASHES[0][2])


positive = st.decimals("0.01", "90000", places=2)


@given(positive, positive, st.booleans())
def test_a_true_triple_never_clashes(points: Decimal, base: Decimal, up: bool) -> None:
    level = base + points if up else base - points
    if level <= 0:
        return
    half = Decimal("0.005")
    true = points / base * 100
    given_percent = percent_of(Interval(points - half, points + half), Interval(level - half, level + half), up=up)
    assert given_percent is None or given_percent.meets(Interval(true, true))


@given(positive, positive, st.booleans())
def test_points_and_percent_imply_their_level(points: Decimal, base: Decimal, up: bool) -> None:
    level = base + points if up else base - points
    true = points / base * 100
    implied = level_of(Interval(points, points), Interval(true, true), up=up)
    assert implied is None or level <= 0 or implied.widened(Decimal("0.01")).meets(Interval(level, level))


@pytest.mark.parametrize(
    "text", ["Apple and Microsoft led the Dow's gainers on Monday.", "Banks and miners were the worst-hit of the Dow."]
)
def test_two_may_be_told_to_share_a_place(text: str, desk: Desk) -> None:
    assert told(desk, text).findings == ()


def test_clashes_are_no_more_than_figures(desk: Desk) -> None:
    text = "\n\n".join(f"The S&P 500 rose {percent}.5% on Tuesday." for percent in range(40))
    assert len(told(desk, text).findings) == 39
