"""The JSON Schema of each kind of file, for editors."""

import json

from dcmaturity.errors import UnknownName
from dcmaturity.model.kinds import KINDS
from dcmaturity.source.nearest import did_you_mean


def schema_of(kind: str) -> bytes:
    """Return the JSON Schema (draft 2020-12) of a kind of file.

    Raises:
        UnknownName: There is no such kind.
    """
    model = KINDS.get(kind)
    if model is None:
        raise UnknownName("There is no kind of file of this name", where=kind, hint=did_you_mean(kind, KINDS))
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(by_alias=True),
    }
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()
