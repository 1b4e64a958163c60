"""Which paragraphs can hold a claim at all, told by one regular expression before anything is tokenised."""

from __future__ import annotations

import re
from typing import Final

_SIGNS: Final = re.compile(
    r"[0-9½¼¾⅓⅔%]|\b(?:percent|per cent|pct|points?|record|all-time|(?:bull|bear)[ -]market|correction|straight|consecutive|in a row|running"
    r"|highest|lowest|best|worst|biggest|largest|sharpest|steepest|strongest|weakest|highs?|lows?|doubled|tripled|halved|half|third|quarter|fifth|flat|unchanged|little changed"
    r"|out-?perform\w*|under-?perform\w*|outpac\w+|lag(?:s|ged|ging)|trail(?:s|ed|ing)|beat|\w*fold|second|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+(?:teen|ty)|fourth|sixth|seventh|eighth|ninth|tenth|session|decliners|advancers|most since|twice|double|triple|quadrupl\w+|-fold|fold|busiest|streak|top|bottom|foot)\b",
    re.IGNORECASE,
)


def worth_reading(text: str) -> bool:
    """True where ``text`` holds a digit or a word that a claim without digits needs."""
    return _SIGNS.search(text) is not None
