"""Which new thing took the place of one that is gone: the one whose words are nearest."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from heapq import heapify, heappop, heappush, nsmallest
from itertools import chain
from typing import Final, NamedTuple

from dcmaturity.model.meaning import LIMIT, likeness, words

_NEAREST: Final = 50
"""So many are looked at for each thing that is gone; more only share the words that all have."""


class _Pair(NamedTuple):
    """A thing that is gone and one that may be its heir; of pairs in order the first is the nearest."""

    distance: float
    is_measured: bool
    low: str
    high: str
    old: str
    new: str


def renamed(gone: Mapping[str, str], fresh: Mapping[str, str]) -> dict[str, str]:
    """Return the new id of each thing that only got another one, by the old id.

    The nearest pair is taken first, and each thing has one heir at most.

    Args:
        gone: The wording of each thing that is only in the older pack, by id.
        fresh: The wording of each that is only in the newer.
    """
    heirs = _with_the_same_words(gone, fresh)
    taken = set(heirs.values())
    left = {old: text for old, text in gone.items() if old not in heirs}
    pairs = list(_sharing_words(left, {new: text for new, text in fresh.items() if new not in taken}))
    heapify(pairs)
    while pairs:  # a pair is only measured when it is the next, for that takes long
        pair = heappop(pairs)
        if pair.old in heirs or pair.new in taken:
            continue
        if pair.is_measured:
            heirs[pair.old] = pair.new
            taken.add(pair.new)
        elif (share := likeness(gone[pair.old], fresh[pair.new])) >= LIMIT:
            heappush(pairs, pair._replace(distance=-share, is_measured=True))
    return heirs


def _with_the_same_words(gone: Mapping[str, str], fresh: Mapping[str, str]) -> dict[str, str]:
    """Return the pairs with equal wordings, in the order of their ids."""
    saying = defaultdict(list)
    for new in sorted(fresh, reverse=True):
        saying[fresh[new]].append(new)
    return {old: saying[gone[old]].pop() for old in sorted(gone) if saying[gone[old]]}


def _sharing_words(gone: Mapping[str, str], fresh: Mapping[str, str]) -> Iterator[_Pair]:
    """Yield the pairs that share enough words in any order: in theirs, they share as many at most."""
    counted = {new: _counted(text) for new, text in fresh.items()}
    holding = defaultdict(list)
    for new, found in counted.items():
        for word in found:
            holding[word].append(new)
    for old, text in gone.items():
        sought = _counted(text)
        shared = Counter(chain.from_iterable(holding.get(word, ()) for word in sought))
        shares = ((new, 2 * count / (len(sought) + len(counted[new]))) for new, count in shared.items())
        near = (
            _Pair(-share, is_measured=False, low=min(old, new), high=max(old, new), old=old, new=new)
            for new, share in shares
            if share >= LIMIT
        )
        yield from nsmallest(_NEAREST, near)


def _counted(text: str) -> list[tuple[str, int]]:
    """Return the words of a text, each with how often it was there before."""
    seen: Counter[str] = Counter()
    found = []
    for word in words(text):
        found.append((word, seen[word]))
        seen[word] += 1
    return found
