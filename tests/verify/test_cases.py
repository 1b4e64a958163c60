"""Every kind of claim against tiny markets: the tables of ``cases`` state what a verdict must be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.models import Kind, Status
from factcheck.verify.evaluation import CHECKS
from tests.verify.cases import changes, extremes, groups, levels
from tests.verify.factories import Case, verdict

CASES = (*changes.CASES, *levels.CASES, *extremes.CASES, *groups.CASES)

# Volume of an index has no case that contradicts; every kind has one of another instrument.


@pytest.mark.parametrize("case", CASES, ids=[case.what for case in CASES])
def test_verdict(case: Case) -> None:
    found = verdict(case)
    assert (found.status, found.reason) == (case.status, case.reason), found.summary
    if case.value is not None:
        assert found.computed is not None
        assert found.computed.value == Decimal(case.value)


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_a_check(kind: Kind) -> None:
    assert [check for check in CHECKS if kind in check.kinds], f"no check serves {kind}"


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("status", [Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE])
def test_each_kind_has_cases(kind: Kind, status: Status) -> None:
    assert [case for case in CASES if case.told.claim.kind is kind and case.status is status], (
        f"add a case of {kind} that is {status} to tests/verify/cases"
    )


def test_each_case_says_something_else() -> None:
    names = [case.what for case in CASES]
    assert len(names) == len(set(names))
