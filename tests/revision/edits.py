"""Edits of the small pack, one for each way in which a pack can change, and what each is told as."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from dcmaturity.model.pack import Pack
from dcmaturity.revision.revision import Revision, revision
from tests.builders import pack_of
from tests.model.packs import FILES as SMALL
from tests.model.packs import Change as Edit

_WORDY: Final[tuple[Edit, ...]] = (
    ("skills.yaml", "text: How well?", "text: How well do executives lead the work on digital customs?"),
    ("skills.yaml", "is: Badly.", "is: No executive of customs is named in any plan."),
    ("skills.yaml", "is: So so.", "is: The plan of customs names one executive for each project."),
    ("skills.yaml", "is: Well.", "is: All executives are named and the minister hears of results yearly."),
    ("law.yaml", "text: Which acts are in force?", "text: Which acts on data are in force in the country?"),
    ("law.yaml", "text: The first.", "text: The act on electronic signatures and records."),
    ("law.yaml", "text: The second.", "text: The decree on exchange of passenger data."),
    ("law.yaml", "unit: percent", "unit: percent\n    basis: Acts that customs needs for its work."),
)
"""What gives the small pack texts that are long enough to be reworded."""


def changed(files: Mapping[str, str], *edits: Edit) -> dict[str, str]:
    """Return the files with each text replaced that an edit names; it has to be there once."""
    found = dict(files)
    for name, old, new in edits:
        assert found[name].count(old) == 1, f"{old!r} is there {found[name].count(old)} times"
        found[name] = found[name].replace(old, new)
    return found


def made(files: Mapping[str, str]) -> Pack:
    """Return the pack that the files make."""
    return pack_of(*files.values())


FILES: Final = changed(SMALL, *_WORDY)
OLD: Final = made(FILES)


class Told(NamedTuple):
    """A pack with some edits, and the lines that tell of it."""

    edits: tuple[Edit, ...]
    lines: tuple[str, ...]


def edited(*edits: Edit) -> Pack:
    """Return the pack with the edits made."""
    return made(changed(FILES, *edits))


def lines(found: Revision) -> tuple[str, ...]:
    """Return each change on a line: what, which, where, how, and what it means."""
    return tuple(
        " ".join(
            filter(
                None,
                (
                    change.thing,
                    change.name,
                    change.key,
                    change.verdict.sort,
                    change.verdict.step.word,
                    "" if change.verdict.answers == "same" else change.verdict.answers,
                    "settled" if change.settled else "",
                ),
            )
        )
        for change in found.changes
    )


def told(new: Pack, old: Pack = OLD) -> tuple[str, ...]:
    """Return what changed from the old pack to the new one, line by line."""
    return lines(revision(old, new))


MODEL, SKILLS, LAW = "model.yaml", "skills.yaml", "law.yaml"
PLAN: Final = "The plan of customs names one executive for each project."
ALL: Final = "All executives are named and the minister hears of results yearly."
NEW: Final = """\
questions:
  - id: law.new
    kind: measure
    enabler: law
    theme: data
    text: How soon?
    unit: days
    thresholds: {2: 1, 3: 2}
