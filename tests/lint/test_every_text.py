"""Every text of a file has the path that it has in the file, and nothing else is a text."""

from typing import Final

from dcmaturity.lint.every_text import every_text
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.model.reading import read_as
from tests.builders import document_of

QUESTIONNAIRE: Final = """\
kind: questionnaire
format: 1
id: skills
title: Skills
module: true
questions:
  - id: skills.a
    theme: drones
    text: Who?
    without-standard: None asks.
    evidence: [a list, a law]
    ask-when: {any: [{profile: isle, is: no}]}
    levels: {2: {is: Two., do: Do.}}
"""
ANSWERS: Final = """\
kind: assessment
format: 1
pack: {id: mini, version: "1.0.0"}
administration: {name: Customs}
started: 2026-05-01
answers: {skills.a: {not-applicable: "no", unknown: ~}, skills.b: {unknown: true, at: "2026-05-01T10:00:00Z"}}
...
"""


def test_a_text_is_found_under_the_keys_of_the_file() -> None:
    file = read_as(Questionnaire, document_of(QUESTIONNAIRE))
    assert isinstance(file, Questionnaire)
    found = dict(every_text(file))
    at = ("questions", 0)
    assert ("None asks.", "no") == (found[*at, "without-standard"], found[*at, "ask-when", "any", 0, "is"])
    assert ("a law", "Two.") == (found[*at, "evidence", 1], found[*at, "levels", "2", "is"])


def test_a_flag_a_day_and_a_number_are_no_text() -> None:
    file = read_as(Assessment, document_of(ANSWERS))
    assert isinstance(file, Assessment)
    found = {path: text for path, text in every_text(file) if path[0] not in {"pack", "scope"}}
    assert {
        ("kind",): "assessment",
        ("voice",): "self",
        ("administration", "name"): "Customs",
        ("answers", "skills.a", "not-applicable"): "no",
    } == found
