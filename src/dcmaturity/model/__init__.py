"""Floor 2: pydantic models of every kind of file, and the pack that they make together."""