"""

EDITS: Final[dict[str, Told]] = {
    "a title": Told(((MODEL, "title: A small pack", "title: Small"),), ("model model title reworded patch",)),
    "another pack": Told(
        ((MODEL, "id: mini", "id: maxi"),), ("model model id changed major not-comparable",)
    ),
    "a rule of scoring": Told(
        ((MODEL, "evidence-from: 2", "evidence-from: 3"),),
        ("model model scoring.evidence-from rescored minor",),
    ),
    "a rule that has its default": Told(
        ((MODEL, "  default-target: 3", "  default-target: 3\n  practices: {}"),), ()
    ),
    "the name of a level": Told(((MODEL, "name: Two", "name: Second"),), ("level 2 name reworded patch",)),
    "the meaning of a level": Told(
        ((MODEL, "means: Second.", "means: Halfway."),), ("level 2 means reworded minor",)
    ),
    "a typing mistake in a level": Told(
        ((MODEL, "means: Second.", "means: second"),), ("level 2 means reworded patch",)
    ),
    "the weight of an enabler": Told(
        ((MODEL, "means: Right.}", "means: Right., weight: 2}"),), ("enabler law weight rescored minor",)
    ),
    "a new enabler": Told(
        ((MODEL, "themes:\n", "  - {id: ict, name: ICT, means: Machines.}\nthemes:\n"),),
        ("enabler ict added minor",),
    ),
    "a new goal": Told(
        ((MODEL, "goals:\n", "goals:\n  - {id: trade, name: Trade}\n"),), ("goal trade added minor",)
    ),
    "a new role": Told(
        ((MODEL, "roles:\n", "roles:\n  - {id: law, name: Law}\n"),), ("role law added patch",)
    ),
    "a new value of a fact": Told(
        ((MODEL, '["yes", "no"]', '["yes", "no", "half"]'),),
        ("profile fact landlocked values changed minor",),
    ),
    "a value of a fact that is gone": Told(
        ((MODEL, '["yes", "no"]', '["yes", "half"]'),),
        ("profile fact landlocked values changed major gone",),
    ),
    "a fact that asks something else": Told(
        ((MODEL, "text: Landlocked?", "text: Is there a land border?"),),
        ("profile fact landlocked text reworded major read-again",),
    ),
    "a topic": Told(
        ((MODEL, "{id: payment, name: Payment}", "{id: payment, name: Paying}"),),
        ("coverage list services topics changed patch",),
    ),
    "an example": Told(
        ((MODEL, "answers: {skills.boss: {level: 2}}", "answers: {skills.boss: {level: 3}}"),),
        ("example None answers.skills.boss.level changed patch",),
    ),
    "a questionnaire that becomes a module": Told(
        ((LAW, "title: Law", "title: Law\nmodule: true"),),
        ("questionnaire law module changed major not-comparable",),
    ),
    "who answers": Told(((SKILLS, "who: [ict]\n", ""),), ("questionnaire skills who changed patch",)),
    "a tool": Told(
        (("tools.yaml", "purpose: Explains.", "purpose: It explains."),),
        ("tool handbook purpose reworded patch",),
    ),
    "a link": Told(
        (("tools.yaml", "seen: true", "seen: false"),), ("tool handbook link.seen changed patch",)
    ),
    "a new standard": Told(
        (
            (
                "standards.yaml",
                "standards:\n  ",
                "standards:\n  - {id: t, instrument: tfa, provision: A, subject: B}\n  ",
            ),
        ),
        ("standard t added patch",),
    ),
    "a note on an instrument": Told(
        (("standards.yaml", "standards:\n", "notes: {tfa: Read it whole.}\nstandards:\n"),),
        ("note tfa added patch",),
    ),
    "a practice": Told(
        (("practices.yaml", "year: 2020", "year: 2021"),), ("practice first year changed patch",)
    ),
    "a term": Told(
        (("glossary.yaml", "means: A law.", "means: A statute."),), ("term Act means reworded patch",)
    ),
    "a step": Told(
        ((SKILLS, "do: Try.,", "do: Try it.,"),), ("question skills.boss levels.2.do reworded patch",)
    ),
    "a tool of a step": Told(
        ((SKILLS, "tools: [handbook], after: {law.acts: 2}", "after: {law.acts: 2}"),),
        ("question skills.boss levels.2.tools changed patch",),
    ),
    "a hint at evidence": Told(
        ((SKILLS, "also: [leadership]", "also: [leadership]\n    evidence: [a letter]"),),
        ("question skills.boss evidence changed patch",),
    ),
    "a question in clearer words": Told(
        ((SKILLS, "the work on digital customs?", "work on digital customs?"),),
        ("question skills.boss text reworded patch",),
    ),
    "a question with one other word": Told(
        ((SKILLS, "the work on digital customs?", "the work on digital trade?"),),
        ("question skills.boss text reworded major read-again",),
    ),
    "a question that asks something else": Told(
        ((SKILLS, "How well do executives lead the work on digital customs?", "Who pays for training?"),),
        ("question skills.boss text reworded major read-again",),
    ),
    "a question of another weight": Told(
        ((SKILLS, "goals: [revenue]", "goals: [revenue]\n    weight: 3"),),
        ("question skills.boss weight rescored minor",),
    ),
    "a question that serves no goal": Told(
        ((SKILLS, "    goals: [revenue]\n", ""),), ("question skills.boss goals rescored minor",)
    ),
    "a goal that is named twice": Told(
        ((SKILLS, "goals: [revenue]", "goals: [revenue, revenue]"),),
        ("question skills.boss goals changed patch",),
    ),
    "a question of another theme": Told(
        ((LAW, "enabler: law\n    theme: leadership", "enabler: law\n    theme: data"),),
        ("question law.share theme moved minor",),
    ),
    "a question asked in the quick assessment": Told(
        ((SKILLS, "goals: [revenue]", "goals: [revenue]\n    depth: quick"),),
        ("question skills.boss depth rescored minor",),
    ),
    "another condition": Told(
        ((LAW, "at-least: 2", "at-least: 3"),), ("question law.acts ask-when.any rescored minor",)
    ),
    "a question that always applies": Told(
        ((SKILLS, "goals: [revenue]", "goals: [revenue]\n    not-applicable: never"),),
        ("question skills.boss not-applicable changed major read-again",),
    ),
    "another threshold": Told(
        ((LAW, "{2: 10,", "{2: 20,"),), ("question law.share thresholds.2 rescored minor",)
    ),
    "another unit": Told(
        ((LAW, "unit: percent", "unit: count"),), ("question law.share unit changed major not-comparable",)
    ),
    "counted of something else": Told(
        ((LAW, "Acts that customs needs for its work.", "Regulations of the ministry."),),
        ("question law.share basis reworded major read-again",),
    ),
    "a basis that is given now": Told(
        ((LAW, "    items:\n", "    basis: Offices.\n    items:\n"),),
        ("question law.acts basis reworded minor",),
    ),
    "an item that proves another level": Told(
        ((LAW, "{id: two, level: 3,", "{id: three, level: 3, text: Another.}\n      - {id: two, level: 2,"),),
        ("item law.acts/two level moved minor", "item law.acts/three added minor"),
    ),
    "an item that says something else": Told(
        ((LAW, "The act on electronic signatures and records.", "A court for tax."),),
        ("item law.acts/one text reworded major read-again",),
    ),
    "an item with another id": Told(
        ((LAW, "{id: one,", "{id: signatures,"),), ("item law.acts/signatures renamed major read-again",)
    ),
    "a new question": Told(
        ((LAW, "questions:\n", NEW),),
        ("question law.new added minor",),
    ),
    "a question of another kind": Told(
        (
            (LAW, "  - kind: measure\n    id: law.share", "  - id: law.share"),
            (LAW, "unit: percent\n    basis: Acts that customs needs for its work.", "levels:"),
            (LAW, "    thresholds: {2: 10, 3: 90}", "      {1: {is: None.}, 2: {is: One.}, 3: {is: All.}}"),
        ),
        ("question law.share kind changed major not-comparable",),
    ),
    "a question with another id": Told(
        (
            (LAW, "    id: law.share", "    id: law.part"),
            (LAW, "after: {law.share: 2}", "after: {law.part: 2}"),
        ),
        (
            "item law.acts/one after.law.share changed patch",
            "item law.acts/one after.law.part changed patch",
            "question law.part renamed major carried-over",
        ),
    ),
    "levels of which two changed places": Told(
        (
            (SKILLS, PLAN, "@"),
            (SKILLS, ALL, PLAN),
            (SKILLS, "@", ALL),
        ),
        (
            "question skills.boss levels.2.is moved major carried-over",
            "question skills.boss levels.3.is moved major carried-over",
        ),
    ),
    "levels of which one has no place any more": Told(
        (
            (SKILLS, PLAN, "A budget of customs shows what digital work costs."),
            (SKILLS, ALL, PLAN),
        ),
        (
            "question skills.boss levels.2.is moved major read-again",
            "question skills.boss levels.3.is reworded major read-again",
        ),
    ),
    "a level in clearer words": Told(
        ((SKILLS, PLAN, PLAN.replace("The plan of customs", "A plan of the customs")),),
        ("question skills.boss levels.2.is reworded patch",),
    ),
}
"""Each by its name; the lines are in the order of the model, the questionnaires and the catalogues."""
