"""Several histories of one symbol become one: the first with a session decides it, the next fill the gaps.

A later history is left out when its closes stand on another basis: where the sessions that both hold disagree by a
factor, one of the two is not adjusted for a split of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

import numpy as np

from factcheck.prices.series import Floats, PriceHistory, Split

# Closes of one session agree far better than this in two sources; the smallest split ratio in use is 1.25.
_SAME_BASIS = 0.1

# Sources date one split a few days apart: by announcement, by record, by the first day at the new price.
_SAME_SPLIT_DAYS = 5


def merged(histories: Sequence[PriceHistory]) -> PriceHistory:
    """One history of all; ``histories`` is not empty and in order of preference."""
    whole = histories[0]
    for following in histories[1:]:
        whole = _filled(whole, following)
    return with_splits(whole, merged_splits(history.splits for history in histories))


def merged_splits(groups: Iterable[tuple[Split, ...]]) -> tuple[Split, ...]:
    """The splits of several sources, oldest first; those a few days apart with one ratio are the same split."""
    found: list[Split] = []
    for group in groups:
        for split in group:
            if not any(_same_split(known, split) for known in found):
                found.append(split)
    return tuple(sorted(found, key=attrgetter("session")))


def with_splits(history: PriceHistory, splits: tuple[Split, ...]) -> PriceHistory:
    """The same prices with these splits; the same object where nothing changes."""
    return history if history.splits == splits else replace(history, splits=splits)


def _same_split(one: Split, other: Split) -> bool:
    return one.ratio == other.ratio and abs((one.session - other.session).days) <= _SAME_SPLIT_DAYS


def _filled(first: PriceHistory, second: PriceHistory) -> PriceHistory:
    new = ~np.isin(second.sessions, first.sessions, assume_unique=True)
    if not new.any() or not _on_one_basis(first, second):
        return first
    sessions = np.concatenate([first.sessions, second.sessions[new]])
    order = np.argsort(sessions, kind="stable")

    def joined(name: str) -> Floats:
        column: Floats = np.concatenate([getattr(first, name), getattr(second, name)[new]])[order]
        return column

    names = list(dict.fromkeys((*first.source_names, *second.source_names)))
    places = np.array([names.index(name) for name in second.source_names], dtype=np.int16)
    added = frozenset(second.sessions[new].tolist())
    return replace(
        first,
        currency=first.currency or second.currency,
        sessions=sessions[order],
        open=joined("open"),
        high=joined("high"),
        low=joined("low"),
        close=joined("close"),
        volume=joined("volume"),
        source_codes=np.concatenate([first.source_codes, places[second.source_codes[new]]])[order],
        source_names=tuple(names),
        soft=first.soft | (second.soft & added),
        dividends=first.dividends or second.dividends,
    )


def _on_one_basis(first: PriceHistory, second: PriceHistory) -> bool:
    _, mine, theirs = np.intersect1d(first.sessions, second.sessions, assume_unique=True, return_indices=True)
    if not len(mine):
        return True
    ratio = first.close[mine] / second.close[theirs]
    return bool(np.abs(np.median(ratio) - 1) < _SAME_BASIS)
