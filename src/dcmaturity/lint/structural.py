"""The pages of what keeps a file from becoming a model: the floors below find it, here it is explained."""

from inspect import cleandoc
from typing import Final

from dcmaturity.lint.rule import Rule
from dcmaturity.source import Severity, codes


def _structural(code: str, name: str, page: str) -> Rule:
    return Rule(code=code, name=name, severity=Severity.ERROR, since="0.1", page=cleandoc(page))


STRUCTURAL: Final = (
    _structural(
        codes.NOT_YAML,
        "not-yaml",
        """
        The file is not YAML, or not in UTF-8.

        ## Why it matters
        Nothing after this place can be understood. Most often a text holds a colon and a space, or begins
        with a character that YAML reserves: quote it, or write it in block style. A file in an older
        encoding such as Windows-1252 has to be saved again as UTF-8.

        ## Before
        ```yaml
        text: One question: are declarations electronic?
        ```

        ## After
        ```yaml
        text: "One question: are declarations electronic?"
        ```
        """,
    ),
    _structural(
        codes.TOO_LARGE,
        "too-large",
        """
        The file, one of its texts, its depth or its number of values is larger than any real file needs.

        ## Why it matters
        A file that is made to be too large for the memory is refused before it does harm. The limits are
        a text of 64 KB, a file of 16 MB, values nested 32 deep and 400,000 values.

        ## Before
        ```yaml
        note: …   # the whole text of a law, 200 pages
        ```

        ## After
        ```yaml
        note: The act is on the ministry's site; articles 12 to 19 are the ones that matter.
        ```
        """,
    ),
    _structural(
        codes.UNSAFE_CHARACTER,
        "unsafe-character",
        """
        A text holds a tab, another control character, or one that turns the direction of writing around.

        ## Why it matters
        Control characters can change a terminal and hide text from whoever reads it. YAML does not take
        tabs to indent; a tab inside a text mostly came from a word processor or a spreadsheet.

        ## Before
        ```yaml
        text: "Declarations\\tlodged electronically"
        ```

        ## After
        ```yaml
        text: "Declarations lodged electronically"
        ```
        """,
    ),
    _structural(
        codes.DUPLICATE_KEY,
        "duplicate-key",
        """
        A mapping has the same key twice.

        ## Why it matters
        Many readers of YAML keep the last of the two without a word, and what the first one said is lost.

        ## Before
        ```yaml
        - id: skills.executives
          weight: 2
          text: Are executives trained to lead programmes?
          weight: 3
        ```

        ## After
        ```yaml
        - id: skills.executives
          text: Are executives trained to lead programmes?
          weight: 3
        ```
        """,
    ),
    _structural(
        codes.OUTSIDE_SUBSET,
        "outside-subset",
        """
        The file uses a part of YAML that is not read here: anchors, aliases, merge keys, tags, keys that are
        no text, or several documents in one file.

        ## Why it matters
        With these, a file says something else than a person reads in it, and a small file can grow to
        fill the memory.

        ## Before
        ```yaml
        2: &same {is: Some offices., do: Connect the others.}
        3: *same
        ```

        ## After
        ```yaml
        2: {is: Some offices., do: Connect the others.}
        3: {is: All offices., do: Switch the old system off.}
        ```
        """,
    ),
    _structural(
        codes.NOT_OURS,
        "unknown-kind",
        """
        The file does not say which kind of file it is, or names a kind that does not exist.

        ## Why it matters
        The kind decides how everything else in the file is read.

        ## Before
        ```yaml
        id: skills
        title: Skills
        ```

        ## After
        ```yaml
        kind: questionnaire
        format: 1
        id: skills
        title: Skills
        ```
        """,
    ),
    _structural(
        codes.UNKNOWN_KEY,
        "unknown-key",
        """
        A key is not known here; mostly it is misspelt or indented too far or not far enough.

        ## Why it matters
        A key that nobody reads looks as if it had an effect.

        ## Before
        ```yaml
        - id: skills.executives
          wieght: 2
        ```

        ## After
        ```yaml
        - id: skills.executives
          weight: 2
        ```
        """,
    ),
    _structural(
        codes.MISSING_KEY,
        "missing-key",
        """
        A key that is needed here is missing, or has no value.

        ## Why it matters
        There is nothing sensible to take in its place.

        ## Before
        ```yaml
        - id: skills.executives
          text: Are executives trained to lead programmes?
        ```

        ## After
        ```yaml
        - id: skills.executives
          theme: leadership
          text: Are executives trained to lead programmes?
        ```
        """,
    ),
    _structural(
        codes.WRONG_VALUE,
        "wrong-value",
        """
        A value is not of the sort that the key takes, or lies outside of what is possible.

        ## Why it matters
        Guessing what was meant would change scores without anybody noticing.

        ## Before
        ```yaml
        - id: skills.executives
          weight: twice
        ```

        ## After
        ```yaml
        - id: skills.executives
          weight: 2
        ```
        """,
    ),
    _structural(
        codes.UNKNOWN_ID,
        "unknown-id",
        """
        An id is named that does not exist in this pack.

        ## Why it matters
        Whatever was to be connected is not: a prerequisite is never met, a tool never recommended, an
        answer never scored. An assessment has to name the pack that it answers, in the same major
        version.

        ## Before
        ```yaml
        - id: skills.executives
          theme: leadershp
        ```

        ## After
        ```yaml
        - id: skills.executives
          theme: leadership
        ```
        """,
    ),
    _structural(
        codes.DUPLICATE_ID,
        "duplicate-id",
        """
        Two things of one sort have the same id, or a questionnaire has a name that groups of scores have.

        ## Why it matters
        Answers and scores are kept under ids. Two questions with one id would share an answer.

        ## Before
        ```yaml
        - id: skills.training
          text: Are executives trained?
        - id: skills.training
          text: Are analysts trained?
        ```

        ## After
        ```yaml
        - id: skills.executives
          text: Are executives trained?
        - id: skills.analysts
          text: Are analysts trained?
        ```
        """,
    ),
    _structural(
        codes.LEVELS_INCOMPLETE,
        "levels-incomplete",
        """
        A level is missing, or one is named that the scale does not have.

        ## Why it matters
        A question has to be answerable on every level of the scale. Whoever replaces the scale by one
        with another number of levels sees here which questions have to follow.

        ## Before
        ```yaml
        levels:
          1: {is: Only on paper.}
          3: {is: In one system., do: Connect the offices.}
        ```

        ## After
        ```yaml
        levels:
          1: {is: Only on paper.}
          2: {is: In systems of their own., do: Choose one system.}
          3: {is: In one system., do: Connect the offices.}
        ```
        """,
    ),
    _structural(
        codes.THRESHOLD_ORDER,
        "threshold-order",
        """
        The thresholds of a measure do not rise from level to level, or do not fall where lower is better.

        ## Why it matters
        A level can only be reached together with all below it, so one of the two would never count.

        ## Before
        ```yaml
        better: lower
        thresholds: {2: 24, 3: 48, 4: 4}
        ```

        ## After
        ```yaml
        better: lower
        thresholds: {2: 48, 3: 24, 4: 4}
        ```
        """,
    ),
    _structural(
        codes.CYCLE,
        "cycle",
        """
        Conditions or prerequisites go in a circle.

        ## Why it matters
        Nobody can begin: each question waits for the other, or each step has to come after the other. A
        step also comes after the steps to the lower levels of its own question.

        ## Before
        ```yaml
        - id: governance.portfolio
          levels:
            3: {do: List all projects., after: {skills.executives: 3}}
        - id: skills.executives
          levels:
            3: {do: Train the board., after: {governance.portfolio: 3}}
        ```

        ## After
        ```yaml
        - id: governance.portfolio
          levels:
            3: {do: List all projects., after: {skills.executives: 2}}
        - id: skills.executives
          levels:
            3: {do: Train the board., after: {governance.portfolio: 3}}
        ```
        """,
    ),
    _structural(
        codes.CUT_FILE,
        "cut-file",
        """
        An assessment does not end with the line `...`.

        ## Why it matters
        Most cuts leave a file that is still good YAML, with the last answers missing. The last line shows
        that none are. Whoever writes an assessment by hand adds it.

        ## Before
        ```yaml
        answers:
          skills.executives: {level: 3}
        ```

        ## After
        ```yaml
        answers:
          skills.executives: {level: 3}
        ...
        ```
        """,
    ),
    _structural(
        codes.NOT_ONE_MODEL,
        "not-one-model",
        """
        The folder has no file of `kind: model`, or more than one.

        ## Why it matters
        The model holds the scale, the enablers and the themes that everything else in the folder refers
        to.

        ## Before
        ```yaml
        # my-pack/skills.yaml, the only file there
        kind: questionnaire
        ```

        ## After
        ```yaml
        # my-pack/model.yaml, beside it
        kind: model
        ```
        """,
    ),
    _structural(
        codes.UNREADABLE,
        "unreadable",
        """
        The file cannot be read from the disk: it may be missing, protected, no regular file, or a link that
        leads out of its folder.

        ## Why it matters
        A pack is read whole or not at all, so that no score depends on which files happened to be
        readable.

        ## Before
        ```yaml
        # my-pack/tools.yaml is a link to a folder that only you can open
        ```

        ## After
        ```yaml
        # my-pack/tools.yaml is a copy
        ```
        """,
    ),
)
