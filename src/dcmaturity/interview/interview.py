"""Where a conversation stands: the answers so far, the question that is asked, and the way back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from dcmaturity.interview.refusal import Refusal
from dcmaturity.interview.sitting import EVERYTHING, Sitting
from dcmaturity.model.assessment import Answer, Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Item, PracticesQuestion, Question
from dcmaturity.scoring.scale import State
from dcmaturity.scoring.standing import Standing, standings

UNDOABLE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What a change can be taken back to."""

    assessment: Assessment
    place: str | None
    item: str | None


@dataclass(frozen=True, kw_only=True)
class Interview:
    """A conversation at one moment. Every step returns a new one.

    Attributes:
        pack: What is asked.
        assessment: The answers so far; they fit the pack.
        sitting: Who answers, and to what this sitting is narrowed.
        place: The id of the question that is asked; None at the end, after the last one.
        item: The id of the item that is asked; None where the question has no items.
        unanswered_only: Whether going back and forth passes over what is answered.
        history: What the last changes can be taken back to, the latest at the end.
    """

    pack: Pack
    assessment: Assessment
    sitting: Sitting = EVERYTHING
    place: str | None = None
    item: str | None = None
    unanswered_only: bool = False
    history: tuple[Past, ...] = ()

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """How each question of the pack stands, by id; answers decide which others are asked."""
        return standings(self.pack, self.assessment)

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions of this sitting that are asked, in asking order."""
        return tuple(
            standing.question
            for standing in self.standings.values()
            if standing.state is not State.NOT_ASKED and self.sitting.takes_in(standing.question)
        )

    @property
    def question(self) -> Question | None:
        """The question that is asked; None at the end."""
        return None if self.place is None else self.pack.question[self.place]

    @property
    def answer(self) -> Answer | None:
        """What the file has for the question that is asked."""
        return None if self.place is None else self.assessment.answers.get(self.place)

    @property
    def number(self) -> int | None:
        """The number of the question among those asked, from 1; None at the end."""
        return next((n for n, question in enumerate(self.asked, 1) if question.id == self.place), None)

    def state(self, question: Question) -> State:
        """Return how a question that is asked stands: unanswered until each of its items is answered."""
        answer = self.assessment.answers.get(question.id)
        if answer is None or (answer.items is not None and _items_left(question, answer)):
            return State.UNANSWERED
        state = self.standings[question.id].state
        every_item_unknown = state is State.UNANSWERED and answer.items is not None
        return State.UNKNOWN if every_item_unknown else state

    def next(self) -> "Interview":
        """Return the conversation at the following question, or the end; from there, at its beginning."""
        return self._forward(self._open if self.unanswered_only else self.asked)

    def skip(self) -> "Interview":
        """Return the conversation at the next question without an answer, or at the end."""
        return self._forward(self._open)

    def back(self) -> "Interview":
        """Return the conversation at the question before this one; at the first, as it is."""
        here = len(self.pack.order) if self.place is None else self.pack.order[self.place]
        listed = self._open if self.unanswered_only else self.asked
        before = [question.id for question in listed if self.pack.order[question.id] < here]
        return self.at(before[-1]) if before else self

    def go_on(self) -> "Interview":
        """Return the conversation at the next item of this question; after the last, at the next question."""
        if isinstance(self.question, PracticesQuestion):
            ids = [item.id for item in self.question.items]
            after = ids[ids.index(self.item or ids[-1]) + 1 :]
            if after:
                return replace(self, item=after[0])
        return self.next()

    def at(self, place: str | None) -> "Interview":
        """Return the conversation at a question that is asked and its first open item, or at the end."""
        question = None if place is None else self.pack.question[place]
        item = None
        if isinstance(question, PracticesQuestion):
            left = _items_left(question, self.assessment.answers.get(question.id) or Answer())
            item = (left or question.items)[0].id
        return replace(self, place=place, item=item)

    def turned(self) -> "Interview":
        """Return the conversation with `unanswered_only` turned on or off."""
        return replace(self, unanswered_only=not self.unanswered_only)

    def changed(self, assessment: Assessment) -> "Interview":
        """Return the conversation at the same place with a changed assessment; `undo` takes it back."""
        past = Past(assessment=self.assessment, place=self.place, item=self.item)
        history = (*self.history, past)[-UNDOABLE:]
        return replace(self, assessment=assessment, history=history)

    def undo(self) -> "Interview | Refusal":
        """Return the conversation as it was before the last change."""
        if not self.history:
            return Refusal("There is nothing to take back", "Only changes of this sitting can be taken back.")
        *earlier, past = self.history
        return replace(
            self, assessment=past.assessment, place=past.place, item=past.item, history=tuple(earlier)
        )

    @cached_property
    def _open(self) -> tuple[Question, ...]:
        return tuple(question for question in self.asked if self.state(question) is State.UNANSWERED)

    def _forward(self, questions: Iterable[Question]) -> "Interview":
        if self.place is None:
            return self.at(next((question.id for question in (*self._open, *self.asked)), None))
        here = self.pack.order[self.place]
        return self.at(next((q.id for q in questions if self.pack.order[q.id] > here), None))


def begin(pack: Pack, assessment: Assessment, sitting: Sitting = EVERYTHING) -> Interview:
    """Return the conversation at the first question without an answer, or at the first where all have one."""
    return Interview(pack=pack, assessment=assessment, sitting=sitting).next()


def _items_left(question: Question, answer: Answer) -> list[Item]:
    """Return the items that have no answer."""
    items = question.items if isinstance(question, PracticesQuestion) else ()
    return [item for item in items if item.id not in (answer.items or {})]
