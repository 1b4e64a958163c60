"""Extremes told by the time they hold for: "a 17-month low", "a level last seen in July 2007", "a fresh 2026 low"."""

from __future__ import annotations

import re
from typing import Final

from factcheck.extract import tags
from factcheck.extract.counted_extremes import highs_and_lows, is_count_of_extremes, stocks_at_extremes
from factcheck.extract.drafts import Draft
from factcheck.extract.extremes import BETWEEN, REFERENCE
from factcheck.extract.measures import is_year_of_extreme
from factcheck.extract.records import RecordReader
from factcheck.models import Kind, Measure, PeriodKind, Side, Superlative

REACH: Final = 11
DATED: Final = frozenset(
    {
        PeriodKind.SINCE,
        PeriodKind.TRAILING,
        PeriodKind.EVENT,
        PeriodKind.YEAR_TO_DATE,
        PeriodKind.NAMED_YEAR,
        PeriodKind.NAMED_MONTH,
        PeriodKind.YEAR,
        PeriodKind.MONTH,
        PeriodKind.QUARTER,
        PeriodKind.SINCE_EXTREME,
        PeriodKind.NAMED_QUARTER,
        PeriodKind.WEEK,
    }
)
_LENGTH: Final = re.compile(
    r"\b(?:\d[\d.,/½¼¾⅓⅔-]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|multi|several)"
    r"(?:[- ]and[- ]a[- ](?:half|quarter))?[-–‑ ]+(?:trading[- ])?"
    r"(?:week|wk|month|mth|year|yr|day|decade|session|quarter)s?\b"
    r"|\b(?:(?:week|month|year)-|(?:decade|century)[- ]|a (?:week|month|year) )(?:high|low|peak)s?\b"
)
# "a monthly low" is the lowest of a month.
_LENGTHS: Final = frozenset({"year-to-date", "weekly", "monthly", "quarterly", "yearly", "annual"})
_REACHING: Final = frozenset({tags.LEVEL, tags.SUPPORT, tags.PREPOSITION})
_NEW: Final = frozenset({"new", "fresh"})


STANDING: Final = frozenset({"stands", "stood", "is", "was", "sits", "remains"})
"""Verbs that tell where an extreme is, and not that it was reached."""
_NO_LEVELS: Final = frozenset(
    {"rate", "pace", "speed", "clip", "achievement", "accomplishment", "feat", "something", "streak", "run", "string"}
    | {"phenomenon", "occurrence", "scenario", "sight", "thing", "performance", "volatility"}
)


