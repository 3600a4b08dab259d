"""Floor 1: YAML text becomes a Document with positions, or a Problem that says where it fails."""

from dcmaturity.source.characters import made_safe, unsafe_character
from dcmaturity.source.document import Data, Document, Path, Place
from dcmaturity.source.problem import START, Problem, Severity, Span

__all__ = [
    "START",
    "Data",
    "Document",
    "Path",
    "Place",
    "Problem",
    "Severity",
    "Span",
    "made_safe",
    "unsafe_character",
]
