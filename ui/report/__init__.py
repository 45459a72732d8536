"""A report of a run: one page that a browser shows, with nothing beside it."""
