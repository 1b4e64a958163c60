"""Edits of the printed number: digits swapped, one digit, the decimal point, the unit, a number leaked to it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import combinations

from factcheck.extract.numbers import Role, scan_numbers
from factcheck.models import Approximation, Claim, Kind, Quantity, ResolvedClaim, Span
from factcheck.verify.repair.edit import Case, Edit, Edits, Refused
from factcheck.verify.repair.rules import RepairRules

_PLAIN = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_UNIT_WORDS = {"percent": ("%", "percent", "per cent", "pct"), "points": ("points", "point", "pts")}
_SCALES = {"million": "billion", "billion": "million", "mn": "bn", "bn": "mn"}
_THOUSAND = Decimal(1000)


def digits_swapped(case: Case, rules: RepairRules) -> Edits:
    """Every two digits in each other's place; neighbours are the smaller slip."""
    printed = printed_digits(case.resolved.claim, case.text)
    if printed is None:
        return
    text, at = printed
    places = [place for place, char in enumerate(text) if char.isdigit()]
    for first, second in combinations(range(len(places)), 2):
        one, two = places[first], places[second]
        if text[one] == text[two]:
            continue
        swapped = _with(_with(text, one, text[two]), two, text[one])
        size = rules.size["digits_swapped"] + (0 if second == first + 1 else 1)
        yield from _renumbered(case, "digits_swapped", swapped, at, size)


def digit_changed(case: Case, rules: RepairRules) -> Edits:
    """Every digit in turn replaced by each other one."""
    printed = printed_digits(case.resolved.claim, case.text)
    if printed is None:
        return
    text, at = printed
    for place, char in enumerate(text):
        if char.isdigit():
            for other in "0123456789":
                if other != char:
                    yield from _renumbered(case, "digit", _with(text, place, other), at, rules.size["digit"])


def decimal_moved(case: Case, rules: RepairRules) -> Edits:
    """The decimal point one or two places to the left or right."""
    printed = printed_digits(case.resolved.claim, case.text)
    if printed is None:
        return
    text, at = printed
    value = Decimal(text.replace(",", ""))
    # Newspapers group thousands; a figure printed without the mark in its thousands stays so.
    bare = "," not in text and value >= _THOUSAND
    for shift in (-1, 1, -2, 2):
        moved = format(value.scaleb(shift), "f")
        if "." not in text and shift > 0:
            moved = format(value.scaleb(shift).quantize(Decimal(1)), "f")
        whole, dot, decimals = moved.partition(".")
        if not bare:
            moved = f"{int(whole):,}{dot}{decimals}"
        # A move that drops a leading nought leaves fewer digits than were printed, and a figure that fits anything.
        if sum(map(str.isdigit, moved)) >= sum(map(str.isdigit, text)):
            yield from _renumbered(case, "decimal", moved, at, rules.size["decimal"] + abs(shift) - 1)


def unit_changed(case: Case, rules: RepairRules) -> Edits:
    """Points for percent and the reverse, millions for billions and the reverse."""
    quantity = case.resolved.claim.quantity
    if quantity is None or quantity.upto is not None:
        return
    size = rules.size["unit"]
    around = case.text[quantity.span.start : quantity.span.end]
    for word, other in _SCALES.items():
        found = re.search(rf"(?<![A-Za-z]){word}(?![A-Za-z])", around, re.IGNORECASE)
        if found:
            factor = _THOUSAND if other in {"billion", "bn"} else 1 / _THOUSAND
            span = Span(quantity.span.start + found.start(), quantity.span.start + found.end())
            changed = scaled_quantity(quantity, factor)
            if case.rules_out_figure(changed):
                yield Refused(partial(_with_quantity, case.resolved, changed))
                continue
            yield Edit("unit", found.group(), other, ((span, other),), _with_quantity(case.resolved, changed), size)
    other_unit = {"percent": "points", "points": "percent"}.get(quantity.unit)
    kind = {Kind.PERCENT_CHANGE: Kind.POINT_CHANGE, Kind.POINT_CHANGE: Kind.PERCENT_CHANGE}.get(
        case.resolved.claim.kind
    )
    instrument = case.resolved.subject.instrument
    if other_unit is None or kind is None or instrument is None or instrument.type != "index":
        return
    tail = case.text[quantity.number.end : quantity.span.end]
    if tail.strip().casefold() not in _UNIT_WORDS[quantity.unit]:
        return
    words = " points" if other_unit == "points" else "%"
    changed = replace(quantity, unit=other_unit)
    claim = replace(case.resolved.claim, kind=kind, quantity=changed)
    span = Span(quantity.number.end, quantity.span.end)
    yield Edit("unit", tail.strip(), words.strip(), ((span, words),), replace(case.resolved, claim=claim), size)


