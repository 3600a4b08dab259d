"""DCM314: a level that speaks of what is to come."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.claims import claims
from dcmaturity.lint.likeness import folded
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity

_QUICK: Final = frozenset(
    {"will", "being", "be", "intend", "intends", "aims", "expects", "plans"}
    | {"construction", "development", "preparation"}
    | {"planned", "foreseen", "envisaged", "scheduled"}
)
"""One of these is in every text that `_LATER` finds something in."""
_MADE: Final = (
    r"acquired|adopted|bought|built|created|deployed|designed|developed|drafted|established|installed"
    r"|introduced|launched|procured|rolled\sout|set\sup"
)
_WHO: Final = (
    r"administration|agency|authority|customs|department|government|it|ministry|office|service|team|unit"
)
"""Who plans something: elsewhere `plans to` may be some plans, and a strategy may aim at what it likes."""
_LATER: Final = re.compile(
    rf"""
    \b will \s (?:also\s|soon\s|then\s)? (?:be|have) \b
    | \b (?:is|are) \s (?:also\s|currently\s|now\s|still\s)?
      (?: (?:being | to\sbe | going\sto\sbe | about\sto\sbe) \s (?:{_MADE}) \b
        | under\s(?:construction|development|preparation) \b
        | in\spreparation \b
        | (?:planned|foreseen|envisaged|scheduled)
          (?= \sto\b | \sfor\s(?:20|next) | \s(?:in|by)\s20 | [.;] | $)
      )
    | \b intends? \s to \b
    | \b (?:{_WHO}) \s (?:also\s|now\s|still\s)? (?:aims|expects|plans) \s to \b
      (?! \s (?:a|all|an|each|every|its|the|their) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BREAK: Final = re.compile(r"[.;!?:]\s")
_ASIDE: Final = re.compile(
    r"\b(?:that|which|who|whom|whose|what|when|where|how|why|if|whether|until|before|as"
    r"|no|none|not|nothing|nobody|neither)\b",
    re.IGNORECASE,
)
"""After such a word the sentence speaks of what a document says, or of what is not."""


@rule_of_file("DCM314", "plan-for-fact", about=Questionnaire, severity=Severity.WARNING)
def plan_for_fact(questionnaire: Questionnaire) -> Iterator[Hit]:
    """A level or an item says what will be, or is about to be, instead of what is.

    What a plan or a law says will be is a fact, and so is that nothing is planned.

    ## Why it matters
    A level is what is true today. An intention proves itself to everybody who has one, and the report counts
    it as if it were there. A plan that can be shown is a fact: say who has approved it.

    ## Before
    ```yaml
    is: A Single Window is being developed.
    ```

    ## After
    ```yaml
    is: A plan approved by the government says which agencies join the Single Window, and when.
    ```
    """
    for path, text in claims(questionnaire):
        if not _QUICK.isdisjoint(folded(text).facts) and (found := _plan_in(text)):
            said = f"`{found}` speaks of what is not there yet"
            hint = "Say what can be seen today: a decision, a contract, a part in use."
            yield Hit(path, said, hint, words=found)


def _plan_in(text: str) -> str:
    """Return the words that speak of the future in a main clause, if any."""
    for found in _LATER.finditer(text):
        before = _BREAK.split(text[: found.start()])[-1]
        if not _ASIDE.search(before):
            return " ".join(found[0].split())
    return ""
