"""The migration that a newer version needs, and the one that it declares."""

from typing import Final

import pytest

from dcmaturity.model.maturity_model import MaturityModel, Migration
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_as
from dcmaturity.revision.change import Answers
from dcmaturity.revision.migrating import as_yaml
from dcmaturity.revision.revision import revision
from tests.builders import document_of
from tests.model.packs import Change as Edit
from tests.revision.edits import EDITS, FILES, LAW, MODEL, OLD, edited, lines

RENAMED: Final = EDITS["a question with another id"].edits
SWAPPED: Final = EDITS["levels of which two changed places"].edits
OTHER: Final = EDITS["an item that says something else"].edits
LOST: Final = EDITS["levels of which one has no place any more"].edits
NEW: Final = EDITS["a new question"].edits


def declaring(text: str) -> Edit:
    return (MODEL, "examples:\n", f"migrations:\n  - {text}\nexamples:\n")


def drafted(new: Pack, old: Pack = OLD) -> Migration | None:
    return revision(old, new).migration


def test_nothing_is_drafted_where_old_answers_stay_as_they_are() -> None:
    assert drafted(edited(*NEW)) is None
    assert revision(OLD, edited(*NEW)).is_declared


def test_a_question_with_another_id_is_renamed() -> None:
    assert Migration(from_="1", rename={"law.share": "law.part"}) == drafted(edited(*RENAMED))


def test_levels_that_changed_places_are_recoded() -> None:
    assert Migration(from_="1", recode={"skills.boss": {2: 3, 3: 2}}) == drafted(edited(*SWAPPED))


def test_a_question_with_another_meaning_is_asked_again() -> None:
    assert Migration(from_="1", ask_again=("law.acts",)) == drafted(edited(*OTHER))


def test_a_question_of_which_one_level_has_no_place_is_asked_again_and_not_recoded() -> None:
    assert Migration(from_="1", ask_again=("skills.boss",)) == drafted(edited(*LOST))


def test_a_question_that_asks_something_else_is_not_recoded_too() -> None:
    other = EDITS["a question that asks something else"].edits
    assert Migration(from_="1", ask_again=("skills.boss",)) == drafted(edited(*SWAPPED, *other))


def test_a_renamed_question_that_asks_something_else_is_asked_again_and_not_carried_over() -> None:
    basis = "Acts that customs needs for its work."
    found = revision(OLD, edited(*RENAMED, (LAW, basis, "Acts that traders need for their work.")))
    assert Migration(from_="1", rename={"law.share": "law.part"}, ask_again=("law.part",)) == found.migration
    assert {Answers.READ_AGAIN: ("law.part",)} == found.questions


def test_a_migration_settles_only_what_needs_one() -> None:
    said = declaring('{from: "1", ask-again: [law.share]}')
    edits = EDITS["another threshold"].edits
    assert "question law.share thresholds.2 rescored minor" in lines(revision(OLD, edited(*edits, said)))


def test_what_is_gone_without_an_heir_is_a_remark_only() -> None:
    found = revision(edited(*NEW), OLD)
    assert found.migration is None
    assert ("`law.new` is no longer asked, and no new question takes over its answers.",) == found.remarks


def test_a_declared_migration_settles_what_it_covers() -> None:
    said = declaring(
        '{from: "1", rename: {law.share: law.part}, recode: {skills.boss: {2: 3, 3: 2}}, '
        "ask-again: [law.acts]}"
    )
    found = revision(OLD, edited(*RENAMED, *SWAPPED, *OTHER, said))
    major = [line for line in lines(found) if "major" in line]
    assert [
        "question skills.boss levels.2.is moved major carried-over settled",
        "question skills.boss levels.3.is moved major carried-over settled",
        "item law.acts/one text reworded major read-again settled",
        "question law.part renamed major carried-over settled",
    ] == major
    assert found.is_declared


def test_a_declared_migration_is_completed() -> None:
    found = revision(OLD, edited(*RENAMED, *OTHER, declaring('{from: "1", ask-again: [law.acts]}')))
    assert Migration(from_="1", rename={"law.share": "law.part"}, ask_again=("law.acts",)) == found.migration
    assert not found.is_declared


def test_a_rename_that_no_likeness_suggests_is_taken_from_the_migration() -> None:
    rename = declaring('{from: "1", rename: {law.share: law.new}}')
    without = FILES[LAW][FILES[LAW].index("  - kind: measure") :]
    new = edited(
        (LAW, without, ""),
        *NEW,
        (LAW, "after: {law.share: 2}", "after: {law.new: 2}"),
        rename,
    )
    assert "question law.new renamed major carried-over settled" in lines(revision(OLD, new))


def test_a_recoding_that_no_likeness_suggests_is_taken_from_the_migration() -> None:
    found = revision(OLD, edited(*LOST, declaring('{from: "1", recode: {skills.boss: {2: 3, 3: 3}}}')))
    assert "question skills.boss levels.2.is moved major carried-over settled" in lines(found)
    assert found.is_declared


def test_a_question_that_ends_may_be_named_to_say_so() -> None:
    end = declaring('{from: "1", ask-again: [law.new]}')
    found = revision(edited(*NEW), edited(end))
    assert ("question law.new removed major gone settled") in lines(found)
    assert () == found.remarks


def test_entries_for_another_major_version_are_left_alone() -> None:
    found = revision(OLD, edited(*OTHER, declaring('{from: "0", ask-again: [law.acts]}')))
    assert Migration(from_="1", ask_again=("law.acts",)) == found.migration
    assert not found.is_declared


POINTLESS: Final = [
    (
        "rename: {law.no: law.acts}",
        "The migration renames `law.no` to `law.acts`: one of them does not exist.",
    ),
    (
        "rename: {law.acts: law.no}",
        "The migration renames `law.acts` to `law.no`: one of them does not exist.",
    ),
    ("recode: {law.no: {1: 2}}", "The migration recodes `law.no`: it is not answered with these levels."),
    ("recode: {law.acts: {1: 2}}", "The migration recodes `law.acts`: it is not answered with these levels."),
    (
        "recode: {skills.boss: {1: 9}}",
        "The migration recodes `skills.boss`: it is not answered with these levels.",
    ),
    (
        "recode: {skills.boss: {9: 1}}",
        "The migration recodes `skills.boss`: it is not answered with these levels.",
    ),
    ("ask-again: [law.no]", "The migration asks `law.no` again: neither version has it."),
]


@pytest.mark.parametrize(("entry", "remark"), POINTLESS)
def test_an_entry_without_effect_is_remarked_and_left_out_of_the_draft(entry: str, remark: str) -> None:
    found = revision(OLD, edited(declaring(f'{{from: "1", {entry}}}')))
    assert (remark,) == found.remarks
    assert found.migration is None
    assert not found.is_declared


def test_the_draft_is_what_a_model_takes() -> None:
    drafted_ = drafted(edited(*RENAMED, *SWAPPED, *OTHER))
    assert drafted_ is not None
    text = as_yaml(drafted_)
    model = read_as(MaturityModel, document_of(FILES[MODEL] + text))
    assert isinstance(model, MaturityModel), model
    assert (drafted_,) == model.migrations


def test_the_draft_is_written_as_authors_write() -> None:
    drafted_ = drafted(edited(*RENAMED, *SWAPPED, *OTHER))
    assert drafted_ is not None
    assert """\
migrations:
  - from: "1"
    rename:
      law.share: law.part
    recode:
      skills.boss:
        2: 3
        3: 2
    ask-again:
      - law.acts
""" == as_yaml(drafted_)
