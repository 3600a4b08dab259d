"""DCM307: an abbreviation that the glossary does not explain."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.rule import Hit, Needs, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.model.pack import Pack
from dcmaturity.source import Path, Severity

_KEYS: Final = frozenset(
    {"is", "do", "text", "why", "without-standard", "basis", "evidence"}
    | {"means", "purpose", "subject", "task"}
)
_WORD: Final = re.compile(r"\b[A-Z0-9]+(?:/[A-Z0-9]+)+\b|[^\W_]+")
"""A word; abbreviations with a stroke between them are one, such as UN/CEFACT."""
_CAPITALS: Final = re.compile(r"[A-Z]{2}")
_NO_WORD: Final = re.compile(r"\bhttps?://\S+|(?<![\w.+-])[\w.+-]++@\S+|\b[A-Z]{1,3}\$")
"""A web address, a mail address, a currency such as US$."""
_NONE: Final = re.compile(r"[IVXLC]+|NO|NOT|ID|IDs|OK|PDF|TODO|TBD|TBC|FIXME|XXX+")
"""Roman numerals, what everybody reads as a word, and what DCM315 is about."""


@rule_in_setting("DCM307", "undefined-abbreviation", about=Part, severity=Severity.WARNING, needs=Needs.PACK)
def undefined_abbreviation(file: Part, setting: Setting) -> Iterator[Hit]:
    """A text uses an abbreviation that no term of the pack's glossary explains.

    A word with two capitals in a row is taken for an abbreviation. It is reported once a file, and not at all
    where the text writes it out, as in `time release study (TRS)`.

    ## Why it matters
    Lawyers, trainers and officers do not share each other's abbreviations. Whoever has to guess what one
    means answers another question.

    ## Before
    ```yaml
    evidence: [report of the last TRS]
    ```

    ## After
    ```yaml
    terms:
      - term: time release study
        short: TRS
        means: A measurement of how long goods take from arrival to release.
    ```
    """
    del file
    if setting.pack is None:
        return
    explained = _explained(setting.pack)
    told: set[str] = set()
    for path, key, text in setting.contents.odd:
        if key in _KEYS and _CAPITALS.search(text):
            names = _abbreviations(explained.sub(" ", _NO_WORD.sub(" ", text)))
            new = [name for name in dict.fromkeys(names) if name not in told and not _written_out(name, text)]
            told.update(new)
            if new:
                yield _hit(path, new)


def _hit(path: Path, names: Sequence[str]) -> Hit:
    said = ", ".join(f"`{name}`" for name in names)
    are, them = ("are", "them") if len(names) > 1 else ("is", "it")
    hint = f"Explain {them} in a `kind: glossary` file, or write {them} out."
    return Hit(path, f"{said} {are} not in the glossary", hint, words=names[0])


def _abbreviations(text: str) -> Iterator[str]:
    """Yield the abbreviations in a text; where not all parts of `A/B` are one, those that are."""
    for found in _WORD.findall(text):
        word = found.removesuffix("s") if found[:-1].isupper() else found
        parts = word.split("/")
        short = [part for part in parts if _CAPITALS.search(part) and not _NONE.fullmatch(part)]
        yield from [word] if short == parts else short


def _written_out(name: str, text: str) -> bool:
    """Whether the text has the abbreviation in brackets behind the words that it is made of."""
    return any(
        after.startswith((f"{name})", f"{name}s)")) and _stands_for(name, before.casefold().split())
        for before, after in pairwise(text.split("("))
    )


def _stands_for(name: str, words: list[str]) -> bool:
    """Whether the letters of the abbreviation are found in the last of the words, from the start of one."""
    letters = [letter for letter in name.casefold() if letter.isalnum()]
    near = words[-3 * len(letters) :]
    return any(
        word.startswith(letters[0]) and _in_order(letters, " ".join(near[place:]))
        for place, word in enumerate(near)
    )


def _in_order(letters: Iterable[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


@of_pack
def _explained(pack: Pack) -> re.Pattern[str]:
    """Return what finds every term of the glossary, longer ones first."""
    named = sorted((name for term in pack.terms for name in (term.short, term.term) if name), key=len)
    return re.compile("|".join(rf"\b{re.escape(name)}s?\b" for name in reversed(named)) or "(?!)")
