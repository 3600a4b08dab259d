"""How much a change of a key weighs: one judge for each way in which keys matter.

The tables in `things` and `questions` name a judge for every key of everything in a pack, so that a new key
cannot pass unweighed.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from dcmaturity.model.meaning import says_the_same
from dcmaturity.revision.change import Answers, Sort, Step, Verdict

Judge: TypeAlias = Callable[[str, str], Verdict]
"""Weighs a change by the old and the new value as text; a value that is not given is empty."""

ADDED: Final = Verdict(sort=Sort.ADDED, step=Step.PATCH)
REMOVED: Final = Verdict(sort=Sort.REMOVED, step=Step.PATCH)
OTHER_WORDS: Final = Verdict(
    sort=Sort.REWORDED, step=Step.MAJOR, answers=Answers.READ_AGAIN, remark="another meaning"
)


def words(old: str, new: str) -> Verdict:
    """Weigh words that no answer rests on."""
    del old, new
    return Verdict(sort=Sort.REWORDED, step=Step.PATCH)


def aside(old: str, new: str) -> Verdict:
    """Weigh what touches neither answers nor scores: links, tools, hints."""
    del old, new
    return Verdict(sort=Sort.CHANGED, step=Step.PATCH)


def meaning(old: str, new: str) -> Verdict:
    """Weigh words that an answer rests on."""
    if not old or not new:
        remark = f"old answers were given {'with' if old else 'without'} it"
        return Verdict(sort=Sort.REWORDED, step=Step.MINOR, remark=remark)
    return words(old, new) if says_the_same(old, new) else OTHER_WORDS


def reading(old: str, new: str) -> Verdict:
    """Weigh words by which scores are read."""
    if says_the_same(old, new):
        return words(old, new)
    return Verdict(sort=Sort.REWORDED, step=Step.MINOR, remark="scores are read by it")


def scoring(old: str, new: str) -> Verdict:
    """Weigh what makes another score of the same answers."""
    del old, new
    return Verdict(sort=Sort.RESCORED, step=Step.MINOR)


def asking(old: str, new: str) -> Verdict:
    """Weigh what decides when a question is asked."""
    del old, new
    return Verdict(sort=Sort.RESCORED, step=Step.MINOR, remark="other questions can be asked")


def home(old: str, new: str) -> Verdict:
    """Weigh what a question counts for, or an item proves."""
    del old, new
    return Verdict(sort=Sort.MOVED, step=Step.MINOR, remark="it counts there now")


def form(old: str, new: str) -> Verdict:
    """Weigh what gives answers their form."""
    del old, new
    return Verdict(sort=Sort.CHANGED, step=Step.MAJOR, answers=Answers.NOT_COMPARABLE)


def applying(old: str, new: str) -> Verdict:
    """Weigh whether a question may be answered with `not-applicable`."""
    del old
    if new != "never":
        return Verdict(sort=Sort.CHANGED, step=Step.MINOR)
    remark = "answers that it does not apply are refused"
    return Verdict(sort=Sort.CHANGED, step=Step.MAJOR, answers=Answers.READ_AGAIN, remark=remark)


def choices(old: str, new: str) -> Verdict:
    """Weigh the values that a fact of the profile can have."""
    if set(old.split(", ")) <= set(new.split(", ")):
        return Verdict(sort=Sort.CHANGED, step=Step.MINOR)
    remark = "profiles that hold a removed value are refused"
    return Verdict(sort=Sort.CHANGED, step=Step.MAJOR, answers=Answers.GONE, remark=remark)
