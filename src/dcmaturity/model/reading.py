"""Document to model, or every problem at once."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final, TypeVar, cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dcmaturity.model.fields import ID_SHAPE, QUESTION_ID_SHAPE, VERSION_SHAPE
from dcmaturity.model.kinds import KINDS, File
from dcmaturity.model.meant import day_meant, digits_meant, number_meant, version_meant
from dcmaturity.source import Document, Path, Problem, Span, codes
from dcmaturity.source.nearest import did_you_mean, nearest

M = TypeVar("M", bound=BaseModel)


def read_file(document: Document) -> File | tuple[Problem, ...]:
    """Return the model of whatever kind the document says it is, or all that is wrong with it."""
    kind = document.data.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        said = f"`{kind}` is no kind of file" if isinstance(kind, str) else "the file does not say its kind"
        hint = did_you_mean(kind if isinstance(kind, str) else "", KINDS)
        return (
            document.problem(
                ("kind",), codes.NOT_OURS, said, hint or f"Begin it with `kind: {next(iter(KINDS))}`."
            ),
        )
    if kind == "assessment" and not document.marked_end:
        return (_cut(document),)
    return cast("File | tuple[Problem, ...]", read_as(KINDS[kind], document))


def read_as(model: type[M], document: Document) -> M | tuple[Problem, ...]:
    """Return the document as `model`, or all that is wrong with it, in the file's order."""
    try:
        return model.model_validate(document.data, by_alias=True, by_name=False)
    except ValidationError as error:
        details = error.errors(include_url=False)
        misspelt = {path for detail in details for path in _keys_meant(detail, model)}
        wrong = (detail for detail in details if not _follows(detail, misspelt))
        return tuple(sorted({_problem(detail, model, document) for detail in wrong}))


def _cut(document: Document) -> Problem:
    last = document.text.count("\n") + 1
    return Problem(
        document.name,
        Span(last, 1, last, 1),
        codes.CUT_FILE,
        "the file does not end with the line `...`: it was cut off, or written by hand",
        "If it is whole, add a last line with three dots; else take it from a backup.",
    )


def _keys_meant(detail: ErrorDetails, model: type[BaseModel]) -> Iterator[Path]:
    """Yield the path of the key that an unknown one probably stands for."""
    if detail["type"] == "extra_forbidden":
        *parent, name = detail["loc"]
        for key in nearest(_spelled(str(name)), _keys_at(model, tuple(parent)))[:1]:
            yield (*parent, key)


def _follows(detail: ErrorDetails, misspelt: Collection[Path]) -> bool:
    """Whether this is only said because of another slip.

    A list is called too short because some of its entries are wrong, a key missing because it is misspelt.
    """
    if detail["type"] == "missing":
        return detail["loc"] in misspelt
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _problem(detail: ErrorDetails, model: type[BaseModel], document: Document) -> Problem:
    path, kind, given = detail["loc"], detail["type"], detail["input"]
    match kind:
        case "missing":
            return document.problem(
                path[:-1], codes.MISSING_KEY, f"`{path[-1]}` is missing", "Add it.", key=True
            )
        case "extra_forbidden":
            return _unknown_key(path, _keys_at(model, path[:-1]), document)
        case "union_tag_invalid":
            tag = given["kind"]
            text = isinstance(tag, str)
            said = f"`{tag[:60]}` is no kind of question" if text else f"`kind` must be a text{_shape(tag)}"
            hint, fix = _word_meant(tag if text else "", ("level", "practices", "measure"))
            return document.problem((*path, "kind"), codes.WRONG_VALUE, said, hint, fix=fix)
        case "literal_error" if isinstance(given, str):
            said, known = _words(detail)
            hint, fix = _word_meant(given, known)
            message = f"{_subject(path)}{said}, not `{given[:60]}`"
            if "[key]" in path:  # the other spelling may be there too
                return document.problem(path, codes.WRONG_VALUE, message, hint, key=True)
            return document.problem(path, codes.WRONG_VALUE, message, hint, fix=fix)
        case "flag" if meant := _FLAGS.get(given.casefold()):
            said = f"`{path[-1]}` must be true or false, not `{given}`"
            return document.problem(path, codes.WRONG_VALUE, said, f"Write `{meant}`.", fix=meant)
        case _:
            message, hint = _wrong_value(detail)
            hint = _meant(detail, document) or hint
            subject = "" if kind == "value_error" else _subject(path)
            return document.problem(path, codes.WRONG_VALUE, f"{subject}{message}", hint, key="[key]" in path)


def _subject(path: Path) -> str:
    """Return the name of what a problem is about, as a sentence begins with it."""
    return next((f"`{part}` " for part in reversed(path) if isinstance(part, str) and part != "[key]"), "")


_DIGITS: Final = tuple("0123456789")


def _meant(detail: ErrorDetails, document: Document) -> str:
    """Return what to write for what is probably meant, or an empty text."""
    path, given = detail["loc"], detail["input"]
    match detail["type"]:
        case "model_type" if path[-2:-1] == ("answers",) and given in _DIGITS:
            return f"Write `{{level: {given}}}`."
        case "number":
            return number_meant(given)
        case "day":
            return day_meant(given)
        case "string_pattern_mismatch" if detail["ctx"]["pattern"] == VERSION_SHAPE:
            return version_meant(given)
        case "string_type" if isinstance(given, dict):
            line, column, _, _ = document.span(path)
            in_braces = document.lines[line - 1].startswith("{", column - 1)
            alone = isinstance(path[-1], str) and not in_braces
            return f"Put `>-` after `{path[-1]}:`." if alone else "Quote the text."
        case _:
            return ""


