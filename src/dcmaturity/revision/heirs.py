"""Which new thing took the place of one that is gone: the one whose words are nearest."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from dcmaturity.model.meaning import LIMIT, likeness, words


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
    near = sorted(
        (-likeness(left[old], fresh[new]), min(old, new), max(old, new), old, new)
        for old, new in _sharing_words(left, {new: text for new, text in fresh.items() if new not in taken})
    )
    for distance, _, _, old, new in near:
        if -distance >= LIMIT and old not in heirs and new not in taken:
            heirs[old] = new
            taken.add(new)
    return heirs


def _with_the_same_words(gone: Mapping[str, str], fresh: Mapping[str, str]) -> dict[str, str]:
    """Return the pairs with equal wordings, in the order of their ids."""
    saying = defaultdict(list)
    for new in sorted(fresh, reverse=True):
        saying[fresh[new]].append(new)
    return {old: saying[gone[old]].pop() for old in sorted(gone) if saying[gone[old]]}


def _sharing_words(gone: Mapping[str, str], fresh: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that share enough words in any order; to compare each with each would take minutes."""
    holding = defaultdict(list)
    size = {}
    for new, text in fresh.items():
        counted = _counted(text)
        size[new] = len(counted)
        for word in counted:
            holding[word].append(new)
    for old, text in gone.items():
        counted = _counted(text)
        shared = Counter(chain.from_iterable(holding.get(word, ()) for word in counted))
        for new, count in shared.items():
            if 2 * count >= LIMIT * (len(counted) + size[new]):
                yield old, new


def _counted(text: str) -> list[tuple[str, int]]:
    """Return the words of a text, each with how often it was there before."""
    seen: Counter[str] = Counter()
    found = []
    for word in words(text):
        found.append((word, seen[word]))
        seen[word] += 1
    return found
