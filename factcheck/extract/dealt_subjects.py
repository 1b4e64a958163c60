"""Figures told of several once each was told of: "A rose 1% and B 2%, weekly falls of 3% and 4%, respectively."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.respective_periods import runs_of_figures

_WORD: Final = "respectively"


def deal_subjects(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give each figure of a list its own subject, where as many were told of before and "respectively" pairs them.

    As in "Brent ended at $71 and WTI at $66, leaving weekly falls of 2% and 3%, respectively".
    """
    if _WORD not in sentence.lows:
        return
    for run in runs_of_figures(sentence, drafts):
        if not _is_in_turn(sentence, run):
            continue
        before = [draft.subject for draft in drafts if draft.number is not None and draft.place < run[0].place]
        told = list({id(subject): subject for subject in before}.values())
        if len(told) == len(run) and told[-1] == run[0].subject:
            for draft, subject in zip(run, told, strict=True):
                draft.subject = subject


def _is_in_turn(sentence: Sentence, run: Sequence[Draft]) -> bool:
    """Whether the word that pairs a list of figures stands at its end."""
    after = run[-1].place + 1
    return sentence.lows[after + 1 if sentence.kinds[after] == tags.COMMA else after] == _WORD
