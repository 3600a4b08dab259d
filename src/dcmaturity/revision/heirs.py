"""Which new thing took the place of one that is gone: the one whose words are nearest."""

from collections.abc import Mapping

from dcmaturity.model.meaning import LIMIT, likeness


def renamed(gone: Mapping[str, str], fresh: Mapping[str, str]) -> dict[str, str]:
    """Return the new id of each thing that only got another one, by the old id.

    The nearest pair is taken first, and each thing has one heir at most.

    Args:
        gone: The wording of each thing that is only in the older pack, by id.
        fresh: The wording of each that is only in the newer.
    """
    near = sorted(
        (-likeness(before, now), min(old, new), max(old, new), old, new)
        for old, before in gone.items()
        for new, now in fresh.items()
    )
    heirs: dict[str, str] = {}
    for distance, _, _, old, new in near:
        if -distance >= LIMIT and old not in heirs and new not in heirs.values():
            heirs[old] = new
    return heirs
