"""A pack and an assessment in which every text is ours to choose: `⟦name⟧` stands where one goes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

FILES: Final = {
    "pack/model.yaml": """\
kind: model
format: 1
id: every
version: "1.0.0"
title: "⟦title⟧"
provenance: "⟦provenance⟧"
levels:
  - {level: 1, name: "⟦level one⟧", means: "⟦means one⟧"}
  - {level: 2, name: "⟦level two⟧", means: "⟦means two⟧"}
  - {level: 3, name: "⟦level three⟧", means: "⟦means three⟧"}
enablers:
  - id: skills
    name: "⟦enabler⟧"
    means: "⟦enabler means⟧"
    source: "⟦enabler source⟧"
    levels: {1: "⟦enabler level one⟧", 2: "⟦enabler level two⟧"}
themes:
  - id: leadership
    name: "⟦theme⟧"
    means: "⟦theme means⟧"
    anchors: [handbook]
    source: "⟦theme source⟧"
goals:
  - {id: revenue, name: "⟦goal⟧", means: "⟦goal means⟧", source: "⟦goal source⟧"}
roles:
  - {id: legal, name: "⟦role⟧"}
profile:
  - id: landlocked
    text: "⟦fact⟧"
    values: ["⟦value⟧", "⟦other value⟧"]
coverage:
  - id: services
    title: "⟦coverage⟧"
    source: "⟦coverage source⟧"
    topics: [{id: payment, name: "⟦topic⟧"}]
scoring:
  headline: {reach: {}}
  evidence-from: 2
examples:
  - name: "⟦example⟧"
    profile: {landlocked: "⟦value⟧"}
    answers: {skills.level: {level: 2}}
    expect: {overall.index: 3}
migrations:
  - {from: "⟦migration⟧"}
""",
    "pack/skills.yaml": """\
kind: questionnaire
format: 1
id: skills
title: "⟦questionnaire⟧"
enabler: skills
who: [legal]
themes:
  - id: added
    name: "⟦added⟧"
    means: "⟦added means⟧"
    source: "⟦added source⟧"
module: true
questions:
  - id: skills.level
    theme: leadership
    text: "⟦question⟧"
    without-standard: "⟦no standard for question⟧"
    why: "⟦why⟧"
    depth: quick
    reach: national
    goals: [revenue]
    standards: [first]
    evidence: ["⟦expected⟧"]
    levels:
      1: {is: "⟦is one⟧"}
      2: {is: "⟦is two⟧", do: "⟦do two⟧", tools: [handbook]}
      3: {is: "⟦is three⟧", do: "⟦do three⟧", outside-help: likely, after: {skills.measure: 2}}
  - id: skills.practices
    kind: practices
    theme: leadership
    basis: "⟦basis of practices⟧"
    text: "⟦practices⟧"
    without-standard: "⟦no standard for practices⟧"
    why: "⟦why practices⟧"
    evidence: ["⟦expected of practices⟧"]
    levels: {2: {is: "⟦is with items⟧", do: "⟦do with items⟧"}}
    items:
      - {id: one, level: 2, text: "⟦item one⟧", do: "⟦do item one⟧"}
      - {id: two, level: 3, text: "⟦item two⟧", do: "⟦do item two⟧", tools: [handbook]}
  - id: skills.measure
    kind: measure
    theme: leadership
    text: "⟦measure⟧"
    without-standard: "⟦no standard for measure⟧"
    why: "⟦why measure⟧"
    evidence: ["⟦expected of measure⟧"]
    unit: days
    period: "⟦period⟧"
    basis: "⟦basis⟧"
    better: lower
    thresholds: {2: 9, 3: 3}
    levels: {2: {do: "⟦do measure two⟧"}, 3: {do: "⟦do measure three⟧"}}
  - id: skills.conditional
    theme: added
    text: "⟦conditional⟧"
    ask-when: {any: [{profile: landlocked, is: "⟦value⟧"}]}
    levels:
      1: {is: "⟦no⟧"}
      2: {is: "⟦yes⟧"}
      3: {is: "⟦more⟧"}
  - id: skills.unknown
    theme: leadership
    text: "⟦what nobody knows⟧"
    levels:
      1: {is: "⟦nobody knows one⟧"}
      2: {is: "⟦nobody knows two⟧"}
      3: {is: "⟦nobody knows three⟧"}
""",
    "pack/tools.yaml": """\
kind: tools
format: 1
tools:
  - id: handbook
    name: "⟦tool⟧"
    purpose: "⟦purpose⟧"
    kind: compendium
    helps: [{enabler: skills, theme: leadership, levels: [2, 3]}]
    access: public
    url: https://example.org/handbook
    link: {kind: official, seen: true}
    edition: "⟦edition⟧"
""",
    "pack/standards.yaml": """\
kind: standards
format: 1
notes: {tfa: "⟦note on the agreement⟧"}
standards:
  - id: first
    instrument: tfa
    provision: "⟦provision⟧"
    subject: "⟦subject⟧"
    sections: ["⟦section⟧"]
    responsible: "⟦responsible⟧"
    timeline: "⟦timeline⟧"
    tasks: [{task: "⟦task⟧", responsible: "⟦task body⟧", timeline: "⟦task time⟧"}]
    source: "⟦standard source⟧"
    seen: true
""",
    "pack/practices.yaml": """\
kind: practices
format: 1
practices:
  - id: first
    member: "⟦member⟧"
    enabler: skills
    theme: leadership
    level: 2
    text: "⟦practice⟧"
    source: "⟦practice source⟧"
    year: 2020
  - id: second
    region: "⟦region⟧"
    enabler: skills
    theme: leadership
    level: 3
    text: "⟦practice of a region⟧"
    source: "⟦source of a region⟧"
    year: 2021
""",
    "pack/glossary.yaml": """\
kind: glossary
format: 1
terms:
  - {term: "⟦term⟧", short: "⟦short⟧", means: "⟦term means⟧"}
""",
    "a.yaml": """\
kind: assessment
format: 1
pack: {id: every, version: "1.0.0"}
administration: {name: "⟦administration⟧", code: "⟦code⟧", profile: {landlocked: "⟦value⟧"}}
scope: {modules: [skills]}
answers:
  skills.level:
    level: 2
    evidence: [{what: "⟦what⟧", where: "⟦where⟧", on: 2026-05-01}]
    note: "⟦note⟧"
    by: "⟦by⟧"
  skills.practices: {items: {one: most, two: none}}
  skills.measure: {value: 12.5}
  skills.conditional: {not-applicable: "⟦reason⟧"}
  skills.unknown: {unknown: true}
...
""",
}

NAMES: Final = sorted({name for text in FILES.values() for name in re.findall("⟦(.*?)⟧", text)})


def write_every_field(folder: Path, text: Callable[[str], str]) -> None:
    """Write the pack and `a.yaml` into a folder; `text` gives the text that stands for a name, as in YAML."""
    (folder / "pack").mkdir(parents=True)
    for place, content in FILES.items():
        filled = re.sub("⟦(.*?)⟧", lambda found: text(found[1]), content)
        (folder / place).write_text(filled, encoding="utf-8")
