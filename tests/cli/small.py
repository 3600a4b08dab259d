"""A small pack with a question of each kind and a module, and answers to it."""

from pathlib import Path
from typing import Final

import pytest

PACK: Final = {
    "model.yaml": """\
kind: model
format: 1
id: small
version: "1.2.0"
title: Small
provenance: Made up for tests.
levels:
  - {level: 1, name: Paper-based, means: On paper.}
  - {level: 2, name: Stand-alone, means: In systems that share nothing.}
  - {level: 3, name: Integrated, means: In systems that share data.}
enablers:
  - {id: skills, name: Skills, means: What people can do.}
  - {id: governance, name: Governance, means: Who decides.}
themes:
  - {id: leadership, name: Leadership, means: Who leads., anchors: [handbook]}
  - {id: communication, name: Communication, means: Who is told., anchors: [handbook]}
scoring:
  headline: {reach: {}}
""",
    "skills.yaml": """\
kind: questionnaire
format: 1
id: skills
title: Skills
enabler: skills
questions:
  - id: skills.executives
    depth: quick
    theme: leadership
    text: Are executives trained?
    levels:
      1: {is: No executive has a record of training.}
      2: {is: One executive has one., do: Enrol two executives in a course., tools: [handbook]}
      3: {is: All executives have one., do: Run the course for all of them., tools: [handbook]}
  - id: skills.share
    kind: measure
    theme: communication
    text: What share of the staff was trained last year?
    unit: percent
    thresholds: {2: 10, 3: 60}
    levels:
      2: {do: Train one in ten., tools: [handbook]}
      3: {do: Train most of the staff., tools: [handbook]}
""",
    "governance.yaml": """\
kind: questionnaire
format: 1
id: governance
title: Governance
enabler: governance
questions:
  - id: governance.board
    theme: leadership
    text: Does a board decide on projects?
    levels:
      1: {is: Nobody decides.}
      2: {is: The director does., do: Let the director sign each project., tools: [handbook]}
      3: {is: A board does., do: Let a board sign each project., tools: [handbook]}
  - id: governance.services
    kind: practices
    theme: communication
    text: Which services are online?
    items:
      - {id: payment, level: 2, text: Payment of duties, do: Offer payment by card., tools: [handbook]}
      - {id: refund, level: 3, text: Refund of duties, do: Pay refunds by transfer., tools: [handbook]}
""",
    "trade.yaml": """\
kind: questionnaire
format: 1
id: trade
title: Trade
enabler: governance
module: true
questions:
  - id: trade.forum
    depth: quick
    theme: communication
    text: Is there a forum with trade?
    levels:
      1: {is: Nobody meets.}
      2: {is: They meet once a year., do: Invite trade to a first meeting., tools: [handbook]}
      3: {is: They meet every month., do: Agree on a day in each month., tools: [handbook]}
""",
    "tools.yaml": """\
kind: tools
format: 1
tools:
  - id: handbook
    name: Handbook of customs
    purpose: Explains the theme.
    kind: compendium
    access: public
    url: https://example.org/handbook
    link: {kind: official, seen: true}
""",
}

ASSESSMENT: Final = """\
kind: assessment
format: 1
pack:
  id: small
  version: 1.2.0
administration:
  name: Customs of Examplia
started: '2026-05-01'
updated: '2026-05-03T14:02:11Z'
answers:
  skills.executives:
    level: 2
    at: '2026-05-03T14:02:11Z'
...
"""
"""As the tool writes it."""


def write_pack(folder: Path) -> Path:
    """Write the pack into a new folder, and return it."""
    folder.mkdir()
    for name, text in PACK.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_assessment(file: Path, text: str = ASSESSMENT) -> Path:
    """Write an assessment, and return its file."""
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The small pack's folder."""
    return write_pack(tmp_path / "pack")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An assessment with one of its four questions answered."""
    return write_assessment(tmp_path / "a.yaml")
