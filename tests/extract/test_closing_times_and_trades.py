"""Small words that tell whose a claim is: when a market closed, the best trade, what is put on course, names of verbs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

WHEN_CLOSED = [
    ("Sterling was down 0.5 percent as the London market closed, hitting its lowest level since May.", "pct down 0.5 Sterling; ext down Sterling"),  # a time
    ("The Dow fell 1 percent, hitting its lowest level since May.", "pct down 1 Dow; ext down Dow"),  # no time between
]  # fmt: skip

TRADES = [
    ("The best-performing sector was Energy, adding 1.4 per cent.", "rank up Energy; pct up 1.4 Energy"),  # a trade by its name
    ("The worst performing sector was utilities, which fell 1 percent.", "rank down utilities; pct down 1 utilities"),  # in small letters
    ("The biggest gainer was Aldmoor, up 4 percent.", "pct up 4 Aldmoor"),  # among no group
]  # fmt: skip

ON_COURSE = [
    ("That puts it on track to post the fifth consecutive week of gains.", "streak up 5 weeks it"),  # to a verb
    ("That puts it on course for a fourth straight weekly gain.", "streak up 4 weeks it"),  # for a noun
    ("The drop snapped a three-day streak of gains for oil.", "streak up 3 sessions oil"),  # whose the streak was
    ("The drop ended a five-day run of losses for the Dow.", "streak down 5 sessions Dow"),  # the other way
]  # fmt: skip

DESCRIBED = [
    ("Banks were easily the best stocks in the market, gaining 4 percent as a group.", "pct up 4 Banks"),  # what is said to be best
    ("Energy shares were the weakest group, down 3%.", "pct down 3 Energy shares"),  # or worst
    ("Leading the risers was Shell, up 7%.", "pct up 7 Shell"),  # a name after the verb
]  # fmt: skip

RUNS = [
    ("Gold rose, building on a run of eight weekly gains.", "streak up 8 weeks Gold"),  # counted after the run
    ("Gold ended a run of four gains.", "streak up 4 sessions Gold"),  # without a word of time
    ("Gold ended a string of small gains.", ""),  # not counted
]  # fmt: skip

REACTIONS = [
    ("AstraZeneca fell nearly 3% after reporting a 42% decline in its profit, year-on-year.", "pct down 3 AstraZeneca"),  # what shares do on results
    ("Ford fell 4% after it reported sales down 8% from a year earlier.", "pct down 4 Ford"),  # with a pronoun
    ("Ford reported that sales fell 4% from a year earlier.", ""),  # the results themselves
]  # fmt: skip

TERRITORY = [
    ("The Hang Seng has entered technical bull territory.", "regime up Hang Seng"),  # without the word market
    ("The Hang Seng fell into bear territory.", "regime down Hang Seng"),  # fallen into
]  # fmt: skip

NAMED_LIKE_VERBS = [
    ("Snap closes up 44% after its debut", "pct up 44 Snap"),  # before where it ended
    ("Snap is up 4%.", "pct up 4 Snap"),  # before a copula
    ("Total closed at $40.", "level 40 USD Total"),  # an oil company
    ("Yields punched above 3.17% before falling.", "level 3.17 percent Yields"),  # a verb of reaching
]  # fmt: skip

NO_PRICE = [
    ("Analysts say Zorbic may have an average price of $89, with a potential high of $109.32.", ""),  # what may come
    ("This is a significant increase from the 12% probability of before.", ""),  # what bets gave it
    ("The 10-City composite saw an annual increase of 2.0% in September.", ""),  # homes
    ("Nvidia's market cap was $3.009 trillion, about $5.5 billion above Apple's.", "mv 3009000000000 USD Nvidia's market cap"),  # how much more
]  # fmt: skip


BESIDE = [
    ("Early top performers included Aldmoor (10.1%), Kelvane (4.7%), and Ordway (2.6%).", "pct up 10.1 Aldmoor; pct up 4.7 Kelvane; pct up 2.6 Ordway"),  # under a heading of performers
    ("The worst performers were Boeing (5%) and Intel (3%).", "pct down 5 Boeing; pct down 3 Intel"),  # the other way
    ("Stock +14% YTD vs +1.37% for FTSE 250 index", "pct up 14 Stock; pct up 1.37 FTSE 250 index"),  # whose the second sign is
    ("Tesla heads for 9th straight red week.", "streak down 9 weeks Tesla"),  # by the colour of its weeks
    ("Tesla posted a fourth straight green week.", "streak up 4 weeks Tesla"),  # and of better ones
    ("USD/TRY hit 7.0303 on Monday.", "level 7.0303 TRY USD/TRY"),  # a pair by its codes, in the second
    ("Boeing had closed 3.94% lesser at $17.33.", "pct down 3.94 Boeing; level 17.33 USD Boeing"),  # as desks abroad say lower
    ("Bitcoin had calmed at around $115,000.", "level 115000 USD Bitcoin"),  # where it came to rest
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE + WHEN_CLOSED + TRADES + ON_COURSE)
def test_whose(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), DESCRIBED + RUNS + REACTIONS + TERRITORY + NAMED_LIKE_VERBS + NO_PRICE)
def test_words(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
