"""Everything a check may ask, and nothing else: prices, calendars, the catalogue and the rule tables.

A check is a function of a resolved claim and a ``Context``; it keeps no state and asks no clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.prices.market import Calendars, Instruments, Prices
from factcheck.verify.extremes_table import LargestMove
from factcheck.verify.history_moves import HistoryMoves
from factcheck.verify.memory import Memory
from factcheck.verify.tolerances import Tolerances


@dataclass(frozen=True, slots=True)
class Context:
    """What every check is given. ``extremes`` are shipped largest moves, for histories shorter than the market's.

    ``moves`` remembers tables of an instrument's own moves, which cost more to sort than to ask; ``memory`` what else
    the checks of one article have worked out.
    """

    prices: Prices
    calendars: Calendars
    catalogue: Instruments
    tolerances: Tolerances
    extremes: tuple[LargestMove, ...] = ()
    moves: HistoryMoves = field(default_factory=HistoryMoves, compare=False, repr=False)
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)
