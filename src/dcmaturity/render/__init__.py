"""Floor 5: how it looks. A renderer lays out finished words and decides nothing."""
