"""Ids that two things of one sort share, within a file or across the files of a pack."""

from collections.abc import Iterable, Iterator, Sequence

from dcmaturity.model.catalogue import Practices, Standards, Tools
from dcmaturity.model.kinds import File
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.questionnaire import PracticesQuestion, Questionnaire
from dcmaturity.model.read_source import Source
from dcmaturity.source import Path, Problem, codes


def repeated_ids(sources: Sequence[Source[File]]) -> Iterator[Problem]:
    """Yield every id that two things of one sort share, wherever they stand."""
    first: dict[tuple[str, str], Source[File]] = {}
    for source in sources:
        for sort, name, path in _ids(source.file):
            if other := first.get((sort, name)):
                beside = "" if other is source else f" (the other is in {other.document.name})"
                yield source.document.problem(
                    (*path, "id"),
                    codes.DUPLICATE_ID,
                    f"two {sort}s have the id `{name}`{beside}",
                    "Rename one; ids are for ever, so rename the younger.",
                )
            first.setdefault((sort, name), source)


def _ids(file: File) -> Iterator[tuple[str, str, Path]]:
    match file:
        case MaturityModel():
            yield from _ids_of("enabler", "enablers", file.enablers)
            yield from _ids_of("theme", "themes", file.themes)
            yield from _ids_of("goal", "goals", file.goals)
            yield from _ids_of("role", "roles", file.roles)
            yield from _ids_of("profile fact", "profile", file.profile)
        case Questionnaire():
            yield "questionnaire", file.id, ()
            yield from _ids_of("theme", "themes", file.themes)
            yield from _ids_of("question", "questions", file.questions)
            for place, question in enumerate(file.questions):
                if isinstance(question, PracticesQuestion):
                    for index, item in enumerate(question.items):
                        yield f"`{question.id}` item", item.id, ("questions", place, "items", index)
        case Tools():
            yield from _ids_of("tool", "tools", file.tools)
        case Standards():
            yield from _ids_of("standard", "standards", file.standards)
        case Practices():
            yield from _ids_of("practice", "practices", file.practices)
        case _:
            pass


def _ids_of(sort: str, key: str, parts: Iterable[object]) -> Iterator[tuple[str, str, Path]]:
    for place, part in enumerate(parts):
        yield sort, part.id, (key, place)  # type: ignore[attr-defined]
