"""Gaps between two prices, words printed once for several, ranks in a described group and runs told by a perfect."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

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
    ("Energy was the worst performing sector.", "rank down Energy"),  # among sectors, of no market that is told
    ("Real estate was the best-performing sector in 2024.", "rank up Real estate"),  # the words of rank hold the class
    ("Technology was the top-performing sector this year.", "rank up Technology"),  # another word of rank
]  # fmt: skip

OWN_MOVES = [
    ("Ordway outperformed the sector by gaining 22% in May.", "pct up 22 Ordway"),  # how far it rose, not by how much it beat
    ("Kelvane has beaten the Nifty by rising 12% this year.", "pct up 12 Kelvane"),  # a perfect
    ("The stock underperformed the index by falling 9%.", "pct down 9 stock"),  # behind
]  # fmt: skip

MOVED_FROM = [
    ("Brent rose to $84.10 following the attack from $81.35 on Friday.", "level 84.10 USD Brent; level 81.35 USD Brent"),  # what it moved upon stands between
    ("The 10-year yield jumped to 4.31% after the jobs report from 4.12% late Thursday.", "level 4.31 percent 10-year yield; level 4.12 percent 10-year yield"),  # a yield
    ("Ordway climbed to $54 on the news from $48 a day earlier.", "level 54 USD Ordway; level 48 USD Ordway"),  # "on"
    ("Ordway rose to $54 after it got $48 million from the state.", "level 54 USD Ordway"),  # another clause
]  # fmt: skip

STANDING = [
    ("All three averages ended in positive territory for the third week in a row.", "streak up 3 weeks averages"),  # in two words
    ("The FTSE 100 finished in negative territory for a fifth straight day.", "streak down 5 sessions FTSE 100"),  # below
    ("Ordway advanced 3% to record its best week since May.", "pct up 3 Ordway; ext up Ordway"),  # a verb, and no record
    ("Gold rose 2% to a record.", "pct up 2 Gold; rec up Gold"),  # the noun
    ("Ordway Genomics plunged 25% on a weak outlook.", "pct down 25 Ordway Genomics"),  # a name that ends as a plural does
    ("Xerolytics surged 41% after its trial.", "pct up 41 Xerolytics"),  # alone
    ("Economics fell 4%.", ""),  # a noun
    ("The inversion of the two- to 10-year curve reached 61 basis points.", "cmp up inversion"),  # a gap by its name
    ("The curve's inversion narrowed to 38 basis points.", "cmp down inversion"),  # closing
    ("The Dow lags the Nasdaq by the most in a decade.", "cmp down Dow"),  # how far back the lead is ranked
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


# Which group is told by the words.
NAMED_GROUPS = [
    ("Nvidia is the best-performing Magnificent Seven stock this year.", "Magnificent Seven"),  # by its name
    ("Nvidia was the worst-performing Magnificent Seven stock in 2022.", "Magnificent Seven"),
    ("Nvidia is the best-performing stock of the Magnificent Seven.", "the Magnificent Seven"),  # after "of"
    ("Silver was the best-performing commodity in March.", "commodity"),  # by no name
]


@pytest.mark.parametrize(("text", "group"), NAMED_GROUPS)
def test_groups_by_name(claims_of: Callable[[str], tuple[Claim, ...]], text: str, group: str) -> None:
    (rank,) = claims_of(text)
    assert rank.benchmark is not None
    assert rank.benchmark.text == group


@pytest.mark.parametrize(("text", "expected"), OWN_MOVES)
def test_moves_that_beat_a_benchmark(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), MOVED_FROM)
def test_what_a_price_moved_from(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), STANDING)
def test_where_prices_stand(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), LASTING)
def test_lasting(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
