"""The table of marks: each of its words is read where a price is counted from a mark, or set against one."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.models import Claim, Kind, PeriodKind, PriceField, Superlative

_ROWS = tomllib.loads((Path(__file__).resolve().parents[2] / "configs" / "marks.toml").read_text(encoding="utf-8"))
_HIGHS = [*_ROWS["turns"]["high"], *_ROWS["records"]["words"]]
_LOWS = _ROWS["turns"]["low"]


@pytest.mark.parametrize(
    ("way", "side", "word"), [*(("down", "high", w) for w in _HIGHS), *(("up", "low", w) for w in _LOWS)]
)
def test_moves_count_from_every_mark(
    way: str, side: str, word: str, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (move,) = claims_of(f"Silver is {way} 12% from its {word}.")
    assert (move.period.kind, move.period.side) == (PeriodKind.SINCE_EXTREME, side)


@pytest.mark.parametrize("word", _ROWS["closes"]["nouns"])
def test_a_record_of_closes_is_one_of_their_price(word: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    record = next(claim for claim in claims_of(f"Silver set a record {word} on Friday.") if claim.kind is Kind.RECORD)
    assert isinstance(record.detail, Superlative)
    assert (record.detail.field, record.detail.settled) == (PriceField.CLOSE, True)
