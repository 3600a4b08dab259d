"""A pack with as many questions as a test needs, all of one kind."""

from pathlib import Path
from typing import Final

from tests.cli.small import PACK

HEAD: Final = "kind: questionnaire\nformat: 1\nid: skills\ntitle: Skills\nenabler: skills\nquestions:\n"
QUESTION: Final = """\
  - id: {name}
    theme: leadership
    text: How is it done?
    levels: {{1: {{is: On paper.}}, 2: {{is: In a system.}}, 3: {{is: In one system.}}}}
"""


def question_ids(number: int) -> list[str]:
    """Return the ids of the questions, in their order."""
    return [f"skills.question-{place}" for place in range(1, number + 1)]


def write_many(folder: Path, number: int) -> Path:
    """Write a pack with so many questions into a new folder, and return it."""
    folder.mkdir()
    questions = "".join(QUESTION.format(name=name) for name in question_ids(number))
    (folder / "model.yaml").write_text(PACK["model.yaml"].replace(", anchors: [handbook]", ""))
    (folder / "skills.yaml").write_text(HEAD + questions)
    return folder
