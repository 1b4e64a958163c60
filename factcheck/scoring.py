"""How well a checker does against gold: claims found, figures found, verdicts right, and every miss by name.

A gold claim and a checked one match when kind and direction agree, their subjects overlap or share a symbol, and their
figures overlap with the same value and unit. Claims without a figure of their own match by kind and subject.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from factcheck.ingest import article_from_text, parse_stamp
from factcheck.models import Assertion, CheckedClaim, Direction, Kind, Stamp, Status
from factcheck.pipeline import Checker
from factcheck.report.gold import GoldClaim, GoldLine, GoldWords, read_gold

# A computed figure of gold is rounded to four decimals; a market value is known to the last dollar of its source.
_COMPUTED_TOLERANCE = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement with gold: ``missed``, ``extra``, ``verdict`` or ``computed``, and what stood on either side."""

    what: str
    article: str
    gold: str
    found: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over a whole gold file; ``by_kind`` maps a kind to its gold claims and those found."""

    gold: int
    predicted: int
    matched: int
    verdicts: int
    verdicts_right: int
    by_kind: dict[Kind, tuple[int, int]]
    misses: tuple[Miss, ...]

    @property
    def precision(self) -> float:
        """Share of the claims found that gold holds too; 1.0 where none was found."""
        return self.matched / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of gold's claims that were found; 1.0 where gold holds none."""
        return self.matched / self.gold if self.gold else 1.0

    def to_text(self, *, misses: bool = True) -> str:
        """The figures as lines of text, by kind, then in all, and the misses if wanted."""
        lines = [f"{kind:20} {found:4} of {total}" for kind, (total, found) in sorted(self.by_kind.items())]
        lines.append(
            f"claims    precision {self.precision:.3f}  recall {self.recall:.3f}  ({self.matched} of {self.gold})"
        )
        if self.verdicts:
            share = self.verdicts_right / self.verdicts
            lines.append(f"verdicts  accuracy {share:.3f}  ({self.verdicts_right} of {self.verdicts})")
        if misses:
            lines += [f"{miss.what}: {miss.article}: gold {miss.gold}; found {miss.found}" for miss in self.misses]
        return "\n".join(lines) + "\n"


def score_file(path: Path, checker: Checker, *, as_of: Stamp | None = None) -> Score:
    """Check every article of a gold file and compare; raises ``InputError`` for a line that is no gold."""
    misses: list[Miss] = []
    totals: Counter[Kind] = Counter()
    found: Counter[Kind] = Counter()
    predicted = verdicts = right = 0
    for line in read_gold(path):
        published = parse_stamp(line.published_at) if line.published_at else None
        article = article_from_text(line.text, id=line.id, source=str(path), published=published)
        open_claims = [item for item in checker.check(article, as_of=as_of).claims if _counts(item)]
        predicted += len(open_claims)
        for gold in line.claims:
            totals[gold.kind] += 1
            hit = next((item for item in open_claims if _matches(gold, item)), None)
            if hit is None:
                misses.append(Miss("missed", line.id, _told(gold), "nothing"))
                continue
            open_claims.remove(hit)
            found[gold.kind] += 1
            if gold.verdict is not None:
                verdicts += 1
                miss = _judged_otherwise(line, gold, hit)
                right += miss is None
                misses += [miss] if miss else []
        misses += [Miss("extra", line.id, "nothing", _shown(item)) for item in open_claims]
    return Score(
        gold=totals.total(),
        predicted=predicted,
        matched=found.total(),
        verdicts=verdicts,
        verdicts_right=right,
        by_kind={kind: (totals[kind], found[kind]) for kind in totals},
        misses=tuple(misses),
    )


def _counts(item: CheckedClaim) -> bool:
    return item.claim.assertion in {Assertion.ASSERTED, Assertion.NEGATED}


def _matches(gold: GoldClaim, item: CheckedClaim) -> bool:
    claim = item.claim
    if gold.kind != claim.kind or gold.direction not in {Direction.NONE, claim.direction}:
        return False
    if not _overlap(gold.subject, claim.subject.span.start, claim.subject.span.end) and not _shares_symbol(gold, item):
        return False
    if gold.quantity is None or gold.quantity.value is None:
        return True
    quantity = claim.quantity
    return (
        quantity is not None
        and _overlap(gold.quantity, quantity.span.start, quantity.span.end)
        and Decimal(gold.quantity.value) == quantity.value
        and gold.quantity.unit == quantity.unit
    )


def _overlap(words: GoldWords | None, start: int, end: int) -> bool:
    if words is None or words.start is None or words.end is None:
        return False
    return words.start < end and start < words.end


def _shares_symbol(gold: GoldClaim, item: CheckedClaim) -> bool:
    link = item.resolved.subject
    symbols = {link.instrument.symbol} if link.instrument else set(link.basket.symbols if link.basket else ())
    return bool(symbols & set(gold.symbols))


def _judged_otherwise(line: GoldLine, gold: GoldClaim, item: CheckedClaim) -> Miss | None:
    expected = gold.verdict
    if expected is None:
        return None
    status, computed = item.verdict.status, item.verdict.computed
    if status is not expected.status:
        return Miss("verdict", line.id, f"{_told(gold)} {expected.status}", f"{status}: {item.verdict.summary}")
    if expected.computed is None or computed is None or status is Status.SUPPORTED_WITH_NOTE:
        return None
    wanted = Decimal(expected.computed)
    if abs(computed.value - wanted) > _COMPUTED_TOLERANCE * max(Decimal(1), abs(wanted)):
        return Miss("computed", line.id, f"{_told(gold)} {wanted}", str(computed.value))
    return None


def _told(gold: GoldClaim) -> str:
    words = gold.subject.text if gold.subject else None
    figure = gold.quantity.text if gold.quantity else None
    return " ".join(part for part in (gold.kind, gold.direction, words, figure) if part)


def _shown(item: CheckedClaim) -> str:
    claim = item.claim
    figure = claim.quantity.text if claim.quantity else None
    return " ".join(part for part in (claim.kind, claim.direction, claim.subject.text, figure) if part)
