"""How hard Hypothesis looks: freely at a desk, the same way every time in CI, and far on `make test-long`."""

import os

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
