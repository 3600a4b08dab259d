"""What is true of every two versions of a pack."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

from dcmaturity.app.loading import load_pack
from dcmaturity.model.assembling import assemble
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_as
from dcmaturity.revision.change import Sort
from dcmaturity.revision.migrating import as_yaml
from dcmaturity.revision.revision import Revision, revision
from tests.builders import document_of, documents_of
from tests.revision.edits import EDITS, FILES, MODEL, changed

NAMES: Final = st.lists(st.sampled_from(list(EDITS)), max_size=4, unique=True)


def applied(names: Sequence[str]) -> Pack:
    """Return the pack with all edits that can still be made; not every two can stand together."""
    files = FILES
    for name in dict.fromkeys(names):
        try:
            files = changed(files, *EDITS[name].edits)
        except AssertionError:
            continue
    made = assemble("pack", documents_of(*files.values()))
    assume(isinstance(made, Pack))
    assert isinstance(made, Pack)
    return made


def named(found: Revision, sort: Sort) -> Counter[tuple[str, str]]:
    return Counter((change.thing, change.name) for change in found.changes if change.verdict.sort is sort)


@given(NAMES)
def test_a_version_beside_itself_is_unchanged(names: list[str]) -> None:
    pack = applied(names)
    assert () == revision(pack, pack).changes


@given(NAMES, NAMES)
def test_what_came_is_what_went_the_other_way_round(some: list[str], others: list[str]) -> None:
    one, other = applied(some), applied(others)
    there, back = revision(one, other), revision(other, one)
    assert named(there, Sort.ADDED) == named(back, Sort.REMOVED)
    assert named(there, Sort.REMOVED) == named(back, Sort.ADDED)


@given(NAMES, st.sampled_from(list(EDITS)))
def test_another_change_never_lowers_the_deserved_version(names: list[str], another: str) -> None:
    pack, further = applied(names), applied([*names, another])
    old = applied([])
    assert (revision(old, pack).step or 0) <= (revision(old, further).step or 0)


@given(NAMES, NAMES)
def test_every_draft_is_accepted_in_a_model_and_declares_itself(some: list[str], others: list[str]) -> None:
    one, other = applied(some), applied(others)
    migration = revision(one, other).migration
    assume(migration is not None)
    assert migration is not None
    model = read_as(MaturityModel, document_of(FILES[MODEL] + as_yaml(migration)))
    assert isinstance(model, MaturityModel), model
    declared = other.model.model_copy(update={"migrations": model.migrations})
    settled = revision(
        one, Pack(model=declared, questionnaires=other.questionnaires, questions=other.questions)
    )
    assert (migration, True) == (settled.migration, settled.is_declared)


def test_the_shipped_pack_beside_itself_is_unchanged() -> None:
    shipped = load_pack(None)
    assert () == revision(shipped, shipped).changes
