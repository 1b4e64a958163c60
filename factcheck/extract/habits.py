"""Where a sentence tells what mostly happens, or what a word means, and reports no one move."""

from __future__ import annotations

import re
from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.extract.scene import Scene

# What history does as a rule is no report of one move.
_HABIT: Final = re.compile(r"\b(?:historically|on average|typically|tends? to(?! be\b))\b(?! (?:daily )?volume)")
# ", on average," sets nothing apart; ", a fall typically called a correction" does.
_LONGEST_PAUSE: Final = 5
HABITUAL: Final = ("historically", "on average", "typically", "tend")
# These tell all of their sentence wherever they stand.
_OF_ALL: Final = frozenset({"historically", "on average"})
_REASONS: Final = frozenset({"after", "as", "because", "before", "while", "although", "though"})
# "A correction is defined as a drop of 10%" says what the word means.
_DEFINING: Final = ("defined as", "definition of")
DEFINES: Final = "defin"


def habit(scene: Scene) -> tuple[int, int]:
    """From where to where a sentence tells what mostly happens: all of it, or words set apart that tell it alone."""
    sentence = scene.sentence
    found = _HABIT.search(sentence.low, sentence.start, sentence.end)
    if found is None:
        return sentence.end, sentence.end
    comma = sentence.low.rfind(", ", sentence.start, found.start())
    if comma > 0 and found.start() - comma > _LONGEST_PAUSE:
        first = comma
    else:
        first = sentence.start if found.group() in _OF_ALL else _habit_of_clause(scene, found.start())
    return first, _end_of_aside(scene, found.start())


def _end_of_aside(scene: Scene, habit: int) -> int:
    """Where the words end that a relative clause sets apart: "Gold, which tends to rise in war, gained 2%"."""
    opened = relative = False
    for item in scene.items:
        if item.start < habit:
            relative = (relative and item.kind != tags.COMMA) or (opened and item.kind == tags.RELATIVE)
            opened = opened or item.kind == tags.COMMA
        elif item.kind == tags.COMMA:
            return item.end if opened and relative else scene.sentence.end
    return scene.sentence.end


def _habit_of_clause(scene: Scene, habit: int) -> int:
    """As in "fell 12% after it warned that buyers typically wait": an adverb before its verb tells its clause alone."""
    moved = False
    opening = scene.sentence.start
    for at, item in enumerate(scene.items):
        if item.start >= habit:
            break
        if moved and item.kind == tags.CLAUSE and item.low in _REASONS and not scene.low(at - 1).startswith("in the "):
            opening = item.start  # "in the year after the Fed typically starts cutting" is of the habit too
        moved = moved or item.kind in tags.MOVES
    return opening


def definition(sentence: Sentence) -> int:
    """Where a sentence begins to say what a word means; its end where it does not."""
    defined = [sentence.low.find(words, sentence.start, sentence.end) for words in _DEFINING]
    return min((at for at in defined if at >= 0), default=sentence.end)
