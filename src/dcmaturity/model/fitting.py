"""Does an assessment fit the pack: same pack, same major version, only ids and levels that exist."""

from collections.abc import Iterator, Mapping

from dcmaturity.model.assessment import Answer, Assessment
from dcmaturity.model.fields import InPlace
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion, Question
from dcmaturity.source import Document, Path, Problem, codes
from dcmaturity.source.nearest import did_you_mean


def misfits(assessment: Assessment, pack: Pack, document: Document) -> tuple[Problem, ...]:
    """Return what in the assessment the pack does not know; empty when it can be scored."""
    if other := tuple(_other_pack(assessment, pack, document)):
        return other
    return tuple(sorted({*_names(assessment, pack, document), *_answers(assessment, pack, document)}))


def note_on_version(assessment: Assessment, pack: Pack) -> str:
    """Return a sentence when the answers are to another minor version or digest; else an empty text."""
    wrote, now = assessment.pack, pack.model
    if wrote.version != now.version:
        return (
            f"These answers were given to version {wrote.version} of the pack; this is version {now.version}."
        )
    if wrote.digest is not None and wrote.digest != pack.digest:
        return "The pack's files have changed since these answers were given, under the same version number."
    return ""


def _other_pack(assessment: Assessment, pack: Pack, document: Document) -> Iterator[Problem]:
    wrote, now = assessment.pack, pack.model
    if wrote.id != now.id:
        yield document.problem(
            ("pack", "id"),
            codes.UNKNOWN_ID,
            f"these answers are to the pack `{wrote.id}`, and the pack here is `{now.id}`",
            "Name the folder of the right pack with --pack.",
        )
    elif wrote.version.partition(".")[0] != now.version.partition(".")[0]:
        yield document.problem(
            ("pack", "version"),
            codes.UNKNOWN_ID,
            f"these answers are to version {wrote.version} of the pack, and here is version {now.version}",
            "A new major version asks other questions: name the folder of the older pack with --pack.",
        )


def _names(assessment: Assessment, pack: Pack, document: Document) -> Iterator[Problem]:
    core = {name: q for name, q in pack.questionnaire.items() if not q.module}
    modules = {name: q for name, q in pack.questionnaire.items() if q.module}
    facts = {fact.id: fact for fact in pack.model.profile}
    for sort, path, names, known in (
        ("questionnaire", ("scope", "questionnaires"), assessment.scope.questionnaires, core),
        ("module", ("scope", "modules"), assessment.scope.modules, modules),
        ("enabler", ("targets", "enablers"), assessment.targets.enablers, pack.enabler),
        ("theme", ("targets", "themes"), assessment.targets.themes, pack.theme),
        ("question", ("targets", "questions"), assessment.targets.questions, pack.question),
        ("question", ("answers",), assessment.answers, pack.question),
        ("profile fact", ("administration", "profile"), assessment.administration.profile, facts),
    ):
        for index, name in enumerate(names):
            if name not in known:
                part = index if isinstance(names, tuple) else name
                said = f"there is no {sort} `{name}` in this pack"
                hint = did_you_mean(name, known) or "Name one that the pack has, or take it out."
                yield document.problem((*path, part), codes.UNKNOWN_ID, said, hint, key=True)
    for name, value in assessment.administration.profile.items():
        if name in facts and value not in facts[name].values:
            at: Path = ("administration", "profile", name)
            hint = did_you_mean(value, facts[name].values) or "Name one of its values."
            yield document.problem(at, codes.UNKNOWN_ID, f"`{name}` cannot be `{value}`", hint)
    targets = assessment.targets
    for path, levels in (
        (("targets",), {"overall": targets.overall} if targets.overall is not None else {}),
        (("targets", "enablers"), targets.enablers),
        (("targets", "themes"), targets.themes),
        (("targets", "questions"), targets.questions),
    ):
        for name, level in levels.items():
            yield from _level(document, (*path, name), level, pack)


def _level(document: Document, path: Path, level: int, pack: Pack) -> Iterator[Problem]:
    if not pack.base <= level <= pack.top:
        hint = f"The levels go from {pack.base} to {pack.top}."
        yield document.problem(path, codes.LEVELS_INCOMPLETE, f"there is no level {level}", hint)


def _answers(assessment: Assessment, pack: Pack, document: Document) -> Iterator[Problem]:
    for name, answer in assessment.answers.items():
        if question := pack.question.get(name):
            at: Path = ("answers", name)
            yield from _form(question, answer, document, at)
            if isinstance(question, PracticesQuestion) and answer.items is not None:
                yield from _items(question, answer.items, document, (*at, "items"))
            if answer.level is not None:
                yield from _level(document, (*at, "level"), answer.level, pack)
            if answer.planned is not None:
                yield from _level(document, (*at, "planned", "level"), answer.planned.level, pack)


def _form(question: Question, answer: Answer, document: Document, at: Path) -> Iterator[Problem]:
    """Yield a problem where the answer has not the form that the question's kind takes."""
    takes = {LevelQuestion: "level", PracticesQuestion: "items", MeasureQuestion: "value"}[type(question)]
    for form in ("level", "items", "value"):
        if form != takes and getattr(answer, form) is not None:
            said = f"a `{question.kind}` question is answered with `{takes}`, not with `{form}`"
            yield document.problem(
                (*at, form), codes.WRONG_VALUE, said, f"Write `{takes}:` instead.", key=True
            )
    if answer.not_applicable is not None and question.not_applicable == "never":
        said = f"`{question.id}` applies to every administration"
        hint = "Answer it, or mark it `unknown: true`."
        yield document.problem((*at, "not-applicable"), codes.WRONG_VALUE, said, hint, key=True)
    percent = isinstance(question, MeasureQuestion) and question.unit == "percent"
    if percent and answer.value is not None and answer.value > 100:  # noqa: PLR2004 - a share of the whole
        said = f"a percentage is at most 100, not {answer.value}"
        yield document.problem((*at, "value"), codes.WRONG_VALUE, said, "Check the figure.")


def _items(
    question: PracticesQuestion, items: Mapping[str, InPlace], document: Document, at: Path
) -> Iterator[Problem]:
    """Yield a problem for each unknown item, and where none applies although the question always does."""
    known = {item.id: item for item in question.items}
    for name in items:
        if name not in known:
            said = f"`{question.id}` has no item `{name}`"
            hint = did_you_mean(name, known) or "Name one that the question has, or take it out."
            yield document.problem((*at, name), codes.UNKNOWN_ID, said, hint, key=True)
    nowhere = [items.get(name) for name in known] == ["not-applicable"] * len(known)
    if nowhere and question.not_applicable == "never":
        said = f"`{question.id}` applies to every administration, so one of its items does"
        yield document.problem(
            at, codes.WRONG_VALUE, said, "Say `none` of what is in place nowhere.", key=True
        )
