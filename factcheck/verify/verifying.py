"""Checking all claims of an article: readings, status, plausibility, repairs, and what leans on another's repair."""

from __future__ import annotations

from dataclasses import replace

from factcheck.models import CheckedClaim, Extraction, Finding, ResolvedClaim, Status, Verdict
from factcheck.prices.market import Calendars, Prices
from factcheck.verify.consistency import consistency_findings
from factcheck.verify.context import Context, Instruments
from factcheck.verify.dependencies import with_dependencies
from factcheck.verify.evaluation import Evaluation, evaluate
from factcheck.verify.plausibility import beyond_history, plausibility
from factcheck.verify.repairs import find_repairs
from factcheck.verify.rules import Rules, load_rules
from factcheck.verify.summaries import repair_words
from factcheck.verify.verdicts import rule, unverified, verdict_of


def verify(
    extraction: Extraction,
    resolved: tuple[ResolvedClaim, ...],
    *,
    prices: Prices,
    calendars: Calendars,
    catalogue: Instruments,
    rules: Rules | None = None,
) -> tuple[tuple[CheckedClaim, ...], tuple[Finding, ...]]:
    """Every claim with its verdict, in the order given, and the clashes between them that need no prices.

    ``rules`` are the shipped tables unless others are given; who checks many articles loads them once.
    """
    rules = rules or load_rules()
    context = Context(prices, calendars, catalogue, rules.tolerances, rules.extremes)
    checked = tuple(CheckedClaim(item, _verdict(extraction, item, resolved, context)) for item in resolved)
    return with_dependencies(extraction, checked, context), consistency_findings(extraction, resolved)


def _verdict(
    extraction: Extraction, resolved: ResolvedClaim, everything: tuple[ResolvedClaim, ...], context: Context
) -> Verdict:
    ruling = unverified(resolved)
    if ruling is not None:
        return verdict_of(resolved, (), ruling)
    evaluations = evaluate(resolved, context)
    ruling = rule(resolved, evaluations, context)
    verdict = verdict_of(resolved, evaluations, ruling)
    if ruling.status is not Status.CONTRADICTED or ruling.decisive is None:
        return verdict
    return _examined(extraction, resolved, everything, ruling.decisive, verdict, context)


def _examined(
    extraction: Extraction,
    resolved: ResolvedClaim,
    everything: tuple[ResolvedClaim, ...],
    decisive: Evaluation,
    verdict: Verdict,
    context: Context,
) -> Verdict:
    """A contradicted claim with how unlikely it is, what would mend it, and whether it lies beyond all history."""
    repairs = find_repairs(extraction, resolved, everything, context)
    verdict = replace(verdict, plausibility=plausibility(resolved, decisive, context), repairs=repairs)
    beyond = beyond_history(resolved, context)
    if beyond is not None:
        summary = f"{verdict.summary} {beyond[0].upper()}{beyond[1:]}."
        return replace(verdict, status=Status.IMPLAUSIBLE, summary=summary)
    if repairs and not repairs[0].weak:
        return replace(verdict, summary=f"{verdict.summary} {repair_words(resolved, repairs[0])}")
    return verdict
