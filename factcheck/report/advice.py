"""What an editor can do about a claim: nothing of it is invented, it follows from the verdict and its reason alone."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.models import Reason, Status
from factcheck.report.documents import CheckedClaimDocument
from factcheck.report.wording import wording

# Reasons that more prices would settle.
_WANTS_PRICES = frozenset({Reason.NO_PRICE_DATA, Reason.NEEDS_MEMBERS, Reason.INSUFFICIENT_HISTORY})
# A command names so many symbols: enough to copy, short enough to read.
_MOST_SYMBOLS = 8


def todo(claim: CheckedClaimDocument) -> str | None:
    """What may be done; None where all is well, or where a correction or another claim says it already."""
    verdict = claim.verdict
    if verdict.repairs and claim.needs_look:
        return None
    if verdict.status is Status.NOT_CHECKABLE:
        return wording().todo[verdict.reason] if verdict.reason else None
    if verdict.depends_on:
        return None
    return wording().status[verdict.status].todo or None


def missing_symbols(claim: CheckedClaimDocument) -> tuple[str, ...]:
    """The symbols whose prices a claim waits for, in the order of the claim."""
    if claim.verdict.reason not in _WANTS_PRICES:
        return ()
    named = [one.symbol for one in (claim.instrument, claim.benchmark) if one]
    grouped = [symbol for one in (claim.basket, claim.benchmark_basket) if one for symbol in one.symbols]
    # A history that is too short is held, and still the one to fetch.
    held = {price.symbol for price in claim.verdict.evidence if claim.verdict.reason is Reason.NO_PRICE_DATA}
    return tuple(symbol for symbol in dict.fromkeys((*named, *grouped)) if symbol not in held)


def fetch_command(symbols: Iterable[str]) -> str | None:
    """The command that brings the prices of some symbols into the local store; None without any."""
    shown = " ".join(_quoted(symbol) for symbol in list(dict.fromkeys(symbols))[:_MOST_SYMBOLS])
    return f"factcheck prices fetch {shown}" if shown else None


def _quoted(symbol: str) -> str:
    """A symbol as a shell takes it: the caret of an index is an operator to some."""
    return symbol if symbol.replace(".", "").replace("-", "").replace("=", "").isalnum() else f"'{symbol}'"
