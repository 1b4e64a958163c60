"""Whether "the index" speaks of a survey that the text named right before, which has no price."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from factcheck.extract.drafts import Draft
from factcheck.extract.lexicon import shipped_lexicon
from factcheck.models import SubjectKind

_REACH: Final = 400
_READINGS: Final = frozenset({"index", "gauge", "measure", "benchmark", "barometer"})


@lru_cache(maxsize=1)
def _surveys() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in shipped_lexicon().surveys)
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")


def without_survey_readings(drafts: list[Draft], before: str, named: Iterable[str]) -> list[Draft]:
    """``drafts`` but for those of "the index" after a survey; ``named`` are the heads of things with a price so far."""
    if not any(_goes_back(draft) for draft in drafts):
        return drafts
    tail = before[-_REACH:].lower()
    last = next(reversed(list(_surveys().finditer(tail))), None)
    if last is None or any(head.lower() in tail[last.end() :] for head in named):
        return drafts
    return [draft for draft in drafts if not _goes_back(draft)]


def _goes_back(draft: Draft) -> bool:
    return draft.subject.kind is SubjectKind.ANAPHOR and draft.subject.head in _READINGS
