"""What a newer version of a pack says becomes of the answers to an older one."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from dcmaturity.model.maturity_model import Migration
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question

T = TypeVar("T")


def major(version: str) -> str:
    """Return the first number of a version."""
    return version.partition(".")[0]


def declared(before: Pack, now: Pack) -> Migration:
    """Return what `now` says of answers to the major version of `before`, all entries as one."""
    older = major(before.model.version)
    entries = [entry for entry in now.model.migrations if entry.from_ == older]
    return Migration(
        from_=older,
        rename=_joined(entry.rename for entry in entries),
        recode=_joined(entry.recode for entry in entries),
        ask_again=tuple(dict.fromkeys(name for entry in entries for name in entry.ask_again)),
    )


def heirs(before: Pack, now: Pack, rename: Mapping[str, str]) -> dict[str, Question]:
    """Return the question that takes over the answers, by the older one's id, where there is one."""
    found = {}
    for name in before.question:
        heir = now.question.get(rename.get(name, name)) or now.question.get(name)
        if heir is not None:
            found[name] = heir
    return found


def _joined(parts: Iterable[Mapping[str, T]]) -> dict[str, T]:
    return {key: value for part in parts for key, value in part.items()}
