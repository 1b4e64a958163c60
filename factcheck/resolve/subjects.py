"""The meaning of a subject that names what it means: by ticker, by bond, by name, or as a group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from factcheck.models import Instrument, Link, Reason, Subject
from factcheck.resolve.bond_yields import BondYields
from factcheck.resolve.catalogue import Catalogue, Meaning
from factcheck.resolve.choosing import choose
from factcheck.resolve.currencies import Currencies
from factcheck.resolve.listings import ListingRules
from factcheck.resolve.mentioned import Mentioned
from factcheck.resolve.name_words import NameWords
from factcheck.resolve.other_meanings import speaks_of_other
from factcheck.resolve.reading import NameReader, NameReading, is_of_members
from factcheck.resolve.story import Markets
from factcheck.resolve.ticker_forms import Ticker, TickerForms

# Words further away than this have no say in what a name means; a text without full stops must not cost more for it.
_NEAR = 200
_OWNER = re.compile(r"[A-Z][\w.]*['’]s\b")
_JOINED = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?")
_SHARES = re.compile(r"(?<!\w)(?:shares?|stocks?|receipts|adrs?)$", re.IGNORECASE)
_ALL_SHARES = re.compile(r"(?:[Ss]hares|[Ss]tocks|[Ee]quities)\s+(?:in|on)\s+((?:the\s+)?[A-Z][\w. ]*)$")
_MAIN = (
    r"(?:benchmark|main|key|blue[- ]chip|top(?:[- ]flight)?|premier|flagship)\s+"
    r"(?:(?:stock|share|equity|market)\s+){0,2}(?:index|gauge|average)$"
)
_MAIN_INDEX = re.compile(
    rf"([A-Z][\w. ]*?)['’]s\s+{_MAIN}"
    r"|([A-Z][\w. ]*?)['’]s\s+(?:benchmark|stock market|share market|equity market|bourse)$"
    rf"|^(?:[Tt]he\s+)?(?!The\s)([A-Z][\w. ]*?)\s+{_MAIN}"
    # What German desks call it; of America's economy that is another index.
    r"|^(?:[Tt]he\s+)?[Ll]eading\s+(?!U\.?S|American)([A-Z]\w+)\s+(?:(?:stock|share)\s+)?index$"
    # No bare benchmark of Wall Street either.
    r"|^(?:[Tt]he\s+)?(?!The\s|U\.?S|American)([A-Z][\w. ]*?)\s+benchmark$"
)
# Of Wall Street a bare benchmark may be a grade of crude or a bond as well.
_BENCHMARK = re.compile(rf"(?:(?<!U\.S\. )(?<!US )(?<!American )benchmark|{_MAIN})$")
_FUND = re.compile(r"(?<!\w)(?:etfs?|funds?|trusts?|trackers?|spdr|ishares)(?!\w)", re.IGNORECASE)
# Whose bond "the 30-year bond" is where a text touches no other market: English wires name every other issuer.
_DEFAULT_ISSUER = "US"
_PLACE_OF_MOVE = re.compile(r"[\d.,]+\s?(?:%|\w+)?(?: cent)? in ([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
_HOLDING = re.compile(r"((?:\S+\s+){0,6}(?:index|gauge|benchmark|average))\s+of\s+(?:[\w-]+\s+){0,2}$")
_OF_REACH = 3
_PARENTHESES = re.compile(r"\(([^()]{1,40})\)")


@dataclass(frozen=True, slots=True)
class SubjectLinker:
    """Links one subject at a time; what the text named before is known only through its grounds."""

    catalogue: Catalogue
    wording: NameWords
    names: NameReader
    forms: TickerForms
    markets: Markets
    currencies: Currencies
    bonds: BondYields

    @classmethod
    def over(cls, catalogue: Catalogue) -> Self:
        """A linker over a catalogue with the shipped rules."""
        wording = NameWords.load()
        return cls(
            catalogue=catalogue,
            wording=wording,
            names=NameReader(catalogue, wording),
            forms=TickerForms.load(),
            markets=Markets.load(),
            currencies=Currencies.load(),
            bonds=BondYields.load(),
        )

    def link(self, mentioned: Mentioned) -> Link:
        """The meaning of a subject by its own words, or the reason it has none."""
        subject = mentioned.subject
        day = mentioned.grounds.story.day
        readings = [self.names.read(words, on=day) for words in dict.fromkeys((subject.head, subject.text))]
        before = subject.text.partition(subject.head)[0].split()
        # "London's blue chip index" is no index of chipmakers.
        if is_of_members(before, self.wording) or before[-1:] == ["blue"]:
            readings = [one for one in readings if not _is_index(one)]
        reading = max((one for one in readings if one is not None), key=_length, default=None)
        reading = reading or self._read_after(mentioned)
        if not _of(reading):
            reading = self._read_index_before(mentioned) or reading
        return (
            self._by_ticker(mentioned, reading)
            or self.currencies.of_pair(subject.text, catalogue=self.catalogue)
            or self._by_bond(mentioned, reading)
            or self._by_name(mentioned, reading)
            or self._by_market(mentioned)
            or self._by_group(mentioned)
            or Link(reason=Reason.UNRESOLVED_SUBJECT, why=f"no instrument is known by the name “{subject.head}”")
        )

    def _read_after(self, mentioned: Mentioned) -> NameReading | None:
        """The name that "of" or "in" joins to a subject of shares without a name of its own."""
        joined = _JOINED.match(mentioned.sentence[mentioned.end :])
        if joined is None or not _SHARES.search(mentioned.subject.text):
            return None
        day = mentioned.grounds.story.day
        begin = mentioned.end + joined.end()
        rest = mentioned.sentence[begin : begin + _NEAR]
        return self.names.opening(rest, on=day)

    def _read_index_before(self, mentioned: Mentioned) -> NameReading | None:
        """The index that "of" joins to what it holds: "the FTSEurofirst 300 index of top European shares"."""
        before = mentioned.sentence[max(0, mentioned.start - _NEAR) : mentioned.start]
        # The pattern tries every run of words; only a few subjects stand behind an "of".
        holding = _HOLDING.search(before) if "of" in before.rsplit(maxsplit=_OF_REACH)[-_OF_REACH:] else None
        if holding is None:
            return None
        name = holding[1]
        found = self.names.read(name, on=mentioned.grounds.story.day)
        return found if any(meaning.instrument.type == "index" for meaning in _of(found)) else None

    def _by_ticker(self, mentioned: Mentioned, reading: NameReading | None) -> Link | None:
        subject = mentioned.subject
        for text in (*subject.hints, *_PARENTHESES.findall(subject.text), subject.head):
            own = text == subject.head and not text.startswith("$")
            if own and "." not in text and ":" not in text:
                continue  # no name tells its exchange without either
            tickers = self.forms.read(text)
            marked = self._marked(tickers)
            found = marked if own else marked + self._codes(text, tickers, mentioned)
            if found and not _tracks(found, reading, subject):
                names = {meaning.instrument for meaning in _of(reading)}
                meaning = next((one for one in found if one.instrument in names), found[0])
                known = next((one for one in _of(reading) if one.instrument == meaning.instrument), meaning)
                return self._listed(known, mentioned, f"the text gives {text.strip()}", fixed=True)
            for ticker in tickers:
                if reading is None and ticker.exchange is not None and ticker.exchange.synthetic == "yes":
                    return _unlisted(ticker, subject)
        return None

    def _codes(self, text: str, tickers: Sequence[Ticker], mentioned: Mentioned) -> list[Meaning]:
        """What a hint may be beside a marked ticker: an agency's code or other name in capitals, a bare ticker."""
        bare = [meaning for ticker in tickers for meaning in self._known(ticker)]
        codes = [
            meaning
            for meaning in self.catalogue.lookup(text.strip("()[]$ "), on=mentioned.grounds.story.day)
            if meaning.alias.isupper() and meaning.needs is None
        ]
        return codes + bare

    def _marked(self, tickers: Sequence[Ticker]) -> list[Meaning]:
        """What the tickers printed with their exchange are."""
        return [meaning for ticker in tickers if ticker.exchange is not None for meaning in self._known(ticker)]

    def _known(self, ticker: Ticker) -> list[Meaning]:
        found = (self.catalogue.instrument(symbol) for symbol in ticker.symbols)
        return [Meaning(ticker.printed, instrument) for instrument in found if instrument is not None]

    def _by_bond(self, mentioned: Mentioned, reading: NameReading | None) -> Link | None:
        if any(meaning.instrument.type not in {"yield", "future"} for meaning in _of(reading)):
            return None
        if not self.bonds.tells_maturity(mentioned.words):
            return None
        if self.bonds.is_of_other_kind(mentioned.words):
            return Link(reason=Reason.UNRESOLVED_SUBJECT, why="a bond of a kind that no row has")
        story, owned = mentioned.grounds.story, _OWNER.search(mentioned.words) is not None
        issuer = story.country or (_DEFAULT_ISSUER if story.countries <= {_DEFAULT_ISSUER} else None)
        # "Treasury yields rose, with the 10-year up 5 basis points": the sentence tells of what.
        bare = self.bonds.is_maturity_alone(mentioned.subject.text)
        words = f"{mentioned.words} {mentioned.sentence if bare else mentioned.place}"
        told = None if owned or bare else self.bonds.issuer_told_last(mentioned.sentence[: mentioned.start])
        issuer = issuer if told is None else told
        found = self.bonds.find(words, country=None if owned else issuer, catalogue=self.catalogue)
        if found is not None:
            return Link(instrument=found[0], why=found[1])
        if owned or self.bonds.names_issuer(words) or (told is not None and self.bonds.speaks_of_bonds(words)):
            return Link(reason=Reason.UNRESOLVED_SUBJECT, why="a bond of an issuer or maturity that no row has")
        return None

    def _by_name(self, mentioned: Mentioned, reading: NameReading | None) -> Link | None:
        if reading is None:
            return None
        if reading.what is not None:
            return Link(reason=Reason.UNRESOLVED_SUBJECT, why=f"“{reading.name}” is {reading.what}, not listed")
        choice = choose(reading.meanings, mentioned.grounds, contexts=self.catalogue.contexts, forms=self.forms)
        if not choice.meanings:
            return self._by_group(mentioned) or Link(reason=Reason.UNRESOLVED_SUBJECT, why=choice.why)
        if len(choice.meanings) > 1 and not self._same_company(choice.meanings):
            alternatives = tuple(meaning.instrument for meaning in choice.meanings)
            names = " or ".join(instrument.name for instrument in alternatives)
            why = f"“{reading.name}” may be {names}: {choice.why}"
            return Link(alternatives=alternatives, reason=Reason.AMBIGUOUS_SUBJECT, why=why)
        meaning = choice.meanings[0]
        other = speaks_of_other(mentioned.subject.text, reading.name, meaning.instrument, self.wording)
        if other is not None:
            why = f"“{mentioned.subject.text}” is {other}, not the {meaning.instrument.name}"
            return self._by_group(mentioned) or Link(reason=Reason.UNRESOLVED_SUBJECT, why=why)
        if meaning.instrument.type == "currency" and (pair := self._pair(reading.name, mentioned)) is not None:
            return pair
        if meaning.instrument.type == "index" and mentioned.of_futures:
            return self._future(reading.name, meaning)
        why = f"the name “{reading.name}”" + (f", {choice.why}" if choice.why else "")
        return self._listed(meaning, mentioned, why)

    def _same_company(self, meanings: tuple[Meaning, ...]) -> bool:
        first, *rest = (meaning.instrument for meaning in meanings)
        return set(rest) <= set(self.catalogue.listings(first))

    def _pair(self, name: str, mentioned: Mentioned) -> Link | None:
        own = self.currencies.code(name)
        if own is None:
            return None
        at, past = mentioned.at, mentioned.past
        return self.currencies.link(own, mentioned.sentence, at=at, past=past, catalogue=self.catalogue)

    def _future(self, name: str, index: Meaning) -> Link:
        for wanted in (f"{name} futures", f"{index.instrument.name} futures"):
            for meaning in self.catalogue.lookup(wanted):
                return Link(instrument=meaning.instrument, why=f"the futures of the {index.instrument.name}")
        why = f"the futures of the {index.instrument.name} are no instrument of the catalogue"
        return Link(alternatives=(index.instrument,), reason=Reason.UNRESOLVED_SUBJECT, why=why)

    def _listed(self, meaning: Meaning, mentioned: Mentioned, why: str, *, fixed: bool = False) -> Link:
        """A link to the listing meant; ``fixed`` keeps the one that the text gives."""
        if fixed:
            others = self.catalogue.listings(meaning.instrument)
            return Link(instrument=meaning.instrument, inverse=meaning.inverse, why=why, others=others)
        rules = ListingRules(self.catalogue, self.forms, self.markets)
        around = mentioned.grounds.around
        listing = rules.choose(
            meaning.instrument, near=around.sentence, unit=around.unit, story=mentioned.grounds.story
        )
        reasons = "; ".join(reason for reason in (why, listing.why) if reason)
        return Link(instrument=listing.instrument, inverse=meaning.inverse, why=reasons, others=listing.others)

    def listed_where(self, instrument: Instrument, words: str) -> Link | None:
        """The listing of a company that the words speak of, where it has several and they speak of one."""
        listing = ListingRules(self.catalogue, self.forms, self.markets).told(instrument, words)
        if listing is None:
            return None
        return Link(instrument=listing.instrument, why=listing.why, others=listing.others)

    def _by_market(self, mentioned: Mentioned) -> Link | None:
        """The main index of a place: "Malaysia's benchmark index", "the German benchmark"."""
        found = _MAIN_INDEX.search(mentioned.subject.text)
        place = next(filter(None, found.groups()), "") if found else ""
        country = self.markets.of_place(place) or self.markets.of_adjective(place)
        return self._main_index(country, place) if country else None

    def main_index(self, subject: Subject, country: str) -> Link | None:
        """The main index of the market that a sentence opens with ("In Shanghai, the benchmark index"); else None."""
        return self._main_index(country, country) if _BENCHMARK.search(subject.text) else None

    def _main_index(self, country: str, place: str) -> Link | None:
        instrument = self.catalogue.instrument(self.markets.rows[country].index)
        return Link(instrument=instrument, why=f"the main index of {place}") if instrument else None

    def of_market(self, subject: Subject) -> Link | None:
        """All shares of a place ("shares in Tokyo"), or why they are not known; None for other subjects."""
        found = _ALL_SHARES.search(subject.text)
        country = self.markets.of_place(found[1]) if found else None
        if found is None or country is None:
            return None
        basket = self.catalogue.basket("stocks", country=country)
        why = f"the shares of a market: {found[1]}"
        return Link(basket=basket, why=why) if basket else Link(reason=Reason.UNRESOLVED_SUBJECT, why=why)

    def _by_group(self, mentioned: Mentioned) -> Link | None:
        if mentioned.sentence[: mentioned.start].casefold().endswith("class "):
            return None  # "its Class A shares" are those of one company
        country = self._country_moved_in(mentioned) or mentioned.grounds.story.country
        for words in _shorter(mentioned.subject.head), _shorter(mentioned.subject.text):
            for name in words:
                if (basket := self.catalogue.basket(name, country=country)) is not None:
                    kind = "its members" if basket.role == "members" else "instruments that stand for it"
                    return Link(basket=basket, why=f"“{name}” is a group: {kind}")
        return None

    def _country_moved_in(self, mentioned: Mentioned) -> str | None:
        """The market of "Major indexes fell 14 percent in Russia", whatever market the story is about."""
        found = _PLACE_OF_MOVE.match(mentioned.sentence, mentioned.at)
        if found is None:
            return None
        return self.markets.of_place(found[1]) or self.markets.of_place(found[1].removesuffix("."))


