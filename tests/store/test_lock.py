"""The lock: one process at a time, the second told who the first is, and none left by the dead."""

import errno
import os
import re
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from dcmaturity.errors import FileLocked, FileTrouble
from dcmaturity.store import lock
from dcmaturity.store.files import save
from dcmaturity.store.lock import Holder, hold
from tests.store.system import refusal, start_python

NOW = datetime(2026, 5, 3, 14, 2, tzinfo=UTC)
ANNA = Holder(process=4242, user="anna", host="ws12", since=NOW)

HOLD_UNTIL_TOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from dcmaturity.store.lock import hold
with hold(Path(sys.argv[1]), datetime(2026, 5, 3, 14, 2, tzinfo=UTC)):
    print("held", flush=True)
    sys.stdin.readline()
"""

ADD_A_HUNDRED = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from dcmaturity.errors import FileLocked
from dcmaturity.store.files import read, save
from dcmaturity.store.lock import hold
file, name = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
sys.stdin.readline()
added = 0
while added < 100:
    try:
        with hold(file, datetime(2026, 5, 3, tzinfo=UTC)):
            save(file, read(file) + f"{name}{added}\\n".encode())
            added += 1
    except FileLocked:
        time.sleep(0.001)
"""


def test_a_file_that_another_process_holds_is_refused_with_who_holds_it_since_when(tmp_path: Path) -> None:
    with start_python(HOLD_UNTIL_TOLD, tmp_path / "a.yaml") as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        words = rf"a.yaml: It is held by process {holder.pid} of \S+ on \S.*, since 14:02. Wait until"
        with pytest.raises(FileLocked, match=words), hold(tmp_path / "a.yaml", NOW):
            pass


def test_a_file_is_free_again_when_the_holder_has_finished(tmp_path: Path) -> None:
    with start_python(HOLD_UNTIL_TOLD, tmp_path / "a.yaml") as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.communicate("finish\n")
    with hold(tmp_path / "a.yaml", NOW):
        assert (tmp_path / ".a.yaml.holder").exists()


def test_a_file_is_free_again_when_the_holder_was_killed(tmp_path: Path) -> None:
    with start_python(HOLD_UNTIL_TOLD, tmp_path / "a.yaml") as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.kill()
    with hold(tmp_path / "a.yaml", NOW):
        note = (tmp_path / ".a.yaml.holder").read_text()
    assert Holder.parse(note).process == os.getpid()


