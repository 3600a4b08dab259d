"""DCM311: a text that other readers of YAML take for true or false."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.every_text import every_text
from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity

_WORDS: Final = frozenset(
    spelled
    for word in ("y", "yes", "n", "no", "on", "off", "true", "false")
    for spelled in (word, word.capitalize(), word.upper())
)


@rule_in_setting("DCM311", "unquoted-truth-word", about=Part, severity=Severity.WARNING)
def unquoted_truth_word(file: Part, setting: Setting) -> Iterator[Hit]:
    """A text is one of the words yes, no, on, off, y, n, true and false, and stands without quotes.

    Flags such as `key: true` are meant to be true or false, and stand without.

    ## Why it matters
    Here it is a text. Many other tools that read YAML take it for true or false: the country code of Norway
    becomes false, and a list of `yes` and `no` becomes one of true and false.

    ## Before
    ```yaml
    values: [yes, no]
    ```

    ## After
    ```yaml
    values: ["yes", "no"]
    ```
    """
    if _WORDS.isdisjoint(setting.contents.values):
        return
    for path, text in every_text(file):
        if text in _WORDS:
            span = setting.document.span(path)
            written = setting.document.lines[span.line - 1][span.column - 1 :]
            if written.startswith(text):  # a quoted one begins with its quote
                said = f"`{text}` without quotes is true or false to other readers of YAML"
                yield Hit(path, said, f'Write "{text}".', fix=f'"{text}"')
