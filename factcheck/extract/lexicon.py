"""What the extractor knows of words: one table of entries from the rule files, single words and phrases."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extract import tags
from factcheck.extract.inflection import third_person, verb_forms
from factcheck.extract.tables import CurrencyTable, GrammarTable, MovementTable, SubjectTable, Words
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase: its class, the way it points (+1 up, -1 down, 0 flat, None no way), its form as a verb.

    ``topic`` is what a head noun's figures measure. ``level``, ``support`` and ``cause`` tell the other parts a
    verb can play; after a ``bare`` one a level stands without a preposition.
    """

    kind: str
    direction: int | None = None
    form: str = ""
    topic: str = ""
    factor: Decimal | None = None
    level: bool = False
    support: bool = False
    cause: bool = False
    anaphor: bool = False
    bare: bool = False


Seconds = dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]


@dataclass(slots=True)
class Lexicon:
    """Entries by lower-case word; phrases under their first and second word, the longest first."""

    words: dict[str, Entry] = field(default_factory=dict)
    phrases: dict[str, Seconds] = field(default_factory=dict)
    attach_heads: frozenset[str] = frozenset()
    attach: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    bases: tuple[str, ...] = ()
    counted_in_points: frozenset[str] = frozenset()
    anaphors: frozenset[str] = frozenset()
    extremes: frozenset[str] = frozenset()
    currencies: dict[str, str] = field(default_factory=dict)
    surveys: Words = ()
    reaching: dict[str, int] = field(default_factory=dict)
    falling_by: frozenset[str] = frozenset()
    by_figure: dict[str, Entry] = field(default_factory=dict)
    after_points: dict[str, int] = field(default_factory=dict)
    bourses: frozenset[str] = frozenset()
    bourse_countries: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    headline_words: frozenset[str] = frozenset()
    readings: frozenset[str] = frozenset()
    statisticians: frozenset[str] = frozenset()
    stored: frozenset[str] = frozenset()
    weighed: frozenset[str] = frozenset()
    price_units: frozenset[str] = frozenset()
    statistic_marks: Words = ()
    survey_marks: Words = ()
    sold: frozenset[str] = frozenset()
    index_words: frozenset[str] = frozenset()
    counted_goods: frozenset[str] = frozenset()
    makes: frozenset[str] = frozenset()
    news: frozenset[str] = frozenset()
    consumed: frozenset[str] = frozenset()
    market_tails: frozenset[str] = frozenset()
    noun_endings: Words = ()
    no_plurals: Words = ()

    def is_index(self, name: str) -> bool:
        """Whether the name is one of an index that is told in points: "the CSI 300", "China's CSI 300"."""
        low = name.lower()
        if low[:4] == "the ":
            low = low[4:]
        if "'s " in low:
            low = low.rpartition("'s ")[2]
        return low in self.counted_in_points

    def is_plain_noun(self, low: str) -> bool:
        """Whether a word that the lexicon does not hold ends as a common noun does, in the singular or the plural."""
        plural = low.endswith("s") and not low.endswith(self.no_plurals)
        return plural or low.endswith(self.noun_endings)

    def find(self, text: str) -> Entry | None:
        """The entry of a word or phrase as printed, in lower case."""
        return self.words.get(text)


def _movement(entries: dict[str, Entry], table: MovementTable) -> None:  # noqa: C901 - one decision a branch
    """Verbs, nouns and adjectives of movement; a word that is verb and noun becomes ``either``."""
    for verb, factor in table.multiples.items():
        for word, form in verb_forms(verb, table.irregular):
            entries.setdefault(word, Entry(tags.MULTIPLE, -1 if factor < 1 else 1, form, factor=factor))
    for way, verbs in ((1, table.verbs.up), (-1, table.verbs.down)):
        for verb in verbs:
            for word, form in verb_forms(verb, table.irregular):
                entries.setdefault(word, Entry(tags.MOVE, way, form))
    nouns: tuple[tuple[tuple[str, ...], int | None], ...] = (
        (table.nouns.up, 1),
        (table.nouns.down, -1),
        (table.nouns.none, None),
    )
    for words, direction in nouns:
        for noun in words:
            for word in (noun, third_person(noun)):
                known = entries.get(word)
                if known is None:
                    entries[word] = Entry(tags.GAIN, direction)
                elif known.kind == tags.MOVE and known.form in {"base", "s"}:
                    entries[word] = replace(known, kind=tags.EITHER)
    for way, adjectives in ((1, table.adjectives.up), (-1, table.adjectives.down), (0, table.adjectives.flat)):
        for word in adjectives:
            entries.setdefault(word, Entry(tags.ADJECTIVE, way))


def _grammar(entries: dict[str, Entry], table: GrammarTable) -> None:
    for kind, words in (
        (tags.AUXILIARY, table.auxiliaries),
        (tags.MODAL, table.modals),
        (tags.NEGATOR, table.negators),
        (tags.RELATIVE, table.relatives),
        (tags.POSSESSIVE, table.possessives),
        (tags.PRONOUN, table.pronouns),
        (tags.WORD, table.persons),
        (tags.BOUND, table.bounds),
        (tags.CLAUSE, table.clause_starts),
        (tags.CONJUNCTION, table.conjunctions),
        (tags.LIGHT, table.light),
        (tags.DETERMINER, table.determiners),
        (tags.PREPOSITION, table.prepositions),
    ):
        for word in words:
            entries.setdefault(word, Entry(kind))


def _subjects(entries: dict[str, Entry], table: SubjectTable) -> None:
    for topic, words in table.heads.items():
        for word in words:
            entries.setdefault(word, Entry(tags.HEAD, topic=topic, anaphor=word in table.anaphors))


