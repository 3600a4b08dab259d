"""Floor 7: answering at the terminal, one line at a time."""
