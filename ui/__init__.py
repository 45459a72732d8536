"""The window: everything that imports Qt. The engine knows nothing of it."""
