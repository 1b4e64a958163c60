"""A date read off the figures themselves: the one session a printed level fits, or the date most claims hold on.

Refuses rather than guesses: a level that fits two sessions dates nothing, and two dates that fit alike neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from factcheck.errors import UsageError
from factcheck.models import PRICE_CHANGES, AsOf, Claim, Extraction, Kind, Link, PeriodKind, Stamp
from factcheck.prices.market import Calendars, Prices
from factcheck.prices.series import Days, Floats, Missing
from factcheck.resolve.carrying import carried
from factcheck.resolve.dating_rules import DatingRules, dating_rules
from factcheck.resolve.fits import Fit, Flags, Market, fits
from factcheck.resolve.home import LinkedClaim, placed
from factcheck.resolve.readings import day_name
from factcheck.resolve.spoken import SentenceSessions

# "On Monday" means the same session all week, and a foreign holiday hides a day: dates no further apart than this that
# give every figure the same prices are one date told on several days, of which the first is taken.
_ONE_TELLING = timedelta(days=6)

_UNOFFICIAL = frozenset({"currency", "crypto"})


@dataclass(frozen=True, slots=True)
class _Linked:
    """A linked claim with the period it is read with."""

    claim: Claim
    subject: Link
    benchmark: Link | None


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date, the claims it rests on, and why, in words."""

    day: date
    basis: str
    support: str
    rests_on: tuple[str, ...]


def infer(
    extraction: Extraction,
    links: Sequence[LinkedClaim],
    *,
    country: str | None,
    prices: Prices,
    calendars: Calendars,
) -> AsOf | None:
    """The date that the article's own figures give, or None where they give none or more than one.

    Of very many claims the first are asked alone.
    """
    rules = dating_rules()
    links = links[: int(rules.most.value)]
    periods = carried(extraction, [linked.claim for linked in links], SentenceSessions(extraction.article))
    read = [
        _Linked(replace(linked.claim, period=period.expression), linked.subject, linked.benchmark)
        for linked, period in zip(links, periods, strict=True)
    ]
    market = Market(prices, calendars, country)
    today = _candidates(read, market)
    if today is None:
        return None
    found = fits(read, today, market)
    instruments = {linked.claim.id: linked.subject.instrument for linked in read if linked.subject.instrument}
    symbols = {claim: instrument.symbol for claim, instrument in instruments.items()}
    unofficial = frozenset(claim for claim, instrument in instruments.items() if instrument.type in _UNOFFICIAL)
    dated = _by_level(found, today, symbols, rules, unofficial) or _jointly(found, today, rules)
    if dated is None:
        return None
    told = placed(Stamp(dated.day), dated.basis, dated.support, country=country, calendars=calendars)
    return replace(told, rests_on=dated.rests_on)


def _candidates(read: Sequence[_Linked], market: Market) -> Days | None:
    """Every session of the home market, or every weekday, over the prices held of the article's instruments."""
    edges: list[date] = []
    for symbol in {linked.subject.instrument.symbol for linked in read if linked.subject.instrument is not None}:
        history = market.prices.history(symbol)
        if not isinstance(history, Missing) and len(history.sessions):
            edges += [history.session_at(0), history.session_at(len(history.sessions) - 1)]
    if not edges:
        return None
    first, last = min(edges), max(edges)
    if market.country is not None:
        try:
            return market.calendars.of_country(market.country).sessions(first, last)
        except UsageError:
            pass
    days = np.arange(np.datetime64(first, "D"), np.datetime64(last, "D") + 1)
    return days[np.is_busday(days)]


def _by_level(
    found: Sequence[Fit], today: Days, symbols: dict[str, str], rules: DatingRules, unofficial: frozenset[str]
) -> _Dated | None:
    """The date on which a printed level, with the change printed beside it, fits one session alone.

    ``unofficial`` are the claims on what is quoted all day and has no close that every paper prints.
    """
    votes: dict[date, list[tuple[str, ...]]] = {}
    plain: Counter[date] = Counter()
    texts: dict[date, str] = {}
    for fit in found:
        if fit.claim.kind is not Kind.LEVEL or not _of_the_day(fit.claim) or fit.claim.id in unofficial:
            continue
        partners = [other for other in found if _beside(other.claim, fit.claim, symbols)]
        day = (
            _only_day(fit, np.logical_and.reduce([fit.holds, *(other.holds for other in partners)]), today)
            if partners
            else None
        )
        ids = (fit.claim.id, *(other.claim.id for other in partners))
        if day is None and _is_fingerprint(fit.claim, rules):
            day, ids = _only_day(fit, fit.holds, today), (fit.claim.id,)
            if day is not None and not _bears_out(found, fit, day, today, rules):
                day = None
        if day is None:
            continue
        beside = " with the change printed beside it" if len(ids) > 1 else ""
        told = fit.claim.quantity.text if fit.claim.quantity is not None else ""
        for other in (day,) if day == (own := _session_of(fit, day, today)) or not fit.later else (day, own):
            votes.setdefault(other, []).append(ids)
            texts.setdefault(other, f"{told}{beside} fits {symbols[fit.claim.id]} on that date alone")
        plain[day] += 1
    # A close of a market still open at home speaks for its own date too, but does not choose between the two alone.
    ranked = sorted(((len(ids), plain[day], day) for day, ids in votes.items()), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]):
        return None
    day = ranked[0][2]
    rests_on = tuple(dict.fromkeys(one for ids in votes[day] for one in ids))
    return _Dated(day, "level", texts[day], rests_on)


