"""Self-contained HTML pages: no request leaves them, nothing of an article runs, and a strict policy says so.

Templates escape every value; the policy admits the page's own style and script by their hash alone, so no attribute
of the templates holds style or script. All of a page follows from the document and the prices.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from factcheck.models import Status
from factcheck.prices.market import Prices
from factcheck.report import phrases
from factcheck.report.charts import chart_of
from factcheck.report.documents import ArticleDocument, ReportDocument
from factcheck.report.drawing import draw, legend
from factcheck.report.marks import NumberedClaim, Paragraph, numbered, paragraphs
from factcheck.report.wording import (
    figure,
    percent,
    plural,
    price,
    short_date,
    visible,
    wording,
)
from factcheck.verify.wording import day_words

_TEMPLATES = Path(__file__).parent / "templates"
INDEX_COLUMNS = (
    ("Article", "text"),
    ("Needs a look", "number"),
    ("Clashes", "number"),
    ("With a note", "number"),
    ("Not checked", "number"),
    ("Matches", "number"),
    ("Claims", "number"),
    ("As of", "text"),
)


@dataclass(frozen=True, slots=True)
class ChartView:
    """A drawn chart and what its marks mean."""

    svg: Markup
    legend: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article arranged for its page. ``headlines`` and ``numbers`` are by claim number and by claim id."""

    article: ArticleDocument
    anchor: str
    paragraphs: tuple[Paragraph, ...]
    ranked: tuple[NumberedClaim, ...]
    headlines: dict[int, str]
    numbers: dict[str, int]
    counts: tuple[tuple[Status, int], ...]
    unchecked: tuple[tuple[str, tuple[NumberedClaim, ...]], ...]
    charts: dict[str, ChartView]

    @property
    def flagged(self) -> tuple[NumberedClaim, ...]:
        """The claims that need a look, the most pressing first."""
        return tuple(one for one in self.ranked if one.claim.needs_look)


@dataclass(frozen=True, slots=True)
class IndexLine:
    """An article as a row of the index: ``numbers`` by ``INDEX_COLUMNS``, what needs a look with its headline."""

    page: str
    article: ArticleDocument
    numbers: tuple[int, ...]
    flagged: tuple[tuple[NumberedClaim, str], ...]

    @property
    def look(self) -> int:
        """How many claims need a look."""
        return self.numbers[0]


def report_page(report: ReportDocument, *, prices: Prices | None = None, home: str | None = None) -> str:
    """One page over all articles of a report; ``home`` is the address of an index to lead back to."""
    views = [article_view(article, prices=prices, anchor=f"a{n}") for n, article in enumerate(report.articles, start=1)]
    title = (views[0].article.title or views[0].article.id) if len(views) == 1 else "Market claims checked"
    return _render(
        "report.html",
        title=title,
        views=views,
        home=home,
        report=report,
        failures=report.failures,
        tally=phrases.tally(report.counts),
    )


def index_page(report: ReportDocument, pages: Sequence[str]) -> str:
    """The page that leads to the pages of all articles; ``pages`` are their addresses, in the order of the report."""
    paired = zip(report.articles, pages, strict=True)
    lines = sorted((_index_line(article, page) for article, page in paired), key=_most_pressing)
    reasons = Counter(
        claim.verdict.reason for article in report.articles for claim in article.claims if claim.verdict.reason
    )
    ordered = sorted(((wording().reason[reason], count) for reason, count in reasons.items()), key=_most_frequent)
    return _render(
        "index.html",
        title="Market claims checked",
        report=report,
        failures=report.failures,
        tally=phrases.tally(report.counts),
        coverage=_coverage(report),
        reasons=ordered,
        lines=lines,
        columns=INDEX_COLUMNS,
    )


def notebook_fragment(report: ReportDocument) -> str:
    """A fragment for a notebook cell: tables without style or script."""
    views = [article_view(article, anchor=f"a{n}") for n, article in enumerate(report.articles, start=1)]
    template = environment().get_template("notebook.html")
    return template.render(views=views, failures=report.failures, tally=phrases.tally(report.counts))


