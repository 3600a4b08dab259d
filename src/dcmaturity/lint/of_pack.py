"""What several files of a pack are compared with: found once for each pack, not once for each file."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question

T = TypeVar("T")


def of_pack(function: Callable[[Pack], T]) -> Callable[[Pack], T]:
    """Return the function with a memory: it runs once for each pack."""
    found: WeakKeyDictionary[Pack, T] = WeakKeyDictionary()

    @wraps(function)
    def remembering(pack: Pack) -> T:
        if pack not in found:
            found[pack] = function(pack)
        return found[pack]

    return remembering


@of_pack
def core_questions(pack: Pack) -> list[Question]:
    """Return the questions that every assessment is asked, unless it leaves a questionnaire out."""
    return [question for question in pack.questions if not pack.questionnaire[question.questionnaire].module]
