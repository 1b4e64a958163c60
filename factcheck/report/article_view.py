"""An article arranged for its page: what needs a look in front, each claim with its number, headline and chart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from factcheck.models import Reason, Status
from factcheck.prices.market import Prices
from factcheck.report import phrases
from factcheck.report.advice import fetch_command, missing_symbols
from factcheck.report.documents import ArticleDocument
from factcheck.report.marks import NumberedClaim, Paragraph, numbered, paragraphs
from factcheck.report.pictures import Picture, picture_of
from factcheck.report.wording import plural, wording


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article arranged for its page.

    ``headlines`` are by claim number, ``numbers`` by claim id, ``tally`` by the value of a status; ``following`` leads
    from the number of a claim that needs a look to the next one.
    """

    article: ArticleDocument
    anchor: str
    paragraphs: tuple[Paragraph, ...]
    ranked: tuple[NumberedClaim, ...]
    headlines: dict[int, str]
    numbers: dict[str, int]
    tally: dict[str, int]
    unchecked: tuple[tuple[str, tuple[NumberedClaim, ...]], ...]
    following: dict[int, NumberedClaim]
    charts: dict[str, Picture]

    @property
    def flagged(self) -> tuple[NumberedClaim, ...]:
        """The claims that need a look, the most pressing first."""
        return tuple(one for one in self.ranked if one.claim.needs_look)

    @property
    def pressing(self) -> tuple[int, int, str]:
        """Sort key among articles: what needs a look first."""
        return -len(self.flagged), -len(self.article.findings), self.anchor.zfill(8)

    @property
    def standing(self) -> str:
        """How the article stands, in a few words."""
        flagged, claims = len(self.flagged), len(self.article.claims)
        if not claims:
            return "no market claim"
        if flagged == claims == 1:
            return "1 claim, which needs a look"
        if flagged:
            return f"{flagged} of {plural(claims, 'claim')} {'needs' if flagged == 1 else 'need'} a look"
        blank = self.tally.get(Status.NOT_CHECKABLE.value, 0)
        return f"{plural(claims, 'claim')}, {f'{blank} not checked' if blank else 'nothing needs a look'}"

    @property
    def undated(self) -> bool:
        """Whether a claim could not be checked for want of a date."""
        return any(one.claim.verdict.reason is Reason.NO_AS_OF for one in self.ranked)

    @property
    def command(self) -> str | None:
        """The command that brings the prices that claims of the article wait for."""
        return fetch_command(symbol for one in self.ranked for symbol in missing_symbols(one.claim))


def article_view(article: ArticleDocument, *, anchor: str, prices: Prices | None = None) -> ArticleView:
    """An article arranged for its page, with a chart a claim where ``prices`` are given."""
    claims = numbered(article.claims)
    charts = {one.claim.id: picture_of(one.claim, prices) if prices is not None else None for one in claims}
    unchecked: dict[str, list[NumberedClaim]] = {}
    for one in claims:
        reason = one.claim.verdict.reason
        if one.claim.verdict.status is Status.NOT_CHECKABLE:
            unchecked.setdefault(wording().reason[reason] if reason else "no reason given", []).append(one)
    return ArticleView(
        article=article,
        anchor=anchor,
        paragraphs=paragraphs(article.text, claims),
        ranked=tuple(sorted(claims, key=phrases.by_need)),
        headlines={one.number: phrases.headline(article, one.claim) for one in claims},
        numbers={one.claim.id: one.number for one in claims},
        tally=dict(Counter(one.claim.verdict.status.value for one in claims)),
        unchecked=tuple((why, tuple(ones)) for why, ones in unchecked.items()),
        following={one.number: after for one, after in pairwise(one for one in claims if one.claim.needs_look)},
        charts={claim_id: picture for claim_id, picture in charts.items() if picture is not None},
    )
