"""The tools for a step, and where the catalogue has none."""

from typing import Any

from dcmaturity.model.pack import Pack
from dcmaturity.scoring.steps import Step, plan
from dcmaturity.scoring.toolbox import coverage, reading_list, tools_for
from tests.small import Raw, ask, card, pack, practices, tool

HELPS = ("law", "trade", [2])


def first_step(of: Pack, answer: Any = 1) -> Step:  # noqa: ANN401 - a level or what stands in the file
    """Return the first step of the plan for the pack's first question."""
    return plan(card(of, {of.questions[0].id: answer})).steps[0]


def tools(of: Pack, answer: Any = 1) -> list[tuple[str, bool]]:  # noqa: ANN401
    """Return the tools for that step, and whether the step names them."""
    return [(found.tool.id, found.named) for found in tools_for(first_step(of, answer), of)]


def naming(*names: str) -> Raw:
    return ask("law.a", levels={2: {"do": "Do it.", "tools": list(names)}})


# -- for a step ------------------------------------------------------------------------------------


def test_all_that_a_step_names_come_in_its_order_and_nothing_is_added_to_three() -> None:
    catalogue = [tool(name, HELPS) for name in "abcde"]
    found = tools(pack([naming("d", "b", "c", "a")], tools=catalogue))
    assert [("d", True), ("b", True), ("c", True), ("a", True)] == found


def test_fewer_are_filled_up_to_three_with_those_that_help_with_least_else_then_by_id() -> None:
    everywhere = tool("a-broad", HELPS, ("law", "trade", [3]))
    catalogue = [everywhere, tool("d", HELPS), tool("c", HELPS), tool("b", HELPS), tool("named")]
    assert [("named", True), ("b", False), ("c", False)] == tools(pack([naming("named")], tools=catalogue))
    assert [("named", True), ("d", False), ("a-broad", False)] == tools(
        pack([naming("named")], tools=[everywhere, tool("d", HELPS), tool("named")])
    )


def test_a_tool_fills_up_only_where_enabler_theme_and_level_are_the_step_s() -> None:
    others = [
        tool("enabler", ("it", "trade", [2])),
        tool("theme", ("law", "revenue", [2])),
        tool("level", ("law", "trade", [3, 4])),
    ]
    assert [] == tools(pack([naming(), ask("it.a")], tools=others))


def test_a_tool_that_is_named_is_not_added_again() -> None:
    assert [("a", True)] == tools(pack([naming("a")], tools=[tool("a", HELPS)]))


def test_a_tool_for_an_item_says_for_which_and_stands_once() -> None:
    named = {"level": 2, "tools": ["a"]}
    services = practices("it.p", {"pay": named, "copy": named, "track": 3, "link": 4, "chain": 5})
    asked = pack([services], tools=[tool("a")])
    (found,) = tools_for(first_step(asked, {"items": {"pay": "none"}}), asked)
    assert ("a", True, "Pay") == (found.tool.id, found.named, found.item)


# -- in the catalogue ------------------------------------------------------------------------------


def test_every_cell_above_the_base_is_looked_at() -> None:
    asked = pack([ask("law.a"), ask("it.a", theme="revenue")], tools=[tool("a", ("it", "trade", [4]))])
    cells = list(coverage(asked))
    assert len(cells) == 2 * 2 * 4
    assert {2, 3, 4, 5} == {cell.level for cell in cells}
    assert [("it", "trade", 4)] == [(c.enabler, c.theme, c.level) for c in cells if c.tools]


def test_a_cell_names_all_its_tools_in_the_catalogue_s_order() -> None:
    asked = pack([ask("law.a")], tools=[tool("b", HELPS), tool("a", HELPS)])
    assert ["b", "a"] == [found.id for cell in coverage(asked) for found in cell.tools]


# -- what to read ----------------------------------------------------------------------------------


def reading(of: Pack) -> dict[str, list[str]]:
    found = card(of, {question.id: 1 for question in of.questions})
    lists = reading_list(plan(found).steps, of)
    return {theme: [read.id for read in tools] for theme, tools in lists.items()}


def test_what_most_steps_need_is_read_first_and_the_anchor_before_all() -> None:
    themes = [{"id": "trade", "name": "Trade", "means": "An end.", "anchors": ["anchor"]}]
    asked = [ask(f"law.{slug}", levels={2: {"do": "Do.", "tools": names}}) for slug, names in NAMED.items()]
    catalogue = [tool(name) for name in ("rare", "often", "a-rare", "anchor")]
    assert {"trade": ["anchor", "often", "a-rare", "rare"]} == reading(
        pack(asked, tools=catalogue, themes=themes)
    )


NAMED = {"a": ["rare", "often"], "b": ["often", "anchor"], "c": ["a-rare"]}


def test_a_theme_without_a_step_or_without_a_tool_has_nothing_to_read() -> None:
    assert {} == reading(pack([ask("law.a")]))
