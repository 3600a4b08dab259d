"""The words of the field that a text uses, with what they mean."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass

from dcmaturity.model.catalogue import Term
from dcmaturity.model.pack import Pack
from dcmaturity.report.view import Definition


def glossary(pack: Pack, said: object) -> tuple[Definition, ...]:
    """Return the terms of the pack that occur in what is said, by their spelling.

    Args:
        pack: The pack with its glossary.
        said: Texts, or anything made of them: a view-model, a tuple of lines.
    """
    text = "\n".join(_texts(said))
    used = [term for term in pack.terms if _names(term).search(text)]
    return tuple(definition(term) for term in sorted(used, key=lambda term: _heading(term).casefold()))


def definition(term: Term) -> Definition:
    """Return a term as an entry; a short form is spelled out first."""
    return Definition(term=_heading(term), means=f"{term.term}. {term.means}" if term.short else term.means)


def term_called(pack: Pack, name: str) -> Term | None:
    """Return the term with this name or short form, in any case; None if there is none."""
    wanted = name.casefold()
    called = (t for t in pack.terms if wanted in {(t.short or t.term).casefold(), t.term.casefold()})
    return next(called, None)


def _heading(term: Term) -> str:
    return term.short or term.term


def _names(term: Term) -> re.Pattern[str]:
    """Match the short form as it is written, or the term in any case, as whole words, in plural too."""
    long = rf"(?i:{_with_plural(term.term)})"
    either = f"{_with_plural(term.short)}|{long}" if term.short else long
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _with_plural(name: str) -> str:
    if name.endswith("y"):
        return rf"{re.escape(name[:-1])}(?:y|ies)"
    return rf"{re.escape(name)}(?:s|es)?"


def _texts(said: object) -> Iterable[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, tuple):
        for part in said:
            yield from _texts(part)
    elif is_dataclass(said):
        for field in fields(said):
            yield from _texts(getattr(said, field.name))
