"""The options of `dcmaturity lint`: what they choose, what they refuse, and what they write where."""

import io
import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dcmaturity.cli.console import Console
from dcmaturity.cli.progress import progress
from dcmaturity.store import lock
from tests.cli.small import ASSESSMENT, PACK, write_assessment
from tests.cli.test_lint import change, told
from tests.cli.tool import Stream, dcmaturity

WARNING = "skills.yaml DCM301"
NOTE = "governance.yaml DCM313"


@pytest.fixture
def faulty(pack: Path) -> Path:
    """The small pack with a warning and a note."""
    change(pack / "skills.yaml", "do: Enrol two executives in a course., ", "")
    change(pack / "governance.yaml", "decide on projects?", "decide on projects")
    return pack


def fixable(pack: Path) -> Path:
    """Write a mistake that can be put right for certain into a file of the pack."""
    change(pack / "trade.yaml", "module: true", "module: on")
    return pack / "trade.yaml"


# --- which rules ----------------------------------------------------------------------------------------


def test_the_faulty_pack_has_a_warning_and_a_note(faulty: Path) -> None:
    assert [NOTE, WARNING] == told(dcmaturity("lint", faulty))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "DCM301"], [WARNING]),
        (["--select", "dcm313, Step-Without-Action"], [NOTE, WARNING]),
        (["--select", "DCM3", "--ignore", "step-without-action"], [NOTE]),
        (["--select", "DCM301", "--ignore", "DCM3"], [WARNING]),
        (["--ignore", "DCM3"], []),
        (["--select", "DCM2"], []),
    ],
)
def test_rules_are_chosen_by_code_beginning_and_name(
    options: list[str], expected: list[str], faulty: Path
) -> None:
    assert expected == told(dcmaturity("lint", faulty, *options))


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_that_does_not_exist_ends_with_2_and_a_hint(option: str, faulty: Path) -> None:
    ended = dcmaturity("lint", faulty, option, "DCM301,step-without-actions")
    assert (2, "") == (ended.code, ended.out)
    assert "There is no rule `step-without-actions`. Did you mean `step-without-action`" in ended.err


def test_what_keeps_a_file_from_being_read_cannot_be_ignored(pack: Path) -> None:
    ended = dcmaturity("lint", pack, "--ignore", "DCM109")
    assert (2, True) == (ended.code, "cannot be ignored" in ended.err)


def test_what_keeps_a_file_from_being_read_is_told_whatever_is_chosen(pack: Path) -> None:
    fixable(pack)
    ended = dcmaturity("lint", pack, "--select", "DCM3", "--exit-zero")
    assert (2, ["trade.yaml DCM109"]) == (ended.code, told(ended))


# --- how it ends ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "options", "code"),
    [
        ("", [], 0),
        ("", ["--fail-on", "warning"], 1),
        ('fail-on = "warning"', [], 1),
        ('fail-on = "warning"', ["--fail-on", "error"], 0),
        ('fail-on = "note"\nignore = ["DCM301"]', [], 1),
        ('fail-on = "note"\nignore = ["DCM3"]', [], 0),
        ('fail-on = "note"\nignore = ["DCM3"]', ["--ignore", "DCM313"], 1),
        ('fail-on = "note"\nselect = ["DCM2"]', [], 0),
        ('fail-on = "note"\nselect = ["DCM2"]', ["--select", "DCM313"], 1),
        ('fail-on = "note"', ["--exit-zero"], 0),
    ],
)
def test_an_option_comes_before_the_settings(
    settings: str, options: list[str], code: int, faulty: Path
) -> None:
    (faulty / "dcmaturity.toml").write_text(settings)
    assert code == dcmaturity("lint", faulty, *options).code


def test_each_folder_fails_by_its_own_settings(faulty: Path, tmp_path: Path) -> None:
    mine = write_assessment(tmp_path / "mine.yaml")
    (tmp_path / "dcmaturity.toml").write_text('fail-on = "note"')
    (faulty / "dcmaturity.toml").write_text('fail-on = "error"')
    assert 0 == dcmaturity("lint", mine, faulty, "--pack", faulty).code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = [", "It is not TOML"),
        ("ignored = []", "Did you mean `ignore`?"),
        ("fail-on = 1", "`fail-on` must be"),
    ],
)
def test_settings_that_cannot_be_understood_end_with_2(text: str, said: str, faulty: Path) -> None:
    (faulty / "dcmaturity.toml").write_text(text)
    ended = dcmaturity("lint", faulty)
    assert (2, "", True) == (ended.code, ended.out, said in ended.err)
    assert str(faulty / "dcmaturity.toml") in ended.err


