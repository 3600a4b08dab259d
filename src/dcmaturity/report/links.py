"""Tools and standards as a reader meets them."""

from collections.abc import Iterable
from typing import Final

from dcmaturity.model.catalogue import INSTRUMENTS, Standard, Tool
from dcmaturity.report import words
from dcmaturity.report.view import Link, Reference
from dcmaturity.scoring.toolbox import Recommended

_ACCESS: Final = {"public": "", "members": "members only", "mixed": "partly members only", "unknown": ""}
_LINK: Final = {
    "official": "",
    "landing": "leads to the list it is part of",
    "news": "leads to a news item about it",
    "magazine": "leads to an article about it",
}


def tool_link(tool: Tool, why: str = "") -> Link:
    """Return the tool as a link, with what a reader has to know before opening it."""
    remarks = (
        _ACCESS[tool.access],
        "" if tool.link.seen else "address not confirmed",
        _LINK[tool.link.kind],
        "" if tool.status == "current" else f"status {tool.status}",
    )
    return Link(
        text=tool.name,
        url=tool.url,
        purpose=tool.purpose,
        remarks=tuple(remark for remark in remarks if remark),
        why=why,
    )


def recommended_link(found: Recommended) -> Link:
    """Return a tool for a step, with why it stands there."""
    if found.item:
        return tool_link(found.tool, f"for “{found.item}”")
    return tool_link(
        found.tool, "named for this step" if found.named else "serves this enabler, theme and level"
    )


def references(standards: Iterable[Standard]) -> tuple[Reference, ...]:
    """Return provisions by name, the WCO's own first; what they say stands in the list of provisions."""
    in_order = sorted(standards, key=lambda standard: INSTRUMENTS.index(standard.instrument))
    return tuple(
        Reference(anchor=standard.id, text=f"{words.INSTRUMENT[standard.instrument]}, {standard.provision}")
        for standard in in_order
    )
