"""The page of a rule as a terminal shows it."""

from typing import Final

from dcmaturity.lint.registry import ALL_RULES, page
from dcmaturity.render.rule_page import rule_page_text

PAGE: Final = """\
# DCM999 name (note)

One sentence that is a bit
longer than a line.

## Why it matters
It does.

## Before
```yaml
is: a text that is far longer than forty columns
```
"""


def test_paragraphs_are_broken_anew_and_examples_are_not() -> None:
    assert (
        """\
DCM999 name (note)

One sentence that is a bit longer than a
line.

Why it matters

It does.

Before

  is: a text that is far longer than forty columns
"""
    ) == rule_page_text(PAGE, 40)


def test_no_word_of_any_page_is_lost() -> None:
    for rule in ALL_RULES:
        words = page(rule.code).replace("```yaml", "").replace("```", "").replace("#", "").split()
        assert words == rule_page_text(page(rule.code), 60).replace("#", "").split()
