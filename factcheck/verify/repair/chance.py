"""How often chance alone would "repair" a claim: the rate that every repair carries.

It is the probability that any edit of the same kind would make a move drawn from the instrument's own history fit as
well. Edits that look at one window (another digit) share one draw: the share of past moves that lie in any of their
accepted intervals. Edits that look at other windows or instruments draw anew: one minus the product of the misses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.models import ResolvedClaim
from factcheck.prices.series import Missing, PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.history_moves import Range
from factcheck.verify.reading import Evaluation
from factcheck.verify.scale import scale_of

Tried = tuple[ResolvedClaim, Evaluation]


def chance_hit_rate(tried: Sequence[Tried], context: Context) -> float:
    """The rate of one kind of edit, from every edit of that kind that was tried, whether it fits or not.

    Where a claim is no move (a record, a rank) the rate is the share of the edits tried that fit.
    """
    windows: dict[tuple[str, int, int], list[Range]] = defaultdict(list)
    histories: dict[str, PriceHistory] = {}
    unmeasured: list[Evaluation] = []
    for resolved, evaluation in tried:
        found = _range(resolved, evaluation, context)
        if found is None:
            if evaluation.fits is not None:
                unmeasured.append(evaluation)
            continue
        history, key, interval = found
        histories[history.symbol] = history
        windows[key].append(interval)
    misses = 1.0
    for (symbol, start, end), ranges in windows.items():
        misses *= 1.0 - context.moves.share(histories[symbol], end - start, tuple(ranges))
    if unmeasured and not windows:
        return sum(evaluation.fits is True for evaluation in unmeasured) / len(unmeasured)
    return 1.0 - misses


def joint_rate(pairs: Sequence[tuple[Tried, Tried]], context: Context) -> float:
    """The rate of edits that must make two claims fit at once, such as a swap: each pair hits only if both do."""
    misses = 1.0
    for first, second in pairs:
        misses *= 1.0 - chance_hit_rate([first], context) * chance_hit_rate([second], context)
    return 1.0 - misses


def _range(
    resolved: ResolvedClaim, evaluation: Evaluation, context: Context
) -> tuple[PriceHistory, tuple[str, int, int], Range] | None:
    """The history measured, the window of rows, and the accepted values as percent moves."""
    if evaluation.accepted is None:
        return None
    for symbol in evaluation.symbols:
        history = context.prices.history(symbol)
        if isinstance(history, Missing):
            continue
        scale = scale_of(resolved, evaluation, history)
        if scale is not None:
            return history, (symbol, scale.start, scale.end), scale.range(*evaluation.accepted)
    return None
