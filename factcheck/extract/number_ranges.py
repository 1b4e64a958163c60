"""Joins the numbers that print one range ("between 2.7% and 6.8%", "2% to 3%"); lends a list the unit of its last."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.number_mention import NumberMention, Role

_REACH = 40
# The most characters between the two numbers of a range.
_WIDEST_GAP = 9
_BETWEEN = re.compile(
    r"\b(?:between|in between)(?: (?:about|around|roughly|some|a))? $|\b(?:between|within|in) (?:a|the) range of $",
    re.IGNORECASE,
)
_RANGING = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|anywhere|vari(?:ed|es|ous|ying)|by|of) (?:of )?from (?:about |around )?$"
    r"|\brange of (?:about |around )?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom (?:about |around |just )?$", re.IGNORECASE)
_DASH = re.compile(r" ?[-–—‑] ?$")
_RATIO_OF = re.compile(
    r"\b(?:ratio of|outnumbered|outnumber|outpaced|losers|gainers|decliners|advancers) .{0,30}$", re.IGNORECASE
)
_LARGEST_RATIO = Decimal(50)
# "17.3 and 22.7 percent": what may part the last two places of a list that prints its unit once.
_LAST_OF_LIST = frozenset({"and", ", and", "&"})
_LENT = frozenset({"percent", "points", "basis_points"})
_LARGEST_LENT = Decimal(1000)
_WIDEST = Decimal(3)
# "added 0.2 to 1.7 per cent"; "the yield rose 0.2 to 1.7 percent" tells a change and where it led.
_RATE = re.compile(r"\b(?:yields?|rates?)\b", re.IGNORECASE)
# From what a dealer bids to what he asks.
_WIDEST_QUOTE = Decimal("1.02")
_WIDEST_PERCENT = Decimal(10)
# Currencies are told by three letters.
_CODE = 3


def join_ranges(text: str, numbers: list[NumberMention]) -> tuple[NumberMention, ...]:
    """``numbers`` with each pair that prints one range joined: the lower value with ``upto``."""
    joined = numbers[:1]
    for number in numbers[1:]:
        last = joined[-1]
        near = number.unit_start - last.unit_end <= _WIDEST_GAP
        merged = None
        if near:
            merged = _ratio(text, last, number) or _with_coins(text, last, number) or _quoted(text, last, number)
            merged = merged or _merged(text, last, number)
        if merged is None:
            joined.append(number)
        else:
            joined[-1] = merged
    return _with_lent_units(text, joined)


def _with_lent_units(text: str, numbers: list[NumberMention]) -> tuple[NumberMention, ...]:
    """As in "rose 1.2, 3.4 and 5.6 percent": bare places of a list are of the unit that its last place prints.

    A comma alone makes no list: "closes up 550, 2.1%" tells one move in points and in percent.
    """
    lent = len(numbers)
    for at in range(len(numbers) - 2, -1, -1):
        number, after = numbers[at], numbers[at + 1]
        gap = text[number.unit_end : after.unit_start].strip()
        if (
            number.unit is None
            and after.unit in _LENT
            and number.role is after.role is Role.QUANTITY
            and not number.sign
            and number.value < _LARGEST_LENT
            and (gap in _LAST_OF_LIST or (gap == "," and lent == at + 1))
            and not (at and _is_led_to(text, numbers[at - 1], number, after))
        ):
            numbers[at] = number._replace(unit=after.unit)
            lent = at
    return tuple(numbers)


def _is_led_to(text: str, before: NumberMention, number: NumberMention, after: NumberMention) -> bool:
    """As in "fell 0.5% on the yen to 105.9 and 0.1% on the euro": the price that a move like the next led to."""
    told = before.unit == after.unit and before.role is Role.QUANTITY and text.endswith("to ", 0, number.unit_start)
    return told and not text[after.unit_end :].lstrip(" ,").startswith("respectively")


def _ratio(text: str, first: NumberMention, second: NumberMention) -> NumberMention | None:
    """Two bare counts as one ratio, "4 to 1" or "8 to 5": the second is one, or the words say that it is a ratio."""
    if text[first.unit_end : second.unit_start].strip(" -") != "to" or first.role is not Role.QUANTITY:
        return None
    bare = all(number.unit is None and not number.sign and number.value <= _LARGEST_RATIO for number in (first, second))
    if not bare or second.role is not Role.QUANTITY:
        return None
    before = text[max(0, first.start - _REACH) : first.start]
    if second.value != 1 and _RATIO_OF.search(before) is None:
        return None
    return first._replace(end=second.end, unit_end=second.unit_end, role=Role.RATIO)


def _with_coins(text: str, whole: NumberMention, coins: NumberMention) -> NumberMention | None:
    """As in "85 rupees and 55 paise", "61 dollars and 12 cents": one price, told in notes and coins."""
    told = whole.unit is not None and len(whole.unit) == _CODE and coins.value < 1 <= whole.value
    if not told or (whole.unit != coins.unit and not text[coins.end : coins.unit_end].strip().startswith("cent")):
        return None
    spelt = whole.unit_start == whole.start and coins.unit_start == coins.start and not (whole.sign or coins.sign)
    digits = text[coins.start : coins.end].isdecimal() and text[whole.start : whole.end].isdecimal()
    in_notes = digits and int(text[whole.start : whole.end]) == whole.value  # "32p to 1960p and 11p to 665p" are four
    if not (spelt and in_notes) or text[whole.unit_end : coins.unit_start].strip() != "and":
        return None
    value = whole.value + coins.value
    return whole._replace(end=coins.end, unit_end=coins.unit_end, value=value, half_unit=coins.half_unit)


def _quoted(text: str, bid: NumberMention, offer: NumberMention) -> NumberMention | None:
    """As in "136.08-09 yen", "$1.0374-0375": the two prices of a dealer, the second by its last digits alone."""
    printed, digits = text[bid.start : bid.end], text[offer.start : offer.end]
    _, _, decimals = printed.partition(".")
    short = digits.isdecimal() and 1 < len(digits) <= len(decimals) and offer.value == int(digits)
    if not short or bid.upto is not None or text[bid.unit_end : offer.unit_start] not in {"-", "–"}:
        return None
    if bid.unit is not None and offer.unit not in {None, bid.unit}:
        return None
    value = Decimal(printed.replace(",", "")[: -len(digits)] + digits)
    if not bid.value < value <= bid.value * _WIDEST_QUOTE or bid.value != Decimal(printed.replace(",", "")):
        return None
    return bid._replace(end=offer.end, unit_end=offer.unit_end, upto=value, unit=bid.unit or offer.unit)


def _merged(text: str, low: NumberMention, high: NumberMention) -> NumberMention | None:
    gap = text[low.unit_end : high.unit_start]
    if low.upto is not None or low.role is not Role.QUANTITY or low.sign:
        return None
    if high.role not in {Role.QUANTITY, Role.YEAR}:
        return None
    unit_once = low.unit is None and high.unit is not None and low.unit_start == low.start
    low = _same_unit(text, low, high)
    if high.unit is None and low.unit is not None and low.unit_start < low.start:
        high = high._replace(unit=low.unit)
    before = text[max(0, low.unit_start - _REACH) : low.unit_start]
    word = gap.strip().casefold()
    if low.unit != high.unit or low.value == high.value:
        return None
    if low.value > high.value:
        falling = word == "and" and _BETWEEN.search(before) is not None
        return low._replace(end=high.end, unit_end=high.unit_end, value=high.value, upto=low.value) if falling else None
    if word in {"and", "to", "or"}:
        fits = word != "or" and (_BETWEEN if word == "and" else _RANGING).search(before) is not None
        several = unit_once and low.unit == "percent" and "." in text[low.start : low.end]
        widest = _WIDEST_PERCENT if several and _RATE.search(before) is None else _WIDEST
        if not fits and word != "and" and high.value <= low.value * widest:
            fits = unit_once or (word == "to" and low.unit == "percent" and not _FROM.search(before))
        if not fits:
            return None
    elif not _is_dashed(gap, low, high) or (low.unit is None and not _looks_measured(text, low)):
        return None
    return low._replace(
        end=high.end,
        unit_end=high.unit_end,
        upto=high.value,
        half_unit=min(low.half_unit, high.half_unit),
        unit=high.unit,
    )


def _is_dashed(gap: str, low: NumberMention, high: NumberMention) -> bool:
    """Whether a dash parts two numbers: that of "up 2% -3%" too, which is no sign of a fall after a gain."""
    set_off = gap == " " and high.sign < 0 and low.unit == "percent" and high.value <= low.value * _WIDEST
    return set_off or _DASH.fullmatch(gap) is not None


def _same_unit(text: str, low: NumberMention, high: NumberMention) -> NumberMention:
    """The first number of "2-3%", "$500-600 million" with the scale and unit that only the second prints."""
    if low.unit is not None and not (low.unit_start < low.start and low.unit_end == low.end):
        return low
    if high.role is not Role.QUANTITY:
        return low
    scale = _scale(text, high)
    if low.value >= high.value and scale != 1:
        return low
    if low.value * scale >= high.value or low.unit_end != low.end:
        scale = Decimal(1)
    unit = low.unit or high.unit
    return low._replace(value=low.value * scale, half_unit=low.half_unit * scale, unit=unit)


def _scale(text: str, number: NumberMention) -> Decimal:
    """The scale word of ``number`` as a factor: its last printed place against that place in full."""
    _, _, decimals = text[number.start : number.end].partition(".")
    return max(Decimal(1), (number.half_unit * 2).scaleb(len(decimals)))


def _looks_measured(text: str, number: NumberMention) -> bool:
    printed = text[number.start : number.end]
    return "," in printed or "." in printed
