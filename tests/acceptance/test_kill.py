"""Killed while answering, at any moment: the file loads, and every answer that was confirmed is in it."""

import os
import random
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.app.loading import load_assessment, load_pack
from dcmaturity.model.pack import Pack
from tests.acceptance.many_questions import question_ids, write_many
from tests.cli.tool import COMMAND, ENVIRONMENT

QUESTIONS: Final = question_ids(20)
SAVED: Final = re.compile(r"Saved\. (\S+): level (\d)\.")

Answers = dict[str, int]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of twenty questions."""
    return write_many(tmp_path / "pack", len(QUESTIONS))


def test_ten_kills_lose_no_confirmed_answer(tmp_path: Path, pack: Path) -> None:
    kill_while_answering(tmp_path / "a.yaml", pack, times=10)


@pytest.mark.long
def test_two_hundred_kills_lose_no_confirmed_answer(tmp_path: Path, pack: Path) -> None:
    kill_while_answering(tmp_path / "a.yaml", pack, times=200)


def kill_while_answering(file: Path, pack: Path, times: int) -> None:
    """Answer in the same file again and again, each time until the end comes at a random moment."""
    chance, loaded, before = random.Random(times), load_pack(pack), Answers()
    kills_among_answers = 0
    for number in range(times):
        script = list(islice(answers(number), 2_000))
        said = answer_until_killed(file, pack, script, chance)
        confirmed = [(name, int(level)) for name, level in SAVED.findall(said)]
        assert script[: len(confirmed)] == confirmed
        after = answers_in(file, loaded)
        assert after in (before | dict(confirmed), before | dict(script[: len(confirmed) + 1]))
        kills_among_answers += 0 < len(confirmed) < len(script)
        before = after
    assert kills_among_answers > times / 2


def answers(number: int) -> Iterator[tuple[str, int]]:
    """Yield an answer to each question in turn, over and over, and never the same one twice running."""
    for turn in count(number):
        for name in QUESTIONS:
            yield name, turn % 3 + 1


def answer_until_killed(file: Path, pack: Path, script: list[tuple[str, int]], chance: random.Random) -> str:
    """Type the answers into the tool, kill it and all that it started, and return what it said until then."""
    typed, said = file.with_name("typed"), file.with_name("said")
    typed.write_text("".join(f"jump {name}\n{level}\n" for name, level in script))
    arguments = [*COMMAND, "assess", str(file), "--plain", "--name", "Examplia", "--pack", str(pack)]
    with typed.open("rb") as stdin, said.open("wb") as stdout:
        tool = subprocess.Popen(
            arguments, env=ENVIRONMENT, stdin=stdin, stdout=stdout, start_new_session=True
        )
        if chance.random() < 0.9:  # else it may die before it has said anything
            while tool.poll() is None and not SAVED.search(said.read_text()):
                time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.1))
        os.killpg(tool.pid, signal.SIGKILL)
        tool.wait()
    return said.read_text()


def answers_in(file: Path, pack: Pack) -> Answers:
    """Return the answers that are on the disk."""
    if not file.exists():
        return {}
    found = load_assessment(file, pack).assessment.answers
    return {name: answer.level for name, answer in found.items() if answer.level is not None}
