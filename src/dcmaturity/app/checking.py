"""Check one unit of files: read them, parse them, run every rule over them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dcmaturity.app.found import Found
from dcmaturity.app.lint_units import Unit
from dcmaturity.app.loading import Rejected, load_pack
from dcmaturity.app.unit_files import content, names_beside
from dcmaturity.app.unreadable import unreadable
from dcmaturity.errors import FileTrouble
from dcmaturity.lint.directives import ignores
from dcmaturity.lint.judging import Ignore
from dcmaturity.lint.linting import lint_assessment, lint_pack
from dcmaturity.lint.registry import idle_codes
from dcmaturity.lint.rule import Needs
from dcmaturity.model.pack import Pack
from dcmaturity.source import Document, Problem, codes
from dcmaturity.source.yaml_text import parse

_NO_MODEL = frozenset({codes.NOT_ONE_MODEL, codes.UNKNOWN_ID})


@dataclass(slots=True)
class Checker:
    """Checks units, and remembers the packs that are named on the command line.

    Attributes:
        pack_folder: The pack that assessments answer beside which no model stands; None for the shipped one.
        old_folder: An older version of the pack that is checked; None if there is nothing to compare with.
    """

    pack_folder: Path | None
    old_folder: Path | None
    _packs: dict[Path | None, Pack | Rejected] = field(default_factory=dict)

    def check(self, unit: Unit) -> Found:
        """Return all that is wrong with the files of a unit.

        Raises:
            FileTrouble: A folder that is named as a pack cannot be read.
        """
        if not unit.alone:
            return self._check_pack(unit)
        return _together([self._check_alone(unit, name) for name in unit.names])

    def _check_pack(self, unit: Unit) -> Found:
        """Check a pack with all its files."""
        parsed = [_parsed(unit, name) for name in names_beside(unit)]
        before = None if self.old_folder is None else self._pack(self.old_folder)
        usable = before if isinstance(before, Pack) else None
        found = lint_pack(unit.folder, [file for file, _ in parsed], before=usable)
        broken = any(codes.is_structural(problem.code) for problem in found)
        notes: tuple[str, ...] = ()
        if unit.named or len(unit.names) < len(parsed):  # not every file is asked about
            found, notes = _of_named(unit, [file for file, _ in parsed], found)
        seen = Needs.FILE if broken else Needs.PACK if usable is None else Needs.OLDER_PACK
        return _together([_found(unit, found, parsed, notes, seen=seen), _rejected(before)])

    def _check_alone(self, unit: Unit, name: str) -> Found:
        """Check one file by itself."""
        file, text = _parsed(unit, name)
        if isinstance(file, Problem):
            return _found(unit, [file], [(file, text)])
        if file.data.get("kind") == "assessment":
            pack = self._pack(self.pack_folder)
            found = lint_assessment(file, pack if isinstance(pack, Pack) else None)
            seen = Needs.PACK if isinstance(pack, Pack) else Needs.FILE
            return _together([_found(unit, found, [(file, text)], seen=seen), _rejected(pack)])
        found = lint_pack(unit.folder, [file])
        if not unit.named:
            return _found(unit, found, [(file, text)])
        note = f"{file.name}: no model stands beside it, so its ids were not checked"
        certain = [problem for problem in found if problem.code not in _NO_MODEL]
        return _found(unit, certain, [(file, text)], [note])

    def _pack(self, folder: Path | None) -> Pack | Rejected:
        if folder not in self._packs:
            try:
                self._packs[folder] = load_pack(folder)
            except Rejected as rejected:
                self._packs[folder] = rejected
        return self._packs[folder]


def _parsed(unit: Unit, name: str) -> tuple[Document | Problem, str]:
    """Return a file as parsed, and its text; one that cannot be read is a problem like any other."""
    try:
        held = content(unit, name)
    except FileTrouble as trouble:
        return unreadable(trouble), ""
    found = parse(held, str(Path(unit.folder, name)))
    return found, found.text if isinstance(found, Document) else held.decode("utf-8-sig", "replace")


def _of_named(
    unit: Unit, beside: Sequence[Document | Problem], found: Sequence[Problem]
) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """Return the problems of the files that were named, and notes on what kept them from a full check."""
    names = _own(unit)
    documents = [file for file in beside if isinstance(file, Document)]
    answers = {file.name for file in documents if file.data.get("kind") == "assessment"}
    broken = {p.file for p in found if codes.is_structural(p.code)} - answers
    told = set() if unit.named else {unit.folder}
    told |= broken if names & answers else set()  # an assessment is not passed beside a broken pack
    notes = (
        f"{name}: other files of its pack are broken, so not all of it was checked"
        for name in sorted(names - answers)
        if broken - {name}
    )
    own = (p for p in found if p.file in names or (p.file in told and codes.is_structural(p.code)))
    return tuple(own), tuple(notes)


def _rejected(pack: Pack | Rejected | None) -> Found:
    """Return what is wrong with a pack that was named and cannot be used."""
    if not isinstance(pack, Rejected):
        return Found(())
    return Found(pack.problems, lines=_lines(pack.problems, pack.texts.items()))


def _found(
    unit: Unit,
    problems: Iterable[Problem],
    parsed: Sequence[tuple[Document | Problem, str]],
    notes: Iterable[str] = (),
    *,
    seen: Needs = Needs.FILE,
) -> Found:
    told, own = tuple(problems), _own(unit)
    documents = [file for file, _ in parsed if isinstance(file, Document) and file.name in own]
    comments = tuple(
        comment._replace(idle=idle_codes(comment.codes, seen))
        for file in documents
        for comment in ignores(file)
    )
    texts = ((file.name if isinstance(file, Document) else file.file, text) for file, text in parsed)
    return Found(told, comments, tuple(notes), _lines([*told, *comments], texts))


def _own(unit: Unit) -> set[str]:
    """Return what messages call the files of a unit."""
    return {str(Path(unit.folder, name)) for name in unit.names}


def _lines(of: Iterable[Problem | Ignore], texts: Iterable[tuple[str, str]]) -> dict[str, dict[int, str]]:
    """Return the source lines that problems and comments are on."""
    wanted: dict[str, set[int]] = {}
    for told in of:
        wanted.setdefault(told.file, set()).add(told.span.line)
    return {name: _of_text(text, wanted[name]) for name, text in texts if name in wanted}


def _of_text(text: str, numbers: set[int]) -> dict[int, str]:
    return {number: line for number, line in enumerate(text.split("\n"), 1) if number in numbers}


def _together(found: Iterable[Found]) -> Found:
    parts = list(found)
    lines = {file: numbered for part in parts for file, numbered in part.lines.items()}
    return Found(
        tuple(problem for part in parts for problem in part.problems),
        tuple(comment for part in parts for comment in part.ignores),
        tuple(note for part in parts for note in part.notes),
        lines,
    )
