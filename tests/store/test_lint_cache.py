"""What was found before: believed when it is whole, ours and about the same; else as if it were not there."""

import os
import shutil
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dcmaturity.store import lint_cache
from dcmaturity.store.lint_cache import LintCache, default_folder, fingerprint_of_tool

SLOT = ("/packs/small", "model.yaml")
FOUND = {"problems": [["a.yaml", [1, 2], "é \ud83d"]], "notes": []}


@pytest.fixture
def cache(tmp_path: Path) -> LintCache:
    return LintCache(tmp_path / "cache")


@pytest.fixture
def entry(cache: LintCache) -> Path:
    """The file of the only entry, which holds FOUND under the key `now`."""
    cache.write(SLOT, "now", FOUND)
    (file,) = entries(cache)
    return file


def entries(cache: LintCache) -> list[Path]:
    return sorted(file for file in cache.folder.iterdir() if file.name != "CACHEDIR.TAG")


def whole(body: bytes) -> bytes:
    """Return an entry with a checksum that is right."""
    return blake2b(body, digest_size=16).hexdigest().encode() + b"\n" + body


# --- what is kept ---------------------------------------------------------------------------------------


def test_what_is_written_is_read(cache: LintCache) -> None:
    assert (False, None) == (cache.has(SLOT), cache.read(SLOT, "now"))
    cache.write(SLOT, "now", FOUND)
    assert (True, FOUND) == (cache.has(SLOT), cache.read(SLOT, "now"))


def test_another_key_reads_nothing(cache: LintCache, entry: Path) -> None:
    assert (True, None) == (cache.has(SLOT), cache.read(SLOT, "later"))
    assert entry.exists()


@pytest.mark.parametrize(
    "slot", [(), SLOT[:1], SLOT[::-1], ("/packs/smallmodel.yaml",), ("/packs/\udcff", "a")]
)
def test_another_slot_reads_nothing(slot: tuple[str, ...], cache: LintCache, entry: Path) -> None:
    assert (False, None) == (cache.has(slot), cache.read(slot, "now"))
    cache.write(slot, "now", 1)
    assert (1, FOUND) == (cache.read(slot, "now"), cache.read(SLOT, "now"))
    assert entry in entries(cache)


def test_the_newest_takes_the_place_of_the_older_one(cache: LintCache, entry: Path) -> None:
    cache.write(SLOT, "later", [])
    assert ([], None, [entry]) == (cache.read(SLOT, "later"), cache.read(SLOT, "now"), entries(cache))


def test_an_entry_is_its_owners_alone(entry: Path) -> None:
    assert (0o600, 0o700) == (entry.stat().st_mode & 0o777, entry.parent.stat().st_mode & 0o777)


def test_the_folder_says_that_it_is_a_cache(entry: Path) -> None:
    tag = (entry.parent / "CACHEDIR.TAG").read_text(encoding="utf-8")
    assert "Signature: 8a477f597d28d172789f06886806bc55" == tag.splitlines()[0]


def test_what_is_too_large_is_not_kept(cache: LintCache) -> None:
    cache.write(SLOT, "now", "x" * 4 * 2**20)
    assert not cache.folder.exists()


# --- what is not believed -------------------------------------------------------------------------------


def test_a_cut_entry_is_as_if_it_were_not_there(cache: LintCache, entry: Path) -> None:
    content = entry.read_bytes()
    for size in range(len(content)):
        entry.write_bytes(content[:size])
        assert cache.read(SLOT, "now") is None, size


def test_an_entry_with_a_wrong_bit_is_as_if_it_were_not_there(cache: LintCache, entry: Path) -> None:
    content = entry.read_bytes()
    for place in range(len(content)):
        for bit in (1, 2, 4, 8, 16, 32, 64, 128):
            entry.write_bytes(content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :])
            assert cache.read(SLOT, "now") is None, (place, bit)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"key"',
        b'{"key": "now"}',
        b'{"found": 1}',
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b"1" * 5000,
        b'{"key": "now", "found": null}',
    ],
    ids=lambda body: f"{body[:12]}",
)
def test_a_whole_entry_of_another_shape_is_as_if_it_were_not_there(
    body: bytes, cache: LintCache, entry: Path
) -> None:
    entry.write_bytes(whole(body))
    assert cache.read(SLOT, "now") is None


@given(content=st.binary(max_size=200), checked=st.booleans())
@example(content=b'{"key":"now","found":7}', checked=False)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_whatever_stop_a_check(
    *, content: bytes, checked: bool, cache: LintCache, entry: Path
) -> None:
    entry.write_bytes(whole(content) if checked else content)
    assert cache.read(SLOT, "now") is None


def test_an_entry_over_four_megabytes_is_as_if_it_were_not_there(cache: LintCache, entry: Path) -> None:
    entry.write_bytes(whole(b'{"key": "now", "found": 1' + b" " * 4 * 2**20 + b"}"))
    assert cache.read(SLOT, "now") is None


