"""DCM415: a term of the glossary that nobody will meet."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from dcmaturity.lint.every_text import every_text
from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.catalogue import Glossary, Term
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity

_WORD: Final = re.compile(r"\w+")
_LONGEST: Final = 8
"""A term of more words is looked for by so many of them, or one pass over the texts would not do."""
_JOINED: Final = re.compile(r"\w[-.:/]+\w")
"""What is in an id or an address: words in it are not used as words."""
_BREAK: Final = " _ "
"""Keeps the end of one text and the beginning of the next from making a term."""


@rule("DCM415", "unused-term", about=Glossary, severity=Severity.NOTE)
def unused_term(glossary: Glossary, pack: Pack) -> Iterator[Hit]:
    """No text of the pack uses this term, neither in full nor by its short form.

    The plural counts, and so does what another term means. What the term itself means does not.

    ## Why it matters
    A report explains the words that it uses; this one it will never use. Perhaps the texts call the thing by
    another name, which then nothing explains.

    ## Before
    ```yaml
    terms:
      - {term: electronic lodgement, means: Handing in a declaration from system to system.}
    ```

    ## After
    ```yaml
    terms:
      - {term: electronic declaration, means: A declaration that is handed in from system to system.}
    ```
    """
    unused = _unused(pack)
    for index, term in enumerate(glossary.terms):
        if term.term in unused:
            said = f"no text of the pack uses the term `{term.term}`"
            yield Hit(("terms", index, "term"), said, "Use it, add the name that is used, or leave it out.")


@of_pack
def _unused(pack: Pack) -> Collection[str]:
    """Return the terms that the pack never uses: its texts are read once, until all terms are found."""
    sought = _Sought(pack.terms)
    for text, own in _texts(pack):
        if not sought.terms:
            break
        sought.read(text, own)
    return sought.terms.keys()


class _Sought:
    """The terms that were not found yet, and the words that they begin with."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = {term.term: term for term in terms}
        self._named = {form: term.term for term in terms for form in _forms(term)}
        self._begin: dict[str, set[str]] = {}
        self._lengths: dict[str, set[int]] = {}
        for form, name in self._named.items():
            self._begin.setdefault(form[0], set()).add(name)
            self._lengths.setdefault(form[0], set()).add(len(form))

    def read(self, text: str, own: str) -> None:
        """Take out the terms that a text uses, but for the one that it explains."""
        words = _WORD.findall(text.casefold())
        if self._begin.keys().isdisjoint(words):
            return
        for place, word in enumerate(words):
            for length in self._lengths[word] if word in self._begin else ():
                found = self._named.get(tuple(words[place : place + length]), own)
                if found != own and found in self.terms:
                    self._take_out(found)

    def _take_out(self, name: str) -> None:
        for first in {form[0] for form in _forms(self.terms.pop(name))}:
            self._begin[first].discard(name)
            if not self._begin[first]:
                del self._begin[first]


def _forms(term: Term) -> Iterator[tuple[str, ...]]:
    """Yield the words of a term and of its short form, in the singular and in the plural."""
    for name in (term.term, term.short or ""):
        if words := _WORD.findall(name.casefold()):
            *others, last = words
            for form in (last, f"{last}s", f"{last}es", f"{last.removesuffix('y')}ies"):
                yield (*others, form)[:_LONGEST]


def _texts(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield the texts of the pack, those of a part in one, each with the term that it explains, if any."""
    for part in (*pack.questionnaires, pack.model, *pack.tools, *pack.standards, *pack.practices):
        texts = (text for _, text in every_text(part) if " " in text or not _JOINED.search(text))
        yield _BREAK.join(texts), ""
    yield _BREAK.join(pack.instrument_notes.values()), ""
    yield from ((term.means, term.term) for term in pack.terms)
