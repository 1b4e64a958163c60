"""A change told as that of an exchange's settlement holds by the closes of its session, not by any quote of the day.

"Gold futures settled 1.2% higher": such series hold settlements, and a printed one lies as near to theirs as
``configs/settlements.toml`` says, of the session told or, in a story stamped a day early or late, of the one beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from factcheck.models import Approximation, Claim, Kind, PeriodKind, Status
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml
from factcheck.verify.context import Context
from factcheck.verify.moves import Shape, change, shape_of
from factcheck.verify.nearby_words import any_of
from factcheck.verify.ranges import NO_ONE_CLOSE
from factcheck.verify.reading import Evaluation
from factcheck.verify.verdicts import Judged, Ruling, rule

_KINDS = frozenset({Kind.PERCENT_CHANGE, Kind.PRICE_CHANGE})
# A window of one session has a base and an end.
_ENDS = ("base", "end")
_MONTHS_DIFFER = "contract months differ by as much"
# "Rose 64 cents, or 1%, to settle at": what may stand between a change and the settlement that it led to.
_LED_TO = 40


class Market(Row):
    """Symbols whose closes are settlements, and how far from their changes a printed one may lie.

    By ``roll_percent`` a move that spans one of the ``roll_days`` may lie from that of one contract.
    """

    symbols: tuple[str, ...]
    percent: Decimal
    roll_days: tuple[int, ...]
    roll_percent: Decimal
    reason: str


class Table(Row):
    """The whole of ``configs/settlements.toml``."""

    words: tuple[str, ...]
    parting: tuple[str, ...]
    markets: tuple[Market, ...]


@dataclass(frozen=True, slots=True)
class Settlements:
    """Finds changes told of a settlement, and knows which markets have one."""

    told: re.Pattern[str]
    parting: re.Pattern[str]
    markets: dict[str, Market]

    def tells(self, claim: Claim, text: str) -> bool:
        """Whether the words beside the claim's figure make it a settlement's."""
        if claim.quantity is None:
            return False
        figure, sentence, subject = claim.quantity.span, claim.sentence, claim.subject.span
        start = subject.end if sentence.start <= subject.start < figure.start else sentence.start
        before = text[start : figure.start]
        if self.told.search(before) is not None:
            return self.parting.search(before) is None
        after = text[figure.end : min(sentence.end, figure.end + _LED_TO)]
        led_to = self.told.search(after)
        return led_to is not None and self.parting.search(after[: led_to.start()]) is None


def load_settlements() -> Settlements:
    """The shipped table; raises ``ConfigError`` where it does not fit its form."""
    table = read_toml(shipped_path("configs", "settlements.toml"), Table)
    markets = {symbol: market for market in table.markets for symbol in market.symbols}
    return Settlements(any_of(table.words), any_of(table.parting), markets)


def held_to_settlements(item: Judged, text: str, settlements: Settlements, context: Context) -> Judged:
    """The claim as its settlements have it, where its market has such.

    A change as near to theirs as the contract months differ holds. One that is told of a settlement and is not so near
    is judged without the quotes around the closes, none of which is a settlement.
    """
    claim, instrument, decisive = item.resolved.claim, item.resolved.subject.instrument, item.ruling.decisive
    market = None if instrument is None else settlements.markets.get(instrument.symbol)
    if instrument is None or market is None or decisive is None or claim.kind not in _KINDS or claim.quantity is None:
        return item
    history = context.prices.history(instrument.symbol)
    if not isinstance(history, PriceHistory):
        return item
    if item.ruling.status is Status.CONTRADICTED and _holds(decisive, item, market, history) is True:
        reading = replace(decisive, fits=True, note=_MONTHS_DIFFER)
        return Judged(item.resolved, (*item.evaluations, reading), Ruling(Status.SUPPORTED_WITH_NOTE, reading))
    exact = claim.quantity.approximation is Approximation.EXACT
    if decisive.note != NO_ONE_CLOSE or not exact or not settlements.tells(claim, text):
        return item
    kept = tuple(
        found
        for found in item.evaluations
        if found.note != NO_ONE_CLOSE or _holds(found, item, market, history) is not False
    )
    return item if decisive in kept or not kept else Judged(item.resolved, kept, rule(item.resolved, kept, context))


def _holds(found: Evaluation, item: Judged, market: Market, history: PriceHistory) -> bool | None:
    """Whether the change may be the settlement's; None of a longer stretch, and where the series changes contracts.

    A story without a day of its own may be stamped the day after.
    """
    claim, instrument = item.resolved.claim, item.resolved.subject.instrument
    if claim.quantity is None or instrument is None or found.accepted is None:
        return None
    rows = [history.index_of(price.session) for price in found.evidence]
    first, last = rows if len(rows) == len(_ENDS) else (None, None)
    if first is None or last != first + 1:
        return None
    shape = shape_of(claim.kind, claim.quantity.unit, instrument)
    early = first - 1 if claim.period.kind is PeriodKind.NONE and first else first
    low, high = found.accepted
    for base, end in pairwise(to_decimal(close) for close in history.close[early : last + 1]):
        if base is None or end is None:
            return None
        off = market.percent if shape is Shape.PERCENT else base * market.percent / 100
        value = change(shape, base, end)
        if (low is None or low - off <= value) and (high is None or value <= high + off):
            return True
    return None if found.evidence[-1].session.day in market.roll_days else False
