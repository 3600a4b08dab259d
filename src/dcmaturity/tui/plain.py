"""Answering in plain lines: ask, read a line, take the step, save; only then ask again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TextIO, assert_never

from dcmaturity.errors import DcmaturityError
from dcmaturity.interview.interview import Interview
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import made_safe
from dcmaturity.tui.commands import ANSWER, instead, parse
from dcmaturity.tui.layout import laid_out
from dcmaturity.tui.question_words import item_number
from dcmaturity.tui.step_words import Called, closing_words, place_words, step_words


def converse(  # noqa: PLR0913 - one for each thing outside
    interview: Interview,
    *,
    lines_in: TextIO,
    out: TextIO,
    save: Callable[[Assessment], None],
    now: Callable[[], datetime],
    opening: str,
    file: str,
    options: str = "",
    width: int = 80,
) -> Interview:
    """Ask, and save each change before anything else is asked, until `quit` or the end of the input.

    Args:
        interview: Where to begin.
        lines_in: Where the answers come from, a line each.
        out: Where the questions go; plain lines only.
        save: Puts the assessment on the disk, for certain.
        now: Tells the moment of an answer, with its time zone.
        opening: What is said first.
        file: What the person calls the assessment's file.
        options: What a command on that file needs besides, with a space before.
        width: The columns of a line.

    Returns:
        The conversation as it ended.

    Raises:
        DcmaturityError: A change could not be saved; what it was has been said.
        KeyboardInterrupt: The person interrupted; every change has been saved, and that has been said.
    """
    talk = _Talk(
        interview=interview,
        saved=interview.assessment,
        lines_in=lines_in,
        out=out,
        save=save,
        now=now,
        file=Called(file, options),
        width=width,
    )
    try:
        talk.say(opening, "Choose the highest level that is true with all below it. Type ? for more.")
        talk.run()
    except KeyboardInterrupt:
        talk.keep()  # it may have come while a change was being saved
        talk.say("", *closing_words(talk.interview, talk.file))
        raise
    talk.say("", *closing_words(talk.interview, talk.file))
    return talk.interview


@dataclass(slots=True, kw_only=True)
class _Talk:
    """A conversation under way, what was typed last, and what is on the disk."""

    interview: Interview
    saved: Assessment
    lines_in: TextIO
    out: TextIO
    save: Callable[[Assessment], None]
    now: Callable[[], datetime]
    file: Called
    width: int
    typed: str = ""

    def run(self) -> None:
        """Ask until the person ends it, or the input ends."""
        self.say(*place_words(self.interview, self.file))
        under_way = True
        while under_way and (line := self.ask()):
            under_way = self.take(line.strip())

    def ask(self) -> str:
        """Return the next line; an empty text at the end of the input."""
        number, item = self.interview.number, item_number(self.interview)
        self.out.write(f"[{number or 'end'}.{item}] " if item else f"[{number or 'end'}] ")
        self.out.flush()
        return self.lines_in.readline()

    def take(self, typed: str) -> bool:
        """Do what was typed, and tell whether the conversation goes on."""
        self.typed = f"{self.interview.place or 'the end'}: {typed}"
        command, argument = parse(typed)
        outcome = command.step(self.interview, argument, self.now())
        match outcome:
            case None:
                return False
            case Interview():
                self.move(outcome)
            case Refusal():
                self.say(f"{outcome} {instead(typed)}" if command is ANSWER else str(outcome))
            case list():
                self.say(*outcome)
            case _:
                assert_never(outcome)
        return True

    def move(self, after: Interview) -> None:
        """Save what has changed, then say what happened and what is asked now."""
        before, self.interview = self.interview, after
        self.keep()
        self.say(*step_words(before, after, self.file))

    def keep(self) -> None:
        """Save the answers, unless they are saved; if that fails, say which one is lost."""
        if self.interview.assessment is self.saved:
            return
        try:
            self.save(self.interview.assessment)
        except DcmaturityError:
            self.say(
                "", f"This could not be saved, at {self.typed}", "All that was answered before it is saved."
            )
            raise
        self.saved = self.interview.assessment

    def say(self, *lines: str) -> None:
        """Write lines, wrapped; no character in them controls the terminal."""
        for line in lines:
            self.out.write(f"{made_safe(laid_out(line, self.width))}\n")
