"""Pages in a real browser: quiet, reaching nowhere, usable by keyboard, on a phone, without script, and by axe's rules."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources, util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.models import Failure
from factcheck.report import write_folder
from tests.report.factories import TEXT, MadePrices, checked_article, empty_article, report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize

pytestmark = pytest.mark.browser

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
ARTICLE = "articles/hang-seng-txt.html"
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 780}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("needs Chromium, and none is on the path")
    if util.find_spec("playwright") is None:
        pytest.skip("needs Playwright for Python, which is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, as which containers run.
        sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        yield running
        running.close()


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


class Visit:
    """A page, and everything it said or asked for."""

    def __init__(self, context: BrowserContext, folder: Path) -> None:
        self.folder = folder
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", self._error)
        self.page.on("request", self._request)
        self.page.on("dialog", self._dialog)

    def _console(self, message: ConsoleMessage) -> None:
        self.said.append(message.text)

    def _error(self, error: Exception) -> None:
        self.said.append(str(error))

    def _dialog(self, dialog: Any) -> None:
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)

    def go(self, page: str) -> Page:
        self.page.goto(f"{self.folder.as_uri()}/{page}")
        return self.page


@pytest.fixture
def visit(browser: Browser, folder: Path) -> Iterator[Visit]:
    """A visit at desktop width that must end with nothing said and nothing asked of the network."""
    context = browser.new_context(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    visiting = Visit(context, folder)
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
    visiting = Visit(context, folder)
    opened = visiting.go(page)
    assert opened.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


def test_without_script_filters_work_and_no_dead_button_shows(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)
    page = Visit(context, folder).go(ARTICLE)
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
    if util.find_spec("axe_playwright_python") is None:
        pytest.skip("needs axe-core from axe-playwright-python, which is not installed")
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    # The page's policy refuses scripts from outside, which is what axe is.
    context = browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    opened = Visit(context, folder).go(page)
    if page == ARTICLE:
        opened.locator("#open-all").click()
    opened.evaluate(axe)
    found = opened.evaluate("axe.run({resultTypes: ['violations']})")
    context.close()
    told = [f"{one['id']} ({one['impact']}): {one['nodes'][0]['html'][:160]}" for one in found["violations"]]
    assert told == []
