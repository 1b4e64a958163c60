"""Gaps between two prices, words printed once for several, ranks in a described group and runs told by a perfect."""

from __future__ import annotations

from collections.abc import Callable

import pytest

GAPS = [
    ("Italian yields climbed, widening the Italian-German spread to nearly 150 basis points.", "cmp up spread"),  # a couple of adjectives
    ("The Spain-Germany gap narrowed four basis points to 88 basis points.", "cmp down gap"),  # of countries
    ("Traders pushed the yield spread to Bunds 6 basis points wider to 2.1 percentage points.", "cmp up spread"),  # "to" its other side
    ("Portuguese debt sold off, with the spread to Bunds widening to as much as 3.4 percentage points, the most since May.", "cmp up spread; ext up spread"),  # and an extreme of it
    ("The yield gap against Bunds tightened to 75 bps.", "cmp down gap"),  # against
    ("That drove the gap over Bund yields to 142 bps, the widest in six months.", "cmp up gap; ext up gap"),  # no infinitive before a figure
    ("The spread closed at $4.15, the narrowest since April.", "ext down spread"),  # narrowest of a spread
    ("It was the tightest contest since 2010.", ""),  # and of nothing else
    ("The spread between Brent and WTI widened to $9.80 a barrel.", "cmp up spread"),  # in money
    ("Brent's premium over WTI shrank to $3.25 a barrel.", "cmp down premium"),  # a premium of one over another
    ("Brent traded at a $5.60 premium to WTI.", "cmp up Brent"),  # right after its figure
    ("WTI was at a discount of $5.60 to Brent.", "cmp down WTI"),  # and before it
    ("Nifty futures closed at 23,410, a premium of 62 points over the Nifty 50.", "level 23410 points Nifty futures; cmp up Nifty futures"),  # in points
    ("Barlowe offered 380p a share, a premium of 90p to Kelvane's closing price.", ""),  # what a bid pays
    ("The stock closed at $41, a $3 premium to the placing price.", "level 41 USD stock"),  # no other instrument
]  # fmt: skip

SHARED_HEADS = [
    ("Spanish and Italian yields rose 5 basis points.", "yld up 5 Spanish; yld up 5 Italian yields"),  # each its own
    ("German, French and Dutch 10-year yields fell to 2.3%, 2.8% and 2.5%.", "level 2.3 percent German; level 2.8 percent French; level 2.5 percent Dutch 10-year yields"),  # three in a list
    ("Brazilian and Mexican stocks fell 2%.", "pct down 2 Brazilian; pct down 2 Mexican stocks"),  # shares of two places
    ("Futures linked to the Dow rose 0.5%, while those tied to the S&P 500 lost 0.2%.", "pct up 0.5 Futures linked to the Dow; pct down 0.2 those tied to the S&P 500"),  # of futures
    ("Shares in Ordway fell 3%, while those of Kelvane and Barrow rose 2% and 1%, respectively.", "pct down 3 Shares in Ordway; pct up 2 those of Kelvane; pct up 1 Barrow"),  # a list after "those"
    ("Dow futures rose 0.3%, and those for the Nasdaq 100 and the S&P 500 slipped 0.1%.", "pct up 0.3 Dow futures; pct down 0.1 those for the Nasdaq 100; pct down 0.1 S&P 500"),  # for
    ("Those in work rose 2% and wages 3%.", ""),  # people
]  # fmt: skip

NOUNS_IN_ORDER = [
    ("Copper and silver finished with a 2% loss and a 1.4% drop, respectively.", "pct down 2 Copper; pct down 1.4 silver"),  # each its noun
    ("The Dow, the S&P 500 and the Nasdaq ended the week with a 1.2% gain, a 0.8% advance and a 0.3% rise, respectively.", "pct up 1.2 Dow; pct up 0.8 S&P 500; pct up 0.3 Nasdaq"),  # three
    ("Ford and Boeing booked a 3% gain and a 2% fall, respectively.", "pct up 3 Ford; pct down 2 Boeing"),  # of both ways
    ("Ford and Boeing each had a 3% gain on Monday and a 2% fall on Tuesday.", "pct up 3 Ford; pct up 3 Boeing; pct down 2 Ford; pct down 2 Boeing"),  # both of both
]  # fmt: skip

DESCRIBED_GROUPS = [
    ("Kelvane is the worst performing Nordic bank this year.", "rank down Kelvane"),  # by a place
    ("Materials was the best-performing major S&P 500 sector.", "rank up Materials"),  # by an index, after a word of size
    ("Silver was the best-performing commodity in March.", "rank up Silver"),  # a class by itself
    ("Energy was the worst performing sector.", ""),  # of no market that is told
]  # fmt: skip

LASTING = [
    ("Ordway shares have risen for the past six days.", "streak up 6 sessions Ordway shares"),  # a perfect
    ("The Nikkei has closed lower for the last four sessions.", "streak down 4 sessions Nikkei"),  # with a word of direction
    ("The Dow had gained for the previous five weeks.", "streak up 5 weeks Dow"),  # weeks
    ("The Dow has gained 3% for the past five weeks.", "pct up 3 Dow"),  # so much in all
    ("The Dow fluctuated for the past six days.", ""),  # neither way
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GAPS)
def test_gaps(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SHARED_HEADS)
def test_shared_heads(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), NOUNS_IN_ORDER)
def test_nouns_in_order(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), DESCRIBED_GROUPS)
def test_described_groups(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), LASTING)
def test_lasting(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
