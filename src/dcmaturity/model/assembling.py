"""The documents of a folder become one pack, or everything that keeps them from it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from dcmaturity.model import cycles, structure
from dcmaturity.model.catalogue import Glossary, Practices, Standards, Tools
from dcmaturity.model.fields import Part
from dcmaturity.model.kinds import File
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question, Questionnaire
from dcmaturity.model.read_source import Source
from dcmaturity.model.reading import read_file
from dcmaturity.source import START, Document, Problem, codes

P = TypeVar("P", bound=Part)
T = TypeVar("T")


def assemble(folder: str, documents: Sequence[Document]) -> Pack | tuple[Problem, ...]:
    """Return the pack that the documents make together, or every problem that keeps them from being one.

    Args:
        folder: What messages call the folder.
        documents: The folder's files; assessments among them are left alone.
    """
    parts = (document for document in documents if document.data.get("kind") != "assessment")
    return put_together(folder, [(document, read_file(document)) for document in parts])


def put_together(
    folder: str, parts: Sequence[tuple[Document, File | tuple[Problem, ...]]]
) -> Pack | tuple[Problem, ...]:
    """Return what `assemble` returns, of files that are read already; no assessment is among them."""
    sources = [Source(document, file) for document, file in parts if not isinstance(file, tuple)]
    problems = [problem for _, file in parts if isinstance(file, tuple) for problem in file]
    models = [source for source in sources if isinstance(source.file, MaturityModel)]
    if len(models) != 1:
        documents = [document for document, _ in parts]
        return tuple(sorted([*problems, *_not_one_model(folder, documents, models)]))
    pack = _pack_of(sources)
    found = {*structure.problems(sources, pack), *cycles.problems(sources, pack)}
    if problems:  # what a name stands for may be in a file that cannot be read
        found = {problem for problem in found if problem.code != codes.UNKNOWN_ID}
    return tuple(sorted([*problems, *found])) or pack


def _not_one_model(
    folder: str, documents: Sequence[Document], models: Sequence[Source[File]]
) -> list[Problem]:
    if models:
        return [
            other.document.problem(
                ("kind",),
                codes.NOT_ONE_MODEL,
                f"the folder has a second model beside {models[0].document.name}",
                "Keep one, or put each pack into a folder of its own.",
            )
            for other in models[1:]
        ]
    if any(document.data.get("kind") == "model" for document in documents):
        return []  # it is there and has problems of its own
    hint = "Give the folder a model.yaml, or name another with --pack."
    return [Problem(folder, START, codes.NOT_ONE_MODEL, "no file in this folder is a `kind: model`", hint)]


def _pack_of(sources: Sequence[Source[File]]) -> Pack:
    files = [source.file for source in sources]
    model = _of(files, MaturityModel)[0]
    questionnaires = _in_order(model, _of(files, Questionnaire))
    return Pack(
        model=model,
        questionnaires=questionnaires,
        questions=tuple(
            _keyed(q, questionnaire) for questionnaire in questionnaires for q in questionnaire.questions
        ),
        tools=_all(_of(files, Tools), lambda file: file.tools),
        standards=_all(_of(files, Standards), lambda file: file.standards),
        instrument_notes={name: note for file in _of(files, Standards) for name, note in file.notes.items()},
        practices=_all(_of(files, Practices), lambda file: file.practices),
        terms=_all(_of(files, Glossary), lambda file: file.terms),
        files={_base_name(source.document.name): source.document.data for source in sources},
    )


def _of(files: Sequence[File], kind: type[P]) -> list[P]:
    return [file for file in files if isinstance(file, kind)]


def _all(files: Iterable[P], parts: Callable[[P], tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(part for file in files for part in parts(file))


def _in_order(model: MaturityModel, questionnaires: Sequence[Questionnaire]) -> tuple[Questionnaire, ...]:
    place = {enabler.id: index for index, enabler in enumerate(model.enablers)}
    last = len(place)
    return tuple(sorted(questionnaires, key=lambda q: (place.get(q.enabler or "", last), q.module, q.id)))


def _keyed(question: Question, questionnaire: Questionnaire) -> Question:
    if question.enabler:
        return question
    return question.model_copy(update={"enabler": questionnaire.enabler or ""})


def _base_name(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]
