"""DCM409: the same entry twice in one list."""

from collections.abc import Hashable, Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Data, Severity

_LONGEST: Final = 60


@rule_in_setting("DCM409", "repeated-entry", about=Part, severity=Severity.WARNING)
def repeated_entry(file: Part, setting: Setting) -> Iterator[Hit]:
    """A list names something twice: a tool, a goal, a standard, a level, a clause of a condition, a proof.

    ## Why it matters
    The second one changes nothing. Often it was meant to be another name, which is now missing.

    ## Before
    ```yaml
    tools: [rkc-ict-guidelines, wco-data-model, rkc-ict-guidelines]
    ```

    ## After
    ```yaml
    tools: [rkc-ict-guidelines, wco-data-model, it-guide-executives]
    ```
    """
    del file
    for path, entries in setting.contents.lists:
        seen: set[Hashable] = set()
        for index, entry in enumerate(entries):
            known = _comparable(entry)
            if known is not None and known in seen:
                what = f"`{entry[:_LONGEST]}`" if isinstance(entry, str) else "the same"
                yield Hit((*path, index), f"{what} is in this list twice", "Take one of the two out.")
            seen.add(known)


def _comparable(entry: Data) -> Hashable:
    """Return what tells an entry from others; None for one that holds lists or mappings of its own."""
    if isinstance(entry, dict):
        parts = entry.values()
        return frozenset(entry.items()) if all(isinstance(part, str) for part in parts) else None
    return entry if isinstance(entry, str) else None
