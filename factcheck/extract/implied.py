"""Which claims leave their subject out: a further verb of the sentence goes on with what the one before spoke of."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence

_GOVERNING: Final = frozenset(
    {tags.MOVE, tags.EITHER, tags.LEVEL, tags.SUPPORT, tags.CAUSE, tags.MULTIPLE, tags.ADJECTIVE}
)
_NOUN_AFTER: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.GENITIVE})


def mark_implied(sentence: Sentence, drafts: list[Draft]) -> None:
    """Mark the drafts of one sentence, in text order, whose governing word stands after an earlier claim's figure."""
    last: dict[int, Draft] = {}
    ends: dict[int, int] = {}
    for draft in drafts:
        subject = id(draft.subject)
        before, end = last.get(subject), ends.get(subject, 0)
        if before is not None and draft.number is not None and draft.subject.last < draft.anchor:
            if draft.anchor > end:
                draft.implied = _governs(sentence, draft.anchor)
            else:
                draft.implied = before.implied  # a further figure of the same verb
        last[subject] = draft
        ends[subject] = max(end, draft.anchor, draft.number or 0)


def _governs(sentence: Sentence, at: int) -> bool:
    return sentence.kinds[at] in _GOVERNING and sentence.kinds[at - 1] not in _NOUN_AFTER
