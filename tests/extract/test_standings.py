"""Records, extremes since a date, streaks, regimes, ranks and comparisons."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Kind, Rank

RECORDS = [
    ("The S&P 500 closed at a record high.", "rec up S&P 500"),  # record high
    ("Gold hit an all-time high of $2,531.", "rec up Gold"),  # the figure belongs to it
    ("The Nasdaq ended at a record.", "rec up Nasdaq"),  # bare record
    ("The Nikkei rose as record levels hit on Wall Street lifted the mood.", ""),  # of another market
    ("The DAX gained 1% after record highs on Wall Street.", "pct up 1 DAX"),  # ... told without a verb
    ("The DAX gained 1% thanks to record rallies on Wall Street.", "pct up 1 DAX"),  # ... of moves
    ("The DAX gained 1% amid a record rally in New York.", "pct up 1 DAX"),  # ... of one
    ("The Dow hit a record high (+0.2%).", "rec up Dow; pct up 0.2 Dow"),  # a change in brackets
    ("The DAX gained 1% in a record rally.", "pct up 1 DAX; rec up DAX"),  # its own
    ("Shares of Ford climbed amid all-time highs in New York.", ""),  # ... and of another place
    ("Gold is closing in on its all-time high.", "rec up Gold"),  # three words that say it is near
    ("The rupee sank to a record low.", "rec down rupee"),  # record low
    ("Ford slipped 2% after a rally to record highs.", "pct down 2 Ford"),  # where prices had been
    ("The Dow slipped 1% in the wake of a long climb to a record.", "pct down 1 Dow"),  # ... and with a word between
    ("The rally took the Dow to a record.", "rec up Dow"),  # where it took them
    ("Ford rose and helped propel the S&P 500 to fresh records.", "rec up S&P 500"),  # the object, to fresh records
    ("Bitcoin is near its all-time high.", "rec up Bitcoin"),  # near
    ("The DAX was 9% below its May record at Friday's close.", "pct down 9 DAX"),  # a close after it is none of it
    ("At Friday's close the DAX was 9% off its May record.", "pct down 9 DAX"),  # ... nor one before it
    ("The DAX set a record at Friday's close.", "rec up DAX"),  # set at that close
    ("The DAX set a fresh record.", "rec up DAX"),  # set a record
    ("Meta shares notched their highest close ever.", "rec up Meta shares"),  # ever
    ("The yen posted its worst month on record.", "rec down yen"),  # on record
    ("The Dow dropped a record 2,997 points.", "pts down 2997 Dow; rec down Dow"),  # record change
    ("Copper reached a lifetime peak above $11,000.", "rec up Copper; level 11000 USD Copper"),  # threshold beside it
    ("The Nifty 50 scaled a new lifetime high.", "rec up Nifty 50"),  # lifetime
    ("Record highs for the FTSE 100 and the DAX cheered investors.", "rec up FTSE 100; rec up DAX"),  # holders after
    ("The company reported record revenue of $12 billion.", ""),  # record of something else
    ("Apple posted a record quarter.", ""),  # quarter
    ("Shares touched an intraday record of $88.", "rec up Shares"),  # intraday record of
    (
        "Silver rose to $125, the bank said on Monday, passing the previous record of $121.",
        "level 125 USD Silver; rec up Silver",
    ),  # who says so
    ("Copper saw its highest-ever daily close of $6.20.", "rec up Copper; level 6.20 USD Copper"),  # glued to "ever"
    ("It was the second-biggest one-day drop in its history for the Nikkei.", "rec down Nikkei"),  # place in the list
    ("Ford's loss passed the record set by Shell a year earlier.", ""),  # another's record
    ("Tesla's rally broke a record held by Apple.", ""),  # held by another
    (
        "Ford's market value rose to $90 billion, passing the record set by Shell.",
        "mv 90000000000 USD Ford; rec up Ford",
    ),  # of a worth
    ("Intel's drop surpassed the previous record set by Ford on May 3, 2021.", ""),  # another's record, dated
    ("Ford staged the largest fall in the history of Wall Street.", ""),  # the first of all stocks
    ("Intel suffered the worst one-day loss in the history of the US stock market.", ""),  # of a market
    ("The Nikkei had the biggest drop in the history of the index.", "rec down Nikkei"),  # of its own
    ("Kelvane shares jumped 28%, a record one-day gain.", "pct up 28 Kelvane shares; rec up Kelvane shares"),  # one-day
    ("The lira lost 9%, a record daily drop.", "pct down 9 lira; rec down lira"),  # daily
    ("The index had a record weekly rise.", "rec up index"),  # weekly, with no figure
    ("Chinese stocks slid, dragged down by record tumbles in bank shares.", "rec down bank shares"),  # of what it is in
    ("Wall Street was shaken by a record slump in oil prices.", "rec down oil prices"),  # ... in another market
    ("A record one-day fall in Shell shares hurt the FTSE 100.", "rec down Shell shares"),  # ... before the verb
    ("The Nikkei fell after a record drop in exports.", ""),  # ... that has no price
]

EXTREMES = [
    ("Ford shook off a dismal March.", ""),  # no superlative
    ("The Kospi fell at a rate unseen since 2008.", ""),  # how fast, and no level
    ("Gold rose for a fourth week, an achievement not seen since 1980.", "streak up 4 weeks Gold"),  # ... of a feat
    ("The drop left Ford with a place in the record books.", ""),  # books of records
    ("Ford closed at a record, booking a gain of 2%.", "rec up Ford; pct up 2 Ford"),  # ... and a record booked
    ("Gold is rising at a pace not seen since 1980.", ""),  # ... with "not seen"
    ("The yen fell to a level not seen since 1990.", "ext down yen"),  # a level
    ("Gold had its largest fall in dollar terms since 2013.", "ext down Gold"),  # by what it is counted
    ("The Dow took its biggest drop in point terms since May.", "ext down Dow"),  # ... in points
    ("The yuan fell 0.3% to record its lowest level since 2007.", "pct down 0.3 yuan; ext down yuan"),  # the verb
    ("The Dow closed its best trading week since June.", "ext up Dow"),  # a week of trading
    ("Ford had its worst trading day in three years.", "ext down Ford"),  # a day
    ("Meta broke the record for the biggest one-day drop in value.", ""),  # a record that a superlative tells
    ("The Nasdaq holds the record for the longest winning streak.", ""),  # of a streak
    ("Ford and Toyota drive biggest tech rally in three weeks", ""),  # of what they drove
    ("Shell powers best session since May for energy shares", "ext up energy shares"),  # ... told with its holder
    # half of a peak, which is a fall of more than half from there
    ("Apple now trades at less than half its 2021 peak.", "x down 0.5 Apple"),
    ("Apple is worth half of its record high.", "x down 0.5 Apple"),
    ("Apple trades at about half its peak.", "x down 0.5 Apple"),
    ("Apple trades at half its book value.", ""),
    ("Apple has spent less than half its 2021 budget.", ""),
    # a volume is ranked whichever way the price went
    ("Apple fell 3% on its heaviest volume since May.", "pct down 3 Apple; ext up Apple"),
    ("Apple rose 3% on its lightest volume since May.", "pct up 3 Apple; ext down Apple"),
    ("Volume was the heaviest since May for Apple.", "ext up Apple"),
    (
        "Some 64.3 million Apple shares changed hands, the most since May.",
        "vol 64300000 Apple shares; ext up Apple shares",
    ),
    ("Apple fell 3%, the most since May.", "pct down 3 Apple; ext down Apple"),  # a move
    ("Apple's highest close in January was $116.21.", "level 116.21 USD Apple"),  # how high that was
    ("Apple's lowest close this year was $116.21.", "level 116.21 USD Apple"),  # ... of the year so far
    ("Apple's highest close of 2023 stands at $116.21.", "level 116.21 USD Apple"),  # ... where it stands
    ("Apple's highest close was $116.21.", ""),  # ... on a day that is not told
    ("The Dow's lowest close was 18,213.65.", ""),
    ("Apple's close on Friday was $116.21.", "level 116.21 USD Apple"),
    ("Friday's close was the highest this year for Apple.", "ext up Apple"),  # ... and that it was reached
    ("Apple's 52-week low stands at $116.21.", "level 116.21 USD Apple"),  # where it is, not that it was reached
    ("The euro hit its lowest level since November 2022.", "ext down euro"),  # lowest since
    ("Shell had its biggest one-day drop since March 2020.", "ext down Shell"),  # biggest drop
    ("The Nikkei rose 3%, its best day since August.", "pct up 3 Nikkei; ext up Nikkei"),  # apposition
    ("Oil fell to a seven-month low.", "ext down Oil"),  # length and low
    ("Silver climbed to an 11-year high of $34.", "ext up Silver; level 34 USD Silver"),  # with level
    ("The stock is at its highest in more than two years.", "ext up stock"),  # in more than
    ("The Kospi jumped the most since January.", "ext up Kospi"),  # the most since
    ("Tesla suffered its worst week of the year.", "ext down Tesla"),  # of the year
    ("The pound strengthened to a two-week high against the euro.", "ext up pound"),  # against
    ("Boeing shares traded near a 52-week low.", "ext down Boeing shares"),  # near 52-week
    ("Iron ore slumped, its steepest weekly decline in four months.", "ext down Iron ore"),  # in four months
    ("The S&P 500 had its best quarter since 2020, rising 11%.", "ext up S&P 500; pct up 11 S&P 500"),  # quarter
    ("It was the index's largest percentage gain since 2009.", "ext up index"),  # possessive inside
    ("The Hang Seng is on course for its biggest weekly gain since 2011.", "ext up Hang Seng"),  # on course
    ("Profit was the highest since 2015.", ""),  # not a market thing
    ("The jobless rate is at a 50-year low.", ""),  # macro
    ("Tesla jumped 9% from a two-month low.", "pct up 9 Tesla; ext down Tesla"),  # from a low
    ("Gold is 5% below its 52-week high.", "pct down 5 Gold"),  # reference only
    (
        "The yield on the 10-year Treasury reached the highest since 2007.",
        "ext up yield on the 10-year Treasury",
    ),  # yield
    (
        "NYSE volume was 6.1 billion shares, the highest total since May.",
        "vol 6100000000 volume; ext up volume",
    ),  # a total of shares
    ("Data showed Ordway shares had their worst week since May.", "ext down Ordway shares"),  # what data showed
    ("The rupiah has fallen against the dollar to its weakest in six months.", "ext down rupiah"),  # against
    ("Sterling rose gradually against the euro to its best since May.", "ext up Sterling"),  # with an adverb
    ("The yen slid versus the won to its lowest in a decade.", "ext down yen"),  # versus
    ("Its shares fell 15% to a decade low.", "pct down 15 Its shares; ext down Its shares"),  # a decade
    ("The yen touched a fresh decade high of 101 per dollar.", "level 101 JPY yen; ext up yen"),  # with its figure
    ("Copper sank to a decade low.", "ext down Copper"),  # with no figure
    (
        "Gas rose to $3 per million British thermal units, its highest since May.",
        "level 3 USD Gas; ext up Gas",
    ),  # units
    ("The exchange posted one new 52-week high and no new low.", ""),  # one of its members
]

STREAKS = [
    ("It was the seventh day of gains for the Russell 2000 over an eight-day spread.", ""),  # not all in a row
    ("Ford had its fourth day of losses in five sessions.", ""),  # the same
    ("Bitcoin extended a two-month rally.", ""),  # how long it lasted
    ("Oil's four-month slide ended.", ""),  # the same
    ("A two-year rout took Ford to $8.", "level 8 USD Ford"),  # in years
    ("U.S. Stocks Post Second Week of Gains in the Year", ""),  # so far in a year
    ("The Dow rose for a fifth day of gains.", "streak up 5 sessions Dow"),  # in a row
    ("The Nasdaq rose for a fifth straight session.", "streak up 5 sessions Nasdaq"),  # fifth straight
    ("Gold has fallen for three consecutive weeks.", "streak down 3 weeks Gold"),  # consecutive weeks
    ("The Dow snapped a six-day winning streak.", "streak up 6 sessions Dow"),  # snapped
    ("Oil posted its fourth weekly gain in a row.", "streak up 4 weeks Oil"),  # in a row
    ("The rupee weakened for the third day running.", "streak down 3 sessions rupee"),  # running
    ("Ford extended its losing streak to four sessions.", "streak down 4 sessions Ford"),  # length after the streak
    ("Tesla shares declined for a second day.", "streak down 2 sessions Tesla shares"),  # for a second day
    ("Bitcoin's seven-session losing run ended on Monday.", "streak down 7 sessions Bitcoin"),  # run ended
    ("The DAX was up for the eighth time in nine sessions.", ""),  # not a streak
    ("The S&P 500 logged a third straight monthly loss.", "streak down 3 months S&P 500"),  # monthly loss
    ("Sales fell for a third straight quarter.", ""),  # company result
    ("Brent rose for a third day, gaining 1.2%.", "streak up 3 sessions Brent; pct up 1.2 Brent"),  # with figure
    ("The CSI 300 ended a four-day rally.", "streak up 4 sessions CSI 300"),  # four-day rally
    ("The Topix has advanced nine days in a row.", "streak up 9 sessions Topix"),  # days in a row
    ("Tokyo paused after four straight sessions of gains for the Nikkei.", "streak up 4 sessions Nikkei"),  # gains for
    ("A firm yen ended three straight weeks of losses for the dollar.", "streak down 3 weeks dollar"),  # losses for
    ("It was the second straight day of gains for gold.", "streak up 2 sessions gold"),  # of what was spoken of
    ("Among the winners was Kelvane, which rose for a third straight day.", "streak up 3 sessions Kelvane"),  # inverted
    ("On the other side were banks, which fell for a fourth straight week.", "streak down 4 weeks banks"),  # of several
    ("In focus is Ordway, which slid for a fifth straight day.", "streak down 5 sessions Ordway"),  # is
]

REGIMES = [
    ("The Nasdaq Composite entered a bear market on Monday.", "regime down Nasdaq Composite"),  # entered
    ("The Russell 2000 is in correction territory.", "regime down Russell 2000"),  # in correction territory
    ("Copper has slipped into a bear market.", "regime down Copper"),  # slipped into
    (
        "The Hang Seng Tech Index rose 22%, entering a bull market.",
        "pct up 22 Hang Seng Tech Index; regime up Hang Seng Tech Index",
    ),  # participle
    ("The bear-market rally lifted the mood.", ""),  # name of a rally
    ("The decline confirmed a correction for the Nasdaq 100.", "regime down Nasdaq 100"),  # confirmed, holder after
    ("The correction in bonds has further to go.", ""),  # no statement
    ("The Nikkei 225 slipped in a likely technical correction after a long rally.", ""),  # a pause, by a guess
    ("The Nasdaq 100 paused in what may be a possible correction.", ""),  # a guess
]

RANKS = [
    ("Intel was the worst performer in the Dow.", "rank down Intel"),  # worst performer in
    ("BP was the top gainer on the FTSE 100.", "rank up BP"),  # top gainer on
    ("The yen is the best-performing major currency among the G10.", "rank up yen"),  # among the group
    ("Zorblatt Industries sank to the bottom of the Stoxx 600.", "rank down Zorblatt Industries"),  # bottom of
    ("Tesla was among the biggest losers.", ""),  # not definite
    ("Energy was the S&P 500's best-performing sector.", "rank up Energy"),  # possessive group
    ("The index's biggest faller was Kelvane, down 4%.", "rank down Kelvane; pct down 4 Kelvane"),  # owner, then copula
    ("That left gold miners at the top of the FTSE 100.", "rank up gold miners"),  # left at the top
    ("A broker's note sent Kelvane to the bottom of the index.", "rank down Kelvane"),  # sent to the bottom
    ("Losses in oil put Ordway at the foot of the FTSE 250.", "rank down Ordway"),  # put at the foot
    ("The miner climbed to the top of the index.", "rank up The miner"),  # nobody put it there
    ("The grocer topped the FTSE 100's loser board.", "rank down The grocer"),  # loser board
    ("Kelvane headed the faller board in the FTSE 250.", "rank down Kelvane"),  # faller board
    ("Ordway led the Dow's gainer board.", "rank up Ordway"),  # gainer board
    ("Kelvane was the biggest FTSE 100 faller, down 4%.", "rank down Kelvane; pct down 4 Kelvane"),  # round an index
    ("Ordway fell 2%, the worst DAX performer.", "pct down 2 Ordway; rank down Ordway"),  # round an index, beside
    ("Tin was the worst-hit S&P 500 sector, down 3%.", "rank down Tin; pct down 3 Tin"),  # round it, then a sector
    ("The top Nasdaq gainer was Kelvane, up 6%.", "rank up Kelvane; pct up 6 Kelvane"),  # round it, then copula
    ("Kelvane was one of the biggest FTSE 100 fallers.", ""),  # round an index: one of many
    ("The biggest Dow losers included Ordway, down 3%.", "pct down 3 Ordway"),  # round an index: some of many
    ("Kelvane was the biggest Tesla loser.", ""),  # round a company
    ("Utilities were the next worst performers in the S&P 500.", ""),  # no place by number
]

COMPARISONS = [
    ("Apple has outperformed the S&P 500 this year.", "cmp up Apple"),  # outperformed
    ("Small caps lagged the Nasdaq.", "cmp down Small caps"),  # lagged
    ("Alibaba outpaced a 2% gain in the Hang Seng.", "cmp up Alibaba; pct up 2 Hang Seng"),  # object with figure
    (
        "European stocks have trailed Wall Street, underperforming the S&P 500.",
        "cmp down European stocks",
    ),  # participle
    ("Advancers outnumbered decliners by 3 to 1.", "cmp up Advancers"),  # breadth
    ("Declining issues beat advancing ones on the NYSE by 2-to-1.", "cmp down Declining issues"),  # breadth down
    ("Earnings beat expectations.", ""),  # not a market
    ("The fund aims to outperform its benchmark.", "forecast cmp up fund"),  # aims
]


@pytest.mark.parametrize(("text", "expected"), RECORDS + EXTREMES)
def test_records_and_extremes(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), STREAKS + REGIMES)
def test_streaks_and_regimes(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), RANKS + COMPARISONS)
def test_ranks_and_comparisons(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kelvane was the best performer in the DAX.", 1),
        ("Ordway was the second-worst performer in the DAX.", 2),  # hyphen
        ("Ordway was the index's third biggest gainer.", 3),  # owner
        ("Kelvane was the 21st best performer in the Dow.", 21),  # figures
        ("Kelvane was the fourth-biggest FTSE 100 faller.", 4),  # round an index
    ],
)
def test_place_of_rank(claims_of: Callable[[str], tuple[Claim, ...]], text: str, place: int) -> None:
    [claim] = claims_of(text)
    assert isinstance(claim.detail, Rank)
    assert claim.detail.place == place


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The Sensex and the Nifty hit record highs of 42,274 and 12,430, respectively.", ["42274", "12430"]),  # dealt
        ("The Dow and the Nasdaq hit record highs of 42,274 points.", ["42274", "42274"]),  # one for both
        ("The Dow closed at a record high (37,710).", ["37710"]),  # in brackets
        ("The Dow neared its record close (37,710) this week.", ["37710"]),  # ... of what was near
    ],
)
def test_figures_of_records(claims_of: Callable[[str], tuple[Claim, ...]], text: str, figures: list[str]) -> None:
    claims = claims_of(text)
    assert {claim.kind for claim in claims} == {Kind.RECORD}
    assert [str(claim.quantity.value) for claim in claims if claim.quantity is not None] == figures
