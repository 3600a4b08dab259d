"""The small pack and an assessment of it, on the disk."""

from tests.cli.small import file, pack

__all__ = ["file", "pack"]
