"""Many experiments: a grid over fields and seeds, trained on any executor."""
