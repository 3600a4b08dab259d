"""DCM403: a theme begins with a tool whose address nobody has seen."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.fields import Part
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule("DCM403", "unseen-anchor", about=Part, severity=Severity.NOTE)
def unseen_anchor(file: Part, pack: Pack) -> Iterator[Hit]:
    """An anchor of a theme is a tool whose address was never seen to belong to it.

    ## Why it matters
    The anchors are what a reader opens first. An address that nobody has seen may lead elsewhere, and the
    report has to say so beside it.

    ## Before
    ```yaml
    link: {kind: landing, seen: false}
    ```

    ## After
    ```yaml
    link: {kind: official, seen: true, checked: 2026-05-01}
    ```
    """
    if isinstance(file, MaturityModel | Questionnaire):
        for index, theme in enumerate(file.themes):
            for place, name in enumerate(theme.anchors):
                if not pack.tool[name].link.seen:
                    said = f"the address of the anchor `{name}` was not seen to belong to it"
                    hint = "Open the address, or begin the theme with another tool."
                    yield Hit(("themes", index, "anchors", place), said, hint)
