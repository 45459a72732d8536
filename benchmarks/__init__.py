"""How fast NNSim learns, beside its peers in the same minute; see docs/performance.md."""