class DatedExtremeReader(RecordReader):
    """Drafts the highs and lows of a stretch of time that is told beside them."""

    def seen(self, at: int) -> list[Draft]:
        """As in "a level last seen in July 2007", "levels unseen since the spring", "a peak not seen since 2001"."""
        scene = self.scene
        dated = scene.kind(at + 1) == tags.PERIOD or scene.low(at + 1) == "since"
        noun_at = at - 2 if scene.low(at) == "seen" else at - 1
        if not dated or (noun_at == at - 2 and scene.low(at - 1) not in {"last", "not"}):
            return []
        if scene.low(noun_at) in _NO_LEVELS:
            return []  # "fell at a rate unseen since 2008": no level of the price
        direction = self._way_to(noun_at)
        subjects = scene.subjects(noun_at)
        if scene.said and (not subjects or scene.low(subjects[0].first) in {"a", "an"}):
            # "at $7.62, a price level not seen since 2003"
            subjects = scene.said[-1].subjects
        if direction is None or not subjects or not all(phrase.market for phrase in subjects):
            return []
        self.until = at + 1
        detail = self._ranked(Superlative(Measure.LEVEL, Side.HIGH if direction > 0 else Side.LOW), noun_at, at + 1)
        return self._drafts(Kind.EXTREME_SINCE, direction, subjects, noun_at, at + 1, detail)

    def _way_to(self, noun: int) -> int | None:
        """Which way a level was reached: by its own word, the extreme or the movement before it, or what was said."""
        scene = self.scene
        for step in range(noun, max(-1, noun - REACH), -1):
            low = scene.low(step)
            entry = scene.items[step].entry
            if low in self.table.extremes:
                return -1 if low in self.table.lows else 1
            if scene.kind(step) in {tags.MOVE, tags.EITHER, tags.ADJECTIVE} and entry is not None and entry.direction:
                return entry.direction
        return next((said.direction for said in reversed(scene.said) if said.direction), None)

    def _of_a_year(self, before: int, at: int) -> bool:
        """As in "a fresh 2026 low", "a new high for the year", "a new low in five months": new to the time named."""
        scene = self.scene
        if scene.kind(before) == tags.PERIOD:
            reached = scene.low(before - 1) in {*_NEW, "a"} or scene.kind(before - 1) in _REACHING
            return scene.low(before).isdecimal() and reached
        year = scene.items[before].number
        if year is not None and is_year_of_extreme(scene, before, year):
            return True
        after = scene.items[at + 1].period if at + 1 < len(scene.items) else None
        # "Twelve new highs in the past month" are counted, and none of them is the highest of it.
        one = ("for ", "of ") if scene.low(at).endswith("s") else ("for ", "of ", "in ")
        named = after is not None and scene.low(at + 1).startswith(one)
        told = scene.low(before) in _NEW or (scene.low(before) == "a" and scene.low(at + 1).endswith(" year"))
        return told and named and after is not None and after.kind in DATED

    def dated_low(self, at: int) -> list[Draft]:
        """As in "a 17-month low", "near 3-1/2 year low", "its highest in two years" said as a length and an extreme."""
        scene = self.scene
        if is_count_of_extremes(scene, at):
            return highs_and_lows(scene, at)
        item = scene.items[at]
        text = item.low
        word = text.rpartition(" ")[2].rpartition("-")[2]
        first = last = at
        if scene.kind(at) == tags.PERIOD:
            if word not in self.table.extremes or item.period is None or not _has_length(text):
                return []
        else:
            step = at - 1
            while scene.low(step) in BETWEEN:
                step -= 1
            since = self._is_since(at)
            if text not in self.table.extremes or not (
                since or _has_length(scene.low(step)) or scene.low(step) in _LENGTHS or self._of_a_year(step, at)
            ):
                return []
            first, last = (at, at + 1) if since else (step, at)
        before, start = self._before(first)
        owned = any(scene.kind(step) in {tags.POSSESSIVE, tags.GENITIVE} for step in range(start, first))
        owned = owned or (before == "from" and scene.low(start + 1) == "the") or text.startswith("from the ")
        if (before in REFERENCE or text.startswith(("from", "off", "below", "above"))) and (
            owned or (before != "from" and scene.kind(start - 1) == tags.NUMBER) or _leading_owner(text)
        ):
            return []
        direction = -1 if word in self.table.lows else 1
        # "Its 52-week low stands at $116" tells where that is, and not that it was reached.
        subjects = () if owned and scene.low(at + 1) in STANDING else self._record_subjects(first, at)
        if not subjects:
            return []
        if scene.kind(at + 1) == tags.OTHER or scene.low(at + 1).startswith("valuation"):
            return []  # "near its three-year high valuation"
        counted = stocks_at_extremes(scene, at, subjects[0])
        if counted is not None:
            return counted
        self.until = last
        detail = self._ranked(Superlative(Measure.LEVEL, Side.HIGH if direction > 0 else Side.LOW), first, last)
        return self._drafts(Kind.EXTREME_SINCE, direction, subjects, first, last, detail)

    def _is_since(self, at: int) -> bool:
        """As in "touched $91, its peak since October 19", "a new high since May": an extreme, and since when it is one.

        "Its fifth new high since May" counts them.
        """
        scene = self.scene
        one = at - 1 if scene.low(at - 1) in _NEW else at
        owned = scene.kind(at - 1) == tags.POSSESSIVE or scene.low(one - 1) in {"a", "an"}
        return owned and scene.low(at + 1).startswith("since ")


def _has_length(text: str) -> bool:
    return _LENGTH.search(text) is not None


def _leading_owner(text: str) -> bool:
    """As in "from its 52-week high", and "from a 52-week high of $199": the mark, whenever it was reached."""
    owned = " its " in f" {text} " or " their " in f" {text} " or "'s " in text
    return owned or text.startswith(("from a ", "off a ", "below a "))
