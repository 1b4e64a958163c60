"""The JSON against the contract: field by field, types, plain decimals, same bytes, and back again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.models import (
    Computed,
    Extreme,
    Link,
    PeriodKind,
    Point,
    PriceField,
    ResolvedPeriod,
    Side,
    Stamp,
    Window,
)
from factcheck.report.documents import plain
from factcheck.report.schema import article_json, claim_json, read_report, report_pieces
from tests.report.factories import ALIBABA, AS_OF, BABA, TEXT, checked_article, close, empty_article, report, span

# Field names and order as the contract prints them.
CLAIM = "id article kind direction sentence subject instrument basket benchmark quantity period assertion proximity attribution"
INSTRUMENT = "symbol name type currency exchange inverse why alternatives"
QUANTITY = "text start end value unit approximation low high field"
PERIOD = "text start end kind base end_session"
VERDICT = "status reason severity reading computed difference formula evidence other_readings plausibility repairs depends_on summary"
ARTICLE = "id source title published_at as_of text claims findings coverage"
REPORT = "version generated_at settings articles failures counts"


def starts_with(record: dict[str, Any], fields: str) -> bool:
    """True when the record begins with these fields in this order; later fields may have been added."""
    names = fields.split()
    return list(record)[: len(names)] == names


def first_claim(**changes: Any) -> dict[str, Any]:
    """The first claim of the article's JSON, its verdict or period replaced."""
    made = checked_article()
    claim = made.claims[0]
    resolved = replace(claim.resolved, **{key: value for key, value in changes.items() if key == "period"})
    verdict = replace(claim.verdict, **{key: value for key, value in changes.items() if key != "period"})
    encoded = article_json(replace(made, claims=(replace(claim, resolved=resolved, verdict=verdict),)))
    found: dict[str, Any] = encoded["claims"][0]
    return found


def test_names_and_order_of_fields_are_those_of_the_contract() -> None:
    whole = json.loads(report().to_json())
    article = whole["articles"][0]
    claim = article["claims"][0]
    assert starts_with(whole, REPORT)
    assert starts_with(article, ARTICLE)
    assert starts_with(claim, f"{CLAIM}")
    assert list(claim)[-1] == "verdict"
    assert starts_with(claim["instrument"], INSTRUMENT)
    assert starts_with(claim["subject"], "text start end kind")
    assert starts_with(claim["quantity"], QUANTITY)
    assert starts_with(claim["period"], PERIOD)
    assert starts_with(claim["verdict"], VERDICT)
    assert starts_with(claim["verdict"]["repairs"][0], "kind from to value chance sentence")
    assert starts_with(claim["verdict"]["plausibility"], "percentile largest largest_session history_from")
    assert starts_with(claim["verdict"]["evidence"][0], "symbol session field value currency basis source")
    assert starts_with(article["as_of"], "date basis support")
    assert starts_with(article["coverage"], "numbers market_numbers claims checked not_checked_by_reason")
    assert article["findings"][0] == {
        "kind": "inconsistent",
        "claims": ["c07", "c08"],
        "summary": "43% and 34% are given in the order Alibaba, Xiaomi.",
    }


