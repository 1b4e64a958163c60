"""Wraps of whole sessions: how far from where it stood, whom the two are, what a rally added, several dates in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

FIGURES = [
    ("Melt is about 90 points short of where it ended last week.", "pts down 90 Melt"),  # short of where
    ("Kelvane is still $3 shy of where it stood on Monday.", "price down 3 USD Kelvane"),  # shy of where, in money
    ("The DAX is 8% below where it had been in early May.", "pct down 8 DAX"),  # where it had been
    ("Miners are 3% off where they began the year.", "pct down 3 Miners"),  # of several
    ("The DAX closed at 15,310.40, or 3% off its record.", "level 15310.40 points DAX; pct down 3 DAX"),  # a price, and how far from the mark
    ("Silver ended at $22.10, or just 2% shy of its July peak.", "level 22.10 USD Silver; pct down 2 Silver"),  # in money
    ("The DAX gained 1% to 16,010, less than 2% from its record.", "pct up 1 DAX; level 16010 points DAX; pct down 2 DAX"),  # and how far that is from a mark
    ("Gold fell 1% to $1,910, about 3% from its May low.", "pct down 1 Gold; level 1910 USD Gold; pct up 3 Gold"),  # ... from a low
    ("Gold fell to $1,910, a loss of 3% from its May high.", "level 1910 USD Gold; pct down 3 Gold"),  # told with a noun
    ("Ordway finished at $31 (40% below its high of 2021).", "level 31 USD Ordway; pct down 40 Ordway"),  # in brackets
    ("The DAX closed 80 points, or 0.5%, below its record.", "pts down 80 DAX; pct down 0.5 DAX"),  # two distances and no price
    ("By contrast the Dow, helped by a 5% jump in Boeing, closed 90 points higher.", "pct up 5 Boeing; pts up 90 Dow"),  # before the subject
    ("For its part the DAX, hurt by a 2% slide in SAP, fell 40 points.", "pct down 2 SAP; pts down 40 DAX"),  # another such phrase
    ("Gold rose 1%; silver on the other hand lost 2%.", "pct up 1 Gold; pct down 2 silver"),  # after the subject
    ("The Dow gained 1%, and the Nasdaq was all but flat.", "pct up 1 Dow; pct flat 0 Nasdaq"),  # nearly
    ("The rally has added 12% to the Nikkei this year.", "pct up 12 Nikkei"),  # what it was added to
    ("A late surge added 200 points to the Dow.", "pts up 200 Dow"),  # in points
    ("The rout took 4% off Ford shares.", "pct down 4 Ford shares"),  # taken off
    ("The plant added 5% to output.", ""),  # no index
    ("Ford added 40 points to the Dow.", ""),  # the part that a member had
    ("Dow +120.40, or 0.3%, to 40,120.55.", "pts up 120.40 Dow; pct up 0.3 Dow; level 40120.55 points Dow"),  # a sign before points without their word
    ("S&P 500 -12.15 (-0.29%) to 4,215.60", "pts down 12.15 S&P 500; pct down 0.29 S&P 500; level 4215.60 points S&P 500"),  # with brackets
    ("Zorb +1.20 to $14.10", ""),  # of a share it may be anything
    ("The former climbed 2%, the latter 40 points, or 0.3%.", "pct up 2 former; pts up 40 latter; pct up 0.3 latter"),  # in points after percent
    ("The Nifty rose 2%, the Sensex 310 points.", "pct up 2 Nifty; pts up 310 Sensex"),  # ... by name
    ("Ford's shares rose 2%; Intel's, down 3% on Monday, slid 4%.", "pct up 2 Ford's shares; pct down 3 Intel's; pct down 4 Intel's"),  # shares named for another
    ("Shell's shares are up 3%; BP's, by contrast, are down 4%.", "pct up 3 Shell's shares; pct down 4 BP's"),  # with words set apart
    ("Apple's stock gained 1%, while Intel's, which had led, lost 2%.", "pct up 1 Apple's stock; pct down 2 Intel's"),  # with a clause
    ("The Nasdaq lost 11%, the Dow of large firms, despite Monday's 2% bounce, 9%, and the DAX 7%.", "pct down 11 Nasdaq; pct up 2 Dow; pct down 9 Dow; pct down 7 DAX"),  # a move told between
    ("The Dow gained 2%, Ford, after its 3% slide, 4% and Intel 5%.", "pct up 2 Dow; pct down 3 Ford; pct up 4 Ford; pct up 5 Intel"),  # ... of a share
    ("Gold has climbed for four days on the trot.", "streak up 4 sessions Gold"),  # one after the other
    ("It was the stock's sixth down day in succession.", "streak down 6 sessions the stock"),  # days by their way
    ("The DAX lost 1%, its third loss in as many sessions.", "pct down 1 DAX; streak down 3 sessions DAX"),  # as many as were counted
    ("The 2% rise in the DAX was its best ever for the day after a vote.", "pct up 2 DAX"),  # of such days alone
    ("The Dow had its worst day ever for a December.", ""),  # ... of a month
    ("The Dow had its worst day ever.", "rec down Dow"),  # of its own
    ("Its 21% leap on Thursday was followed by results.", "pct up 21 Its"),  # whose, the sentence before tells
    ("Its 4% rout came after a downgrade.", "pct down 4 Its"),  # another noun
    ("That made it 10 up days in a row.", "streak up 10 sessions it"),  # days by the way they went
    ("It was the DAX's fifth gain running.", "streak up 5 sessions DAX"),  # the word after the noun
    ("Stocks rose a day after the bank's biggest rate increase since 1994.", ""),  # of no price
    ("It was the largest tax cut ever.", ""),  # ... of a tax
    ("Each had its steepest fall since June.", "ext down Each"),  # of those named before
    ("The two rose; each ended at a record.", "rec up each"),  # ... after a stop
    ("Tesla fell 9% a day after its chief Kelvane Orlo fretted, the worst loss for the carmaker since July.", "pct down 9 Tesla; ext down carmaker"),  # of no person
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # dates in the order of what fell so low
        ("Gold and silver hit their highest since May 2021 and July 2020, respectively.", ["since May 2021", "July 2020"]),
        ("Ford and GM had their worst days since March and April respectively.", ["since March", "April"]),
        ("The Dow and the DAX ended at their lowest since Oct. 3 and Nov. 4, respectively.", ["since Oct. 3", "Nov. 4"]),
        # ... and of months in which two figures came about
        ("The Dow gained 2% and 3% in May and June, respectively.", ["in May", "June"]),
        # without the word, both are of the one day told
        ("Gold and silver hit their highest since May.", ["since May"] * 2),
        # a price that is set beside another day's is of none of it
        ("Ford gained 3% to $12; Intel's 2% rise left it a little below Monday's close.", [None, None, None]),
        ("Apple rose 2%, a touch above Friday's high.", [None]),
        ("The Dow is 2% below Friday's close.", ["below Friday's close"]),
        # what outdid a move was on its own day
        ("Gold's 5% gain was its best, bettered only by a 6% jump on May 3, 2001; silver rose 4%.", [None, "on May 3, 2001", None]),
        ("Ford's 4% slide was beaten only by a 6% drop on May 3; Intel lost 2%.", [None, "on May 3", None]),
        # a mark whose day is not told, and one of another age
        ("On Monday it had closed within 1% of its record of 2,130.82.", ["of its record", "of its record"]),
        ("The DAX rose to within 2 points of its pre-crisis high.", ["of"]),
        # a run is of no month told by name in another clause
        ("Gold lost 6% in March, but five straight daily gains lifted it to $2,010.", ["in March", None, None]),
        ("The DAX fell 19% in 2022, and nine straight weekly gains followed.", ["in 2022", None]),
        ("The Dow rose 4% in October, its third gain in a row.", ["in October", "in October"]),
        # a session's moves to and fro
        ("The DAX swung between a gain of 1% and a loss of 2%.", ["swung", "swung"]),
        ("Gold seesawed between a 1% gain and a 2% drop before ending flat.", ["seesawed", "seesawed", None]),
        ("The Dow went from a gain of 90 points to a loss of 40 points.", ["gain", None]),
        # a time of the session, and what came after it
        ("The DAX spiked 10% at the open before paring the gain to 6% at 16,010.", ["at the open", None, None]),
        ("Gold rose 2% in early trade before giving back half of it to stand 1% higher.", ["in early trade", None]),
        ("Ford fell 3% at the open and lost 2% by noon.", ["at the open", "by noon"]),
        # after the close that was told
        ("Ford, down 2% at the close, slid a further 5%.", ["at the close", "at the close"]),
        # what is dated beside a figure
        ("The yield dropped to 4.03%, down a full point from the 4.99% of October 19.", [None, "October 19"]),
        ("Gold is up 3% from the $1,990 of Friday.", ["Friday", "Friday"]),
        ("Ford rose 10%, its biggest gain since the 16% surge of October 19.", [None, "October 19", "October 19"]),
        ("The DAX fell 2%, a record drop for the index launched in July 1988.", [None, None]),
        ("Gold rose 1% to $2,010, near the record it set as recently as May 3.", [None, None, "as recently as May 3"]),
        ("Two gains got the DAX closer to the record high it set in early May.", ["in early May"]),
        ("The DAX gained 1.4% to 16,010, less than 2% from its record.", [None, None, "from its record"]),
        # a day's move beside the day before, and a year's beside its start
        ("The yield is 13 basis points higher than the day before.", [None]),
        ("The yield is a full point above where it started 2021.", ["above where it started 2021"]),
        # gains of a month that are undone, and a move recovered from
        ("The DAX fell 3%, wiping out all of its August advance, and the Dow lost 4%.", [None, None]),
        ("Gold lost 2%, erasing its March gain, while silver fell 3%.", [None, None]),
        ("Ford has bounced back from January's 1.1% decline.", ["from January"]),
        ("The DAX rose 2%, recovering from Monday's 3% loss.", [None, "from Monday"]),
        # what had come about by a day, or at a high
        ("From its low on June 16 the DAX had rallied 17% by mid-August.", ["From its low on June 16"]),
        ("Ford has gone from up 25% for the year at its January high to down 3%.", ["for the year at its", "for the year"]),
        # a day after, with what moved then
        ("A day after the rally, with the Dow up 2%, the DAX fell 1%.", ["day after", None]),
        # a mark and another index, parted by a stop
        ("Gold rose 1%, beating its high of $2,010 from May 4; silver added 2%.", [None, "from May 4", None]),
        # a price is of now, and the distance of the mark
        ("The DAX closed at 15,310.40, or 3% off its record.", [None, "off its record"]),
        ("Ordway ended at $31, or 40% below its 2021 peak.", [None, "below its 2021 peak"]),
    ],
)  # fmt: skip
def test_periods(text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The 10-year yield is down half a point this week.", "0.5"),  # with an adverb
        ("The two-year Treasury yield rose a quarter of a point.", "0.25"),  # after a verb
        ("German 10-year yields are up a full point since May.", "1"),  # in a plural
    ],
)
def test_points_of_yields(text: str, value: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (claim,) = claims_of(text)
    assert claim.quantity is not None
    assert (str(claim.quantity.value), claim.quantity.unit) == (value, "percentage_points")


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # counts that stand for what was named
        ("The two had risen 3% and 2%.", ["two", "two"]),
        ("All three are up more than 1% for the week.", ["three"]),
        ("All four also rose 2%.", ["four"]),
        # ... and those that count a noun
        ("The two declines came to 3%.", []),
        ("All three lenders rose 2%.", ["lenders"]),
    ],
)
def test_counts(text: str, subjects: list[str], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.subject.text for claim in claims_of(text)] == subjects
