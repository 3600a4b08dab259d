"""A rule: data about it, its page, and a pure function that finds what it is about.

A rule that scores imports scoring inside its function: checking a questionnaire needs none of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import TypeAlias, TypeVar

from dcmaturity.model.fields import Part
from dcmaturity.model.pack import Pack
from dcmaturity.source import Path, Severity

F = TypeVar("F", bound=Part)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a rule found: the place by its path in the file; the document knows the line.

    Attributes:
        path: The way to the value.
        message: What is wrong, a sentence without a full stop.
        hint: What to do about it.
        key: Whether the key is meant rather than its value.
    """

    path: Path
    message: str
    hint: str = ""
    key: bool = False


Check: TypeAlias = Callable[[Part, Pack | None], Iterator[Hit]]
"""Finds hits in one file. The pack is None where the files do not make one."""


def _nothing(file: Part, pack: Pack | None) -> Iterator[Hit]:
    """Find nothing: the floors below check it, before there is a file to check here."""
    del file, pack
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
        check: Finds it in a file.
    """

    code: str
    name: str
    severity: Severity
    since: str
    page: str
    check: Check = _nothing

    @property
    def summary(self) -> str:
        """What the rule finds, in one sentence."""
        return " ".join(self.page.partition("\n\n")[0].split())


def rule(
    code: str, name: str, *, about: type[F], severity: Severity, since: str = "0.1"
) -> Callable[[Callable[[F, Pack], Iterator[Hit]]], Rule]:
    """Return a decorator that makes a rule of a function that looks at one file in its pack.

    Args:
        code: The rule's code.
        name: The rule's name.
        about: The kind of file that the function takes.
        severity: How much a hit matters.
        since: The version that brought the rule.
    """

    def made(function: Callable[[F, Pack], Iterator[Hit]]) -> Rule:
        def check(file: Part, pack: Pack | None) -> Iterator[Hit]:
            if pack is not None and isinstance(file, about):
                yield from function(file, pack)

        page = cleandoc(function.__doc__ or "")
        return Rule(code=code, name=name, severity=severity, since=since, page=page, check=check)

    return made


def rule_of_file(
    code: str, name: str, *, about: type[F], severity: Severity, since: str = "0.1"
) -> Callable[[Callable[[F], Iterator[Hit]]], Rule]:
    """Return a decorator like `rule`, for a function that needs the file alone: broken packs get it too."""

    def made(function: Callable[[F], Iterator[Hit]]) -> Rule:
        def check(file: Part, pack: Pack | None) -> Iterator[Hit]:
            del pack
            if isinstance(file, about):
                yield from function(file)

        page = cleandoc(function.__doc__ or "")
        return Rule(code=code, name=name, severity=severity, since=since, page=page, check=check)

    return made