def test_two_processes_that_race_lose_no_answer(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    with start_python(ADD_A_HUNDRED, file, "a") as one, start_python(ADD_A_HUNDRED, file, "b") as other:
        for process in (one, other):
            assert process.stdout is not None
            process.stdout.readline()
        for process in (one, other):
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
    expected = [f"{name}{number}" for name in "ab" for number in range(100)]
    assert sorted(file.read_text().split()) == sorted(expected)


def test_the_same_process_cannot_hold_a_file_twice(tmp_path: Path) -> None:
    words = f"process {os.getpid()} of"
    with (
        hold(tmp_path / "a.yaml", NOW),
        pytest.raises(FileLocked, match=words),
        hold(tmp_path / "a.yaml", NOW),
    ):
        pass


def test_a_link_and_its_target_have_one_lock(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    with hold(tmp_path / "a.yaml", NOW), pytest.raises(FileLocked), hold(tmp_path / "link.yaml", NOW):
        pass


def test_two_files_of_one_folder_are_held_apart(tmp_path: Path) -> None:
    with hold(tmp_path / "a.yaml", NOW), hold(tmp_path / "b.yaml", NOW):
        held = sorted(file.name for file in tmp_path.iterdir())
    assert held == [".a.yaml.holder", ".a.yaml.lock", ".b.yaml.holder", ".b.yaml.lock"]


def test_the_file_can_be_saved_while_it_is_held(tmp_path: Path) -> None:
    with hold(tmp_path / "a.yaml", NOW):
        save(tmp_path / "a.yaml", b"content")
        with pytest.raises(FileLocked), hold(tmp_path / "a.yaml", NOW):
            pass


def test_what_goes_wrong_inside_comes_out_and_frees_the_file(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold(tmp_path / "a.yaml", NOW):
        raise ZeroDivisionError
    with hold(tmp_path / "a.yaml", NOW):
        pass


def test_a_finished_holder_leaves_no_note_of_itself(tmp_path: Path) -> None:
    with hold(tmp_path / "a.yaml", NOW):
        pass
    assert not (tmp_path / ".a.yaml.holder").exists()


def test_the_lock_of_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    with hold(tmp_path / "a.yaml", NOW):
        modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {0o600}


def test_whoever_may_write_the_file_may_lock_it_and_see_the_holder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").touch()
    (tmp_path / "a.yaml").chmod(0o660)
    with hold(tmp_path / "a.yaml", NOW):
        modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {0o660}


def test_a_file_that_is_shared_later_shares_its_lock_from_then_on(tmp_path: Path) -> None:
    with hold(tmp_path / "a.yaml", NOW):
        save(tmp_path / "a.yaml", b"content")
    (tmp_path / "a.yaml").chmod(0o660)
    with hold(tmp_path / "a.yaml", NOW):
        assert stat.S_IMODE((tmp_path / ".a.yaml.lock").stat().st_mode) == 0o660


def test_the_lock_takes_the_owner_and_group_of_the_file_where_we_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").touch()
    found = (tmp_path / "a.yaml").stat()
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "fchown", lambda _, owner, group: given.append((owner, group)))
    with hold(tmp_path / "a.yaml", NOW):
        assert given == 2 * [(found.st_uid, -1), (-1, found.st_gid)]


def test_a_write_protected_file_does_not_make_its_lock_useless(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").touch()
    (tmp_path / "a.yaml").chmod(0o400)
    with hold(tmp_path / "a.yaml", NOW):
        assert stat.S_IMODE((tmp_path / ".a.yaml.lock").stat().st_mode) == 0o600


def test_a_link_put_in_place_of_the_note_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("precious")
    (tmp_path / "victim").chmod(0o400)
    (tmp_path / ".a.yaml.holder").symlink_to("victim")
    with hold(tmp_path / "a.yaml", NOW):
        pass
    assert (tmp_path / "victim").read_text() == "precious"


def test_a_read_only_folder_is_told(read_only_folder: Path) -> None:
    with (
        pytest.raises(FileTrouble, match=r"Its folder is read-only. Choose"),
        hold(read_only_folder / "old.yaml", NOW),
    ):
        pass


def test_a_folder_we_may_not_write_in_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", refusal(errno.EACCES))
    with pytest.raises(FileTrouble, match="You may not write it"), hold(tmp_path / "a.yaml", NOW):
        pass


def test_a_disk_too_full_for_the_note_is_told_and_frees_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(lock, "open_private", refusal(errno.ENOSPC))
        with pytest.raises(FileTrouble, match="The disk is full"), hold(tmp_path / "a.yaml", NOW):
            pass
    with hold(tmp_path / "a.yaml", NOW):
        pass


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="Its folder does not exist"), hold(tmp_path / "b" / "a.yaml", NOW):
        pass
    assert not any(tmp_path.iterdir())


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="name is too long"), hold(tmp_path / ("a" * 300), NOW):
        pass


@pytest.mark.parametrize(
    "note",
    [
        "",
        "4242\nanna\nws12",
        "many\nanna\nws12\n2026-05-03T14:02:00+00:00",
        "4242\n\x1b]0;hello\x07\nws12\n2026-05-03T14:02:00+00:00",
        "4242\nanna\n\u202ews12\n2026-05-03T14:02:00+00:00",
        "4242\nanna\nws12\nthis morning",
        "4242\nanna\nws12\n0001-01-01T00:00:00+23:59",
        "4" * 2000,
    ],
)
def test_a_note_that_is_none_of_ours_names_nobody(note: str, tmp_path: Path) -> None:
    with hold(tmp_path / "a.yaml", NOW):
        (tmp_path / ".a.yaml.holder").write_text(note)
        with (
            pytest.raises(FileLocked, match=r"It is held by another process. Wait"),
            hold(tmp_path / "a.yaml", NOW),
        ):
            pass


def test_a_holder_is_named_with_the_time_of_today() -> None:
    assert ANNA.words(NOW) == "process 4242 of anna on ws12, since 14:02"


def test_a_holder_since_another_day_is_named_with_the_day() -> None:
    words = ANNA.words(NOW + timedelta(days=1))
    assert words == "process 4242 of anna on ws12, since 2026-05-03 14:02"


def test_the_time_is_told_on_the_readers_clock() -> None:
    dili = timezone(timedelta(hours=9))
    assert ANNA.words(NOW.astimezone(dili)) == "process 4242 of anna on ws12, since 23:02"


def test_a_clock_without_a_zone_is_understood() -> None:
    here = NOW.replace(tzinfo=None)
    holder = Holder(process=1, user="anna", host="ws12", since=here)
    assert re.search("since 14:02$", holder.words(here))


def test_a_holder_survives_being_written_down() -> None:
    assert Holder.parse(ANNA.note()) == ANNA


@pytest.mark.parametrize("error", [KeyError, OSError, ImportError])
def test_a_user_without_a_name_is_somebody(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise error

    monkeypatch.setattr("getpass.getuser", refuse)
    assert Holder.this_process(NOW).user == "somebody"
