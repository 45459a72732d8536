"""The panel of the feature space: map, lines, samples."""
