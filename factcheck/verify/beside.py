"""What stands beside a claim in its sentence, found without a look at every other claim of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.models import Span
from factcheck.verify.verdicts import Judged


def by_sentence(judged: Iterable[Judged]) -> Mapping[Span, list[Judged]]:
    """The claims by their sentence, in the order given; a sentence without any has an empty list."""
    found: defaultdict[Span, list[Judged]] = defaultdict(list)
    for item in judged:
        found[item.resolved.claim.sentence].append(item)
    return found


def each_with_its_neighbours(judged: Sequence[Judged], reach: int = 6) -> Iterator[tuple[Judged, list[Judged]]]:
    """The claims in the order given, each with those of its sentence that stand at most ``reach`` places from it."""
    for at, item in enumerate(judged):
        sentence = item.resolved.claim.sentence
        around = judged[max(0, at - reach) : at + reach + 1]
        yield item, [other for other in around if other.resolved.claim.sentence == sentence]
