"""Check packs and assessments on the disk: every problem of every file, in one run."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dcmaturity.app.found import Found
from dcmaturity.app.lint_settings import Settings, SettingsBook
from dcmaturity.app.lint_units import Unit, work_in
from dcmaturity.app.unit_files import Keys
from dcmaturity.app.watching import Progress, unwatched
from dcmaturity.lint.judging import Selection, judged
from dcmaturity.source import Problem, Severity, codes
from dcmaturity.store import files
from dcmaturity.store.lint_cache import LintCache, fingerprint_of_tool


def cores() -> int:
    """Return how many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to check, and how.

    Attributes:
        paths: Files and folders.
        pack: The pack that assessments answer beside which no model stands; None for the shipped one.
        against: An older version of the pack that is checked, to compare with.
        select: The rules whose findings are told, by codes or their beginnings; None for what the files' own
            settings say.
        ignore: The rules of them that are left out; None likewise.
        fail_on: The least severity that makes the check fail; None for what the settings say.
        cache: The folder that keeps what was found; None for none.
        jobs: How many processes may work at once.
        progress: Is told how many files are done, of how many.
    """

    paths: Sequence[Path]
    pack: Path | None = None
    against: Path | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: Severity | None = None
    cache: Path | None = None
    jobs: int = 1
    progress: Progress = unwatched


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """What there is to tell.

    Attributes:
        problems: Sorted, each once.
        lines: The source lines that they are on, by file and number.
        notes: What the reader has to know about how far the check went.
        files: The names of the files that were checked.
        failing: Those of the problems that are severe enough to fail.
    """

    problems: tuple[Problem, ...]
    lines: Mapping[str, Mapping[int, str]]
    notes: tuple[str, ...]
    files: tuple[str, ...]
    failing: frozenset[Problem]

    @property
    def unusable(self) -> bool:
        """Whether a file could not become a model."""
        return any(codes.is_structural(problem.code) for problem in self.problems)


def lint(order: Order) -> Linted:
    """Return all that is wrong with the files and folders.

    A folder is searched through. A file of a pack is checked as a part of the folder it stands in, and only
    its own problems are told. An assessment is checked against the pack beside it, else that of
    `order.pack`, else the shipped one.

    Raises:
        FileTrouble: A pack that is named, or a file of settings, cannot be read.
        UnknownName: Settings name a rule that does not exist.
    """
    for folder in (order.pack, order.against):
        if folder is not None:
            files.pack_files(folder)
    book = SettingsBook()
    work = work_in(order.paths, book)
    found = list(zip(work.units, _found_in(work.units, order), strict=True))
    told = [(_settings(unit, order, book), one) for unit, one in found]
    judgements = [(settings, judged(one.problems, one.ignores, settings.selection)) for settings, one in told]
    everything = {problem for _, chosen in judgements for problem in chosen}.union(work.problems)
    return Linted(
        problems=tuple(sorted(everything)),
        lines={file: numbered for _, one in found for file, numbered in one.lines.items()},
        notes=tuple(dict.fromkeys([*work.notes, *(note for _, one in found for note in one.notes)])),
        files=tuple(sorted({str(Path(unit.folder, name)) for unit in work.units for name in unit.names})),
        failing=frozenset(
            p for settings, chosen in judgements for p in chosen if p.severity >= settings.fail_on
        )
        | frozenset(work.problems),
    )


def _settings(unit: Unit, order: Order, book: SettingsBook) -> Settings:
    settled = book.of(Path(unit.folder))
    select, ignore = settled.selection
    return Settings(
        selection=Selection(
            select if order.select is None else order.select,
            ignore if order.ignore is None else order.ignore,
        ),
        fail_on=settled.fail_on if order.fail_on is None else order.fail_on,
    )


def _found_in(units: Sequence[Unit], order: Order) -> Iterator[Found]:
    """Yield what is found in each unit, in order: what is known from last time, else what is there now."""
    keys = Keys(fingerprint_of_tool() if order.cache else "", order.pack, order.against)
    cache = LintCache(order.cache) if order.cache else None
    known = {unit: _known(unit, keys, cache) for unit in units} if cache else {}
    new = [unit for unit in units if known.get(unit) is None]
    fresh = _fresh(new, keys, cache, order)
    total, done = sum(len(unit.names) for unit in units), 0
    for unit in units:
        yield known.get(unit) or next(fresh)
        done += len(unit.names)
        order.progress(done, total)


def _known(unit: Unit, keys: Keys, cache: LintCache) -> Found | None:
    """Return what the cache keeps of a unit whose files are as they were."""
    slot = keys.slot(unit)
    if not cache.has(slot):
        return None
    data = cache.read(slot, keys.key(unit))
    try:
        return None if data is None else Found.of_data(data)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _fresh(units: Sequence[Unit], keys: Keys, cache: LintCache | None, order: Order) -> Iterator[Found]:
    from dcmaturity.app.checking import Checker  # takes a while to load, and nobody asks if all is known
    from dcmaturity.app.working import check_all

    yield from check_all(units, Checker(order.pack, order.against), keys, cache, order.jobs)
