"""The thresholds of ``configs/dating.toml``, read once."""

from __future__ import annotations

from functools import cache

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml


class Threshold(Row):
    """A number and why it is that number."""

    value: float
    reason: str


class DatingRules(Row):
    """What it takes to date a story by its figures; the file says what each threshold means."""

    claims: Threshold
    share: Threshold
    surplus: Threshold
    margin: Threshold
    digits: Threshold
    most: Threshold


@cache
def dating_rules() -> DatingRules:
    """The shipped thresholds."""
    return read_toml(shipped_path("configs", "dating.toml"), DatingRules)
