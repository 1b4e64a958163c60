"""Edits whose new number is the one the prices give: offered only where something explains the printed one.

The explanation is what must be unlikely by chance: a number of the sentence that is the same, a split inside the
window that turns the true move into the printed one, a streak miscounted by one.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from factcheck.models import Direction, Kind, Point
from factcheck.prices.series import Missing, PriceHistory
from factcheck.verify.repair.edit import Case, Edit, Edits
from factcheck.verify.repair.figures import leaked_values, printed_digits, requantified
from factcheck.verify.repair.rules import RepairRules
from factcheck.verify.repair.subjects import sign_turned
from factcheck.verify.scale import PERCENT_KINDS, Scale, scale_of

_COUNTS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# A streak further off than this was not miscounted.
_MISCOUNTED = 2

_ORDINALS = (
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)


def number_leaked(case: Case, rules: RepairRules) -> Edits:
    """The number of a date or a count beside the claim printed in place of the claim's own."""
    values = leaked_values(case)
    claim = case.resolved.claim
    if not values or case.default.computed is None or claim.quantity is None:
        return
    measured = _measured(case)
    if measured is None or not _same_way(claim.direction, case.default.computed.value):
        return
    history, scale = measured
    printed = printed_digits(case.resolved.claim, case.text)
    if printed is None:
        return
    unit = claim.quantity.value / Decimal(printed[0].replace(",", "")) if claim.quantity.value else Decimal(1)
    half = claim.quantity.half_unit
    ranges = []
    for value in set(values):
        for sign in (1, -1):
            size = sign * value * unit
            ranges.append(scale.range(size - half, size + half))
    chance = case.context.moves.share(history, scale.length, tuple(ranges))
    yield from _with_computed(case, "leaked_number", case.default.computed.value, rules.size["leaked_number"], chance)


def split_unadjusted(case: Case, rules: RepairRules) -> Edits:
    """A change counted from the price before a split to the price after it."""
    claim, window = case.resolved.claim, case.resolved.period.default
    quantity = claim.quantity
    if claim.kind not in PERCENT_KINDS or quantity is None or window is None or case.default.computed is None:
        return
    measured = _measured(case)
    if measured is None or not isinstance(window.base, Point):
        return
    history, scale = measured
    ratio = 1.0
    for split in history.splits:
        if window.base.session < split.session <= window.end.session:
            ratio *= float(split.ratio)
    if ratio == 1.0:
        return
    low, high = case.default.accepted or (None, None)
    if low is None or high is None:
        return
    seen = ((1 + float(low) / 100) * ratio - 1) * 100, ((1 + float(high) / 100) * ratio - 1) * 100
    value = float(case.default.computed.value)
    if not min(seen) <= value <= max(seen):
        return
    chance = case.context.moves.share(history, scale.length, ((min(seen), max(seen)),))
    yield from _with_computed(case, "split", case.default.computed.value, rules.size["split"], chance, rules)


def streak_recounted(case: Case, rules: RepairRules) -> Edits:
    """A streak that is one or two sessions longer or shorter than printed."""
    claim = case.resolved.claim
    if claim.kind is not Kind.STREAK or claim.quantity is None or case.default.computed is None:
        return
    count, printed = abs(int(case.default.computed.value)), int(claim.quantity.value)
    words = _counted_like(claim.quantity.number.of(case.text), printed, count)
    instrument = case.resolved.subject.instrument
    if words is None or count < 2 or not 0 < abs(count - printed) <= _MISCOUNTED or instrument is None:
        return
    history = case.context.prices.history(instrument.symbol)
    if isinstance(history, Missing):
        return
    shift = count - claim.quantity.value
    changed = replace(
        claim.quantity,
        value=Decimal(count),
        low=claim.quantity.low + shift,
        high=None if claim.quantity.high is None else claim.quantity.high + shift,
    )
    span = claim.quantity.number
    edited = replace(case.resolved, claim=replace(claim, quantity=changed))
    near = set(range(printed - _MISCOUNTED, printed + _MISCOUNTED + 1)) - {printed}
    chance = _streak_share(history, near, up=claim.direction is Direction.UP)
    size = rules.near_size["sessions_count"]
    yield Edit("sessions_count", span.of(case.text), words, ((span, words),), edited, size, chance=chance)


def _with_computed(
    case: Case, kind: str, value: Decimal, size: int, chance: float, rules: RepairRules | None = None
) -> Edits:
    """The claim with the figure the prices give, printed as precisely as it was, its direction turned where allowed."""
    printed = printed_digits(case.resolved.claim, case.text)
    quantity = case.resolved.claim.quantity
    if printed is None or quantity is None:
        return
    before, at = printed
    was = Decimal(before.replace(",", ""))
    unit = quantity.value / was if was else Decimal(1)
    decimals = len(before.partition(".")[2])
    number = (abs(value) / unit).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    if number == 0:
        return
    after = f"{number:,f}" if "," in before else f"{number:f}"
    changed = requantified(quantity, before, after)
    edited = replace(case.resolved, claim=replace(case.resolved.claim, quantity=changed))
    replacements = [(at, after)]
    if not _same_way(case.resolved.claim.direction, value):
        turned = next(sign_turned(replace(case, resolved=edited), rules), None) if rules is not None else None
        if turned is None:
            return
        edited = turned.claim
        replacements += turned.replacements
    yield Edit(kind, before, after, tuple(sorted(replacements)), edited, size, chance=chance)


def _measured(case: Case) -> tuple[PriceHistory, Scale] | None:
    """The history the evaluation measured first, and the claim's values as its moves."""
    for symbol in case.default.symbols:
        history = case.context.prices.history(symbol)
        if not isinstance(history, Missing):
            scale = scale_of(case.resolved, case.default, history)
            if scale is not None:
                return history, scale
    return None


def _same_way(direction: Direction, value: Decimal) -> bool:
    return not (direction is Direction.UP and value < 0) and not (direction is Direction.DOWN and value > 0)


def _counted_like(words: str, printed: int, count: int) -> str | None:
    """A count in the form of the printed one: "fifth", "five", "5th", "5"."""
    plain = words.strip().casefold()
    for names in (_ORDINALS, _COUNTS):
        if printed < len(names) and names[printed] in plain and count < len(names):
            return words.casefold().replace(names[printed], names[count])
    if plain == str(printed):
        return str(count)
    return None


def _streak_share(history: PriceHistory, counts: set[int], *, up: bool) -> float:
    """Of all sessions of the history, the share on which a streak that way, of one of these lengths, was running."""
    signs = np.sign(np.diff(history.close))
    if signs.size == 0:
        return 0.0
    turns = np.flatnonzero(np.diff(signs) != 0) + 1
    starts = np.concatenate(([0], turns))
    lengths = np.arange(signs.size) - np.repeat(starts, np.diff(np.concatenate((starts, [signs.size])))) + 1
    return float((np.isin(lengths, list(counts)) & (signs == (1 if up else -1))).mean())
