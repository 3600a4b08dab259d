"""The small pack and an assessment of it, on the disk."""

from pathlib import Path

import pytest

from tests.cli.small import write_assessment, write_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The small pack's folder."""
    return write_pack(tmp_path / "pack")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An assessment with one of its four questions answered."""
    return write_assessment(tmp_path / "a.yaml")
