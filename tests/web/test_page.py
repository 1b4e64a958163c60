"""The page in a real browser: paste, look, copy, filter, decide, reload, drop a file; quiet, and reaching nowhere else."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser import DESKTOP, PHONE, Visit, axe_context, chromium, violations
from tests.ingest.test_formats import make_pdf
from tests.web.conftest import Served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, ViewportSize

pytestmark = pytest.mark.browser

FOLDER_PAGE = "reports/articles/hang-seng-tech-rally-txt.html"
DROP = """([data, name]) => {
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  const held = new DataTransfer();
  held.items.add(new File([bytes], name));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from chromium()


class PageVisit(Visit):
    """A visit to the server's page, which has a box to paste into."""

    def paste(self, text: str) -> Page:
        """Put ``text`` into the box and wait for what it gives."""
        self.page.locator("#text").fill(text)
        self.page.wait_for_selector("#status.done")
        return self.page


@pytest.fixture
def visit(browser: Browser, served: Served) -> Iterator[PageVisit]:
    """A visit at desktop width that must end with nothing said and nothing asked of any other server."""
    context = browser.new_context(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    visiting = PageVisit(context, served.url)
    visiting.go()
    yield visiting
    assert visiting.said == []
    assert [url for url in visiting.asked if not url.startswith((served.url, "data:"))] == []
    context.close()


def card_of(page: Page, figure: str) -> Locator:
    """The card of the first claim with this figure in its heading."""
    return page.locator("article.claim", has=page.locator("h3 .what", has_text=f"“{figure}”")).first


def test_a_pasted_story_is_marked_in_place(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    assert page.locator("mark.implausible").all_inner_texts() == ["27%"]
    drop = card_of(page, "27%")
    assert drop.locator(".badge").inner_text() == "! Not plausible"
    page.locator("mark.implausible + a.ref").click()
    assert drop.evaluate("card => card.matches(':target')")
    assert page.locator(".summary .lead").inner_text().startswith("5 of 16 claims need a look.")


def test_a_correction_is_copied(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    card = card_of(page, "25%")
    card.locator("button.copy").click()
    page.wait_for_selector("button.copy[aria-live]:has-text('Copied')")
    assert page.evaluate("navigator.clipboard.readText()").startswith(
        "Measured from its January 13, 2025 low, the Hang"
    )


def test_filters_stay_while_one_types(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    matching = page.locator("article.claim.supported")
    assert matching.first.is_visible()
    page.locator("#show-supported").uncheck()
    assert not matching.first.is_visible()
    assert page.locator("article.claim.contradicted").first.is_visible()
    with page.expect_response("**/check"):
        page.locator("#text").press_sequentially(" Oil rose.", delay=10)
    page.wait_for_selector("#status.done")
    assert not page.locator("#show-supported").is_checked()
    assert not matching.first.is_visible()


def test_a_burst_of_typing_asks_once(visit: PageVisit) -> None:
    page = visit.page
    page.locator("#text").press_sequentially("Nvidia fell 17% on January 27, 2025.", delay=5)
    page.wait_for_selector("#status.done")
    assert len([url for url in visit.asked if url.endswith("/check")]) == 1


def test_a_decision_is_recorded_and_found_after_a_reload(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    card = card_of(page, "27%")
    assert not card.locator(".remark").is_visible()
    card.get_by_label("Wrong").check()
    card.get_by_label("What it should be").select_option("It does not match")
    card.get_by_role("textbox", name="Note").fill("A bad day, but it was 3%.")
    card.get_by_role("textbox", name="Note").press("Tab")
    card.get_by_label("Correct").check()
    card.locator(".saved", has_text="Saved.").wait_for()
    page.reload()
    page.wait_for_selector("#status.done")
    assert page.locator("#text").input_value() == story
    again = card_of(page, "27%")
    assert again.get_by_label("Correct").is_checked()
    assert again.get_by_role("textbox", name="Note").input_value() == "A bad day, but it was 3%."
    assert again.locator(".saved").inner_text().startswith("Saved 14 Feb 2025")
    assert page.locator(".decide input:checked").count() == 1
    again.get_by_role("button", name="Take back").click()
    again.locator(".saved", has_text="Taken back.").wait_for()
    page.reload()
    page.wait_for_selector("#status.done")
    assert page.locator(".decide input:checked").count() == 0


def test_a_decision_is_offered_again_when_the_text_was_edited(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    card = card_of(page, "43%")
    card.get_by_label("Ignore").check()
    card.locator(".saved", has_text="Saved.").wait_for()
    with page.expect_response("**/check"):
        page.locator("#text").fill(f"{story}\n\nMore to come.")
    page.locator(".saved", has_text="Decided on an earlier text").wait_for()
    assert (
        card_of(page, "43%")
        .locator(".saved")
        .inner_text()
        .startswith("Decided on an earlier text: Ignore, 14 Feb 2025")
    )
    keep = card_of(page, "43%").get_by_role("button", name="Keep")
    keep.press("Enter")
    card_of(page, "43%").locator(".saved", has_text="Saved.").wait_for()
    assert card_of(page, "43%").get_by_label("Ignore").is_checked()
    assert not keep.is_visible()
    assert page.locator(".keep:visible").count() == 0


def test_a_file_of_several_stories_is_filtered_as_one(visit: PageVisit) -> None:
    page = visit.page
    stories = [
        {"id": "one", "title": "Chips", "text": "Nvidia fell 27% on January 27, 2025."},
        {"id": "two", "title": "Phones", "text": "Apple rose 3.2% on January 27, 2025."},
    ]
    data = "\n".join(json.dumps(one) for one in stories).encode()
    page.evaluate(DROP, [base64.b64encode(data).decode(), "stories.jsonl"])
    page.locator(".claim.supported").wait_for()
    assert page.locator(".contents li").all_inner_texts() == [
        "Chips 1 claim, which needs a look", "Phones 1 claim, nothing needs a look",
    ]  # fmt: skip
    assert page.locator("#status").inner_text() == "stories.jsonl holds 2 articles."
    assert page.locator("#text").input_value() == ""
    page.get_by_role("button", name="Only what needs a look").click()
    assert page.locator(".claim:visible").count() == 1
    assert page.locator(".claim.contradicted").is_visible()
    page.get_by_role("button", name="Only what needs a look").click()
    assert page.locator(".claim:visible").count() == 2


def test_the_page_of_the_api_is_read_without_a_script(visit: PageVisit) -> None:
    page = visit.go("docs")
    page.get_by_role("link", name="ReportDocument").first.click()
    assert page.locator("#shape-ReportDocument").evaluate("shape => shape.matches(':target')")


def test_on_paper_the_page_shows_findings_and_no_form(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    page.emulate_media(media="print")
    assert not page.locator("#text").is_visible()
    assert not page.locator(".decide").first.is_visible()
    assert not page.locator(".filters").is_visible()
    # Of a claim that matches, the formula shows without being opened.
    assert card_of(page, "43%").locator(".formula").is_visible()
    assert not card_of(page, "43%").locator(".prices").is_visible()


def test_a_dropped_pdf_is_checked_and_its_text_put_in_the_box(visit: PageVisit) -> None:
    page = visit.page
    data = make_pdf(
        [["Published: 28 January 2025", "", "Nvidia fell 17% on January 27, 2025.", "", "It rose 29% on Tuesday."]]
    )
    page.evaluate(DROP, [base64.b64encode(data).decode(), "draft.pdf"])
    page.wait_for_selector("#status.done")
    assert page.locator("mark").all_inner_texts() == ["17%", "29%"]
    assert card_of(page, "29%").locator(".badge").inner_text().endswith(("Does not match", "Not plausible"))
    assert "Nvidia fell 17%" in page.locator("#text").input_value()
    assert page.locator("#published").input_value() == "2025-01-28"
    ids = page.locator("article.claim").evaluate_all("cards => cards.map((card) => card.id)")
    page.reload()
    page.wait_for_selector("#status.done")
    assert page.locator("article.claim").evaluate_all("cards => cards.map((card) => card.id)") == ids


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        # A file that is not what it seems.
        (b"%PDF-1.4 and nothing", "broken.pdf", "Not checked: broken.pdf: "),
        # No words.
        (b"  ", "empty.txt", "Not checked: empty.txt: is empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    browser: Browser, served: Served, data: bytes, name: str, words: str
) -> None:
    # The browser's own log names the answer 422, so that this visit is not a quiet one.
    context = browser.new_context(viewport=DESKTOP)
    page = PageVisit(context, served.url).go()
    page.evaluate(DROP, [base64.b64encode(data).decode(), name])
    page.wait_for_selector("#status.problem")
    assert page.locator("#status").inner_text().startswith(words)
    context.close()


def test_what_was_found_stays_where_a_file_cannot_be_read(browser: Browser, served: Served, story: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    visiting = PageVisit(context, served.url)
    visiting.go()
    page = visiting.paste(story)
    found = page.locator("article.claim").count()
    page.evaluate(DROP, [base64.b64encode(b"  ").decode(), "empty.txt"])
    page.wait_for_selector("#status.problem")
    assert page.locator("#status").inner_text() == "Not checked: empty.txt: is empty"
    assert page.locator("#text").input_value() == story
    assert page.locator("article.claim").count() == found
    assert page.locator(".stale").count() == 0
    context.close()


def test_what_is_said_of_a_file_dropped_far_below_comes_into_sight(
    browser: Browser, served: Served, story: str
) -> None:
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    visiting = PageVisit(context, served.url)
    visiting.go()
    page = visiting.paste(story)
    page.locator("footer").scroll_into_view_if_needed()
    assert page.evaluate("document.querySelector('#status').getBoundingClientRect().bottom") < 0
    page.evaluate(DROP, [base64.b64encode(b"  ").decode(), "empty.txt"])
    page.wait_for_selector("#status.problem")
    assert page.evaluate("document.querySelector('#status').getBoundingClientRect().top") >= 0
    context.close()


def test_several_articles_take_the_place_of_the_text(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    lines = "\n".join(json.dumps({"text": f"Nvidia fell {n}% on January 27, 2025."}) for n in (17, 27)).encode()
    page.evaluate(DROP, [base64.b64encode(lines).decode(), "two.jsonl"])
    page.locator("#status", has_text="two.jsonl holds 2 articles.").wait_for()
    assert page.locator("#text").input_value() == ""
    page.reload()
    assert page.locator("#text").input_value() == ""


def test_a_text_or_file_that_is_too_large_is_told_without_asking(visit: PageVisit) -> None:
    page = visit.page
    page.evaluate("navigator.clipboard.writeText('x'.repeat(10485760))")
    page.locator("#text").press("Control+v")
    page.wait_for_selector("#status.problem")
    told = "Not checked: the text has 10,485,760 characters; at most 200,000 are checked at once."
    assert page.locator("#status").inner_text() == told
    page.evaluate(
        """() => {
          const held = new DataTransfer();
          held.items.add(new File([new Uint8Array(2 ** 25)], "large.pdf"));
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
        }"""
    )
    page.locator("#status", has_text="large.pdf").wait_for()
    assert page.locator("#status").inner_text() == "Not checked: large.pdf has 32 MB; at most 16 MB are read."
    assert [url for url in visit.asked if url.endswith("/check")] == []


def test_hostile_words_show_and_do_nothing(visit: PageVisit) -> None:
    hostile = (
        "</script></textarea><script>document.title='owned'</script><img src=http://example.org/x onerror=alert(1)>"
        "\u202e Nvidia fell 17% on January 27, 2025."
    )
    page = visit.paste(hostile)
    shown = page.locator(".words").inner_text()
    assert "<img src=http://example.org/x onerror=alert(1)>[U+202E] Nvidia fell" in shown
    assert page.title() == "Check market claims"
    assert page.locator("img").count() == 0


def test_markup_cannot_be_set_past_the_policy(browser: Browser, served: Served) -> None:
    context = browser.new_context()
    page = PageVisit(context, served.url).go()
    refused = page.evaluate(
        "() => { try { document.body.innerHTML = '<b>x</b>'; return ''; } catch (error) { return error.name; } }"
    )
    assert refused == "TypeError"
    context.close()


def test_all_workings_open_by_keyboard(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    page.locator("#open-all").focus()
    page.keyboard.press("Enter")
    assert page.locator(".claim details:not([open])").count() == 0


def test_starting_over_leaves_nothing_behind(visit: PageVisit, story: str) -> None:
    page = visit.paste(story)
    page.get_by_role("button", name="Start over").click()
    assert page.locator("#text").input_value() == ""
    assert page.locator("#result").inner_text() == ""
    page.reload()
    assert page.locator("#text").input_value() == ""


def test_a_date_decides_what_can_be_checked(visit: PageVisit) -> None:
    page = visit.paste("Nvidia shares fell 17% on Monday.")
    assert "give one in the form" in page.locator(".summary").inner_text()
    with page.expect_response("**/check"):
        page.locator("#published").fill("2025-01-27")
    page.wait_for_selector(".claim.supported")


def test_decisions_are_made_on_the_report_of_a_folder(visit: PageVisit) -> None:
    page = visit.go("reports/")
    page.get_by_role("link", name="hang-seng-tech-rally.txt").click()
    card = card_of(page, "27%")
    card.get_by_label("Ignore").check()
    card.locator(".saved", has_text="Saved.").wait_for()
    page.reload()
    assert card_of(page, "27%").get_by_label("Ignore").is_checked()
    page.get_by_role("link", name="All articles").click()
    assert page.url.endswith("/reports/")


@pytest.mark.parametrize("path", ["", FOLDER_PAGE])
def test_a_phone_never_scrolls_sideways(browser: Browser, served: Served, story: str, path: str) -> None:
    context = browser.new_context(viewport=PHONE)
    visiting = PageVisit(context, served.url)
    page = visiting.go(path)
    if not path:
        visiting.paste(story)
    page.locator(".decide").first.get_by_label("Wrong").check()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("state", ["empty", "checked", "several", "stale", "folder", "docs"])
def test_axe_finds_nothing_to_mend(
    browser: Browser, served: Served, story: str, state: str, viewport: ViewportSize, scheme: str
) -> None:
    context = axe_context(browser, viewport=viewport, scheme=scheme)
    visiting = PageVisit(context, served.url)
    page = visiting.go({"folder": FOLDER_PAGE, "docs": "docs"}.get(state, ""))
    if state == "checked":
        visiting.paste(story)
    if state == "several":
        lines = "\n".join(json.dumps({"title": one, "text": f"{one} fell 17%."}) for one in ("Nvidia", "Apple"))
        page.evaluate(DROP, [base64.b64encode(lines.encode()).decode(), "two.jsonl"])
        page.locator("#status.told").wait_for()
    if state == "stale":
        # The next answer never comes, so that what was found stays on show while it is checked anew.
        page.route("**/check", lambda route: None if "Apple" in (route.request.post_data or "") else route.continue_())
        visiting.paste(story)
        page.locator("#text").fill("Apple rose.")
        page.locator(".stale").wait_for()
    if state in ("checked", "folder"):
        page.locator("#open-all").click()
        page.locator(".decide").first.get_by_label("Wrong").check()
    told = violations(page)
    context.close()
    assert told == []
