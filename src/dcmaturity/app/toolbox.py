"""Browse the catalogue of tools."""

from collections.abc import Sequence
from pathlib import Path

from dcmaturity.app.loading import load_pack
from dcmaturity.errors import UnknownName
from dcmaturity.render.explaining import coverage_sheet, tool_list, tool_sheet
from dcmaturity.report.catalogue import coverage_view, found_tools, tool_page


def found(pack_folder: Path | None, query: Sequence[str], *, width: int, color: bool) -> str:
    """Return the tools that hold all words of the query, all for none.

    Raises:
        UnknownName: No tool holds them.
    """
    pack = load_pack(pack_folder)
    tools = found_tools(pack, query)
    if query and not tools:
        said = f"No tool holds the words {' '.join(query)!r}"
        raise UnknownName(said, hint="Try fewer words, or `dcmaturity tools list`.")
    return tool_list([(tool.id, tool.name) for tool in tools], width=width, color=color)


def page(pack_folder: Path | None, name: str, *, width: int, color: bool) -> str:
    """Return all that is known of one tool."""
    return tool_sheet(tool_page(load_pack(pack_folder), name), width=width, color=color)


def gaps(pack_folder: Path | None, *, width: int, color: bool) -> str:
    """Return the cells of the model that no tool serves."""
    return coverage_sheet(coverage_view(load_pack(pack_folder)), width=width, color=color)
