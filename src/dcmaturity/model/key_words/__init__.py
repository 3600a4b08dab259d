"""What each key of each kind of file is for: told by the schemas that editors read, and by docs/keys.md.

It stands apart from the models, which are loaded at every start of the tool; these words hardly ever are.
"""

from typing import Final

from pydantic import BaseModel

from dcmaturity.model.key_words import of_answers, of_catalogues, of_models, of_questions
from dcmaturity.model.key_words.key import Key, Words

__all__ = ["ALL_WORDS", "Key", "words"]

ALL_WORDS: Final[Words] = {
    **of_models.WORDS,
    **of_questions.WORDS,
    **of_catalogues.WORDS,
    **of_answers.WORDS,
}


def words(model: type[BaseModel], key: str) -> Key:
    """Return what is told of a key, as a file spells it, of a model or of one that it is derived from."""
    return next(
        told[key] for base in model.__mro__ if key in (told := ALL_WORDS.get(base.__name__.strip("_"), {}))
    )
