"""What a newer version says becomes of old answers."""

from dcmaturity.model.maturity_model import Migration
from dcmaturity.model.succession import declared, heirs, major
from tests.model.packs import pack

ENTRIES = """\
migrations:
  - {from: "1", rename: {law.old: law.acts}, ask-again: [law.share]}
  - {from: "0", ask-again: [skills.boss]}
  - {from: "1", recode: {skills.boss: {1: 2}}, ask-again: [law.share, law.acts]}
"""


def test_the_entries_for_the_older_major_version_are_one() -> None:
    now = pack(("model.yaml", "examples:\n", f"{ENTRIES}examples:\n"))
    assert Migration(
        from_="1",
        rename={"law.old": "law.acts"},
        recode={"skills.boss": {1: 2}},
        ask_again=("law.share", "law.acts"),
    ) == declared(pack(), now)


def test_no_entry_is_an_empty_migration() -> None:
    assert Migration(from_="1") == declared(pack(), pack())


def test_an_heir_is_the_question_of_the_same_id_or_the_one_that_is_named() -> None:
    old, new = pack(), pack()
    found = heirs(old, new, {"law.acts": "law.share", "law.share": "law.gone", "law.other": "law.acts"})
    assert {"skills.boss": "skills.boss", "law.acts": "law.share", "law.share": "law.share"} == {
        name: question.id for name, question in found.items()
    }


def test_the_first_number_is_the_major_one() -> None:
    assert major("12.3.4") == "12"
