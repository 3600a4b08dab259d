"""What changed of things of a kind: which came, which went, and which of their keys differ."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dcmaturity.model.fields import Part
from dcmaturity.model.pack import Pack
from dcmaturity.revision.change import Change
from dcmaturity.revision.judges import Judges, judge_of
from dcmaturity.revision.kinds import KINDS, Kind
from dcmaturity.revision.leaves import changed, shown


def changes_of_things(old: Pack, new: Pack) -> Iterator[Change]:
    """Yield what changed of everything but questions."""
    for kind in KINDS:
        yield from _among(kind, kind.things(old), kind.things(new))


def _among(kind: Kind, old: Mapping[str, Part], new: Mapping[str, Part]) -> Iterator[Change]:
    for name, thing in old.items():
        whole = Change(place=kind.place or name, thing=kind.name, name=name, verdict=kind.removed)
        yield from changes_within(whole, kind.judges, thing, new[name]) if name in new else (whole,)
    for name in new:
        if name not in old:
            yield Change(place=kind.place or name, thing=kind.name, name=name, verdict=kind.added)


def changes_within(whole: Change, judges: Judges, old: Part, new: Part) -> Iterator[Change]:
    """Yield what changed of one thing, key by key; `whole` says which thing it is."""
    for path, before, now in changed(old, new):
        judge = judge_of(judges, path)
        if judge is not None:
            verdict = judge(before, now)
            yield replace(whole, key=".".join(path), old=shown(before), new=shown(now), verdict=verdict)
