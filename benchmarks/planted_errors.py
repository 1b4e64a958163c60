"""Plants one error in a true sentence, and says whether it lies outside every honest reading of the words.

An error inside an honest reading (a session whose move is the same to the last printed place) cannot be caught and
does not count against the checker.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from planted_draft import Draft
from planted_firsts import ordinal
from planted_market import INDICES, SIBLINGS, SOFT, Market, Series
from planted_words import DOWN_VERBS, NAMES, ORDINALS, PARTICIPLES, UP_VERBS, day_words, name_words

_DATED = ("session", "triple", "share_triple", "level", "since", "record", "extreme", "market_value", "yield", "streak")
_FIRSTS = frozenset({"first_close", "first_month", "sized_first"})
# Sentences of which one figure follows from the others.
_TRIANGLES = frozenset({"triple", "board"})
_NUMBERS = ("p", "pts", "level", "money", "price", "value", "bp")


@dataclass(frozen=True, slots=True)
class Planted:
    """A sentence with one error: ``slot`` was changed; ``wrong`` are slots, or kinds, of claims that no longer hold."""

    kind: str
    draft: Draft
    original: str
    slot: str
    wrong: tuple[str, ...]


def plant(draft: Draft, kind: str, market: Market, rng: random.Random) -> Planted | None:
    """The sentence with an error of a kind, None where the kind does not apply or the figure stays true."""
    if draft.symbol in SOFT:
        return None
    return _PLANTERS[kind](draft, market, rng)


def unit_of(printed: str) -> float:
    """One unit in the last printed place."""
    return 10.0 ** -len(printed.partition(".")[2])


def value_of(printed: str) -> float:
    """A printed number as a number."""
    return float(printed.replace(",", "").replace("$", ""))


def _signed(draft: Draft, slot: str = "p") -> float:
    words = {draft.slots.get(name, "") for name in ("verb", "adverb", "updown", "participle") if draft.has(name)}
    falls = words & {*DOWN_VERBS, *PARTICIPLES[False], "down", "lower"}
    return -value_of(draft.slots[slot]) if falls else value_of(draft.slots[slot])


def _moved_date(draft: Draft, market: Market, kind: str, new: date) -> Planted | None:
    """The day replaced, where the other day is a session on which the printed figures do not hold."""
    series = market.series(draft.symbol)
    row = series.row(new)
    if row is None or row < 3 or row + 1 >= len(series.days):
        return None
    published = date.fromisoformat(draft.published[:10])
    if new > published or draft.day is None:
        return None
    if draft.family == "since":
        printed, far = _signed(draft), 2 * unit_of(draft.slots["p"])
        moves = [(float(series.close[draft.end]) / base - 1) * 100 for base in _bases(series, row)]
        if row >= draft.end or min(moves) - far <= printed <= max(moves) + far:
            return None
        wrong: tuple[str, ...] = ("p",)
    else:
        if not market.whole(series, row - 1, row):
            return None
        wrong = _wrong_on(draft, series, row)
    if not wrong:
        return None
    return Planted(kind, draft.with_slots(date=day_words(new, draft.style)), draft.text, "date", wrong)


def _wrong_on(draft: Draft, series: Series, row: int) -> tuple[str, ...]:
    """The claims of a one-session sentence that do not hold on another session."""
    wrong = []
    for slot in draft.claims:
        printed = draft.slots[slot]
        far = 2 * unit_of(printed)
        if slot == "p":
            away = abs(series.move(row - 1, row) - _signed(draft))
        elif slot == "level" and series.symbol == "^TNX":
            away = min(abs(series.close[beside] - value_of(printed)) for beside in (row - 1, row, row + 1)) - 0.03
        elif slot == "level":
            away = abs(series.close[row] - value_of(printed))
        elif slot == "price":
            away = abs(series.printed(row) - value_of(printed)) - value_of(printed) * 0.005
        elif slot == "pts":
            away = abs(series.close[row] - series.close[row - 1] - _signed(draft, "pts"))
        elif slot == "money":
            change = series.printed(row) - series.printed(row - 1)
            away = abs(change - _signed(draft, "money")) - 0.02
        elif slot == "bp":
            # A yield has no one official close: the neighbouring sessions' changes may be meant.
            changes = [float(series.close[at] - series.close[at - 1]) * 100 for at in (row - 1, row, row + 1)]
            away = min(abs(change - _signed(draft, "bp")) for change in changes) - 3
        else:
            return ()
        if away > far:
            wrong.append(slot)
    # An error that leaves half of the sentence true is another error as well.
    return tuple(wrong) if len(wrong) == len(draft.claims) else ()


def _year(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    shift = rng.choice((-1, 1, -1, 1, -2, 2))
    if draft.family in _FIRSTS:
        since = datetime.strptime(draft.slots["since"], "%B %Y").replace(tzinfo=UTC).date()
        return _other_first(draft, "year", since.replace(year=since.year + shift))
    series = market.series(draft.symbol)
    if draft.family in {"named_year", "split_year"} and draft.day is None:
        year = int(draft.slots["year"]) + shift
        base, end = series.last_before(date(year, 1, 1)), series.last_before(date(year + 1, 1, 1))
        if base is None or end is None or end + 8 > len(series.days) or year >= int(draft.published[:4]):
            return None
        if abs(series.move(base, end) - _signed(draft)) <= 2 * unit_of(draft.slots["p"]):
            return None
        return Planted("year", draft.with_slots(year=str(year)), draft.text, "year", ("p",))
    if draft.family == "named_month" and draft.day is not None:
        return _other_month(draft, series, "year", draft.day.replace(year=draft.day.year + shift))
    if draft.day is None or draft.family not in _DATED or not draft.has("date"):
        return None
    try:
        return _moved_date(draft, market, "year", draft.day.replace(year=draft.day.year + shift))
    except ValueError:
        return None


def _other_first(draft: Draft, kind: str, month: date) -> Planted | None:
    """Another month that something is the first since: not beside the one that holds, and not after the sentence's own.

    Before the one that holds the words are disproved by it; after it there was none of the kind.
    """
    holds = datetime.strptime(draft.slots["since"], "%B %Y").replace(tzinfo=UTC).date()
    if abs((month - holds).days) < 45 or (month + timedelta(days=45)).isoformat() > draft.published[:10]:
        return None
    changed = draft.with_slots(since=f"{month:%B %Y}")
    return Planted(kind, changed, draft.text, "since", draft.claims) if changed.text != draft.text else None


def _other_month(draft: Draft, series: Series, kind: str, first: date) -> Planted | None:
    after = (first + timedelta(days=32)).replace(day=1)
    base, end = series.last_before(first), series.last_before(after)
    if base is None or end is None or end + 8 > len(series.days) or after > date.fromisoformat(draft.published[:10]):
        return None
    if abs(series.move(base, end) - _signed(draft)) <= 2 * unit_of(draft.slots["p"]):
        return None
    return Planted(kind, draft.with_slots(month=f"{first:%B %Y}"), draft.text, "month", ("p",))


def _month(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    if draft.day is None:
        return None
    if draft.family in _FIRSTS:
        since = datetime.strptime(draft.slots["since"], "%B %Y").replace(tzinfo=UTC).date()
        return _other_first(draft, "month", since.replace(month=rng.randrange(1, 13)))
    try:
        other = draft.day.replace(month=(draft.day.month - 1 + rng.choice((-1, 1, 2, -2, 5))) % 12 + 1)
    except ValueError:
        return None
    if draft.family == "named_month":
        return _other_month(draft, market.series(draft.symbol), "month", other)
    if draft.family not in _DATED or not draft.has("date"):
        return None
    return _moved_date(draft, market, "month", other)


def _session(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    series = market.series(draft.symbol)
    if draft.day is None or draft.family not in (*_DATED, "weekday"):
        return None
    row = series.row(draft.day)
    if row is None:
        return None
    step = rng.choice((-1, 1))
    if not 3 < row + step < len(series.days):
        return None
    other = series.days[row + step]
    if draft.has("weekday"):
        # A weekday names the latest one; tomorrow's would be last week's.
        other = series.days[row - 1]
        if (draft.day - other).days > 5 or not _wrong_on(draft, series, row - 1):
            return None
        return Planted("session", draft.with_slots(weekday=f"{other:%A}"), draft.text, "weekday", draft.claims)
    return _moved_date(draft, market, "session", other) if draft.has("date") else None


def _number(
    draft: Draft, market: Market, rng: random.Random, kind: str, change: Callable[[str, random.Random], str | None]
) -> Planted | None:
    slots = [slot for slot in draft.claims if slot in _NUMBERS or slot in draft.extra]
    if not slots or draft.family == "trailing":
        return None
    slot = rng.choice(slots)
    old = draft.slots[slot]
    new = change(old, rng)
    if new is None or new == old or value_of(new) == 0:
        return None
    wrong = draft.with_slots(**{slot: new})
    if abs(value_of(new) - value_of(old)) <= 2 * unit_of(old) or _otherwise_true(wrong, slot, old, market):
        return None
    return Planted(kind, wrong, draft.text, slot, (slot,))


def _otherwise_true(wrong: Draft, slot: str, old: str, market: Market) -> bool:
    """True when the changed number is still true by another honest reading of the words."""
    series, new = market.series(wrong.symbol), wrong.slots[slot]
    if slot == "value":
        # A share count is known to a percent, and a round figure is read at its last digit that is not nought.
        coarse = 5.0 if new.endswith("0") else 0.0
        return abs(value_of(new) - value_of(old)) <= max(coarse, value_of(old) * 0.02)
    if wrong.symbol == "^TNX":
        rows = (wrong.end - 1, wrong.end, wrong.end + 1)
        levels = [float(series.close[row]) for row in rows]
        changes = [float(series.close[row] - series.close[row - 1]) * 100 for row in rows]
        printed, held = (_signed(wrong, "bp"), changes) if slot == "bp" else (value_of(new), levels)
        far = 3.5 if slot == "bp" else 0.035
        return min(held) - far <= printed <= max(held) + far
    if slot != "p":
        return False
    far = 2 * unit_of(new)
    if wrong.family in {"since", "between"}:
        bases = _bases(series, wrong.base)
    elif wrong.family in {"year_to_date", "quarter_to_date"}:
        bases = [float(series.close[wrong.base]), float(series.close[wrong.base + 1])]
    else:
        return False
    moves = [(float(series.close[wrong.end]) / base - 1) * 100 for base in bases]
    return min(moves) - far <= _signed(wrong) <= max(moves) + far


def _bases(series: Series, row: int) -> list[float]:
    """Prices that "since" a day may be counted from; without its low and high, an intraday price near the close."""
    near = 0.05 if series.symbol in INDICES else 0.15
    low, high, close = float(series.low[row]), float(series.high[row]), float(series.close[row])
    known = low == low and high == high and low > 0  # noqa: PLR0124 - NaN
    return [close, float(series.close[row - 1]), *((low, high) if known else (close * (1 - near), close * (1 + near)))]


def _digit(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    return None if draft.family in _TRIANGLES else _number(draft, market, rng, "digit", one_digit)


def _triangle(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    return _number(draft, market, rng, "triangle", one_digit) if draft.family in _TRIANGLES else None


def one_digit(printed: str, rng: random.Random) -> str | None:
    """One digit replaced by another, never a leading zero."""
    places = [place for place, char in enumerate(printed) if char.isdigit()]
    place = rng.choice(places)
    new = rng.choice([digit for digit in "0123456789" if digit != printed[place]])
    changed = printed[:place] + new + printed[place + 1 :]
    return None if changed.lstrip("$").startswith("0") and place == places[0] and len(places) > 2 else changed


def _swap(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    return _number(draft, market, rng, "digits_swapped", _neighbours_swapped)


def _neighbours_swapped(printed: str, rng: random.Random) -> str | None:
    places = [place for place, char in enumerate(printed) if char.isdigit()]
    pairs = [(a, b) for a, b in pairwise(places) if printed[a] != printed[b]]
    if not pairs:
        return None
    one, two = rng.choice(pairs)
    chars = list(printed)
    chars[one], chars[two] = chars[two], chars[one]
    changed = "".join(chars)
    whole = changed.lstrip("$").partition(".")[0]
    return None if len(whole) > 1 and whole.startswith("0") else changed


def _decimal(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    return _number(draft, market, rng, "decimal", _moved_point) if draft.family not in {"level", "record"} else None


def _moved_point(printed: str, rng: random.Random) -> str | None:
    body = printed.lstrip("$").replace(",", "")
    whole, _, decimals = body.partition(".")
    if not decimals:
        return None
    if rng.random() < 0.5 and len(whole) > 1:
        moved = f"{whole[:-1]}.{whole[-1]}{decimals}"
    else:
        moved = f"{whole}{decimals[0]}" + (f".{decimals[1:]}" if decimals[1:] else "")
        moved = moved.lstrip("0")
        if not moved or moved.startswith("."):
            return None
    head, dot, tail = moved.partition(".")
    return (
        printed[: len(printed) - len(printed.lstrip("$"))] + (f"{int(head):,}" if "," in printed else head) + dot + tail
    )


def _sign(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    if draft.family in {"listed", "extreme", "streak", "split_year"}:
        return None
    used = [slot for slot in ("verb", "adverb", "updown", "participle") if draft.has(slot)]
    moving = tuple(slot for slot in draft.claims if slot in {"p", "pts", "money", "bp"})
    if (
        len(used) != 1
        or not moving
        or any(value_of(draft.slots[slot]) < 4 * unit_of(draft.slots[slot]) for slot in moving)
    ):
        return None
    if "p" in moving and value_of(draft.slots["p"]) < 0.7:
        return None
    old = draft.slots[used[0]]
    pairs = list(zip(UP_VERBS, DOWN_VERBS, strict=True)) + list(zip(PARTICIPLES[True], PARTICIPLES[False], strict=True))
    pairs += [("higher", "lower"), ("up", "down")]
    turned = next((b if old == a else a for a, b in pairs if old in {a, b}), None)
    del rng
    if turned is None:
        return None
    wrong = draft.with_slots(**{used[0]: turned})
    if any(_otherwise_true(wrong, slot, draft.slots[slot], market) for slot in moving if slot in {"p", "bp"}):
        return None
    return Planted("sign", wrong, draft.text, used[0], moving)


def _swapped(draft: Draft, _market: Market, rng: random.Random) -> Planted | None:
    if draft.family != "listed":
        return None
    one, two = rng.sample(draft.claims, 2)
    first, second = draft.slots[one], draft.slots[two]
    if abs(value_of(first) - value_of(second)) <= 2 * max(unit_of(first), unit_of(second)):
        return None
    return Planted("swapped", draft.with_slots(**{one: second, two: first}), draft.text, one, (one, two))


def _sibling(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    pairs = [pair for pair in SIBLINGS if draft.symbol in pair]
    if not pairs or draft.family not in {
        "session",
        "triple",
        "level",
        "year_to_date",
        "named_year",
        "named_month",
        "record",
    }:
        return None
    pair = rng.choice(pairs)
    other = pair[0] if pair[1] == draft.symbol else pair[1]
    series, own = market.series(other), market.series(draft.symbol)
    base, end = series.row(own.days[draft.base]), series.row(own.days[draft.end])
    if base is None or end is None:
        return None
    if "p" in draft.claims and abs(series.move(base, end) - _signed(draft)) <= 2 * unit_of(draft.slots["p"]):
        return None
    return Planted("sibling", draft.with_slots(**name_words(other)), draft.text, "name", draft.claims)


def _two_days(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    series = market.series(draft.symbol)
    if draft.family not in {"session", "weekday"} or not market.whole(series, draft.end - 2, draft.end):
        return None
    del rng
    both, one = series.move(draft.end - 2, draft.end), _signed(draft)
    unit = unit_of(draft.slots["p"])
    if both * one <= 0 or abs(both - one) <= 3 * unit:
        return None
    places = len(draft.slots["p"].partition(".")[2])
    return Planted("two_days", draft.with_slots(p=f"{abs(both):.{places}f}"), "", "p", ("p",))


def _split(draft: Draft, market: Market, rng: random.Random) -> Planted | None:
    if draft.family != "split_year":
        return None
    series = market.series(draft.symbol)
    raw = (series.printed(draft.end) / series.printed(draft.base) - 1) * 100
    if abs(raw - series.move(draft.base, draft.end)) < 2:
        return None
    verb = rng.choice(UP_VERBS if raw > 0 else DOWN_VERBS)
    return Planted("split", draft.with_slots(p=f"{abs(raw):.1f}", verb=verb), draft.text, "p", ("p",))


def _streak(draft: Draft, _market: Market, rng: random.Random) -> Planted | None:
    if draft.family != "streak":
        return None
    count = int(draft.extra["count"]) + rng.choice((1, 2))
    if count not in ORDINALS:
        return None
    return Planted("streak", draft.with_slots(ordinal=ORDINALS[count]), draft.text, "ordinal", ("ordinal",))


def _place(draft: Draft, _market: Market, rng: random.Random) -> Planted | None:
    if draft.family != "record_count":
        return None
    place = ordinal(int(draft.extra["place"]) + rng.choice((2, 3, 5, 8)))
    changed = draft.with_slots(place=place)
    return Planted("place", changed, draft.text, "place", ("record",))


def subject_of(draft: Draft) -> str:
    """The plain name of the sentence's instrument."""
    return NAMES[draft.symbol]


_PLANTERS: dict[str, Callable[[Draft, Market, random.Random], Planted | None]] = {
    "year": _year,
    "month": _month,
    "session": _session,
    "digit": _digit,
    "digits_swapped": _swap,
    "decimal": _decimal,
    "sign": _sign,
    "swapped": _swapped,
    "sibling": _sibling,
    "two_days": _two_days,
    "split": _split,
    "triangle": _triangle,
    "streak": _streak,
    "place": _place,
}
KINDS = tuple(_PLANTERS)
