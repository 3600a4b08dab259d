"""When an entry was only made because the field asked for one."""

import re
from typing import Final

_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_NOTHING: Final = frozenset(
    {"n a", "na", "nil", "no", "no aplica", "none", "non applicable", "not applicable", "not needed"}
    | {"not relevant", "nothing", "does not apply", "irrelevant", "sans objet", "tbc", "tbd", "true", "yes"}
    | {"as above", "ditto", "idem", "see above", "see below"}
)


def says_nothing(text: str) -> bool:
    """Return whether a text is a word such as `none`, a single letter, or only signs."""
    words = _BETWEEN_WORDS.sub(" ", text).strip().casefold()
    return len(words) <= 1 or words in _NOTHING
