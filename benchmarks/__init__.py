"""How fast NNSim learns, beside its peers in one run; see docs/performance.md."""
