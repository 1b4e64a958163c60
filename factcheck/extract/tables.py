"""The shape of the rule files of the extractor; unknown keys are refused with their file."""

from __future__ import annotations

from decimal import Decimal

from factcheck.models import CalendarUnit
from factcheck.tables import Row

Words = tuple[str, ...]


class Ways(Row):
    """Words by the way they point."""

    up: Words
    down: Words
    none: Words = ()
    flat: Words = ()
    either: Words = ()


class Adjectives(Ways):
    """Words of direction; those of ``points_up`` and ``points_down`` after points or money only."""

    points_up: Words
    points_down: Words


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
    reaching: Ways
    falling_by: Verbs
    cause: Ways
    nouns: Ways
    nouns_by_figure: Ways
    adjectives: Adjectives
    levels: LevelWords
    support: Verbs
    multiples: dict[str, Decimal]
    irregular: dict[str, Words]


class GrammarTable(Row):
    """``configs/grammar.toml``."""

    determiners: Words
    possessives: Words
    pronouns: Words
    persons: Words
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
    openers: Words
    headline_words: Words
    noun_endings: Words
    no_plurals: Words


class WordList(Row):
    """A plain list of words."""

    words: Words


class Attachment(Row):
    """Heads that a preposition joins to their name."""

    heads: Words
    prepositions: Words
    lists: Words


class Quoting(Row):
    """Currencies that pairs are quoted for, the first before the second."""

    bases: Words


class SubjectTable(Row):
    """``configs/subjects.toml``."""

    heads: dict[str, Words]
    groups: Words
    anaphors: Words
    other: Words
    stored: Words
    weighed: Words
    price_units: Words
    statistic_marks: Words
    survey_marks: Words
    index_words: Words
    sold: Words
    counted_goods: Words
    makes: Words
    news: Words
    consumed: Words
    market_tails: Words
    surveys: Words
    places: Words
    institutions: Words
    statisticians: Words
    suffixes: Words
    quoting: Quoting
    counted_in_points: WordList
    bourses: WordList
    bourse_countries: Countries
    attach: Attachment


class CurrencyTable(Row):
    """The words of currencies by their codes, and what joins two of them to a pair.

    Those told ``alone`` name one at the end of a phrase, and no pair in a sentence.
    """

    joins: Words
    rates: Words
    signs: dict[str, str]
    words: dict[str, Words]
    alone: dict[str, Words]


class Countries(Row):
    """Countries that stand for their stock exchange where one of the words of ``closing`` is in the sentence."""

    words: tuple[str, ...]
    closing: tuple[str, ...]


class SuperlativeNouns(Row):
    """Nouns that a superlative may stand with, by what they make it measure."""

    span: Words
    level: Words
    move: Words
    volume: Words


class Following(Row):
    """Words that follow."""

    after: Words


class StreakWords(Row):
    """Words of streaks."""

    marks: Words
    nouns: Words
    up: Words
    down: Words
    ending: Words


class SizeWays(Row):
    """Superlatives by the way they point; those of ``size`` point where their noun points.

    Said of a gap by itself, those of ``gaps_up`` and ``gaps_down`` point so; said of a volume those of ``volumes_down``
    rank the least of it.
    """

    up: Words
    down: Words
    of_levels: Words
    size: Words
    gaps_up: Words
    gaps_down: Words
    volumes_down: Words


class RegimeWords(Row):
    """Names of regimes and what must stand before them."""

    bull: Words
    bear: Words
    correction: Words
    entered: Words
    holding: Words


class RankWords(Row):
    """Places in a group, the words round its name, and verbs of the first place with their objects.

    ``described`` are the nouns that a place or a market makes a group, ``classes`` those that need no such word.
    """

    up: Words
    down: Words
    ranked: Words
    described: Words
    classes: Words
    groups: Words
    leading: Words
    gainers: Words
    losers: Words


class ComparisonWords(Row):
    """Verbs and adjectives that set one thing against another."""

    ahead: Words
    behind: Words
    sizes_ahead: Words
    sizes_behind: Words
    averages: Words


class SuperlativeTable(Row):
    """``configs/superlatives.toml``."""

    superlatives: SizeWays
    superlative_nouns: SuperlativeNouns
    stretches: dict[CalendarUnit, Words]
    all_time: Following
    ordinals: WordList
    near: WordList
    on_track: WordList
    streaks: StreakWords
    regimes: RegimeWords
    ranks: RankWords
    comparisons: ComparisonWords


class AssertionTable(Row):
    """``configs/assertion.toml``."""

    forecast_modals: Words
    forecast_heads: Words
    hypothetical: Words
    causing: Words
    attribution: Words


class GateTable(Row):
    """``configs/gate.toml``."""

    signs: Words
    abbreviations: Words
