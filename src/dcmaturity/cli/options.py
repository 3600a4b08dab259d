"""Options and arguments that several commands share, each declared once."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

PackFolder: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--pack", metavar="DIR", help="The folder of another pack than the shipped one.", show_default=False
    ),
]
AssessmentFile: TypeAlias = Annotated[
    Path, typer.Argument(metavar="FILE", help="An assessment.", show_default=False)
]
