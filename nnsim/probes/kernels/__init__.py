"""The error surface once more, compiled: one loop over all points and samples."""
