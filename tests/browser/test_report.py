"""The report in a browser: it asks for nothing, runs nothing, and everybody can read it, on paper too."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from dcmaturity.render.html import html
from tests.render.hostile import XSS, saying_everywhere
from tests.render.page import templates
from tests.render.small_view import VIEW

pytestmark = pytest.mark.browser

PHONE, TABLET, DESK = 320, 768, 1280
POLICY = re.compile(rb"<meta http-equiv=[^>]*>")


@contextmanager
def page(
    browser: Browser,
    *,
    width: int = DESK,
    scheme: Literal["light", "dark"] = "light",
    bypass_csp: bool = False,
) -> Iterator[Page]:
    """Open an empty page."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=bypass_csp
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def test_opening_the_report_asks_for_nothing_but_the_report(browser: Browser, example: Path) -> None:
    with page(browser) as shown:
        asked: list[str] = []
        said: list[str] = []
        shown.on("request", lambda request: asked.append(request.url))
        shown.on("console", lambda message: said.append(message.text))
        shown.goto(example.as_uri(), wait_until="networkidle")
        assert [example.as_uri()] == asked
        assert [] == said, "the security policy let the style sheet in"


@pytest.mark.parametrize("policy", ["kept", "removed"])
def test_hostile_text_runs_nothing_and_asks_for_nothing(
    browser: Browser, tmp_path: Path, policy: str
) -> None:
    path = tmp_path / "report.html"
    with page(browser) as shown:
        asked: list[str] = []
        shown.on("request", lambda request: asked.append(request.url))
        shown.on("dialog", lambda dialog: asked.append(dialog.message))
        for payload in XSS:
            asked.clear()
            content = html(saying_everywhere(VIEW, payload), templates())
            path.write_bytes(content if policy == "kept" else POLICY.sub(b"", content))
            shown.goto(path.as_uri(), wait_until="load")
            assert [path.as_uri()] == asked, payload
            assert not shown.evaluate("document.hit"), payload


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_report_is_accessible(
    browser: Browser, example: Path, axe: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    with page(browser, width=width, scheme=scheme, bypass_csp=True) as shown:
        shown.goto(example.as_uri())
        shown.add_script_tag(content=axe)
        found: dict[str, Any] = shown.evaluate("axe.run()")
        assert [] == [
            (rule["id"], [node["html"] for node in rule["nodes"][:3]]) for rule in found["violations"]
        ]


@pytest.mark.parametrize("width", [PHONE, TABLET, DESK])
def test_the_page_scrolls_down_and_not_sideways(browser: Browser, example: Path, width: int) -> None:
    with page(browser, width=width) as shown:
        shown.goto(example.as_uri())
        assert width == shown.evaluate("document.documentElement.scrollWidth")


def test_long_words_scroll_nothing_sideways(browser: Browser) -> None:
    with page(browser, width=PHONE) as shown:
        shown.set_content(html(saying_everywhere(VIEW, "endless" * 40), templates()).decode())
        assert shown.evaluate("document.documentElement.scrollWidth") == PHONE


def test_the_first_screen_has_the_level_what_holds_it_back_and_three_steps(
    browser: Browser, example: Path
) -> None:
    with page(browser) as shown:
        shown.goto(example.as_uri())
        first = shown.locator("#summary")
        steps = first.locator("ol > li")
        parts = [first.locator("h2"), first.get_by_text("What holds it back"), *steps.all()]
        tops = [part.evaluate("e => e.getBoundingClientRect().top") for part in parts]
        assert 5 == len(tops)
        assert max(tops) < 800


def test_keys_reach_the_skip_link_first(browser: Browser, example: Path) -> None:
    with page(browser) as shown:
        shown.goto(example.as_uri())
        shown.keyboard.press("Tab")
        skip = shown.locator(":focus")
        assert "Skip to the summary" == skip.inner_text()
        assert skip.evaluate("e => e.getBoundingClientRect().left") >= 0


def printed_pages(shown: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", shown.pdf(prefer_css_page_size=True)))


def test_the_report_prints_on_a_sensible_number_of_pages(browser: Browser, example: Path) -> None:
    with page(browser) as shown:
        shown.goto(example.as_uri())
        assert 40 < printed_pages(shown) < 75


def test_the_parts_for_the_meeting_print_on_few_pages(browser: Browser, example: Path) -> None:
    with page(browser) as shown:
        shown.goto(example.as_uri())
        shown.locator("#weaknesses").evaluate(
            "it => { while (it.nextSibling) it.nextSibling.remove(); it.remove() }"
        )
        assert 10 < printed_pages(shown) < 20


def test_paper_cuts_no_row_and_is_light(browser: Browser, example: Path) -> None:
    with page(browser, scheme="dark") as shown:
        shown.goto(example.as_uri())
        shown.emulate_media(media="print", color_scheme="dark")
        breaks = "es => [...new Set(es.map(e => getComputedStyle(e).breakInside))]"
        assert ["avoid"] == shown.locator("tr, #answers li, #roadmap li, #reading li").evaluate_all(breaks)
        assert "rgb(255, 255, 255)" == shown.evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
