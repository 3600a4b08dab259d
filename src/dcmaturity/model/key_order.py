"""The order in which the keys of a file stand: that of the fields of its model."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from dcmaturity.model.fields import Part, spelled
from dcmaturity.model.kinds import KINDS
from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion
from dcmaturity.source import Data

QUESTION_KEYS: Final = (
    *("id", "kind", "theme", "enabler", "also", "text", "why"),
    *("unit", "period", "basis", "better", "thresholds"),
    *("depth", "weight", "key", "reach", "goals", "standards", "without-standard", "covers", "evidence"),
    *("not-applicable", "ask-when", "items", "levels"),
)
"""What is asked, how it is measured, what it counts for, and what follows from the answer."""

_QUESTIONS: Final = (LevelQuestion, PracticesQuestion, MeasureQuestion)


def in_key_order(data: dict[str, Data]) -> dict[str, Data]:
    """Return the data of a file with its keys in order: known ones first, the others as they stood.

    Keys that are ids stay as they stood; levels are sorted by number. What does not fit the model of the
    file's kind, or a file of an unknown kind, is left as it is.
    """
    kind = data.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    return data if model is None else _of_part(data, model)


def _ordered(data: Data, annotation: Any) -> Data:  # noqa: ANN401 - annotations have no common type
    """Return what the annotation is about with its keys in order, as far as it fits."""
    fitting = list(_alternatives(annotation))
    if isinstance(data, list):
        items = next((get_args(one)[0] for one in fitting if get_origin(one) is tuple), None)
        return [_ordered(item, items) for item in data]
    if isinstance(data, dict):
        if models := [one for one in fitting if isinstance(one, type) and issubclass(one, Part)]:
            return _of_part(
                data, max(models, key=lambda model: len(_annotations(model).keys() & data.keys()))
            )
        return _of_mapping(data, next((get_args(one) for one in fitting if get_origin(one) is dict), None))
    return data


def _of_part(data: dict[str, Data], model: type[Part]) -> dict[str, Data]:
    known = _annotations(model)
    names = [name for name in _keys(model) if name in data] + [name for name in data if name not in known]
    return {name: _ordered(data[name], known.get(name)) for name in names}


def _of_mapping(data: dict[str, Data], annotations: tuple[Any, Any] | None) -> dict[str, Data]:
    if annotations is None:
        return data
    by_number = next(_alternatives(annotations[0])) is int
    names = sorted(data, key=_number) if by_number else list(data)
    return {name: _ordered(data[name], annotations[1]) for name in names}


def _number(key: str) -> tuple[bool, int]:
    """Return what sorts levels by number, and what is no level behind them."""
    return (False, int(key)) if key.isdecimal() else (True, 0)


def _keys(model: type[Part]) -> tuple[str, ...]:
    """Return the keys of a part in order; what it adds to the part that it extends comes first."""
    if model in _QUESTIONS:
        return QUESTION_KEYS
    inherited = {spelled(name) for base in model.__bases__ for name in getattr(base, "model_fields", {})}
    return tuple(sorted(_annotations(model), key=lambda name: name in inherited))


def _annotations(model: type[Part]) -> dict[str, Any]:
    return {spelled(name): field.annotation for name, field in model.model_fields.items()}


def _alternatives(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - annotations have no common type
    """Yield what a value may be, without what is only said about it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in {Union, UnionType}:
        for one in get_args(annotation):
            yield from _alternatives(one)
    else:
        yield annotation
