"""`python -m dcmaturity`."""

from dcmaturity.cli.main import run

run()
