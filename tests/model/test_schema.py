"""The JSON Schema of each kind of file: what it explains, what it takes and what it refuses.

Files are read as an editor reads them, by the core schema of YAML 1.2: `3` is a number, `2026-05-31` a text.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, get_args

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from dcmaturity.model.json_schema import json_schema
from dcmaturity.model.key_words import ALL_WORDS, words
from dcmaturity.model.kinds import KINDS

ROOT: Final = Path(__file__).parents[2]
SCHEMAS: Final = {kind: json.loads(json_schema(kind)) for kind in KINDS}
SHIPPED: Final = sorted([*ROOT.glob("questionnaires/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])
CASES: Final = sorted(ROOT.glob("tests/rules/*/*.yaml"))
SEEN_BY_A_SCHEMA: Final = {
    "DCM107/bad.yaml",
    "DCM108/bad.yaml",
    "DCM109/bad-practice.yaml",
    "DCM109/bad.yaml",
}
"""The cases of a file that is wrong by itself, and not because of YAML or of another file."""


class Reader(SafeConstructor):
    """Leaves dates as the texts that they are in YAML 1.2."""


Reader.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def read(text: str) -> Any:  # noqa: ANN401 - YAML
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = Reader
    return json.loads(json.dumps(yaml.load(text)))  # JSON has no keys but texts


def told(kind: str, file: Any) -> list[str]:  # noqa: ANN401 - YAML
    """Where a file does not fit the schema of its kind."""
    return sorted({error.json_path for error in Draft202012Validator(SCHEMAS[kind]).iter_errors(file)})


def name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - annotations have no common type
    """Every model that a file of a kind may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models(field.annotation)
    for argument in get_args(annotation):
        yield from models(argument)


ALL_MODELS: Final = sorted({part for kind in KINDS.values() for part in models(kind)}, key=str)


