"""Problems as people, editors and pipelines read them. Adding a format is one file and one line here."""

from collections.abc import Callable
from importlib import import_module
from typing import Final, TypeAlias, cast

from dcmaturity.errors import UnknownName
from dcmaturity.render.problems.counting import statistics, summary
from dcmaturity.render.problems.full import as_text
from dcmaturity.render.problems.report import Report

__all__ = ["FORMATS", "Format", "Report", "as_text", "format_called", "statistics", "summary"]

Format: TypeAlias = Callable[[Report], str]
"""Returns all that was found, as it is written to a file or a stream."""

FORMATS: Final = {
    "full": "full:full",
    "concise": "concise:concise",
    "json": "problems_json:problems_json",
    "github": "github:github",
    "gitlab": "gitlab:gitlab",
    "sarif": "sarif:sarif",
    "junit": "junit:junit",
}
"""Where each format is, `module:function` in this package; its module is loaded when it is asked for."""


def format_called(name: str) -> Format:
    """Return the format with this name.

    Raises:
        UnknownName: There is none.
    """
    if name not in FORMATS:
        from dcmaturity.source.nearest import did_you_mean

        raise UnknownName(f"There is no format `{name}`", hint=did_you_mean(name, FORMATS))
    module, _, function = FORMATS[name].partition(":")
    return cast("Format", getattr(import_module(f"{__name__}.{module}"), function))
