"""The article the project began with: every claim found, and each verdict as real prices give it.

Figures are from the closes themselves: ^HSTECH 4,260.82 on 10 January 2025, 4,221.92 on 13 January, 5,281.18 on
12 February, 4,554.78 on 13 January 2023; NVDA 142.62 and 118.42 with 24.49 billion shares.
"""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

ARTICLE = "hang-seng-tech-article.txt"


@pytest.fixture(scope="module", params=["given", "inferred"])
def claims(
    request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[dict[str, Any]]:
    out = tmp_path_factory.mktemp("seed")
    dated = ["--as-of", "2025-02-12"] if request.param == "given" else []
    command = [sys.executable, "-m", "factcheck", "run", str(shared / "seed" / ARTICLE), "--out", str(out), "--offline"]
    subprocess.run([*command, "--prices", str(shared / "prices"), *dated], check=True, capture_output=True)
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    (article,) = report["articles"]
    assert article["as_of"]["date"] == "2025-02-12"
    assert article["as_of"]["basis"] == ("given" if dated else "joint")
    found: list[dict[str, Any]] = article["claims"]
    return found


ROWS = [
    # more than 20% in a month: 10 January to 12 February
    ("percent_change", "^HSTECH", "20", "supported", "23.9475"),
    # officially entering a bull market
    ("regime", "^HSTECH", None, "supported", None),
    # its lowest point since January 2023: lower still on 31 January 2024
    ("extreme_since", "^HSTECH", None, "contradicted", None),
    # 25% from the low of 13 January 2023
    ("percent_change", "^HSTECH", "25", "contradicted", "15.9481"),
    # the Nasdaq 100's modest 4.4% gain, true from the January low of 2025
    ("percent_change", "^NDX", "4.4", "supported_with_note", "4.3724"),
    # less than 0.5% among the Magnificent Seven, equal-weighted
    ("percent_change", "Magnificent Seven", "0.5", "supported_with_note", "0.1259"),
    # American tech stocks 27% down in a day
    ("percent_change", "American tech stocks", "27", "implausible", None),
    # Nvidia's valuation drop of nearly $589 billion
    ("market_value_change", "NVDA", "589000000000", "supported", "-592650000000"),
    # 43%, 34%, 13%, and 40%, respectively
    ("percent_change", "9988.HK", "43", "supported", "42.9648"),
    ("percent_change", "1810.HK", "34", "supported_with_note", "34.4512"),
    ("percent_change", "9888.HK", "13", "contradicted", "14.4144"),
    ("percent_change", "1211.HK", "40", "supported", "40.0159"),
    # JD.com and Meituan 24% and 11%
    ("percent_change", "9618.HK", "24", "contradicted", "19.2513"),
    ("percent_change", "3690.HK", "11", "supported", "10.7780"),
    # the Hang Seng Index about 15%
    ("percent_change", "^HSI", "15", "supported", "14.6537"),
]


def _found(claims: list[dict[str, Any]], kind: str, subject: str, value: str | None) -> dict[str, Any]:
    hits = [
        claim
        for claim in claims
        if claim["kind"] == kind
        and subject in ((claim["instrument"] or {}).get("symbol"), (claim["basket"] or {}).get("name"))
        and (value is None or (claim["quantity"] or {}).get("value") == value)
    ]
    assert len(hits) == 1, f"{kind} {subject} {value}: {len(hits)} claims"
    return hits[0]


@pytest.mark.shared
@pytest.mark.parametrize(("kind", "subject", "value", "status", "computed"), ROWS)
def test_verdict(
    claims: list[dict[str, Any]], kind: str, subject: str, value: str | None, status: str, computed: str | None
) -> None:
    verdict = _found(claims, kind, subject, value)["verdict"]
    assert verdict["status"] == status
    if computed is not None:
        assert float(verdict["computed"]["value"]) == pytest.approx(float(computed), rel=1e-3)


# The words of each comparison with the Nasdaq 100 and what becomes of it.
COMPARISONS = [
    # outperformed the Nasdaq 100 in the last month: 23.9% against 4.1%
    ("outperformed", "supported"),
    # dramatically outpacing the Nasdaq 100's gain since the low, whose year is wrong
    ("outpacing", "supported_with_note"),
]


@pytest.mark.shared
@pytest.mark.parametrize(("words", "status"), COMPARISONS)
def test_comparison(claims: list[dict[str, Any]], words: str, status: str) -> None:
    (claim,) = [claim for claim in claims if claim["kind"] == "comparison" and claim["trigger"]["text"] == words]
    assert claim["instrument"]["symbol"] == "^HSTECH"
    assert claim["benchmark"]["symbol"] == "^NDX"
    assert claim["verdict"]["status"] == status


@pytest.mark.shared
def test_nothing_else_is_claimed(claims: list[dict[str, Any]]) -> None:
    assert len(claims) == len(ROWS) + len(COMPARISONS)


@pytest.mark.shared
def test_the_year_is_the_repair_of_the_wrong_low(claims: list[dict[str, Any]]) -> None:
    claim = _found(claims, "percent_change", "^HSTECH", "25")
    repair = claim["verdict"]["repairs"][0]
    assert (repair["kind"], repair["from"], repair["to"]) == ("year", "2023", "2025")
    assert Decimal(repair["value"]).quantize(Decimal("0.01")) == Decimal("25.09")
    assert "January 13, 2025 low" in repair["sentence"]


@pytest.mark.shared
@pytest.mark.parametrize(("subject", "value"), [("^NDX", "4.4"), ("Magnificent Seven", "0.5")])
def test_same_window_claims_lean_on_the_repaired_year(claims: list[dict[str, Any]], subject: str, value: str) -> None:
    wrong = _found(claims, "percent_change", "^HSTECH", "25")
    assert _found(claims, "percent_change", subject, value)["verdict"]["depends_on"] == [wrong["id"]]


@pytest.mark.shared
def test_the_newer_low_is_named(claims: list[dict[str, Any]]) -> None:
    # 13 January 2025 closed at 4,221.92; the last lower close before it is that of 26 September 2024.
    assert "26 September 2024" in _found(claims, "extreme_since", "^HSTECH", None)["verdict"]["summary"]


@pytest.mark.shared
def test_the_spans_quote_the_article(claims: list[dict[str, Any]], shared: Path) -> None:
    text = (shared / "seed" / ARTICLE).read_text(encoding="utf-8")
    for claim in claims:
        for part in ("subject", "quantity", "period"):
            words = claim[part]
            if words and words.get("start") is not None:
                assert text[words["start"] : words["end"]] == words["text"]
