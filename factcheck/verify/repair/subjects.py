"""Edits of the subject and of what is said of it: a sibling, the items of a list swapped, the opposite word."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from factcheck.models import (
    Comparison,
    Direction,
    Instrument,
    Kind,
    Link,
    Quantity,
    ResolvedClaim,
    Side,
    Span,
    Subject,
    SubjectKind,
    Superlative,
)
from factcheck.verify.context import Context
from factcheck.verify.evaluation import surely_misses
from factcheck.verify.repair.edit import Case, Edit, Edits, Refused
from factcheck.verify.repair.figures import printed_digits, requantified
from factcheck.verify.repair.rules import RepairRules, opposite_words, reverse_words, siblings
from factcheck.verify.windowing import windows_for

_WORD_BEFORE = re.compile(r"\b([A-Z][\w&.'’-]*) $")
_FLIP = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
_FLIP_SIDE = {Side.HIGH: Side.LOW, Side.LOW: Side.HIGH}
_DIRECTED = frozenset(
    {
        Kind.PERCENT_CHANGE,
        Kind.POINT_CHANGE,
        Kind.PRICE_CHANGE,
        Kind.YIELD_CHANGE,
        Kind.MARKET_VALUE_CHANGE,
        Kind.EXTREME_SINCE,
        Kind.STREAK,
    }
)


def sibling_meant(case: Case, rules: RepairRules) -> Edits:
    """Every instrument that is taken for this one, then those of its type that the sentence and the article name."""
    own = case.resolved.subject.instrument
    if own is None:
        return
    near = [found for symbol in siblings().get(own.symbol, ()) if (found := case.context.catalogue.instrument(symbol))]
    near += [*case.resolved.subject.others, *case.resolved.subject.alternatives]
    sentence = [other.subject.instrument for other in case.neighbours() if other.subject.instrument is not None]
    tried = {own.symbol}
    span = name_span(case.resolved.claim.subject, case.text)
    for step, group in enumerate((near, sentence, case.named)):
        for instrument in group:
            # No writer slips from a company to an index because both stand in the article.
            if instrument.symbol in tried or (step and instrument.type != own.type):
                continue
            tried.add(instrument.symbol)
            # An index is less often called by the name of a fund than by that of another index.
            apart = instrument.type != own.type
            yield _renamed(case, instrument, span, rules.size["sibling"] + step + apart)


def items_swapped(case: Case, rules: RepairRules) -> Edits:
    """The claim's number and that of another claim of the same list or sentence in each other's place."""
    own, printed = case.resolved.claim, printed_digits(case.resolved.claim, case.text)
    if printed is None or own.quantity is None:
        return
    for other in case.neighbours():
        theirs = printed_digits(other.claim, case.text)
        same = own.kind is other.claim.kind and other.claim.quantity is not None
        if not same or theirs is None or theirs[0] == printed[0] or own.quantity.unit != other.claim.quantity.unit:  # type: ignore[union-attr]
            continue
        if other.claim.subject.span == own.subject.span or other.claim.quantity is None:
            continue
        listed = own.series is not None and own.series == other.claim.series
        mine = requantified(own.quantity, printed[0], theirs[0])
        shared = functools.partial(_requantified, other, theirs[0], printed[0])
        if case.rules_out_figure(mine):
            yield Refused(functools.partial(_with_quantity, case.resolved, mine), shared)
            continue
        replacements = tuple(sorted(((printed[1], theirs[0]), (theirs[1], printed[0]))))
        yield Edit(
            "swapped",
            printed[0],
            theirs[0],
            replacements,
            _with_quantity(case.resolved, mine),
            rules.size["swapped"] + (0 if listed else 1),
            shared,
        )


def _requantified(other: ResolvedClaim, before: str, after: str) -> Iterator[ResolvedClaim]:
    if other.claim.quantity is not None:
        yield _with_quantity(other, requantified(other.claim.quantity, before, after))


def _with_quantity(resolved: ResolvedClaim, quantity: Quantity) -> ResolvedClaim:
    return replace(resolved, claim=replace(resolved.claim, quantity=quantity))


def sign_turned(case: Case, rules: RepairRules) -> Iterator[Edit]:
    """The word of direction turned into its opposite, for every claim that the word governs."""
    claim = case.resolved.claim
    if claim.kind is Kind.COMPARISON and isinstance(claim.detail, Comparison):
        found = _nearest(case, reverse_words(ahead=claim.detail.ahead))
        if found is not None:
            detail = replace(claim.detail, ahead=not claim.detail.ahead)
            opposite = replace(claim, detail=detail, direction=_FLIP.get(claim.direction, claim.direction))
            yield _turned(case, rules, found, replace(case.resolved, claim=opposite), tuple)
        return
    if claim.direction not in _FLIP or claim.kind not in _DIRECTED:
        return
    turned = _flipped(case.resolved)
    if surely_misses(turned, case.context):
        return
    found = _printed_sign(case) or _nearest(case, opposite_words(rising=claim.direction is Direction.UP))
    if found is not None:
        yield _turned(case, rules, found, turned, functools.partial(_all_flipped, case))


def _all_flipped(case: Case) -> Iterator[ResolvedClaim]:
    """The other claims that the same word governs, turned as well."""
    claim = case.resolved.claim
    for other in case.neighbours():
        if (
            other.claim.direction is claim.direction
            and other.claim.kind in _DIRECTED
            and other.claim.subject.span == claim.subject.span
            and other.period.default == case.resolved.period.default
        ):
            yield _flipped(other)


def _turned(
    case: Case,
    rules: RepairRules,
    found: tuple[Span, str],
    turned: ResolvedClaim,
    shared: Callable[[], Iterable[ResolvedClaim]],
) -> Edit:
    span, words = found
    return Edit("sign", span.of(case.text), words, (found,), turned, rules.size["sign"], shared)


def _flipped(resolved: ResolvedClaim) -> ResolvedClaim:
    claim = resolved.claim
    detail = claim.detail
    if isinstance(detail, Superlative):
        detail = replace(detail, side=_FLIP_SIDE[detail.side])
    return replace(resolved, claim=replace(claim, direction=_FLIP[claim.direction], detail=detail))


def _printed_sign(case: Case) -> tuple[Span, str] | None:
    """A plus or minus right before the number."""
    quantity = case.resolved.claim.quantity
    if quantity is None:
        return None
    for at in (quantity.number.start, quantity.number.start - 1):
        if at >= 0 and case.text[at] in "+-−–":
            if case.text[at] == "+":
                return Span(at, at + 1), "-"
            # A hyphen inside a word ("year-to-date") is no sign.
            if at == 0 or not case.text[at - 1].isalnum():
                return Span(at, at + 1), "+"
    return None


def _nearest(case: Case, words: dict[str, str]) -> tuple[Span, str] | None:
    """The word of the list nearest to the figure (before it rather than after), with its opposite in the same case."""
    claim = case.resolved.claim
    sentence = claim.sentence
    home = claim.quantity.number.start if claim.quantity is not None else claim.subject.span.end
    best: tuple[int, Span, str] | None = None
    for found in _any_of(tuple(words)).finditer(case.text, sentence.start, sentence.end):
        distance = home - found.end() if found.end() <= home else 2 * (found.start() - home)
        other = words[found.group().casefold()]
        reads = other.capitalize() if found.group()[0].isupper() else other
        if best is None or distance < best[0]:
            best = (distance, Span(found.start(), found.end()), reads)
    return None if best is None else (best[1], best[2])


@functools.cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(r"\b(" + "|".join(longest_first) + r")\b", re.IGNORECASE)


def _renamed(case: Case, instrument: Instrument, span: Span, size: int) -> Edit:
    """The claims that share the name, said of another instrument."""
    shared = functools.partial(_all_renamed, case, instrument, span)
    claim = _of(case.resolved, instrument, case.context)
    return Edit("sibling", span.of(case.text), instrument.name, ((span, instrument.name),), claim, size, shared)


def _all_renamed(case: Case, instrument: Instrument, span: Span) -> Iterator[ResolvedClaim]:
    """The other claims whose subject is the same name."""
    for other in case.everything:
        if other.claim.id != case.resolved.claim.id and name_span(other.claim.subject, case.text).overlaps(span):
            yield _of(other, instrument, case.context)


def name_span(subject: Subject, text: str) -> Span:
    """The bare name inside the subject's words; all of them for "the index"."""
    if subject.kind in {SubjectKind.ANAPHOR, SubjectKind.GROUP}:
        return subject.span
    at = subject.span.of(text).find(subject.head)
    if at < 0 or not subject.head:
        return subject.span
    start = subject.span.start + at
    # "Dow Jones" before "Industrial Average" is part of the name, the article and "shares of" are not.
    while (before := _WORD_BEFORE.search(text, subject.span.start, start)) and before.group(1).casefold() != "the":
        start = before.start()
    return Span(start, subject.span.start + at + len(subject.head))


def _of(resolved: ResolvedClaim, instrument: Instrument, context: Context) -> ResolvedClaim:
    windows = windows_for(resolved, instrument, context)
    link = Link(instrument=instrument, why="repair: sibling")
    return replace(resolved, subject=link, period=replace(resolved.period, windows=windows))
