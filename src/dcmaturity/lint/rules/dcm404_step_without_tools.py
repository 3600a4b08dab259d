"""DCM404: a step that no tool helps with."""

from collections.abc import Iterator

from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.actions import actions
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule("DCM404", "step-without-tools", about=Questionnaire, severity=Severity.NOTE)
def step_without_tools(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """A step names no tool, and the catalogue has none for its enabler, theme and level.

    ## Why it matters
    The report leads from each step to what helps with it. Here it leads nowhere; either a tool was
    forgotten, or the catalogue has a gap that is worth knowing.

    ## Before
    ```yaml
    levels:
      3:
        is: Every office works by the same written procedure.
        do: Write the procedure down with two offices, and let the head of customs sign it.
    ```

    ## After
    ```yaml
    levels:
      3:
        is: Every office works by the same written procedure.
        do: Write the procedure down with two offices, and let the head of customs sign it.
        tools: [rkc-ict-guidelines]
    ```
    """
    helped = _helped(pack)
    for index, question in enumerate(questionnaire.questions):
        equipped = {level for _, level, action in actions(question) if action.tools}
        for level in range(pack.base + 1, pack.top + 1):
            if level not in equipped and (*pack.question[question.id].cell, level) not in helped:
                at = ("questions", index, "levels", str(level))
                said = f"no tool helps with the step of `{question.id}` to level {level}"
                yield Hit(
                    at, said, "Name one in the step, or say in the catalogue which one helps.", key=True
                )


@of_pack
def _helped(pack: Pack) -> set[tuple[str, str, int]]:
    """Return the enabler, the theme and the level of every step that the catalogue has a tool for."""
    return {
        (entry.enabler, entry.theme, level)
        for tool in pack.tools
        for entry in tool.helps
        for level in entry.levels
    }
