"""The assessment read from the provisions."""

from dcmaturity.report.standards import standards
from tests.small import Raw, ask, card, pack


def provision(name: str, instrument: str, **said: object) -> Raw:
    """Return a standard."""
    about = {"provision": name.upper(), "subject": f"About {name}", "seen": "true"}
    return {"id": name, "instrument": instrument, **about, **said}


RKC = provision("rkc-1", "rkc", sections=["6.4", "9"], responsible="A committee", timeline="2019")
WP = provision(
    "wp-1",
    "work-programme",
    tasks=[{"task": "Write it.", "responsible": "PTC", "timeline": "May 2017"}, {"task": "Read it"}],
)
TFA = provision("tfa-1", "tfa", seen="false")
ASKED = pack(
    [
        ask("law.a", weight=3, standards=["rkc-1"]),
        ask("law.b", standards=["rkc-1", "tfa-1"]),
        ask("law.c", standards=["rkc-1"]),
        ask("law.d", standards=["rkc-1"]),
    ],
    standards=[TFA, WP, RKC],
)
ANSWERS = {"law.a": 3, "law.b": 1, "law.c": "unknown", "law.d": {"not-applicable": "No."}}


def test_the_wcos_own_instruments_come_first_and_the_tfa_last() -> None:
    titles = [section.title for section in standards(card(ASKED, ANSWERS))]
    assert [
        "Revised Kyoto Convention",
        "WCO Digital Customs Work Programme",
        "WTO Trade Facilitation Agreement",
    ] == titles


def test_a_provision_stands_as_the_questions_that_speak_to_it_the_lowest_first() -> None:
    (row,) = standards(card(ASKED, ANSWERS))[0].rows
    assert ("RKC-1", "About rkc-1.") == (row.provision, row.subject)
    assert ("2.5", "Revised Kyoto Convention, RKC-1") == (row.score.index, row.score.name)
    assert ("law.b 1.0", "law.a 3.0", "law.c unknown", "law.d not applicable") == row.questions


def test_it_says_what_to_read_and_who_answers_for_it() -> None:
    (row,) = standards(card(ASKED, ANSWERS))[0].rows
    assert "ICT Guidelines 6.4, 9; A committee; 2019" == row.read


def test_the_tasks_of_a_topic_have_their_body_and_time() -> None:
    (row,) = standards(card(ASKED, ANSWERS))[1].rows
    assert ("Write it; PTC; May 2017", "Read it") == row.tasks
    assert ("not scored", ()) == (row.score.index, row.questions)


def test_a_text_that_nobody_saw_says_so() -> None:
    (row,) = standards(card(ASKED, ANSWERS))[2].rows
    assert "text not seen" == row.read


def test_a_pack_without_standards_has_no_section() -> None:
    assert () == standards(card(pack([ask("law.a")]), {"law.a": 1}))


def test_the_note_of_an_instrument_is_the_packs() -> None:
    asked = pack([ask("law.a")], standards=[RKC, TFA], notes={"rkc": "Edition of 2015."})
    assert ["Edition of 2015.", ""] == [section.note for section in standards(card(asked, {"law.a": 1}))]


def test_what_is_not_asked_is_counted_at_the_end() -> None:
    questions = [
        ask("law.a", standards=["rkc-1"]),
        ask("law.b", depth="quick", standards=["rkc-1"]),
        ask("law.c", depth="quick", standards=["rkc-1"]),
    ]
    asked = pack(questions, standards=[RKC])
    (section,) = standards(card(asked, {"law.c": 2}, scope={"depth": "quick"}))
    assert ("law.c 2.0", "law.b unanswered", "1 not asked") == section.rows[0].questions
