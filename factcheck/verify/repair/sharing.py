"""Which claims an edit of one may change: those of its sentence, of its printed period, and of its subject.

They are looked up by their words, so that an article of very many claims costs no look at every pair of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.models import Claim, ResolvedClaim, Span

# Subjects that overlap lie in a stretch of the text in common.
_STRETCH = 64

_Key = tuple[str, Span | int]


class SharedWords:
    """The claims of one article; ``instruments`` are all they are about, in the order of the text."""

    def __init__(self, resolved: Sequence[ResolvedClaim]) -> None:
        self._resolved = tuple(resolved)
        self.instruments = tuple(
            dict.fromkeys(item.subject.instrument for item in resolved if item.subject.instrument is not None)
        )
        self._places: dict[_Key, list[int]] = defaultdict(list)
        for place, item in enumerate(resolved):
            for key in _keys(item.claim):
                self._places[key].append(place)

    def with_words_of(self, claim: Claim) -> tuple[ResolvedClaim, ...]:
        """The claims that share words with ``claim``, itself among them, in the order they were given."""
        places = {place for key in _keys(claim) for place in self._places.get(key, ())}
        near = (self._resolved[place] for place in sorted(places))
        return tuple(item for item in near if _share_words(claim, item.claim))


def _keys(claim: Claim) -> Iterator[_Key]:
    yield "sentence", claim.sentence
    if claim.period.span is not None:
        yield "period", claim.period.span
    subject = claim.subject.span
    for stretch in range(subject.start // _STRETCH, subject.end // _STRETCH + 1):
        yield "subject", stretch


def _share_words(claim: Claim, other: Claim) -> bool:
    if other.sentence == claim.sentence or other.subject.span.overlaps(claim.subject.span):
        return True
    return claim.period.span is not None and other.period.span == claim.period.span
