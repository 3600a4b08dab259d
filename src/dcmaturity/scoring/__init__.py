"""Floor 3: answers become scores, scores become gaps, gaps become steps."""
