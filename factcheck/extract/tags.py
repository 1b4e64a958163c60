"""The word classes of the extractor: what a token may do in a sentence about markets.

Plain strings, compared by ``==``: they are the keys of the hot loops and of the lexicon's tables alike.
"""

from __future__ import annotations

from typing import Final

WORD: Final = "word"  # nothing known of it: an adjective, a common noun, a verb of no interest
CAPITAL: Final = "capital"  # capitalised and in no catalogue
NUMBER: Final = "number"
NAME: Final = "name"  # in the catalogue
TICKER: Final = "ticker"
COUNT: Final = "count"  # an ordinal, a number of sessions, a ratio
PERIOD: Final = "period"
HEAD: Final = "head"  # "shares", "index", "gold"
GROUP: Final = "group"  # "chipmakers"
OTHER: Final = "other"  # "profit", "inflation": whatever has no price
PLACE: Final = "place"
BODY: Final = "body"  # institutions and people
DETERMINER: Final = "determiner"
POSSESSIVE: Final = "possessive"  # "its"
GENITIVE: Final = "genitive"  # "'s"
PRONOUN: Final = "pronoun"
LIGHT: Final = "light"
BOUND: Final = "bound"
AUXILIARY: Final = "auxiliary"
MODAL: Final = "modal"
NEGATOR: Final = "negator"
PREPOSITION: Final = "preposition"
CONJUNCTION: Final = "conjunction"
CLAUSE: Final = "clause"
RELATIVE: Final = "relative"
SAYING: Final = "saying"
MOVE: Final = "move"  # a verb whose subject moved
CAUSE: Final = "cause"  # a verb whose object moved
GAIN: Final = "gain"  # a noun of movement
EITHER: Final = "either"  # verb or noun of movement: "rise", "drops"
ADJECTIVE: Final = "adjective"  # up, lower, flat
LEVEL: Final = "level"  # "closed", "hit"
SUPPORT: Final = "support"  # "posted", "marking"
MULTIPLE: Final = "multiple"  # "doubled"
COMMA: Final = "comma"
BREAK: Final = "break"
OPEN: Final = "open"
CLOSE: Final = "close"
QUOTE: Final = "quote"

MOVES: Final = frozenset({MOVE, EITHER})
NOUNS: Final = frozenset({GAIN, EITHER})
# What parts one clause from the next.
CLAUSE_BORDERS: Final = frozenset({CLAUSE, BREAK, RELATIVE})
