"""What the browser shows: the page, the result of a check within it, and the pages of a folder's report.

Everything is drawn by the report's own templates and style, so that a claim looks the same wherever it is met. Data for
the page's script travels as JSON in a block that no browser runs, with every character escaped that could end it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, Template
from markupsafe import Markup

from factcheck.prices.market import Prices
from factcheck.report.article_view import article_view
from factcheck.report.documents import ArticleDocument, ReportDocument
from factcheck.report.pages import environment, page_style
from factcheck.report.phrases import tally
from factcheck.web.api_page import calls_of, shapes_of
from factcheck.web.decisions import DecisionDocument, Expected, Ruling, article_key
from factcheck.web.limits import Limits
from factcheck.web.requests import PASTED

_FOLDER = Path(__file__).parent
_STATIC = {"page.css": "text/css", "page.js": "text/javascript"}
# What could end a JSON block of HTML, or confuse a script; none occurs in JSON but within strings.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}

RULINGS: Mapping[Ruling, str] = {Ruling.CORRECT: "Correct", Ruling.WRONG: "Wrong", Ruling.IGNORE: "Ignore"}
EXPECTED: Mapping[Expected, str] = {
    Expected.SUPPORTED: "It matches",
    Expected.SUPPORTED_WITH_NOTE: "It matches, with a note",
    Expected.CONTRADICTED: "It does not match",
    Expected.IMPLAUSIBLE: "It is not plausible",
    Expected.NOT_CHECKABLE: "It cannot be checked",
    Expected.NO_CLAIM: "It is no claim about a market",
}


def home_page(limits: Limits, *, keeps_decisions: bool, has_report: bool) -> str:
    """The page with the box to paste into."""
    return _template("home.html").render(
        title="Check market claims",
        limits=limits,
        keeps_decisions=keeps_decisions,
        has_report=has_report,
        rulings=RULINGS,
        expected=EXPECTED,
    )


def api_page(schema: Mapping[str, Any], limits: Limits) -> str:
    """The HTTP API to read, drawn from its OpenAPI ``schema``."""
    return _template("api.html").render(
        title="HTTP API of factcheck",
        version=schema["info"]["version"],
        calls=calls_of(schema),
        shapes=shapes_of(schema),
        limits=limits,
        keeps_decisions=False,
    )


def result_fragment(
    report: ReportDocument,
    *,
    prices: Prices,
    decisions: Mapping[str, Sequence[DecisionDocument]],
    earlier: Mapping[str, Sequence[DecisionDocument]],
) -> str:
    """The findings as a fragment of the page; ``decisions`` by the key of their text, so those on ``earlier`` texts."""
    views = [article_view(article, prices=prices, anchor=f"a{n}") for n, article in enumerate(report.articles, start=1)]
    data = _data(report.articles, decisions, earlier)
    return _template("result.html").render(
        views=views,
        failures=report.failures,
        tally=tally(report.counts),
        counts=report.counts,
        data=data,
        pasted=PASTED,
    )


def folder_article_page(
    report: ReportDocument,
    article: ArticleDocument,
    *,
    prices: Prices,
    decisions: Sequence[DecisionDocument],
    earlier: Sequence[DecisionDocument],
    limits: Limits,
    keeps_decisions: bool,
) -> str:
    """The page of one article of a folder's report, with decisions."""
    return _template("folder_article.html").render(
        title=article.title or article.id,
        view=article_view(article, prices=prices, anchor="a1"),
        report=report,
        data=_data((article,), {article_key(article.text): decisions}, {article_key(article.text): earlier}),
        limits=limits,
        keeps_decisions=keeps_decisions,
        rulings=RULINGS,
        expected=EXPECTED,
    )


@lru_cache(maxsize=8)
def static_file(name: str) -> tuple[str, str] | None:
    """The text and the media type of a file that the page links to, or None for any other name."""
    if name == "report.css":
        return page_style(), "text/css"
    kind = _STATIC.get(name)
    return ((_FOLDER / "static" / name).read_text(encoding="utf-8"), kind) if kind else None


def _data(
    articles: Iterable[ArticleDocument],
    decisions: Mapping[str, Sequence[DecisionDocument]],
    earlier: Mapping[str, Sequence[DecisionDocument]],
) -> Markup:
    held = []
    for article in articles:
        key = article_key(article.text)
        made, before = (
            [decision.model_dump(mode="json") for decision in of_all.get(key, ())] for of_all in (decisions, earlier)
        )
        document = article.model_dump(mode="json", by_alias=True)
        held.append({"key": key, "article": document, "decisions": made, "earlier": before})
    return Markup(json.dumps(held, ensure_ascii=False).translate(_ESCAPES))  # noqa: S704 - escaped above


@lru_cache(maxsize=1)
def _environment() -> Environment:
    base = environment()
    own = FileSystemLoader(_FOLDER / "templates")
    return base.overlay(loader=ChoiceLoader([own, base.loader] if base.loader else [own]))


def _template(name: str) -> Template:
    return _environment().get_template(name)
