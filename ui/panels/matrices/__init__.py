"""The panel of a step as products of matrices."""
