"""Moves told by verbs, nouns, adjectives and signs, in percent, points and money."""

from __future__ import annotations

from collections.abc import Callable

import pytest

VERBS = [
    ("Apple rose 3.2% on Tuesday.", "pct up 3.2 Apple"),  # plain verb
    ("Nvidia has fallen 17 percent since Friday's close.", "pct down 17 Nvidia"),  # perfect tense
    ("The Nasdaq was rising 0.8% by midday.", "pct up 0.8 Nasdaq"),  # past continuous
    ("Tesla slid by 4%.", "pct down 4 Tesla"),  # by
    ("Shares of Boeing dropped as much as 6%.", "pct down 6 Shares of Boeing"),  # intraday bound
    ("Intel shares sank more than 8% in heavy trading.", "pct down 8 Intel shares"),  # hedge between verb and figure
    ("Gold added another 1.1% on Wednesday.", "pct up 1.1 Gold"),  # another
    ("Silver tacked on 2%.", "pct up 2 Silver"),  # phrasal verb
    ("The euro gave up 0.4% against the dollar.", "pct down 0.4 euro"),  # phrasal verb down
    ("Oil rallied a whopping 9%.", "pct up 9 Oil"),  # adjective of size before the figure
    ("Copper climbed Monday 2.5%.", "pct up 2.5 Copper"),  # day between verb and figure
    ("Ford quickly reversed course and dropped 3%.", "pct down 3 Ford"),  # second verb of the clause
    ("Microsoft, which reported on Tuesday, gained 4.1%.", "pct up 4.1 Microsoft"),  # relative clause in between
    ("Sony, the maker of the PlayStation, jumped 7%.", "pct up 7 Sony"),  # apposition in between
    ("Amazon lost roughly 2.5 percent of its value.", "pct down 2.5 Amazon"),  # of its value
    ("Meta shed a fifth of its market value.", "pct down 20 Meta"),  # fraction
    ("The DAX skidded 1.9 per cent.", "pct down 1.9 DAX"),  # British spelling of percent
    ("Brent crude futures were trading lower by 1.4%.", "pct down 1.4 Brent crude futures"),  # lower by
    ("SAP surged 12.5pc after the update.", "pct up 12.5 SAP"),  # pc
    ("Solana pumps 16% as buyers come back.", "pct up 16 Solana"),  # pumps
    ("Infosys hits 5% upper circuit.", "pct up 5 Infosys"),  # the day's limit, above
    ("Wipro locked in 10% lower circuit.", "pct down 10 Wipro"),  # ... and below
    ("The Kospi had been down 2% before erasing its losses.", "pct down 2 Kospi"),  # pluperfect
    ("A selloff in chipmakers dragged the Nasdaq 100 down 2.7%.", "pct down 2.7 Nasdaq 100"),  # causative with particle
    ("Strong earnings lifted the CAC 40 1.3%.", "pct up 1.3 CAC 40"),  # causative with the mover as object
    ("The news sent Pfizer shares tumbling 5%.", "pct down 5 Pfizer shares"),  # causative with participle
    ("Worries about demand pushed copper down 1.8 percent.", "pct down 1.8 copper"),  # pushed
    ("The report knocked BP 4% lower.", "pct down 4 BP"),  # causative, adjective after the figure
    ("Walmart inched up 0.2%.", "pct up 0.2 Walmart"),  # inched
    ("Netflix edged 0.3% higher.", "pct up 0.3 Netflix"),  # adjective after the figure
    ("The pound was 0.6 percent weaker at the close.", "pct down 0.6 pound"),  # weaker
    ("Shell traded 1.2% firmer in London.", "pct up 1.2 Shell"),  # firmer
    ("Chevron ended up 2.2%.", "pct up 2.2 Chevron"),  # level verb and particle
    ("The Topix finished the day 1.4% lower.", "pct down 1.4 Topix"),  # object between verb and figure
    ("JPMorgan opened 3% higher.", "pct up 3 JPMorgan"),  # opened
    ("The Russell 2000 closed off 1.1%.", "pct down 1.1 Russell 2000"),  # off
    ("Bitcoin, up 60% this year, kept climbing.", "pct up 60 Bitcoin"),  # adjective between commas
    ("Up 4% for the week, the Sensex outdid most of Asia.", "pct up 4 Sensex"),  # subject after the opening words
    ("After falling 3% on Monday, Siemens recovered.", "pct down 3 Siemens"),  # opening participle
    ("The stock has dropped one-third since May.", "pct down 33.33 stock"),  # no digit in the sentence
    ("Shares lost two-thirds that year.", "pct down 66.67 Shares"),  # thirds
    ("The index fell by a tenth.", "pct down 10 index"),  # tenth
    ("The shares are down three-quarters from their peak.", "pct down 75 shares"),  # quarters
    ("Down about a third from its peak, LVMH looks cheap to some.", "pct down 33.33 LVMH"),  # fraction in opening words
    ("The lira has weakened 14% this year.", "pct down 14 lira"),  # currency by its head noun
    ("Lumber soared 40% in three weeks.", "pct up 40 Lumber"),  # a commodity no catalogue holds
    ("Zorblatt Industries plunged 31% in early trading.", "pct down 31 Zorblatt Industries"),  # an unknown company
    ("Shares in Kestrel Foods plc soared 22 per cent.", "pct up 22 Kestrel Foods"),  # unknown with "shares in"
    ("The broader Brinvest Small Cap index eased 0.2%.", "pct down 0.2 Brinvest Small Cap index"),  # unknown index
    ("The stock has returned 8% since January.", "pct up 8 stock"),  # returned
    (
        "Palladium has more than recouped, climbing 6% since the announcement.",
        "pct up 6 Palladium",
    ),  # participle after comma
    ("HSBC clawed back 1.5%.", "pct up 1.5 HSBC"),  # clawed back
    ("Rio Tinto nudged up 0.4% while BP slumped 3%.", "pct up 0.4 Rio Tinto; pct down 3 BP"),  # two clauses
    ("Coffee prices leapt 5% and cocoa sank 4%.", "pct up 5 Coffee prices; pct down 4 cocoa"),  # and joins clauses
    ("The index fell for most of the day, ending 0.7% lower.", "pct down 0.7 index"),  # ending
    ("Volkswagen's preferred shares gained 2.1%.", "pct up 2.1 Volkswagen's preferred shares"),  # possessive company
    ("The benchmark tumbled a further 2 percent.", "pct down 2 benchmark"),  # a further
    ("Bayne lost 3.3 per cent and Ordway, 1.7 per cent.", "pct down 3.3 Bayne; pct down 1.7 Ordway"),  # a comma for it
    (
        "The Dow rose 1%, the DAX 2% and the Nikkei, 3%.",
        "pct up 1 Dow; pct up 2 DAX; pct up 3 Nikkei",
    ),  # last of a list
    (
        "Banks were weak, with Kelvane losing 3% and Ordway, 2%.",
        "pct down 3 Kelvane; pct down 2 Ordway",
    ),  # after a participle
    ("Ordway reported a 4% gain in its shares.", "pct up 4 its shares"),  # of shares after all
    (
        "The index, made up of miners that tend to be small, shed 0.7 per cent.",
        "pct down 0.7 index",
    ),  # what some tend to be
    (
        "The FTSE 100 edged back 5.83 points to 6,538.45.",
        "pts down 5.83 FTSE 100; level 6538.45 points FTSE 100",
    ),  # edged
    ("Kelvane eased back 2%.", "pct down 2 Kelvane"),  # eased back
    ("Gold drifted back 1% to $1,900.", "pct down 1 Gold; level 1900 USD Gold"),  # drifted back
    ("The loonie was down 0.09 of a U.S. cent.", "price down 0.0009 USD loonie"),  # of a U.S. cent
    ("The kiwi rose 0.15 of a US cent.", "price up 0.0015 USD kiwi"),  # of a US cent
    ("The Canadian dollar gained 0.3 of a cent.", "price up 0.003 USD Canadian dollar"),  # of a cent
    ("Kelvane, relinquishing 1.4% to $31, led the losers.", "pct down 1.4 Kelvane; level 31 USD Kelvane"),  # relinquish
]

