"""The types of single values: what a text in a file has to look like to mean something."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

WHOLE_SHAPE: Final = r"^-?(0|[1-9][0-9]{0,8})$"  # one way to write each, or two keys could mean the same
DAY_SHAPE: Final = r"^\d{4}-\d{2}-\d{2}$"
MOMENT_SHAPE: Final = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$"
ID_SHAPE: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
QUESTION_ID_SHAPE: Final = r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$"
VERSION_SHAPE: Final = r"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}$"
DIGEST_SHAPE: Final = r"^sha256:[0-9a-f]{64}$"
ADDRESS_SHAPE: Final = r"""^https?://[^\s/<>"']+[^\s<>"']*$"""

_WHOLE: Final = re.compile(WHOLE_SHAPE)
_NUMBER: Final = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")
_DAY: Final = re.compile(DAY_SHAPE)
_MOMENT: Final = re.compile(MOMENT_SHAPE)


def spelled(name: str) -> str:
    """Return how a file spells the name of a field."""
    return name.rstrip("_").replace("_", "-")


class Part(BaseModel):
    """The base of all that a file holds: unknown keys are errors, an empty value is as if not given.

    A key is spelled with hyphens in a file and with underscores in code. Validators are built when they are
    first used, so a default that is a model comes from a factory.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=spelled,
        validate_by_name=True,
        serialize_by_alias=True,
        defer_build=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty(cls, given: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        if isinstance(given, dict) and None in given.values():
            known = {spelled(name) for name in cls.model_fields}
            return {key: value for key, value in given.items() if value is not None or key not in known}
        return given


def _whole(given: object) -> object:
    if isinstance(given, str):
        if not _WHOLE.fullmatch(given):
            raise PydanticCustomError("whole", "must be a whole number such as 3")
        return int(given)
    return given


def _number(given: object) -> object:
    if isinstance(given, str):
        if not _NUMBER.fullmatch(given):
            raise PydanticCustomError(
                "number", "must be a number such as 12 or 87.5, with at most six decimals"
            )
        return Decimal(given)
    return given


def _flag(given: object) -> object:
    if isinstance(given, str):
        if given not in {"true", "false"}:
            raise PydanticCustomError("flag", "must be true or false")
        return given == "true"
    return given


def _day(given: object) -> object:
    if isinstance(given, str):
        try:
            return date.fromisoformat(given) if _DAY.fullmatch(given) else _refuse_day()
        except ValueError:
            _refuse_day()
    return given


def _refuse_day() -> date:
    raise PydanticCustomError("day", "must be a day such as 2026-05-31")


def _moment(given: object) -> object:
    if isinstance(given, str):
        try:
            return datetime.fromisoformat(given) if _MOMENT.fullmatch(given) else _refuse_moment()
        except ValueError:
            _refuse_moment()
    return given


def _refuse_moment() -> datetime:
    raise PydanticCustomError("moment", "must be a moment in UTC such as 2026-05-31T14:02:11Z")


def _next_or_level(given: object) -> object:
    if given == "next":
        return given
    if isinstance(given, str) and not _WHOLE.fullmatch(given):
        raise PydanticCustomError("next_or_level", "must be `next` or a level")
    return _whole(given)


Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_SHAPE, max_length=80)]
QuestionId: TypeAlias = Annotated[str, StringConstraints(pattern=QUESTION_ID_SHAPE, max_length=160)]
Text: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Whole: TypeAlias = Annotated[int, BeforeValidator(_whole)]
Weight: TypeAlias = Annotated[Whole, Field(ge=1, le=5)]
Number: TypeAlias = Annotated[Decimal, BeforeValidator(_number), Field(allow_inf_nan=False)]
Share: TypeAlias = Annotated[Number, Field(gt=0, le=1)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag)]
Day: TypeAlias = Annotated[date, BeforeValidator(_day)]
Moment: TypeAlias = Annotated[datetime, BeforeValidator(_moment)]
NextOrLevel: TypeAlias = Annotated[Literal["next"] | int, BeforeValidator(_next_or_level)]
Version: TypeAlias = Annotated[str, StringConstraints(pattern=VERSION_SHAPE)]
WebAddress: TypeAlias = Annotated[str, StringConstraints(pattern=ADDRESS_SHAPE, max_length=2000)]

Effort: TypeAlias = Literal["low", "medium", "high"]
OutsideHelp: TypeAlias = Literal["none", "likely", "needed"]
Reach: TypeAlias = Literal["own", "national", "international"]
Depth: TypeAlias = Literal["quick", "full"]
InPlace: TypeAlias = Literal["none", "some", "half", "most", "unknown", "not-applicable"]
REACHES: Final[tuple[Reach, ...]] = ("own", "national", "international")
Format: TypeAlias = Annotated[Literal[1], BeforeValidator(_whole)]
