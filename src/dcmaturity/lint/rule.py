"""A rule: data about it, its page, and a pure function that finds what it is about.

Each decorator makes a rule of a function, and says what the function needs to see: `rule_of_file` the file
alone, `rule` the file in its pack, `rule_of_change` also the pack as it was, and `rule_in_setting` all of
that, and what stands in the file. A rule that scores imports scoring inside its function: checking a
questionnaire needs none of it.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, wraps
from inspect import cleandoc
from typing import TypeAlias, TypeVar

from dcmaturity.lint.contents import Contents, contents
from dcmaturity.model.fields import Part
from dcmaturity.model.pack import Pack
from dcmaturity.source import Document, Path, Severity, Span

F = TypeVar("F", bound=Part)


class Needs(IntEnum):
    """What a rule has to see before it can find anything; each includes those before it."""

    FILE = 1
    PACK = 2
    OLDER_PACK = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a rule found: the place by its path in the file; the document knows the line.

    Attributes:
        path: The way to the value.
        message: What is wrong, a sentence without a full stop.
        hint: What to do about it.
        key: Whether the key is meant rather than its value.
        fix: What to write in the file in place of the value, or of the key, where that is certain: the author
            would write the same. None where it is not.
        span: The place itself, for what has no path, such as a comment; None for the place of the path.
        words: The words of the text that are meant; the place is narrowed to them where they stand so in the
            file.
    """

    path: Path
    message: str
    hint: str = ""
    key: bool = False
    fix: str | None = None
    span: Span | None = None
    words: str = ""


@dataclass(frozen=True)
class Setting:
    """What surrounds a file while it is checked.

    Attributes:
        document: The file as it was written.
        pack: The pack that it belongs to, or answers; None where the files do not make one.
        before: An older version of the pack, if one was named.
        codes: The codes of all rules.
    """

    document: Document
    pack: Pack | None = None
    before: Pack | None = None
    codes: Collection[str] = ()

    @cached_property
    def contents(self) -> Contents:
        """What stands in the file."""
        return contents(self.document.data)


Check: TypeAlias = Callable[[Part, Setting], Iterator[Hit]]
"""Finds hits in one file."""


def _nothing(file: Part, setting: Setting) -> Iterator[Hit]:
    """Find nothing: the floors below check it, before there is a file to check here."""
    del file, setting
    return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What can be wrong, and how it is found.

    Attributes:
        code: `DCM201`; never reused, never renumbered.
        name: A few words, `example-not-met`.
        severity: How much it matters.
        since: The version of dcmaturity that brought the rule.
        page: What it finds, why it matters, an example before and after, as Markdown.
        about: The kind of file that it looks at.
        needs: What it has to see.
        check: Finds it in a file of that kind.
    """

    code: str
    name: str
    severity: Severity
    since: str
    page: str
    about: type[Part] = Part
    needs: Needs = Needs.FILE
    check: Check = _nothing

    @property
    def summary(self) -> str:
        """What the rule finds, in one sentence."""
        return " ".join(self.page.partition("\n\n")[0].split())


def rule_in_setting(  # noqa: PLR0913 - what a rule is
    code: str,
    name: str,
    *,
    about: type[F],
    severity: Severity,
    needs: Needs = Needs.FILE,
    since: str = "0.1",
) -> Callable[[Callable[[F, Setting], Iterator[Hit]]], Rule]:
    """Return a decorator that makes a rule of a function that looks at a file and all that surrounds it.

    Args:
        code: The rule's code.
        name: The rule's name.
        about: The kind of file that the function takes.
        severity: How much a hit matters.
        needs: What it has to see before it can find anything.
        since: The version that brought the rule.
    """

    def made(function: Callable[[F, Setting], Iterator[Hit]]) -> Rule:
        page = cleandoc(function.__doc__ or "")
        check: Check = function  # type: ignore[assignment]  # linting gives it files of its kind only
        return Rule(
            code=code,
            name=name,
            severity=severity,
            since=since,
            page=page,
            about=about,
            needs=needs,
            check=check,
        )

    return made


def rule(
    code: str, name: str, *, about: type[F], severity: Severity, since: str = "0.1"
) -> Callable[[Callable[[F, Pack], Iterator[Hit]]], Rule]:
    """Return a decorator like `rule_in_setting`, for a function that looks at one file in its pack."""

    def made(function: Callable[[F, Pack], Iterator[Hit]]) -> Rule:
        @wraps(function)
        def check(file: F, setting: Setting) -> Iterator[Hit]:
            return iter(()) if setting.pack is None else function(file, setting.pack)

        return rule_in_setting(code, name, about=about, severity=severity, needs=Needs.PACK, since=since)(
            check
        )

    return made


def rule_of_file(
    code: str, name: str, *, about: type[F], severity: Severity, since: str = "0.1"
) -> Callable[[Callable[[F], Iterator[Hit]]], Rule]:
    """Return a decorator like `rule`, for a function that needs the file alone: broken packs get it too."""

    def made(function: Callable[[F], Iterator[Hit]]) -> Rule:
        @wraps(function)
        def check(file: F, setting: Setting) -> Iterator[Hit]:
            del setting
            return function(file)

        return rule_in_setting(code, name, about=about, severity=severity, since=since)(check)

    return made


def rule_of_change(
    code: str, name: str, *, about: type[F], severity: Severity, since: str = "0.1"
) -> Callable[[Callable[[F, Pack, Pack], Iterator[Hit]]], Rule]:
    """Return a decorator like `rule`, for a function that also sees the pack as it was before."""

    def made(function: Callable[[F, Pack, Pack], Iterator[Hit]]) -> Rule:
        @wraps(function)
        def check(file: F, setting: Setting) -> Iterator[Hit]:
            if setting.pack is None or setting.before is None:
                return iter(())
            return function(file, setting.pack, setting.before)

        return rule_in_setting(
            code, name, about=about, severity=severity, needs=Needs.OLDER_PACK, since=since
        )(check)

    return made
