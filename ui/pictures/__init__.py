"""Pictures of the window and its panels, as pixels and as lines and letters."""
