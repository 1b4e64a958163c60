"""Pages read back as trees: structure, wording, escaping, and that nothing of them reaches out."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from dataclasses import replace

import pytest

from factcheck.models import CheckedArticle, Coverage, Failure, Reason, Status
from factcheck.report.pages import index_page, report_page
from tests.report.factories import (
    TEXT,
    MadePrices,
    article,
    checked_article,
    empty_article,
    report,
)
from tests.report.html_tree import Element, parse


def page_of(*articles: CheckedArticle, failures: tuple[Failure, ...] = (), charts: bool = False) -> Element:
    made = report(*articles, failures=failures)
    return parse(made.to_html(prices=MadePrices() if charts else None))


def with_text(text: str, *, title: str | None = None) -> CheckedArticle:
    """The checked article with other words at its end, so that all marks stay in place."""
    made = checked_article()
    return replace(made, article=replace(made.article, text=TEXT + text, title=title))


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(one.tag[1]) for one in page_of(charts=True).walk() if re.fullmatch(r"h[1-6]", one.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_ids_are_unique_and_every_reference_leads_somewhere() -> None:
    page = page_of(charts=True)
    ids = [one.attributes["id"] for one in page.walk() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    targets = [one.attributes["href"][1:] for one in page.all("a") if one.attributes["href"].startswith("#")]
    named = [name for one in page.walk() for name in one.attributes.get("aria-labelledby", "").split()]
    copied = [one.attributes["data-copy"] for one in page.all("button", having="copy")]
    assert set(targets + named + copied) <= set(ids)


def test_no_two_regions_of_a_page_of_several_share_a_name() -> None:
    page = page_of(checked_article("a.txt"), checked_article("b.txt"), empty_article())
    regions = [one for one in page.all("section") if "aria-labelledby" in one.attributes]
    names = [" ".join(page.by_id(name).line for name in one.attributes["aria-labelledby"].split()) for one in regions]
    assert names[1:3] == ["Hong Kong tech is back Summary", "Hong Kong tech is back The article, claim by claim"]
    assert len({one.attributes["aria-labelledby"] for one in regions}) == len(regions)


def test_summary_says_what_needs_a_look() -> None:
    summary = page_of().one("section", having="summary")
    assert "2 of 10 claims need a look. 8 checked, 2 not." in summary.line
    assert "As of 12 February 2025, inferred as the one date on which most of its claims hold." in summary.line
    looks = [one.line for one in summary.one("ul", having="look").all("li")]
    assert looks[0].startswith("✗ 1. Hang Seng TECH Index: “25%” Prices give +15.9%, not +25%.")
    assert looks[1].startswith("! 5. American technology stocks: “27%” No broad group")
    assert looks[2].endswith("Alibaba, Xiaomi. claim 7, claim 8")
    assert summary.one("ul", having="reasons").line == "A forecast: Dow Jones Industrial Average: “5%”, S&P 500: “5%”"


def test_marks_stand_in_the_text_and_lead_to_their_claims() -> None:
    page = page_of()
    marks = {one.text: one.classes for one in page.all("mark")}
    assert marks["25%"] == {"contradicted"}
    assert marks["27%"] == {"implausible"}
    assert marks["4.4%"] == {"supported_with_note"}
    assert marks["leaving the Nasdaq 100 and its "] == {"supported"}
    shared = next(one for one in page.all("p", having="words") if one.text.startswith("Strategists"))
    assert [one.attributes["href"] for one in shared.all("a", having="ref")] == ["#claim-c09", "#claim-c10"]
    assert shared.line == "Strategists think the Dow and the S&P 500 could each gain 5%?9?10 by summer."


def test_every_claim_has_a_card_beside_its_paragraph() -> None:
    rows = page_of().all(having="row")
    assert [[card.attributes["id"] for card in row.all("article")] for row in rows] == [
        [],
        ["claim-c01", "claim-c02", "claim-c03", "claim-c04"],
        ["claim-c05", "claim-c06", "claim-c07", "claim-c08"],
        ["claim-c09", "claim-c10"],
    ]


def test_a_contradicted_claim_shows_all_it_rests_on() -> None:
    card = page_of(charts=True).by_id("claim-c01")
    assert card.one(having="badge").line == "✗ Does not match"
    assert [(one.one("dt").line, one.one("dd").line) for one in card.one("dl", having="compare").all("div")] == [
        ("The text says", "+25%"),
        ("Prices give", "+15.95%"),
        ("Difference", "−9.05 percentage points"),
    ]
    assert card.one("blockquote").line.endswith(
        "January 13, 2025, leaving the Nasdaq 100 and its 4.4% advance far behind."
    )
    assert (
        "Another year: 2023 → 2025, gives +25.09%. An edit of this kind fits by chance 1% of the time."
        in card.one(having="repair").line
    )
    assert [[cell.line for cell in row.all("td")] for row in card.one("tbody").all("tr")] == [
        ["13 Jan 2023", "4,554.78 HKD", "close, split-adjusted", "sample"],
        ["12 Feb 2025", "5,281.18 HKD", "close, split-adjusted", "sample"],
    ]
    assert [one.line for one in card.one("ul", having="readings").all("li")] == [
        "intraday low of 13 January 2023 +17.20%, does not fit",
        "close of 12 January 2023 no data",
    ]
    assert "Larger than 97% of such moves of Hang Seng TECH Index since 27 July 2020" in card.line
    assert "5281.18 / 4554.78 - 1 = 15.95%" in card.line
    assert "+24.5% to +25.5%" in card.line
    assert "41% of the time: weak." in card.one("ul", having="repairs").line
    assert card.one("figure").one("svg").attributes["role"] == "img"
    assert "open" in card.one("details").attributes


def test_a_supported_claim_stays_folded_and_offers_no_correction() -> None:
    card = page_of().by_id("claim-c07")
    assert "open" not in card.one("details").attributes
    assert not card.all("blockquote")


def test_a_claim_that_leans_on_a_correction_links_to_it() -> None:
    leans = page_of().by_id("claim-c02").one("p", having="leans")
    assert leans.line == "Holds only with the correction of claim 1."
    assert leans.one("a").attributes["href"] == "#claim-c01"


def test_filters_are_labelled_boxes_for_the_outcomes_there_are() -> None:
    filters = page_of().one("fieldset", having="filters")
    assert [one.attributes["id"] for one in filters.all("input")] == [
        f"show-{status}"
        for status in ("contradicted", "implausible", "supported_with_note", "not_checkable", "supported")
    ]
    assert filters.all("label")[0].line == "✗ Does not match 1"


def test_the_page_of_several_has_one_set_of_filters_and_leads_to_each_article() -> None:
    page = page_of(checked_article("a.txt"), empty_article("b.txt"), checked_article("c.txt"))
    (filters,) = page.all("fieldset", having="filters")
    assert filters.all("label")[0].line == "✗ Does not match 2"
    contents = page.one("nav", having="contents")
    assert [one.line for one in contents.all("li")] == [
        "Hong Kong tech is back 2 of 10 claims need a look",
        "Hong Kong tech is back 2 of 10 claims need a look",
        "b.txt no market claim",
    ]
    assert [one.attributes["href"] for one in contents.all("a")] == ["#article-a1", "#article-a3", "#article-a2"]


def test_a_claim_that_needs_a_look_leads_to_the_next() -> None:
    page = page_of()
    following = page.by_id("claim-c01").one("a", having="following")
    assert (following.attributes["href"], following.line) == ("#claim-c05", "Next that needs a look: 5 →")
    assert not page.by_id("claim-c05").all("a", having="following")


def test_what_to_do_stands_with_what_was_not_checked() -> None:
    assert page_of().by_id("claim-c09").one(having="todo").line == (
        "What to do Nothing: what is to come cannot be checked."
    )


def test_many_readings_are_folded_with_their_count() -> None:
    made = checked_article()
    old = made.claims[0]
    readings = old.verdict.other_readings * 3
    claims = (replace(old, verdict=replace(old.verdict, other_readings=readings)), *made.claims[1:])
    card = page_of(replace(made, claims=claims)).by_id("claim-c01")
    fold = card.one("details", having="fold")
    assert fold.one("summary").line == "Other readings tried: 6, none fits, 3 without data"
    assert "open" not in fold.attributes


def test_the_prices_of_a_group_are_folded_with_their_count() -> None:
    made = checked_article()
    old = made.claims[0]
    claims = (replace(old, verdict=replace(old.verdict, evidence=old.verdict.evidence * 4)), *made.claims[1:])
    card = page_of(replace(made, claims=claims)).by_id("claim-c01")
    fold = card.one("details", having="fold")
    assert fold.one("summary").line == "Prices: 8"
    assert len(fold.one("tbody").all("tr")) == 8


def test_an_article_without_claims_says_so() -> None:
    page = page_of(empty_article())
    assert "No market claim among 1 number." in page.one("section", having="summary").line
    assert not page.all("fieldset")


def test_when_nothing_could_be_checked_the_summary_does_not_say_all_is_well() -> None:
    made = checked_article()
    coverage = replace(made.coverage, checked=0)
    summary = page_of(replace(made, claims=made.claims[8:], coverage=coverage)).one("section", having="summary").line
    assert summary.startswith("Summary None of 2 claims could be checked. As of")


# The claims by their place, how many were checked, and what the summary begins with.
OUTCOMES = (
    ((0,), 1, "The one claim needs a look."),
    ((6,), 1, "Nothing needs a look. The one claim was checked."),
    ((8,), 0, "The one claim could not be checked."),
    ((6, 7), 2, "Nothing needs a look among 2 claims. All were checked."),
    ((6, 8), 1, "Nothing needs a look among 2 claims. 1 checked, 1 not."),
    ((0, 6, 8), 2, "1 of 3 claims needs a look. 2 checked, 1 not."),
    ((8, 9), 0, "None of 2 claims could be checked."),
)


@pytest.mark.parametrize(("places", "checked", "words"), OUTCOMES)
def test_the_summary_counts_in_plain_words(places: tuple[int, ...], checked: int, words: str) -> None:
    made = checked_article()
    claims = tuple(made.claims[place] for place in places)
    coverage = replace(made.coverage, checked=checked, claims=len(claims))
    page = page_of(replace(made, claims=claims, coverage=coverage, findings=()))
    assert page.one("section", having="summary").line.startswith(f"Summary {words} As of")


@pytest.mark.parametrize(
    ("numbers", "told", "words"),
    [
        (14, 9, "14 numbers in the text, 9 of them about markets."),
        (14, 14, "14 numbers in the text, all about markets."),
        (14, 0, "14 numbers in the text, none about markets."),
        (1, 1, "1 number in the text, and it is about markets."),
        (1, 0, "1 number in the text, none about markets."),
    ],
)
def test_numbers_are_told_in_plain_words(numbers: int, told: int, words: str) -> None:
    made = checked_article()
    coverage = replace(made.coverage, numbers=numbers, market_numbers=told)
    assert page_of(replace(made, coverage=coverage)).one("section", having="summary").line.endswith(words)


def test_a_text_without_any_number_says_so() -> None:
    page = page_of(replace(empty_article(), coverage=Coverage(0, 0, 0, 0)))
    assert "No market claim, and no number." in page.one("section", having="summary").line


# The claims by their place, and the labels and buttons that stand over them.
CHOICES: tuple[tuple[tuple[int, ...], list[str], list[str]], ...] = (
    # Of one outcome there is nothing to choose.
    ((8, 9), [], ["Open all workings"]),
    # What needs a look and what does not.
    ((0, 6), ["✗ Does not match 1", "✓ Matches 1"], ["Only what needs a look", "Open all workings"]),
    # Two outcomes, neither of which needs a look.
    ((6, 8), ["? Not checked 1", "✓ Matches 1"], ["Open all workings"]),
)


@pytest.mark.parametrize(("places", "labels", "buttons"), CHOICES)
def test_only_what_can_be_chosen_is_offered(places: tuple[int, ...], labels: list[str], buttons: list[str]) -> None:
    made = checked_article()
    page = page_of(replace(made, claims=tuple(made.claims[place] for place in places), findings=()))
    assert [label.line for label in page.all("label")] == labels
    offered = [one.line for one in page.all("button") if one.line in ("Only what needs a look", "Open all workings")]
    assert offered == buttons


def test_without_a_date_the_reader_is_told_what_to_give() -> None:
    made = checked_article()
    waiting = replace(made.claims[8], verdict=replace(made.claims[8].verdict, reason=Reason.NO_AS_OF))
    summary = (
        page_of(replace(made, as_of=None, claims=(*made.claims[:8], waiting))).one("section", having="summary").line
    )
    assert "As of not known. Claims that need a date were not checked; give one with --as-of." in summary


def test_without_a_date_that_no_claim_asks_for_none_is_asked_for() -> None:
    made = checked_article()
    summary = page_of(replace(made, as_of=None, claims=made.claims[:8])).one("section", having="summary").line
    assert "As of" not in summary


def test_failures_are_listed_in_the_page_of_several() -> None:
    page = page_of(checked_article(), empty_article(), failures=(Failure("a<b>.txt", "is empty"),))
    assert page.one("section", having="failures").one("li").line == "a<b>.txt: is empty"


HOSTILE = [
    # A script of the article's own
    "<script>alert(1)</script>",
    # Markup that would close the page's own
    "</p></section></main><h1>Extra</h1>",
    # An image with a handler
    '<img src=x onerror="alert(1)">',
    # A template expression
    "{{ 7 * 7 }}{% for %}",
    # An entity that must stay one
    "&lt;b&gt; &amp;amp;",
    # The end of a style or script element
    "</style></script><!--",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_show_as_words_wherever_they_stand(words: str) -> None:
    made = with_text(words, title=words)
    claim = made.claims[0]
    verdict = replace(
        claim.verdict,
        summary=words,
        reading=words,
        formula=words,
        notes=(words,),
        repairs=(replace(claim.verdict.repairs[0], before=words, after=words, sentence=words),),
    )
    link = replace(claim.resolved.subject, why=words)
    claims = (replace(claim, verdict=verdict, resolved=replace(claim.resolved, subject=link)), *made.claims[1:])
    page = page_of(replace(made, claims=claims))
    clean = page_of()
    tags = [one.tag for one in page.walk()]
    assert len(page.all("script")) == 1
    assert tags.count("h1") == 1
    assert "img" not in tags
    assert page.one("h1").text == words
    assert page.one("title").text == words
    assert page.by_id("claim-c01").one("blockquote").text == words
    assert page.all("p", having="words")[-1].text == words
    assert page.one("style").text == clean.one("style").text


def test_bidirectional_and_control_characters_are_spelled_out() -> None:
    page = page_of(with_text("up \u202e%52\u202c \u2067x \x1b[31m\x00"))
    assert page.all("p", having="words")[-1].text == "up [U+202E]%52[U+202C] [U+2067]x [U+001B][31m[U+0000]"


def test_no_attribute_holds_style_or_script_and_nothing_is_loaded() -> None:
    made = report(checked_article(), empty_article())
    for html in (
        made.to_html(prices=MadePrices()),
        index_page(made.document, ["p.html", "q.html"]),
    ):
        for one in parse(html).walk():
            names = set(one.attributes)
            assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "action")}
            for name in names & {"href"}:
                assert not re.match(r"(?i)\s*(https?:|//|javascript:)", one.attributes[name])
        assert "@import" not in html
        assert "url(" not in html


def test_the_policy_admits_exactly_the_style_and_script_of_the_page() -> None:
    page = page_of()
    policy = next(one.attributes["content"] for one in page.all("meta") if "http-equiv" in one.attributes)
    hashes = {
        tag: base64.b64encode(hashlib.sha256(page.one(tag).text.encode()).digest()).decode()
        for tag in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_a_megabyte_in_one_line_is_shown_whole() -> None:
    words = "rose 5% on a day " * 60_000
    page = page_of(replace(empty_article(), article=article(words)))
    assert len(page.one("p", having="words").text) == len(words)


def test_index_lists_what_needs_a_look_first() -> None:
    made = report(empty_article("a.txt"), checked_article("b.txt"), failures=(Failure("c.txt", "is empty"),))
    page = parse(index_page(made.document, ["articles/a.html", "articles/b.html"]))
    rows = page.one("table").one("tbody").all("tr")
    assert [[link.attributes["href"] for link in row.all("a")] for row in rows] == [
        ["articles/b.html", "articles/b.html#claim-c01", "articles/b.html#claim-c05"],
        ["articles/a.html"],
    ]
    assert rows[0].one("ul", having="worst").line == "✗ Hang Seng TECH Index: “25%” ! American technology stocks: “27%”"
    assert [cell.line for cell in rows[0].all("td")] == ["2", "1", "2", "2", "4", "10", "12 Feb 2025 inferred"]
    assert "8 of 10 claims checked (80%). 15 numbers in the texts, 9 of them about markets." in page.line
    assert "2 articles, 10 claims: 2 need a look" in page.line
    assert page.one(having="failures").one("li").line == "c.txt: is empty"


def test_the_index_is_filtered_by_what_there_is() -> None:
    made = report(empty_article("a.txt"), checked_article("b.txt"))
    page = parse(index_page(made.document, ["articles/a.html", "articles/b.html"]))
    filters = page.one("fieldset", having="standings")
    assert [one.line for one in filters.all("label")] == [
        "All 2", "That need a look 1", "With claims not checked 1", "With nothing to look at 1",
    ]  # fmt: skip
    rows = page.one("table").one("tbody").all("tr")
    assert [row.classes for row in rows] == [{"look", "unchecked", "flagged"}, {"clear"}]
    alone = parse(index_page(report(empty_article()).document, ["articles/a.html"]))
    assert not alone.all("fieldset")


def test_index_headings_tell_how_rows_are_sorted() -> None:
    made = report()
    page = parse(index_page(made.document, ["p.html"]))
    sorted_by = [head.line for head in page.one("thead").all("th") if head.attributes.get("aria-sort") == "descending"]
    assert sorted_by == ["Needs a look"]


def test_the_page_of_one_article_leads_back_to_the_index() -> None:
    page = parse(report_page(report().document, home="../index.html"))
    assert page.one("nav").one("a").attributes["href"] == "../index.html"


def test_same_report_same_page() -> None:
    assert report().to_html(prices=MadePrices()) == report().to_html(prices=MadePrices())


def test_a_notebook_gets_tables_without_style_or_script() -> None:
    fragment = parse(report()._repr_html_())
    assert [row.all("td")[0].line for row in fragment.one("tbody").all("tr")][:2] == [
        "✗ Does not match",
        "! Not plausible",
    ]
    assert not fragment.all("script")
    assert not fragment.all("style")


def test_every_outcome_has_its_own_underline() -> None:
    style = page_of().one("style").text
    kinds = {status: re.search(rf"mark\.{status.value} {{ text-decoration-style: (\w+)", style) for status in Status}
    told = {status: found.group(1) if found else "solid" for status, found in kinds.items()}
    assert len(set(told.values())) == len(Status)