def parts(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    """Every schema inside a schema, but for conditions."""
    if isinstance(schema, dict):
        yield schema
        for key, part in schema.items():
            yield from parts(part) if key != "if" else ()
    elif isinstance(schema, list):
        for part in schema:
            yield from parts(part)


def keys_of(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.mark.parametrize("model", ALL_MODELS, ids=lambda model: model.__name__)
def test_every_key_has_words(model: type[BaseModel]) -> None:
    said = {key: words(model, key).says for key in keys_of(model)}
    assert [] == [key for key, text in said.items() if not re.fullmatch(r"\S.*[.]", text)]


def test_all_words_are_those_of_a_key() -> None:
    known = {
        (base.__name__.strip("_"), key)
        for model in ALL_MODELS
        for base in model.__mro__
        for key in keys_of(model)
    }
    assert set() == {(model, key) for model, told in ALL_WORDS.items() for key in told} - known


def test_a_key_that_nobody_explained_is_an_error() -> None:
    with pytest.raises(StopIteration):
        words(KINDS["glossary"], "meaning")


@pytest.mark.parametrize("kind", KINDS)
def test_each_key_is_explained_and_no_example_is_wrong(kind: str) -> None:
    keys = [
        key
        for part in parts(SCHEMAS[kind])
        if "additionalProperties" in part
        for key in part.get("properties", {}).values()
        if "description" in key
    ]
    wrong = [
        (key["examples"], error.message)
        for key in keys
        for example in key.get("examples", ())
        for error in Draft202012Validator({**key, "$defs": SCHEMAS[kind].get("$defs", {})}).iter_errors(
            example
        )
    ]
    assert (True, []) == (len(keys) > 2, wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_closes_every_mapping_and_repeats_no_key_as_its_title(kind: str) -> None:
    mappings = [part for part in parts(SCHEMAS[kind]) if part.get("type") == "object"]
    assert [] == [part for part in mappings if not {"additionalProperties", "propertyNames"} & part.keys()]
    assert [] == [part for part in parts(SCHEMAS[kind]) if isinstance(part.get("title"), str)]


def test_the_schemas_are_good_ones_to_other_programs(tmp_path: Path) -> None:
    for kind in KINDS:
        (tmp_path / f"{kind}.json").write_bytes(json_schema(kind))
    check = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", *map(str, tmp_path.iterdir())]
    done = subprocess.run(check, check=False, capture_output=True, text=True)
    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize("file", SHIPPED, ids=name)
def test_every_shipped_file_fits(file: Path) -> None:
    data = read(file.read_text(encoding="utf-8"))
    assert [] == told(data["kind"], data)


@pytest.mark.parametrize("case", [case for case in CASES if not case.stem.startswith("bad")], ids=name)
def test_every_good_case_fits(case: Path) -> None:
    data = read(case.read_text(encoding="utf-8"))
    assert [] == told(data["kind"], data)


@pytest.mark.parametrize("case", sorted(SEEN_BY_A_SCHEMA))
def test_what_is_wrong_in_a_file_by_itself_is_refused(case: str) -> None:
    data = read((ROOT / "tests" / "rules" / case).read_text(encoding="utf-8"))
    assert [] != told(data["kind"], data)


QUESTION: Final = "{id: skills.one, theme: leadership, text: Is it?, "


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("levels: {1: {is: It is not.}}}", []),
        ("kind: level, levels: {1: {is: It is not.}}}", []),
        ("kind: practices, items: [{id: one, level: 2, text: One}]}", []),
        ("kind: measure, unit: percent, thresholds: {2: 10, 3: 99.5}}", []),
        ("kind: measur}", ["$.questions[0].kind"]),
        ("kind: practices}", ["$.questions[0]"]),
        ("kind: practices, items: [{id: one, level: 2, text: One}], unit: percent}", ["$.questions[0]"]),
        ("kind: measure, unit: per cent, thresholds: {2: 10}}", ["$.questions[0].unit"]),
        ("kind: measure, unit: percent, thresholds: {2: ten}}", ["$.questions[0].thresholds['2']"]),
        ("unit: percent}", ["$.questions[0]"]),
        ("levels: {one: {is: It is not.}}}", ["$.questions[0].levels"]),
        ("levels: {01: {is: It is not.}}}", []),
        ("weight: 6}", ["$.questions[0].weight"]),
        ("weight: 1.5}", ["$.questions[0].weight"]),
        ("key: yes}", ["$.questions[0].key"]),
        ("depth: short}", ["$.questions[0].depth"]),
        ("also: leadership}", ["$.questions[0].also"]),
        ("goals: [Trade]}", ["$.questions[0].goals[0]"]),
        ("ask-when: {any: [{question: skills.two, at-least: 2}]}}", []),
        ("ask-when: {any: [{profile: landlocked, is: no}]}}", []),
        ("ask-when: {any: [{profile: landlocked}]}}", ["$.questions[0]['ask-when'].any[0]"]),
        ("ask-when: {any: [{question: a.b, at-least: 2, is: x}]}}", ["$.questions[0]['ask-when'].any[0]"]),
        ("ask-when: {}}", ["$.questions[0]['ask-when']"]),
    ],
)
def test_a_question_is_judged_by_its_own_kind(question: str, where: list[str]) -> None:
    head = "{kind: questionnaire, format: 1, id: skills, title: Skills, questions: ["
    assert where == told("questionnaire", read(f"{head}{QUESTION}{question}]}}"))


@pytest.mark.parametrize(
    ("answer", "where"),
    [
        ("{level: 3}", []),
        ("{note: Later.}", []),
        ("{items: {payment: most}, planned: {level: 3, by: 2027}}", []),
        ("{value: 87.5, at: 2026-05-03T14:02:11Z}", []),
        ("{value: -1}", ["$.answers['skills.one'].value"]),
        ("{unknown: true}", []),
        ("{unknown: false}", ["$.answers['skills.one'].unknown"]),
        ("{level: 3, unknown: true}", ["$.answers['skills.one']"]),
        ("{items: {payment: all}}", ["$.answers['skills.one'].items.payment"]),
        ("{evidence: [{what: Act, on: 2026}]}", ["$.answers['skills.one'].evidence[0].on"]),
        ("{at: 2026-05-03}", ["$.answers['skills.one'].at"]),
    ],
)
def test_an_answer_has_one_form(answer: str, where: list[str]) -> None:
    head = "kind: assessment\nformat: 1\npack: {id: small, version: 1.0.0}\nadministration: {name: Us}\n"
    assert where == told("assessment", read(f"{head}answers: {{skills.one: {answer}}}\n"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_has_no_words_but_those_of_json_schema(kind: str) -> None:
    known = {
        *Draft202012Validator({}).VALIDATORS,
        "$schema",
        "$defs",
        "description",
        "default",
        "examples",
        "then",
        "else",
        "patternErrorMessage",  # a word of editors
    }
    inside = [part for part in parts(SCHEMAS[kind]) if part.keys() & {"type", "enum", "const", "$ref", "if"}]
    keywords = [part for part in inside if not isinstance(part.get("type", ""), dict)]
    assert set() == {key for part in keywords for key in part} - known


def test_a_model_names_numbers_as_numbers_and_its_defaults() -> None:
    rules = SCHEMAS["model"]["$defs"]["Scoring"]["properties"]
    assert (0.8, "number", 1.0) == tuple(
        rules["provisional-below"][key] for key in ("default", "type", "maximum")
    )
    assert {"own", "national", "international"} == {
        *SCHEMAS["model"]["$defs"]["HeadlineRule"]["properties"]["reach"]["properties"]
    }
