"""Gold lines: read, checked, written; marks of other vocabularies are kept."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.report.gold import gold_json, read_gold

LINE = (
    '{"id": "a", "text": "Gold rose 2%.", "published_at": "2025-02-12T23:00:00Z", "form": "sentence", "claims": '
    '[{"kind": "percent_change", "direction": "up", "subject": {"text": "Gold", "start": 0, "end": 4}, "symbols": ["GC=F"], '
    '"quantity": {"text": "2", "start": 10, "end": 11, "value": 2.1, "unit": "percent", "approximation": "exact"}, '
    '"period": {"text": null, "kind": "day"}, "verdict": {"status": "contradicted", "computed": "1.2"}}]}'
)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_line_is_read(tmp_path: Path) -> None:
    (line,) = read_gold(written(tmp_path, f"{LINE}\n\n"))
    (claim,) = line.claims
    assert claim.quantity is not None
    assert claim.quantity.value == Decimal("2.1")
    assert claim.period is not None
    assert claim.period.kind == "day"
    assert claim.verdict is not None
    assert (claim.verdict.status, claim.verdict.computed) == ("contradicted", Decimal("1.2"))


def test_a_line_written_and_read_again_is_the_same(tmp_path: Path) -> None:
    (line,) = read_gold(written(tmp_path, LINE))
    assert list(read_gold(written(tmp_path, gold_json(line)))) == [line]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        # A kind that no claim has
        ('"percent_change"', '"mood"', "claims.0.kind: Input should be 'percent_change'"),
        # No text
        ('"text": "Gold rose 2%.", ', "", "text: Field required"),
        # Not JSON
        ('{"id"', '"id"', "Invalid JSON"),
    ],
)
def test_what_does_not_fit_is_named_with_file_and_line(tmp_path: Path, old: str, new: str, problem: str) -> None:
    path = written(tmp_path, f"{LINE}\n{LINE.replace(old, new, 1)}")
    with pytest.raises(InputError) as caught:
        list(read_gold(path))
    assert str(caught.value).startswith(f"{path}: line 2: {problem}")


@pytest.mark.shared
def test_the_marked_sentences_are_gold_lines(shared: Path) -> None:
    assert len(list(read_gold(shared / "eval" / "dev.jsonl"))) == 142
