"""DCM308: a text that stands in two questions, or at two steps of one."""

from collections.abc import Iterable, Iterator
from typing import Final

from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.actions import actions
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import LevelText, Question, Questionnaire
from dcmaturity.source import Path, Severity

_FEWEST: Final = 5
"""Texts of fewer words repeat by themselves: `No list is kept.`"""


@rule("DCM308", "repeated-text", about=Questionnaire, severity=Severity.WARNING)
def repeated_text(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """A question, what is true at a level or what to do stands word for word in an earlier question too.

    What to do may not stand at two levels of one question either. Texts of fewer than five words are left in
    peace.

    ## Why it matters
    A question is often begun as a copy of another. What was forgotten to change there sends an administration
    the wrong way, and nobody who reads the one question alone can see it.

    ## Before
    ```yaml
    - id: skills.analysts
      text: Are analysts trained to use the risk engine?
      levels:
        2: {is: One analyst has passed the course., do: Enrol two executives in the next course.}
    - id: skills.executives
      text: Are executives trained to buy systems?
      levels:
        2: {is: One executive has passed the course., do: Enrol two executives in the next course.}
    ```

    ## After
    ```yaml
    - id: skills.analysts
      text: Are analysts trained to use the risk engine?
      levels:
        2: {is: One analyst has passed the course., do: Enrol two analysts of the risk unit in the course.}
    - id: skills.executives
      text: Are executives trained to buy systems?
      levels:
        2: {is: One executive has passed the course., do: Enrol two executives in the next course.}
    ```
    """
    first = _repeated(pack)
    for index, question in enumerate(questionnaire.questions):
        for path, level in _repeated_steps(question):
            said = f"the step to level {level} of this question says the same, word for word"
            yield Hit(("questions", index, *path), said, "Say what this step adds.")
        for path, text in _texts(question) if first else ():
            if first.get(text, question.id) != question.id:
                said = f"this text stands in `{first[text]}` too, word for word"
                yield Hit(("questions", index, *path), said, "Say what is meant here, or ask it only once.")


@of_pack
def _repeated(pack: Pack) -> dict[str, str]:
    """Return the texts that stand in several questions, each with the first one in asking order."""
    first: dict[str, str] = {}
    repeated: dict[str, str] = {}
    for question in pack.questions:
        for _, text in _texts(question):
            other = first.setdefault(text, question.id)
            if other != question.id and len(text.split()) >= _FEWEST:
                repeated[text] = other
    return repeated


def _repeated_steps(question: Question) -> Iterator[tuple[Path, int]]:
    """Yield where the question says what to do as it does for another level, and that level."""
    first: dict[str, int] = {}
    for path, level, action in actions(question):
        text = action.do or ""
        if text and first.setdefault(text, level) != level and len(text.split()) >= _FEWEST:
            yield (*path, "do"), first[text]


def _texts(question: Question) -> Iterable[tuple[Path, str]]:
    yield ("text",), question.text
    for path, _, action in actions(question):
        if action.do:
            yield (*path, "do"), action.do
        if isinstance(action, LevelText) and action.is_:
            yield (*path, "is"), action.is_
