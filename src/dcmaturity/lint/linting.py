"""All that is wrong with a pack or an assessment: what keeps it from being one, and what the rules find."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from dcmaturity.lint.registry import ALL_RULES
from dcmaturity.lint.rule import Setting
from dcmaturity.model.assembling import assemble
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.fitting import misfits
from dcmaturity.model.kinds import File
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_file
from dcmaturity.source import Document, Problem, codes

_NEEDS_EVERY_FILE = frozenset({codes.UNKNOWN_ID, codes.NOT_ONE_MODEL})
"""What cannot be said of a pack while one of its files cannot even be parsed."""


def lint_pack(
    folder: str, parsed: Sequence[Document | Problem], *, only: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return all that is wrong with a pack and the assessments beside it, in the order of the files.

    Args:
        folder: What messages call the folder.
        parsed: What `parse` made of each file.
        only: The codes of the rules to run, all if empty; what keeps a file from being one is always told.
    """
    documents = [document for document in parsed if isinstance(document, Document)]
    unreadable = [problem for problem in parsed if isinstance(problem, Problem)]
    made = assemble(folder, documents)
    pack = made if isinstance(made, Pack) and not unreadable else None
    structure = made if isinstance(made, tuple) else ()
    if unreadable:
        structure = tuple(problem for problem in structure if problem.code not in _NEEDS_EVERY_FILE)
    found = (problem for document in documents for problem in _in_file(document, pack, only))
    return _in_order([*unreadable, *structure, *found])


def lint_assessment(document: Document, pack: Pack, *, only: Collection[str] = ()) -> tuple[Problem, ...]:
    """Return all that is wrong with an assessment of the pack.

    Args:
        document: The assessment's file.
        pack: The pack that it answers.
        only: The codes of the rules to run, all if empty; what keeps it from being scored is always told.
    """
    file = read_file(document)
    if isinstance(file, tuple):
        return file
    if not isinstance(file, Assessment):
        hint = "Lint the folder that it stands in."
        return (document.problem(("kind",), codes.NOT_OURS, f"a `{file.kind}` file is no assessment", hint),)
    return _in_order(_in_assessment(document, file, pack, only))


def _in_file(document: Document, pack: Pack | None, only: Collection[str]) -> Iterator[Problem]:
    file = read_file(document)
    if isinstance(file, Assessment) and pack is not None:
        yield from _in_assessment(document, file, pack, only)
    elif not isinstance(file, tuple):
        yield from _by_rules(document, file, pack, only)
    else:
        yield from file


def _in_assessment(
    document: Document, assessment: Assessment, pack: Pack, only: Collection[str]
) -> Iterator[Problem]:
    wrong = misfits(assessment, pack, document)
    yield from wrong
    yield from _by_rules(document, assessment, None if wrong else pack, only)


def _by_rules(document: Document, file: File, pack: Pack | None, only: Collection[str]) -> Iterator[Problem]:
    setting = Setting(document, pack)
    for rule in ALL_RULES:
        if isinstance(file, rule.about) and (not only or rule.code in only):
            for hit in rule.check(file, setting):
                yield document.problem(
                    hit.path,
                    rule.code,
                    hit.message,
                    hit.hint,
                    key=hit.key,
                    severity=rule.severity,
                    fix=hit.fix,
                )


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))
