"""The options of `dcmaturity lint`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


class Format(StrEnum):
    """How problems are written."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class FailOn(StrEnum):
    """The least severity that makes the check fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Paths: TypeAlias = Annotated[
    list[Path] | None, typer.Argument(metavar="PATH…", help="Files and folders.", show_default=False)
]
Style: TypeAlias = Annotated[Format, typer.Option("--format", help="How to write problems to stdout.")]
Outputs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="FORMAT=FILE",
        help="Also write them to a file, in any format; may be given several times.",
        show_default=False,
    ),
]
Select: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="CODES",
        help="Tell only these rules: DCM301, DCM3 or a name, with commas.",
        show_default=False,
    ),
]
Ignore: TypeAlias = Annotated[
    str | None, typer.Option(metavar="CODES", help="Leave these rules out.", show_default=False)
]
LeastSeverity: TypeAlias = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="The least severity to end with 1 for; else `error`.", show_default=False),
]
ExitZero: TypeAlias = Annotated[
    bool, typer.Option("--exit-zero", help="End with 0 whatever the rules find; unusable files stay 2.")
]
Statistics: TypeAlias = Annotated[
    bool, typer.Option("--statistics", help="Count the problems by rule instead of showing them.")
]
Explain: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Show the page of a rule, and check nothing.", show_default=False),
]
Fix: TypeAlias = Annotated[
    bool, typer.Option("--fix", help="Put right what can be put right for certain, and tell the rest.")
]
Against: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR", help="An older version of the pack: has an id changed its meaning?", show_default=False
    ),
]
NoCache: TypeAlias = Annotated[
    bool, typer.Option("--no-cache", help="Check every file anew, and keep nothing for the next time.")
]
CacheFolder: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--cache-dir",
        metavar="DIR",
        help="Where to keep what was found in files that do not change.",
        show_default=False,
    ),
]
Jobs: TypeAlias = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="Processes to work with; else one a core.", show_default=False),
]