_FLAGS: Final = {
    **dict.fromkeys(("true", "yes", "on", "y"), "true"),
    **dict.fromkeys(("false", "no", "off", "n"), "false"),
}
"""What people write for true and false."""


def _unknown_key(path: Path, known: Sequence[str], document: Document) -> Problem:
    """Return what is said of a key that the mapping cannot have."""
    name = str(path[-1])
    spelled = _spelled(name)
    fix = spelled if spelled in known and not _is_there((*path[:-1], spelled), document) else None
    line, column, _, _ = document.span(path, key=True)
    if meant := digits_meant(document.lines[line - 1][: column - 1], name):
        hint = meant
    elif _cut_off_by_a_comma(path, document):
        hint = "Inside {…} a comma ends a text: if this belongs to the text before it, quote that text."
    elif spelled in known:
        hint = f"Did you mean `{spelled}`?"
    else:
        hint = did_you_mean(name, known) or "Take it out."
    return document.problem(path, codes.UNKNOWN_KEY, f"unknown key `{name}`", hint, key=True, fix=fix)


def _spelled(name: str) -> str:
    """Return a key as files spell keys."""
    return name.strip().lower().replace("_", "-").replace(" ", "-")


def _is_there(path: Path, document: Document) -> bool:
    """Whether the file has something at the path; a validator puts the tags of a union into its paths."""
    place = document.place
    for part in path[:-1]:
        place = place.parts.get(part, place)
    return path[-1] in place.parts


def _cut_off_by_a_comma(path: Path, document: Document) -> bool:
    """Whether the key is the rest of a text, as in `{is: On paper, or not}`: a colon is missing."""
    _, _, line, column = document.span(path, key=True)
    return document.lines[line - 1][column - 1 :].lstrip().startswith((",", "}"))


_MAPPING: Final = ("must be a mapping of keys to values", "Write `key: value` lines, indented.")
_SHAPES: Final = {
    "int_type": ("must be a whole number", "After the colon stands a space, then the number."),
    "decimal_type": ("must be a number", "After the colon stands a space, then the number."),
    "string_type": ("must be a text", ""),
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "union_tag_not_found": _MAPPING,
    "tuple_type": ("must be a list", "Begin each entry with a dash, or write [a, b]."),
}
_BOUNDS: Final = {
    "greater_than_equal": ("must be at least", "ge"),
    "greater_than": ("must be more than", "gt"),
    "less_than_equal": ("must be at most", "le"),
}


def _wrong_value(detail: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong with a value, and what to do about it."""
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    shown = f", not `{given[:60]}`" if isinstance(given, str) else _shape(given)
    if kind in _SHAPES:
        message, hint = _SHAPES[kind]
        return f"{message}{shown}", hint
    if kind in _BOUNDS:
        message, bound = _BOUNDS[kind]
        return f"{message} {context[bound]}{shown}", ""
    match kind:
        case "literal_error":
            return f"{_words(detail)[0]}{shown}", ""
        case "too_short" if given:
            return f"must have at least {context['min_length']} entries", ""
        case "string_too_short" | "too_short":
            return "must not be empty", "Fill it in, or leave the key out."
        case "string_too_long":
            return f"must not be longer than {context['max_length']} characters", ""
        case "string_pattern_mismatch":
            return _wrong_shape(context["pattern"], shown)
        case "value_error":
            return str(context["error"]), ""
        case _:
            return f"{detail['msg'][0].lower()}{detail['msg'][1:]}{shown}", ""


def _words(detail: ErrorDetails) -> tuple[str, list[str]]:
    """Return what is said of a word that is none of the few there are, and those."""
    quoted = str(detail["ctx"]["expected"]).replace("'", "`")
    return f"must be {quoted}", [word.strip("`") for word in quoted.replace(" or ", ", ").split(", ")]


def _word_meant(given: str, known: Sequence[str]) -> tuple[str, str | None]:
    """Return what to do about such a word, and the one that is surely meant, if any."""
    meant = given.strip().lower()
    return (f"Write `{meant}`.", meant) if meant in known else (did_you_mean(given, known), None)


def _wrong_shape(pattern: str, shown: str) -> tuple[str, str]:
    if pattern == ID_SHAPE:
        return f"must be an id{shown}", "Use lower-case letters and digits, words joined by one hyphen."
    if pattern == QUESTION_ID_SHAPE:
        return (
            f"must be a question's id{shown}",
            "Write `<questionnaire>.<name>` in lower-case letters and digits.",
        )
    if pattern.startswith("^https"):
        return f"must be a web address{shown}", "Only http:// and https:// addresses become links."
    if "sha256" in pattern:
        return f"must be a digest{shown}", "Leave it out: the tool fills it in."
    return f"must be a version such as 1.0.0{shown}", ""


def _shape(given: object) -> str:
    match given:
        case None:
            return ", not nothing"
        case list():
            return ", not a list"
        case dict():
            return ", not a mapping"
        case _:
            return f", not {given}"


def _keys_at(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """Return the keys that the model at `path` has, as a file spells them."""
    models: list[type[BaseModel]] = [model]
    for part in path:
        fields = {
            field.alias or name: field for inner in models for name, field in inner.model_fields.items()
        }
        if part in fields:
            models = list(_models_in(fields[str(part)].annotation))
        elif isinstance(part, str) and len(models) > 1:
            models = [
                inner for inner in models if inner.__name__.lower().startswith(part.removeprefix("kind="))
            ]
    return [field.alias or name for inner in models for name, field in inner.model_fields.items()]


def _models_in(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
