"""One extractor for all tables, and the short notation that their rows are written in.

``"pct up 3.2 Apple; level 189.50 USD Apple"`` lists every claim of a sentence: kind, direction (not for levels, values
and volumes), figure, unit where the kind leaves it open, and words of the subject. ``forecast``, ``hypothetical``,
``question`` or ``negated`` go before a claim that is not asserted.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from factcheck.models import Claim

NAMES = (
    "Apple", "Nvidia", "Tesla", "Microsoft", "Amazon", "Alphabet", "Meta", "Intel", "Boeing", "Ford", "Toyota", "Sony", "Samsung Electronics",
    "Alibaba", "Tencent", "Meituan", "JD.com", "Xiaomi", "Baidu", "BYD", "HSBC", "AstraZeneca", "Shell", "BP", "Rio Tinto", "Siemens", "SAP", "LVMH",
    "Dow", "Dow Jones Industrial Average", "S&P 500", "S&P", "Nasdaq", "Nasdaq Composite", "Nasdaq 100", "Russell 2000", "FTSE 100", "FTSE 250", "DAX", "CAC 40",
    "Stoxx 600", "STOXX 600", "Nikkei", "Nikkei 225", "Topix", "Hang Seng", "Hang Seng Index", "Hang Seng Tech Index", "Shanghai Composite", "CSI 300", "Kospi", "Sensex", "Nifty", "Nifty 50", "ASX 200",
    "VIX", "gold", "silver", "copper", "oil", "Brent", "Brent crude", "WTI", "West Texas Intermediate", "bitcoin", "ether", "dollar", "euro", "yen", "pound", "sterling", "yuan", "rupee",
    "10-year Treasury", "10-year yield", "Bund", "Magnificent Seven", "AMC", "Netflix", "Walmart", "Pfizer", "JPMorgan", "JPMorgan Chase", "Goldman Sachs", "Bank of America", "Citigroup", "Exxon Mobil", "Chevron",
)  # fmt: skip

_KINDS = {
    "pct": ("percent_change", "percent"), "pts": ("point_change", "points"), "price": ("price_change", None), "level": ("level", None), "mvc": ("market_value_change", None),
    "mv": ("market_value", None), "yld": ("yield_change", "basis_points"), "x": ("multiple", "times"), "rec": ("record", None), "ext": ("extreme_since", None), "streak": ("streak", None),
    "cmp": ("comparison", None), "regime": ("regime", None), "rank": ("rank", None), "vol": ("volume", "shares"),
}  # fmt: skip
_FORCES = ("forecast", "hypothetical", "question", "negated")
_UNDIRECTED = ("level", "mv", "vol")
_FIGURELESS = ("rec", "ext", "cmp", "regime", "rank")

Check = Callable[[str, str], None]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor(names=NAMES)


@pytest.fixture(scope="session")
def claims_of(extractor: Extractor) -> Callable[[str], tuple[Claim, ...]]:
    def claims(text: str) -> tuple[Claim, ...]:
        return extractor.extract(article_from_text(text, id="case", source="case")).claims

    return claims


@pytest.fixture(scope="session")
def check(claims_of: Callable[[str], tuple[Claim, ...]]) -> Check:
    def compare(text: str, expected: str) -> None:
        found = [_told(claim) for claim in claims_of(text)]
        left = list(found)
        for row in filter(None, (part.strip() for part in expected.split(";"))):
            match = next((told for told in left if _fits(row, told)), None)
            assert match is not None, f"{row!r} not among {left}"
            left.remove(match)
        assert not left, f"not expected: {left}"

    return compare


def _told(claim: Claim) -> tuple[str, str, str, str, str, str]:
    quantity = claim.quantity
    value = "" if quantity is None else f"{quantity.value.normalize():f}"
    unit = "" if quantity is None else quantity.unit
    return (claim.assertion.value, claim.kind.value, claim.direction.value, value, unit, claim.subject.text)


def _fits(row: str, told: tuple[str, str, str, str, str, str]) -> bool:
    words = row.split()
    force = words.pop(0) if words[0] in _FORCES else "asserted"
    short = words.pop(0)
    kind, unit = _KINDS[short]
    direction = "none" if short in _UNDIRECTED else words.pop(0)
    value = ""
    if short not in _FIGURELESS:
        value = f"{Decimal(words.pop(0).replace(',', '')).normalize():f}"
        if unit is None:
            unit = words.pop(0)
    subject = " ".join(words)
    assertion, told_kind, told_direction, told_value, told_unit, told_subject = told
    same_figure = short in _FIGURELESS or (told_value == value and told_unit == unit)
    return (
        (assertion, told_kind, told_direction) == (force, kind, direction) and same_figure and subject in told_subject
    )