def test_an_entry_of_somebody_else_is_as_if_it_were_not_there(
    cache: LintCache, entry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: entry.stat().st_uid + 1)
    assert cache.read(SLOT, "now") is None


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_an_entry_that_others_may_write_is_as_if_it_were_not_there(
    mode: int, cache: LintCache, entry: Path
) -> None:
    entry.chmod(mode)
    assert cache.read(SLOT, "now") is None
    entry.chmod(0o644)
    assert FOUND == cache.read(SLOT, "now")


def test_where_files_have_no_owner_a_regular_one_is_enough(
    cache: LintCache, entry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.delattr(os, "geteuid")
    entry.chmod(0o666)
    assert FOUND == cache.read(SLOT, "now")


def test_a_link_in_the_place_of_an_entry_is_as_if_nothing_were_there(
    cache: LintCache, entry: Path, tmp_path: Path
) -> None:
    entry.rename(tmp_path / "elsewhere")
    entry.symlink_to(tmp_path / "elsewhere")
    assert cache.read(SLOT, "now") is None


def test_a_pipe_in_the_place_of_an_entry_is_not_waited_for(cache: LintCache, entry: Path) -> None:
    entry.unlink()
    os.mkfifo(entry)
    assert cache.read(SLOT, "now") is None


def test_a_folder_in_the_place_of_an_entry_is_left_alone(cache: LintCache, entry: Path) -> None:
    entry.unlink()
    entry.mkdir()
    cache.write(SLOT, "now", FOUND)
    assert (None, [entry]) == (cache.read(SLOT, "now"), entries(cache))


# --- where it cannot be kept ----------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["file", "file/below", "n" * 300, "link"])
def test_a_folder_that_cannot_be_made_troubles_nobody(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("nowhere/at/all")
    cache = LintCache(tmp_path / place)
    cache.write(SLOT, "now", FOUND)
    assert (False, None) == (cache.has(SLOT), cache.read(SLOT, "now"))
    assert ["file", "link"] == sorted(file.name for file in tmp_path.iterdir())


def test_what_finds_no_room_leaves_nothing_behind(full_disk: Path) -> None:
    cache = LintCache(full_disk / "cache")
    cache.write(SLOT, "now", "x" * 2**20)
    assert (cache.read(SLOT, "now") is not None) == bool(entries(cache))  # where no disk is full, all is kept


def test_a_link_where_an_entry_is_being_written_is_not_written_through(
    cache: LintCache, entry: Path, tmp_path: Path
) -> None:
    (tmp_path / "precious").write_text("mine")
    entry.with_suffix(f".{os.getpid()}").symlink_to(tmp_path / "precious")
    cache.write(SLOT, "later", FOUND)
    assert ("mine", FOUND) == ((tmp_path / "precious").read_text(), cache.read(SLOT, "later"))
    assert [entry] == entries(cache)


def test_a_folder_that_another_process_has_just_made_is_used(
    cache: LintCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([False])
    monkeypatch.setattr(Path, "is_dir", lambda folder: next(looks, True) and folder == cache.folder)
    cache.folder.mkdir()
    cache.write(SLOT, "now", FOUND)
    assert FOUND == cache.read(SLOT, "now")


# --- where it is, and for whom --------------------------------------------------------------------------


def test_the_environment_says_where_the_cache_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DCMATURITY_CACHE_DIR", str(tmp_path))
    assert tmp_path == default_folder()


def test_else_it_is_where_the_system_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DCMATURITY_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert "dcmaturity" == default_folder().name
    assert default_folder() != tmp_path


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package, which the fingerprint is then of."""
    folder = tmp_path / "dcmaturity"
    shutil.copytree(lint_cache._PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(lint_cache, "_PACKAGE", folder)
    return folder


@pytest.mark.parametrize(
    "module",
    ["source/comments.py", "model/pack.py", "lint/rules/dcm301_step_without_action.py", "app/checking.py"],
)
def test_the_fingerprint_changes_with_every_module_that_finds_something(module: str, copied: Path) -> None:
    before = fingerprint_of_tool()
    assert before == fingerprint_of_tool()
    file = copied / module
    file.write_bytes(file.read_bytes() + b"\n")
    changed = fingerprint_of_tool()
    file.write_bytes(file.read_bytes().swapcase())
    assert 3 == len({before, changed, fingerprint_of_tool()})


def test_the_fingerprint_changes_with_a_new_module_and_not_with_what_python_keeps(copied: Path) -> None:
    before = fingerprint_of_tool()
    (copied / "lint" / "__pycache__").mkdir()
    (copied / "lint" / "__pycache__" / "a.pyc").touch()
    assert before == fingerprint_of_tool()
    (copied / "lint" / "rules" / "dcm299_new.py").touch()
    assert before != fingerprint_of_tool()


def test_the_fingerprint_changes_with_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint_of_tool()
    monkeypatch.setattr(lint_cache, "__version__", "99.0.0")
    assert before != fingerprint_of_tool()
