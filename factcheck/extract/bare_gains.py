"""Stretches of gains that no figure is told of: "lost 3.6%, erasing its gains for the year, and another slid 4%"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.models import PeriodKind

_BORDERS: Final = tags.CLAUSE_BORDERS | {tags.COMMA}
_OF_A_DAY: Final = frozenset({PeriodKind.SESSION, PeriodKind.INTRADAY})
_BETWEEN: Final = frozenset({tags.WORD, tags.LIGHT})
_SHORTEST: Final = 3


def is_of_bare_gains(sentence: Sentence, at: int, spot: int) -> bool:
    """Whether the stretch at ``spot`` is that of gains or losses owned and untold, and not of the figure at ``at``.

    In "extending its gain for the year to 9%" it is not that of a figure before, but of the 9 percent.
    """
    kinds, period = sentence.kinds, sentence.items[spot].period
    if _is_owned_in_front(sentence, spot):
        return at < spot - 1 or not _BORDERS.isdisjoint(kinds[spot:at])
    if spot < _SHORTEST or kinds[spot - 1] not in tags.NOUNS or period is None or period.kind in _OF_A_DAY:
        return False
    owner = spot - 3 if kinds[spot - 2] in _BETWEEN else spot - 2
    if kinds[owner] != tags.POSSESSIVE:
        return False
    return at < owner or not _BORDERS.isdisjoint(kinds[spot:at])


def _is_owned_in_front(sentence: Sentence, spot: int) -> bool:
    """As in "wiping out all of its August advance": the stretch before its noun, of which no figure is told."""
    kinds, period = sentence.kinds, sentence.items[spot].period
    if period is None or period.kind in _OF_A_DAY or not spot or kinds[spot - 1] != tags.POSSESSIVE:
        return False
    return (
        kinds[spot + 1 : spot + 2] != [] and kinds[spot + 1] in tags.NOUNS and tags.NUMBER not in kinds[spot : spot + 4]
    )
