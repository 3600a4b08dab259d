"""An explanation and the catalogue on a terminal."""

from collections.abc import Sequence

from dcmaturity.render.sheet import Sheet
from dcmaturity.report.catalogue import CoverageView, ToolPage
from dcmaturity.report.explanation import Explanation


def explained(view: Explanation, *, width: int, color: bool) -> str:
    """Return how a number came about as text for a terminal."""
    sheet = Sheet(width=width, color=color)
    sheet.title(view.title)
    for block in view.blocks:
        sheet.heading(block.heading)
        sheet.table(block.rows)
        sheet.lines(block.sentences)
    return sheet.text()


def tool_list(tools: Sequence[tuple[str, str]], *, width: int, color: bool) -> str:
    """Return the tools one by one, id and name."""
    sheet = Sheet(width=width, color=color)
    sheet.table(tools)
    return sheet.text()


def tool_sheet(page: ToolPage, *, width: int, color: bool) -> str:
    """Return all that is known of one tool."""
    sheet = Sheet(width=width, color=color)
    sheet.title(f"{page.link.text} ({page.id})")
    sheet.line(page.link.purpose)
    sheet.line(page.kind)
    sheet.address(page.link.url)
    sheet.lines(page.link.remarks, mark="- ")
    for heading, lines in (("Helps with", page.helps), ("Named by the steps", page.steps)):
        if lines:
            sheet.heading(heading)
            sheet.lines(lines, mark="- ")
    return sheet.text()


def coverage_sheet(view: CoverageView, *, width: int, color: bool) -> str:
    """Return the cells of the model in which the catalogue is thin."""
    sheet = Sheet(width=width, color=color)
    sheet.title(view.summary)
    sheet.table(
        [(gap.cell, ", ".join(gap.without), ", ".join(gap.by_steps)) for gap in view.gaps],
        header=("cell", "no tool at", "by steps only at"),
    )
    return sheet.text()