def _tracks(found: list[Meaning], reading: NameReading | None, subject: Subject) -> bool:
    """As in "S&P 500 Index (SPY)": the code of a fund that follows the index named."""
    funds = all(meaning.instrument.type == "fund" for meaning in found)
    return funds and _is_index(reading) and _FUND.search(subject.text) is None


def _is_index(reading: NameReading | None) -> bool:
    return reading is not None and any(meaning.instrument.type == "index" for meaning in reading.meanings)


def _of(reading: NameReading | None) -> tuple[Meaning, ...]:
    return reading.meanings if reading is not None else ()


def _unlisted(ticker: Ticker, subject: Subject) -> Link:
    """An instrument that no row knows, made from a ticker printed with its exchange."""
    row = ticker.exchange
    assert row is not None  # noqa: S101 - the caller asked
    instrument = Instrument(ticker.symbols[-1], subject.head, "equity", row.currency, row.mic, row.country)
    return Link(instrument=instrument, why=f"the text gives the ticker {ticker.printed}, which no row has")


def _length(reading: NameReading) -> int:
    return len(reading.name)


def _shorter(text: str) -> Iterable[str]:
    """The text, then without its first word, and so on while two words are left."""
    words = text.split()
    yield text
    for first in range(1, len(words) - 1):
        yield " ".join(words[first:])
