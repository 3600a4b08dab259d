"""DCM315: a text that was still to be written."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity

_LOREM: Final = "orem ipsum"
"""The one placeholder without a capital or a sign in it."""
_WORD: Final = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME|XXXX+)\b|\b(?i:lorem ipsum)\b"
    r"|(?<!(?i:annex) )(?<!(?i:chapter) )(?<!(?i:part) )(?<!(?i:section) )(?<!(?i:title) )\bXXX\b"  # not 30
)
_WHOLE: Final = re.compile(r"<[^<>]+>|\[?(?:\.\.+|…)\]?|\?+")


@rule_in_setting("DCM315", "placeholder-left", about=Part, severity=Severity.WARNING)
def placeholder_left(file: Part, setting: Setting) -> Iterator[Hit]:
    """A text is, or holds, a placeholder: TODO, TBD, TBC, FIXME, XXX, lorem ipsum, `…`, or words in `<…>`.

    Notes to an answer are left in peace: what is still to be done may stand there.

    ## Why it matters
    It was to be filled in later, and later is now: what stands in the file stands in the report that a
    minister reads.

    ## Before
    ```yaml
    evidence: [TODO, <name of the act>]
    ```

    ## After
    ```yaml
    evidence: [customs act, gazetted order on electronic signatures]
    ```
    """
    del file
    found_in = setting.contents.prose if _LOREM in setting.document.text else setting.contents.odd
    for path, key, text in found_in:
        if key != "note" and (found := _WORD.search(text) or _WHOLE.fullmatch(text.strip())):
            said = f"`{found[0][:60]}` is a placeholder"
            yield Hit(path, said, "Write the text, or leave the key out.", words=found[0])
