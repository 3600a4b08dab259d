"""`dcmaturity lint`."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from dcmaturity.cli import lint_options as options
from dcmaturity.cli.console import Console, console
from dcmaturity.cli.exit_codes import ExitCode
from dcmaturity.cli.options import PackFolder
from dcmaturity.cli.progress import progress

if TYPE_CHECKING:  # a command's modules are loaded when it is called
    from dcmaturity.app.linting import Linted, Order


def lint(  # noqa: PLR0913 - a pipeline settles everything on one line
    paths: options.Paths = None,
    *,
    style: options.Style = options.Format.FULL,
    output: options.Outputs = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.LeastSeverity = None,
    exit_zero: options.ExitZero = False,
    statistics: options.Statistics = False,
    explain: options.Explain = None,
    fix: options.Fix = False,
    pack: PackFolder = None,
    against: options.Against = None,
    cache_dir: options.CacheFolder = None,
    no_cache: options.NoCache = False,
    jobs: options.Jobs = None,
) -> None:
    """Check packs and assessments."""
    terminal = console()
    if explain is not None:
        _explain(terminal, explain)
    from dcmaturity.app import lint_reports
    from dcmaturity.app.lint_settings import ignored, selected
    from dcmaturity.app.linting import Order, cores
    from dcmaturity.source import Severity
    from dcmaturity.store.lint_cache import LintCache, default_folder

    reports = lint_reports.requested(output or ())
    if cache_dir is not None and not no_cache:
        LintCache(cache_dir).require()
    order = Order(
        paths=paths or [Path()],
        pack=pack,
        against=against,
        select=None if select is None else selected(select.split(",")),
        ignore=None if ignore is None else ignored(ignore.split(",")),
        fail_on=Severity[fail_on.name] if fail_on else None,
        cache=None if no_cache else cache_dir or default_folder(),
        jobs=jobs or cores(),
    )
    found = _found(order, terminal, fix=fix)
    lint_reports.write(found, reports)
    width = terminal.reading_width
    terminal.payload(lint_reports.text(found, style, counted=statistics, color=terminal.color, width=width))
    for note in lint_reports.notes(found):
        terminal.note(note)
    raise typer.Exit(_code(found, exit_zero=exit_zero))


def _code(found: "Linted", *, exit_zero: bool) -> ExitCode:
    if found.unusable:
        return ExitCode.UNUSABLE
    return ExitCode.FINDINGS if found.failing and not exit_zero else ExitCode.OK


def _found(order: "Order", terminal: Console, *, fix: bool) -> "Linted":
    """Return what is found, after what can be put right is put right if that is wanted."""
    from dcmaturity.app.linting import lint as check

    done = ""
    with progress(terminal, "Checking") as shown:
        watched = replace(order, progress=shown)
        if fix:
            from dcmaturity.app.fixing import fix as put_right

            done = put_right(watched)
        found = check(watched)
    terminal.note(done)  # not into the bar
    return found


def _explain(terminal: Console, code: str) -> None:
    from dcmaturity.app.rules import rule_page

    terminal.payload(rule_page(code, terminal.reading_width))
    raise typer.Exit
