"""Which picture tells a claim: members side by side, two instruments from one start, volumes, or a path of closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from factcheck.models import (
    Basket,
    CheckedClaim,
    Direction,
    Kind,
    Link,
    Reason,
    Verdict,
)
from factcheck.prices.series import Missing, PriceHistory
from factcheck.report.bars import bars_of
from factcheck.report.documents import CheckedClaimDocument
from factcheck.report.pictures import picture_of
from factcheck.report.races import race_of
from factcheck.report.volume_chart import volumes_of
from tests.report.factories import NDX, NVDA, checked_article, close, history, quantity, report, window
from tests.report.html_tree import parse

FRIDAY, MONDAY = date(2025, 1, 24), date(2025, 1, 27)
# Closes of the two days; by hand: AAA +10%, BBB -4%, CCC -50%, and DDD has none on Monday.
CLOSES = {"AAA": (100.0, 110.0), "BBB": (50.0, 48.0), "CCC": (8.0, 4.0), "DDD": (1.0, None)}
GROUP = Basket("Made Three", "members", ("AAA", "BBB", "CCC", "DDD", "EEE"))


class TwoDays:
    """Each symbol with its closes of Friday and Monday, and volumes by hand."""

    def history(self, symbol: str) -> PriceHistory | Missing:
        if symbol not in CLOSES:
            return Missing(symbol, Reason.NO_PRICE_DATA, "none")
        first, last = CLOSES[symbol]
        made = history(symbol, {date(2024, 12, 2): first, FRIDAY: first, MONDAY: last or first})
        if last is None:
            made = replace(made, close=np.where(made.sessions == np.datetime64(MONDAY), np.nan, made.close))
        volume = np.where(made.sessions == np.datetime64(MONDAY), 900e6, 300e6)
        return replace(made, volume=volume)

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        return Missing(symbol, Reason.NO_PRICE_DATA, f"no share count of {symbol} on {session}")


def document(of: CheckedClaim) -> CheckedClaimDocument:
    return report(replace(checked_article(), claims=(of,))).document.articles[0].claims[0]


def made(
    kind: Kind,
    subject: Link,
    *symbols: str,
    benchmark: Link | None = None,
    direction: Direction = Direction.DOWN,
    verdict: Verdict | None = None,
) -> CheckedClaimDocument:
    """A claim from Friday to Monday that rests on the closes of ``symbols``."""
    old = checked_article().claims[5]
    evidence = tuple(
        close(symbol, day, str(price))
        for symbol in symbols
        for day, price in zip((FRIDAY, MONDAY), CLOSES[symbol], strict=True)
    )
    told = replace(verdict or old.verdict, evidence=evidence)
    amount = quantity("$589 billion", "12", unit="percent", low="11.5", high="12.5")
    claim = replace(old.claim, kind=kind, direction=direction, quantity=amount)
    resolved = replace(old.resolved, claim=claim, subject=subject, benchmark=benchmark, period=window(FRIDAY, MONDAY))
    return document(CheckedClaim(resolved, told))


AAA, BBB, CCC = (Link(instrument=replace(NVDA, symbol=symbol, name=symbol)) for symbol in ("AAA", "BBB", "CCC"))


def test_a_group_shows_its_members_the_best_first() -> None:
    bars = bars_of(made(Kind.PERCENT_CHANGE, Link(basket=GROUP), "AAA", "BBB", "CCC"), TwoDays())
    assert bars is not None
    assert [(bar.symbol, round(bar.percent, 6)) for bar in bars.bars] == [("AAA", 10.0), ("BBB", -4.0), ("CCC", -50.0)]
    assert (bars.base, bars.end) == (FRIDAY, MONDAY)
    assert bars.claimed == Decimal(-12)


def test_a_rank_marks_its_own_among_the_members() -> None:
    claim = made(Kind.RANK, CCC, "CCC", benchmark=Link(basket=GROUP))
    picture = picture_of(claim, TwoDays())
    assert picture is not None
    svg = parse(str(picture.svg)).one("svg")
    assert [one.one("title").text for one in svg.all("g")] == ["AAA: +10.00%", "BBB: −4.00%", "CCC: −50.00%"]
    assert [one.text for one in svg.all("text", having="own")] == ["CCC", "−50.00%"]
    assert picture.caption == "Moves of Made Three from the close of 24 Jan 2025 to that of 27 Jan 2025."
    assert "AAA +10.00%, BBB −4.00%, CCC −50.00%" in svg.one("desc").text


def test_a_large_group_shows_both_ends_and_its_own() -> None:
    names = tuple(f"M{place:02}" for place in range(40))

    class Forty(TwoDays):
        def history(self, symbol: str) -> PriceHistory | Missing:
            # Member M07 gains 7 percent.
            return history(symbol, {FRIDAY: 100.0, MONDAY: 100.0 + int(symbol[1:])})

    own = Link(instrument=replace(NVDA, symbol="M20", name="M20"))
    claim = made(Kind.RANK, own, benchmark=Link(basket=Basket("Forty", "members", names)))
    bars = bars_of(claim, Forty())
    assert bars is not None
    assert [bar.symbol for bar in bars.bars] == [
        *(f"M{place:02}" for place in range(39, 27, -1)), "M20", *(f"M{place:02}" for place in range(11, -1, -1)),
    ]  # fmt: skip
    picture = picture_of(claim, Forty())
    assert picture is not None
    assert picture.caption.endswith(", 25 of 40 members.")


def test_a_comparison_runs_both_from_the_same_start() -> None:
    claim = made(Kind.COMPARISON, AAA, "AAA", "BBB", benchmark=BBB, direction=Direction.UP)
    race = race_of(claim, TwoDays())
    assert race is not None
    assert (round(race.subject.end, 6), round(race.benchmark.end, 6)) == (10.0, -4.0)
    assert dict(race.subject.moves)[FRIDAY] == 0.0
    picture = picture_of(claim, TwoDays())
    assert picture is not None
    assert picture.legend == (("point", "AAA: +10.00%"), ("other", "BBB: −4.00%"))
    strips = [one.one("title").text for one in parse(str(picture.svg)).all("rect", having="strip")]
    assert strips[-1] == "27 Jan 2025: AAA +10.00%, BBB −4.00%"


def test_an_inverse_quote_runs_the_other_way() -> None:
    claim = made(Kind.COMPARISON, replace(BBB, inverse=True), "BBB", "AAA", benchmark=AAA, direction=Direction.UP)
    race = race_of(claim, TwoDays())
    assert race is not None
    # 50 / 48 - 1
    assert race.subject.end == pytest.approx(4.1666667)


def test_a_comparison_without_prices_of_one_side_has_no_race() -> None:
    assert race_of(made(Kind.COMPARISON, AAA, "AAA", benchmark=BBB), TwoDays()) is None
    assert race_of(made(Kind.COMPARISON, AAA, "AAA"), TwoDays()) is None


def test_volumes_show_the_session_told_against_its_past() -> None:
    claim = made(Kind.VOLUME, AAA)
    volumes = volumes_of(claim, TwoDays())
    assert volumes is not None
    assert volumes.sessions[-1] == (MONDAY, 900e6)
    assert volumes.mean == 300e6
    picture = picture_of(claim, TwoDays())
    assert picture is not None
    assert picture.legend[:2] == (
        ("bar", "27 Jan 2025: 900 million shares"),
        ("mean", "mean of the 20 sessions before: 300 million shares"),
    )
    assert picture.caption == "Millions of shares of AAA traded by session, those of the claim dark."
    own = parse(str(picture.svg)).all("rect", having="own")
    assert [one.one("title").text for one in own] == ["27 Jan 2025: 900 million shares"]


def test_no_picture_without_what_it_would_show() -> None:
    class NoVolume(TwoDays):
        def history(self, symbol: str) -> PriceHistory | Missing:
            held = super().history(symbol)
            return held if isinstance(held, Missing) else replace(held, volume=np.full(len(held.close), np.nan))

    assert picture_of(made(Kind.VOLUME, AAA), NoVolume()) is None
    assert picture_of(made(Kind.VOLUME, Link(instrument=NDX)), TwoDays()) is None


@pytest.mark.parametrize(
    "claim",
    [
        made(Kind.RANK, CCC, "CCC", benchmark=Link(basket=GROUP)),
        made(Kind.PERCENT_CHANGE, Link(basket=GROUP), "AAA", "BBB", "CCC"),
        made(Kind.COMPARISON, AAA, "AAA", "BBB", benchmark=BBB),
        made(Kind.VOLUME, AAA),
    ],
    ids=["rank", "group", "comparison", "volume"],
)
def test_all_marks_lie_on_the_canvas(claim: CheckedClaimDocument) -> None:
    picture = picture_of(claim, TwoDays())
    assert picture is not None
    svg = parse(str(picture.svg)).one("svg")
    width, height = (float(side) for side in svg.attributes["viewbox"].split()[2:])
    for one in svg.walk():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("cx", width), ("y", height), ("y2", height)):
            if name in one.attributes:
                assert 0 <= float(one.attributes[name]) <= most, one
