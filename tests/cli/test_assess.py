"""`dcmaturity assess`: what it says first, what it is narrowed to, what it keeps, and how it ends."""

import os
import pty
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from dcmaturity.app.loading import load_pack
from tests.cli.small import ASSESSMENT, write_assessment
from tests.cli.tool import COMMAND, Ended, Stream, dcmaturity

BY_HAND = ASSESSMENT.replace("answers:", "answers:  # of the first meeting")
OTHER_ANSWERS = ASSESSMENT.replace("skills.executives", "governance.board").replace("level: 2", "level: 3")


def assess(file: Path, pack: Path, *options: str, typed: str | bytes = "") -> Ended:
    return dcmaturity("assess", file, "--plain", "--pack", pack, *options, typed=typed)


# --- what it says first ---------------------------------------------------------------------------------


def test_a_new_assessment_says_how_much_is_asked_and_where_it_begins(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    ended = assess(new, pack, typed="Customs of Examplia\n")
    opening = f"New assessment in {new}: 4 questions, about 1 minute without the search for documents. "
    assert f"{opening}Beginning at question 1, skills.executives." in ended.said


def test_an_earlier_one_says_what_was_found_from_when_and_where_it_goes_on(file: Path, pack: Path) -> None:
    ended = assess(file, pack)
    found = f"Found {file}: 1 of 4 questions answered, last change 2026-05-03 14:02 UTC."
    assert ended.said.startswith(f"{found} Going on at question 2, skills.share.")


def test_answers_to_another_version_of_the_pack_are_told_apart(file: Path, pack: Path) -> None:
    write_assessment(file, ASSESSMENT.replace("1.2.0", "1.1.0"))
    said = "These answers were given to version 1.1.0 of the pack; this is version 1.2.0.\n"
    assert said == assess(file, pack).err


def test_answers_to_another_major_version_are_refused(file: Path, pack: Path) -> None:
    write_assessment(file, ASSESSMENT.replace("1.2.0", "2.0.0"))
    ended = assess(file, pack)
    assert (2, True) == (ended.code, "name the folder of the older pack with --pack" in ended.err)


# --- what a sitting is narrowed to ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("narrowed", "title", "asked"),
    [
        ("--enabler governance", "Governance", "governance.board governance.services"),
        ("--theme communication", "Communication", "skills.share governance.services"),
        ("--questionnaire governance", "Governance", "governance.board governance.services"),
    ],
)
def test_a_sitting_is_about_what_was_named(
    narrowed: str, title: str, asked: str, file: Path, pack: Path
) -> None:
    ended = assess(file, pack, *narrowed.split(), typed="list\n")
    first, second = asked.split()
    assert f"This sitting is only about {title}. Going on at question 1, {first}." in ended.said
    assert f"[1] 1 {first}: unanswered 2 {second}: unanswered [1]" in ended.said


def test_the_file_keeps_nothing_of_what_a_sitting_is_narrowed_to(file: Path, pack: Path) -> None:
    assess(file, pack, "--theme", "leadership", typed="jump governance.board\n3\n")
    assert "of 4 questions answered" in assess(file, pack).said


