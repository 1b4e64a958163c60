"""Reports for the terminal: what needs a look first, then what matches, then what could not be checked.

Colour only underlines what the words and icons say already; rich leaves it out by ``NO_COLOR`` and in a pipe.
"""

from __future__ import annotations

import io
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from factcheck.errors import UsageError
from factcheck.models import Status
from factcheck.report.advice import todo
from factcheck.report.documents import (
    ArticleDocument,
    CheckedClaimDocument,
    EvidenceDocument,
    RepairDocument,
    ReportDocument,
)
from factcheck.report.marks import NumberedClaim, numbered
from factcheck.report.phrases import (
    article_counts,
    by_need,
    computed_against_accepted,
    headline,
    is_change,
    no_claim,
    plausibility_words,
    reading_words,
    tally,
)
from factcheck.report.wording import figure, percent, plural, priced, short_date, typeset, visible, wording
from factcheck.verify.wording import day_words

_STYLES = {
    Status.CONTRADICTED: "bold red",
    Status.IMPLAUSIBLE: "bold magenta",
    Status.SUPPORTED_WITH_NOTE: "yellow",
    Status.SUPPORTED: "green",
    Status.NOT_CHECKABLE: "dim",
}
_INDENT = 4
# What a summary shows of a run: so many articles, and so many lines of each.
_ARTICLES = 20
_LINES = 10


def report_text(report: ReportDocument, *, width: int = 80) -> str:
    """The report as plain text without colour, lines of at most ``width`` columns."""
    console = _plain_console(width)
    _write(report, console)
    return _printed(console)


def print_report(report: ReportDocument, stream: TextIO) -> None:
    """The report on a stream: in colour and at its width when it is a terminal, else plain at 80 columns."""
    console = Console(file=stream, highlight=False)
    if console.is_terminal:
        _write(report, console)
    else:
        stream.write(report_text(report))


def summary_text(report: ReportDocument, *, width: int = 80) -> str:
    """Totals, then a line a claim that needs a look under its article, then what was not read; plain text.

    Of many such articles those with most are shown, and of many claims the first.
    """
    console = _plain_console(width)
    total = f"{plural(len(report.articles), 'article')}, {tally(report.counts)}."
    console.print(Text(total))

    def most_wanting(place: int) -> int:
        return -_wants(report.articles[place])

    pressing = sorted((place for place, article in enumerate(report.articles) if _wants(article)), key=most_wanting)
    for place in sorted(pressing[:_ARTICLES]):
        _summarise(report.articles[place], console)
    if len(pressing) > _ARTICLES:
        console.print()
        console.print(Text(f"And {plural(len(pressing) - _ARTICLES, 'more article')} with something to look at."))
    if report.failures:
        console.print()
    _write_failures(report, console)
    return _printed(console)


def _wants(article: ArticleDocument) -> int:
    """How many lines a summary has for an article."""
    return sum(1 for claim in article.claims if claim.needs_look) + len(article.findings)


def _summarise(article: ArticleDocument, console: Console) -> None:
    console.print()
    console.print(Text(visible(article.id)))
    flagged = (one for one in sorted(numbered(article.claims), key=by_need) if one.claim.needs_look)
    lines = [
        f"{wording().status[one.claim.verdict.status].icon} {headline(article, one.claim)}"
        f"  {typeset(one.claim.verdict.summary)}"
        for one in flagged
    ]
    lines += [f"≠ {typeset(finding.summary)}" for finding in article.findings]
    for line in lines[:_LINES]:
        _indented(line, console, by=2)
    if len(lines) > _LINES:
        _indented(f"and {len(lines) - _LINES} more", console, by=2)


def explanation(report: ReportDocument, claim_id: str, *, width: int = 80) -> str:
    """Everything behind one verdict, as plain text; raises ``UsageError`` when no claim has that id.

    A beginning of an id is enough where only one claim has it.
    """
    held = [(article, one) for article in report.articles for one in numbered(article.claims)]
    hits = [pair for pair in held if pair[1].claim.id == claim_id] or [
        pair for pair in held if claim_id and pair[1].claim.id.startswith(claim_id)
    ]
    if len(hits) != 1:
        what = "no claim has this id" if not hits else f"{len(hits)} claims begin with it"
        raise UsageError("CLAIM_ID", claim_id, f"{what}; the report holds {_some([one.claim.id for _, one in held])}")
    console = _plain_console(width)
    _explain(*hits[0], console)
    return _printed(console)


def _plain_console(width: int) -> Console:
    return Console(file=io.StringIO(), width=width, color_system=None, force_terminal=False, highlight=False)


def _printed(console: Console) -> str:
    """What was written, without the spaces by which rich fills its lines."""
    out = console.file
    lines = out.getvalue().splitlines() if isinstance(out, io.StringIO) else []
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _some(ids: list[str]) -> str:
    shown = ", ".join(ids[:5])
    return f"{shown} and {len(ids) - 5} more" if len(ids) > 5 else shown or "no claims"


def _write(report: ReportDocument, console: Console) -> None:
    for position, article in enumerate(report.articles):
        if position:
            console.print()
        _write_article(article, console)
    _write_failures(report, console)
    if len(report.articles) > 1:
        console.print()
        console.print(Text(f"In all: {plural(len(report.articles), 'article')}, {tally(report.counts)}.", style="bold"))


