"""DCM303: a sentence that is hard to read."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity

_LONGEST: Final = 35
_KEYS: Final = frozenset({"is", "do", "text", "why"})
_END: Final = re.compile(r"""[.!?…؟]["'”’»)\]]*\s+|\n\s*(?:\n|[-*•]\s)""")
"""Where one sentence ends and another begins; a new paragraph or a new entry of a list begins one too."""


@rule_in_setting("DCM303", "long-sentence", about=Part, severity=Severity.WARNING)
def long_sentence(file: Part, setting: Setting) -> Iterator[Hit]:
    """A sentence has more than 35 words.

    Looks at what people read while they answer and plan: `text`, `why`, `is` and `do`.

    ## Why it matters
    Many of those who answer read in their second language. A sentence that has to be read twice is
    answered by guessing.

    ## Before
    ```yaml
    do: >-
      Agree with each connected agency on targets for availability and response time, which are then measured
      every month by the unit that runs the service, whose figures the head of customs sees in the first week
      of the next month.
    ```

    ## After
    ```yaml
    do: >-
      Agree with each connected agency on targets for availability and response time. Let the unit that runs
      the service measure them every month, and show the figures to the head of customs.
    ```
    """
    del file
    prose = setting.contents.prose
    long_texts = (it for it in prose if it.key in _KEYS and it.text.count(" ") >= _LONGEST)
    for path, _, text in long_texts:
        for sentence in _END.split(text):
            words = sentence.split()
            if len(words) > _LONGEST:
                first = " ".join(words[:4])
                said = f"the sentence that begins `{first[:60]}` has {len(words)} words"
                yield Hit(path, said, f"Make two of it; {_LONGEST} words are the most.", words=first)
