"""What a moment of a run looks like: one frozen value that a window or a file shows."""
