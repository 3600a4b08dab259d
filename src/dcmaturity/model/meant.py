"""What somebody probably meant who wrote a number, a day or a version in another way."""

import re
from datetime import date
from typing import Final

_COMMA: Final = re.compile(r"(-?[0-9]{1,9}),([0-9]{1,2})")
"""With three digits behind the comma it may be thousands."""
_LAST_NUMBER: Final = re.compile(r"(?:^|[\s{:])(-?[0-9]{1,9}),$")
_DAY: Final = re.compile(r"([0-9]{1,4})[-./ ]([0-9]{1,2})[-./ ]([0-9]{1,4})")
_VERSION: Final = re.compile(r"[vV]?([0-9]{1,6}(?:\.[0-9]{1,6}){0,2})")
_YEAR: Final = 4


def number_meant(given: str) -> str:
    """Return what to write for a number with a comma, or an empty text."""
    found = _COMMA.fullmatch(given)
    return f"Write a point: {found[1]}.{found[2]}." if found else ""


def digits_meant(before: str, key: str) -> str:
    """Return what to write where a comma has cut a number in `{…}`, so that its decimals became a key."""
    found = _LAST_NUMBER.search(before)
    return number_meant(f"{found[1]},{key}") if found else ""


def version_meant(given: str) -> str:
    """Return what to write for a version with a letter or with fewer numbers, or an empty text."""
    found = _VERSION.fullmatch(given)
    return f"Write three numbers: {'.'.join([*found[1].split('.'), '0', '0'][:3])}." if found else ""


def day_meant(given: str) -> str:
    """Return what to write for a day in another order or without noughts, or an empty text."""
    found = _DAY.fullmatch(given)
    if not found:
        return ""
    one, two, three = found.groups()
    orders = [(one, two, three)] if len(one) == _YEAR else [(three, two, one), (three, one, two)]
    days = sorted({day for order in orders if len(order[0]) == _YEAR and (day := _day(*order))})
    return f"Write {' or '.join(days)}: year, month, day." if days else ""


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
