"""The keys of `kind: model`."""

from typing import Final

from dcmaturity.model.key_words.key import FORMAT, Key, Words

_SOURCE: Final = Key(
    "The document that it comes from, with its date, as a reader would cite it.",
    "WCO Permanent Technical Committee, Digital.Customs, 3 August 2015, paragraph 22",
)

WORDS: Final[Words] = {
    "MaturityModel": {
        "kind": Key("Says that this file is the model of a pack. A pack has exactly one."),
        "format": FORMAT,
        "id": Key("The name of the pack for programs. Every assessment names it.", "digital-customs"),
        "version": Key(
            "The version of the content. A clearer text raises the last number, a new question the middle "
            "one; a change after which old answers no longer mean the same raises the first.",
            "1.0.0",
        ),
        "title": Key(
            "The name of the pack for people: the heading of every report.", "Digital Customs Maturity"
        ),
        "provenance": Key("Where the scale comes from, and what of it is your own. The report prints it."),
        "levels": Key("The scale: whole numbers in a row. The first is the base, the last the top."),
        "enablers": Key(
            "What makes digital customs possible: the rows of the model. Each question belongs to one."
        ),
        "themes": Key("What digital customs is for: the columns of the model. Each question belongs to one."),
        "goals": Key("Strategic goals that questions may serve. The report has a score for each."),
        "roles": Key("Who in an administration can answer: names for `who` of a questionnaire."),
        "profile": Key(
            "Facts about an administration that conditions of questions may ask for. They are never scored."
        ),
        "coverage": Key(
            "Lists of topics that the questions of the pack have to cover; `dcmaturity lint` checks."
        ),
        "minutes": Key("The longest time that an assessment may take to answer; `dcmaturity lint` checks."),
        "scoring": Key("The rules of scoring. Whatever is left out has its default."),
        "examples": Key(
            "Answers with the scores that they must have, worked out by hand: tests of the pack."
        ),
        "migrations": Key("How answers to an older major version of the pack are carried over."),
    },
    "Level": {
        "level": Key("The number of the level. Each is one more than the number before it.", 1),
        "name": Key("One or two words for the level.", "Paper-based"),
        "means": Key("What is true of an administration at this level, in a few sentences."),
    },
    "Enabler": {
        "id": Key("The name of the enabler for programs. It never changes.", "legal-basis"),
        "name": Key("The name of the enabler for people.", "Legal basis"),
        "means": Key("What the enabler covers, in one or two sentences."),
        "weight": Key("How much the enabler counts in the overall index, from 1 to 5."),
        "source": _SOURCE,
        "levels": Key(
            "What a level means for this enabler, by the number of the level. Where it is left out, the "
            "text of the scale holds.",
            {1: "No law allows an electronic declaration."},
        ),
    },
    "Theme": {
        "id": Key("The name of the theme for programs. It never changes.", "leadership"),
        "name": Key("The name of the theme for people.", "Leadership"),
        "means": Key("What the theme covers, in one or two sentences."),
        "anchors": Key(
            "The tools to read first about this theme, by id. The report names them before all others."
        ),
        "source": _SOURCE,
    },
    "Goal": {
        "id": Key(
            "The name of the goal for programs: questions name it under `goals`.", "trade-facilitation"
        ),
        "name": Key("The name of the goal for people.", "Trade facilitation"),
        "means": Key("What the goal is about, in one or two sentences."),
        "source": _SOURCE,
    },
    "Topic": {
        "id": Key(
            "The name of the topic for programs: questions and items name it under `covers`.", "e-payment"
        ),
        "name": Key("The topic, as the source names it.", "Electronic payment of duties"),
    },
    "CoverageList": {
        "id": Key("The name of the list for programs.", "e-services"),
        "title": Key("The name of the list for people.", "Electronic services for trade"),
        "source": Key("The document that names these topics together, with its date."),
        "topics": Key("The topics. Each needs a question, or an item of one, that names it under `covers`."),
    },
    "Minutes": {
        "quick": Key("The most minutes for the quick questions.", 20),
        "full": Key("The most minutes for all questions, modules apart.", 120),
    },
    "Role": {
        "id": Key("The name of the role for programs.", "legal-affairs"),
        "name": Key("The name of the role for people.", "Legal affairs"),
    },
    "ProfileFact": {
        "id": Key("The name of the fact for programs: assessments and conditions name it.", "landlocked"),
        "text": Key("The question that the fact answers.", "Is the country landlocked?"),
        "values": Key("The possible answers, at least two.", ["yes", "no"]),
    },
    "LevelRule": {
        "rule": Key(
            "`attainment`: the highest level that `share` of the weight has reached. `lowest`: the level of "
            "the lowest question. `mean`: the whole part of the index."
        ),
        "share": Key(
            "With `attainment`: the share of weight that has to reach a level, above 0 and up to 1.", 0.8
        ),
    },
    "HeadlineRule": {
        "rule": Key(
            "`balanced`: as `attainment`, but at most one level above the lowest enabler. `lowest-enabler`: "
            "the level of the lowest enabler. `attainment` and `mean`: as for a group, over all answers."
        ),
        "reach": Key(
            "The level from which the headline needs interoperability of a reach at that level. Left out, "
            "it is `{own: 3, national: 4, international: 5}`; `{}` asks for none.",
            {"own": 3, "national": 4, "international": 5},
        ),
    },
    "PracticesRule": {
        "credit": Key(
            "`staged`: a score climbs from the base and ends at the first level whose credit is below "
            "`pass`. `sum`: the credits of all levels are added."
        ),
        "pass": Key(
            "With `staged`: the credit at which a level is reached, above 0 and up to 1. The credit of a "
            "level is the mean of its items: some ¼, half ½, most 1.",
            0.75,
        ),
    },
    "Scoring": {
        "level": Key("How the level of a group of questions comes from its questions."),
        "headline": Key("How the headline level of the administration comes about."),
        "practices": Key("How the items of a `practices` question add up."),
        "evidence-from": Key(
            "The lowest level that needs evidence. Without it an answer supports at most the level below.", 3
        ),
        "provisional-below": Key(
            "The coverage, above 0 and up to 1, below which a score is called provisional: too little is "
            "answered.",
            0.8,
        ),
        "default-target": Key(
            "The target where an assessment sets none: `next` for the level after the headline, or a level."
        ),
    },
    "Example": {
        "name": Key("What the example shows.", "a key question holds its group"),
        "profile": Key("Facts of the example's administration, by the id of the fact.", {"landlocked": "no"}),
        "answers": Key("The answers, by the id of the question, as in an assessment."),
        "expect": Key(
            "The numbers that the answers must score, by their path in the scorecard. `~` means not scored.",
            {"enablers.skills.index": 2.5, "overall.level": 2},
        ),
    },
    "Migration": {
        "from": Key("The older major version, in quotes.", "1"),
        "rename": Key(
            "The new id of each question that has one, by its old id.", {"skills.old": "skills.new"}
        ),
        "recode": Key(
            "The new level for each old level that means something else now, by the id of the question.",
            {"skills.training": {2: 3}},
        ),
        "ask-again": Key("Questions whose old answers say nothing any more, by id.", ["skills.training"]),
    },
}
