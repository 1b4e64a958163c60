"""The tables of records, streaks, ranks and comparisons, ready for look-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factcheck.extract.inflection import verb_forms
from factcheck.extract.mark_words import mark_words
from factcheck.extract.scene import Scene
from factcheck.extract.tables import SuperlativeTable
from factcheck.models import CalendarUnit, Proximity, Side
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml

_REACH = 9
# Words before a record among which "within striking distance of its" may stand, and the shorter "near its".
_LONG_PHRASE, _SHORT_PHRASE = 6, 3
# "Within 2% of their 52-week highs", "within a few points of its record".
_WITHIN: Final = re.compile(r"\bwithin (?:\S+ ){1,4}of (?:\S+ ){0,2}$")


@dataclass(frozen=True, slots=True)
class Standings:
    """Words of ``configs/superlatives.toml`` as sets; directions are +1, -1 and 0 (as the noun points).

    ``lows`` and ``extremes`` are those of ``configs/marks.toml`` that a record or an extreme may end with.
    """

    superlatives: dict[str, int]
    of_levels: frozenset[str]
    gaps: dict[str, int]
    spans: frozenset[str]
    levels: frozenset[str]
    moves: frozenset[str]
    volumes: frozenset[str]
    volumes_down: frozenset[str]
    all_time: tuple[str, ...]
    ordinals: frozenset[str]
    near: tuple[str, ...]
    nearing: tuple[str, ...]
    on_track: tuple[str, ...]
    marks: frozenset[str]
    streaks: frozenset[str]
    streak_ways: dict[str, int]
    ending: frozenset[str]
    regimes: dict[str, str]
    entered: frozenset[str]
    holding: frozenset[str]
    ranks: dict[str, int]
    rank_groups: frozenset[str]
    ranked: frozenset[str]
    described: frozenset[str]
    classes: frozenset[str]
    leading: frozenset[str]
    led: dict[str, int]
    comparisons: dict[str, bool]
    sizes: dict[str, bool]
    averages: frozenset[str]
    stretches: dict[str, CalendarUnit]
    lows: tuple[str, ...]
    extremes: tuple[str, ...]


@lru_cache(maxsize=1)
def shipped_standings() -> Standings:
    """The shipped table, read once."""
    table = read_toml(shipped_path("configs", "superlatives.toml"), SuperlativeTable)
    nouns, streaks, regimes = table.superlative_nouns, table.streaks, table.regimes
    comparisons = {
        form: ahead
        for ahead, verbs in ((True, table.comparisons.ahead), (False, table.comparisons.behind))
        for verb in verbs
        for form, _ in verb_forms(
            verb,
            {
                "beat": ("beat", "beaten"),
                "overtake": ("overtook", "overtaken"),
                "outdo": ("outdid",),
                "outrun": ("outran",),
                "outshine": ("outshone",),
                "outperform": ("outperformed",),
                "underperform": ("underperformed",),
            },
        )
    }
    marks = mark_words()
    lows = tuple(word for word, side in (marks.turns | marks.topmost).items() if side is Side.LOW)
    return Standings(
        superlatives={
            word: way
            for way, words in ((1, table.superlatives.up), (-1, table.superlatives.down), (0, table.superlatives.size))
            for word in words
        },
        of_levels=frozenset(table.superlatives.of_levels),
        gaps={
            word: way
            for way, words in ((1, table.superlatives.gaps_up), (-1, table.superlatives.gaps_down))
            for word in words
        },
        volumes_down=frozenset(table.superlatives.volumes_down),
        spans=frozenset(nouns.span),
        levels=frozenset(nouns.level),
        moves=frozenset(nouns.move),
        volumes=frozenset(nouns.volume),
        all_time=table.all_time.after,
        ordinals=frozenset(table.ordinals.words),
        near=tuple(f" {words} " for words in table.near.words),
        nearing=tuple(f" {words} " for words in table.near.words if words.count(" ") > 1),
        on_track=table.on_track.words,
        marks=frozenset(streaks.marks),
        streaks=frozenset(streaks.nouns),
        streak_ways={word: way for way, words in ((1, streaks.up), (-1, streaks.down)) for word in words},
        ending=frozenset(streaks.ending),
        regimes={
            word: name
            for name, words in (("bull", regimes.bull), ("bear", regimes.bear), ("correction", regimes.correction))
            for word in words
        },
        entered=frozenset(regimes.entered),
        holding=frozenset(regimes.holding),
        ranks={word: way for way, words in ((1, table.ranks.up), (-1, table.ranks.down)) for word in words},
        rank_groups=frozenset(table.ranks.groups),
        ranked=frozenset(table.ranks.ranked),
        described=frozenset(table.ranks.described),
        classes=frozenset(table.ranks.classes),
        leading=frozenset(table.ranks.leading),
        led={word: way for way, words in ((1, table.ranks.gainers), (-1, table.ranks.losers)) for word in words},
        comparisons=comparisons,
        sizes={
            word: way
            for way, words in ((True, table.comparisons.sizes_ahead), (False, table.comparisons.sizes_behind))
            for word in words
        },
        averages=frozenset(table.comparisons.averages),
        stretches={word: unit for unit, words in table.stretches.items() for word in words},
        lows=lows,
        extremes=(*lows, *(word for word, side in marks.turns.items() if side is Side.HIGH)),
    )


SUPERLATIVE: Final = 1
STANDING: Final = 2
COMPARISON: Final = 4
BREADTH: Final = 8
COUNTED: Final = 16
_COUNTED: Final = frozenset({"out of", "stocks", "counters", "companies", "names"})
_RECORD_WORDS: Final = frozenset(
    {
        "record",
        "records",
        "all-time",
        "lifetime",
        "era",
        "historic",
        "historical",
        "life-time",
        "all",
        "life",
        "all-time-high",
        "all-time-low",
        "record-high",
        "record-low",
        "all time",
    }
)
_EXTREME_ENDS: Final = (
    "high",
    "highs",
    "low",
    "lows",
    "peak",
    "peaks",
    "trough",
    "bottom",
    "month top",
    "week top",
    "year top",
    "nadir",
    "record",
    "record close",
)
_BREADTH_STEMS: Final = (
    "outnumber",
    "every",
    "each",
    "component",
    "sector",
    "member",
    "constituent",
    "decliner",
    "advancer",
    "issue",
    "gainer",
    "loser",
    "declining",
    "advanced",
    "advances",
    "advance-decline",
    "advancing",
    "winn",
    "industry",
    "groups",
    "sub-ind",
)
# "The stock's performance was behind the index's".
PLACED: Final = {"ahead of": True, "behind": False}
# "The stock fared worse than the index".
FARED: Final = {"better": True, "stronger": True, "worse": False, "weaker": False}
_AGAINST: Final = frozenset(
    {
        "twice",
        "double",
        "triple",
        "half",
        "below",
        "above",
        "eclipsed",
        "eclipsing",
        "exceeded",
        "exceeding",
        "exceeds",
    }
)


@lru_cache(maxsize=1)
def _openings() -> tuple[frozenset[str], frozenset[str]]:
    """First words of superlatives, and of regimes and ranks."""
    table = shipped_standings()
    first = frozenset(words.split(" ")[0] for words in table.superlatives) | table.ordinals | _RECORD_WORDS
    return first, frozenset(words.split(" ")[0] for words in (*table.regimes, *table.ranks)) | table.leading


@lru_cache(maxsize=4096)
def trigger_of(low: str) -> int:
    """Which readers a word may be the first word for, as flags; 0 for almost every word."""
    superlatives, standing = _openings()
    flags = 0
    if (
        low in superlatives
        or low in {"seen", "unseen"}
        or low.endswith((*_EXTREME_ENDS, "-ever"))
        or low.rpartition("-")[2] in superlatives
    ):
        flags |= SUPERLATIVE
    if low in standing or low.partition(" ")[0] in standing:
        flags |= STANDING
    table = shipped_standings()
    if low in table.comparisons or low in _AGAINST or low in table.sizes or low in PLACED or low in FARED:
        flags |= COMPARISON
    if low.startswith(_BREADTH_STEMS) or low.endswith(" shares"):
        flags |= BREADTH
    if low in _COUNTED:
        flags |= COUNTED
    return flags


# What stands between "near" and the mark.
_BESIDE: Final = frozenset({"a", "an", "the", "its", "new", "fresh", "another", "yet"})


def proximity(scene: Scene, at: int, standings: Standings) -> Proximity:
    """Whether the record or extreme at item ``at`` is reached, by the words right before it."""
    start = scene.items[max(0, at - _REACH)].start
    before = scene.sentence.low[start : scene.items[at].start]
    tail = before.rpartition(",")[2]
    if any(map(tail.__contains__, standings.on_track)):
        return Proximity.ON_TRACK
    words = tail.split()
    while words and words[-1] in _BESIDE:
        words.pop()  # "close to a new record"
    close, wide = f" {' '.join(words[-_SHORT_PHRASE:])} ", f" {' '.join(words[-_LONG_PHRASE:])} "
    near = any(map(close.__contains__, standings.near)) or any(map(wide.__contains__, standings.nearing))
    if near or ("within " in tail and _WITHIN.search(tail) is not None):
        return Proximity.NEAR
    return Proximity.REACHED
