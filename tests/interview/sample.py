"""A small pack with a question of each kind, a condition and a module, and what a test does with it."""

from datetime import UTC, datetime

from dcmaturity.interview.interview import Interview, begin
from dcmaturity.interview.refusal import Refusal
from dcmaturity.interview.sitting import EVERYTHING, Sitting
from dcmaturity.model.pack import Pack
from tests.builders import assessment_of, pack_of

MODEL = """
kind: model
format: 1
id: small
version: "1.0.0"
title: Small
provenance: Made up.
levels:
  - {level: 1, name: Paper, means: m}
  - {level: 2, name: Alone, means: m}
  - {level: 3, name: Shared, means: m}
enablers:
  - {id: law, name: Law, means: m}
  - {id: skills, name: Skills, means: m}
themes:
  - {id: leadership, name: Leadership, means: m}
  - {id: outreach, name: Outreach, means: m}
profile:
  - {id: landlocked, text: Landlocked?, values: ["yes", "no"]}
"""

LAW = """
kind: questionnaire
format: 1
id: law
title: The law
enabler: law
questions:
  - id: law.signatures
    theme: leadership
    text: How far do electronic signatures count?
    why: Else every process keeps a paper twin.
    depth: quick
    not-applicable: never
    evidence: [the act, the regulation]
    levels: {1: {is: Not at all.}, 2: {is: In some laws., do: d}, 3: {is: In every law., do: d}}
  - id: law.treaties
    theme: outreach
    text: Which treaties are in force?
    ask-when: {any: [{question: law.signatures, at-least: 2}]}
    levels: {1: {is: None.}, 2: {is: One., do: d}, 3: {is: All., do: d}}
"""

SKILLS = """
kind: questionnaire
format: 1
id: skills
title: The skills
enabler: skills
questions:
  - id: skills.courses
    kind: practices
    theme: leadership
    also: [outreach]
    text: Which courses are held?
    basis: of the regional offices
    items:
      - {id: basic, level: 2, text: A first course}
      - {id: tutors, level: 2, text: Own tutors}
      - {id: online, level: 3, text: An online course}
  - id: skills.trained
    kind: measure
    theme: outreach
    text: What share of the staff is trained?
    unit: percent
    period: last full year
    basis: All staff
    thresholds: {2: 10, 3: 99.5}
"""

ASIDE = """
kind: questionnaire
format: 1
id: aside
title: Aside
enabler: skills
module: true
questions:
  - id: aside.days
    kind: measure
    theme: leadership
    text: How many days?
    unit: days
    better: lower
    thresholds: {2: 10, 3: 1}
"""

HEAD = "kind: assessment, format: 1, pack: {id: small, version: 1.0.0}, administration: {name: Examplia}"

AT = datetime(2026, 5, 3, 14, 2, 11, tzinfo=UTC)


def small_pack(*more: str) -> Pack:
    return pack_of(MODEL, LAW, SKILLS, ASIDE, *more)


def started(
    answers: str = "{}",
    *,
    at: str | None = None,
    more: str = "",
    sitting: Sitting = EVERYTHING,
    pack: Pack | None = None,
) -> Interview:
    """Begin with these answers, written as YAML, and perhaps go to a question; `more` is other keys."""
    assessment = assessment_of(f"{{{HEAD}, {more}answers: {answers}}}")
    interview = begin(pack or small_pack(), assessment, sitting)
    return interview.at(at) if at else interview


def taken(step: Interview | Refusal) -> Interview:
    """Return the conversation after a step that must not be refused."""
    assert isinstance(step, Interview), str(step)
    return step


def refused(step: object) -> str:
    """Return the words of a step that must be refused."""
    assert isinstance(step, Refusal), step
    return str(step)
