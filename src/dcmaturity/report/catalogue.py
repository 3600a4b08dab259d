"""The catalogue of tools as a reader meets it, and where the catalogue itself has gaps."""

from collections.abc import Sequence
from dataclasses import dataclass

from dcmaturity.errors import UnknownName
from dcmaturity.model.catalogue import Tool
from dcmaturity.model.pack import Pack
from dcmaturity.report import words
from dcmaturity.report.links import tool_link
from dcmaturity.report.view import Link
from dcmaturity.scoring.toolbox import Cell, coverage
from dcmaturity.source.nearest import did_you_mean


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolPage:
    """One tool with all that is known of it."""

    id: str
    link: Link
    kind: str
    helps: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell of the model, the levels in it that no tool serves, and those where only steps name one."""

    cell: str
    without: tuple[str, ...]
    by_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The cells in which the catalogue is thin, and how many there are of how many."""

    summary: str
    gaps: tuple[Gap, ...]


def found_tools(pack: Pack, query: Sequence[str] = ()) -> tuple[Tool, ...]:
    """Return the tools that hold every word of the query in id, name, purpose or kind; all for none."""
    wanted = [word.casefold() for word in query]
    return tuple(tool for tool in pack.tools if all(word in _haystack(tool) for word in wanted))


def _haystack(tool: Tool) -> str:
    return f"{tool.id} {tool.name} {tool.purpose} {tool.kind}".casefold()


def tool_page(pack: Pack, name: str) -> ToolPage:
    """Return what is known of a tool.

    Raises:
        UnknownName: The catalogue has no such tool.
    """
    tool = pack.tool.get(name)
    if tool is None:
        hint = did_you_mean(name, pack.tool) or "`dcmaturity tools list` names them all."
        raise UnknownName("There is no tool of this name", where=name, hint=hint)
    return ToolPage(
        id=tool.id,
        link=tool_link(tool),
        kind=", ".join(
            part for part in (tool.kind, f"edition {tool.edition}" if tool.edition else "") if part
        ),
        helps=tuple(
            f"{words.cell_name(pack, entry.enabler, entry.theme)}: {_levels(entry.levels)}"
            for entry in tool.helps
        ),
        steps=tuple(_steps_naming(pack, tool)),
    )


def _levels(levels: Sequence[int]) -> str:
    return f"level {levels[0]}" if len(levels) == 1 else f"levels {words.listed(map(str, levels))}"


def _steps_naming(pack: Pack, tool: Tool) -> list[str]:
    named: list[str] = []
    for question in pack.questions:
        levels = {level for level, action in question.levels.items() if tool.id in action.tools}
        levels |= {item.level for item in getattr(question, "items", ()) if tool.id in item.tools}
        named.extend(f"{question.id} level {level}" for level in sorted(levels))
    return named


def coverage_view(pack: Pack) -> CoverageView:
    """Return which cells of the model, level by level, no tool of the catalogue serves as a whole."""
    cells = list(coverage(pack))
    thin = [cell for cell in cells if not cell.tools]
    without = [cell for cell in thin if not cell.named]
    by_cell: dict[tuple[str, str], list[Cell]] = {}
    for cell in thin:
        by_cell.setdefault((cell.enabler, cell.theme), []).append(cell)
    summary = (
        f"Of {len(cells)} cells (enabler × theme × level), {len(without)} have no tool at all, and in "
        f"{len(thin) - len(without)} more only single steps name one."
    )
    return CoverageView(summary, tuple(_gap(pack, *place, found) for place, found in by_cell.items()))


def _gap(pack: Pack, enabler: str, theme: str, thin: Sequence[Cell]) -> Gap:
    return Gap(
        words.cell_name(pack, enabler, theme),
        tuple(str(cell.level) for cell in thin if not cell.named),
        tuple(str(cell.level) for cell in thin if cell.named),
    )
