"""Figures told further on: after a ranking, past an extreme, each with a word of its own, beside another's move."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, PeriodKind

EACH_ITS_OWN = [
    ("Ford and Intel were up 4.3% and up 1.7%, respectively.", "pct up 4.3 Ford; pct up 1.7 Intel"),  # the same word twice
    ("The Dow and the Nasdaq ended up 0.4% and down 1.2%, respectively.", "pct up 0.4 Dow; pct down 1.2 Nasdaq"),  # two ways
    ("Ford and Boeing rose 2% and fell 1%, respectively.", "pct up 2 Ford; pct down 1 Boeing"),  # verbs
    ("Gold, silver and copper were up 1%, down 2% and up 3%, respectively.", "pct up 1 Gold; pct down 2 silver; pct up 3 copper"),  # three
    ("Shell and BP rose 2% to 1,800p and fell 1% to 410p, respectively.", "pct up 2 Shell; level 18 GBP Shell; pct down 1 BP; level 4.10 GBP BP"),  # with prices
    # of both alike: no word deals the second figures out
    (
        "The Dow and the Nasdaq were up 0.4% and 1.2%, respectively, and down 2% this year.",
        "pct up 0.4 Dow; pct up 1.2 Nasdaq; pct down 2 Dow; pct down 2 Nasdaq",
    ),
    (
        "Ford and Boeing fell 2% and lost 5% this year, while Apple and Intel rose 1% and 3%, respectively.",
        "pct down 2 Ford; pct down 2 Boeing; pct down 5 Ford; pct down 5 Boeing; pct up 1 Apple; pct up 3 Intel",
    ),
]  # fmt: skip

AFTER_A_RANK = [
    ("Ford dropped 4% Thursday, its worst day since May, and another 2% Friday.", "pct down 4 Ford; ext down Ford; pct down 2 Ford"),
    ("The Dow gained 272 points on Monday, its biggest gain in a month, and an additional 147 points on Tuesday.", "pts up 272 Dow; ext up Dow; pts up 147 Dow"),
    ("Gold lost $31, its worst slide of the year, and a further $12 on Tuesday.", "price down 31 USD Gold; ext down Gold; price down 12 USD Gold"),
    ("Ford fell 4%, its worst day since May, and cut another 2% of its staff.", "pct down 4 Ford; ext down Ford"),  # a verb of its own
]  # fmt: skip

PAST_AN_EXTREME = [
    ("A late rally lifted the Dow to a record close and past 27,000.", "rec up Dow; level 27000 points Dow"),  # moved
    ("Gold jumped to a one-month high and above $1,900.", "ext up Gold; level 1900 USD Gold"),  # a stretch
    ("Bitcoin sank to a six-month low and below $30,000 on Thursday.", "ext down Bitcoin; level 30000 USD Bitcoin"),  # down
    ("Sales climbed to a record high and above $2 billion.", ""),  # of no price
    # a price beside what ranks it
    ("The 10-year yield climbed to its highest point this year at 4.9%.", "ext up 10-year yield; level 4.9 percent 10-year yield"),
    ("The Nikkei reached its highest level of the year at 32,320.", "ext up Nikkei; level 32320 points Nikkei"),
    ("The 10-year yield has dropped since June 10, when it hit 2.478%.", "level 2.478 percent it"),  # a pronoun of a yield
    ("The 10-year yield fell after Ford said it cut 2% of its staff.", ""),  # a pronoun of none
]  # fmt: skip

OFF_ITS_VALUE = [
    ("The plunge knocked about $90 billion in market value off Tesla.", "mvc down 90000000000 USD Tesla"),
    ("The scandal has wiped $30 billion in value off Boeing.", "mvc down 30000000000 USD Boeing"),
    ("The rout erased $44 billion of market capitalization from Ford.", "mvc down 44000000000 USD Ford"),
    ("The scandal knocked $3 billion in sales off Ford.", ""),  # no value
]  # fmt: skip

AS_A_COMPANY = [
    ("Meta suffered its worst day as a public company, shedding 19 percent.", "rec down Meta; pct down 19 Meta"),
    ("Ford rose 18%, its best day as a listed company.", "pct up 18 Ford; rec up Ford"),
    ("Nvidia fell 43% for its worst day ever as a publicly traded company.", "pct down 43 Nvidia; rec down Nvidia"),
    ("Ford made its first profit as a public company, and its shares rose 5%.", "pct up 5 its shares"),  # no rank
    ("Stocks fell as a leading bank lost 9%.", "pct down 9 a leading bank"),  # a clause
]  # fmt: skip

NOUNS_BY_FIGURE = [
    ("Ford shares took a 3% hit on Friday.", "pct down 3 Ford"),
    ("The stock took a hit of 6% after the report.", "pct down 6 The stock"),  # the figure after it
    ("Intel's 10% share-price hit Thursday rattled rivals.", "pct down 10 Intel"),  # a noun between
    ("Gold posted a 2.1 per cent lift on Friday.", "pct up 2.1 Gold"),
    ("Sterling took a 1.2% knock.", "pct down 1.2 Sterling"),
    ("Ford took a 3% hit to its margins.", ""),  # of what it earns
    ("Apple expects a 5% hit from the strong dollar.", ""),
    ("The Nasdaq hit 5,000 points.", "level 5000 points Nasdaq"),  # the verb
]  # fmt: skip

AHEAD_OF_A_MOVE = [
    ("Gold is up 33 percent this year, just ahead of a 20 percent rise for silver.", "pct up 33 Gold; cmp up Gold; pct up 20 silver"),
    ("Silver has gained 12% this month, behind the 13% advance in gold.", "pct up 12 Silver; cmp down Silver; pct up 13 gold"),
    ("The S&P 500's 17% rise this year is ahead of the Dow's 12% gain.", "pct up 17 S&P 500; cmp up S&P 500; pct up 12 Dow"),
    ("Ford rose 5%, well ahead of the S&P 500's 2%.", "pct up 5 Ford; cmp up Ford; pct up 2 S&P 500"),  # the noun spared
    ("Ford fell 5%, ahead of the 2% drop in Boeing.", "pct down 5 Ford; cmp down Ford; pct down 2 Boeing"),  # fell by more
    # an occasion, and what has no price
    ("Ford rose 2%, ahead of Friday's jobs report.", "pct up 2 Ford"),
    ("Ford rose 2% ahead of Apple's 12% sales growth.", "pct up 2 Ford"),
    ("Sales rose 5%, ahead of the 3% gain in the S&P 500.", "pct up 3 S&P 500"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    EACH_ITS_OWN + AFTER_A_RANK + PAST_AN_EXTREME + OFF_ITS_VALUE + AS_A_COMPANY + NOUNS_BY_FIGURE + AHEAD_OF_A_MOVE,
)
def test_figures_told_further_on(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gold climbed to its highest level of the year.", PeriodKind.YEAR_TO_DATE),
        ("The Nasdaq fell to its lowest close of the year.", PeriodKind.YEAR_TO_DATE),
        ("Oil rose to its highest price of the month.", PeriodKind.MONTH),
    ],
)
def test_levels_are_ranked_over_the_stretch_named(
    text: str, kind: PeriodKind, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.period.kind for claim in claims_of(text)] == [kind]
