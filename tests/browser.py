"""A real browser for tests of pages: one Chromium, visits that keep what a page says and asks for, and axe's rules."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib import resources, util
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 780}
_CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)


def chromium() -> Iterator[Browser]:
    """A running browser, closed afterwards; the test is skipped where there is none."""
    if _CHROMIUM is None:
        pytest.skip("needs Chromium, and none is on the path")
    if util.find_spec("playwright") is None:
        pytest.skip("needs Playwright for Python, which is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, as which containers run.
        sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
        running = playwright.chromium.launch(executable_path=_CHROMIUM, args=sandbox)
        yield running
        running.close()


class Visit:
    """A page below the address ``root``, and everything it said or asked for."""

    def __init__(self, context: BrowserContext, root: str) -> None:
        self.root = root
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

    def go(self, path: str = "") -> Page:
        self.page.goto(f"{self.root}/{path}")
        return self.page


def axe_context(browser: Browser, *, viewport: ViewportSize, scheme: str) -> BrowserContext:
    """A context in which axe may run: a page's policy refuses scripts from outside, which is what axe is."""
    return browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]  # a literal to Playwright


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands, each with the rule, its weight and the first place."""
    if util.find_spec("axe_playwright_python") is None:
        pytest.skip("needs axe-core from axe-playwright-python, which is not installed")
    page.evaluate(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [f"{one['id']} ({one['impact']}): {one['nodes'][0]['html'][:160]}" for one in found["violations"]]
