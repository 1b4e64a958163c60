"""Who is ahead: comparisons and ranks that the moves printed, or each other, gainsay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.models import (
    OF_ONE_SESSION,
    ONE_OF_SEVERAL,
    Comparison,
    Direction,
    Finding,
    Kind,
    Measure,
    PeriodKind,
    Rank,
    ResolvedClaim,
)
from factcheck.models.claim import Claim
from factcheck.verify.clashes import clash_of
from factcheck.verify.sentences import printed_words
from factcheck.verify.stated import Stated, subject_key


def comparisons(resolved: Sequence[ResolvedClaim], figures: dict[str, list[Stated]]) -> Iterator[Finding]:
    """One thing said to beat another while the moves printed of the two say the reverse."""
    if not any(isinstance(item.claim.detail, Comparison) for item in resolved):
        return
    moves: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for figure in (one for of_subject in figures.values() for one in of_subject):
        if figure.claim.kind is Kind.PERCENT_CHANGE:
            moves[figure.subject, *_told_period(figure.claim)].append(figure)
    for item in resolved:
        detail = item.claim.detail
        if not isinstance(detail, Comparison) or detail.measure is not Measure.MOVE or item.benchmark is None:
            continue
        other = item.benchmark.instrument
        if other is None or item.period.default is None:
            continue
        told = _told_period(item.claim)
        of_mine, of_rival = moves.get((subject_key(item), *told), []), moves.get((other.symbol, *told), [])
        if len(of_mine) != 1 or len(of_rival) != 1:
            continue  # none, or several of which the words may mean any
        mine, rival = of_mine[0], of_rival[0]
        (low, high), (rival_low, rival_high) = _signed(mine), _signed(rival)
        if (high < rival_low) if detail.ahead else (low > rival_high):
            verb = "ahead of" if detail.ahead else "behind"
            summary = f"{printed_words(mine.claim)} is not {verb} {printed_words(rival.claim)}"
            yield clash_of(summary, item.claim, mine.claim, rival.claim)


def _told_period(claim: Claim) -> tuple[object, ...]:
    return claim.period.kind, claim.period.anchor, claim.period.count


def _signed(move: Stated) -> tuple[Decimal, Decimal]:
    high = move.interval.high if move.interval.high is not None else Decimal("Infinity")
    return (-high, -move.interval.low) if move.claim.direction is Direction.DOWN else (move.interval.low, high)


def ranks(resolved: Sequence[ResolvedClaim]) -> Iterator[Finding]:
    """Two subjects in one place of one ranking."""
    places: dict[tuple[object, ...], dict[str, ResolvedClaim]] = defaultdict(dict)
    of_stretches = {one.claim.sentence for one in resolved if one.claim.period.kind not in OF_ONE_SESSION}
    for item in resolved:
        benchmark = item.claim.benchmark
        if isinstance(item.claim.detail, Rank) and benchmark is not None and ONE_OF_SEVERAL not in item.claim.notes:
            if item.claim.period.kind is PeriodKind.NONE and item.claim.sentence in of_stretches:
                continue  # "A was the top gainer, rising 11%, and B the top loser, falling 3% during the week"
            place = (item.claim.detail, item.period.default, benchmark.head.casefold(), benchmark.text)
            places[place].setdefault(subject_key(item), item)
    for (*_, group), held in places.items():
        # "Energy and property led the gainers" gives one place to both in so many words.
        first, *others = held.values()
        second = next((one for one in others if one.claim.trigger != first.claim.trigger), None)
        if second is None:
            continue
        yield clash_of(
            f"{first.claim.subject.text} and {second.claim.subject.text} are both given the same place among {group}",
            first.claim,
            second.claim,
        )
