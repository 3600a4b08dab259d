"""A quarter of the examples, for properties that write files, read them, and score them more than once."""

from hypothesis import settings

moderate = settings(max_examples=settings().max_examples // 4)
