"""What "the index" and "it" go back to: a survey or a result of which the text spoke right before has no price."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.lexicon import shipped_lexicon
from factcheck.extract.phrase_extents import is_deed
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Kind, PeriodKind, SubjectKind

_REACH: Final = 400
_PRONOUNS: Final = frozenset({"it", "they", "them", "this", "that", "these", "former", "latter"})
_BEING: Final = frozenset({"'s", "’s", "is", "was"})
_SHORTEST: Final = 3
_LARGEST_READING: Final = 200
_READ_OUT: Final = frozenset({Kind.LEVEL, Kind.POINT_CHANGE, Kind.RECORD, Kind.EXTREME_SINCE})
# Which items after the reading may hold its month.
_NEAR: Final = 4
_READINGS: Final = frozenset({"index", "gauge", "measure", "benchmark", "barometer"})


@lru_cache(maxsize=1)
def _surveys() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in shipped_lexicon().surveys)
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")


def without_survey_readings(drafts: list[Draft], before: str, named: Iterable[str]) -> list[Draft]:
    """``drafts`` but for those of "the index" after a survey, of "the fund" after a hedge fund.

    ``named`` are the heads of things with a price so far.
    """
    tail = before[-_REACH:].lower()
    if "hedge fund" in tail:
        drafts = [draft for draft in drafts if draft.subject.head != "fund"]
    if not any(_goes_back(draft) for draft in drafts):
        return drafts
    if not any(map(tail.__contains__, shipped_lexicon().surveys)):
        return drafts
    last = next(reversed(list(_surveys().finditer(tail))), None)
    if last is None or any(head.lower() in tail[last.end() :] for head in named):
        return drafts
    return [draft for draft in drafts if not _goes_back(draft)]


def without_pronouns(drafts: list[Draft]) -> list[Draft]:
    """``drafts`` but for those of "it" and "this", for where the sentence before spoke of what has no price."""
    return [draft for draft in drafts if not _is_pronoun(draft)]


def without_statistics(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """``drafts`` but for those of a pronoun told as a statistic, or of "the index" told as a survey's.

    As in "It rose 0.4% month-on-month", "Excluding food and energy, the index rose". For where nothing with a price
    was spoken of before; after it, "It is up 20% year-on-year" may well be a price.
    """
    goes_back = [draft for draft in drafts if _is_pronoun(draft) or _goes_back(draft)]
    before = [phrase for phrase in scene.phrases if goes_back and phrase.last < goes_back[0].subject.first]
    if not goes_back or any(phrase.market and phrase.named for phrase in before):
        return drafts
    low = scene.sentence.low[scene.sentence.start : scene.sentence.end]
    read = any(_is_read_monthly(scene, draft) for draft in goes_back) or _follows_statistic(scene, before, goes_back)
    if (read and not _has_large(scene, goes_back)) or any(map(low.__contains__, scene.lexicon.survey_marks)):
        return [draft for draft in drafts if draft not in goes_back]
    if any(phrase.market for phrase in before):
        return drafts
    return without_pronouns(drafts) if any(map(low.__contains__, scene.lexicon.statistic_marks)) else drafts


def _is_read_monthly(scene: Scene, draft: Draft) -> bool:
    """As in "The index rose to 49.5 in May", "fell 6.4 points in May to 65.1", "its low of 25.3 in May".

    A reading of a survey is small and told by the month; prices told by the month are larger.
    """
    number = None if draft.number is None else scene.items[draft.number].number
    if number is None or draft.kind not in _READ_OUT or not _goes_back(draft) or number.value > _LARGEST_READING:
        return False
    near = scene.items[draft.number + 1 : draft.number + _NEAR] if draft.number is not None else []
    after = next((item for item in near if item.period is not None or item.kind in tags.CLAUSE_BORDERS), None)
    return after is not None and after.period is not None and after.period.kind is PeriodKind.NAMED_MONTH


def _follows_statistic(scene: Scene, before: list[Phrase], drafts: list[Draft]) -> bool:
    """As in "Pending home sales tumbled 6.3%; the index stood at 71.3": where a statistic stands, and no market."""
    told = any(phrase.leads and scene.kind(phrase.core) == tags.OTHER for phrase in before)
    return told and not any(phrase.market for phrase in before) and all(draft.kind in _READ_OUT for draft in drafts)


def _has_large(scene: Scene, drafts: list[Draft]) -> bool:
    """As in "fell 20 points in May to 640": where the index stands is more than any survey gives."""
    numbers = (scene.items[draft.number].number for draft in drafts if draft.number is not None)
    return any(number is not None and number.value > _LARGEST_READING for number in numbers)


def spoke_of_unpriced(scene: Scene, drafts: list[Draft], *, before: bool) -> bool:
    """Whether the sentence leaves the reader with what has no price; ``before`` is what the one before it left.

    As in "Output fell 2% in May": nothing of the sentence is a market claim, and such a thing leads it.
    """
    leading = next((phrase for phrase in scene.phrases if phrase.leads and not phrase.governed), None)
    if leading is None or scene.kind(leading.core) == tags.PRONOUN:
        return before
    dealt = scene.by_first.get(leading.last + 2)
    if dealt is not None and dealt.market and is_deed(scene.items, leading.last + 1):
        return False  # "Traders sold Zorbic. It fell 4%"
    return not drafts and any(
        phrase.leads
        and not phrase.governed
        and (scene.kind(phrase.core) == tags.OTHER or (phrase.topic == "index" and not phrase.market))
        for phrase in scene.phrases
    )


def point_back(sentence: Sentence) -> None:
    """Read the "that" of "That's up from 4.25% late Friday" as a pronoun, for right after a sentence of yields."""
    items = sentence.items
    if len(items) > _SHORTEST and items[0].low == "that" and items[1].low in _BEING and items[2].kind == tags.ADJECTIVE:
        items[0].kind = sentence.kinds[0] = tags.PRONOUN
        items[1].kind = sentence.kinds[1] = tags.AUXILIARY


def spoke_of_yields(scene: Scene, drafts: list[Draft], *, before: bool) -> bool:
    """Whether a sentence claims things of yields alone, or of a pronoun for those that the one ``before`` told of.

    After "The yield rose to 4.31% after inflation quickened to 3.1%" a pronoun may go back to the figure told last.
    """
    if not all(draft.subject.topic == "yield" or (before and _is_pronoun(draft)) for draft in drafts):
        return False
    last = max((draft.place for draft in drafts), default=len(scene.items))
    return bool(drafts) and tags.NUMBER not in scene.sentence.kinds[last + 1 :]


def _is_pronoun(draft: Draft) -> bool:
    return draft.subject.kind is SubjectKind.ANAPHOR and draft.subject.head in _PRONOUNS


def _goes_back(draft: Draft) -> bool:
    return draft.subject.kind is SubjectKind.ANAPHOR and draft.subject.head in _READINGS
