"""Reports of a session: where prices stood beside a mark, moves ranked by their noun, and runs that are still to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

STOOD_AT = [
    ("The yield moved up to 3.23 percent.", "level 3.23 percent yield"),  # where it went, and no most
    ("The dollar went up to 104.20 yen.", "level 104.20 JPY dollar"),  # went
    ("Bond prices fell, with the 10-year yield moving up to 2.41 percent.", "level 2.41 percent 10-year yield"),  # a participle
    ("Aldmoor closed 5 percent above its issue price at $21.", "pct up 5 Aldmoor; level 21 USD Aldmoor"),  # past the mark it was measured from
    ("Brunvik ended its debut 2 percent below the offer price at HK$8.20.", "pct down 2 Brunvik; level 8.20 HKD Brunvik"),  # below
    ("Aldmoor rose above its 200-day moving average at $63.", ""),  # a mark that charts draw
    ("The index opened at the day's high 12,228.22.", "level 12228.22 points index"),  # an extreme that the day owns
    ("The Hang Seng closed at Friday's lowest 21,310.5.", "level 21310.5 points Hang Seng"),  # ... that a day of the week owns
    ("The gauge ended at the session's low 3,021.4.", "level 3021.4 points gauge"),  # ... that the session owns
    ("Bitcoin finished the trading day at just below $28,000.", "level 28000 USD Bitcoin"),  # a day with a word before it
    ("The Dow is within 100 points of 14,000.", ""),  # how far from a level
    ("The FTSE 100 ended 12 points short of 6,000.", ""),  # short of
    ("The Dow is less than 50 points away from 10,000.", ""),  # away from
    ("The Bund yield fell two basis points to -0.31 percent.", "yld down 2 Bund yield"),  # below zero, and no fall by so much
    ("The two-year yield was at -0.6%.", ""),  # ... at
    ("The dollar fell to the lower 151 yen level.", "level 151 JPY dollar"),  # a part of a range, and no fall by so much
    ("The euro climbed into the upper 162 yen range.", "level 162 JPY euro"),  # ... of "range"
    ("The pound slid to the lower $1.24 area.", "level 1.24 USD pound"),  # ... with its sign
    ("Gold has hit 18 closing highs in 2025.", ""),  # how often
    ("The Dow notched 12 new record highs this year.", "rec up Dow"),  # ... with more words between
    ("Germany's 10-year yield hit -0.74 percent, a record low.", "rec down Germany's 10-year yield"),  # ... hit
]  # fmt: skip

POINTS = [
    ("The FTSE 250 managed a 36.1 gain at 5,699.9.", "pts up 36.1 FTSE 250; level 5699.9 points FTSE 250"),  # a bare figure of a noun
    ("The FTSE 100 posted a 25.3 fall to 5,971.", "pts down 25.3 FTSE 100; level 5971 points FTSE 100"),  # to
    ("The index was left showing a 0.2 gain at 3672.6.", "pts up 0.2 index; level 3672.6 points index"),  # less than one
    ("Tesco and Shell rose 3p to 210p and 11p to 665p respectively.", "price up 0.03 GBP Tesco; level 2.10 GBP Tesco; price up 0.11 GBP Shell; level 6.65 GBP Shell"),  # no price told in pounds and pence
    ("Aldmoor and Brunvik made gains of 32p to 1960p and 11p to 665.5p respectively.", "price up 0.32 GBP Aldmoor; level 19.60 GBP Aldmoor; price up 0.11 GBP Brunvik; level 6.655 GBP Brunvik"),  # after a noun
    ("Aldmoor closed at 3 pounds and 11 pence.", "level 3.11 GBP Aldmoor"),  # one price
    ("The Dow Jones industrial average gained 64.41, to 12,407.63.", "pts up 64.41 Dow Jones industrial average; level 12407.63 points Dow Jones industrial average"),  # a comma before the level
    ("The S&P 500 index added 6.14, to 1416.90.", "pts up 6.14 S&P 500; level 1416.90 points S&P 500"),  # ... of another
    ("The Russell 2000 fell 7.35, to 788.17.", "pts down 7.35 Russell 2000; level 788.17 points Russell 2000"),  # ... down
    ("Its advance for the year now stands at 16.8 percent.", "pct up 16.8 Its"),  # where a gain stands
    ("The Dow's gain for the year stands at 12 percent.", "pct up 12 Dow"),  # ... and whose
    ("Gold's loss for the quarter stood at 3 percent.", "pct down 3 Gold"),  # ... then
    ("Bringing up the rear were Aldmoor and Brunvik, both down 47%.", "pct down 47 Aldmoor; pct down 47 Brunvik"),  # both after a verb
    ("The average first pierced 13,000 last Tuesday.", "level 13000 points average"),  # an ordinal before the verb
    ("The Dow is 1,199 points from an all-time high.", "pts down 1199 Dow"),  # how far after a copula
    ("Shares in Aldmoor are 3 percent from their record high.", "pct down 3 Aldmoor"),  # in percent
    ("Gold was $12 from its peak.", "price down 12 USD Gold"),  # in money
]  # fmt: skip

MOVED = [
    ("The retreat in rates allowed gold to rise 3 percent.", "pct up 3 gold"),  # what a verb lets move
    ("The largest cryptocurrency by market value fell 4%.", "pct down 4 largest cryptocurrency"),  # what it is ranked by
    ("The second-biggest coin by market cap has shed 9%.", "pct down 9 second-biggest coin"),  # ... in short
    ("Aldmoor, the third-largest miner by market capitalization, added 2%.", "pct up 2 Aldmoor"),  # ... in an aside
    ("The dollar eased, allowing bullion to climb 1.2 percent.", "pct up 1.2 bullion"),  # a participle
    ("The decision enabled the pound to gain 0.4 percent.", "pct up 0.4 pound"),  # enabled
    ("Aldmoor opened at $42, a jump of about 11 percent from the final price set on Thursday.", "level 42 USD Aldmoor; pct up 11 Aldmoor"),  # what it is counted from
    ("Brunvik began trading at 310p, a rise of 9 percent from the price paid by funds.", "level 3.10 GBP Brunvik; pct up 9 Brunvik"),  # ... by another name
    ("This is a 40% increase from the current energy price cap of £1,200.", ""),  # a price that is none of shares
    ("The Dow fell 1,033 points, its second drop of more than 1,000 points in a week.", "pts down 1033 Dow"),  # how many moves were so large
    ("Aldmoor rose 6%, its third gain of at least 5% this month.", "pct up 6 Aldmoor"),  # at least
    ("Gold lost 3%, the fourth fall of over 2% since May.", "pct down 3 Gold"),  # over
]  # fmt: skip

OPENINGS = [
    ("Earlier in the day, the blue-chip average rose as much as 88 points to reach 9942.01.", "pts up 88 average; level 9942.01 points average"),  # no average of days
    ("During the week, the average lost 2 percent.", "pct down 2 average"),  # ... of weeks
    ("The 30-day average rose 3 percent.", ""),  # one of days
    ("In Asia the Nikkei and the Hang Seng closed down 0.7 per cent.", "pct down 0.7 Nikkei; pct down 0.7 Hang Seng"),  # a place that no comma parts
    ("In Europe the DAX and the CAC 40 each fell 1 percent.", "pct down 1 DAX; pct down 1 CAC 40"),  # each
    ("Banks fell and in Sydney the S&P/ASX 200 and the All Ordinaries slid 2 percent.", "pct down 2 S&P/ASX 200; pct down 2 All Ordinaries"),  # after "and"
    ("In Germany the price of homes rose 2 percent.", ""),  # what has no price
    ("On the FTSE 250 Aldmoor put on four per cent.", "pct up 4 Aldmoor"),  # the group that a clause opens with
    ("On the DAX Siemens fell 2 percent and Allianz rose 1 percent.", "pct down 2 Siemens; pct up 1 Allianz"),  # a name of the catalogue
    ("Banks rallied and on the FTSE 250 Brunvik shed 3p to 210p.", "price down 0.03 GBP Brunvik; level 2.10 GBP Brunvik"),  # after "and"
    ("Banks rallied, and on the Dow Intel rose 2 percent.", "pct up 2 Intel"),  # ... after "and"
    ("On the Dow Ford and Boeing fell 1 percent.", "pct down 1 Ford; pct down 1 Boeing"),  # ... two of it
    ("On the Dow Boeing was the biggest faller, down 3 percent.", "pct down 3 Boeing"),  # a name that holds its article
    ("Of the miners Aldmoor was the biggest faller, losing 3p to 210p.", "price down 0.03 GBP Aldmoor; level 2.10 GBP Aldmoor"),  # a group that is no index
    ("Among the insurers Aviva and Prudential fell 2 per cent.", "pct down 2 Aviva; pct down 2 Prudential"),  # two of it
    ("Shares in Aldmoor were two cents stronger at €2.90.", "price up 0.02 EUR Aldmoor; level 2.90 EUR Aldmoor"),  # coins in words
    ("Brunvik rose five cents to C$4.12.", "price up 0.05 CAD Brunvik; level 4.12 CAD Brunvik"),  # of another currency
    ("The lender lost half a cent to A$0.42.", "price down 0.005 AUD lender; level 0.42 AUD lender"),  # part of a coin
    ("Aldmoor lost 30% of its value to end at $4.20.", "pct down 30 Aldmoor; level 4.20 USD Aldmoor"),  # an infinitive after "its value"
    ("Banks fell, with Brunvik losing 30% of its value to finish at €1.20.", "pct down 30 Brunvik; level 1.20 EUR Brunvik"),  # of a participle
    ("The shares shed a third of their value to trade at 45p.", "pct down 33.33 shares; level 0.45 GBP shares"),  # a share of the value
    ("The Nasdaq reached 2000 for the first time since May.", "level 2000 points Nasdaq"),  # no year
    ("The Dow hit 2000 and the S&P crossed 1990.", "level 2000 points Dow; level 1990 points S&P"),  # hit, crossed
    ("Its record high was 14,164.53 in October 2007.", "rec up Its"),  # where the record stood
    ("The S&P 500's record close was 1,565.15, set in October 2007.", "rec up S&P 500"),  # a close
]  # fmt: skip

SENTENCES = [
    ("The Dow fell 2 percent, led by an 8.5% drop in Aldmoor Corp. Almost eight stocks dropped for every one that rose.", "pct down 2 Dow; pct down 8.5 Aldmoor; cmp down stocks"),  # a stop that ends a name and a sentence
    ("Banks rose, led by Brunvik Inc. The Nasdaq slid 3 percent.", "pct down 3 Nasdaq"),  # an article after it
    ("Traders sold Aldmoor Co. It fell 4 percent.", "pct down 4 It"),  # a pronoun
    ("Brunvik Inc. Chairman Lee said shares of Aldmoor Corp. would rise.", ""),  # a name goes on
    ("Aldmoor Corp. fell 4 percent.", "pct down 4 Aldmoor"),  # so does a sentence
]  # fmt: skip

HELD = [
    ("Banks fell, led by a drop in Aldmoor of 10.5% and a decline in Brunvik of 3%.", "pct down 10.5 Aldmoor; pct down 3 Brunvik"),  # whose it is, before the figure
    ("A fall in the gold price of 1.1% during the month weighed on miners.", "pct down 1.1 gold price"),  # a price
    ("The rise in Brunvik shares of 4 percent lifted the index.", "pct up 4 Brunvik shares"),  # shares
    ("An increase in sales of 5% lifted Brunvik.", ""),  # what has no price
    ("Since 1945, the average bear market has lopped 31.5 percent off the S&P 500.", ""),  # what such a one does
    ("The typical correction has knocked 14 percent off the index.", ""),  # by another verb
    ("The selloff has knocked 14 percent off the index.", "pct down 14 index"),  # one selloff
]  # fmt: skip

RANKED = [
    ("The drop was the biggest since October 2008.", "ext down drop"),  # of the move that the sentence before told
    ("Monday's fall was the worst since 1987.", "ext down fall"),  # of a day
    ("The 4 percent gain was its largest since May.", "ext up its"),  # ... with its figure
    ("The gains were the best since Sept. 16.", "ext up gains"),  # of several
    ("Today's 4.7% increase was the Dow's largest percentage gain since 2009.", "pct up 4.7 Dow; ext up Dow"),  # whose it is, after a copula
    ("Monday's 3% drop was the index's worst since June.", "pct down 3 index; ext down index"),  # with no noun after the rank
    ("Friday's 0.8% loss was Aldmoor's steepest percentage drop since May.", "pct down 0.8 Aldmoor; ext down Aldmoor"),  # of a company
    ("The fall in output was the worst since 1987.", ""),  # of what has no price
]  # fmt: skip

RUNS = [
    ("Disheartening news sent stocks falling for a third straight session.", "streak down 3 sessions stocks"),  # what a verb moved
    ("The report sent the euro sliding for a fourth day.", "streak down 4 sessions euro"),  # a currency
    ("Upbeat sales left Aldmoor climbing for a second straight day.", "streak up 2 sessions Aldmoor"),  # by another verb
    ("Solid earnings helped the S&P 500 end higher on Monday for an eighth straight day.", "streak up 8 sessions S&P 500"),  # higher on a day
    ("Weak sales left the index lower for a fourth straight day.", "streak down 4 sessions index"),  # lower
    ("That left the Dow at a record 17,068.26.", "rec up Dow"),  # what a verb left at one
    ("The rally put the DAX at a record 9,742.96.", "rec up DAX"),  # put
    ("Gains left gold at a record $1,920 an ounce.", "rec up gold"),  # in money
    ("It was a record close for the Nasdaq.", "rec up Nasdaq"),  # whose record a pronoun points at
    ("That was a record high for gold.", "rec up gold"),  # that
    ("This was a record finish for the DAX.", "rec up DAX"),  # this
    ("Copper slid 1.7 percent, on course for its third weekly fall.", "pct down 1.7 Copper; streak down 3 weeks Copper"),  # to come
    ("The S&P 500 was on track for its second monthly gain.", "streak up 2 months S&P 500"),  # on track
    ("The kiwi is headed for its fourth weekly decline.", "streak down 4 weeks kiwi"),  # headed for
]  # fmt: skip

VOLUMES = [
    ("Some 5 million shares of Aldmoor changed hands.", "vol 5000000 Aldmoor"),  # whose shares
    ("Over 17.9 lakh shares of the company were traded on the BSE.", "vol 1790000 company"),  # a description
    ("About 2 million shares in Brunvik were traded by noon.", "vol 2000000 Brunvik"),  # in
    ("Volume soared to 2.48 billion shares on the NYSE, and 2.41 billion on the Nasdaq.", "vol 2480000000 Volume; vol 2410000000 Volume"),  # on another exchange
    ("The company has a float of 34.9 million shares for trading.", ""),  # what there is
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*STOOD_AT, *OPENINGS, *POINTS])
def test_levels(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), [*MOVED, *HELD, *SENTENCES])
def test_moves(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), [*RANKED, *RUNS])
def test_ranks_and_runs(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), VOLUMES)
def test_volumes(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
