"""Questionnaires that nobody wrote, to measure with: as dense as the shipped ones, every text its own."""

from pathlib import Path
from typing import Final

MODEL: Final = """\
# yaml-language-server: $schema=model.json
kind: model
format: 1
id: bench
version: "1.0.0"
title: Bench
provenance: Made up to measure time.
levels:
  - {level: 1, name: Paper-based, means: The process runs on paper.}
  - {level: 2, name: Stand-alone, means: Data are keyed again between systems.}
  - {level: 3, name: Integrated, means: Systems inside the administration share data.}
  - {level: 4, name: Connected, means: Data are shared with the other agencies.}
  - {level: 5, name: Networked, means: Data are exchanged with other administrations.}
enablers:
  - {id: skills, name: Skills, means: What the staff is able to do.}
themes:
  - {id: leadership, name: Leadership, means: Who decides and who answers for it., anchors: [handbook]}
"""
TOOLS: Final = """\
kind: tools
format: 1
tools:
  - id: handbook
    name: Handbook
    purpose: Says how records are kept.
    kind: guideline
    helps:
      - {enabler: skills, theme: leadership, levels: [2, 3, 4, 5]}
    access: public
    url: https://example.org/handbook
    link: {kind: official, seen: true}
"""
HEAD: Final = """\
# yaml-language-server: $schema=questionnaire.json
kind: questionnaire
format: 1
id: area-{area}
title: Area {area}
enabler: skills
questions:
"""
LEVELS: Final = """\
  - id: area-{area}.step-{number}
    theme: leadership
    text: How is step {number} of the procedure in area {area} recorded, and who can see the record of it?
    why: >-
      What area {area} does not record in step {number} cannot be measured there, and what is not measured is
      not improved.
    evidence:
      - the register of step {number} in area {area}, with its last ten entries
      - a screen of the system that holds it
    levels:
      1:
        is: Step {number} of area {area} is recorded on paper by each office, or it is not recorded at all.
      2:
        is: Step {number} of area {area} is recorded in a system of its own, and data are keyed in again.
        do: >-
          Choose one register for step {number} of area {area}, name the unit that owns it, and enter every
          new case in it from a fixed day on.
        effort: low
      3:
        is: Step {number} of area {area} is recorded once, and all offices see the same record at once.
        do: >-
          Connect the register of step {number} to the declaration system, and write down for area {area} who
          enters what, by when, and who checks it.
        tools: [handbook]
      4:
        is: >-
          The agencies at the border see the record of step {number}, and area {area} publishes how long it
          takes.
        do: >-
          Agree on the data of step {number} with the agencies that work in area {area}, and publish its
          duration every quarter.
        effort: high
      5:
        is: Partners abroad receive the record of step {number} of area {area} on a published standard.
        do: >-
          Exchange the record of step {number} of area {area} with one partner, and change the step by what
          both have measured.
        effort: high
        after: {{area-{area}.step-1: 3}}
"""


def write_packs(folder: Path, packs: int, *, files: int, size: int) -> list[Path]:
    """Write packs, each a folder with a model, a catalogue and questionnaires; return the questionnaires.

    Args:
        folder: Where the packs go.
        packs: How many.
        files: Questionnaires in each.
        size: Bytes of each, at least.
    """
    written: list[Path] = []
    for number in range(packs):
        pack = folder / f"pack-{number:03}"
        pack.mkdir(parents=True)
        (pack / "model.yaml").write_text(MODEL, encoding="utf-8")
        (pack / "tools.yaml").write_text(TOOLS, encoding="utf-8")
        for area in range(number * files, number * files + files):  # no text is in two packs either
            file = pack / f"area-{area}.yaml"
            file.write_text(questionnaire(area, size), encoding="utf-8")
            written.append(file)
    return written


def make_slips(files: list[Path]) -> None:
    """Write a word twice into every tenth of some questionnaires, so that there is something to tell."""
    for file in files[::10]:
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("by each office", "by by each office", 1), encoding="utf-8")


def questionnaire(area: int, size: int) -> str:
    """Return the text of a questionnaire of at least this many bytes, and at least one question."""
    parts = [HEAD.format(area=area)]
    length = 0
    while len(parts) == 1 or length < size:
        parts.append(LEVELS.format(area=area, number=len(parts)))
        length += len(parts[-1])
    return "".join(parts)