def leaked_values(case: Case) -> tuple[Decimal, ...]:
    """Numbers of dates, counts and other claims in the sentence that read like the claim's own; empty where none does.

    Given are all of them, so that the chance of such a likeness can be measured, and only if one is alike.
    """
    claim = case.resolved.claim
    printed = printed_digits(claim, case.text)
    if printed is None or claim.quantity is None:
        return ()
    sentence = claim.sentence
    if sentence.of(case.text).count(printed[0]) < 2:  # its own digits, and those of what is like it
        return ()
    beside: list[Decimal] = []
    alike = False
    for mention in scan_numbers(sentence.of(case.text)):
        span = Span(sentence.start + mention.start, sentence.start + mention.end)
        if span.overlaps(claim.quantity.number) or mention.role not in {Role.DATE, Role.DURATION, Role.SPAN}:
            continue
        if _ISO.search(span.of(case.text)):
            continue
        for found in _PLAIN.findall(span.of(case.text)):
            beside.append(Decimal(found.replace(",", "")))
            alike = alike or found == printed[0]
    return tuple(beside) if alike else ()


def printed_digits(claim: Claim, text: str) -> tuple[str, Span] | None:
    """The number as printed in digits and its place; None for words, fractions and ranges."""
    quantity = claim.quantity
    if quantity is None or quantity.upto is not None:
        return None
    found = _PLAIN.search(quantity.number.of(text))
    if found is None or (found.group().count(".") > 1):
        return None
    start = quantity.number.start + found.start()
    return found.group(), Span(start, start + len(found.group()))


def requantified(quantity: Quantity, before: str, after: str) -> Quantity:
    """The quantity as it would have been read with other digits printed in place of ``before``."""
    was, now = Decimal(before.replace(",", "")), Decimal(after.replace(",", ""))
    scale = quantity.value / was if was else Decimal(1)
    value = now * scale
    decimals = len(after.partition(".")[2])
    same = decimals == len(before.partition(".")[2])
    half = quantity.half_unit if same else Decimal(5).scaleb(-decimals - 1) * scale
    if quantity.approximation is Approximation.EXACT or not quantity.value:
        low, high = value - half, None if quantity.high is None else value + half
    else:
        ratio = value / quantity.value
        low, high = quantity.low * ratio, None if quantity.high is None else quantity.high * ratio
    return replace(quantity, value=value, half_unit=half, low=low, high=high)


def scaled_quantity(quantity: Quantity, factor: Decimal) -> Quantity:
    """The quantity in another scale: millions read as billions."""
    return replace(
        quantity,
        value=quantity.value * factor,
        half_unit=quantity.half_unit * factor,
        low=quantity.low * factor,
        high=None if quantity.high is None else quantity.high * factor,
    )


def _renumbered(case: Case, kind: str, after: str, at: Span, size: int) -> Edits:
    """The claim with other digits; nothing where they make no number one would print."""
    before = at.of(case.text)
    whole = after.replace(",", "").partition(".")[0]
    quantity = case.resolved.claim.quantity
    if quantity is None or (len(whole) > 1 and whole.startswith("0")) or not after.strip("0.,"):
        return
    changed = requantified(quantity, before, after)
    if case.rules_out_figure(changed):
        yield Refused(partial(_with_quantity, case.resolved, changed))
        return
    yield Edit(kind, before, after, ((at, after),), _with_quantity(case.resolved, changed), size)


def _with(text: str, place: int, char: str) -> str:
    return text[:place] + char + text[place + 1 :]


def _with_quantity(resolved: ResolvedClaim, quantity: Quantity) -> ResolvedClaim:
    claim = replace(resolved.claim, quantity=quantity)
    return ResolvedClaim(claim, resolved.subject, resolved.benchmark, resolved.period, resolved.as_of)
