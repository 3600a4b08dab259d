"""A process killed while it saves: the file is whole and holds what was last confirmed."""

import random
import time
from pathlib import Path

import pytest

from tests.store.system import start_python

SAVE_FOR_EVER = """
import sys
from itertools import count
from pathlib import Path
from dcmaturity.store.files import save
for number in count():
    save(Path(sys.argv[1]), b"%d\\n" % number * 5_000 + b"...\\n")
    print(number, flush=True)
"""


@pytest.mark.parametrize("seed", range(10))
def test_a_killed_save_leaves_a_whole_file_with_the_last_confirmed_content(seed: int, tmp_path: Path) -> None:
    confirmed, found = kill_while_saving(tmp_path / "a.yaml", seed)
    assert found in {confirmed, confirmed + 1}


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 210))
def test_two_hundred_killed_saves_leave_whole_files(seed: int, tmp_path: Path) -> None:
    confirmed, found = kill_while_saving(tmp_path / "a.yaml", seed)
    assert found in {confirmed, confirmed + 1}


def kill_while_saving(file: Path, seed: int) -> tuple[int, int]:
    """Return the number that was last confirmed and the one in the file, which must be whole."""
    with start_python(SAVE_FOR_EVER, file) as saver:
        assert saver.stdout is not None
        saver.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, 0.02))
        saver.kill()
        confirmed = saver.stdout.read().split()
    *lines, end = file.read_text().splitlines()
    assert (end, len(lines), len(set(lines))) == ("...", 5_000, 1)
    return int(confirmed[-1]) if confirmed else 0, int(lines[0])
