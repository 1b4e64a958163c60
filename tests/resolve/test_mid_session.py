"""Which figures of a story are those of an hour of the session, which no close can settle."""

from __future__ import annotations

import pytest

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text, parse_stamp
from factcheck.models import Reason
from factcheck.pipeline import Checker
from factcheck.prices import ExchangeCalendars, PriceBook
from factcheck.resolve import Catalogue, Linker


@pytest.fixture(scope="module")
def checker() -> Checker:
    catalogue = Catalogue.load()
    extractor = Extractor(names=catalogue.names())
    return Checker(extractor, Linker(catalogue), catalogue, PriceBook([]), ExchangeCalendars.load())


@pytest.mark.parametrize(
    ("text", "unsettled"),
    [
        # The hour told in the second sentence is that of the first and of what follows.
        (
            "The S&P 500 fell 1.1% on Tuesday. The Dow was down 412 points as of 2:30 p.m. Eastern time. Apple lost 1.5%.",
            ["1.1%", "1.5%"],
        ),
        # The day's trading is no hour of it.
        ("The Dow rose 0.9% to 38,321 in Monday trading. The S&P 500 added 1%.", []),
        # How far it went, which the session's own high and low tell.
        ("Apple rose 3% on Monday, having traded as high as $230.", []),
        ("Apple rose 3%. It traded as low as $219.", []),
        ("Apple traded at $224 on Monday. Ford lost 2%.", ["$224"]),
        # A level after it.
        ("The Dow was up 325 points in afternoon trading. The Nasdaq stood at 15,480.", ["15,480"]),
        # A record or a ranking of the day that is only on its way.
        ("The S&P 500 fell 1.1% and was on track for its worst day since May. Apple lost 2%.", ["1.1%", "2%"]),
        ("So far today Apple is down 6%. Ford lost 2%.", ["2%"]),
        # ... as is the end of the day, not that of a week.
        ("Apple lost 2% and the Nasdaq fell 3% and was on track to close in correction territory.", ["2%", "3%"]),
        ("The Dow was on pace to finish in bear market territory. Apple dropped 4%.", ["4%"]),
        ("The Nasdaq was on course to end the week in correction territory. Apple fell 2%.", []),
        # The end of another day ends nothing of this one.
        (
            "Ford fell 3%, on track for its lowest close since May 2, when it closed at $9.10. Apple lost 2%.",
            ["3%", "2%"],
        ),
        # The last hour of a session that nothing says was over; of one that is.
        ("Shares were lower in Tuesday's final hour of trading. The Dow was down 199 points.", ["199 points"]),
        ("With about 20 minutes to the close Apple is down 9%. Ford is off 4% so far this week.", ["9%", "4%"]),
        ("Apple lost 3%, with less than an hour left in Tuesday's session. Ford fell 2%.", ["3%", "2%"]),
        ("Shares sank in the final hour of trading. The Dow ended down 199 points. Apple lost 3%.", []),
        # A story of the close that looks back on the morning.
        ("The S&P 500 closed down 1.1%. The Dow was down 500 points in morning trading. Apple lost 1.5%.", []),
        ("The Dow had been up 300 points in morning trading. Apple lost 2%.", []),
        ("The Dow was down 500 points in morning trading. Apple lost 1.5% to close at $221.", []),
        ("The Dow was down 500 points in morning trading. Apple lost 4 points to end at 221.", []),
        ("At close of trade, Apple was down 1.5%. The Dow was down 500 points in morning trading.", []),
        # ... which no plan to close somewhere makes it.
        ("The Dow was down 500 points in morning trading. Apple lost 1.5%, set to close at $221.", ["1.5%", "$221"]),
        # ... and one that goes on to the close.
        ("The Dow was up 100 points at midday. The index closed 0.2% lower. Apple fell 1%.", []),
        # The earlier story below that of the close.
        (
            (
                "The S&P 500 closed 0.6% higher. The agency's earlier story follows below. "
                "The Dow was up 0.4% in afternoon trading. Apple gained 1.2%."
            ),
            ["1.2%"],
        ),
        # The close of another country's market.
        ("The Dow was down 412 points as of 2:30 p.m. Tokyo's Nikkei 225 rose 1%.", []),
        # A stretch that ends at that hour, from a year's end or from an extreme; one that ended before.
        ("The Dow was down 412 points as of 2:30 p.m. Apple is up 12% this year.", ["12%"]),
        ("The Dow was down 412 points as of 2:30 p.m. Apple is up 4% from its record high.", ["4%"]),
        ("The Dow was down 412 points as of 2:30 p.m. Apple rose 9% last month.", []),
        # The latest trade, and what else is told of that hour: a record so far, a stretch up to now.
        ("Apple hit a record high of $415. The stock was last up 3.1% at $413.", ["$415", "3.1%", "$413"]),
        ("Apple shares are last down 2%. The stock is up 65% this year.", ["2%", "65%"]),
        ("The dollar was last up 0.3% at 150.20 yen. The Nikkei 225 rose 1%.", []),
        ("The Nikkei 225 fell 2% to trade below 37,000.", ["37,000"]),
        # A verb of what is still going on, and of what a story of the close tells.
        ("Chip shares fell. The Nikkei 225 was slipping 0.7%.", ["0.7%"]),
        ("The Nikkei 225 and Ford shares were also climbing 0.7%.", ["0.7%", "0.7%"]),
        ("The Nikkei 225 was closing in on a record and fell 0.7%.", []),
        # Markets that are open in New York's morning, and one that is not; no longer at noon.
        (
            "The Dow was down 65 points as of 9:56 a.m. Eastern time. The DAX lost 0.4%. The Nikkei 225 fell 1%.",
            ["0.4%"],
        ),
        ("The Dow fell 65 points in early trading. The FTSE 100 rose 0.2%.", ["0.2%"]),
        ("The Dow was down 65 points as of 2:30 p.m. The DAX lost 0.4%.", []),
        # The bourses of Europe, which keep the same hours: until one of them is said to have closed.
        ("The FTSE 100 was up 0.2% at midday. The DAX added 0.4%.", ["0.4%"]),
        ("The CAC 40 rose 0.3% at the start of trading. The FTSE 100 lost 0.2%. The Dow fell 1%.", ["0.2%"]),
        ("The FTSE 100 was up 0.2% at midday. The DAX closed 0.4% lower. The CAC 40 lost 0.1%.", []),
        # Hong Kong and the mainland, which break off at noon: until one of them is said to have closed; not Tokyo.
        ("The Hang Seng Index fell 0.4% at the midday break. The CSI 300 lost 0.2%. The Nikkei 225 rose 1%.", ["0.2%"]),
        ("The Shanghai Composite fell 0.4% at the noon break. The Hang Seng Index lost 0.2%.", ["0.2%"]),
        ("The Hang Seng Index fell 0.4% at noon. The CSI 300 closed 0.2% lower. BYD lost 1%.", []),
        # What is still going on today, and the hour that a stretch is told at.
        ("The Nikkei 225 is up 2.5% today. Toyota rose 1%.", ["2.5%"]),
        ("The Nikkei 225 rose 2.5% today.", []),
        ("The Nikkei 225 is up 2.5% this year.", []),
        (
            "By midday on Tuesday, the Nikkei 225 was up 4.9% this week. Toyota has lost 8% so far this week.",
            ["4.9%", "8%"],
        ),
        ("At 10.15 a.m., the Dow was down 3% for the year.", ["3%"]),
        # The closing level of the day before ends nothing.
        (
            "The FTSE 100 was up 0.2% at midday. The CAC 40 stood at 7,855, over Monday's closing level. The DAX added 0.4%.",
            ["7,855", "0.4%"],
        ),
        # What closed elsewhere tells when, and what is traded beside is of that hour too.
        (
            "After markets closed in Europe, the Dow was trading down 0.8%, while Apple was 0.4% lower.",
            ["0.8%", "0.4%"],
        ),
        ("Once trading had ended in London, the Dow was trading 0.8% higher and Ford was up 2%.", ["0.8%", "2%"]),
        ("The Dow was trading 0.8% lower, while the Nikkei 225 fell 0.4%.", ["0.8%"]),
        # The last minutes, and a record so far.
        ("The FTSE 100 rose to a record high of 7,013.83 going into the close. BP lost 1%.", ["7,013.83", "1%"]),
        ("The Nikkei 225 was up 0.4% heading into the closing bell. It stood at 38,120.", ["38,120"]),
        # Hours of two markets, each told of its own.
        (
            "The Dow was down 0.7% at 10 a.m. in New York. In early trade, the FTSE 100 fell 0.4%. BP lost 0.6%.",
            ["0.6%"],
        ),
        ("In early trade, the Dow fell 0.4%. The FTSE 100 closed 1% lower. BP lost 0.6%.", []),
        # First counts, in an adverb; a participle of what is still traded.
        ("The Nikkei 225 closed down 3% provisionally. The Dow lost 1%.", ["3%", "1%"]),
        ("The DAX posted a provisional decline of 1.4%. The CAC 40 lost 1%.", ["1.4%"]),
        ("The DAX provisionally fell 1.4%. The CAC 40 lost 1%.", ["1.4%"]),
        ("The DAX was provisionally down 1.4%. The CAC 40 lost 1%.", ["1.4%"]),
        ("The DAX fell 1.4% as a deal was provisionally agreed.", []),
        ("Gold was lower, with Ford shares trading $1.50, or 0.9%, lower.", ["$1.50", "0.9%"]),
        # A price that is still traded at.
        ("The Nikkei 225 was trading 0.7% lower.", ["0.7%"]),
        ("Ford shares traded 2% higher at $12.10.", ["2%", "$12.10"]),
        ("Ford rose 2% to trade at $12.10 at the close.", []),
    ],
)
def test_figures_of_an_hour(text: str, unsettled: list[str], checker: Checker) -> None:
    article = article_from_text(text, id="a", source="test", published=parse_stamp("2025-09-02"))
    resolved = checker.resolve_without_prices(article)
    marked = [
        one.claim.quantity.text for one in resolved if one.period.reason is Reason.INTRADAY and one.claim.quantity
    ]
    assert marked == unsettled
