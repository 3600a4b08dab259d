"""The keys of `kind: assessment`."""

from typing import Final

from dcmaturity.model.key_words.key import FORMAT, Key, Words

WORDS: Final[Words] = {
    "Assessment": {
        "kind": Key("Says that this file holds the answers of one administration."),
        "format": FORMAT,
        "pack": Key("The pack that the questions come from."),
        "administration": Key("Who is assessed."),
        "scope": Key("Which questions are asked. Left out, all but those of modules."),
        "voice": Key(
            "Who answered: the administration (`self`), an outside expert, or both together (`agreed`)."
        ),
        "started": Key("The day on which the assessment began. The tool fills it in.", "2026-05-01"),
        "updated": Key(
            "The moment of the last change, in UTC. The tool fills it in.", "2026-05-03T14:02:11Z"
        ),
        "targets": Key(
            "The levels that the administration wants. Left out, the next level after the headline."
        ),
        "answers": Key("The answers, by the id of the question."),
    },
    "PackRef": {
        "id": Key("The id of the pack.", "digital-customs"),
        "version": Key("The version of the pack that was answered.", "1.0.0"),
        "digest": Key("A checksum of the pack that was answered. The tool fills it in."),
    },
    "Administration": {
        "name": Key(
            "The name of the administration: it stands at the top of the report.", "Customs of Examplia"
        ),
        "code": Key("A short name, such as the country's code.", "EX"),
        "profile": Key("Facts about it that the pack asks for, by the id of the fact.", {"landlocked": "no"}),
    },
    "Scope": {
        "depth": Key("`quick`: only the quick questions. `full`: all questions."),
        "questionnaires": Key(
            "The core questionnaires that are asked, by id. Left out, all.", ["legal-basis"]
        ),
        "modules": Key("The modules that are asked besides, by id.", ["data-governance"]),
    },
    "Targets": {
        "overall": Key(
            "The level wanted for every question that has no target of its own, or of its groups.", 4
        ),
        "enablers": Key("The level wanted for an enabler, by its id.", {"skills": 3}),
        "themes": Key("The level wanted for a theme, by its id.", {"leadership": 4}),
        "questions": Key("The level wanted for a question, by its id.", {"skills.training": 3}),
    },
    "Evidence": {
        "what": Key("What proves the answer.", "Act 12/2024"),
        "where": Key("Where it is kept or published.", "Official Gazette 44"),
        "on": Key("Its date.", "2024-06-01"),
    },
    "Planned": {
        "level": Key("The level that is planned.", 4),
        "by": Key("The year at whose end it is to be reached.", 2027),
    },
    "Answer": {
        "level": Key("The answer to a `level` question: the highest level whose text is true.", 3),
        "items": Key(
            "The answer to a `practices` question: how much of each item is in place, by the id of the item.",
            {"e-payment": "most", "e-refund": "none"},
        ),
        "value": Key("The answer to a `measure` question: the number, in the unit of the question.", 87.5),
        "not-applicable": Key("Why the question does not apply. It is then left out of every score."),
        "unknown": Key(
            "`true`: nobody knows. The score is then a range, and the plan begins with finding out."
        ),
        "evidence": Key("What proves the answer. Without it a high answer supports only a lower level."),
        "note": Key("What else is to be said of the answer. The report shows it beside a weakness."),
        "confidence": Key("How sure the answer is."),
        "planned": Key("What is planned already: a level, and the year until which it is to be reached."),
        "by": Key("Who answered.", "legal-affairs"),
        "at": Key("The moment of the answer, in UTC. The tool fills it in.", "2026-05-03T14:02:11Z"),
    },
}
