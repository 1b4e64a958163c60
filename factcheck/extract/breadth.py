"""How many rose against how many fell: "advancers outnumbered decliners", "two-thirds of the stocks fell"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Final

from factcheck.extract import tags
from factcheck.extract.breadth_ratios import DOWNWARD, MOST_SIDES, further_ratios, ratio_alone
from factcheck.extract.drafts import Draft
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Comparison, Kind, SubjectKind

_BREADTH: Final = re.compile(
    r"\b(?P<side>advanc(?:ers|ing|es)|declin(?:ers|ing|es)|gain(?:ers|ing)|los(?:ers|ing)|ris(?:ing|ers)|fall(?:ing|ers)"
    r"|winn(?:ers|ing))\b"
    r"[^.;]{0,60}?\b(?:outnumber\w*|outpac\w+|beat\w*|(?<!were )(?<!are )led|topp\w+|exceed\w+|surpass\w*|swamp\w+"
    r"|trounc\w+|overwhelm\w+|edg\w+ (?:out|past)|lead(?= (?:advanc|declin|gain|los|ris|fall)))\b"
    r"|\b(?P<lead>(?:advancing|declining|gaining|losing|rising|falling) (?:stocks|shares|issues)"
    r"|advancers|decliners|gainers|losers|winners)"
    r" (?:were|are)\b[^.,;]{0,20}? ahead of"
    r"|\bratio of (?P<first>advanc\w+|declin\w+|gain\w+|los\w+|ris\w+|fall\w+)\b[^.,;]{0,20}?"
    r" to (?:advanc|declin|gain|los|ris|fall)"
)
_ROSE: Final = r"(?:rose|fell|advanced|declined|gained|dropped|rising|falling|gaining|declining|advancing)"
_EVERY: Final = re.compile(
    rf"\b(?:stocks?|shares?|issues?) {_ROSE}\b[^.;]{{0,25}}?\bfor (?:every|each)\b"
    rf"|\bfor (?:every|each(?= (?:one|share|stock|issue|that)\b)) (?:one|share|stock|issue)?[^.;]{{0,30}}?\b{_ROSE}\b"
)
_OF: Final = re.compile(
    r"\b(?P<n>\d+|all(?: but \w+)?|one|two|three|four|five|six|seven|eight|nine|ten|none|most)"
    r" (?:out )?of (?:the |its |every )?"
    r"(?:(?:s&p (?:500|index)|index|benchmark|gauge|average)['’]?s? )?"
    r"(?P<m>\d+|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?! ?(?:%|percent|per cent|pct|sessions|days|weeks|months|trading))[^.,;]{0,50}?"
    r"\b(?:components|sectors|stocks|members|constituents|groups|industry groups|sub-indexes|indexes|companies)?\b"
    r"[^.,;]{0,25}?\b(?P<way>rose|fell|gain\w*|los\w+|advanc\w+|declin\w+|higher|lower|up|down|drop\w*|rising|falling"
    r"|in (?:the )?(?:red|green|positive|negative)|climb\w*)\b"
)
_OUT_OF: Final = re.compile(
    r"\bof (?:the |its |a total of )?(?P<m>[0-9][0-9,]*) [^.;,0-9]{3,50},"
    r" (?:only |just |some )?(?P<n>[0-9][0-9,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven)"
    r"(?: [a-z]+){0,2}?"
    r" (?P<way>rose|fell|gained|lost|advanced|declined|higher|lower|in (?:the )?(?:red|green|positive|negative))\b"
)
_PART: Final = re.compile(
    r"\b(?P<n>\d+|[a-z-]+) (?:components|members|constituents|stocks|shares|companies) (?:of|in|on) the"
    r" (?P<m>\d+)-(?:stock|share|company|member|component|scrip)\b[^.;,]{0,40}?"
    r"\b(?P<way>rose|fell|gained|lost|advanced|declined|higher|lower|in (?:the )?(?:red|green|positive|negative))\b"
)
_ALL: Final = re.compile(
    r"\ball (?:the )?(?:\d+(?: of the)?|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [^.;,%]{0,30}?"
    r"(?:components|sectors|members|constituents|stocks|sub-?ind(?:exes|ices)|groups)\b"
    r"(?: (?:of the|in the|in|on the) [^.;,%]{3,30}?)?"
    r" (?:(?:have |has )?(?:ended|finished|closed|were|are|was|traded)(?: [a-z]+)? )?"
    r"(?P<way>rose|fell|gained|lost|advanced|declined|higher|lower|up|down"
    r"|in (?:the )?(?:red|green|positive|negative))\b(?! (?:\d|about|more|at least|nearly|between))"
)
_WAY: Final = (
    r"(?:rose|fell|dropp\w+|gain\w*|los\w+|advanc\w+|declin\w+|rising|falling|higher|lower|up|down"
    r"|in (?:the )?(?:red|green))"
)
_COUNTS: Final = re.compile(
    rf"(?<!s&p )(?<!['’]s )\b(?P<n>\d[\d,]*)(?: (?!and\b)[a-z]+){{0,2}}? (?P<way>{_WAY})\b[^.;%$\d]{{0,40}}?"
    r"(?:,|and|while|against|versus|vs|to|but|with)(?: (?:only|just|about))?"
    r" (?P<m>\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    rf"(?: (?!and\b)[a-z]+){{0,2}}? {_WAY}\b"
)
# Each form with what no match of it is without: most are looked for in vain.
_FORMS: Final = (
    (_EVERY, ("for every", "for each")),
    (_OF, (" of ",)),
    (_OUT_OF, ("of ",)),
    (_PART, ("-stock", "-share", "-company", "-member", "-component", "-scrip")),
    (_ALL, ("all ",)),
    (_COUNTS, ("",)),
)
WORDS_COUNTED: Final = {
    word: Decimal(count)
    for count, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
_NEXT_COUNT: Final = re.compile(
    r"(?: territory| zone)?,? (?:and|while|but|against|with)? ?(?:only |just |some )?(?P<rest>\d[\d,]*|[a-z]+) "
)
_NEAR: Final = 20
# A count may stand a little after the words that compare.
_AFTER: Final = 40
# "shares listed on the New York Stock Exchange and the Nasdaq"
_LONGEST_MEMBERS: Final = 12
_MEMBERS: Final = frozenset(
    {"stocks", "shares", "issues", "members", "components", "constituents", "names", "sectors", "groups"}
    | {"indexes", "indices", "sub-indexes", "sub-indices", "subindexes", "gauges"}
)
COUNTED: Final = _MEMBERS | {"companies", "counters", "scrips", "firms"}
# A capital at the start makes no name of them.
_COUNTING: Final = frozenset({"none", "most", "all", "ones"})
_BETWEEN_MEMBERS: Final = frozenset(
    {
        tags.PREPOSITION,
        tags.DETERMINER,
        tags.BODY,
        tags.NAME,
        tags.CAPITAL,
        tags.HEAD,
        tags.AUXILIARY,
        tags.LIGHT,
        tags.PERIOD,
        tags.WORD,
        tags.LEVEL,
        tags.CONJUNCTION,
    }
)


def read_breadth(scene: Scene) -> list[Draft]:
    """The comparisons of one scene; counts after the sides they count are one comparison with them."""
    text = scene.sentence.text
    drafts: list[Draft] = []
    for pattern, found in _found(scene):
        if pattern is _COUNTS and drafts and ";" not in text[drafts[-1].end : found.start()]:
            drafts[-1].end = max(drafts[-1].end, found.end())
            continue
        words = found.groupdict()
        way = next((words[name] for name in ("way", "side", "lead", "first") if words.get(name)), None)
        direction = -1 if (way or _last_verb(found.group())).startswith(DOWNWARD) else 1
        if (
            (pattern is _OF and _few(text[: found.start()], words))
            or (pattern is _COUNTS and _fewer(words))
            or (pattern in {_OUT_OF, _PART} and _is_minority(text[found.end() :], words, whole=pattern is _PART))
        ):
            direction = -direction
        subject = _compared(scene, *_place(pattern, found))
        if subject is None:
            continue
        anchor = next(at for at, item in enumerate(scene.items) if item.end > found.start())
        detail = Comparison(ahead=direction > 0)
        drafts.append(Draft(Kind.COMPARISON, direction, subject, anchor, found.start(), found.end(), detail=detail))
    if not drafts and (alone := ratio_alone(scene)) is not None:
        return [alone]
    return [*drafts, *further_ratios(scene, drafts[0])] if len(drafts) == 1 else drafts


def _few(before: str, words: dict[str, str | None]) -> bool:
    """As in "only two of the 10 groups rose", "none of the 11 sectors fell": most went the other way."""
    said = words["n"] or ""
    count, whole = _count(said), _count(words["m"] or "")
    few = count is not None and whole is not None and 2 * count < whole
    return said.lower() == "none" or (few and before.lower().endswith(("only ", "just ")))


def _fewer(words: dict[str, str | None]) -> bool:
    """As in "1,045 shares rose and 2,632 fell": more went the way that is named second."""
    first, second = (_count((words[name] or "").replace(",", "")) for name in ("n", "m"))
    return first is not None and second is not None and first < second


def _is_minority(after: str, words: dict[str, str | None], *, whole: bool) -> bool:
    """As in "out of 30 companies, 14 advanced and 16 declined": more went the way told next.

    Where the ``whole`` is an index, what is told of less than half of it is told of fewer, too.
    """
    said, members = (_count((words[name] or "").replace(",", "")) for name in ("n", "m"))
    told = _NEXT_COUNT.match(after)
    rest = None if told is None else _count(told["rest"].replace(",", ""))
    if said is None or members is None:
        return False
    return said < rest if rest is not None else whole and 2 * said < members


def _count(word: str) -> Decimal | None:
    return Decimal(word) if word.isdecimal() else WORDS_COUNTED.get(word.lower())


def portion(scene: Scene, at: int) -> list[Draft]:
    """As in "three-quarters of the stocks on the exchange fell": how many of a market went one way."""
    if scene.low(at + 1) != "of":
        return []
    plain = next((step for step in (at + 2, at + 3) if scene.low(step) in _MEMBERS), at)
    members = scene.by_first.get(at + 2)
    if members is None and plain > at:
        members = Phrase(plain, plain, plain, True, False, SubjectKind.GROUP, scene.low(plain), "breadth")
    if members is None or not _MEMBERS.intersection(map(scene.low, range(members.first, members.last + 1))):
        return []
    for step in range(members.last + 1, min(members.last + _LONGEST_MEMBERS, len(scene.items))):
        entry = scene.items[step].entry
        if scene.kind(step) in tags.MOVES | {tags.ADJECTIVE} and entry is not None and entry.direction:
            if scene.kind(step + 1) == tags.NUMBER:
                return []
            start, end = scene.items[at].start, scene.items[step].end
            detail = Comparison(ahead=entry.direction > 0)
            return [Draft(Kind.COMPARISON, entry.direction, members, step, start, end, detail=detail)]
        if scene.kind(step) not in _BETWEEN_MEMBERS:
            return []
    return []


def _found(scene: Scene) -> Iterator[tuple[re.Pattern[str], re.Match[str]]]:
    """What tells of breadth, form by form; markets may be told one after the other by sides alone."""
    sentence = scene.sentence
    for found in islice(_BREADTH.finditer(sentence.low, sentence.start, sentence.end), MOST_SIDES):
        yield _BREADTH, found
    for pattern, signs in _FORMS:
        if any(map(sentence.low.__contains__, signs)):
            other = pattern.search(sentence.low, sentence.start, sentence.end)
            if other is not None:
                yield pattern, other


def _place(pattern: re.Pattern[str], found: re.Match[str]) -> tuple[int, int, int]:
    """Where the words compared stand: start, end, and from where they may begin."""
    start = found.start("first") if pattern is _BREADTH and found["first"] else found.start()
    return start, found.end(), start - (_NEAR if pattern in {_EVERY, _COUNTS} else 0)


def counts_of(scene: Scene, draft: Draft) -> Iterator[int]:
    """The items of the bare counts that belong to ``draft``."""
    for at, item in enumerate(scene.items):
        inside = item.start >= draft.start and item.end <= draft.end + _AFTER
        if inside and item.number is not None and item.number.unit is None:
            yield at


# What the words of "Of the 33 sub-indexes, only three rose" begin with.
_NO_NOUNS: Final = frozenset({tags.PREPOSITION, tags.DETERMINER, tags.LIGHT})


def _compared(scene: Scene, words: int, end: int, start: int) -> Phrase | None:
    """The phrase of the words compared or shortly before them; made of them where they form none."""
    for phrase in scene.phrases:
        inside = scene.items[phrase.first].start < end and scene.items[phrase.last].end > start
        if (
            inside
            and scene.low(phrase.core) not in _COUNTING
            and (phrase.market or phrase.topic in {"breadth", "index", "equity"} or scene.low(phrase.core) == "ratio")
        ):
            return phrase
    covered = [at for at, item in enumerate(scene.items) if item.end > start and item.start < end]
    counted = bool(covered) and (scene.kind(covered[0]) == tags.NUMBER or scene.low(covered[0]) in _COUNTING)
    counts = [at for at in covered if counted or scene.kind(at - 1) == tags.NUMBER]
    named = (at for at in covered if scene.kind(at) == tags.NAME or (at in counts and scene.low(at) in COUNTED))
    told = (at for at in covered if scene.items[at].end > words and scene.kind(at) not in _NO_NOUNS)
    first = next(named, next(told, None))
    if first is None:
        return None
    return Phrase(first, first, first, True, True, SubjectKind.GROUP, scene.low(first), "breadth")


def _last_verb(text: str) -> str:
    """Of "three shares rose for each that fell": the first movement named."""
    found = re.search(r"rose|fell|advanc\w+|declin\w+|gain\w+|dropp\w+|rising|falling", text)
    return found.group() if found else ""
