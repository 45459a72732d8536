"""The panel of g(h) and its slope."""
