"""Two people on one file: the second is told who has it, and no answer of either is lost."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from dcmaturity.app.loading import load_assessment, load_pack
from tests.acceptance.many_questions import question_ids, write_many
from tests.cli.small import ASSESSMENT
from tests.cli.tool import COMMAND, dcmaturity

ANSWER_EACH_ALONE: Final = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from dcmaturity.app.assessing import Wish, at_desk
from dcmaturity.errors import FileLocked
from dcmaturity.interview.answering import answer
from dcmaturity.interview.finding import jump
file, pack, now = Path(sys.argv[1]), Path(sys.argv[2]), datetime(2026, 5, 3, tzinfo=UTC)
print("ready", flush=True)
sys.stdin.readline()
for name in sys.argv[3:]:
    while True:
        try:
            with at_desk(file, pack, Wish(), now, lambda: "Examplia") as desk:
                desk.save(answer(jump(desk.interview, name), "2", now).assessment)
            break
        except FileLocked:
            time.sleep(0.001)
"""
"""Takes the file for one answer at a time, and waits while somebody else has it."""


def test_the_second_is_told_who_has_the_file(file: Path, pack: Path) -> None:
    arguments = [*COMMAND, "assess", str(file), "--plain", "--pack", str(pack)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()
        second = dcmaturity("assess", file, "--plain", "--pack", pack, typed="25\n")
        first.communicate()
    assert (2, "", ASSESSMENT) == (second.code, second.out, file.read_text())
    assert second.err.startswith(f"Error: {file}: It is held by process {first.pid} of ")


def test_two_who_take_turns_lose_no_answer(tmp_path: Path) -> None:
    file, pack, names = tmp_path / "a.yaml", write_many(tmp_path / "pack", 60), question_ids(60)
    arguments = [sys.executable, "-c", ANSWER_EACH_ALONE, str(file), str(pack)]
    shares = (names[:30], names[30:])
    both = [
        subprocess.Popen([*arguments, *share], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for share in shares
    ]
    for process in both:
        assert process.stdout is not None
        process.stdout.readline()
    for process in both:
        process.communicate(b"go\n")
    assert [0, 0] == [process.returncode for process in both]
    assert names == list(load_assessment(file, load_pack(pack)).assessment.answers)
