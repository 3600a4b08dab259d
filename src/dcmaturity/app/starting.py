"""Write a pack or a questionnaire to start from: complete enough to be asked, and to be checked at once."""

import re
from pathlib import Path
from typing import Final
from unicodedata import combining, normalize

from dcmaturity.app.loading import load_pack
from dcmaturity.app.schemas import SCHEMAS, modeline, schemas_for, write_schemas
from dcmaturity.errors import FileTrouble, UnknownName
from dcmaturity.model.key_order import in_key_order
from dcmaturity.model.kinds import KINDS
from dcmaturity.model.pack import Pack
from dcmaturity.model.structure import RESERVED
from dcmaturity.source import Document
from dcmaturity.source.canonical import canonical
from dcmaturity.source.nearest import did_you_mean
from dcmaturity.source.yaml_text import parse
from dcmaturity.store import files

_LONGEST: Final = 60
_NOT_IN_IDS: Final = re.compile(r"[^a-z0-9]+")

_MODEL: Final = """\
kind: model
format: 1
id: {id}
version: 1.0.0  # a new first number says that old answers no longer mean the same
title: {title}
provenance: Say where the scale comes from, and what of it is your own.
levels:  # as many as you need; the first is the base
  - level: 1
    name: Paper-based
    means: The process runs on paper or on memory.
  - level: 2
    name: Stand-alone
    means: It is computerised in places; data are keyed in again.
  - level: 3
    name: Integrated
    means: Systems inside the administration share data.
enablers:  # the rows of the model
  - id: first-enabler
    name: First enabler
    means: Say what it covers.
themes:  # the columns of the model
  - id: first-theme
    name: First theme
    means: Say what it covers.
scoring:
  headline: {{reach: {{}}}}  # name a reach here once questions have one
examples:  # computed by hand; `dcmaturity lint` computes them again
  - name: one answer
    answers:
      {questionnaire}.first-question: {{level: 2}}
    expect: {{overall.index: 2, overall.level: 2}}
"""

_TOOLS: Final = """\
kind: tools
format: 1
tools: []  # what helps; steps name these by id
"""


def new_pack(folder: Path) -> list[Path]:
    """Write a model, a questionnaire, an empty catalogue and the schemas into a new folder; return them.

    Raises:
        FileTrouble: There is something in the folder already, or it cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileTrouble("The folder is not empty", where=str(folder), hint="Name a new one.")
    name = _id(folder.absolute().name)
    questionnaire = "first-enabler"
    texts = {
        "model.yaml": modeline("model")
        + _MODEL.format(id=name, title=name.replace("-", " ").capitalize(), questionnaire=questionnaire),
        "tools.yaml": modeline("tools") + _TOOLS,
        "questions.yaml": modeline("questionnaire")
        + _questionnaire(
            questionnaire,
            "first-enabler",
            "first-theme",
            {1: "Paper-based", 2: "Stand-alone", 3: "Integrated"},
        ),
    }
    files.make_folder(folder)
    for file, text in texts.items():
        files.save(folder / file, _in_shape(text), private=False)
    write_schemas(folder, KINDS)
    return [*(folder / file for file in texts), folder / SCHEMAS]


def new_questionnaire(path: Path, enabler: str, pack_folder: Path | None) -> list[Path]:
    """Write a questionnaire keyed to a pack's levels and themes, with its schema if needed; return the files.

    The pack is the one that is named, else the one in the file's folder, else the shipped one.

    Raises:
        Rejected: The pack has faults of its own.
        UnknownName: The pack has no such enabler.
        FileTrouble: The file is there already, or cannot be written.
    """
    beside = path.parent if (path.parent / "model.yaml").exists() else None
    pack = load_pack(pack_folder or beside)
    if enabler not in pack.enabler:
        hint = did_you_mean(enabler, pack.enabler)
        raise UnknownName("The pack has no enabler of this name", where=enabler, hint=hint)
    if path.exists():
        raise FileTrouble("The file is there already", where=str(path), hint="Name a new one.")
    theme = next(iter(pack.theme))
    schemas = schemas_for(path.parent)
    text = _questionnaire(_free_id(_id(path.stem), pack), enabler, theme, _names(pack))
    files.save(path, _in_shape(modeline("questionnaire", schemas) + text), private=False)
    return [path, *(write_schemas(path.parent, ["questionnaire"]) if schemas == SCHEMAS else ())]


def _in_shape(text: str) -> bytes:
    """Return a text in the shape that `dcmaturity fmt` gives it: a long name moves its line breaks."""
    document = parse(text.encode(), "")
    if isinstance(document, Document):
        text = canonical(document, in_key_order(document.data))
    return text.encode()


def _names(pack: Pack) -> dict[int, str]:
    return {number: level.name for number, level in pack.level.items()}


def _free_id(name: str, pack: Pack) -> str:
    return f"{name}-new" if name in {*pack.questionnaire, *RESERVED} else name


def _id(name: str) -> str:
    """Return an id made of a file's name, without accents, of a part of it where it is long."""
    letters = "".join(sign for sign in normalize("NFKD", name.casefold()) if not combining(sign))
    found = _NOT_IN_IDS.sub("-", letters)[:_LONGEST].strip("-")
    return "new" if found in {"", "null"} else found


def _questionnaire(name: str, enabler: str, theme: str, levels: dict[int, str]) -> str:
    base = min(levels)
    head = f"""\
kind: questionnaire
format: 1
id: {name}
title: {name.replace("-", " ").capitalize()}
enabler: {enabler}
questions:
  - id: {name}.first-question
    theme: {theme}
    text: What is there to find out?
    why: Say what goes wrong without it.
    evidence:
      - what an assessor can ask to see
    levels:
"""
    parts = [_level(level, title, first=level == base) for level, title in sorted(levels.items())]
    return head + "".join(parts)


def _level(level: int, title: str, *, first: bool) -> str:
    said = f"      {level}:\n        is: >-\n          Say what an assessor sees at level {level}, {title}.\n"
    step = f"        do: Say what to do to get to level {level}.\n        effort: medium\n"
    return said if first else said + step
