"""How hard Hypothesis looks, and a cache of the run's own.

Hypothesis looks freely at a desk, the same way every time in CI, and far on `make test-long`.
"""

import os
import shutil
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings

SLOW_MACHINES = (HealthCheck.too_slow,)

settings.register_profile("desk", deadline=None, suppress_health_check=SLOW_MACHINES)
settings.register_profile(
    "ci", deadline=None, suppress_health_check=SLOW_MACHINES, max_examples=100, derandomize=True
)
settings.register_profile(
    "long", deadline=None, suppress_health_check=SLOW_MACHINES, max_examples=500, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "desk")


def pytest_configure(config: pytest.Config) -> None:
    """Keep what `lint` finds in a folder that goes with the run: no test touches anybody's own cache."""
    folder = mkdtemp(prefix="dcmaturity-cache-")
    os.environ["DCMATURITY_CACHE_DIR"] = folder
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
