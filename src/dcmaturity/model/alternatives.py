"""Keys that go with no other: what a schema says of them. The models check the same when they read a file."""

from collections.abc import Sequence

from pydantic import JsonValue


def alternatives(*forms: Sequence[str], needed: bool) -> dict[str, JsonValue]:
    """Return the words of JSON Schema for a mapping that has the keys of one form, and of no other.

    Args:
        forms: The keys of each form.
        needed: Whether one of the forms has to be there.
    """
    apart: dict[str, JsonValue] = {
        key: {"properties": {other: False for later in forms[place:] for other in later}}
        for place, form in enumerate(forms[:-1], 1)
        for key in form
    }  # a key is refused for the sake of those before it, so that of two only one is marked
    one: list[JsonValue] = [{"required": [*form]} for form in forms]
    return {"dependentSchemas": apart, **({"anyOf": one} if needed else {})}
