"""DCM408: a tool that says it helps almost everywhere."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.catalogue import Tools
from dcmaturity.source import Severity

_MOST: Final = 6


@rule_of_file("DCM408", "tool-helps-everywhere", about=Tools, severity=Severity.WARNING)
def tool_helps_everywhere(tools: Tools) -> Iterator[Hit]:
    """A tool says that it helps in more than six cells.

    ## Why it matters
    A tool that helps everywhere helps nowhere: it is recommended for every step, and pushes aside what was
    made for the step. It also hides where the catalogue has nothing to offer.

    ## Before
    An entry for each of the cells that one of its chapters touches on:
    ```yaml
    helps:
      - {enabler: governance, theme: leadership, levels: [2, 3]}
      - {enabler: governance, theme: communication, levels: [2, 3, 4, 5]}
      - {enabler: skills, theme: leadership, levels: [2, 3, 4]}
    ```

    ## After
    ```yaml
    helps:
      - {enabler: governance, theme: leadership, levels: [2, 3]}
    ```
    """
    for index, tool in enumerate(tools.tools):
        cells = {(entry.enabler, entry.theme) for entry in tool.helps}
        if len(cells) > _MOST:
            said = f"`{tool.id}` says that it helps in {len(cells)} cells"
            yield Hit(
                ("tools", index, "helps"),
                said,
                f"Keep those that are its own subject, {_MOST} at most.",
                key=True,
            )
