"""Checking all claims of an article: readings, status, plausibility, repairs, and what leans on another's repair."""

from __future__ import annotations

from dataclasses import replace

from factcheck.models import Assertion, CheckedClaim, Extraction, Finding, Kind, Reason, ResolvedClaim, Status, Verdict
from factcheck.prices.market import Calendars, Instruments, Prices
from factcheck.verify.closes_beside import of_the_close_beside
from factcheck.verify.companions import companions, reread
from factcheck.verify.consistency import consistency_findings
from factcheck.verify.context import Context
from factcheck.verify.dependencies import with_dependencies
from factcheck.verify.dividends import dividend_note
from factcheck.verify.evaluation import Evaluation, evaluate
from factcheck.verify.figures_by_size import by_size
from factcheck.verify.first_closes import figures_of_first_closes
from factcheck.verify.first_times import disproved_firsts
from factcheck.verify.history_moves import HistoryMoves
from factcheck.verify.marks_passed import passed_from_the_other_side
from factcheck.verify.one_moment import levels_of_one_moment
from factcheck.verify.one_quote import figures_of_one_quote
from factcheck.verify.open_sessions import told_within_session
from factcheck.verify.plausibility import beyond_history, plausibility
from factcheck.verify.printed_bases import counted_from_printed_bases
from factcheck.verify.printed_ends import ending_with_printed_closes
from factcheck.verify.ranks_of_earlier_moves import ranked_where_told
from factcheck.verify.repair.sharing import SharedWords
from factcheck.verify.repairs import Mending, find_repairs
from factcheck.verify.rules import Rules, load_rules
from factcheck.verify.settlements import held_to_settlements
from factcheck.verify.stand_ins_told import of_the_stand_in_told
from factcheck.verify.still_open import told_at_the_home_close
from factcheck.verify.summaries import repair_words
from factcheck.verify.verdicts import Judged, Ruling, rule, unverified, verdict_of

_UNPRICED = frozenset({Reason.NO_PRICE_DATA, Reason.PROXY_ONLY})


def verify(
    extraction: Extraction,
    resolved: tuple[ResolvedClaim, ...],
    *,
    prices: Prices,
    calendars: Calendars,
    catalogue: Instruments,
    rules: Rules | None = None,
    moves: HistoryMoves | None = None,
) -> tuple[tuple[CheckedClaim, ...], tuple[Finding, ...]]:
    """Every claim with its verdict, in the order given, and the clashes between them that need no prices.

    ``rules`` are the shipped tables unless others are given, ``moves`` the instruments' own moves as far as they are
    worked out; who checks many articles hands both on from one to the next.
    """
    rules = rules or load_rules()
    context = Context(
        prices, calendars, catalogue, rules.tolerances, rules.extremes, HistoryMoves() if moves is None else moves
    )
    text = extraction.article.text
    evaluated: dict[str, tuple[Evaluation, ...]] = {}
    judged = tuple(_judged(item, text, rules, evaluated, context) for item in resolved)
    judged = of_the_stand_in_told(judged)
    judged = companions(counted_from_printed_bases(judged, context), context)
    judged = tuple(_over_some_stretch(item, context) for item in judged)
    judged = ending_with_printed_closes(judged, text, context)
    judged = ranked_where_told(judged, text, context)
    judged = told_within_session(judged, text, context)
    judged = told_at_the_home_close(judged, text, context)
    judged = of_the_close_beside(judged, text, rules.nearby, context)
    judged = levels_of_one_moment(judged, text, rules.nearby, context)
    judged = figures_of_one_quote(judged, text, rules.nearby, context)
    judged = passed_from_the_other_side(judged, text, context)
    judged = figures_of_first_closes(judged, context)
    past = disproved_firsts(judged, context)
    deciding = [past.get(item.resolved.claim.id, item) for item in judged]
    shared = SharedWords(resolved)
    mendings = {
        item.resolved.claim.id: find_repairs(extraction, item, shared, evaluated, context)
        for item in deciding
        if item.ruling.status is Status.CONTRADICTED
    }
    checked = tuple(
        CheckedClaim(item.resolved, _verdict(decided, mendings.get(item.resolved.claim.id, ()), context))
        for item, decided in zip(judged, deciding, strict=True)
    )
    return with_dependencies(checked, mendings, context), consistency_findings(extraction, resolved)


