"""Funds whose shares no exchange trades: what a manager's own fund gained is told by its manager alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.models import PeriodKind

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

_FUNDS: Final = frozenset({"fund", "funds"})
# Of what make no share of it is listed.
_MAKES: Final = frozenset({"flagship", "mutual", "master", "feeder", "offshore", "macro", "multistrategy", "quant"})
_PARTNERSHIPS: Final = frozenset({"lp", "l.p.", "llp"})
_LISTED: Final = frozenset({"etf", "index", "exchange-traded", "closed-end", "trust", "tracker", "listed"})
_OF_SESSIONS: Final = frozenset({PeriodKind.SESSION, PeriodKind.INTRADAY, PeriodKind.EXTENDED_HOURS})


def is_private_fund(sentence: Sentence, phrase: Phrase, before: list[Phrase]) -> bool:
    """As in "Ordway's Kelvane fund gained 12% in 2019", and the name beside it: "His fund, Kelvane Holdings, gained".

    What is told of a session is listed: "Ordway's flagship fund fell 4% on Friday".
    """
    lows = sentence.lows
    if _FUNDS.isdisjoint(sentence.held) or phrase.known or lows[phrase.core] in _LISTED:
        return False
    if phrase.named and lows[phrase.core] in _PARTNERSHIPS:
        return True
    if lows[phrase.core] in _FUNDS:
        returned = lows[phrase.last + 1 : phrase.last + 2] == ["returned"]
        return returned or _is_of_manager(sentence, phrase)
    last = before[-1] if before else None
    beside = last is not None and phrase.named and lows[phrase.first - 1] == "," and last.last == phrase.first - 2
    return beside and last is not None and lows[last.core] in _FUNDS and _is_of_manager(sentence, last)


def _is_of_manager(sentence: Sentence, fund: Phrase) -> bool:
    kinds, lows = sentence.kinds[fund.first : fund.core], sentence.lows[fund.first : fund.core]
    owned = tags.GENITIVE in kinds or kinds[:1] == [tags.POSSESSIVE]
    if not owned and _MAKES.isdisjoint(lows):
        return False
    traded = any(item.period is not None and item.period.kind in _OF_SESSIONS for item in sentence.items)
    return _LISTED.isdisjoint(lows) and not traded
