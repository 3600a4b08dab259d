"""`dcmaturity schema`."""

from typing import Annotated

import typer

from dcmaturity.cli.console import console


def schema(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="model, questionnaire, tools, standards, practices, glossary, assessment or problems.",
            show_default=False,
        ),
    ],
) -> None:
    """Print the JSON Schema of a kind of file."""
    from dcmaturity.app.schemas import schema_of

    console().payload(schema_of(kind))
