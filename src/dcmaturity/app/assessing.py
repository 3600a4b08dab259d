"""Start an assessment or go on with one: under a lock, and with each change on the disk at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from dcmaturity.app.loading import (
    Loaded,
    accepted,
    load_assessment,
    load_document,
    load_pack,
    load_standard_input,
)
from dcmaturity.errors import DcmaturityError, UnknownName
from dcmaturity.interview.given import cleaned
from dcmaturity.interview.interview import Interview, begin
from dcmaturity.interview.progress import Progress, progress
from dcmaturity.interview.refusal import Refusal
from dcmaturity.interview.sitting import EVERYTHING, Sitting
from dcmaturity.interview.taking import taken
from dcmaturity.model.assessment import Administration, Assessment, PackRef, Scope
from dcmaturity.model.fields import Depth
from dcmaturity.model.fitting import note_on_version
from dcmaturity.model.pack import Pack
from dcmaturity.model.writing import written
from dcmaturity.scoring.standing import in_scope
from dcmaturity.source.nearest import did_you_mean
from dcmaturity.store import files, lock


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked of a sitting.

    Attributes:
        depth: `quick` keeps to the short assessment, `full` asks everything; the file remembers it.
            None leaves it as it is.
        modules: Modules to add; the file remembers them.
        sitting: What this sitting is narrowed to, and who answers.
    """

    depth: Depth | None = None
    modules: tuple[str, ...] = ()
    sitting: Sitting = EVERYTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An assessment ready to be answered.

    Attributes:
        interview: Where the conversation begins.
        existed: Whether the file was there before.
        notes: What the person has to know before answering.
        save: Puts an assessment in the file's place.
    """

    interview: Interview
    existed: bool
    notes: tuple[str, ...]
    save: Callable[[Assessment], None]


@contextmanager
def at_desk(
    path: Path, pack_folder: Path | None, wish: Wish, now: datetime, name: Callable[[], str]
) -> Iterator[Desk]:
    """Hold the file while it is answered, loading it or starting it anew.

    Args:
        path: The assessment's file; it need not be there.
        pack_folder: The folder of another pack than the shipped one.
        wish: What is asked of this sitting.
        now: The moment, in UTC.
        name: Asks for the administration's name; called only for a new file.

    Raises:
        Rejected: The file or the pack cannot be used.
        FileLocked: Somebody else is answering in it.
        FileTrouble: It cannot be read, or nothing can be saved there.
        UnknownName: The wish names what the pack does not have.
    """
    pack = load_pack(pack_folder)
    wish = _checked(wish, pack)
    with lock.hold(path, now):
        loaded = load_assessment(path, pack) if path.exists() else None
        found = loaded.assessment if loaded else started(pack, name(), now)
        assessment = _wished(found, pack, wish)
        save = _saver(path, loaded, now)
        if loaded is None or assessment.scope != found.scope:
            save(assessment)
        yield Desk(
            interview=begin(pack, assessment, wish.sitting),
            existed=loaded is not None,
            notes=_notes(loaded, assessment.scope, pack, path, now),
            save=save,
        )


def started(pack: Pack, name: str, now: datetime) -> Assessment:
    """Return a new assessment without answers.

    Raises:
        DcmaturityError: The name says nothing, or what no file may hold.
    """
    text = _said(name, "the administration's name", empty="Type one when asked, or give it with --name.")
    return Assessment(
        kind="assessment",
        format=1,
        pack=_reference(pack),
        administration=Administration(name=text),
        started=now.date(),
    )


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What has become of an assessment that took answers in.

    Attributes:
        progress: How far it has come.
        replaced: The questions of which something else was said before.
        kept: Where the file as it was is kept; None if nothing was replaced.
    """

    progress: Progress
    replaced: tuple[str, ...]
    kept: Path | None


def take_answers(  # noqa: PLR0913 - what `at_desk` takes, and the answers
    path: Path,
    pack_folder: Path | None,
    wish: Wish,
    now: datetime,
    given: str,
    *,
    name: str | None = None,
) -> TakenIn:
    """Put the answers of another assessment file into this one, and return how far it has come.

    The file as it was is kept aside if an answer in it was another.

    All or nothing: if anything is wrong with the given file, this one stays as it is.

    Args:
        path: The assessment's file; if it is not there, it is made from the given one.
        pack_folder: The folder of another pack than the shipped one.
        wish: What is asked of this sitting.
        now: The moment, in UTC.
        given: The other file; `-` for standard input.
        name: The administration's name for a new file, in place of the given one.

    Raises:
        DcmaturityError: As `at_desk`, for either file.
    """
    pack = load_pack(pack_folder)
    document = load_standard_input() if given == "-" else load_document(Path(given))
    answers = accepted(document, pack).assessment
    whose = answers.administration.name if name is None else name
    with at_desk(path, pack_folder, wish, now, lambda: whose) as desk:
        before = desk.interview.assessment
        if not desk.existed:
            named = answers.administration.model_copy(update={"name": before.administration.name})
            before = _wished(answers, pack, wish).model_copy(update={"administration": named, "answers": {}})
        found = taken(before, answers, pack, wish.sitting, now)
        kept = _kept(path, now) if found.replaced else None
        if kept is not None:
            files.save(kept, files.read(path))
        desk.save(found.assessment)
        return TakenIn(progress(begin(pack, found.assessment, wish.sitting)), found.replaced, kept)


