"""DCM411: an id that stood for something else in an older version of the pack."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_change
from dcmaturity.model.meaning import answered, says_the_same
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import PracticesQuestion, Question, Questionnaire
from dcmaturity.model.succession import declared, heirs
from dcmaturity.source import Path, Severity

_SHOWN: Final = 60
"""So many characters of the older text are told."""
_HINT: Final = (
    "If it means something else now, give it a new id or ask again in `migrations`; "
    "if not, ignore this with a reason."
)


@rule_of_change("DCM411", "id-with-new-meaning", about=Questionnaire, severity=Severity.ERROR)
def id_with_new_meaning(questionnaire: Questionnaire, pack: Pack, before: Pack) -> Iterator[Hit]:
    """A question, level or item may say something else than it did under the same id in the older version.

    ## Why it matters
    Answers are kept by id. If the words under an id mean something else, old answers are scored as if they
    had been given to the new words, and nobody notices. One other word can do that: *import* became *export*.
    Two wordings count as the same only if their words are the same in the same order; case, punctuation, the
    plural's *s* and small words such as *the* and *are* are left aside. A migration that names the question
    under `ask-again`, or recodes its levels, settles it. If you read both and they mean the same, ignore the
    finding and say so in the reason.

    ## Before
    Version 1 asked "Are executives trained to lead projects?" under this id:
    ```yaml
    - id: skills.executives
      text: Does each project have a sponsor among the executives?
    ```

    ## After
    ```yaml
    - id: skills.sponsors
      text: Does each project have a sponsor among the executives?
    ```
    """
    migration = declared(before, pack)
    older = {heir.id: before.question[name] for name, heir in heirs(before, pack, migration.rename).items()}
    for index, question in enumerate(questionnaire.questions):
        if question.id not in older or question.id in migration.ask_again:
            continue
        recoded = {("levels", str(level), "is") for level in migration.recode.get(question.id, {})}
        for path, text in _otherwise(older[question.id], question):
            if path not in recoded:
                was = shorten(text, _SHOWN, placeholder=" …")
                yield Hit(
                    ("questions", index, *_place(question, path)),
                    f'in version {before.model.version} this was "{was}"',
                    _HINT,
                )


def _otherwise(old: Question, new: Question) -> Iterator[tuple[Path, str]]:
    """Yield each wording that is another: its path, and what it was."""
    if old.kind != new.kind:
        yield ("kind",), old.kind
        return
    said = dict(answered(old))
    for path, text in answered(new):
        was = said.get(path)
        if was and text and not says_the_same(was, text):
            yield path, was


def _place(question: Question, path: Path) -> Path:
    """Return where a wording stands in the file, which knows items by their order."""
    if isinstance(question, PracticesQuestion) and path[0] == "items":
        order = [item.id for item in question.items]
        return ("items", order.index(str(path[1])), *path[2:])
    return path
