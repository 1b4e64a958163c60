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
from factcheck.report.advice import fetch_command, missing_symbols, todo
from factcheck.report.article_view import article_view
from factcheck.report.documents import ArticleDocument, ReportDocument
from factcheck.report.marks import NumberedClaim, numbered
from factcheck.report.wording import (
    figure,
    moment,
    percent,
    plural,
    priced,
    short_date,
    typeset,
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

    @property
    def standings(self) -> tuple[str, ...]:
        """By which the index is filtered: ``look``, ``unchecked``, or ``clear`` where neither holds."""
        look, clashes, _, unchecked, *_ = self.numbers
        told = (["look"] if look or clashes else []) + (["unchecked"] if unchecked else [])
        return tuple(told) or ("clear",)


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
    command = fetch_command(
        symbol for article in report.articles for claim in article.claims for symbol in missing_symbols(claim)
    )
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
        command=command,
        lines=lines,
        standings=Counter(name for line in lines for name in line.standings),
        columns=INDEX_COLUMNS,
    )


def notebook_fragment(report: ReportDocument) -> str:
    """A fragment for a notebook cell: tables without style or script."""
    views = [article_view(article, anchor=f"a{n}") for n, article in enumerate(report.articles, start=1)]
    template = environment().get_template("notebook.html")
    return template.render(views=views, failures=report.failures, tally=phrases.tally(report.counts))


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
        typeset=typeset,
        moment=moment,
        day_words=day_words,
        short_date=short_date,
        figure=figure,
        priced=priced,
        percent=percent,
        plural=plural,
        worst=_worst,
        claimed=_claimed,
        gives_label=_gives_label,
        readings_told=_readings_told,
        todo=_todo,
        fetch=_fetch,
        accepted=_accepted,
        plausibility=_plausibility,
        is_change=_is_change,
        capitalize_first=_capitalize_first,
        changed_words=phrases.changed_words,
        reading=phrases.reading_words,
        no_claim=phrases.no_claim,
        numbers_told=phrases.numbers_told,
        outcome=phrases.outcome,
        outcomes=phrases.outcomes,
        part_needs_a_look=phrases.part_needs_a_look,
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
    return phrases.said(one.claim)


def _gives_label(one: NumberedClaim) -> str:
    return phrases.gives_label(one.claim)


def _readings_told(one: NumberedClaim) -> str:
    return phrases.readings_told(one.claim)


def _todo(one: NumberedClaim) -> str | None:
    return todo(one.claim)


def _fetch(one: NumberedClaim) -> str | None:
    return fetch_command(missing_symbols(one.claim))


def _accepted(one: NumberedClaim) -> str | None:
    return phrases.accepted(one.claim)


def _plausibility(one: NumberedClaim) -> str:
    return phrases.plausibility_words(one.claim)


def _is_change(one: NumberedClaim) -> bool:
    return phrases.is_change(one.claim)


def _capitalize_first(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
