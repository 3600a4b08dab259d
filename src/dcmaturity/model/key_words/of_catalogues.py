"""The keys of `kind: tools`, `standards`, `practices` and `glossary`."""

from typing import Final

from dcmaturity.model.key_words.key import FORMAT, Key, Words

WORDS: Final[Words] = {
    "Tools": {
        "kind": Key("Says that this file is a catalogue of tools."),
        "format": FORMAT,
        "tools": Key("The tools: instruments, guidelines, programmes and systems that help."),
    },
    "Tool": {
        "id": Key("The name of the tool for programs: steps and themes name it.", "rkc-ict-guidelines"),
        "name": Key("The name of the tool, as its publisher writes it.", "Kyoto Convention ICT Guidelines"),
        "purpose": Key("What the tool is good for: one sentence in your own words."),
        "kind": Key("What sort of thing the tool is."),
        "helps": Key("Where the tool helps beyond the steps that name it. This is a judgement of the pack."),
        "access": Key(
            "Who can get it: everybody (`public`), WCO members (`members`), or everybody a part (`mixed`)."
        ),
        "url": Key("The address of the tool, or of the page that leads to it.", "https://www.wcoomd.org/"),
        "link": Key("How sure the address is."),
        "edition": Key("The edition that is meant, in quotes if it is a year.", "2014"),
        "status": Key("Whether this edition still holds. The report says so where it does not."),
    },
    "Help": {
        "enabler": Key("The enabler of the questions that the tool helps with, by id.", "skills"),
        "theme": Key("The theme of the questions that the tool helps with, by id.", "leadership"),
        "levels": Key("The levels that it helps to reach.", [2, 3]),
    },
    "Link": {
        "kind": Key(
            "What is at the address: the tool itself (`official`), a page that leads to it (`landing`), "
            "or only news of it."
        ),
        "seen": Key("`true` if the address was seen to belong to the tool. The report marks the others."),
        "checked": Key("The day on which somebody last opened the address; `~` if nobody has.", "2026-05-31"),
    },
    "Standards": {
        "kind": Key("Says that this file is a list of standards."),
        "format": FORMAT,
        "notes": Key(
            "What a reader has to know of the text of an instrument, by the instrument. The report prints it."
        ),
        "standards": Key("The provisions that questions answer to."),
    },
    "Standard": {
        "id": Key("The name of the provision for programs: questions name it under `standards`.", "rkc-7-4"),
        "instrument": Key(
            "What the provision belongs to: the Revised Kyoto Convention (`rkc`), the review of its ICT "
            "Guidelines, the WCO's work programme, or the WTO's Trade Facilitation Agreement (`tfa`)."
        ),
        "provision": Key("Where it stands in the instrument.", "General Annex, Standard 7.4"),
        "subject": Key("What it asks for: one sentence in your own words."),
        "sections": Key("The sections of the Kyoto ICT Guidelines that explain it, in quotes.", ["8", "9.3"]),
        "responsible": Key("Who is to carry it out, as the instrument says."),
        "timeline": Key("Until when it is to be carried out, as the instrument says.", "June 2016"),
        "tasks": Key("The tasks of a topic of a work programme."),
        "source": Key("The document that it was read in, with its date, as a reader would cite it."),
        "seen": Key("`true` if its text, or a paper that sums it up, was read. The report marks the others."),
    },
    "Task": {
        "task": Key("What is to be done, in your own words."),
        "responsible": Key("Who is to do it.", "Permanent Technical Committee"),
        "timeline": Key("Until when it is to be done.", "April 2017"),
    },
    "Practices": {
        "kind": Key("Says that this file is a list of practices of Members."),
        "format": FORMAT,
        "practices": Key(
            "What Members and regions did. The report shows it beside the weaknesses that it speaks to."
        ),
    },
    "Practice": {
        "id": Key("The name of the practice for programs.", "vanuatu-upgrade-funded-by-government"),
        "member": Key("The Member that did it. A practice has either this or `region`.", "Vanuatu"),
        "region": Key(
            "The region that did it. A practice has either this or `member`.", "East African Community"
        ),
        "enabler": Key(
            "The enabler of the questions that the practice speaks to, by id.", "digital-strategy"
        ),
        "theme": Key("The theme of the questions that the practice speaks to, by id.", "leadership"),
        "level": Key("The level that the practice stands for; always above the base.", 3),
        "questions": Key(
            "The questions that it speaks to, by id. Left out, it speaks to all of its enabler and theme.",
            ["digital-strategy.funding"],
        ),
        "text": Key("What was done: no more than the source says."),
        "source": Key("The document or public address that it was read at, with its date."),
        "year": Key("The year in which it was so.", 2021),
    },
    "Glossary": {
        "kind": Key("Says that this file is a glossary."),
        "format": FORMAT,
        "terms": Key("The terms. A report explains those that occur in it."),
    },
    "Term": {
        "term": Key("The word or words to be explained.", "authorized economic operator"),
        "short": Key("Its abbreviation.", "AEO"),
        "means": Key("What it means, in one or two sentences."),
    },
}