NOUNS = [
    ("Tesla posted a 5% gain.", "pct up 5 Tesla"),  # support verb
    ("A 4% drop in Amazon weighed on the market.", "pct down 4 Amazon"),  # in
    ("The Nikkei's 2.1% advance was its best in weeks.", "pct up 2.1 Nikkei; ext up Nikkei"),  # possessive
    ("Boeing suffered a loss of 6.5% on the day.", "pct down 6.5 Boeing"),  # noun of figure
    ("Gains of 3% for banks led the way.", "pct up 3 banks"),  # for
    (
        "The decline of nearly 9 percent in Intel shares wiped out its yearly gain.",
        "pct down 9 Intel shares",
    ),  # hedge in between
    ("Bitcoin is nursing a 12% weekly loss.", "pct down 12 Bitcoin"),  # adjective between figure and noun
    ("Investors cheered a rally of 7% in Alibaba.", "pct up 7 Alibaba"),  # rally of
    ("The yen's 10% slide this year has unsettled officials.", "pct down 10 yen"),  # slide
    ("That follows a 15% jump in silver in July.", "pct up 15 silver"),  # that follows
    ("Oil extended its decline to 8% for the month.", "pct down 8 Oil"),  # extended to
    ("The Dow pared losses to 0.3%.", "pct down 0.3 Dow"),  # pared to
    ("The FTSE 250 trimmed earlier gains to 0.2 percent.", "pct up 0.2 FTSE 250"),  # trimmed gains
    ("The stock is on a tear, with a gain of 45% since March.", "pct up 45 stock"),  # with a gain
    ("Meta's year-to-date advance of 30% leads the group.", "pct up 30 Meta"),  # noun with period before
    ("The Shanghai Composite notched a 1.6% rise.", "pct up 1.6 Shanghai Composite"),  # notched
    ("Sterling recorded a 0.9% fall against the dollar.", "pct down 0.9 Sterling"),  # recorded
    ("Citigroup saw its shares drop 4%.", "pct down 4 shares"),  # saw its shares
    (
        "The 27% collapse in Zorblatt Industries shares stunned traders.",
        "pct down 27 Zorblatt Industries shares",
    ),  # collapse
    ("Ether notched up a gain of 5.5 percent.", "pct up 5.5 Ether"),  # notched up
    (
        "Microsoft was down 2%, cutting its gain for the year to 11%.",
        "pct down 2 Microsoft; pct up 11 Microsoft",
    ),  # cutting gain to
    ("The token's price rises - more than 700% this year - worry regulators.", "pct up 700 token"),  # between dashes
    ("Kelvane's rally — 45% since March — has drawn small investors.", "pct up 45 Kelvane"),  # owner before the noun
    ("The lira's slide – almost 30% this year – unnerves lenders.", "pct down 30 lira"),  # short dashes
    (
        "Decliners included Kelvane, which fell 6%, Ordway with a 4.2% decrease, and Zorbic, which fell by 3.8%.",
        "pct down 6 Kelvane; pct down 4.2 Ordway; pct down 3.8 Zorbic",
    ),  # a further name of a list
    ("Kelvane rose 2%, and Ordway with a 3% gain did better.", "pct up 2 Kelvane; pct up 3 Ordway"),  # and
    ("The miner saw its stock value drop by 13%.", "pct down 13 stock value"),  # stock value
    ("Kelvane saw a 12% reduction in its share price.", "pct down 12 share price"),  # reduction
    ("The plan brought a 12% reduction in staff.", ""),  # of staff
    ("The notice told of a 5% reduction in the share price of Ordway.", "pct down 5 share price of Ordway"),  # of whom
]

