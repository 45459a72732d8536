"""NNSim's engine: networks that learn step by step, in NumPy, without a window."""

__version__ = "0.1.0"
