"""Periods that a clause tells in passing: "a year ago it had lost 19%", "since 1987, when it lost 508 points"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import NAMED_STRETCHES, Article, Claim, PeriodExpression, PeriodKind
from factcheck.resolve.carried import Carried
from factcheck.resolve.named_beside import PERFECT, is_in_aside
from factcheck.resolve.other_days import OF_A_STRETCH, ONE_SESSION
from factcheck.resolve.since_then import since_then
from factcheck.resolve.spoken import SentenceSessions
from factcheck.resolve.times_gone_by import gone_by
from factcheck.resolve.when_clauses import told_when

_BEFOREHAND: Final = re.compile(
    r"(?:Before|Until|Prior to) (?:(?:this|last) \w+|[A-Z]\w+day"
    r"|(?:the|its) (?:rally|rebound|slide|selloff|sell-off|rout|crash|drop|jump|surge|plunge|week|month))\b"
)
# "When it hit bottom in March, it had lost 57%": over a stretch that ended there, whose beginning no words tell.
_AT_A_TURN: Final = re.compile(
    r"(?:^|[;:–—]\s+)(?:when|by the time)\b[^;]*?"
    r"\b(?:bottom\w*|peak\w*|trough\w*|topped out|(?:its|their) (?:\w+ )?(?:low|high))\b[^;]*,[^;]*\bhad\b",
    re.IGNORECASE,
)
_BY_THE_TIME: Final = re.compile(r"(?:^|[;:–—]\s+)by the time\b[^;]*,[^;]*\bhad\b", re.IGNORECASE)
# With "had": "Before the report, the shares had rallied by 70% from their low".
_BEFORE_IT: Final = re.compile(r"(?:Before|Until|Prior to|Ahead of) [^,;.]{2,60},")
_THAT_DAY: Final = frozenset({"that day", "on that day", "the same day", "that session"})


def told_aside(claim: Claim, beside: Sequence[Claim], article: Article, sessions: SentenceSessions) -> Carried | None:
    """A period that the claim's own clause tells, which nothing that follows goes on with.

    ``beside`` are the claims of its sentence.
    """
    then = (
        told_when(claim, beside, article.text)
        or _told_of_earlier(claim, article.text)
        or gone_by(claim, article, sessions)
    )
    if then is not None:
        return Carried(then)
    counted = since_then(claim, article, sessions)
    return Carried(counted[0], counted[1:]) if counted else None


def day_of_aside(at: int, claims: Sequence[Claim], last: tuple[int, PeriodExpression] | None) -> Carried | None:
    """As in "since October 19, 1987, when it lost 508 points. It finished that day at 1,738": the day of the aside.

    Where that names no single day, which one is meant stays open.
    """
    period = claims[at].period
    if last is None or last[0] != at - 1 or (period.text or "").casefold() not in _THAT_DAY:
        return None
    then = last[1]
    single = then.kind is PeriodKind.SESSION and then.anchor is not None
    return Carried(replace(period, anchor=then.anchor if single else DAY_TOLD_BEFORE, inherited=True))


def is_left_behind(spoken: PeriodExpression, claims: Sequence[Claim], text: str) -> bool:
    """As in "Tesla, down 5.1% then, bounced 5.4%": the time of an aside, which its own sentence leaves again."""
    if len(claims) < 2:
        return False
    first, following = claims
    if following.subject.span != first.subject.span or following.period.kind is not PeriodKind.NONE:
        return False
    return spoken.anchor == DAY_TOLD_BEFORE or is_in_aside(first, following, text)


def _told_of_earlier(claim: Claim, text: str) -> PeriodExpression | None:
    """A stretch that ended before the story's day, at a time that no calendar can count: its period is left open.

    As in "before this week it was down 6.7% for the year", "a year ago it had just lost 19%".
    """
    period = claim.period
    if period.span is None or claim.kind not in OF_A_STRETCH or claim.quantity is None:
        return None
    before = text[claim.sentence.start : claim.quantity.span.start]
    ago = period.kind is PeriodKind.TRAILING and (period.text or "").casefold().endswith(
        (" ago", " before", " earlier")
    )
    earlier = period.kind not in ONE_SESSION and _BEFOREHAND.match(before) is not None
    had = PERFECT.search(before) is not None
    by_then = _AT_A_TURN.search(before) or (period.kind in NAMED_STRETCHES and _BY_THE_TIME.search(before))
    if not earlier and not (had and (ago or by_then or _BEFORE_IT.match(before))):
        return None
    return PeriodExpression(
        PeriodKind.SESSION, span=period.span, text=period.text, anchor=DAY_TOLD_BEFORE, inherited=True
    )