POINTS = [
    # points again, of another day
    ("The Dow lost 58 points on Wednesday and 544 on Thursday.", "pts down 58 Dow; pts down 544 Dow"),
    ("The Nasdaq gained 46 points on Thursday and another 15 on Friday.", "pts up 46 Nasdaq; pts up 15 Nasdaq"),
    ("The Nasdaq gained 46 points on Thursday and 15 new members on Friday.", "pts up 46 Nasdaq"),  # what is counted
    ("The Dow fell 245 points.", "pts down 245 Dow"),  # points
    (
        "The Hang Seng gained 312.45 points, or 1.6%, to 19,876.21.",
        "pts up 312.45 Hang Seng; pct up 1.6 Hang Seng; level 19876.21 points Hang Seng",
    ),  # triple
    (
        "The S&P 500 added 0.9%, or 48 points, to close at 5,320.",
        "pct up 0.9 S&P 500; pts up 48 S&P 500; level 5320 points S&P 500",
    ),  # percent first
    (
        "The Sensex ended 512 points (0.7%) lower.",
        "pts down 512 Sensex; pct down 0.7 Sensex",
    ),  # brackets, adjective after
    ("Dow futures were down 150 points.", "pts down 150 Dow futures"),  # futures
    ("The Dow tumbled 1,032 to 24,893.", "pts down 1032 Dow; level 24893 points Dow"),  # bare figures
    ("The VIX rose 2.3 points to 18.7.", "pts up 2.3 VIX; level 18.7 points VIX"),  # volatility
    (
        "The Nasdaq Composite lost 210.4 points (1.3 percent).",
        "pts down 210.4 Nasdaq Composite; pct down 1.3 Nasdaq Composite",
    ),  # brackets
    ("A 400-point drop in the Dow spooked investors.", "pts down 400 Dow"),  # hyphen adjective
    (
        "The Nikkei closed up 1,200 points at 38,500.",
        "pts up 1200 Nikkei; level 38500 points Nikkei",
    ),  # at after points
]

