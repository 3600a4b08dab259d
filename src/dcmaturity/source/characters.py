"""Characters that could control a terminal or turn text around, refused in every text."""

import re
from typing import Final

_UNSAFE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters but the newline
    "\u2028\u2029"  # line and paragraph separators: they would move line numbers
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ud800-\udfff\ufffe\uffff]"  # what is no character at all
)

_NAMES: Final = {
    "\t": "a tab",
    "\r": "a carriage return without a newline",
    "\x00": "a NUL byte",
    "\x1b": "an escape character",
}


def unsafe_character(text: str) -> tuple[int, str] | None:
    """Return where in `text` the first refused character stands and what it is called, or None."""
    found = _UNSAFE.search(text)
    if found is None:
        return None
    character = found.group()
    if "\ud800" <= character <= "\udfff":
        return found.start(), "a byte that is no UTF-8 text"
    return found.start(), _NAMES.get(character, f"the control character U+{ord(character):04X}")


def made_safe(text: str) -> str:
    r"""Return `text` with each refused character written out, `\u001b`.

    Names of files and arguments of a command, which no file check has seen, reach the terminal this way.
    """
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
