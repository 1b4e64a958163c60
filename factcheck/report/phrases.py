"""Sentences on claims and counts that every form of the report shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from factcheck.models import Approximation, Direction, Kind, Status
from factcheck.report.documents import LOOKED_AT, ArticleDocument, CheckedClaimDocument
from factcheck.report.marks import NumberedClaim
from factcheck.report.wording import figure, percent, plural, visible, wording
from factcheck.verify.figure_table import figure_table
from factcheck.verify.wording import day_words

_LONGEST_QUOTE = 48
_CHANGES = {
    Kind.PERCENT_CHANGE,
    Kind.POINT_CHANGE,
    Kind.PRICE_CHANGE,
    Kind.MARKET_VALUE_CHANGE,
    Kind.YIELD_CHANGE,
}
_SIGNED = _CHANGES | {Kind.COMPARISON, Kind.REGIME}
_SIGNS = {Direction.UP: 1, Direction.DOWN: -1, Direction.FLAT: 0}


def changed_words(before: str, after: str) -> tuple[str, str, str]:
    """A corrected sentence as what stays, what changed, what stays: whole words, the middle empty when none is new."""
    old, new = before.split(" "), after.split(" ")
    most = min(len(old), len(new))
    first = next((place for place in range(most) if old[place] != new[place]), most)
    last = next((place for place in range(most - first) if old[-1 - place] != new[-1 - place]), most - first)
    middle = " ".join(new[first : len(new) - last])
    head = "".join(f"{word} " for word in new[:first])
    tail = "".join(f" {word}" for word in new[len(new) - last :]) if middle else " ".join(new[len(new) - last :])
    return head, middle, tail


def by_need(one: NumberedClaim) -> tuple[int, int]:
    """Sort key: what needs a look first, then the order of the text."""
    return wording().status[one.claim.verdict.status].rank, one.number


def is_change(claim: CheckedClaimDocument) -> bool:
    """True where computed figures are moves, written with their sign."""
    computed = claim.verdict.computed
    superlative_move = claim.kind in (Kind.RECORD, Kind.EXTREME_SINCE) and computed is not None
    return claim.kind in _SIGNED or (superlative_move and computed is not None and computed.unit == "percent")


def signed_claim(claim: CheckedClaimDocument) -> Decimal | None:
    """The printed figure with the sign of the move, unsigned for what is no change; None without a figure."""
    if claim.quantity is None:
        return None
    if claim.kind not in _CHANGES:
        return claim.quantity.value
    return claim.quantity.value * _SIGNS.get(claim.direction, 1)


def claimed(claim: CheckedClaimDocument) -> str | None:
    """What the words say, as a figure: ``nearly −$589 billion``, ``+2% to +3%``; None without a figure."""
    value, amount = signed_claim(claim), claim.quantity
    if value is None or amount is None:
        return None
    signed = claim.kind in _CHANGES
    words = figure(value, amount.unit, signed=signed)
    if amount.upto is not None:
        sign = -1 if value < 0 else 1
        return f"{words} to {figure(amount.upto * sign, amount.unit, signed=signed)}"
    hedge = "" if amount.approximation in (Approximation.EXACT, Approximation.BETWEEN) else amount.approximation.value
    return f"{hedge.replace('_', ' ')} {words}".strip()


def said(claim: CheckedClaimDocument) -> str:
    """What the text says, as a figure, else in its own words."""
    return claimed(claim) or f"“{visible(_shortened(claim.mark.text))}”"


def gives_label(claim: CheckedClaimDocument) -> str:
    """What stands before the computed figure: a superlative's is the value it speaks of, not a correction of it."""
    if claim.kind in (Kind.RECORD, Kind.EXTREME_SINCE) and not claim.quantity:
        return "The value meant"
    return "The lead" if claim.kind is Kind.COMPARISON else "Prices give"


def readings_told(claim: CheckedClaimDocument) -> str:
    """A heading over the other readings: how many there are, and whether any fits."""
    others = claim.verdict.other_readings
    fitting = sum(1 for other in others if other.fits)
    blank = sum(1 for other in others if other.fits is None)
    told = f"{plural(fitting, 'fits', 'fit')}" if fitting else "none fits"
    lacking = f", {blank} without data" if blank else ""
    return f"Other readings tried: {len(others)}, {told}{lacking}" if len(others) > 1 else "Another reading tried"


def tally(counts: dict[str, int]) -> str:
    """Counts in words: ``10 claims: 1 does not match, ...``, statuses without claims left out."""
    parts = [
        f"{counts[status.value]} {words.counted}" for status, words in wording().ranked() if counts.get(status.value)
    ]
    total = plural(counts.get("claims", 0), "claim")
    return f"{total}: {', '.join(parts)}" if parts else total


