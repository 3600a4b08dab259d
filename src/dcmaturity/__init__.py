"""Self-assessment of a customs administration's digital maturity."""

from dcmaturity.version import __version__

__all__ = ["__version__"]
