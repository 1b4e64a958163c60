"""What stands beside a claim in its sentence, found without a look at every other claim of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.models import Span
from factcheck.verify.verdicts import Judged


def by_sentence(judged: Iterable[Judged]) -> Mapping[Span, list[Judged]]:
    """The claims by their sentence, in the order given; a sentence without any has an empty list."""
    found: defaultdict[Span, list[Judged]] = defaultdict(list)
    for item in judged:
        found[item.resolved.claim.sentence].append(item)
    return found
