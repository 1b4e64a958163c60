"""Figures whose verb stands elsewhere: in the clause before, for each of several, or after it; "up to"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DEALT = [
    ("Stocks ended higher, the S&P 500 by 1% and the Nasdaq by 1.1%.", "pct up 1 S&P 500; pct up 1.1 Nasdaq"),  # an adjective
    ("Ford and Intel fell, Ford by 2% and Intel by 3%.", "pct down 2 Ford; pct down 3 Intel"),  # a verb
    ("Metals gained on Friday: silver by 2% to $31, gold by almost 1%.", "pct up 2 silver; level 31 USD silver; pct up 1 gold"),  # a colon
    ("All three closed lower, the Dow by 120 points and the Nasdaq by 30.", "pts down 120 Dow; pts down 30 Nasdaq"),  # points
    ("Oil fell 2% and stocks rose, the Dow by 1%.", "pct down 2 Oil; pct up 1 Dow"),  # not by the change before
    ("Sales rose, at Ford by 3%.", ""),  # of no price
]  # fmt: skip

AFTER = [
    ("Ford rose 3%, recovering the 6% it had lost.", "pct up 3 Ford; pct down 6 it"),  # what it made up for
    ("Ford rose 3%, recouping more than the 6% that it lost on Monday.", "pct up 3 Ford; pct down 6 it"),  # with "that"
    ("Ford lost 3% on top of the 6% it shed on Monday.", "pct down 3 Ford; pct down 6 it"),  # the same way
    ("The index erased the 2% that the Dow had added.", "pct up 2 Dow"),  # another's
    ("A 12% share price slump in Intel hurt.", "pct down 12 Intel"),  # a noun, and no clause
    ("Ford rose the 2% that it needed.", "pct up 2 Ford"),  # a verb of no movement
]  # fmt: skip

UP_TO = [
    ("Bitcoin fell below $20,000 before edging back up to $20,187.", "level 20000 USD Bitcoin; level 20187 USD Bitcoin"),  # back up
    ("The stock climbed up to $45.", "level 45 USD stock"),  # a verb of going
    ("Ford rose back up to $12.40, a gain of 2%.", "level 12.40 USD Ford; pct up 2 Ford"),  # with the change
    ("The yield climbed up to 4.2%.", "level 4.2 percent yield"),  # of a yield
    ("The stock gained up to $5.", "price up 5 USD stock"),  # the most that it gained
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DEALT + AFTER + UP_TO)
def test_figures_whose_verb_is_elsewhere(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
