"""The worked example of docs/scoring.md, number by number."""

import re
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dcmaturity.model.assembling import assemble
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_file
from dcmaturity.render.scorecard_json import scorecard_data
from dcmaturity.scoring.card import Scorecard, score
from dcmaturity.scoring.steps import plan
from dcmaturity.source import Document
from dcmaturity.source.yaml_text import parse

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
NUMBERS = re.findall(r"^\| `(\S+)` \| (\S+) \|", PAGE, re.MULTILINE)


@cache
def card() -> Scorecard:
    documents = [
        parse(block.encode(), "scoring.md") for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    ]
    *pack_documents, answers = [document for document in documents if isinstance(document, Document)]
    pack = assemble("scoring.md", pack_documents)
    assessment = read_file(answers)
    assert isinstance(pack, Pack)
    assert isinstance(assessment, Assessment)
    return score(pack, assessment)


def at(path: str) -> Any:  # noqa: ANN401 - a number or null
    """Return the number at a path such as `enablers.law.index` or `questions.law.signatures.score`."""
    data = scorecard_data(card())
    if path.startswith("questions."):
        question, _, key = path.removeprefix("questions.").rpartition(".")
        return data["questions"][question][key]
    group = next(name for name in data["groups"] if path.startswith(f"{name}."))
    found = data["groups"][group]
    for key in path.removeprefix(f"{group}.").split("."):
        found = found[key]
    return found


@pytest.mark.parametrize(("path", "value"), NUMBERS)
def test_the_page_and_the_tool_agree(path: str, value: str) -> None:
    assert at(path) == float(value)


def test_the_page_has_its_numbers() -> None:
    assert len(NUMBERS) == 19


def test_the_plan_of_the_page_is_the_plan_of_the_tool() -> None:
    steps = plan(card()).steps
    assert [(s.question, s.level, s.wave, s.gain, s.value, s.headline) for s in steps] == [
        ("systems.e-services", 3, 1, Fraction(9, 80), Fraction(9, 80), True),
        ("law.publication", 3, 1, Fraction(1, 12), Fraction(1, 24), True),
    ]


def test_the_headline_waits_for_the_whole_only() -> None:
    assert card().headline.held_back_by == ("overall",)
