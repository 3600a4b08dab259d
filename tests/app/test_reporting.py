"""A report: from what is on the disk to the bytes of each format."""

from pathlib import Path
from typing import get_args

import pytest

from dcmaturity.app.reporting import ReportFormat, Screen, report, templates
from dcmaturity.cli.commands.report import Format
from dcmaturity.store import bundled


def test_the_command_offers_every_format_there_is() -> None:
    assert list(get_args(ReportFormat)) == [style.value for style in Format]


@pytest.mark.parametrize("style", get_args(ReportFormat))
def test_each_format_names_the_administration(style: ReportFormat, file: Path, pack: Path) -> None:
    assert b"Customs of Examplia" in report(file, pack, style, Screen())


@pytest.mark.parametrize("style", get_args(ReportFormat))
def test_a_report_is_the_same_twice(style: ReportFormat, file: Path, pack: Path) -> None:
    assert report(file, pack, style, Screen()) == report(file, pack, style, Screen())


def test_only_a_report_for_a_screen_has_colour(file: Path, pack: Path) -> None:
    reports = [report(file, pack, "terminal", Screen(80, color)) for color in (False, True)]
    assert [False, True] == [b"\x1b[" in found for found in reports]


def test_every_shipped_template_and_style_is_handed_over() -> None:
    shipped = {file.name for file in bundled.templates_folder().iterdir()}
    assert shipped == set(templates())
