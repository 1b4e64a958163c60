"""Charts: the window, the price that the printed figure implies, and a path that stays small and keeps its turns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from factcheck.models import CheckedClaim, Direction, Kind, Link
from factcheck.prices.series import Missing, Split
from factcheck.report.charts import chart_of
from factcheck.report.documents import CheckedClaimDocument
from factcheck.report.drawing import caption, description, draw, legend
from factcheck.report.wording import short_date
from tests.report.factories import MadePrices, checked_article, history, report
from tests.report.html_tree import parse

PRICES = MadePrices()


def claim(number: int) -> CheckedClaimDocument:
    return report().document.articles[0].claims[number - 1]


def changed(number: int, **changes: object) -> CheckedClaimDocument:
    """A claim of the article with fields of the claim itself changed."""
    made = checked_article()
    old = made.claims[number - 1]
    new = CheckedClaim(replace(old.resolved, claim=replace(old.claim, **changes)), old.verdict)  # type: ignore[arg-type]
    return report(replace(made, claims=(new,))).document.articles[0].claims[0]


def test_base_and_end_are_the_prices_of_the_verdict() -> None:
    chart = chart_of(claim(1), PRICES)
    assert chart is not None
    assert chart.base is not None
    assert (chart.base.session, chart.base.close) == (date(2023, 1, 13), 4554.78)
    assert (chart.end.session, chart.end.close) == (date(2025, 2, 12), 5281.18)
    # 4554.78 and a quarter more
    assert chart.claimed == pytest.approx(5693.475)


@pytest.mark.parametrize(
    ("kind", "direction", "value", "unit", "implied"),
    [
        # A percentage down from 142.62
        (Kind.PERCENT_CHANGE, Direction.DOWN, "17", "percent", 118.3746),
        # A gain in dollars
        (Kind.PRICE_CHANGE, Direction.UP, "2.10", "USD", 144.72),
        # Halved
        (Kind.MULTIPLE, Direction.DOWN, "0.5", "times", 71.31),
        # Flat
        (Kind.PERCENT_CHANGE, Direction.FLAT, "0", "percent", 142.62),
        # A level is what it says
        (Kind.LEVEL, Direction.NONE, "120", "USD", 120.0),
        # Yields move in hundredths of a percent
        (Kind.YIELD_CHANGE, Direction.UP, "7", "basis_points", 142.69),
        # Market value implies no price by itself
        (Kind.MARKET_VALUE_CHANGE, Direction.DOWN, "589000000000", "USD", None),
    ],
)
def test_what_the_printed_figure_implies(
    kind: Kind, direction: Direction, value: str, unit: str, implied: float | None
) -> None:
    old = checked_article().claims[5].claim.quantity
    assert old is not None
    amount = replace(old, value=Decimal(value), unit=unit)
    chart = chart_of(changed(6, kind=kind, direction=direction, quantity=amount), PRICES)
    assert chart is not None
    assert chart.claimed == (None if implied is None else pytest.approx(implied))


def test_an_inverse_quote_moves_the_other_way() -> None:
    made = checked_article()
    old = made.claims[0]
    link = replace(old.resolved.subject, inverse=True)
    new = CheckedClaim(replace(old.resolved, subject=link), old.verdict)
    chart = chart_of(report(replace(made, claims=(new,))).document.articles[0].claims[0], PRICES)
    assert chart is not None
    # The subject gains a quarter, so the quoted price falls by a fifth: 4554.78 / 1.25
    assert chart.claimed == pytest.approx(3643.824)


def test_a_level_printed_before_a_split_is_drawn_on_todays_scale() -> None:
    class Split10(MadePrices):
        def history(self, symbol: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as in its base
            old = history(symbol, {date(2024, 1, 2): 48.0, date(2024, 6, 7): 120.9})
            return replace(old, splits=(Split(date(2024, 6, 10), Decimal(10)),))

    old = checked_article().claims[5]
    evidence = (
        replace(old.verdict.evidence[0], session=date(2024, 6, 7), value=Decimal("1208.88"), basis="as printed"),
    )
    amount = replace(old.claim.quantity, value=Decimal(1209), unit="USD")  # type: ignore[type-var]
    new = CheckedClaim(
        replace(old.resolved, claim=replace(old.claim, kind=Kind.LEVEL, quantity=amount)),
        replace(old.verdict, evidence=evidence),
    )
    chart = chart_of(report(replace(checked_article(), claims=(new,))).document.articles[0].claims[0], Split10())
    assert chart is not None
    assert chart.base is None
    assert chart.claimed == pytest.approx(120.9)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (8, "no prices are held of Xiaomi"),
        (9, "a forecast has no window"),
    ],
)
def test_no_chart_without_prices(number: int, why: str) -> None:
    assert chart_of(claim(number), PRICES) is None, why


def test_closes_far_from_the_window_are_left_out_and_lone_ones_are_dots() -> None:
    class Sparse(MadePrices):
        def history(self, symbol: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as in its base
            old = super().history(symbol)
            assert not isinstance(old, Missing)
            kept = [date(2022, 1, 31), date(2023, 1, 13), date(2024, 1, 31), date(2025, 2, 11), date(2025, 2, 12)]
            rows = np.isin(old.sessions, np.array(kept, dtype="datetime64[D]"))
            sessions, closes = old.sessions[rows], old.close[rows]
            blank = np.full(len(closes), np.nan)
            return replace(
                old,
                sessions=sessions,
                close=closes,
                open=blank,
                high=blank,
                low=blank,
                volume=blank,
                source_codes=np.zeros(len(closes), dtype=np.int16),
            )

    chart = chart_of(claim(1), Sparse())
    assert chart is not None
    assert [dot.session for dot in chart.path] == [
        date(2023, 1, 13), date(2024, 1, 31), date(2025, 2, 11), date(2025, 2, 12),
    ]  # fmt: skip
    svg = parse(str(draw(chart, anchor="x")))
    assert len(svg.all("circle", having="lone")) == 2
    assert len(svg.all("polyline")) == 1


def test_the_caption_names_the_time_without_closes() -> None:
    chart = chart_of(claim(1), PRICES)
    assert chart is not None
    assert caption(chart) == "Closes of ^HSTECH, the window of the claim shaded."
    first, *rest = chart.path
    parted = replace(chart, path=(first, replace(rest[0], after_gap=True), *rest[1:]))
    assert caption(parted).endswith(f" None is held between 13 Jan 2023 and {short_date(rest[0].session)}.")


def test_a_group_is_drawn_by_the_member_the_verdict_shows() -> None:
    chart = chart_of(claim(5), PRICES)
    assert chart is not None
    assert chart.symbol == "^NDX"


def test_a_long_path_is_thinned_and_keeps_its_turns() -> None:
    chart = chart_of(claim(1), PRICES)
    assert chart is not None
    held = PRICES.history("^HSTECH")
    assert len(held.close) > 500  # type: ignore[union-attr]
    assert len(chart.path) <= 125
    closes = [dot.close for dot in chart.path]
    assert min(closes) == np.nanmin(held.close)  # type: ignore[union-attr]
    assert max(closes) == np.nanmax(held.close)  # type: ignore[union-attr]
    assert [dot.session for dot in chart.path] == sorted({dot.session for dot in chart.path})


def test_drawing_is_one_image_with_words_for_who_cannot_see_it() -> None:
    chart = chart_of(claim(1), PRICES)
    assert chart is not None
    svg = parse(str(draw(chart, anchor="x"))).one("svg")
    assert svg.attributes["aria-labelledby"] == "x-t x-d"
    assert svg.by_id("x-d").text == (
        "^HSTECH closed at 4,554.78 on 13 January 2023, 5,281.18 on 12 February 2025; the claim implies 5,693.47."
    )
    strips = [one.one("title").text for one in svg.all("rect", having="strip")]
    assert len(strips) == len(chart.path)
    assert strips[0] == "13 Jan 2023: 4,554.78"


def test_all_marks_lie_on_the_canvas() -> None:
    for number in (1, 2, 3, 4, 5, 6, 7):
        chart = chart_of(claim(number), PRICES)
        assert chart is not None
        for one in parse(str(draw(chart, anchor="x"))).walk():
            for name, most in (
                ("x", 640),
                ("x1", 640),
                ("x2", 640),
                ("cx", 640),
                ("y", 240),
                ("y1", 240),
                ("y2", 240),
                ("cy", 240),
            ):
                if name in one.attributes:
                    assert 0 <= float(one.attributes[name]) <= most, one


def test_a_flat_path_still_draws() -> None:
    flat = history("^HSTECH", {date(2023, 1, 13): 100.0, date(2025, 2, 12): 100.0})
    level = replace(flat, close=np.full(len(flat.close), 100.0))

    class Flat(MadePrices):
        def history(self, symbol: str):  # type: ignore[no-untyped-def]  # noqa: ANN202, ARG002 - as in its base
            return level

    chart = chart_of(changed(1, quantity=None), Flat())
    assert chart is not None
    assert "nan" not in str(draw(chart, anchor="x"))


def test_legend_and_description_agree() -> None:
    chart = chart_of(claim(5), PRICES)
    assert chart is not None
    assert [line for _, line in legend(chart)] == [
        "24 Jan 2025: 21,774.01", "27 Jan 2025: 21,127.28", "as the text says: 15,895.03",
    ]  # fmt: skip
    assert "15,895.03" in description(chart)


def test_links_without_instrument_draw_by_evidence_alone() -> None:
    old = checked_article().claims[0]
    new = CheckedClaim(replace(old.resolved, subject=Link()), old.verdict)
    chart = chart_of(report(replace(checked_article(), claims=(new,))).document.articles[0].claims[0], PRICES)
    assert chart is not None
    assert chart.symbol == "^HSTECH"
