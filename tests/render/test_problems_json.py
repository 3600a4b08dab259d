"""Problems as `problems/1`: what is promised, and that it is kept."""

import json
from pathlib import Path, PurePosixPath

from hypothesis import given
from jsonschema import Draft202012Validator

from dcmaturity.lint.registry import ALL_RULES
from dcmaturity.render.problems import Report
from dcmaturity.source import Problem, Span
from tests.render.small_problems import FEW, REPORT, report, written

HERE = Path(__file__).parent
SCHEMAS = HERE.parents[1] / "schemas"
SCHEMA = json.loads((SCHEMAS / "problems-1.json").read_text(encoding="utf-8"))
PROBLEMS_1 = Draft202012Validator(SCHEMA)


@given(REPORT)
def test_json_is_what_its_schema_says(shown: Report) -> None:
    named = [Problem(p.file, p.span, p.code, p.message or "no", p.hint) for p in shown.problems]
    assert [] == list(PROBLEMS_1.iter_errors(json.loads(written("json", report(*named)))))


def test_an_old_file_of_problems_stays_valid() -> None:
    old = json.loads((HERE / "problems-1.json").read_text(encoding="utf-8"))
    assert [] == list(PROBLEMS_1.iter_errors(old))


def test_the_schema_refuses_what_lacks_a_key() -> None:
    found = json.loads(written("json", FEW))
    del found["problems"][0]["fix"]
    assert ["'fix' is a required property"] == [error.message for error in PROBLEMS_1.iter_errors(found)]


def test_the_schema_names_every_key_in_their_order() -> None:
    described = SCHEMA["$defs"]["Problem"]
    keys = list(json.loads(written("json", FEW))["problems"][0])
    assert [keys, keys] == [described["required"], list(described["properties"])]


def test_the_schema_takes_the_code_and_the_name_of_every_rule() -> None:
    some = Report(
        problems=[Problem("a", Span(1, 1, 1, 1), rule.code, "no") for rule in ALL_RULES],
        files=(),
        lines={},
        rules=lambda: {rule.code: rule for rule in ALL_RULES},
        version="1",
        folder=PurePosixPath("/"),
    )
    assert [] == list(PROBLEMS_1.iter_errors(json.loads(written("json", some))))


def test_a_fix_is_written_as_it_is() -> None:
    fixed = Problem("a", Span(1, 1, 1, 1), "DCM101", "no", fix="a\n\tb")
    assert "a\n\tb" == json.loads(written("json", report(fixed)))["problems"][0]["fix"]
