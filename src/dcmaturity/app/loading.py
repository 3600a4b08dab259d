"""Packs and assessments from the disk, or all that is wrong with them."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dcmaturity.errors import DcmaturityError
from dcmaturity.model.assembling import assemble
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.fitting import misfits
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_file
from dcmaturity.source import Document, Problem, codes
from dcmaturity.source.digest import digest
from dcmaturity.source.yaml_text import MAX_BYTES, parse
from dcmaturity.store import bundled, files


class Rejected(DcmaturityError):
    """Files that cannot be used: every problem in them, and their texts by name, to show lines of."""

    def __init__(self, problems: Sequence[Problem], documents: Sequence[Document] = ()) -> None:
        super().__init__(f"{len(problems)} problems", hint="Put them right and try again.")
        self.problems = tuple(problems)
        self.texts = {document.name: document.text for document in documents}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """An assessment as it stands on the disk.

    Attributes:
        assessment: The answers; they fit the pack.
        document: The file as parsed.
        digest: `sha256:…` of what the file says.
    """

    assessment: Assessment
    document: Document
    digest: str


def load_pack(folder: Path | None = None) -> Pack:
    """Return the pack in `folder`, or the shipped one.

    Raises:
        Rejected: Something keeps the files from being a pack.
        FileTrouble: The folder or a file in it cannot be read.
    """
    place = bundled.pack_folder() if folder is None else folder
    documents, problems = documents_in(place)
    if problems:
        raise Rejected(problems, documents)
    pack = assemble(str(place), documents)
    if not isinstance(pack, Pack):
        raise Rejected(pack, documents)
    return pack


def documents_in(folder: Path) -> tuple[list[Document], list[Problem]]:
    """Return the documents of a pack's folder, and the problems of those that cannot be parsed."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in files.pack_files(folder):
        found = parse(files.read(path), str(path))
        if isinstance(found, Document):
            documents.append(found)
        else:
            problems.append(found)
    return documents, problems


def load_document(path: Path) -> Document:
    """Return a file as parsed.

    Raises:
        Rejected: It is not the YAML that is read here.
        FileTrouble: It cannot be read.
    """
    return _parsed(files.read(path), str(path))


def load_standard_input() -> Document:
    """Return what standard input holds, as parsed.

    Raises:
        Rejected: It is not the YAML that is read here.
    """
    return _parsed(sys.stdin.buffer.read(MAX_BYTES + 1), "<standard input>")


def _parsed(content: bytes, name: str) -> Document:
    found = parse(content, name)
    if isinstance(found, Problem):
        raise Rejected([found])
    return found


def load_assessment(path: Path, pack: Pack) -> Loaded:
    """Return the assessment in the file.

    Raises:
        Rejected: It is no assessment, or does not fit the pack.
        FileTrouble: It cannot be read.
    """
    return accepted(load_document(path), pack)


def accepted(document: Document, pack: Pack) -> Loaded:
    """Return the assessment that a document holds.

    Raises:
        Rejected: It is no assessment, or does not fit the pack.
    """
    file = read_file(document)
    if isinstance(file, tuple):
        raise Rejected(file, [document])
    if not isinstance(file, Assessment):
        hint = "Name a file that begins with `kind: assessment`."
        kind = document.data.get("kind")
        problem = document.problem(("kind",), codes.NOT_OURS, f"this is a {kind}, not an assessment", hint)
        raise Rejected([problem], [document])
    if wrong := misfits(file, pack, document):
        raise Rejected(wrong, [document])
    return Loaded(assessment=file, document=document, digest=digest({"assessment": document.data}))
