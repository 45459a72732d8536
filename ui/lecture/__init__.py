"""Lecture mode: one scene after another, on a projector, with a presenter's clicker."""
