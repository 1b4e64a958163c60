"""The place of what moved most in a named group: "the biggest fall in the Dow", "the most in the S&P 500"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.leaders import Predication
from factcheck.extract.number_mention import Role
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.standings import Standings
from factcheck.models import Kind, Measure, Rank, Side, SubjectKind

_MEMBERS: Final = frozenset(
    {"stock", "stocks", "company", "companies", "member", "members", "component", "components", "share", "shares"}
    | {"sector", "sectors", "name", "names", "group", "groups", "constituent", "constituents", "blue chip", "index"}
)
_PARTS: Final = frozenset({"sectors", "groups", "sub-indexes", "sub-indices", "sectoral indices"})
_LOOSE: Final = frozenset({"among", "amongst", "some", "several", "many"})
_BETWEEN: Final = frozenset({tags.WORD, tags.LIGHT, tags.COUNT})
_AMONG: Final = frozenset({"among", "amongst"})
_AHEAD: Final = frozenset({"among", "of"})
_REACH: Final = 8
_NEAR: Final = 4

_ADVERBS: Final = frozenset({"best", "worst"})
_DOING: Final = frozenset({"did", "do", "does", "done", "doing", "held", "holding"})
_WITHIN: Final = frozenset({"of", "among", "amongst", "in"})


def moved_most(scene: Scene, at: int, table: Standings) -> list[Draft]:
    """The rank that the superlative at item ``at`` gives, where it ranks moves within a group."""
    low = scene.low(at)
    number = scene.items[at - 1].number if at else None
    placed = number is not None and number.role is Role.ORDINAL  # "the second-biggest gain in the Russell 2000"
    article = at - 2 if placed else at - 1
    if scene.low(article) != "the" or any(scene.low(step) in _LOOSE for step in (article - 1, article - 2)):
        return []
    if scene.low(article - 1) == "of" and scene.low(article - 2) == "one":
        return []
    told = _noun(scene, at)
    noun, way = (at, _said(scene, at)) if told is None else told
    if (told is None and low != "most" and not _after_copula(scene, at)) or not way:
        return []
    ahead = table.superlatives.get(low, 0)
    group = _group(scene, noun + 1, table) or _fronted(scene)
    if group is None or (ahead and ahead != way) or _is_dated(scene, group):
        return []
    subjects = scene.subjects(at)
    if not subjects and scene.said and scene.kind(at - 2) == tags.AUXILIARY and scene.said[-1].direction == way:
        subjects = scene.said[-1].subjects  # "Ford's 4.4 percent drop was the largest fall in the Dow"
    if not subjects or not all(phrase.market and _is_named(phrase) for phrase in subjects) or subjects[0] is group:
        return []
    start, end = scene.items[article + 1].start, scene.items[noun].end
    place = int(number.value) if number is not None and placed else 1
    detail = Rank(place, Side.HIGH if way > 0 else Side.LOW, Measure.MOVE)
    scene.said.append(Predication(subjects, way, at, noun, None))
    return [Draft(Kind.RANK, way, phrase, at, start, end, detail=detail, benchmark=group) for phrase in subjects]


def is_among_others(scene: Scene, at: int) -> bool:
    """As in "Of the carmakers, Ford gained the most in 2024": ranked among them, and none of its own days."""
    if scene.low(at) != "most" or scene.low(at + 1).startswith("since"):
        return False
    return scene.low(at + 1) in _AMONG or scene.low(0) in _AHEAD


def _is_named(phrase: Phrase) -> bool:
    return phrase.kind is not SubjectKind.ANAPHOR or phrase.head not in {"it", "that", "this", "they"}


def _noun(scene: Scene, at: int) -> tuple[int, int] | None:
    """The noun of movement that the superlative stands with, and which way it points."""
    step = at + 1
    while scene.kind(step) in _BETWEEN and step - at < _NEAR:
        step += 1
    entry = scene.items[step].entry if scene.kind(step) in tags.NOUNS else None
    return None if entry is None or not entry.direction else (step, entry.direction)


def _said(scene: Scene, at: int) -> int | None:
    """Which way "the most" points: as the change just told."""
    if _after_copula(scene, at):
        entry = scene.items[at - 3].entry
        return None if entry is None else entry.direction
    moved = scene.items[at - 2].entry if scene.kind(at - 2) == tags.MOVE else None
    if moved is not None:
        return moved.direction  # "rose the most in the Dow, gaining 2.6 percent"
    if not scene.said or at - scene.said[-1].end > _NEAR:
        return None
    return next((said.direction for said in reversed(scene.said) if said.direction), None)


def _after_copula(scene: Scene, at: int) -> bool:
    """As in "its 4% slide was the steepest in the Dow"."""
    return scene.kind(at - 2) == tags.AUXILIARY and at > 2 and scene.kind(at - 3) in tags.NOUNS


def _group(scene: Scene, start: int, table: Standings) -> Phrase | None:
    """The group after "in", "on" or "among", over "of any stock" and "among members"."""
    for step in range(start, min(start + _REACH, len(scene.items))):
        low = scene.low(step)
        if low in table.rank_groups:
            after = step + 1
            while scene.kind(after) in {tags.DETERMINER, tags.NUMBER} and after not in scene.by_first:
                after += 1
            phrase = scene.by_first.get(after)
            if phrase is not None and _is_group(scene, phrase):
                return phrase
        elif low not in _MEMBERS and scene.low(step) not in {"any", "all", "the", "by"}:
            return None
    return None


def _fronted(scene: Scene) -> Phrase | None:
    """As in "Among the S&P sectors, financials posted the biggest gain": the group that opens the sentence."""
    if scene.low(0) not in _AHEAD:
        return None
    first = next((phrase for phrase in scene.phrases if phrase.first <= _NEAR), None)
    if first is None or not first.market or scene.kind(first.last + 1) != tags.COMMA:
        return None
    return first if first.named or _is_group(scene, first) else None


def _is_group(scene: Scene, phrase: Phrase) -> bool:
    if not phrase.market:
        return False
    if phrase.named and phrase.governed in _AMONG:
        return True
    if scene.low(phrase.core) in _PARTS and (phrase.named or scene.kind(phrase.first - 1) == tags.NUMBER):
        return True  # "among the 10 sectors", "of the S&P sectors"
    words = phrase.head.lower().removeprefix("the ").removesuffix(" index")
    indexed = words in scene.lexicon.counted_in_points or words.rpartition(" ")[2].isdecimal()
    if scene.low(phrase.core) in _MEMBERS and phrase.topic == "equity":
        # "the most of any stock in the S&P 500", "the steepest among stocks in the DAX".
        return indexed and phrase.core < phrase.last
    return indexed or (phrase.topic == "index" and (phrase.named or phrase.kind is SubjectKind.ANAPHOR))


def _is_dated(scene: Scene, group: Phrase) -> bool:
    """As in "the biggest drop in the Dow since March", which is of the index itself."""
    after = group.last + 1
    if group.governed in _AMONG and scene.low(after).startswith("in "):
        return False  # "rose the most among its peers in 2023": over which they are ranked
    return scene.low(after).startswith(("since", "in ")) and scene.kind(after) in {tags.PERIOD, tags.CLAUSE}


def tells_how(scene: Scene, at: int) -> bool:
    """As in "fared best this year", "held up best", "did the worst of the indexes": ranked among others."""
    if scene.low(at) not in _ADVERBS:
        return False
    if scene.low(at - 1) == "the":
        return scene.low(at - 2) in _DOING and scene.low(at + 1) in _WITHIN
    told = scene.low(at - 1) in _DOING or scene.low(at - 1).endswith("ed") or scene.kind(at - 1) == tags.ADJECTIVE
    return told and (scene.kind(at + 1) == tags.PERIOD or scene.low(at + 1) in _WITHIN)