def article_counts(article: ArticleDocument) -> dict[str, int]:
    """The counts of one article, by status, and of its claims."""
    statuses = Counter(claim.verdict.status.value for claim in article.claims)
    return {"claims": len(article.claims), **statuses}


def outcomes(counts: dict[str, int]) -> tuple[Status, ...]:
    """The statuses there are claims of, what needs a look first."""
    return tuple(status for status, _ in wording().ranked() if counts.get(status.value))


def part_needs_a_look(statuses: Sequence[Status]) -> bool:
    """Whether some of these outcomes need a look and others do not."""
    return len({status in LOOKED_AT for status in statuses}) > 1


def no_claim(article: ArticleDocument) -> str:
    """What is said of an article that claims nothing about a market."""
    numbers = article.coverage.numbers
    return f"No market claim among {plural(numbers, 'number')}." if numbers else "No market claim, and no number."


def numbers_told(article: ArticleDocument) -> str:
    """How many numbers the text holds, and how many of them tell of markets."""
    numbers, told = article.coverage.numbers, article.coverage.market_numbers
    if not told:
        whose = "none"
    elif told < numbers:
        whose = f"{told:,} of them"
    else:
        whose = "all" if numbers > 1 else "and it is"
    return f"{plural(numbers, 'number')} in the text, {whose} about markets."


def outcome(article: ArticleDocument) -> tuple[str, str]:
    """How an article with claims came out: what matters first, then how many were checked where that is news."""
    total, checked = len(article.claims), article.coverage.checked
    flagged = sum(1 for claim in article.claims if claim.needs_look)
    if total == 1:
        return _outcome_of_one(flagged=bool(flagged), checked=bool(checked))
    if not checked:
        return f"None of {total:,} claims could be checked.", ""
    rest = "All were checked." if checked == total else f"{checked:,} checked, {total - checked:,} not."
    if flagged:
        return f"{flagged:,} of {total:,} claims {'needs' if flagged == 1 else 'need'} a look.", rest
    return f"Nothing needs a look among {total:,} claims.", rest


def _outcome_of_one(*, flagged: bool, checked: bool) -> tuple[str, str]:
    if flagged:
        return "The one claim needs a look.", ""
    return (
        ("Nothing needs a look.", "The one claim was checked.")
        if checked
        else ("The one claim could not be checked.", "")
    )


def headline(article: ArticleDocument, claim: CheckedClaimDocument) -> str:
    """The claim in a line: what it is about and the words marked, safe to show."""
    marked = _shortened(article.text[claim.mark.start : claim.mark.end])
    about = claim.instrument.name if claim.instrument else claim.basket.name if claim.basket else claim.subject.text
    return visible(f"{_shortened(about)}: “{marked}”")


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"


def reading_words(value: Decimal | None, fits: bool | None, unit: str, *, signed: bool) -> str:
    """What a reading gave: ``+17.2%, does not fit``; only whether it fits where it is no single figure."""
    if value is None and fits is None:
        return "no data"
    told = [] if value is None else [figure(value, unit, signed=signed)]
    told += [] if fits is None else ["fits" if fits else "does not fit"]
    return ", ".join(told)


def accepted(claim: CheckedClaimDocument) -> str | None:
    """The values that the words accept: ``+24.5% to +25.5%``, ``+20% or more``; None where no limit is known."""
    limits, computed = claim.verdict.accepted, claim.verdict.computed
    if limits is None or computed is None:
        return None
    low, high = (
        None if limit is None else figure(limit, computed.unit, signed=is_change(claim))
        for limit in (limits.low, limits.high)
    )
    if low is not None and high is not None:
        unit = figure_table().after(computed.unit)
        return f"{low.removesuffix(unit) if unit.startswith(' ') else low} to {high}"
    return f"{low} or more" if low is not None else f"{high} or less" if high is not None else None


def computed_against_accepted(claim: CheckedClaimDocument) -> str | None:
    """``+15.95%; the words accept +24.5% to +25.5%``, or None where nothing was computed."""
    computed = claim.verdict.computed
    if computed is None:
        return None
    words, limits = figure(computed.value, computed.unit, signed=is_change(claim)), accepted(claim)
    return f"{words}; the words accept {limits}" if limits else words


def plausibility_words(claim: CheckedClaimDocument) -> str:
    """How usual such a move is, in a sentence."""
    past = claim.verdict.plausibility
    if past is None:
        return ""
    whose = past.series or (claim.instrument.name if claim.instrument else claim.subject.text)
    among = f"such moves of {whose} since {day_words(past.history_from)}"
    largest = f"the largest was {figure(past.largest, 'percent', signed=True)}, to {day_words(past.largest_session)}."
    if past.percentile >= 1:
        return f"Larger than all {among}; {largest}"
    return f"Larger than {percent(past.percentile)} of {among}; {largest}"
