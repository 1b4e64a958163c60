"""What a question asks, and what it takes for granted: "Why is X down 5%?", "After falling 9%, is X a buy?"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.scene import Scene

_ASKING: Final = frozenset({"what", "which", "who", "how", "why", "when", "where"})
_OPENING: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLOSE, tags.QUOTE})
# "Is X a buy after falling 9%?": what such words bring in has happened.
_GRANTED: Final = frozenset({"after", "while", "despite", "following", "as", "even after", "now that", "amid"})
_DEFINITE: Final = frozenset({"the", "this", "that"})
_NEAR: Final = 4


def asked_from(scene: Scene) -> int:
    """The item from which a sentence that asks is a question; beyond its end where what it tells is not asked."""
    total = len(scene.items)
    last_break = 0
    for at in range(total):
        opens = not at or scene.kind(at - 1) in _OPENING
        if opens and (scene.low(at) in _ASKING or scene.kind(at) in {tags.AUXILIARY, tags.MODAL}):
            return total if scene.low(at) == "why" else at
        if scene.kind(at) == tags.BREAK and at < total - 1:
            last_break = at
    return last_break


def is_asked(scene: Scene, draft: Draft, asked: int) -> bool:
    """Whether the claim is what the question from ``asked`` on asks, rather than what it takes for granted."""
    anchor = draft.anchor
    if anchor < asked:
        return False
    if any(scene.low(step) in _GRANTED for step in range(asked, anchor)):
        return False
    noun = scene.low(anchor + 1) == "of" or (draft.number is not None and draft.number < anchor)
    if scene.kind(anchor) not in tags.NOUNS or not noun:
        return True
    return not any(
        scene.low(step) in _DEFINITE or scene.kind(step) in {tags.POSSESSIVE, tags.GENITIVE}
        for step in range(max(asked, anchor - _NEAR), anchor)
    )