def _write_failures(report: ReportDocument, console: Console) -> None:
    for failure in report.failures:
        console.print(Text(f"Not read: {visible(failure.source)}: {visible(failure.error)}", style="bold red"))


def _write_article(article: ArticleDocument, console: Console) -> None:
    console.print(Text(visible(article.title or article.id), style="bold"))
    if article.as_of:
        basis = wording().basis.get(article.as_of.basis, article.as_of.basis)
        console.print(Text(f"As of {day_words(article.as_of.date)}, {basis}."))
    elif article.claims:
        console.print(Text("The date of the story is not known; give it with --as-of."))
    if not article.claims:
        console.print(Text(no_claim(article)))
    else:
        console.print(Text(f"{tally(article_counts(article))}."))
    previous = None
    for one in sorted(numbered(article.claims), key=by_need):
        status = one.claim.verdict.status
        # What matches is read as a list, what does not claim by claim.
        if status is not previous or status is not Status.SUPPORTED:
            console.print()
        previous = status
        _write_claim(article, one, console)
    for finding in article.findings:
        console.print()
        console.print(Text(f"  ≠ Claims that clash  {typeset(finding.summary)}", style="yellow"))


def _write_claim(article: ArticleDocument, one: NumberedClaim, console: Console) -> None:
    claim, verdict = one.claim, one.claim.verdict
    words = wording().status[verdict.status]
    head = Text.assemble(
        (f"{words.icon} {words.label}", _STYLES[verdict.status]),
        f"  {one.number}. {headline(article, claim)}",
        (f"  [{visible(claim.id)}]", "dim"),
    )
    console.print(Padding(head, (0, 0, 0, 2)))
    _indented(typeset(verdict.summary), console)
    if verdict.repairs and claim.needs_look:
        _indented(f"Suggested: {visible(verdict.repairs[0].sentence)}", console)
    elif advice := todo(claim):
        _indented(f"What to do: {advice}", console)


def _indented(words: str, console: Console, *, by: int = _INDENT) -> None:
    console.print(Padding(Text(words), (0, 0, 0, by)))


def _explain(article: ArticleDocument, one: NumberedClaim, console: Console) -> None:
    claim, verdict, words = one.claim, one.claim.verdict, wording()
    _write_claim(article, one, console)
    sentence = article.text[claim.sentence.start : claim.sentence.end]
    facts = [
        ("Article", article.id),
        ("Sentence", " ".join(sentence.split())),
        ("Kind", words.kind[claim.kind]),
        ("About", _about(claim)),
        ("Period", _period(claim)),
        ("As of", f"{day_words(article.as_of.date)}: {article.as_of.support}" if article.as_of else None),
        ("Not checked because", words.reason[verdict.reason] if verdict.reason else None),
        ("Severity", words.severity[verdict.severity] if verdict.severity else None),
        ("Reading", verdict.reading),
        ("Computed", computed_against_accepted(claim)),
        ("Formula", verdict.formula),
        ("Leans on", ", ".join(verdict.depends_on) or None),
    ]
    console.print()
    for label, value in facts:
        if value:
            # A formula stays as computed, to be pasted into a calculator.
            _indented(f"{label}: {visible(value) if label == 'Formula' else typeset(value)}", console, by=2)
    _section("Prices", [_evidence(price_) for price_ in verdict.evidence], console)
    unit = verdict.computed.unit if verdict.computed else "percent"
    signed = is_change(claim)
    readings = [
        f"{other.reading}: {reading_words(other.value, other.fits, unit, signed=signed)}"
        for other in verdict.other_readings
    ]
    _section("Other readings", readings, console)
    _section("Plausibility", [plausibility_words(claim)] if verdict.plausibility else [], console)
    _section("Repairs", [_repair(repair, unit, signed=signed) for repair in verdict.repairs], console)
    _section("Notes", [*claim.notes, *verdict.notes], console)


def _about(claim: CheckedClaimDocument) -> str:
    if claim.instrument:
        why = f" ({claim.instrument.why})" if claim.instrument.why else ""
        return f"{claim.instrument.name}, {claim.instrument.symbol}{why}"
    if claim.basket:
        return f"{claim.basket.name}: {', '.join(claim.basket.symbols)}"
    return f"{claim.subject.text}{' or '.join(['', *claim.candidates])}"


def _period(claim: CheckedClaimDocument) -> str | None:
    period = claim.period
    sessions = " to ".join(short_date(day) for day in (period.base, period.end_session) if day)
    return f"{period.text or 'none printed'}{f' ({sessions})' if sessions else ''}"


def _evidence(one: EvidenceDocument) -> str:
    return (
        f"{one.symbol} {one.field} {short_date(one.session)}: {priced(one.value, one.currency)}, {one.basis}, "
        f"from {one.source}"
    )


def _repair(repair: RepairDocument, unit: str, *, signed: bool) -> str:
    gives = f", gives {figure(repair.value, unit, signed=signed)}" if repair.value is not None else ""
    weak = ", weak" if repair.weak else ""
    kind = wording().repair.get(repair.kind, repair.kind)
    chance = f"fits by chance {percent(repair.chance)} of the time{weak}"
    return f"{kind}: {repair.before} -> {repair.after}{gives} ({chance}): {repair.sentence}"


def _section(title: str, lines: list[str], console: Console) -> None:
    if lines:
        _indented(f"{title}:", console, by=2)
    for line in lines:
        _indented(typeset(line), console)
