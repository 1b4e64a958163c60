"""Tells figures from years, names, and lengths of time by what stands around a number; looks at a bounded stretch."""

from __future__ import annotations

import re
import string
from decimal import Decimal
from functools import lru_cache

from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.units import Tail, Units

_REACH = 32
# What a word before a number is made of beside letters: "S&P 500", "Dow/Jones 30".
_IN_WORD = "&/+.'’-"
_LETTERS = string.ascii_letters
# What ends before the first word of a sentence, of a quotation or of brackets.
_HEADS = frozenset('.!?:;“"(\n—–-')
_PLURAL = re.compile(r"s\b|['’]s\b")
_YEAR_SPAN = re.compile(r"[-–/](?:[0-9]{2}|[0-9]{4})\b")
_YEAR_BEFORE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}[-–/]$")
_FORM = re.compile(r"-[A-Z]{1,4}(?![A-Za-z])")
_PARAGRAPH = re.compile(r"\([a-z]\)")
# "The 30-stock average", "a 200-foot mast": so many of what the noun has, and no figure of it.
_MEASURED = re.compile(
    r"-(?!(?:mark|level|handle|threshold|barrier|line|area|region|zone|odd|plus|ish|fold|for|to|per|and|from|or)\b)[a-z]{3,}\b"
)
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
    word, _ = _word_before(left)
    if word.casefold() in units.name_stems:
        return True
    return not _opens_sentence(left) and not is_headline(text)


def _word_before(left: str) -> tuple[str, str]:
    """The word that a space, a hyphen or a bracket parts from what follows ``left``, and what stands before it."""
    if left.endswith("("):
        left = left[:-1].removesuffix(" ")
    elif left.endswith((" ", "-")):
        left = left[:-1]
    else:
        return "", left
    word = left[len(left.rstrip(_LETTERS + _IN_WORD)) :].lstrip(_IN_WORD)
    return word, left[: len(left) - len(word)]


def _opens_sentence(left: str) -> bool:
    """Whether what follows ``left`` opens a sentence, a quotation or a bracket."""
    plain = left.rstrip()
    return not plain or plain[-1] in _HEADS or "\n" in left[len(plain) :]


def with_length(text: str, number: NumberMention, tail: Tail) -> NumberMention:
    """``number`` with the role that the length of time in ``tail`` gives it, which is no figure."""
    unit_word = text[number.end : tail.end]
    plural = unit_word.casefold().endswith("s")
    joined = unit_word.startswith("-") or (not plural and number.value != 1)
    return number._replace(role=Role.SPAN if joined else Role.DURATION)


def with_place(text: str, number: NumberMention, units: Units) -> NumberMention:
    """``number``, printed in digits, with the role its place gives it: part of a name, a year, or a figure."""
    measured = _MEASURED.match(text, number.end) if text.startswith("-", number.end) and _counts(number) else None
    if measured is not None:
        return number._replace(role=Role.SPAN, unit=None, unit_start=number.start, unit_end=measured.end())
    left = text[max(0, number.unit_start - _REACH) : number.unit_start]
    right = text[number.unit_end : number.unit_end + 6]
    if _is_glued(number, left, right) or _ends_name(text, number, left, units):
        return number._replace(role=Role.NAME, unit=None, unit_start=number.start, unit_end=number.end)
    if number.unit is None and _is_year(text, number, left, right, units):
        return number._replace(role=Role.YEAR)
    return number


def _counts(number: NumberMention) -> bool:
    return number.unit in {None, "shares"} and number.unit_start == number.start


def _is_glued(number: NumberMention, left: str, right: str) -> bool:
    """Whether letters or signs that make a code of a number touch it: "CL1", "3M", "#5", "SH:600519"."""
    before, bare = left[-1:], number.unit_start == number.start
    if number.unit is None and right[:1].isalpha():
        return not (_PLURAL.match(right) and _is_year_value(number))
    if bare and (before.isalnum() or before in {"#", "_", "@"}):
        return True
    if bare and before in {".", "/", ":"} and left[-2:-1].isalnum():
        return True
    # "Rule 5810(c)(2)" and "an 8-K filing" number paragraphs and forms, "401(k)" and "403(b)" plans of saving.
    if number.unit is None and _PARAGRAPH.match(right):
        return True
    if before == "(" and (left[-2:-1].isalnum() or left[-2:-1] == ")") and right[:1] == ")":
        return True
    return number.unit is None and right.startswith("-") and _FORM.match(right) is not None


def _ends_name(text: str, number: NumberMention, left: str, units: Units) -> bool:
    """Whether a whole number closes the name that stands before it: "S&P 500", "FTSE-100", "Boeing 737"."""
    if number.unit not in {None, "points", "shares"} or number.sign:
        return False
    word, before = _word_before(left)
    if not word or number.value > _LARGEST_NAME or number.value != number.value.to_integral_value():
        return False
    plain = word.casefold()
    last = plain.rstrip(".").replace("/", "-").rpartition("-")[2]
    if last in units.name_stems or plain in units.name_stems:
        slug = text[number.end : number.end + 1] == "-" and text[number.end + 1 : number.end + 2].isupper()
        return number.unit is None or number.value in _INDEX_SIZES or slug
    if number.unit is not None or _is_year_value(number) or plain in units.moving_words:
        return False
    if left[-1:] == "-":
        return last not in units.hedge_heads
    named = word[0].isupper() and not word.isupper() and last not in units.calendar_words
    return named and not _opens_sentence(before) and not is_headline(text)


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
    return _word_before(left)[0].casefold() not in units.level_words


def renamed(number: NumberMention, unit: str) -> NumberMention:
    """``number`` counted in ``unit``."""
    return number._replace(unit=unit)


def plain_digits(printed: str) -> str:
    """Digits with separators as a decimal is written: thousands separators gone, a decimal comma made a point."""
    plain = printed.replace("'", "").replace("’", "")
    head, comma, last = plain.rpartition(",")
    if not comma:
        return plain
    if "." in head or ("." not in last and len(last) < 3):
        return f"{head.replace('.', '').replace(',', '')}.{last}"
    return head.replace(",", "") + last


def in_full(value: Decimal, factor: Decimal) -> Decimal:
    """``value`` times its scale, without the empty decimals that a scale leaves ("1.5 billion")."""
    if factor == 1:
        return value
    product = value * factor
    if factor < 1:
        return product
    whole = product.to_integral_value()
    return whole if whole == product else product
