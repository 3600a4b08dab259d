"""Every command: where it is and its line of help. A test holds the line to the command's own."""

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """Where a command is, `module:function` under `cli/commands`, and its line of help."""

    target: str
    help: str


COMMANDS: Final = {
    "demo": Entry("demo:demo", "Write an example assessment and its reports into a folder."),
    "assess": Entry("assess:assess", "Start an assessment, or go on with it."),
    "score": Entry("score:score", "Show the scores of an assessment."),
    "explain": Entry(
        "explain:explain", "Say how the number of a group or question came about, or what a term means."
    ),
    "report": Entry("report:report", "Write the gap report of an assessment."),
    "lint": Entry("lint:lint", "Check packs and assessments."),
    "fmt": Entry("fmt:fmt", "Bring files into one shape: order of keys, quotes, line breaks."),
    "rule": Entry("rule:rule", "Show the page of a lint rule; without a code, list all rules."),
    "diff": Entry("diff:diff", "Compare two versions of a pack, and weigh what changed."),
    "tools": Entry("tools:app", "Browse the catalogue of WCO tools."),
    "schema": Entry("schema:schema", "Print the JSON Schema of a kind of file."),
    "new": Entry("new:app", "Write a pack or questionnaire to start from."),
}