def test_a_contradicted_claim_in_full() -> None:
    claim = first_claim()
    assert claim["subject"] == {"text": "Hang Seng Tech Index", "start": 38, "end": 58, "kind": "name"}
    assert claim["quantity"] == {
        "text": "25%", "start": 70, "end": 73, "value": "25", "unit": "percent", "approximation": "exact",
        "low": "24.5", "high": "25.5", "field": "close", "upto": None,
    }  # fmt: skip
    assert claim["period"] == {
        "text": "since its trough of January 13, 2023", "start": 74, "end": 110, "kind": "since_extreme",
        "base": "2023-01-13", "end_session": "2025-02-12",
    }  # fmt: skip
    verdict = claim["verdict"]
    assert verdict["computed"] == {"value": "15.9481", "unit": "percent"}
    assert verdict["difference"] == "-9.0519"
    assert verdict["accepted"] == {"low": "24.5", "high": "25.5"}
    assert verdict["other_readings"][1] == {"reading": "close of 12 January 2023", "value": None, "fits": None}
    assert [(repair["kind"], repair["weak"]) for repair in verdict["repairs"]] == [
        ("year", False),
        ("digits_swapped", True),
    ]
    edit = verdict["repairs"][0]["edits"][0]
    assert TEXT[edit["start"] : edit["end"]] == "2023"
    assert edit["text"] == "2025"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        # A scaled figure is written in full, without exponent
        (Decimal("5.89E+11"), "589000000000"),
        # Printed decimals are kept
        (Decimal("25.0"), "25.0"),
        # Small values need no exponent either
        (Decimal("1E-7"), "0.0000001"),
    ],
)
def test_decimals_are_plain(value: Decimal, printed: str) -> None:
    assert plain(value) == printed


@pytest.mark.parametrize(
    ("computed", "printed"),
    [
        # The noise of a division is cut at four decimals
        (Decimal("15.948080917453751"), "15.9481"),
        # A short value stays as it is
        (Decimal("43.0"), "43.0"),
        # Below a tenth, six decimals
        (Decimal("0.04567891234"), "0.045679"),
        # Sums of money have no decimals to cut
        (Decimal(-592658000000), "-592658000000"),
        # A value longer than any price does not fail
        (Decimal("1E+60"), "1" + "0" * 60),
    ],
)
def test_computed_values_are_rounded_once(computed: Decimal, printed: str) -> None:
    assert first_claim(computed=Computed(computed, "percent"))["verdict"]["computed"]["value"] == printed


LOW_OF_MONTH = Extreme(Side.LOW, date(2025, 1, 1), date(2025, 1, 31))


@pytest.mark.parametrize(
    ("base", "printed"),
    [
        # A plain session
        (Point(date(2025, 1, 10)), "2025-01-10"),
        # The low of one named day is that day
        (Extreme(Side.LOW, date(2025, 1, 13), date(2025, 1, 13)), "2025-01-13"),
        # The low of a month is the session that the evidence shows
        (LOW_OF_MONTH, "2025-01-14"),
        # The low of a span in which the evidence has no session is not known
        (Extreme(Side.LOW, date(2024, 6, 1), date(2024, 6, 30), PriceField.LOW), None),
        # No base: a level
        (None, None),
    ],
)
def test_base_session(base: Point | Extreme | None, printed: str | None) -> None:
    period = ResolvedPeriod((Window("default", base, Point(date(2025, 2, 12))),))
    evidence = (
        close("^GSPC", date(2025, 1, 10), "1"),
        close("^HSTECH", date(2025, 1, 14), "2"),
        close("^HSTECH", date(2025, 2, 12), "3"),
    )
    claim = first_claim(period=period, evidence=evidence)
    assert (claim["period"]["base"], claim["period"]["end_session"]) == (printed, "2025-02-12")


def test_a_line_of_extract_has_no_verdict_and_no_sessions() -> None:
    made = checked_article()
    resolved = made.claims[6].resolved
    line = claim_json(made.article, resolved.claim, resolved.subject)
    assert starts_with(line, CLAIM)
    assert "verdict" not in line
    assert line["article"] == "hang-seng.txt"
    assert line["instrument"]["alternatives"] == ["BABA"]
    assert line["period"]["kind"] == PeriodKind.TRAILING
    assert (line["period"]["base"], line["period"]["end_session"]) == (None, None)


def test_an_ambiguous_subject_names_its_candidates() -> None:
    made = checked_article()
    line = claim_json(made.article, made.claims[6].claim, Link(alternatives=(ALIBABA, BABA)))
    assert line["instrument"] is None
    assert line["candidates"] == ["9988.HK", "BABA"]


