"""Phrases that name nothing and stand for what was named before, as "its shares" and "the retailer's stock" do."""

from __future__ import annotations

import re

from factcheck.models import Subject, SubjectKind

# "The company's stock", "its shares": nothing in them says which, unlike "energy-drink shares".
_BARE = re.compile(
    r"(?:(?:the|its|their|this|that)\s+)?(?:\w+['’]s\s+)?(?:listed\s+)?"
    r"(?:\w+|market \w+|(?:share|stock) (?:price|value))",
    re.IGNORECASE,
)
# "The electric-car maker's stock": of whom the maker is.
_OWNED = re.compile(r"[Tt]he (?:[a-z][\w-]*\s+){0,2}[a-z]+['’]s (?:shares|stock)")
# "The most-active futures contract": of the good told before, whichever month it is for.
_CONTRACT = re.compile(
    r"(?:the )?(?:(?:most[- ]active(?:ly)?|front[- ]month|nearby|active|traded|benchmark|lead|futures?) )+contract",
    re.IGNORECASE,
)


def refers_back(subject: Subject) -> bool:
    """True of words that name nothing, and stand for what was named before: "the retailer's shares"."""
    if subject.kind is SubjectKind.GROUP:
        return _BARE.fullmatch(subject.text) is not None or _OWNED.fullmatch(subject.text) is not None
    return subject.kind is SubjectKind.NAME and _CONTRACT.fullmatch(subject.text) is not None
