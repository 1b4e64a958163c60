"""Stories whose sentences name other days and prices than the one their figures are of."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Reason, Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED, Status.NOT_CHECKABLE
# Quiet but for 9% down on Wednesday 12 June 2024, 4% up on the 13th, and Apple 5% up on 31 December.
PRICES = StoryPrices(
    {
        "^GSPC": {date(2024, 6, 12): -9.0, date(2024, 6, 13): 4.0},
        "^DJI": {date(2024, 6, 12): -7.0},
        "AAPL": {date(2024, 12, 31): 5.0},
    }
)

ROWS = [
    # the day that a ranked price is told of is that of the moves after it, "on the day" and without any words
    (
        "Stocks fell yesterday to their lowest close in weeks. The S&P 500 lost 9% and the Dow 7%.",
        "2024-06-13",
        [OK] * 2,
    ),
    (
        "The S&P 500 fell yesterday to its lowest close in weeks. It was down 9% on the day. The Dow lost 7%.",
        "2024-06-13",
        [NOTED, OK],
    ),
    ("The S&P 500 fell yesterday to its lowest close in weeks. The Dow lost 3%.", "2024-06-13", [WRONG]),
    # the day that a story named, whatever stretch it has told of since
    (
        "Shares fell on Wednesday. The S&P 500 lost 9% on Wednesday. It is down 9% this month.\n\nThe Dow lost 7%.",
        "2024-06-13",
        [OK, NOTED, NOTED],
    ),
    # ... which a move told in passing went on with
    (
        "Shares fell last Wednesday. Apple gave back Tuesday's gains after falling 0.1%. The S&P 500 lost 9%.",
        "2024-06-18",
        [OK, OK],
    ),
    (
        "Shares fell last Wednesday. Apple gave back Tuesday's gains after falling 0.1%. The S&P 500 lost 6%.",
        "2024-06-18",
        [OK, WRONG],
    ),
    # ... beside no figure at all
    ("Shares took a beating Wednesday.\n\nThe S&P 500 lost 9%.\n\nThe Dow sank 7%.", "2024-06-13", [NOTED, NOTED]),
    ("Shares took a beating Wednesday.\n\nThe S&P 500 lost 8%.\n\nThe Dow sank 2%.", "2024-06-13", [WRONG, WRONG]),
    ("The Dow fell 7%, with no stop, and the index had gained 0.1% on Tuesday.", "2024-06-12", [OK, OK]),
    # a day named before a move in the perfect: since then, over no stretch that is told, or on that day
    ("The board met on June 11. The S&P 500 has lost 5.4%.", "2024-06-13", [NOTED]),
    ("The board met on June 11. The S&P 500 has lost 7%.", "2024-06-13", [OPEN]),
    ("The board met on June 12. The S&P 500 lost 7%.", "2024-06-13", [WRONG]),
    # a part of the year that the sentence begins with, and one that time goes on to
    ("Back in 2024, the S&P 500 lost 5.3% in June.", "2025-01-15", [OK]),
    ("Back in 2023, the S&P 500 lost 5.3% in June.", "2025-01-15", [WRONG]),
    ("In 2023, after a rally, the S&P 500 lost 5.3% in the second quarter.", "2025-01-15", [WRONG]),
    ("In 2023 the S&P 500 lost 9%, and in June it lost 5.3%.", "2025-01-15", [OPEN, OK]),
    # a few sessions from a day named that is long over, those up to now, and those of a day just gone
    ("The board met on June 11. The S&P 500 fell 5.3% in just two sessions.", "2024-07-25", [OPEN]),
    ("The board met on June 11. The S&P 500 fell 5.3% in the last two sessions.", "2024-07-25", [WRONG]),
    ("The board met on June 11. The S&P 500 has fallen 5.3% in just two sessions.", "2024-07-25", [WRONG]),
    ("The board met on June 11. The S&P 500 fell 5.3% in just two sessions.", "2024-06-13", [NOTED]),
    ("The board met on June 11. The S&P 500 fell 7.3% in just two sessions.", "2024-06-13", [WRONG]),
    # the day that a move is told as of
    ("As of Wednesday, the S&P 500 has fallen by 30%.", "2024-06-13", [OPEN]),
    ("As of Wednesday, the S&P 500 has fallen by 9%.", "2024-06-13", [NOTED]),
    ("As of Wednesday's close, the S&P 500 was down by 3%.", "2024-06-13", [WRONG]),
    # a move since what is told after it, and a price of the day that nothing passed since
    ("The S&P 500 has gained 4% after the Fed met on June 12.", "2024-06-13", [NOTED]),
    ("The S&P 500 has gained 7% after the Fed met on June 12.", "2024-06-13", [OPEN]),
    # ... and the session after, of a day of the week and of other words for "after"
    ("The S&P 500 rose 4% in the wake of the ruling on Wednesday.", "2024-06-13", [NOTED]),
    ("The S&P 500 is up 4% on the heels of a report on Wednesday.", "2024-06-13", [NOTED]),
    ("The S&P 500 has risen 4% in the aftermath of the vote on Wednesday.", "2024-06-13", [NOTED]),
    # ... and a price told so: 4,549.18 on Wednesday, 4,731.15 the day after
    ("The S&P 500 closed at 4,731.15 after publishing its rules Wednesday.", "2024-06-13", [NOTED]),
    ("The S&P 500 ended at 4,731.15 after the Fed said on Wednesday that it would wait.", "2024-06-13", [NOTED]),
    ("The S&P 500 closed at 4,549.18 after publishing its rules Wednesday.", "2024-06-13", [OK]),
    ("The S&P 500 closed at 4,631.15 after publishing its rules Wednesday.", "2024-06-13", [WRONG]),
    # ... or in the clause that opens the sentence
    ("After the Fed spoke on Wednesday, the S&P 500 rose 4%.", "2024-06-13", [NOTED]),
    ("Following the ruling on Wednesday, the S&P 500 closed at 4,731.15.", "2024-06-13", [NOTED]),
    ("After the Fed spoke on Wednesday, the S&P 500 fell 9%.", "2024-06-13", [OK]),
    ("After the Fed spoke on Wednesday, the S&P 500 rose 7%.", "2024-06-13", [WRONG]),
    ("On Wednesday, the S&P 500 rose 4%.", "2024-06-13", [WRONG]),
    # a day before and after a date that is printed in full
    ("The S&P 500 rose 4% on June 13, 2024, a day after losing 9%.", "2024-07-15", [OK, OK]),
    ("The S&P 500 rose 4% on June 13, 2024, a day after losing 5%.", "2024-07-15", [OK, WRONG]),
    ("The S&P 500 lost 9% on June 12, 2024. A day later it rose 4%.", "2024-07-15", [OK, OK]),
    ("The S&P 500 lost 9% on June 12, 2024. The following day it rose 6%.", "2024-07-15", [OK, WRONG]),
    # a stretch of a year gone by, and one that ends now
    ("In May 2023, shares sank. The S&P 500 fell 40% in five sessions.", "2024-06-13", [OPEN]),
    ("In June 2023 the bank failed. The S&P 500 fell from 6,000 to 4,000 in two weeks.", "2024-06-13", [OPEN] * 2),
    ("In May 2023, shares sank. The S&P 500 is down 40% in five sessions.", "2024-06-13", [WRONG]),
    ("In May 2023, shares sank. The S&P 500 fell 40% in the past five sessions.", "2024-06-13", [WRONG]),
    # a few days in a row, and those past
    ("Over the course of only two days, the S&P 500 lost 5.3%.", "2024-06-17", [NOTED]),
    ("The S&P 500 lost 5.3% in just two sessions.", "2024-06-17", [NOTED]),
    ("The S&P 500 lost 5.3% over the past two sessions.", "2024-06-17", [WRONG]),
    # from one of the days that "early" leaves open
    ("The S&P 500 has lost 9% since early June.", "2024-06-12", [OK]),
    ("The S&P 500 has risen 4% since mid-June.", "2024-06-28", [NOTED]),
    ("The S&P 500 has risen 7% since mid-June.", "2024-06-28", [WRONG]),
    # a heading takes the day that the story names first
    ("S&P 500 loses 9%\n\nInvestors ran for cover on Wednesday.", "2024-06-13", [NOTED]),
    ("S&P 500 loses 9%\n\nPosted 2024-06-13\n\nIt was a bad Wednesday.\n\nThe Dow fell 7%.", "2024-06-13", [NOTED] * 2),
    ("S&P 500 loses 8%\n\nInvestors ran for cover on Wednesday.", "2024-06-13", [WRONG]),
    # ... and so do the lines below it
    ("A day to forget\n\nThe S&P 500 lost 9%.\n\nInvestors ran for cover on Wednesday.", "2024-06-13", [NOTED]),
    ("A day to forget\n\nThe S&P 500 lost 8%.\n\nInvestors ran for cover on Wednesday.", "2024-06-13", [WRONG]),
    # a day that nobody names
    ("The S&P 500 recently fell 40%.", "2024-06-13", [OPEN]),
    ("Recently, the Dow dropped 10% in a single day.", "2024-06-13", [OPEN]),
    ("The S&P 500 fell 6%, as it has recently.", "2024-06-13", [WRONG]),
    # of a story that names its day beside another figure, told for the day
    (
        "Apple rose after falling by 0.1% on Wednesday.\n\nFor the day, the S&P 500 lost 9%.",
        "2024-06-13",
        [OK, NOTED],
    ),
    # a year that runs, told up to the close before the story's own date
    ("In 2024, the S&P 500 has lost 9%.", "2024-06-13", [NOTED]),
    # the last session of the year, told in January
    ("Apple, which rose 5% in the year's final trading day, is watched closely.", "2025-01-02", [OK]),
    ("Apple, which rose 7% in the year's last session, is watched closely.", "2025-01-02", [WRONG]),
    # a heading over a story told the morning after, which names the day only below
    ("S&P 500 drops 9%\n\nShares took a beating on Wednesday, and traders fled from all risk.", "2024-06-13", [NOTED]),
    ("S&P 500 drops 8%\n\nShares took a beating on Wednesday, and traders fled from all risk.", "2024-06-13", [WRONG]),
    (
        "S&P 500 drops 9%\n\n13 June 2024\n\nIt slid on Wednesday from the opening bell to the end, and no one bought.",
        "2024-06-13",
        [NOTED],
    ),
    # a story told the day after: a day that it names, or a figure that no other day explains, tells which
    ("The S&P 500 sank 9% on Wednesday. The rout was broad.\n\nThe Dow lost 7%.", "2024-06-13", [OK, NOTED]),
    ("The S&P 500 sank 9% on Wednesday and rose on Thursday.\n\nThe Dow lost 3%.", "2024-06-13", [OK, WRONG]),
    # ... but not where anything holds on the latest alone
    ("The S&P 500 rose 4%. It had sunk 9% on Wednesday.\n\nFord was up.", "2024-06-13", [OK, OK]),
    # ... words that name no day: "at the closing bell", "on the day"
    ("At the closing bell, the S&P 500 had lost 449.92 points to 4,549.18.", "2024-06-13", [NOTED] * 2),
    ("The S&P 500 lost 449.92 points on the day.", "2024-06-13", [NOTED]),
    ("The S&P 500 lost 409.92 points on the day.", "2024-06-13", [WRONG]),
    # ... a stretch of its own words ends with that session, and is not the session
    (
        "The S&P 500 lost 449.92 points to 4,549.18, down 8.9% from its June 10 close.",
        "2024-06-13",
        [NOTED] * 3,
    ),
    (
        "The S&P 500 lost 449.92 points to 4,549.18, down 7.7% from its June 10 close.",
        "2024-06-13",
        [NOTED, NOTED, WRONG],
    ),
    ("Wednesday's rout put the S&P 500 down 9% over the past three days.", "2024-06-13", [NOTED]),
    # a month that a move ended, told of its last day or of all of it
    ("The S&P 500 rose 0.1% to end the month at 4,731.12.", "2024-06-28", [NOTED, OK]),
    ("The S&P 500 fell 5.3% to end the month at 4,731.12.", "2024-06-28", [OK, OK]),
    ("The S&P 500 fell 3% to end the month at 4,731.12.", "2024-06-28", [WRONG, OK]),
    # the day that a ranking was counted from
    ("The S&P 500 fell 0.1%, its worst day since June 12. That day, it sank 9%.", "2024-06-14", [OK, NOTED]),
    ("The S&P 500 fell 0.1%, its worst day since June 12. That day, it sank 6%.", "2024-06-14", [OK, WRONG]),
    # the day of a mark measured from is that of no figure after it
    ("The Dow is 7% below its close on June 11. The S&P 500 fell 9%.", "2024-06-12", [OK, OK]),
    ("The Dow is off its high reached on June 11. The S&P 500 fell 9%.", "2024-06-12", [OK]),
    ("The Dow hit a high on June 12. The S&P 500 fell 9%.", "2024-06-13", [OK]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "day", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_moves_of_the_day_told(text: str, day: str, statuses: list[Status], desk: Desk) -> None:
    checked = [one for one in desk.check(text, day, PRICES).claims if one.resolved.claim.quantity is not None]
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.mark.parametrize(
    ("text", "at", "reason"),
    [
        # up to the close before, and to an hour of the session that was open
        ("The S&P 500 is down 9% this week.", "2024-06-13T14:00:00Z", None),
        ("The S&P 500 is down 7% this week.", "2024-06-13T14:00:00Z", Reason.INTRADAY),
        ("The S&P 500 is down 7% in June.", "2024-06-13T14:00:00Z", Reason.INTRADAY),
        # before it opened and after it closed nothing is left open
        ("The S&P 500 is down 5% this week.", "2024-06-13T22:00:00Z", None),
        # the hour of another market's close, and the first minutes
        ("The Dow was off 3% shortly after the European close.", "2024-06-13", Reason.INTRADAY),
        ("The Dow was off 3% ten minutes after the opening bell. The S&P 500 lost 2%.", "2024-06-13", Reason.INTRADAY),
    ],
)
def test_stretches_up_to_an_open_session(text: str, at: str, reason: Reason | None, desk: Desk) -> None:
    (checked, *others) = desk.check(text, at, PRICES).claims
    assert [one.verdict.reason for one in (checked, *others)] == [reason] * (1 + len(others)), checked.verdict.summary


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        # set in the session before, and where nothing says so
        ("Apple slipped on Thursday after hitting a record high.", "2025-01-02", NOTED),
        ("Apple was weak on Thursday after closing at a record.", "2025-01-02", NOTED),
        ("Apple closed at a record high on Thursday.", "2025-01-02", WRONG),
        # on the story's own day, where a date is that of what it came after
        ("The S&P 500 had its biggest one-day drop on record after the bank failed on Monday.", "2024-06-12", NOTED),
        ("The S&P 500 had its biggest one-day gain on record after the bank failed on Monday.", "2024-06-12", WRONG),
        # on the day that a paragraph before names
        ("Shares rallied on 31 December.\n\nApple closed at a record.", "2025-01-06", NOTED),
    ],
)
def test_records_of_the_day_before(text: str, day: str, status: Status, desk: Desk) -> None:
    (checked,) = desk.check(text, day, PRICES).claims
    assert checked.verdict.status is status, checked.verdict.summary


@pytest.mark.parametrize(
    ("text", "at", "reason"),
    [
        # one fall by closes and one that prices do not settle; of five that were none nothing is left open
        ("The S&P 500 is falling for a second day this morning.", "2024-06-13T15:00:00Z", Reason.INTRADAY),
        ("The S&P 500 is falling for a sixth day this morning.", "2024-06-13T15:00:00Z", None),
    ],
)
def test_runs_with_the_session_then_open(text: str, at: str, reason: Reason | None, desk: Desk) -> None:
    (checked,) = desk.check(text, at, PRICES).claims
    assert checked.verdict.reason is reason, checked.verdict.summary
