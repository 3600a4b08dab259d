"""All that changed between two versions of a pack, and the version number that it deserves."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dcmaturity.model.maturity_model import Migration
from dcmaturity.model.pack import Pack
from dcmaturity.model.succession import declared
from dcmaturity.revision.change import LOSING, Answers, Change, Sort, Step
from dcmaturity.revision.migrating import draft, in_force, remarks
from dcmaturity.revision.questions import changes_of_questions, lineage
from dcmaturity.revision.things import changes_of_things
from dcmaturity.revision.versions import numbers, raised


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A version of a pack: its id, its number and the digest of its files."""

    id: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What became of a pack.

    Attributes:
        old: The older version.
        new: The newer one.
        changes: Everything that changed: the model's first, then the questions', then the catalogues'.
        migration: What the newer version has to say of answers to the older one; None if there is nothing.
        is_declared: Whether it says exactly that.
        remarks: Sentences on what no migration can carry over, and on entries of it without effect.
    """

    old: Edition
    new: Edition
    changes: tuple[Change, ...]
    migration: Migration | None
    is_declared: bool
    remarks: tuple[str, ...]

    @property
    def step(self) -> Step | None:
        """The number of the version that the changes raise; None if nothing changed."""
        return max((change.verdict.step for change in self.changes), default=None)

    @property
    def deserved(self) -> str:
        """The least version number that the changes deserve."""
        return raised(self.old.version, self.step)

    @property
    def is_enough(self) -> bool:
        """Whether the newer pack's own version number is at least that."""
        return numbers(self.new.version) >= numbers(self.deserved)

    @property
    def are_versions(self) -> bool:
        """Whether the two are versions of one pack: they have the same id."""
        return self.old.id == self.new.id

    @property
    def went_down(self) -> bool:
        """Whether the newer pack has a lower number than the older."""
        return numbers(self.new.version) < numbers(self.old.version)

    @property
    def counts(self) -> Counter[Sort]:
        """How many changes there are of each sort."""
        return Counter(change.verdict.sort for change in self.changes)

    @property
    def questions(self) -> dict[Answers, tuple[str, ...]]:
        """The ids of the questions of which not all answers mean the same, by what becomes of them.

        A question that got another id and other words is asked again, so nothing of it is carried over.
        """
        found: dict[Answers, dict[str, None]] = {answers: {} for answers in Answers}
        for change in self.changes:
            if change.is_of_question:
                found[change.verdict.answers][change.question] = None
        lost = {name for answers in LOSING for name in found[answers]}
        found[Answers.CARRIED] = {name: None for name in found[Answers.CARRIED] if name not in lost}
        del found[Answers.SAME]
        return {answers: tuple(names) for answers, names in found.items() if names}


def revision(old: Pack, new: Pack) -> Revision:
    """Return all that changed from one version of a pack to the other."""
    said = declared(old, new)
    force = in_force(old, new, said)
    line = lineage(old, new, force.rename)
    changes = _in_order(old, new, (*changes_of_things(old, new), *changes_of_questions(line, force)))
    needed = draft(new, line, changes, force)
    return Revision(
        old=_edition(old),
        new=_edition(new),
        changes=changes,
        migration=needed if needed != Migration(from_=needed.from_) else None,
        is_declared=needed == said,
        remarks=tuple(remarks(old, new, line, said)),
    )


def _in_order(old: Pack, new: Pack, changes: Iterable[Change]) -> tuple[Change, ...]:
    catalogues = ("tools", "standards", "practices", "glossary")
    places = list(dict.fromkeys(("model", *old.questionnaire, *new.questionnaire, *catalogues)))
    return tuple(sorted(changes, key=lambda change: places.index(change.place)))


def _edition(pack: Pack) -> Edition:
    return Edition(id=pack.model.id, version=pack.model.version, digest=pack.digest)
