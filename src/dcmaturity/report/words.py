"""Numbers, levels and days as a reader sees them. Rounding happens here and nowhere else, half up."""

from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from math import floor
from typing import Final

from dcmaturity.model.catalogue import Instrument
from dcmaturity.model.fields import Effort, InPlace, OutsideHelp, Reach
from dcmaturity.model.pack import Pack
from dcmaturity.scoring.groups import OVERALL

NOT_SCORED: Final = "not scored"
REACH: Final[dict[Reach, str]] = {
    "own": "inside the administration",
    "national": "with other agencies and trade",
    "international": "with other administrations",
}
EFFORT: Final[dict[Effort, str]] = {"low": "low effort", "medium": "medium effort", "high": "high effort"}
INSTRUMENT: Final[dict[Instrument, str]] = {
    "rkc": "Revised Kyoto Convention",
    "ict-guidelines-review": "Review of the Kyoto ICT Guidelines",
    "work-programme": "WCO Digital Customs Work Programme",
    "tfa": "WTO Trade Facilitation Agreement",
}
IN_PLACE: Final[dict[InPlace, str]] = {
    "none": "none",
    "some": "some",
    "half": "half",
    "most": "most",
    "unknown": "unknown",
    "not-applicable": "does not apply",
}
OUTSIDE_HELP: Final[dict[OutsideHelp, str]] = {
    "none": "",
    "likely": "outside help likely",
    "needed": "outside help needed",
}


def rounded(value: Fraction, places: int = 1) -> str:
    """Return a number with so many decimals, rounded half up: 2.25 becomes 2.3."""
    scaled = floor(value * 10**places + Fraction(1, 2))
    sign, digits = ("-" if scaled < 0 else ""), str(abs(scaled)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def percent(share: Fraction) -> str:
    """Return a share from 0 to 1 as a whole percentage: `85%`."""
    return f"{rounded(share * 100, 0)}%"


def apart(value: Fraction, limit: Fraction, places: int = 0) -> tuple[str, str]:
    """Return a number and its limit with as many decimals, six at most, as it takes to tell them apart."""
    while value != limit and rounded(value, places) == rounded(limit, places) and places < 6:  # noqa: PLR2004
        places += 1
    return rounded(value, places), rounded(limit, places)


def percent_of(share: Fraction, limit: Fraction) -> tuple[str, str]:
    """Return two shares as percentages that can be told apart: `79.6%` and `80.0%`."""
    first, second = apart(share * 100, limit * 100)
    return f"{first}%", f"{second}%"


def index(value: Fraction | None) -> str:
    """Return an index with one decimal, or `not scored`."""
    return NOT_SCORED if value is None else rounded(value)


def level_name(pack: Pack, level: int | None) -> str:
    """Return a level with its name, `2 Stand-alone`, or `not scored`."""
    return NOT_SCORED if level is None else f"{level} {pack.level[level].name}"


def day(when: date | datetime | None) -> str:
    """Return a day as `3 May 2026`, or an empty text."""
    return "" if when is None else f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def listed(parts: Iterable[str]) -> str:
    """Return `a`, `a and b` or `a, b and c`."""
    names = list(parts)
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def counted(number: int, one: str, many: str = "") -> str:
    """Return `1 question` or `3 questions`."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def group_name(pack: Pack, name: str) -> str:
    """Return what a reader calls the group: `Skills × Communication`, `Interoperability, national`."""
    sort, _, rest = name.partition(".")
    match sort:
        case "enablers":
            return pack.enabler[rest].name
        case "themes":
            return pack.theme[rest].name
        case "goals":
            return next(goal.name for goal in pack.model.goals if goal.id == rest)
        case "standards":
            return f"{INSTRUMENT[pack.standard[rest].instrument]}, {pack.standard[rest].provision}"
        case "cells":
            enabler, _, theme = rest.partition(".")
            return cell_name(pack, enabler, theme)
        case "interoperability":
            return f"Interoperability, {rest}"
        case _:
            return "Overall" if name == OVERALL else name


def cell_name(pack: Pack, enabler: str, theme: str) -> str:
    """Return `Skills × Communication`."""
    return f"{pack.enabler[enabler].name} × {pack.theme[theme].name}"


def span_of(low: Fraction, high: Fraction) -> str:
    """Return `2.1 to 3.4`, or one number where both round to it."""
    first, last = rounded(low), rounded(high)
    return first if first == last else f"{first} to {last}"


def sentence(text: str) -> str:
    """Return `text` beginning with a capital and ending with a full stop."""
    text = text.rstrip()
    ended = text if text.endswith((".", "!", "?")) else f"{text}."
    return ended[:1].upper() + ended[1:]