def test_a_folder_whose_name_is_too_long_hides_no_other_problem(faulty: Path) -> None:
    ended = dcmaturity("lint", faulty.parent / ("n" * 300) / "a.yaml", faulty)
    assert (2, ["a.yaml DCM117", NOTE, WARNING]) == (ended.code, sorted(told(ended)))


def test_without_a_path_the_working_folder_is_checked(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(faulty)
    assert dcmaturity("lint", ".").out == dcmaturity("lint").out != ""


def test_settings_that_name_an_unknown_rule_say_where(faulty: Path) -> None:
    (faulty / "dcmaturity.toml").write_text('select = ["DCM999"]\n')
    ended = dcmaturity("lint", faulty)
    assert (2, True) == (ended.code, f"{faulty / 'dcmaturity.toml'}: There is no rule" in ended.err)


@pytest.mark.parametrize("pattern", ["./drafts", "drafts/", "drafts"])
def test_a_folder_is_passed_over_however_it_is_written(pattern: str, pack: Path) -> None:
    (pack / "drafts").mkdir()
    (pack / "drafts" / "a.yaml").write_text("kind: model\n")
    (pack / "dcmaturity.toml").write_text(f'exclude = ["{pattern}"]\n')
    assert [] == told(dcmaturity("lint", pack))


# --- what is passed over --------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern", ["drafts", "drafts/*", "*.yaml", "*/a.yaml"])
def test_what_the_settings_exclude_is_passed_over_unless_it_is_named(pattern: str, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    wrong = write_assessment(tmp_path / "drafts" / "a.yaml", "kind: [\n")
    (tmp_path / "dcmaturity.toml").write_text(f'exclude = ["{pattern}"]')
    assert [] == [line for line in told(dcmaturity("lint", tmp_path)) if line.startswith("a.yaml")]
    assert ["a.yaml DCM101"] == told(dcmaturity("lint", wrong))


def test_a_part_of_a_pack_that_is_passed_over_is_still_a_part_of_it(pack: Path) -> None:
    change(pack / "skills.yaml", "tools: [handbook]", "tools: [handbok]")
    change(pack / "tools.yaml", "https:", "http:")
    (pack / "dcmaturity.toml").write_text('exclude = ["tools.yaml"]')
    assert {"skills.yaml DCM110"} == set(told(dcmaturity("lint", pack)))


def test_a_broken_part_that_is_passed_over_is_not_told_and_keeps_the_rest_from_a_full_check(
    pack: Path,
) -> None:
    fixable(pack)
    (pack / "dcmaturity.toml").write_text('exclude = ["trade.yaml"]')
    ended = dcmaturity("lint", pack)
    assert (0, []) == (ended.code, told(ended))
    assert f"Note: {pack}/model.yaml: other files of its pack are broken" in ended.err


def test_a_part_without_its_model_is_told_where_a_folder_is_searched_through(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "skills.yaml").write_text(PACK["skills.yaml"])
    ended = dcmaturity("lint", tmp_path)
    assert (2, ["parts DCM116"]) == (ended.code, told(ended))


# --- comments -------------------------------------------------------------------------------------------


def test_a_comment_with_a_reason_silences_a_rule_on_its_line(faulty: Path) -> None:
    step = "has one., tools: [handbook]}"
    change(faulty / "skills.yaml", step, f"{step}  # dcmaturity: ignore[DCM301] to be agreed")
    assert [NOTE] == told(dcmaturity("lint", faulty))
    change(faulty / "skills.yaml", " to be agreed", "")
    assert [NOTE, "skills.yaml DCM301", "skills.yaml DCM416"] == told(dcmaturity("lint", faulty))


def test_a_comment_in_a_file_that_is_not_asked_about_is_not_told(pack: Path) -> None:
    change(pack / "governance.yaml", "title: G", "# dcmaturity: ignore[DCM301] nothing\ntitle: G")
    assert [] == told(dcmaturity("lint", pack / "skills.yaml"))
    assert ["governance.yaml DCM417"] == told(dcmaturity("lint", pack))


def remarked(pack: Path, code: str) -> Path:
    change(pack / "governance.yaml", "title: G", f"# dcmaturity: ignore[{code}] as agreed\ntitle: G")
    return pack


def test_a_comment_is_not_called_unused_where_its_rule_could_not_look(pack: Path, tmp_path: Path) -> None:
    assert [] == told(dcmaturity("lint", remarked(pack, "DCM411")))
    assert ["governance.yaml DCM417"] == told(dcmaturity("lint", pack, "--against", pack))
    alone = tmp_path / "alone.yaml"
    alone.write_text((pack / "governance.yaml").read_text().replace("DCM411", "DCM404"))
    assert [] == told(dcmaturity("lint", alone))


def test_a_comment_that_names_no_rule_is_told_once(pack: Path) -> None:
    assert ["governance.yaml DCM416"] == told(dcmaturity("lint", remarked(pack, "DCM999")))


def test_an_unused_comment_is_shown_with_its_line(pack: Path) -> None:
    change(pack / "governance.yaml", "title: G", "# dcmaturity: ignore[DCM301] nothing\ntitle: G")
    assert "    # dcmaturity: ignore[DCM301] nothing\n" in dcmaturity("lint", pack).out


# --- what it writes -------------------------------------------------------------------------------------


def test_the_page_of_a_rule_is_shown_and_nothing_checked() -> None:
    ended = dcmaturity("lint", "nowhere.yaml", "--explain", "dcm301")
    assert (0, b"", True) == (
        ended.code,
        ended.stderr,
        ended.out.startswith("# DCM301 step-without-action (warning)"),
    )
    unknown = dcmaturity("lint", "--explain", "DCM399")
    assert (2, "", True) == (unknown.code, unknown.out, "There is no rule `DCM399`" in unknown.err)


def test_statistics_count_by_rule_instead(faulty: Path) -> None:
    ended = dcmaturity("lint", faulty, "--statistics", "--fail-on", "note")
    assert (1, "1 DCM301 step-without-action\n1 DCM313 no-question-mark\n") == (ended.code, ended.out)


def test_one_run_writes_several_formats_to_files_and_one_to_stdout(faulty: Path, tmp_path: Path) -> None:
    outputs = [f"--output={style}={tmp_path / style}" for style in ("json", "sarif", "concise")]
    ended = dcmaturity("lint", faulty, "--format", "json", *outputs)
    assert ended.stdout == (tmp_path / "json").read_bytes()
    assert ["DCM313", "DCM301"] == [problem["code"] for problem in json.loads(ended.out)["problems"]]
    assert "2.1.0" == json.loads((tmp_path / "sarif").read_text())["version"]
    assert 2 == len((tmp_path / "concise").read_text().splitlines())


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("json", "--output: `json` names no file. Write it as `sarif=problems.sarif`."),
        ("json=", "--output: `json=` names no file."),
        ("", "--output: `` names no file."),
        ("=a.json", "--output: There is no format ``."),
        ("jsn=a.json", "--output: There is no format `jsn`. Did you mean `json`?"),
    ],
)
def test_a_wrong_output_is_refused_before_anything_is_checked(output: str, said: str, tmp_path: Path) -> None:
    good = tmp_path / "good.json"
    ended = dcmaturity("lint", tmp_path / "nowhere.yaml", f"--output=json={good}", f"--output={output}")
    assert (2, "", False) == (ended.code, ended.out, good.exists())
    assert said in " ".join(ended.err.split())