MONEY = [
    ("Apple gained $2.10 to $189.50.", "price up 2.10 USD Apple; level 189.50 USD Apple"),  # dollars
    ("Brent settled down 85 cents at $71.20 a barrel.", "price down 0.85 USD Brent; level 71.20 USD Brent"),  # cents
    ("BP lost 12p to 420.5p.", "price down 0.12 GBP BP; level 4.205 GBP BP"),  # pence
    (
        "Shares of Ford rose 31 cents, or 2.5%, to $12.65.",
        "price up 0.31 USD Shares of Ford; pct up 2.5 Shares of Ford; level 12.65 USD Shares of Ford",
    ),  # three
    ("Gold dropped $18 to $2,012 an ounce.", "price down 18 USD Gold; level 2012 USD Gold"),  # an ounce
    (
        "Tencent closed up HK$4.20 at HK$301.40.",
        "price up 4.20 HKD Tencent; level 301.40 HKD Tencent",
    ),  # Hong Kong dollars
    ("Tesla stock was up $7.50, or 3.1%.", "price up 7.50 USD Tesla stock; pct up 3.1 Tesla stock"),  # or
    ("West Texas Intermediate slid by $1.15 a barrel.", "price down 1.15 USD West Texas Intermediate"),  # by
    ("Siemens shares fell 3.20 euros.", "price down 3.20 EUR Siemens shares"),  # currency word after
    ("Toyota advanced 45 yen to 2,310 yen.", "price up 45 JPY Toyota; level 2310 JPY Toyota"),  # yen
]

