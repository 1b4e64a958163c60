"""The rules of text repair, read once from ``configs/repairs.toml``."""

from __future__ import annotations

from functools import lru_cache

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml


class RepairRules(Row):
    """Words and names that text repair goes by; the file tells what each is for."""

    furniture_lines: frozenset[str]
    furniture_starts: tuple[str, ...]
    furniture_reach: int
    openers: frozenset[str]
    strong_openers: frozenset[str]
    before_figures: frozenset[str]
    inner_capitals: frozenset[str]
    labels: frozenset[str]
    label_names: frozenset[str]
    hyphen_heads: frozenset[str]
    tags: tuple[str, ...]
    date_keys: frozenset[str]
    title_keys: frozenset[str]
    other_keys: frozenset[str]
    zones: dict[str, str]
    places: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def repair_rules() -> RepairRules:
    """The rules that ship with the package."""
    return read_toml(shipped_path("configs", "repairs.toml"), RepairRules)


@lru_cache(maxsize=1)
def countries_by_place() -> dict[str, str]:
    """The country of every place of a dateline, by its name in lower case."""
    return {place: country for country, places in repair_rules().places.items() for place in places}
