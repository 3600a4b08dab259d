"""One file per command; the registry names them."""
