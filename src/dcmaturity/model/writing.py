"""An assessment as plain data, ready to be written as YAML and read back the same."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dcmaturity.model.assessment import Assessment
from dcmaturity.source.yaml_dump import Plain, dump


def written(assessment: Assessment) -> bytes:
    """Return the assessment as a YAML file; what has its default value is left out."""
    data = assessment.model_dump(by_alias=True, exclude_defaults=True, exclude_none=True)
    return dump(_plain_mapping(data))


def _plain_mapping(data: dict[Any, Any]) -> dict[str, Plain]:
    return {str(key): _plain(value) for key, value in data.items()}


def _plain(value: Any) -> Plain:  # noqa: ANN401 - whatever a model holds
    match value:
        case datetime():
            return value.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
        case date():
            return value.isoformat()
        case dict():
            return _plain_mapping(value)
        case list() | tuple():
            return [_plain(part) for part in value]
        case str() | int() | Decimal():
            return value
        case _:
            raise TypeError(type(value))
