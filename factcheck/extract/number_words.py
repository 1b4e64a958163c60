"""Numbers written in words: "twenty-five", "two hundred", "six and a half", "a third", "half", "threefold"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.number_mention import NumberMention, Role, unmeasured
from factcheck.extract.number_roles import is_inside_name, with_length
from factcheck.extract.units import Units

_ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TEENS = {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15}
_TEENS |= {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_CARDINALS = {"zero": 0, **_ONES, **_TEENS, **_TENS}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_ORDINALS |= {"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14}
_ORDINALS |= {"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20}
_PARTS = {"half": 2, "quarter": 4, "hundredth": 100}
_PARTS |= {word: value for word, value in _ORDINALS.items() if value in {3, 4, 5, 6, 7, 8, 9, 10, 20}}
_MULTIPLES = {"twice": 2, "thrice": 3} | {f"{word}fold": value for word, value in _CARDINALS.items() if value > 1}
_AND_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}

LEADS = frozenset({"a", "an", "half", *_CARDINALS, *_ORDINALS, *_MULTIPLES})
"""The words that a number in words can begin with, in lower case."""

_ones, _parts = "|".join(_ONES), "|".join(_PARTS)
_group = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_ones})\b)?|(?:{'|'.join(_TEENS)}|zero|{_ones})\b)"
_hundreds = rf"{_group}(?:[ -]hundred\b(?:[ -](?:and[ -])?{_group})?)?"
_cardinal = rf"{_hundreds}(?:[ -]thousand\b(?:[ -](?:and[ -])?{_hundreds})?)?"
_large = r"(?:hundred|thousand|million|billion|trillion|lakh|crore)"
# After "a third" these make it a share of something; a noun ("a third day") makes it an ordinal.
_share_ahead = (
    r"(?=$|[,.;:)]|[ ](?:of|in|on|this|since|from|after|over|so|to|last|by|as|during|when|within|and|while|lower|higher"
    r"|below|above|against|yesterday|today|overnight|amid|before|following"
    r"|percent|per[ ]cent|percentage|point)\b|-(?:percentage|percent|point))"
)
_PATTERN = re.compile(
    r"(?P<dozens>half[ -]a[ -]dozen\b|(?:a|two|three|four|five|six)[ -]dozen\b)"
    r"|(?P<half>(?:(?:a|one)[ -])?half\b)"
    rf"|(?P<mixed>{_group}[ -]and[ -](?:(?:a|one)[ -](?:half|quarter)|three[ -]quarters"
    r"|half(?=[ -](?:percent|per cent|percentage|points?|years?|months?)\b))\b)"
    rf"|(?P<part>(?:an?|one)[ -](?:{_parts})\b{_share_ahead}|(?:{_ones})[ -](?:{_parts})s\b)"
    rf"|(?P<multiple>(?:{'|'.join(_MULTIPLES)})\b|(?:{_ones}|ten)-fold\b)"
    rf"|(?P<hundred>a[ -]hundred[ -](?:and[ -])?{_group})"
    rf"|(?P<article>an?(?=[ -]{_large}\b))"
    rf"|(?P<one>an?(?=[ ](?:(?:full|whole)[ -])?(?:percentage[ -]point|basis[ ]point|percent|penny|cent)\b"
    r"|[ ](?:full|whole)[ ]point\b))"
    rf"|(?P<ratio>(?:{_ones}|ten|twenty)-for-(?:{_ones}|ten)\b)"
    rf"|(?P<decimal>{_group}[ -]point(?:[ -](?:zero|{_ones})\b)+(?=[ -](?:percent|per cent)\b))"
    rf"|(?P<cardinal>{_cardinal})"
    rf"|(?P<ordinal>(?:{'|'.join(_ORDINALS)})\b)"
)
# No number in words is longer.
_LONGEST = 100
# What an article must stand before to begin a number: most stand before any other noun.
_AFTER_ARTICLE = frozenset(
    {*_PARTS, "hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"}
    | {"full", "whole", "percentage", "basis", "percent", "penny", "cent"}
)
_ARTICLE = re.compile(r"an?[ -]([a-z]+)", re.IGNORECASE)
_CONNECTIVE = re.compile(r"(?:[ -]of)?(?:[ -](?:an?|one))?(?=[ -])", re.IGNORECASE)
_OF_WHOLE = re.compile(r" of (?:its|their|the|that|all|his|her|a)\b", re.IGNORECASE)
# "The first half", "half-year", "half an hour" count no value; "a quarter ago" is a length of time.
_NO_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|latter|better|next|last|previous|final|this|early|late)[ -]$", re.IGNORECASE
)
_NO_HALF_AFTER = re.compile(
    r"[ -](?:an?[ -])?(?:year|hour|time|day|century|decade|way|mast|month|dozen|brother|price)", re.IGNORECASE
)
_LOSING = re.compile(
    r"\b(?:by|lost|lose|loses|losing|shed|sheds|shedding|nearly|almost|about|over|than|roughly|around|some|a full|up"
    r"|down|fell|rose|dropped|jumped|gained|gains|least|close to|as much as|just|only) $",
    re.IGNORECASE,
)
_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
_HALF = Decimal("0.5")
_CENTS = Decimal("0.01")


class _Words(NamedTuple):
    value: Decimal
    half_unit: Decimal
    share: bool = False


def read_words(text: str, start: int, *, units: Units) -> NumberMention | None:
    """The number in words that begins at ``start``, or ``None`` where the words there are none."""
    article = _ARTICLE.match(text, start)
    if article is not None and article[1].lower() not in _AFTER_ARTICLE:
        return None
    found = _PATTERN.match(text[start : start + _LONGEST].lower())
    if found is None or (start and (text[start - 1].isalnum() or text[start - 1] in "'’")):
        return None
    group, end = found.lastgroup or "", start + found.end()
    if group == "ordinal":
        length = units.length(text, end)
        value = Decimal(_ORDINALS[found[0]])
        return NumberMention(start, end, value, _HALF, 0, "words", length.unit, start, length.end, Role.ORDINAL)
    if group == "ratio":
        return unmeasured(start, end, Role.RATIO)
    if text[start].isupper() and is_inside_name(text, start, units):
        return NumberMention(start, end, Decimal(0), Decimal(0), 0, "words", None, start, end, Role.NAME)
    words = _value(group, found[0])
    if words.share:
        return _share(text, start, end, words.value, units)
    if group == "multiple":
        tenth = words.value * _TENTH
        return NumberMention(start, end, words.value, tenth, 0, "words", "times", start, end, Role.QUANTITY)
    tail = units.after(text, end, priced=False)
    if tail.end == end and found[0] in {"one", "zero"}:
        return None
    number = NumberMention(
        start,
        end,
        words.value * tail.scale * tail.factor,
        words.half_unit * tail.scale * tail.factor,
        0,
        "words",
        tail.unit,
        start,
        tail.end,
        Role.QUANTITY,
    )
    return with_length(text, number, tail) if tail.length else number


def _share(text: str, start: int, end: int, value: Decimal, units: Units) -> NumberMention | None:
    words = text[start:end].casefold()
    joint = _CONNECTIVE.match(text, end)
    tail = units.after(text, joint.end(), priced=False) if joint else units.after(text, end, priced=False)
    if (tail.unit is not None and not tail.length) or tail.scale > 1:
        factor = tail.scale * tail.factor
        tenth = value * factor * _TENTH
        return NumberMention(
            start, end, value * factor, tenth, 0, "fraction", tail.unit, start, tail.end, Role.QUANTITY
        )
    before = text[max(0, start - 24) : start]
    if words.endswith("half"):
        if _NO_HALF_BEFORE.search(before) or _NO_HALF_AFTER.match(text, end):
            return None
        return NumberMention(start, end, value, value * _TENTH, 0, "fraction", "times", start, end, Role.QUANTITY)
    whole = _OF_WHOLE.match(text, end) is not None
    if words.endswith("quarters") and "-" not in words and not whole:
        count = Decimal(_ONES[words.split()[0]])
        return NumberMention(
            start, start + len(words.split()[0]), count, _HALF, 0, "words", "quarters", start, end, Role.DURATION
        )
    if words.endswith("quarter") and not whole and not _LOSING.search(before):
        return None
    percent = (value * _HUNDRED).quantize(_CENTS)
    percent = percent.to_integral_value() if percent == percent.to_integral_value() else percent
    return NumberMention(start, end, percent, percent * _TENTH, 0, "fraction", "percent", start, end, Role.QUANTITY)


def _value(group: str, words: str) -> _Words:
    tokens = re.split(r"[ -]", words.casefold())
    if group == "half":
        return _Words(_HALF, _HALF, share=True)
    if group == "part":
        numerator = Decimal(_ONES.get(tokens[0], 1))
        return _Words(numerator / _PARTS[tokens[1].removesuffix("s")], _HALF, share=True)
    if group == "dozens":
        dozens = _HALF if tokens[0] == "half" else Decimal(_ONES.get(tokens[0], 1))
        return _Words(12 * dozens, _HALF)
    if group in {"article", "one"}:
        return _Words(Decimal(1), _HALF)
    if group == "multiple":
        joined = "".join(tokens)
        return _Words(Decimal(_MULTIPLES[joined]), _HALF)
    if group == "mixed":
        split = tokens.index("and")
        part = _AND_PARTS[tokens[-1]]
        return _Words(_total(tokens[:split]) + part, Decimal("0.25"))
    if group == "decimal":
        point = tokens.index("point")
        decimals = "".join(str(_CARDINALS[word]) for word in tokens[point + 1 :])
        value = Decimal(f"{_total(tokens[:point])}.{decimals}")
        return _Words(value, _HALF.scaleb(-len(decimals)))
    return _Words(_total(tokens), _HALF)


def _total(tokens: list[str]) -> Decimal:
    total = current = 0
    for word in tokens:
        if word == "a":
            current = 1
        elif word == "hundred":
            current *= 100
        elif word == "thousand":
            total, current = total + current * 1000, 0
        elif word != "and":
            current += _CARDINALS[word]
    return Decimal(total + current)