def _verbs(entries: dict[str, Entry], table: MovementTable, grammar: GrammarTable) -> None:
    """Verbs of level, cause and support; each part is noted on words that have another class already."""
    for direction, verbs in ((1, table.cause.up), (-1, table.cause.down), (None, table.cause.either)):
        for verb in verbs:
            for word, form in verb_forms(verb, table.irregular):
                _note(entries, word, Entry(tags.CAUSE, direction, form, cause=True))
    for verb in (*table.levels.verbs, *table.levels.objects):
        for word, form in verb_forms(verb, table.irregular):
            _note(entries, word, Entry(tags.LEVEL, None, form, level=True, bare=verb in table.levels.objects))
    for verb in table.support.verbs:
        for word, form in verb_forms(verb, table.irregular):
            _note(entries, word, Entry(tags.SUPPORT, None, form, support=True))
    for word in grammar.reporting:
        entries.setdefault(word, Entry(tags.SAYING))


def _note(entries: dict[str, Entry], word: str, entry: Entry) -> None:
    known = entries.get(word)
    if known is None:
        entries[word] = entry
        return
    entries[word] = replace(
        known,
        form=known.form or entry.form,
        level=known.level or entry.level,
        bare=known.bare or entry.bare,
        support=known.support or entry.support,
        cause=known.cause or entry.cause,
    )


def _nouns(entries: dict[str, Entry], table: SubjectTable) -> None:
    for kind, words in (
        (tags.OTHER, table.other),
        (tags.GROUP, table.groups),
        (tags.PLACE, table.places),
        (tags.BODY, table.institutions),
        (tags.BODY, table.statisticians),
        (tags.CAPITAL, table.suffixes),
        (tags.GROUP, table.anaphors),
    ):
        for word in words:
            known = entries.setdefault(word, Entry(kind, anaphor=word in table.anaphors))
            if known.kind == tags.LIGHT and kind == tags.GROUP:
                entries[word] = Entry(kind, anaphor=True)


def _attached(words: Words) -> frozenset[str]:
    return frozenset(words)


@lru_cache(maxsize=1)
def shipped_lexicon() -> Lexicon:
    """The lexicon of the shipped rule files, read once."""
    movement = read_toml(shipped_path("configs", "movement.toml"), MovementTable)
    grammar = read_toml(shipped_path("configs", "grammar.toml"), GrammarTable)
    subjects = read_toml(shipped_path("configs", "subjects.toml"), SubjectTable)
    entries: dict[str, Entry] = {}
    _movement(entries, movement)
    _grammar(entries, grammar)
    _subjects(entries, subjects)
    _verbs(entries, movement, grammar)
    _nouns(entries, subjects)
    for word in grammar.openers:
        entries.setdefault(word, Entry(tags.WORD))
    lexicon = Lexicon(
        attach_heads=_attached(subjects.attach.heads),
        attach=_attached(subjects.attach.prepositions),
        lists=_attached(subjects.attach.lists),
        bases=subjects.quoting.bases,
        counted_in_points=_attached(subjects.counted_in_points.words),
        anaphors=_attached(subjects.anaphors),
        extremes=_attached(movement.levels.extremes),
        currencies=_currencies(),
        surveys=subjects.surveys,
        reaching={
            word: way for way, words in ((1, movement.reaching.up), (-1, movement.reaching.down)) for word in words
        },
        falling_by=frozenset(movement.falling_by.verbs),
        by_figure={
            word: Entry(tags.GAIN, way)
            for way, words in ((1, movement.nouns_by_figure.up), (-1, movement.nouns_by_figure.down))
            for word in words
        },
        after_points={
            word: way
            for way, words in ((1, movement.adjectives.points_up), (-1, movement.adjectives.points_down))
            for word in words
        },
        bourses=_attached(subjects.bourses.words),
        bourse_countries=_attached(subjects.bourse_countries.words),
        closing=frozenset(subjects.bourse_countries.closing),
        headline_words=_attached(grammar.headline_words),
        readings=_attached((*subjects.surveys, "reading", "readings")),
        statisticians=_attached(subjects.statisticians),
        stored=_attached(subjects.stored),
        weighed=_attached(subjects.weighed),
        price_units=frozenset(subjects.price_units),
        statistic_marks=subjects.statistic_marks,
        survey_marks=subjects.survey_marks,
        sold=frozenset(subjects.sold),
        index_words=frozenset(subjects.index_words),
        counted_goods=_attached(subjects.counted_goods),
        makes=_attached(subjects.makes),
        news=_attached(subjects.news),
        consumed=_attached(subjects.consumed),
        market_tails=frozenset(subjects.market_tails),
        noun_endings=grammar.noun_endings,
        no_plurals=grammar.no_plurals,
    )
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = {}
    for words, entry in entries.items():
        parts = tuple(words.split(" "))
        lexicon.words[words] = entry
        if len(parts) > 1:
            phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts[2:], entry))
    for first, seconds in phrases.items():
        lexicon.phrases[first] = {
            second: tuple(sorted(found, key=_length, reverse=True)) for second, found in seconds.items()
        }
    return lexicon


def _currencies() -> dict[str, str]:
    """Words that name a currency at the end of a phrase, with its code; codes themselves are read as tickers."""
    table = read_toml(shipped_path("configs", "currencies.toml"), CurrencyTable)
    named = {word: code for rows in (table.words, table.alone) for code, words in rows.items() for word in words}
    return {word: code for word, code in named.items() if word.upper() not in table.words}


def _length(phrase: tuple[tuple[str, ...], Entry]) -> int:
    return len(phrase[0])
