"""What changed of questions and their items, and which only got another id."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dcmaturity.model.maturity_model import Migration
from dcmaturity.model.meaning import answered
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import (
    Item,
    LevelQuestion,
    MeasureQuestion,
    PracticesQuestion,
    Question,
)
from dcmaturity.model.succession import heirs
from dcmaturity.revision.change import LOSING, Answers, Change, Sort, Step, Verdict
from dcmaturity.revision.heirs import renamed
from dcmaturity.revision.judges import ITEM, LEVEL_QUESTION, QUESTION
from dcmaturity.revision.levels import changes_of_levels
from dcmaturity.revision.things import changes_within
from dcmaturity.revision.weighing import form

ADDED: Final = Verdict(sort=Sort.ADDED, step=Step.MINOR, remark="it is open in assessments made before")
REMOVED: Final = Verdict(sort=Sort.REMOVED, step=Step.MAJOR, answers=Answers.GONE)
RENAMED: Final = Verdict(sort=Sort.RENAMED, step=Step.MAJOR, answers=Answers.CARRIED)
ITEM_ADDED: Final = Verdict(
    sort=Sort.ADDED, step=Step.MINOR, remark="it counts as not in place until it is answered"
)
ITEM_REMOVED: Final = replace(REMOVED, remark="answers that name it are refused")
ITEM_RENAMED: Final = Verdict(
    sort=Sort.RENAMED,
    step=Step.MAJOR,
    answers=Answers.READ_AGAIN,
    remark="a migration renames questions, not items",
)


@dataclass(frozen=True, slots=True)
class Lineage:
    """The questions of two versions of a pack.

    Attributes:
        kept: Each old one that has an heir, and the heir: itself, or what it is called now.
        gone: The old ones without an heir.
        fresh: The new ones that are nobody's heir.
    """

    kept: tuple[tuple[Question, Question], ...]
    gone: tuple[Question, ...]
    fresh: tuple[Question, ...]


def lineage(old: Pack, new: Pack, rename: Mapping[str, str]) -> Lineage:
    """Return which question of `new` took the place of which of `old`; `rename` is what a migration says."""
    known = heirs(old, new, rename)
    inherited = {heir.id for heir in known.values()}
    gone = [question for question in old.questions if question.id not in known]
    fresh = [question for question in new.questions if question.id not in inherited]
    found = known | {name: new.question[heir] for name, heir in _renamed(gone, fresh).items()}
    inherited = {heir.id for heir in found.values()}
    return Lineage(
        kept=tuple((question, found[question.id]) for question in old.questions if question.id in found),
        gone=tuple(question for question in gone if question.id not in found),
        fresh=tuple(question for question in fresh if question.id not in inherited),
    )


def changes_of_questions(line: Lineage, migration: Migration) -> Iterator[Change]:
    """Yield what changed of questions; a change that the migration deals with is settled."""
    for change in _changes(line, migration):
        again = change.question in migration.ask_again and change.verdict.answers in LOSING
        yield replace(change, settled=True) if again else change


def _changes(line: Lineage, migration: Migration) -> Iterator[Change]:
    for old, new in line.kept:
        if old.id != new.id:
            settled = migration.rename.get(old.id) == new.id
            yield replace(_whole(new, RENAMED), old=old.id, new=new.id, settled=settled)
        yield from _within(old, new, migration.recode.get(new.id, {}))
    yield from (_whole(question, REMOVED) for question in line.gone)
    yield from (_whole(question, ADDED) for question in line.fresh)


def _within(old: Question, new: Question, recode: Mapping[int, int]) -> Iterator[Change]:
    whole = _whole(new, RENAMED)
    match old, new:
        case LevelQuestion(), LevelQuestion():
            yield from changes_within(whole, LEVEL_QUESTION, old, new)
            yield from changes_of_levels(whole, old, new, recode)
        case PracticesQuestion(), PracticesQuestion():
            yield from changes_within(whole, QUESTION, old, new)
            yield from _of_items(whole, _by_id(old), _by_id(new))
        case MeasureQuestion(), MeasureQuestion():
            yield from changes_within(whole, QUESTION, old, new)
        case _:
            yield replace(whole, key="kind", old=old.kind, new=new.kind, verdict=form(old.kind, new.kind))


def _of_items(whole: Change, old: Mapping[str, Item], new: Mapping[str, Item]) -> Iterator[Change]:
    heir = renamed(
        {name: item.text for name, item in old.items() if name not in new},
        {name: item.text for name, item in new.items() if name not in old},
    )
    for name, item in old.items():
        now = new.get(heir.get(name, name))
        found = _item(whole, now.id if now else name, ITEM_RENAMED if now else ITEM_REMOVED)
        if now is None or now.id != name:
            yield replace(found, old=name if now else "", new=now.id if now else "")
        if now is not None:
            yield from changes_within(found, ITEM, item, now)
    for name in new:
        if name not in old and name not in heir.values():
            yield _item(whole, name, ITEM_ADDED)


def _item(whole: Change, name: str, verdict: Verdict) -> Change:
    return replace(whole, thing="item", name=f"{whole.name}/{name}", verdict=verdict)


def _whole(question: Question, verdict: Verdict) -> Change:
    return Change(place=question.questionnaire, thing="question", name=question.id, verdict=verdict)


def _by_id(question: PracticesQuestion) -> dict[str, Item]:
    return {item.id: item for item in question.items}


def _renamed(gone: Sequence[Question], fresh: Sequence[Question]) -> dict[str, str]:
    """Return the heirs among questions of the same kind, by all words that an answer rests on."""
    found: dict[str, str] = {}
    for kind in sorted({question.kind for question in gone}):
        wordings = (
            {question.id: _wording(question) for question in asked if question.kind == kind}
            for asked in (gone, fresh)
        )
        found |= renamed(*wordings)
    return found


def _wording(question: Question) -> str:
    return " ".join(text for _, text in answered(question))
