"""The migration that answers to the older version need, and what is wrong with the one that is there."""

from collections.abc import Iterator, Sequence
from typing import cast

from dcmaturity.model.maturity_model import Migration
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import LevelQuestion, Question
from dcmaturity.revision.change import LOSING, Change
from dcmaturity.revision.levels import recoding
from dcmaturity.revision.questions import Lineage
from dcmaturity.source import Document
from dcmaturity.source.canonical import canonical
from dcmaturity.source.yaml_dump import dump
from dcmaturity.source.yaml_text import parse


def in_force(before: Pack, now: Pack, declared: Migration) -> Migration:
    """Return what of a declared migration makes sense: only ids and levels that exist."""
    return Migration(
        from_=declared.from_,
        rename={
            old: new for old, new in declared.rename.items() if old in before.question and new in now.question
        },
        recode={
            name: recode
            for name, recode in declared.recode.items()
            if isinstance(now.question.get(name), LevelQuestion)
            and before.level.keys() >= recode.keys()
            and now.level.keys() >= set(recode.values())
        },
        ask_again=tuple(
            name for name in declared.ask_again if name in now.question or name in before.question
        ),
    )


def draft(now: Pack, line: Lineage, changes: Sequence[Change], migration: Migration) -> Migration:
    """Return the whole migration that the changes need: `migration`, and what it leaves unsaid."""
    lost = (change.question for change in changes if change.verdict.answers in LOSING)
    again = dict.fromkeys((*migration.ask_again, *(name for name in lost if name in now.question)))
    moved = {new.id: _recoding(old, new) for old, new in line.kept if new.id not in again}
    return Migration(
        from_=migration.from_,
        rename=migration.rename | {old.id: new.id for old, new in line.kept if old.id != new.id},
        recode={name: recode for name, recode in moved.items() if recode} | migration.recode,
        ask_again=tuple(again),
    )


def _recoding(old: Question, new: Question) -> dict[int, int]:
    if isinstance(old, LevelQuestion) and isinstance(new, LevelQuestion):
        return recoding(old, new)
    return {}


def as_yaml(migration: Migration) -> str:
    """Return the migration as it stands in `model.yaml`, in canonical shape."""
    entry = migration.model_dump(by_alias=True, exclude_defaults=True)
    document = cast("Document", parse(dump({"migrations": [entry]}), "model.yaml"))  # our own, so it is read
    return canonical(document, document.data).removesuffix("...\n")


def remarks(before: Pack, now: Pack, line: Lineage, declared: Migration) -> Iterator[str]:
    """Yield a sentence on each question that ends without an heir, and on each entry that has no effect."""
    for question in line.gone:
        if question.id not in declared.ask_again:
            yield f"`{question.id}` is no longer asked, and no new question takes over its answers."
    force = in_force(before, now, declared)
    for old, new in declared.rename.items():
        if old not in force.rename:
            yield f"The migration renames `{old}` to `{new}`: one of them does not exist."
    for name in declared.recode:
        if name not in force.recode:
            yield f"The migration recodes `{name}`: it is not answered with these levels."
    for name in declared.ask_again:
        if name not in force.ask_again:
            yield f"The migration asks `{name}` again: neither version has it."
