"""An assessment at the desk: held while it is answered, saved as soon as it changes, and never spoilt."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dcmaturity.app.assessing import Desk, TakenIn, Wish, at_desk, started, take_answers
from dcmaturity.app.loading import Rejected, load_pack
from dcmaturity.errors import DcmaturityError, FileLocked, UnknownName
from dcmaturity.interview.answering import answer
from dcmaturity.interview.interview import Interview
from dcmaturity.interview.progress import Progress
from dcmaturity.interview.sitting import Sitting
from tests.cli.small import ASSESSMENT, write_assessment

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
BY_HAND = ASSESSMENT.replace("answers:", "answers:  # ours")


def nobody() -> str:
    pytest.fail("asked for a name")


def answer_at(desk: Desk, level: str) -> None:
    """Answer the question that is asked, and save."""
    found = answer(desk.interview, level, NOW)
    assert isinstance(found, Interview)
    desk.save(found.assessment)


# --- started anew ---------------------------------------------------------------------------------------


def test_a_new_assessment_is_of_the_pack_and_begins_today(pack: Path) -> None:
    new = started(load_pack(pack), "  Examplia ", NOW)
    assert ("small", "1.2.0", load_pack(pack).digest) == (new.pack.id, new.pack.version, new.pack.digest)
    assert ("Examplia", NOW.date(), {}) == (new.administration.name, new.started, new.answers)


@pytest.mark.parametrize("name", ["", " \n", "a\x1bb", "\ufffe", "n" * 10_001])
def test_a_name_that_no_file_may_hold_is_refused(name: str, pack: Path) -> None:
    with pytest.raises(DcmaturityError, match="the administration's name: "):
        started(load_pack(pack), name, NOW)


def test_a_new_assessment_is_on_the_disk_before_anything_is_asked(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    with at_desk(new, pack, Wish(), NOW, lambda: "Examplia") as desk:
        assert (False, True) == (desk.existed, new.exists())


def test_without_a_name_there_is_no_file(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    with pytest.raises(DcmaturityError), at_desk(new, pack, Wish(), NOW, lambda: ""):
        pass
    assert not new.exists()


# --- gone on with ---------------------------------------------------------------------------------------


def test_an_earlier_assessment_goes_on_where_it_was(file: Path, pack: Path) -> None:
    with at_desk(file, pack, Wish(), NOW, nobody) as desk:
        assert (True, "skills.share", ()) == (desk.existed, desk.interview.place, desk.notes)


def test_a_sitting_is_narrowed_as_was_wished(file: Path, pack: Path) -> None:
    wish = Wish(sitting=Sitting(enablers=("governance",)))
    with at_desk(file, pack, wish, NOW, nobody) as desk:
        assert ["governance.board", "governance.services"] == [asked.id for asked in desk.interview.asked]


def test_a_sitting_with_a_name_that_the_pack_does_not_have_touches_nothing(file: Path, pack: Path) -> None:
    wish = Wish(sitting=Sitting(themes=("trade",)))
    with pytest.raises(UnknownName, match="There is no theme"), at_desk(file, pack, wish, NOW, nobody):
        pass
    assert {"pack", "a.yaml"} == {path.name for path in file.parent.iterdir()}


def test_nobody_else_can_answer_meanwhile(file: Path, pack: Path) -> None:
    with (
        at_desk(file, pack, Wish(), NOW, nobody),
        pytest.raises(FileLocked),
        at_desk(file, pack, Wish(), NOW, nobody),
    ):
        pass


def test_the_file_is_free_again_after_any_end(file: Path, pack: Path) -> None:
    with pytest.raises(ZeroDivisionError), at_desk(file, pack, Wish(), NOW, nobody):
        raise ZeroDivisionError
    with at_desk(file, pack, Wish(), NOW, nobody) as desk:
        assert desk.existed


def test_a_file_that_cannot_be_used_stays_as_it_is(file: Path, pack: Path) -> None:
    write_assessment(file, ASSESSMENT.removesuffix("...\n"))
    with pytest.raises(Rejected), at_desk(file, pack, Wish(), NOW, nobody):
        pass
    assert ASSESSMENT == file.read_text() + "...\n"


# --- kept aside -----------------------------------------------------------------------------------------


def test_what_was_laid_out_by_hand_is_kept_once_in_a_sitting(file: Path, pack: Path) -> None:
    write_assessment(file, BY_HAND)
    with at_desk(file, pack, Wish(), NOW, nobody) as desk:
        answer_at(desk, "25")
        answer_at(desk, "50")
        assert "it is kept as a.yaml.20260504T093000.bak" in desk.notes[0]
    assert BY_HAND == file.with_name("a.yaml.20260504T093000.bak").read_text()


def test_each_sitting_keeps_what_it_found(file: Path, pack: Path) -> None:
    for minute, text in enumerate((BY_HAND, BY_HAND.replace("ours", "theirs"))):
        write_assessment(file, text)
        with at_desk(file, pack, Wish(), NOW + timedelta(minutes=minute), nobody) as desk:
            answer_at(desk, "25")
    kept = [path.read_text() for path in sorted(file.parent.glob("*.bak"))]
    assert ["# ours" in kept[0], "# theirs" in kept[1]] == [True, True]


def test_what_is_kept_aside_is_its_owners_alone(file: Path, pack: Path) -> None:
    write_assessment(file, BY_HAND)
    with at_desk(file, pack, Wish(), NOW, nobody) as desk:
        answer_at(desk, "25")
    assert [0] == [path.stat().st_mode & 0o077 for path in file.parent.glob("*.bak")]


# --- answers from another file --------------------------------------------------------------------------


def test_taking_answers_tells_how_far_it_has_come(file: Path, pack: Path) -> None:
    found = take_answers(file.with_name("new.yaml"), pack, Wish(), NOW, str(file))
    progress = Progress(asked=4, answered=1, unknown=0, not_applicable=0)
    assert TakenIn(progress=progress, replaced=(), kept=None) == found


def test_the_file_is_kept_aside_when_a_taken_answer_is_another(file: Path, pack: Path) -> None:
    before = file.read_text()
    later = write_assessment(file.with_name("later.yaml"), ASSESSMENT.replace("level: 2", "level: 3"))
    found = take_answers(file, pack, Wish(), NOW, str(later))
    assert found.kept is not None
    assert (("skills.executives",), before) == (found.replaced, found.kept.read_text())


def test_only_answers_that_the_sitting_is_about_are_taken(file: Path, pack: Path) -> None:
    wish = Wish(sitting=Sitting(enablers=("governance",)))
    new = file.with_name("new.yaml")
    take_answers(new, pack, wish, NOW, str(file))
    assert "skills.executives" not in new.read_text()


def test_a_new_file_takes_the_name_that_is_given(file: Path, pack: Path) -> None:
    new = file.with_name("new.yaml")
    take_answers(new, pack, Wish(), NOW, str(file), name="Ruritania")
    assert "name: Ruritania" in new.read_text()


def test_full_depth_goes_on_with_what_was_begun_quickly(file: Path, pack: Path) -> None:
    for depth in ("quick", "full"):
        with at_desk(file, pack, Wish(depth=depth), NOW, nobody):
            pass
    assert "depth: quick" not in file.read_text()


def test_a_later_answer_takes_the_place_of_an_earlier_one(file: Path, pack: Path) -> None:
    later = write_assessment(file.with_name("later.yaml"), ASSESSMENT.replace("level: 2", "level: 3"))
    take_answers(file, pack, Wish(), NOW, str(later))
    assert "level: 3" in file.read_text()


def test_each_of_two_earlier_answers_is_kept_even_within_a_second(file: Path, pack: Path) -> None:
    later = file.with_name("later.yaml")
    for level in (3, 1):
        write_assessment(later, ASSESSMENT.replace("level: 2", f"level: {level}"))
        take_answers(file, pack, Wish(), NOW, str(later))
    kept = (path.read_text() for path in file.parent.glob("a.yaml.*.bak"))
    assert {"2", "3"} == {text.partition("level: ")[2][0] for text in kept}


def test_whose_assessment_it_is_stays(file: Path, pack: Path) -> None:
    other = write_assessment(file.with_name("other.yaml"), ASSESSMENT.replace("Examplia", "Elsewhere"))
    take_answers(file, pack, Wish(), NOW, str(other))
    assert "name: Customs of Examplia" in file.read_text()


def test_when_answers_were_taken_is_kept(file: Path, pack: Path) -> None:
    take_answers(file, pack, Wish(), NOW, str(file))
    assert "updated: '2026-05-04T09:30:00Z'" in file.read_text()
