"""The scorecard on a terminal."""

from dcmaturity.render.sheet import Sheet
from dcmaturity.report.scores import ScoresView


def scorecard_text(view: ScoresView, *, width: int, color: bool) -> str:
    """Return the scorecard as text for a terminal."""
    sheet = Sheet(width=width, color=color)
    sheet.title(view.title)
    sheet.lines(view.held_back, mark="held back: ")
    sheet.line(view.provisional, style="bold")
    for heading, rows in view.sections:
        sheet.heading(heading)
        sheet.table(
            [
                (row.name, row.level, row.index, row.range, row.supported, row.target, row.gap, row.coverage)
                for row in rows
            ],
            header=("", "level", "index", "range", "proved", "target", "gap", "known"),
            numbers=(2, 4, 5, 6, 7),
        )
    sheet.lines(view.remarks, style="dim")
    return sheet.text()
