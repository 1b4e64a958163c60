"""Noun phrases that may be the subject of a market claim, found from word classes alone.

A phrase runs from its first modifier to its head with what belongs to it: a ticker, "shares", "of X". Every phrase
knows whether it can have a price (``market``), stands where a subject stands (``leads``), or owns what follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.attachments import attach
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.phrase_meanings import DETERMINING, NAMED, kind_at, meaning_of
from factcheck.extract.unpriced import describes_noun, lacks_price
from factcheck.models import SubjectKind

_CORES: Final = frozenset(
    {tags.NAME, tags.CAPITAL, tags.HEAD, tags.GROUP, tags.OTHER, tags.PLACE, tags.BODY, tags.PRONOUN, tags.TICKER}
)
_STARTERS: Final = _CORES | {tags.DETERMINER, tags.POSSESSIVE, tags.WORD, tags.COUNT}
_INSIDE: Final = frozenset(
    {tags.NAME, tags.CAPITAL, tags.HEAD, tags.GROUP, tags.OTHER, tags.PLACE, tags.BODY, tags.WORD, tags.TICKER}
)
_PARTICIPLES: Final = frozenset({tags.MOVE, tags.CAUSE, tags.LEVEL, tags.SUPPORT})
_LINKING: Final = _PARTICIPLES | {tags.CONJUNCTION, tags.COUNT, tags.LIGHT}
# "Data showed factory orders grew": what a verb of showing leads to is told by the next verb.
_SHOWING: Final = frozenset({"showed", "show", "shows"})
# "The biggest Footsie risers included Kelvane up 3p at 410p": the first of those that moved.
_INCLUDING: Final = frozenset({"included", "include", "includes", "including"})
_MOVERS: Final = frozenset({"risers", "fallers", "gainers", "losers", "movers", "decliners", "winners", "casualties"})
_RANKING: Final = frozenset({"hardest", "worst", "best", "biggest", "largest", "top", "topping", "leading", "heading"})
_COPULAS: Final = frozenset({"was", "were", "is", "are"})
# "In Asia": the preposition and the place.
_PAST_PLACE: Final = 2
_GOVERNING: Final = frozenset({tags.PREPOSITION, tags.BOUND})
_POSITION: Final = frozenset(
    {
        tags.COMMA,
        tags.BREAK,
        tags.OPEN,
        tags.CLOSE,
        tags.CONJUNCTION,
        tags.CLAUSE,
        tags.RELATIVE,
        tags.SAYING,
        tags.QUOTE,
        tags.PERIOD,
        tags.LIGHT,
        tags.NUMBER,
        tags.TICKER,
    }
)
_TELLING: Final = frozenset({tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.MULTIPLE})
# Of what a name is one, between the two names.
_MEMBERS: Final = frozenset({"component", "components", "constituent", "constituents", "member", "members"})
# The last word of a company's name, after "&".
_COMPANIES: Final = frozenset({"company", "group", "partners"})
# What a hyphen joins to a name: "Hong Kong-listed", "Nvidia-backed".
_JOINED: Final = frozenset(
    {"listed", "traded", "based", "owned", "backed", "quoted", "linked", "focused", "headquartered"}
)


_FINDING: Final = frozenset({"found", "find", "finds", "finding", "made", "make", "makes", "making"})
# "found it increasingly hard to"
_LONGEST_FOUND: Final = 5
# What "than" sets the subject of a clause beside.
_BETTER: Final = frozenset({"better", "worse", "stronger", "weaker", "faster"})


@dataclass(slots=True)
class Phrase:
    """One noun phrase: items ``first`` to ``last`` (included), its head word at ``core``.

    ``leads``: it stands where a subject stands, not after a preposition or a verb. ``owner``: a genitive follows.
    ``topic`` is that of its head noun: yield, index, currency, value, volume.
    """

    first: int
    last: int
    core: int
    market: bool
    leads: bool
    kind: SubjectKind
    head: str
    topic: str = ""
    owner: bool = False
    governed: str = ""
    plural: bool = False
    named: bool = False
    known: bool = False
    hints: tuple[str, ...] = ()


def noun_phrases(sentence: Sentence, lexicon: Lexicon) -> list[Phrase]:
    """The noun phrases of a sentence in order; modifiers and "of X" are part of them."""
    items, kinds = sentence.items, sentence.kinds
    total = len(items)
    found: list[Phrase] = []
    at = 0
    while at < total:
        if kinds[at] not in _STARTERS or (kinds[at] == tags.PRONOUN and _is_expletive(items, at)):
            at += 1
            continue
        if items[at].low in {"a", "an", "per"} and kind_at(kinds, at - 1) == tags.NUMBER:
            at += 2
            continue
        stop = _run(items, kinds, at, total)
        core = _core(kinds, at, stop)
        if core < 0:
            at = stop
            continue
        previous = found[-1] if found else None
        last = core
        while last + 1 < stop and kinds[last + 1] == tags.TICKER:
            last += 1
        first = at - 1 if at > 1 and items[at - 1].low == "both" and kinds[at - 2] == tags.PREPOSITION else at
        phrase = _phrase(sentence, first, last, core)
        if phrase.market and phrase.named and kinds[core] in NAMED:
            phrase.market = not describes_noun(sentence, lexicon, last, stop)
        if (
            previous is not None
            and kind_at(kinds, at - 1) == tags.RELATIVE
            and items[at - 1].low == "whose"
            and at - previous.last <= 3
        ):
            _own(previous, phrase)
        if phrase.market and lacks_price(sentence, lexicon, phrase, found):
            phrase.market = False
        found.append(phrase)
        at = last + 1
    return attach(sentence, lexicon, found)


def _is_expletive(items: list[Item], at: int) -> bool:
    """As in "found it hard to hold its gains", "made it difficult to recover": "it" stands for what follows."""
    if items[at].low != "it" or not at or items[at - 1].low not in _FINDING:
        return False
    return any(item.low == "to" for item in items[at + 2 : at + _LONGEST_FOUND])


def _own(antecedent: Phrase, phrase: Phrase) -> None:
    """As in "Alphabet, whose shares": one phrase, named by its antecedent."""
    if phrase.market or (phrase.topic == "price" and antecedent.market):
        phrase.market = True
        phrase.first, phrase.kind, phrase.head, phrase.named = (
            antecedent.first,
            antecedent.kind,
            antecedent.head,
            antecedent.named,
        )
    phrase.leads, phrase.governed = True, ""


def _run(items: list[Item], kinds: list[str], at: int, total: int) -> int:
    """Where the run of words that may form one phrase ends."""
    if kinds[at] == tags.PRONOUN:
        return at + 1
    stop = at + 1
    named = kinds[at] in NAMED
    while stop < total:
        kind = kinds[stop]
        if kind in NAMED and (
            (kind == tags.NAME and items[stop].low.startswith("the ")) or _ends_group(items, kinds, stop)
        ):
            break  # "On Wall Street the Dow fell", "On the FTSE 250 Kelvane rose": two names
        if kind in _INSIDE:
            if named and kind == tags.WORD and _names_follow(items, kinds, stop, total):
                break
            named = named or kind in NAMED or kind == tags.HEAD
        elif kind == tags.GENITIVE:
            if kinds[stop - 1] not in _INSIDE or kind_at(kinds, stop + 1) not in _INSIDE:
                break
            named = False
        elif kind not in _LINKING or not _links(items, kinds, at, stop, named=named):
            break
        stop += 1
    return stop


def _ends_group(items: list[Item], kinds: list[str], at: int) -> bool:
    """As in "On the FTSE 250 Kelvane rose", "Of the miners Kelvane fell": a group that the clause opens with."""
    if kinds[at] not in NAMED:
        return False
    group = items[at - 1].low
    whole = group.startswith("the ")  # "the Dow" is one item
    first = at - 1 if whole else at - 2
    if first < 1 or not (whole or kinds[first] == tags.DETERMINER):
        return False
    if first > 1 and kinds[first - 2] not in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CONJUNCTION}:
        return False
    if items[first - 1].low == "on":
        return kinds[at - 1] == tags.NAME and (kinds[at] == tags.NAME or group[-1].isdecimal())
    return items[first - 1].low in {"of", "among", "amongst"} and kinds[at - 1] == tags.GROUP and group[-1] == "s"


def _links(items: list[Item], kinds: list[str], first: int, at: int, *, named: bool) -> bool:
    """Whether the word at ``at``, which no phrase ends with, joins what stands before and after it to one phrase."""
    kind, before, after = kinds[at], kinds[at - 1], kind_at(kinds, at + 1)
    if kind == tags.COUNT:
        return before == tags.DETERMINER
    if kind == tags.CONJUNCTION:
        company = items[at].low == "&" and before in NAMED and (after == tags.CAPITAL or _is_company(items, at + 1))
        described = kinds[first] == tags.DETERMINER and before == tags.WORD and after in {tags.WORD, tags.OTHER}
        return company or (described and not named) or _two_metals(items, kinds, at) or _two_trades(items, kinds, at)
    adjective = kind == tags.LIGHT or _is_participle(items[at])
    return adjective and before in DETERMINING and after in _INSIDE


def _is_company(items: list[Item], at: int) -> bool:
    """As in "Ordway & Company"."""
    return at < len(items) and items[at].low in _COMPANIES


def _two_metals(items: list[Item], kinds: list[str], at: int) -> bool:
    """As in "gold and silver miner Fresnillo", "oil & gas": two commodities that say what a company digs."""
    if (kind_at(kinds, at + 2) != tags.GROUP and items[at].low != "&") or at + 1 == len(items):
        return False
    pair = (items[at - 1].entry, items[at + 1].entry)
    return all(entry is not None and entry.topic == "commodity" for entry in pair)


def _two_trades(items: list[Item], kinds: list[str], at: int) -> bool:
    """As in "the Computer and Technology sector": one sector of two names."""
    both = kinds[at - 1] == tags.CAPITAL and kind_at(kinds, at + 1) in {tags.CAPITAL, tags.GROUP}
    return both and at + 2 < len(items) and items[at + 2].low == "sector"


def _is_participle(item: Item) -> bool:
    return item.entry is not None and item.entry.form in {"past", "ing"}


def _names_follow(items: list[Item], kinds: list[str], at: int, total: int) -> bool:
    """After a name, unknown words that lead to another name are a verb and its object."""
    if items[at].low in _MEMBERS or items[at].low.rpartition("-")[2] in _JOINED:
        return False  # "Dow component Alcoa", "West African-focused miner Kelvane"
    if items[at].low.endswith("ed") and items[at].low not in _JOINED:
        return True
    while at < total and kinds[at] == tags.WORD:
        at += 1
    return at < total and kinds[at] in {tags.NAME, tags.CAPITAL, tags.BODY, tags.PLACE}


def _core(kinds: list[str], at: int, stop: int) -> int:
    for index in range(stop - 1, at - 1, -1):
        alone = index == at or (index == at + 1 and kinds[at] == tags.DETERMINER)  # "The $SPX fell"
        if kinds[index] in _CORES and (kinds[index] != tags.TICKER or alone):
            return index
    return -1


def _is_second_place(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "the index of firms in Frankfurt and Munich rose": no verb before, so the preposition is of both places."""
    if kinds[max(0, first - 3) : first + 1] != [tags.PREPOSITION, tags.PLACE, tags.CONJUNCTION, tags.PLACE]:
        return False
    for at in range(first - 4, -1, -1):
        if kinds[at] in tags.CLAUSE_BORDERS:
            break
        if kinds[at] in _TELLING and items[at].low not in _JOINED:
            return False
    return True


