"""Cutting an article at its marks loses nothing, whatever the marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.documents import QuoteDocument
from factcheck.report.marks import NumberedClaim, numbered, paragraphs
from tests.report.factories import report

CLAIM = report().document.articles[0].claims[0]


def marked(places: list[tuple[int, int]]) -> tuple[NumberedClaim, ...]:
    """Claims whose marks are the given ranges and nothing else."""
    return numbered(
        [
            CLAIM.model_copy(update={"quantity": None, "trigger": QuoteDocument(text="", start=start, end=end)})
            for start, end in places
        ]
    )


def told(text: str, places: list[tuple[int, int]]) -> list[list[tuple[str, list[int], list[int]]]]:
    """Paragraphs as lists of pieces: the words, the numbers of the claims around them, of those that end there."""
    return [
        [
            (piece.text, [one.number for one in piece.inside], [one.number for one in piece.ending])
            for piece in paragraph.pieces
        ]
        for paragraph in paragraphs(text, marked(places))
    ]


def test_nested_marks() -> None:
    assert told("up 4.4% far", [(0, 11), (3, 7)]) == [
        [("up ", [1], []), ("4.4%", [1, 2], [2]), (" far", [1], [1])],
    ]


def test_overlapping_marks() -> None:
    assert told("abcdef", [(0, 4), (2, 6)]) == [[("ab", [1], []), ("cd", [1, 2], [1]), ("ef", [2], [2])]]


def test_two_claims_on_one_number() -> None:
    assert told("lost 2%", [(5, 7), (5, 7)]) == [[("lost ", [], []), ("2%", [1, 2], [1, 2])]]


def test_a_mark_over_a_line_break_ends_in_the_later_paragraph() -> None:
    assert told("a b\n\nc d", [(2, 6)]) == [
        [("a ", [], []), ("b", [1], [])],
        [("c", [1], [1]), (" d", [], [])],
    ]


def test_blank_lines_are_left_out() -> None:
    assert told("a\r\n \r\nb", []) == [[("a", [], [])], [("b", [], [])]]


def test_claims_stand_with_the_paragraph_their_mark_begins_in() -> None:
    found = paragraphs("a 1\nb 2", marked([(6, 7), (2, 3)]))
    assert [[one.number for one in paragraph.claims] for paragraph in found] == [[2], [1]]


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(st.text(alphabet="ab \n", min_size=1, max_size=60))
    starts = draw(st.lists(st.integers(0, len(text) - 1), max_size=8))
    return text, [(start, draw(st.integers(start + 1, len(text)))) for start in starts]


@given(texts_with_marks())
def test_pieces_join_to_the_text_and_every_mark_covers_its_characters(case: tuple[str, list[tuple[int, int]]]) -> None:
    text, places = case
    pieces = [piece for paragraph in told(text, places) for piece in paragraph]
    lines = [line for line in text.split("\n") if line]
    joined = "".join(words for words, _, _ in pieces)
    kept = [line for line in lines if line.strip()]
    assert joined.replace(" ", "") == "".join(kept).replace(" ", "")
    for number, (start, end) in enumerate(places, start=1):
        covered = "".join(words for words, inside, _ in pieces if number in inside)
        assert covered.replace(" ", "") == text[start:end].replace("\n", "").replace(" ", "")
