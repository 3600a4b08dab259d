"""What the parser says of a file that is no YAML, and what is wrong, where, and what to do, in our words."""

import re
from typing import Final, NamedTuple

_QUOTE: Final = "Quote the text, or write it in block style, on the lines after `>-`."
_BLOCK: Final = "Write the whole text in block style, on the lines after `>-`."

_WORDS: Final = (
    (
        "mapping values are not allowed",
        "a `: ` stands where no key can be",
        "Quote the text, or begin a new line.",
    ),
    (
        "could not find expected ':'",
        "a key without a `:`",
        "Put a `:` and a space after the key, or indent the line if it belongs above.",
    ),
    (
        "did not find expected key",
        "the indent does not fit what stands above",
        "Line the key up with its neighbours.",
    ),
    (
        "did not find expected '-' indicator",
        "the indent does not fit what stands above",
        "Line it up with the keys of the entry.",
    ),
    ("found unexpected end of stream", "a quoted text is not closed", "Close the quotation mark."),
    ("did not find expected ',' or", "a list or mapping in brackets is not closed", "Close the bracket."),
    ("found unknown escape", "an unknown escape after `\\`", "Use single quotes, or double the backslash."),
    (
        "cannot start any token",
        "a character that YAML reserves stands at the start of a text",
        "Quote the text.",
    ),
    ("expected alphabetic or numeric", "a text cannot begin with `*` or `&`", _QUOTE),
    ("expected comment or line break", "text follows the sign of a block text", "Begin it on the next line."),
    (
        "block sequence entries are not allowed",
        "a list cannot begin on the line of its key",
        "Begin it on the next line, or quote the text if the dash is a part of it.",
    ),
    ("mapping keys are not allowed", "a text cannot begin with `? `", _QUOTE),
)
_AT_ITS_BEGINNING: Final = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "did not find expected ',' or",
    "expected alphabetic or numeric",
)
"""What is told where the key, the quotation or the bracket begins, and not where the parser gave up."""
_CONFLICT: Final = re.compile(r"<{7}|={7}|>{7}")
_NO_KEY: Final = re.compile(r"[^:]*(:\S.*)?|-[^\s-].*")


class Explained(NamedTuple):
    """What is wrong, what to do, and the position in the text that it is about."""

    what: str
    hint: str
    at: int


def explained(said: str, began: int | None, ended: int, text: str) -> Explained:
    """Return the parser's words in ours.

    Args:
        said: What the parser says.
        began: Where what it was reading began, if it says so.
        ended: Where it gave up.
        text: The whole text.
    """
    at = began if began is not None and any(known in said for known in _AT_ITS_BEGINNING) else ended
    line_start = text.rfind("\n", 0, at) + 1
    line = text[line_start : at + len(text[at:].partition("\n")[0])]
    if _CONFLICT.match(line):
        return Explained("git left a conflict here", "Keep one of the two sides, and take its marks out.", at)
    return _special(said, began, ended, text) or _plain(said, at)


def _plain(said: str, at: int) -> Explained:
    for known, what, hint in _WORDS:
        if known in said:
            return Explained(f"this is not YAML: {what}", hint, at)
    return Explained(f"this is not YAML: {said}", "Compare the line with a shipped file.", at)


def _special(said: str, began: int | None, ended: int, text: str) -> Explained | None:
    """Return what can be said more exactly for what stands around the place."""
    start = text.rfind("\n", 0, ended) + 1
    before, after = text[start:ended], text[ended:].partition("\n")[0]
    if "did not find expected key" in said and before.strip() and before.rstrip()[-1] in "\"']}":
        return Explained("text follows after a closed quotation mark or bracket", _BLOCK, ended)
    if "did not find expected ',' or" in said and after.startswith(":") and (began or 0) >= start:
        return Explained("a `: ` stands in a text within brackets", _QUOTE, ended)
    above = text[text.rfind("\n", 0, start - 1) + 1 : start - 1] if start else ""
    if "mapping values" in said and ": " not in before and above.strip() and _NO_KEY.fullmatch(above.strip()):
        hint = "Put a space after the dash or the colon, or a colon after the key."
        return Explained("this line is no key and no entry", hint, start - len(above.lstrip()) - 1)
    return None
