"""What can be typed: one entry per command."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dcmaturity.interview import details, finding
from dcmaturity.interview.interview import Interview
from dcmaturity.source.nearest import did_you_mean
from dcmaturity.tui import steps
from dcmaturity.tui.steps import Outcome


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be typed.

    Attributes:
        usage: What to type: the word, and what follows it.
        does: What it does.
        step: Takes the conversation, what follows the word, and the moment.
        short: One letter or mark for the word; empty where there is none.
    """

    usage: str
    does: str
    step: Callable[[Interview, str, datetime], Outcome]
    short: str = ""

    @property
    def word(self) -> str:
        """The word that is typed."""
        return self.usage.partition(" ")[0]


ANSWER: Final = Command("ANSWER", "answer with a number, or 2=most for the second item", steps.answer)
GO_ON: Final = Command("Enter", "leave it as it is and go on", lambda here, _, __: here.go_on())

COMMANDS: Final = (
    Command("next", "go to the next question", lambda here, _, __: here.next(), "n"),
    Command("back", "go to the question before", lambda here, _, __: here.back(), "b"),
    Command("skip", "go to the next question without an answer", lambda here, _, __: here.skip(), "s"),
    Command(
        "jump ID", "go to a question, by id or number", lambda here, id_, _: finding.jump(here, id_), "j"
    ),
    Command("search WORDS", "find questions", lambda here, words, _: steps.search(here, words), "/"),
    Command("unanswered", "ask only what is unanswered, or all again", lambda here, _, __: here.turned()),
    Command("unknown", "nobody knows it; `unknown all` if there are items", steps.unknown, "u"),
    Command("na REASON", "the question does not apply, and why", steps.not_applicable),
    Command("note TEXT", "note something, in place of an earlier note", details.note),
    Command(
        "evidence WHAT | WHERE | YYYY-MM-DD", "add evidence; where and when may be left out", steps.evidence
    ),
    Command("confidence LEVEL", "how sure it is: low, medium or high", details.confidence),
    Command("planned LEVEL by YEAR", "what is planned", details.planned),
    Command("target LEVEL", "which level is wanted for this question", details.target),
    Command(
        "clear PART",
        f"take out a part: {', '.join(details.CLEARABLE)}",
        lambda here, part, at: details.clear(here, part or "answer", at),
    ),
    Command("undo", "take back the last change", lambda here, _, __: here.undo()),
    Command("show", "show the question again", lambda here, _, __: steps.show(here)),
    Command("list", "show all questions with their answers", lambda here, _, __: steps.overview(here), "l"),
    Command("where", "show how far it has come", lambda here, _, __: steps.where(here), "w"),
    Command("help", "show this", lambda _, __, ___: help_words(), "?"),
    Command("quit", "end; everything is saved", lambda _, __, ___: None, "q"),
)

_BY_WORD: Final = {name: command for command in COMMANDS for name in (command.word, command.short) if name}


def parse(line: str) -> tuple[Command, str]:
    """Return the command in a line, and what follows it; a line that begins with none is an answer."""
    typed = line.replace("\t", " ").strip()
    if not typed:
        return GO_ON, ""
    word = typed[0] if typed[0] in "/?" else typed.partition(" ")[0]
    command = _BY_WORD.get(word.casefold())
    return (command, typed[len(word) :].strip()) if command else (ANSWER, typed)


def help_words() -> list[str]:
    """Return all that can be typed, a line each."""
    return [f"\t{_usage(command)}: {command.does}" for command in (ANSWER, GO_ON, *COMMANDS)]


def instead(typed: str) -> str:
    """Return what to type instead of something that was refused as an answer."""
    meant = did_you_mean(typed.partition(" ")[0], (command.word for command in COMMANDS))
    return meant or "Type ? for all that can be typed."


def _usage(command: Command) -> str:
    return f"{command.usage} (or {command.short})" if command.short else command.usage
