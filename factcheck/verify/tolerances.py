"""How far a figure may stand from the prices: the factors of ``configs/tolerances.toml``, each with its reason."""

from __future__ import annotations

from decimal import Decimal

from factcheck.models import Instrument
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml
from factcheck.verify.reading import Gap

# What has no one official close: it is never contradicted inside the range of the neighbouring sessions.
SOFT_TYPES = frozenset({"currency", "commodity", "crypto", "yield", "future"})

# Moves of these spread as an average does, not as a single share.
INDEX_TYPES = frozenset({"index", "fund", "volatility"})


class Factor(Row):
    """One number of the rules and why it is that."""

    value: Decimal
    reason: str


class LevelFlaw(Row):
    """Instruments, by symbol or by type and exchange, whose levels held may be ``percent`` away from those printed."""

    types: tuple[str, ...] = ()
    exchanges: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    percent: Decimal
    reason: str

    def covers(self, instrument: Instrument) -> bool:
        """True when the row speaks of this instrument."""
        if self.symbols:
            return instrument.symbol in self.symbols
        return instrument.type in self.types and (not self.exchanges or instrument.exchange in self.exchanges)


class Unranked(Row):
    """Words that make a superlative one of another sort than highs, lows and moves."""

    words: tuple[str, ...]
    reason: str


class Tolerances(Row):
    """The whole table; percentages are percent of the printed value unless the reason says otherwise."""

    level_about_percent: Factor
    share_count_percent: Factor
    yield_basis_points: Factor
    coarse_percent: Factor
    far_above_factor: Factor
    far_below_factor: Factor
    hold_back_index_percent: Factor
    hold_back_share_percent: Factor
    hold_back_between_percent: Factor
    half_day_percent: Factor
    flat_percent: Factor
    flat_share_percent: Factor
    near_percent: Factor
    soft_level_percent: Factor
    crypto_level_percent: Factor
    crypto_range_percent: Factor
    tie_percent: Factor
    soft_tie_percent: Factor
    soft_move_tie_percent: Factor
    sized_move_tie_percent: Factor
    record_close_tie_percent: Factor
    session_reach_percent: Factor
    large_session_percent: Factor
    complete_history_years: Factor
    volume_percent: Factor
    first_close_percent: Factor
    like_the_price_percent: Factor
    least_proxies: Factor
    least_members_percent: Factor
    figure_places: Factor
    unranked: Unranked
    counted_marks: Unranked
    level_flaws: tuple[LevelFlaw, ...] = ()

    def hold_back(self, instrument: Instrument) -> Decimal:
        """How far, as a fraction, a missing price may lie from a close held before a verdict may ignore it."""
        factor = self.hold_back_index_percent if instrument.type in INDEX_TYPES else self.hold_back_share_percent
        return factor.value / 100

    def around(self, close: Decimal, instrument: Instrument) -> tuple[Decimal, Decimal]:
        """Lowest and highest price that a session may have seen of which this close alone is held."""
        away = self.hold_back(instrument)
        return close * (1 - away), close * (1 + away)

    def reach(self, gap: Gap, instrument: Instrument) -> tuple[Decimal, ...]:
        """Lowest and highest price that may have stood where one is missing; empty where no close is held near it."""
        near = None if gap.hole is None else gap.hole.near
        if gap.hole is None or near is None:
            return ()
        after = gap.hole.after
        if after is None:
            return self.around(near.value, instrument)
        low, high = sorted((near.value, after.value))
        away = self.hold_back_between_percent.value / 100
        return (low * (1 - away), high * (1 + away))

    def flat(self, instrument: Instrument) -> Decimal:
        """The largest move, in percent, that words like "flat" still describe."""
        factor = self.flat_percent if instrument.type in INDEX_TYPES else self.flat_share_percent
        return factor.value

    def soft_level(self, instrument: Instrument) -> Decimal:
        """How far, as a fraction, a price of what has no one official close may lie beyond those held.

        None at all for yields, whose quotes have a slack of their own.
        """
        if instrument.type not in SOFT_TYPES - {"yield"}:
            return Decimal(0)
        factor = self.crypto_level_percent if instrument.type == "crypto" else self.soft_level_percent
        return factor.value / 100

    def quoted_in_session(self, instrument: Instrument, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
        """The prices that dealers may have quoted in a session of this low and high; these for what has a close."""
        away = self.soft_level(instrument)
        beyond = (high - low) * self.crypto_range_percent.value / 100 if instrument.type == "crypto" else Decimal(0)
        return low - max(low * away, beyond), high + max(high * away, beyond)

    def tie(self, instrument: Instrument) -> Decimal:
        """How close two values must be, as a fraction, that neither ranks before the other."""
        factor = self.soft_tie_percent if instrument.type in SOFT_TYPES else self.tie_percent
        return factor.value / 100

    def move_tie(self, instrument: Instrument, *, sized: bool) -> Decimal:
        """How near a move, in percent, may lie to none at all, or to the size told, and still be on either side."""
        if instrument.type in SOFT_TYPES:
            return self.soft_move_tie_percent.value
        return (self.sized_move_tie_percent if sized else self.tie_percent).value

    def level_flaw(self, instrument: Instrument) -> LevelFlaw | None:
        """The known flaw of the instrument's stored levels, or None."""
        return next((flaw for flaw in self.level_flaws if flaw.covers(instrument)), None)


def load_tolerances() -> Tolerances:
    """The shipped table; raises ``ConfigError`` naming the key that does not fit."""
    return read_toml(shipped_path("configs", "tolerances.toml"), Tolerances)
