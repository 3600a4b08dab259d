"""All that is wrong with a pack or an assessment: what keeps it from being one, and what the rules find."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from dcmaturity.lint.registry import ALL_RULES
from dcmaturity.lint.rule import Hit, Rule, Setting
from dcmaturity.model.assembling import put_together
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.fitting import misfits
from dcmaturity.model.kinds import File
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_file
from dcmaturity.source import Document, Problem, codes

_Read: TypeAlias = File | tuple[Problem, ...]

_CODES: Final = frozenset(rule.code for rule in ALL_RULES)
_NEEDS_EVERY_FILE: Final = frozenset({codes.UNKNOWN_ID, codes.NOT_ONE_MODEL})
"""What cannot be said of a pack while one of its files cannot even be parsed."""


def lint_pack(
    folder: str, parsed: Sequence[Document | Problem], *, before: Pack | None = None
) -> tuple[Problem, ...]:
    """Return all that is wrong with a pack and the assessments beside it, in the order of the files.

    Args:
        folder: What messages call the folder.
        parsed: What `parse` made of each file.
        before: An older version of the pack, to compare with.
    """
    unreadable = [problem for problem in parsed if isinstance(problem, Problem)]
    read = [(document, read_file(document)) for document in parsed if isinstance(document, Document)]
    made = put_together(folder, [part for part in read if part[0].data.get("kind") != "assessment"])
    pack = made if isinstance(made, Pack) and not unreadable else None
    structure = made if isinstance(made, tuple) else ()
    if unreadable:
        structure = tuple(problem for problem in structure if problem.code not in _NEEDS_EVERY_FILE)
    found = (problem for document, file in read for problem in _in_file(document, file, pack, before))
    return _in_order([*unreadable, *structure, *found])


def lint_assessment(document: Document, pack: Pack | None) -> tuple[Problem, ...]:
    """Return all that is wrong with an assessment of the pack, or all that shows without one.

    Args:
        document: The assessment's file.
        pack: The pack that it answers; None where that cannot be used.
    """
    file = read_file(document)
    if isinstance(file, tuple):
        return file
    if not isinstance(file, Assessment):
        hint = "Lint the folder that it stands in."
        return (document.problem(("kind",), codes.NOT_OURS, f"a `{file.kind}` file is no assessment", hint),)
    return _in_order(_in_file(document, file, pack, None))


def _in_file(document: Document, file: _Read, pack: Pack | None, before: Pack | None) -> Iterator[Problem]:
    if isinstance(file, tuple):
        yield from file
    elif isinstance(file, Assessment) and pack is not None:
        wrong = misfits(file, pack, document)
        yield from wrong
        yield from _by_rules(file, Setting(document, None if wrong else pack, before, _CODES))
    else:
        yield from _by_rules(file, Setting(document, pack, before, _CODES))


def _by_rules(file: File, setting: Setting) -> Iterator[Problem]:
    for rule in ALL_RULES:
        if isinstance(file, rule.about):
            for hit in rule.check(file, setting):
                yield _problem(hit, rule, setting.document)


def _problem(hit: Hit, rule: Rule, document: Document) -> Problem:
    text = document.span(hit.path) if hit.words else None
    span = hit.span or (
        document.span_of_words(hit.path, hit.words) if hit.words else document.span(hit.path, key=hit.key)
    )
    return Problem(document.name, span, rule.code, hit.message, hit.hint, rule.severity, hit.fix, text)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))
