"""Periods that a sentence tells aside from its main clause: "Tesla, which fell 3% last week, rose 2%"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence

_WHOSE: Final = "whose"
_LISTED: Final = frozenset({tags.CONJUNCTION, tags.NAME, tags.CAPITAL, tags.DETERMINER, tags.TICKER})
_NAMING: Final = frozenset(
    {tags.DETERMINER, tags.NAME, tags.CAPITAL, tags.PLACE, tags.BODY, tags.HEAD, tags.WORD, tags.TICKER, tags.GENITIVE}
)
_VERBS: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.AUXILIARY})


def is_aside(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """Whether the period at ``spot`` is said of the draft's subject in passing, before its main verb.

    As in "Renault, the best of the sector this year, fell 1.7%" and "shares that were up 40% this year slid 6%"; so is
    that of "Renault, whose shares have doubled this year, fell 1.7%", where the subject holds the comma.
    """
    figure, subject = draft.place, draft.subject
    opening = _past_parentheses(sentence, _past_exchange(sentence, subject.last + 1))
    if _WHOSE in sentence.held and _WHOSE in sentence.lows[subject.first : subject.last]:
        opening = sentence.lows.index(_WHOSE, subject.first) - 1
    while opening < spot and sentence.kinds[opening] in _LISTED:
        opening += 1  # "Amazon and Apple, due to report after the bell, lost 3%": the comma after the last of them
    if not opening < spot < figure:
        return False
    if sentence.kinds[opening] == tags.COMMA:
        # A clause with "which" is over at "up 0.4%" as well: "the Dow, which closed at a record on Friday, up 0.4%".
        main = _VERBS | {tags.ADJECTIVE} if sentence.kinds[opening + 1] == tags.RELATIVE else _VERBS
        commas = (at for at in range(spot + 1, figure) if sentence.kinds[at] == tags.COMMA)
        return any(_verb_follows(sentence, at, main) for at in commas)
    if sentence.kinds[opening] == tags.RELATIVE:
        told = any(sentence.kinds[at] in _VERBS for at in range(opening + 1, spot))
        return told and _verb_follows(sentence, spot)
    return False


def _past_exchange(sentence: Sentence, at: int) -> int:
    """As in "wheat on the Chicago exchange (CBOT), which rose 3% last week, fell": the end of where it is traded."""
    if at >= len(sentence.kinds) or sentence.kinds[at] != tags.PREPOSITION:
        return at
    end = at + 1
    while end < len(sentence.kinds) and sentence.kinds[end] in _NAMING:
        end += 1
    comma = _past_parentheses(sentence, end)
    return end if sentence.kinds[comma : comma + 2] == [tags.COMMA, tags.RELATIVE] else at


def _past_parentheses(sentence: Sentence, at: int) -> int:
    if at < len(sentence.kinds) and sentence.kinds[at] == tags.OPEN:
        while at < len(sentence.kinds) and sentence.kinds[at] != tags.CLOSE:
            at += 1
        return at + 1
    return at


def _verb_follows(sentence: Sentence, at: int, verbs: frozenset[str] = _VERBS) -> bool:
    step = at + 1
    while step < len(sentence.kinds) and sentence.kinds[step] == tags.LIGHT:
        step += 1
    if step >= len(sentence.kinds) or sentence.kinds[step] not in verbs:
        return False
    # A participle goes on with what was said: "fell 2% on Monday, closing at 34,000".
    return not sentence.items[step].low.endswith("ing")
