"""Days, months and years counted from one told before, in stories of 2025 over quiet prices."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED, Status.NOT_CHECKABLE
# Up 9% in November 2023 and down 2% the month after; down 6% in 2024, for .97 x 1.04 x .93 is .938.
PRICES = StoryPrices(
    {
        "^GSPC": {
            date(2023, 11, 14): 9.0,
            date(2023, 12, 12): -2.0,
            date(2024, 8, 1): -3.0,
            date(2024, 8, 2): 4.0,
            date(2024, 8, 9): -7.0,
        }
    }
)

ROWS = [
    # the year after, of one that no prices reach, in a sentence of its own and in the same
    ("The S&P 500 gained 7% in 2023. The following year, it lost about 6%.", [OPEN, OK]),
    ("The S&P 500 gained 7% in 2023 and lost about 6% the next year.", [OPEN, OK]),
    ("In 2023 the S&P 500 rose 7%. The year after that, it fell about 6%.", [OPEN, OK]),
    ("The S&P 500 gained 7% in 2023. The following year, it gained 7%.", [OPEN, WRONG]),
    # that one, told in words that claim nothing, and "the next" alone
    ("She began to save in May 2024. The S&P 500 lost about 6% that year.", [OK]),
    ("She began to save in May 2024. The S&P 500 lost about 9% that year.", [WRONG]),
    ("She began to save in 2023. The S&P 500 gained 7% that year and lost about 6% the next.", [OPEN, OK]),
    ("She began to save in 2023. The S&P 500 gained 7% that year and lost about 9% the next.", [OPEN, WRONG]),
    # the year before, which is not the one before now
    ("In 2024 she sold. The S&P 500 had gained 7% the year before.", [OPEN]),
    ("In January 2025 she sold. The S&P 500 had lost about 6% the year before.", [OK]),
    ("In January 2025 she sold. The S&P 500 had lost about 9% the year before.", [WRONG]),
    # ... nor one that a clause counts back from
    ("In 2024 she sold. The S&P 500 had lost 41% in the year before the pandemic.", [OPEN]),
    ("In 2024 she sold. The S&P 500 had lost 41% the year before I began.", [OPEN]),
    # months
    ("The S&P 500 gained 9% in November 2023. The following month, it lost 2%.", [OK, OK]),
    ("The S&P 500 gained 9% in November 2023. The following month, it lost 4%.", [OK, WRONG]),
    ("Rates fell in November 2023. The S&P 500 gained 9% that month.", [OK]),
    # a part of it, and a year that only something was set against
    ("Rates fell in November 2023. Later that year the S&P 500 lost 2%.", [OPEN]),
    ("The S&P 500 gained 7% in 2023, better than in 2021. It lost about 6% the following year.", [OPEN, OK]),
    # a level and a peak of a day or a month told before
    ("The S&P 500 peaked on August 8, 2024, and is down 7% from that level.", [OK]),
    ("The S&P 500 peaked on August 8, 2024. It is down 7% from that level.", [OK]),
    ("The S&P 500 peaked on August 8, 2024. It is down 16% from that level.", [WRONG]),
    ("The S&P 500 peaked in August 2024. It is down 7% from that peak.", [OK]),
    ("The S&P 500 peaked in August 2024. It is down 9% from that peak.", [WRONG]),
    # words of now in between leave nothing to count from
    ("In 2023 he retired. This year is hard. The S&P 500 lost 12% the following year.", [OPEN]),
    ("The S&P 500 lost 12% the following year.", [OPEN]),
    # days: the one after the one after, so many later, and its close
    ("On August 1, 2024 the S&P 500 lost 3%. The day after that it gained 4%.", [OK, OK]),
    ("On July 31, 2024 the S&P 500 rose 0.1%. The day after that it lost 3%. The next day, it rose 4%.", [OK, OK, OK]),
    ("On August 1, 2024 the S&P 500 lost 3%. Eight days later it fell 7%.", [OK, OK]),
    ("On August 1 the S&P 500 lost 3%. Eight days later it fell 7%.", [OK, OK]),
    ("On August 1 the S&P 500 lost 3%. Eight days later it fell 5%.", [OK, WRONG]),
    ("On August 8, 2024 the board met. The S&P 500 is down 7% from that day's close.", [OK]),
    ("On August 8, 2024 the board met. The S&P 500 is down 20% from that day's close.", [WRONG]),
    # the year that the sentence begins with, of days and of the stretch between two
    ("In 2024, from August 1 to August 9, the S&P 500 fell about 3%.", [OK]),
    ("In the summer of 2024 the S&P 500 fell about 3% between August 1 and August 9.", [OK]),
    ("In the summer of 2024 the S&P 500 fell about 9% between August 1 and August 9.", [WRONG]),
    ("In 2023, on August 9, the S&P 500 lost 7%.", [WRONG]),
    # a season of a year, which no calendar counts; what was so by one
    ("In the summer of 2024 the S&P 500 fell about 41%.", [OPEN]),
    ("The S&P 500 lost about 41% by the autumn of 2024.", [OPEN]),
    # so far in a month, after another one; the first sessions of a month
    ("In August the S&P 500 lost about 6%, and so far in September it has gained 9%.", [OK, WRONG]),
    ("The S&P 500 rose 9% in November 2023 and 0.9% in the first two sessions of August 2024.", [OK, OK]),
    # a week that ended on a day, a day ago, and what was so at the opening of this one
    ("In the week that ended on August 9, 2024, the S&P 500 lost 7%.", [OK]),
    ("In the week that ended on August 9, 2024, the S&P 500 lost 9%.", [WRONG]),
    # what had come about by a turn, over a stretch that no words tell; and by the end of a day
    ("When the S&P 500 hit bottom in August 2024, it had lost 41%.", [OPEN]),
    ("By the time it bottomed on August 9, 2024, the S&P 500 had lost 41%.", [OPEN]),
    ("By the time the rout had run its course, in August 2024, the S&P 500 had lost 41%.", [OPEN]),
    ("When trading ended on August 9, 2024, the S&P 500 had lost 7%.", [OK]),
    ("By the time trading ended on August 9, 2024, the S&P 500 had lost 9%.", [WRONG]),
    ("In August 2024, when it hit bottom, the S&P 500 lost 41%.", [WRONG]),
    # what doubled did so over some stretch, and on a day that is named on that one; a price of a year end tells of no day
    ("The S&P 500 more than doubled.", [OPEN]),
    ("The S&P 500 more than doubled on August 9, 2024.", [Status.IMPLAUSIBLE]),
    ("The S&P 500 stood at 2,000 at the end of 2008. It gained 155%.", [OPEN, OPEN]),
    # ... one of two that no words date
    ("The S&P 500, which peaked the same day, is off 77%.", [OPEN]),
    # ... which no words count where none is dated
    ("The board met. Eight days later the S&P 500 fell 7%.", [OPEN]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_times_told(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2025-01-15T22:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
