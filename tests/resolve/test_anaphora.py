"""What "the index", "the shares", "it" and "both" stand for: the text's own names, by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.models import Basket
from tests.resolve.linked import extraction, link, linker, told


@pytest.mark.parametrize(
    ("marked", "symbol", "others"),
    [
        # the nearest, and what the story began with and speaks of more often
        ("The [S&P 500] rose. [=It] gained 1%. The [Dow] fell. [=The index] is up 18%.", "^DJI", ["^GSPC"]),
        # ... which is no other meaning where it is spoken of as often
        ("The [S&P 500] rose. The [Dow] fell. [=The index] is up 18%.", "^DJI", []),
        # what the story told of, before one that it only named
        ("[Apple] rose 3%, passing {Nvidia}. {Nvidia} makes chips. [=The stock] is up 18%.", "NVDA", ["AAPL"]),
        ("The [FTSE 100] fell. {Wall Street} opened, with the {Dow} in view. [=The index] lost 2%.", "^DJI", ["^FTSE"]),
        # the last of several that the sentence before told of
        ("The [Nikkei] rose 3%, and the [Topix] lost 2%. [=It] is up 18%.", "^N225", ["^TOPX"]),
        ("[Apple] rose 3%, while the [Dow] lost 2%. [=The stock] is up 18%.", "AAPL", []),
        # the benchmark index is also what the story told of first
        ("The [Hang Seng] rose 1%. The [CSI 300] fell 2%. [=The benchmark index] is up 18%.", "000300.SS", ["^HSI"]),
        ("The {Hang Seng} is watched. The [CSI 300] fell 2%. [=The benchmark index] is up 18%.", "000300.SS", []),
        # a company is no other meaning of an index
        ("[Apple] rose. [=It] gained 1%. The [Dow] fell. [=The index] is up 18%.", "^DJI", []),
    ],
)
def test_another_meaning(marked: str, symbol: str, others: list[str]) -> None:
    found = link(marked)
    assert found.instrument is not None
    assert found.instrument.symbol == symbol
    assert [other.symbol for other in found.others] == others


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the last index, whatever company came after it
        ("The [Hang Seng Tech Index] rose 2%. {Alibaba} led. [=the index] is up 20%.", "^HSTECH"),
        # of two indices in the sentence before, the one that a claim is made of
        ("The [Hang Seng Tech Index] rose 2%, unlike the {Nasdaq 100}. [=The index] is up 20%.", "^HSTECH"),
        # what the main clause tells of, and not the clause that the sentence begins with
        ("While the [Dow] rose 1%, the [Nasdaq Composite] fell 2%. That left [=it] 3% lower.", "^IXIC"),
        ("Although [Apple] added 2,000 jobs and 1%, [Nvidia] lost 2%. [=The stock] is up 18%.", "NVDA"),
        ("While the [Dow] rose 1%, it was a quiet day. [=It] is up 3% this year.", "^DJI"),
        # a word that is a company's name by what is told of the pronoun, and no name after it
        ("{Apple} returned to form: [=it] gained 2%, a rise that {Alphabet} beat.", "AAPL"),
        ("{Meta} had a good year. [=It] gained 2%.", "META"),
        ("[Meta] rose 3% while shares slept. [=It] is up 32% this year.", "META"),
        # of who was bid for, known or not, and not of who bids
        ("{Ordway Holdings} agreed to be acquired by {Apple}, and [=its shares] rose 5%.", "unresolved_subject"),
        (
            "[Boeing] rose 2%. {Ordway} took a takeover offer from {Apple}, lifting [=its shares] 5%.",
            "unresolved_subject",
        ),
        ("{Ford} accepted a bid from the iPhone maker {Apple}, sending [=its shares] up 5%.", "F"),
        ("{Apple} said it would buy {Ford}, sending [=its stock] 3% lower.", "F"),
        ("{Ford} will be bought by {Apple}, [=whose shares] fell 5%.", "AAPL"),
        # of no other that tells what it is like
        ("{Nvidia}, one of the chipmakers that include {Intel}, saw [=its shares] fall 22%.", "NVDA"),
        ("{Ford} makes cars, unlike {Boeing}, and [=its stock] rose 5%.", "F"),
        ("{Ford} sold parts to {Boeing}, and [=its stock] rose 5%.", "BA"),
        # the one that its adjective fits, though another stands nearer
        ("The [Nasdaq Composite] fell 5%. The {Dow} lost 2%. [=The tech-heavy index] is up 3% this year.", "^IXIC"),
        ("The [Russell 2000] fell 5%. The {Dow} lost 2%. [=The small-cap gauge] is up 3% this year.", "^RUT"),
        ("The [Dow] lost 2%. [=The tech-heavy index] is up 3% this year.", "unresolved_subject"),
        # the one of the largest companies, though a broader one was told first
        ("The [S&P 500] fell 4% and the {Dow} 3%. [=The blue-chip index] shed 900 points.", "^DJI"),
        ("The [FTSE 250] fell 1% and the {FTSE 100} 2%. [=The blue-chip gauge] is up this year.", "^FTSE"),
        ("The [Shanghai Composite] rose 1% and the {CSI 300} 2%. [=The blue-chip index] led.", "000300.SS"),
        ("The [Nasdaq Composite] fell 1%, the {Dow} 2%. [=The 30-stock average] hit its low.", "^DJI"),
        # an index of one business is none that was named before
        ("The [FTSE 100] fell. [=The banking index] lost 2%.", "unresolved_subject"),
        ("The [FTSE 100] fell 1%, and [=the mining index] 3%.", "unresolved_subject"),
        ("The [Nikkei 225] rose. [=The real estate index] gained 2%.", "unresolved_subject"),
        ("The [CSI 300] lost 1%. The banks fell. [=The real-estate index] slipped 1.2%.", "unresolved_subject"),
        ("The [Hang Seng Index] rose 1%. [=The healthcare index] gained 3%.", "unresolved_subject"),
        ("The [S&P 500] rose 1%. [=The insurers index] fell 2%.", "unresolved_subject"),
        # what drives it is another thing
        ("The [Dow] beat its peers. Boosted by {Nvidia}, [=it] advanced 211 points.", "^DJI"),
        ("The [Dow] rose. Helped by gains in {Apple} and {Nvidia}, [=it] advanced 211 points.", "^DJI"),
        ("The [Dow] fell. {Nvidia}, helped by AI, beat it, and [=its shares] rose 3%.", "NVDA"),
        # of two told together the last
        ("The {S&P 500} rose. The {Dow} gained 1% and the [Nasdaq] 2%. [=The latter] is down 6%.", "^IXIC"),
        # something that "a" brings in was not named before
        ("The [Hang Seng Index] rose 1%. [=A gauge] of property shares gained 3%.", "unresolved_subject"),
        # the company, not the index
        ("[Nvidia] fell 3% as the {Nasdaq} slid. [=The stock] is up 30% this year.", "NVDA"),
        # what the story began with and speaks of most, after a sentence on two others
        ("[Nvidia] fell 17%. [=It] lost a sixth. [Apple] rose 3%, [Microsoft] 2%. [=The stock] is up 30%.", "NVDA"),
        # ... but after a sentence on one other, of that, and of the first of two that are spoken of as often
        ("[Nvidia] fell 17%. [=The company] lost a sixth. [Apple] rose 3%. [=The stock] is up 30%.", "AAPL"),
        ("[Nvidia] fell 17%. [Apple] rose 3% and [Microsoft] lost 2%. [=The stock] is up 30%.", "AAPL"),
        # ... and after one on two companies, no pronoun is of the index that the story began with
        ("The [Dow] fell 1%. [=It] lost 2%. [Apple] rose 3% and [Nvidia] 2%. [=It] is up 30%.", "AAPL"),
        # what any company says, tells or raises makes it no voice
        ("[Apple] rose 3%. {Nvidia} told another story. [=The shares] fell 8%.", "NVDA"),
        ("[Apple] rose 3%. {Nvidia} raised its prices. [=The shares] fell 8%.", "NVDA"),
        ("[Apple] rose 3%. {Nvidia} said demand was slowing. [=The shares] fell 8%.", "NVDA"),
        # what another is told in is none that a pronoun stands for
        ("[Nvidia] rose 3%. The rise was its largest in {dollar} terms. [=It] came on Monday.", "NVDA"),
        # ... unlike what a bank says of others
        ("[Apple] rose 3%. {Goldman Sachs} told clients to sell. [=The shares] fell 8%.", "AAPL"),
        ("[Apple] rose 3%. {Goldman Sachs}'s analysts urged caution. [=The shares] fell 8%.", "AAPL"),
        # what another is measured by
        ("[Ford] was worth $2 billion more than {Boeing}, with [=the shares] up 2%.", "F"),
        ("[Ford] slid, and {Boeing} with it, with [=the shares] down 2%.", "BA"),
        # whom a bank rates, known or not; the bank itself only where no words rate another
        ("{Goldman Sachs} upgraded {Apple} to buy. [=The shares] gained 8%.", "AAPL"),
        ("{Goldman Sachs} upgraded {Zorbic Industries} to buy. [=The shares] gained 8%.", "unresolved_subject"),
        ("{Goldman Sachs} boosted its rating on {Zorbic Industries}. [=The stock] rose 8%.", "unresolved_subject"),
        ("[Apple] fell. {Goldman Sachs} upgraded {Zorbic Industries}. [=The stock] rose 8%.", "unresolved_subject"),
        ("{Goldman Sachs} raised its dividend. [=The shares] gained 8%.", "GS"),
        ("{Goldman Sachs} analysts urged caution. [=The shares] gained 8%.", "GS"),
        # analysts speak and do not move
        ("[Apple] rose 3%. {Goldman Sachs} analysts raised their target. [=The shares] are up 10%.", "AAPL"),
        # a description with one owner is a name
        ("[=The Cupertino company] rose 3%.", "AAPL"),
        ("{Apple} reported record sales and [=the iPhone maker] rose 3%.", "AAPL"),
        # a common description takes the company before it
        ("{Boeing} delivered fewer jets. [=The planemaker]'s shares fell 3%.", "BA"),
        # the metal, the currency, the token
        ("[Gold] fell 1% as the {dollar} rose. [=The metal] is down 3%.", "GC=F"),
        ("[Gold] fell 1%. [Silver] rose 2%. [=The precious metal] is up 3%.", "SI=F"),
        ("[Silver] fell 1%. [Gold] rose 2%. [=The precious metal] is up 3%.", "GC=F"),
        ("[Silver] fell 1%. [=The yellow metal] is up 3%.", "GC=F"),
        # ... told before any is named: of the one that the text is about, or of none where it is about several
        ("[=The precious metal] hit a record. {Silver} rose 2%. {Silver} is scarce.", "SI=F"),
        ("[=The precious metal] hit a record. {Gold} rose 1% and {silver} 2%.", "ambiguous_subject"),
        ("The [yen] fell 1% as {gold} rose. [=The currency] is down 3%.", "-JPY=X"),
        # what owns an index is the dollar, whatever index stands before
        ("The [Nasdaq] fell. The {dollar} won as [=its index] rose 0.7%.", "DX-Y.NYB"),
        ("[Bitcoin] fell 1% as {Coinbase} slid. [=The token] is down 3%.", "BTC-USD"),
        ("{Bitcoin} has done it. [=The digital currency] is down 3%.", "BTC-USD"),
        ("The yield on the [10-year Treasury] rose. [=The yield] is up 30 basis points.", "^TNX"),
        # a bond of another term is no other than its own words say
        ("The yield on the [10-year Treasury] rose. [=The 2-year rate] is up 16 basis points.", "US2Y"),
        ("The [10-year Bund yield] rose. [=The 30-year rate] is up 16 basis points.", "DE30Y"),
        ("The yield on the [10-year Treasury] rose. [=The 12-year rate] is up 16 basis points.", "unresolved_subject"),
        # anything at all
        ("The [Nikkei] fell 9%. [=It] has lost a quarter this week.", "^N225"),
        # what "the index" stood for in the sentence before, though a name stands beside it
        ("The [Nikkei] fell. [=The index] rose 19% as the {yen} slid. In 2023 [=it] gained 28%.", "^N225"),
        # ... but not one of another country than its adjective
        ("The {Nikkei} fell. [=The index] rose 1%. [=The German index] lost 2%.", "unresolved_subject"),
        # a name that heads no phrase of its own
        ("Tyson Foods lifts its outlook; [=shares] jump 4%.", "TSN"),
        # what comes after, when nothing came before
        ("Down 32% this year, [=the stock] fell after Intel cut jobs.", "INTC"),
        # all the shares of a place are no company's
        ("[=Shares in Hong Kong] rose as {Alibaba} gained 4%.", "stocks in Hong Kong"),
        ("[=Shares in Johannesburg] rose as {Naspers} gained 4%.", "unresolved_subject"),
        # an adjective that only one of them bears
        ("The [S&P 500] and the {STOXX 600} rose. [=The pan-European index] is up 8%.", "^STOXX"),
        ("The [S&P 500] rose. [=The pan-European index] is up 8%.", "unresolved_subject"),
        # the article "A" is no ticker
        ("A strike ended. [=The shares] rose 8%.", "unresolved_subject"),
        # a group that refers back, and one that does not
        ("[Apple] rose 1%. [#The company's stock] is up 10%.", "AAPL"),
        ("[Apple] rose 1%. [#energy-drink shares] are up 10%.", "unresolved_subject"),
        # the shares of a company that no catalogue holds are not those of one named before it
        ("{Apple} rose 1%. [Zorblatt] fell 9%. [=The shares] are down 40% this year.", "unresolved_subject"),
        ("{Apple} rose 1% while [Zorblatt] fell 9%, and [=its stock] is down 40%.", "unresolved_subject"),
        # ... nor its own shares, where its sentence begins with it and claims nothing else of it
        ("[Apple] rose 1%. {Zorblatt} joined the index, with [=its share price] surging 9%.", "unresolved_subject"),
        ("[Apple] rose 1%. {The Zorblatt Group} posted a loss, sending [=its shares] down 4%.", "unresolved_subject"),
        ("[Apple] rose 1%. {Zorblatt} will buy {Boeing}, and [=its stock] fell 4%.", "BA"),
        # ... which is not said of what only speaks, nor of a sentence that goes on with "the stock"
        ("[Apple] rose 1%. {Zorblatt} analysts raised their target, and [=its shares] gained 4%.", "AAPL"),
        ("[Apple] rose 1%. {Zorblatt} cut its target and [=the stock] lost 2%.", "AAPL"),
        ("[Apple] rose 1%. {Zorblatt} cut its target. [=Its shares] have lost 2%.", "AAPL"),
        # ... but an index is none of its own
        ("The [Nasdaq] rose 1%. {Zorblatt} fell 9%. [=The index] is up 4% this year.", "^IXIC"),
        # certain shares are not all the shares of the market
        ("Knitwear makers were sought. [#The stocks] went up 4%.", "unresolved_subject"),
        ("The {Nifty 50} fell. Sugar mills rallied: [#these stocks] added 3%.", "unresolved_subject"),
        ("The {S&P 500} rose. He owns three: [#those shares] lost 2%.", "unresolved_subject"),
        # what moved, and not what moved it
        ("The [FTSE 100] rose 1% on a weaker {pound}, and [=it] has gained 3%.", "^FTSE"),
        ("The [FTSE 100] ended flat as exporters gained from a weaker {pound}; [=it] is down 9%.", "^FTSE"),
        ("The [Nikkei] fell 2% as the {yen} surged; [=it] is up 9%.", "^N225"),
        ("[Boeing] fell 2% after {Brent} jumped, and [=it] is up 9%.", "BA"),
        # ... but for what a colon explains, what the sentence begins with, and what a claim is made of
        ("The [Nikkei] fell 2% because the {yen} rallied: [=it] jumped 2%.", "-JPY=X"),
        ("A weaker {pound} did not help as [=it] lost 2%.", "GBPUSD=X"),
        ("The [Nikkei] fell 2% as the [yen] rose 1%; [=it] is up 9%.", "-JPY=X"),
        # the index of the place that opens the clause, or that the words name
        ("The {Hang Seng Index} rose. In Shanghai, [=the benchmark index] lost 1%.", "000001.SS"),
        ("The {Hang Seng Index} rose. In Seoul, [=the benchmark] lost 1%.", "^KS11"),
        ("The {DAX} rose. In Paris, [=the main stock index] lost 1%.", "^FCHI"),
        ("The {Hang Seng Index} rose, and in Seoul, [=the benchmark] lost 1%.", "^KS11"),
        # ... but for what was named there, and for an index of which no words tell that it is the main one
        ("The {DAX} and the [CSI 300] rose. In Shanghai, [=the benchmark index] is up 9%.", "000300.SS"),
        ("The {Hang Seng Index} rose. In Shanghai, [=the index] lost 1%.", "unresolved_subject"),
        ("The [Nikkei] and the {Hang Seng} rose. In Tokyo, [=the index] is up 9%.", "^N225"),
        ("In the technology hub of Shenzhen, [=the index] fell as the {Hang Seng} rose.", "unresolved_subject"),
        ("The {DAX} rose while [=the benchmark index of France], the [CAC 40], lost 1%.", "^FCHI"),
        # a sum over several
        ("{Apple} and {Boeing} fell. [=Their combined market value] shrank by $55 billion.", "unresolved_subject"),
        ("{Apple} rose. [=The group's combined market capitalization] rose by $9 billion.", "unresolved_subject"),
        # so many of them are not the market
        ("The {S&P 500} rose as more than 100 [#stocks] gained 10%.", "unresolved_subject"),
        ("The {Nifty 50} fell 1%, and 12 [#shares] lost a tenth.", "unresolved_subject"),
        # an index of one kind of shares is none of all
        ("The {Hang Seng Index} fell 2.8%. [=The Tech Index] dropped 4.2%.", "unresolved_subject"),
        ("The {Hang Seng Index} and the [Hang Seng Tech Index] fell. [=The tech index] is down 9%.", "^HSTECH"),
        # the index of the whole market is none of large companies or of one kind
        ("The {S&P 500} hovered. The [Dow] rose and the [Nasdaq] fell. [=The broad index] lost 0.3%.", "^GSPC"),
        ("The {Topix} was flat. The [Nikkei] rose. [=The broader index] is up 9%.", "^TOPX"),
        ("The [Dow] rose and the [Nasdaq] fell. [=The broad market index] lost 0.3%.", "unresolved_subject"),
        # shares of those named, and not of the market
        ("The makers saw [=their stocks] fall.", "unresolved_subject"),
        # whom "the maker" of something is, and which good a contract is of
        ("[Tesla] fell. [#The electric-car maker's stock] is down 4%.", "TSLA"),
        ("[Boeing] rose 1%. [#The struggling plane maker's shares] are up 9%.", "BA"),
        ("[Apple] rose. [#The two makers' shares] are up 9%.", "unresolved_subject"),
        ("[Gold] rose. [The most-active futures contract] gained 2%.", "GC=F"),
        ("[Silver] fell. [The front-month contract] lost 2%.", "SI=F"),
        # of two told before, where "the former" stands in its own sentence
        ("The {DAX} and the {CAC 40} rose. [=The former] gained 1%, [=the latter] 2%.", "^FCHI"),
        ("The {DAX} and the {CAC 40} parted ways: [=the former] fell, the latter rose.", "^GDAXI"),
        ("The {DAX} and the {CAC 40} parted ways: [=the former] fell, [=the latter] rose.", "^FCHI"),
        ("{Gold} and {silver} rose, with [=the former] up 2%.", "GC=F"),
        ("The {DAX} and the {CAC 40} rose. As stocks gained, [=the former] added 1%.", "^GDAXI"),
        # of three, or of one, there is no former
        ("The {Dow}, the {S&P 500} and the {Nasdaq} fell. [=The former] lost 2%.", "unresolved_subject"),
        ("The {Dow} fell. [=The former] lost 2%.", "unresolved_subject"),
        # the two that a superlative picks out are not the two named before
        ("[Bitcoin] rose and [Ether] fell. The two [#largest meme coins] lost 9%.", "unresolved_subject"),
        # the market value of a coin, and not of a company told of after it
        ("[Bitcoin] fell. [=Its market cap] is down 4%. {Tesla} holds some.", "BTC-USD"),
        # a benchmark of Wall Street is the index or the crude told last, one of the world a crude
        ("The [Dow] fell. [WTI] settled at $74. [=The U.S. benchmark] lost 5% in March.", "CL=F"),
        ("[WTI] settled at $74. The [S&P 500] fell 1%. [=The US benchmark] has lost 5% since March.", "^GSPC"),
        ("[Brent] rose 1% and [WTI] lost 2%. [=The global benchmark] is down 5% this year.", "BZ=F"),
        ("[Brent] settled at $80. [=The U.S. benchmark] lost 5%.", "unresolved_subject"),
        ("The [Nikkei] rose 1%. [=The international benchmark] lost 5%.", "unresolved_subject"),
        # none of what it is likened to, wherever that was named
        ("[Silver] rose 2%. Like {gold}, [=it] is at its highest since May.", "SI=F"),
        ("[Gold] rose 2%. Like {gold}, [=it] is at its highest since May.", "unresolved_subject"),
        ("[Ether] fell as {bitcoin} did. Much like {bitcoin}, [=it] is down 9%.", "ETH-USD"),
        ("[Gold] rose 2%. Traders like {gold}: [=it] is at its highest since May.", "GC=F"),
        # nothing named at all
        ("[=Shares] rose 5% in recent trade.", "unresolved_subject"),
        # an index is no company, a source of data no index
        ("The {Nasdaq} rose. [=The company] gained 5%.", "unresolved_subject"),
        ("[=They] fell 19%, according to Dow Jones Market Data.", "unresolved_subject"),
    ],
)
def test_reference(marked: str, expected: str) -> None:
    assert told(link(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[U.S. crude] fell 2% and [Brent] lost 1%. [=both benchmarks] are down 5%.", ("CL=F", "BZ=F")),
        ("[Apple] and [Microsoft] rose as the {Dow} fell. Both [=stocks] are up 10%.", ("AAPL", "MSFT")),
        ("The [Nikkei] and the [Topix] fell. The two [=indexes] are down 5%.", ("^N225", "^TOPX")),
        ("The [Nikkei] rose and the [Topix] fell. All [=two] are down 5%.", ("^N225", "^TOPX")),
        ("[Microsoft] rose, [Boeing] fell, [Tesla] was flat. All [=three] are up 5%.", ("MSFT", "BA", "TSLA")),
        ("[Boeing] and [Apple] fell as the {Dow} rose. The [=two] are up 10%.", ("BA", "AAPL")),
    ],
)
def test_both_are_the_last_two_of_a_kind(marked: str, expected: tuple[str, ...]) -> None:
    basket = link(marked).basket
    assert isinstance(basket, Basket)
    assert (basket.role, basket.symbols) == ("members", expected)


def test_both_of_one_thing_stand_for_nothing_known() -> None:
    assert (
        told(link("[Boeing] rose, [Tesla] fell, [Ordwayne] was flat. The [=two] are up 10%.")) == "unresolved_subject"
    )
    assert told(link("[Apple] rose. Both [=indexes] are up 10%.")) == "unresolved_subject"


@pytest.mark.parametrize(
    ("marked", "rival", "expected"),
    [
        # what is set beside another is not what "it" goes on with
        ("[Ford] outran {Boeing} on Friday: [=it] rose 5%.", "Boeing", "F"),
        ("[Ford] outran {Boeing} on Friday, as [=its shares] rose 5%.", "Boeing", "F"),
        # but where the words may mean no other
        ("[Ford] outran the {Dow}, though [=the index] rose 1%.", "Dow", "^DJI"),
        # named without being set beside anything
        ("[Ford] rose with {Boeing}: [=it] gained 5%.", "", "BA"),
    ],
)
def test_the_pronoun_after_a_rival(marked: str, rival: str, expected: str) -> None:
    found = extraction(marked)
    first, last = found.claims
    beside = next((one for one in found.mentions if one.head == rival), None)
    links = linker().link(replace(found, claims=(replace(first, benchmark=beside), last)))
    assert told(links[-1].subject) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the listing that the words tell of, of the company told before
        ("[Alibaba]'s ADRs rose 2%. [=Its Hong Kong shares] gained 3%.", "9988.HK"),
        ("[Alibaba] rose 2% in Hong Kong, while [#its American depositary receipts] fell.", "BABA"),
        ("[Alibaba] rose 2% in Hong Kong. [=Its U.S.-listed stock] fell.", "BABA"),
        ("[JD.com] rose 2% in New York; [#the Hong Kong stock] fell.", "9618.HK"),
        # all shares of a market, which nobody owns
        ("[Alibaba]'s ADRs rose 2%. [#Hong Kong shares] gained 3%.", "Hong Kong stocks"),
        # of the company, whatever its listing
        ("[Alibaba]'s ADRs rose 2%. [=Its shares] gained 3%.", "BABA"),
    ],
)
def test_a_listing_of_the_company_told_before(marked: str, expected: str) -> None:
    assert told(link(marked)) == expected
