"""Gold lines: articles with the claims and verdicts they should give, one JSON object a line.

``eval`` reads them, decisions on a report are exported as them. Words outside the contract's vocabularies are kept as
they are: a marker may know kinds of period that no claim has.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import InputError
from factcheck.models import Direction, Kind, Status
from factcheck.report.documents import Document, Plain, Text


class GoldWords(Document):
    """Words of the text; the place is null where only the words are known."""

    text: Text | None = None
    start: int | None = None
    end: int | None = None


class GoldQuantity(GoldWords):
    """A figure, as a magnitude in full."""

    value: Plain | None = None
    unit: Text | None = None
    approximation: Text = "exact"


class GoldPeriod(GoldWords):
    """A period by its words and kind."""

    kind: Text | None = None


class GoldVerdict(Document):
    """What checking should give; ``computed`` is signed, in the claim's unit."""

    status: Status
    computed: Plain | None = None
    repair: Text | None = None


class GoldClaim(Document):
    """One claim that the text makes."""

    kind: Kind
    direction: Direction
    subject: GoldWords | None
    symbols: tuple[Text, ...] = ()
    quantity: GoldQuantity | None = None
    trigger: GoldWords | None = None
    period: GoldPeriod | None = None
    verdict: GoldVerdict | None = None


class GoldLine(Document):
    """One article and all its claims."""

    id: Text
    text: Text
    published_at: Text | None = None
    claims: tuple[GoldClaim, ...]


def read_gold(path: Path) -> Iterator[GoldLine]:
    """The lines of a gold file; raises ``InputError`` naming the file, the line and the first field that is wrong."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path, f"cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _gold_line(path, number, line)


def gold_json(line: GoldLine) -> str:
    """A gold line as JSON, without line break."""
    return line.model_dump_json(by_alias=True, exclude_none=True)


def _gold_line(path: Path, number: int, line: str) -> GoldLine:
    try:
        return GoldLine.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(path, f"line {number}: {place + ': ' if place else ''}{first['msg']}") from error
