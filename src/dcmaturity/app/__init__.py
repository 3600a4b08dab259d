"""Floor 6: one module per use case; the only place where the pure floors and the disk meet."""
