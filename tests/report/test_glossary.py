"""The words of the field that a text uses."""

import pytest

from dcmaturity.report.glossary import glossary, term_called
from dcmaturity.report.view import Definition, Scale
from tests.small import ask, pack

PACK = pack(
    [ask("law.a")],
    terms=[
        {"term": "time release study", "short": "TRS", "means": "A measurement."},
        {"term": "Single Window", "means": "One place."},
        {"term": "border agency", "means": "It decides on release."},
        {"term": "application programming interface", "short": "API", "means": "A door for programs."},
    ],
)


def used_in(said: object) -> list[str]:
    return [entry.term for entry in glossary(PACK, said)]


@pytest.mark.parametrize(
    ("said", "used"),
    [
        ("Publish the TRS.", ["TRS"]),
        ("Two APIs, one (TRS).", ["API", "TRS"]),
        ("A Time Release Study of the single window", ["Single Window", "TRS"]),
        ("Single Windows", ["Single Window"]),
        ("Border agencies", ["border agency"]),
        ("a border agency", ["border agency"]),
        ("border agencys", ["border agency"]),
        ("https://example.org/TRS and goals.API", []),
        ("TRSX, xAPI, trs, api", []),
        ("", []),
    ],
)
def test_a_term_is_used_as_a_whole_word_its_short_form_as_it_is_written(said: str, used: list[str]) -> None:
    assert used == used_in(said)


def test_texts_are_found_wherever_they_stand() -> None:
    assert ["API", "TRS"] == used_in((("a TRS", 3), Scale(level=1, name="n", means="an API"), None))


def test_a_short_form_is_spelled_out() -> None:
    assert (
        Definition(term="Single Window", means="One place."),
        Definition(term="TRS", means="Time release study. A measurement."),
    ) == glossary(PACK, "TRS and Single Window")


@pytest.mark.parametrize("name", ["TRS", "trs", "Time release study"])
def test_a_term_is_called_by_either_name_in_any_case(name: str) -> None:
    found = term_called(PACK, name)
    assert found is not None
    assert "TRS" == found.short


def test_nothing_is_called_by_an_empty_name() -> None:
    assert term_called(PACK, "") is None