def _session_of(fit: Fit, day: date, today: Days) -> date:
    """The session whose price a fit has on a date."""
    session: date = fit.sessions[fit.last[int(np.searchsorted(today, np.datetime64(day, "D")))]].astype(object)
    return session


def _of_the_day(claim: Claim) -> bool:
    """True when the words speak of the story's own session and not of a date they print."""
    anchor = claim.period.anchor
    if claim.period.kind not in {PeriodKind.NONE, PeriodKind.SESSION}:
        return False
    return anchor is None or (anchor.month is None and anchor.day is None and anchor.shift in {None, 0})


def _beside(other: Claim, level: Claim, symbols: dict[str, str]) -> bool:
    return (
        other.kind in PRICE_CHANGES
        and other.sentence == level.sentence
        and symbols[other.id] == symbols[level.id]
        and _of_the_day(other)
    )


def _is_fingerprint(claim: Claim, rules: DatingRules) -> bool:
    if claim.quantity is None:
        return False
    _, digits, exponent = claim.quantity.value.as_tuple()
    return isinstance(exponent, int) and exponent <= -2 and len(digits) >= rules.digits.value


def _only_day(fit: Fit, holds: Flags, today: Days) -> date | None:
    """The first date of those that hold, where all of them speak of one session; else None."""
    rows = np.flatnonzero(holds)
    if not len(rows) or len(np.unique(fit.last[rows])) > 1:
        return None
    first: date = today[rows[0]].astype(object)
    last: date = today[rows[-1]].astype(object)
    return first if last - first <= _ONE_TELLING else None


def _bears_out(found: Sequence[Fit], level: Fit, day: date, today: Days, rules: DatingRules) -> bool:
    """False when two or more other claims could speak on that date and most of them do not hold."""
    row = int(np.searchsorted(today, np.datetime64(day, "D")))
    others = [fit for fit in found if fit is not level and fit.known[row]]
    return len(others) < 2 or sum(bool(fit.holds[row]) for fit in others) >= rules.share.value * len(others)


def _jointly(found: Sequence[Fit], today: Days, rules: DatingRules) -> _Dated | None:
    """The date on which most claims hold and which no other date comes near."""
    if not found:
        return None
    score: Floats = np.zeros(len(today))
    counted = np.zeros(len(today), dtype=np.int64)
    possible = np.zeros(len(today), dtype=np.int64)
    for fit in found:
        share = (int(fit.holds.sum()) + 1) / (int(fit.known.sum()) + 2)
        score[fit.holds] -= np.log(share)
        counted += fit.holds
        possible += fit.known
    eligible = (counted >= rules.claims.value) & (counted >= rules.share.value * np.maximum(possible, 1))
    ranked = np.where(eligible, score, -np.inf)
    best = int(np.argmax(ranked))
    first, stop = _one_telling(found, best, today)
    others = score.copy()
    others[first:stop] = -np.inf
    runner = int(np.argmax(others))
    if score[best] - np.log(len(today)) < rules.surplus.value or not eligible[best]:
        return None
    if score[best] - score[runner] < rules.margin.value:
        return None
    day: date = today[first].astype(object)
    other: date = today[runner].astype(object)
    support = (
        f"{counted[best]} of {possible[best]} claims with prices hold on that date; "
        f"the next best, {day_name(other)}, fits {counted[runner]}"
    )
    return _Dated(day, "joint", support, tuple(fit.claim.id for fit in found if fit.holds[best]))


def _one_telling(found: Sequence[Fit], best: int, today: Days) -> tuple[int, int]:
    """The dates around the best one, of one week at most, on which the claims that hold have the very same prices."""
    held = [fit for fit in found if fit.holds[best]]

    def same(row: int) -> bool:
        near = abs(today[row] - today[best]) <= np.timedelta64(_ONE_TELLING)
        return bool(near) and all(
            fit.holds[row] and fit.base[row] == fit.base[best] and fit.last[row] == fit.last[best] for fit in held
        )

    first, stop = best, best + 1
    while first > 0 and same(first - 1):
        first -= 1
    while stop < len(today) and same(stop):
        stop += 1
    return first, stop
