"""Samples added, moved and erased by mouse in the feature space."""
