"""One level asked of one target, and the reading of it by one price of one session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.models import Computed, Evidence, Point, PriceField, Quantity, Reason, Window
from factcheck.prices.series import PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.currencies import currency_factor
from factcheck.verify.judging import Expectation
from factcheck.verify.pricing import is_soft, price_of
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.targets import Target
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.wording import day_words, plain, rounded

# As far from its close as no high or low of a session ever was.
_BEYOND = {PriceField.HIGH: Decimal(100), PriceField.LOW: Decimal(0)}

# Levels of these are quoted in units that need no exchange rate.
_UNITLESS = frozenset({"index", "currency", "yield", "volatility"})


@dataclass(frozen=True, slots=True)
class AskedLevel:
    """A level claim, the target it is measured by, what it accepts, and the day it is told on where that is known."""

    quantity: Quantity
    target: Target
    expected: Expectation
    context: Context
    told: date | None = None

    def split_basis(self, history: PriceHistory) -> Decimal:
        """What an adjusted price is multiplied by to be printed on the day of the story."""
        return Decimal(1) if self.told is None else history.split_factor_after(self.told)

    def answer(
        self,
        reading: str,
        fits: bool | None,
        price: Evidence | None = None,
        *,
        note: str | None = None,
        gap: Gap | None = None,
        holds_back: bool = False,
    ) -> Evaluation:
        """An evaluation of this target by the price; a note is kept only where the claim fits."""
        places = int(self.context.tolerances.figure_places.value)
        return Evaluation(
            f"{reading}; {self.target.label}" if self.target.label else reading,
            fits,
            None if price is None else Computed(rounded(price.value, places), self.quantity.unit),
            self.expected.accepted,
            None if price is None else f"{price.field} on {day_words(price.session)} = {plain(price.value)}",
            () if price is None else (price,),
            note if fits else None,
            gap,
            holds_back=holds_back,
            proxy=self.target.proxy,
            symbols=(self.target.first.symbol,),
        )


def price_reading(asked: AskedLevel, history: PriceHistory, window: Window, field: PriceField) -> Evaluation:
    """The level by one price of the window's last session, as it was printed then."""
    reading = f"{field} of {day_words(window.end.session)}"
    found = price_of(history, Point(window.end.session, field))
    if isinstance(found, Gap):
        if (beyond := _close_beyond(asked, history, window.end.session, field)) is not None:
            return asked.answer(reading, False, beyond)
        return asked.answer(reading, None, gap=found, holds_back=_near(asked, found))
    printed = history.price(window.end.session, field, as_printed=True) or found
    factor = money_factor(asked, printed.currency)
    if factor is None:
        gap = Gap(Reason.NO_PRICE_DATA, f"prices are in {printed.currency}, the claim is in {asked.quantity.unit}")
        # Another listing quoted in other money is not what a price in the money of the first one means.
        return asked.answer(reading, None, printed, gap=gap, holds_back=not asked.target.label)
    fits, note = asked.expected.judge(printed.value * factor)
    flaw = None if fits else _flaw(asked, history, printed)
    return asked.answer(
        reading, None if flaw else fits, printed, note=note or window.note, gap=flaw, holds_back=flaw is not None
    )


def _near(asked: AskedLevel, gap: Gap) -> bool:
    reach = asked.context.tolerances.reach(gap, asked.target.first)
    return bool(reach) and asked.expected.possible(reach)


def _close_beyond(asked: AskedLevel, history: PriceHistory, session: date, field: PriceField) -> Evidence | None:
    """A close that proves a high or low told and not held to be wrong: no high lies below the close of its session."""
    if field not in _BEYOND or asked.target.first.type in SOFT_TYPES:
        return None
    close = history.price(session, as_printed=True)
    if close is None or money_factor(asked, close.currency) != 1 or asked.expected.judge(close.value)[0]:
        return None
    if asked.expected.possible((close.value, close.value * _BEYOND[field])) or _flaw(asked, history, close):
        return None
    return close


def _flaw(asked: AskedLevel, history: PriceHistory, price: Evidence) -> Gap | None:
    """Why a price cannot contradict: a half day's snapshot, or a level known to be off by more than the difference."""
    if is_soft(history, price):
        return Gap(Reason.NO_PRICE_DATA, "the price held of a half day is a snapshot and no close")
    known = asked.context.tolerances.level_flaw(asked.target.first)
    if known is None:
        return None
    away = known.percent / 100
    if asked.expected.possible((price.value * (1 - away), price.value * (1 + away))):
        return Gap(Reason.NO_PRICE_DATA, known.reason)
    return None


def money_factor(asked: AskedLevel, held: str) -> Decimal | None:
    """What a price in ``held`` money is multiplied by to be in the claim's; None where an exchange rate would tell."""
    if asked.target.first.type in _UNITLESS or asked.quantity.unit in {"points", "percent"}:
        return Decimal(1)
    return currency_factor(asked.quantity.unit, held)