def test_group_and_benchmark() -> None:
    claims = json.loads(report().to_json())["articles"][0]["claims"]
    assert claims[4]["basket"] == {
        "name": "American technology stocks",
        "role": "proxies",
        "symbols": ["^NDX", "^IXIC", "XLK"],
    }
    assert claims[4]["instrument"] is None
    assert claims[2]["benchmark"]["symbol"] == "^NDX"
    assert claims[2]["quantity"] is None
    assert claims[2]["trigger"]["text"] == "leaving the Nasdaq 100 and its 4.4% advance far behind"


@pytest.mark.parametrize(
    ("stamp", "printed"),
    [
        # A date alone
        (Stamp(date(2025, 2, 12)), "2025-02-12"),
        # A date with its time of day
        (Stamp(date(2025, 2, 12), datetime(2025, 2, 12, 9, 5, tzinfo=UTC)), "2025-02-12T09:05:00+00:00"),
        # Unknown
        (None, None),
    ],
)
def test_publication_date(stamp: Stamp | None, printed: str | None) -> None:
    made = checked_article()
    dated = replace(made, article=replace(made.article, published=stamp))
    assert article_json(dated)["published_at"] == printed


def test_as_of_tells_what_it_rests_on() -> None:
    assert article_json(checked_article())["as_of"] == {
        "date": "2025-02-12", "basis": "joint", "support": AS_OF.support, "at": None, "country": "HK",
        "rests_on": ["c06", "c07"],
    }  # fmt: skip


def test_counts() -> None:
    counts = json.loads(report(checked_article(), empty_article()).to_json())["counts"]
    assert counts == {
        "articles": 2, "claims": 10, "needs_look": 2, "supported": 4, "supported_with_note": 2, "contradicted": 1,
        "implausible": 1, "not_checkable": 2, "findings": 1, "failures": 0,
    }  # fmt: skip


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_report_in_pieces_is_the_same_text(count: int) -> None:
    """Each article is a piece of its own, and together they are what the whole gives."""
    document = report(*(checked_article(f"{n}.txt") for n in range(3))).document
    # Words that look like the place where articles go.
    awkward = {"articles": [], "x": '\n  "articles": []'}
    document = document.model_copy(update={"articles": document.articles[:count], "settings": awkward})
    pieces = list(report_pieces(document))
    assert "".join(pieces) == document.model_dump_json(by_alias=True, indent=2) + "\n"
    assert len(pieces) == count + 2


def test_same_input_same_bytes() -> None:
    assert report().to_json() == report().to_json()


def test_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(report().to_json(), encoding="utf-8")
    assert read_report(path) == report().document


def test_fields_of_a_later_version_are_passed_over(tmp_path: Path) -> None:
    data = json.loads(report().to_json())
    data["articles"][0]["claims"][0]["verdict"]["mood"] = "good"
    path = tmp_path / "report.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert read_report(path) == report().document


def test_a_lone_surrogate_becomes_a_replacement_character() -> None:
    made = checked_article()
    broken = replace(made, article=replace(made.article, text=TEXT + "\ud83d!"))
    assert article_json(broken)["text"] == TEXT + "\ufffd!"
    assert report(broken).to_json().encode()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        # Not JSON
        ("{", "is not a report: Invalid JSON: EOF while parsing an object at line 1 column 1"),
        # JSON of another shape
        ("{}", "is not a report: version: Field required"),
        # JSON, but a string
        ('"BROKEN"', "is not a report: Input should be an object"),
    ],
)
def test_what_is_no_report_is_named(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_report(path)
    assert str(caught.value) == f"{path}: {problem}"


def test_a_report_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    with pytest.raises(InputError) as caught:
        read_report(path)
    assert str(caught.value) == f"{path}: cannot be read: No such file or directory"


def test_span_helper_finds_one_place() -> None:
    assert span("bull market").of(TEXT) == "bull market"
