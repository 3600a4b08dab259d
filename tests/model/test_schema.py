"""The JSON Schema of each kind, for editors."""

from typing import Any

import pytest

from dcmaturity.model.kinds import KINDS


def keys(schema: Any) -> set[str]:  # noqa: ANN401 - JSON
    """Every property named in a schema."""
    match schema:
        case dict():
            return set(schema.get("properties", ())).union(*map(keys, schema.values()))
        case list():
            return set().union(*map(keys, schema))
        case _:
            return set()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_has_a_schema_with_keys_as_a_file_spells_them(kind: str) -> None:
    schema = KINDS[kind].model_json_schema(by_alias=True)
    assert kind == schema["properties"]["kind"]["const"]
    assert {"kind", "format"} <= set(schema["required"])
    assert False is schema["additionalProperties"]
    assert [] == [key for key in keys(schema) if "_" in key]


def test_a_question_of_any_kind_fits_the_schema() -> None:
    schema = KINDS["questionnaire"].model_json_schema(by_alias=True)
    asked = schema["properties"]["questions"]["items"]["oneOf"]
    assert 3 == len(asked)
    level = schema["$defs"]["LevelQuestion"]
    assert {"ask-when", "not-applicable"} <= set(level["properties"])
    assert {"id", "theme", "text"} == set(level["required"])
