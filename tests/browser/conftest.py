"""A browser to open reports in: the Chromium of the machine, through Playwright."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from dcmaturity.app.reporting import Screen, report

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("DCMATURITY_CHROMIUM", "/usr/bin/chromium")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the report of the example administration, as a file."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_bytes(report(ROOT / "examples" / "examplia-2026.yaml", None, "html", Screen()))
    return path


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the accessibility rules, a script for a page."""
    return (Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
