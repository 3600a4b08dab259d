"""The page of all questions of the shipped pack: how many, how long, keyed to what, covering what."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from dcmaturity.model.actions import covers
from dcmaturity.model.duration import minutes
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import PracticesQuestion, Question, Questionnaire
from dcmaturity.report.words import cell_name, counted

_ABOUT: Final = (
    "What `questionnaires/digital-customs/` asks. Minutes are estimated from the words to read and answer, "
    "as [rule DCM207](rules/DCM207.md) says. Weight is 1 and depth is full unless something else is said."
)


def questions_page(pack: Pack) -> str:
    """Return the page as Markdown."""
    parts = ["# Questions of the shipped pack", _ABOUT, _time(pack)]
    for questionnaire in pack.questionnaires:
        parts += [f"## {_title(questionnaire)}", _questions(pack, questionnaire)]
    parts += ["## Topics, and where they are asked", *_coverage(pack)]
    return "\n\n".join(parts) + "\n"


def _title(questionnaire: Questionnaire) -> str:
    return f"{questionnaire.title} (module)" if questionnaire.module else questionnaire.title


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _time(pack: Pack) -> str:
    asked = [(_title(one), _of(pack, one)) for one in pack.questionnaires]
    core = [q for q in pack.questions if not pack.questionnaire[q.questionnaire].module]
    rows = [_row(name, questions) for name, questions in [*asked, ("**all but modules**", core)]]
    header = ("questionnaire", "quick questions", "minutes", "all questions", "minutes")
    return _table(header, rows)


def _row(name: str, questions: Sequence[Question]) -> tuple[str, ...]:
    quick = [question for question in questions if question.depth == "quick"]
    return name, str(len(quick)), str(minutes(quick)), str(len(questions)), str(minutes(questions))


def _of(pack: Pack, questionnaire: Questionnaire) -> list[Question]:
    return [question for question in pack.questions if question.questionnaire == questionnaire.id]


def _questions(pack: Pack, questionnaire: Questionnaire) -> str:
    rows = []
    for place, questions in groupby(_of(pack, questionnaire), key=lambda question: question.cell):
        rows += [(cell_name(pack, *place), f"`{q.id}`", _flat(q.text), _marks(q)) for q in questions]
    return _table(("cell", "id", "question", "remarks"), rows)


def _flat(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _marks(question: Question) -> str:
    marks = (
        "quick" if question.depth == "quick" else "",
        counted(len(question.items), "practice") if isinstance(question, PracticesQuestion) else "",
        "measure" if question.kind == "measure" else "",
        f"weight {question.weight}" if question.weight > 1 else "",
        "key" if question.key else "",
        f"reach {question.reach}" if question.reach else "",
    )
    return ", ".join(mark for mark in marks if mark)


def _coverage(pack: Pack) -> Iterator[str]:
    asked = list(_covering(pack))
    for coverage in pack.model.coverage:
        rows = [
            (topic.name, ", ".join(f"`{place}`" for place, topics in asked if topic.id in topics))
            for topic in coverage.topics
        ]
        yield f"### {coverage.title}\n\nSource: {_flat(coverage.source)}."
        yield _table(("topic", "asked in"), rows)


def _covering(pack: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each question and item with the topics it covers; an item is named after its question."""
    for question in pack.questions:
        for path, topics in covers(question):
            item = question.items[int(path[1])].id if path and isinstance(question, PracticesQuestion) else ""
            yield f"{question.id} {item}".rstrip(), topics
