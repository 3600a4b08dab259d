"""DCM307: an abbreviation that the glossary does not explain."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.rule import Hit, Needs, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity

_KEYS: Final = frozenset(
    {"is", "do", "text", "why", "without-standard", "basis", "evidence"}
    | {"means", "purpose", "subject", "task"}
)
_WORD: Final = re.compile(r"[^\W_]+")
_CAPITALS: Final = re.compile(r"[A-Z]{2}")
_ADDRESS: Final = re.compile(r"\bhttps?://\S+|(?<![\w.+-])[\w.+-]++@\S+")
_NONE: Final = re.compile(r"[IVXLC]+|NO|NOT|ID|IDs|OK|PDF")
"""Roman numerals, and what everybody reads as a word."""


@rule_in_setting("DCM307", "undefined-abbreviation", about=Part, severity=Severity.WARNING, needs=Needs.PACK)
def undefined_abbreviation(file: Part, setting: Setting) -> Iterator[Hit]:
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
    del file
    if setting.pack is None:
        return
    explained = _explained(setting.pack)
    told = set()
    for path, key, text in setting.contents.odd:
        if key in _KEYS and _CAPITALS.search(text):
            for found in _WORD.findall(explained.sub(" ", _ADDRESS.sub(" ", text))):
                name = found.removesuffix("s") if found[:-1].isupper() else found
                if _CAPITALS.search(name) and not _NONE.fullmatch(name) and name not in told:
                    told.add(name)
                    said = f"`{name}` is not in the glossary"
                    yield Hit(path, said, "Explain it in a `kind: glossary` file, or write it out.")


@of_pack
def _explained(pack: Pack) -> re.Pattern[str]:
    """Return what finds every term of the glossary, longer ones first."""
    named = sorted((name for term in pack.terms for name in (term.short, term.term) if name), key=len)
    return re.compile("|".join(rf"\b{re.escape(name)}s?\b" for name in reversed(named)) or "(?!)")
