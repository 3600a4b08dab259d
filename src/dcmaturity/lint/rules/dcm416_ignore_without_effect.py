"""DCM416: a comment that asks to ignore something, and cannot."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from dcmaturity.lint.directives import ignores
from dcmaturity.lint.judging import Ignore
from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity
from dcmaturity.source.codes import is_structural
from dcmaturity.source.nearest import did_you_mean

_CODE: Final = re.compile(r"DCM\d{3}")
_SWALLOWED: Final = "# dcmaturity: ignore["


@rule_in_setting("DCM416", "ignore-without-effect", about=Part, severity=Severity.WARNING)
def ignore_without_effect(file: Part, setting: Setting) -> Iterator[Hit]:
    """A comment asks to ignore a rule but gives no reason, is misspelt, or stands where it cannot be one.

    ## Why it matters
    The next author has to know why something was left as it is, or the exception lives for ever. Without a
    reason the comment has no effect. What keeps a file from being read (DCM1…) cannot be ignored at all.

    ## Before
    ```yaml
    is: A memorandum of understanding is signed with the ministry.  # dcmaturity: ignore[DCM307]
    ```

    ## After
    ```yaml
    is: A memorandum of understanding is signed.  # dcmaturity: ignore[DCM307] quoted from the act
    ```
    """
    del file
    for comment in ignores(setting.document):
        for said, hint in _faults(comment, setting.codes):
            yield Hit((), said, hint, span=comment.span)
    for path, _, text in setting.contents.odd:
        if _SWALLOWED in text:
            hint = "Put it behind the sign of the block text (`>-  # …`), or on a line above the key."
            yield Hit(path, "this comment is a part of the text, so nothing is ignored", hint)


def _faults(comment: Ignore, known: Collection[str]) -> Iterator[tuple[str, str]]:
    if not comment.codes:
        yield "this comment is not understood", "Write `# dcmaturity: ignore[DCM301] the reason`."
        return
    if not comment.reason:
        yield "there is no reason, so nothing is ignored", "Say after the bracket why it is left as it is."
    for code in comment.codes:
        if code not in known:
            hint = (
                "Write whole codes, such as DCM301."
                if not _CODE.fullmatch(code)
                else did_you_mean(code, known)
            )
            yield f"there is no rule `{code}`", hint or "See `dcmaturity rule`."
        elif is_structural(code):
            yield (
                f"`{code}` keeps a file from being read and cannot be ignored",
                "Put right what it is about.",
            )
