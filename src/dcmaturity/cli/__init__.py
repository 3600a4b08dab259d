"""Floor 8: options in, one use case, one exit code."""
