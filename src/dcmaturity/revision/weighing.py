"""How much a change of a key weighs: one judge for each way in which keys matter.

The tables in `things` and `questions` name a judge for every key of everything in a pack, so that a new key
cannot pass unweighed.
"""

from collections.abc import Callable, Collection
from typing import Any, Final, TypeAlias

from dcmaturity.model.meaning import says_the_same
from dcmaturity.revision.change import Answers, Sort, Step, Verdict

Judge: TypeAlias = Callable[[Any, Any], Verdict]
"""Weighs a change by the old and the new value; a value that is not given is None."""

ADDED: Final = Verdict(sort=Sort.ADDED, step=Step.PATCH)
REMOVED: Final = Verdict(sort=Sort.REMOVED, step=Step.PATCH)
OTHER_WORDS: Final = Verdict(
    sort=Sort.REWORDED, step=Step.MAJOR, answers=Answers.READ_AGAIN, remark="it may mean something else"
)


def words(old: object, new: object) -> Verdict:
    """Weigh words that no answer rests on."""
    del old, new
    return Verdict(sort=Sort.REWORDED, step=Step.PATCH)


def aside(old: object, new: object) -> Verdict:
    """Weigh what touches neither answers nor scores: links, tools, hints."""
    del old, new
    return Verdict(sort=Sort.CHANGED, step=Step.PATCH)


def meaning(old: str | None, new: str | None) -> Verdict:
    """Weigh words that an answer rests on."""
    if not old or not new:
        remark = f"old answers were given {'with' if old else 'without'} it"
        return Verdict(sort=Sort.REWORDED, step=Step.MINOR, remark=remark)
    return words(old, new) if says_the_same(old, new) else OTHER_WORDS


def reading(old: object, new: object) -> Verdict:
    """Weigh words by which scores are read."""
    if isinstance(old, str) and isinstance(new, str) and says_the_same(old, new):
        return words(old, new)
    return Verdict(sort=Sort.REWORDED, step=Step.MINOR, remark="scores are read by it")


def scoring(old: object, new: object) -> Verdict:
    """Weigh what makes another score of the same answers."""
    del old, new
    return Verdict(sort=Sort.RESCORED, step=Step.MINOR)


def serving(old: Collection[str] | None, new: Collection[str] | None) -> Verdict:
    """Weigh a list of groups that a question counts for; neither order nor repetition matters."""
    return aside(old, new) if set(old or ()) == set(new or ()) else scoring(old, new)


def asking(old: object, new: object) -> Verdict:
    """Weigh what decides when a question is asked."""
    del old, new
    return Verdict(sort=Sort.RESCORED, step=Step.MINOR, remark="other questions can be asked")


def home(old: object, new: object) -> Verdict:
    """Weigh what a question counts for, or an item proves."""
    del old, new
    return Verdict(sort=Sort.MOVED, step=Step.MINOR, remark="it counts there now")


def form(old: object, new: object) -> Verdict:
    """Weigh what gives answers their form."""
    del old, new
    return Verdict(sort=Sort.CHANGED, step=Step.MAJOR, answers=Answers.NOT_COMPARABLE)


def applying(old: object, new: object) -> Verdict:
    """Weigh whether a question may be answered with `not-applicable`."""
    del old
    if new != "never":
        return Verdict(sort=Sort.CHANGED, step=Step.MINOR)
    remark = "answers that it does not apply are refused"
    return Verdict(sort=Sort.CHANGED, step=Step.MAJOR, answers=Answers.READ_AGAIN, remark=remark)


def choices(old: Collection[str], new: Collection[str]) -> Verdict:
    """Weigh the values that a fact of the profile can have."""
    if set(old) <= set(new):
        return Verdict(sort=Sort.CHANGED, step=Step.MINOR)
    remark = "profiles that hold a removed value are refused"
    return Verdict(sort=Sort.CHANGED, step=Step.MAJOR, answers=Answers.GONE, remark=remark)
