"""Write the example administration's assessment and reports into a folder."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dcmaturity.app.loading import load_assessment, load_pack
from dcmaturity.app.reporting import ReportFormat, Screen, rendered
from dcmaturity.errors import FileTrouble
from dcmaturity.render.scorecard_json import scorecard_json
from dcmaturity.render.terminal import summary_only
from dcmaturity.report.building import report_view
from dcmaturity.scoring.card import score
from dcmaturity.store import bundled, files
from dcmaturity.version import __version__

EARLIER: Final = "examplia-2024.yaml"
LATEST: Final = "examplia-2026.yaml"
REPORTS: Final[tuple[tuple[ReportFormat, str], ...]] = (
    ("html", "report.html"),
    ("md", "report.md"),
    ("json", "report.json"),
)
SCORECARD: Final = "scorecard.json"

_MODELINE: Final = b"# yaml-language-server: $schema=../schemas/assessment.json\n"
"""Leads an editor to a schema beside the examples; where the demo is written there is none."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What was written, and the first page of the report."""

    folder: Path
    assessment: Path
    report: Path
    summary: str


def demo(folder: Path, screen: Screen) -> Demo:
    """Write both example assessments, and the scorecard and reports of the later one.

    Raises:
        FileTrouble: An assessment of that name in the folder is another one, or nothing can be written there.
    """
    pack = load_pack()
    originals = {
        name: files.read(bundled.examples_folder() / name).removeprefix(_MODELINE)
        for name in (EARLIER, LATEST)
    }
    for name, content in originals.items():
        _keep_others(folder / name, content)
    files.make_folder(folder)
    for name, content in originals.items():
        files.save(folder / name, content)
    loaded = load_assessment(folder / LATEST, pack)
    card = score(pack, loaded.assessment)
    for style, name in REPORTS:
        files.save(folder / name, rendered(card, loaded, style, Screen()))
    files.save(folder / SCORECARD, scorecard_json(card))
    view = report_view(card, answers_digest=loaded.digest, tool_version=__version__)
    shown = summary_only(view, width=screen.width, color=screen.color)
    return Demo(folder, folder / LATEST, folder / REPORTS[0][1], shown)


def _keep_others(path: Path, content: bytes) -> None:
    """Refuse to write over an example that somebody has worked in."""
    if path.exists() and files.read(path) != content:
        raise FileTrouble(
            "This example has been changed since the demo wrote it",
            where=str(path),
            hint="Name another folder: `dcmaturity demo FOLDER`.",
        )
