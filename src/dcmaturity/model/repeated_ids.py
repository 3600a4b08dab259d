"""Ids that two things of one sort share, within a file or across the files of a pack."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dcmaturity.model.catalogue import Glossary, Practices, Standards, Tools
from dcmaturity.model.kinds import File
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.questionnaire import PracticesQuestion, Questionnaire
from dcmaturity.model.read_source import Source
from dcmaturity.source import Path, Problem, codes

_SAID: Final[dict[str | int, tuple[str, str]]] = {
    "id": ("have the id", "Rename one; ids are for ever, so rename the younger."),
    "term": ("are called", "Keep one of them."),
    "short": ("are called", "Keep one of them."),
}
"""What is said of two things that share what stands under a key, and what to do."""


def repeated_ids(sources: Sequence[Source[File]]) -> Iterator[Problem]:
    """Yield every id that two things of one sort share, wherever they stand."""
    first: dict[tuple[str, str], Source[File]] = {}
    for source in sources:
        for sort, name, path in _ids(source.file):
            if other := first.get((sort, name)):
                beside = "" if other is source else f" (the other is in {other.document.name})"
                said, hint = _SAID[path[-1]]
                yield source.document.problem(
                    path, codes.DUPLICATE_ID, f"two {sort}s {said} `{name}`{beside}", hint
                )
            first.setdefault((sort, name), source)


def _ids(file: File) -> Iterator[tuple[str, str, Path]]:
    match file:
        case MaturityModel():
            yield from _ids_of_model(file)
        case Questionnaire():
            yield from _ids_of_questionnaire(file)
        case Tools():
            yield from _ids_of("tool", "tools", file.tools)
        case Standards():
            yield from _ids_of("standard", "standards", file.standards)
        case Practices():
            yield from _ids_of("practice", "practices", file.practices)
        case Glossary():
            yield from _names_of_terms(file)
        case _:
            pass


def _ids_of_model(model: MaturityModel) -> Iterator[tuple[str, str, Path]]:
    yield from _ids_of("enabler", "enablers", model.enablers)
    yield from _ids_of("theme", "themes", model.themes)
    yield from _ids_of("goal", "goals", model.goals)
    yield from _ids_of("role", "roles", model.roles)
    yield from _ids_of("profile fact", "profile", model.profile)
    yield from _ids_of("coverage list", "coverage", model.coverage)
    for place, coverage in enumerate(model.coverage):
        yield from _ids_of("topic", "topics", coverage.topics, ("coverage", place))


def _ids_of_questionnaire(questionnaire: Questionnaire) -> Iterator[tuple[str, str, Path]]:
    yield "questionnaire", questionnaire.id, ("id",)
    yield from _ids_of("theme", "themes", questionnaire.themes)
    yield from _ids_of("question", "questions", questionnaire.questions)
    for place, question in enumerate(questionnaire.questions):
        if isinstance(question, PracticesQuestion):
            yield from _ids_of(f"`{question.id}` item", "items", question.items, ("questions", place))


def _names_of_terms(glossary: Glossary) -> Iterator[tuple[str, str, Path]]:
    for place, term in enumerate(glossary.terms):
        yield "term", term.term.casefold(), ("terms", place, "term")
        if term.short and term.short.casefold() != term.term.casefold():
            yield "term", term.short.casefold(), ("terms", place, "short")


def _ids_of(sort: str, key: str, parts: Iterable[object], at: Path = ()) -> Iterator[tuple[str, str, Path]]:
    for place, part in enumerate(parts):
        yield sort, part.id, (*at, key, place, "id")  # type: ignore[attr-defined]
