"""The prose in a file, wherever it stands."""

from collections.abc import Collection, Iterator

from dcmaturity.model.fields import Part
from dcmaturity.source import Path


def texts(file: Part, keys: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Yield each text that stands under one of the keys, alone or in a list, with its path."""
    yield from _texts(file.model_dump(by_alias=True, exclude_unset=True), (), keys, wanted=False)


def _texts(value: object, at: Path, keys: Collection[str], *, wanted: bool) -> Iterator[tuple[Path, str]]:
    match value:
        case str() if wanted:
            yield at, value
        case tuple():
            for index, part in enumerate(value):
                yield from _texts(part, (*at, index), keys, wanted=wanted)
        case dict():
            for key, part in value.items():
                yield from _texts(part, (*at, str(key)), keys, wanted=key in keys)
        case _:
            pass
