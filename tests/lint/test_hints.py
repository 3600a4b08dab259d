"""What a rule advises fits what it has found."""

import pytest

from dcmaturity.lint.linting import lint_pack
from tests.lint.test_linting import PACK, parsed

HEAVY = """\
kind: questionnaire
format: 1
id: skills
title: Skills
enabler: skills
questions:
  - {kind: measure, id: skills.a, theme: leadership, text: How long?, unit: days, thresholds: {2: 1, 3: 9},
     weight: 5%s}
  - {kind: measure, id: skills.b, theme: leadership, text: How much?, unit: days, thresholds: {2: 1, 3: 9}}
  - {kind: measure, id: skills.c, theme: leadership, text: How many?, unit: days, thresholds: {2: 1, 3: 9}}
"""


def hints(code: str, skills: str) -> list[str]:
    return [problem.hint for problem in lint_pack("pack", parsed(skills=skills)) if problem.code == code]


@pytest.mark.parametrize(
    ("more", "hint"),
    [
        ("", "Lower it, or make it a key question."),
        (", key: true", "Lower it: as a key question it holds the level back, whatever its weight."),
    ],
)
def test_a_heavy_question_is_made_a_key_question_only_once(more: str, hint: str) -> None:
    assert [hint] == hints("DCM203", HEAVY % more)


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        ("an HR", "Explain it in a `kind: glossary` file, or write it out."),
        ("HR and IT", "Explain them in a `kind: glossary` file, or write them out."),
    ],
)
def test_abbreviations_are_counted(names: str, hint: str) -> None:
    text = PACK["skills.yaml"].replace("Are executives", f"Are {names}")
    assert PACK["skills.yaml"] != text
    assert [hint] == hints("DCM307", text)
