"""Tells figures from years, names, and lengths of time by what stands around a number; looks at a bounded stretch."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.units import Tail, Units

_REACH = 32
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z&/+.'’-]*)(?:[ -]| ?\()$")
_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:;“\"(\n—–-])\s*$")
_PLURAL = re.compile(r"s\b|['’]s\b")
_YEAR_SPAN = re.compile(r"[-–/](?:[0-9]{2}|[0-9]{4})\b")
_YEAR_BEFORE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}[-–/]$")
_FORM = re.compile(r"-[A-Z]{1,4}(?![A-Za-z])")
# "The 30-stock average": a number of members that describes.
_MEMBERS = re.compile(r"-(?:share|stock|member|company|issue|name|firm|strong)\b")
_SHORT_YEAR = re.compile(r"(?:^|[\s(])['’]$")
# Sizes that index names carry, as in "the S&P 500 shares that fell".
_INDEX_SIZES = frozenset(
    {20, 25, 30, 35, 40, 50, 60, 70, 80, 100, 150, 200, 225, 250, 300, 350, 400, 500, 600, 1000, 1500, 2000, 3000, 5000}
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_LARGEST_NAME = 9999


@lru_cache(maxsize=1)
def is_headline(text: str) -> bool:
    """Whether most longer words of ``text`` are capitalised, so that a capital marks no name."""
    words = re.findall(r"\b[A-Za-z][a-z]{3,}", text[:600])
    return len(words) >= 4 and sum(word[0].isupper() for word in words) * 10 >= len(words) * 7


def is_inside_name(text: str, start: int, units: Units) -> bool:
    """Whether a capitalised number word at ``start`` belongs to a name ("the Magnificent Seven")."""
    left = text[max(0, start - _REACH) : start]
    word = _WORD_BEFORE.search(left)
    if word is not None and word[1].casefold() in units.name_stems:
        return True
    return not _SENTENCE_HEAD.search(left) and not is_headline(text)


def with_length(text: str, number: NumberMention, tail: Tail) -> NumberMention:
    """``number`` with the role its unit gives it: a length of time is no figure."""
    if not tail.length:
        return number
    unit_word = text[number.end : tail.end]
    plural = unit_word.casefold().endswith("s")
    joined = unit_word.startswith("-") or (not plural and number.value != 1)
    return replace(number, role=Role.SPAN if joined else Role.DURATION)


def with_place(text: str, number: NumberMention, units: Units) -> NumberMention:
    """``number``, printed in digits, with the role its place gives it: part of a name, a year, or a figure."""
    members = _MEMBERS.match(text, number.end)
    if members is not None:
        return replace(number, role=Role.SPAN, unit=None, unit_start=number.start, unit_end=members.end())
    left = text[max(0, number.unit_start - _REACH) : number.unit_start]
    right = text[number.unit_end : number.unit_end + 6]
    if _is_glued(number, left, right) or _ends_name(text, number, left, units):
        return replace(number, role=Role.NAME, unit=None, unit_start=number.start, unit_end=number.end)
    if number.unit is None and _is_year(text, number, left, right, units):
        return replace(number, role=Role.YEAR)
    return number


def _is_glued(number: NumberMention, left: str, right: str) -> bool:
    """Whether letters or signs that make a code of a number touch it: "CL1", "3M", "#5", "SH:600519"."""
    before, bare = left[-1:], number.unit_start == number.start
    if number.unit is None and right[:1].isalpha():
        return not (_PLURAL.match(right) and _is_year_value(number))
    if bare and (before.isalnum() or before in {"#", "_", "@"}):
        return True
    if bare and before in {".", "/", ":"} and left[-2:-1].isalnum():
        return True
    # "Rule 5810(c)(2)" and "an 8-K filing" number paragraphs and forms.
    if before == "(" and (left[-2:-1].isalnum() or left[-2:-1] == ")") and right[:1] == ")":
        return True
    return number.unit is None and _FORM.match(right) is not None


def _ends_name(text: str, number: NumberMention, left: str, units: Units) -> bool:
    """Whether a whole number closes the name that stands before it: "S&P 500", "FTSE-100", "Boeing 737"."""
    if number.unit not in {None, "points", "shares"} or number.sign:
        return False
    word = _WORD_BEFORE.search(left)
    if word is None or number.value != number.value.to_integral_value() or number.value > _LARGEST_NAME:
        return False
    last = re.split(r"[/-]", word[1].casefold().rstrip("."))[-1]
    if last in units.name_stems or word[1].casefold() in units.name_stems:
        slug = text[number.end : number.end + 1] == "-" and text[number.end + 1 : number.end + 2].isupper()
        return number.unit is None or number.value in _INDEX_SIZES or slug
    if number.unit is not None or _is_year_value(number):
        return False
    if left[-1:] == "-":
        return last not in units.hedge_heads
    named = word[1][0].isupper() and not word[1].isupper() and last not in units.calendar_words
    return named and not _SENTENCE_HEAD.search(left[: word.start()]) and not is_headline(text)


def _is_year_value(number: NumberMention) -> bool:
    return _FIRST_YEAR <= number.value <= _LAST_YEAR


def _is_year(text: str, number: NumberMention, left: str, right: str, units: Units) -> bool:
    printed = text[number.start : number.end]
    if printed.isdecimal() and len(printed) == 2 and (_SHORT_YEAR.search(left) or _YEAR_BEFORE.search(left)):
        return True
    if not (printed.isdecimal() and len(printed) == 4 and _FIRST_YEAR <= int(printed) <= _LAST_YEAR):
        return False
    if _PLURAL.match(right) or _YEAR_SPAN.match(right):
        return True
    word = _WORD_BEFORE.search(left)
    return word is None or word[1].casefold() not in units.level_words


def renamed(number: NumberMention, unit: str) -> NumberMention:
    """``number`` counted in ``unit``."""
    return replace(number, unit=unit)


def value_of(printed: str) -> Decimal:
    """Digits with separators as a decimal: thousands separators gone, a decimal comma made a point."""
    if printed.isdecimal():
        return Decimal(printed)
    if "." in printed and "," in printed and printed.rindex(",") > printed.rindex("."):
        return Decimal(printed.replace(".", "").replace(",", "."))
    head, comma, last = printed.rpartition(",")
    if comma and "." not in printed and len(last) < 3:
        return Decimal(f"{head.replace(',', '')}.{last}")
    return Decimal(printed.replace(",", "").replace("'", "").replace("’", ""))


def in_full(value: Decimal, factor: Decimal) -> Decimal:
    """``value`` times its scale, without the empty decimals that a scale leaves ("1.5 billion")."""
    if factor == 1:
        return value
    product = value * factor
    if factor < 1:
        return product
    whole = product.to_integral_value()
    return whole if whole == product else product
