"""What can be typed as an answer, and what is said to the rest."""

from decimal import Decimal

import pytest

from dcmaturity.interview.given import LONGEST, cleaned, given
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.assessment import Answer
from tests.builders import pack_of
from tests.interview.sample import LAW, MODEL, SKILLS, refused, small_pack

PACK = small_pack()


def typed(text: str, question: str, item: str | None = None) -> Answer | Refusal:
    return given(text, PACK.question[question], item, PACK)


def test_a_level_is_its_number() -> None:
    assert Answer(level=3) == typed("3", "law.signatures")


@pytest.mark.parametrize("text", ["0", "4", "-1", "2.0", "3 3", "three", "9" * 5_000])
def test_anything_but_a_level_of_the_scale_is_refused(text: str) -> None:
    expected = f"`{text[:60]}` is no level. Type a whole number from 1 to 3."
    assert expected == refused(typed(text, "law.signatures"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("87.5", "87.5"),
        ("87,5", "87.5"),
        ("87,5 %", "87.5"),
        ("99.5%", "99.5"),
        ("0,125", "0.125"),
        ("12,345", "12.345"),
    ],
)
def test_a_figure_may_have_a_decimal_comma_and_a_percent_sign(text: str, value: str) -> None:
    assert Answer(value=Decimal(value)) == typed(text, "skills.trained")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("100.1", "A percentage is at most 100, not 100.1. Check the figure."),
        ("-1", "It cannot be less than nothing. Type 0 or more."),
        ("many", "`many` is no number. Type one such as 12 or 87.5, with at most six decimals."),
        ("1.2345678", "`1.2345678` is no number. Type one such as 12 or 87.5, with at most six decimals."),
        ("1e2", "`1e2` is no number. Type one such as 12 or 87.5, with at most six decimals."),
    ],
)
def test_a_figure_that_cannot_be_is_refused(text: str, said: str) -> None:
    assert said == refused(typed(text, "skills.trained"))


def test_a_comma_that_could_stand_for_thousands_is_asked_about() -> None:
    assert "`1,234` can be read in two ways. Type 1234 or 1.234." == refused(typed("1,234", "aside.days"))
    assert Answer(value=Decimal("1.25")) == typed("1,25", "aside.days")


def test_only_a_share_has_a_percent_sign_and_a_bound() -> None:
    assert Answer(value=Decimal(365)) == typed("365", "aside.days")
    assert "`3 %` is no number" in refused(typed("3 %", "aside.days"))


@pytest.mark.parametrize(
    ("text", "in_place"),
    [
        *zip("123456", ["none", "some", "half", "most", "unknown", "not-applicable"], strict=True),
        ("Most", "most"),
        ("not applicable", "not-applicable"),
        ("na", "not-applicable"),
    ],
)
def test_an_item_is_answered_by_number_or_word(text: str, in_place: str) -> None:
    assert Answer(items={"tutors": in_place}) == typed(text, "skills.courses", "tutors")  # type: ignore[dict-item]


def test_without_an_item_the_first_is_meant() -> None:
    assert Answer(items={"basic": "half"}) == typed("half", "skills.courses")


@pytest.mark.parametrize(
    "text", ["1=most 3=none", "basic=4, online=1", "1 = most;3 =none", "ONLINE=None 1=MOST"]
)
def test_several_items_are_answered_by_number_or_id(text: str) -> None:
    assert Answer(items={"basic": "most", "online": "none"}) == typed(text, "skills.courses", "tutors")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7", "`7` does not say how far it is in place. Type one of: 1 none, 2 some, 3 half, 4 most"),
        ("1=", "`` does not say how far it is in place"),
        ("4=most", "There is no item `4`. There is `basic`, `tutors`, `online`."),
        ("tutor=most", "There is no item `tutor`. Did you mean `tutors`?"),
        ("1=most none", "There is no item `none`"),
        ("1=most, 1=some", "Item `basic` is there twice. Say it once."),
    ],
)
def test_what_fits_no_item_is_refused(text: str, said: str) -> None:
    assert refused(typed(text, "skills.courses", "basic")).startswith(said)


def test_an_item_whose_id_is_a_number_does_not_hide_the_item_with_that_number() -> None:
    texts = SKILLS.replace("basic", '"3"').replace("tutors", '"2"').replace("online", '"1"')
    pack = pack_of(MODEL, LAW, texts)
    question = pack.question["skills.courses"]
    assert Answer(items={"3": "most"}) == given("1=most", question, "2", pack)
    assert Answer(items={"1": "most"}) == given("most", question, "1", pack)


def test_text_is_kept_without_the_space_around_it_and_without_tabs() -> None:
    assert cleaned("\t Act\t12 \n", empty="") == "Act 12"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" \t ", "That says nothing. Say why."),
        ("a\x1b[2Jb", "There is an escape character in it. Type it again without."),
        ("a\u202eb", "There is the control character U+202E in it. Type it again without."),
        ("a\udc80b", "There is a byte that is no UTF-8 text in it. Type it again without."),
        (
            "a" * (LONGEST + 1),
            "That is longer than 10,000 characters. Put it into a document, and name that.",
        ),
    ],
)
def test_text_that_a_file_may_not_hold_is_refused(text: str, said: str) -> None:
    assert said == refused(cleaned(text, empty="Say why."))
