"""Pages in a real browser: quiet, reaching nowhere, usable by keyboard, on a phone, without script, and by axe's rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.models import Failure
from factcheck.report import write_folder
from tests.browser import DESKTOP, PHONE, Visit, axe_context, chromium, violations
from tests.report.factories import TEXT, MadePrices, checked_article, empty_article, report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser

ARTICLE = "articles/hang-seng-txt.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from chromium()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("report")
    hostile = "</p><script>document.title='owned'</script><img src=http://example.org/x onerror=alert(1)>\u202e"
    made = checked_article("hostile.txt")
    articles = (
        checked_article(),
        empty_article(),
        replace(made, article=replace(made.article, text=TEXT + hostile, title=hostile)),
    )
    write_folder(report(*articles, failures=(Failure("x.pdf", "has no text"),)), out, prices=MadePrices())
    return out


@pytest.fixture
def visit(browser: Browser, folder: Path) -> Iterator[Visit]:
    """A visit at desktop width that must end with nothing said and nothing asked of the network."""
    context = browser.new_context(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    visiting = Visit(context, folder.as_uri())
    yield visiting
    assert visiting.said == []
    assert [url for url in visiting.asked if not url.startswith(("file:", "data:"))] == []
    context.close()


@pytest.mark.parametrize("page", ["index.html", ARTICLE, "articles/results-txt.html", "articles/hostile-txt.html"])
def test_pages_open_quietly(visit: Visit, page: str) -> None:
    assert visit.go(page).locator("main").is_visible()


def test_hostile_words_show_and_do_nothing(visit: Visit) -> None:
    page = visit.go("articles/hostile-txt.html")
    assert page.title().startswith("</p><script>")
    assert "<img src=http://example.org/x" in page.locator(".words").last.inner_text()
    assert page.locator("img").count() == 0


def test_filters_hide_and_show_claims_by_keyboard(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    card = page.locator("#claim-c07")
    assert card.is_visible()
    page.locator("#show-supported").focus()
    page.keyboard.press("Space")
    assert not card.is_visible()
    assert page.locator("#claim-c01").is_visible()
    page.keyboard.press("Space")
    assert card.is_visible()


def test_one_press_leaves_what_needs_a_look(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    page.get_by_role("button", name="Only what needs a look").press("Enter")
    assert page.locator(".claim:visible").count() == 2
    assert page.locator(".filters input:checked").count() == 2
    page.get_by_role("button", name="Only what needs a look").press("Enter")
    assert page.locator(".claim:visible").count() == 10


def test_the_index_shows_the_articles_one_asks_for(visit: Visit) -> None:
    page = visit.go("index.html")
    rows = page.locator("table.index tbody tr:visible")
    assert rows.count() == 3
    page.get_by_label("With nothing to look at").check()
    assert page.locator("table.index tbody tr:visible th > a").all_inner_texts() == ["results.txt"]
    page.get_by_label("That need a look").check()
    assert rows.count() == 2


def test_on_paper_folded_workings_show_their_formula(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    assert not page.locator("#claim-c04 .formula").is_visible()
    page.emulate_media(media="print")
    assert page.locator("#claim-c04 .formula").is_visible()
    assert not page.locator("#claim-c04 .prices").is_visible()


def test_no_motion_for_who_asks_for_none(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    page = Visit(context, folder.as_uri()).go(ARTICLE)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()


def test_a_correction_is_copied(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    button = page.locator("#claim-c01 button.copy")
    button.click()
    assert page.evaluate("navigator.clipboard.readText()").startswith(
        "The Hang Seng Tech Index has gained 25% since its trough of January 13, 2025"
    )
    assert button.inner_text().startswith("Copied")


def test_a_permalink_opens_its_claim(visit: Visit) -> None:
    page = visit.go(f"{ARTICLE}#claim-c07")
    assert page.locator("#claim-c07 details").get_attribute("open") is not None
    page.locator("a.ref[href='#claim-c08']").click()
    page.wait_for_function("document.querySelector('#claim-c08 details').open")


def test_all_workings_open_and_close(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    page.locator("#open-all").click()
    assert page.locator(".claim details:not([open])").count() == 0
    page.locator("#open-all").click()
    assert page.locator(".claim details[open]").count() == 0


def test_the_index_sorts_by_its_headings(visit: Visit) -> None:
    page = visit.go("index.html")
    rows = page.locator("table.index tbody th > a")
    assert rows.all_inner_texts() == ["hang-seng.txt", "hostile.txt", "results.txt"]
    heading = page.get_by_role("button", name="Article")
    heading.click()
    heading.click()
    assert rows.all_inner_texts() == ["results.txt", "hostile.txt", "hang-seng.txt"]
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
    page.get_by_role("button", name="Needs a look").click()
    assert rows.all_inner_texts()[-1] == "results.txt"


def test_the_first_tab_offers_to_skip_to_the_findings(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    box = page.locator("a.skip").bounding_box()
    assert box is not None
    assert box["x"] >= 0


def test_values_show_on_hover(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    strip = page.locator("#claim-c01 svg .strip").first
    assert strip.locator("title").text_content() == "13 Jan 2023: 4,554.78"


@pytest.mark.parametrize("page", ["index.html", ARTICLE])
def test_a_phone_never_scrolls_sideways(browser: Browser, folder: Path, page: str) -> None:
    context = browser.new_context(viewport=PHONE)
    visiting = Visit(context, folder.as_uri())
    opened = visiting.go(page)
    assert opened.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


def test_without_script_filters_work_and_no_dead_button_shows(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)
    page = Visit(context, folder.as_uri()).go(ARTICLE)
    assert page.get_by_role("button").count() == 0
    page.locator("#show-contradicted").uncheck()
    assert not page.locator("#claim-c01").is_visible()
    context.close()


def test_print_leaves_out_what_paper_cannot_do(visit: Visit) -> None:
    page = visit.go(ARTICLE)
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    assert not page.locator("#claim-c01 button.copy").is_visible()
    assert page.locator("#claim-c01 svg").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("page", ["index.html", ARTICLE])
def test_axe_finds_nothing_to_mend(
    browser: Browser, folder: Path, page: str, viewport: ViewportSize, scheme: str
) -> None:
    context = axe_context(browser, viewport=viewport, scheme=scheme)
    opened = Visit(context, folder.as_uri()).go(page)
    if page == ARTICLE:
        opened.locator("#open-all").click()
    told = violations(opened)
    context.close()
    assert told == []
