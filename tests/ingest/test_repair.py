"""Text repair: a row a kind of damage, and the way back to the source."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.ingest.article import article_from_text
from factcheck.ingest.blocks import Layout, read_blocks
from factcheck.models import Block


def only(text: str, layout: Layout = Layout.PLAIN) -> Block:
    """The single block of ``text``."""
    blocks = read_blocks(text, layout=layout)
    assert len(blocks) == 1, [block.text for block in blocks]
    return blocks[0]


REPAIRS = [
    # damaged, repaired
    ("over the last monthThis rise", "over the last month. This rise"),  # a lost paragraph break
    ("the index (.STOXX), opens new tab was up", "the index (.STOXX) was up"),  # what is said of a link
    ("Novo (NOVOb.CO), opens in a new window, fell", "Novo (NOVOb.CO), fell"),  # the same of a window
    ("the store, opens new doors", "the store, opens new doors"),  # other things open
    ("strong firmsNotably, it rose", "strong firms. Notably, it rose"),  # before a comma
    ("at the end of JanuaryThis rise", "at the end of January. This rise"),  # after a capitalised month
    ("hardware solutionsCompanies like", "hardware solutions. Companies like"),  # a noun that opens
    ("over the monthMeanwhile, it", "over the month. Meanwhile, it"),  # an adverb that opens
    ("global landscapeTencent rose", "global landscape. Tencent rose"),  # any capital after a long small word
    ("over the monthA rise", "over the month. A rise"),  # an article of one letter
    ("rose 3%The index", "rose 3%. The index"),  # after a percent sign
    ("closed at 4,512.30The index", "closed at 4,512.30. The index"),  # after a number
    ("told ReutersThe index", "told Reuters. The index"),  # a strong opener after a name
    ("investing in AIThis rise", "investing in AI. This rise"),  # after an abbreviation
    ("a “giant”The index", "a “giant”. The index"),  # after a closing quote
    ("a “giant.”The index", "a “giant.” The index"),  # the stop is there already
    ("a jump (its fifth)The index", "a jump (its fifth). The index"),  # after a bracket
    ("It rose.The index fell", "It rose. The index fell"),  # only the space is lost
    ("in the U.S.The index", "in the U.S. The index"),  # after an abbreviation with stops
    ("Apple,Microsoft and others", "Apple, Microsoft and others"),  # a space lost after a comma
    ("CompaniesSmith & Co flops 6.8%", "Companies. Smith & Co flops 6.8%"),  # a section label
    ("AT&amp;T rose", "AT&T rose"),  # an entity
    ("rose 5&#37; today", "rose 5% today"),  # a number for a character
    ("rose&nbsp;5% today", "rose 5% today"),  # a named space
    ("S&P; 500 ends flat", "S&P 500 ends flat"),  # half an entity
    ("the <b>Dow</b> rose", "the Dow rose"),  # leftover tags
    ("rose 5%<br/>It fell", "rose 5%. It fell"),  # a break that was a sentence end
    ("Apple <AAPL.O> rose", "Apple <AAPL.O> rose"),  # a ticker is no tag
    ("rose 3. 5 % today", "rose 3.5 % today"),  # a scanned space after the point
    ("closed at $12 . 30 again", "closed at $12.30 again"),  # around the point of a price
    ("paid $12. 30 people came", "paid $12. 30 people came"),  # a sentence's end
    ("Intel (- 0.7%) and Ford (+ 1%)", "Intel (-0.7%) and Ford (+1%)"),  # between sign and figure
    ("rose to 34,5OO points", "rose to 34,500 points"),  # letters for zeros
    ("rose to $1.O5 again", "rose to $1.05 again"),  # one after the point
    ("CO2 and H2O in 3OO homes", "CO2 and H2O in 300 homes"),  # no figure, and one
    ("rose l.2% today", "rose 1.2% today"),  # a letter for a one
    ("called “hot”rose 5%", "called “hot” rose 5%"),  # a lost space after a quotation
    ("rose 3 .5% today", "rose 3.5% today"),  # and before it
    ("at 19, 341.83 points", "at 19,341.83 points"),  # and after a comma
    ("at $ 83 a barrel", "at $83 a barrel"),  # and after a sign
    ("the mar\u00adket rose", "the market rose"),  # a soft hyphen
    ("rose\u200b 5%", "rose 5%"),  # a zero-width space
    ("rose\u00a05%", "rose 5%"),  # a non-breaking space
    ("at 1\u202f234.5 points", "at 1234.5 points"),  # a narrow space between groups of digits
    ("rose １．５％ today", "rose 1.5% today"),  # full-width figures
    ("fell −1.5%", "fell -1.5%"),  # a minus sign
    ("fell –1.5%", "fell -1.5%"),  # an en dash for a minus
    ("a 2–3% range", "a 2–3% range"),  # an en dash between numbers stays
    ("China’s market", "China's market"),  # a curly apostrophe
    ("the ﬁnal ﬂight", "the final flight"),  # ligatures
    ("was up308 points, and538 fell", "was up 308 points, and 538 fell"),  # a figure run into the word before
    ("fell by2.5% to19,341.83.", "fell by 2.5% to 19,341.83."),  # with a point in it
    ("the Web2 and a13b or by5 too", "the Web2 and a13b or by5 too"),  # names, and one digit alone
    ("rose  5%\ttoday", "rose 5% today"),  # runs of white space
    ("bidi \u202eabc\u202c text", "bidi abc text"),  # marks that turn the direction of text
]


@pytest.mark.parametrize("damaged, repaired", REPAIRS)
def test_repair(damaged: str, repaired: str) -> None:
    assert only(damaged).text == repaired


NAMES = [
    "iPhone sales at eBay rose",  # a small first letter
    "DeepSeek, YouTube and PayPal rose",  # camel case
    "McDonald's and McKinsey rose",  # a Scottish prefix
    "JPMorgan and LinkedIn rose",  # capitals, and a name that ends in an opener
    "BlackRock, SoftBank and AstraZeneca rose",  # more camel case
    "TikTok's ByteDance and ChatGPT maker OpenAI",  # and more
    "AngloGold Ashanti and CapitalOne rose",  # names that end in openers
    "BusinessWire said MediaTek rose",  # names that begin with labels
    "iShares and easyJet rose",  # known small starts
    "watchOS and macOS updates",  # capitals that end a name
    "at www.example.com/someThing today",  # an address
    "the U.S. and the S&P 500 rose 5.2%",  # stops and digits that belong together
    "Rs.2,335 and 9988.HK and .N225",  # stops inside codes
]


@pytest.mark.parametrize("text", NAMES)
def test_names_stay_whole(text: str) -> None:
    assert only(text).text == text


QUOTES = [
    # source, words of the block, what they quote in the source
    ("the lastThis 27% drop", "27%", "27%"),  # after an insertion
    ("rose 3. 5 % now", "3.5 %", "3. 5 %"),  # over a deletion
    ("rose １．５％ now", "1.5%", "１．５％"),  # over a replacement
    ("rose 5&#37; now", "5%", "5&#37;"),  # the end of an entity
    ("worth &pound;5 now", "£5", "&pound;5"),  # the start of an entity
    ("the last monthThis rise", "month.", "month"),  # an inserted stop widens nothing
    ("at <b>5%</b> now", "5%", "5%"),  # tags stay outside
    ("the fi\u00adnal 5%", "final", "fi\u00adnal"),  # a soft hyphen inside
]


@pytest.mark.parametrize("source, words, quoted", QUOTES)
def test_way_back_to_the_source(source: str, words: str, quoted: str) -> None:
    block = only(source)
    at = block.text.index(words)
    assert block.source_span(at, at + len(words)).of(source) == quoted


LAYOUTS = [
    # text, layout, paragraphs
    ("One rose.\n\nTwo fell.", Layout.PLAIN, ["One rose.", "Two fell."]),  # an empty line parts
    ("One rose.\n \t\nTwo fell.", Layout.PLAIN, ["One rose.", "Two fell."]),  # a blank line parts
    (  # hard-wrapped lines are one paragraph
        "Shares of the chip maker fell seventeen percent on\nMonday, the worst day since the pandemic began,\nand bonds rose.",
        Layout.PLAIN,
        [
            "Shares of the chip maker fell seventeen percent on Monday, the worst day since the pandemic began, and bonds rose."
        ],
    ),
    (  # a word parted at the line's end
        "Shares of the chip maker fell on Monday as the mar-\nket turned.",
        Layout.PLAIN,
        ["Shares of the chip maker fell on Monday as the market turned."],
    ),
    (  # a compound parted at its hyphen
        "The yield on the benchmark note reached a two-\nyear high.",
        Layout.PLAIN,
        ["The yield on the benchmark note reached a two-year high."],
    ),
    ("Dow +0.7%\nS&P 500 -1.5%", Layout.PLAIN, ["Dow +0.7%", "S&P 500 -1.5%"]),  # short lines are a table
    ("- Dow up\n- Nasdaq down", Layout.PLAIN, ["- Dow up", "- Nasdaq down"]),  # bullets part
    (f"{'word ' * 50}.\n{'more ' * 50}.", Layout.PLAIN, [f"{'word ' * 50}.", f"{'more ' * 50}."]),  # a paragraph a line
    ("It rose.\nAdvertisements\nIt fell.", Layout.PLAIN, ["It rose.", "It fell."]),  # page furniture is dropped
    ("It rose.\n** ADVERTISEMENT **\nIt fell.", Layout.PLAIN, ["It rose.", "It fell."]),  # decorated
    ("It rose.\nRead more: Why it fell\nIt fell.", Layout.PLAIN, ["It rose.", "It fell."]),  # a line that begins so
    ("It rose.\n-----\nIt fell.", Layout.PLAIN, ["It rose.", "It fell."]),  # a ruled line
    ("Advertisements rose 5% in value.", Layout.PLAIN, ["Advertisements rose 5% in value."]),  # a sentence stays
    ("a\nb", Layout.LINES, ["a", "b"]),  # lines are paragraphs
    (
        "# Stocks fall\nThe **Dow** fell [3%](http://x.y/z).",
        Layout.MARKDOWN,
        ["Stocks fall", "The Dow fell 3%."],
    ),  # marks
    ("The Dow\nfell 3%.", Layout.MARKDOWN, ["The Dow fell 3%."]),  # Markdown joins lines
    ("* Dow up\n* Nasdaq down", Layout.MARKDOWN, ["Dow up", "Nasdaq down"]),  # list items part
    ("| Dow | +1% |\n|---|---|\n| Nasdaq | -1% |", Layout.MARKDOWN, ["Dow | +1% |", "Nasdaq | -1% |"]),  # rows part
    (
        "The blue-chip index\nBCX\nfell 41 points.",
        Layout.PLAIN,
        ["The blue-chip index BCX fell 41 points."],
    ),  # a ticker on a line of its own inside a sentence
    ("Movers\nBCX\nThe index fell.", Layout.PLAIN, ["Movers", "BCX", "The index fell."]),  # none inside one
    ("FTSE\nDAX\nCAC", Layout.PLAIN, ["FTSE", "DAX", "CAC"]),  # a list of tickers
    ("", Layout.PLAIN, []),  # nothing
    (" \n\t\n ", Layout.PLAIN, []),  # white space
]


@pytest.mark.parametrize("text, layout, paragraphs", LAYOUTS)
def test_paragraphs(text: str, layout: Layout, paragraphs: list[str]) -> None:
    assert [block.text for block in read_blocks(text, layout=layout)] == paragraphs


def test_long_paragraph_is_cut_between_sentences() -> None:
    """Parsers bound what they take at once; no word is lost or cut."""
    text = "The index rose 3% on the day. " * 3000
    blocks = read_blocks(text)
    assert len(blocks) > 1
    assert {block.text[-1] for block in blocks} == {"."}
    assert " ".join(block.text for block in blocks) == text.strip()


CHANGERS = {"&", *"ﬀﬁﬂﬃﬄﬅﬆ…", *(chr(code) for code in range(0xFF01, 0xFF5F))}
# Letters that scanning prints for digits ("$1O.50", "l.2%").
SCANNED = {("O", "0"), ("l", "1")}
PIECES = st.sampled_from(
    [
        "monthThis",
        "Apple",
        "S&P;",
        "500",
        " ",
        "  ",
        "\n",
        "\n\n",
        "&amp;",
        "&#37;",
        "<b>",
        "</b>",
        "<",
        "&",
        "3. 5",
        "%",
        "−",
        "–1",
        "\xad",
        "\u200b",
        "\xa0",
        "１．５％",
        "’",
        "“",
        "”The",
        "1\u202f234",
        "mar-\n",
        "ket",
        ".The ",
        ",and",
        "**",
        "[a](b)",
        "# ",
        "- ",
        "Advertisements\n",
        "ﬁ",
        "…",
        "---\n",
        "date: x\n",
        "NEW YORK, Jan. 27 - ",
        "�",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=400)
@given(text=TEXTS, layout=st.sampled_from(list(Layout)))
@example(text="0O", layout=Layout.PLAIN)
@example(text="l.2%", layout=Layout.PLAIN)
def test_any_text_keeps_its_way_back(text: str, layout: Layout) -> None:
    """Blocks come in order, offsets never go back, and letters and digits quote themselves."""
    article = article_from_text(text, id="a", source="b", layout=layout)
    assert len(article.text) == len(text)
    last = -1
    for block in article.blocks:
        assert block.text
        assert block.text == block.text.strip()
        spans = [block.source_span(at, at + 1) for at in range(len(block.text))]
        starts = [span.start for span in spans]
        assert starts == sorted(starts)
        assert starts[0] >= last
        last = spans[-1].end
        if block.offsets is not None:
            assert len(block.offsets) == len(block.text) + 1
        for span, char in zip(spans, block.text, strict=True):
            # Only these repairs put letters and digits where others stood.
            if char.isalnum() and not set(article.text) & CHANGERS:
                quoted = span.of(article.text)
                assert quoted == char or (quoted, char) in SCANNED


HOSTILE = [
    "aB",
    "abcdThis ",
    "&",
    "&amp;",
    "<b ",
    "<b>",
    "1. 2 ",
    "1\u00a0",
    "*",
    "[a](",
    "A ",
    "--- \n",
    "ab-\n",
    "abc def\n",
    '"A',
    "AA BB ",
    "a.B ",
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("layout", [Layout.PLAIN, Layout.MARKDOWN])
def test_time_is_linear(unit: str, layout: Layout) -> None:
    """Four times the text takes about four times as long; sixteen times would show a square."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        return max(0.003, min(_timed(text, layout) for _ in range(3)))

    assert seconds(80_000) < 10 * seconds(20_000)


def _timed(text: str, layout: Layout) -> float:
    start = time.process_time()
    article_from_text(text, id="a", source="b", layout=layout)
    return time.process_time() - start
