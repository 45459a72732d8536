"""Weights as PyTorch and scikit-learn lay them out, written and read, in NumPy."""
