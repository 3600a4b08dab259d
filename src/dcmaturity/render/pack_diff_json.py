"""What changed between two versions of a pack as `diff/1`: fields are added, never renamed or removed."""

import json
from typing import Any, Final

from dcmaturity.revision.change import Change
from dcmaturity.revision.revision import Edition, Revision

FORMAT: Final = "diff/1"


def pack_diff_json(revision: Revision) -> bytes:
    """Return what changed as JSON."""
    return f"{json.dumps(pack_diff_data(revision), ensure_ascii=False, indent=1)}\n".encode()


def pack_diff_data(revision: Revision) -> dict[str, Any]:
    """Return what changed as what JSON can hold."""
    step, migration = revision.step, revision.migration
    return {
        "format": FORMAT,
        "old": _edition(revision.old),
        "new": _edition(revision.new),
        "version": {
            "step": step.word if step else None,
            "deserved": revision.deserved,
            "declared": revision.new.version,
            "enough": revision.is_enough,
        },
        "counts": {str(sort): count for sort, count in revision.counts.items()},
        "answers": {str(answers): list(names) for answers, names in revision.questions.items()},
        "migration": migration.model_dump(mode="json", by_alias=True) if migration else None,
        "declared": revision.is_declared,
        "remarks": list(revision.remarks),
        "changes": [_change(change) for change in revision.changes],
    }


def _edition(edition: Edition) -> dict[str, str]:
    return {"id": edition.id, "version": edition.version, "digest": edition.digest}


def _change(change: Change) -> dict[str, Any]:
    verdict = change.verdict
    return {
        "place": change.place,
        "thing": change.thing,
        "name": change.name,
        "key": change.key or None,
        "sort": str(verdict.sort),
        "step": verdict.step.word,
        "answers": str(verdict.answers),
        "settled": change.settled,
        "old": change.old or None,
        "new": change.new or None,
        "remark": verdict.remark or None,
    }
