"""The rules that compare a pack with an older version of it."""

from typing import Final

import pytest

from dcmaturity.lint.linting import lint_pack
from dcmaturity.lint.registry import rule_called
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity
from tests.builders import documents_of
from tests.model.packs import Change as Edit
from tests.revision.edits import EDITS, FILES, MODEL, OLD, changed, made

CHANGE_RULES: Final = {"DCM411", "DCM412"}


def found(*edits: Edit, before: Pack | None = OLD) -> list[tuple[str, str]]:
    documents = documents_of(*changed(FILES, *edits).values())
    problems = lint_pack("pack", documents, before=before)
    return [(problem.code, problem.message) for problem in problems if problem.code in CHANGE_RULES]


def declaring(entry: str) -> Edit:
    return (MODEL, "examples:\n", f'migrations:\n  - {{from: "1", {entry}}}\nexamples:\n')


MEANINGS: Final = [
    ("a question that asks something else", "How well do executives lead the work on digital customs?"),
    ("an item that says something else", "The act on electronic signatures and records."),
    ("counted of something else", "Acts that customs needs for its work."),
    ("another unit", "percent"),
    ("a question of another kind", "measure"),
]


@pytest.mark.parametrize(("name", "was"), MEANINGS)
def test_another_meaning_under_the_same_id_is_found(name: str, was: str) -> None:
    said = f'in version 1.2.0 this was "{was}"'
    assert [("DCM411", said)] == found(*EDITS[name].edits)


def test_each_level_that_means_something_else_is_found() -> None:
    assert 2 == len(found(*EDITS["levels of which two changed places"].edits))


SETTLED: Final = [
    ("an item that says something else", "ask-again: [law.acts]"),
    ("a question of another kind", "ask-again: [law.share]"),
    ("levels of which two changed places", "recode: {skills.boss: {2: 3, 3: 2}}"),
    ("a question with another id", "rename: {law.share: law.part}"),
    ("an item with another id", "ask-again: [law.acts]"),
]


@pytest.mark.parametrize(("name", "entry"), SETTLED)
def test_a_migration_settles_it(name: str, entry: str) -> None:
    assert [] != found(*EDITS[name].edits)
    assert [] == found(*EDITS[name].edits, declaring(entry))


def test_a_level_that_the_recoding_leaves_out_is_still_found() -> None:
    said = declaring("recode: {skills.boss: {2: 3}}")
    assert 1 == len(found(*EDITS["levels of which two changed places"].edits, said))


QUIET: Final = [
    "a question in clearer words",
    "a level in clearer words",
    "a basis that is given now",
    "a new question",
]


@pytest.mark.parametrize("name", QUIET)
def test_what_leaves_old_answers_as_they_are_is_not_found(name: str) -> None:
    assert [] == found(*EDITS[name].edits)


def test_a_basis_that_is_taken_away_is_not_found() -> None:
    based = made(changed(FILES, *EDITS["a basis that is given now"].edits))
    assert [] == found(before=based)


def test_a_question_or_item_that_is_gone_is_found() -> None:
    lost = [("DCM412", "`law.share` of version 1.2.0 is gone")]
    assert lost == found(*EDITS["a question with another id"].edits)
    lost = [("DCM412", "`one` of version 1.2.0 is gone from `law.acts`")]
    assert lost == found(*EDITS["an item with another id"].edits)


def test_nothing_is_found_without_an_older_version() -> None:
    assert [] == found(*EDITS["an item with another id"].edits, before=None)


def test_both_are_errors() -> None:
    assert {Severity.ERROR} == {rule_called(code).severity for code in CHANGE_RULES}
