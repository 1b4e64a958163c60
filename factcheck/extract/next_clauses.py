"""Periods after "and" that belong to what it opens: "rose 1.6% and for the week 3%", "and this year it is up 7%"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.models import PeriodKind

_PERFECT: Final = frozenset({"has", "have"})
_VERBS: Final = frozenset({tags.LEVEL, tags.SUPPORT, tags.MOVE, tags.EITHER, tags.WORD})
_SO_FAR: Final = frozenset({"so", "far", "so far", "already", "then", "now"})
_NEAR: Final = 4
_SUBJECTS: Final = frozenset({tags.PRONOUN, tags.NAME, tags.CAPITAL, tags.DETERMINER})


def dates_the_next(sentence: Sentence, conjunction: int, figures: set[int]) -> bool:
    """Whether the period after a conjunction is of the next figure or clause, and of nothing before."""
    return (
        _dates_a_figure(sentence, conjunction)
        or _goes_on(sentence, conjunction, figures)
        or _begins_anew(sentence, conjunction)
    )


def begins_as_before(sentence: Sentence, at: int, comma: int) -> bool:
    """As in "on the week it rose 26%, on the year it is up 32%": a clause headed by its period, like the figure's own.

    So is the next of a list without its verb: "on Tuesday it rose 3%, on Wednesday 15%".
    """
    kinds = sentence.kinds
    if kinds[comma + 1 : comma + 2] != [tags.PERIOD]:
        return False
    after = kinds[comma + 2 : comma + 3]
    return after == [tags.NUMBER] or (not _SUBJECTS.isdisjoint(after) and _is_headed(sentence, at))


def is_of_the_next_verb(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "has risen 22%, and set a record on Friday": the day of the verb after "and", and not of what has come."""
    period = sentence.items[spot].period
    if period is None or period.kind is not PeriodKind.SESSION or tags.CONJUNCTION not in sentence.kinds[at:spot]:
        return False
    if _PERFECT.isdisjoint(sentence.lows[max(0, at - _NEAR) : at]):
        return False
    joined = sentence.kinds.index(tags.CONJUNCTION, at)
    return sentence.kinds[joined + 1] in _VERBS and tags.NUMBER not in sentence.kinds[at + 1 : spot]


def _is_headed(sentence: Sentence, at: int) -> bool:
    """Whether a period stands before the figure at ``at``, at the head of its clause."""
    for step in range(at - 1, -1, -1):
        if sentence.kinds[step] in tags.CLAUSE_BORDERS or sentence.kinds[step] == tags.COMMA:
            return sentence.kinds[step + 1] == tags.PERIOD
    return bool(sentence.spots) and sentence.spots[0] <= 1


def _dates_a_figure(sentence: Sentence, conjunction: int) -> bool:
    """As in "its gain for March to 3.5% and for the quarter to 7%": the period after "and" is of the next figure.

    So is that of "and its yearly rise to 7%".
    """
    after = conjunction + 1
    if sentence.kinds[after : after + 1] == [tags.POSSESSIVE]:
        after += 1
        owned = sentence.kinds[after + 1 : after + 2] and sentence.kinds[after + 1] in tags.NOUNS
        return bool(owned) and sentence.kinds[after] == tags.PERIOD and tags.NUMBER in sentence.kinds[after : after + 5]
    while sentence.lows[after : after + 1] and sentence.lows[after] in _SO_FAR:
        after += 1  # "and so far in February it is up 7%"
    if sentence.kinds[after : after + 1] != [tags.PERIOD]:
        return False
    # So is that of "and this year they are up 7%".
    return tags.NUMBER in sentence.kinds[after + 1 : after + 3] or not _SUBJECTS.isdisjoint(
        sentence.kinds[after + 1 : after + 2]
    )


def _begins_anew(sentence: Sentence, conjunction: int) -> bool:
    """As in "rose 11%, and it ended the year on a winning streak": a clause with a subject and a period of its own."""
    subject = conjunction + 1
    return sentence.kinds[subject : subject + 1] == [tags.PRONOUN] and sentence.kinds[conjunction - 1] == tags.COMMA


def _goes_on(sentence: Sentence, conjunction: int, figures: set[int]) -> bool:
    """As in "slid 1.6% and closed off the week down 3.5%": a second verb whose period stands before its own figure."""
    if sentence.kinds[conjunction + 1 : conjunction + 2] not in ([tags.LEVEL], [tags.MOVE], [tags.EITHER]):
        return False
    told = False
    for step in range(conjunction + 2, len(sentence.kinds)):
        if sentence.kinds[step] in tags.CLAUSE_BORDERS or sentence.kinds[step] in {tags.COMMA, tags.CONJUNCTION}:
            return False
        if step in figures:
            return told
        told = told or sentence.items[step].period is not None
    return False
