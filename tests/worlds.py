"""From a plain world to the product's own types, through files: reading and writing are tested too."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from dcmaturity.model.assembling import assemble
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.fitting import misfits
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_file
from dcmaturity.scoring.card import Scorecard, score
from dcmaturity.source import Document
from dcmaturity.source.yaml_dump import Plain, dump
from dcmaturity.source.yaml_text import parse
from tests.strategies import World


def document(data: dict[str, Any], name: str) -> Document:
    """Write the data as a file and read it again."""
    found = parse(dump({str(key): plain(value) for key, value in data.items()}), name)
    assert isinstance(found, Document), found
    return found


def plain(value: Any) -> Plain:  # noqa: ANN401 - whatever a world holds
    """Return the value as what a YAML file can hold."""
    match value:
        case dict():
            return {str(key): plain(part) for key, part in value.items()}
        case list() | tuple():
            return [plain(part) for part in value]
        case Fraction():
            return Decimal(value.numerator) / Decimal(value.denominator)
        case _:
            return value  # type: ignore[no-any-return]


def pack_of(world: World) -> Pack:
    """Return the world's pack."""
    model, questionnaires, _ = world
    documents = [document(model, "model.yaml")]
    documents += [document(file, f"{file['id']}.yaml") for file in questionnaires]
    documents.append(document(standards_of(questionnaires), "standards.yaml"))
    pack = assemble("world", documents)
    assert isinstance(pack, Pack), [str(problem) for problem in pack]
    return pack


def standards_of(questionnaires: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a file of the standards that the questions name."""
    questions = [question for file in questionnaires for question in file["questions"]]
    named = sorted({name for question in questions for name in question.get("standards", [])})
    entries = [{"id": name, "instrument": "rkc", "provision": name, "subject": "s"} for name in named]
    return {"kind": "standards", "format": 1, "standards": entries}


def card_of(world: World, pack: Pack | None = None) -> Scorecard:
    """Return the scorecard of the world's assessment."""
    pack = pack or pack_of(world)
    written = document(world[2], "assessment.yaml")
    assessment = read_file(written)
    assert isinstance(assessment, Assessment), [str(problem) for problem in assessment]
    assert misfits(assessment, pack, written) == ()
    return score(pack, assessment)