def test_a_place_that_cannot_be_written_to_is_told(faulty: Path, tmp_path: Path) -> None:
    ended = dcmaturity("lint", faulty, f"--output=json={tmp_path / 'no' / 'a.json'}")
    assert (2, True) == (ended.code, "a.json" in ended.err)


@pytest.mark.parametrize("style", ["full", "concise", "json", "github", "gitlab", "sarif", "junit"])
def test_stdout_holds_the_result_and_nothing_else(style: str, faulty: Path, tmp_path: Path) -> None:
    ended = dcmaturity("lint", faulty, "--format", style, f"--output={style}={tmp_path / 'out'}")
    assert (tmp_path / "out").read_bytes() == ended.stdout
    assert b"1 warning, 1 note in 2 of 5 files.\n" == ended.stderr


# --- the cache ------------------------------------------------------------------------------------------


def test_the_cache_is_where_it_is_asked_for_and_nowhere_else(
    faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DCMATURITY_CACHE_DIR", str(tmp_path / "usual"))
    found = dcmaturity("lint", faulty, "--no-cache")
    assert not (tmp_path / "usual").exists()
    assert found == dcmaturity("lint", faulty, "--cache-dir", tmp_path / "mine")
    assert (False, True) == ((tmp_path / "usual").exists(), (tmp_path / "mine").exists())
    assert found == dcmaturity("lint", faulty) == dcmaturity("lint", faulty, "--cache-dir", tmp_path / "mine")
    assert (tmp_path / "usual").exists()


def test_a_folder_for_the_cache_that_cannot_be_made_is_told(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    ended = dcmaturity("lint", pack, "--cache-dir", tmp_path / "a file" / "cache")
    assert (2, "", True) == (ended.code, ended.out, "a file" in ended.err)


def test_no_jobs_are_refused(pack: Path) -> None:
    assert [2, 0, 0] == [dcmaturity("lint", pack, "--jobs", jobs).code for jobs in (0, 1, 2)]


# --- putting right --------------------------------------------------------------------------------------


def test_what_is_certain_is_put_right_and_the_rest_is_told(faulty: Path) -> None:
    file = fixable(faulty)
    ended = dcmaturity("lint", faulty, "--fix")
    assert (0, [NOTE, WARNING]) == (ended.code, told(ended))
    assert "Put right: 1 problem in 1 file\n" in ended.err
    assert PACK["trade.yaml"] == file.read_text()


def test_a_file_of_a_pack_is_put_right_without_a_trace_beside_it(pack: Path) -> None:
    fixable(pack)
    before = sorted(path.name for path in pack.iterdir())
    assert "Put right" in dcmaturity("lint", pack, "--fix").err
    assert before == sorted(path.name for path in pack.iterdir())


def test_an_assessment_that_somebody_answers_is_left_alone(file: Path, pack: Path) -> None:
    change(file, "level: 2", "Level: 2")
    before = file.read_bytes()
    with lock.hold(file, datetime(2026, 5, 1, tzinfo=UTC)):
        ended = dcmaturity("lint", file, "--pack", pack, "--fix")
    assert (2, before) == (ended.code, file.read_bytes())
    assert "Put right: 1 problem in 1 file" in dcmaturity("lint", file, "--pack", pack, "--fix").err


def test_one_fix_brings_the_next_to_light(pack: Path) -> None:
    file = fixable(pack)
    change(file, "module: on", "Module: on")
    assert "Put right: 2 problems in 1 file\n" in dcmaturity("lint", pack, "--fix").err
    assert PACK["trade.yaml"] == file.read_text()


def test_putting_right_ends_even_where_each_fix_makes_the_next_one_needed(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = fixable(pack)
    rounds = iter(range(1, 100))
    monkeypatch.setattr("dcmaturity.app.fixing.fixed", lambda text, _: (f"{text}# {next(rounds)}\n", 1))
    assert "Put right: 5 problems in 1 file\n" in dcmaturity("lint", pack, "--fix").err
    assert file.read_text().endswith("# 4\n# 5\n")


def test_where_nothing_is_certain_nothing_is_written(faulty: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in faulty.iterdir()}
    assert "There is nothing that could be put right for certain\n" in dcmaturity("lint", faulty, "--fix").err
    assert before == {file: file.stat().st_mtime_ns for file in faulty.iterdir()}


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"], ids=["no mark", "a byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_a_fix_keeps_line_ends_byte_order_mark_and_mode(before: bytes, end: bytes, pack: Path) -> None:
    file = fixable(pack)
    file.write_bytes(before + file.read_bytes().replace(b"\n", end))
    file.chmod(0o640)
    dcmaturity("lint", pack, "--fix")
    assert before + PACK["trade.yaml"].encode().replace(b"\n", end) == file.read_bytes()
    assert 0o640 == file.stat().st_mode & 0o777


def test_a_fix_that_would_break_the_file_is_not_made(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = fixable(pack)
    before = file.read_bytes()
    monkeypatch.setattr("dcmaturity.app.fixing.fixed", lambda text, problems: (text + "\t[", len(problems)))
    ended = dcmaturity("lint", pack, "--fix", "--no-cache")
    assert (2, before) == (ended.code, file.read_bytes())
    assert "There is nothing that could be put right for certain\n" in ended.err


def test_only_files_that_are_checked_are_put_right(file: Path, pack: Path) -> None:
    fixable(pack)
    before = {part: part.read_bytes() for part in pack.iterdir()}
    ended = dcmaturity("lint", file, "--pack", pack, "--fix")
    assert (2, before) == (ended.code, {part: part.read_bytes() for part in pack.iterdir()})
    dcmaturity("lint", pack / "skills.yaml", "--fix")
    assert before == {part: part.read_bytes() for part in pack.iterdir()}


def test_what_is_not_chosen_is_not_put_right(pack: Path) -> None:
    change(pack / "skills.yaml", "title: Skills", "title: no")
    before = (pack / "skills.yaml").read_bytes()
    dcmaturity("lint", pack, "--fix", "--ignore", "DCM311")
    assert before == (pack / "skills.yaml").read_bytes()
    dcmaturity("lint", pack, "--fix")
    assert before.replace(b"title: no", b'title: "no"') == (pack / "skills.yaml").read_bytes()


# --- while it takes a while -----------------------------------------------------------------------------


def shown(monkeypatch: pytest.MonkeyPatch, *, on_terminal: bool, wait: float, of: int = 3) -> tuple[str, str]:
    """Return what stands on stdout and stderr after some work in so many parts."""
    out, err = Stream(is_terminal=on_terminal), Stream(is_terminal=on_terminal)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    clock = iter(range(1000))
    monkeypatch.setattr("dcmaturity.cli.progress.monotonic", lambda: next(clock) * wait)
    with progress(Console(out, err, 80, color=False), "Checking") as show:
        for done in range(1, of + 1):
            show(done, of)
    for stream in (out, err):
        stream.flush()
    return out.held.getvalue().decode(), err.held.getvalue().decode()


def test_a_bar_is_drawn_on_a_terminal_after_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out, err = shown(monkeypatch, on_terminal=True, wait=0.3)
    assert ("", True, True) == (out, "Checking" in err, err.endswith("\x1b[2K"))


@pytest.mark.parametrize(
    ("on_terminal", "wait", "of"),
    [
        pytest.param(False, 9, 3, id="no terminal"),
        pytest.param(True, 0.01, 3, id="a short run"),
        pytest.param(True, 9, 1, id="one part, which is done"),
    ],
)
def test_no_bar_is_drawn_else(
    *, on_terminal: bool, wait: float, of: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert ("", "") == shown(monkeypatch, on_terminal=on_terminal, wait=wait, of=of)


def test_a_bar_goes_when_something_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    err = Stream(is_terminal=True)
    monkeypatch.setattr(sys, "stderr", err)
    clock = iter(range(1000))
    monkeypatch.setattr("dcmaturity.cli.progress.monotonic", lambda: next(clock))
    bar = progress(Console(io.StringIO(), err, 80, color=False), "Checking")
    bar.__enter__()(1, 3)
    wrong = KeyError("it went wrong")
    assert not bar.__exit__(KeyError, wrong, None)
    err.flush()
    drawn = err.held.getvalue()
    time.sleep(0.3)  # a bar that is still there would be drawn again
    err.flush()
    assert (drawn, True) == (err.held.getvalue(), drawn.endswith(b"\x1b[2K"))


def test_a_short_check_on_a_terminal_shows_no_bar(pack: Path) -> None:
    assert b"No problems found in 5 files.\n" == dcmaturity("lint", pack, on_terminal=True).stderr


def test_an_answer_is_checked_where_it_lies(pack: Path) -> None:
    write_assessment(pack / "a.yaml", ASSESSMENT.replace("level: 2", "level: 7"))
    assert ["a.yaml DCM112"] == told(dcmaturity("lint", pack, "--jobs", "2"))
