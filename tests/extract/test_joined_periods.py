"""Months and years that are told as one stretch, and those that figures are dealt out over."""

from __future__ import annotations

import pytest

from factcheck.extract.periods import DAY_TOLD_BEFORE, scan_periods
from factcheck.models import PartialDate

MAY, MARCH_2020 = PartialDate(month=5), PartialDate(year=2020, month=3)
ROWS = [
    # two months, with a year and without; over the turn of a year
    ("The Nikkei gained 26% in April and May.", "in April and May", PartialDate(month=4), MAY),
    ("It lost a fifth in February and March 2020.", "in February and March 2020", PartialDate(2020, 2), MARCH_2020),
    (
        "It rose 3% over December and January 2021.",
        "over December and January 2021",
        PartialDate(2020, 12),
        PartialDate(2021, 1),
    ),
    # years, two and three
    ("Gold gained 40% in 2019 and 2020.", "in 2019 and 2020", PartialDate(2019), PartialDate(2020)),
    ("Gold gained 40% in 2019, 2020 and 2021.", "in 2019, 2020 and 2021", PartialDate(2019), PartialDate(2021)),
    # those that do not follow each other are no one stretch
    ("Oil fell 9% in March and June.", "in March", PartialDate(month=3), None),
    ("Oil crashed in 2008 and 2014.", "in 2008", PartialDate(2008), None),
    # nor are those that another figure stands between, or that are no dates
    ("Oil fell 3% in March and 2% in April.", "in March", PartialDate(month=3), None),
    ("In 2019 and 2,020 times since.", "In 2019", PartialDate(2019), None),
    # figures dealt out over them, and a part of the second
    ("It fell 39% and 21% in 2000 and 2001, respectively.", "in 2000", PartialDate(2000), None),
    ("It fell 39% and 21% in 2000 and 2001.", "in 2000", PartialDate(2000), None),
    ("Oil gained 16% in April and the first three weeks of May.", "in April", DAY_TOLD_BEFORE, None),
]


@pytest.mark.parametrize(("text", "words", "anchor", "until"), ROWS, ids=[row[0] for row in ROWS])
def test_joined_stretches(text: str, words: str, anchor: PartialDate, until: PartialDate | None) -> None:
    first = scan_periods(text)[0]
    assert text[first.start : first.end] == words
    assert (first.anchor, first.until) == (anchor, until)
