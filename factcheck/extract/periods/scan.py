"""Finds every period expression of a text: longest match first, none overlapping, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate

from factcheck.extract.periods.conjunctions import without_conjunctions
from factcheck.extract.periods.dates import read_date
from factcheck.extract.periods.grammar import Form, Grammar, Pattern, load_grammar
from factcheck.extract.periods.joined import joined
from factcheck.extract.periods.mention import PeriodMention
from factcheck.extract.periods.next_ones import with_next
from factcheck.extract.periods.numbered import with_numbered
from factcheck.extract.periods.openings import DEPTH
from factcheck.extract.periods.steps_back import counted_back
from factcheck.extract.periods.tokens import OTHER, SHAPE_CODES, PieceTokens, Token, cut, tokens_from
from factcheck.models import CalendarUnit, PartialDate, PeriodKind, PriceField, Side

_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
# How far before its date the "since" of a clause may stand, in words and in characters, and the marks between.
_CLAUSE = 9
_LONGEST_CLAUSE = 200
_IN_CLAUSE = frozenset((SHAPE_CODES["HYPHEN"], SHAPE_CODES["POSS"]))
# Lengths beyond two centuries are misread numbers and give no length.
_LONGEST = {
    CalendarUnit.SESSION: 50_000,
    CalendarUnit.DAY: 73_000,
    CalendarUnit.WEEK: 10_400,
    CalendarUnit.MONTH: 2_400,
    CalendarUnit.QUARTER: 800,
    CalendarUnit.YEAR: 200,
}
_DATES = frozenset((PeriodKind.SESSION, PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR))
_TRIMMED = frozenset((SHAPE_CODES["COMMA"], SHAPE_CODES["COLON"], SHAPE_CODES["HYPHEN"], SHAPE_CODES["POSS"]))


def scan_periods(text: str) -> tuple[PeriodMention, ...]:
    """Every period expression of ``text`` in text order; linear in its length."""
    pieces = [period_words(part) for part in text.split(" ")]
    return periods_of(text, pieces, list(accumulate([piece.length + 1 for piece in pieces], initial=0)))


@lru_cache(maxsize=16_384)
def period_words(text: str) -> PieceTokens:
    """What stands between two spaces as the scan takes it."""
    grammar = load_grammar()
    return cut(text, grammar.vocabulary, grammar.capitalised, grammar.glue)


def periods_of(text: str, pieces: Sequence[PieceTokens], places: Sequence[int]) -> tuple[PeriodMention, ...]:
    """Every period expression of ``text``, whose parts between spaces are ``pieces``, at ``places``."""
    grammar = load_grammar()
    mentions: list[PeriodMention] = []
    total = len(pieces)
    until = 0
    for at in [at for at, piece in enumerate(pieces) if piece.weight > 1]:
        if at >= until:
            first = at
            while first > until and pieces[first - 1].weight:
                first -= 1
            until = at + 1
            while until < total and pieces[until].weight:
                until += 1
            run = list(zip(places[first:until], pieces[first:until], strict=True))
            mentions.extend(_of_run(text, run, grammar))
    told = list(joined(text, list(without_conjunctions(text, mentions))))
    return counted_back(text, with_next(text, with_numbered(text, told)))


def _of_run(text: str, run: Sequence[tuple[int, PieceTokens]], grammar: Grammar) -> Iterator[PeriodMention]:
    """The expressions of pieces that stand side by side, each with a word or mark that one may hold."""
    tokens: list[Token] = []
    places: list[int] = []
    if any(piece.open for _, piece in run):
        tokens, places = _tokens(text, run, grammar)
        codes = "".join([token.code for token in tokens])
    else:
        codes = "".join([piece.codes for _, piece in run])
    first = 0
    for island in codes.split(OTHER):
        last = first + len(island)
        if island and not grammar.glue.issuperset(island):
            for start, end, match, pattern in _longest(codes, first, last, grammar):
                if pattern.form.kind != "skip":
                    if not tokens:
                        tokens, places = _tokens(text, run, grammar)
                    mention = _mention(tokens, places, start, end, match, pattern, grammar)
                    if mention is not None:
                        yield _dated_clause(text, mention, grammar)
        first = last + 1


def _tokens(text: str, run: Sequence[tuple[int, PieceTokens]], grammar: Grammar) -> tuple[list[Token], list[int]]:
    """The tokens of a run, and the places in the text from which their own are counted."""
    tokens: list[Token] = []
    places: list[int] = []
    until = 0
    for place, piece in run:
        if piece.open or place < until:
            tokens.extend(
                tokens_from(text, max(place, until), place + piece.length, grammar.vocabulary, grammar.capitalised)
            )
            places += [0] * (len(tokens) - len(places))
            until = places[-1] + tokens[-1].end if tokens else 0
        else:
            tokens += piece.tokens
            places += [place] * len(piece.tokens)
    return tokens, places


def _longest(codes: str, first: int, last: int, grammar: Grammar) -> list[tuple[int, int, re.Match[str], Pattern]]:
    """The matches of one island that remain when longer ones push out those they overlap, in text order."""
    found: list[tuple[int, int, re.Match[str], Pattern]] = []
    patterns = grammar.patterns
    island = codes[first:last]
    for at in [at for at in range(first, last) if codes[at] in patterns.first]:
        fitting = patterns[island[at - first : at - first + DEPTH]]
        best: tuple[int, int, re.Match[str], Pattern] | None = None
        for pattern in fitting:
            match = pattern.regex.match(codes, at, last)
            if match and match.end() > at and (best is None or match.end() > best[1]):
                best = (at, match.end(), match, pattern)
        if best is not None:
            found.append(best)
    if len(found) < 2:
        return found
    kept: list[tuple[int, int, re.Match[str], Pattern]] = []
    taken = bytearray(last - first)
    for candidate in sorted(found, key=_rank):
        start, end = candidate[0] - first, candidate[1] - first
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(candidate)
    return sorted(kept, key=_place)


def _rank(candidate: tuple[int, int, re.Match[str], Pattern]) -> tuple[int, int]:
    return candidate[0] - candidate[1], candidate[0]


def _place(candidate: tuple[int, int, re.Match[str], Pattern]) -> int:
    return candidate[0]


def _dated_clause(text: str, mention: PeriodMention, grammar: Grammar) -> PeriodMention:
    """In "since cryptocurrencies plunged in June" the date is the one counted from, though "since" stands before."""
    if mention.kind not in _DATES or mention.anchor is None:
        return mention
    first = max(0, mention.start - _LONGEST_CLAUSE)
    if "since" not in text[first : mention.start].lower():
        return mention
    tokens = list(tokens_from(text, first, mention.start, grammar.vocabulary, grammar.capitalised))
    for token in reversed(tokens[-_CLAUSE:]):
        if token.text == "since":
            return replace(mention, kind=PeriodKind.SINCE)
        if not token.text.isalpha() and token.code not in _IN_CLAUSE:
            return mention
    return mention


def _mention(
    tokens: list[Token],
    places: list[int],
    start: int,
    end: int,
    match: re.Match[str],
    pattern: Pattern,
    grammar: Grammar,
) -> PeriodMention | None:
    form = pattern.form
    parts = _captured(tokens, match)
    anchor = _captured_date(parts.get("anchor"), grammar)
    until = _captured_date(parts.get("until"), grammar)
    if anchor is _NO_DATE or until is _NO_DATE:
        return None
    if form.shift is not None:
        anchor = replace(anchor or PartialDate(), shift=form.shift, shift_unit=form.shift_unit)
    if form.part is not None:
        anchor = replace(anchor or PartialDate(), part=form.part)
    if form.event is not None:
        anchor = replace(anchor or PartialDate(), event=form.event)
    if form.kind is PeriodKind.NAMED_QUARTER and anchor is not None:
        anchor, until = _half_year(parts.get("anchor", []), anchor, grammar) or (anchor, until)
    while end > start + 1 and tokens[end - 1].code in _TRIMMED:
        end -= 1
    words = {token.text for token in tokens[start:end]}
    side = _side(parts.get("side", []), grammar) or form.side
    count, unit = _duration(parts, form, grammar)
    if unit is CalendarUnit.DAY and "trading" in words:
        unit = CalendarUnit.SESSION
    if form.counts_back and count is not None and unit is not None:
        anchor, count, unit = PartialDate(shift=-int(count), shift_unit=unit), None, None
    field = PriceField.CLOSE
    if side is not None and "intraday" in words:
        field = PriceField.HIGH if side is Side.HIGH else PriceField.LOW
    return PeriodMention(
        places[start] + tokens[start].start,
        places[end - 1] + tokens[end - 1].end,
        PeriodKind(form.kind),
        anchor,
        until,
        count,
        unit,
        side,
        field,
    )


_NO_DATE = PartialDate()
_HALVES = frozenset({1, 2})


def _half_year(part: list[Token], anchor: PartialDate, grammar: Grammar) -> tuple[PartialDate, PartialDate] | None:
    """The first and last quarter of "the first half of 2024"."""
    if part and part[0].code == SHAPE_CODES["HALF"]:
        half = int(part[0].text.strip("h"))
    elif any(token.text == "half" for token in part):
        half = next(grammar.values.ORDINAL[token.text] for token in part if token.text in grammar.values.ORDINAL)
    else:
        return None
    if half not in _HALVES:
        return None  # "the third half" is of a match
    return replace(anchor, quarter=2 * half - 1), replace(anchor, quarter=2 * half)


def _captured(tokens: list[Token], match: re.Match[str]) -> dict[str, list[Token]]:
    """The tokens of each part of a pattern that the text has."""
    spans = ((name, match.span(name)) for name in match.re.groupindex)
    return {name: tokens[start:end] for name, (start, end) in spans if start >= 0}


def _captured_date(part: list[Token] | None, grammar: Grammar) -> PartialDate | None:
    """The captured date, None where nothing was captured, ``_NO_DATE`` where the words are no date."""
    return (read_date(part, grammar) or _NO_DATE) if part else None


def _side(part: list[Token], grammar: Grammar) -> Side | None:
    for token in part:
        side = grammar.sides.get(token.text)
        if side is not None:
            return side
    return None


def _duration(
    parts: dict[str, list[Token]], form: Form, grammar: Grammar
) -> tuple[Decimal | None, CalendarUnit | None]:
    """Count and unit of "six and a half years", in the unit named; hours only in whole days."""
    units = parts.get("unit")
    if not units:
        return form.count, form.unit
    factor, unit = grammar.units[units[0].text]
    counted = parts.get("count")
    if counted:
        # The "a" of "six and a half" counts nothing.
        plain = [token for token in counted if token.text != "a" or len(counted) == 1]
        count = sum((_number(token, grammar) for token in plain), Decimal(0))
    elif form.count is not None:
        count = form.count
    else:
        return None, unit
    length = count / 24 if factor == 0 else count * factor
    return (length if length <= _LONGEST[unit] else None), unit


def _number(token: Token, grammar: Grammar) -> Decimal:
    if token.text in _FRACTIONS:
        return _FRACTIONS[token.text]
    if token.text == "half":
        return Decimal("0.5")
    if "/" in token.text:
        above, below = token.text.split("/")
        return Decimal(above) / Decimal(below)
    counted = grammar.values.NUMBER.get(token.text) or grammar.values.ORDINAL.get(token.text)
    if counted is not None:
        return Decimal(counted)
    return Decimal(token.text.replace(",", "")) if token.text[0].isdigit() else Decimal(0)
