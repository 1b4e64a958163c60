"""Stories written while their market was open: figures of the day that no close can settle.

"The Dow was down 412 points as of 2:30 p.m." tells when a story was written, and what it says beside that of the same
market and session is of that hour too: from its beginning, until it says that something closed. Agencies leave such a
story standing below the one of the close; what follows "earlier story follows" begins anew.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from factcheck.models import (
    DAYS,
    MOVES,
    OF_ONE_SESSION,
    UP_TO_NOW,
    Instrument,
    Kind,
    Measure,
    PeriodKind,
    Point,
    PriceField,
    Proximity,
    Reason,
    ResolvedClaim,
    Superlative,
)
from factcheck.resolve.windows import TO_OPEN_SESSION

_EARLIER_STORY = re.compile(r"\bearlier (?:story|version|report) (?:follows|is below|appears below)\b", re.IGNORECASE)
_HOUR = re.compile(
    r"\b(?:trad(?:e|ing)|deals|dealings|[ap]\.?m\b|gmt|noon|midday|lunchtime|morning|afternoon|halfway|midway"
    r"|into the clos|by the time|far today|\bearly\b|\bminutes\b"
    r"|(?:european|asian|london|tokyo|new york) (?:close|open)\b)",
    re.IGNORECASE,
)
_NOT_FINAL = ("preliminary", "provisional", "unofficial")
_PROVISIONAL = re.compile(
    rf"\b(?:{'|'.join(_NOT_FINAL)})\b(?:\s+\w+){{0,3}}?\s+(?:closes?|closing|data|figures|results|prices|levels"
    r"|declines?|falls?|drops?|loss(?:es)?|gains?|rises?|advances?)\b"
    r"|\b(?:clos|end|finish)ed\b[^.;]{0,40}\bprovisionally\b"
    r"|\bprovisionally\s+(?:(?:clos|end|finish|gain|add|dropp|slipp)ed|fell|rose|lost|slid|up|down|off|higher|lower)\b",
    re.IGNORECASE,
)
_PASSED = re.compile(r"\b(?:had|after|before|earlier)\b", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:closed|ended|ending|finished|finishing|settled|settling|at (?:the )?close(?! to\b)"
    # "Fell 34 points to close at 2,570": but what is on track, set or likely to do so has not.
    r"|(?<=[\d%] )to (?:close|end|finish|settle) (?:at|lower|higher|up|down)"
    r"|(?<=(?:cent|ints) )to (?:close|end|finish|settle) (?:at|lower|higher|up|down)"
    # "A gain of 0.2% on Thursday's closing level" tells of no end of the day.
    r"|closing(?! (?:levels?|prices?|values?)\b))\b",
    re.IGNORECASE,
)
# "A little while after markets closed in Europe" tells when, and of no end of its own day.
_ELSEWHERE = re.compile(
    r"\b(?:after|before|once|when|until|as)\b[^,.;]{0,30}\b(?:clos|end|finish|settl)ed in \w+"
    # "Its lowest since March, when it closed at $105": an end of another day.
    r"|,\s+when\b(?:\s+\w+){1,3}?\s+(?:clos|end|finish|settl)ed\b",
    re.IGNORECASE,
)
# "Was on track to close in correction territory": of the day's close, and not of a week's or a month's.
_TO_CLOSE = re.compile(
    r"\bon (?:track|course|pace) to (?:\w+ly )?(?:close|end|finish)\b(?![^.;]{0,30}\b(?:week|month|quarter|year)\b)",
    re.IGNORECASE,
)
_TRADING = re.compile(
    r"^\s*trading\b|\bto trade\b|\b(?:is|are|was|were|been)\b[^.;]{0,20}\btrading\b|\btraded\b"
    # "Was slipping 0.2%": no story of the close says so of its day.
    r"|\b(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?(?:slipp|fall|ris|gain|los|climb|dropp|slid|jump|surg|tumbl|declin"
    r"|advanc|sink|plung|add|shedd|edg|rally|soar|eas|tick|slump|plummet)ing\b",
    re.IGNORECASE,
)
# "A slide is threatening to push the indexes lower": what a story of the close would not say of its day.
_STILL_OPEN = re.compile(
    r"\b(?:(?:is|are) (?:on the (?:verge|brink) of|threatening to|trading|changing hands)"
    r"|so far (?:today|in the session)|ahead of the (?:close|closing bell)"
    # "In Monday's final hour of trading", "with about an hour left in Friday's session"
    r"|in (?:the|\w+day['’]s) (?:final|last|closing) (?:\w+ )?(?:hours?|minutes) of trad(?:e|ing)"
    r"|with (?:\w+ ){1,3}(?:minutes?|hours?) (?:left|to go|remaining|to the (?:close|closing bell)))\b",
    re.IGNORECASE,
)
# "Shares were last up 3.1% at $413.26": the latest trade, of what is traded by sessions.
_LAST = re.compile(r"\b(?:is|are|was|were)\s+last\b", re.IGNORECASE)
# "The index is up 2.5% today", told of what is still going on.
_GOING_ON = re.compile(r"^\s*(?:is|are)\s+(?:now |currently |already )?(?:up|down|higher|lower|off)\b", re.IGNORECASE)
# "By midday on Friday, the index was up 5% this week": the hour that the words of a stretch are told at.
_OPENS_AT = re.compile(
    r"(?:by|as of|at|around)\s+(?:about\s+)?(?:midday|noon|lunchtime|mid-?morning|mid-?afternoon"
    r"|the (?:midday|lunch) break|\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b)",
    re.IGNORECASE,
)
_MORNING = re.compile(r"\ba\.?m\b|\bmorning\b|\bearly\b", re.IGNORECASE)
# Where shares are traded until noon in New York.
_OPEN_IN_THE_MORNING = frozenset(
    {"GB", "DE", "FR", "IT", "ES", "NL", "CH", "SE", "BE", "IE", "NO", "DK", "FI", "PT", "AT"}
)
# They keep nearly the same hours, and both break off at noon.
_GREATER_CHINA = frozenset({"HK", "CN"})
_EXCHANGED = frozenset({"equity", "adr", "index", "fund"})
_OF_AN_HOUR = MOVES - {Kind.MULTIPLE} | {Kind.LEVEL}


def told_in_mid_session(text: str, claims: Sequence[ResolvedClaim]) -> tuple[ResolvedClaim, ...]:
    """The claims, those of an hour of the session marked as such: daily prices bound them and do not settle them."""
    earlier = "earlier " in text.lower()
    starts = [found.end() for found in _EARLIER_STORY.finditer(text)] if earlier else []
    stories = groupby(claims, key=lambda one: bisect_right(starts, one.claim.sentence.start))
    return tuple(one for _, story in stories for one in _marked(text, list(story)))


def _marked(text: str, story: list[ResolvedClaim]) -> Iterator[ResolvedClaim]:
    written = _hours_told(text, story)
    provisional = _PROVISIONAL.search(text) if any(map(text.lower().__contains__, _NOT_FINAL)) else None
    traded = {at: one for at, one in enumerate(story) if _is_trading(text, one)}
    trading = {one.claim.sentence: one for one in reversed(traded.values()) if one.claim.kind is not Kind.LEVEL}
    for at, one in enumerate(story):
        if written and _tells_the_end(text, one):
            # A remark on the morning in a story of the close says nothing of its other figures.
            written = [hour for hour in written if not _same_session(one, hour)]
        held = any(_same_session(one, hour) for hour in written) or _is_provisional(text, one, provisional)
        held = held or (_ends_now(one) and _counts_to_open_session(one))
        # "Was trading 0.8% lower, while the Dow was down 0.4%": both at that hour.
        beside = trading.get(one.claim.sentence)
        held = held or (beside is not None and _same_session(one, beside) and not _tells_the_end(text, one))
        of_the_hour = _is_open(one) or _ends_now(one) or _is_record_so_far(one) or _ranks_the_day_so_far(one)
        yield _unsettled(one) if (held and of_the_hour) or at in traded else one


def _hours_told(text: str, story: Sequence[ResolvedClaim]) -> list[ResolvedClaim]:
    """The first figure of each country's session that tells its hour, be it at 10 a.m. or "early" in another's."""
    told: dict[tuple[str | None, date | None], ResolvedClaim] = {}
    for one in story:
        if _tells_the_hour(text, one) and one.subject.instrument is not None:
            window = one.period.default
            told.setdefault((one.subject.instrument.country, window.end.session if window else None), one)
    if told:
        return list(told.values())
    still_open = _is_open_story(text, story)
    return [] if still_open is None else [still_open]


def _is_open_story(text: str, story: Sequence[ResolvedClaim]) -> ResolvedClaim | None:
    """The first figure of the day of a story that tells what is still going on and of nothing that closed."""
    if not story or _STILL_OPEN.search(text) is None:
        return None
    day = story[0].as_of.stamp.day if story[0].as_of is not None else None
    of_the_day = [
        one for one in story if _is_open(one) and one.period.default and one.period.default.end.session == day
    ]
    if any(_tells_the_end(text, one) for one in story):
        return None
    return next((one for one in of_the_day if one.subject.instrument is not None), None)


def _tells_the_hour(text: str, one: ResolvedClaim) -> bool:
    """As in "as of 2:30 p.m.", "so far today", "on track for its worst day": not "earlier", nor what "had" been."""
    period, detail = one.claim.period, one.claim.detail
    if one.subject.instrument is None:
        return False
    if one.subject.instrument.type in _EXCHANGED and _LAST.search(_predicate(text, one)) is not None:
        return True
    if one.claim.proximity is Proximity.ON_TRACK:
        of_the_day = isinstance(detail, Superlative) and detail.window in DAYS
        return of_the_day or _TO_CLOSE.search(one.claim.sentence.of(text)) is not None
    if _PASSED.search(_predicate(text, one)) is not None:
        return False
    if _ends_now(one) and _OPENS_AT.match(text, one.claim.sentence.start) is not None:
        return True
    return period.kind is PeriodKind.INTRADAY and not period.inherited and bool(_HOUR.search(period.text or ""))


def _tells_the_end(text: str, one: ResolvedClaim) -> bool:
    if one.claim.period.kind not in OF_ONE_SESSION:
        return False
    sentence = one.claim.sentence.of(text)
    return _ENDED.search(sentence) is not None and _ENDED.search(_ELSEWHERE.sub("", sentence)) is not None


def _is_trading(text: str, one: ResolvedClaim) -> bool:
    """As in "was trading 0.7% lower", "is up 0.7% today", where nothing says that it closed there."""
    if not _is_open(one) or _tells_the_end(text, one) or _is_the_furthest(one):
        return False
    predicate = _predicate(text, one)
    today = (one.claim.period.text or "").casefold() == "today"
    return _TRADING.search(predicate) is not None or (today and _GOING_ON.match(predicate) is not None)


def _is_the_furthest(one: ResolvedClaim) -> bool:
    """As in "having traded as high as $129": the high and the low of the session settle it."""
    quantity = one.claim.quantity
    return quantity is not None and quantity.field is not PriceField.CLOSE


def _is_provisional(text: str, one: ResolvedClaim, told: re.Match[str] | None) -> bool:
    """As in "The provisional closes are showing:", "according to preliminary data": first counts, mended later."""
    if told is None:
        return False
    sentence = one.claim.sentence
    return (
        sentence.start <= told.start() < sentence.end
        or (told.start() <= sentence.start and "clos" in told.group().casefold())
        or _PROVISIONAL.search(sentence.of(text)) is not None
    )


def _is_open(one: ResolvedClaim) -> bool:
    claim = one.claim
    return claim.kind in _OF_AN_HOUR and claim.period.kind in OF_ONE_SESSION and one.period.default is not None


def _is_record_so_far(one: ResolvedClaim) -> bool:
    """As in "hit a record high of $415", which the rest of the session may have left behind."""
    claim = one.claim
    told_of = claim.period.kind in OF_ONE_SESSION or claim.period.kind is PeriodKind.INTRADAY
    return claim.kind is Kind.RECORD and claim.quantity is not None and told_of


def _ranks_the_day_so_far(one: ResolvedClaim) -> bool:
    """As in "its biggest one-day gain since August", of a move that the rest of the session may have changed."""
    detail = one.claim.detail
    if one.claim.kind is not Kind.EXTREME_SINCE or not isinstance(detail, Superlative):
        return False
    return detail.measure is Measure.MOVE and detail.window in DAYS and detail.count == 1


def _ends_now(one: ResolvedClaim) -> bool:
    """As in "up 0.7% from Monday's record", which is of that hour too."""
    claim = one.claim
    told_to_now = claim.period.kind in UP_TO_NOW or _counts_to_open_session(one)
    return claim.kind in _OF_AN_HOUR and claim.kind is not Kind.LEVEL and told_to_now


def _counts_to_open_session(one: ResolvedClaim) -> bool:
    return any(window.note == TO_OPEN_SESSION for window in one.period.windows)


def _predicate(text: str, one: ResolvedClaim) -> str:
    """The words between the subject and the figure."""
    quantity = one.claim.quantity
    return "" if quantity is None else text[one.claim.subject.span.end : quantity.span.start]


def _same_session(one: ResolvedClaim, written: ResolvedClaim) -> bool:
    """Whether both are told of one session of one country's markets."""
    mine, theirs = one.period.default, written.period.default
    instrument, other = one.subject.instrument, written.subject.instrument
    if mine is None or theirs is None or instrument is None or other is None:
        return False
    if instrument.country != other.country:
        if not _trades_then(instrument, other, written):
            return False
        # A bourse that closes an hour later is first read with the close of the day before.
        mine = next((window for window in one.period.windows if window.end.session == theirs.end.session), mine)
    if mine.end.session != theirs.end.session:
        return False
    return not isinstance(mine.base, Point) or mine.base.session < mine.end.session


def _trades_then(instrument: Instrument, other: Instrument, written: ResolvedClaim) -> bool:
    """As in "fell 0.4% as of 9:56 a.m. In Europe, the DAX lost 0.2%": of markets that are open in that morning.

    The bourses of Europe keep the same hours, all the day, and so do Hong Kong and the mainland.
    """
    countries = {instrument.country, other.country}
    if countries <= _OPEN_IN_THE_MORNING or countries <= _GREATER_CHINA:
        return True
    morning = _MORNING.search(written.claim.period.text or "") is not None
    return morning and other.country == "US" and instrument.country in _OPEN_IN_THE_MORNING


def _unsettled(one: ResolvedClaim) -> ResolvedClaim:
    return replace(one, period=replace(one.period, reason=Reason.INTRADAY))
