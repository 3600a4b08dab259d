"""The rules, one file each; `lint.registry` lists them."""
