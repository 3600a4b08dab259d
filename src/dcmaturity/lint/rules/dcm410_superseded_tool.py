"""DCM410: a step that leads to a tool which another has replaced."""

from collections.abc import Iterator

from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.actions import actions
from dcmaturity.model.fields import Part
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Path, Severity


@rule("DCM410", "superseded-tool", about=Part, severity=Severity.WARNING)
def superseded_tool(file: Part, pack: Pack) -> Iterator[Hit]:
    """A step, or a theme's anchor, names a tool whose `status` is superseded.

    ## Why it matters
    The report sends its readers to what is no longer kept up. They may build on a version that their partners
    have left behind.

    ## Before
    ```yaml
    do: Compare your messages with the data model.
    tools: [wco-data-model-2]
    ```

    ## After
    ```yaml
    do: Compare your messages with the data model.
    tools: [wco-data-model-4]
    ```
    """
    old = _superseded(pack)
    if not old:
        return
    for path, names in _named(file):
        for place, name in enumerate(names):
            if name in old:
                hint = "Name the one that has taken its place, or correct its `status`."
                yield Hit((*path, place), f"the tool `{name}` is superseded", hint)


@of_pack
def _superseded(pack: Pack) -> frozenset[str]:
    return frozenset(tool.id for tool in pack.tools if tool.status == "superseded")


def _named(file: Part) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield the tools that each step, each item and each theme of a file names."""
    if isinstance(file, MaturityModel | Questionnaire):
        for index, theme in enumerate(file.themes):
            yield ("themes", index, "anchors"), theme.anchors
    if isinstance(file, Questionnaire):
        for index, question in enumerate(file.questions):
            for path, _, action in actions(question):
                yield ("questions", index, *path, "tools"), action.tools
