"""Edits of the period: another year or month, the session before or after, two sessions for one, another base.

An edited expression is resolved again, for every claim that shares its words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.errors import UsageError
from factcheck.models import (
    MOVES,
    OF_ONE_SESSION,
    Instrument,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Point,
    PriceField,
    ResolvedClaim,
    ResolvedPeriod,
    Span,
    Window,
)
from factcheck.verify.context import Context
from factcheck.verify.repair.clock import Clock, clock_of
from factcheck.verify.repair.edit import Case, Edit, Edits, Refused, Replacement, replaced
from factcheck.verify.repair.printed import WEEKDAYS, PrintedDate, Token, dated
from factcheck.verify.repair.rules import RepairRules, opposite_words
from factcheck.verify.targets import principal
from factcheck.verify.wording import day_words

_NOUN_AFTER = re.compile(r"\s+([a-z-]+)")
_BASES = ((PriceField.OPEN, "open"), (PriceField.HIGH, "high"), (PriceField.LOW, "low"))


def year_changed(case: Case, rules: RepairRules) -> Edits:
    """Every printed year replaced by near ones and by those one digit away, up to the year the story speaks from."""
    clock = case.clock
    for printed in case.dates:
        token = printed.token("year")
        if token is None or clock is None:
            continue
        latest = min(token.value + rules.years_around, clock.as_of.stamp.day.year)
        for year in range(token.value - rules.years_around, latest + 1):
            if year == token.value:
                continue
            size = _year_size(token, year, rules)
            if size is None:
                continue
            partial = replace(printed.date, year=year, alternative=None)
            away = abs(year - token.value)
            yield from _redated(case, clock, "year", printed, partial, [(token, year)], size, distance=away)


def month_changed(case: Case, rules: RepairRules) -> Edits:
    """Every printed month replaced by each other one."""
    clock = case.clock
    for printed in case.dates:
        token = printed.token("month")
        if token is None or clock is None:
            continue
        for month in range(1, 13):
            if month == token.value:
                continue
            away = min((month - token.value) % 12, (token.value - month) % 12)
            size = rules.near_size["month"] if away == 1 else rules.size["month"]
            partial = replace(printed.date, month=month, alternative=None)
            yield from _redated(case, clock, "month", printed, partial, [(token, month)], size, distance=away)


def session_moved(case: Case, rules: RepairRules) -> Edits:
    """The session before and the one after the day that is named, or that is meant where none is."""
    window, clock = case.resolved.period.default, case.clock
    expression = case.resolved.claim.period
    if window is None or clock is None:
        return
    since = expression.kind in {PeriodKind.SINCE, PeriodKind.SINCE_EXTREME}
    if not since and expression.kind not in OF_ONE_SESSION:
        return
    spot = window.base if since else window.end
    if not isinstance(spot, Point) or not clock.calendar.is_session(spot.session):
        return
    for step in (-1, 1):
        try:
            day = clock.calendar.offset(spot.session, step)
        except UsageError:
            continue
        if day <= clock.as_of.stamp.day:
            yield from _on_session(case, clock, day, rules.size["session"])


def two_sessions(case: Case, rules: RepairRules) -> Edits:
    """Two sessions' move printed as one session's."""
    claim, window = case.resolved.claim, case.resolved.period.default
    instrument = principal(case.resolved.subject, case.context)
    if window is None or instrument is None or not isinstance(window.base, Point):
        return
    if claim.kind not in MOVES or claim.period.kind not in OF_ONE_SESSION:
        return
    base = _offset(case.context, instrument, window.base.session, -1)
    if base is not None:
        longer = Window(f"two sessions to {day_words(window.end.session)}", Point(base), window.end)
        size = rules.size["sessions_count"]
        yield from _reworded(case, "sessions_count", ("one session", "over two sessions"), longer, size)


def base_changed(case: Case, rules: RepairRules) -> Edits:
    """The move counted from the session's open, high or low in place of a close, or from the close before."""
    claim, window = case.resolved.claim, case.resolved.period.default
    instrument = principal(case.resolved.subject, case.context)
    if window is None or instrument is None or not isinstance(window.base, Point):
        return
    if claim.kind not in MOVES or window.base.field is not PriceField.CLOSE:
        return
    one = claim.period.kind in OF_ONE_SESSION
    session = window.end.session if one else window.base.session
    was, size = "from the close before" if one else "from the close", rules.size["base"]
    for field, name in _BASES:
        base = Window(f"{name} on {day_words(session)}", Point(session, field), window.end)
        words = f"from its {name}" if one else f"from its {name} of {day_words(session)}"
        yield from _reworded(case, "base", (was, words), base, size)
    before = None if one else _offset(case.context, instrument, session, -1)
    if before is not None:
        base = Window(f"close on {day_words(before)}", Point(before), window.end)
        yield from _reworded(case, "base", (was, f"from the close of {day_words(before)}"), base, size)


