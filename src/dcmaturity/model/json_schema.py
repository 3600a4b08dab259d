"""The JSON Schema of a kind of file, made from its model: by it an editor completes, explains and checks."""

import json
from decimal import Decimal
from typing import Any, Final, TypeAlias

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from dcmaturity.model.fields import (
    ADDRESS_SHAPE,
    DAY_SHAPE,
    DIGEST_SHAPE,
    ID_SHAPE,
    MOMENT_SHAPE,
    QUESTION_ID_SHAPE,
    VERSION_SHAPE,
    WHOLE_SHAPE,
)
from dcmaturity.model.key_words import words
from dcmaturity.model.kinds import KINDS

_Schema: TypeAlias = JsonSchemaValue

_EMPTY: Final[tuple[object, ...]] = (None, [], {}, "")
_CLOSED: Final = {"additionalProperties": False}
_BOUNDS: Final = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
"""Pydantic leaves bounds under its own names where a function of ours reads the value."""

_SHAPES: Final = {
    ID_SHAPE: "An id has lower-case letters and digits, words joined by one hyphen.",
    QUESTION_ID_SHAPE: "A question's id is <questionnaire>.<name>, each in lower-case letters and digits.",
    VERSION_SHAPE: "A version is three numbers, such as 1.0.0.",
    DIGEST_SHAPE: "Leave the digest out: the tool fills it in.",
    ADDRESS_SHAPE: "An address begins with http:// or https://.",
    DAY_SHAPE: "A day is written such as 2026-05-31.",
    MOMENT_SHAPE: "A moment is written in UTC, such as 2026-05-31T14:02:11Z.",
}
"""What an editor says where a text has another shape; programs that do not know the word pass it over."""


def json_schema(kind: str) -> bytes:
    """Return the JSON Schema (draft 2020-12) of a kind of file."""
    schema = {
        "$schema": GenerateJsonSchema.schema_dialect,
        **KINDS[kind].model_json_schema(by_alias=True, schema_generator=_ForEditors),
    }
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()


class _ForEditors(GenerateJsonSchema):
    """Pydantic's own schema, of what YAML readers make of a file, with words instead of titles.

    Other readers than ours take `3` for a number, so numbers are numbers here. To us a key without a value
    is left out; an editor had better say that something is missing.
    """

    def sort(self, value: _Schema, parent_key: str | None = None) -> _Schema:
        """Leave everything in the order of the models."""
        del parent_key
        return value

    def generate_inner(self, schema: Any) -> _Schema:  # noqa: ANN401 - the library's own union
        """Describe a value, with bounds called by their names, and the shape of a text told in words."""
        made = {_BOUNDS.get(key, key): value for key, value in super().generate_inner(schema).items()}
        return {**made, "patternErrorMessage": _SHAPES[made["pattern"]]} if "pattern" in made else made

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401 - the library's own union
        """Give no key a title: it would be the key again."""
        del schema
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> _Schema:
        """Explain a model, and each of its keys."""
        model: type[BaseModel] = schema["cls"]
        made = super().model_schema(schema)
        del made["title"]
        for key, value in made["properties"].items():
            said = words(model, key)
            value["description"] = said.says
            if said.example is not None:
                value["examples"] = [said.example]
        return {"description": made.pop("description").partition("\n\n")[0], **made}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> _Schema:
        """Describe the value of a key that may be left out, with its default if that says anything."""
        inner = schema["schema"]
        given = inner["schema"] if inner["type"] == "nullable" else inner
        made = super().default_schema({**schema, "schema": given})
        return {key: value for key, value in made.items() if key != "default" or value not in _EMPTY}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> _Schema:
        """Describe a choice of words by the words alone: their type would be a second complaint."""
        return {key: value for key, value in super().literal_schema(schema).items() if key != "type"}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> _Schema:
        """Describe an exact number as the number that it is written as."""
        del schema
        return {"type": "number"}

    def date_schema(self, schema: core_schema.DateSchema) -> _Schema:
        """Describe a day."""
        del schema
        return {"type": "string", "pattern": DAY_SHAPE}

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> _Schema:
        """Describe a moment."""
        del schema
        return {"type": "string", "pattern": MOMENT_SHAPE}

    def dict_schema(self, schema: core_schema.DictSchema) -> _Schema:
        """Describe a mapping by its keys: a word each, a shape, or any text."""
        keys, values = (
            self.generate_inner(schema["keys_schema"]),
            self.generate_inner(schema["values_schema"]),
        )
        match keys:
            case {"enum": known}:
                return {"type": "object", "properties": dict.fromkeys(known, values), **_CLOSED}
            case {"type": "integer"}:
                return {"type": "object", "patternProperties": {WHOLE_SHAPE: values}, **_CLOSED}
            case _:
                return {"type": "object", "propertyNames": keys, "additionalProperties": values}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> _Schema:
        """Let `kind` decide which keys a question has: a mere choice of three could not say what is wrong."""
        kinds = [str(tag).partition("=")[2] for tag in schema["choices"]]
        made, *others = (self.generate_inner(choice) for choice in schema["choices"].values())
        for kind, other in zip(kinds[1:], others, strict=True):
            asked = {"type": "object", "properties": {"kind": {"const": kind}}, "required": ["kind"]}
            made = {"if": asked, "then": other, "else": made}
        return {"properties": {"kind": {"enum": kinds}}, **made}

    def encode_default(self, dft: Any) -> Any:  # noqa: ANN401 - any value of any key
        """Write an exact number as a number."""
        return float(dft) if isinstance(dft, Decimal) else super().encode_default(dft)
