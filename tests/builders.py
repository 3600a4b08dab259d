"""Packs and assessments from the YAML text that stands in a test."""

import re

from dcmaturity.model.assembling import assemble
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_as
from dcmaturity.source import Document
from dcmaturity.source.yaml_text import parse


def document_of(text: str, name: str = "file.yaml") -> Document:
    """Return the text as a parsed file."""
    found = parse(text.encode(), name)
    assert isinstance(found, Document), str(found)
    return found


def documents_of(*texts: str) -> list[Document]:
    """Return the texts as parsed files, each named after its kind: `model.yaml`, `questionnaire-2.yaml`."""
    names: list[str] = []
    for text in texts:
        kind = re.findall(r"^kind: *(\S+)", text, re.MULTILINE)[0]
        like = sum(name.startswith(kind) for name in names)
        names.append(f"{kind}-{like + 1}.yaml" if like else f"{kind}.yaml")
    return [document_of(text, name) for text, name in zip(texts, names, strict=True)]


def pack_of(*texts: str) -> Pack:
    """Return the pack that the texts make together."""
    found = assemble("pack", documents_of(*texts))
    assert isinstance(found, Pack), "\n".join(map(str, found))
    return found


def assessment_of(text: str) -> Assessment:
    """Return the text as an assessment, with or without its end marker."""
    found = read_as(Assessment, document_of(text, "assessment.yaml"))
    assert isinstance(found, Assessment), "\n".join(map(str, found))
    return found


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its marks `▸`, and the line and column of what stands after each."""
    places = []
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split("▸")[:-1]
        places += [(number, sum(map(len, parts[: count + 1])) + 1) for count in range(len(parts))]
    return text.replace("▸", ""), places
