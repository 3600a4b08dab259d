"""Writing files in an editor: it completes and explains keys, and marks what is wrong, at its place.

In a text, `|` is where the cursor stands.
"""

from pathlib import Path
from typing import Final

import pytest

from dcmaturity.app.starting import new_pack
from dcmaturity.model.key_words import words
from dcmaturity.model.questionnaire import LevelQuestion, LevelText, MeasureQuestion
from tests.editor.language_server import LanguageServer

pytestmark = pytest.mark.editor

ROOT: Final = Path(__file__).parents[2]
SHIPPED: Final = sorted([*ROOT.glob("questionnaires/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])

QUESTIONNAIRE: Final = """\
kind: questionnaire
format: 1
id: skills
title: Skills
questions:
  - id: skills.executives
    theme: leadership
    text: Are executives trained?
"""


def modeline(kind: str) -> str:
    return f"# yaml-language-server: $schema={(ROOT / 'schemas').as_uri()}/{kind}.json\n"


def opened(server: LanguageServer, folder: Path, text: str) -> tuple[Path, int, int]:
    """Open a text, and return its file and the line and column of the cursor."""
    before = text.partition("|")[0].split("\n")
    file = folder / "written.yaml"
    server.diagnoses({file: text.replace("|", "", 1)})
    return file, len(before), len(before[-1]) + 1


def completed(server: LanguageServer, folder: Path, question: str) -> set[str]:
    text = modeline("questionnaire") + QUESTIONNAIRE + question
    return set(server.completions(*opened(server, folder, text)))


EVERY: Final = {"ask-when", "covers", "depth", "not-applicable", "weight", "without-standard"}


@pytest.mark.parametrize(
    ("question", "offered", "not_offered"),
    [
        ("    |", {"kind", "levels", *EVERY}, {"text", "items", "unit"}),
        ("    kind: level\n    |", {"levels", *EVERY}, {"items", "unit"}),
        ("    kind: practices\n    |", {"items", "basis", "levels", *EVERY}, {"unit", "thresholds"}),
        ("    kind: measure\n    |", {"unit", "period", "thresholds", "better", *EVERY}, {"items"}),
        ("    ask-when:\n      |", {"any", "all"}, EVERY),
        ("    ask-when:\n      any:\n        - |", {"question", "at-least", "profile", "is"}, EVERY),
        ("    levels:\n      2:\n        |", {"is", "do", "effort", "tools", "after"}, EVERY),
    ],
)
def test_the_keys_of_a_place_are_offered(
    question: str, offered: set[str], not_offered: set[str], server: LanguageServer, tmp_path: Path
) -> None:
    found = completed(server, tmp_path, question)
    assert (set(), set()) == (offered - found, not_offered & found)


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("    depth: |", {"quick", "full"}),
        ("    kind: |", {"level", "practices", "measure"}),
        ("    reach: |", {"own", "national", "international"}),
        ("    not-applicable: |", {"never", "with-reason"}),
        ("    key: |", {"true", "false"}),
        ("    levels:\n      2:\n        effort: |", {"low", "medium", "high"}),
        ("    kind: measure\n    unit: |", {"percent", "count", "hours", "days"}),
    ],
)
def test_the_words_of_a_key_are_offered(
    question: str, offered: set[str], server: LanguageServer, tmp_path: Path
) -> None:
    assert offered == completed(server, tmp_path, question)


def test_the_words_for_an_item_of_an_answer_are_offered(server: LanguageServer, tmp_path: Path) -> None:
    answers = "kind: assessment\nanswers:\n  skills.services:\n    items:\n      payment: |"
    found = server.completions(*opened(server, tmp_path, modeline("assessment") + answers))
    assert {"none", "some", "half", "most", "unknown", "not-applicable"} == set(found)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("    al|so: [communication]\n", words(LevelQuestion, "also").says),
        ("    ask-w|hen: {any: [{profile: landlocked, is: no}]}\n", words(LevelQuestion, "ask-when").says),
        ("    kind: measure\n    per|iod: last year\n", words(MeasureQuestion, "period").says),
        ("    levels:\n      2:\n        outs|ide-help: none\n", words(LevelText, "outside-help").says),
    ],
)
def test_a_key_is_explained(question: str, told: str, server: LanguageServer, tmp_path: Path) -> None:
    text = modeline("questionnaire") + QUESTIONNAIRE + question
    assert told in server.hover(*opened(server, tmp_path, text)).replace("\\`", "`")


@pytest.mark.parametrize(
    ("question", "line", "said"),
    [
        ("    weigt: 3\n", 10, "Property weigt is not allowed."),
        ("    depth: full\n    unit: percent\n", 11, "Property unit is not allowed."),
        (
            "    kind: practices\n    unit: percent\n    items: [{id: a, level: 2, text: A}]\n",
            11,
            "Property unit is not allowed.",
        ),
        ("    kind: measure\n    unit: percent\n", 7, 'Missing property "thresholds".'),
        ("    kind: levels\n", 10, 'Value is not accepted. Valid values: "level", "practices", "measure".'),
        ("    depth: short\n", 10, 'Value is not accepted. Valid values: "quick", "full".'),
        ("    why: ok\n    also: leadership\n", 11, 'Incorrect type. Expected "array".'),
        (
            "    also: [Leadership]\n",
            10,
            "An id has lower-case letters and digits, words joined by one hyphen.",
        ),
        ("    levels:\n      one: {is: It is.}\n", 11, "Property one is not allowed."),
        ("    ask-when:\n      any:\n        - at-least: 2\n", 12, 'Missing property "question".'),
    ],
)
def test_what_is_wrong_is_marked_once_on_its_own_line(
    question: str, line: int, said: str, server: LanguageServer, tmp_path: Path
) -> None:
    file = tmp_path / "written.yaml"
    text = modeline("questionnaire") + QUESTIONNAIRE + question
    assert {file: [(line, said)]} == server.diagnoses({file: text})


def test_nothing_is_wrong_with_any_shipped_file(server: LanguageServer) -> None:
    said = server.diagnoses({file: file.read_text(encoding="utf-8") for file in SHIPPED})
    assert {} == {file: told for file, told in said.items() if told}


def test_nothing_is_wrong_with_a_new_pack(server: LanguageServer, tmp_path: Path) -> None:
    files = [file for file in new_pack(tmp_path / "mine") if file.suffix == ".yaml"]
    said = server.diagnoses({file: file.read_text(encoding="utf-8") for file in files})
    assert (3, [[], [], []]) == (len(files), list(said.values()))
