"""DCM307: an abbreviation that the glossary does not explain."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.lint.texts import texts
from dcmaturity.model.fields import Part
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity

_KEYS: Final = frozenset(
    {"is", "do", "text", "why", "basis", "evidence", "means", "purpose", "subject", "task"}
)
_ABBREVIATION: Final = re.compile(r"\b[A-Za-z]*[A-Z]{2,}[A-Za-z]*\d*\b")
_ADDRESS: Final = re.compile(r"\S+(?:://|@)\S+")


@rule("DCM307", "undefined-abbreviation", about=Part, severity=Severity.WARNING)
def undefined_abbreviation(file: Part, pack: Pack) -> Iterator[Hit]:
    """A text uses an abbreviation that no term of the pack's glossary explains.

    A word with two capitals in a row is taken for an abbreviation. It is reported once a file.

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
    explained = {short for term in pack.terms for short in (term.short, term.term) if short}
    told = set()
    for path, text in texts(file, _KEYS):
        for found in _ABBREVIATION.findall(_ADDRESS.sub("", text)):
            name = found.removesuffix("s") if found[:-1].isupper() else found
            if name not in explained and name not in told:
                told.add(name)
                said = f"`{name}` is not in the glossary"
                yield Hit(path, said, "Explain it in a `kind: glossary` file, or write it out.")
