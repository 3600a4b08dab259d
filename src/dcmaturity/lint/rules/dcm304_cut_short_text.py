"""DCM304: a text that looks as if its end were missing."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity

_KEYS: Final = frozenset({"is", "do", "text", "why", "means", "purpose", "subject", "evidence", "basis"})
_HINT: Final = "Close it; or, if something was cut off, write the whole text in block style, after `>-`."
_BRACKETS: Final = ("()", "[]", "«»")


@rule_in_setting("DCM304", "cut-short-text", about=Part, severity=Severity.WARNING)
def cut_short_text(file: Part, setting: Setting) -> Iterator[Hit]:
    """A text ends with a colon or a comma, or a bracket or quotation mark in it is not closed.

    ## Why it matters
    In YAML a space and a `#` begin a comment, and inside `[…]` and `{…}` a comma ends a text. What
    follows is dropped without a word, or becomes an entry of its own. Text in block style, after `>-`, is
    safe from both.

    ## Before
    ```yaml
    evidence: [the gazetted act (2012, amended in 2019), the regulation]
    do: Pass the regulation on signatures ("decree #7") before the act.
    ```

    ## After
    ```yaml
    evidence:
      - the gazetted act (2012, amended in 2019)
      - the regulation
    do: >-
      Pass the regulation on signatures ("decree #7") before the act.
    ```
    """
    del file
    for path, key, text in setting.contents.odd:
        if key in _KEYS and (found := _sign_of_a_cut(text)):
            sign, words = found
            yield Hit(path, f"the text looks cut short: {sign}", _HINT, words=words)


def _sign_of_a_cut(text: str) -> tuple[str, str] | None:
    """Return what is missing, and the words of the text that show it."""
    last = text.rstrip()[-1:]
    if last in (":", ","):
        return f"it ends with `{last}`", text.rsplit(maxsplit=1)[-1]
    if text.count('"') % 2:
        return "a quotation mark is not closed", text[text.rfind('"') :]
    for opening, closing in _BRACKETS:
        if text.count(opening) > text.count(closing):
            return f"a `{opening}` is not closed", text[_unclosed(text, opening, closing) :]
    return None


def _unclosed(text: str, opening: str, closing: str) -> int:
    """Return where the last bracket stands that is not closed; there is one."""
    waiting: list[int] = []
    for place, sign in enumerate(text):
        if sign == opening:
            waiting.append(place)
        elif sign == closing and waiting:
            waiting.pop()
    return waiting[-1]
