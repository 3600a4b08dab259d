"""Write the gap report of an assessment."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from dcmaturity.app.loading import Loaded
from dcmaturity.app.scoring import scored
from dcmaturity.errors import FileTrouble
from dcmaturity.report.building import report_view
from dcmaturity.report.view import ReportView
from dcmaturity.scoring.card import Scorecard
from dcmaturity.store import bundled, files
from dcmaturity.version import __version__

ReportFormat: TypeAlias = Literal["html", "md", "terminal", "json"]
TEMPLATE_LIMIT: Final = 2**20


@dataclass(frozen=True, slots=True)
class Screen:
    """The terminal that text is laid out for; a file gets 80 columns without colour."""

    width: int = 80
    color: bool = False


def report(path: Path, pack_folder: Path | None, style: ReportFormat, screen: Screen) -> bytes:
    """Return the gap report of the assessment in `path`."""
    card, loaded = scored(path, pack_folder)
    return rendered(card, loaded, style, screen)


def rendered(card: Scorecard, loaded: Loaded, style: ReportFormat, screen: Screen) -> bytes:
    """Return the report in one of its formats; only that format's renderer is loaded."""
    view = report_view(card, answers_digest=loaded.digest, tool_version=__version__)
    match style:
        case "html":
            from dcmaturity.render.html import html

            return html(view, templates())
        case "md":
            from dcmaturity.render.markdown import markdown

            return markdown(view)
        case "json":
            from dcmaturity.render.report_json import report_json

            return report_json(view, card)
        case "terminal":
            return terminal_report(view, screen).encode()


def terminal_report(view: ReportView, screen: Screen) -> str:
    """Return the report as text."""
    from dcmaturity.render.terminal import terminal

    return terminal(view, width=screen.width, color=screen.color)


def templates() -> dict[str, str]:
    """Return the text of each shipped template by its name."""
    return {
        path.name: files.read(path, limit=TEMPLATE_LIMIT).decode()
        for path in sorted(bundled.templates_folder().iterdir())
        if path.suffix in {".j2", ".css"}
    }


def report_to(
    path: Path, pack_folder: Path | None, style: ReportFormat, screen: Screen, out: Path | None
) -> bytes:
    """Return the report, and save it if `out` says where.

    Raises:
        FileTrouble: The report would take the place of a file like the answers, or cannot be written.
    """
    if out is not None and out.exists() and (out.suffix in {".yaml", ".yml"} or out.samefile(path)):
        hint = "Name another one, ending in .html, .md, .json or .txt."
        raise FileTrouble("This may be an assessment or a part of a pack", where=str(out), hint=hint)
    content = report(path, pack_folder, style, screen)
    if out is not None:
        files.save(out, content)
    return content
