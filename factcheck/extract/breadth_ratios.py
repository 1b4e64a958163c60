"""Which side led an exchange, by the ratio told after its name: "on Nasdaq, a 1.8-to-1 ratio favored decliners".

A ratio alone tells of no market: it is read for the one it names itself, after the sides that a sentence compares or,
where the sentence before compared them, without any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Comparison, Kind

# How words begin that tell of the side that fell.
DOWNWARD: Final = (
    "declin",
    "los",
    "fall",
    "fell",
    "drop",
    "lower",
    "down",
    "in the red",
    "in red",
    "in negative",
    "in the negative",
)
# "by 1.02-to-1", "two to one", "1,458 to 587".
_SMALL: Final = "one|two|three|four|five|six|seven|eight|nine|ten"
_RATIO: Final = re.compile(
    rf"(?:\b\d[\d.,]*|\b(?:{_SMALL}))[- ]to[- ](?:\d[\d.,]*\d|\d|(?:{_SMALL})\b)"
    r"|\b\d{1,2}(?:\.\d{1,2})?-\d{1,2}(?= (?:margin |ratio )?(?:on |favou?r))"
)
_FAVOURED: Final = re.compile(r"[^.,;]{0,20}? favou?r\w* (?P<side>advanc|declin|gain|los|ris|fall)")
_EXCHANGES: Final = frozenset({tags.BODY, tags.NAME, tags.CAPITAL, tags.HEAD, tags.PLACE})
# A sentence tells of no more markets than this by sides.
MOST_SIDES: Final = 3


def ratio_alone(scene: Scene) -> Draft | None:
    """As in "On Nasdaq, a 2.4-to-1 ratio favored advancing issues": one exchange, after the sentence on another."""
    low = scene.sentence.low
    found = _RATIO.search(low, scene.sentence.start, scene.sentence.end)
    favoured = None if found is None else _FAVOURED.match(low, found.end())
    if found is None or favoured is None:
        return None
    at, last = _items_of(scene, found)
    end = next(step for step in range(last, len(scene.items)) if scene.items[step].end >= favoured.end())
    exchange = _exchange_before(scene, at) or _exchange_after(scene, end)
    if exchange is None:
        return None
    direction = -1 if favoured["side"].startswith(DOWNWARD) else 1
    detail = Comparison(ahead=direction > 0)
    return Draft(Kind.COMPARISON, direction, exchange, at, found.start(), found.end(), detail=detail)


def _items_of(scene: Scene, found: re.Match[str]) -> tuple[int, int]:
    """The first and the last item of what was found."""
    first = next(at for at, item in enumerate(scene.items) if item.end > found.start())
    return first, next(at for at in range(first, len(scene.items)) if scene.items[at].end >= found.end())


def further_ratios(scene: Scene, first: Draft) -> Iterator[Draft]:
    """The same of another exchange: "... on the NYSE by 2-to-1; on Nasdaq, a 1.8-to-1 ratio favored decliners"."""
    ratios = _RATIO.finditer(scene.sentence.low, first.start, scene.sentence.end)
    for found in islice(ratios, 1, MOST_SIDES):
        at, last = _items_of(scene, found)
        exchange = _exchange_before(scene, at) or _exchange_after(scene, last)
        if exchange is None:
            continue
        favoured = _FAVOURED.match(scene.sentence.low, found.end())
        side = None if favoured is None else favoured["side"]
        direction = first.direction if side is None else -1 if side.startswith(DOWNWARD) else 1
        if direction is not None:
            detail = Comparison(ahead=direction > 0)
            yield Draft(Kind.COMPARISON, direction, exchange, at, found.start(), found.end(), detail=detail)


def _exchange_before(scene: Scene, ratio: int) -> Phrase | None:
    """The exchange of "on Nasdaq, a 1.8-to-1 ratio"."""
    step = ratio - 1
    while scene.kind(step) in {tags.DETERMINER, tags.LIGHT, tags.COMMA, tags.BOUND}:
        step -= 1
    phrase = scene.by_last.get(step)
    return _market_of(scene, phrase) if phrase is not None and phrase.governed in {"on", "in", "at"} else None


def _exchange_after(scene: Scene, ratio: int) -> Phrase | None:
    """The exchange of "by a 1.02-to-1 ratio on the Nasdaq"."""
    step = ratio + 1
    while scene.low(step) in {"ratio", "margin"}:
        step += 1
    phrase = scene.by_first.get(step + 1) if scene.low(step) in {"on", "in", "at"} else None
    return None if phrase is None else _market_of(scene, phrase)


def _market_of(scene: Scene, phrase: Phrase) -> Phrase | None:
    """``phrase`` as a market of which something is told, where it names an exchange."""
    return replace(phrase, market=True) if scene.kind(phrase.core) in _EXCHANGES else None
