"""A claim whose words have been given their meaning: which instrument, which sessions, as of when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from factcheck.models.claim import Claim, PeriodExpression
from factcheck.models.terms import PriceField, Reason, Side
from factcheck.models.text import Stamp


@dataclass(frozen=True, slots=True)
class Instrument:
    """A listed thing with a price. ``symbol`` follows Yahoo's notation; ``exchange`` is a MIC, ``24/7`` or ``FX``.

    ``home`` is the symbol of the home listing of a depositary receipt. ``type`` is ``index``, ``equity``, ``adr``,
    ``fund``, ``future``, ``commodity``, ``currency``, ``crypto``, ``yield`` or ``volatility``.
    """

    symbol: str
    name: str
    type: str
    currency: str
    exchange: str
    country: str | None = None
    home: str | None = None


@dataclass(frozen=True, slots=True)
class Basket:
    """Several instruments under one name: all its ``members``, or ``proxies`` that stand for a vaguer group."""

    name: str
    role: str
    symbols: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A subject's meaning: an instrument or a basket, or the reason there is neither. ``why`` says which rule chose.

    ``inverse``: the words move against the symbol ("the yen" and ``JPY=X``). ``others`` are further listings of the
    same thing (home share, depositary receipt) or what a word that refers back may mean besides, each another reading;
    ``alternatives`` are what an ambiguous name might mean.
    """

    instrument: Instrument | None = None
    basket: Basket | None = None
    inverse: bool = False
    why: str = ""
    others: tuple[Instrument, ...] = ()
    alternatives: tuple[Instrument, ...] = ()
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class AsOf:
    """The moment a story speaks from. ``basis``: given, metadata, dateline, level or joint; ``rests_on`` are claim ids.

    ``country`` is the story's home market, whose close a date without a time of day means; ``moment`` is that close,
    None where the home market is not known or the stamp has a time of day.
    """

    stamp: Stamp
    basis: str
    support: str
    country: str | None = None
    rests_on: tuple[str, ...] = ()
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One price of one session."""

    session: date
    field: PriceField = PriceField.CLOSE


@dataclass(frozen=True, slots=True)
class Extreme:
    """The highest or lowest price of the sessions from ``first`` to ``last``, both included: known only from data.

    ``near`` narrows several turning points to the one closest to that day.
    """

    side: Side
    first: date
    last: date
    field: PriceField = PriceField.CLOSE


@dataclass(frozen=True, slots=True)
class Window:
    """One reading of a period: from the base price to the end price, both by session of the instrument's exchange."""

    name: str
    base: Point | Extreme | None
    end: Point
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ResolvedPeriod:
    """All honest readings of a period, the default first; or the reason there is none.

    Windows with the reason ``intraday``: a session not closed when the story was told, which daily prices only bound.
    """

    windows: tuple[Window, ...] = ()
    reason: Reason | None = None
    detail: str | None = None

    @property
    def default(self) -> Window | None:
        """The reading the words mean unless another is said."""
        return self.windows[0] if self.windows else None


@dataclass(frozen=True, slots=True)
class ResolvedClaim:
    """A claim whose words have been given their meaning: instrument, benchmark, and sessions.

    ``stretches`` are the weeks, months, quarters and years that the paragraph names before a move which prints no
    period, and then those of the story's opening words, the likeliest first.
    """

    claim: Claim
    subject: Link
    benchmark: Link | None
    period: ResolvedPeriod
    as_of: AsOf | None
    stretches: tuple[PeriodExpression, ...] = ()
