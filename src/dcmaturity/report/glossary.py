"""The words of the field that a text uses, with what they mean."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Final

from dcmaturity.model.catalogue import Term
from dcmaturity.model.pack import Pack
from dcmaturity.report.view import Definition
from dcmaturity.report.words import sentence

_NO_PROSE: Final = re.compile(r"\bhttps?://\S+|(?<![\w.-])[\w-]++(?:\.[\w-]++)++")
"""Addresses and ids: words in them are not used as words."""


def glossary(pack: Pack, said: object) -> tuple[Definition, ...]:
    """Return the terms of the pack that occur in what is said, by their spelling.

    Args:
        pack: The pack with its glossary.
        said: Texts, or anything made of them: a view-model, a tuple of lines.
    """
    text = _NO_PROSE.sub(" ", "\n".join(_texts(said)))
    folded = text.casefold()
    used = (
        term
        for term in pack.terms
        if (term.short and _occurs(term.short, text)) or _occurs(term.term.casefold(), folded)
    )
    return tuple(definition(term) for term in sorted(used, key=lambda term: _heading(term).casefold()))


def definition(term: Term) -> Definition:
    """Return a term as an entry; a short form is spelled out first."""
    means = f"{sentence(term.term)} {term.means}" if term.short else term.means
    return Definition(term=_heading(term), means=means)


def term_called(pack: Pack, name: str) -> Term | None:
    """Return the term with this name or short form, in any case; None if there is none."""
    names = {known.casefold(): term for term in pack.terms for known in (term.term, term.short) if known}
    return names.get(name.casefold())


def _heading(term: Term) -> str:
    return term.short or term.term


def _occurs(name: str, text: str) -> bool:
    """Whether the name stands in the text as whole words, in singular or plural.

    A pattern is tried only where the name begins: to look for a text is far quicker than for a pattern.
    """
    stem, ending = (name[:-1], "(?:ys?|ies)") if name.endswith("y") else (name, "(?:s|es)?")
    pattern = re.compile(rf"(?<!\w){re.escape(stem)}{ending}(?!\w)")
    place = text.find(stem)
    while place >= 0 and not pattern.match(text, place):
        place = text.find(stem, place + 1)
    return place >= 0


def _texts(said: object) -> Iterable[str]:
    if isinstance(said, str) and not isinstance(said, Enum):
        yield said
    elif isinstance(said, tuple):
        for part in said:
            yield from _texts(part)
    elif is_dataclass(said):
        for field in fields(said):
            yield from _texts(getattr(said, field.name))