def _judged(
    resolved: ResolvedClaim, text: str, rules: Rules, evaluated: dict[str, tuple[Evaluation, ...]], context: Context
) -> Judged:
    """A claim with its readings, which are noted down in ``evaluated``, and what they amount to."""
    ruling = unverified(resolved)
    if ruling is None and rules.nearby.ranks_otherwise(resolved.claim, text):
        ruling = Ruling(Status.NOT_CHECKABLE, reason=Reason.UNSUPPORTED_KIND)
    if ruling is not None:
        return Judged(resolved, (), ruling)
    evaluations = evaluated[resolved.claim.id] = evaluate(resolved, context)
    judged = Judged(resolved, evaluations, rule(resolved, evaluations, context))
    judged = by_size(held_to_settlements(judged, text, rules.settlements, context), context)
    if judged.ruling.status is not Status.CONTRADICTED:
        return judged
    if rules.nearby.tells_of_undone(resolved.claim, text):
        detail = "the move was undone since, and the words do not say which sessions it is counted over"
        return replace(judged, ruling=Ruling(Status.NOT_CHECKABLE, evaluations[0], Reason.AMBIGUOUS_PERIOD, detail))
    if rules.nearby.ranks_what_came_before(resolved.claim, text):
        detail = "the move came before what is told, and the words do not say when"
        return replace(judged, ruling=Ruling(Status.NOT_CHECKABLE, evaluations[0], Reason.AMBIGUOUS_PERIOD, detail))
    if rules.nearby.counts_from_a_peak(resolved.claim, text):
        detail = "such a fall is counted from a peak, and the words do not say when that was"
        return replace(judged, ruling=Ruling(Status.NOT_CHECKABLE, evaluations[0], Reason.AMBIGUOUS_PERIOD, detail))
    if rules.nearby.leaves_period_open(resolved.claim, text):
        return reread(judged, context, ends_now=rules.nearby.runs_up_to_now(resolved.claim, text))
    return judged


def _over_some_stretch(judged: Judged, context: Context) -> Judged:
    """What doubled did so over some stretch, and over no session that its words do not name."""
    multiple = judged.resolved.claim.kind is Kind.MULTIPLE and judged.ruling.status is Status.CONTRADICTED
    return reread(judged, context, ends_now=False) if multiple else judged


def _verdict(judged: Judged, mendings: tuple[Mending, ...], context: Context) -> Verdict:
    verdict = verdict_of(judged.resolved, judged.evaluations, judged.ruling)
    dividend = dividend_note(judged.resolved, verdict, context)
    if dividend is not None:
        verdict = replace(verdict, notes=(*verdict.notes, dividend))
    if judged.ruling.reason in _UNPRICED:
        return _beyond(judged, verdict, context)
    if judged.ruling.status is not Status.CONTRADICTED or judged.ruling.decisive is None:
        return verdict
    return _examined(judged.resolved, judged.ruling.decisive, mendings, verdict, context)


def _beyond(judged: Judged, verdict: Verdict, context: Context) -> Verdict:
    """What is said of an index or a group is implausible even without a price, if no day was ever like it."""
    link, claim = judged.resolved.subject, judged.resolved.claim
    is_index = link.instrument is not None and link.instrument.type == "index"
    is_group = link.basket is not None and link.basket.role == "proxies"
    if not (is_index or is_group) or claim.assertion is not Assertion.ASSERTED:
        return verdict
    beyond = beyond_history(judged.resolved, context)
    if beyond is None:
        return verdict
    return replace(verdict, status=Status.IMPLAUSIBLE, reason=None, summary=f"{beyond[0].upper()}{beyond[1:]}.")


def _examined(
    resolved: ResolvedClaim,
    decisive: Evaluation,
    mendings: tuple[Mending, ...],
    verdict: Verdict,
    context: Context,
) -> Verdict:
    """A contradicted claim with how unlikely it is, what would mend it, and whether it lies beyond all history."""
    repairs = tuple(mending.repair for mending in mendings)
    verdict = replace(verdict, plausibility=plausibility(resolved, decisive, context), repairs=repairs)
    beyond = beyond_history(resolved, context)
    if beyond is not None:
        summary = f"{verdict.summary} {beyond[0].upper()}{beyond[1:]}."
        return replace(verdict, status=Status.IMPLAUSIBLE, summary=summary)
    if repairs and not repairs[0].weak:
        return replace(verdict, summary=f"{verdict.summary} {repair_words(resolved, repairs[0])}")
    return verdict
