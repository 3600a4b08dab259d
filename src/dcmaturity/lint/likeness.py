"""When two texts say the same, or nearly so."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, NamedTuple, Self

_SIGNS: Final = dict.fromkeys(map(ord, "!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~«»„“”‘’–—…·•¿¡"), " ")
"""What is no part of a word."""
_NEARLY: Final = 0.9
"""From this share of equal words on, two texts say nearly the same, if the others are vague."""
LONGEST: Final = 200
"""Of texts with more words it is only said whether they are the same: to find what moved takes too long."""

DEGREE: Final = frozenset(
    """
    adequate adequately advanced basic basically best better broad broadly complete completely
    comprehensive comprehensively considerable considerably consistently constantly continually
    continuously effective effectively efficient efficiently excellent extensive extensively fair fairly
    few frequently full fully fundamental fundamentally good great greatly high highly initial initially
    intermediate large largely limited little low main mainly major many mature minimal minimally minor
    more most mostly much occasionally often optimal optimally optimised optimized partial partially
    partly periodically poor poorly proper properly quite rare rarely rather reasonable reasonably
    regular regularly robust robustly seldom several significant significantly simple slight slightly
    some sometimes somewhat sophisticated strong strongly substantial substantially sufficient
    sufficiently systematic systematically thorough thoroughly usual usually very weak weakly well wide
    widely world class
    """.split()  # noqa: SIM905 - a list of a hundred words is no easier to read
)
"""Words that say how much without saying how many."""
_SMALL: Final = frozenset({"a", "an", "the", "of", "is", "are", "to", "extent"})
"""Words that come and go with them."""
VAGUE: Final = DEGREE | _SMALL
"""Words of which a text may have one more or less and still say nearly the same."""


class Words(NamedTuple):
    """The words of a text in their order, and those that are not vague: what it is about."""

    order: tuple[str, ...]
    facts: frozenset[str]

    @classmethod
    def of(cls, order: Sequence[str]) -> Self:
        """Return these words."""
        return cls(tuple(order), frozenset(order).difference(VAGUE))


@lru_cache(maxsize=4096)  # several rules ask for the words of the same texts, one after the other
def folded(text: str) -> Words:
    """Return the words of a text; upper and lower case, spaces and punctuation do not count."""
    low = text.casefold()
    bare = low.replace(".", " ").replace(",", " ")
    if not bare.replace(" ", "").isalnum():  # few texts have other signs; looking for all takes longer
        bare = low.translate(_SIGNS)
    return Words.of(bare.split())


def alike(one: Words, other: Words) -> bool:
    """Whether two texts say the same or nearly so."""
    if one.facts != other.facts or not one.order:  # a word that is not vague may be what matters
        return False
    if one == other or max(len(one.order), len(other.order)) > LONGEST:
        return one == other
    matcher = SequenceMatcher(None, one.order, other.order, autojunk=False)
    return all(bound() >= _NEARLY for bound in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))
