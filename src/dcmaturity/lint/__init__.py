"""Floor 4: the rules that a pack or an assessment should keep to be good, and the pages about them."""