def _reference(pack: Pack) -> PackRef:
    return PackRef(id=pack.model.id, version=pack.model.version, digest=pack.digest)


def _wished(assessment: Assessment, pack: Pack, wish: Wish) -> Assessment:
    """Return the assessment with the scope that was asked for.

    It says which version and digest its answers were given to; only a digest that is missing is filled in.
    """
    scope = assessment.scope
    wanted = scope.model_copy(
        update={
            "depth": wish.depth or scope.depth,
            "modules": tuple(dict.fromkeys((*scope.modules, *wish.modules))),
        }
    )
    reference = assessment.pack
    if reference.digest is None and reference.version == pack.model.version:
        reference = _reference(pack)
    return assessment.model_copy(update={"scope": wanted, "pack": reference})


def _checked(wish: Wish, pack: Pack) -> Wish:
    """Return the wish as a file may keep it."""
    core = {name: q for name, q in pack.questionnaire.items() if not q.module}
    modules = {name: q for name, q in pack.questionnaire.items() if q.module}
    _known("module", wish.modules, modules)
    _known("enabler", wish.sitting.enablers, pack.enabler)
    _known("theme", wish.sitting.themes, pack.theme)
    _known("questionnaire", wish.sitting.questionnaires, {**core, **modules})
    if wish.sitting.by is None:
        return wish
    return replace(wish, sitting=replace(wish.sitting, by=_said(wish.sitting.by, "--by")))


def _said(text: str, where: str, *, empty: str = "Leave it out, or say something.") -> str:
    """Return the text as a file may hold it."""
    said = cleaned(text, empty=empty)
    if isinstance(said, Refusal):
        raise DcmaturityError(said.what, where=where, hint=said.hint)
    return said


def _known(sort: str, names: Iterable[str], known: Mapping[str, object]) -> None:
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"This pack has no {sort}s."
            raise UnknownName(f"There is no {sort} of this name in the pack", where=name, hint=hint)


def _notes(loaded: Loaded | None, scope: Scope, pack: Pack, path: Path, now: datetime) -> tuple[str, ...]:
    if loaded is None:
        return ()
    parts = [note_on_version(loaded.assessment, pack)]
    if scope.depth == "quick" and (left_out := _left_out_by_quick(scope, pack)):
        parts.append(f"This is a quick assessment: it leaves out {left_out} questions. --full asks them too.")
    if _by_hand(loaded):
        kept = _kept(path, now).name
        parts.append(f"Saving lays the file out anew, without comments; as it is now, it is kept as {kept}.")
    return tuple(part for part in parts if part)


def _left_out_by_quick(scope: Scope, pack: Pack) -> int:
    """Return how many questions the full depth would ask besides; modules that are not chosen stay out."""
    full = scope.model_copy(update={"depth": "full"})
    return sum(in_scope(q, pack, full) and not in_scope(q, pack, scope) for q in pack.questions)


def _saver(path: Path, loaded: Loaded | None, now: datetime) -> Callable[[Assessment], None]:
    """Return what saves an assessment; a file laid out by hand is kept aside before it is first replaced."""
    if loaded is None or not _by_hand(loaded):
        return lambda assessment: files.save(path, written(assessment))
    kept = _kept(path, now)

    def save(assessment: Assessment) -> None:
        if not kept.exists():
            files.save(kept, files.read(path))
        files.save(path, written(assessment))

    return save


def _by_hand(loaded: Loaded) -> bool:
    """Whether the file holds anything, comments or layout, that saving would not write."""
    return loaded.document.text.encode() != written(loaded.assessment)


def _kept(path: Path, now: datetime) -> Path:
    """Return a name beside the file that nothing has yet; more than one may be kept in a second."""
    numbers = chain([""], map("-{}".format, count(2)))
    names = (path.with_name(f"{path.name}.{now:%Y%m%dT%H%M%S}{number}.bak") for number in numbers)
    return next(name for name in names if not name.exists())