def _reworded(case: Case, kind: str, words: tuple[str, str], window: Window, size: int) -> Edits:
    """The claim, and what else its predicate says of the same stretch, over another window named after the figure."""
    claim, period = case.resolved.claim, ResolvedPeriod((window,))
    if claim.quantity is None:
        return
    if case.rules_out_period(claim.period, period):
        yield Refused(functools.partial(_over, case.resolved, claim.period, period))
        return
    shared = functools.partial(_all_over, case, period)
    edit = tuple(sorted((_insertion(case, claim.quantity.span, words[1]), *_until(case, kind))))
    yield Edit(kind, *words, edit, replace(case.resolved, period=period), size, shared)


def _all_over(case: Case, period: ResolvedPeriod) -> Iterator[ResolvedClaim]:
    """The other moves that the same predicate tells of the same stretch, over another one."""
    for other in case.neighbours():
        if (
            other.claim.kind in MOVES
            and other.claim.subject.span == case.resolved.claim.subject.span
            and other.period.default == case.resolved.period.default
        ):
            yield replace(other, period=period)


def _insertion(case: Case, figure: Span, words: str) -> Replacement:
    """Words put after the figure, or after the noun that it belongs to ("a 0.6% loss")."""
    found = _NOUN_AFTER.match(case.text, figure.end)
    nouns = opposite_words(rising=True).keys() | opposite_words(rising=False).keys()
    end = found.end() if found is not None and found.group(1) in nouns else figure.end
    span = Span(figure.start, end)
    return span, f"{span.of(case.text)} {words}"


def _until(case: Case, kind: str) -> Iterator[Replacement]:
    """Two sessions go "to" a day where one is "on" it, unless the words serve another subject too."""
    claim = case.resolved.claim
    period = claim.period.span
    if kind != "sessions_count" or period is None or claim.quantity is None or period.start < claim.quantity.span.end:
        return
    shared = any(
        other.claim.period.span == period and other.claim.subject.span != claim.subject.span
        for other in case.everything
    )
    if period.of(case.text).startswith("on ") and not shared:
        yield Span(period.start, period.start + 2), "to"


def _offset(context: Context, instrument: Instrument, session: date, count: int) -> date | None:
    try:
        return context.calendars.of(instrument).offset(session, count)
    except UsageError:
        return None


def _over(resolved: ResolvedClaim, expression: PeriodExpression, period: ResolvedPeriod) -> ResolvedClaim:
    """The claim said of another period."""
    claim = replace(resolved.claim, period=expression)
    return ResolvedClaim(claim, resolved.subject, resolved.benchmark, period, resolved.as_of)


def _redated(
    case: Case,
    clock: Clock,
    kind: str,
    printed: PrintedDate,
    partial: PartialDate,
    tokens: list[tuple[Token, int]],
    size: int,
    *,
    distance: int = 0,
) -> Edits:
    """The claims that share the printed date, with the parts of it replaced."""
    if not clock.may_mean(partial):
        return
    partial, tokens = _with_weekday(printed, partial, tokens)
    expression = _with(case.resolved.claim.period, printed, partial)
    period = clock.counted(expression, default_only=True)
    if period is None:
        return
    if case.rules_out_period(expression, period):
        yield Refused(functools.partial(_over, case.resolved, expression, period))
        return
    claim = _over(case.resolved, expression, period)
    replacements: tuple[Replacement, ...] = tuple((token.span, token.reads(value)) for token, value in tokens)
    before, after = tokens[0][0].text, tokens[0][0].reads(tokens[0][1])
    if kind == "session":
        whole = Span(min(token.span.start for token in printed.tokens), max(token.span.end for token in printed.tokens))
        before, after = whole.of(case.text), replaced(case.text, whole, replacements)
    shared = functools.partial(_with_date, case, printed, partial)
    yield Edit(kind, before, after, tuple(sorted(replacements)), claim, size, shared, distance=distance)


