"""The shape of the rule files of the extractor; unknown keys are refused with their file."""

from __future__ import annotations

from decimal import Decimal

from factcheck.tables import Row

Words = tuple[str, ...]


class Ways(Row):
    """Words by the way they point."""

    up: Words
    down: Words
    none: Words = ()
    flat: Words = ()
    either: Words = ()


class Verbs(Row):
    """A list of verbs in their base form."""

    verbs: Words


class LevelWords(Verbs):
    """Verbs and nouns that a price level follows."""

    objects: Words
    extremes: Words


class MovementTable(Row):
    """``configs/movement.toml``."""

    verbs: Ways
    cause: Ways
    nouns: Ways
    adjectives: Ways
    levels: LevelWords
    support: Verbs
    multiples: dict[str, Decimal]
    irregular: dict[str, Words]


class GrammarTable(Row):
    """``configs/grammar.toml``."""

    determiners: Words
    possessives: Words
    pronouns: Words
    auxiliaries: Words
    modals: Words
    negators: Words
    light: Words
    bounds: Words
    prepositions: Words
    conjunctions: Words
    clause_starts: Words
    relatives: Words
    reporting: Words


class WordList(Row):
    """A plain list of words."""

    words: Words


class Attachment(Row):
    """Heads that a preposition joins to their name."""

    heads: Words
    prepositions: Words
    lists: Words


class SubjectTable(Row):
    """``configs/subjects.toml``."""

    heads: dict[str, Words]
    groups: Words
    anaphors: Words
    other: Words
    places: Words
    institutions: Words
    quoted_in_dollars: WordList
    attach: Attachment
    currency_codes: dict[str, str]