def article_view(article: ArticleDocument, *, anchor: str, prices: Prices | None = None) -> ArticleView:
    """An article arranged for its page, with a chart a claim where ``prices`` are given."""
    claims = numbered(article.claims)
    charts = {one.claim.id: chart_of(one.claim, prices) if prices is not None else None for one in claims}
    counts = Counter(one.claim.verdict.status for one in claims)
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
        counts=tuple((status, counts[status]) for status, _ in wording().ranked()),
        unchecked=tuple((why, tuple(ones)) for why, ones in unchecked.items()),
        charts={
            claim_id: ChartView(draw(chart, anchor=f"chart-{claim_id}"), legend(chart))
            for claim_id, chart in charts.items()
            if chart is not None
        },
    )


def _index_line(article: ArticleDocument, page: str) -> IndexLine:
    counts = Counter(claim.verdict.status for claim in article.claims)
    flagged = tuple(one for one in sorted(numbered(article.claims), key=phrases.by_need) if one.claim.needs_look)
    numbers = (
        len(flagged),
        len(article.findings),
        counts[Status.SUPPORTED_WITH_NOTE],
        counts[Status.NOT_CHECKABLE],
        counts[Status.SUPPORTED],
        len(article.claims),
    )
    headlines = tuple((one, phrases.headline(article, one.claim)) for one in flagged)
    return IndexLine(page, article, numbers, headlines)


def _most_pressing(line: IndexLine) -> tuple[int | str, ...]:
    return *(-count for count in line.numbers[:4]), line.article.id


def _most_frequent(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _coverage(report: ReportDocument) -> str:
    held = [article.coverage for article in report.articles]
    checked, claims = sum(one.checked for one in held), sum(one.claims for one in held)
    share = f" ({percent(checked / claims)})" if claims else ""
    return (
        f"{checked:,} of {plural(claims, 'claim')} checked{share}. "
        f"{plural(sum(one.numbers for one in held), 'number')} in the texts, "
        f"{sum(one.market_numbers for one in held):,} of them about markets."
    )


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates with their filters; every value they print is escaped."""
    env = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["words"] = wording()
    env.filters.update(
        visible=visible,
        day_words=day_words,
        short_date=short_date,
        figure=figure,
        price=price,
        percent=percent,
        plural=plural,
        worst=_worst,
        claimed=_claimed,
        accepted=_accepted,
        plausibility=_plausibility,
        is_change=_is_change,
        capitalize_first=_capitalize_first,
        changed_words=phrases.changed_words,
        reading=phrases.reading_words,
    )
    return env


def page_policy() -> str:
    """The content security policy that every page here carries."""
    return (
        f"default-src 'none'; style-src '{_hash(page_style())}'; script-src '{_hash(_asset('script.js'))}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def page_style() -> str:
    """The style sheet of every page here."""
    return _asset("style.css")


def _render(template: str, **values: object) -> str:
    page = environment().get_template(template)
    style, script = Markup(page_style()), Markup(_asset("script.js"))  # noqa: S704 - our own files
    return page.render(policy=page_policy(), style=style, script=script, **values)


@lru_cache(maxsize=8)
def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _worst(claims: tuple[NumberedClaim, ...]) -> str:
    """The status to colour shared words by: the one that needs a look most."""
    return min(claims, key=phrases.by_need).claim.verdict.status.value


def _claimed(one: NumberedClaim) -> str | None:
    return phrases.claimed(one.claim)


def _accepted(one: NumberedClaim) -> str | None:
    return phrases.accepted(one.claim)


def _plausibility(one: NumberedClaim) -> str:
    return phrases.plausibility_words(one.claim)


def _is_change(one: NumberedClaim) -> bool:
    return phrases.is_change(one.claim)


def _capitalize_first(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
