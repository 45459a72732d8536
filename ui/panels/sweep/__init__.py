"""The panel of many runs over a grid of settings."""
