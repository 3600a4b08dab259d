"""A fingerprint of files by what they say, not by how they are laid out."""

import hashlib
import json
from collections.abc import Mapping

from dcmaturity.source.document import Data


def digest(files: Mapping[str, Data]) -> str:
    """Return `sha256:…` of the files' data as canonical JSON, sorted by file name.

    Comments, quoting, line ends and the order of keys do not change it; any text does.
    """
    canonical = json.dumps(sorted(files.items()), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(canonical.encode()).hexdigest()}"
