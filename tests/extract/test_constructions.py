"""Constructions that market prose uses without a plain subject, verb and figure in a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

OBJECTS = [
    (
        "The FTSE 100 lost 5.3%, with the DAX seeing a fall of 4.2%.",
        "pct down 5.3 FTSE 100; pct down 4.2 DAX",
    ),  # seen by one
    (
        "The Dow slid, with Boeing and Ford seeing falls of 4% and 5% respectively.",
        "pct down 4 Boeing; pct down 5 Ford",
    ),  # by two
    ("Markets sank, the CAC 40 seeing a 5% drop.", "pct down 5 CAC 40"),  # with no "with"
    (
        "The FTSE 100 lost 5.3%, seeing shares of HSBC fall 9%.",
        "pct down 5.3 FTSE 100; pct down 9 HSBC",
    ),  # what it saw fall
    ("The rupee closed the domestic session at 83.41.", "level 83.41 INR rupee"),  # words between verb and level
    ("Tesla ended its first week at $212.40.", "level 212.40 USD Tesla"),  # a count between them
    ("Ford rose 6c to $11.20.", "price up 0.06 USD Ford; level 11.20 USD Ford"),  # c for cents
    ("Copper fell to 68,200 yuan ($9,410) a ton.", "level 68200 CNY Copper; level 9410 USD Copper"),  # converted
    ("Shell shed 42p ($0.55) on Monday.", "price down 0.42 GBP Shell; price down 0.55 USD Shell"),  # converted change
    ("May corn settled at $3.86-1/4 a bushel.", "level 3.8625 USD corn"),  # quarter cents; a month of delivery
    ("Ford, once worth more than $25, fell below $5.", "level 25 USD Ford; level 5 USD Ford"),  # once worth
    ("The index COMP, +0.30% climbed 24.21 points.", "pts up 24.21 index"),  # a live quote among the words
    ("The S&P 500 SPX -1.10% fell 31 points to 2,978.", "pts down 31 S&P 500; level 2978 points S&P 500"),  # the same
    ("Ford +2.10% closed at $12.30.", "pct up 2.1 Ford; level 12.30 USD Ford"),  # ... and a change told by its sign
    ("Brent fell 2.1%, to record $76.28 a barrel.", "pct down 2.1 Brent; level 76.28 USD Brent"),  # a verb
    ("Shell delivered a negative 14% return.", "pct down 14 Shell"),  # a word for the sign
    ("The Dow had a negative 0.3% return.", "pct down 0.3 Dow"),  # the same
    ("Ford had a positive 4% return.", "pct up 4 Ford"),  # ... and its opposite
    ("Dow Closes Up 430, 1.2%, as Banks Rally", "pts up 430 Dow; pct up 1.2 Dow"),  # points and percent, a comma apart
    ("Nasdaq falls 213, 1.4%, on chip curbs", "pts down 213 Nasdaq; pct down 1.4 Nasdaq"),  # the same after a verb
    ("Ford and Tesla lost 3 and 4 percent.", "pct down 3 Ford; pct down 4 Tesla"),  # a list has its "and"
]

REMAINDERS = [
    ("The Nasdaq cut its loss to 12 points.", "pts down 12 Nasdaq"),  # what is left of a loss
    ("A late bounce trimmed the S&P 500's decline to 0.6%.", "pct down 0.6 S&P 500"),  # owned by another
    ("The Dow extended its climb to 12,000 points.", "level 12000 points Dow"),  # no remainder
    ("The Nasdaq is within 2% of its record high.", "pct down 2 Nasdaq; rec up Nasdaq"),  # within
    ("The report knocked 12% off Tesla's share price.", "pct down 12 Tesla"),  # knocked off
    ("After a plunge that took it to $3.05, Ford rose 1%.", "level 3.05 USD it; pct up 1 Ford"),  # took it to
]

SUBJECTS = [
    (
        "The front-month crude contract for May delivery was down 2% at $61.10.",
        "pct down 2 crude contract; level 61.10 USD crude contract",
    ),  # a month of delivery in the phrase
    (
        "Early in Monday's session, Ford fell to $10.20 from $10.75.",
        "level 10.20 USD Ford; level 10.75 USD Ford",
    ),  # an adverb with a capital
    ("Elsewhere, Shell slipped 1%.", "pct down 1 Shell"),  # another
    ("By 1:15 p.m. EST, Intel's stock price was up 4%.", "pct up 4 Intel's stock price"),  # a stop before a time zone
    ("Boeing, in turn, rose 2%.", "pct up 2 Boeing"),  # an adverb set apart
    ("Its sales, in turn, soared 78%.", ""),  # the same of what has no price
    ("The worst drop of all was 16% on Black Tuesday.", ""),  # a day's name is no company
    ("Stocks in Paris and Milan fell 1.2%.", "pct down 1.2 Stocks in Paris and Milan"),  # two places, one group
    ("The MSCI index of shares outside Japan .MIAPJ0000PUS fell 0.4%.", "pct down 0.4 MSCI index"),  # outside
    ("Italian 10-year yields IT10YT=RR rose 17 bps.", "yld up 17 Italian 10-year yields"),  # an agency's code
    ("The blue-chip index rose 2%.", "pct up 2 blue-chip index"),  # no name begins inside a word
    ("Gold ends lower as dollar rallies, logs 2.4% weekly gain", "pct up 2.4 Gold"),  # over the clause between
    ("Brent slips as dollar rises, posts 3% monthly loss", "pct down 3 Brent"),  # the same of a loss
    ("Ford fell while Toyota rallied, gaining 2%.", "pct up 2 Toyota"),  # ... but a participle is of the nearer
    (
        'Shares of Ford, which analysts rate "buy" with a target of $15, closed down 1.8% at $11.40.',
        "pct down 1.8 Shares of Ford; level 11.40 USD Shares of Ford",
    ),  # another figure in a relative clause
]

VALUES = [
    ("The slump has cost Ford $4 billion of market value.", "mvc down 4000000000 USD Ford"),  # cost
    (
        "Tesla has seen $42 billion vanish from its market capitalisation.",
        "mvc down 42000000000 USD its market capitalisation",
    ),  # vanish
    (
        "Ford fell 9%, wiping $5bn off the value of the company.",
        "pct down 9 Ford; mvc down 5000000000 USD Ford",
    ),  # value of
]

STANDINGS = [
    ("The Dow snapped five sessions of losses.", "streak down 5 sessions Dow"),  # a spell of losses
    ("Ford has fallen in eight consecutive sessions.", "streak down 8 sessions Ford"),  # a run told as a period
    ("Boeing is the Dow's second-worst performer this year.", "rank down Boeing"),  # a further place, owned
    ("Utilities, up 0.2%, were the lone gainer.", "pct up 0.2 Utilities; rank up Utilities"),  # alone
    ("Energy was the only sector to advance.", "rank up Energy"),  # the only one
    ("Apple shares have trailed those of Microsoft by 14 percentage points.", "cmp down Apple shares"),  # those of
    ("Of the FTSE 100's members, 71 rose and 27 fell.", "cmp up FTSE 100"),  # counts of both sides
    ("The spread between the yields narrowed to 24.6 basis points.", "cmp down spread"),  # a gap is a comparison
]

NO_CLAIMS = [
    ("Every $10 rise in the oil price adds 0.4 percentage point to inflation.", ("hypothetical",)),  # a rule
    ("The fund charges 0.09% a year.", ()),  # a fee
]


@pytest.mark.parametrize(("text", "expected"), [*OBJECTS, *REMAINDERS, *SUBJECTS, *VALUES, *STANDINGS])
def test_claims(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "forces"), NO_CLAIMS)
def test_nothing_is_asserted(text: str, forces: tuple[str, ...], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert {claim.assertion.value for claim in claims_of(text)} == set(forces)


CLAUSES = [
    ("Sterling rose 12% in May, on top of the 6% it had gained in April.", "pct up 12 Sterling; pct up 6 it"),  # it had
    ("Also weaker were BP and Shell, down 2% and 1%.", "pct down 2 BP; pct down 1 Shell"),  # verb first
    ("The Nikkei has gone 24 sessions without closing up or down 1%.", ""),  # up or down
    (
        "BP (up 2.3%), Shell (1.9%) and HSBC (1.2%) led.",
        "pct up 2.3 BP; pct up 1.9 Shell; pct up 1.2 HSBC",
    ),  # in brackets
    ("Ford hit $11 on Friday, and is 16% dearer than in June.", "level 11 USD Ford; pct up 16 Ford"),  # after a level
    ("Silver for July delivery on the Comex exchange fell 2%.", "pct down 2 Silver"),  # where and for when
    ("Gold is about a third below the $1,920 peak it reached.", "pct down 33.33 Gold; level 1920 USD Gold"),  # peak
    ("Ford opened 1.2% below the offer price.", "pct down 1.2 Ford"),  # against a first price
]

SEEN = [
    (
        "The yen touched 151 to the dollar, a low last seen in July 1990.",
        "level 151 JPY yen; ext down yen",
    ),  # last seen
    (
        "Gold rose 1% to $1,900, a level not seen since 2011.",
        "pct up 1 Gold; level 1900 USD Gold; ext up Gold",
    ),  # not seen
    ("Gold was on course for its fourth day of gains.", "streak up 4 sessions Gold"),  # an ordinal day of gains
    (
        "The yield rose to 2.66%, compared with 2.62% on Monday.",
        "level 2.66 percent yield; level 2.62 percent yield",
    ),  # with
    ("Bitcoin miners hold 1.8 million coins.", ""),  # a count of things
    (
        "The pound rose by more than a cent to $1.26 and was up 0.6%.",
        "price up 0.01 USD pound; level 1.26 USD pound; pct up 0.6 pound",
    ),  # a cent
]

PRICES = [
    (
        "Boeing fell $2.10, or 1.2%, to 171.40.",
        "price down 2.10 USD Boeing; pct down 1.2 Boeing; level 171.40 USD Boeing",
    ),  # the currency of the change
    ("The Dow was up 41.2 at 11,204.6.", "pts up 41.2 Dow; level 11204.6 points Dow"),  # points with no unit, at
    ("The benchmark price slipped 1%.", "pct down 1 benchmark price"),  # a price of its own
    ("Shares of Shell rose 17 cents to A$3.34.", "price up 0.17 AUD Shell; level 3.34 AUD Shell"),  # plain cents
    ("UBS fell to 4.12 francs, having traded at 4.90.", "level 4.12 CHF UBS; level 4.90 CHF UBS"),  # unit not repeated
    ("The pound slumped as far as $1.0350.", "level 1.0350 USD pound"),  # as far as
    ("The dollar was at C$1.32, or 75.7 U.S. cents.", "level 1.32 CAD dollar; level 0.757 USD dollar"),  # or, converted
    ("At that close Tesla is worth about $61 billion.", "mv 61000000000 USD Tesla"),  # worth about
    ("Britain's top share index ended up 48 points.", "pts up 48 top share index"),  # a share index
    ("Ford was the top loser in the 30-share pack, ending 3% lower.", "rank down Ford; pct down 3 Ford"),  # a pack
]

VOLUMES = [
    (
        "Some 8.37 billion shares traded, compared with an average of 6.92 billion.",
        "vol 8370000000 shares; vol 6920000000 shares",
    ),  # an average without the word volume
    (
        "About 1.9 million Ford shares traded.",
        "vol 1900000 Ford shares",
    ),  # whose shares
]

BESIDE = [
    (
        "The Russell 2000 rose 16%, more than double the S&P 500's 6.2%.",
        "pct up 16 Russell 2000; pct up 6.2 S&P 500",
    ),  # double
    (
        "Volume was 4.1 billion shares, up from 3.8 billion on Monday.",
        "vol 4100000000 Volume; vol 3800000000 Volume",
    ),  # from
    ("Winners edged out losers in Tokyo.", "cmp up Winners"),  # edged out
    ("The Dow closed 1,175 points, or 4.6%, in the hole.", "pts down 1175 Dow; pct down 4.6 Dow"),  # in the hole
]

SUPPOSED = [
    ("Historically the S&P 500 has risen 3.1% in the months after a cut.", ["hypothetical"]),  # a habit
    ("The exchange halts trading whenever the Kospi falls 8%.", ["hypothetical"]),  # a rule
    ("A break under 1.0800 would open the way to 1.0650 in the euro.", []),  # supposed, and of no price
    ("The hedge fund returned 7.3% in the first half.", []),  # a fund without a price
    ("The purchasing managers' index rose to 51.4 from 49.8.", []),  # a survey
]


@pytest.mark.parametrize(("text", "expected"), [*CLAUSES, *SEEN, *PRICES, *VOLUMES, *BESIDE])
def test_more_claims(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "forces"), SUPPOSED)
def test_none_is_asserted(text: str, forces: list[str], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.assertion.value for claim in claims_of(text)] == forces
