"""The tools for a step, and the cells of the model that no tool serves."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from dcmaturity.model.actions import actions
from dcmaturity.model.catalogue import Tool
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Item, Question
from dcmaturity.scoring.steps import Step

ENOUGH: Final = 3
"""Tools that a step names are all given; fewer than this are filled up from the catalogue."""


@dataclass(frozen=True, slots=True)
class Recommended:
    """A tool for a step, and why: the step named it, or one of its items, or the catalogue."""

    tool: Tool
    named: bool
    item: str = ""


def tools_for(step: Step, pack: Pack) -> tuple[Recommended, ...]:
    """Return the tools that the step names, in its order, filled up to three from the catalogue."""
    found: dict[str, Recommended] = {}
    for action in step.actions:
        item = action.text if isinstance(action, Item) else ""
        for name in action.tools:
            found.setdefault(name, Recommended(pack.tool[name], named=True, item=item))
    question = pack.question[step.question]
    others = (tool for tool in _from_catalogue(pack, question, step.level) if tool.id not in found)
    filling = islice(others, max(0, ENOUGH - len(found)))
    return (*found.values(), *(Recommended(tool, named=False) for tool in filling))


def _from_catalogue(pack: Pack, question: Question, level: int) -> list[Tool]:
    serving = (tool for tool in pack.tools if _helps(tool, question.enabler, question.theme, level))
    return sorted(serving, key=lambda tool: (len(tool.helps), tool.id))


def _helps(tool: Tool, enabler: str, theme: str, level: int) -> bool:
    return any(h.enabler == enabler and h.theme == theme and level in h.levels for h in tool.helps)


@dataclass(frozen=True, slots=True)
class Cell:
    """One enabler, one theme, one level, and the tools for it.

    Attributes:
        enabler: The enabler.
        theme: The theme.
        level: The level.
        tools: The tools that say they help here: with every question of the cell.
        named: Whether a step to this level names a tool: it helps with its own question only.
    """

    enabler: str
    theme: str
    level: int
    tools: tuple[Tool, ...]
    named: bool


def coverage(pack: Pack) -> Iterator[Cell]:
    """Yield each cell of the model above the base level with the tools for it."""
    named = {
        (*question.cell, level)
        for question in pack.questions
        for _, level, action in actions(question)
        if action.tools
    }
    for enabler in pack.enabler:
        for theme in pack.theme:
            for level in range(pack.base + 1, pack.top + 1):
                tools = (tool for tool in pack.tools if _helps(tool, enabler, theme, level))
                yield Cell(enabler, theme, level, tuple(tools), (enabler, theme, level) in named)


def reading_list(steps: Iterable[Step], pack: Pack) -> dict[str, tuple[Tool, ...]]:
    """Return by theme the tools for the steps: the theme's anchors first, then what most steps need."""
    counts: dict[str, Counter[str]] = {theme: Counter() for theme in pack.theme}
    for step in steps:
        counts[pack.question[step.question].theme].update(found.tool.id for found in tools_for(step, pack))
    return {theme: _anchors_first(pack, theme, used) for theme, used in counts.items() if used}


def _anchors_first(pack: Pack, theme: str, used: Counter[str]) -> tuple[Tool, ...]:
    anchors = pack.theme[theme].anchors
    others = sorted((name for name in used if name not in anchors), key=lambda name: (-used[name], name))
    return tuple(pack.tool[name] for name in (*anchors, *others))
