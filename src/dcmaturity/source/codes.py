"""The codes of what keeps a file from becoming a model. `lint` holds a page for each; never reused."""

from typing import Final

NOT_YAML: Final = "DCM101"
TOO_LARGE: Final = "DCM102"
UNSAFE_CHARACTER: Final = "DCM103"
DUPLICATE_KEY: Final = "DCM104"
OUTSIDE_SUBSET: Final = "DCM105"
NOT_OURS: Final = "DCM106"
UNKNOWN_KEY: Final = "DCM107"
MISSING_KEY: Final = "DCM108"
WRONG_VALUE: Final = "DCM109"
UNKNOWN_ID: Final = "DCM110"
DUPLICATE_ID: Final = "DCM111"
LEVELS_INCOMPLETE: Final = "DCM112"
THRESHOLD_ORDER: Final = "DCM113"
CYCLE: Final = "DCM114"
CUT_FILE: Final = "DCM115"
NOT_ONE_MODEL: Final = "DCM116"
UNREADABLE: Final = "DCM117"


def is_structural(code: str) -> bool:
    """Whether what a code stands for, or the beginning of a code, keeps a file from becoming a model."""
    return code.startswith("DCM1")
