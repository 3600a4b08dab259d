"""DCM401: a tool that no report will ever lead to."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.actions import actions
from dcmaturity.model.catalogue import Tools
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM401", "tool-nobody-reaches", about=Tools, severity=Severity.WARNING)
def tool_nobody_reaches(tools: Tools, pack: Pack) -> Iterator[Hit]:
    """No step and no theme names this tool, and it does not say where it helps.

    ## Why it matters
    A report leads to a tool because a step names it, because a theme begins with it, or because the tool
    says itself which cells and levels it helps with. Without any of these only a browser of the catalogue
    finds it.

    ## Before
    ```yaml
    - id: cbm-compendium
      name: Coordinated Border Management Compendium
    ```

    ## After
    ```yaml
    - id: cbm-compendium
      name: Coordinated Border Management Compendium
      helps:
        - {enabler: governance, theme: coordinated-border-management, levels: [3, 4]}
    ```
    """
    named = {
        name for question in pack.questions for _, _, action in actions(question) for name in action.tools
    }
    named |= {name for theme in pack.theme.values() for name in theme.anchors}
    for index, tool in enumerate(tools.tools):
        if not tool.helps and tool.id not in named:
            said = f"nothing leads to the tool `{tool.id}`"
            yield Hit(("tools", index, "id"), said, "Say where it `helps`, or name it in a step.")