def _with_date(case: Case, printed: PrintedDate, partial: PartialDate) -> Iterator[ResolvedClaim]:
    """The other claims that take their period from the same words."""
    for other in _of_the_same_words(case):
        expression = _with(other.claim.period, printed, partial)
        clock = clock_of(other, case.context)
        period = None if clock is None else clock.counted(expression)
        if period is not None:
            yield _over(other, expression, period)


def _of_the_same_words(case: Case) -> Iterator[ResolvedClaim]:
    span = case.resolved.claim.period.span
    for other in case.everything:
        if span is not None and other.claim.period.span == span and other.claim.id != case.resolved.claim.id:
            yield other


def _on_session(case: Case, clock: Clock, day: date, size: int) -> Edits:
    """The claim said of another session: in the words of the printed date, or with the day put in."""
    if not case.dates:
        yield from _named_day(case, clock, day, size)
        return
    printed = case.dates[0]
    partial = dated(printed.date, day)
    values = {"year": day.year, "month": day.month, "day": day.day, "weekday": day.weekday()}
    tokens = [(token, values[token.part]) for token in printed.tokens if values[token.part] != token.value]
    if tokens:
        yield from _redated(case, clock, "session", printed, partial, tokens, size)


def _named_day(case: Case, clock: Clock, day: date, size: int) -> Edits:
    """The day named where the words said "yesterday", "today" or nothing."""
    claim = case.resolved.claim
    near = 0 <= (clock.as_of.stamp.day - day).days < len(WEEKDAYS) - 1
    words = f"on {WEEKDAYS[day.weekday()]}" if near else f"on {day_words(day)}"
    partial = PartialDate(year=day.year, month=day.month, day=day.day)
    expression = replace(claim.period, kind=PeriodKind.SESSION, anchor=partial)
    if claim.period.kind not in OF_ONE_SESSION:
        return
    period = clock.counted(expression, default_only=True)
    if period is None:
        return
    if case.rules_out_period(expression, period):
        yield Refused(functools.partial(_over, case.resolved, expression, period))
        return
    moved = _over(case.resolved, expression, period)
    span = claim.period.span
    if span is not None and claim.period.text is not None:
        shared = functools.partial(_on_day, case, partial)
        yield Edit("session", span.of(case.text), words, ((span, words),), moved, size, shared)
    elif claim.quantity is not None:
        figure = claim.quantity.span
        yield Edit("session", "", words, ((figure, f"{figure.of(case.text)} {words}"),), moved, size)


def _on_day(case: Case, partial: PartialDate) -> Iterator[ResolvedClaim]:
    """The other claims of the same words, said of another day."""
    for other in _of_the_same_words(case):
        expression = replace(other.claim.period, kind=PeriodKind.SESSION, anchor=partial)
        clock = clock_of(other, case.context)
        period = None if clock is None else clock.counted(expression)
        if period is not None:
            yield _over(other, expression, period)


def _with(expression: PeriodExpression, printed: PrintedDate, partial: PartialDate) -> PeriodExpression:
    return replace(expression, anchor=partial) if printed.place == "anchor" else replace(expression, until=partial)


def _with_weekday(
    printed: PrintedDate, partial: PartialDate, tokens: list[tuple[Token, int]]
) -> tuple[PartialDate, list[tuple[Token, int]]]:
    """The edit with the printed weekday made that of the new date, where it is not."""
    token = printed.token("weekday")
    if token is None or partial.year is None or partial.month is None or partial.day is None:
        return partial, tokens
    weekday = date(partial.year, partial.month, partial.day).weekday()
    partial = replace(partial, weekday=weekday)
    if weekday == token.value or any(other.part == "weekday" for other, _ in tokens):
        return partial, tokens
    return partial, [*tokens, (token, weekday)]


def _year_size(token: Token, year: int, rules: RepairRules) -> int | None:
    """The year beside is the smallest slip, then a near one, then one wrong digit; None where it is no small edit."""
    away = abs(year - token.value)
    if away <= rules.near_years:
        return rules.near_size["year"] if away == 1 else rules.size["year"]
    wrong = sum(was != now for was, now in zip(str(token.value), str(year), strict=True))
    return rules.size["year"] + 1 if wrong == 1 else None
