"""The report as Markdown for a comment or a ticket: what needs a look first, nothing of the article run as markup."""

from __future__ import annotations

import re

from factcheck.models import Status
from factcheck.report.advice import todo
from factcheck.report.documents import ArticleDocument, ReportDocument
from factcheck.report.marks import NumberedClaim, numbered
from factcheck.report.phrases import article_counts, computed_against_accepted, headline, no_claim, tally
from factcheck.report.wording import moment, plural, priced, short_date, typeset, visible, wording
from factcheck.verify.wording import day_words

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&$@]")
# What makes a list, a rule or a heading of a line that it begins.
_OPENING = re.compile(r"\A(\d*)([-+.)](?=\s|\Z)|[-=](?=[-=\s]*\Z))")


def escaped(text: str) -> str:
    """Words of others as literal Markdown text on one line: no markup, link, mention, image or table cell."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(visible(text).split()))
    return _OPENING.sub(r"\1\\\2", line)


def report_markdown(report: ReportDocument) -> str:
    """The whole report, ending in a line break."""
    lines = ["# Market claims checked", ""]
    if len(report.articles) != 1:
        lines += [f"{plural(len(report.articles), 'article')}, {tally(report.counts)}.", ""]
    for article in report.articles:
        lines += _article(article)
    if report.failures:
        lines += ["## Not read", ""]
        lines += [f"- {escaped(failure.source)}: {escaped(failure.error)}" for failure in report.failures]
        lines += [""]
    lines += [f"factcheck {escaped(report.version)}, {moment(report.generated_at)}", ""]
    return "\n".join(lines)


def _article(article: ArticleDocument) -> list[str]:
    lines = [f"## {escaped(article.title or article.id)}", ""]
    if article.as_of:
        basis = wording().basis.get(article.as_of.basis, article.as_of.basis)
        lines += [
            f"As of {day_words(article.as_of.date)}, {escaped(basis)}. {tally(article_counts(article))}.",
            "",
        ]
    elif article.claims:
        lines += [f"The date of the story is not known. {tally(article_counts(article))}.", ""]
    else:
        lines += [no_claim(article), ""]
    claims = numbered(article.claims)
    for one in claims:
        if one.claim.needs_look:
            lines += _flagged(article, one)
    lines += [f"- **Inconsistent:** {escaped(typeset(finding.summary))}" for finding in article.findings]
    lines += [""] if article.findings else []
    rest = [one for one in claims if not one.claim.needs_look]
    if rest:
        lines += ["| # | outcome | claim | what the prices give |", "|--:|---|---|---|"]
        lines += [_table_line(article, one) for one in rest]
        lines += [""]
    return lines


def _flagged(article: ArticleDocument, one: NumberedClaim) -> list[str]:
    claim, verdict = one.claim, one.claim.verdict
    words = wording().status[verdict.status]
    sentence = article.text[claim.sentence.start : claim.sentence.end]
    lines = [
        f"### {words.icon} {one.number}. {words.label}: {escaped(headline(article, claim))}",
        "",
        f"> {escaped(sentence)}",
        "",
        escaped(typeset(verdict.summary)),
        "",
    ]
    computed = computed_against_accepted(claim)
    facts = [
        ("Computed", escaped(computed) if computed else None),
        ("Reading", escaped(typeset(verdict.reading)) if verdict.reading else None),
        ("Formula", escaped(verdict.formula) if verdict.formula else None),
        (
            "Prices",
            "; ".join(
                f"{escaped(one.symbol)} {escaped(one.field)} {short_date(one.session)} "
                f"{priced(one.value, one.currency)} ({escaped(one.source)})"
                for one in verdict.evidence
            ),
        ),
        ("Suggested", escaped(verdict.repairs[0].sentence) if verdict.repairs else None),
        ("What to do", escaped(advice) if (advice := todo(claim)) else None),
    ]
    lines += [f"- **{label}:** {value}" for label, value in facts if value]
    return [*lines, ""]


def _table_line(article: ArticleDocument, one: NumberedClaim) -> str:
    verdict = one.claim.verdict
    words = wording().status[verdict.status]
    outcome = f"{words.icon} {words.label}"
    if verdict.status is Status.NOT_CHECKABLE and verdict.reason:
        outcome += f": {escaped(wording().reason[verdict.reason])}"
    return (
        f"| {one.number} | {outcome} | {escaped(headline(article, one.claim))} | {escaped(typeset(verdict.summary))} |"
    )
