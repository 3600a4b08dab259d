"""What a project has settled for its files: `dcmaturity.toml`, or a table in `pyproject.toml`, above them."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

from dcmaturity.errors import FileTrouble, UnknownName
from dcmaturity.lint.judging import Selection
from dcmaturity.source import Severity, codes
from dcmaturity.source.nearest import did_you_mean
from dcmaturity.store import files

_KEYS: Final = ("select", "ignore", "fail-on", "exclude")
_SEVERITIES: Final = {severity.word: severity for severity in reversed(Severity)}


@dataclass(frozen=True, slots=True)
class Settings:
    """What is settled for the files of a folder.

    Attributes:
        folder: Where it was settled.
        selection: The rules whose findings are told.
        fail_on: The least severity that makes the check fail.
        exclude: Patterns of paths below `folder` that are passed over unless they are named; a pattern
            without a slash is one of names, at any depth.
    """

    folder: Path = Path()
    selection: Selection = field(default_factory=Selection)
    fail_on: Severity = Severity.ERROR
    exclude: tuple[str, ...] = ()

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder is to be passed over."""
        if not self.exclude:
            return False
        below = files.whole(path).relative_to(self.folder).as_posix()
        return any(fnmatch(below if "/" in pattern else path.name, pattern) for pattern in self.exclude)


@dataclass(slots=True)
class SettingsBook:
    """Finds the settings of folders, and remembers them."""

    _known: dict[Path, Settings] = field(default_factory=dict)

    def of(self, folder: Path) -> Settings:
        """Return what is settled for a folder, in it or in the nearest folder above; else the defaults.

        Raises:
            FileTrouble: A file of settings cannot be read or understood.
            UnknownName: It names a rule that does not exist.
        """
        here = files.whole(folder)
        if here not in self._known:
            own = _settings_in(here)
            if own is None:
                own = Settings() if here.parent == here else self.of(here.parent)
            self._known[here] = own
        return self._known[here]


def _settings_in(folder: Path) -> Settings | None:
    for name, way in (("dcmaturity.toml", ()), ("pyproject.toml", ("tool", "dcmaturity"))):
        file = folder / name
        if os.path.isfile(file):  # noqa: PTH113 - `is_file` raises where a folder cannot be looked into
            table: Any = _parsed(file)
            for part in way:
                table = table.get(part) if isinstance(table, dict) else None
            if table is not None:
                return _settings(file, table)
    return None


def _parsed(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(files.read(file).decode())
    except ValueError as error:  # UnicodeDecodeError is one too
        hint = "Put it right: what is settled there is not known until then."
        raise FileTrouble(f"It is not TOML: {error}", where=str(file), hint=hint) from error


def _settings(file: Path, table: Any) -> Settings:  # noqa: ANN401 - whatever a file holds
    if not isinstance(table, Mapping):
        raise _wrong(file, "`dcmaturity` must be a table")
    for key in table:
        if key not in _KEYS:
            hint = did_you_mean(key, _KEYS)
            raise FileTrouble(f"There is no setting `{key}`", where=str(file), hint=hint)
    fail_on = table.get("fail-on", "error")
    if not isinstance(fail_on, str) or fail_on not in _SEVERITIES:
        raise _wrong(file, f"`fail-on` must be one of {', '.join(_SEVERITIES)}")
    try:
        selection = Selection(selected(_list(file, table, "select")), ignored(_list(file, table, "ignore")))
    except UnknownName as unknown:
        raise UnknownName(unknown.what, where=str(file), hint=unknown.hint) from unknown
    patterns = _list(file, table, "exclude")
    exclude = tuple(pattern.removeprefix("./").removesuffix("/") for pattern in patterns)
    return Settings(file.parent, selection, _SEVERITIES[fail_on], exclude)


def selected(names: Sequence[str]) -> tuple[str, ...]:
    """Return the codes, or beginnings of codes, that people mean by codes, beginnings and names of rules.

    Raises:
        UnknownName: There is no such rule.
    """
    if not names:
        return ()
    from dcmaturity.lint.registry import code_called

    return tuple(code_called(name) for name in names)


def ignored(names: Sequence[str]) -> tuple[str, ...]:
    """Return what `selected` returns, of rules that may be ignored.

    Raises:
        UnknownName: There is no such rule, or it says what keeps a file from being read.
    """
    chosen = selected(names)
    for code in chosen:
        if codes.is_structural(code):
            raise UnknownName(
                f"`{code}` keeps a file from being read and cannot be ignored",
                hint="Put right what it is about.",
            )
    return chosen


def _list(file: Path, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    given = table.get(key, [])
    if not isinstance(given, list) or not all(isinstance(part, str) for part in given):
        raise _wrong(file, f"`{key}` must be a list of texts")
    return tuple(given)


def _wrong(file: Path, what: str) -> FileTrouble:
    return FileTrouble(what, where=str(file), hint="docs/ci.md shows each setting.")
