"""Check packs and assessments on the disk: every problem of every file, in one run."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dcmaturity.app.loading import load_pack
from dcmaturity.errors import FileTrouble
from dcmaturity.lint.linting import lint_assessment, lint_pack
from dcmaturity.model.pack import Pack
from dcmaturity.source import START, Document, Problem, Severity, codes
from dcmaturity.source.yaml_text import parse
from dcmaturity.store import files
from dcmaturity.store.trouble import unreadable


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found.

    Attributes:
        problems: Sorted, each once.
        texts: The text of each file by its name, for showing lines.
        notes: What the reader has to know about how far the check went.
    """

    problems: tuple[Problem, ...]
    texts: dict[str, str]
    notes: tuple[str, ...]

    @property
    def unusable(self) -> bool:
        """Whether a file could not become a model."""
        return any(_structural(problem) for problem in self.problems)

    def reaches(self, severity: Severity) -> bool:
        """Whether a problem is at least that severe."""
        return any(problem.severity >= severity for problem in self.problems)


def check(paths: Sequence[Path], pack_folder: Path | None) -> Checked:
    """Return all that is wrong with the files and folders.

    A folder is searched through. A file of a pack is checked as a part of the folder it stands in, and only
    its own problems are told. An assessment is checked against the pack beside it, else that of
    `pack_folder`, else the shipped one.
    """
    desk = _Desk(pack_folder)
    for path in paths:
        if _is_folder(path):
            desk.check_tree(path)
        else:
            desk.check_file(path)
    problems = tuple(sorted(set(desk.problems)))
    return Checked(problems, desk.texts, tuple(dict.fromkeys(desk.notes)))


@dataclass(slots=True)
class _Desk:
    """What has been read and found so far."""

    pack_folder: Path | None
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def check_tree(self, folder: Path) -> None:
        """Check every folder of YAML files in and below `folder`."""
        parents: list[Path] = []
        for place, below, names in os.walk(folder, onerror=self._cannot_walk):
            below[:] = [name for name in below if not name.startswith(".")]
            if any(name.endswith(".yaml") and not name.startswith(".") for name in names):
                parents.append(Path(place))
        if not parents:
            hint = "Name another folder; the files that are read here end in .yaml."
            self.problems.append(
                Problem(str(folder), START, codes.UNREADABLE, "there is no *.yaml file in this folder", hint)
            )
        for parent in parents:
            self._check_folder(parent)

    def check_file(self, path: Path) -> None:
        """Check one file, as part of the pack it stands in if there is one."""
        found = self._parsed(path)
        if isinstance(found, Problem):
            self.problems.append(found)
        elif found.data.get("kind") == "assessment":
            self._check_assessments([found], self._beside(found))
        else:
            self._check_part(found, self._beside(found))

    def _check_part(self, part: Document, beside: Sequence[Document | Problem]) -> None:
        """Check a file of a pack, and say what kept it from being checked to the end."""
        together = lint_pack(str(Path(part.name).parent), beside)
        if not _has_model(beside):
            self.notes.append(f"{part.name}: no model stands beside it, so its ids were not checked")
            together = tuple(p for p in together if p.code not in {codes.NOT_ONE_MODEL, codes.UNKNOWN_ID})
        elif any(_structural(problem) and problem.file != part.name for problem in together):
            self.notes.append(
                f"{part.name}: other files of its pack are broken, so not all of it was checked"
            )
        self.problems += [problem for problem in together if problem.file == part.name]

    def _check_folder(self, folder: Path) -> None:
        found = self._read_folder(folder)
        documents = [document for document in found if isinstance(document, Document)]
        if documents and all(document.data.get("kind") == "assessment" for document in documents):
            self.problems += [problem for problem in found if isinstance(problem, Problem)]
            self._check_assessments(documents, found)
        else:
            self.problems += lint_pack(str(folder), found)

    def _check_assessments(self, documents: Iterable[Document], beside: Sequence[Document | Problem]) -> None:
        if _has_model(beside):
            names = {document.name for document in documents}
            others = {
                d.name for d in beside if isinstance(d, Document) and d.data.get("kind") == "assessment"
            }
            together = lint_pack(str(Path(next(iter(names))).parent), beside)
            self.problems += [
                problem
                for problem in together
                if problem.file in names or (_structural(problem) and problem.file not in others)
            ]
            return
        pack: Pack = load_pack(self.pack_folder)
        for document in documents:
            self.problems += lint_assessment(document, pack)

    def _beside(self, found: Document) -> list[Document | Problem]:
        """Return every file of the folder that a file stands in, itself among them whatever it is called."""
        beside = self._read_folder(Path(found.name).parent, but=found)
        return beside if found in beside else [*beside, found]

    def _read_folder(self, folder: Path, but: Document | None = None) -> list[Document | Problem]:
        """Return every file of a folder as parsed; `but` is one that is parsed already."""
        try:
            paths = files.pack_names(folder)
        except FileTrouble as trouble:
            self.problems.append(_unreadable(trouble))
            return []
        return [
            but if but is not None and Path(but.name) == path else self._parsed(path, inside=folder)
            for path in paths
        ]

    def _parsed(self, path: Path, *, inside: Path | None = None) -> Document | Problem:
        """Return the file as parsed; a file that cannot be read is a problem like any other."""
        name = str(path)
        try:
            if inside is not None:
                files.require_inside(inside, path)
            content = files.read(path)
        except FileTrouble as trouble:
            return _unreadable(trouble)
        parsed = parse(content, name)
        self.texts[name] = (
            parsed.text if isinstance(parsed, Document) else content.decode("utf-8-sig", "replace")
        )
        return parsed

    def _cannot_walk(self, error: OSError) -> None:
        self.problems.append(_unreadable(unreadable(Path(error.filename), error)))


def _structural(problem: Problem) -> bool:
    """Whether the problem keeps a file from being a model."""
    return problem.code.startswith("DCM1")


def _has_model(found: Iterable[Document | Problem]) -> bool:
    return any(isinstance(document, Document) and document.data.get("kind") == "model" for document in found)


def _unreadable(trouble: FileTrouble) -> Problem:
    return Problem(trouble.where, START, codes.UNREADABLE, trouble.what, trouble.hint)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it will say why
        return False