def _phrase(sentence: Sentence, first: int, last: int, core: int) -> Phrase:
    items, kinds = sentence.items, sentence.kinds
    inside = kinds[first : last + 1]
    owner = kind_at(kinds, last + 1) == tags.GENITIVE
    before = kinds[first - 1] if first else tags.BREAK
    governed = items[first - 1].low if before in _GOVERNING else ""
    if before == tags.NUMBER and _counts(items[first - 1]):
        governed = _governing_count(items, kinds, first - 1)
        before = tags.PREPOSITION if governed else before
    elif _is_second_place(items, kinds, first):
        before, governed = tags.PREPOSITION, items[first - 3].low
    elif _is_agent(items, kinds, first, last):
        before, governed = tags.PREPOSITION, "by"
    elif first and items[first - 1].low == "than" and first > 1 and items[first - 2].low in _BETTER:
        before, governed = tags.PREPOSITION, "than"  # "did better than the broad market, up 4%"
    included = first > 1 and items[first - 1].low in _INCLUDING and items[first - 2].low in _MOVERS
    governed = "" if included else governed
    counted = before == tags.NUMBER and _topic(items[core]) in {"value", "price"}  # "a $45 billion market cap"
    leads = (
        first == 0
        or (before in _POSITION and not counted)
        or _inverted(items, kinds, first)
        or items[first - 1].low in _SHOWING
        or included
        or (before in NAMED and items[first].low.startswith("the "))
        or _ends_group(items, kinds, first)
        or _asked(items, kinds, first)
        or _follows_place(items, kinds, first)
    )
    item = items[core]
    topic = _topic(item)
    market, kind, head, named = meaning_of(sentence, first, core)
    # "Fell 3% on the Winnipeg Exchange" tells where it trades.
    market = market and not (governed in {"on", "at"} and kinds[core] == tags.CAPITAL and item.low.endswith("exchange"))
    if (
        topic in {"index", "price"}
        and tags.OTHER in inside
        and not item.low.startswith("sector ")  # "the Housing Sector Index" is of shares
        and any(
            kinds[at] == tags.OTHER and items[at].low != "share" and kind_at(kinds, at + 1) != tags.GENITIVE
            for at in range(first, core)
        )
    ):
        market = False
    if tags.OTHER in inside and any(
        kinds[at] == tags.OTHER and items[at].low.endswith((" of", " for")) for at in range(first, core)
    ):
        market = False  # "imports of oil", "the index for energy"
    plural = item.low.endswith("s")
    known = tags.NAME in kinds[first : core + 1]
    hints: tuple[str, ...] = ()
    if tags.HEAD in inside:
        plain = head.lower()
        hints = tuple(
            [items[at].low for at in range(first, last + 1) if kinds[at] == tags.HEAD and items[at].low not in plain]
        )
    if tags.TICKER in inside:
        tickers = [part for part, kind_ in zip(items[first : last + 1], inside, strict=True) if kind_ == tags.TICKER]
        hints = (*(sentence.text[ticker.start : ticker.end] for ticker in tickers), *hints)
    return Phrase(first, last, core, market, leads, kind, head, topic, owner, governed, plural, named, known, hints)


