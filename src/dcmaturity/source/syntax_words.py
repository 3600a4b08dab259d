"""What the parser says of a file that is no YAML, and what is wrong and to do in our words."""

from typing import Final

SYNTAX_WORDS: Final = (
    (
        "mapping values are not allowed",
        "a `: ` stands where no key can be",
        "Quote the text, or begin a new line.",
    ),
    ("could not find expected ':'", "a key without a `:`", "Put a `:` and a space after the key."),
    (
        "did not find expected key",
        "the indent does not fit what stands above",
        "Line the key up with its neighbours.",
    ),
    (
        "did not find expected '-' indicator",
        "the indent of this list item does not fit",
        "Line the dashes up.",
    ),
    ("found unexpected end of stream", "a quoted text is not closed", "Close the quotation mark."),
    ("did not find expected ',' or", "a list or mapping in brackets is not closed", "Close the bracket."),
    ("found unknown escape", "an unknown escape after `\\`", "Use single quotes, or double the backslash."),
    (
        "cannot start any token",
        "a character that YAML reserves stands at the start of a text",
        "Quote the text.",
    ),
)
