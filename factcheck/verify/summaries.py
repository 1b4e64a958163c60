"""One or two plain sentences an editor would write of a verdict. They inform, and do not judge the writer."""

from __future__ import annotations

from factcheck.models import (
    MOVES,
    Approximation,
    Assertion,
    Computed,
    Direction,
    Kind,
    Quantity,
    Reason,
    Repair,
    ResolvedClaim,
    Status,
)
from factcheck.verify import sentences
from factcheck.verify.reading import Evaluation, told
from factcheck.verify.sentences import number_words
from factcheck.verify.wording import decimals_of

SIGNED = MOVES - {Kind.MULTIPLE}

_REASONS = {
    Reason.UNRESOLVED_SUBJECT: "The subject is not in the catalogue of instruments.",
    Reason.AMBIGUOUS_SUBJECT: "The subject may mean more than one instrument.",
    Reason.NO_PRICE_DATA: "A price that this needs is not held.",
    Reason.NO_AS_OF: "The text has no date to count from.",
    Reason.AMBIGUOUS_PERIOD: "The period cannot be told from the words.",
    Reason.INTRADAY: "A move in mid-session cannot be settled by daily prices.",
    Reason.EXTENDED_HOURS: "Trading outside the regular session is not in daily prices.",
    Reason.FORECAST: "A forecast is not checked.",
    Reason.HYPOTHETICAL: "A hypothetical is not checked.",
    Reason.QUESTION: "A question is not checked.",
    Reason.NOT_REACHED: "The text says it was near or on track, which prices cannot contradict.",
    Reason.PROXY_ONLY: "Only a stand-in for the subject has prices, and it does not match.",
    Reason.INSUFFICIENT_HISTORY: "The prices held do not reach back far enough.",
    Reason.NEEDS_MEMBERS: "The members of the group are not all known or held.",
    Reason.UNSUPPORTED_KIND: "Claims of this kind are not checked.",
    Reason.SOURCE_UNAVAILABLE: "The price source could not be reached.",
}


def not_checkable_words(resolved: ResolvedClaim, reason: Reason | None, detail: str) -> str:
    """Why nothing was decided, with the particular thing that is missing."""
    if reason is Reason.AMBIGUOUS_SUBJECT and resolved.subject.alternatives:
        names = ", ".join(f"{item.name} ({item.symbol})" for item in resolved.subject.alternatives)
        return f"The subject may mean: {names}."
    words = _REASONS[reason] if reason is not None else "This was not checked."
    return f"{words[:-1]}: {detail}." if detail and reason in _DETAILED else words


_DETAILED = frozenset(
    {Reason.NO_PRICE_DATA, Reason.INSUFFICIENT_HISTORY, Reason.AMBIGUOUS_PERIOD, Reason.NEEDS_MEMBERS}
)


def verdict_words(resolved: ResolvedClaim, status: Status, decisive: Evaluation, default: Evaluation) -> str:
    """What the prices give, under which reading, and with what reserve."""
    quantity, computed = resolved.claim.quantity, decisive.computed
    if status is Status.CONTRADICTED:
        if (summary := told(decisive.summary)) is not None:
            return summary
        if resolved.claim.assertion is Assertion.NEGATED or quantity is None or computed is None:
            return f"The prices give {_found(resolved, decisive)}, which does not match."
        return f"Prices give {_found(resolved, decisive)}, not {claimed_words(resolved, quantity)}."
    given = "The prices agree"
    if decisive.given or decisive.found or decisive.formula or decisive.computed is not None:
        given = f"{given}: {_found(resolved, decisive)}"
    if status is Status.SUPPORTED:
        return f"{given}."
    note = f" ({decisive.note})" if decisive.note else ""
    if decisive is default or decisive.given is not None:
        return f"{given}{note}."
    return f"{given}, read as {decisive.reading}{note}."


def repair_words(resolved: ResolvedClaim, repair: Repair) -> str:
    """What the best repair would give: "With January 13, 2025 the figure is +25.1%."."""
    quantity = resolved.claim.quantity
    counted = resolved.claim.kind is Kind.STREAK
    if repair.kind in _OF_FIGURES or repair.value is None or quantity is None or counted:
        return f"It would match with {repair.after} in place of {repair.before}."
    figure = figure_words(resolved, Computed(repair.value, quantity.unit))
    lead = "" if repair.kind == "session" and not repair.before else _LEADS.get(repair.kind, "With ")
    words = f"{lead}{repair.after}"
    return f"{words[0].upper()}{words[1:]} the figure is {figure}."


# Edits of the figure itself leave nothing to compute anew.
_OF_FIGURES = frozenset({"digits_swapped", "digit", "decimal", "leaked_number", "sign", "swapped", "unit", "split"})

# What stands before the words of a repair to make a sentence of them.
_LEADS = {"base": "counted ", "sessions_count": "", "sibling": "for "}


def figure_words(resolved: ResolvedClaim, computed: Computed) -> str:
    """A computed figure as the text would print it, a move with its sign."""
    value, unit = computed.value, computed.unit
    quantity = resolved.claim.quantity
    signed = resolved.claim.kind in SIGNED
    places = 1 if quantity is None else decimals_of(2 * quantity.half_unit)
    if unit == "points" and resolved.claim.kind is Kind.LEVEL:
        return number_words(value, places=max(2, places))
    least = 1 if unit in _COARSE else 2
    return sentences.figure_words(value, unit, places=max(least, places), signed=signed)


def claimed_words(resolved: ResolvedClaim, quantity: Quantity) -> str:
    """The printed figure: a move with its direction ("-27%", "a fall of a quarter"), a run as the number it counts."""
    if resolved.claim.kind is Kind.STREAK:
        return f"{_BOUNDS.get(quantity.approximation, '')}{quantity.value:f}"
    if resolved.claim.kind not in SIGNED or quantity.text[:1] in "+-−":
        return quantity.text
    if quantity.text[:1].isalpha() and not any(map(str.isdigit, quantity.text)):
        noun = {Direction.UP: "a rise of ", Direction.DOWN: "a fall of "}.get(resolved.claim.direction, "")
        return f"{noun}{quantity.text}"
    sign = {Direction.UP: "+", Direction.DOWN: "-"}.get(resolved.claim.direction, "")
    return f"{sign}{quantity.text}"


_BOUNDS = {Approximation.MORE_THAN: "more than ", Approximation.AT_LEAST: "at least "}

# Units of which one decimal is enough for a sentence.
_COARSE = frozenset({"percent", "percentage_points", "basis_points", "times"})


def _found(resolved: ResolvedClaim, evaluation: Evaluation) -> str:
    if evaluation.given is not None:
        return evaluation.given
    if (found := told(evaluation.found)) is not None:
        return found
    if evaluation.computed is None or resolved.claim.quantity is None:
        return told(evaluation.formula) or evaluation.reading
    return figure_words(resolved, evaluation.computed)
