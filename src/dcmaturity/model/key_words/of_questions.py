"""The keys of `kind: questionnaire`."""

from typing import Final

from dcmaturity.model.key_words.key import FORMAT, Key, Words

WORDS: Final[Words] = {
    "Questionnaire": {
        "kind": Key("Says that this file is a questionnaire."),
        "format": FORMAT,
        "id": Key(
            "The name of the questionnaire for programs. Its questions' ids begin with it.", "legal-basis"
        ),
        "title": Key("The name of the questionnaire for people.", "Legal basis"),
        "enabler": Key("The enabler of all questions that name none themselves, by id.", "legal-basis"),
        "who": Key("The roles that can answer, by id. A hint, not a right.", ["legal-affairs", "ict"]),
        "module": Key("`true`: the questions are asked only where an assessment chooses this questionnaire."),
        "themes": Key("Themes that a module adds to those of the model."),
        "questions": Key("The questions, in the order in which they are asked."),
    },
    "Question": {
        "id": Key(
            "The name of the question for programs: the questionnaire's id, a full stop, and a name. It "
            "never changes; what asks for something else gets a new one.",
            "legal-basis.electronic-transactions",
        ),
        "theme": Key("The theme that the question is scored under, by id.", "leadership"),
        "enabler": Key(
            "The enabler that the question is scored under, if not the questionnaire's.", "skills"
        ),
        "also": Key(
            "Other themes that the question speaks to, by id. They help a reader; no score is changed.",
            ["communication"],
        ),
        "text": Key("The question. It can be answered from facts, not from opinions."),
        "why": Key("What goes wrong without it, in one or two sentences."),
        "depth": Key(
            "`quick`: part of the short assessment, and of the full one. `full`: of the full one only."
        ),
        "weight": Key("How much the question counts in every group that it belongs to, from 1 to 5."),
        "key": Key("`true`: no group with this question passes the question's level, whatever the rule."),
        "reach": Key(
            "How far the interoperability that is asked about goes: inside the administration (`own`), to "
            "agencies and trade (`national`), to other countries (`international`). Only where it is asked "
            "about."
        ),
        "goals": Key("The goals of the model that the question serves, by id.", ["trade-facilitation"]),
        "standards": Key("The provisions that the question answers to, by id.", ["rkc-7-4"]),
        "without-standard": Key(
            "Why the question answers to no standard. Only where `standards` is left out."
        ),
        "covers": Key(
            "The topics of the model's `coverage` that the question asks about, by id.", ["e-payment"]
        ),
        "evidence": Key(
            "What an assessor can ask to see.", ["the act in the gazette", "the decree on signatures"]
        ),
        "not-applicable": Key(
            "`with-reason`: an administration may say that the question does not apply, and why. `never`: "
            "it may not."
        ),
        "ask-when": Key("The condition under which the question is asked. Left out, it is always asked."),
        "levels": Key(
            "Each level by its number: what is true there (`is`), and the step that leads to it (`do`). A "
            "`level` question needs `is` for every level.",
            {1: {"is": "No executive was trained."}, 2: {"is": "One was.", "do": "Enrol two."}},
        ),
        "kind": Key(
            "What the answer is. `level`: the level whose text is true. `practices`: how much of each item "
            "is in place. `measure`: a number. Left out, it is `level`."
        ),
    },
    "PracticesQuestion": {
        "basis": Key(
            "What the share of an item is counted of: one sentence that is read with the question.",
            "Half means at half of the offices that clear goods.",
        ),
        "items": Key("What can be in place or not. Every level above the base has at least one item."),
    },
    "MeasureQuestion": {
        "unit": Key("What the number is counted in."),
        "period": Key("The time that the number is counted over.", "last full year"),
        "basis": Key(
            "What exactly is counted, and of what.",
            "Declarations lodged electronically, of all declarations accepted.",
        ),
        "better": Key("`higher`: a higher number is better, thresholds rise. `lower`: they fall."),
        "thresholds": Key(
            "The number at which each level above the base is reached, by the number of the level.",
            {2: 10, 3: 60, 4: 95, 5: 99.5},
        ),
    },
    "Action": {
        "do": Key("The step that leads there: what to do, addressed to the administration."),
        "effort": Key("How much work the step is. Steps of less effort come earlier in the plan."),
        "outside-help": Key("Whether the step needs help from outside the administration."),
        "tools": Key(
            "The tools that help with this very step, by id; three at most are best.", ["data-model"]
        ),
        "after": Key(
            "The levels of other questions that have to be reached first, by the id of the question.",
            {"digital-strategy.approved": 2},
        ),
    },
    "LevelText": {
        "is": Key("What is true at this level: facts that can be shown, without those of the levels below."),
    },
    "Item": {
        "id": Key(
            "The name of the item for programs, unique in its question. It never changes.", "e-payment"
        ),
        "level": Key("The level that the item proves; always above the base.", 2),
        "text": Key("What is asked about: a few words.", "Payment of duties and taxes"),
        "covers": Key("The topics of the model's `coverage` that the item asks about, by id.", ["e-payment"]),
    },
    "Condition": {
        "any": Key("Conditions of which one has to hold."),
        "all": Key("Conditions that all have to hold."),
    },
    "Clause": {
        "question": Key(
            "Another question, by id. `at-least` says the level that it needs.", "skills.training"
        ),
        "at-least": Key("The lowest level of the other question at which the condition holds.", 2),
        "profile": Key("A fact of the administration, by id. `is` says its value.", "landlocked"),
        "is": Key("The value of the fact at which the condition holds.", "yes"),
    },
}
