"""DCM310: a text whose end was taken for a comment."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity, Span

_NUMBER_SIGN: Final = re.compile(r" #(?:[^\s#]| \d)")
"""The beginning of a comment that may have been meant as a number: `#7` or `# 7`, not `# see above`."""
_COMMENT: Final = re.compile(r" +(#[^\s#]\S{0,20})")
_SPACED: Final = re.compile(r"(?<![.?!]) (# \d\S{0,20})")
"""A number sign with a space after it: a comment has more than one before, or follows a whole sentence."""
_QUOTES_AND_BLOCKS: Final = ("'", '"', "|", ">")


@rule_in_setting("DCM310", "comment-cuts-text", about=Part, severity=Severity.WARNING)
def comment_cuts_text(file: Part, setting: Setting) -> Iterator[Hit]:
    """A text without quotes ends before a `#` that begins a comment and was perhaps meant as a number sign.

    A comment with a space after its `#` is taken for a comment, unless a number follows and the text before
    it is no whole sentence.

    ## Why it matters
    In YAML a space and a `#` begin a comment, and what follows is dropped without a word. The report then
    says half of what its author wrote.

    ## Before
    ```yaml
    do: Ask the working group for form #7 and sign it.
    ```

    ## After
    ```yaml
    do: "Ask the working group for form #7 and sign it."
    ```
    """
    del file
    text = setting.document.text
    if " #" not in text or not _NUMBER_SIGN.search(text):
        return
    lines = setting.document.lines
    for path, _, _ in setting.contents.prose:
        line, column, end_line, end_column = setting.document.span(path)
        plain = not lines[line - 1].startswith(_QUOTES_AND_BLOCKS, column - 1)
        rest = (lines[end_line - 1], end_column - 1)
        if plain and (found := _COMMENT.match(*rest) or _SPACED.match(*rest)):
            said = f"the text ends before `{found[1]}`, which begins a comment"
            hint = "Quote the text; if a comment is meant, write two spaces before the `#` and one after."
            yield Hit(path, said, hint, span=Span(end_line, found.start(1) + 1, end_line, found.end(1) + 1))
