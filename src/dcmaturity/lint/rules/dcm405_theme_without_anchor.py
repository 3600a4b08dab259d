"""DCM405: a theme without a tool to begin with."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.fields import Part
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule_of_file("DCM405", "theme-without-anchor", about=Part, severity=Severity.NOTE)
def theme_without_anchor(file: Part) -> Iterator[Hit]:
    """A theme names no tool to begin with.

    ## Why it matters
    The reading list of a report has one chapter for each theme and begins it with the theme's anchors.
    Without one, a reader who is new to the theme starts with whatever the most steps happen to name.

    ## Before
    ```yaml
    themes:
      - id: leadership
        name: Leadership
        means: Senior managers set the direction for digital work and pay for it.
    ```

    ## After
    ```yaml
    themes:
      - id: leadership
        name: Leadership
        means: Senior managers set the direction for digital work and pay for it.
        anchors: [it-guide-executives]
    ```
    """
    if isinstance(file, MaturityModel | Questionnaire):
        for index, theme in enumerate(file.themes):
            if not theme.anchors:
                said = f"the theme `{theme.id}` has no anchor"
                yield Hit(("themes", index, "id"), said, "Name the one or two tools to read first.")