def _governing_count(items: list[Item], kinds: list[str], count: int) -> str:
    """The preposition of "against six major currencies", "among the 10 sectors", "of the FTSE 100's ten sectors".

    So is that of "one of the big four banks".
    """
    step = count - 1
    if step > 1 and kinds[step] == tags.WORD and kinds[step - 1] == tags.DETERMINER:
        step -= 1
    if step > 0 and kinds[step] == tags.DETERMINER:
        step -= 1
    elif step > 0 and kinds[step] == tags.GENITIVE:
        step -= 1
        while step > 0 and kinds[step] in NAMED | {tags.DETERMINER, tags.HEAD}:
            step -= 1
    return items[step].low if step >= 0 and kinds[step] == tags.PREPOSITION else ""


def _is_agent(items: list[Item], kinds: list[str], first: int, last: int) -> bool:
    """As in "The messages stopped by Zorbic have doubled": who did it, between what it was done to and the verb.

    So is what a thing is ranked by: "the second-largest cryptocurrency by market value rose".
    """
    if first < 2 or items[first - 1].low != "by":
        return False
    if _topic(items[last]) == "value":
        return kinds[first - 2] in _CORES
    return (
        kinds[first - 2] == tags.WORD and items[first - 2].low.endswith("ed") and kind_at(kinds, last + 1) in _TELLING
    )


