"""DCM417: a comment that asks to ignore what is not there. `judging` finds it, when all else is found."""

from inspect import cleandoc
from typing import Final

from dcmaturity.lint.judging import UNUSED_IGNORE
from dcmaturity.lint.rule import Rule
from dcmaturity.source import Severity

unused_ignore: Final = Rule(
    code=UNUSED_IGNORE,
    name="unused-ignore",
    severity=Severity.WARNING,
    since="0.1",
    page=cleandoc(
        """
        A comment asks to ignore a rule that finds nothing on its line.

        It is not told while the rule is not chosen, or while something keeps a file from being read.

        ## Why it matters
        What was wrong has been put right, or has moved to another line; the comment would hide the next
        slip.

        ## Before
        ```yaml
        do: Name an owner of the register.  # dcmaturity: ignore[DCM303] the sentence of the act
        ```

        ## After
        ```yaml
        do: Name an owner of the register.
        ```
        """
    ),
)
