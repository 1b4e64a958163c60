"""Which group a pronoun stands for: one told since the last name, in the number that the pronoun has."""

from __future__ import annotations

import pytest

from tests.resolve.linked import link, told

OIL, WALL_STREET, STOCKS, CHIPS, NONE = "crude oil", "US stocks", "stocks", "chipmakers", "unresolved_subject"

ROWS = [
    # oil is no one contract, and still what was told last
    ("[Gold] rose 4%. [#Oil] fell 6% to $81. [=It] is down 15% this month.", OIL),
    ("The [Dow] lost 5%. [#Crude oil] fell 6%. [=It] is down 11% this year.", OIL),
    ("[Gold] rose 4%. [#Crude] fell 6%; [=it] was near $97 in July.", OIL),
    ("[Apple] fell 5%. [#Wall Street] lost 3%. [=It] is down 9% this year.", WALL_STREET),
    # several things are "they"
    ("[Nvidia] fell 5%. [#Chipmakers] lost 3%. [=They] are down 9% this year.", CHIPS),
    ("[Nvidia] fell 5%. [#Stocks] rose 27% in 2021. In 2019 [=they] gained 29%.", STOCKS),
    # ... and never "it"
    ("[Nvidia] fell 5%. [#Chipmakers] lost 3%. [=It] is down 9% this year.", "NVDA"),
    # a group of which nothing is known is still what was told last
    ("The [Dow] lost 5%. [#The steel sector] fell 6%. [=It] is down 11% this year.", NONE),
    # what was named since, or beside it
    ("[#Oil] fell 6% to $81. [Gold] rose 4%. [=It] is up 20% this year.", "GC=F"),
    ("[#Wall Street] lost 3%, the [Dow] 4%. [=It] is down 9% this year.", "^DJI"),
    # words that say more than a pronoun does
    ("The [Dow] lost 5%. [#Oil] fell 6%. [=The index] is down 11% this year.", "^DJI"),
]


@pytest.mark.parametrize(("marked", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_pronoun_of_a_group(marked: str, expected: str) -> None:
    assert told(link(marked)) == expected
