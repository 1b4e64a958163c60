"""Finds every number of a text, in order and without overlap, in time linear in the length of the text.

The text is scanned raw: tokenisers cut "HK$345.60", "50bps" and "4.5%-4.75%" badly. Words and signs that give a number
its meaning come from ``configs/units.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from factcheck.extract.number_mention import NumberMention, Role, unmeasured
from factcheck.extract.number_ranges import join_ranges
from factcheck.extract.number_roles import in_full, plain_digits, renamed, with_length, with_place
from factcheck.extract.number_words import LEADS, read_words
from factcheck.extract.spoken_numbers import read_spoken
from factcheck.extract.units import Units, shipped_units

__all__ = ["NumberMention", "Role", "number_places", "numbers_at", "scan_numbers"]

_LONGEST = 24
_GLYPHS = {
    "½": (1, 2),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_glyphs = "".join(_GLYPHS)


def _signs(glued: str, *, spaced: str = "") -> frozenset[str]:
    """What may follow digits: a sign right after them, or one that a space sets apart."""
    return frozenset((*glued, *(f" {sign}" for sign in spaced)))


_CANDIDATE = re.compile(rf"[A-Za-z]+|[0-9]+|[{_glyphs}]")
_FRACTIONAL = _signs(f"-/{_glyphs}", spaced=f"0123456789a{_glyphs}")
_ADDRESSES = frozenset({"http", "https", "www"})
_ADDRESS = re.compile(r"\S{1,2000}")
_ISO = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/])"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])"
)
_RATIO = re.compile(r"[0-9]{1,3}-(?:for|to)-[0-9]{1,3}\b|[0-9]{1,3}:[0-9]{1,3}(?![0-9:])", re.IGNORECASE)
_MIXED = re.compile(
    rf"([0-9]{{1,4}})(?:[- ]?([{_glyphs}])|(?:[- ]| and )([0-9]{{1,2}})/(2|3|4|8|16|32|64)(?![0-9/])"
    r"|( and (?:a|one)[ -]half\b))"
)
# Grain prices: "$3.86-1/4" is 3 dollars and 86 1/4 cents.
_QUARTER_CENTS = re.compile(rf"([0-9]{{1,3}}\.[0-9]{{2}})(?:[- ]([1-7])/([248])(?![0-9/])| ?([{_glyphs}]))")
_SLASH = re.compile(r"([0-9]{1,3})/([0-9]{1,3})(?![0-9/]|[.,][0-9])")
_PLAIN = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])|[0-9]{1,3}(?:['’][0-9]{3})+(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}(?![0-9])|[0-9]+)"
    r"(?:\.[0-9]+|,[0-9]{1,2}(?=\s?(?:%|percent\b|pct\b|euros?\b|€|bn\b|million\b|billion\b)))?"
)
_TICKER = re.compile(r"\.[A-Z]{1,3}\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_MONEY = frozenset("$£€")
_SUFFIX = re.compile(r"/(?:US\$|[A-Za-z]{1,6}\b|\$)")
_BOND_TICKS = frozenset({16, 32, 64, 128})
_PARTS = frozenset({2, 3, 4, 8}) | _BOND_TICKS
_HALF = Decimal("0.5")
# Half a unit of a number by how many decimals it prints.
_HALF_UNITS = tuple(_HALF.scaleb(-places) for places in range(_LONGEST + 1))
_SIGNS = {"+": 1, "-": -1, "−": -1}


def scan_numbers(text: str) -> tuple[NumberMention, ...]:
    """Every number of ``text``, in order; a range ("between 2.7% and 6.8%") is one mention.

    Never raises. Numbers that count nothing (dates, clock times, parts of names) are there too, with their role.
    """
    return numbers_at(text, number_places(text))


def number_places(text: str) -> tuple[tuple[int, str], ...]:
    """Where in ``text`` a number may begin, with the word that begins it, in lower case; empty for digits."""
    leads = _scanner().leads
    places = []
    for found in _CANDIDATE.finditer(text):
        word = found[0].casefold()
        if not word.isalpha():
            places.append((found.start(), ""))
        elif word in leads:
            places.append((found.start(), word))
    return tuple(places)


def numbers_at(text: str, places: Iterable[tuple[int, str]]) -> tuple[NumberMention, ...]:
    """The numbers of ``text``, as ``scan_numbers`` tells them, of which none begins but at ``places``."""
    return join_ranges(text, list(_single(text, places)))


def _single(text: str, places: Iterable[tuple[int, str]]) -> Iterator[NumberMention]:
    scanner = _scanner()
    at = 0
    for start, word in places:
        if start < at:
            continue
        if word in _ADDRESSES:
            at = scanner.past_address(text, start)
            continue
        mention = scanner.read(text, start, word, after=at)
        if mention is not None:
            at = mention.unit_end
            yield mention


class _Scanner:
    """Decides for each place where a number may begin what stands there."""

    def __init__(self, units: Units) -> None:
        self._units = units
        months = units.months
        self._months = units.month_words
        self.leads = LEADS | units.month_words | _ADDRESSES
        year = r"(?:,? [0-9]{4}\b)?"
        counts = r"(?! ?(?:%|percent|pct|per cent|basis|points|bps|million|billion|trillion|times)|[.,][0-9])"
        self._month_day = re.compile(
            rf"(?:{months})\b\.? ?[0-9]{{1,2}}(?:st|nd|rd|th)?\b{counts}"
            rf"(?:(?: ?[-–/] ?| and )[0-9]{{1,2}}\b{counts})?{year}"
        )
        self._day_month = re.compile(rf"[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -](?:{months})\b\.?(?:[ -][0-9]{{4}}\b)?")
        self._clock = re.compile(
            r"[0-9]{1,2}(?:[:.][0-9]{2})?(?::[0-9]{2})? ?(?:[ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b|o['’]clock)"
            r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])"
            rf"|(?:[0-9]{{1,4}}|[0-9]{{1,2}}\.[0-9]{{2}}) (?:{units.time_zones})\b"
        )

        # Each shape with the signs that can follow its first number, so that most shapes are not tried.
        zones = "".join({zone[0] for zone in units.time_zones.split("|")})
        months = "".join({month[0] for month in units.months.split("|")})
        self._unmeasured = (
            (_signs("-/."), _ISO, Role.DATE),
            (_signs(":aApPo", spaced=f"aApPo{zones}"), self._clock, Role.TIME),
            (_signs("-:"), _RATIO, Role.RATIO),
            (_signs("snrt-", spaced=f"o{months}"), self._day_month, Role.DATE),
        )

        self._shaping = frozenset().union(*(signs for signs, _, _ in self._unmeasured))

    @staticmethod
    def past_address(text: str, start: int) -> int:
        """Where the web address that begins at ``start`` ends."""
        found = _ADDRESS.match(text, start)
        return found.end() if found else start

    def read(self, text: str, start: int, word: str, *, after: int) -> NumberMention | None:
        """The number that begins at ``start``, not reaching back before ``after``; ``None`` where there is none."""
        if word:
            if word in self._months:
                found = self._month_day.match(text, start)
                return unmeasured(start, found.end(), Role.DATE) if found else None
            spoken = read_spoken(text, start, self._units) if text.startswith("-", start + len(word)) else None
            return spoken or read_words(text, start, units=self._units)
        if text[start] in _GLYPHS:
            top, bottom = _GLYPHS[text[start]]
            return self._measured(text, start, start + 1, Decimal(top) / bottom, _HALF / bottom, "fraction", after)
        plain = _PLAIN.match(text, start)
        assert plain is not None  # noqa: S101 - the candidate is a digit
        sign = text[plain.end() : plain.end() + 1]
        if sign == "-" and (spoken := read_spoken(text, start, self._units)) is not None:
            return spoken
        if sign == " ":
            sign = text[plain.end() : plain.end() + 2]
        for signs, pattern, role in self._unmeasured if sign in self._shaping else ():
            if sign in signs and (found := pattern.match(text, start)) is not None:
                return unmeasured(start, found.end(), role)
        fraction = self._fraction(text, start, after) if sign in _FRACTIONAL else None
        return fraction or self._digits(text, start, plain[0], after)

    def _fraction(self, text: str, start: int, after: int) -> NumberMention | None:
        found = _MIXED.match(text, start)
        if found is not None:
            top, bottom = _GLYPHS[found[2]] if found[2] else (int(found[3] or 1), int(found[4] or 2))
            if top < bottom:
                value = Decimal(found[1]) + Decimal(top) / bottom
                mention = self._measured(text, start, found.end(), value, _HALF / bottom, "fraction", after)
                return _ticks(mention, bottom)
        found = _QUARTER_CENTS.match(text, start)
        if found is not None:
            top, bottom = _GLYPHS[found[4]] if found[4] else (int(found[2]), int(found[3]))
            value, half = Decimal(found[1]) + Decimal(top) / bottom / 100, _HALF / bottom / 100
            return self._measured(text, start, found.end(), value, half, "fraction", after)
        found = _SLASH.match(text, start)
        if found is None:
            return None
        top, bottom = int(found[1]), int(found[2])
        if text[start - 1 : start] in _MONEY and top < bottom <= top + top // 10:
            return None  # "at $173/178 an ounce": what is bid and what is asked
        if bottom not in _PARTS or top >= bottom:
            return unmeasured(start, found.end(), Role.DATE if top <= 31 and bottom <= 31 else Role.RATIO)
        mention = self._measured(text, start, found.end(), Decimal(top) / bottom, _HALF / bottom, "fraction", after)
        return _ticks(mention, bottom)

    def _digits(self, text: str, start: int, printed: str, after: int) -> NumberMention:
        end = start + len(printed)
        if len(printed) > _LONGEST:
            return unmeasured(start, end, Role.NAME)
        ordinal = _ORDINAL.match(text, end) if text[end : end + 1].isalpha() else None
        if ordinal is not None:
            length = self._units.length(text, ordinal.end())
            value = Decimal(plain_digits(printed))
            return NumberMention(start, end, value, _HALF, 0, "digits", length.unit, start, length.end, Role.ORDINAL)
        if text.startswith(".", end) and _TICKER.match(text, end):
            return unmeasured(start, end, Role.NAME)
        if (
            start > after
            and text[start - 1] == "."
            and not text[start - 2 : start - 1].isalnum()
            and printed.isdecimal()
        ):
            start, printed = start - 1, f"0.{printed}"
        plain = plain_digits(printed)
        half_unit = _HALF_UNITS[len(plain.partition(".")[2])]
        mention = self._measured(text, start, end, Decimal(plain), half_unit, "digits", after)
        return with_place(text, mention, self._units)

    def _measured(
        self, text: str, start: int, end: int, value: Decimal, half_unit: Decimal, form: str, after: int
    ) -> NumberMention:
        sign_at, sign = _sign_before(text, start, after)
        currency = self._units.currency_before(text, sign_at, after)
        unit_start = sign_at
        if currency is not None:
            unit_start = currency[1]
            if not sign:
                outer_at, sign = _sign_before(text, unit_start, after)
                unit_start = outer_at
        tail = self._units.after(text, end, priced=currency is not None)
        if currency is None and (coined := self._units.coined_before(text, sign_at, tail)) is not None:
            currency = coined
            unit_start = coined[1]
        unit_end = tail.end
        suffix = _SUFFIX.match(text, unit_end) if text.startswith("/", unit_end) else None
        if suffix is not None and (currency is not None or tail.unit is None):
            unit_end = suffix.end()
        factor = tail.scale * tail.factor
        mention = NumberMention(
            sign_at,
            end,
            in_full(value, factor),
            half_unit if factor == 1 else half_unit * factor,
            sign,
            form,
            currency[0] if currency else tail.unit,
            unit_start,
            unit_end,
            Role.QUANTITY,
        )
        return with_length(text, mention, tail) if tail.length and currency is None else mention


def _ticks(mention: NumberMention, bottom: int) -> NumberMention:
    """Bonds move in 32nds of a point, which nobody says."""
    return renamed(mention, "points") if mention.unit is None and bottom in _BOND_TICKS else mention


def _sign_before(text: str, start: int, after: int) -> tuple[int, int]:
    """Where the sign before ``start`` stands and which it is; a hyphen that joins or parts words is none."""
    if start <= after or text[start - 1] not in _SIGNS:
        return start, 0
    left = text[start - 2 : start - 1] if start > 1 else ""
    if text[start - 1] == "+":
        return start - 1, 1
    if left and (left.isalnum() or left in "-–—)%.]"):
        return start, 0
    return start - 1, -1


@lru_cache(maxsize=1)
def _scanner() -> _Scanner:
    return _Scanner(shipped_units())
