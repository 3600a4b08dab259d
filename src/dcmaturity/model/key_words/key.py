"""What is told of one key."""

from collections.abc import Mapping
from typing import Final, NamedTuple, TypeAlias


class Key(NamedTuple):
    """One or two sentences on a key, and an example of its value where that says more than they do."""

    says: str
    example: object = None


Words: TypeAlias = Mapping[str, Mapping[str, Key]]
"""The keys of each model, by the model's name; a model has the keys of those that it is derived from."""

FORMAT: Final = Key("The version of this kind of file. It is always 1 today.")
