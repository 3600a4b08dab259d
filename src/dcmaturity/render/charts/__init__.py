"""Where the marks of each chart go. The templates hold the markup, the style sheet the looks."""