def _topic(item: Item) -> str:
    return item.entry.topic if item.entry is not None else ""


def _counts(item: Item) -> bool:
    return item.number is not None and item.number.unit is None


def _inverted(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "Also weaker were Barclays and Lloyds": the subject stands after the verb."""
    if first < 2 or kinds[first - 1] != tags.AUXILIARY:
        return False
    opened = kinds[0] == tags.PREPOSITION or items[0].low in _RANKING or items[0].low == "bucking"
    fronted = opened and items[first - 1].low in _COPULAS
    if fronted and tags.COMMA not in kinds[:first] and kinds[first - 2] != tags.PRONOUN:
        return True  # "Among the winners was Kelvane, which rose for a third day", "Hardest hit was Ordway"
    if kinds[first - 2] != tags.ADJECTIVE:
        return False
    step = next((at for at in range(first - 3, -1, -1) if kinds[at] != tags.LIGHT), -1)
    return step < 0 or kinds[step] in {tags.BREAK, tags.CLAUSE}


def _follows_place(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "In Asia the Nikkei and the Hang Seng fell": no comma parts the place that a clause opens with."""
    if first <= 1 or kinds[first - 1] != tags.PLACE or not items[first].low.startswith("the"):
        return False
    opens = first == _PAST_PLACE or kinds[first - 3] in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CONJUNCTION}
    return opens and kinds[first - 2] == tags.PREPOSITION


def _asked(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "Is Zorbic a buy after falling 9%?": the subject stands after the helping verb that asks."""
    if items[-1].low != "?" or kinds[first - 1] not in {tags.AUXILIARY, tags.MODAL}:
        return False
    return first == 1 or kinds[first - 2] in {tags.COMMA, tags.BREAK}
