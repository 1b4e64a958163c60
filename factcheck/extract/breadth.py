"""How many rose against how many fell: "advancers outnumbered decliners", "three rose for each that fell"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Comparison, Kind, SubjectKind

_BREADTH: Final = re.compile(
    r"\b(?P<side>advanc\w+|declin\w+|gain(?:ers|ing)|los(?:ers|ing)|ris(?:ing|ers)|fall(?:ing|ers)|winners)\b[^.;]{0,60}?"
    r"\b(?:outnumber\w*|outpac\w+|beat\w*|led|topp\w+|exceed\w+|swamp\w+|overwhelm\w+|edg\w+ (?:out|past))\b",
    re.IGNORECASE,
)
_ROSE: Final = r"(?:rose|fell|advanced|declined|gained|dropped|rising|falling|gaining|declining)"
_EVERY: Final = re.compile(
    rf"\b(?:stocks?|shares?|issues?) {_ROSE}\b[^.;]{{0,25}}?\bfor (?:every|each)\b"
    rf"|\bfor (?:every|each) (?:one|share|stock|issue)?[^.;]{{0,30}}?\b{_ROSE}\b",
    re.IGNORECASE,
)
_OF: Final = re.compile(
    r"\b(?P<n>\d+|all(?: but \w+)?|one|two|three|four|five|six|seven|eight|nine|ten|none|most) of (?:the |its )?"
    r"(?:S&P (?:500|index)['’]?s? )?(?P<m>\d+|eleven|ten)\b(?! ?(?:%|percent|per cent|pct))[^.,;]{0,50}?"
    r"\b(?:components|sectors|stocks|members|constituents|groups|industry groups|sub-indexes|indexes|companies)?\b"
    r"[^.,;]{0,25}?\b(?P<way>rose|fell|gain\w*|los\w+|advanc\w+|declin\w+|higher|lower|up|down|drop\w*|rising|falling"
    r"|in (?:the red|the green|positive territory|negative territory)|climb\w*)\b",
    re.IGNORECASE,
)
_WAY: Final = r"(?:rose|fell|gain\w*|los\w+|advanc\w+|declin\w+|rising|falling|higher|lower|up|down)"
_COUNTS: Final = re.compile(
    rf"\b(?P<n>\d[\d,]*)(?: (?!and\b)[a-z]+){{0,2}}? (?P<way>{_WAY})\b[^.;%$\d]{{0,40}}?"
    r"(?:,|and|while|against|versus|vs|to|but|with)(?: (?:only|just|about))? (?P<m>\d[\d,]*)"
    rf"(?: (?!and\b)[a-z]+){{0,2}}? {_WAY}\b",
    re.IGNORECASE,
)
_DOWNWARD: Final = ("declin", "los", "fall", "fell", "drop", "lower", "down", "in the red", "in negative")
_NEAR: Final = 20
# A count may stand a little after the words that compare.
_AFTER: Final = 40


def read_breadth(scene: Scene) -> list[Draft]:
    """The comparisons of one scene, at most one of each form."""
    text = scene.sentence.text
    drafts: list[Draft] = []
    for pattern in (_BREADTH, _EVERY, _OF, _COUNTS):
        found = pattern.search(text, scene.sentence.start, scene.sentence.end)
        if found is None:
            continue
        words = found.groupdict()
        way = (words.get("way") or words.get("side") or _last_verb(found.group())).lower()
        direction = -1 if way.startswith(_DOWNWARD) else 1
        subject = _compared(scene, found, _NEAR if pattern in {_EVERY, _COUNTS} else 0)
        if subject is None:
            continue
        anchor = next(at for at, item in enumerate(scene.items) if item.end > found.start())
        detail = Comparison(ahead=direction > 0)
        drafts.append(Draft(Kind.COMPARISON, direction, subject, anchor, found.start(), found.end(), detail=detail))
    return drafts


def counts_of(scene: Scene, draft: Draft) -> Iterator[int]:
    """The items of the bare counts that belong to ``draft``."""
    for at, item in enumerate(scene.items):
        inside = item.start >= draft.start and item.end <= draft.end + _AFTER
        if inside and item.number is not None and item.number.unit is None:
            yield at


def _compared(scene: Scene, found: re.Match[str], before: int) -> Phrase | None:
    """The phrase of the words compared or shortly before them; made of them where they form none."""
    start, end = found.start() - before, found.end()
    for phrase in scene.phrases:
        inside = scene.items[phrase.first].start < end and scene.items[phrase.last].end > start
        if inside and (phrase.market or phrase.topic in {"breadth", "index", "equity"}):
            return phrase
    covered = [at for at, item in enumerate(scene.items) if item.end > start and item.start < end]
    named = (at for at in covered if scene.kind(at) == tags.NAME)
    first = next(named, next((at for at in covered if scene.items[at].end > found.start()), None))
    if first is None:
        return None
    return Phrase(first, first, first, True, True, SubjectKind.GROUP, scene.low(first), "breadth")


def _last_verb(text: str) -> str:
    """Of "three shares rose for each that fell": the first movement named."""
    found = re.search(r"rose|fell|advanc\w+|declin\w+|gain\w+|dropp\w+|rising|falling", text, re.IGNORECASE)
    return found.group() if found else ""
