"""DCM309: two items of a question that say the same."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.likeness import folded
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import PracticesQuestion, Questionnaire
from dcmaturity.source import Severity

_SMALL: Final = frozenset({"a", "an", "the"})


@rule_of_file("DCM309", "repeated-item", about=Questionnaire, severity=Severity.WARNING)
def repeated_item(questionnaire: Questionnaire) -> Iterator[Hit]:
    """Two items of a question have the same text.

    Upper and lower case, spaces, punctuation and articles do not count as a difference. Any other word does:
    items are often alike but for the one noun that matters.

    ## Why it matters
    Whoever answers has to tick the same thing twice, and it counts twice. If only one is ticked, the file
    contradicts itself.

    ## Before
    ```yaml
    items:
      - {id: refund, level: 2, text: Refund of duties}
      - {id: payment, level: 2, text: Payment of duties}
      - {id: pay-online, level: 3, text: Payment of the duties}
    ```

    ## After
    ```yaml
    items:
      - {id: refund, level: 2, text: Refund of duties}
      - {id: payment, level: 2, text: Payment of duties}
      - {id: pay-by-phone, level: 3, text: Payment of duties from a mobile phone}
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        if isinstance(question, PracticesQuestion):
            first: dict[tuple[str, ...], str] = {}
            for place, item in enumerate(question.items):
                words = tuple(word for word in folded(item.text).order if word not in _SMALL)
                if first.setdefault(words, item.id) != item.id:
                    said = f"the item `{item.id}` has the same text as `{first[words]}`"
                    hint = "Say what tells the two apart, or take one out."
                    yield Hit(("questions", index, "items", place, "text"), said, hint)
