"""DCM416: a comment that asks to ignore something, and cannot."""

from collections.abc import Collection, Iterator

from dcmaturity.lint.directives import ignores
from dcmaturity.lint.judging import Ignore
from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity
from dcmaturity.source.nearest import did_you_mean


@rule_in_setting("DCM416", "ignore-without-effect", about=Part, severity=Severity.WARNING)
def ignore_without_effect(file: Part, setting: Setting) -> Iterator[Hit]:
    """A comment asks to ignore a rule but gives no reason, is misspelt, or names what cannot be ignored.

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


def _faults(comment: Ignore, known: Collection[str]) -> Iterator[tuple[str, str]]:
    if not comment.codes:
        yield "this comment is not understood", "Write `# dcmaturity: ignore[DCM301] the reason`."
        return
    if not comment.reason:
        yield "there is no reason, so nothing is ignored", "Say after the bracket why it is left as it is."
    for code in comment.codes:
        if code not in known:
            yield f"there is no rule `{code}`", did_you_mean(code, known) or "See `dcmaturity rule`."
        elif code.startswith("DCM1"):
            yield (
                f"`{code}` keeps a file from being read and cannot be ignored",
                "Put right what it is about.",
            )
