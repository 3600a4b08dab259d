"""A small pack that is whole, to break in one place at a time; `▸` marks the place."""

from collections.abc import Mapping
from typing import Final

from dcmaturity.model.assembling import assemble
from dcmaturity.model.pack import Pack
from dcmaturity.source import Document, Problem
from tests.builders import document_of, unmarked

FILES: Final[Mapping[str, str]] = {
    "model.yaml": """\
kind: model
format: 1
id: mini
version: "1.2.0"
title: A small pack
provenance: Made up.
levels:
  - {level: 1, name: One, means: First.}
  - {level: 2, name: Two, means: Second.}
  - {level: 3, name: Three, means: Third.}
enablers:
  - {id: skills, name: Skills, means: Ability., levels: {2: Some.}}
  - {id: law, name: Law, means: Right.}
themes:
  - {id: leadership, name: Leadership, means: Direction., anchors: [handbook]}
goals:
  - {id: revenue, name: Revenue}
roles:
  - {id: ict, name: ICT}
profile:
  - {id: landlocked, text: Landlocked?, values: ["yes", "no"]}
coverage:
  - {id: services, title: Services, source: A paper, topics: [{id: payment, name: Payment}]}
scoring:
  headline: {reach: {own: 2, national: 3}}
  evidence-from: 2
  default-target: 3
examples:
  - {name: None, answers: {skills.boss: {level: 2}}, expect: {}}
""",
    "skills.yaml": """\
kind: questionnaire
format: 1
id: skills
title: Skills
enabler: skills
who: [ict]
questions:
  - id: skills.boss
    theme: leadership
    text: How well?
    also: [leadership]
    goals: [revenue]
    standards: [tfa-1]
    covers: [payment]
    levels:
      1: {is: Badly.}
      2: {is: So so., do: Try., tools: [handbook], after: {law.acts: 2}}
      3: {is: Well., do: Try harder.}
""",
    "law.yaml": """\
kind: questionnaire
format: 1
id: law
title: Law
themes:
  - {id: data, name: Data, means: Content., anchors: [handbook]}
questions:
  - kind: practices
    id: law.acts
    enabler: law
    theme: data
    text: Which acts are in force?
    ask-when: {any: [{profile: landlocked, is: "yes"}, {question: skills.boss, at-least: 2}]}
    items:
      - {id: one, level: 2, text: The first., tools: [handbook], after: {law.share: 2}}
      - {id: two, level: 3, text: The second., covers: [payment]}
  - kind: measure
    id: law.share
    enabler: law
    theme: leadership
    text: What share is in force?
    unit: percent
    thresholds: {2: 10, 3: 90}
""",
    "tools.yaml": """\
kind: tools
format: 1
tools:
  - id: handbook
    name: Handbook
    purpose: Explains.
    kind: compendium
    helps: [{enabler: skills, theme: leadership, levels: [2, 3]}]
    access: public
    url: https://example.org/a
    link: {kind: official, seen: true}
""",
    "standards.yaml": """\
kind: standards
format: 1
standards:
  - {id: tfa-1, instrument: tfa, provision: Article 1, subject: Publication}
""",
    "practices.yaml": """\
kind: practices
format: 1
practices:
  - {id: first, member: Examplia, enabler: skills, theme: leadership, level: 2, questions: [skills.boss],
     text: Tried., source: A report, year: 2020}
""",
    "glossary.yaml": "kind: glossary\nformat: 1\nterms: [{term: Act, means: A law.}]\n",
}

Change = tuple[str, str, str]
"""A file, a text in it, and what stands there instead."""


def changed(*changes: Change) -> tuple[list[Document], list[tuple[str, int, int]]]:
    """Return the pack's documents with the changes made, and the marked places."""
    files = dict(FILES)
    for name, old, new in changes:
        text = files.get(name, "")
        assert text.count(old) == 1 or not text, f"{old!r} is there {text.count(old)} times"
        files[name] = text.replace(old, new) if text else new
    marked = {name: unmarked(text) for name, text in files.items()}
    places = [(name, *place) for name, (_, found) in sorted(marked.items()) for place in found]
    return [document_of(text, name) for name, (text, _) in marked.items()], places


def pack(*changes: Change) -> Pack:
    """Return the pack with the changes made."""
    found = assemble("pack", changed(*changes)[0])
    assert isinstance(found, Pack), "\n".join(map(str, found))
    return found


def broken(*changes: Change) -> tuple[tuple[Problem, ...], list[tuple[str, int, int]]]:
    """Return what keeps the changed files from being a pack, and the marked places."""
    documents, places = changed(*changes)
    found = assemble("pack", documents)
    assert isinstance(found, tuple)
    return found, places


def places_of(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """Return where the problems stand."""
    return [(problem.file, problem.span.line, problem.span.column) for problem in problems]
