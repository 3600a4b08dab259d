"""A file together with the document that it was read from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from dcmaturity.source import Document

F_co = TypeVar("F_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Source(Generic[F_co]):
    """A file and the document that it was read from."""

    document: Document
    file: F_co
