"""Lines wrapped for a terminal."""

from dcmaturity.tui.layout import laid_out


def test_a_line_is_wrapped_at_the_width() -> None:
    assert "one two\nthree" == laid_out("one two three", 10)


def test_what_follows_a_label_hangs_beside_it() -> None:
    assert "   1  one\n      two" == laid_out("   1\tone two", 9)


def test_the_lines_of_a_text_stay_lines() -> None:
    assert "Note:  one\n       two\n       three" == laid_out("Note:\tone\ntwo three", 12)


def test_ids_and_addresses_are_not_broken() -> None:
    assert "see\nict-infrastructure.e-services" == laid_out("see ict-infrastructure.e-services", 10)


def test_an_empty_line_stays_empty() -> None:
    assert "" == laid_out("", 10)