SIGNS = [
    (
        "Dow +0.4%, S&P 500 -0.1%, Nasdaq -0.6%.",
        "pct up 0.4 Dow; pct down 0.1 S&P 500; pct down 0.6 Nasdaq",
    ),  # headline signs
    (
        "Chip stocks fell: Nvidia (-2.3%), Intel (-1.1%).",
        "pct down 2.3 Nvidia; pct down 1.1 Intel",
    ),  # signs in brackets
    ("Apple (AAPL) closed at $172.30 (+1.4%).", "level 172.30 USD Apple; pct up 1.4 Apple"),  # bracket after level
    (
        "Walmart (up 2%) and Boeing (down 1.5%) moved most.",
        "pct up 2 Walmart; pct down 1.5 Boeing",
    ),  # words in brackets
    ("The FTSE 100: +0.5%.", "pct up 0.5 FTSE 100"),  # colon
    (
        "Meta ended at $480.10, down $-3.20 (-0.66%).",
        "level 480.10 USD Meta; price down 3.20 USD Meta; pct down 0.66 Meta",
    ),  # sign and word
    ("Bitcoin −3.4% over 24 hours.", "pct down 3.4 Bitcoin"),  # typographic minus
]

FLAT = [
    ("The Stoxx 600 ended flat.", "pct flat 0 Stoxx 600"),  # flat
    ("The Nasdaq was little changed.", "pct flat 0 Nasdaq"),  # little changed
    ("Oil ends near flat.", "pct flat 0 Oil"),  # near flat
    ("Gold was unchanged at $1,950.", "pct flat 0 Gold; level 1950 USD Gold"),  # unchanged at
    ("The dollar was flat against the yen.", "pct flat 0 dollar"),  # against
    ("The Topix closed almost unchanged.", "pct flat 0 Topix"),  # almost unchanged
    ("Revenue was flat in the quarter.", ""),  # no market subject
    (
        "The company makes flat screens and Samsung Electronics fell 2%.",
        "pct down 2 Samsung Electronics",
    ),  # flat as adjective
]

MULTIPLES = [
    ("Nvidia has more than doubled this year.", "x up 2 Nvidia"),  # doubled
    ("Bitcoin tripled in value between January and June.", "x up 3 Bitcoin"),  # tripled in value
    ("The stock has nearly quadrupled since its debut.", "x up 4 stock"),  # quadrupled
    ("Shares of Zorblatt Industries halved in a month.", "x down 0.5 Shares of Zorblatt Industries"),  # halved
    ("Netflix lost half its value in 2022.", "x down 0.5 Netflix"),  # half its value
    ("The company doubled its dividend.", ""),  # object without a price
    ("Amazon doubled its profit to $3 billion.", ""),  # company result
    ("AMC rose fivefold in two weeks.", "x up 5 AMC"),  # fivefold
]

VERTICAL = [
    ("Gold stands 8% below its August high.", "pct down 8 Gold"),  # below its high
    ("The S&P 500 is 2.5% away from its record.", "pct down 2.5 S&P 500"),  # away from
    (
        "The S&P 500 rose to its highest close since May, 2.5% from its record.",
        "ext up S&P 500; pct down 2.5 S&P 500",
    ),  # beside what it came to
    ("The S&P 500 ended at its lowest since May and 2.5% from its high.", "ext down S&P 500; pct down 2.5 S&P 500"),
    (
        "Friday's gain of 1.1% trimmed the loss for the Dow this month to 1.7%.",
        "pct down 1.7 Dow",
    ),  # whose it is after the noun
    ("A 1.1% gain cut the loss for Ford shares this week to 1.7%.", "pct down 1.7 Ford shares"),
    ("Ford trimmed its losses for the year to $1.7 billion.", ""),  # of a business
    ("Tesla trades 40 percent off its peak.", "pct down 40 Tesla"),  # off its peak
    ("The Nasdaq is now 15% above its June low.", "pct up 15 Nasdaq"),  # above its low
    ("Zorblatt Industries closed 38% above its IPO price of $20.", "pct up 38 Zorblatt Industries"),  # above IPO price
    ("The index is just 1% shy of its all-time high.", "pct down 1 index"),  # shy of
    ("Crude is up 30% from its December low.", "pct up 30 Crude"),  # from its low
]


@pytest.mark.parametrize(("text", "expected"), VERBS + NOUNS)
def test_percent(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), POINTS + MONEY)
def test_points_and_money(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SIGNS + FLAT + MULTIPLES + VERTICAL)
def test_other_forms(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