def test_a_quick_assessment_stays_quick(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    assess(new, pack, "--quick", "--name", "Examplia")
    assert f"Found {new}: 0 of 1 question answered." in assess(new, pack).said


@pytest.mark.parametrize("modules", [(), ("data-governance",)])
def test_a_quick_assessment_says_how_much_full_depth_would_add(
    tmp_path: Path, modules: tuple[str, ...]
) -> None:
    pack, new = load_pack(None), tmp_path / "new.yaml"
    named = [word for name in modules for word in ("--module", name)]
    full = [q.questionnaire for q in pack.questions if q.depth == "full"]
    left_out = sum(name in modules or not pack.questionnaire[name].module for name in full)
    dcmaturity("assess", new, "--plain", "--quick", "--name", "Examplia", *named)
    assert f"it leaves out {left_out} questions" in dcmaturity("assess", new, "--plain").err


def test_what_was_begun_quick_can_go_on_in_full_depth(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    assess(new, pack, "--quick", "--name", "Examplia")
    assert "--full asks them too." in assess(new, pack, "--quick").err
    ended = assess(new, pack, "--full", typed="2\n")
    assert (f"Found {new}: 0 of 4 questions answered." in ended.said, ended.err) == (True, "")
    assert "1 of 4 questions answered" in assess(new, pack).said


def test_a_module_stays_chosen(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    assess(new, pack, "--module", "trade", "--name", "Examplia")
    assert "trade.forum" in assess(new, pack, typed="list\n").out


@pytest.mark.parametrize(
    ("option", "misspelt", "meant"),
    [
        ("--enabler", "skils", "Did you mean `skills`?"),
        ("--theme", "comunication", "Did you mean `communication`?"),
        ("--questionnaire", "govrnance", "Did you mean `governance`?"),
        ("--module", "trad", "Did you mean `trade`?"),
    ],
)
def test_a_misspelt_name_is_told_with_what_was_meant(
    option: str, misspelt: str, meant: str, tmp_path: Path, pack: Path
) -> None:
    ended = assess(tmp_path / "new.yaml", pack, option, misspelt, "--name", "Examplia")
    said = f"Error: {misspelt}: There is no {option[2:]} of this name in the pack. {meant}\n"
    assert (2, said) == (ended.code, ended.err)


def test_a_pack_without_modules_says_so(tmp_path: Path, pack: Path) -> None:
    (pack / "trade.yaml").unlink()
    ended = assess(tmp_path / "new.yaml", pack, "--module", "trade")
    assert ended.err.endswith("This pack has no modules.\n")


# --- what a new file is given ---------------------------------------------------------------------------


def test_the_name_is_asked_of_a_new_file_only(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    first, second = assess(new, pack, typed="Examplia\n"), assess(new, pack)
    asked = [ended.out.startswith("The name of the administration: ") for ended in (first, second)]
    assert asked == [True, False]


def test_the_name_can_be_given_instead(tmp_path: Path, pack: Path) -> None:
    assess(tmp_path / "new.yaml", pack, "--name", " Customs: of «Examplia» ")
    assert "  name: 'Customs: of «Examplia»'\n" in (tmp_path / "new.yaml").read_text()


def test_who_answers_is_kept_with_each_answer(file: Path, pack: Path) -> None:
    assess(file, pack, "--by", "legal affairs", typed="25\n")
    assert "    value: 25\n    by: legal affairs\n" in file.read_text()


@pytest.mark.parametrize("text", ["", " ", "\x1b[31m", "a\x00b", "a\u202eb", "long " * 4_000])
@pytest.mark.parametrize("option", ["--name", "--by"])
def test_what_no_file_may_hold_is_refused_before_there_is_one(
    option: str, text: str, tmp_path: Path, pack: Path
) -> None:
    names = {"--name": "Examplia", option: text}
    options = [part for pair in names.items() for part in pair]
    ended = assess(tmp_path / "new.yaml", pack, *options, typed="2\n")
    assert (2, False) == (ended.code, (tmp_path / "new.yaml").exists())


def test_an_input_that_ends_before_a_name_is_given_makes_no_file(tmp_path: Path, pack: Path) -> None:
    ended = assess(tmp_path / "new.yaml", pack)
    assert (2, False) == (ended.code, (tmp_path / "new.yaml").exists())
    assert ended.err.endswith("Type one when asked, or give it with --name.\n")


def test_a_file_has_a_name_of_its_own_if_none_is_given(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dcmaturity("assess", "--plain", "--pack", pack, "--name", "Examplia")
    assert (tmp_path / "assessment.yaml").exists()


def test_an_assessment_is_its_owners_alone(tmp_path: Path, pack: Path) -> None:
    assess(tmp_path / "new.yaml", pack, "--name", "Examplia")
    assert 0o600 == stat.S_IMODE((tmp_path / "new.yaml").stat().st_mode)


# --- what it keeps --------------------------------------------------------------------------------------


def test_each_kind_of_question_can_be_answered(file: Path, pack: Path) -> None:
    assess(file, pack, typed="87.5\n3\n4\nunknown\n")
    answers = file.read_text().partition("answers:")[2]
    for answer in ("value: 87.5", "level: 3", "payment: most", "refund: unknown"):
        assert answer in answers


def test_a_file_laid_out_by_hand_is_kept_aside_before_the_first_save(file: Path, pack: Path) -> None:
    write_assessment(file, BY_HAND)
    ended = assess(file, pack, typed="25\n3\n")
    [kept] = file.parent.glob("a.yaml.*.bak")
    assert (BY_HAND, True) == (kept.read_text(), kept.name in ended.err)


def test_a_file_laid_out_by_hand_stays_as_it_is_until_something_is_answered(file: Path, pack: Path) -> None:
    write_assessment(file, BY_HAND)
    assess(file, pack, typed="list\n")
    assert (BY_HAND, []) == (file.read_text(), list(file.parent.glob("*.bak")))


def test_a_file_laid_out_by_the_tool_is_not_kept_aside(file: Path, pack: Path) -> None:
    ended = assess(file, pack, typed="25\n")
    assert ([], "") == (list(file.parent.glob("*.bak")), ended.err)


def test_bytes_that_are_no_text_are_refused_as_an_answer(file: Path, pack: Path) -> None:
    ended = assess(file, pack, typed=b"note caf\xe9\n25\n")
    assert "There is a byte that is no UTF-8 text in it." in ended.said
    assert "value: 25" in file.read_text()


@pytest.mark.parametrize("place", [".", "missing/a.yaml", "pack/model.yaml", "n" * 300])
def test_what_cannot_hold_an_assessment_is_refused(place: str, tmp_path: Path, pack: Path) -> None:
    ended = assess(tmp_path / place, pack, "--name", "Examplia", typed="2\n")
    assert (2, "", True) == (ended.code, ended.out, str(tmp_path) in ended.err)


# --- answers from another file --------------------------------------------------------------------------


def test_answers_of_another_file_join_those_that_are_there(file: Path, pack: Path) -> None:
    other = write_assessment(file.with_name("other.yaml"), OTHER_ANSWERS)
    ended = dcmaturity("assess", file, "--pack", pack, "--answers", other)
    assert f"Saved in {file}: 2 of 4 questions answered.\n" == ended.err
    assert "skills.executives:\n    level: 2" in file.read_text()


def test_answers_can_come_through_standard_input(file: Path, pack: Path) -> None:
    ended = dcmaturity("assess", file, "--pack", pack, "--answers", "-", typed=OTHER_ANSWERS)
    assert f"Saved in {file}: 2 of 4 questions answered.\n" == ended.err


def test_a_new_file_takes_over_whose_answers_they_are(file: Path, pack: Path) -> None:
    new = file.with_name("new.yaml")
    dcmaturity("assess", new, "--pack", pack, "--answers", file)
    assert "name: Customs of Examplia\n" in new.read_text()


def test_a_new_file_made_of_answers_has_the_scope_that_was_asked_for(file: Path, pack: Path) -> None:
    new = file.with_name("new.yaml")
    dcmaturity("assess", new, "--pack", pack, "--answers", file, "--quick", "--module", "trade")
    assert "scope:\n  depth: quick\n  modules:\n    - trade\n" in new.read_text()


@pytest.mark.parametrize("name", ["", "\x1b[31m"])
def test_a_new_file_made_of_answers_takes_no_name_that_no_file_may_hold(
    name: str, file: Path, pack: Path
) -> None:
    new = file.with_name("new.yaml")
    ended = dcmaturity("assess", new, "--pack", pack, "--answers", file, "--name", name)
    assert (2, False) == (ended.code, new.exists())


def test_answers_that_replace_others_are_told_and_the_others_are_kept(file: Path, pack: Path) -> None:
    other = write_assessment(file.with_name("other.yaml"), ASSESSMENT.replace("level: 2", "level: 3"))
    ended = dcmaturity("assess", file, "--pack", pack, "--answers", other)
    [kept] = file.parent.glob("a.yaml.*.bak")
    said = f"Something else was said before of skills.executives. The file as it was is kept as {kept}."
    assert (True, ASSESSMENT) == (said in ended.err, kept.read_text())


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("level: 2", "level: 9"), "DCM112"),
        (("skills.executives", "skills.executive"), "DCM110"),
        (("...\n", ""), "DCM115"),
        (("kind: assessment", "kind: essay"), "DCM106"),
    ],
)
@pytest.mark.parametrize("through", ["a file", "standard input"])
def test_if_anything_is_wrong_with_the_given_answers_none_is_taken(
    change: tuple[str, str], problem: str, through: str, file: Path, pack: Path
) -> None:
    wrong = ASSESSMENT.replace(*change)
    other = write_assessment(file.with_name("other.yaml"), wrong)
    given = other if through == "a file" else "-"
    ended = dcmaturity("assess", file, "--pack", pack, "--answers", given, typed=wrong)
    assert (2, ASSESSMENT) == (ended.code, file.read_text())
    assert ended.err.startswith(f"{other if through == 'a file' else '<standard input>'}:")
    assert problem in ended.err


# --- how it ends ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("last", ["quit\n", ""])
def test_the_end_says_that_all_is_saved_and_how_to_come_back(last: str, file: Path, pack: Path) -> None:
    ended = assess(file, pack, typed=f"25\n{last}")
    saved = f"All answers are saved in {file}: 2 of 4 questions answered. Go on with them:"
    assert (0, True) == (ended.code, ended.said.endswith(f'{saved} dcmaturity assess {file} --pack "{pack}"'))


def test_nobody_can_answer_where_there_is_no_terminal(file: Path, pack: Path) -> None:
    ended = dcmaturity("assess", file, "--pack", pack, typed="25\n")
    said = "Use --plain to answer line by line all the same, or --answers FILE to take answers.\n"
    assert (2, "", True) == (ended.code, ended.out, ended.err.endswith(said))
    assert ASSESSMENT == file.read_text()


def test_on_a_terminal_it_asks_at_once(file: Path, pack: Path) -> None:
    ended = dcmaturity("assess", file, "--pack", pack, typed="25\n", on_terminal=True)
    assert "Saved. skills.share: 25% (level " in ended.out


def test_on_a_real_terminal_it_asks_at_once(file: Path, pack: Path) -> None:
    keyboard, terminal = pty.openpty()
    os.write(keyboard, b"25\nquit\n")
    arguments = [*COMMAND, "assess", str(file), "--pack", str(pack)]
    done = subprocess.run(arguments, stdin=terminal, capture_output=True, check=False)
    os.close(terminal)
    os.close(keyboard)
    assert (0, True) == (done.returncode, b"Saved. skills.share: 25% (level " in done.stdout)


def test_ctrl_c_keeps_all_answers(file: Path, pack: Path) -> None:
    arguments = [*COMMAND, "assess", str(file), "--plain", "--pack", str(pack)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdin is not None
        assert asking.stdout is not None
        asking.stdin.write("25\n")
        asking.stdin.flush()
        while "Saved." not in asking.stdout.readline():
            pass
        asking.send_signal(signal.SIGINT)
        last = asking.stdout.read()
    assert (130, True) == (asking.returncode, "All answers are saved" in last)
    assert "value: 25" in file.read_text()


def test_ctrl_c_before_a_name_is_given_makes_no_file(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Stream, size: int = -1) -> str:
        del size
        raise KeyboardInterrupt

    monkeypatch.setattr(Stream, "readline", interrupted)
    ended = assess(tmp_path / "new.yaml", pack)
    assert (130, False) == (ended.code, (tmp_path / "new.yaml").exists())


def test_without_standard_input_it_ends_like_without_a_terminal(file: Path, pack: Path) -> None:
    closed = [sys.executable, "-c", "import os, sys; os.close(0); os.execv(sys.argv[1], sys.argv[1:])"]
    arguments = [*closed, *COMMAND, "assess", str(file), "--pack", str(pack)]
    assert 2 == subprocess.run(arguments, capture_output=True, check=False).returncode
