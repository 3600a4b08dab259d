"""What is said when the conversation begins, takes a step, and ends, as lines for `layout`."""

from collections.abc import Mapping
from dataclasses import dataclass

from dcmaturity.interview.interview import Interview
from dcmaturity.interview.progress import Progress, progress
from dcmaturity.model.assessment import Answer
from dcmaturity.model.duration import minutes
from dcmaturity.model.questionnaire import Question
from dcmaturity.report.words import counted, listed
from dcmaturity.tui.question_words import answer_words, item_words, question_words


@dataclass(frozen=True, slots=True)
class Called:
    """How a person calls the assessment: its file, and the options that a command on it needs."""

    name: str
    options: str = ""

    def call(self, command: str, more: str = "") -> str:
        """Return a command to type."""
        file = f'"{self.name}"' if " " in self.name else self.name
        return f"dcmaturity {command} {file}{self.options}{more}"


def opening(interview: Interview, file: str, *, existed: bool) -> str:
    """Return what was found, from when, and at which question it goes on.

    Args:
        interview: The conversation as it begins.
        file: What the person calls the assessment's file.
        existed: Whether the file was there before.
    """
    found, updated = progress(interview), interview.assessment.updated
    changed = f", last change {updated:%Y-%m-%d %H:%M} UTC" if updated else ""
    parts = [
        f"Found {file}: {progress_words(found)}{changed}."
        if existed
        else f"New assessment in {file}: {counted(found.asked, 'question')}{_minutes_words(interview)}.",
        *sitting_words(interview),
    ]
    if found.left:
        begins = "Going on" if existed else "Beginning"
        parts.append(f"{begins} at question {interview.number}, {interview.place}.")
    elif found.asked:
        parts.append(f"\n{all_done(Called(file))}")
    return " ".join(parts)


def _minutes_words(interview: Interview) -> str:
    needed = minutes(interview.asked)
    return f", about {counted(needed, 'minute')} without the search for documents" if needed else ""


def sitting_words(interview: Interview) -> list[str]:
    """Return to what this sitting is narrowed; nothing where it takes in all."""
    sitting = interview.sitting
    narrowed = [
        *(interview.pack.enabler[name].name for name in sitting.enablers),
        *(interview.pack.theme[name].name for name in sitting.themes),
        *(interview.pack.questionnaire[name].title for name in sitting.questionnaires),
    ]
    return [f"This sitting is only about {listed(narrowed)}."] if narrowed else []


def progress_words(found: Progress) -> str:
    """Return `12 of 33 questions answered, 1 unknown`."""
    parts = (
        f"{found.answered} of {counted(found.asked, 'question')} answered",
        f"{found.unknown} unknown" if found.unknown else "",
        f"{found.not_applicable} not applicable" if found.not_applicable else "",
    )
    return ", ".join(part for part in parts if part)


def place_words(interview: Interview, file: Called) -> list[str]:
    """Return the question that is asked, or what can be done at the end."""
    if interview.question is not None:
        return ["", *question_words(interview, interview.question), *_with_space(item_words(interview))]
    if not interview.asked:
        return ["", "No question is asked here: nothing fits both the scope and this sitting."]
    found = progress(interview)
    if not found.left:
        return ["", f"That was the last question: {progress_words(found)}.", all_done(file)]
    left = f"{progress_words(found)}, {found.left} left"
    return ["", f"That was the last question: {left}. Press Enter to go to the first of them."]


def all_done(file: Called) -> str:
    """Return that nothing is left to answer, and what can be done with the answers."""
    report = file.call("report", " --out report.html")
    return f"Nothing is left to answer. See what the answers say, after `quit`:\n{report}"


def closing_words(interview: Interview, file: Called) -> list[str]:
    """Return that all is saved, and how to come back."""
    saved = f"All answers are saved in {file.name}: {progress_words(progress(interview))}."
    return [saved, f"Go on with them:\n{file.call('assess')}"]


def step_words(before: Interview, after: Interview, file: Called) -> list[str]:
    """Return what a step did: what was saved, and what is asked now."""
    lines = []
    if after.assessment is not before.assessment:
        lines += _saved(before, after, file)
    if after.unanswered_only is not before.unanswered_only:
        lines.append(
            "Only unanswered questions are asked now."
            if after.unanswered_only
            else "All questions are asked."
        )
    if after.place != before.place:
        lines += place_words(after, file)
    elif after.item != before.item:
        lines += _with_space(item_words(after))
    return lines or place_words(after, file)


def _saved(before: Interview, after: Interview, file: Called) -> list[str]:
    now = progress(after)
    lines = [f"{_change(before, after)}. {progress_words(now)}."]
    more = len(after.asked) - len(before.asked)
    if more:
        count = counted(abs(more), "question")
        lines.append(f"That answer changes what is asked: {count} {'more' if more > 0 else 'less'}.")
    if after.place and not now.left and progress(before).left:
        lines.append(all_done(file))
    return lines


def _change(before: Interview, after: Interview) -> str:
    """Return what was saved: the items that are new, or else all that now stands."""
    taken_back = len(after.history) < len(before.history)
    question = before.pack.question[(after if taken_back else before).place or ""]
    old, new = (_items(interview, question) for interview in (before, after))
    items = [f"{name} {in_place}" for name, in_place in new.items() if old.get(name) != in_place]
    said = ", ".join(items) or answer_words(after, question)
    gone = f" ({counted(len(old), 'item answer')} taken out, `undo` brings back)" if old and not new else ""
    return f"{'Taken back and saved' if taken_back else 'Saved'}. {question.id}: {said}{gone}"


def _items(interview: Interview, question: Question) -> Mapping[str, str]:
    return (interview.assessment.answers.get(question.id) or Answer()).items or {}


def _with_space(lines: list[str]) -> list[str]:
    return ["", *lines] if lines else []
