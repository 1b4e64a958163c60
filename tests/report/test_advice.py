"""What to do about a claim, by its verdict and reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.models import Basket, CheckedClaim, Link, Reason, Status
from factcheck.report.advice import fetch_command, missing_symbols, todo
from factcheck.report.documents import CheckedClaimDocument
from tests.report.factories import HSTECH, NDX, checked_article, report


def unchecked(
    reason: Reason, subject: Link, *, benchmark: Link | None = None, evidence: bool = False
) -> CheckedClaimDocument:
    old = checked_article().claims[0]
    verdict = replace(
        old.verdict,
        status=Status.NOT_CHECKABLE,
        reason=reason,
        repairs=(),
        evidence=old.verdict.evidence if evidence else (),
    )
    new = CheckedClaim(replace(old.resolved, subject=subject, benchmark=benchmark), verdict)
    return report(replace(checked_article(), claims=(new,))).document.articles[0].claims[0]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        # A correction says it already
        (1, None),
        # So does the claim whose correction it leans on
        (2, None),
        # All is well
        (3, None),
        # A forecast
        (10, "Nothing: what is to come cannot be checked."),
    ],
)
def test_what_to_do_is_said_once(number: int, words: str | None) -> None:
    assert todo(report().document.articles[0].claims[number - 1]) == words


def test_a_mismatch_without_correction_says_what_to_print() -> None:
    old = checked_article().claims[0]
    new = replace(old, verdict=replace(old.verdict, repairs=()))
    claim = report(replace(checked_article(), claims=(new,))).document.articles[0].claims[0]
    assert str(todo(claim)).startswith("No small edit makes it match: print what the prices give")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_advice(reason: Reason) -> None:
    assert str(todo(unchecked(reason, Link(instrument=NDX)))).endswith(".")


@pytest.mark.parametrize(
    ("claim", "command"),
    [
        # One instrument; a shell keeps its hands off the caret
        (unchecked(Reason.NO_PRICE_DATA, Link(instrument=NDX)), "factcheck prices fetch '^NDX'"),
        # A group of shares
        (
            unchecked(Reason.NEEDS_MEMBERS, Link(basket=Basket("Two", "members", ("AAA", "9988.HK")))),
            "factcheck prices fetch AAA 9988.HK",
        ),
        # A comparison whose first side is held
        (
            unchecked(Reason.NO_PRICE_DATA, Link(instrument=HSTECH), benchmark=Link(instrument=NDX), evidence=True),
            "factcheck prices fetch '^NDX'",
        ),
        # A history that is held, but too short
        (
            unchecked(Reason.INSUFFICIENT_HISTORY, Link(instrument=HSTECH), evidence=True),
            "factcheck prices fetch '^HSTECH'",
        ),
        # No price would settle it
        (unchecked(Reason.FORECAST, Link(instrument=NDX)), None),
        # No name to ask for
        (unchecked(Reason.NO_PRICE_DATA, Link()), None),
    ],
)
def test_the_command_that_brings_what_is_missing(claim: CheckedClaimDocument, command: str | None) -> None:
    assert fetch_command(missing_symbols(claim)) == command


def test_a_command_names_each_symbol_once_and_not_hundreds() -> None:
    command = fetch_command([f"S{place // 2}" for place in range(60)])
    assert command == "factcheck prices fetch S0 S1 S2 S3 S4 S5 S6 S7"
