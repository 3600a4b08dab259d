"""The version, as a literal: looking it up in the installed metadata would cost five bare starts."""

from typing import Final

__version__: Final = "0.1.0"
