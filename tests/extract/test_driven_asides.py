"""What a thing was driven by, told between its name and its verb, and stretches of gains without a figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, PeriodKind

ASIDES = [
    # the figure in the aside is of what drove, the one after it of what was driven
    ("The Nasdaq, weighed down by a 5% drop in Tesla, slid 1.1% to 17,020.", "pct down 5 Tesla; pct down 1.1 Nasdaq; level 17020 points Nasdaq"),
    ("The DAX, hit by a 6% fall in SAP, lost 0.9%.", "pct down 6 SAP; pct down 0.9 DAX"),
    ("The Dow, led by a 4% gain in Boeing, rose 0.5%.", "pct up 4 Boeing; pct up 0.5 Dow"),
    # owned
    ("The CAC 40, hurt by LVMH's 3% slide, eased 0.4%.", "pct down 3 LVMH; pct down 0.4 CAC 40"),
    # several drove
    ("The FTSE 100, lifted by gains of 3% in Shell and BP, closed up 0.5%.", "pct up 3 Shell; pct up 3 BP; pct up 0.5 FTSE 100"),
    # with "which"
    ("The Nikkei, which was dragged down by a 7% loss for Sony, dropped 2%.", "pct down 7 Sony; pct down 2 Nikkei"),
    # a verb that tells no move goes on
    (
        "The Dow, helped by a 3.4% gain for Apple, bucked the trend to end 120 points, or 0.3%, higher at 41,020.10.",
        "pct up 3.4 Apple; pts up 120 Dow; pct up 0.3 Dow; level 41020.10 points Dow",
    ),
    # no figure in the aside
    ("The Nasdaq, dragged down by Tesla, slid 1.1%.", "pct down 1.1 Nasdaq"),
    # two things drove, behind a ranking of what they drove
    (
        "Gold, coming off its worst week since May due to rate rises and a soaring dollar, has lost 1.2% to $1,805.",
        "ext down Gold; pct down 1.2 Gold; level 1805 USD Gold",
    ),
    ("The DAX, at its lowest since May amid war and a soaring euro, lost 1.2%.", "ext down DAX; pct down 1.2 DAX"),
    ("Gold fell 1% due to rate rises, and a soaring dollar, up 2%, hit silver.", "pct down 1 Gold; pct up 2 dollar"),
    # what it went like
    ("Mimicking Nvidia, chipmaker Broadcom fell 17.4%.", "pct down 17.4 chipmaker Broadcom"),
    # what drove is told after the verb
    ("The Dow fell 1%, dragged down by a 3% drop in Boeing, and the Nasdaq rose 2%.", "pct down 1 Dow; pct down 3 Boeing; pct up 2 Nasdaq"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASIDES)
def test_asides_of_what_drove(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


NONE, YEAR, MONTH = PeriodKind.NONE, PeriodKind.YEAR_TO_DATE, PeriodKind.MONTH


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # what a move undid has no figure: the stretch is of it alone, for the next clause too
        ("The S&P 500 lost 3.1%, erasing its gains for the year, and the Nasdaq slid 4.2%.", [NONE, NONE]),
        ("Gold fell 2%, wiping out its advance for the month, while silver rose 1%.", [NONE, NONE]),
        # a verb of its own
        ("The Dow fell 90 points, or 0.3%, and has lost all of its gains for the year.", [NONE, NONE]),
        ("Tesla dropped 4% and gave up its early gains for the month.", [NONE]),
        # brought to a figure: of that figure
        ("The DAX rose 2%, extending its gain for the year to 9%.", [NONE, YEAR]),
        # a gain that is told
        ("Gold rose 1%, and its gain for the month is 6%.", [NONE, MONTH]),
    ],
)
def test_stretches_of_gains_untold(
    text: str, kinds: list[PeriodKind], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.period.kind for claim in claims_of(text)] == kinds


def test_a_loss_of_value_is_ranked_as_one(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    # The sum stands before the name, the rank after it.
    found = claims_of("Rout wipes $310 billion off Tesla in biggest one-day loss ever")
    assert [getattr(claim.detail, "measure", None) for claim in found] == [None, "market_value"]
