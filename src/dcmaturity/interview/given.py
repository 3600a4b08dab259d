"""What a person types becomes what a file may hold, or a refusal that says what to type instead."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, assert_never

from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.assessment import Answer
from dcmaturity.model.fields import InPlace
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion, Question
from dcmaturity.source import unsafe_character
from dcmaturity.source.nearest import did_you_mean

IN_PLACE: Final[tuple[InPlace, ...]] = ("none", "some", "half", "most", "unknown", "not-applicable")
"""What may be said of an item, as it is numbered from 1."""

LONGEST: Final = 10_000
"""Characters in one text; more belongs into a document that the evidence names."""

_WHOLE: Final = re.compile(r"-?\d{1,9}")
_NUMBER: Final = re.compile(r"\d{1,9}([.,]\d{1,6})?")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2},\d{3}")
_CHOICES: Final[Mapping[str, InPlace]] = {
    **{word: word for word in IN_PLACE},
    **{str(number): word for number, word in enumerate(IN_PLACE, 1)},
    "na": "not-applicable",
}


def cleaned(typed: str, *, empty: str) -> str | Refusal:
    """Return a text without the space around it and without tabs.

    Args:
        typed: What was typed.
        empty: What to do about it if it says nothing.
    """
    text = typed.replace("\t", " ").strip()
    if not text:
        return Refusal("That says nothing", empty)
    if len(text) > LONGEST:
        return Refusal(
            f"That is longer than {LONGEST:,} characters", "Put it into a document, and name that."
        )
    if found := unsafe_character(text):
        return Refusal(f"There is {found[1]} in it", "Type it again without.")
    return text


def level(text: str, pack: Pack) -> int | Refusal:
    """Return a level of the pack's scale."""
    if _WHOLE.fullmatch(text) and int(text) in pack.level:
        return int(text)
    return Refusal(f"`{text[:60]}` is no level", f"Type a whole number from {pack.base} to {pack.top}.")


def given(text: str, question: Question, item: str | None, pack: Pack) -> Answer | Refusal:
    """Return an answer that holds what was typed and nothing else.

    Args:
        text: What was typed, cleaned.
        question: The question that it answers.
        item: The item that is asked; None for the first, or where there are none.
        pack: Where the question stands.
    """
    match question:
        case LevelQuestion():
            chosen = level(text, pack)
            return chosen if isinstance(chosen, Refusal) else Answer(level=chosen)
        case MeasureQuestion():
            value = _value(text, question)
            return value if isinstance(value, Refusal) else Answer(value=value)
        case PracticesQuestion():
            items = _items(text, question, item)
            return items if isinstance(items, Refusal) else Answer(items=items)
        case _:
            assert_never(question)


def _value(text: str, question: MeasureQuestion) -> Decimal | Refusal:
    number = text.removesuffix("%").rstrip() if question.unit == "percent" else text
    if number.startswith("-"):
        return Refusal("It cannot be less than nothing", "Type 0 or more.")
    if question.unit != "percent" and _THOUSANDS.fullmatch(number):
        plain, point = number.replace(",", ""), number.replace(",", ".")
        return Refusal(f"`{number}` can be read in two ways", f"Type {plain} or {point}.")
    if not _NUMBER.fullmatch(number):
        return Refusal(
            f"`{text[:60]}` is no number", "Type one such as 12 or 87.5, with at most six decimals."
        )
    value = Decimal(number.replace(",", "."))
    if question.unit == "percent" and value > 100:  # noqa: PLR2004 - a share of the whole
        return Refusal(f"A percentage is at most 100, not {value}", "Check the figure.")
    return value


def _items(text: str, question: PracticesQuestion, item: str | None) -> dict[str, InPlace] | Refusal:
    """Return what is said of the item that is asked, `most`, or of those that are named, `1=most 2=none`."""
    typed = re.sub(" ?= ?", "=", " ".join(text.casefold().split()))
    if "=" not in typed:
        choice = _choice(typed.replace(" ", "-"))
        return choice if isinstance(choice, Refusal) else {item or question.items[0].id: choice}
    found: dict[str, InPlace] = {}
    for part in re.split("[,; ]+", typed):
        name, _, said = part.partition("=")
        named, choice = _item(name, question), _choice(said)
        if isinstance(named, Refusal):
            return named
        if isinstance(choice, Refusal):
            return choice
        if named in found:
            return Refusal(f"Item `{named}` is there twice", "Say it once.")
        found[named] = choice
    return found


def _item(name: str, question: PracticesQuestion) -> str | Refusal:
    """Return the id of the item that has this number or id."""
    ids = [item.id for item in question.items]
    if _WHOLE.fullmatch(name) and 1 <= int(name) <= len(ids):
        return ids[int(name) - 1]
    if name in ids:
        return name
    return Refusal(
        f"There is no item `{name[:60]}`", did_you_mean(name, ids) or f"They go from 1 to {len(ids)}."
    )


def _choice(text: str) -> InPlace | Refusal:
    if text in _CHOICES:
        return _CHOICES[text]
    known = ", ".join(f"{number} {word}" for number, word in enumerate(IN_PLACE, 1))
    return Refusal(f"`{text[:60]}` does not say how far it is in place", f"Type one of: {known}.")
