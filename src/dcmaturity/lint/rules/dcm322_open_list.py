"""DCM322: a list whose end is left to the reader."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.claims import claims
from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity

_AND_SO_ON: Final = re.compile(r"\betc\b|\band\sso\s(?:on|forth)\b", re.IGNORECASE)


@rule_in_setting("DCM322", "open-list", about=Questionnaire, severity=Severity.NOTE)
def open_list(questionnaire: Questionnaire, setting: Setting) -> Iterator[Hit]:
    """What is true at a level, or an item, ends a list with `etc.` or `and so on`.

    ## Why it matters
    Nobody can say whether a level is reached that asks for things which are not named. One administration
    counts the named ones, another looks for more.

    ## Before
    ```yaml
    is: Traders can pay, apply for permits, etc. on one site.
    ```

    ## After
    ```yaml
    is: Traders can pay, apply for permits and appeal on one site.
    ```
    """
    if "etc" not in setting.contents.spoken and "and so" not in setting.contents.spoken:
        return
    for path, text in claims(questionnaire):
        if found := _AND_SO_ON.search(text):
            said = f"`{' '.join(found[0].split())}` leaves open what belongs to the list"
            yield Hit(path, said, "Name all that is needed, or leave the words out.", words=found[0])
