"""Numbers read from raw text: a row a form, the expectation by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extract.numbers import NumberMention, Role, scan_numbers


def only(text: str) -> NumberMention:
    """The single number of ``text``."""
    found = scan_numbers(text)
    assert len(found) == 1, [text[m.unit_start : m.unit_end] for m in found]
    return found[0]


FIGURES = [
    # text, number, number with unit, value, unit, half unit
    ("rose 4.2% on Tuesday", "4.2", "4.2%", "4.2", "percent", "0.05"),  # sign attached
    ("rose 4.2 % on Tuesday", "4.2", "4.2 %", "4.2", "percent", "0.05"),  # sign apart
    ("rose 8 percent", "8", "8 percent", "8", "percent", "0.5"),  # American spelling
    ("rose 8 per cent", "8", "8 per cent", "8", "percent", "0.5"),  # British spelling
    ("rose 8 pct", "8", "8 pct", "8", "percent", "0.5"),  # wire shorthand
    ("rose 10pc", "10", "10pc", "10", "percent", "0.5"),  # British headline shorthand
    ("an 8-percent gain", "8", "8-percent", "8", "percent", "0.5"),  # joined by a hyphen
    ("twenty percent", "twenty", "twenty percent", "20", "percent", "0.5"),  # a word
    ("Twenty-five percent", "Twenty-five", "Twenty-five percent", "25", "percent", "0.5"),  # a compound at the head
    ("up .5%", ".5", ".5%", "0.5", "percent", "0.05"),  # no leading zero
    ("up 0.50%", "0.50", "0.50%", "0.50", "percent", "0.005"),  # a trailing zero is precision
    ("by 3,5%", "3,5", "3,5%", "3.5", "percent", "0.05"),  # decimal comma
    ("shed 612.47 points", "612.47", "612.47 points", "612.47", "points", "0.005"),  # index points
    ("a 5-point drop", "5", "5-point", "5", "points", "0.5"),  # adjective
    ("lost 310 pts", "310", "310 pts", "310", "points", "0.5"),  # shorthand
    ("two hundred and fifty points", "two hundred and fifty", "two hundred and fifty points", "250", "points", "0.5"),
    ("a hundred and twenty points", "a hundred and twenty", "a hundred and twenty points", "120", "points", "0.5"),
    ("two full points", "two", "two full points", "2", "points", "0.5"),  # a word between
    ("a full percentage point", "a", "a full percentage point", "1", "percentage_points", "0.5"),  # an article is one
    ("1,200-plus points", "1,200", "1,200-plus points", "1200", "points", "0.5"),  # a hedge between
    ("down 1 13/32", "1 13/32", "1 13/32", "1.40625", "points", "0.015625"),  # mixed bond ticks
    ("lost six-point-24 points", "six-point-24", "six-point-24 points", "6.24", "points", "0.005"),  # as read aloud
    ("up 14-point-02 points", "14-point-02", "14-point-02 points", "14.02", "points", "0.005"),  # digits before it
    ("up zero-point-4 percent", "zero-point-4", "zero-point-4 percent", "0.4", "percent", "0.05"),  # below one
    (
        "up two-point-three-five percent",
        "two-point-three-five",
        "two-point-three-five percent",
        "2.35",
        "percent",
        "0.005",
    ),
    (
        "at 271-thousand-500 won",
        "271-thousand-500",
        "271-thousand-500 won",
        "271500",
        "KRW",
        "0.5",
    ),  # thousands and ones
    ("at three-thousand-41-point-6", "three-thousand-41-point-6", "three-thousand-41-point-6", "3041.6", None, "0.05"),
    ("one-point-four million shares", "one-point-four", "one-point-four million shares", "1400000", "shares", "50000"),
    ("a dozen points", "a dozen", "a dozen points", "12", "points", "0.5"),  # dozen
    ("half a dozen points", "half a dozen", "half a dozen points", "6", "points", "0.5"),  # half a dozen
    ("climbed 50bps", "50", "50bps", "50", "basis_points", "0.5"),  # attached
    ("climbed 7 basis points", "7", "7 basis points", "7", "basis_points", "0.5"),  # in full
    ("less than 1 bp", "1", "1 bp", "1", "basis_points", "0.5"),  # singular shorthand
    ("eight basis points", "eight", "eight basis points", "8", "basis_points", "0.5"),  # a word
    ("1.5 percentage points", "1.5", "1.5 percentage points", "1.5", "percentage_points", "0.05"),  # points of percent
    ("a quarter percentage point", "a quarter", "a quarter percentage point", "0.25", "percentage_points", "0.025"),
    ("half a percentage point", "half", "half a percentage point", "0.5", "percentage_points", "0.05"),  # half of one
    ("a half-percentage-point", "a half", "a half-percentage-point", "0.5", "percentage_points", "0.05"),  # hyphens
    ("a percentage point", "a", "a percentage point", "1", "percentage_points", "0.5"),  # an article is one
    ("half a point", "half", "half a point", "0.5", "points", "0.05"),  # half a point
    ("a tenth of a percent", "a tenth", "a tenth of a percent", "0.1", "percent", "0.01"),  # part of a unit
    ("three-quarters of a percent", "three-quarters", "three-quarters of a percent", "0.75", "percent", "0.075"),
    ("closed at $12.10", "12.10", "$12.10", "12.10", "USD", "0.005"),  # dollars
    ("near HK$345.60", "345.60", "HK$345.60", "345.60", "HKD", "0.005"),  # a letter prefix
    ("US$350 million", "350", "US$350 million", "350000000", "USD", "500000"),  # prefix and scale
    ("A$1.2bn", "1.2", "A$1.2bn", "1200000000", "AUD", "50000000"),  # scale letters
    ("NZ$4.05", "4.05", "NZ$4.05", "4.05", "NZD", "0.005"),  # New Zealand
    ("C$25", "25", "C$25", "25", "CAD", "0.5"),  # Canada
    ("$589 billion", "589", "$589 billion", "589000000000", "USD", "500000000"),  # the value is in full
    ("$1.5-trillion", "1.5", "$1.5-trillion", "1500000000000", "USD", "50000000000"),  # scale joined by a hyphen
    ("$3m", "3", "$3m", "3000000", "USD", "500000"),  # a lone letter beside a currency
    ("$25B", "25", "$25B", "25000000000", "USD", "500000000"),  # the same in capitals
    ("above 100k", "100", "100k", "100000", None, "500"),  # thousands
    ("€1.08", "1.08", "€1.08", "1.08", "EUR", "0.005"),  # euro sign before
    ("14.95 euros", "14.95", "14.95 euros", "14.95", "EUR", "0.005"),  # euro word after
    ("12,50 €", "12,50", "12,50 €", "12.50", "EUR", "0.005"),  # euro sign after, decimal comma
    ("3,280 yen", "3,280", "3,280 yen", "3280", "JPY", "0.5"),  # yen
    ("¥3,280", "3,280", "¥3,280", "3280", "JPY", "0.5"),  # yen sign
    ("76,950 yuan", "76,950", "76,950 yuan", "76950", "CNY", "0.5"),  # yuan
    ("RMB 15.2", "15.2", "RMB 15.2", "15.2", "CNY", "0.05"),  # code with a space
    ("5,000 won", "5,000", "5,000 won", "5000", "KRW", "0.5"),  # a verb elsewhere
    ("Rs 28,650", "28,650", "Rs 28,650", "28650", "INR", "0.5"),  # rupees
    ("Rs.2,335", "2,335", "Rs.2,335", "2335", "INR", "0.5"),  # rupees with a stop
    ("Rs 1.5 lakh crore", "1.5", "Rs 1.5 lakh crore", "1500000000000", "INR", "50000000000"),  # two scales
    ("₹50 crore", "50", "₹50 crore", "500000000", "INR", "5000000"),  # crore
    ("556 million Australian dollars", "556", "556 million Australian dollars", "556000000", "AUD", "500000"),
    ("7.6 trillion yen", "7.6", "7.6 trillion yen", "7600000000000", "JPY", "50000000000"),  # scale then word
    ("up 65 cents", "65", "65 cents", "0.65", "USD", "0.005"),  # cents are dollars
    ("falling 9 paise", "9", "9 paise", "0.09", "INR", "0.005"),  # paise are rupees
    ("at 1,204.5p", "1,204.5", "1,204.5p", "12.045", "GBP", "0.0005"),  # pence are pounds
    ("at 120 pence", "120", "120 pence", "1.20", "GBP", "0.005"),  # pence in full
    ("to $73.32/bbl", "73.32", "$73.32/bbl", "73.32", "USD", "0.005"),  # price a barrel
    ("hits 300/US$", "300", "300/US$", "300", None, "0.5"),  # a rate against the dollar
    ("GBP 500m", "500", "GBP 500m", "500000000", "GBP", "500000"),  # code and letter
    ("1.38 billion shares", "1.38", "1.38 billion shares", "1380000000", "shares", "5000000"),  # volume
    ("3m shares", "3", "3m shares", "3000000", "shares", "500000"),  # a letter beside a unit
    ("average of 1.49 billion", "1.49", "1.49 billion", "1490000000", None, "5000000"),  # no unit printed
    ("over 2.5x", "2.5", "2.5x", "2.5", "times", "0.05"),  # times
    ("2.5 times", "2.5", "2.5 times", "2.5", "times", "0.05"),  # in full
    ("a threefold rise", "threefold", "threefold", "3", "times", "0.3"),  # -fold
    ("a two-fold rise", "two-fold", "two-fold", "2", "times", "0.2"),  # with a hyphen
    ("rose twice", "twice", "twice", "2", "times", "0.2"),  # twice
    ("to 6,064.2", "6,064.2", "6,064.2", "6064.2", None, "0.05"),  # a level
    ("to 1,25,000", "1,25,000", "1,25,000", "125000", None, "0.5"),  # Indian grouping
    ("to 12,34,567.8", "12,34,567.8", "12,34,567.8", "1234567.8", None, "0.05"),  # Indian grouping with decimals
    ("to 1.234,56", "1.234,56", "1.234,56", "1234.56", None, "0.005"),  # European grouping
    ("to 11'950.3", "11'950.3", "11'950.3", "11950.3", None, "0.05"),  # Swiss grouping
    ("down 9/32", "9/32", "9/32", "0.28125", "points", "0.015625"),  # bond ticks are points
    ("down 3/4 point", "3/4", "3/4 point", "0.75", "points", "0.125"),  # a fraction of a point
    ("up 2½ points", "2½", "2½ points", "2.5", "points", "0.25"),  # a fraction sign
    ("up 2-1/2 percent", "2-1/2", "2-1/2 percent", "2.5", "percent", "0.25"),  # a mixed number
    ("two and a half percent", "two and a half", "two and a half percent", "2.5", "percent", "0.25"),  # in words
    ("shed a third of its value", "a third", "a third", "33.33", "percent", "3.333"),  # a share is a percentage
    ("down by a fifth", "a fifth", "a fifth", "20", "percent", "2"),  # at the end
    ("lost two-thirds", "two-thirds", "two-thirds", "66.67", "percent", "6.667"),  # plural
    ("a quarter of its value", "a quarter", "a quarter", "25", "percent", "2.5"),  # quarter of a value
    ("lost nearly half its value", "half", "half", "0.5", "times", "0.05"),  # half is a multiple
    ("half a billion dollars", "half", "half a billion dollars", "500000000", "USD", "50000000"),  # half a scale
]


@pytest.mark.parametrize("text, number, whole, value, unit, half_unit", FIGURES)
def test_figure(text: str, number: str, whole: str, value: str, unit: str | None, half_unit: str) -> None:
    found = only(text)
    assert text[found.start : found.end] == number
    assert text[found.unit_start : found.unit_end] == whole
    assert (found.value, found.unit, found.half_unit) == (Decimal(value), unit, Decimal(half_unit))
    assert found.role is Role.QUANTITY
    assert found.upto is None


SIGNS = [
    # text, number, sign
    ("Dow +0.04%", "+0.04", 1),  # plus
    ("Dow -0.04%", "-0.04", -1),  # hyphen
    ("Dow −0.04%", "−0.04", -1),  # minus sign
    ("(-0.4%)", "-0.4", -1),  # in parentheses
    ("(2.3%)", "2.3", 0),  # parentheses alone are no sign
    ("a -$2.10 move", "2.10", -1),  # before the currency
    ("$-2.10", "-2.10", -1),  # after the currency
    ("a near-5 percent gain", "5", 0),  # a hyphen that joins
    ("fell--5 percent", "5", 0),  # a double dash
    ("~1%", "1", 0),  # a tilde is a hedge
]


@pytest.mark.parametrize("text, number, sign", SIGNS)
def test_sign(text: str, number: str, sign: int) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.sign) == (number, sign)


RANGES = [
    # text, whole, lower, upper, unit, half unit
    ("fell between 2.7% and 6.8%", "2.7% and 6.8%", "2.7", "6.8", "percent", "0.05"),  # between
    ("between 2.7 and 6.8 percent", "2.7 and 6.8 percent", "2.7", "6.8", "percent", "0.05"),  # unit once
    ("rose 2% to 3%", "2% to 3%", "2", "3", "percent", "0.5"),  # two percentages that lie close
    ("rose 2 to 3 percent", "2 to 3 percent", "2", "3", "percent", "0.5"),  # unit once
    ("rose two to three percent", "two to three percent", "2", "3", "percent", "0.5"),  # in words
    ("at 4.5%-4.75%", "4.5%-4.75%", "4.5", "4.75", "percent", "0.005"),  # hyphen; the finer precision
    ("rose 2% -3%", "2% -3%", "2", "3", "percent", "0.5"),  # a space on one side of the dash
    ("lost 1.5% –2.5%", "1.5% –2.5%", "1.5", "2.5", "percent", "0.05"),  # ... of an en dash
    ("at 4.5–4.75%", "4.5–4.75%", "4.5", "4.75", "percent", "0.005"),  # en dash, unit once
    ("$500-600 million", "$500-600 million", "500000000", "600000000", "USD", "500000"),  # scale once
    ("$2-$3", "$2-$3", "2", "3", "USD", "0.5"),  # currency twice
    ("US$1.5-2bn", "US$1.5-2bn", "1500000000", "2000000000", "USD", "50000000"),  # scale letters once
    ("of 1,000-1,100", "1,000-1,100", "1000", "1100", None, "0.5"),  # levels
    ("ranging from 2% to 9%", "2% to 9%", "2", "9", "percent", "0.5"),  # said to be a range
    ("$1.2-1.5 billion", "$1.2-1.5 billion", "1200000000", "1500000000", "USD", "50000000"),  # decimals and a scale
    ("rose 2.5 to 3 times", "2.5 to 3 times", "2.5", "3", "times", "0.05"),  # unit once, not percent
    ("rose 2 or 3 points", "2 or 3 points", "2", "3", "points", "0.5"),  # or
    ("10-15 points", "10-15 points", "10", "15", "points", "0.5"),  # points
]


@pytest.mark.parametrize("text, whole, lower, upper, unit, half_unit", RANGES)
def test_range(text: str, whole: str, lower: str, upper: str, unit: str | None, half_unit: str) -> None:
    found = only(text)
    assert text[found.unit_start : found.unit_end] == whole
    assert (found.value, found.upto, found.unit) == (Decimal(lower), Decimal(upper), unit)
    assert found.half_unit == Decimal(half_unit)


NO_RANGES = [
    # text, number of mentions
    ("fell from 2.7% to 2.5%", 2),  # a move from a level to a level
    ("rose from 2% to 3%", 2),  # the same upward
    ("rose 44 points to 21,814", 2),  # a move and a level
    ("fell 3% and 4%", 2),  # a list
    ("fell 0.7% or 5 points", 2),  # one move told twice
    ("rose 44 to 21,814 points", 2),  # a move and a level that share their unit
    ("rose $2 to $60", 2),  # a price move and a price
    ("rose 0.2% to 4.5%", 2),  # a yield's change and its level lie far apart
]


@pytest.mark.parametrize("text, count", NO_RANGES)
def test_no_range(text: str, count: int) -> None:
    found = scan_numbers(text)
    assert len(found) == count
    assert all(number.upto is None for number in found)


ROLES = [
    # text, the number, role, unit
    ("the S&P 500 fell", "500", Role.NAME, None),  # an index
    ("the Nasdaq 100's gain", "100", Role.NAME, None),  # a possessive after it
    ("the FTSE-100 index", "100", Role.NAME, None),  # a hyphen
    ("the Nikkei .N225 fell", "225", Role.NAME, None),  # glued to letters
    ("crude (CL1:COM) fell", "1", Role.NAME, None),  # a ticker
    ("Tencent (0700.HK) fell", "0700", Role.NAME, None),  # a numeric ticker
    ("Maotai (SH:600519) fell", "600519", Role.NAME, None),  # a ticker after its exchange
    ("the new iPhone 16 sold", "16", Role.NAME, None),  # a product
    ("grounded Boeing 737 jets", "737", Role.NAME, None),  # a product in capitals
    ("the S&P 500 shares that fell", "500", Role.NAME, None),  # a noun after the name is no unit
    ("UPDATE 1-Shares fall", "1", Role.NAME, None),  # a slug
    ("in FY24 sales", "24", Role.NAME, None),  # a fiscal year
    ("3Q24 was weak", "3", Role.NAME, None),  # only the first part is met: see below
    ("the Magnificent Seven fell", "Seven", Role.NAME, None),  # a number word in a name
    ("the Big Four banks", "Four", Role.NAME, None),  # another
    ("in 2024 it rose", "2024", Role.YEAR, None),  # a year
    ("since '12 it rose", "12", Role.YEAR, None),  # a short year
    ("in the 1990s it rose", "1990", Role.YEAR, None),  # a decade
    ("a mid-2023 low", "2023", Role.YEAR, None),  # a joined year
    ("closed at 1985 as", "1985", Role.QUANTITY, None),  # a level that looks like a year
    ("on Jan. 27 it fell", "Jan. 27", Role.DATE, None),  # month and day
    ("on January 27, 2025 it fell", "January 27, 2025", Role.DATE, None),  # with the year
    ("on January 27th it fell", "January 27th", Role.DATE, None),  # an ordinal day
    ("on 27 January 2025 it fell", "27 January 2025", Role.DATE, None),  # day first
    ("on 2025-01-27 it fell", "2025-01-27", Role.DATE, None),  # ISO
    ("on 27/01/2025 it fell", "27/01/2025", Role.DATE, None),  # slashes
    ("on 27.01.2025 it fell", "27.01.2025", Role.DATE, None),  # dots
    ("by 1203 GMT it fell", "1203 GMT", Role.TIME, None),  # wire clock
    ("at 4 p.m. it fell", "4 p.m.", Role.TIME, None),  # American clock
    ("at 11:30 it fell", "11:30", Role.TIME, None),  # a colon
    ("the 10-year yield", "10", Role.SPAN, "years"),  # an adjective
    ("a 200-day moving average", "200", Role.SPAN, "sessions"),  # an adjective in days
    ("the two-year note", "two", Role.SPAN, "years"),  # an adjective in words
    ("a 15-yr record", "15", Role.SPAN, "years"),  # shorthand
    ("a 3-1/2 year low", "3-1/2", Role.SPAN, "years"),  # a mixed number
    ("a six-and-a-half year low", "six-and-a-half", Role.SPAN, "years"),  # a mixed number in words
    ("a 10-day winning streak", "10", Role.SPAN, "sessions"),  # a streak told by an adjective
    ("for 13 consecutive days", "13", Role.DURATION, "sessions"),  # a word between
    ("three straight sessions", "three", Role.DURATION, "sessions"),  # a word between
    ("over three quarters it", "three", Role.DURATION, "quarters"),  # time, not a share
    ("the past six months", "six", Role.DURATION, "months"),  # a length of time
    ("a fifth straight session", "fifth", Role.ORDINAL, "sessions"),  # an ordinal that counts sessions
    ("its sixth consecutive weekly gain", "sixth", Role.ORDINAL, "weeks"),  # an adjective of time
    ("a third day of gains", "third", Role.ORDINAL, "sessions"),  # "a third" before a noun is no share
    ("the 5th straight week", "5", Role.ORDINAL, "weeks"),  # in digits
    ("a three-for-one split", "three-for-one", Role.RATIO, None),  # a ratio in words
    ("the 200-DMA held", "200", Role.NAME, None),  # a moving average
    ("a 7-for-1 split", "7-for-1", Role.RATIO, None),  # a ratio
    ("by almost 4 to 1", "4 to 1", Role.RATIO, None),  # breadth
    ("by a ratio of nearly 9 to 4", "9 to 4", Role.RATIO, None),  # breadth said to be a ratio
    ("an 8-K filing", "8", Role.NAME, None),  # a form
    ("the Nifty 20-day average", "20", Role.SPAN, "sessions"),  # an index before a length of time
    ("at 24/7 venues", "24/7", Role.DATE, None),  # no fraction
]


@pytest.mark.parametrize("text, number, role, unit", ROLES)
def test_role(text: str, number: str, role: Role, unit: str | None) -> None:
    found = scan_numbers(text)[0]
    assert (text[found.start : found.end], found.role, found.unit) == (number, role, unit)


NOTHING = [
    "one of the largest drops",  # a pronoun
    "in the second-half results of a half-year",  # halves of a year; see the filter below
    "half an hour later",  # half of a length of time
    "a quarter ago it rose",  # a length of time
    "may 5 be with you".replace("5", "it"),  # no number at all
    "http://example.com/2025/01/27/up-3-percent",  # a web address
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_figure(text: str) -> None:
    assert [m for m in scan_numbers(text) if m.role is Role.QUANTITY] == []


def test_months_that_are_words() -> None:
    """ "May" before a percentage is no month, and a lower-case "may" never is."""
    assert [m.role for m in scan_numbers("In May 5% of it went")] == [Role.QUANTITY]
    assert [m.role for m in scan_numbers("it may 5 times")] == [Role.QUANTITY]


def test_headline_capitals_make_no_names() -> None:
    """In a headline every word has a capital, so only known stems mark a name."""
    roles = [m.role for m in scan_numbers("Stocks Tumble As Dow Sheds 310 And S&P 500 Slides")]
    assert roles == [Role.QUANTITY, Role.NAME]


def test_sentence_with_many_numbers() -> None:
    """The printed numbers of a market wrap, in order, with their roles."""
    text = (
        "The Dow fell 612.47 points, or 3.1%, to 19,341.83 by 4 p.m. on Jan. 3, 2025, its fifth straight loss, while "
        "the 10-year yield rose 7 basis points and Nvidia lost $589 billion."
    )
    assert [(text[m.start : m.end], m.role.value) for m in scan_numbers(text)] == [
        ("612.47", "quantity"),
        ("3.1", "quantity"),
        ("19,341.83", "quantity"),
        ("4 p.m.", "time"),
        ("Jan. 3, 2025", "date"),
        ("fifth", "ordinal"),
        ("10", "adjective_span"),
        ("7", "quantity"),
        ("589", "quantity"),
    ]
