"""`dcmaturity tools`, `rule` and `schema`: what can be looked up."""

import json
from pathlib import Path

import pytest

from dcmaturity.lint.registry import ALL_RULES
from dcmaturity.model.kinds import KINDS
from dcmaturity.store.bundled import schemas_folder
from tests.cli.tool import dcmaturity


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (["list"], "  handbook  Handbook of customs"),
        (["search", "CUSTOMS", "handbook"], "  handbook  Handbook of customs"),
        (["show", "handbook"], "Handbook of customs (handbook)"),
    ],
)
def test_tools_are_listed_found_and_shown(arguments: list[str], first: str, pack: Path) -> None:
    ended = dcmaturity("tools", *arguments, "--pack", pack)
    assert (0, first) == (ended.code, ended.out.splitlines()[0])


def test_the_steps_that_name_a_tool_are_shown_with_it(pack: Path) -> None:
    assert "skills.executives" in dcmaturity("tools", "show", "handbook", "--pack", pack).out


def test_the_cells_in_which_the_catalogue_is_thin_are_listed(pack: Path) -> None:
    (pack / "skills.yaml").write_text((pack / "skills.yaml").read_text().replace(", tools: [handbook]", ""))
    said = dcmaturity("tools", "coverage", "--pack", pack).said
    assert "cell no tool at by steps only at" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show", "handbok"], "Did you mean `handbook`?"),
        (["search", "zebra"], "No tool holds the words 'zebra'."),
    ],
)
def test_what_is_not_there_is_told_with_what_to_do(arguments: list[str], words: str, pack: Path) -> None:
    ended = dcmaturity("tools", *arguments, "--pack", pack)
    assert (2, "", True) == (ended.code, ended.out, words in ended.err)


def test_the_shipped_catalogue_is_taken_if_no_pack_is_named() -> None:
    assert 20 < len(dcmaturity("tools", "list").out.splitlines())


def test_all_rules_are_listed() -> None:
    listed = [line.split()[0] for line in dcmaturity("rule").out.splitlines()]
    assert [rule.code for rule in ALL_RULES] == listed


@pytest.mark.parametrize("name", ["DCM301", "dcm301", "step-without-action"])
def test_a_rule_is_found_by_its_code_or_name(name: str) -> None:
    assert dcmaturity("rule", name).out.startswith("# DCM301 step-without-action (")


def test_a_rule_is_read_on_a_terminal_without_the_signs_of_markdown() -> None:
    said = dcmaturity("rule", "DCM301", on_terminal=True).out
    assert said.startswith("DCM301 step-without-action (warning)\n\n")
    assert "```" not in said


def test_an_unknown_rule_is_told() -> None:
    ended = dcmaturity("rule", "DCM999")
    assert (2, "", True) == (ended.code, ended.out, "DCM999" in ended.err)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_file_has_a_schema(kind: str) -> None:
    schema = json.loads(dcmaturity("schema", kind).out)
    assert kind == schema["properties"]["kind"]["const"]


@pytest.mark.parametrize("file", sorted(schemas_folder().iterdir()), ids=lambda file: file.stem)
def test_a_schema_is_printed_as_it_is_shipped(file: Path) -> None:
    name = file.stem.partition("-")[0]  # of `problems-1`, the name without its format
    assert file.read_bytes() == dcmaturity("schema", name).stdout


def test_a_misspelt_kind_is_told_with_what_was_meant() -> None:
    ended = dcmaturity("schema", "asessment")
    assert (2, "", True) == (ended.code, ended.out, "Did you mean `assessment`?" in ended.err)
