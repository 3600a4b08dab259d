"""Floor 4: what changed between two versions of a pack, and what that means for answers already given."""
