"""Changes over a period: percent, points, money, yields and multiples, by closes unless the words name another price."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models import Kind, Reason, ResolvedClaim
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation, Gap


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """Each instrument the subject may mean over each window the period may mean."""
    yield Evaluation("as worded", None, gap=Gap(Reason.UNSUPPORTED_KIND, ""))


CHANGES = Check(
    (Kind.PERCENT_CHANGE, Kind.POINT_CHANGE, Kind.PRICE_CHANGE, Kind.YIELD_CHANGE, Kind.MULTIPLE),
    readings,
)
