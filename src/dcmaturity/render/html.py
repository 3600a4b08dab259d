"""The gap report as one HTML page that runs nothing and asks for nothing."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from dcmaturity.render.charts.dot_plot import dots
from dcmaturity.render.charts.heat_map import tint
from dcmaturity.render.charts.ladder import ladder
from dcmaturity.render.charts.radar import radar
from dcmaturity.render.charts.scale import ticks
from dcmaturity.report.view import ReportView

PAGE: Final = "report.html.j2"
STYLE: Final = "report.css"
CHARTS: Final = {"dots": dots, "ladder": ladder, "radar": radar, "ticks": ticks, "tint": tint}


def html(view: ReportView, templates: Mapping[str, str]) -> bytes:
    """Return the report as a page.

    Args:
        view: What the report says.
        templates: The texts of the page, its parts and its style sheet, by file name.
    """
    style = "\n".join(templates[STYLE].splitlines())  # a browser hashes the style with plain line feeds
    page = _environment(templates).get_template(PAGE)
    return page.render(view=view, style=style, style_digest=_digest(style)).encode()


def is_web_address(address: str) -> bool:
    """Say whether an address may become a link: `javascript:`, `data:` and all others stay text."""
    return address.lower().startswith(("https://", "http://"))


def _environment(templates: Mapping[str, str]) -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        autoescape=True,
        loader=DictLoader(templates),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(CHARTS)
    environment.tests["web_address"] = is_web_address
    return environment


def _digest(style: str) -> str:
    """Return the hash by which the page's security policy knows its own style sheet."""
    return b64encode(sha256(style.encode()).digest()).decode()
