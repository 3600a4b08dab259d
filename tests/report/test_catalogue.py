"""The catalogue of tools as a reader meets it."""

import pytest

from dcmaturity.errors import UnknownName
from dcmaturity.report.catalogue import CoverageView, Gap, coverage_view, found_tools, tool_page
from tests.small import ask, pack, practices, tool

TOOLS = [
    tool("guide", ("law", "trade", [2]), ("it", "trade", [3, 4, 5]), edition="2014"),
    tool("compendium", purpose="It gathers Single Window practice.", kind="compendium"),
    tool("box"),
]
SERVICES = {"pay": {"level": 2, "tools": ["guide"]}, "track": 3, "link": 4, "chain": 5}
WHOLE = pack(
    [
        ask("law.a", levels={2: {"tools": ["guide"]}, 4: {"tools": ["guide", "compendium"]}}),
        practices("it.p", SERVICES, levels={2: {"tools": ["guide"]}, 3: {"do": "Do it."}}),
    ],
    tools=TOOLS,
)


# -- search ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ([], ["guide", "compendium", "box"]),
        (["GUIDE"], ["guide", "box"]),  # the box is of the kind `guideline`
        (["single", "window"], ["compendium"]),
        (["single", "guide"], []),
        (["it helps"], ["guide", "box"]),
    ],
)
def test_a_tool_is_found_by_every_word_in_its_id_name_purpose_or_kind(
    query: list[str], found: list[str]
) -> None:
    assert found == [tool.id for tool in found_tools(WHOLE, query)]


# -- one tool --------------------------------------------------------------------------------------


def test_a_page_says_all_that_is_known_of_a_tool() -> None:
    page = tool_page(WHOLE, "guide")
    assert ("guide", "Guide", "guideline, edition 2014") == (page.id, page.link.text, page.kind)
    assert ("Law × Trade: level 2", "It × Trade: levels 3, 4 and 5") == page.helps
    assert ("law.a level 2", "law.a level 4", "it.p level 2") == page.steps


def test_a_page_leaves_out_what_is_not_known() -> None:
    page = tool_page(WHOLE, "box")
    assert ("guideline", (), ()) == (page.kind, page.helps, page.steps)


def test_a_tool_that_does_not_exist_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(UnknownName) as caught:
        tool_page(WHOLE, "guyde")
    assert ("guyde", "Did you mean `guide`?") == (caught.value.where, caught.value.hint)


def test_a_tool_that_resembles_none_of_many_is_answered_with_where_they_stand() -> None:
    many = pack([ask("law.a")], tools=[tool(f"tool-{letter}") for letter in "abcdefghi"])
    with pytest.raises(UnknownName) as caught:
        tool_page(many, "zzz")
    assert "`dcmaturity tools list` names them all." == caught.value.hint


# -- coverage --------------------------------------------------------------------------------------


def test_the_cells_without_a_tool_are_named_with_their_levels() -> None:
    expected = CoverageView(
        "Of 8 cells (enabler × theme × level), 2 have no tool at all, "
        "and in 2 more only single steps name one.",
        (Gap("Law × Trade", ("3", "5"), ("4",)), Gap("It × Trade", (), ("2",))),
    )
    assert expected == coverage_view(WHOLE)


def test_a_catalogue_without_a_gap_has_none_to_name() -> None:
    whole = pack([ask("law.a")], tools=[tool("guide", ("law", "trade", [2, 3, 4, 5]))])
    assert () == coverage_view(whole).gaps
