"""Floor 4: what is said. View-models of finished words; `render` decides how they look."""
