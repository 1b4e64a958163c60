"""What the words around a claim tell that its parts do not: an open stretch of time, a superlative of another sort."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.models import Claim, Kind, Measure, PeriodKind, Superlative
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml
from factcheck.verify.superlatives import is_below_first
from factcheck.verify.tolerances import Tolerances

# "Declines of", "losses of nearly", and before the second of two: "declines of 0.9% and".
_SECOND = r"(?:[\d.]+(?:%|\s?per\s?cent|\s?points)?,?\s+and\s+(?:[\w-]+\s+)?)?"
_OF_FIGURE = re.compile(rf"[\w-]+\s+of\s+(?:[\w-]+\s+){{0,3}}{_SECOND}$")
_NEXT_WORDS = re.compile(r"[%\s]+(?:[\w-]+\s+)?[\w-]+")
# After these the figure is no longer what was undone: "reversed course for a 3% gain".
_BEYOND_THE_OBJECT = re.compile(r"(?<!\w)(?:to|for|into|with|after|by|on|and|course)(?!\w)", re.IGNORECASE)
_OF_A_STRETCH = re.compile(r"(?:day|dai|week|month|quarter|session)", re.IGNORECASE)
_MOST = re.compile(r"(?:most|fewest)\b", re.IGNORECASE)
# "$800 billion of its market value has been wiped out".
_HAS_BEEN = re.compile(r"[%\s]+(?:[\w-]+[’']?s?\s+){0,5}(?:has|have)\s+been\b")
_PLACE = re.compile(r"\w+")
_CAME_AFTER = re.compile(r"\b(?:came|comes|come|coming)(?: \w+){0,3} (?:after|since)\b", re.IGNORECASE)
_SUPERLATIVES = frozenset({Kind.RECORD, Kind.EXTREME_SINCE})


class OpenPeriods(Row):
    """The words of ``configs/open_periods.toml``."""

    present_perfect: tuple[str, ...]
    past_perfect: tuple[str, ...]
    before: tuple[str, ...]
    from_a_peak: tuple[str, ...]
    standing: tuple[str, ...]
    undoing: tuple[str, ...]
    undone: tuple[str, ...]
    parting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearbyWords:
    """Finds such words near a claim. ``text`` in the methods is the source text that the claim's spans index."""

    opened: re.Pattern[str]
    opened_run: re.Pattern[str]
    undone: re.Pattern[str]
    undone_by: re.Pattern[str]
    parting: re.Pattern[str]
    unranked: re.Pattern[str]
    counted_marks: re.Pattern[str]
    from_a_peak: re.Pattern[str]

    @classmethod
    def load(cls, tolerances: Tolerances) -> NearbyWords:
        """The shipped words; raises ``ConfigError`` where the table does not fit its form."""
        table = read_toml(shipped_path("configs", "open_periods.toml"), OpenPeriods)
        return cls(
            any_of((*table.present_perfect, *table.past_perfect, *table.before, *table.standing)),
            any_of((*table.past_perfect, *table.before)),
            any_of(table.undone),
            any_of(table.undoing),
            any_of(table.parting),
            any_of(tolerances.unranked.words),
            re.compile(rf"{any_of(tolerances.counted_marks.words).pattern}[^.;:]*?,\s+the\s+$", re.IGNORECASE),
            any_of(table.from_a_peak),
        )

    def leaves_period_open(self, claim: Claim, text: str) -> bool:
        """True when the clause before the figure is told of no one session."""
        if claim.quantity is None:
            return False
        figure = claim.quantity.span
        clause = text[claim.sentence.start : figure.start]
        if self.opened.search(re.split(r"[,;:]", clause)[-1]) is not None:
            return True
        return _HAS_BEEN.match(text, figure.end, claim.sentence.end) is not None

    def ranks_what_came_before(self, claim: Claim, text: str) -> bool:
        """True of "the fall came after the index posted its worst day ever", which no words date."""
        if claim.kind not in _SUPERLATIVES or claim.trigger is None or claim.quantity is not None:
            return False
        untold = claim.period.inherited or claim.period.kind in {PeriodKind.NONE, PeriodKind.SINCE}
        return untold and _CAME_AFTER.search(text, claim.sentence.start, claim.trigger.start) is not None

    def runs_up_to_now(self, claim: Claim, text: str) -> bool:
        """True of a run that words like "has risen for six weeks" tell, which ends with the last session known."""
        if claim.kind is not Kind.STREAK or claim.quantity is None:
            return False
        return self.opened_run.search(text, claim.sentence.start, claim.quantity.span.start) is None

    def tells_of_undone(self, claim: Claim, text: str) -> bool:
        """True when the figure is that of a move the clause says was undone since: "recouped a 4% drop"."""
        if claim.quantity is None:
            return False
        figure = claim.quantity.span
        before = re.split(r"[,;:]", text[claim.sentence.start : figure.start])[-1]
        undoing = self.undone_by.search(before)
        if undoing is None:
            return False
        between = before[undoing.end() :]
        # "The losses of nearly 6%", then "a nearly 6% loss".
        if _ends_in_a_noun(between, self.undone):
            return True
        after = _NEXT_WORDS.match(text, figure.end, claim.sentence.end)
        direct = _BEYOND_THE_OBJECT.search(between) is None
        return direct and after is not None and self.undone.search(after.group()) is not None

    def parts_moments(self, between: str) -> bool:
        """True when words between two figures tell that they are not of one moment: "up 2%, after opening at 98"."""
        return self.parting.search(between) is not None

    def counts_from_a_peak(self, claim: Claim, text: str) -> bool:
        """True when the figure is that of a correction or its like, which no period beside it is counted over."""
        if claim.quantity is None:
            return False
        after = _NEXT_WORDS.match(text, claim.quantity.span.end, claim.sentence.end)
        return after is not None and self.from_a_peak.search(after.group()) is not None

    def _ranks_a_fall_from_a_peak(self, claim: Claim, text: str) -> bool:
        """As in "its biggest pullback since 2008", which no words say was one day's."""
        detail, trigger = claim.detail, claim.trigger
        if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or trigger is None:
            return False
        told = trigger.of(text)
        return self.from_a_peak.search(told) is not None and _OF_A_STRETCH.search(told) is None

    def ranks_otherwise(self, claim: Claim, text: str) -> bool:
        """True when a superlative ranks ranges, lengths of no streak, counts of records, a place after the first.

        So does one that ranks falls from a peak.
        """
        trigger, since = claim.trigger, claim.period.span
        if claim.kind not in _SUPERLATIVES or trigger is None:
            return False
        measure = claim.detail.measure if isinstance(claim.detail, Superlative) else None
        if measure is Measure.STREAK:
            return is_below_first(claim.detail)
        if self._ranks_a_fall_from_a_peak(claim, text):
            return True
        # "The most since the third quarter of 2011": how far back it reaches tells of no place.
        dated = since is not None and claim.period.kind is PeriodKind.SINCE and trigger.covers(since)
        last = since.start if since is not None and dated else trigger.end
        if claim.kind is Kind.EXTREME_SINCE and measure is Measure.MOVE and is_below_first(claim.detail):
            # "Third-worst day of the year": the place is counted, and other words may still tell of no ranking.
            placed = _PLACE.match(text, trigger.start, last)
            return placed is None or self.unranked.search(text, placed.end(), last) is not None
        if self.unranked.search(text, trigger.start, last) is not None:
            return True
        if _MOST.match(text, trigger.start, trigger.end) is None:
            return False
        return self.counted_marks.search(text[claim.sentence.start : trigger.start]) is not None


def _ends_in_a_noun(words: str, nouns: re.Pattern[str]) -> bool:
    """True when the words end in one of the nouns and "of", at most three words before the figure."""
    joined = _OF_FIGURE.search(words)
    return joined is not None and nouns.search(joined.group()) is not None


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the words, whole, in capitals or small letters; the longest first."""
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?!\w)", re.IGNORECASE)
