"""What became of the level texts that a question is answered with."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dcmaturity.model.meaning import says_the_same
from dcmaturity.model.questionnaire import LevelQuestion
from dcmaturity.revision.change import Answers, Change, Sort, Step, Verdict
from dcmaturity.revision.weighing import OTHER_WORDS, words


def recoding(old: LevelQuestion, new: LevelQuestion) -> dict[int, int]:
    """Return the new level of each old one whose text moved; empty if a text has no place any more."""
    homes = _homes(old, new)
    if None in homes.values():
        return {}
    return {level: home for level, home in homes.items() if home is not None and home != level}


def changes_of_levels(
    whole: Change, old: LevelQuestion, new: LevelQuestion, recode: Mapping[int, int]
) -> Iterator[Change]:
    """Yield what became of each level text; `recode` is what a migration says of it.

    Args:
        whole: A change of the question, to say which it is.
        old: The question as it was.
        new: The question as it is.
        recode: The new level of old ones.
    """
    homes = {**_homes(old, new), **recode}
    carried = Answers.READ_AGAIN if None in homes.values() else Answers.CARRIED
    for level, home in homes.items():
        before, now = _text(old, level), _text(new, level if home is None else home)
        found = replace(whole, key=f"levels.{level}.is", old=before, new=now)
        if home is None:
            yield replace(found, verdict=OTHER_WORDS)
        elif home != level:
            remark = f"it stands at level {home} now"
            verdict = Verdict(sort=Sort.MOVED, step=Step.MAJOR, answers=carried, remark=remark)
            yield replace(found, verdict=verdict, settled=level in recode)
        elif before != now:
            yield replace(found, verdict=words(before, now))


def _homes(old: LevelQuestion, new: LevelQuestion) -> dict[int, int | None]:
    """Return the level at which each old text stands now: its own if it still says the same."""
    return {level: _home(level, _text(old, level), new) for level in sorted(old.levels)}


def _home(level: int, text: str, new: LevelQuestion) -> int | None:
    same = [at for at in new.levels if says_the_same(text, _text(new, at))]
    return level if level in same else min(same, default=None)


def _text(question: LevelQuestion, level: int) -> str:
    text = question.levels.get(level)
    return (text.is_ if text else None) or ""
